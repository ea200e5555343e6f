"""Motions that are voted on one after another, each named right before hands are raised: 《甲办法》，同意的请举手."""

from __future__ import annotations

from meetingkit.recognise.acting import tellers
from meetingkit.recognise.course import Course
from meetingkit.recognise.laid import is_title_of
from meetingkit.recognise.steps import DRAFTS, Open
from meetingkit.recognise.text import TITLE, Sentence
from meetingkit.wording import regex

NEXT = "(?:(?:第?[一二三四五六七八九十]+|下一|头一|最后一)[个项件份]?(?:是|，|、|：)|(?:首先|先|接下来|接着|再下来|然后|再|最后)(?:是|，)?|下面是|现在是|还有|对于?|就|，)*"
# 关于食堂改造的方案, 考勤管理规定
MATTER = f"(?:{TITLE}|(?!以上|上述|[这该此])[^，。：；《》]{{2,40}}?(?:方案|办法|规定|议案|决议|决定|名单|草案|报告|预算|决算|章程|细则|公约|提案|事项|条例|计划)(?:[（(][^（）()]{{2,6}}[）)])?)"
FOR_IT = "(?:同意|赞成|没意见|没有意见|无异议)"
HANDS = "[^，。]{0,10}，?(?:请|举|按|鼓掌)"
ROW = f"{NEXT}(?P<what>{MATTER})，(?:大家|各位[^，]{{0,4}})?{FOR_IT}的{HANDS}"  # 第一个，《甲办法》，同意的代表请举手
THOSE_FOR = f"{NEXT}{FOR_IT}(?:通过)?(?P<what>{MATTER})的{HANDS}"  # 同意《甲办法》的，请举手
ALONE = f"{NEXT}(?P<what>{TITLE})"  # 《甲办法》, and nothing else: 同意的请举手 comes behind it
IN_TURN = "(?:^|现在|下面|接下来|接着|我们|就)(?:逐[个项一条份]|分别|依次|一[个项]一[个项])(?:地|来)?(?:进行|付诸|作|提请)?(?:大会|举手|投票|现场)*表决(?!了)"  # 现在逐个表决
RAISED = "(?:同意|赞成)的|请举手|举牌|举代表证|鼓掌|表决器|请投票|填写"
# 人事任免采用无记名方式，请工作人员发表决票
BALLOT_OF = "(?:下面|现在|接下来|，)*((?!表决|投票|本次|这次|大会|会议|选举|测评|以上|上述|[这该此])[^，。：对就]{2,30}?)(?:事项)?(?:采[取用]|实行)(?:无记名|记名|举手|电子|投票|表决)[^，。]{0,12}，请[^，。]{0,10}(?:发|投|举|按)"


def note_motion(course: Course, sentence: Sentence) -> None:
    """Remember that several motions are voted on in turn, or the title that is a sentence of its own, within a vote."""
    if "表决" in sentence.masked and regex.search(IN_TURN, sentence.masked):
        course.in_turn = course.item
    step = course.current
    if step is None or step.label != "表决" or course.header or not sentence.text.endswith("》"):
        return
    if alone := regex.fullmatch(ALONE, sentence.text):
        course.asked = (sentence.line, alone["what"])


def motion(course: Course, sentence: Sentence, step: Open | None) -> str | None:
    """What is named right before hands are raised: by its title, or in any words where several are voted on in turn."""
    if course.header:
        return None
    in_turn = course.in_turn == course.item
    if regex.search(FOR_IT, sentence.masked) and ("《" in sentence.masked or in_turn):
        row = regex.match(ROW, sentence.text) or regex.match(THOSE_FOR, sentence.text)
        if row and (in_turn or row["what"].startswith("《")):
            return row["what"]
    line, paper = course.asked
    named = step and step.label == "表决" and line == sentence.line and (paper or "").startswith("《")
    again = step and step.subject and is_title_of(paper or "", step.subject)
    return paper if named and not again else None


def turn(step: Open, sentence: Sentence, label: str, subject: str | None) -> None:
    """Make a step in which a draft was told its vote; 下面进行表决 may turn out to be of several, and not of that alone."""
    step.turned = None if regex.search(RAISED, sentence.masked) else (step.label, step.subject)
    step.label, step.subject = label, subject


def turn_back(step: Open | None) -> None:
    """下面进行表决。先表决《甲办法》: what was told before it, of another paper, was no vote."""
    if step and step.turned:
        step.label, step.subject = step.turned
        step.turned, step.finished = None, False


def raise_hands(step: Open, sentence: Sentence) -> None:
    """Note that hands are raised for a step's own draft."""
    if step.turned and regex.search(RAISED, sentence.masked):
        step.turned = None


def ballot_of(course: Course) -> str | None:
    """人事任免采用无记名方式，请工作人员发表决票: on what ballots are handed out."""
    ballot = regex.match(BALLOT_OF, course.heard) if regex.search("采[取用]|实行", course.heard) else None
    return ballot[1] if ballot else None


MOTION = "(?:下面|现在|接下来|首先|先|再|，)*(?:审议|宣读|第[一二三四五六七八九十\\d]{1,3}项)?(?:议案|提案)(?:[一二三四五六七八九十\\d]{1,3}|[：，、])"


def is_motion(sentence: Sentence) -> bool:
    """议案二，《…》，请某人宣读: whether an item is one of several motions."""
    return "案" in sentence.masked and regex.match(MOTION, sentence.masked) is not None


def of_all_motions(course: Course, sentence: Sentence) -> bool:
    """Whether 现在进行表决 is of all the motions that were told one after another, none of which was put to the vote."""
    told = course.steps[-2:]
    waits = len(told) > 1 and all(one.motion and one.label in DRAFTS for one in told)
    return waits and not course.header and not regex.search(f"{SEVERAL}|{BALLOT}|逐项", sentence.masked)


# 以上两项议案，请填写表决票; 请填写表决票，逐项表决
SEVERAL = "(?:以上|上述|这|各)(?:[两三四五六七八九十几]|\\d{1,2})?[项个件份](?:议案|报告|草案|决议|方案|文件|提案|议题)"
BALLOT = "(?:填写|填好|投)[^，。]{0,4}表决票|投票表决"


def put_together(course: Course, step: Open, sentence: Sentence) -> None:
    """议案一《…》，由甲宣读。议案二《…》，由乙宣读。请填写表决票: all motions that were told one after another are voted."""
    ballot = regex.search(BALLOT, sentence.masked) or regex.search(BALLOT, course.heard)
    several = regex.search(SEVERAL, course.heard) is not None or bool(ballot and "逐项" in course.heard)
    if not several and not ballot:
        return
    item = step.item
    for before in reversed(course.steps[:-1]):
        told = before.label in DRAFTS and regex.fullmatch(f"(?:议案)?{TITLE}", before.subject or "")
        together = several and before.item == step.item
        if not told or not (0 < before.item == item - 1 or together):
            break
        before.label, item = "表决", before.item


ON_PAPER = "[表票]决票|票决|无记名|投票"
CHOSEN = "[监计唱]票"  # those who are themselves passed do not act in that vote


def see_to_votes(course: Course, sentence: Sentence) -> bool:
    """进行投票表决，请监票人甲、计票人乙分发表决票: whether those who see to the papers of a vote were called; they act in it."""
    step = course.current if "票人" in sentence.masked and not (course.header or course.ballot) else None
    if step is None or step.label != "表决" or regex.search(CHOSEN, step.subject or ""):
        return False
    on_paper = regex.search(ON_PAPER, sentence.masked) or regex.search(ON_PAPER, course.before)
    if not on_paper or not (who := tellers(course, sentence)):
        return False
    step.add(who)
    return True
