"""Lists of names and titles as Chinese text writes them."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from meetingkit.wording.surnames import READ_AS_COMPOUND, SURNAMES

OPENING, CLOSING = "（(【[《〈“‘", "）)】]》〉”’"
SEPARATORS = "、，,；;"
SEPARATOR = re.compile(f"[{SEPARATORS}]")
GENRE = re.compile(
    "关于.*(通知|通报|公告|意见|决定|决议|办法|方案|规划|计划|报告|规定|细则|条例|规则|要点|建议|请示|批复)([（(][^（）()]*[)）])?"
)
ENDS = tuple(mark + quote for mark in "。！？；：，、…!?" for quote in ("", "”"))
COMRADE = "同志"
GUEST = ("先生", "女士", "老师", "教授", "同学")  # forms of address that take no 同志 besides
NESTED = str.maketrans("《》", "〈〉")
# what can only be somebody's post
POSTS = "(?:书记|主任|[部局处科院所厅区县市镇乡省村社会]长|长|主席|委员|常委|主管|专员|干事|经理|教授|研究员|工程师|代表|秘书)"
NOT_NAMED = "(?:单位|代表|成员|班子|干部|党员|常委|全体|相关|管理)"  # begin with a surname and are none
NAMED = (
    f"(?!{NOT_NAMED}$)(?:(?:{'|'.join(READ_AS_COMPOUND)}|[{''.join(sorted(SURNAMES))}])[\u3400-\u9fff]{{1,2}}"
    "|[\u3400-\u9fff]+[·•][\u3400-\u9fff·•]+)"
)
PERSON_WITH_POST = re.compile(f".*(?:{POSTS}|　)　?{NAMED}(?:{COMRADE}|{'|'.join(GUEST)})?")
# 各 and the like stand for so many that nobody is taken for all of them
POST_ALONE = re.compile(f"(?!各|全体|全部|所有|有关|相关|其他|部分|大多数).*(?:{POSTS}|成员|班子|领导)")


def enumerate_words(words: list[str]) -> str:
    """Join with 顿号, or with commas where it would not be heard where one ends: when a word holds a 顿号 of its own, or
    a post without a name stands before somebody's post and name, who would be given both (县委常委，工委书记仇建国同志).

    None stands between 》《 or ”“ (GB/T 15834—2011: consecutive quoted marks take no comma).
    """
    apart = any("、" in word for word in words) or any(_run_together(*pair) for pair in pairwise(words))
    mark = "，" if apart else "、"
    text = ""
    for word in words:
        bare = text.endswith(("》", "”")) and word.startswith(("《", "“"))
        text += word if not text or bare else mark + word
    return text


@lru_cache(maxsize=4096)
def _run_together(before: str, after: str) -> bool:
    """Whether `before` names nobody and would be taken for one more post of the person after it."""
    return POST_ALONE.fullmatch(before) is not None and PERSON_WITH_POST.fullmatch(after) is not None


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


def as_comrade(name: str) -> str:
    """A name with 同志 behind it, unless it ends in that or in another form of address."""
    return name if name.endswith((COMRADE, *GUEST)) else f"{name}{COMRADE}"


def in_title_marks(text: str) -> str:
    """A paper's title in 《》, unless it already carries them; a title inside the title takes 〈〉."""
    if "《" in text and not GENRE.fullmatch(text):
        return text
    return f"《{text.translate(NESTED)}》"


def sentence(text: str) -> str:
    """The text with a full stop, unless it ends with a mark of its own."""
    return text if text.rstrip().endswith(ENDS) else text + "。"
