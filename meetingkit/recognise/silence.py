"""Where all are asked for what they think of a paper, and nobody has anything to say: 大家有没有意见？（稍停）没有，现在表决."""

from __future__ import annotations

from meetingkit.recognise.course import Course
from meetingkit.recognise.steps import Open
from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

# 没有; 如没有，现在表决; 没意见就举手; 没有的话，请举手
NOBODY_HAS = (
    "(?:好|好的|那么|那|嗯|看来|各位|大家|都|，)*(?:[如若]果?|要是)?(?:都|大家|各位)*(?:没有?|无)(?:什么|其他|别的|不同|修改)*"
    "(?:意见|异议|补充|疑问|问题|说的)?(?:的|了)?(?:话)?(?:，|$|(?:咱们?|我们|大家|那)*就|现在|请?举)"
)
# 大家有没有意见？ only asks; 请发表, 请提出来 opens the floor, unless it is answered in the same paragraph
ONLY_ASKS = "有没有|有什么|有何|有无|有啥|有哪些|没有$"
ASKS_TO_TALK = "请[^，。]{0,8}(?:发表|发言|提|讲|说|谈|讨论)|畅所欲言|踊跃|充分"
WEIGHS = "(?:^|[^，。]{0,12}(?:发|印|摆|在)[^，。]{0,8}，)请?[^，。]{0,8}审议$"  # 请代表们审议。有没有意见？没有。
# （无）, （没有）, （无人发言）
SILENT = "(?:均|都)?(?:没有?|无)(?:补充|疑问|问题|异议)?|[没无]人(?:发言|回应|应答|举手|提出|说话)*"
SETTLED = "原则|予以|会议(?:审议)?通过"  # 没有不同意见，原则通过: what was talked over is summed up


def note_asking(course: Course, sentence: Sentence, step: Open) -> None:
    """Note the step whose floor a sentence opens, and whether all are only asked if they have anything to say."""
    weighs = regex.search(WEIGHS, sentence.masked) is not None
    asks = sentence.asked and regex.search(ONLY_ASKS, sentence.masked) is not None
    only = weighs or (asks and not regex.search(ASKS_TO_TALK, sentence.masked))
    if not step.discussion or step.unsaid or step is course.weighing:
        course.asking = step, sentence.line, only
    course.weighing = step if weighs else None
    step.unsaid = False


def answered(course: Course, sentence: Sentence) -> None:
    """没有。 right behind 大家有没有意见？: nothing is talked over."""
    (step, line, only), course.asking = course.asking, (None, -1, False)
    if step is None or not (only or line == sentence.line) or regex.search(SETTLED, sentence.masked):
        return
    step.unsaid = regex.match(NOBODY_HAS, sentence.masked) is not None


def silent(course: Course, words: str) -> None:
    """（无）, a direction right behind 大家有没有意见？: nothing is talked over."""
    step, _, only = course.asking
    if step is not None and only and regex.fullmatch(SILENT, words):
        step.unsaid, course.asking = True, (None, -1, False)
