"""Punctuation of whole lines: headings, the salutation, ends of paragraphs, spaces, questions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from meetingkit.check.hits import HAN, NUMERALS, START, covered, hits, owned, quoted, spoken
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity
from meetingkit.document import Role
from meetingkit.wording import regex
from meetingkit.wording.surnames import READ_AS_COMPOUND, SURNAMES

# 澄湖大学副校长　闵之行教授；, 事项一　修改《规约》；: one of a list, what it is set apart
ENTRY = r"[^，。；：]{2,30}\u3000+[一-龥]{2,4}(?:教授|先生|女士|同志|研究员|研究馆员|院士|主任|老师)?[；。，]|[一-龥]{2,4}[一二三四五六七八九十\d]{1,2}\u3000+.*"
# 请各单位想一想自己为什么会败诉？: what is asked for is to think
INDIRECT = "(?<![^。！；])(?:请|要|希望)[^，。？！]{0,20}?(?:想一想|想想|思考|弄清|搞清|查清|说明|琢磨|反思)[^，。？！：]{0,14}?(?:为什么|怎么|如何|是否|哪里|哪些|什么)[^，。？！]{0,16}？"
LONG, FEW = 18, 3  # characters of such a paragraph, and how many of them tell how they end
HEAD = 6  # lines of the title, the date, the chair and the salutation
ENDS = "。！？；"
SPACE = r"[ \u3000\u00a0]+"
SPACES = rf"(?<=[{HAN}]){SPACE}(?=[{HAN}]{{2}}|[{HAN}][，。；：！？”])|(?<=[{HAN}”》）]){SPACE}(?=[，。、；：！？])|(?<=[，。；！？、]){SPACE}(?=[{HAN}“《])"
# a name of two characters is set apart to be as wide as one of three; a name may be set apart from the post before it
AS_NAME = rf"{SPACE}(?:[{HAN}](?:同志|[，、（(]|先生|女士|$)|[{HAN}]{{2,4}}(?:同志|先生|女士)[，、；。])"
# 海外部 林　峰、华东大区 左　燕: names laid out in a sentence
SET_APART = f"(?<=[：、 \u3000])[{HAN}]\u3000{{1,2}}[{HAN}](?=[、，。；])"
TITLES = "同志|先生|女士|教授|研究员|老师|院士"
LAID_OUT = 3  # more spaces in one line are a table or a list of names
NUMBERED = rf"(?:(?P<han>[{NUMERALS}十]{{1,3}})、|（(?P<bracket>[{NUMERALS}十]{{1,3}})）|(?P<arabic>\d{{1,2}})[.．])(?=[{HAN}“])"
CALL = "(?:首先|下面|接下来|最后|现在|进行第.{1,3}项(?:议程)?)?，?请(?!.{0,6}[：:])"
LONGEST_HEADING = 40
CALLED = "同志们|同志|朋友们|代表|委员|来宾|嘉宾|领导|老师们|同学们|女士们|先生们|党员|乡亲们|战友们|青年朋友们"
SALUTATION = rf"(?:(?:尊敬的|敬爱的|亲爱的|各位|[{HAN}]{{0,8}}?)(?:{CALLED})[、，,]?)+(?P<mark>[；;，,。、]?)"
ASKS = "[吗呢么哪谁怎何几吧]|什么|是否|多少|没有|能否|可否|能不能|是不是|会不会|可不可|好不好|行不行|同不同意|[你您]来"
REQUEST = rf"{START}(?:(?:下面|现在|首先|接下来|最后|然后|接着)，?)?请(?!问)[^{ENDS}]{{2,80}}？"
QUESTION = rf"{START}(?:请问|现在|大家|各位|同志们|各位[{HAN}]{{2,4}}|对此|，|看看?|还)*有没有(?:什么|其他|不同|补充|的)*(?:意见|问题|建议|补充|看法|弃权的|反对的)。"


@text_rule(
    "MK609",
    "汉字间的空格",
    Severity.WARNING,
    why="句子里不用空格；印出来是一个空洞，念的人会停。",
    wrong="研究部署 下一步工作。",
    right="研究部署下一步工作。",
)
def spaces_among_han(script: Script) -> Iterator[Finding]:
    """Spaces within sentences; names set apart, titles and lists of names have theirs."""
    for line in script.lines_with(" \u3000\u00a0"):
        text = covered(line.text)  # a marked blank says what is missing in its own way
        prose = line.role is Role.BODY and text.rstrip("”）").endswith(tuple(ENDS)) and len(text) > 12
        places = [match.span() for match in regex.finditer(SPACES, text)] if prose else []
        places = [one for one in places if not _filled_in(text, *one)]
        if (
            len(places) > LAID_OUT
            or regex.search(SET_APART, text)
            or (len(places) == 1 and regex.fullmatch(ENTRY, text))
        ):
            continue
        for start, end in places:
            if _sets_apart(text, start, end) or regex.match("[　 ]*【[^】]{1,12}$", text[:start]):
                continue  # 【第一步 通报】
            if owned(line, start, end) and not quoted(text, start) and not regex.match(AS_NAME, text[start:]):
                yield script.at(line, start, end, "句子里有空格", "请删去空格。", "")


def _filled_in(text: str, start: int, end: int) -> bool:
    """赞成　票, 应到代表　名: by hand; 请　　同志宣读: a name is missing, which another rule tells."""
    wide = end - start > 1
    if regex.match("[票张份]", text[end:]) or (wide and regex.match("[名人位](?:[，。；、]|$)", text[end:])):
        return True
    nameless = wide and regex.search(f"(?:{POST_ENDS}|[请由])$", text[:start])
    return bool(nameless) and regex.match("同志|先生|女士", text[end:]) is not None


FIRSTS = frozenset(SURNAMES) | {double[0] for double in READ_AS_COMPOUND}
TITLED = "同志|先生|女士|委员|常委|代表|教授|老师|主任|书记|[一-龥]长"
ACTS = "发言|讲话|作|致|宣读|通报|汇报|介绍|传达|领|主持|为|和|及|准备|上台|依次|分别"
POST_ENDS = "[人长师生员任授士记理席委官监问事裁编导警工]"


def _sets_apart(text: str, start: int, end: int) -> bool:
    """副市长 蓝若海 女士致辞, 创始人 于小满，: a name set apart from the post before it and the title behind it."""
    ahead = regex.match(f"[{HAN}]{{2,4}}{SPACE}(?:{TITLES})", text[end:]) is not None
    behind = regex.match(TITLES, text[end:]) and regex.search(f"{SPACE}[{HAN}]{{2,4}}$", text[:start])
    post = regex.search(f"{POST_ENDS}$", text[:start]) and regex.match(
        f"[{HAN}]{{2,4}}?(?:{SPACE}|[，、；。]|{TITLES})", text[end:]
    )
    behind_post = regex.search(f"(?:{POST_ENDS}|代表)$", text[:start])
    acts = end - start > 1 or text[start] == "\u3000" or regex.match(f"[{HAN}]{{2,3}}(?:{ACTS})", text[end:])
    spaced = acts and behind_post and text[end] in FIRSTS  # 书记  曾凡亮发言
    inside = regex.match(f"[{HAN}](?:{ACTS}|[，、；。])", text[end:]) and regex.search(
        f"(?:{POST_ENDS}|代表){SPACE}[{HAN}]$", text[:start]
    )  # 主任  任  重发言
    first = behind_post and regex.match(f"[{HAN}]{SPACE}[{HAN}]{SPACE}", text[end:]) and text[end] in FIRSTS
    second = regex.search(f"(?:{POST_ENDS}|代表){SPACE}[{HAN}]$", text[:start]) and regex.match(
        f"[{HAN}]{SPACE}", text[end:]
    )
    last = regex.search(f"(?:{POST_ENDS}|代表){SPACE}[{HAN}]{SPACE}[{HAN}]$", text[:start])
    if first or second or last:
        return True  # 护理部主任 秦 芳 通报
    named = regex.search(f"{POST_ENDS}{SPACE}[{HAN}]{{2,4}}$", text[:start])  # 团委书记 庄严 领誓
    asked = regex.search("(?:请|由|发言人|主讲人)$", text[:start]) and regex.match(
        f"[{HAN}]{{2,3}}(?:{TITLED})", text[end:]
    )  # 第五位，请 舒畅委员发言
    if end - start == 1 and text[start] == "\u3000" and regex.fullmatch(f"(?:其|第)[{NUMERALS}十]+", text[:start]):
        return True  # 其一　请市长讲话
    evened = text[start:end] == "\u3000" and text[start - 1] in FIRSTS  # 任命赵　宁为局长: as wide as three characters
    evened = evened and not regex.match(f"代表|{TITLED}", text[end:])  # 殷　代表, of whose name a character is missing
    return any((ahead, behind, post, named, spaced, inside, evened, asked and text[end] in FIRSTS))


@text_rule(
    "MK617",
    "标题末尾的标点",
    Severity.WARNING,
    why="标题末尾不用句号、逗号、分号。",
    wrong="一、提高认识。",
    right="一、提高认识",
)
def marks_that_end_headings(script: Script) -> Iterator[Finding]:
    """A title with a mark, or a numbered heading on its own line whose fellows of the same form have none."""
    for line in script.lines:
        is_title = line.role in (Role.TITLE, Role.H1) or (line.index == 0 and regex.search("主持[词稿]。$", line.text))
        if is_title and line.text.endswith(tuple("。，；、：")):
            yield from _heading(script, line)
    families = defaultdict[str, list[Line]](list)
    for line in script.lines:
        match = regex.match(NUMBERED, line.text)
        if match and line.role is not Role.H1 and len(line.text) <= LONGEST_HEADING:
            families[match.lastgroup or ""].append(line)
    for lines in families.values():
        ended = [line for line in lines if line.text.endswith(tuple("。，；、"))]
        bare = sum(regex.search(rf"[{HAN}”》）]$", line.text) is not None for line in lines)
        if ended and bare > len(ended):
            for line in ended:
                if not regex.search("[。！？；]", line.text[:-1]):
                    yield from _heading(script, line)


def _heading(script: Script, line: Line) -> Iterator[Finding]:
    last = len(line.text) - 1
    if owned(line, last, last + 1):
        yield script.at(line, last, last + 1, f"标题末尾用了“{line.text[last]}”", "请删去。", "")


@text_rule(
    "MK618",
    "称呼后面的标点",
    Severity.WARNING,
    why="称呼单独一行，后面用冒号。",
    wrong="同志们；",
    right="同志们：",
)
def salutation_without_colon(script: Script) -> Iterator[Finding]:
    """The first salutation that stands alone in its line and is followed by prose."""
    for line, after in pairwise(spoken(script)[:14]):
        if line.text.rstrip().endswith("：") and regex.fullmatch(SALUTATION, line.text.strip().rstrip("：")):
            return
        if regex.match("谢谢|感谢|祝贺|欢迎|再见|恭喜", line.text.strip()):
            continue  # 谢谢柏松同志。
        match = regex.fullmatch(SALUTATION, line.text.strip()) if len(line.text) <= LONGEST_HEADING else None
        last = len(line.text.rstrip()) - 1
        mark = line.text[last] if match and line.text[last] in "；;，,。、" else ""
        if match and ("请" in line.text or _is_in_a_row(line, after)):
            return
        prose = len(after.text) > 15 and regex.search("[，。]", after.text)
        if match and (prose or (mark and regex.search("[。！]$", after.text))):
            found = f"用了“{mark}”" if mark else "没有标点"
            if owned(line, last, last + 1):
                new = "：" if mark else f"{line.text[last]}："
                yield script.at(line, last, last + 1, f"称呼后面{found}，应是冒号", "请改成冒号“：”。", new)
            return


def _is_in_a_row(line: Line, after: Line) -> bool:
    """Whether a line is one of those that introduce somebody each: 副县长李强同志；."""
    return (
        line.text.rstrip()[-1:] in "；、，"
        and regex.search("(?:同志|先生|女士|老师)[；、，。]$", after.text) is not None
    )


@text_rule(
    "MK619",
    "段末标点",
    Severity.WARNING,
    why="一段话没有说完就断了，多半是删改时丢了字或标点。",
    wrong="今天的会议有两项议程。请大家认真听取",
    right="今天的会议有两项议程。请大家认真听取。",
)
def paragraphs_without_end(script: Script) -> Iterator[Finding]:
    """A paragraph of sentences whose last one has no end; a text broken into lines of one width has many and is left alone."""
    prose = [line for line in script.lines if line.role is Role.BODY and regex.search(r"[。！？]", line.text[:-1])]
    open_ended = [
        line for line in prose if regex.match(f"[{HAN}0-9，、]", line.text[-1:]) and not regex.search(HEADS, line.text)
    ]
    if len(open_ended) * 4 > len(prose) + 3:
        return
    open_ended = [line for line in open_ended if not _goes_by_turns(script, line)]
    for line in [*open_ended, *_calls_without_end(script), *_cut_off(script), *_never_ended(script)]:
        last = len(line.text) - 1
        if owned(line, last, last + 1):
            mark = line.text[last] in "，、"
            message = f"一段话以“{line.text[last]}”结束" if mark else "一段话末尾没有标点"
            hint = "请改成句号，或补上后面的话。" if mark else "请加上句号，或补上后面的话。"
            yield script.at(line, last, last + 1, message, hint)


def _goes_by_turns(script: Script, line: Line) -> bool:
    """甲：2026，启辰人，; 合：马上出发！: whether another says what comes next."""
    after = script.lines[line.index + 1 : line.index + 2]
    return bool(after) and regex.match(f"[{HAN}]{{1,4}}：", after[0].text) is not None


# ▲第三项，票决民生实事项目; …。活动进行第六项：启动某行动
HEADS = "^[▲■◆●▍☆★]|第[一二三四五六七八九十]+(?:项|个(?:议题|环节|议程))[，：\u3000 ][^。！？]*$"


def _cut_off(script: Script) -> list[Line]:
    """A paragraph of one sentence that ends with a comma, before a pause or the next call."""
    body = [line for line in spoken(script) if line.role is Role.BODY]
    return [
        line
        for line, after in pairwise(body[HEAD:])
        if line.text.endswith("，")
        and not regex.search("[。！？]", line.text)
        and regex.match("[（【(]|请|下面|接下来|现在", after.text)
    ]


def _never_ended(script: Script) -> list[Line]:
    """A paragraph of one sentence with a comma in it and no mark at its end, where all others of the kind have one."""
    body = [line for line in spoken(script)[HEAD:] if line.role is Role.BODY and not regex.match(NUMBERED, line.text)]
    told = [line for line in body if "，" in line.text and len(line.text) >= LONG and line.text[0] not in "（【〔(["]
    bare = [
        line for line in told if regex.match(f"[{HAN}]", line.text[-1:]) and not regex.search("[。！？；：]", line.text)
    ]
    if not bare:
        return []
    headed = {line.index for line in told if regex.search(f"{HEADS}|^[①-⑳]|[ \u3000]{{2}}", line.text)}
    bare = [line for line in bare if line.index not in headed]
    return bare if len(bare) == 1 and len(told) - len(headed) > FEW else []


def _calls_without_end(script: Script) -> list[Line]:
    """请周安同志讲话 with no mark, in a script where nearly all calls have one."""
    calls = [line for line in script.lines if line.role is Role.BODY and regex.match(CALL, line.text)]
    bare = [
        line for line in calls if regex.match(f"[{HAN}]", line.text[-1:]) and not regex.search("[。！？]", line.text)
    ]
    return bare if len(calls) >= 4 and len(bare) * 4 <= len(calls) else []


@text_rule(
    "MK620",
    "问号和句号",
    Severity.WARNING,
    why="请人做事不是问话，用句号；问“有没有”是问话，用问号。",
    wrong="请区委组织部汇报？",
    right="请区委组织部汇报。",
)
def question_marks(script: Script) -> Iterator[Finding]:
    """A request that ends as a question, a question that ends as a statement."""
    for line, match in hits(script, "？", REQUEST):
        if not regex.search(f"{ASKS}|[：:][^：:]{{1,8}}？$", match.group()):  # 请举手表决：同意的？
            yield script.at(line, match.end() - 1, match.end(), "请人做事用了问号", "请改成句号“。”。", "。")
    for line, match in hits(script, "？", INDIRECT):
        yield script.at(line, match.end() - 1, match.end(), "整句不是问话，末尾用了问号", "请改成句号“。”。", "。")
    for line, match in hits(script, ("有没有",), QUESTION):
        yield script.at(line, match.end() - 1, match.end(), "问话用了句号", "请改成问号“？”。", "？")
