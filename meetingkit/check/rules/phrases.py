"""Set phrases: their members, names and verbs, and the years in which they are used. Only told, never mended."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from meetingkit.check.calendar import head, meeting_day
from meetingkit.check.enumeration import Fault, fault, listed, may_be_listed
from meetingkit.check.hits import owned
from meetingkit.check.lexicon import (
    Outdated,
    Phrase,
    Span,
    end_of_sentence,
    lexicon,
    misused,
    searchable,
    start_of_sentence,
)
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.said_together import one_left_out
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import spans_of
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex

# what looks back, or names something by what it was called then
PAST = "历史|以来|曾|当年|当时|回顾|期间|时期|取得|完成|成果|经验|已经|经历|之后|后，|去年|上年|过去|了"
ALL_THREE = 2018  # the year from which on the three are said together
LEVELS = "省市区县州旗盟"


@text_rule(
    "MK501",
    "固定表述有误",
    Severity.WARNING,
    why="固定表述有几条、什么次序都是定的，缺一条、换一个字、颠倒次序都不妥。",
    wrong="增强政治意识、大局意识、核心意识、责任意识",
    right="增强政治意识、大局意识、核心意识、看齐意识",
)
def members_of_set_phrases(script: Script) -> Iterator[Finding]:
    """A set phrase spelled out with a member missing, wrong, or out of order."""
    held, (_, pairs) = when(script), script.once(searchable)
    if held is None or held[1].year > ALL_THREE:
        yield from one_left_out(script)
    known = (phrase for phrase in lexicon().phrases if phrase.wordings and may_be_listed(pairs, phrase))
    phrases = [phrase for phrase in known if listed(script.text, phrase)]
    for line in script.lines:
        for phrase in phrases:
            if listed(line.text, phrase):
                yield from _in_line(script, line, phrase, held)


def _in_line(script: Script, line: Line, phrase: Phrase, held: Span | None) -> Iterator[Finding]:
    valid = [one for one in phrase.wordings if held is None or not _never(held, one.since, one.until)]
    for match in regex.finditer("[^。！？]+", line.text):
        if not listed(match[0], phrase):
            continue
        found: list[Fault] = []
        told = [sum(name in match[0] for name in one.members) for one in valid]  # other wordings are not meant
        for wording in (one for one, number in zip(valid, told, strict=True) if number == max(told)):
            one = fault(line.text, *match.span(), phrase, wording)
            if one is None:
                break
            found.append(one)
        else:
            if found and owned(line, found[-1].start, found[-1].end):
                worst = found[-1]
                hint = f"“{phrase.name}”是：{'、'.join(valid[-1].members)}。"
                yield script.at(line, worst.start, worst.end, worst.message, hint)


@text_rule(
    "MK502",
    "提法不准确",
    Severity.WARNING,
    why="提法要和正式文件一致；像“五位一体”是总体布局，不是战略布局。",
    wrong="推进“一带一路”战略",
    right="推进“一带一路”倡议",
)
def phrases_in_wrong_words(script: Script) -> Iterator[Finding]:
    """Known wrong forms, a wrong number in a phrase said beside its fellows, a verb of another phrase."""
    told = set()
    for line, start, end, wrong in misused(script, lexicon().wrong):
        told.add((line.index, start))
        yield script.at(line, start, end, f"“{wrong.words}”的提法不准确", f"请核对，一般写作：{wrong.right}。")
    for line in script.lines:
        if "习近平新时代" in line.text:
            yield from _thought(script, line)
        if any(name in line.text for name in lexicon().family):
            yield from (one for one in _numbers(script, line) if (line.index, line.text.find(one.words)) not in told)
        if "“" in line.text:
            yield from _verbs(script, line)


def _thought(script: Script, line: Line) -> Iterator[Finding]:
    for match in regex.finditer("习近平新时代([^，。；、！？]{0,18})", line.text):
        if not match[1].startswith(lexicon().thought) and owned(line, *match.span()):
            hint = f"请核对，一般写作：习近平新时代{lexicon().thought[0]}。"
            yield script.at(line, *match.span(), f"“{match[0]}”的提法不准确", hint)


def _numbers(script: Script, line: Line) -> Iterator[Finding]:
    family = lexicon().family
    for match in regex.finditer('[“"]([一二三四五六七八九十两\\d]+[个种项大])(意识|自信|维护|确立)[”"]', line.text):
        right = next((name for name in family if name.endswith(match[2])), None)
        if right is None or match[1] + match[2] == right:
            continue
        left, end = start_of_sentence(line.text, match.start()), end_of_sentence(line.text, match.end())
        beside = any(name in line.text[left:end] for name in family if name != right)
        said = match[1] + match[2]
        known = any(wrong.words == said for wrong in lexicon().wrong.get(said[:2], ()))
        if beside and not known and owned(line, *match.span()):
            yield script.at(
                line, *match.span(), f"“{match[1]}{match[2]}”的提法不准确", f"请核对，一般写作：“{right}”。"
            )


def _verbs(script: Script, line: Line) -> Iterator[Finding]:
    for phrase in lexicon().phrases:
        if not phrase.bad_verbs or phrase.name not in line.text:
            continue
        for match in regex.finditer(
            f'({"|".join(phrase.bad_verbs)})[“"]{phrase.name}[”"](?=[，、。；和与]|总体|战略|的决定性意义|$)', line.text
        ):
            if owned(line, *match.span()):
                right = f"{phrase.verbs[0]}“{phrase.name}”" if phrase.verbs else f"改换动词“{match[1]}”"
                message = f"“{phrase.name}”前面的“{match[1]}”搭配不当"
                yield script.at(
                    line,
                    *match.span(),
                    message,
                    f"请核对，一般写作：{right}。" if phrase.verbs else f"请核对动词“{match[1]}”。",
                )


@text_rule(
    "MK503",
    "提法和时间不符",
    Severity.WARNING,
    why="那时还没有、或早已过了的提法，多半是从别的稿子抄来的。",
    wrong="（2020年的会议）深刻领悟“两个确立”",
    right="“两个确立”从2021年11月起使用",
)
def phrases_out_of_their_time(script: Script) -> Iterator[Finding]:
    """A phrase used before it existed, or as of the day when its time was over; silent when no date is known."""
    held = when(script)
    if held is None:
        return
    whole = script.text
    early = [(words, day) for words, day in _since().items() if held[1] < day and words in whole]
    late = [old for old in (*lexicon().outdated, *lexicon().organs) if held[0] >= old.until and old.words in whole]
    for line in script.lines:
        for words, day in early:
            yield from _before(script, line, words, day)
        for old in late:
            if old.words in line.text:
                yield from _after(script, line, old)


def _since() -> dict[str, date]:
    named = {f"“{one.name}”" if one.quoted else one.name: one.since for one in lexicon().phrases if one.since}
    return {**named, **lexicon().since}


def _before(script: Script, line: Line, words: str, day: date) -> Iterator[Finding]:
    start = line.text.find(words)
    if start >= 0 and owned(line, start, start + len(words)):
        message = f"“{words.strip('“”')}”{day.year}年{day.month}月起才用，会议在这以前"
        yield script.at(line, start, start + len(words), message, "请核对会议的日期和这个提法。")


# what is told of a life, or of years long gone, where an organ had its old name
AT_THE_TIME = r"[曾历时先后]任[^。；]*$|先后在[^。；]*$|(?:19\d\d|200\d|201[0-7])年[^。；]*$"


def _after(script: Script, line: Line, old: Outdated) -> Iterator[Finding]:
    if regex.search(f"{old.words}[^，。；]{{0,2}}原", line.text):
        return  # 县扶贫办原主任
    organ = old in lexicon().organs
    text = line.text
    for start, end in spans_of(old.words, text):
        if organ:
            hit = (
                text[max(0, start - 1) : start] in LEVELS
                and start > 0
                and not regex.search("[原前]", text[max(0, start - 6) : start])
                and not regex.search(AT_THE_TIME, text[max(0, start - 24) : start])
            )
        else:
            free = not old.before and not old.after
            beside = text.endswith(old.before or "\0", 0, start) or text.startswith(old.after or "\0", end)
            said = text[start_of_sentence(text, start) : end_of_sentence(text, end)]
            hit = (free or beside) and not regex.search(PAST, said)
        if hit and owned(line, start, end):
            last = date.fromordinal(old.until.toordinal() - 1)
            message = f"“{old.words}”是{last.year}年{last.month}月以前的{'名称' if organ else '提法'}"
            yield script.at(line, start, end, message, f"像是旧稿留下的，请核对；现在一般是：{old.right}。")


def when(script: Script) -> Span | None:
    """Between which days the meeting was: its date, else what the year in its title leaves open; None if unknown."""
    day = meeting_day(script) or (script.recognised.day if script.recognised else None)
    if day:
        return day, day
    years = {int(year) for line in head(script) for year in regex.findall(r"(?<!\d)(20\d{2})年", line.text)}
    if len(years) != 1:
        return None
    year = years.pop()
    return date(year - 1, 12, 1), date(year + 1, 6, 30)  # a year's meeting may be held at the end of the one before


def _never(held: Span, since: date | None, until: date | None) -> bool:
    """Whether the whole span lies outside the days in which something was in use."""
    return bool((since and held[1] < since) or (until and held[0] >= until))
