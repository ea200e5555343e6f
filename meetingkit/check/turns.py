"""Who was called at which line: the steps of a meeting, one call at a time, and who of those called is of which kind."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from meetingkit.check.named import POST_END, name_at_end
from meetingkit.recognise.groups import collective
from meetingkit.recognise.model import Step
from meetingkit.wording import regex

if TYPE_CHECKING:
    from meetingkit.check.script import Line, Script

NUMERAL = r"(?:\d{1,2}|[一二三四五六七八九十两]{1,3})"
# what is counted → who of those called is one, and who may be counted with them
KINDS = (
    (r"企业家?|公司|客商", "公司|集团|企业|厂|合作社|银行|董事长|总经理|总裁|经理|创始人|商会", "公司|集团|企业|厂|合作社|银行|董事长|总裁|经理|创始人|传承人|商会|先生|女士|总$"),
    ("镇街|乡镇|街镇|镇办", "镇|乡|街道|办事处", ""),
    ("镇", "镇", "镇|乡|街道|办事处"),
    ("乡", "乡", "镇|乡|街道|办事处"),
    ("街道", "街道|办事处", "镇|乡|街道|办事处"),
    ("县|县区|区县", "[一-龥]{2,3}(?:(?<!本)县|(?<!社)区)(?:[县区](?!直)|委|人民政府|政府|副[县区]长|管委会|党工委|长|$)", ""),
    ("村", "村", "村|社区|寨|屯"),
    ("社区", "社区|居委会", "村|社区"),
    ("学校", "学校|[中小大]学|学院|幼儿园|校长|园长", ""),
    ("医院", "医院|卫生院", ""),
    ("支部|党支部", "支部", "支部|总支"),
)  # fmt: skip

ROLE = "(?:老同志|老领导|企业家|企业|职工|学生|教师|群众|先进|青年|基层|各界)(?:代表)?"  # who speaks, told as a whole


@dataclass(frozen=True, slots=True)
class Turn:
    """Those who are called at one line, as part of a step."""

    line: int
    type: str
    label: str
    subject: str | None
    speakers: tuple[str, ...]

    @property
    def sure(self) -> bool:
        """Whether everybody is told one by one."""
        return bool(self.speakers) and not any(map(several, self.speakers))


def turns_of(steps: Iterable[Step], lines: tuple[Line, ...]) -> list[Turn]:
    """Every call of the steps, in order; who is called again counts where he is called first."""
    return [turn for step in steps for turn in _turns(step, lines)]


SET_APART = "[ \u3000]+(?=[一-龥](?:同志|先生|女士|老师)?$)"  # 院感科科长武　斌同志


def _turns(step: Step, lines: tuple[Line, ...]) -> Iterator[Turn]:
    by_line: dict[int, list[str]] = {}
    at = step.first
    for who in _each_once(step.speakers):
        found = (number for number in range(at, step.last + 1) if who in lines[number].text)
        at = next(found, at)
        by_line.setdefault(at, []).append(regex.sub(SET_APART, "", who))
    for line, names in by_line.items() or [(step.first, [])]:
        yield Turn(line, step.type, step.label, step.subject, _one_with_posts(names, lines[line].text))


def _one_with_posts(names: list[str], text: str) -> tuple[str, ...]:
    """矿业公司党委书记、执行董事颜卫国 is one, where a bare post stands right before another with its name."""
    found: list[str] = []
    for who in names:
        last = found[-1] if found else ""
        bare = regex.search(f"{POST_END}$", last) is not None and name_at_end(last) is None
        if bare and name_at_end(regex.sub("(?:同志|先生|女士)$", "", who)) and f"{last}、{who}" in text:
            found[-1] = f"{last}、{who}"
        else:
            found.append(who)
    return tuple(found)


def _each_once(speakers: tuple[str, ...]) -> list[str]:
    """Without the organs that are called first as such, then by their heads: 临河县, 临河县县长屈原平同志."""
    bare = list(dict.fromkeys(regex.sub(rf"(?<=.){NUMERAL}[个家位名].*$", "", who) for who in speakers))
    headed = {one for one, after in pairwise(sorted(bare)) if after.startswith(one)}
    alone = [who for who in bare if who not in headed]
    rows = [who for who in alone if regex.match(rf"{NUMERAL}[个位名家]|{ROLE}$", who)]  # 4位书记, then called by name
    return [who for who in alone if who not in rows] if len(rows) == 1 < len(alone) - 1 else alone


def before(turns: list[Turn], line: int, most: int) -> list[Turn]:
    """The latest turns before a line."""
    count = bisect_left(turns, line, key=lambda turn: turn.line)
    return turns[max(0, count - most) : count]


def several(who: str) -> bool:
    """Whether this may be more than one: 有关部门负责同志; the head of one organ is one."""
    person = regex.fullmatch("(.+)(?:同志|先生|女士)", who)
    if person and name_at_end(person[1]):
        return False  # “优秀企业家”代表、某公司董事长骆宾海同志
    return collective(regex.sub("的?(?:主要)?(?:负责同志|负责人)$", "", who))


def possible(turns: list[Turn], unit: str) -> set[int]:
    """How many of a unit (镇, 企业, 同志) may be meant by those who look back: all of turns that follow one another."""
    strict, loose = next(((one, more or one) for words, one, more in KINDS if regex.fullmatch(words, unit)), ("", ""))
    if strict and any(_of_kind(turn, strict) for turn in turns):
        mixed = {len(turn.speakers) for turn in turns if 2 * _of_kind(turn, strict) > len(turn.speakers)}
        counts = ([_of_kind(turn, kind) for turn in turns if _of_kind(turn, kind)] for kind in (strict, loose))
        return mixed.union(*map(_sums, counts))
    return _sums([len(turn.speakers) for turn in turns])


def run_of(turns: list[Turn], told: int | None) -> set[int]:
    """At which lines the turns stand that together have as many speakers as told, the latest of such runs."""
    counts = [len(turn.speakers) for turn in turns]
    for first in reversed(range(len(turns))):
        for last in range(first + 1, len(turns) + 1):
            if sum(counts[first:last]) == told:
                return {turn.line for turn in turns[first:last]}
    return set()


def last_like_others(turns: list[Turn]) -> bool:
    """Whether the last who is called has a post like another's: a village's secretary after two, not the county's head."""
    posts = [_post(who) for turn in turns for who in turn.speakers]
    return len(posts) > 1 and posts[-1] != "" and posts[-1] in posts[:-1]


def _post(who: str) -> str:
    """The last two characters of somebody's post; empty where he has none."""
    bare = regex.sub("(?:同志|先生|女士|老师|教授)$", "", who)
    name = name_at_end(bare)
    return bare.removesuffix(name)[-2:] if name else ""


def of_unit(turn: Turn, unit: str) -> int:
    """How many of those called are surely of a unit: all of them where it tells nothing (同志, 代表)."""
    loose = next((more or one for words, one, more in KINDS if regex.fullmatch(words, unit)), None)
    if loose:
        return _of_kind(turn, loose)
    if unit == "部门":
        return len(turn.speakers) - _of_kind(turn, NO_DEPARTMENT)
    return _of_kind(turn, unit) or len(turn.speakers)


# 县级的部门, and not a town, a firm or a school
NO_DEPARTMENT = "(?:镇|乡|街道)(?:党|人民|政府|人大|副?[镇乡]长|办事处|的|$)|公司(?!业务|金融|治理|银行部)|集团|企业|村|社区|[县区市]长|[县区](?:委)?书记|学校|[中小大]学|医院"


def _of_kind(turn: Turn, pattern: str) -> int:
    return sum(regex.search(pattern, who) is not None for who in turn.speakers)


def _sums(counts: list[int]) -> set[int]:
    return {sum(counts[first:last]) for first in range(len(counts)) for last in range(first + 1, len(counts) + 1)}


def since_opened(script: Script, called: list[Turn], unit: str) -> list[Turn]:
    """The calls since 下面请来宾发言: who reported before that is none of the 来宾."""
    if not unit or len(called) < 2:
        return called
    opened = rf"请(?:各位|参会的?|到会的?|几位|与会的?)?{unit}(?:们)?(?:依次|逐一|自由|先后|分别)?(?:发言|谈|讲|提|介绍|汇报)"
    between = script.lines[called[0].line + 1 : called[-1].line + 1]
    since = max((line.index for line in between if unit in line.text and regex.search(opened, line.text)), default=0)
    behind = [turn for turn in called if turn.line >= since]
    return behind if len(behind) >= 2 else called
