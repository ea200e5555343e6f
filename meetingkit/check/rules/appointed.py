"""Posts that a meeting gives and takes, against how their holders are called afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from meetingkit.check.at_odds import at_odds
from meetingkit.check.named import POST_END, is_full_name
from meetingkit.check.offices import is_deputy, noun_of, organ_of, same_post
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Script
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex

NAME = "[一-龥]{2,4}"


@dataclass(slots=True)
class Change:
    """What is decided of somebody: posts given, taken, and to be voted on; `line` is where."""

    line: int
    given: list[str] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)
    proposed: list[str] = field(default_factory=list)


# 霍清源同志不再担任…; 翁若谷同志任…，不再担任…; 沙沐阳同志…，提名为…候选人
CLAUSES = rf"(?<![^，。；：、])(?:[一-龥]{{0,10}}决定，?|任命|由|免去)?(?P<名>{NAME})同志(?P<事>(?:任|不再担任|不再兼任|提名为|拟任|为|担任|兼任|的)[^。；]{{2,80}})"
VERBS = "不再(?:担任|兼任)|免去|提名(?:为|任)?|拟任|(?<!不再)(?:担任|兼任)|任(?!命|期|职)"


def changes(script: Script) -> dict[str, Change]:
    """Everybody whose posts the script says are changed, by name; nothing where nobody's are."""
    found: dict[str, Change] = {}
    for line in script.lines:
        if not regex.search("不再|任命|提名|决定|免去", line.text):
            continue
        for match in regex.finditer(CLAUSES, line.text):
            change = Change(line.index)
            for verb, words in _parts(match["事"]):
                posts = _posts(words)
                if verb.startswith(("不再", "免去")):
                    change.taken += posts
                elif verb.startswith(("提名", "拟任")):
                    change.proposed += posts if "候选人" in words or "拟" in verb else []
                else:
                    change.given += posts
            if is_full_name(match["名"]) and (change.given or change.taken or change.proposed):
                found.setdefault(match["名"], change)
    return found


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """Each verb with the words it governs."""
    verbs = list(regex.finditer(VERBS, text))
    for at, verb in enumerate(verbs):
        yield verb[0], text[verb.end() : verbs[at + 1].start() if at + 1 < len(verbs) else len(text)]


def _posts(words: str) -> list[str]:
    """区委书记 and more of 岚津区委书记、常委职务; the level stays at the first."""
    bare = regex.sub("(?:职务|候选人|人选).*$", "", words)
    return [part for part in regex.split("[、，和]", bare) if regex.search(f"{POST_END}$", part)]


@text_rule(
    "MK317",
    "任免和称呼不符",
    Severity.WARNING,
    why="刚宣布任书记，接着请的时候还叫原来的职务；还没有选举，就叫成了区长。",
    wrong="周安同志任云岭区委书记。……下面，请区委副书记周安同志讲话。",
    right="下面，请区委书记周安同志讲话。",
)
def called_by_another_post(script: Script) -> Iterator[Finding]:
    """Somebody called by a post that was just taken from him, by one below that just given, or by one not yet voted on."""
    changed = changes(script)
    if not changed:
        return
    elected = any(regex.search("当选|选举结果|全票通过", line.text) for line in script.lines)
    for one in script.named:
        change = changed.get(one.name)
        if change is None or one.line.index <= change.line:
            continue
        for post in one.posts:
            wrong = _wrong(post, change, elected=elected)
            start = one.line.text.rfind(post, max(0, one.start - 80), one.start)
            if wrong and start >= 0 and one.line.own(start):
                yield script.at(
                    one.line, start, start + len(post), f"{one.name}{wrong}，这里是“{post}”", "请核对职务。"
                )


def _wrong(post: str, change: Change, *, elected: bool) -> str:
    """What was decided that the post does not fit; empty when it may stand."""
    if regex.search("候选人|人选|提名|^[原前拟]", post):
        return ""
    for told in change.given:
        if same_post(post, told):
            return ""
    for told in change.taken:
        if _same(post, told):
            return f"已不再担任“{told}”"
    for told in change.proposed:
        if not elected and _same(post, told):
            return f"还是“{told}”的候选人"
    return next((f"新任的是“{told}”" for told in change.given if at_odds(post, told) or _below(post, told)), "")


def _same(post: str, told: str) -> bool:
    """区长 and 岚津区区长; a bare 书记 may be that of anything."""
    return same_post(post, told) and (organ_of(post) != "" or noun_of(post) not in ("书记", "主任", "主席", "委员"))


def _below(post: str, told: str) -> bool:
    """副书记 of the committee whose 书记 he is now."""
    short, full = organ_of(post), organ_of(told)
    return (
        is_deputy(post)
        and not is_deputy(told)
        and noun_of(post).removeprefix("副") == noun_of(told)
        and (short in full or full.endswith(short))
    )
