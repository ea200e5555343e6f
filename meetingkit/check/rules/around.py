"""护理部林小月科长, of the 医务科科长 林小月: the organ before a name and the post behind it."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.named import is_part, noun_of, organ_of
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.wording import regex

ORGAN = "(?:^|(?<=[，。；：、！])|(?<=感谢)|(?<=听取了)|(?<=刚才))(?P<处>[一-龥]{2,8}?(?:科|部|局|处|中心|办公室|街道|[镇乡村]))"
SHORTEST = 3  # characters of an organ that name it


def organs_around_names(script: Script) -> Iterator[Finding]:
    """Where the organ is not that of the only post that the script gives the person before, and the rank is the same."""
    first: dict[str, tuple[int, str]] = {}
    for one in script.named:
        if len(one.posts) == 1 and one.name not in first:
            first[one.name] = one.line.index, one.posts[0]
    for name, (index, post) in first.items():
        organ, noun = organ_of(post), noun_of(post)
        if len(organ) < SHORTEST or name in script.facts.posts:
            continue
        for line in script.lines_with((name,)):
            match = regex.search(f"{ORGAN}{name}(?P<职>副?{noun})", line.text) if noun and line.index > index else None
            if match is None or is_part(match["处"], organ) or is_part(organ, match["处"]):
                continue
            if len(match["处"]) >= SHORTEST and line.own(match.start("处")):
                message = f"{name}前面是“{post}”，这里是“{match['处']}”的"
                yield script.at(line, *match.span("处"), message, "请核对单位和职务，前后写成一样。")
