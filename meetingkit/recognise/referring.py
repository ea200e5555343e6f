"""他 and 她 → whom they mean: 处长麦冬来了。请她讲几句 calls 处长麦冬, who was named just before."""

from __future__ import annotations

from meetingkit.recognise.bare import without_come
from meetingkit.recognise.cues import Cues
from meetingkit.recognise.names import is_somebody
from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

CALLED = "(?:(?:我们|咱们?|就|那就|下面|现在|也|再|先)*(?:请|有请|由|欢迎)(?:[他她](?!们|人|俩))(?:来|给|为|先|也)*)"
# what may stand before somebody who is named, and after him
TOLD = ".*(?:交给|留给|请来了|请到了|请来|请到|邀请了|邀请到|迎来了|特邀|这位是|那位是|就是|还有|身边的|前排的|旁边的|今天|由|请|是|有|欢迎)(?:了|的是|一位|我们的|咱们的|今天的)*"
ENDS = "也|来|就|在|都|将|已|刚|今|正|是|到|专|特|一(?:直|路|早)|为|给|对|有|从|坐|先|再|最|$"
JOINED = "下面|现在|首先|接下来|最后|随后|接着|"
SHORTEST = 4  # characters of a post with a name
HANDED = "[把将][^，]{1,6}(?:交给|留给|递给|交到)|来(?:[讲说谈汇报介绍通]{0,2}|发言)$|由|请"  # nothing besides the call


def refer(sentence: Sentence, before: str, cues: Cues) -> Sentence:
    """The sentence with whom 请他 means in his place; without him where nobody was named, so that nobody is called."""
    match = next(
        (one for one in regex.finditer(CALLED, sentence.masked) if _at_clause(sentence.masked, one.start())), None
    )
    if match is None:
        return _troupe(sentence, before)
    at = regex.search("[他她]", match[0])
    spot = match.start() + (at.start() if at else 0)
    clauses = sentence.text[: match.start()].rstrip("，").split("，")
    for place in range(len(clauses) - 1, -1, -1):
        if (who := _named_in(clauses[place], cues)) is None:
            continue
        kept = clauses[:place] if regex.search(HANDED, clauses[place]) else clauses
        joined = regex.match(JOINED, sentence.text)
        opening = "".join(f"{one}，" for one in kept) or (joined[0] if joined else "")
        return _put(sentence, opening, who, spot)
    for clause in reversed(regex.split("[，]", before)):
        if who := _named_in(clause, cues):
            return _put(sentence, sentence.text[: match.start()], who, spot)
    return sentence


# 林场职工合唱团今天也来了，请他们演唱《青山谣》: those who came to perform
TROUPE = (
    "(?:今[天晚]，?|现场还有|我们的?|还有)*(?P<who>[^，。请他她]{2,20}?(?:合唱团|艺术团|乐团|剧团|歌舞团|文工团|文艺队|演出队|乐队|舞蹈队|秧歌队|锣鼓队|宣传队|轻骑兵|宣讲团|小分队"
    "|代表队|同学们|队员们|孩子们|小朋友们|演员们|姑娘们|小伙子们))"
    "(?:今[天晚]|今年|也|都|专门|特意|特地|专程|早早|已经?|还|为大家|给大家|为此)*"
    "(?:来了|来到了?[^，。]{0,8}|到了|赶来了?[^，。]{0,6}|准备了[^，。]{0,14}|排练了[^，。]{0,12}|精心准备[^，。]{0,10})"
)
THEM = "(?:下面|现在|接下来|首先|我们|就|那就|，)*(?:请|有请|欢迎|掌声有请)(?P<they>[他她]们)(?=[^，。]{2,})"


def _troupe(sentence: Sentence, before: str) -> Sentence:
    """The sentence with the troupe that came in the place of 他们, in the clause before or in the sentence before."""
    if "们" not in sentence.masked:
        return sentence
    told = regex.match(f"{TROUPE}，", sentence.masked)
    start = told.end() if told else 0
    them = regex.match(THEM, sentence.masked, start)
    came = told or (regex.search(f"(?:^|，){TROUPE}$", before) if them else None)
    if them is None or came is None:
        return sentence
    (begin, end), who = them.span("they"), came["who"]
    return sentence.edited(lambda words: f"{words[start:begin]}{who}{words[end:]}")


def _at_clause(blotted: str, at: int) -> bool:
    return at == 0 or blotted[at - 1] in "，：:"


def _put(sentence: Sentence, opening: str, who: str, spot: int) -> Sentence:
    """`opening`, a call of `who`, and what follows the pronoun at `spot`."""
    return sentence.edited(lambda words: f"{opening}请{who}{words[spot + 1 :]}")


def _named_in(clause: str, cues: Cues) -> str | None:
    """Who is named with his post in a clause: 把时间交给局长甲, 局长甲也来了."""
    told = regex.match(TOLD, clause)
    for start in (told.end() if told else 0, 0):
        for end in regex.finditer(ENDS, clause, start + SHORTEST):
            who = clause[start : end.start()]
            if regex.match("来?(?:同志|先生|女士|老师)", clause[end.start() :]):
                continue  # 队长燕归来同志: 来 is of his name
            if is_somebody(who, cues):
                come = f"{who}来"
                return come if clause.startswith(come, start) and without_come(come, cues) == come else who
    return None
