"""People as a script names them: 区委副书记、区长江云帆同志, 江云帆（区长）; and whether two posts can be one person's."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import compress, count, takewhile

from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins
from meetingkit.wording import regex
from meetingkit.wording.surnames import READ_AS_COMPOUND, SURNAMES

DOUBLE = "|".join(READ_AS_COMPOUND)
NOUN = "书记|总裁|总工程师|总会计师|总经济师|总农艺师|总畜牧师|总规划师|审判员|检察员|指导员|教导员|院士|总编辑|主任|主席|委员|常委|代表|经理|秘书长|秘书|主编|专员|调研员|巡视员|教授|研究员|工程师|总监|政委|司令员|监票人|计票人|总指挥|顾问|理事|监事|督学|法官|检察官|律师|[一-龥]长"
POST_END = rf"(?:{NOUN}|党(?:组|委)成员)"
HAN = "[一-龥]"
# what somebody may be besides his post, said right before the name
BEING = "教师|老师|医生|护士|民警|辅警|工人|农民|学员|学生|同学|党员|骨干|志愿者|劳模|创始人|负责人|会计(?!师)|支书|干事|科员|干部|标兵|获得者|队员|个人|家属|居民|村民|职工|能手|工匠|先锋|模范|召集人"
# where somebody is from, said right before the name: 城南街道顾晓峰同志
HOUSE = "代表团|街道|镇|乡|村|社区|[局办厅]|公司|集团|支部|学院|医院|中学|小学"
BOUND = "，。；：:！？“”（）()《》【】\\s"
CALL = "^(?:.*(?:[一二三四五六七八九十]是|请|由|欢迎|感谢|邀请|介绍|推荐|提名|刚才|首先|下面|最后|接下来|其中|关于|任命|选举|委托|免去|听取|把|按照|和|与|向|对|给|跟|为))?"
BRACKETED = rf"(?<![^{BOUND}、请由])(?![请由])(?P<name>{HAN}{{2,4}})[（(](?P<post>[^（）()]{{2,40}})[）)]"
NUMBERED = r"(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]\s*)?"  # （5）执行局局长 葛红兵
BYLINE = (
    rf"^\s*{NUMBERED}(?P<post>{HAN}[\u4e00-\u9fff、]{{1,40}})[ \u3000]+(?P<name>{HAN}{{2,4}}?)(?:同志|先生|女士)?\s*$"
)
CHAIR = rf"\s*【?主持人?(?:】|\s*[：:])\s*(?P<职>{HAN}[\u4e00-\u9fff、，]{{1,40}})[ \u3000]+(?P<名>{HAN}{{2,4}})】?\s*$"
ADDRESSED = "(?:书记|区长|县长|市长|镇长|乡长|局长|主任|部长|主席|院长|校长|组长|董事长|总经理|总裁|行长|经理|处长|科长|站长|所长|馆长|厂长|队长|会长|理事长|秘书长|检察长|庭长|园长|社长|台长|段长|总监|总工|主管|股长|矿长|师傅|律师(?!事务)|医生|常委|委员|教授|研究员|院士|博士|先生|女士|老师)"
RARE = frozenset(
    "区党支山松富井丰呼尉铁原门从暴益阳兰风鄢木海"
)  # surnames too, but ordinary words: only where nothing else can be meant
OFFICIAL = frozenset("副委局部党政办务区县市镇乡村校院处科站组团工会总支")  # 常务副县长 has no name in it
# several may hold these at one time: 双林长, 双指挥长
SHARED = (
    "委员",
    "成员",
    "常委",
    "代表",
    "秘书",
    "专员",
    "教授",
    "研究员",
    "工程师",
    "调研员",
    "巡视员",
    "林长",
    "河长",
    "湖长",
    "田长",
    "指挥长",
)
ORDINAL = "第[一二三四五六七八九十]{1,3}"
ABOUT = "老(?=[校局院厂站所馆团队村部处科班县区市镇乡]长|书记|主任|支书)|原(?!州|阳|平)|前任|前(?!进|锋|哨|山|程)|拟|候任?(?!鸟)|时任|新任"


@dataclass(frozen=True, slots=True)
class Named:
    """One naming of somebody: where the name stands, and the posts said with it; `said` where only a part of it is."""

    line: Line
    start: int
    name: str
    posts: tuple[str, ...]
    said: str = ""

    @property
    def end(self) -> int:
        """Where the name ends."""
        return self.start + len(self.said or self.name)


def people_named(script: Script) -> list[Named]:
    """Everybody named with 同志, or with the post in brackets, before a space or in a row of posts; line by line."""
    found = list[Named]()
    for line in script.lines:
        told = list(_in_line(line))
        found += (*told, *_in_rows_of_posts(line, told))
    return sorted((*found, *_named_again(script, found)), key=lambda one: one.line.index)


def post_of(script: Script, name: str) -> str:
    """The post that a script tells of somebody by his full name; empty where it tells none."""
    return next((one.posts[0] for one in script.named if one.name == name and one.posts), "")


def _named_again(script: Script, found: list[Named]) -> Iterator[Named]:
    """会后请医务科科长单玉兰牵头, of whom the script tells elsewhere: a name that is known, right behind a post."""
    places = {(one.line.index, one.start) for one in found}
    names = {one.name for one in found if len(one.name) > 2}
    heads = {name[:3]: name for name in names}
    text = script.text if names else ""
    firsts = {name[0] for name in names}
    for at in compress(count(), map(firsts.__contains__, text)):
        if (head := text[at : at + 3]) not in heads:
            continue
        number, start = script.place(at)
        line, name = script.lines[number], heads[head]
        again = (number, start) not in places and line.text.startswith(name, start)
        told = regex.search(POST_AHEAD, line.text[max(0, start - 26) : start]) if again else None
        if told:
            yield Named(line, start, name, _last_posts(told[0]))


POST_AHEAD = f"[{HAN[1:-1]}、]{{0,24}}{POST_END}$"


@cache
def _addressed() -> str:
    """柏青山校长, 代表柏青山先生: three characters before a title, the first of a surname."""
    ahead = regex.behind(
        "代表|校长|组长|经理|总裁|教授|董事长|志愿者|教师|医生|护士|民警|学生|骨干|主任|所长|院长",
        f"{BOUND}、请由和",
        f"{HAN}{{3}}",
    )
    firsts = "".join(sorted({*SURNAMES, *(name[0] for name in DOUBLE.split("|"))}))
    return f"([{firsts}]{HAN}{{2}})(?={ADDRESSED}){ahead}"


# 九年级（2）班林知夏同学
PUPILS = f"(?:^|(?<=[{BOUND}、请由和])|(?<=[班级系院生]))({HAN}{{2,3}})同学(?!们)"


def name_at_end(words: str) -> str | None:
    """The full name of three or of two characters with which words end: 李明亮 of 县委书记李明亮."""
    return next((words[-size:] for size in (3, 2) if is_full_name(words[-size:])), None)


NAME, OF_TWO = f"{HAN}{{2,4}}", f"(?:{DOUBLE})(?=.)"  # a surname of two characters, and what is given
NO_NAMES = ("公司", "刚才", "包保", "方才", "许多", "全体", "安全", "都有", "都是", "相关", "何况", "万一", "时常")


def is_full_name(name: str) -> bool:
    """Whether this looks like a Han name in full: surname and one or two characters, or a double surname."""
    if not 2 <= len(name) <= 4 or not ((len(name) < 4 and name[0] in SURNAMES) or regex.match(OF_TWO, name)):
        return False
    return (
        regex.fullmatch(NAME, name) is not None
        and name not in NO_NAMES
        and not name.startswith(("谢谢", "代表"))
        and not name.endswith(("两位", "三位", "居民", "村民", "的"))
    )


def surname(name: str) -> str:
    """The surname of a full name: 钟离 of 钟离岳."""
    return name[:2] if regex.match(OF_TWO, name) else name[:1]


def _is_rare(name: str) -> bool:
    """Whether this may be a name with a surname that is an ordinary word too: 区少芬, not 区领导, 党员."""
    return (
        2 <= len(name) <= 3 and name[0] in RARE and not set(name[1:]) & (OFFICIAL | set("员领导直级组机关内里外各的"))
    )


def posts_of(text: str) -> tuple[str, ...]:
    """The posts in 区委副书记、区长; empty when a part is none."""
    parts = [part for part in regex.split("[、，,；;]", text.strip()) if part]
    return tuple(parts) if parts and all(regex.search(f"{POST_END}$", part) for part in parts) else ()


def _last_posts(words: str) -> tuple[str, ...]:
    """The posts with which words end: 市工商联副主席 of 请市民政局科长艾青松、市工商联副主席."""
    parts = regex.sub(CALL, "", words).split("、")
    return posts_of("、".join(parts[_posts_from(parts) :]))


def _posts_from(parts: list[str]) -> int:
    """From which part on all are posts; how many there are where the last is none."""
    return len(parts) - len(list(takewhile(lambda part: not part or posts_of(part), reversed(parts))))


TITLE = "(?:同志|先生|女士|老师|教授|研究员|院士)(?!们)"
BEFORE_TITLE = 60  # characters that may be of who is called so


def _before_titles(text: str) -> Iterator[tuple[int, str, str]]:
    """Each title with the words before it since the last mark or title, and where they begin: 请甲局局长某某|同志."""
    begin = 0
    for title in regex.finditer(TITLE, text):
        at = title.start()
        begin = max(begin, at - BEFORE_TITLE)
        if mark := regex.match(f".*[{BOUND}]", text, begin, at):
            begin = mark.end()
        if at - begin > 1:
            yield begin, regex.sub("[两三四五六七八九]位$", "", text[begin:at]), title[0]
            begin = title.end()


def _in_line(line: Line) -> Iterator[Named]:
    text = line.text
    for start, words, title in _before_titles(text):
        found = _before_comrade(line, start, words)
        if found and (found.posts or title in ("同志", "先生", "女士")):  # 谢谢于老师 names nobody
            row = _row_before(line, start, words)
            yield from row
            yield replace(found, posts=row[-1].posts) if row and not found.posts else found
    for match in regex.finditer(_addressed(), text):
        if is_full_name(match[1]) and not set(match[1]) & OFFICIAL and not match[1].startswith("谢谢"):
            yield Named(line, match.start(1), match[1], ())
    for match in regex.finditer(PUPILS, text) if "同学" in text else ():
        if is_full_name(match[1]):
            yield Named(line, match.start(1), match[1], ())
    yield from _without_title(line)
    yield from _called_by_post(line)
    for pattern in (BRACKETED,) * ("（" in text or "(" in text) + (BYLINE,) * (
        len(text) < 60 and (" " in text or "\u3000" in text)
    ):
        for match in regex.finditer(pattern, text):
            posts = posts_of(match["post"])
            if posts and is_full_name(match["name"]):
                yield Named(line, match.start("name"), match["name"], posts)


def _without_title(line: Line) -> Iterator[Named]:
    """The chair who says who he is, and scrutineers and tellers in a list of mere names."""
    text = line.text
    chair = regex.match(CHAIR, text) if text.lstrip(" 【").startswith("主持") else None
    if chair and is_full_name(chair["名"]):
        yield Named(line, chair.start("名"), chair["名"], posts_of(chair["职"]))
    for match in (
        regex.finditer(rf"我(?:是|叫)(?P<职>[^，。；]{{0,30}}?{POST_END})?(?P<名>{HAN}{{2,4}})(?=[，。])", text)
        if "我" in text
        else ()
    ):
        if is_full_name(match["名"]):
            yield Named(line, match.start("名"), match["名"], posts_of(match["职"] or ""))
    for match in (
        regex.finditer(rf"(?<=[监计]票人)[：:为是]?({HAN}{{2,3}}(?:、{HAN}{{2,3}})*)(?=[，。；）])", text)
        if "票人" in text
        else ()
    ):
        at = match.start(1)
        for name in match[1].split("、"):
            if is_full_name(name):
                yield Named(line, at, name, ())
            at += len(name) + 1


# what somebody called by his post and name is asked to do; characters that no name has
DOES = "到会|莅临|出席|列席|受[^，。；]{2,20}委托|今天|会后|本周|下周|[两三]天内|讲讲|讲一讲|说说|说两句|说几句|谈谈|谈一谈|牵头|负责(?!人|同志|的|[一-龥]{0,2}部门)|部署|布置|授旗|回应|(?:作好?|做好?)?准备|领学|讲课|上课|开讲|讲党课|的(?:发言|讲话|致辞|汇报|介绍|报告|宣读|说明|分享|讲座|点评)|报告|推介|述职|述责|说明|补充|答复|表态|交流|解读|讲解|授课|分享|领读|签[字约署]|剪彩|总结讲话|总结发言|讲几句|讲两句|对[^，。；]{2,}|就[^，。；]{2,}|为[^，。；]{2,}颁|致辞|致欢迎[词辞]|致[开闭]幕[词辞]|讲话|作(?!为)|宣读|宣布|主持|发言|汇报|通报|点评|介绍|颁奖|揭牌|上台|代表|带领|领誓|传达|和[^，。；]{2,12}(?:成员|班子)"
BREAKS = "，；：。！？“”（）()《》"
# words that a name might begin, behind a post
WORDS = frozenset((
    "班子", "家属", "通报", "安排", "宣布", "宣读", "解读", "强调", "强化", "管理", "单位", "全体",
    "全程", "全面", "全权", "单独", "常年", "项目", "方面", "经验", "成立", "明确", "计划", "任务", "任职", "时间", "水平", "应邀",
    "应当", "平台", "常委", "连续", "高度", "严格", "谈话", "路线", "方案", "方法", "成员", "成果",
))  # fmt: skip
NO_NAME = frozenset("聊姓的了和与是在不也就都要把将对为请昨天上下午会次这那各位们再并已向能由给从做及等或")


@cache
def _doing() -> str:
    """A name behind the last character of a post, of three characters before what he does, or before why he is away."""
    away = "因[^，。；]{1,12}?，?(?:请假|缺席|不能到会|未能到会)"
    name = f"{HAN}{{2}}(?:(?!作(?!作)|的){HAN})?"  # 唐明作部署 is what 唐明 does
    return f"[长记任席授理裁员监师表](?P<名>{name}(?={DOES}|{away}))"


def _called_by_post(line: Line) -> Iterator[Named]:
    """请校长严立本致辞, 县长齐国栋作报告: post, name of three characters and what he does, without 同志."""
    for match in regex.finditer(_doing(), line.text):
        titled = regex.search("(?:老师|教师|教授|师傅|医生|同学|代表|同志)$", match["名"])
        if (
            titled
            or not is_full_name(match["名"])
            or set(match["名"][1:]) & (NO_NAME | OFFICIAL)
            or match["名"] in WORDS
        ):
            continue
        told = regex.search(
            f"[{HAN[1:-1]}、]{{0,24}}(?:{POST_END}|{BEING})$",
            line.text[max(0, match.start("名") - 26) : match.start("名")],
        )
        for_him = told and regex.search("(?:[长记任席]|同志|先生|女士)代表$", told[0])  # 李副局长代表王芳作了汇报
        if told and not for_him:
            yield Named(line, match.start("名"), match["名"], _last_posts(told[0]))


def _may_be_name(word: str) -> bool:
    fine = not set(word[1:]) & (NO_NAME | OFFICIAL) and word not in WORDS
    return fine and not regex.search(f"{POST_END}$|同志$|老师$", word)


FARTHEST = 200  # characters before a name in which his posts are told
# The last character of a post, the name right behind it, and the end of that part of the row
POSTED = rf"[记裁师员士任席委表理书编授监官人挥问事学长](?![记长员])(?P<名>{HAN}{{2,3}})(?=[、，。；（]|和(?={HAN}{{4}})|到会|莅临|出席|列席|依次|分别|先后|轮流|$)"


def _in_rows_of_posts(line: Line, told: list[Named]) -> Iterator[Named]:
    """请湖心区区长庞书远、北关区区长葛青岚依次汇报: post and name of each, without 同志, where they are two or more with
    those who are told otherwise.
    """
    starts = {one.start for one in told}
    row = [match for match in regex.finditer(POSTED, line.text) if _may_be_name(match["名"])]
    for match in row if len(row) > 1 else ():
        at = match.start("名")
        if at in starts or not is_full_name(match["名"]):
            continue
        before = line.text[max(begins(line.text, at, BREAKS), at - FARTHEST) : at]
        parts = regex.sub(CALL, "", before).split("、")
        first = _posts_from(parts)
        if posts_of("、".join(parts[first:])):
            yield Named(line, at, match["名"], tuple(parts[first:]))
        elif regex.search(f"(?:{BEING})$", parts[-1]):
            yield Named(line, at, match["名"], ())  # 语文组教师江雪梅、数学组教师康志勇


def _row_before(line: Line, start: int, words: str) -> list[Named]:
    """石磊 of 石磊、许诺同志: bare names that share the 同志 of the last, and the deputy's post of the first."""
    at = start
    row: list[Named] = []
    for part in words.split("、")[:-1]:
        name = regex.sub(CALL, "", part)
        first = regex.fullmatch(f"(?P<职>{HAN}*副(?:{NOUN}))(?P<名>{HAN}{{2,3}})", name)
        if is_full_name(name):
            row = [*row, Named(line, at + len(part) - len(name), name, row[-1].posts if row else ())]
        elif first and is_full_name(first["名"]):
            row = [Named(line, at + len(part) - len(first["名"]), first["名"], posts_of(first["职"]))]
        else:
            row = []
        at += len(part) + 1
    return row


def _before_comrade(line: Line, start: int, words: str) -> Named | None:
    """The name at the end of the words before 同志, and the posts before it."""
    tail = words.rpartition("、")[2]
    after_post = regex.fullmatch(rf".*(?:{POST_END}|{BEING})为?({HAN}{{2,4}})", tail)
    told = after_post and is_full_name(after_post[1])  # 代表|团龚玥 is nobody
    of_house = None if told else regex.fullmatch(rf"{HAN}{{2,16}}(?:{HOUSE})({HAN}{{2,4}})", tail)
    name = after_post[1] if after_post else regex.sub(CALL, "", tail) or tail  # 裴少由 ends in a word that may call
    if of_house and is_full_name(of_house[1]) and not set(of_house[1]) & (OFFICIAL | NO_NAME):
        return Named(line, start + len(words) - len(of_house[1]), of_house[1], ())
    if not is_full_name(name) and not (_is_rare(name) and (after_post or tail == name)):
        return None
    at = start + len(words) - len(name)
    if name[0] == "代" and line.text[:at].endswith(("同志", "先生", "女士")):
        return None  # 李下同志代桃红同志作了发言
    if line.text[max(0, start - 1) : start] in ("”", "》"):
        return Named(line, at, name, ())  # 县委“两新”工委书记: the posts are cut at the mark
    parts = words[: -len(name)].split("、")
    posts: list[str] = []
    for part in reversed(parts):
        post = regex.sub(
            "^.*(?:请|由|欢迎|感谢|刚才|任命|推荐|提名|介绍|的有|还有|的是|(?:[一二三四五六七八九十他她]|[他她]们|分别)是)",
            "",
            part,
        )
        if not regex.search(f"{POST_END}$", post):
            break
        posts.insert(0, post)
        if post != part:
            break
    return Named(line, at, name, tuple(posts))


def named_in(script: Script, first: int, last: int | None = None) -> list[Named]:
    """Everybody named in the lines from the first to the last, or in one line."""
    left = bisect_left(script.named, first, key=lambda one: one.line.index)
    right = bisect_right(script.named, first if last is None else last, key=lambda one: one.line.index)
    return script.named[left:right]
