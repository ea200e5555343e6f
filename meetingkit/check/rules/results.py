"""Elections and votes as the agenda has them: who stands, whether the entered numbers agree, what they bear out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from meetingkit.agenda.counting import Disagreement, People, bare_key, faults_of, number, outcome_of, standings_of
from meetingkit.agenda.due import counted_due
from meetingkit.agenda.enrolment import attendees
from meetingkit.agenda.items import Election, Vote
from meetingkit.agenda.results import ElectionResult
from meetingkit.check.registry import Finding, Subject, rule
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.names import name_key

DOTTED = r"[一-龥]+(?:·[一-龥]+)+"  # compiled where a name is looked at


def _counted(subject: Subject) -> Iterator[tuple[int, Election | Vote, list[str]]]:
    """The items with a result, with their index and the bare names of the candidates."""
    for index, item in enumerate(subject.agenda.items):
        if isinstance(item, Election | Vote) and item.result:
            yield index, item, _candidates(item, subject)


def _candidates(item: Election | Vote, subject: Subject) -> list[str]:
    people = attendees(item.candidates, subject.roster) if isinstance(item, Election) else []
    return [who.name or who.text for who in people]


def _people(subject: Subject) -> People:
    agenda = subject.agenda
    due = counted_due(agenda, subject.roster, everybody_counts=subject.kind.counts_everybody)
    return People(number(due), number(agenda.arrived))


def _faults(subject: Subject, what: Disagreement, hint: str) -> Iterator[Finding]:
    for index, item, candidates in _counted(subject):
        for fault in faults_of(item, candidates, _people(subject)):
            if fault.what is what:
                yield Finding(subject.reading.position("items", index, "result", *fault.path), fault.message, hint)


@rule(
    "MK120",
    "发出和收回的票数",
    Severity.ERROR,
    why="收回的票多于发出的，选举、表决无效，要重新进行。",
    wrong="结果: {发出: 48, 收回: 49}",
    right="结果: {发出: 49, 收回: 49}",
)
def more_ballots_back_than_out(subject: Subject) -> Iterator[Finding]:
    """More ballots collected than issued, or issued than there are people."""
    yield from _faults(subject, Disagreement.COLLECTED, "请核对票数；确实多了的，应当重新投票。")


@rule(
    "MK121",
    "有效票和无效票",
    Severity.ERROR,
    why="有效票加无效票应当等于收回的票。",
    wrong="结果: {收回: 48, 有效: 45, 无效: 2}",
    right="结果: {收回: 48, 有效: 46, 无效: 2}",
)
def valid_and_void_ballots(subject: Subject) -> Iterator[Finding]:
    """Valid and void ballots that are not those collected."""
    yield from _faults(subject, Disagreement.SORTED, "请核对票数。")


@rule(
    "MK122",
    "得票和有效票",
    Severity.ERROR,
    why="每个人的赞成、反对、弃权加起来应当等于有效票，对不上的结果要被推翻。",
    wrong="结果: {有效: 45, 得票: {王立: {赞成: 40, 反对: 3, 弃权: 1}}}",
    right="结果: {有效: 45, 得票: {王立: {赞成: 40, 反对: 3, 弃权: 2}}}",
)
def votes_that_do_not_add_up(subject: Subject) -> Iterator[Finding]:
    """Votes for a name, for a matter, or for all names together that the valid ballots do not hold."""
    yield from _faults(subject, Disagreement.VOTES, "请对照计票单核对。")


@rule(
    "MK123",
    "候选人没有得票数",
    Severity.ERROR,
    why="每位候选人得多少票都要报告，零票也要写 0。",
    wrong="候选人: [王立, 李明]\n结果: {得票: {王立: 40}}",
    right="候选人: [王立, 李明]\n结果: {得票: {王立: 40, 李明: 38}}",
)
def candidates_without_votes(subject: Subject) -> Iterator[Finding]:
    """A candidate for whom no votes are entered, while they are for others."""
    yield from _faults(subject, Disagreement.MISSING, "请补上；一票也没有的写 0。")


@rule(
    "MK124",
    "得票的不是候选人",
    Severity.INFO,
    why="得票里的姓名不在候选人里，就按另选他人算；也可能是姓名写错了。",
    wrong="候选人: [方志恒]\n结果: {得票: {方志衡: 40}}",
    right="候选人: [方志恒]\n结果: {得票: {方志恒: 40}}",
)
def votes_for_others(subject: Subject) -> Iterator[Finding]:
    """A name with votes that is no candidate's: a write-in, or a slip."""
    for index, item, candidates in _counted(subject):
        if not isinstance(item.result, ElectionResult):
            continue
        for one in standings_of(item.result, candidates):
            if one.candidate or not candidates:
                continue
            near = _near(one.name, candidates)
            hint = f"是不是候选人“{near}”？请核对。" if near else "确实是选票上另写的人就不用管。"
            at = subject.reading.position("items", index, "result", "tallies", one.tally.name)
            yield Finding(at, f"“{one.name}”不是候选人，按另选他人计", hint)


def _near(name: str, candidates: Sequence[str]) -> str | None:
    """A candidate whose name differs in one character."""
    key = bare_key(name)
    for other in candidates:
        if len(other) == len(key) > 1 and sum(a != b for a, b in zip(key, bare_key(other), strict=False)) == 1:
            return other
    return None


@rule(
    "MK125",
    "当选人数和应选名额",
    Severity.WARNING,
    why="够票的人少于应选名额，或者末位票数相同，都不能当场宣布选满，要按选举办法办。",
    wrong="应选名额: 2\n当选条件: 超过有效票的半数\n结果: {发出: 49, 收回: 49, 有效: 49, 无效: 0, 得票: {王立: 40, 李明: 20}}",
    right="应选名额: 2\n当选条件: 超过有效票的半数\n结果: {发出: 49, 收回: 49, 有效: 49, 无效: 0, 得票: {王立: 40, 李明: 30}}",
)
def seats_not_filled(subject: Subject) -> Iterator[Finding]:
    """Fewer elected than seats, or a tie for the last of them."""
    for index, item, candidates in _counted(subject):
        outcome = outcome_of(item, candidates, _people(subject))
        if not isinstance(item, Election) or outcome is None or outcome.short is None or outcome.short <= 0:
            continue
        seats = number(item.seats) or 0
        enough = seats - outcome.short + len(outcome.tied)
        message = f"应选 {seats} 名，够票的 {enough} 名"
        if outcome.tied:
            message += f"；{'、'.join(outcome.tied)}票数相同，名额只有 {outcome.short} 个，不能确定谁当选"
        at = subject.reading.position("items", index, "result", "tallies")
        yield Finding(at, message, "请核对票数；确实如此的，按选举办法再投或留下名额。")


@rule(
    "MK126",
    "没有当选条件",
    Severity.INFO,
    why="得多少票算当选、算通过，各种选举办法不一样，程序不猜；不写的，结果里只留空。",
    wrong="- 选举: 支部委员会委员\n  结果: {得票: {王立: 40}}",
    right="- 选举: 支部委员会委员\n  当选条件: 超过应到会的半数\n  结果: {得票: {王立: 40}}",
)
def results_without_a_condition(subject: Subject) -> Iterator[Finding]:
    """A result whose item does not say what it takes to be elected or carried."""
    for index, item, _ in _counted(subject):
        if item.condition is None:
            key = "当选条件" if isinstance(item, Election) else "通过条件"
            at = subject.reading.position("items", index, "result")
            hint = f"请照选举办法、议事规则加一行，如“{key}: 超过应到会的半数”。"
            yield Finding(at, f"有结果，没有写“{key}”，宣布时只能留空", hint)


@rule(
    "MK127",
    "选举没有候选人",
    Severity.WARNING,
    why="没有候选人，选票印不出来，主持词里也念不出名单。",
    wrong="- 选举: 支部委员会委员\n  应选名额: 3",
    right="- 选举: 支部委员会委员\n  应选名额: 3\n  候选人: [王立, 李明, 方知行, 苏立夏]",
)
def elections_without_candidates(subject: Subject) -> Iterator[Finding]:
    """An election for which nobody stands yet."""
    for index, item in enumerate(subject.agenda.items):
        if isinstance(item, Election) and not item.candidates:
            hint = "请加一行“候选人: [姓名, 姓名]”；还没有定的写【待填：候选人】。"
            yield Finding(subject.reading.position("items", index), f"选举{item.subject.strip()}没有写候选人", hint)


@rule(
    "MK128",
    "候选人少于应选名额",
    Severity.ERROR,
    why="候选人比应选的还少，选不满，选举办法也不许。",
    wrong="- 选举: 支部委员会委员\n  应选名额: 3\n  候选人: [王立, 李明]",
    right="- 选举: 支部委员会委员\n  应选名额: 3\n  候选人: [王立, 李明, 方知行, 苏立夏]",
)
def fewer_candidates_than_seats(subject: Subject) -> Iterator[Finding]:
    """More seats than people who stand, where each of the list is certainly one person."""
    for index, item in enumerate(subject.agenda.items):
        if not isinstance(item, Election):
            continue
        seats, names = number(item.seats), _candidates(item, subject)
        if seats and names and len(names) < seats and all(map(_is_one, names)):
            at = subject.reading.position("items", index, "seats")
            yield Finding(at, f"应选 {seats} 名，候选人 {len(names)} 名，候选人不够", "请核对名额和候选人。")


def _is_one(name: str) -> bool:
    from meetingkit.check.named import is_full_name  # with every surname there is; few meetings elect

    return is_full_name(name_key(name)) or regex.fullmatch(DOTTED, name_key(name)) is not None


@rule(
    "MK129",
    "候选人当监票人、计票人",
    Severity.ERROR,
    why="监票人、计票人从不是候选人的人里推选，候选人自己数票，选举不合规定。",
    wrong="候选人: [王立, 李明]\n监票人: [王立]",
    right="候选人: [王立, 李明]\n监票人: [何其正]",
)
def candidates_who_count_votes(subject: Subject) -> Iterator[Finding]:
    """Scrutineers and tellers who stand in the same election, or in one that has none of its own."""
    elections = [(index, item) for index, item in enumerate(subject.agenda.items) if isinstance(item, Election)]
    standing = {index: {bare_key(name): name for name in _candidates(item, subject)} for index, item in elections}
    shared = [index for index, item in elections if not item.scrutineers and not item.tellers]
    for index, item in elections:
        names = {key: name for at in (*shared, index) for key, name in standing[at].items()}
        for what, called in (("scrutineers", "监票人"), ("tellers", "计票人")):
            for number_, text in enumerate(getattr(item, what)):
                for who in attendees([text], subject.roster):
                    if name := names.get(bare_key(who.name or who.text)):
                        at = subject.reading.position("items", index, what, number_)
                        yield Finding(at, f"{name}是候选人，不能当{called}", "请换一位不是候选人的同志。")
