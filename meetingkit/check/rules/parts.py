"""A whole and the row of its parts behind 其中, 包括, 分别是: 18条，其中政治建设方面3条、经济发展方面5条、….

The whole is the nearest amount of the parts' unit before the word. The row goes on as long as its mark does: behind a
row with 、 a comma begins something else. Parts of two kinds that leave nothing over (一期 and 二期, 新建 and 续建) are
all there is, as are those behind 分别是 and those with a rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from meetingkit.check.amounts import Amount, amounts, kind, theirs
from meetingkit.check.likely import one_figure
from meetingkit.check.script import Line
from meetingkit.check.stretch import begins, ends
from meetingkit.wording import regex

LABEL = r"[一-龥“”（）()A-Za-z\d·—－、-]{0,36}"
# what begins something that is no part of the whole
ANOTHER = "(?:全年|总|累计)?支出|结余|已|完成|办结|整改|解决|开工|建成|占|比|同比|增|较|平均|累计|目前|现|今年|去年|其中|投资|预计|需|提供|带动|实现|达|每|共|到"
TWICE = "女|党员|民族|学历|岁|兼|获|被|表决权|选举权|同时|实到|应到|占"  # of whom the same may be told twice, whatever else is told
ABOUT = "等(?![奖级次候]|领域|行业)|(?<!及)以上|左右|近|约|超过|以内|增长|下降|每|人均|平均|多(?!数|元|次)"
CROSSING = "女(?!工委|职工委|工部)|(?<!群|表)党员(?!干部大会|群众)|民族|学历|岁|技改|民间(?!借贷|纠纷|艺术)|规上|首次|硕士|博士|选调|应届|高新|龙头|上市|开放|本科|研究生|高级|(?<!学生)(?<!机关)(?<!部门)(?<![镇乡村层关])干部(?!职工)|兼|获|被|(?:省级|国家级)(?!配套|财政|资金|补助|投入|专项)|退休|同时|表决权|选举权|实到|应到"
REST = "其余|其他|剩下|剩余|余下|另有"
# two kinds of which everything is the one or the other
PAIRS = (
    "在职/退休 一期/二期 上半年/下半年 城区/乡村 城区/农村 城镇/农村 城镇/乡村 城市/农村 新建/续建 正式/预备 正式/候补 省内/省外 市内/市外 县内/县外"
    " 境内/境外 国内/国外 区内/区外 线上/线下 现场/书面 主会场/分会场 已完成/未完成 公办/民办 内资/外资 男/女 党员/非党员 专职/兼职 老党员/新党员"
    " 初中/小学 已开工/未开工 已整改/未整改 已办结/未办结 已办结/正在办理 公立/私立 国有/民营 政府投资/社会投资 户籍/非户籍 水田/旱地 前期/后期"
)
# two kinds of which nothing is both, though there may be a third
EXCLUSIVE = "教师/学生 教工/学生 老师/学生 教师/家长 必修课/选修课 城区/乡镇 党员/党外 机关/基层 必答/选答"
WHOLES = tuple(tuple(pair.split("/")) for pair in PAIRS.split())
APART = tuple(tuple(pair.split("/")) for pair in EXCLUSIVE.split())
FIRSTS = "|".join(dict.fromkeys(name for pair in (*WHOLES, *APART) for name in pair if len(name) > 1 or name in "男女"))
LEAD = rf"分(?:为|成|作)[一二两三四五六七八九十\d]{{1,2}}个?[组批类档场片区]，(?=第一)|分别[一-龥]{{1,4}}(?=\d)|其中[：，]?(?:有|包括)?|包括[：]?|分别[是为][：]?|：(?<=[一-龥]：)|(?:中，|里，)(?<=[一-龥]..)|，(?=(?:{FIRSTS}))"
SHARE = r"^[一-龥]{0,8}，占[^，。；、\d]{0,10}\d+(?:\.\d+)?%"  # 3500人次，占70%，第二种形态…
LEVELS = ("国家级", "省级", "市级", "县级")
LEVEL = "(?:国家|[省市县区])级$"
ALL_TOLD = "(?:一共|总共|合计|总计|共计|共)(?:有|是|为)?$"  # 会议一共60分钟：通报15分钟、…
SMALLEST = 10  # a whole that is missed by one figure, and not by chance
FAR = 40  # characters between the whole and 其中


@dataclass(frozen=True, slots=True)
class Parts:
    """A whole and its row; `lead` is what leads to the row, `sure` whether nobody can be counted twice."""

    whole: Amount
    row: list[Amount]
    lead: str
    sure: bool
    ends: bool
    apart: bool = False  # nobody is told twice as a woman, as a member of the party, …

    @property
    def total(self) -> float:
        """What the parts make."""
        return sum(part.value for part in self.row)

    @property
    def more(self) -> bool:
        """Whether the parts are more than the whole."""
        apart = (
            self.lead not in "：，"
            or self.complete
            or regex.search(ALL_TOLD, self.whole.before) is not None
            or _is_pair([one.before for one in self.row], APART)
        )
        return self.sure and self.total > self.whole.value + 1e-6 and apart

    @property
    def less(self) -> bool:
        """Whether the parts, of which the row has all, are less than the whole."""
        some = self.lead in ("中", "里", "，") and not self.complete  # 18座水库中，中型的2座: not all of them are told
        return self.sure and not some and (self.ends or self.complete) and self.total < self.whole.value - 1e-6

    @property
    def one_figure_off(self) -> bool:
        """Whether the parts, of which the row has all, miss the whole by one figure: somebody wrote another."""
        among = self.lead in ("中", "里") and self.total > self.whole.value  # else some of them may be left untold
        whole = self.complete or (self.ends and (among or self.lead.startswith(("其中", "包括"))))
        off = whole and self.whole.text.isdigit() and self.whole.value >= SMALLEST and self.apart
        return bool(off) and self.total != self.whole.value and one_figure(f"{self.whole.value:g}", f"{self.total:g}")

    @property
    def complete(self) -> bool:
        """Whether the parts must be all there are."""
        labels = [one.before for one in self.row]
        if self.lead.startswith("分") or regex.search(f"[、，](?:{REST})", labels[-1]):
            return True
        return _is_pair(labels)


def _is_pair(labels: list[str], pairs: tuple[tuple[str, ...], ...] = WHOLES) -> bool:
    """Whether two parts are of kinds that leave nothing over: 正式 and 预备."""
    return len(labels) == 2 and any(
        one in labels[0] and other in labels[1] for pair in pairs for one, other in (pair, pair[::-1])
    )


def parts_behind(line: Line) -> Iterator[Parts]:
    """Every whole of a line with the row of its parts."""
    text = line.text
    for lead in regex.finditer(LEAD, text):
        left = begins(text, lead.start(), "。！？")
        if left == lead.start() and left and lead[0].startswith("其中"):
            left = begins(text, left - 1, "。！？")  # 共412人。其中，…
        right = ends(text, lead.end(), "。！？")
        right = min(right, _another_whole(text, lead.end(), right))
        behind = [*takewhile(lambda one: not one.sums_up, amounts(text, lead.end(), right))]
        if len(behind) < 2:
            continue
        before = amounts(text, left, lead.start())
        for unit in dict.fromkeys(kind(one.unit) for one in behind[:2]):
            row = _row(text, lead.end(), behind, unit)
            whole = next((one for one in reversed(before) if kind(one.unit) == unit), None)
            named = whole is None and lead[0] in ("中，", "里，")  # 先进集体24个。先进集体中，有乡镇6个、…
            whole = _told_before(text, left, lead.start(), unit) if named else whole
            if whole and whole.before.endswith(("合计", "共计", "总计")) and "；" in text[whole.end : lead.start()]:
                continue  # 东线五个项目…，合计54亿元；西线四个项目分别为…，合计36亿元
            if whole and len(row) > 1 and (named or _belongs(text, whole, lead)):
                firsts = [sum(part.value for part in row[:size]) for size in range(2, len(row) + 1)]
                beyond = whole.value in firsts[:-1] and not _of_one_kind(row)
                each = any(part.before.endswith(("各", "这")) for part in row)  # 两轮各8个、专项6个; 就由这36位
                each = each or theirs(text[whole.end : row[0].start])
                if beyond or each or any(abs(one.value - firsts[-1]) < 1e-6 for one in before):
                    continue  # they are the parts of another whole of the sentence, or more than its parts
                words = text[lead.end() : row[-1].start]
                labels = [one.before for one in row]
                aspects = all(label.endswith("方面") for label in labels)  # 干部人才队伍建设方面2个
                alike = all(
                    label.endswith(text[whole.end : whole.end + 2]) for label in labels
                )  # 120名代表中，有…代表52名
                crossing = (
                    _crossing(text, whole, row, words)
                    and not (aspects or alike)
                    and not _is_pair(labels, WHOLES + APART)
                )
                exact = not regex.search(ABOUT, text[whole.end : whole.end + 2] + text[lead.start() : row[-1].start])
                twice = regex.search(TWICE, words) and not (_is_pair(labels, WHOLES + APART) or crossing is False)
                sure = (
                    exact
                    and not crossing
                    and all(part.value <= whole.value for part in row)
                    and not (unit == "亿元" and "万元" in text[lead.end() : ends(text, row[-1].end, "。；")])
                )
                rest = text[row[-1].end :]
                last = regex.match("[一-龥]{0,4}(?:[。；）]|$|，(?!其他|其余|还有|另))", rest) is not None
                yield Parts(whole, row, lead[0].rstrip("：，") or lead[0], sure, last, exact and not twice)


def _another_whole(text: str, left: int, right: int) -> int:
    """Where the parts of another whole begin, or what is none: 其中新收36800件；审结33100件，其中…."""
    first, mark, rest = text[left:right].partition("；")
    alone = mark and "；" not in rest and not set("，、") & set(first)
    told = regex.search("；[^；]*其中", text[left:right])
    return left + len(first) if alone else left + told.start() if told else right


def _of_one_kind(row: list[Amount]) -> bool:
    """优秀教师60名、优秀班主任20名、优秀教育工作者10名: none of them begins something else."""
    kinds = {regex.sub("^(?:.*[，、；：])?(?:和|以及|其中(?:有|包括)?)?", "", one.before)[:2] for one in row}
    return len(kinds) == 1 and len(kinds.pop()) > 1


def _told_before(text: str, left: int, right: int, unit: str) -> Amount | None:
    """The amount of what the sentence begins with, in an earlier sentence of the line: 先进集体24个 of 先进集体中."""
    told = [one for one in amounts(text, 0, left) if kind(one.unit) == unit and one.text.isdigit()]
    noun = text[left:right]
    return next((one for one in reversed(told) if len(noun) > 1 and one.before.endswith(noun)), None)


def _crossing(text: str, whole: Amount, row: list[Amount], words: str) -> bool:
    """Whether somebody may be counted twice: 女教师, 党员; not where the whole and every part are of that kind."""
    found = set(regex.findall(CROSSING, words))
    named = whole.before[-8:] + text[whole.end : whole.end + 8]
    levels = all(regex.search(LEVEL, one.before) for one in row)  # 省级12家、市级34家
    return any(
        not (word in named and all(word in one.before for one in row))
        for word in found
        if not (levels and word in LEVELS)
    )


def _belongs(text: str, whole: Amount, lead: re.Match[str]) -> bool:
    """Whether the row is that of the amount: near it, and right behind it where a mere colon leads to the row."""
    between = text[whole.end : lead.start()]
    if lead[0].startswith("分别") and lead[0][2] not in "是为":
        return len(between) <= FAR and regex.search("(?:总|一共|共|合计)[一-龥]{0,4}$", whole.before) is not None
    if lead[0] in ("中，", "里，") and not whole.text.isdigit():
        return False  # 两位同志中，一位…
    if lead[0] in ("：", "，", "中，", "里，"):
        return len(between) <= 8 and regex.fullmatch("[一-龥]*", between) is not None
    return len(between) <= FAR and not regex.search("[一二三四五六七八九十]是|第[一二三四五]", between)


def _row(text: str, begin: int, behind: list[Amount], unit: str) -> list[Amount]:
    """The amounts of a unit that follow one another, each with its label, as long as the mark between them does."""
    row: list[Amount] = []
    last, mark = begin, ""
    for one in behind:
        words = regex.sub(SHARE, "", text[last : one.start])
        if kind(one.unit) != unit:
            if row and regex.search("[，；。]", words):
                break
            continue  # 3支 of 县级3支200人
        if not row and not regex.fullmatch(LABEL, words):
            break
        of_groups = row and regex.search("(?:其余|其他|剩下|余下)[一-龥]?$", row[-1].before)
        if of_groups and regex.fullmatch("[一-龥]{1,6}(?:（[^（）]*）)?", words):
            row[-1], last = one, one.end  # 其余6个县（市、区）33个
            continue
        if row:
            found = regex.fullmatch(f"[一-龥（）]{{0,8}}?(?P<标>[，、；]|和|及|以及|与)(?P<名>{LABEL})", words)
            if found is None or regex.match(ANOTHER, found["名"]):
                break
            here = found["标"] if found["标"] in "，、；" else mark
            if mark and here != mark:
                break
            mark = here
        row.append(one)
        last = one.end
    return row
