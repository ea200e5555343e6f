"""Every paper says the same of a meeting: names, posts, counts, order, date, weekday, time, place, items.

The papers are found in the library. `STATES` tells which facts each of them must state; a paper without a row fails
`test_every_paper_has_its_row`, a row without its paper only waits for it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from meetingkit.agenda.items import Break, Ceremony, Election, Other
from meetingkit.agenda.values import Speaker
from meetingkit.document import Document
from meetingkit.ordering import NothingToWrite, Order, Sheaf, layouts_of, orders_of
from meetingkit.papers.context import Context
from meetingkit.papers.paper import paper_files
from meetingkit.papers.people import PRESENT, attendance
from meetingkit.reading.source import Source
from meetingkit.wording.dates import date_text, weekday_text
from meetingkit.workflow import Meeting, load_meeting, meeting_from
from tests.conftest import EVERY_EXAMPLE
from tests.gatherings import LIBRARY, SLOW, Drawn, gatherings

PAPERS = list(paper_files(LIBRARY))
LAYOUTS = layouts_of(orders_of(["all"], None, None, LIBRARY), LIBRARY)
WEEKDAY = r"(?:星期|周)[一二三四五六日天](?!报)"
DAY = r"\d{4}年\d{1,2}月\d{1,2}日"

WHEN = ("name", "day", "weekday", "start", "place")
CONTENT = ("items", "order", "speakers")
STATES: dict[str, tuple[str, ...]] = {
    "script": ("name", "day", "chair", *CONTENT, "candidates"),
    "agenda": (*WHEN, "chair", *CONTENT),
    "calendar": (*WHEN, "chair", *CONTENT),
    "qrcode": (),  # an address
    "notice": (*WHEN, *CONTENT),
    "minutes": (*WHEN, "chair", *CONTENT, "people"),
    "record": (*WHEN, "chair", *CONTENT, "people"),
    "signin": (*WHEN, "chair", "people", "count"),
    "cue-sheet": (*WHEN, "chair", *CONTENT),
    "ballot": ("name", "day", "candidates"),
    "tally": ("name", "day", "candidates"),
    "result": ("name", "day"),
    "cards": ("everybody",),
    "seating": ("name", "everybody"),
}


@dataclass(frozen=True)
class Made:
    """A paper as it was made: its document, or the bytes of what is none."""

    paper: str
    whole: Meeting
    context: Context
    document: Document | None
    data: bytes

    @cached_property
    def text(self) -> str:
        """All that it says, without space; with a space between paragraphs and cells."""
        if self.document:
            return " ".join(bare(paragraph.text) for paragraph in self.document.paragraphs)
        if self.paper != "calendar":
            return bare(self.data.decode("utf-8", "replace"))
        [event] = Calendar.from_ical(self.data).events
        when = event.start
        told = f"{date_text(when)}（{weekday_text(when)}）{when:%H:%M}" if hasattr(when, "hour") else date_text(when)
        return " ".join(bare(str(event.get(name, ""))) for name in ("summary", "location", "description")) + f" {told}"


def bare(text: str) -> str:
    return "".join(text.split())


def papers_of(whole: Meeting) -> Iterator[Made]:
    """Every paper that the meeting has, in the format it is usually written in."""
    sheaf = Sheaf(whole, LIBRARY)
    context = Context(whole.agenda, whole.kind, whole.roster, LIBRARY)
    for order in orders_of(["all"], None, None, LIBRARY):
        try:
            yield _made(sheaf, order, whole, context)
        except NothingToWrite:
            continue


def _made(sheaf: Sheaf, order: Order, whole: Meeting, context: Context) -> Made:
    layout = LAYOUTS[order.layout]
    if order.format.value in ("ics", "svg", "png"):
        return Made(order.paper, whole, context, None, sheaf.product(order, layout))
    return Made(order.paper, whole, context, sheaf.document(order, layout), b"")


# what each fact asks of a paper; agendas here have every fact, and nothing in their own words


def name(made: Made) -> None:
    assert bare(made.whole.agenda.name) in made.text


def day(made: Made) -> None:
    assert made.whole.agenda.when
    assert made.whole.agenda.when.day
    assert date_text(made.whole.agenda.when.day) in made.text


def weekday(made: Made) -> None:
    assert made.whole.agenda.when
    assert made.whole.agenda.when.day
    assert f"{date_text(made.whole.agenda.when.day)}（{weekday_text(made.whole.agenda.when.day)}）" in made.text


def start(made: Made) -> None:
    moment = made.whole.agenda.when
    assert moment
    assert moment.start
    assert re.search(rf"(?<!\d)0?{moment.start.hour}:{moment.start.minute:02}(?!\d)", made.text)


def place(made: Made) -> None:
    assert made.whole.agenda.place
    assert bare(made.whole.agenda.place) in made.text


def chair(made: Made) -> None:
    assert made.whole.agenda.chair
    _names(made, made.whole.agenda.chair)


def items(made: Made) -> None:
    for subject in _subjects(made.whole):
        assert subject in made.text, subject


def order(made: Made) -> None:
    """The items in the agenda's order: where paragraphs know their item, within it; else by where each stands first."""
    subjects = _subjects(made.whole)
    numbered = [(p.item, bare(p.text)) for p in made.document.paragraphs if p.item] if made.document else []
    if numbered:
        assert all(before <= after for (before, _), (after, _) in pairwise(numbered))
        told = {number: "".join(text for item, text in numbered if item == number) for number, _ in numbered}
        places = _numbered_subjects(made.whole)
        assert all(subject in told[number] for number, subject in places.items())
        return
    found = [made.text.find(subject) for subject in subjects]
    assert found == sorted(found)


def speakers(made: Made) -> None:
    for item in made.whole.agenda.items:
        if isinstance(item, Election) and made.paper in ("notice", "calendar"):
            continue  # the reader of the rules would look like the one who is elected
        people = [who for who in getattr(item, "speakers", []) if not made.whole.agenda.is_chair(who)]
        for who in people:
            _names(made, who)


def people(made: Made) -> None:
    """Everybody who comes, once, in order; those on leave too."""
    found = attendance(made.context)
    for one in (*found.coming, *found.on_leave):
        _names(made, Speaker(one.text, one.name, one.post))


def everybody(made: Made) -> None:
    """Everybody who comes, by name, and nobody who does not."""
    found = attendance(made.context)
    text = bare(made.text)  # a long name may stand in two lines
    assert [one.name for one in found.coming if bare(one.name) not in text] == []
    assert [one.name for one in found.on_leave if bare(one.name) in text] == []


def count(made: Made) -> None:
    """As many are said to be due as the agenda says or 出席 names; nothing where that is not certain."""
    found, due = attendance(made.context), made.whole.agenda.due
    if due:
        assert f"应到{due.number}人" in made.text
        named = [one for one in found.coming if one.status == PRESENT and not one.stands_for]
        assert made.whole.reading.model.due or (due.number or 0) <= len(named) + len(found.on_leave)
    else:
        assert not re.search(r"应到\d", made.text)


def counts_agree(papers: list[Made]) -> None:
    """No two papers give different numbers of those due or of those who came."""
    for what in ("应到", "实到"):
        given = {number for one in papers for number in re.findall(rf"{what}(?:会)?(\d+)[人名]", one.text)}
        assert len(given) <= 1, (what, given)


def candidates(made: Made) -> None:
    """Whoever stands for election, in the order that was settled."""
    for item in made.whole.agenda.items:
        place = 0
        for called in getattr(item, "candidates", []):
            place = made.text.find(bare(called), place) + 1
            assert place, called


FACTS: dict[str, Callable[[Made], None]] = {
    one.__name__: one
    for one in (name, day, weekday, start, place, chair, items, order, speakers, people, everybody, count, candidates)
}


def _names(made: Made, who: Speaker) -> None:
    """The paper names somebody, and a person with the post that the agenda gives."""
    text, called = made.text, bare(who.name or who.text)
    assert called in text, called
    if not (who.name and who.post):
        return
    post = bare(who.post)
    assert post in text, (called, post)


def nobody_has_anothers_post(made: Made) -> None:
    """No name stands next to a post that only somebody else has."""
    known = {(bare(who.name), bare(who.post)) for who in _everybody(made) if who.name and who.post}
    for called, own in known:
        for other, post in known - {(called, own)}:
            if (called, post) not in known and post not in own:
                wrong = [f"{post}{called}", f"{called}（{post}）"]
                held = [held for one, held in known if one == called and held.endswith(post)]
                assert held or not any(one in made.text for one in wrong), (called, post, other)


def dates_are_those_of_the_agenda(made: Made) -> None:
    """Every full date, and weekday beside it, is the meeting's or one that a person wrote."""
    moment, written = made.whole.agenda.when, bare(made.whole.reading.source.text)
    assert moment
    assert moment.day
    for match in re.finditer(rf"({DAY})(?:（({WEEKDAY})）)?", made.text):
        if match[1] == date_text(moment.day):
            assert match[2] in (None, weekday_text(moment.day))
        else:
            iso = "{:0>4}-{:0>2}-{:0>2}".format(*re.findall(r"\d+", match[1]))
            assert match[1] in written or iso in written, match[0]


def _everybody(made: Made) -> Iterator[Speaker]:
    agenda = made.whole.agenda
    found = attendance(made.context)
    yield from (Speaker(one.text, one.name, one.post) for one in (*found.coming, *found.on_leave))
    yield from (who for item in agenda.items for who in getattr(item, "speakers", []) if not agenda.is_chair(who))


def _numbered_subjects(whole: Meeting) -> dict[int, str]:
    return {
        number: bare(subject).strip("《》。")
        for number, item in enumerate(whole.agenda.items, 1)
        if (subject := getattr(item, "subject", None)) and not isinstance(item, Break | Other | Ceremony)
        if not getattr(item, "topic", None) and not getattr(item, "lead_in", None)
    }


def _subjects(whole: Meeting) -> list[str]:
    return list(dict.fromkeys(_numbered_subjects(whole).values()))


def agree(whole: Meeting) -> list[Made]:
    """All papers of a meeting, each held against the agenda."""
    made = list(papers_of(whole))
    for one in made:
        for fact in STATES[one.paper]:
            FACTS[fact](one)
        nobody_has_anothers_post(one)
        dates_are_those_of_the_agenda(one)
    counts_agree(made)
    return made


def test_every_paper_has_its_row() -> None:
    assert set(PAPERS) <= set(STATES), "say in STATES which facts the new paper states"
    assert {fact for facts in STATES.values() for fact in facts} <= set(FACTS)


@pytest.mark.parametrize("example", EVERY_EXAMPLE, ids=lambda path: path.stem)
def test_the_papers_of_an_example_agree(example: Path) -> None:
    agree(load_meeting(example, LIBRARY))


# meetings with every fact, made at random


@SLOW
@given(gatherings())
def test_the_papers_of_any_meeting_agree(drawn: Drawn) -> None:
    made = agree(drawn.read())
    assert {one.paper for one in made} >= {"script", "agenda", "calendar", "qrcode"}


@SLOW
@given(gatherings(), st.data())
def test_they_agree_after_items_came_went_and_changed_places(drawn: Drawn, data: st.DataObject) -> None:
    before = drawn.facts["议程"]
    kept = data.draw(st.permutations(before))
    gone = kept.pop() if len(kept) > 1 else None
    kept.insert(data.draw(st.integers(0, len(kept))), {"汇报": "新添事务", "汇报人": drawn.people[3]})
    whole = drawn.read(议程=kept)
    for one in agree(whole):
        if gone:
            [subject] = [value for value in gone.values() if str(value).endswith("事务")]
            assert subject not in one.text


@SLOW
@given(gatherings(), st.data())
def test_no_paper_has_a_masked_name(drawn: Drawn, data: st.DataObject) -> None:
    hidden = data.draw(st.lists(st.sampled_from([one.split("（")[0] for one in drawn.people]), min_size=1, unique=True))
    announced = {"宣布": "人事任免", "任命": ["诸葛长空（区审计局局长）"], "免去": ["慕容听雨（区审计局局长）"]}
    whole = drawn.read(保密=hidden, 议程=[*drawn.facts["议程"], announced])
    assert whole.masked
    for one in papers_of(whole):
        for called in (*hidden, "诸葛长空", "慕容听雨"):
            assert called not in one.text
            assert called.encode() not in one.data


@SLOW
@given(gatherings())
def test_every_name_is_there_when_it_is_disclosed(drawn: Drawn) -> None:
    hidden = [one.split("（")[0] for one in drawn.people]
    text = json.dumps({**drawn.facts, "保密": hidden}, ensure_ascii=False)
    agree(meeting_from(Source("议程.yaml", text), LIBRARY, disclose=True))
