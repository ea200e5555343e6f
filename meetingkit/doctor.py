"""What of this machine the papers depend on: found or not, what that means, and how to get it.

Probing functions get programs, folders and encodings as values; judging functions turn what was found into checks.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path

from meetingkit.diagnostics import InvalidInput
from meetingkit.layout.model import Layout
from meetingkit.printing.office import INSTALL, Office

# says in the user's language why the system refused
Explain = Callable[[OSError], str]
SECONDS_TO_ANSWER = 20
TEMPLATE_FOLDERS = ("papers", "kinds", "layouts")
# the files in which Windows, Office and macOS keep a font, in lower case
FONT_FILES = {
    "方正小标宋简体": ("fzxbsjw.ttf", "fzxbsjw--gb1-0.ttf"),
    "方正小标宋_GBK": ("fzxbsk.ttf", "fzxbsk--gbk1-0.ttf"),
    "华文中宋": ("stzhongs.ttf",),
    "仿宋_GB2312": ("仿宋_gb2312.ttf", "simfang_gb2312.ttf"),
    "仿宋": ("simfang.ttf",),
    "华文仿宋": ("stfangso.ttf",),
    "楷体_GB2312": ("楷体_gb2312.ttf", "simkai_gb2312.ttf"),
    "楷体": ("simkai.ttf",),
    "华文楷体": ("stkaiti.ttf", "kaiti.ttc"),
    "黑体": ("simhei.ttf",),
    "华文黑体": ("stheiti light.ttc", "stheiti medium.ttc"),
    "宋体": ("simsun.ttc", "simsun.ttf"),
    "华文宋体": ("stsong.ttf", "songti.ttc"),
    "Times New Roman": ("times.ttf", "times new roman.ttf"),
}
FONT_SUFFIXES = (".ttf", ".ttc", ".otf")
FONT_HINT = (
    "方正小标宋、仿宋_GB2312、楷体_GB2312 请用本单位有授权的字体文件。"
    "Debian、Ubuntu：放进 ~/.local/share/fonts，再运行 fc-cache -f；只为看样子，可先 apt install "
    "fonts-arphic-ukai fonts-arphic-gbsn00lp fonts-noto-cjk fonts-liberation。UOS、麒麟：双击字体文件安装。"
    "Windows：右键字体文件“安装”；缺仿宋、楷体、黑体时到“设置—可选功能”装“简体中文补充字体”。"
    "macOS：双击字体文件，用“字体册”安装。"
)
PDF_HINT = '运行 python3 -m pip install "meetingkit[pdf]"（Windows 上把 python3 换成 py）。'
CONSOLE_HINT = (
    "Windows：先运行 chcp 65001，或设环境变量 PYTHONUTF8=1；"
    "Debian、UOS、麒麟、macOS：运行 export LANG=C.UTF-8（或 zh_CN.UTF-8）。"
)


class Result(StrEnum):
    """How a check came out. Only what is missing keeps papers from being written or messages from being read."""

    OK = "ok"
    NOTICE = "notice"
    MISSING = "missing"

    @property
    def label(self) -> str:
        """The word shown to the user."""
        return {"ok": "ok", "notice": "注意", "missing": "缺"}[self.value]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: what was found, what that means for the papers, and how to mend it."""

    item: str
    result: Result
    found: str
    meaning: str = ""
    hint: str = ""

    def as_dict(self) -> dict[str, str]:
        """The JSON form of `doctor --json`."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Fonts:
    """Fonts of a machine by name: there or not (absent from the table: nobody could tell), and what stands in."""

    there: Mapping[str, bool] = field(default_factory=dict)
    stand_ins: Mapping[str, str] = field(default_factory=dict)


def asked_fonts(layout: Layout) -> dict[str, list[str]]:
    """The fonts that a layout asks for by class, in order of preference."""
    return {**{family: list(names) for family, names in layout.fonts.items()}, "西文": [layout.latin_font]}


def fontconfig_fonts(names: Iterable[str], fc_list: str, fc_match: str) -> Fonts:
    """What fontconfig says of the fonts; `fc_list` and `fc_match` are its programs."""
    listed = _said([fc_list, "-f", r"%{family}\n"])
    if listed is None:
        return Fonts()
    installed = {name.replace("\\", "").casefold() for line in listed.splitlines() for name in line.split(",")}
    there = {name: name.casefold() in installed for name in names}
    stand_ins = {}
    for name in (name for name, found in there.items() if not found):
        escaped = name.replace("-", r"\-")
        matched = _said([fc_match, "-f", r"%{family[0]}\n", f"{escaped}:lang=zh-cn"])
        if matched and matched.strip():
            stand_ins[name] = matched.strip()
    return Fonts(there, stand_ins)


def _said(command: list[str]) -> str | None:
    """What a program prints; None when it cannot be asked."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS_TO_ANSWER, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None


def folder_fonts(names: Iterable[str], folders: Iterable[Path]) -> Fonts:
    """Which fonts the font folders of Windows or macOS hold, by the names of their files."""
    files: set[str] = set()
    for folder in folders:
        try:
            files.update(path.name.casefold() for path in folder.iterdir())
        except OSError:  # not every machine has every folder
            continue
    there = {}
    for name in names if files else ():
        known = (*FONT_FILES.get(name, ()), *(f"{name.casefold()}{suffix}" for suffix in FONT_SUFFIXES))
        if name in FONT_FILES or files.intersection(known):
            there[name] = bool(files.intersection(known))
    return Fonts(there)


def check_fonts(layout: Layout, fonts: Fonts) -> Iterator[Check]:
    """One check for each class of fonts of the layout."""
    for family, names in asked_fonts(layout).items():
        yield _check_family(f"字体：{family}", names, fonts)


def _check_family(item: str, names: list[str], fonts: Fonts) -> Check:
    first, chain = names[0], "、".join(names)
    if fonts.there.get(first):
        return Check(item, Result.OK, first)
    if second := next((name for name in names if fonts.there.get(name)), None):
        meaning = "Word 和网页会用后备的字体，LibreOffice 不一定。"
        return Check(item, Result.NOTICE, f"没有 {first}，有 {second}", meaning, FONT_HINT)
    if not any(name in fonts.there for name in names):
        return Check(item, Result.NOTICE, f"查不到有没有 {chain}", "请在 Word 的字体列表里看。", FONT_HINT)
    stand_in = fonts.stand_ins.get(first)
    found = f"没有 {chain}" + (f"，多半换成 {stand_in}" if stand_in else "")
    meaning = "本机的 PDF 和预览字形不对；Word 文件里写的仍是原字体，在装有它的电脑上照常。"
    return Check(item, Result.NOTICE, found, meaning, FONT_HINT)


def check_office(office: Office | None) -> Check:
    """The office suite and its version."""
    item = "办公软件"
    if office is None:
        meaning = "Word 文件照出；不能转 PDF，打印效果没有验证过。"
        return Check(item, Result.NOTICE, "没有 LibreOffice", meaning, INSTALL)
    if version := office.version():
        return Check(item, Result.OK, f"{version}（{office.program}）")
    hint = f"请试着运行：{office.program} --version"
    return Check(item, Result.NOTICE, f"{office.program}，问不出版本", "可能启动不了，不能转 PDF。", hint)


def check_pdf_reader(version: str | None) -> Check:
    """The library that reads a PDF back; its version, or None when it is not there."""
    if version:
        return Check("PDF 核对", Result.OK, f"pypdfium2 {version}")
    return Check("PDF 核对", Result.NOTICE, "没有 pypdfium2", "转出的 PDF 不能逐字核对。", PDF_HINT)


def check_console(encoding: str | None) -> Check:
    """Whether a console of this encoding can show what meetingkit says."""
    item, name = "控制台编码", encoding or "未知"
    if not _can_show("汉字，：“”（）", encoding):
        return Check(item, Result.MISSING, name, "显示不了汉字，提示会变成问号；文件不受影响。", CONSOLE_HINT)
    if not _can_show("✓", encoding):
        return Check(item, Result.NOTICE, name, "汉字正常；个别符号（如对勾）会变成问号，不影响使用。", CONSOLE_HINT)
    return Check(item, Result.OK, name)


def _can_show(text: str, encoding: str | None) -> bool:
    try:
        text.encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def check_templates(roots: Iterable[Path], builtin: Path, explain: Explain) -> Iterator[Check]:
    """One check for each template folder; only the built-in one has to be there."""
    for root in roots:
        if root == builtin:
            yield _check_root("模板（内置）", root, explain, TEMPLATE_FOLDERS)
        elif root.exists():
            yield _check_root(f"模板（{_owner(root)}）", root, explain)
        else:
            yield Check(f"模板（{_owner(root)}）", Result.OK, f"无（{root}）", "不改模板、版式、会议类型就用不着它。")


def _owner(root: Path) -> str:
    """Whose folder a root is: beside the agenda, which is where one stands, or the user's own."""
    return "议程旁边" if root == Path() else "自己的"


def _check_root(item: str, root: Path, explain: Explain, needed: tuple[str, ...] = ()) -> Check:
    files, error = _readable_files(root)
    if error:
        hint = "请核对文件夹的读取权限；内置的坏了就重新安装 meetingkit。"
        return Check(item, Result.MISSING, f"{error.filename or root} 读不出：{explain(error)}", "出不了稿。", hint)
    if lost := [name for name in needed if not (root / name).is_dir()]:
        return Check(item, Result.MISSING, f"{root} 里没有 {'、'.join(lost)}", "出不了稿。", "请重新安装 meetingkit。")
    return Check(item, Result.OK, f"{root}（{files} 个文件）")


def _readable_files(root: Path) -> tuple[int, OSError | None]:
    """How many files of a folder can be read, up to the first that cannot."""
    count = 0
    try:
        for path in (found for folder in TEMPLATE_FOLDERS for found in (root / folder).rglob("*")):
            if path.is_file():
                with path.open("rb"):
                    count += 1
    except OSError as error:
        return count, error
    return count, None


def check_layout(name: str, error: InvalidInput) -> Check:
    """What to say of a layout of our own that cannot be used."""
    return Check(f"版式 {name}", Result.MISSING, str(error.diagnostics[0]), "出不了稿。", "请重新安装 meetingkit。")


def check_writable(folder: Path, explain: Explain) -> Check:
    """Whether papers can be written into a folder, found out by writing."""
    item = "当前文件夹"
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"meetingkit")
    except OSError as error:
        hint = "请换到自己的文件夹（如“文档”）里运行，或用 --out 指定可写的文件夹。"
        return Check(item, Result.MISSING, f"{folder} 写不进去：{explain(error)}", "文稿没有地方放。", hint)
    return Check(item, Result.OK, f"{folder} 可写")
