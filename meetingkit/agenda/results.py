"""What was counted, as somebody enters it after an election or a vote (结果), and what it takes to be elected or carried."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated, Any

from meetingkit.agenda.values import Count, count
from meetingkit.reading.entry import Entry, Parsed, key, wrong
from meetingkit.wording.blanks import is_blank

MOST_SEATS = 1_000  # a ballot has a line for each
VALID, ARRIVED, DUE = "有效", "实到", "应到"
SHARES = {
    "半数": Fraction(1, 2), "二分之一": Fraction(1, 2), "三分之二": Fraction(2, 3), "四分之三": Fraction(3, 4), "五分之四": Fraction(4, 5),
}  # fmt: skip
BASES = {"有效": VALID, "实到": ARRIVED, "到会": ARRIVED, "应到": DUE}
THRESHOLD = f"(?:获得|得到|赞成票)?(?:(超过)|达到)?(?:全体)?({'|'.join(BASES)})[一-鿿]{{0,16}}?的?(过)?({'|'.join(SHARES)})(以上)?(?:的)?(?:赞成)?票?"
THRESHOLD_HINT = "如：超过有效票的半数、超过实到会的半数、超过应到会的半数、应到会的三分之二以上。照选举办法的规定写。"
# what a candidate's votes may be called
FIELDS = {
    "赞成": "approve", "同意": "approve", "approve": "approve", "反对": "oppose", "不同意": "oppose", "不赞成": "oppose", "oppose": "oppose",
    "弃权": "abstain", "abstain": "abstain", "另选": "others", "另选他人": "others", "others": "others",
}  # fmt: skip
TALLIES_HINT = "每行一人：“王立: {赞成: 40, 反对: 3, 弃权: 2}”，只知道赞成票就写“王立: 40”。"


def seats(value: Any) -> Count:
    """How many are to be elected: `5`, `5名`, `五名`."""
    found = count(value.strip().removesuffix("名") if isinstance(value, str) else value)
    if found.number is not None and not 0 < found.number <= MOST_SEATS:
        raise wrong(f"1 到 {MOST_SEATS} 之间的数", "只写数字，如：5。")
    return found


@dataclass(frozen=True, slots=True)
class Threshold:
    """How many of a number of people or ballots are needed; `of` is 有效, 实到 or 应到, empty while a marked blank.

    `exceeded`: more than the share, which alone is not enough.
    """

    text: str
    of: str = ""
    share: Fraction = Fraction(0)
    exceeded: bool = False

    def __str__(self) -> str:
        return self.text.strip()

    def met(self, votes: int, whole: int) -> bool:
        """Whether so many votes are enough of so many people or ballots."""
        return votes > self.share * whole if self.exceeded else votes >= self.share * whole


@dataclass(frozen=True, slots=True)
class Tally:
    """The votes for one name, as written; None where a number is not entered."""

    name: str
    approve: Count | None = None
    oppose: Count | None = None
    abstain: Count | None = None
    others: Count | None = None

    def __str__(self) -> str:
        named = (("赞成", self.approve), ("反对", self.oppose), ("弃权", self.abstain), ("另选", self.others))
        return f"{self.name}：{'、'.join(f'{what}{given.text.strip()}' for what, given in named if given)}"


def ballot_count(value: Any) -> Count:
    """`28`, `28票`, `28张`."""
    text = value.strip().rstrip("票张") if isinstance(value, str) and not is_blank(value) else value
    try:
        found = count(text)
    except ValueError:
        found = None
    if found is None:
        raise wrong("票数", "只写数字，如：28；没有就写 0。")
    return Count(str(value), found.number)


def threshold(value: Any) -> Threshold:
    """`超过有效票的半数`, `应到会的三分之二以上`: of what, which share, and whether the share alone is enough."""
    if isinstance(value, str) and is_blank(value):
        return Threshold(value)
    match = re.fullmatch(THRESHOLD, "".join(value.split())) if isinstance(value, str) else None
    if match is None or sum(map(bool, match.group(1, 3, 5))) != 1:
        raise wrong("“超过……的半数”或“……的三分之二以上”", THRESHOLD_HINT)
    above, base, past, share, _ = match.groups()
    return Threshold(value.strip(), BASES[base], SHARES[share], bool(above or past))


def tallies(value: Any) -> list[Tally]:
    """`{姓名: 票数}` or `{姓名: {赞成: …, 反对: …, 弃权: …}}`, in the order written."""
    if value is None:
        return []
    if not isinstance(value, dict):
        raise wrong("各人的得票", TALLIES_HINT, "MK013")
    return [_tally(name, votes) for name, votes in value.items()]


def _tally(name: Any, votes: Any) -> Tally:
    if not str(name).strip():
        raise wrong("各人的得票", TALLIES_HINT, "MK013")
    if not isinstance(votes, dict):
        return Tally(str(name), _counted(name, votes))
    fields: dict[str, Count] = {}
    for what, number in votes.items():
        field = FIELDS.get(str(what).strip())
        if field is None or field in fields:
            found = f"“{name}: {{{what}: …}}”"
            raise wrong("“赞成”“反对”“弃权”“另选”各写一次", TALLIES_HINT, "MK013", found=found, at=name)
        fields[field] = _counted(name, number)
    return Tally(str(name), **fields)


def _counted(name: Any, value: Any) -> Count:
    try:
        return ballot_count(value)
    except ValueError:
        raise wrong("票数", TALLIES_HINT, found=f"“{name}: {value}”", at=name) from None


BallotCount = Annotated[Count, Parsed(ballot_count, {"type": ["integer", "string"]})]
_NUMBER: dict[str, Any] = {"type": ["integer", "string"]}
_USUAL = ("赞成", "反对", "弃权", "另选")
_TALLY = {
    "type": "object",
    "additionalProperties": False,
    "properties": {name: {**_NUMBER, "description": f"{name}多少票"} for name in _USUAL},
    "patternProperties": {
        f"^({'|'.join(name for name in FIELDS if name not in _USUAL)})$": {**_NUMBER, "description": "别的叫法"}
    },
}
Tallies = Annotated[
    list[Tally],
    Parsed(tallies, {"type": ["object", "null"], "additionalProperties": {"anyOf": [_NUMBER, _TALLY]}}),
]
SeatsField = Annotated[Count, Parsed(seats, {"type": ["integer", "string"]})]
ThresholdField = Annotated[
    Threshold, Parsed(threshold, {"type": "string", "examples": ["超过有效票的半数", "超过应到会的半数"]})
]


class Ballots(Entry):
    """The ballots themselves."""

    sent: BallotCount | None = key("发出", about="发出多少张票", default=None)
    collected: BallotCount | None = key("收回", about="收回多少张票", default=None)
    valid: BallotCount | None = key("有效", about="有效票多少张", default=None)
    void: BallotCount | None = key("无效", about="无效票多少张", default=None)


class ElectionResult(Ballots):
    """结果 of an election."""

    tallies: Tallies = key(
        "得票", about="各人得票：{王立: {赞成: 40, 反对: 3, 弃权: 2}}，或只写赞成票 {王立: 40}", default=[]
    )


class VoteResult(Ballots):
    """结果 of a vote."""

    approve: BallotCount | None = key("赞成", "同意", about="赞成多少票、多少人", default=None)
    oppose: BallotCount | None = key("反对", "不同意", about="反对多少票、多少人", default=None)
    abstain: BallotCount | None = key("弃权", about="弃权多少票、多少人", default=None)
