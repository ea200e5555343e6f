"""Who is called: the chair who invites himself, people on leave, the time they are given."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from meetingkit.check.clock import limit_told, minutes_of
from meetingkit.check.invited import invitations
from meetingkit.check.leave import has_arrived, on_leave
from meetingkit.check.named import POST_END, is_full_name, named_in
from meetingkit.check.registry import Finding, also_in_text, text_rule
from meetingkit.check.rules import procedure  # noqa: F401 - registers MK111, which looks at texts too
from meetingkit.check.rules.counted import NUMBER
from meetingkit.check.rules.stand_ins import standing_in_for_himself
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity
from meetingkit.recognise.model import Step
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han
from meetingkit.wording.speech import minutes_to_read


def _chair(script: Script) -> str | None:
    """The chair's bare name, of 姓名（职务）, 职务 姓名 or the name alone; None when it is not certain."""
    text = script.facts.chair or script.meeting.chair or _who_i_am(script)
    told = regex.split("[（(]", text.strip())[0].removesuffix("同志").split()
    words = told[-1:]
    if len(told) == 2 and regex.search(f"{POST_END}$", told[0]) and regex.fullmatch("[一-龥]{2,3}", words[0]):
        return words[0]  # a name of whatever surname, set apart from the post before it
    name = regex.search(rf"(?:^|{POST_END})([一-龥]{{2,4}})$", words[0]) if words else None
    return name[1] if name and is_full_name(name[1]) else None


# 我是县委副书记钟毓，今天的大会由我主持
I_AM = rf"我(?:是|叫)(?P<职>[^，。；]{{0,30}}?{POST_END})?(?P<名>[一-龥]{{2,4}})[，。](?=[^。]{{0,16}}由我(?:来)?主持|[^。]{{0,8}}我来主持|受[^。]{{2,20}}委托)"


# 由我（段宏）主持, 由我——副院长毕云涛主持, （办公室主任赵蕾主持）, 我是厂工会主席甘露，先祝大家…
IN_THE_HEAD = 8  # lines in which he tells it
PRESIDES = (
    rf"由我(?:（|\(|——|，)(?:[一-龥、]{{0,24}}?{POST_END})?(?P<名>[一-龥]{{2,4}})(?:）|\)|，)?(?:来)?主持",
    rf"(?:^|[（(，。])(?:[一-龥、]{{2,24}}?{POST_END})[ \u3000]*(?P<名>[一-龥]{{2,3}})主持(?=[）)。]|$)",
    rf"(?:^|[，。！])(?:大家好！)?我是(?:[一-龥、]{{2,24}}?{POST_END})(?P<名>[一-龥]{{2,3}})(?=[，。])",
    rf"主持人[：:](?:[一-龥、]{{0,24}}?{POST_END})[ \u3000]?(?P<名>[一-龥]{{2,3}})(?=[ \u3000）】]|$)",
)


def _who_i_am(script: Script) -> str:
    """The chair's name as he tells it himself; empty when he does not."""
    told = [regex.search(I_AM, line.text) for line in script.lines if "我" in line.text and "主持" in line.text]
    told += [
        regex.search(pattern, line.text)
        for line in script.lines[:IN_THE_HEAD]
        for pattern in PRESIDES
        if "主持" in line.text or "我是" in line.text
    ]
    return next((match["名"] for match in told if match and is_full_name(match["名"])), "")


# 主持人：县委书记 范知勉; 我是县委副书记钟毓，…由我主持; 我是管委会主任
OWN_POST = rf"^[^，。；]{{0,14}}[ \u3000](?P<又>[一-龥]{{2,14}}{POST_END})主持[）)]?$|^\s*主持人?\s*[：:]\s*(?P<头>[一-龥、]{{2,40}})[ \u3000]+[一-龥]{{2,4}}\s*$|我是(?P<我>[一-龥]{{0,20}}?{POST_END})(?=[，。]|[一-龥]{{2,3}}，[^。]{{0,16}}由我)"


def _invites_own_post(script: Script) -> Iterator[Finding]:
    """请县委书记作总结讲话, by the 县委书记 himself; with another's name behind it, it is no invitation of his own."""
    told = {
        one
        for line in script.lines
        if "主持" in line.text or "我是" in line.text
        for match in regex.finditer(OWN_POST, line.text)
        for one in (match["头"] or match["我"] or match["又"]).split("、")
    }
    posts = [post for post in told if len(post) > 3 and not regex.search("副|委员$|代表$", post)]
    for post in () if script.facts.posts else posts:
        called = rf"请{re.escape(post)}(?:同志)?(?=(?:作|讲|发表|宣读|宣布|通报|汇报|发言|致辞|总结|部署|提出|为我们))"
        for line in script.lines_with((f"请{post}",)):
            for match in regex.finditer(called, line.text):
                if line.own(match.start()):
                    message = f"主持人就是{post}，这里又请{post}"
                    hint = "由主持人自己做的，请改为“由我…”；或核对主持人。"
                    yield script.at(line, match.start() + 1, match.end(), message, hint)


def _asks_me(script: Script) -> Iterator[Finding]:
    """请我代表上届委员会作工作报告, said by the chair."""
    for line in script.lines_with(("请我",)):
        pattern = "(?:(?<![一-龥])|(?<=下面)|(?<=首先)|(?<=现在)|(?<=最后))请我(?=(?:代表[^，。；]{2,20})?(?:作|向|宣读|通报|汇报|讲话|发言|致辞|报告|介绍|主持))"
        for match in regex.finditer(pattern, line.text):
            if line.own(match.start()):
                yield script.at(line, *match.span(), "主持人请自己", "由主持人自己做的，请改为“由我…”。")


def _by_given_name(script: Script, name: str) -> Iterator[tuple[Line, int]]:
    """请长根主任把账念一遍, by the chair 李长根; nothing where somebody else has that given name."""
    given = name[1:]
    others = {one.name for one in script.named if one.name not in (name, given) and one.name.endswith(given)}
    for line in script.lines_with((f"请{given}",)) if len(given) > 1 and not others else ():
        for match in regex.finditer(f"请({given})(?:同志|主任|书记|[局处科院校镇乡]长)(?!的)", line.text):
            yield line, match.start(1)


ONE_MORE = (
    "(?![作就为向代同先女来说讲介通宣汇发述领主带上和与、到结从])[一-龥](?:同志|先生|女士|汇报|发言|介绍|通报|述职)"
)
SAME_NAME = "同名"  # as the chair says where two have one name
HANDED_ON = "下面(?:的?(?:议程|会议|环节)[^。]{0,8})?，?请[^，。；我]{2,30}主持"


def _calls(script: Script, name: str) -> Iterator[tuple[Line, int]]:
    """Where somebody is called to act."""
    longer = [one.name for one in script.named if one.name != name and one.name.startswith(name)]
    for line in script.lines_with((name,)):
        for start in invitations(line.text, name):
            more = len(name) == 2 and regex.match(ONE_MORE, line.text, start + 2)  # 李刚强, not 李刚
            if not more and not any(line.text.startswith(other, start) for other in longer):
                yield line, start


CHAIRS = r"(?m)^\s*主持人?[：:][^\n]{2,40}?([一-龥]{2,4})\s*$"  # each of a sitting of his own
BY_HOST = "由[^，。；（）]{0,20}?([一-龥]{2,3})(?:同志)?主持[）。；，]"


@text_rule(
    "MK216",
    "主持人请自己",
    Severity.ERROR,
    why="主持人照着念，就成了自己请自己。",
    wrong="主持人：周明远\n请周明远同志讲话。",
    right="下面，由我讲几点意见。",
)
def chair_invites_himself(script: Script) -> Iterator[Finding]:
    """The chair's own name among those he calls."""
    several = len(set(regex.findall(BY_HOST, script.text))) > 1  # each of a stage of his own
    several = several or len(set(regex.findall(CHAIRS, script.text))) > 1
    name = None if several or SAME_NAME in script.text or regex.search(HANDED_ON, script.text) else _chair(script)
    yield from _invites_own_post(script)
    yield from _asks_me(script)
    named = rf"(?:先|再|下面|现在|首先|最后|接下来)，?由[^，。；]{{0,16}}?({name})(?:同志)?(?:介绍|通报|传达|作|宣读|讲|汇报|说明|总结)"
    told = [(line, match.start(1)) for line in script.lines if name and (match := regex.search(named, line.text))]
    for line, start in (*_calls(script, name), *told, *_by_given_name(script, name)) if name else ():
        if line.own(start) and not regex.search(
            f"我本人|就是我|{name}(?:同志)?（我）|{name}[^，。]{{0,8}}(?:继续|接着)?主持", line.text
        ):
            message = f"主持人是{name}，这里又请{name}"
            yield script.at(
                line, start, start + len(name or ""), message, "由主持人自己做的，请改为“由我…”；或核对主持人。"
            )


# who was there and is no more
GONE = "提前(?:离会|离场|退场|离席|离开)|先行(?:离会|离场|离席|离开)|中途(?:离会|离场|离席|离开)|已经?(?:离会|离场|离席|退场)|回避，(?:现在|已经|此刻)?(?:不在会场|已退场|离场)"


@also_in_text("MK111")
def people_on_leave_who_are_called(script: Script) -> Iterator[Finding]:
    """The same in somebody's script: known to be on leave, or said to be, and yet called, or listed as being there."""
    yield from _called_after_leaving(script)
    yield from standing_in_for_himself(script)
    told = (name for name in (*script.facts.absent, *script.meeting.absent) if is_full_name(name))
    absent = {**dict.fromkeys(told, -1), **on_leave(script)}
    for name, said in absent.items() if SAME_NAME not in script.text else ():
        for line, start in _calls_of_him(script, name):
            if line.own(start) and not has_arrived(script, name, max(said, 0), (line, start)):
                message = f"“{name}”请了假，这里又请他"
                yield script.at(line, start, start + len(name), message, "请换人或删去；到会的，请改前面请假的话。")
        for line, start in _listed_as_present(script, name, said) if said >= 0 else ():
            message = f"“{name}”请了假，这里又说他在场"
            yield script.at(line, start, start + len(name), message, "请删去；到会的，请改请假的话。")


def _called_after_leaving(script: Script) -> Iterator[Finding]:
    """尚和平同志提前离会, or 回避，不在会场; and at a later line he is called."""
    for line in script.lines:
        gone = regex.search(GONE, line.text)
        gone = (
            None if gone and regex.search("(?:需要?|要|将|准备)[^，。；]{0,12}$", line.text[: gone.start()]) else gone
        )
        for one in named_in(script, line.index) if gone else ():
            sentence = line.text.count("。", 0, one.start) == line.text.count("。", 0, gone.start() if gone else 0)
            if not sentence or one.end > (gone.start() if gone else 0):
                continue
            calls = ((other, start) for other, start in _calls(script, one.name) if other.index > line.index)
            for other, start in calls:
                if other.own(start):
                    message = f"“{one.name}”前面说已经离开，这里又请他"
                    yield script.at(
                        other, start, start + len(one.name), message, "请换人或删去；没有走的，请改前面的话。"
                    )
                break


# 第三项，由支队长周安同志通报: what he is to do here and now
NEAR = 3  # lines between a call and the direction that goes with it
BY_HIM = "(?:同志|先生|女士|老师|教授)?(?:通报|汇报|讲话|发言|作(?!为)[^，。；]{0,12}(?:报告|说明|讲话|发言|汇报|通报|总结|点评)|宣读|宣布|传达|领学|介绍|报告|点评|致辞|述职|解读|部署)"
NOT_NOW = "会后|原[定计本]|本来|明天|下午|下次|次日|另行|委托|代|受|如果|改"


def _told_to_act(script: Script, name: str) -> Iterator[tuple[Line, int]]:
    """由某某同志通报, 四是某某同志讲话, （某某同志发言）: what somebody is to do, without 请."""
    pattern = (
        f"(?:由|[一二三四五六七八九]是|项[，：]|^[　 ]*[（(【])(?P<前>[^，。；：（）]{{0,40}}?)(?P<名>{name}){BY_HIM}"
    )
    for line in script.lines_with((name,)):
        match = regex.search(pattern, line.text)
        if match and not regex.search(NOT_NOW, line.text[: match.end()][-60:]) and "请" not in match["前"]:
            yield line, match.start("名")


def _calls_of_him(script: Script, name: str) -> Iterator[tuple[Line, int]]:
    """Where somebody is called, in whatever words; each place once."""
    called = [(line.index, start) for line, start in _calls(script, name)]
    acts = ((line.index, start) for line, start in _told_to_act(script, name))
    # （周安同志发言） right below the call of him tells nothing new
    more = {one for one in acts if not any(0 <= one[0] - number <= NEAR for number, _ in called)}
    yield from ((script.lines[number], start) for number, start in sorted({*called, *more}))


def _listed_as_present(script: Script, name: str, said: int) -> Iterator[tuple[Line, int]]:
    """出席会议的有…, 在主席台就座的有… with somebody who is on leave, in another line than that which says so."""
    for line in script.lines:
        if name not in line.text or line.index == said:
            continue
        row = rf"(?:出席|参加|列席|到会|就座|到场|光临)[^。；：]{{0,20}}?(?:有|是)[：:]?[^。；]{{0,160}}?({name})(?:同志|[、，。；]|$)"
        match = regex.search(row, line.text)
        spoke = rf"感谢({name})[^，。；]{{0,8}}(?:亲临|光临|莅临|到场|前来)|提名({name})为|刚才[^。]{{0,120}}?(?<![代受替托表])({name})(?:同志|副?[局处科部]长|副?主任)?(?:就[^，。；]{{2,20}})?(?:、[一-龥]{{2,4}})*(?:[两三四五六七八九\d]+位同志)?(?:分别|依次)?作了?[^，。]{{0,6}}(?:发言|汇报|表态)"
        match = match or (regex.search(spoke, line.text) if line.index > said else None)
        group = next((number for number, words in enumerate(match.groups(), 1) if words), 0) if match else 0
        if match and not regex.search("请假|缺席|委托|未能|不能|书面", match[0]) and line.own(match.start(group)):
            yield line, match.start(group)


EACH = rf"每(?:人|位|家|名|个[^，。；\d]{{1,6}}?)(?:同志|单位|代表)?(?:的)?(?:汇报|发言|述职|交流)?(?:时间)?(?:一般)?(?:不超过|控制在|不得超过|限时?|约)?{NUMBER}分钟"


@text_rule(
    "MK215",
    "时间不够",
    Severity.INFO,
    why="每人的时间加上主持人的话，超过了会议的时间。",
    wrong="（会议60分钟）请8个单位依次汇报，每个单位10分钟。",
    right="请8个单位依次汇报，每个单位5分钟。",
)
def too_little_time(script: Script) -> Iterator[Finding]:
    """每人n分钟 times those who are called, and the chair's words at 180 characters a minute, against the limit."""
    told = next((match for line in script.lines if (match := limit_told(line))), None)
    limit = script.facts.minutes or (told and minutes_of(told["长"]))
    if not limit:
        return
    total = sum(minutes_to_read(line.text) for line in script.lines)
    places = [(line, 0, 0) for line in script.lines if line.text.strip()][:1]
    for line, match in _listed_minutes(script):
        number = _speakers_of(script, match["谁"])
        if number:
            total += number * int(match["分"])
            places.append((line, *match.span("分")))
    for line in script.lines:
        for match in regex.finditer(EACH, line.text) if "每" in line.text else ():
            each, step = parse_han(match["数"]), _step_at(script, line)
            if each and step:
                total += each * len(step.speakers)
                places.append((line, *match.span("数")))
    if total > limit and places:
        line, start, end = places[min(1, len(places) - 1)]
        message = f"全会 {limit:g} 分钟，照稿子大约要 {total:.0f} 分钟"
        yield script.at(line, start, end, message, "按每分钟 180 字估算，没有算讨论；请压缩，或放宽时间。")


def _listed_minutes(script: Script) -> Iterator[tuple[Line, re.Match[str]]]:
    """一是部门会商，每家5分钟；二是县里汇报，每家4分钟: items of a list with the minutes of each speaker."""
    for line in script.lines:
        if "每" in line.text and "分钟" in line.text:
            pattern = r"[一二三四五六]是(?P<谁>部门|县里|县区|乡镇|镇街|单位|企业|代表)[^，。；]{0,8}，每(?:家|人|个|位)[^，。；\d]{0,6}(?P<分>\d{1,2})分钟"
            yield from ((line, match) for match in regex.finditer(pattern, line.text))


KIND = {
    "部门": "局|委|办|部|厅|中心",
    "县里": "[县区旗](?:[县区]长|[县区]委|委|长)",
    "县区": "[县区旗](?:[县区]长|[县区]委|委|长)",
    "乡镇": "镇|乡",
    "镇街": "镇|乡|街道",
    "企业": "公司|集团|厂",
}


def _speakers_of(script: Script, kind: str) -> int:
    """How many of a kind are called; none of a kind that is not known."""
    pattern = KIND.get(kind)
    called = [who for turn in script.turns if turn.type in ("report", "speech") for who in turn.speakers]
    county = KIND["县区"]
    own = (who for who in called if pattern and regex.search(pattern, who))
    return sum(pattern == county or not regex.search(county, who) for who in own)


def _step_at(script: Script, line: Line) -> Step | None:
    """The step to which a line belongs."""
    steps = script.meeting.steps
    number = bisect_right(steps, line.index, key=lambda step: step.first) - 1
    return steps[number] if number >= 0 and line.index <= steps[number].last else None
