"""A lecture that its call says by its title alone: 第二场报告，有请某教授为大家带来《…》; 请某教授带来主旨演讲《…》."""

from __future__ import annotations

from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

KINDS = "报告|讲座|分享|演讲|发言|宣讲|党课|推介|讲解|解读"
TITLE = "(?:题为|题目是|题目为|主题为|主题是)?(?P<title>《[^《》]*》|“[^“”]*”)(?=，|$)"
# 第二场报告，有请某教授为大家带来《…》: what kind it is stands ahead
AHEAD = f"(?:首先|下面|现在|接下来|最后)?，?(?:进行|是)?第?[一二三四五六七八九十\\d头下]+(?:场|个|位|讲|项)?(?:学术|专题|主题|主旨|精彩)?的?(?P<kind>{KINDS})(?:环节)?，?(?=有?请)"
BRINGS = f"(?<=[^，。请]{{3}})(?P<brings>带来){TITLE}"
# 带来主旨演讲《…》: the kind stands before the title
NAMED = f"(?<=[^，。请]{{3}})(?P<brings>带来)(?:一[场次个堂])?(?:精彩)?的?(?:学术|专题|主题|主旨)*(?P<kind>{KINDS})：?{TITLE}"


def lectured(sentence: Sentence) -> Sentence:
    """The sentence as a call to give what is named: 有请某教授作《…》的报告; as it is where no kind is told."""
    if "带来" not in sentence.masked or "请" not in sentence.masked:
        return sentence
    ahead = regex.match(AHEAD, sentence.masked)
    told = regex.search(NAMED, sentence.masked) or (regex.search(BRINGS, sentence.masked) if ahead else None)
    if told is None:
        return sentence
    kind = (told if "kind" in told.groupdict() else ahead or told)["kind"]
    start, (title, end) = told.start("brings"), told.span("title")
    skip = ahead.end() if ahead else 0

    def put(words: str) -> str:
        return f"{words[skip:start]}作题为{words[title:end]}的{kind}{words[end:]}"

    return sentence.edited(put)
