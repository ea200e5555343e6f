"""The parts of a Word file, taken out of its package with caps; nothing outside the package is ever resolved."""

from __future__ import annotations

import io
import posixpath
import stat
import zipfile
import zlib
from pathlib import Path
from typing import Any

from lxml import etree

from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.wording.system import reason

Element = Any  # lxml has no types of its own

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MB = 1024 * 1024
MAX_FILE = 20 * MB
MAX_PART = 8 * MB
MAX_TOTAL = 16 * MB
MAX_RATIO = 100  # counts from RATIO_FROM on; Word's own parts stay under 50
RATIO_FROM = MB
MAX_ENTRIES = 2000
MAX_MARKS = 300_000  # tags and attributes in all parts; a tree takes some 240 bytes for each
OLE = b"\xd0\xcf\x11\xe0"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
CENTRAL_HEADER = b"PK\x01\x02"
RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError, OSError)


class Package:
    """A Word file in memory. Parts are inflated and parsed when asked for, each at most MAX_PART."""

    def __init__(self, data: bytes, file: str) -> None:
        self.file = file
        self._budget, self._marks = MAX_TOTAL, MAX_MARKS
        if data.count(CENTRAL_HEADER) > MAX_ENTRIES:
            raise self._refused("MK032", f"文件里的部件太多，超过 {MAX_ENTRIES} 个", RESAVE)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except ZIP_ERRORS:
            raise self._refused("MK030", "应是 Word 文件（.docx），给的不是，或已损坏", RESAVE) from None
        self._main = self._main_name()
        self._related = self._relationships(self._main)
        self.document = self._document()

    def related(self, kind: str) -> Element | None:
        """The part that the document calls its `styles`, `settings`, `theme`; None when it has none."""
        names = [name for kinds, name in self._related.values() if kinds == kind]
        return self._xml(names[0]) if names else None

    def by_id(self, identifier: str | None) -> Element | None:
        """The part of a relationship; None when it leads nowhere."""
        return self._xml(self._related[identifier][1]) if identifier in self._related else None

    def _document(self) -> Element:
        root = self._xml(self._main)
        if root is None:
            raise self._refused("MK033", f"文件里没有正文（{self._main}）", "请核对是不是 Word 文件；" + RESAVE)
        if root.tag != f"{W}document" or root.find(f"{W}body") is None:
            raise self._refused("MK033", "文件里的正文不是 Word 文档", RESAVE)
        return root

    def _main_name(self) -> str:
        kinds = self._relationships("")
        return next((name for kind, name in kinds.values() if kind == "officeDocument"), "word/document.xml")

    def _relationships(self, name: str) -> dict[str, tuple[str, str]]:
        """Relationships of a part by identifier: their kind and the part's name. External ones are left out."""
        folder, base = posixpath.split(name)
        root = self._xml(posixpath.join(folder, "_rels", f"{base}.rels"))
        found: dict[str, tuple[str, str]] = {}
        for row in root.iter(RELATIONSHIP) if root is not None else ():
            target = posixpath.normpath(posixpath.join("/", folder, row.get("Target", "")))
            if row.get("TargetMode") != "External":
                found[row.get("Id", "")] = row.get("Type", "").rpartition("/")[2], target.lstrip("/")
        return found

    def _xml(self, name: str) -> Element | None:
        try:
            info = self._zip.getinfo(name)
        except KeyError:
            return None
        data = self._inflated(info)
        self._marks -= data.count(b"<") + data.count(b"=")
        if self._marks < 0:
            raise self._refused("MK032", f"文件太复杂：标记和属性最多 {MAX_MARKS // 10000} 万处", SHORTEN)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError:
            raise self._refused("MK034", f"{name} 读不了，已损坏或嵌套太深", RESAVE) from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise self._refused("MK034", f"{name} 里有 DOCTYPE，Word 不会这样写，没有读", RESAVE)
        return root

    def _inflated(self, info: zipfile.ZipInfo) -> bytes:
        if info.flag_bits & 1:
            raise self._refused("MK031", "文件加了密码", UNLOCK)
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise self._refused("MK030", f"{info.filename} 的压缩方法不是 Word 用的", RESAVE)
        size = info.file_size
        if size > MAX_PART or size > self._budget:
            raise self._refused("MK032", f"{info.filename} 太大：{size / MB:.1f} MB，最多 {MAX_PART // MB} MB", SHORTEN)
        if size > RATIO_FROM and size > MAX_RATIO * info.compress_size:
            raise self._refused("MK032", f"{info.filename} 展开后大得不正常", SHORTEN)
        self._budget -= size
        try:
            with self._zip.open(info) as part:
                return part.read(MAX_PART)  # never more than the size that was checked above
        except ZIP_ERRORS:
            raise self._refused("MK030", f"{info.filename} 已损坏", RESAVE) from None

    def _refused(self, code: str, message: str, hint: str) -> InvalidInput:
        return refused(self.file, code, message, hint)


RESAVE = "请在 Word 或 WPS 里打开，另存为 .docx 再试。"
UNLOCK = "请在 Word 或 WPS 里打开，去掉密码后另存。"
SHORTEN = "请换一份普通的 Word 文件，或分成几个文件。"


def open_package(path: Path) -> Package:
    """Open a Word file. Raises InvalidInput (MK030–MK034) when it is missing, hostile, or no Word file."""
    file = str(path)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise refused(file, "MK030", "应是一个文件，给的是文件夹或设备", "请给出 .docx 文件的路径。")
        if status.st_size > MAX_FILE:
            found = f"文件太大：最多 {MAX_FILE // MB} MB，现有 {status.st_size / MB:.1f} MB"
            raise refused(file, "MK032", found, SHORTEN)
        data = path.read_bytes()
    except FileNotFoundError:
        raise refused(file, "MK030", "找不到这个文件", "请核对文件名和所在文件夹。") from None
    except (OSError, ValueError) as error:
        raise refused(file, "MK030", f"文件打不开：{reason(error)}", "请核对路径和读取权限。") from None
    if data.startswith(OLE):
        if ENCRYPTED in data:
            raise refused(file, "MK031", "文件加了密码", UNLOCK)
        raise refused(file, "MK031", "应是 .docx 文件，给的是旧版 Word（.doc）文件", RESAVE)
    return Package(data, file)


def refused(file: str, code: str, message: str, hint: str) -> InvalidInput:
    """The error that says why a file is not read."""
    return InvalidInput([Diagnostic(code, Severity.ERROR, message, file, hint=hint)])
