"""A zip archive to which parts are added without reading it again.

The library reads the whole directory of an archive before it adds to it, which costs as much as compressing a paper.
The records are those of the .ZIP file format specification (APPNOTE 4.3.7, 4.3.12, 4.3.16).
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Mapping

ZIP_TIME = (1980, 1, 1, 0, 0, 0)
END = struct.Struct("<4s4H2LH")
ENTRY = struct.Struct("<4s6H3L5H2L")
UNIX, VERSION = 3 << 8, 20
MODE = 0o600 << 16


def entry_of(name: str) -> zipfile.ZipInfo:
    """An entry that is the same on every machine and day."""
    entry = zipfile.ZipInfo(name, ZIP_TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = UNIX >> 8
    entry.external_attr = MODE
    return entry


class Archive:
    """An archive as its files and its directory; it holds no comment and is smaller than 4 GB."""

    def __init__(self, data: bytes) -> None:
        _, _, _, _, self.count, size, start, _ = END.unpack(data[-END.size :])
        self.files, self.directory = data[:start], data[start : start + size]

    def with_parts(self, parts: Mapping[str, bytes]) -> bytes:
        """The archive with more parts behind its own."""
        files, directory, at = [self.files], [self.directory], len(self.files)
        for name, data in parts.items():
            entry, packed = entry_of(name), _deflated(data)
            entry.CRC, entry.compress_size, entry.file_size = zlib.crc32(data), len(packed), len(data)
            header = entry.FileHeader()
            directory.append(_record(header, name.encode(), at))
            files += [header, packed]
            at += len(header) + len(packed)
        records, count = b"".join(directory), self.count + len(parts)
        end = END.pack(b"PK\5\6", 0, 0, count, count, len(records), at, 0)
        return b"".join([*files, records, end])


def _deflated(data: bytes) -> bytes:
    packer = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


def _record(header: bytes, name: bytes, at: int) -> bytes:
    """The directory's record of a file, which repeats most of the file's own header."""
    _, needed, flags, method, time, date, crc, packed, size, _, _ = struct.unpack("<4s5H3L2H", header[:30])
    made, lengths = UNIX | VERSION, (len(name), 0, 0)
    record = (b"PK\1\2", made, needed, flags, method, time, date, crc, packed, size, *lengths, 0, 0, MODE, at)
    return ENTRY.pack(*record) + name
