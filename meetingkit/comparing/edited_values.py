"""Values of the agenda that an edited paper changed or lost: names, places, items, posts, moments, numbers."""

from __future__ import annotations

from difflib import SequenceMatcher

from meetingkit.check.named import posts_of
from meetingkit.check.offices import is_part, same_post
from meetingkit.check.rules.papers import COUNTS, MATTERS, PEOPLE, WHEN_AND_WHERE
from meetingkit.comparing.alignment import likeness
from meetingkit.comparing.edited import BLANK_TO_FILL, Edited, Span
from meetingkit.comparing.moments import Mention, What, mentions
from meetingkit.comparing.passages import Passage
from meetingkit.comparing.pieces import Piece
from meetingkit.comparing.values import Sort, Value
from meetingkit.diagnostics import Position

CODES = {
    Sort.NAME: MATTERS, Sort.ITEM: MATTERS, Sort.PLACE: WHEN_AND_WHERE, Sort.PERSON: PEOPLE, Sort.POST: PEOPLE, Sort.ORGAN: PEOPLE,
}  # fmt: skip
ONE_AND_THE_SAME = 0.6  # from which likeness on other words for a name, place or item are a change of it, not prose
MAIN = 0.5  # share of a piece from which on it is about the value
WORD = 2  # characters before a number that tell what is counted
COUNTED_BEFORE = ("应到", "实到", "应选", "候选人", "请假")


def changed_values(edited: Edited) -> None:
    """Names of the meeting, places, items and posts for which a changed piece has something else."""
    for index, passage in edited.passages.items():
        piece, new = edited.old[index], edited.new[edited.partner[index]]
        for span in edited.spans_of_old[index]:
            start, end = passage.region(span.start, span.end)
            instead = passage.new[start:end]
            if instead == span.value.key or not instead or BLANK_TO_FILL.search(instead):
                continue
            if _contradicts(span, instead, piece, edited):
                _tell_instead(edited, span.value, new, start, end)


def _contradicts(span: Span, instead: str, piece: Piece, edited: Edited) -> bool:
    value = span.value
    if value.sort is Sort.POST:
        return _other_post(value.key, instead, whole=span.end - span.start == len(piece.key))
    if value.sort not in (Sort.NAME, Sort.PLACE, Sort.ITEM) or is_part(instead, value.key) or value.key in instead:
        return False  # people are looked at as lists are
    about_it = (span.end - span.start) >= MAIN * len(piece.key) or (
        piece.cell is not None and not edited.stands(value.key)
    )
    alike = likeness(value.key, instead)
    if value.sort is Sort.PLACE and not edited.stands(value.key):
        return len(instead) <= 2 * len(value.key)
    return alike >= ONE_AND_THE_SAME or (about_it and value.sort is Sort.ITEM and len(instead) <= 3 * len(value.key))


def _other_post(old: str, new: str, *, whole: bool) -> bool:
    """Whether the new post is not the old one in other words, or one of several."""
    held = posts_of(old) or (old,)
    given = posts_of(new) or ((new,) if whole and likeness(old, new) >= ONE_AND_THE_SAME else ())
    return any(not any(same_post(post, one) for one in held) for post in given)


def _tell_instead(edited: Edited, value: Value, piece: Piece, start: int, end: int) -> None:
    instead = piece.shown(start, end)
    message = f"{value.sort}和议程不符：议程是“{value.key}”，稿子是“{instead}”"
    edited.told.add(value.key)
    edited.tell(CODES[value.sort], piece, start, message, (value.file, value.at), instead)


def lost_values(edited: Edited) -> None:
    """Values that the paper had as made and does not have any more, apart from posts."""
    for index, spans in enumerate(edited.spans_of_old):
        for span in spans:
            value = span.value
            if value.sort is Sort.POST or value.key in edited.told or edited.stands(value.key):
                continue
            edited.told.add(value.key)
            message = f"稿子里没有议程里的{value.sort}“{value.key}”"
            piece = edited.counterpart(index)
            edited.tell(CODES[value.sort], piece, 0, message, (value.file, value.at), value.key)


def changed_moments(edited: Edited, when: Position) -> None:
    """Dates, weekdays, times and counted numbers for which a changed piece has others; and the meeting's own, lost."""
    for index, passage in edited.passages.items():
        old, new = edited.old[index], edited.new[edited.partner[index]]
        for what in What:
            here = [one for one in mentions(passage.old) if one.what is what and _counts(one, old, edited)]
            there = [one for one in mentions(passage.new) if one.what is what]
            for one, other in _replaced(here, there, passage):
                _tell_mention(edited, one, other, old, new, when)


def _counts(one: Mention, piece: Piece, edited: Edited) -> bool:
    """Whether a mention is a fact of the meeting; a number that stands in a person's own prose is not."""
    if one.what is not What.COUNT or piece.key[: one.start].endswith(COUNTED_BEFORE):
        return True
    if piece.own(one.start):
        return piece.place(one.start) in edited.stated
    return piece.key[max(0, one.start - 2 * WORD) : one.end + 1] not in edited.prose


def _replaced(here: list[Mention], there: list[Mention], passage: Passage) -> list[tuple[Mention, Mention]]:
    """Mentions that became others: at the same place, of the same unit."""
    # first those whose place is certain: 应选2名，候选人3名 → 应选3名，候选人3名
    pairs = [(one, two) for one in here for two in there if _in_its_place(one, two, passage)]
    settled = {mention for pair in pairs for mention in pair}
    here, there = ([one for one in side if one not in settled] for side in (here, there))
    before, after = [one.meaning for one in here], [one.meaning for one in there]
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            years = zip(here[a:b], there[c:d], strict=True)
            pairs += [(one, other) for one, other in years if one.year and other.year and one.year != other.year]
        elif tag == "replace":
            for one in here[a:b]:
                start, end = passage.region(one.start, one.end)
                taken = [two for two in there[c:d] if start <= two.start < max(end, start + 1)]
                pairs += [
                    (one, two) for two in taken[:1] if one.what is not What.COUNT or one.meaning[1] == two.meaning[1]
                ]
    return pairs


def _in_its_place(one: Mention, two: Mention, passage: Passage) -> bool:
    """Whether a count has another number while the words before it and its unit stayed."""
    if one.what is not What.COUNT or one.meaning[1] != two.meaning[1] or one.meaning == two.meaning:
        return False
    unit = passage.region(one.end - 1, one.end)
    before = passage.old[max(0, one.start - WORD) : one.start]
    return unit == (two.end - 1, two.end) and passage.new[: two.start].endswith(before)


def _tell_mention(edited: Edited, one: Mention, other: Mention, old: Piece, new: Piece, when: Position) -> None:
    before, after = old.shown(one.start, one.end), new.shown(other.start, other.end)
    code = COUNTS if one.what is What.COUNT else WHEN_AND_WHERE
    source = old.place(one.start) if old.own(one.start) or old.item else when
    message = f"{one.what}和议程不符：按议程是“{before}”，稿子是“{after}”"
    edited.tell(code, new, other.start, message, (edited.file, source), after)


def lost_moments(edited: Edited, when: Position, own: tuple[tuple[int | str, ...], ...]) -> None:
    """The meeting's day and start where the paper had them as made and has no such day or time any more."""
    stay = {one.meaning for piece in edited.new for one in mentions(piece.key)}
    for index, piece in enumerate(edited.old):
        for one in mentions(piece.key):
            told = any(each.code == WHEN_AND_WHERE and each.message.startswith(one.what) for each in edited.found)
            if one.what in (What.DAY, What.CLOCK) and one.meaning in own and one.meaning not in stay and not told:
                shown = piece.shown(one.start, one.end)
                message = f"稿子里没有会议的{one.what}“{shown}”"
                edited.tell(WHEN_AND_WHERE, edited.counterpart(index), 0, message, (edited.file, when), shown)
                stay.add(one.meaning)
