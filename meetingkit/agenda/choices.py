"""What people choose between: yes or no, ways of numbering, voting, sorting, announcing, linking."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, Any

from meetingkit.reading.binding import nearest
from meetingkit.reading.entry import Parsed, wrong
from meetingkit.wording.blanks import is_blank

YES, NO = ("是", "true", "yes"), ("否", "false", "no")
MARKERS = {"要": "要", "一要": "要", "是": "是", "一是": "是", "第": "第", "第一": "第"}
HEADINGS = {"（一）": "（一）", "(一)": "（一）", "一、": "一、", "一": "一、"}
INLINE, LISTED, UNANNOUNCED = "连写", "列表", "不报"
BY_WORD, BY_NUMBER = "首先", "第几项"
# 姓氏笔画 keeps one surname together, single given names first; 姓名笔画 compares character by character
AS_LISTED, BY_ROSTER, BY_STROKES, BY_WHOLE_NAME = "所列", "名册", "姓氏笔画", "姓名笔画"
NONE, GENERATED, NAYS = NO[0], YES[0], ("不", "无", "没有", "不要")
LONGEST_WORD = 5  # as long as a word that was meant to be one of the choices
HANDS, VOICES, BALLOTS = "举手", "口头", "无记名投票"
# share of those due, and whether it must be exceeded
SHARES = {
    "超过半数": (Fraction(1, 2), True),
    "半数以上": (Fraction(1, 2), False),
    "三分之二以上": (Fraction(2, 3), False),
    "五分之四以上": (Fraction(4, 5), False),
}


def yes_no(value: Any) -> Any:
    """是 or 否, or YAML's own words for them."""
    if isinstance(value, str) and value.strip().lower() in YES + NO:
        return value.strip().lower() in YES
    raise wrong("“是”或“否”", "请写“是”或“否”。")


def marker(value: Any) -> Any:
    """How points are numbered, by any of its usual names."""
    table = MARKERS | HEADINGS
    if isinstance(value, str) and value.strip() in table:
        return table[value.strip()]
    raise wrong(
        "“要”“是”“第”“（一）”“一、”之一", "要：一要…；是：一是…；第：第一，…；（一）和 一、：单独成行的小标题。"
    )


def one_of(*choices: str, hint: str) -> Parsed:
    """Exactly one of these words."""

    def choose(value: Any) -> Any:
        if isinstance(value, str) and value.strip() in choices:
            return value.strip()
        near = nearest(value, list(choices)) if isinstance(value, str) else None
        raise wrong(f"{'、'.join(choices)}之一", f"是不是“{near}”？{hint}" if near else hint)

    return Parsed(choose, {"enum": list(choices)})


def announcing(value: Any) -> Any:
    """How the opening announces the agenda, or the person's own words for it."""
    if isinstance(value, str) and value.strip():
        text = value.strip()
        if text in (INLINE, LISTED, UNANNOUNCED):
            return text
        if told := {**dict.fromkeys(NO, UNANNOUNCED), **dict.fromkeys(YES, INLINE)}.get(text.lower()):
            return told
        if len(text) > LONGEST_WORD or is_blank(text):
            return value
    raise wrong("连写、列表、不报之一，或自己的话", "连写：一是…；二是…。列表：一项一行。不报：开场不报议程。")


def own_words(value: Any) -> Any:
    """A person's own words in place of generated ones; 否 for none, 是 for the generated ones."""
    if not isinstance(value, str) or not value.strip():
        raise wrong("一段文字，或“是”“否”", "写自己的话就照用；写“否”就不要；不写就自动生成。", "MK013")
    text = value.strip().lower()
    return NONE if text in NO or text in NAYS else GENERATED if text in YES else value


def discussion(value: Any) -> Any:
    """否 is no discussion, 是 one with everybody, a text one with whom it names; a table goes on as it is."""
    if isinstance(value, str):
        text = value.strip()
        if text.lower() in NO:
            return None
        return {} if text.lower() in YES else {"addressees": value}
    if isinstance(value, list):
        raise wrong("一段文字", "写请谁讨论，如“讨论: 各位委员和各部门”；请去掉方括号或短横线。", "MK013")
    return value


def share_met(share: str, due: int, arrived: int) -> bool:
    """Whether so many of those due are the share asked for (a key of SHARES)."""
    wanted, exceeded = SHARES[share]
    return due > 0 and (arrived > wanted * due if exceeded else arrived >= wanted * due)


YesNo = Annotated[bool, Parsed(yes_no, {"enum": ["是", "否", True, False]})]
Marker = Annotated[str, Parsed(marker, {"enum": ["要", "是", "第", "（一）", "一、"]})]
Method = Annotated[str, one_of(HANDS, VOICES, BALLOTS, hint="请从三种里选一种；不写就是举手。")]
Sorting = Annotated[str, one_of(AS_LISTED, BY_ROSTER, BY_STROKES, BY_WHOLE_NAME, hint="不写就按所列的先后。")]
Linking = Annotated[str, one_of(BY_WORD, BY_NUMBER, hint="首先：首先、下面、最后；第几项：进行第一项议程。")]
OwnWords = Annotated[str, Parsed(own_words, {"type": "string"})]
Share = Annotated[str, one_of(*SHARES, hint="超过半数：多于一半；半数以上：一半就够。")]
Announcing = Annotated[str, Parsed(announcing, {"type": "string", "examples": [INLINE, LISTED, UNANNOUNCED]})]
