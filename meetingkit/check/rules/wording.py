"""Words of formal writing: wrong characters, 截止 and 截至, whose speech is an important one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from meetingkit.check.again import again_or_at
from meetingkit.check.beside import slips_beside
from meetingkit.check.comrades import comrades_left_out
from meetingkit.check.hits import hits, owned, quoted
from meetingkit.check.left_out import last_characters_left_out
from meetingkit.check.left_out_inside import left_out_inside
from meetingkit.check.lexicon import lexicon, misused, slips, start_of_sentence
from meetingkit.check.middle_left_out import middle_characters_left_out
from meetingkit.check.misplaced import slips_in_context
from meetingkit.check.mixed_up import mixed_up
from meetingkit.check.named import ADDRESSED, name_at_end, post_of
from meetingkit.check.nearly import slips_of_one_character
from meetingkit.check.other_words import other_words
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.doubled import doubled, speakers_twice
from meetingkit.check.rules.honoured import honoured_below_another
from meetingkit.check.rules.until import by_a_day
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex

HIGH = "总书记|国家主席|军委主席|政协主席|全国|总理|中央|国务院|省|市委|市长|市政府|上级|部委|同志们"
TIME = r"(?:(?:[上下中]午|早上|晚上)?\d{1,4}\s*(?:年|月|日|时|点|[:：]\d{2})|目前|今天|今日|昨天|昨日|现在|当前|当日|此时|发稿|[上本]月|[上本]周|(?:去|今|本|上)年|年底|[一二三四五六七八九十]+月)"
# 报名截止5月10日 is told in another order, but no slip: the word must begin its clause
CLAUSE = r"(?:^|(?<=[，。；：、（(\s])|(?<=数据)|(?<=统计))"


@text_rule(
    "MK504",
    "重要讲话",
    Severity.INFO,
    why="“重要讲话”用于上级领导；用在自己或单位内设机构、基层负责人身上不合适。",
    wrong="刚才，社区党支部书记李文博同志作了重要讲话。",
    right="刚才，社区党支部书记李文博同志作了讲话。",
)
def speeches_called_important(script: Script) -> Iterator[Finding]:
    """重要讲话 of the chair himself, or of somebody at the head of a section, a village, a school."""
    yield from honoured_below_another(script)
    for line, match in hits(script, ("重要讲话",), "重要讲话"):
        said = line.text[max(start_of_sentence(line.text, match.start()), match.start() - 40) : match.start()]
        said = _with_post(script, regex.split("；|精神(?!作|发表)", said)[-1])
        reported = _who_reported(script, line, said)
        if regex.search(HIGH, said) and (not reported or "speech" in reported):
            continue
        whose = _of_whom(said) or ("汇报、发言" if reported else None)
        if whose:
            yield script.at(line, *match.span(), f"{whose}称“重要讲话”不合适", "请改成“讲话”，或核对是谁的讲话。")


GIVES = "[一-龥]{0,4}(?:同志)?(?:就[^，。]{1,20})?(?:作|做|发表)[^，。]{0,4}$"
# who heads a department of a county, or is its deputy; a body of the people
DEPARTMENT = "(?<![省市治])[县区旗](?:直|委|政府|纪委监委)[一-龥]{0,12}?(?:工委|局|部|办公室|委|中心)(?:常务)?(?:副?书记|副?局长|副?部长|副?主任)"
CITY_OFFICES = "[市州]直机关(?:党)?工委(?:常务)?副?书记"  # at the head of a committee of offices
UNION = "(?<![省市治])[县区旗](?:总工会|妇联|文联|残联|工商联|科协|侨联|红十字会)(?:党组)?(?:常务)?副?(?:主席|书记|会长|理事长)"
# 新员工代表、学生代表: who speaks for many like him
SPEAKER_OF = "(?:员工|学生|家长|职工|教师|村民|群众|毕业生|业主|新兵|商户|农户|学员|选手)代表"
# 支行副行长, 院长助理: who stands second in his own house, or lower
DEPUTY = "(?:(?<![省市])副(?:行长|院长|校长|园长|局长|处长|科长|镇长|乡长|会长|理事长|秘书长|社长|站长)|(?:行长|院长|总经理|校长)助理)"
HOUSE = "(?:^|[，。；、：请由])院(?:党委)?(?:书记|院长)"  # 院党委书记, of a hospital at its own meeting
# 尹老师的, who gives a lesson: not 老师 of a row of posts
LECTURER = "(?:老师|教授|讲师|研究员|工程师|律师|医师|讲解员|学者|师傅)(?:(?:刚才|今天)?的|(?:给|为)[^，。；]{1,6}(?:作|做)的|作了|做了|发表了)[^，。；]{0,2}$"
HEAD = "(?:^|[，。；、：])(?![^，。；、]{0,12}(?:[省市]|自治区|大学|党校|总局))[^，。；、]{0,20}(?:局长|科长|镇长|乡长|校长|所长|站长|园长|厂长|股长)(?:同志)?(?:的|作了|发表了)?$"


def _of_whom(said: str) -> str | None:
    """Whose speech it is by the words before it, where it is none that is called important."""
    if regex.search(
        "我(?:刚才|前面)?的$|(?:我|由我)(?:再|来|给大家|向大家|就.{1,12})?(?:作|做|讲|发表)[^，。]{0,3}$", said
    ):
        return "自己的讲话"
    local = regex.search(f"(?:{DEPARTMENT}|{UNION}|{CITY_OFFICES}){GIVES}|{HEAD}", said)
    local = local or regex.search(f"{HOUSE}{GIVES}", said)
    local = local or regex.search(f"{SPEAKER_OF}[一-龥、“”]{{0,24}}(?:作|做|发表)[^，。]{{0,4}}$", said)
    local = local or regex.search(f"{DEPUTY}{GIVES}", said)
    if regex.search(LECTURER, said):
        return "讲课、发言"
    humble = local or regex.search(rf"{_humble()}[^，。]{{0,10}}(?:作|做|发表)[^，。]{{0,4}}$", said)
    return "这一级负责人的讲话" if humble else None


def _in_full(script: Script, words: str) -> str | None:
    """The full name with which words end, or that of whom they are the given name: 春华同志, of 穆春华."""
    known = {one.name for one in script.named}
    given = {name for name in known if len(name) == len(words) + 1 and name.endswith(words)}
    return words if words in known else given.pop() if len(given) == 1 else name_at_end(words)


REPORTS = frozenset(["report", "study", "explanation", "speech", "reading", "convey", "criticism"])


def _who_reported(script: Script, line: Line, said: str) -> set[str]:
    """梁以诚同志的重要讲话, who was called to report and to nothing else: what he was called to do, else nothing."""
    named = regex.search(
        f"([一-龥]{{2,4}})(?:同志|先生|女士|{ADDRESSED})(?:(?:围绕|就|结合)[^，。]{{1,14}})?(?:的|作了|发表的)$", said
    )
    name = _in_full(script, named[1]) if named else None
    types = (
        {turn.type for turn in script.turns if turn.line < line.index and any(name in who for who in turn.speakers)}
        if name
        else set()
    )
    return types if types <= REPORTS else set()


def _with_post(script: Script, said: str) -> str:
    """罗绍康同志作了, with the post that he has elsewhere in the script."""
    named = regex.search("(?<![一-龥])([一-龥]{2,4})同志(?=(?:作|做|发表|的)[^，。]{0,4}$)", said)
    name = _in_full(script, named[1]) if named else None
    post = post_of(script, name) if name else ""
    return f"{said[: named.start()]}{post}{said[named.start() :]}" if named else said


@cache
def _humble() -> str:
    """The head of one of the units in the list, with or without the name."""
    units = "|".join(lexicon().humble)
    return rf"(?:{units})(?:党(?:支部|总支|工?委|组))?(?:副?(?:书记|主任|经理|站长|所长|校长|科长|股长|镇长|乡长|主席)|负责人|长)"


@text_rule(
    "MK505",
    "截止和截至",
    Severity.WARNING,
    why="“截止”是到此为止，后面不带时间；“截至”是到这个时候，后面带时间。",
    wrong="截止6月底，完成投资3亿元。",
    right="截至6月底，完成投资3亿元。",
)
def until_and_by(script: Script) -> Iterator[Finding]:
    """截止 with a time after it, 截至 with none."""
    for line, match in hits(script, ("截止",), f"{CLAUSE}截止(?!时间|日期)(?=(?:[一-龥]{{2,6}}(?=20\\d\\d年))?{TIME})"):
        yield script.at(line, *match.span(), "后面带时间，应是“截至”", "请改成“截至”。", "截至")
    for line, match in hits(script, ("截止",), by_a_day()):
        yield script.at(line, *match.span(), "后面带时间，应是“截至”", "请改成“截至”。", "截至")
    for line, match in hits(script, ("截至",), "截至(?=日期|时间|之日|于(?=\\d)|[，。；]|$)"):
        yield script.at(line, *match.span(), "后面没有时间，应是“截止”", "请改成“截止”。", "截止")


@text_rule(
    "MK506",
    "错别字",
    Severity.WARNING,
    why="错别字出现在领导的稿子里，听不出来，发出去就难堪。",
    wrong="下步，要抓好工作布署。",
    right="下一步，要抓好工作部署。",
)
def wrong_characters(script: Script) -> Iterator[Finding]:
    """The slips of the list that are certain; inside quotation and title marks they are told, not mended."""
    listed = list(misused(script, slips("错字")))
    surnames = {one.name[0] for one in script.named} if listed else set[str]()
    for line, start, end, wrong in listed:
        if line.text[start:end] not in script.facts.allowed:
            theirs = quoted(line.text, start) or end - start != len(wrong.words)
            message = f"“{wrong.words}”应是“{wrong.right}”"
            called = regex.match(ADDRESSED, wrong.words[1:])
            if called and (wrong.words[0] in surnames or f"老{wrong.words[0]}" in script.text):
                continue  # 付局长, where 付建国 was called, or 老付
            yield script.at(line, start, end, message, f"请改成“{wrong.right}”。", None if theirs else wrong.right)
    told = {(line.index, start) for line, start, _, _ in listed}
    seen = {(line.index, at) for line, start, end, _ in listed for at in range(start, end)}
    found = [*slips_of_one_character(script), *other_words(script)]
    found += (*last_characters_left_out(script), *middle_characters_left_out(script), *again_or_at(script))
    found += comrades_left_out(script)
    for others in (slips_beside, slips_in_context, mixed_up, left_out_inside):
        seen |= {(one.line.index, at) for one in found for at in range(one.start, one.end)}
        found += others(script, seen)
    for slip in found:
        said = slip.line.text[slip.start : slip.end]
        inside = any((slip.line.index, at) in told for at in range(slip.start, slip.end))
        if not inside and said not in script.facts.allowed and owned(slip.line, slip.start, slip.end):
            message = f"“{said}”像是“{slip.right}”"
            hint = f"请核对；是“{slip.right}”就改过来。"
            yield script.at(slip.line, slip.start, slip.end, message, hint, sure=slip.sure)


@text_rule(
    "MK507",
    "宜改的用字",
    Severity.INFO,
    why="两种写法都有人用，正式文稿宜用规范的一种。",
    wrong="其它单位",
    right="其他单位",
)
def words_better_written_otherwise(script: Script) -> Iterator[Finding]:
    """Forms that are not wrong, but not those of formal papers."""
    for line, start, end, wrong in misused(script, slips("用字")):
        if line.text[start:end] not in script.facts.allowed:
            yield script.at(line, start, end, f"“{wrong.words}”宜写成“{wrong.right}”", f"可以改成“{wrong.right}”。")


ADVERBS = (
    "坚定不移|毫不动摇|旗帜鲜明|持之以恒|坚持不懈|扎扎实实|认认真真|踏踏实实|实实在在|原原本本|全面系统|创造性|不折不扣|毫不犹豫|一如既往|始终不渝|全心全意"
    "|义无反顾|满怀信心|高质量|有条不紊|卓有成效|积极稳妥|积极主动|旗帜鲜明|锲而不舍|脚踏实地|雷厉风行|清醒|深刻"
)
DEEDS = "推进|抓好|落实|贯彻|把|做好|执行|完成|开展|投身|投入|坚持|支持|认识到|维护|履行|反对|整治|解决|推动|走|学习|领会|打好|干"
DEGREE = "很(?!多|少|大)|非常|十分|比较|更加?|特别|相当|不够|好[。，]"

# 看的见, 摸的着: verb and what it can reach, with 得 between
_END = "(?=[，。；、！”的]|$)"
ABLE = (
    "[看听望瞧]的见(?![解识闻面证习地到])",
    f"[摸够]的[着到]{_END}",
    f"[来等]的及{_END}",
    f"[靠信站坐管守顶扛经沉稳留忍耐记抓]的住{_END}",
    f"[经对担买用说扛拿]的起{_END}",
    f"[谈合干]的来{_END}",
    f"[办做说想听看找用]的到{_END}",
    f"[豁拿]的出{_END}",
    f"[信]的过{_END}",
    "(?<!走)(?<!经)过的硬" + _END,
)


@text_rule(
    "MK513",
    "的、地、得",
    Severity.INFO,
    why="修饰动作用“地”，说明程度用“得”。",
    wrong="坚定不移的推进改革；会开的很成功",
    right="坚定不移地推进改革；会开得很成功",
)
def particles_confused(script: Script) -> Iterator[Finding]:
    """坚定不移的推进, 会开的很成功."""
    for line, match in hits(script, ("的",), f"(?:{ADVERBS})(?P<的>的)(?={DEEDS})"):
        start, end = match.span("的")
        yield script.at(line, start, end, "修饰动作用“地”", "请改成“地”。", "地")
    clues = ("的见", "的着", "的到", "的及", "的住", "的起", "的来", "的出", "的过", "的硬")
    for line, match in hits(script, clues, "|".join(ABLE)):
        at = match.start() + match[0].index("的")
        yield script.at(line, at, at + 1, "说能不能做到用“得”", "请改成“得”。", "得")
    for line, match in hits(
        script,
        ("的",),
        f"(?:会议?|大会|活动|讲|谈|说|干|做|抓|办|落实|完成|进行|准备)(?P<动>[开得]?)(?P<的>的)(?={DEGREE})",
    ):
        start, end = match.span("的")
        if regex.search("[开讲谈干做抓办实成行备]$", match.group()[:-1]):
            yield script.at(line, start, end, "说明程度用“得”", "请核对；说明程度的改成“得”。")


NUMBER = r"(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百千万几]+)"
MEASURE = "[个人名位家户次件项天年月岁元万亿亩吨里公场处多%％分小时余]"
TWICE = (
    (
        rf"(?P<前>大约|约|大概|近)(?:有|为|达|计)?{NUMBER}{MEASURE}{{0,3}}[一-龥]{{0,2}}(?P<后>左右|上下)",
        "“{前}”和“{后}”意思重复，留一个",
    ),
    (
        rf"(?P<前>超过|突破|多于|高于)了?{NUMBER}{MEASURE}{{1,3}}(?P<后>以上|多)(?![级年月])",
        "“{前}”和“{后}”意思重复，留一个",
    ),
    (rf"(?P<前>不足|少于|低于|不到|不满){NUMBER}{MEASURE}{{1,3}}(?P<后>以下|以内)", "“{前}”和“{后}”意思重复，留一个"),
    ("(?P<前>过半数|超过半数)(?P<后>以上)", "“{前}”就是“半数以上”，留一个"),
    ("(?P<前>切忌|切勿)(?P<后>不要|不能|不可)", "“{前}”就是“{后}”，连用意思反了"),
    ("(?P<前>避免|防止|杜绝)[^，。；]{0,16}?(?P<后>不再|不)(?=发生|出现|重演|反弹)", "“{前}”后面再用“{后}”，意思反了"),
    ("(?P<前>目前|当前)(?:的)?(?P<后>现状)", "“{前}”和“{后}”意思重复，留一个"),
    (rf"(?P<前>近|将近){NUMBER}[万千百亿]?(?P<后>多|余)(?={MEASURE})", "“{前}”和“{后}”意思相反，留一个"),
    (
        rf"(?P<前>最低|最少|至少)[^，。；\d的也在均]{{0,6}}{NUMBER}{MEASURE}{{1,2}}(?P<后>以上)",
        "“{前}”和“{后}”意思重复，留一个",
    ),
    ("(?P<前>亲眼)(?P<后>目睹)", "“目睹”就是亲眼看到"),
    ("(?P<前>凯旋)(?P<后>归来|而归)", "“{前}”就是胜利归来"),
    (
        "(?<![^。；！])(?P<前>通过|经过)[^，。；]{2,24}，(?P<后>使)(?=我们|大家|同志们|全体|广大|各)",
        "“{前}…”后面再用“{后}”，就没有主语了",
    ),
)


# what is done, and told as done
_DONE = "(?:印?发|分发|下发|发放|[报呈]送|送|寄|交|转发?|传达?|提交|递交|上报|通报|公布|落实|完成|准备|部署|安排|征求|审议|通过|批准|签)"
# clues, where a word is misused, and what is wrong with it
MISUSED = (
    (
        ("抛砖引玉",),
        "(?:(?:感谢|谢谢)[^，。；]{1,20}?|(?:教授|专家|领导|书记|主任|[局县市区镇院校会]长|老师|院士|同志)(?:的)?)(?P<词>抛砖引玉)",
        "“抛砖引玉”是说自己的谦辞，不能用来谢别人",
    ),
    (("既由", "既请"), "(?<=，)(?P<词>既)(?=[由请][^，。；]*(?:[。；]|$|，(?![又也还更])))", "“既”是已经，这里是“即”"),
    (
        ("前以", "先以", "均以", "都以", "早以", "现以"),
        f"(?:会前|此前|日前|之前|事[先前]|早先|目前|均|都|早|现)(?P<词>以)(?=(?:经|由|在|向|于)?{_DONE}(?:[到至给了完毕各]|结束|就绪|到位))",
        "“以”是用、凭，已经做了的是“已”",
    ),
    (("即有",), "(?P<词>即)(?=有[^，。；]{1,10}[，、]+又有?)", "“既…又…”的“既”写成了“即”"),
    (
        ("渡过",),
        "(?P<词>渡过)了?[^，。；]{0,14}?(?:日夜|时光|岁月|一年|假期|春节|佳节|周末|童年|[一两几]天|日子|晚年|时刻(?![难关]))(?=[，。；！]|$)",
        "度过时间用“度过”，渡过难关、渡过江河才用“渡过”",
    ),
    (("带一路",), "“?一带一路”?(?P<词>战略)(?!机遇|合作|伙伴|对接|支点|通道|[性])", "“一带一路”称“倡议”，不称“战略”"),
    (
        ("即",),
        "(?:^|[，。；：])(?P<词>即)(?![要使将便可刻日是时为席兴])[^，。；、]{2,24}，又(?![是有没能可])[^，。；]{2,}",
        "“即…，又…”应是“既…，又…”",
    ),
)


@text_rule(
    "MK514",
    "意思重复或用反",
    Severity.WARNING,
    why="“大约…左右”重复，“避免…不再发生”正好说反。",
    wrong="大约20人左右；避免类似事故不再发生",
    right="大约20人；避免类似事故再次发生",
)
def said_twice_or_reversed(script: Script) -> Iterator[Finding]:
    """大约…左右, 超过…以上, 切忌不要, 避免…不再发生, 通过…，使…."""
    yield from doubled(script)
    yield from speakers_twice(script)
    for clues, pattern, told in MISUSED:
        for line, match in hits(script, clues, pattern):
            yield script.at(line, *match.span("词"), told, "请改一下。")
    for pattern, told in TWICE:
        clues = tuple(regex.findall("[一-龥]{2,}", pattern.partition("(?P<前>")[2].partition(")")[0])) or ("约", "近")
        for line, match in hits(script, clues, pattern):
            if not quoted(line.text, match.start()):
                yield script.at(line, *match.span(), told.format(**match.groupdict()), "请改一下。")
