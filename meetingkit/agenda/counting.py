"""The arithmetic of an election or a vote: do the entered numbers agree, and what do they bear out.

Ballots: collected ≤ issued, else the election is void; valid + void = collected; for each name approve + oppose + abstain
(+ for another) = valid; and not more elected than seats (procedure sheet §2.11). Half of what, an election's own rules
say (当选条件); sources disagree, so nothing is assumed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from meetingkit.agenda.choices import BALLOTS
from meetingkit.agenda.items import Election, Vote
from meetingkit.agenda.results import ARRIVED, DUE, VALID, Ballots, ElectionResult, Tally, Threshold, VoteResult
from meetingkit.agenda.values import Count, person_or_organ
from meetingkit.wording.names import bare_name, name_key


class Disagreement(StrEnum):
    """What does not agree with what."""

    COLLECTED = "collected"
    SORTED = "sorted"
    VOTES = "votes"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Fault:
    """Numbers that do not agree: which, where below the item, and what is said of it."""

    what: Disagreement
    path: tuple[str, ...]
    message: str


@dataclass(frozen=True, slots=True)
class People:
    """How many were due and how many came, and whether those are enough; None while that is not known."""

    due: int | None = None
    arrived: int | None = None
    enough: bool | None = None

    @property
    def most(self) -> int | None:
        """How many can have voted at the most."""
        return self.due if self.arrived is None else self.arrived


class Verdict(StrEnum):
    """Why nothing can be announced, or that it can."""

    ANNOUNCED = "announced"
    VOID = "void"  # more ballots back than were issued
    FAULTY = "faulty"  # numbers do not agree
    UNCOUNTED = "uncounted"  # numbers are missing
    UNRULED = "unruled"  # nobody says what it takes
    SEATLESS = "seatless"  # nobody says how many are to be elected
    UNATTENDED = "unattended"  # too few came for anything to be decided


@dataclass(frozen=True, slots=True)
class Standing:
    """One name after the count; `elected` is None while that cannot be said. A write-in is no `candidate`."""

    name: str
    tally: Tally
    candidate: bool
    elected: bool | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an election or a vote came to.

    `standings` are the candidates in the item's order, then write-ins. Of an election that can be announced: `short` is
    how many seats stay empty (None where their number is not known), `tied` who have as many votes as one another where
    not all of them find a seat. Of a vote: `carried`.
    """

    verdict: Verdict
    standings: tuple[Standing, ...] = ()
    faults: tuple[Fault, ...] = ()
    short: int | None = None
    tied: tuple[str, ...] = ()
    carried: bool | None = None


def number(count: Count | None) -> int | None:
    """The number, where it is entered."""
    return count.number if count else None


def faults_of(item: Election | Vote, candidates: Sequence[str], people: People) -> list[Fault]:
    """Every disagreement among the numbers entered for an item; numbers that are not entered agree with any."""
    if item.result is None:
        return []
    found = [*_ballots(item, people)]
    if isinstance(item, Vote):
        return [*found, *_votes(item, people)]
    assert isinstance(item.result, ElectionResult)
    return [*found, *_tallies(item, item.result, candidates)]


def _ballots(item: Election | Vote, people: People) -> Iterator[Fault]:
    result = item.result
    assert result is not None
    sent, back, valid, void = map(number, (result.sent, result.collected, result.valid, result.void))
    if sent is not None and people.most is not None and sent > people.most:
        there = f"实到 {people.arrived} 人" if people.arrived is not None else f"应到 {people.due} 人"
        message = f"{there}，发出 {sent} 张票，比人还多"
        yield Fault(Disagreement.COLLECTED, ("sent",), message)
    if sent is not None and back is not None and back > sent:
        message = f"发出 {sent} 张，收回 {back} 张，收回的比发出的还多，结果无效"
        yield Fault(Disagreement.COLLECTED, ("collected",), message)
    if None not in (back, valid, void) and valid + void != back:  # type: ignore[operator]
        message = f"有效 {valid} 张，无效 {void} 张，加起来 {valid + void} 张，收回的是 {back} 张"  # type: ignore[operator]
        yield Fault(Disagreement.SORTED, ("valid",), message)
    elif back is not None and any(one is not None and one > back for one in (valid, void)):
        which, field = ("有效", "valid") if valid is not None and valid > back else ("无效", "void")
        message = f"收回 {back} 张，{which} {valid if field == 'valid' else void} 张，比收回的还多"
        yield Fault(Disagreement.SORTED, (field,), message)


def _votes(item: Vote, people: People) -> Iterator[Fault]:
    """赞成, 反对 and 弃权 of a vote: together all valid ballots, or everybody who is there."""
    assert item.result is not None
    result = item.result
    votes = [number(one) for one in (result.approve, result.oppose, result.abstain)]
    by_ballot = item.method == BALLOTS
    whole, what = (number(result.valid), "有效票") if by_ballot else (people.arrived, "实到的人")
    total = sum(one for one in votes if one is not None)
    if fault := _sum_fault(votes, whole, what, "、".join(_told(votes))):
        yield Fault(Disagreement.VOTES, ("approve",), fault)
    elif whole is None and people.most is not None and total > people.most:
        message = f"{'、'.join(_told(votes))}，加起来 {total}，应到的才 {people.most} 人"
        yield Fault(Disagreement.VOTES, ("approve",), message)


def _told(votes: Sequence[int | None]) -> list[str]:
    names = ("赞成", "反对", "弃权", "另选")
    return [f"{name} {votes[index]}" for index, name in enumerate(names[: len(votes)]) if votes[index] is not None]


def _sum_fault(votes: Sequence[int | None], whole: int | None, what: str, told: str) -> str | None:
    """What is wrong with the votes of one name: they are all of the whole, or while some are missing at most that."""
    if whole is None:
        return None
    total = sum(one for one in votes if one is not None)
    complete = None not in votes[:3]
    if total == whole if complete else total <= whole:
        return None
    several = f"，加起来 {total}" if sum(one is not None for one in votes) > 1 else ""
    return f"{told}{several}，{what}是 {whole}"


def _tallies(item: Election, result: ElectionResult, candidates: Sequence[str]) -> Iterator[Fault]:
    valid, seats = number(result.valid), number(item.seats)
    standings = standings_of(result, candidates)
    for one in standings:
        tally = one.tally
        votes = [number(given) for given in (tally.approve, tally.oppose, tally.abstain, tally.others)]
        parts = votes if tally.others else votes[:3]
        if fault := _sum_fault(parts, valid, "有效票", "、".join(_told(parts))):
            yield Fault(Disagreement.VOTES, ("tallies", tally.name), f"{one.name}：{fault}")
    if result.tallies:
        entered = {one.name for one in standings}
        for name in candidates:
            if name not in entered:
                yield Fault(Disagreement.MISSING, ("tallies",), f"候选人{name}没有得票数")
    total = sum(number(one.tally.approve) or 0 for one in standings)
    if valid is not None and seats is not None and total > seats * valid:
        message = f"赞成票一共 {total}，有效票 {valid} 张、应选 {seats} 名，最多 {seats * valid}"
        yield Fault(Disagreement.VOTES, ("tallies",), message)


def standings_of(result: ElectionResult, candidates: Sequence[str]) -> list[Standing]:
    """The names with votes: candidates in their order, by any way of writing them, then write-ins as entered."""
    waiting = list(result.tallies)
    found = []
    for name in candidates:
        tally = next((one for one in waiting if bare_key(one.name) == bare_key(name)), None)
        if tally:
            waiting.remove(tally)
            found.append(Standing(name, tally, candidate=True))
    others = [person_or_organ(one.name) for one in waiting]
    return [
        *found,
        *(Standing(who.name or who.text, one, candidate=False) for who, one in zip(others, waiting, strict=True)),
    ]


def bare_key(name: str) -> str:
    """A name as candidates and votes are matched by: without post, spaces and 同志."""
    return bare_name(name_key(person_or_organ(name).name or name))


def outcome_of(item: Election | Vote, candidates: Sequence[str], people: People) -> Outcome | None:
    """What an item came to; None while no result is entered."""
    result = item.result
    if result is None:
        return None
    faults = tuple(faults_of(item, candidates, people))
    standings = tuple(standings_of(result, candidates)) if isinstance(result, ElectionResult) else ()
    verdict, whole = _verdict(item, faults, people)
    if verdict is not Verdict.ANNOUNCED:
        return Outcome(verdict, standings, faults)
    assert item.condition is not None
    assert whole is not None
    if isinstance(item, Election):
        return _elected(standings, item.condition, whole, number(item.seats))
    votes = number(item.result.approve) if item.result else None
    assert votes is not None
    return Outcome(verdict, carried=item.condition.met(votes, whole))


def _verdict(item: Election | Vote, faults: tuple[Fault, ...], people: People) -> tuple[Verdict, int | None]:
    """Whether the result can be announced, and of how many people or ballots a share is asked for."""
    assert item.result is not None
    sent, back, valid = map(number, (item.result.sent, item.result.collected, item.result.valid))
    if people.enough is False:
        return Verdict.UNATTENDED, None
    if sent is not None and back is not None and back > sent:
        return Verdict.VOID, None
    if faults:
        return Verdict.FAULTY, None
    cast = isinstance(item, Election) or item.method == BALLOTS
    if not _counted(item.result) or (cast and None in (sent, back, valid)):
        return Verdict.UNCOUNTED, None
    if item.condition is None or not item.condition.of:
        return Verdict.UNRULED, None
    if isinstance(item, Election) and number(item.seats) is None:
        return Verdict.SEATLESS, None
    whole = {VALID: valid, ARRIVED: people.arrived, DUE: people.due}[item.condition.of]
    return (Verdict.UNCOUNTED, None) if whole is None else (Verdict.ANNOUNCED, whole)


def _counted(result: Ballots) -> bool:
    """Whether the votes in favour are entered, for everybody who has any."""
    if isinstance(result, ElectionResult):
        return bool(result.tallies) and all(number(one.approve) is not None for one in result.tallies)
    return isinstance(result, VoteResult) and number(result.approve) is not None


def _elected(standings: Sequence[Standing], condition: Threshold, whole: int, seats: int | None) -> Outcome:
    """Those with enough votes; of more than there are seats, those with the most, unless a tie leaves that open."""
    votes = [number(one.tally.approve) or 0 for one in standings]
    enough = sorted((one for one in votes if condition.met(one, whole)), reverse=True)
    last = enough[seats - 1] if seats and len(enough) > seats else None
    open_ = last is not None and enough.count(last) > 1 and enough[seats or 0] == last

    def elected(given: int) -> bool | None:
        if not condition.met(given, whole) or (last is not None and given < last):
            return False
        return None if open_ and given == last else True

    found = tuple(replace(one, elected=elected(given)) for one, given in zip(standings, votes, strict=True))
    short = None if seats is None else seats - sum(one.elected is True for one in found)
    tied = tuple(one.name for one in found if one.elected is None)
    return Outcome(Verdict.ANNOUNCED, found, short=short, tied=tied)
