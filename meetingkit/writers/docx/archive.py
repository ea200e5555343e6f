"""A zip archive to which parts are added without reading it again.

The library reads the whole directory of an archive before it adds to it, which costs as much as compressing a paper.
The records are those of the .ZIP file format specification (APPNOTE 4.3.7, 4.3.12, 4.3.16).
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Mapping

LEVEL = 3  # half the time of zlib's usual one, for a paper that comes out two in a hundred longer
# less than half of zlib's usual tables: so much the C library keeps from one paper to the next instead of asking the
# system for fresh pages every time, which takes longer than packing a paper; a usual one comes out as short as before
WINDOW_BITS, MEMORY_LEVEL = 14, 6
ZIP_TIME = (1980, 1, 1, 0, 0, 0)
LOCAL = struct.Struct("<4s5H3L2H")
END = struct.Struct("<4s4H2LH")
ENTRY = struct.Struct("<4s6H3L5H2L")
UNIX, VERSION, FLAGS = 3 << 8, 20, 0
TIME, DAY = 0, 1 << 5 | 1  # of ZIP_TIME
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
            packed, title = _deflated(data), name.encode()
            facts = (VERSION, FLAGS, zipfile.ZIP_DEFLATED, TIME, DAY, zlib.crc32(data), len(packed), len(data))
            header = LOCAL.pack(b"PK\3\4", *facts, len(title), 0)
            record = ENTRY.pack(b"PK\1\2", UNIX | VERSION, *facts, len(title), 0, 0, 0, 0, MODE, at)
            directory += [record, title]
            files += [header, title, packed]
            at += len(header) + len(title) + len(packed)
        records, count = b"".join(directory), self.count + len(parts)
        end = END.pack(b"PK\5\6", 0, 0, count, count, len(records), at, 0)
        return b"".join([*files, records, end])


def _deflated(data: bytes) -> bytes:
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, -WINDOW_BITS, MEMORY_LEVEL)
    return packer.compress(data) + packer.flush()
