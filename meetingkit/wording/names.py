"""Lists of names and titles as Chinese text writes them."""

from __future__ import annotations

import re
from functools import lru_cache

OPENING, CLOSING = "（(【[《〈“‘", "）)】]》〉”’"
SEPARATORS = "、，,；;"
SEPARATOR = re.compile(f"[{SEPARATORS}]")
GENRE = re.compile(
    "关于.*(通知|通报|公告|意见|决定|决议|办法|方案|规划|计划|报告|规定|细则|条例|规则|要点|建议|请示|批复)([（(][^（）()]*[)）])?"
)
ENDS = tuple(mark + quote for mark in "。！？；：，、…!?" for quote in ("", "”"))
COMRADE = "同志"
GUEST = ("先生", "女士", "老师", "教授")  # forms of address that take no 同志 besides
NESTED = str.maketrans("《》", "〈〉")


def enumerate_words(words: list[str]) -> str:
    """Join with 顿号, or with commas when a word holds a 顿号 of its own, so that it is heard where one ends.

    None stands between 》《 or ”“ (GB/T 15834—2011: consecutive quoted marks take no comma).
    """
    mark = "，" if any("、" in word for word in words) else "、"
    text = ""
    for word in words:
        bare = text.endswith(("》", "”")) and word.startswith(("《", "“"))
        text += word if not text or bare else mark + word
    return text


def split_enumeration(text: str) -> list[str]:
    """Split at 、，； outside brackets and quotes: the people in one string, as somebody typed them."""
    if not SEPARATOR.search(text):
        return [text.strip()] if text.strip() else []
    parts, depth = [""], 0
    for char in text:
        depth = max(0, depth + (char in OPENING) - (char in CLOSING))
        if char in SEPARATORS and not depth:
            parts.append("")
        else:
            parts[-1] += char
    return [part.strip() for part in parts if part.strip()]


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """A name as it is compared with others: without spaces, with one kind of middle dot."""
    return "".join(name.split()).replace("•", "·")


def bare_name(name: str) -> str:
    """A name without the form of address after it; 王老师 and the like, which leave no whole name, stay."""
    if name.endswith(GUEST):
        return name[:-2] if len(name) > 3 else name
    return name.removesuffix(COMRADE) or name


def in_title_marks(text: str) -> str:
    """A paper's title in 《》, unless it already carries them; a title inside the title takes 〈〉."""
    if "《" in text and not GENRE.fullmatch(text):
        return text
    return f"《{text.translate(NESTED)}》"


def sentence(text: str) -> str:
    """The text with a full stop, unless it ends with a mark of its own."""
    return text if text.rstrip().endswith(ENDS) else text + "。"
