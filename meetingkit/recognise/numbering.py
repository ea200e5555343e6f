"""The number of an item, which a heading says and the words that lead to the item say again: 三、…, 第三项，…."""

from __future__ import annotations

from meetingkit.recognise.course import Course
from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

BOXED = "(?:(?:议题|议程|议案|环节|程序|步骤|流程|单元|仪程|礼序|礼程)之?)"  # 议题一：…, as a mark of a heading is read
MARK = (
    f"{BOXED}[一二三四五六七八九十\\d]+：|"
    "[（(]?[一二三四五六七八九十]+[）)、]|\\d{1,2}[.．、]|第[一二三四五六七八九十]+[项步个]：$"
)
HEADED = f"(?:[（(]|{BOXED})?([一二三四五六七八九十]+)[）)、：]|{BOXED}?(\\d{{1,2}})[.．、：]"
NUMBERED = "第([一二三四五六七八九十\\d]+)(?:项|个|步|件|阶段)"


def numbered_again(course: Course, sentence: Sentence) -> bool:
    """Whether the words that lead to an item number it as the heading right above did: 三、校长致辞. 典礼第三项，请…."""
    number = number_of(sentence)
    same = number == course.heading or course.before == course.headed
    return number is not None and course.heading is not None and same and not regex.match(MARK, sentence.text)


def note_number(course: Course, sentence: Sentence) -> None:
    """Remember the number of a heading on a line of its own."""
    course.heading = number_of(sentence) if sentence.first and regex.match(MARK, sentence.text) else None
    course.headed = sentence.text


def number_of(sentence: Sentence) -> int | None:
    """三 of 三、…, （三）…, 下面进行第三项…; None where the sentence numbers nothing."""
    numbered = regex.match(HEADED, sentence.text) or regex.search(NUMBERED, sentence.masked)
    if not numbered:
        return None
    return parse_han(next(one for one in numbered.groups() if one))
