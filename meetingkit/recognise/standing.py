"""What all do standing: an anthem, a silence, an oath, and who swears it."""

from __future__ import annotations

from meetingkit.recognise.cues import Cues
from meetingkit.recognise.names import named
from meetingkit.recognise.people import people
from meetingkit.recognise.rites import FOLLOWED, SWORN, sung
from meetingkit.recognise.showing import sung_together
from meetingkit.wording import regex

RISES = "奏|唱|默哀|宣誓(?!人|者|代表|词|会场|现场|场地|台|席|区|牌)|誓词|升国旗|升旗|出旗|退旗"
# how everybody stands, and that they leave: no rite
POSTURE = "(?:请|全体|大家|各位[^，]{0,4}|全场|[^，]{0,4}(?:党员|队员|同学|同志们?|宣誓人|代表))*(?:举起?右[手拳]|右手握拳|列队|(?:有序|依次|起立)*(?:退场|离场|退席)|脱帽|肃立|立正|(?:脱帽)?肃立|请?坐下?|落座)"

Standing = tuple[str, str | None, tuple[str, ...]]


def rising(text: str, blotted: str, cues: Cues) -> Standing | None:
    """The label, the words from where the rite is named, and who acts."""
    if regex.search("毕(?:，|$)|完毕|[升护]旗手", blotted) or not regex.search(
        "国歌|国际歌|队歌|团歌|校歌|起立|默哀|肃立|宣誓|誓词|升旗|升国旗|出旗|退旗", text
    ):
        return None
    if song := sung_together(text, blotted):
        return "其他", song, ()
    parts = [part for part in parts_of(text, blotted) if not regex.fullmatch("(?:请?大家|全体.{0,4})?面向国旗", part)]
    parts = [part for part in parts if not regex.fullmatch(POSTURE, part)]
    if not parts:
        return None
    if regex.match("(?:现在)?请?全体.{0,8}起立$", parts[0]) and len(parts) > 1:
        return _sworn(sung("，".join(parts[1:])), text, cues)
    for place, part in enumerate(parts):
        if regex.search(RISES, part):
            while place + 1 < len(parts) and regex.search("奏|唱", parts[-1]) is None:
                parts.pop()
            return _sworn(sung("，".join(parts[place:])), text, cues)
    return None


def _sworn(rite: str | None, text: str, cues: Cues) -> Standing:
    """An oath with those who swear it, or whom all follow: 裁判员代表甲、运动员代表乙分别宣誓."""
    sworn = regex.fullmatch(SWORN, rite or "")
    by = sworn or (regex.search(FOLLOWED, text) if "誓" in (rite or "") else None)
    who = people(by["who"], cues) if by else ()
    if not who or not all(named(one, cues) for one in who):
        return "仪式", rite, ()
    return "仪式", sworn["oath"] if sworn else rite, who


def parts_of(text: str, blotted: str) -> list[str]:
    """The text cut at its own commas."""
    cuts = [match.start() for match in regex.finditer("，", blotted)]
    return [text[start:end] for start, end in zip([0, *(cut + 1 for cut in cuts)], [*cuts, len(text)], strict=True)]
