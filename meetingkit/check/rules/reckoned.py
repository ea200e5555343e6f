"""Sums that one sentence spells out: 从156增加到213，增加了57; 完成86%，还有14%; 4个现场，每个1名、2名，共12人.

Each generator yields where the number stands that is not what the others make, and what they make. The numbers a
reader hears one after another need no unit of their own: that they belong together is told by the words between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from meetingkit.check.registry import Finding
from meetingkit.check.rules.flows import BROUGHT
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

DIGITS = r"\d+(?:\.\d+)?"
COUNT = r"(?:\d{1,5}|[一二两三四五六七八九十]{1,3})"
MEASURE = "亿元|万元|万亩|公里|个百分点|个|位|名|家|户|人|项|亩|件|条|处|台|吨|座|所|套|支|元|万|亿|%|岁|毫米|度"
UP, DOWN = "增加|增长|提高|提升|上升|扩大|发展|壮大|上涨", "减少|下降|降低|压减|缩减|缩短|下跌"
CHECK = "请核对这几个数。"


def reckoned(script: Script, line: Line) -> Iterator[Finding]:
    """Every number of a line that is not the sum, the difference or the product that the sentence makes it."""
    text = line.text
    if "%" in text:
        yield from _hundred(script, line)
    if "到" in text or "至" in text:
        yield from _differences(script, line)
    if "每" in text:
        yield from _products(script, line)
    yield from _wholes(script, line)
    if any(word in text for word in ("其余", "其他", "另外", "剩下", "余下")):
        yield from _others(script, line)
    if "还有" in text or "余" in text or "剩" in text or "未" in text or "不" in text:
        yield from _rests(script, line)


@cache
def _from_to() -> str:
    lead = rf"[由从比](?:[^，。；\d]{{0,12}}?\d{{4}}年)?[^，。；\d]{{0,8}}?(?P<前>{DIGITS})(?P<位>{MEASURE})"
    goal = rf"[^，。；\d]{{0,6}}?(?:(?P<升>{UP})|(?P<降>{DOWN}))(?:了)?[到至为](?:\d{{4}}年(?:的|底的)?)?[^，。；\d]{{0,6}}?(?P<后>{DIGITS})(?P=位)"
    return rf"{lead}{goal}，(?:净|共|一共|整整|累计|[一二三四五六七八九十]年){{0,2}}(?:{UP}|{DOWN}|多|少)了?(?P<差>{DIGITS})(?P=位)"


def _differences(script: Script, line: Line) -> Iterator[Finding]:
    """从2020年的156亿元增加到2025年的213亿元，增加了57亿元; with at most as many decimals as are told."""
    for match in regex.finditer(_from_to(), line.text):
        before, after, told = (float(match[name]) for name in ("前", "后", "差"))
        right = abs(after - before)
        if abs(right - told) > 1e-6 and line.own(match.start("差")):
            message = f"从{match['前']}到{match['后']}差 {_number(right)}，写的是{match['差']}"
            yield script.at(line, *match.span("差"), message, CHECK)


@cache
def _done_and_left() -> str:
    left = "还有|尚有|仍有|还剩|剩下的?|剩余的?|其余的?|余下的?|另外的?"
    return rf"(?:完成|达到|占|实现|用去|支出|建成|拨付|兑现)[^，。；\d]{{0,16}}?(?P<一>{DIGITS})%，(?:{left})(?P<二>{DIGITS})%(?=[^，。；]{{0,4}}?(?:要|需|待|必须|未|没有?|在|靠|放在|留)|的?(?:任务|工程量|投资|资金|缺口|工作量))"


def _hundred(script: Script, line: Line) -> Iterator[Finding]:
    """完成全年计划的86%，还有14%要在两个月内完成."""
    for match in regex.finditer(_done_and_left(), line.text):
        total = float(match["一"]) + float(match["二"])
        if abs(total - 100) > 1e-6 and line.own(match.start("二")):
            message = f"{match['一']}%和{match['二']}%加起来是 {_number(total)}%"
            yield script.at(line, match.start("二"), match.end("二") + 1, message, CHECK)


@cache
def _of_each() -> str:
    part = rf"{COUNT}(?:名|位|个|人|辆|台|支|套|块|张|间|部)[^，。；、\d]{{0,14}}?"
    return (
        rf"(?<![\d第])(?P<数>{COUNT})(?P<位>个|家|支|座|所|栋|条|处|组|队|村|镇)(?P<物>[一-龥]{{0,6}})，每(?:一)?(?P=位)(?:(?P=物)|[一-龥]{{0,4}})?(?:都|分别|各|要|需)?(?:有|配|派|安排|设|选派|明确|落实|确定|配备|抽调)(?:了)?"
        rf"(?P<份>{part}(?:[、，]{part}){{0,5}}?)，(?:加起来|合起来|加在一起|算下来|总共|一共|合计|共计|共)(?:就)?(?:是|有|需要|需|要|达)?(?P<和>\d{{1,5}}|[一二两三四五六七八九十百]{{1,5}})(?:个人|人|名|位|个|辆|台|支|套|块|张|间|部)"
    )


@cache
def _each_then_all() -> str:
    """每个病区配1名院领导、1名质控员，14个病区，正好28个人."""
    part = rf"{COUNT}(?:名|位|个|人|辆|台|支)[^，。；、\d]{{0,14}}?"
    return (
        rf"每(?:一)?(?:个|家|支|座|所|处|组|队)(?P<物>[一-龥]{{1,6}}?)(?:都|分别|各|要)?(?:有|配|派|安排|设|选派|明确|落实|确定|配备|抽调)(?:了)?"
        rf"(?P<份>{part}(?:[、，]{part}){{0,4}}?)，(?P<数>{COUNT})(?:个|家|支|座|所|处|组|队)(?P=物)，(?:加起来|合起来|总共|一共|合计|共计|共|正好|刚好|就)(?:就)?(?:是|有|需要|要)?(?P<和>\d{{1,5}}|[一二两三四五六七八九十百]{{1,5}})(?:个人|人|名|位|个|辆|台|支)"
    )


# 请12家单位分三批上台，每批4家
IN_ROUNDS = rf"(?<![\d第])(?P<总>{COUNT})(?P<位>家|个|名|位|人)[^。；\d]{{0,24}}?分(?P<批>{COUNT})(?P<量>批|组|轮|队)[^。；，\d]{{0,8}}，每(?P=量)(?P<每>{COUNT})(?:家|个|名|位|人)(?![多余左])"
# 班子7个人，除甲同志在省里开会，其余6位都来了
ALL_BUT = rf"(?<![\d第])(?P<总>{COUNT})(?:个人|人|名|位)[^，。；\d]{{0,8}}，除(?:了)?(?P<外>[^。；]{{4,80}}?)，?其(?:余|他)(?:的)?(?P<余>{COUNT})(?:个人|人|名|位)"


@cache
def _none_left() -> str:
    """19个问题，县级领导包7个，部门包8个，乡镇包4个，一个不落."""
    part = rf"[一-龥]{{1,10}}?{COUNT}(?P=位)"
    return rf"(?<![\d第])(?P<总>{COUNT})(?P<位>件|条|个|项|人|名|户|家|起|篇|台|处)[一-龥]{{0,6}}，(?P<份>{part}(?:[，、]{part})+)，(?:一(?P=位)(?:都)?(?:不[落漏少剩]|没[落漏少剩])|无一(?:遗漏|例外)|全部)"


# 1280名运动员，其中男运动员764名、女运动员516名
MEN_AND_WOMEN = rf"(?<![\d第])(?P<总>{COUNT})(?P<位>[名人位])[^。；\d]{{0,16}}，(?:其中)?(?P<份>男[一-龥]{{0,6}}{COUNT}(?P=位)[，、]女[一-龥]{{0,6}}{COUNT}(?P=位))"


@cache
def _parts_with_rest() -> str:
    """这97件里，城建31件，农业28件，教育22件，其他16件."""
    part = rf"[一-龥]{{1,10}}?{COUNT}(?P=位)"
    return rf"(?<![\d第])(?P<总>{COUNT})(?P<位>件|条|个|项|人|名|户|家|起|篇|台|处)(?:[一-龥]{{0,6}}(?:里|中|当中|里面|里头|之中))，(?P<份>{part}(?:[，、]{part})+[，、](?:其他|其余|另外|剩下)(?:的)?[一-龥]{{0,4}}{COUNT}(?P=位))"


def _wholes(script: Script, line: Line) -> Iterator[Finding]:
    """A number of people all but those named; a number with all its parts, 其他 being the last."""
    for match in regex.finditer(ALL_BUT, line.text) if "除" in line.text else ():
        told, rest = parse_han(match["总"]), parse_han(match["余"])
        gone = len(regex.findall("同志|先生|女士", match["外"])) + len(
            regex.findall("(?:^|、)[一-龥]{2,3}(?=、)", match["外"])
        )
        if regex.search("[长记任席员](?:[、和]|$)", match["外"]):
            continue  # 除书记、镇长外: told by their posts
        if told and rest and gone and "等" not in match["外"] and told - rest != gone and line.own(match.start("余")):
            message = f"{match['总']}人，除去 {gone} 人是 {told - gone}，写的是{match['余']}"
            yield script.at(line, *match.span("余"), message, CHECK)
    patterns = [_none_left()] if regex.search("，(?:一[^，]{1,2}[不没]|无一|全部)", line.text) else []
    patterns += [_parts_with_rest()] if "其" in line.text or "另外" in line.text else []
    patterns += [MEN_AND_WOMEN] if "男" in line.text and "女" in line.text else []
    for match in (match for pattern in patterns for match in regex.finditer(pattern, line.text)):
        parts = [parse_han(one) or 0 for one in regex.findall(rf"({COUNT}){match['位']}", match["份"])]
        if regex.search("平均|每", line.text[max(0, match.start() - 6) : match.start()]):
            continue  # 学生540人，平均每班45人，男生276人，女生264人
        if regex.search("加起来|合起来|合计|总共|一共|共计|没有?一", match["份"]):
            continue  # 我3个，甲2个，其他5个，加起来10个，一个不漏
        if sum(parts) != parse_han(match["总"]) and line.own(match.start("总")):
            message = f"总数是{match['总']}{match['位']}，分项{'、'.join(map(str, parts))}加起来是 {sum(parts)}"
            yield script.at(line, *match.span("总"), message, "请核对总数和分项。")


def _products(script: Script, line: Line) -> Iterator[Finding]:
    """4个现场，每个现场有1名委员、1名经理、2名干部，加起来就是16个人."""
    for match in regex.finditer(IN_ROUNDS, line.text):
        size, rounds, each_round = (parse_han(match[name]) or 0 for name in ("总", "批", "每"))
        uneven = regex.match("[^。；]{0,4}，(?:最后|末|第|首)一?[批组轮队]", line.text[match.end() :])
        if size and not uneven and rounds * each_round != size and line.own(match.start("每")):
            message = f"{match['批']}{match['量']}、每{match['量']}{match['每']}是 {rounds * each_round}，前面说的是{match['总']}"
            yield script.at(line, *match.span("每"), message, CHECK)
    for match in (*regex.finditer(_of_each(), line.text), *regex.finditer(_each_then_all(), line.text)):
        parts = [
            parse_han(one) or 0
            for one in regex.findall(rf"({COUNT})(?:名|位|个|人|辆|台|支|套|块|张|间|部)", match["份"])
        ]
        number, told = parse_han(match["数"]), parse_han(match["和"])
        if not number or not told or not all(parts) or not line.own(match.start("和")):
            continue
        if number * sum(parts) != told:
            each = "+".join(map(str, parts))
            message = f"{number}×（{each}）是 {number * sum(parts)}，写的是{match['和']}"
            yield script.at(line, *match.span("和"), message, CHECK)


@cache
def _settled() -> str:
    """立案40件，办结37件，还有3件正在办理: taken in, done, left; what was received may stand before."""
    unit = "件|条|起|宗|项|个|户|人|名|处|台|套|份"
    taken = "立案|受理|登记|采纳|列入|交办|承办|开工|签约|排查出|发现|申报|录取|报名|在册"
    done = "办结|办理完毕|完成|整改(?:完成|到位)?|解决|销号|竣工|验收|投产|答复|兑现|化解|通过"
    left = rf"(?:还有|尚有|仍有|其余|剩余|剩下的?|另有|余下的?)(?P<余>{COUNT})(?P=位)(?:[^，。；\d]{{0,8}}?(?:正在|仍在|尚在|没有?|未|待|在[办建]|结转|延期|跨年|明年|转入))"
    return rf"(?:{taken})(?:了)?(?P<总>{COUNT})(?P<位>{unit})[，、](?:已|已经|其中)?(?:{done})(?:了)?(?P<成>{COUNT})(?P=位)[，、；]{left}"


@cache
def _refused() -> str:
    """收到64件，立案40件……办不了的24件: received, taken in, and what could not be."""
    unit = "件|条|起|宗|项|个|户|人|名|份"
    no = "办不了|不能(?:立案|办理|采纳|受理)|(?:未|不予|没有)(?:立案|受理|采纳|列入|通过)|暂(?:缓|不)(?:立案|办理|采纳)?|不(?:立案|受理|采纳|合格|符合条件)"
    return rf"(?:收到|征集|征求|接到|收集|提出)[^，。；\d]{{0,10}}?(?P<总>{COUNT})(?P<位>{unit})，(?:其中[^。；]{{4,80}}[。；](?:[^，。；\d]{{2,20}}，)?)?(?:其中|已)?(?:立案|受理|采纳|通过|列入)(?:了)?(?P<进>{COUNT})(?P=位)[^！？]{{0,60}}?(?:{no})的?(?:有|是|为)?(?P<出>{COUNT})(?P=位)"


ONE_OF = "[人名位]|家|个|件|条|户|项|处|村|份|张|起|宗|台|辆|套|例|所|间|场|门|篇|批|亩|吨|栋|支|组|株|头|本"
# 应述职16人，现场述职7人，包括3个镇、4个部门；其余9人书面述职: a whole, one part of it, and the others
THE_OTHERS = (
    rf"(?<![\d第])(?P<总>{COUNT})(?P<位>{ONE_OF})(?![以多余])[一-龥]{{0,8}}[，、](?:其中)?[一-龥“”]{{0,14}}?(?<!没有)(?P<部>{COUNT})(?P<同>{ONE_OF})(?![以多余])"
    rf"(?P<间>[^。！？]{{0,60}}?)[，；。](?:其余|其他|另外|剩下|余下)(?:的)?(?P<余>{COUNT})(?P<末>{ONE_OF})"
)


def _others(script: Script, line: Line) -> Iterator[Finding]:
    for match in regex.finditer(THE_OTHERS, line.text):
        one, two, three = ("人" if match[name] in "人名位" else match[name] for name in ("位", "同", "末"))
        more = regex.search(rf"[\d一二两三四五六七八九十](?:{'[人名位]' if one == '人' else one})", match["间"])
        numbers = [parse_han(match[name]) or 0 for name in ("总", "部", "余")]
        whole, part, rest = numbers
        of_more = sums_up(line.text[: match.start("总")], sum(numbers)) or regex.search(
            rf"{COUNT}(?:{ONE_OF})[^。；]{{0,6}}[、和][^。；]{{0,6}}$", line.text[: match.start("部")]
        )  # 4个社区、2个村，其余4个社区、2个村
        if (
            one == two
            and (three == one or "个" in (one, three))
            and not (more or of_more)
            and rest
            and part < whole != part + rest
            and line.own(match.start("总"))
        ):
            message = f"总数是{match['总']}{match['位']}，分项{match['部']}、{match['余']}加起来是 {part + rest}"
            yield script.at(line, *match.span("总"), message, "请核对总数和分项。")


def sums_up(before: str, total: int) -> bool:
    """到会56人，甲32人，乙14人，其余10人: whether the first of them is a part too, of a whole told before it."""
    numbers = [int(one) for one in regex.findall(r"\d{1,9}", before)]
    while numbers and total not in numbers:
        total += numbers.pop()
    return bool(numbers)


def _rests(script: Script, line: Line) -> Iterator[Finding]:
    """What was taken in is what is done and what is left; what was received is what was taken in and what was not."""
    for pattern, whole, parts in ((_settled(), "总", ("成", "余")), (_refused(), "总", ("进", "出"))):
        for match in regex.finditer(pattern, line.text):
            told = parse_han(match[whole])
            numbers = [parse_han(match[name]) or 0 for name in parts]
            between = line.text[match.end(parts[0]) : match.start(parts[1])]
            brought = regex.search(BROUGHT, line.text[: match.start(whole)])  # 上年结转12件，新受理85件
            more = brought or regex.search(
                rf"(?:部分|基本|合并|原则)[^，。；\d]{{0,6}}\d+{re.escape(match['位'])}|其余|其他", between
            )  # 部分采纳9条
            if told and sum(numbers) != told and not more and line.own(match.start(whole)):
                message = f"总数是{match[whole]}{match['位']}，分项{'、'.join(match[name] for name in parts)}加起来是 {sum(numbers)}"
                yield script.at(line, *match.span(whole), message, "请核对总数和分项。")


def _number(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".")
