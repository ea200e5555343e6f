"""What everybody watches, visits or sings together, said in a clause behind others: …，一起观看《短片》; …，合唱《歌》."""

from __future__ import annotations

from meetingkit.recognise.text import Sentence, masked
from meetingkit.recognise.tidying import tidy
from meetingkit.recognise.wordings import PERFORMED, SCREEN
from meetingkit.wording import regex

TOGETHER = "(?:会议|大会|首先|下面|接下来|现在|最后|随后|组织|请|让我们|大家|我们|各位|先|再|来|一起|一同|共同|集体|依次|实地|前往|就)*"
# 放个片子，镇上拍的《…》
MADE_BY = (
    "(?:这?就?是|由)?[^，《》是]{1,12}?(?:拍|摄|制|作|做|录|编|剪|导演|出品)[^，《》]{0,3}的(?:[^，《》的]{0,4}片)?"
)
# 其他会员请在会场观看《…》
STAYS = "(?:(?:其他|其余|各位|未[^，。请]{1,8}的?|没有?[^，。请]{1,10}的)[^，。请]{0,8}请?|请(?:其他|其余|各位|未|没)[^，。请]{0,10}?)?(?:继续)?(?:在|留在)(?:会场|原地|原位|座位|座位上|本会场|礼堂|大厅|现场|会议室)(?:内|里)?(?:就座|休息)?"
SHOWN = f"(?:^|，)(?:{STAYS})?{TOGETHER}(?:[给为](?:大家|大伙儿?|各位|咱们?|我们))?(?:观看|收看|欣赏|看|放|播放)(?:一?[部段个下]|一看)?([^，。请看放]{{0,14}}?(?:，(?:[^，。《》]{{2,14}}(?:拍|摄|制|做|录|剪|编)[^，。《》]{{0,3}}的，)?(?:{MADE_BY})?(?:(?:片名|名字|题目)?(?:就?叫|是))?)?)(《[^《》]+》)"
VISITED = f"(?:^|，){TOGETHER}(?:参观|观摩|走进|探访|瞻仰)(?!人员|的|者|团)([^，。、请]{{2,24}})(?=，|$)"
SUNG = f"(?:^|，)(?:{TOGETHER}|伴[着随][^，]{{1,6}}|跟[着随][^，]{{1,6}}|在[^，]{{1,8}}中)*(?:合唱|齐唱|同唱|共唱|唱响|演唱|唱一[首曲遍])[^，《]{{0,6}}(《[^《》]+》)"
TOURED = "(?:^|，)(?:依次|先后|分别|逐一)(?:参观|观摩|查看|察看|走访)([^，。请]{4,80})(?=，|$)"  # 依次观摩甲、乙、丙
MEASURE = "^(?:一[段部支个]|几分钟的)(?=[^，]*(?:片|视频|录像))"
RITE = "(?<!之)歌》|祖国|共青团|接班人"  # a song that belongs to a ceremony
INVITES = "请|让我们|趁|工夫|空[当档儿]|这会儿|[给为](?:大家|大伙|各位|咱|我们)|下面|现在|首先|接下来|最后|一起|先|移步"
DRAW = "抽奖"
DRAWN = f"{TOGETHER}(?:进入|开始|进行|是)(?:[^，]{{0,6}})?抽奖(?:环节|活动|时间)?(?=，|$)"


def shown(sentence: Sentence, at: int) -> str | None:
    """The film, exhibition, song or draw that is announced from `at` on; None when there is none."""
    text, blotted = sentence.text[at:], sentence.masked[at:]
    if regex.match(DRAWN, blotted):
        return DRAW
    if not regex.search(INVITES, sentence.masked):
        return None
    if song := sung_together(text, blotted):
        return song
    if film := regex.search(SHOWN, blotted):
        return tidy(text[film.start(2) : film.end(2)])
    if toured := regex.search(TOURED, blotted):
        return tidy(text[toured.start(1) : toured.end(1)])
    visit = regex.search(VISITED, blotted) if regex.search("请|现在|下面|接下来", sentence.masked) else None
    return tidy(text[visit.start(1) : visit.end(1)]) if visit else None


def sung_together(text: str, blotted: str) -> str | None:
    """A song that all sing and that is no anthem."""
    song = regex.search(SUNG, blotted)
    title = text[song.start(1) : song.end(1)] if song else ""
    return title if title and not regex.search(RITE, title) else None


def film_named(after: str) -> str | None:
    """What is shown, named after the verb: 短片，《回家》，是… is 《回家》; a screen is nothing."""
    if shown := regex.match(
        f"[^，《》]{{0,8}}，(?:是[^，《》]{{2,14}}，|{MADE_BY}，?)?(?:(?:片名|名字|题目)?(?:就?叫|是|为))?(《[^《》]+》)",
        after,
    ):
        return shown[1]
    first = after[: len(masked(after).split("，")[0])]  # a title may have a comma of its own
    matter = tidy(regex.sub(MEASURE, "", regex.sub(PERFORMED, "", first)))
    return None if regex.fullmatch(SCREEN, matter or "") else matter


def watched(words: str, verb: str) -> str | None:
    """What is looked at: 看一段短片《…》 is 短片《…》, 请播放 is nothing."""
    if film := regex.search("看.*?([^，、的看]{0,6}《[^《》]+》)$", words):
        return tidy(film[1])
    shown = regex.sub("^(?:工作人员|大家|[^，。]{0,4}会场)(?:同步|同时)?|^(?:先|再|一起|请)*看", "", words)
    shown = regex.sub(PERFORMED, "", regex.sub(MEASURE, "", shown))
    return None if regex.fullmatch(f"片子|短片|视频|(?:认真|仔细|继续|一起)*{verb}", shown) else tidy(shown)


def performers(text: str) -> str | None:
    """请欣赏教师合唱团带来的合唱《…》: whose performance it is."""
    told = regex.search(
        "(?:欣赏|观看|聆听|有请|收看)(?:由)?([^，。《》的请]{2,20}?)(?:为(?:大家|我们)|给(?:大家|我们))?(?:带来|表演|演出|演唱)的[^的《》]{2,8}《",
        text,
    )
    return told[1] if told else None
