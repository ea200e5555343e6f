"""Who acts, stated and not asked: 村会计某某把去年的账给大家报一报; 项目经理某某先说说整改进展; 某工程师有几句话要说.

Words by which somebody turns to those who listen, to tell them something, stand behind a name: said of no past, they call
him as 请 does, wherever in a paragraph they stand.
"""

from __future__ import annotations

import re

from meetingkit.recognise.cues import Cues
from meetingkit.recognise.matter import HOLDING, TOLD_OF
from meetingkit.recognise.names import ends_in_name, is_somebody, of_organ
from meetingkit.recognise.people import people
from meetingkit.recognise.text import LONGEST, Sentence
from meetingkit.wording import regex

ALL = "(?:大家|大伙儿?|咱们?|我们|各位|乡亲们|同志们|[^，。、请]{1,5}们)"
# 说一说某事, 讲讲某事, 念一下
REPEATED = "(?:[说讲谈聊念读报晒亮算摆捋]一?[说讲谈聊念读报晒亮算摆捋](?!得)|(?:[说讲谈念读报]|汇报|介绍|通报|反映|解释|说明|解读|传达|宣读|补充|演示)一下)(?!的)"
# 给大家讲某事, 跟各位家长聊聊某事
TO_ALL = f"[给跟向为和]{ALL}[^，。请]{{0,6}}?(?:[讲说谈聊念读报晒亮算摆捋]|介绍|汇报|报告|通报|解读|解释|说明|分享|交流|演示|传达|传授|[作做]个?(?:汇报|报告|介绍|说明|通报|辅导|解读|讲解|示范|交流)|上[^，。]{{0,6}}课)(?!的)"
# 就会费收支作个交代
ON_IT = (
    "[就对][^，。请]{2,30}?[作做](?:一?个|一下|一番)(?:简要|简单)?的?(?:交代|交待|说明|通报|汇报|介绍|解读|报告|讲解)"
)
# 有几句心里话要说, 想跟大家说两句
HAS_WORDS = f"有(?:几句|[一两]句|些|许多|一肚子|很多)?(?:心里|掏心窝子的?|贴心)?话[要想]?[对跟和]?{ALL}?[要想]?[说讲]|[想要](?:[对跟和给][^，。]{{1,6}})?[说讲聊](?:上)?[几两]句(?:[^，。]{{0,6}}话)?"
DOES = f"(?:{HOLDING})|{TO_ALL}|{REPEATED}|{ON_IT}|{HAS_WORDS}"
# what stands between who acts and what he does
HOW = "(?:先(?:来)?(?:说|讲|谈|汇报|发言|报|说说|讲讲|开个?头|起个?头|打头阵?)，?|先|再|也|还|会|就|来|要|想|各自?|接着|接下来|跟着|随后|马上|这就|今天|现在|最后|简单|简要|当场|当面|分别|依次|轮流|先后|逐一|[上下]?[来台]来?|用[^，、用]{1,6}(?:分钟|时间)|花[^，、用]{1,6}(?:分钟|时间))$"
OPENING = "((?:[（(]?(?:[一二三四五六七八九十]+|\\d{1,2})[）)、.．] *)?(?:然后|接着|随后|接下来|下面|首先|最后|第[一二三四五六七八九十]+步，)?)(?:我们的|咱们的|获奖的|还有|再就是)?"
FOR_OTHERS = "(?<=.{4})代表[^，、]{2,10}$"
# 上来给大伙传传经，说说窍门: what goes before that which he tells
AHEAD = f"[给跟为]{ALL}[^，]{{2,5}}，$"
SO_FAR = "过(?=一[遍下过])|[^，]{0,8}(?:哪|什么|怎么样|多少|几)[^，]{0,6}了"  # 落到哪一步了 asks, 过一遍 is done now: of nothing past
NOT_NOW = "[请让由]|如果|要是|只要|等(?!奖|功)|不|希望|感谢|谢谢|每|刚才|刚刚|欢迎|听|看|昨"
WHAT_HE_IS = "(?:[子干户匠班系级]|岁的)$"
SPEAKS = "讲几句心里话"  # 有几句话要说
SHORTEST = 4  # characters of a post with a name; 小王 alone is told of


def stated(sentence: Sentence, cues: Cues) -> Sentence:
    """The sentence with 请 before whom it names as acting now; as it is where nobody is so named."""
    blotted = sentence.masked
    if len(blotted) > LONGEST or sentence.asked:
        return sentence
    for match in regex.finditer(DOES, blotted):
        ahead = blotted[: match.start()]
        if "请" in ahead:
            return sentence
        bare = _without_how(regex.sub(AHEAD, "", ahead))
        begin = max(bare.rfind(mark) for mark in "，：—") + 1
        opening = regex.match(OPENING, blotted[begin:])
        number, ours = (opening.end(1), opening.end()) if opening else (0, 0)
        if end := _acts(sentence, begin + ours, match, cues):
            return _asked(sentence, begin + number, (begin + ours, end), match)
    return sentence


def _without_how(words: str) -> str:
    """The words ahead of what is done, without those that tell how: 队长某某，先 is 队长某某."""
    while how := regex.search(HOW, words.rstrip("， 　")):
        words = words[: how.start()]
    return words.rstrip("， 　")


def _asked(sentence: Sentence, at: int, who: tuple[int, int], match: re.Match[str]) -> Sentence:
    """请 at a place, `who` acts, and what he does."""
    does = SPEAKS if regex.fullmatch(HAS_WORDS, match[0]) else "跟" if match[0].startswith("和") else ""
    rest = {SPEAKS: match.end(), "跟": match.start() + 1, "": match.start()}[does]

    def put(words: str) -> str:
        return f"{words[:at].lstrip('—')}请{words[slice(*who)]}{does}{words[rest:]}"

    return sentence.edited(put)


def _acts(sentence: Sentence, begin: int, match: re.Match[str], cues: Cues) -> int:
    """Where the people end who stand from `begin` up to what is done, told of no past; 0 where there are none."""
    who = regex.sub(AHEAD, "", sentence.text[begin : match.start()]).rstrip("， 　")
    comma = sentence.masked.find("，", match.end())
    done = sentence.masked[match.start() : comma if comma >= 0 else len(sentence.masked)]
    if regex.search(TOLD_OF, regex.sub(SO_FAR, "", done)) or regex.search(NOT_NOW, who):
        return 0
    known = 0
    while who:
        if _all_named(who, cues):
            known = begin + len(who)
        elif known:
            break
        how = regex.search(HOW, who) or regex.search(FOR_OTHERS, who)
        if known and how and how[0] == "来":
            break  # 总经理向东来: 来 is of his name
        who = who[: how.start()].rstrip("， 　") if how else ""
    return known


def _all_named(words: str, cues: Cues) -> bool:
    """Whether words are people, each with a name."""
    if len(words) < SHORTEST:
        return False
    parts = people(words, cues)
    whole = sum(map(len, parts)) + len(parts) - 1 == len(words)  # nothing in them was taken off
    return whole and all(_one(part, cues) for part in parts)


def _one(words: str, cues: Cues) -> bool:
    """Whether words are one person: with his post, or behind where and what he is: 流通部朱芸, 种植大户耿二柱."""
    if is_somebody(words, cues) or of_organ(words, cues):
        return True
    cut = next((size for size in (3, 2) if ends_in_name(words[-size - 2 :], cues)), 0)
    return bool(cut) and regex.search(WHAT_HE_IS, words[:-cut]) is not None
