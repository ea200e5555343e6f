"""People of an earlier script who are still in this one: by name, by post, by surname and title, by the life told of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from meetingkit.check.compared import ADDRESS, HAN, HINT, Comparison
from meetingkit.check.exchanged import standing
from meetingkit.check.hits import owned
from meetingkit.check.named import SHARED, Named, is_full_name, surname
from meetingkit.check.offices import is_deputy, noun_of, organ_of, same_post
from meetingkit.check.registry import Finding
from meetingkit.check.stretch import spans_of
from meetingkit.wording import regex
from meetingkit.wording.surnames import SURNAMES


def people(compared: Comparison) -> Iterator[Finding]:
    """People of the earlier script whom nothing of the new meeting knows."""
    known = known_to(compared)
    theirs = _their_names(compared)
    replaced = _replaced(compared, theirs)
    left = unknown(compared)
    told = {(one.line.index, one.start) for one in compared.new.named}
    for line in compared.new.lines:
        for name in left:
            for start, end in spans_of(name, line.text):
                titled = (
                    regex.match(
                        f"同志|先生|女士|副?(?:{ADDRESS})|[、和][一-龥]{{2,3}}[两三四五六七八九]位",
                        line.text[end:],
                    )
                    is not None
                )
                sure = len(name) > 2 or titled or (line.index, start) in told
                then = regex.search("(?:时任|前任|原任)[^，。；]{0,24}$", line.text[:start])
                if sure and not then and owned(line, start, end):
                    message = f"“{name}”是旧稿里的人，{replaced.get(name, '这次会议没有这个人')}"
                    yield compared.new.at(line, start, end, message, HINT)
    yield from (one for one in standing(compared, "人") if one.words not in left)
    yield from _kept_posts(compared)
    yield from _lives(compared)
    yield from _by_given_name(compared, theirs)
    yield from _addressed(compared, {surname(name) for name in theirs if name not in known}, known)


def known_to(compared: Comparison) -> str:
    """Everybody of the new meeting, as one text: of its roster, else who stands in its agenda or is spoken of ahead."""
    return compared.known if compared.new.facts.ranks else compared.known + compared.ahead


def unknown(compared: Comparison) -> set[str]:
    """Who of the earlier script is still in this one, and nothing of the new meeting knows him, or his post is another's."""
    theirs, known = _their_names(compared), known_to(compared)
    left = {name for name in theirs if name in compared.whole[0] and name not in known}
    return left | {*_replaced(compared, theirs)}


def _their_names(compared: Comparison) -> set[str]:
    return {one.name for one in compared.old.named} | {name for name in compared.old.facts.posts if is_full_name(name)}


def _kept_posts(compared: Comparison) -> Iterator[Finding]:
    """请镇长阮志坚同志讲话, as he was called then, where this script elsewhere calls him 镇党委书记."""
    theirs: dict[str, set[str]] = {}
    for one in compared.old.named:
        theirs.setdefault(one.name, set()).update(one.posts)
    mine: dict[str, list[Named]] = {}
    for one in compared.new.named:
        if one.posts and theirs.get(one.name) and one.name not in compared.new.facts.posts:
            mine.setdefault(one.name, []).append(one)
    for name, mentions in mine.items():
        old = [one for one in mentions if all(_held(post, theirs[name]) for post in one.posts)]
        new = [one for one in mentions if not any(_held(post, theirs[name]) for post in one.posts)]
        if len(old) == 1 and new and old[0].line.own(old[0].start):
            post, now = old[0].posts[-1], new[0].posts[0]
            start = old[0].line.text.rfind(post, 0, old[0].start)
            if start >= 0 and noun_of(post) != noun_of(now):
                message = f"{name}在旧稿里是“{post}”，这份稿子别处写的是“{now}”"
                yield compared.new.at(old[0].line, start, start + len(post), message, HINT)


def _held(post: str, posts: set[str]) -> bool:
    return any(same_post(post, one) for one in posts)


def _replaced(compared: Comparison, theirs: set[str]) -> dict[str, str]:
    """Those named once here, whose post of then has another holder in this script, with what to say of them."""
    facts = compared.new.facts
    holders = [(post, one.name) for one in compared.new.named for post in one.posts if len(post) > 3]
    found: dict[str, str] = {}
    for one in compared.old.named:
        alone = one.name in theirs and one.name not in facts.posts and compared.times(one.name) == 1
        for post in one.posts if alone and one.name not in found and compared.had(one.name) else ():
            mine = any(name == one.name for _, name in holders) and not any(
                same_post(held, post) for held, name in holders if name == one.name
            )
            now = next((name for held, name in holders if name != one.name and _single(held, post)), None)
            if now and not mine and compared.times(now) > 1:
                found[one.name] = f"“{post}”这次是{now}"
    return found


def _single(held: str, post: str) -> bool:
    """Whether two wordings are of one post that one person holds."""
    organ = organ_of(post)
    several = is_deputy(post) and (held != post or not regex.search("[部局办院校]$|公司$", organ))
    return same_post(held, post) and not several and len(organ) > 1 and not post.endswith(SHARED)


LIFE = rf"(?P<名>[{HAN}]{{2,4}})同志(?P<事>曾任|原任|曾在|历任|先后任|先后在|先后担任|现任|毕业于|出身|长期在|从[{HAN}]{{2,6}}调任)(?P<历>[^，。；]{{4,40}})"


def _lives(compared: Comparison) -> Iterator[Finding]:
    """曾任市农业局局长, told of one person here and of another in the earlier script."""
    theirs: dict[str, set[str]] = {}
    for line in compared.old.lines:
        for match in regex.finditer(LIFE, line.text) if "同志" in line.text else ():
            theirs.setdefault(match["事"] + match["历"], set()).add(match["名"][-2:])
    for line in compared.new.lines if theirs else ():
        for match in regex.finditer(LIFE, line.text) if "同志" in line.text else ():
            held = theirs.get(match["事"] + match["历"])
            if held and match["名"][-2:] not in held and owned(line, *match.span("历")):
                message = f"“{match['事']}{match['历']}”在旧稿里说的是另一个人"
                yield compared.new.at(line, match.start("事"), match.end("历"), message, HINT)


def _by_given_name(compared: Comparison, theirs: set[str]) -> Iterator[Finding]:
    """志刚同志通报了考核情况, where the earlier script had a 范志刚 and nobody here has that name behind a surname."""
    whole = compared.new.text + compared.known
    here = {match[1] for match in regex.finditer(f"[{''.join(sorted(SURNAMES))}](?=([{HAN}]{{2}}))", whole)}
    given = {name[1:]: name for name in theirs if len(name) == 3 and name[1:] not in here}
    for line in compared.new.lines_with(("同志",)) if given else ():
        for match in regex.finditer(rf"(?<![^，。、；：])([{HAN}]{{2}})同志", line.text):
            name = given.get(match[1])
            if name and owned(line, *match.span(1)):
                message = f"“{match[1]}同志”像是旧稿里的{name}，这次会议没有这个人"
                yield compared.new.at(line, *match.span(1), message, HINT)


def _addressed(compared: Comparison, surnames: set[str], known: str) -> Iterator[Finding]:
    """陆书记, where the earlier script had a 陆 and nobody of the new meeting is called so."""
    ours = {surname(one.name) for one in compared.new.named if one.name in known} | {
        surname(name) for name in compared.new.facts.posts
    }
    if not ours or not surnames - ours:
        return
    pattern = re.compile(
        f"(?<![^，。、：感谢请由了对给和欢迎照按将])({'|'.join(sorted(surnames - ours))})副?(?:{ADDRESS})(?![{HAN}]同志)"
    )
    for line in compared.new.lines:
        for match in pattern.finditer(line.text):
            post = match[0] == "班主任"  # a post, and nobody's surname
            if not post and match[0] in compared.whole[1] and owned(line, *match.span()):
                message = f"“{match[0]}”是旧稿里的人，这次会议没有姓{match[1]}的"
                yield compared.new.at(line, *match.span(), message, HINT)
