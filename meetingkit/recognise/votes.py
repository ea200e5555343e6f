"""Votes: of a draft that was read, of a matter of its own; what was voted."""

from __future__ import annotations

from meetingkit.recognise.call import Call
from meetingkit.recognise.course import Course
from meetingkit.recognise.introduced import asked_of_several
from meetingkit.recognise.kinds import DRAFT
from meetingkit.recognise.laid import POINTS_BACK, as_handed_out, asked_of, named_in_full, pointed_back, tellers_of
from meetingkit.recognise.leads import Lead
from meetingkit.recognise.motions import (
    RAISED,
    ballot_of,
    motion,
    of_all_motions,
    put_together,
    raise_hands,
    turn,
    turn_back,
)
from meetingkit.recognise.proposed import proposed
from meetingkit.recognise.steps import DRAFTS, FRAMES, NOBODY, Open
from meetingkit.recognise.text import TITLE, Sentence
from meetingkit.recognise.tidying import tidy
from meetingkit.wording import regex

PAPERS = ("宣读", "起草说明", "宣布", "学习")  # what is read or explained is a paper, whatever it is called
DECIDED = "报告|任免|事项|名单|计划|决议|决定|人选|预算|决算|接收|发展|吸收"
# 修改情况, 主要改动, 改动的那几条
CHANGED = (
    "的?(?:有)?(?:主要)?(?:修改|修订|改动|变动|变化|调整|新增)(?:过|了)?的?(?:有关|主要|那|这)?[几些]?"
    "(?:地方|部分|内容|条款|情况|问题|[条处点])?(?:的?说明)?"
)
PUT_TO_VOTE = (
    "(?:请?[^，。请]{1,14}，){0,2}(?:好|那么?|就|咱们?|现在|现(?=[对就以采用请])|下面)*(?:请)?(?:我们|大家|各位[^，对就]{0,6}|全体[^，对就]{0,8})?(?:再)?(?:采[取用][^，]{0,16}方式，)?(?:对|就)(.+?)(?:采[取用].{0,10}方式|，[用以][^，]{2,10}方式，?)?(?:一并|逐项|进行|付诸|交付|付|作)?(?:填写|填好|投)?(?:一次)?(?:无记名|记名|举手|投票|按键|电子|口头|逐项)*(?:投票|方式)?(?:进行)?(?:表决|票决)"
    "|.{0,4}?[表票]决(?:的)?(?:对象|事项|内容|议题)(?:是|为)(.+)"
    "|(?:对|就)([^，]{4,60})，(?:同意|赞成)"
    "|(?:[^，]{0,6}表决，)?(?:同意|赞成)((?:在|把|由|将|从)[^，。]{4,30})的(?:代表|同志|业主|委员|各位)?，?请(?:举|投)"
    "|(?:(?:请|由)?(?:各位|全体|与会|到会|在座的?)?(?:委员|代表|业主|党员|理事|监事|董事|会员|股东|社员|同志|村民|职工|评委)们|(?:请|由)?(?:各位|全体|与会|到会|在座的?)?(?:委员|代表|业主|党员|理事|监事|董事|会员|股东|社员|同志)(?=举手|投票|表决))?(?:我们|先|再|逐项|举手|投票|进行)*表决(?:通过(?!了)(?=..))?(?!结果|通过|票|办法|方式|前|时|[：:])([^，]{2,})"
)

# 现在对民生实事项目进行票决, behind the result of an election: another vote
PUT_ANEW = "(?:我们|大家|继续|再|逐项|请[^，。对就]{0,6})*(?:(?:对|就)(?![^，。]{0,12}(?:结果|票数))[^，。]{3,60}?(?:进行|付诸|交付)?(?:无记名|记名|举手|投票|按键|电子|逐项)*[表票]决|(?:表决(?:通过(?!了))?|票决)(?![^，。]{0,8}(?:结果|票数))[^，。]{4,})"
# 请监票人检查票箱，对人事任免案进行无记名表决
PUT_BEHIND = "，(?:现在|下面|并|再)?(?:对|就)([^，。]{2,40}?)(?:逐[项人]|一并|进行|作|实行|付诸)*(?:无记名|记名|举手|投票|电子|按键|现场)+(?:方式)?(?:进行)?(?:表决|票决)(?=，|$)"

# what the chair says when votes have been reported: 计票结果, but 审查结果 is what somebody found
COUNTED = "(?<!审[查核计议])(?<!检查)(?<!调[查研])(?<!评[审估])(?<!考核)结果$|票数$|得票情况$"


def vote(course: Course, sentence: Sentence, lead: Lead) -> str:
    """A call of a vote: of the draft that was just read, or of a matter of its own."""
    step, nominated = _with_its_floor(course), course.nominated
    course.nominated = -1
    counted = step and step.type in ("report", "announcement") and regex.search(COUNTED, step.subject or "")
    if counted and not (lead.joined and regex.match(PUT_ANEW, sentence.masked[lead.end :])):
        return result(course, sentence)
    step = None if _of_item_before(course, step) else step
    matter = _put(course, sentence, lead, step)
    if (
        not matter
        and step
        and step.label == "表决"
        and nominated == sentence.line
        and step.finished
        and step.first < sentence.line
        and not course.header
    ):
        course.open("表决", _tellers(step), sentence.line)
        return course.goes_on(sentence, "vote")
    if course.header:
        step, matter = _under_heading(course, step, matter)
    if step and matter and (in_full := named_in_full(step, matter)):
        step.subject = in_full
    another = step and matter and (lead.joined or step.finished or step.subject) and not _same(matter, step)
    another = another or (step and matter and step.turned and step.turned[0] in ("发言", "表态") and not step.subject)
    if step and step.label == "表决" and not another:
        only_named = bool(matter) and not step.subject and not regex.search(RAISED, sentence.masked)
        step.called = step.called or not only_named  # 首先表决《决议》, and then who reads it
        raise_hands(step, sentence)
        step.subject = as_handed_out(course, sentence.line, step.subject or (tidy(matter) if matter else None))
        step.finished = step.finished or _has_result(course, sentence)
        return course.goes_on(sentence, "vote")
    if not matter and of_all_motions(course, sentence):
        _open_apart(course, sentence, None)
        return course.goes_on(sentence, "vote")
    turn_back(step if another else None)
    step = _main_step(course, step)
    laid = step and step.label == "其他" and step.discussion and not step.speakers and step.topic  # 审议某办法
    told = laid or (step and step.label in (*DRAFTS, "发言") and _is_put(course, step))
    told = told and not asked_of_several(course, step)
    if step and told and not course.header and _is_voted(course, step, matter, lead, sentence):
        return course.goes_on(sentence, "vote")
    matter = (
        matter or asked_of(course, sentence.line) or pointed_back(sentence) or tellers_of(course, nominated, sentence)
    )
    if matter or step is None or step.label not in FRAMES:
        _open_apart(course, sentence, tidy(matter) if matter else None)
    return course.goes_on(sentence, "vote")


def _under_heading(course: Course, step: Open | None, matter: str | None) -> tuple[Open | None, str | None]:
    """The step that a vote under a heading goes on with, if any, and what is voted on; the heading is used up."""
    header = course.header
    if header and header.label is None and not matter:
        course.header = None
        return None, None if header.subject == "表决" else header.subject
    if header and header.label == "表决" and matter and not header.subject:
        course.header = None  # 第四项，表决。先表决甲，…
        return None, matter
    course.flush(always=not matter)
    step = course.current
    return (None if step and matter and step.item < course.item else step), matter  # what the item before told


# 请某处长就修订情况作说明: what is told of a draft, where the vote on it is a step of its own
OF_DRAFT = "(?:修[改订正]|起草|编制|制定)的?(?:有关|主要|具体)?(?:情况|内容)"


def _is_voted(course: Course, step: Open, matter: str | None, lead: Lead, sentence: Sentence) -> bool:
    """Whether what was told is what is voted on: in its own step, or in one after it where it was explained."""
    if (paper := _explained(step, matter, lead, sentence)) and not _several_explained(course):
        step.subject = step.said if step.said and regex.fullmatch(OF_DRAFT, step.said) else step.subject
        course.open("表决", paper, sentence.line)
        course.steps[-1].finished = _has_result(course, sentence)
        return True
    if not _votes_on(step, matter, lead, sentence):
        return False
    step.called, step.finished = True, _has_result(course, sentence)
    turn(step, sentence, "表决", _voted(course, step))
    put_together(course, step, sentence)
    return True


def _several_explained(course: Course) -> bool:
    """Whether more papers than the last were explained before the vote, so that each is to be called by its name."""
    told = course.steps[-2:]
    return len(told) > 1 and all(one.label == "起草说明" and regex.search(TITLE, one.subject or "") for one in told)


def _explained(step: Open, matter: str | None, lead: Lead, sentence: Sentence) -> str | None:
    """The paper that was explained, and that nobody talked over, where the vote on it is then announced by itself.

    第五项，请某人就《某办法》作说明。 is the item itself, and its vote a part of that; 审议《某办法》 holds both.
    """
    title = regex.search(TITLE, step.subject or "")
    apart = (lead.joined or "无记名" in sentence.masked) and lead.ordinal is None
    itself = step.item > 0 and not step.headed
    if step.label != "起草说明" or not title or step.discussion or itself or not apart:
        return None
    return title[0] if not matter or _same(matter, step) else None


def _of_item_before(course: Course, step: Open | None) -> bool:
    """末了一件，补选。先定监票的人，行就鼓个掌, behind what was passed as the item before: another vote."""
    over = step and step.label == "表决" and step.called and course.ballot and step.item < course.item
    return bool(over) and regex.search("[监计唱]票", course.before) is not None


def _put(course: Course, sentence: Sentence, lead: Lead, step: Open | None) -> str | None:
    """What a sentence says is put to the vote, where it says that."""
    about = regex.match(PUT_TO_VOTE, sentence.text[lead.end :]) or regex.search(PUT_BEHIND, sentence.text)
    matter = next((one for one in about.groups() if one), None) if about else None
    matter = None if matter and regex.fullmatch(POINTS_BACK, matter) else matter
    matter = matter or ballot_of(course)
    if matter:
        return regex.sub("采[取用].{0,8}$", "", matter)
    return motion(course, sentence, step) or proposed(course, sentence.line)


def _open_apart(course: Course, sentence: Sentence, matter: str | None) -> None:
    """A vote of its own; 请大家讨论。现在对接收某某进行表决: what was talked over right before is what is voted on."""
    before = course.current
    talked = before if before and course.floor[0] == sentence.line and course.floor[1] is before else None
    course.open("表决", matter, sentence.line)
    course.steps[-1].finished = _has_result(course, sentence)
    if talked and "鼓掌" not in sentence.masked and not (matter and _same(matter, talked)):
        course.steps[-1].unsaid, talked.unsaid = talked.unsaid, False
        talked.discussion, course.steps[-1].discussion = False, True


def _with_its_floor(course: Course) -> Open | None:
    """The step that goes on; a paper that was told and talked over, and is now put to the vote, is one with its floor."""
    step, before = course.current, course.steps[-2] if len(course.steps) > 1 else None
    if step is None or before is None or not step.aside or step.speakers or course.header:
        return step
    if asked_of_several(course, step):
        return step
    if before.label not in DRAFTS or not _is_put(course, before):
        return step
    course.steps.pop()
    before.discussion, before.last = True, step.last
    return before


def _has_result(course: Course, sentence: Sentence) -> bool:
    words = regex.sub("表决通过(?![了。，])(?=..)", "", sentence.masked)  # 下面，表决通过选举办法: not yet
    return course.cues.any_of("表决有结果").search(words) is not None


def _voted(course: Course, step: Open) -> str | None:
    """What is voted where something was told: its paper, the item's matter behind a situation, or what was told."""
    title = regex.search(TITLE, step.subject or "")
    changed = title and regex.fullmatch(CHANGED, (step.subject or "")[title.end() :])
    if title and (step.headed or changed):
        return title[0]
    if course.draft and regex.fullmatch(CHANGED, step.subject or ""):
        return course.draft  # 理事会改了《公约》，请某人念一念改动的那几条
    return step.topic if step.topic and regex.search("情况$", step.subject or "") else step.subject


def _tellers(step: Open) -> str | None:
    """Of 通过选举办法和监票人名单 the second part."""
    part = regex.search("(?:和|及|、)([^和及]*(?:监票|计票).*)", step.topic or "")
    return tidy(part[1]) if part else None


def _main_step(course: Course, step: Open | None) -> Open | None:
    """The step on the paper of the item, of which what was told after it is a part: 审议《甲议案》. 请乙介绍审核意见."""
    before = course.steps[-2] if len(course.steps) > 1 else None
    if (
        step is None
        or before is None
        or course.header
        or not 0 < before.item == step.item
        or asked_of_several(course, step)
    ):
        return step
    if (
        before.label not in DRAFTS
        or not regex.search(TITLE, before.topic or "")
        or regex.search(TITLE, step.subject or "")
    ):
        return step
    if step.label in (*DRAFTS, "发言"):
        course.steps.pop()
        before.takes_in(step)
        return before
    return step


def result(course: Course, sentence: Sentence) -> str:
    """What the chair says when the votes have been reported; who is elected is announced in a step of its own."""
    if elects(sentence) and course.current and course.current.type == "report":
        row = regex.search("宣布((?:新)?当选[^，。：；]{0,12}?名单|(?:本次)?选举结果)", sentence.text)
        course.open("宣布", row[1] if row else None, sentence.line)
    return course.goes_on(sentence, "vote")


APPOINTED = "我宣布[，：]?(?:决定)?(?:任命|免去)"  # 根据计票结果，我宣布：任命甲为某局局长


def elects(sentence: Sentence) -> bool:
    """Whether a sentence declares who is elected."""
    appoints = "宣布" in sentence.masked and regex.search(APPOINTED, sentence.masked)
    elected = regex.search("当选(?!的|者|人员)", sentence.masked) or (
        "当选" in sentence.masked and "宣布" in sentence.masked
    )
    return (bool(elected) or bool(appoints)) and not regex.match("请", sentence.masked)


def _is_put(course: Course, step: Open) -> bool:
    """Whether what was told is something to be passed, rather than a situation of which the vote then speaks apart."""
    subject = step.subject or ""
    if step.label == "宣布" and not subject:
        return False  # 我宣布，某某当选为主席
    if course.draft and regex.fullmatch(CHANGED, subject):
        return True
    if regex.search(DRAFT, subject) or regex.search(DECIDED, subject):
        return True
    told = (
        regex.search("(?:情况|进展|形势)$", subject) and not step.topic
    )  # is no draft: what follows is voted on apart
    return step.label in PAPERS or bool(step.topic or (step.item and not told))


def _votes_on(step: Open, matter: str | None, lead: Lead, sentence: Sentence) -> bool:
    if lead.ordinal is not None:
        return False
    if matter is None:
        return True
    if step.label == "汇报" and not step.subject and len(step.speakers) > 1:
        return False  # several told of what they had talked over; then 对候选人名单进行表决
    talked = step.label == "发言" and not step.subject and (step.speakers or regex.match(TITLE, matter))
    if talked or not _same(matter, step):
        return False  # 供职发言, and then a vote on a paper that nobody read
    now = sentence.text.startswith("现在") and (step.label != "起草说明" or step.headed)
    return step.label == "宣读" or not lead.joined or now


def _same(matter: str, step: Open) -> bool:
    subject = step.subject or ""
    mine, other = regex.search(TITLE, subject), regex.search(TITLE, matter)
    if mine and other:
        return mine[0].endswith(other[0][1:]) or other[0].endswith(mine[0][1:])  # 《选举办法》 of 《大会选举办法》
    bare, told = (regex.sub("[《》（）]", "", words) for words in (matter, subject))
    return (
        matter in subject or subject in matter or (len(bare) > SHORTEST and bare in told)
    )  # 决议草案 of 《大会决议（草案）》


SHORTEST = 3  # characters by which a draft is spoken of: 决议草案


def tells_result(course: Course, call: Call | None) -> bool:
    """请监票人报告表决结果 is a report of its own, unless it is part of an election."""
    counted = course.header is not None or (course.current is not None and course.current.label != "选举")
    known = call is not None and any(not regex.fullmatch(NOBODY, one) for one in call.speakers)
    return bool(counted and call and known and is_result(call))


def is_result(call: Call) -> bool:
    """报告计票结果."""
    return call.type in ("report", "announcement") and regex.search(COUNTED, call.subject or "") is not None


# 原则通过, summed up by the chair, is no vote; 没有，原则通过, behind a question, is
PASSED = "^(?:好，|那么?，?|既然|大家|各位|都)*没有?(?:别的|不同|其他)?(?:意见|异议)?[，,](?:这个|该)?[一-龥]{0,4}?原则(?:上)?通过|(?:就|便)算(?:是)?通过|^(?:好，)?(?:各位|大家)(?:都|均)?(?:同意|赞成|没有?意见|无异议)了?，(?:这个|该)?[一-龥]{0,4}?(?:原则(?:上)?|一致)?通过"
# 如果没有不同意见，这个方案原则通过: of one paper, that goes to nobody else to be decided
PASSED_IF = "(?:^|，)(?:[如若]果?|要是)(?:没有?|无)(?:什么|别的|不同|其他)*(?:意见|异议)了?的?(?:话)?，(?:那么?，?)?(?:这个|该|此)?(?!两|几)[一-龥]{0,4}?(?<!我们)(?:就|便)?原则(?:上)?通过(?!这?[两几])(?!.*(?:审定|审议|常委会|党委会))"
# 如果没有其他原则性意见，《报告（送审稿）》原则通过: the paper by its title, which the item was to weigh, whoever decides then
PASSED_BY_TITLE = "(?:没有?|无)(?:什么|别的|不同|其他|大的)*(?:原则性|修改)?(?:意见|异议)了?的?(?:话)?，(?:那么?，?)?(?:这个|该|此|我们|会议)*《[^《》]*》(?:就|便)?原则(?:上)?通过(?=，|$)"
# what is said of a paper that an item was to weigh: 原则通过，按程序印发; 同意这个方案，由某局印发
AGREED = (
    "(?:^|，)(?:(?:这个|该|此)?[^，。]{0,4}(?:办法|方案|意见|要点|规则|规定|计划|规划|细则|决定|制度|清单|名单|文件|草案|稿子?)(?=就|一致|原则|予以)|会议|大家|常委会(?:会议)?|常务会议?|区委|县委|市委)*"
    "(?:那就|就)*(?:一致|原则上?|予以)*(?:审议)?(?:通过|同意)"
    "(?:这个|该|此|本)?(?:办法|方案|意见|计划|规划|决定|文件|送审稿|草案|细则|要点)?(?=，|$)"
)
DRAFTED = "《[^《》]*(?:草案|稿|办法|方案|细则|规定|制度|条例|章程|决定|决议|清单|意见|要点|计划)[^《》]*》"


def passed(course: Course, sentence: Sentence) -> str | None:
    """没有别的意见，这个办法原则通过: the draft that was told and talked about is voted; None if nothing was."""
    step = course.current
    if step and step.aside and not course.header and regex.search(f"{PASSED}|{PASSED_IF}|{AGREED}", sentence.masked):
        step = _with_its_floor(course)
    if step is None or course.header:
        return None
    if _weighed(course, step) and regex.search(AGREED, sentence.masked):
        step.called = step.finished = step.discussion = True
        step.label, step.subject, course.weighed = "表决", course.weighed, None
        return course.goes_on(sentence, "vote")
    one_paper = len(regex.findall(TITLE, step.subject or "")) == 1
    agreed = regex.search(PASSED, sentence.masked) or (one_paper and regex.search(PASSED_IF, sentence.masked))
    if not agreed and not (one_paper and _passed_by_title(course, step, sentence)):
        return None
    if step.label not in (*DRAFTS, "发言", "其他"):
        return None
    told = regex.search(TITLE, step.subject or "") or regex.search(TITLE, step.topic or "")
    title = told[0] if told else course.draft if regex.fullmatch(CHANGED, step.subject or "") else ""
    if not title or not regex.fullmatch(DRAFTED, title):
        return None
    step.called = step.finished = step.discussion = True
    step.label, step.subject = "表决", title
    return course.goes_on(sentence, "vote")


def _passed_by_title(course: Course, step: Open, sentence: Sentence) -> bool:
    """Whether the paper that the item was to weigh, and that was just told of, is said to pass by its title."""
    paper = course.weighed
    named = paper and paper in sentence.text and paper in (step.subject or "")
    return bool(named) and regex.search(PASSED_BY_TITLE, sentence.masked) is not None


def _weighed(course: Course, step: Open) -> bool:
    """Whether a step reports on the paper that the item was to weigh."""
    paper, told = course.weighed, step.subject or ""
    of_it = paper in (told, step.topic or "") or regex.fullmatch(OF_IT, told)
    return bool(paper and of_it) and step.label in ("汇报", "通报", "介绍")


OF_IT = "(?:方案|办法|文件|草案|细则|制度)?的?(?:主要|具体|有关|起草)?(?:内容|情况)"  # 请某科长汇报方案内容
