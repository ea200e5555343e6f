"""Numbers told in a row, and what is made of them: a total, an average, shares of a whole, forms of an appraisal, pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from meetingkit.check.hits import by_line
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

Finder = Callable[[Script, Line], Iterator[Finding]]
NUMBER = r"\d+(?:\.\d+)?"
COUNT = r"[一二两三四五六七八九十]{1,3}|\d{1,2}"
UNIT = "万元|亿元|元|分|亩|吨|户|人|件|个|公里|万"
HINT = "请核对这几个数。"
UNEVEN = "，(?:第[一二三四五六七八九十]|最后一?|末一?|首|有一?|其中)"  # 每组14人，第一组多1人
ALL_GRADES = 3
SLACK = 0.051  # an average, a share is told with a digit or two


def tallied(script: Script, line: Line) -> Iterator[Finding]:
    """Every such number of a line that is not what the row makes."""
    for also, find in script.once(_finders).get(line.index, ()):
        if also in line.text:
            yield from find(script, line)


def _finders(script: Script) -> dict[int, list[tuple[str, Finder]]]:
    """What to look for in each line, by its index, where it has another clue too."""
    return by_line(script, (((clue,), (also, find)) for clue, also, find in FINDERS))


ROW = (
    rf"分别(?:是|为|达|有)?(?P<列>{NUMBER}(?P<位>{UNIT})(?:、{NUMBER}(?P=位))+)(?:和{NUMBER}(?P=位))?，(?P<间>[^。；\d]{{0,24}}?)"
    rf"(?:(?P<均>平均[^，。；\d]{{0,6}}?)|(?P<总>总额|总计|合计|共计|总共|一共|总投资|总金额|总数)(?:是|为|达)?)(?P<数>{NUMBER})(?P=位)"
)


def _in_a_row(script: Script, line: Line) -> Iterator[Finding]:
    """金额分别为1200万元、800万元、500万元，总额2600万元; 分别是84分、87分、90分，人数相同，平均88分."""
    for match in regex.finditer(ROW, line.text):
        values = [float(one) for one in regex.findall(NUMBER, line.text[match.start("列") : match.start("间")])]
        even = regex.search("相同|一样|相等", match["间"]) or len(set(values)) == 1
        if match["均"] and not even:
            continue  # of how many each is the mean nobody knows
        if match["总"] and regex.search("全[省市县区旗镇乡村国校院厂司局]|总体|整体", match["间"]):
            continue  # 前三名的纳税额分别为…，全区税收总额9.6亿元
        right = sum(values) / (len(values) if match["均"] else 1)
        if abs(right - float(match["数"])) > SLACK and line.own(match.start("数")):
            what = "平均" if match["均"] else "加起来"
            yield script.at(line, *match.span("数"), f"前面几个数{what}是 {right:g}，写的是{match['数']}", HINT)


def _graded(script: Script, line: Line) -> Iterator[Finding]:
    """分为三档，优秀占35%，合格占50%，不合格占25%: as many shares as there are grades make the whole."""
    pattern = rf"分(?:为|成)?({COUNT})(?:档|类|等|个等次|个档次|种情况|个层次)[，：]([^。；]*)"
    for match in regex.finditer(pattern, line.text):
        shares = list(regex.finditer(r"占(\d+(?:\.\d+)?)%", match[2]))
        total = sum(float(one[1]) for one in shares)
        if len(shares) == parse_han(match[1]) and abs(total - 100) > 1 and line.own(match.start(2)):
            last = match.start(2) + shares[-1].start(1)
            message = f"{len(shares)}档加起来是 {total:g}%"
            yield script.at(line, last, last + len(shares[-1][1]) + 1, message, "请核对各档的比例。")


def _forms(script: Script, line: Line) -> Iterator[Finding]:
    """收回40张，其中好33张、较好5张、一般1张、差0张，全部有效: the grades make all that came back."""
    grades = "好|优秀|满意|称职|合格|较好|良好|基本满意|基本称职|基本合格|一般|差|较差|不满意|不称职|不合格|不了解|弃权"
    pattern = rf"收回[^，。；\d]{{0,8}}(\d{{1,4}})(?:张|份)[，：](?P<中>其中)?(?P<列>(?:(?:评为|填)?“?(?:{grades})”?(?:的)?(?:有)?\d{{1,4}}(?:张|份)?[、，]?){{2,}})"
    for match in regex.finditer(pattern, line.text):
        total = sum(int(one) for one in regex.findall(r"\d+", match["列"]))
        if not match["中"] and total < int(match[1]) and len(regex.findall(r"\d+", match["列"])) < ALL_GRADES:
            continue  # 优秀80份、称职20份: the others are not told
        rest = line.text[match.end() :][:12]
        if total != int(match[1]) and not regex.match("[^。]{0,4}(?:无效|废)", rest) and line.own(match.start(1)):
            message = f"收回 {match[1]} 张，各档加起来是 {total} 张"
            yield script.at(line, *match.span(1), message, "请核对票数。")


def _pages(script: Script, line: Line) -> Iterator[Finding]:
    """材料一共12页，请翻到第15页."""
    for match in regex.finditer(r"(?:一共|共|总共|全文)(?:有)?(\d{1,3})页[^。]{0,12}?第(\d{1,3})页", line.text):
        if int(match[2]) > int(match[1]) and line.own(match.start(2)):
            yield script.at(line, *match.span(2), f"一共 {match[1]} 页，没有第 {match[2]} 页", "请核对页码。")


def _done_and_not(script: Script, line: Line) -> Iterator[Finding]:
    """计划改造老旧小区24个。…已开工19个，未开工6个: what is done and what is not, of a plan told right before."""
    unit = "[个项户件家处]"
    pattern = (
        rf"已(?P<事>[一-龥]{{2,3}})(?P<一>\d{{1,4}})(?P<位>{unit})，(?:尚|还)?未(?P=事)(?:的)?(?P<二>\d{{1,4}})(?P=位)"
    )
    for match in regex.finditer(pattern, line.text):
        before = line.text[: match.start()]
        plans = regex.findall(rf"(?:计划|共|任务|总共|一共)[一-龥]{{0,10}}?(\d{{1,4}}){match['位']}", before)
        total = int(match["一"]) + int(match["二"])
        others = regex.findall(rf"\d{match['位']}", before)
        if len(plans) == 1 == len(others) and int(plans[0]) != total and line.own(match.start("一")):
            message = f"前面是 {plans[0]} {match['位']}，已{match['事']}和未{match['事']}加起来是 {total} {match['位']}"
            yield script.at(line, match.start("一"), match.end(), message, HINT)


def _in_groups(script: Script, line: Line) -> Iterator[Finding]:
    """学员56名，分4个小组，每组13人."""
    pattern = rf"(?P<全>\d{{1,4}})[名人位]，?(?:共?分为?|分成|编为|编成)(?P<组>{COUNT})个[一-龥]{{0,3}}组，每组(?P<每>{COUNT})[名人位](?!左右|以)"
    for match in regex.finditer(pattern, line.text):
        groups, each = parse_han(match["组"]), parse_han(match["每"])
        uneven = regex.match(UNEVEN, line.text[match.end() :])
        part = regex.search("其中[^。；]*$", line.text[: match.start()])  # 党员24名，其中预备党员2名，编为3个组
        if (
            groups
            and each
            and not (uneven or part)
            and groups * each != int(match["全"])
            and line.own(match.start("每"))
        ):
            message = f"{match['组']}个组每组{match['每']}人是 {groups * each} 人，前面是{match['全']}人"
            yield script.at(line, *match.span("每"), message, HINT)


def _called_up(script: Script, line: Line) -> Iterator[Finding]:
    """共评选出优秀学员10名、…，请12名优秀学员代表上台: more than were chosen."""
    pattern = r"选出[^。]{0,20}?(?P<物>(?:优秀|先进|模范|最美|十佳)[一-龥]{2,4}?)(?P<一>\d{1,3})[名个位][^。]{0,24}?请(?P<二>\d{1,3})[名个位](?P=物)"
    for match in regex.finditer(pattern, line.text):
        if int(match["二"]) > int(match["一"]) and line.own(match.start("二")):
            message = f"前面评出的{match['物']}是 {match['一']} 名，这里请 {match['二']} 名"
            yield script.at(line, *match.span("二"), message, "请核对人数。")


def _elected(script: Script, line: Line) -> Iterator[Finding]:
    """应选主任1名、副主任2名、委员4名, and then 新一届居委会共8名成员."""
    seats = regex.findall(
        r"应选(?P<列>[一-龥]{2,6}\d{1,2}[名人](?:、[一-龥]{2,6}\d{1,2}[名人])+)(?=[，。；])", script.text
    )
    match = regex.search(rf"新一届[^，。；\d]{{2,14}}?(?:一共|共有?|由)({COUNT})[名位]成员", line.text)
    told = parse_han(match[1]) if match else None
    total = sum(int(one) for one in regex.findall(r"\d+", seats[0])) if len(seats) == 1 else told
    if match and told and told != total and line.own(match.start(1)):
        yield script.at(line, *match.span(1), f"应选的各职一共 {total} 名，这里是{match[1]}名", HINT)


def _marks_of_judges(script: Script, line: Line) -> Iterator[Finding]:
    """打分：90分、92分、94分、96分、98分。去掉一个最高分，去掉一个最低分，1号选手最后得分95分."""
    match = regex.search(
        rf"去掉一个最高分，(?:再|和)?去掉一个最低分，[^。；]{{0,20}}?(?:最后|最终|平均)?得分(?:是|为)?({NUMBER})分",
        line.text,
    )
    before = "\n".join(other.text for other in script.lines[max(0, line.index - 2) : line.index])
    row = regex.findall(
        rf"(?:打分|评分|得分|亮分)[^，。；\d]{{0,8}}((?:{NUMBER}分?[、，]){{3,}}{NUMBER})",
        before + "\n" + line.text[: match.start()] if match else "",
    )
    if match is None or len(row) != 1:
        return
    marks = sorted(float(one) for one in regex.findall(NUMBER, row[0]))[1:-1]
    right = sum(marks) / len(marks)
    if abs(right - float(match[1])) > SLACK and line.own(match.start(1)):
        yield script.at(line, *match.span(1), f"去掉最高、最低，平均是 {right:g} 分，写的是{match[1]}分", HINT)


def _left_over(script: Script, line: Line) -> Iterator[Finding]:
    """收入58.6万元，…；全年支出44.1万元，结余15.4万元."""
    money = rf"({NUMBER})(万元|亿元|元)"
    match = regex.search(
        rf"收入{money}[，；。（](?:其中[^；。]*[；。])?[^。；\d]{{0,12}}支出{money}[，；][^，。；\d]{{0,6}}结余{money}",
        line.text,
    )
    brought = match and regex.search(
        "(?:上年|年初|上期|期初|往年|历年|上届)[^。；\\d]{0,6}结[余转存]", line.text[: match.end()]
    )
    if match and not brought and match[2] == match[4] == match[6] and line.own(match.start(5)):
        right = float(match[1]) - float(match[3])
        if abs(right - float(match[5])) > SLACK:
            yield script.at(line, *match.span(5), f"收入减支出是 {right:g}{match[2]}，写的是{match[5]}{match[2]}", HINT)


# the words without which a line cannot have what a finder looks for
# two clues that a line has, or one and nothing
FINDERS: tuple[tuple[str, str, Finder], ...] = (
    ("分别", "、", _in_a_row),
    ("%", "占", _graded),
    ("收回", "", _forms),
    ("未", "已", _done_and_not),
    ("每组", "", _in_groups),
    ("选出", "请", _called_up),
    ("新一届", "成员", _elected),
    ("去掉一个最高分", "", _marks_of_judges),
    ("结余", "", _left_over),
    ("页", "", _pages),
)
