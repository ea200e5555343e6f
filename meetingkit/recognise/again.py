"""Whether what is announced is the step that goes on: the same break, film, award or rite, said once more."""

from __future__ import annotations

from meetingkit.recognise.deeds import is_deed
from meetingkit.recognise.headed import Heading
from meetingkit.recognise.steps import FRAMES, RITES, Open, is_round
from meetingkit.wording import regex


def goes_on(step: Open, found: Heading) -> bool:
    """Whether it goes on; its subject becomes what both say."""
    if step.label != found.label:
        return False
    if step.label == "签约" and step.called and _two_papers(step.subject, found.subject):
        return False  # 首先签署《甲协议》. 接着签署《乙协议》
    if step.label == "休会":
        return True  # 九、休会. 现在休会二十五分钟
    if step.label == "其他" and (_names(found, step) or not found.subject):
        step.subject = found.subject or step.subject
        return True  # 一、观看警示片. 首先，观看警示片《灯火》; 先看短片，请播放
    if step.rounds and step.called:
        step.subject = step.subject if step.subject == found.subject else None
        return True
    if step.label == "签约" and (step.apiece or _another_paper(step, found)):
        step.subject, step.apiece = step.topic, True
        return True
    if _goes_with(found, step) or is_round(step):
        step.subject = step.subject or found.subject
        return True
    if step.label == "表彰" and step.headed and not step.called:
        of_all = step.subject and found.subject and step.subject != found.subject
        step.rounds = step.rounds or bool(of_all)  # 下面为先进典型颁奖。首先颁发“贡献奖”: the first of several
        step.subject = found.subject
        return True
    return False


def _two_papers(one: str | None, other: str | None) -> bool:
    return "《" in (one or "") and "《" in (other or "") and one != other


PAPERS = ("协议", "协议书", "合同", "合约", "备忘录", "意向书", "承诺书")


def _another_paper(step: Open, found: Heading) -> bool:
    """四、现场签约. 首先，签署框架协议. 接下来，签署投资协议: each round of it has a paper of its own."""
    before, now = step.subject or "", found.subject or ""
    papers = before.endswith(PAPERS) and now.endswith(PAPERS)
    return step.called and papers and now not in before and before not in now


def shown_first(found: Heading, before: Heading) -> bool:
    """三、成果汇报. 先播放一段短片: whoever is called after it reports."""
    talks = (
        before.label in ("发言", "交流", "表态") and not before.subject and not before.phase
    )  # 案例剖析, and a film first
    told = before.label in ("汇报", "通报", "介绍", "起草说明") or talks
    return found.label == "其他" and told and not before.speakers


def _names(found: Heading, step: Open) -> bool:
    """Whether what was announced as a film or a visit is now called by its name, before anything was shown."""
    plain = (
        step.headed and step.first == step.last and not step.speakers and not regex.search("[《“]", step.subject or "")
    )
    return plain and bool(regex.search("[《“]", found.subject or ""))


def _goes_with(found: Heading, step: Open) -> bool:
    """Whether what is announced is the step that goes on: 请全体起立，举起右拳 within an oath."""
    if (
        step.label == "仪式"
        and regex.search("升旗|升国旗", step.subject or "")
        and regex.search("国歌", found.subject or "")
    ):
        return True  # the anthem is part of raising the flag
    if step.label == "仪式" and step.headed and _letters(found.subject) == _letters(step.subject):
        return True  # ▲升国旗、奏唱国歌. 全体起立，升国旗，奏唱国歌
    if step.label == "仪式" and step.headed and _sung_again(found, step):
        step.subject = found.subject if "《" in (found.subject or "") else step.subject
        return True
    if step.label == "仪式" and "誓" in (step.subject or "") and "誓" in (found.subject or ""):
        return True  # 新党员入党宣誓. 其他党员一起重温入党誓词
    if step.label == "仪式" and _is_apart(found, step):
        return False
    if step.label == "仪式" and not regex.search(RITES, found.subject or ""):
        return True
    if step.label not in FRAMES:
        return False
    fresh = step.subject is None and not (step.called and step.label == "表彰")
    return step.label == "签约" or not found.subject or fresh or step.subject == found.subject


def _is_apart(found: Heading, step: Open) -> bool:
    """走过成人门 behind an oath, 成人宣誓 behind what is given: a rite of its own, unless an item's number heads both."""
    mine, other = step.subject or "", found.subject or ""
    headed = step.headed and not step.called and step.last == found.line  # 下面举行拜师仪式。请弟子行拜师礼。
    if not mine or other in mine or headed or (step.topic is not None and step.item):
        return False
    sworn = step.called and "誓" in other and "誓" not in mine
    return sworn or (is_deed(found.subject) and step.topic is None)


SONGS = "国歌|国际歌|队歌|团歌|校歌|会歌|军歌|默哀|三鞠躬|升国旗|献花"
NEXT_LINES = 2


def _sung_again(found: Heading, step: Open) -> bool:
    """一、奏唱国歌, and below it 全体起立，奏唱中华人民共和国国歌: what was announced, by its full name."""
    song = regex.search(SONGS, step.subject or "")
    near = found.line - step.last <= NEXT_LINES and not step.speakers
    return song is not None and near and song[0] in (found.subject or "")


def _letters(words: str | None) -> str:
    return regex.sub("[^一-龥A-Za-z0-9]", "", words or "")
