"""Whose speech is called 重要讲话, against the speeches of those who stand above him in the same script."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.named import post_of
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.wording import regex

# the first that a post has decides; what stands higher comes first
RANKS = (
    r"总书记|国家主席|总理",
    r"省委书记|省长|部长(?=同志)$",
    r"(?<!副)市长|市委书记|州委书记|州长",
    r"(?<![纪工团])[县区旗]委书记|(?<![副党])党委书记|(?<!副)董事长",
    r"(?<!副)[县区]长|(?<!副)总经理|(?<!副)[校院局]长",
    r"副书记",
    r"纪委书记|常委|组织部部?长|宣传部部?长|统战部部?长|政法委书记",
    r"副[市县区]长|副部长|副主席|副主任|副董事长|副总经理|副[校院局]长|工会主席",
    r"[支大中]队长|[科股站所处]长",
)
SPEAKS = (
    r"(?:(?:请|欢迎|是|由)(?P<谁>[^，。；：请]{2,36}?)(?:同志|先生|女士)?(?:给我们)?(?:作|做|发表)?"
    r"|(?<![^，。；])(?:刚才，?)?(?P<人>[^，。；：请]{2,24}?)(?:同志|先生|女士)(?:作|做|发表)了)(?P<重>重要)?讲话(?!精神)"
)
OURS = "我|主持|作表态|作总结|作动员|原任?[县市区镇校院]"  # the chair himself; who holds the post no more

# 请局长周安同志结合重要讲话谈体会: somebody else's speech, of which he is to speak
OF_ANOTHER = "(?:结合|围绕|对照|学习|领学|传达|宣读|领会|贯彻|落实|重温|根据|按照|依据|针对)(?:了|会议|上述|上级)?的?$"


def honoured_below_another(script: Script) -> Iterator[Finding]:
    """重要讲话 of 县纪委书记, where the speech of the 县委书记 is 讲话 and no more."""
    told = [
        (line, match, who, rank)
        for line in script.lines_with(("讲话",))
        for match in regex.finditer(SPEAKS, line.text)
        if (rank := _rank(who := _with_post(script, match["谁"] or match["人"]))) is not None
        and not regex.search(OURS, who)
        and not (match["重"] and regex.search(OF_ANOTHER, who))
    ]
    honoured = {who for _, match, who, _ in told if match["重"]}
    plain = [(who, rank) for _, match, who, rank in told if not match["重"] and who not in honoured]
    for line, match, who, rank in told:
        above = next((one for one, other in plain if other < rank and _level(one) >= _level(who)), None)
        if match["重"] and above and line.own(match.start("重")):
            message = f"{above}是“讲话”，这里是“重要讲话”"
            hint = "请核对；职务高的是“讲话”，这里一般也写“讲话”。"
            yield script.at(line, match.start("重"), match.end("重") + 2, message, hint)


def _with_post(script: Script, who: str) -> str:
    """谢敏, with the post that the script tells of him elsewhere."""
    return post_of(script, who) + who


def _level(post: str) -> int:
    """Of which level a post is: 2 of a province, 1 of a city, 0 of a county or of what tells none."""
    return 2 if regex.match("省", post) else int(regex.match("市|州|副?[市州]长", post) is not None)


def _rank(post: str) -> int | None:
    """The place of a post among RANKS, the lower the higher; None for what is none of them."""
    return next((at for at, pattern in enumerate(RANKS) if regex.search(pattern, post)), None)
