"""Calls in other words, stage directions more or fewer, lines that are cut and joined."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from tests.metamorphic import TITLE, Gold, called, everywhere, kind
from tests.metamorphic.people import names


def _calls(text: str, gold: Gold, dice: random.Random, ways: list[str]) -> tuple[str, Gold]:
    """Every call of somebody by post and name in other words; what stands before it in its sentence goes with it."""
    known = [one for one in called(gold) if any(name in one for name in names(gold))]
    if not known:
        return text, gold
    lead = "(?<=[\n。！])(?:(?:下面|接下来|现在|随后)，?)?(?:有)?请"
    return re.sub(f"{lead}(?={'|'.join(map(re.escape, known))})", lambda _: dice.choice(ways), text), gold


@kind
def called_next(text: str, gold: Gold, dice: random.Random) -> tuple[str, Gold]:
    """下面，请; 接下来请: whatever called before."""
    return _calls(text, gold, dice, ["下面，请", "接下来，请", "下面请", "现在，请", "接下来有请"])


@kind
def called_welcomed(text: str, gold: Gold, dice: random.Random) -> tuple[str, Gold]:
    """让我们用热烈的掌声有请: with courtesy."""
    ways = ["让我们用热烈的掌声有请", "下面，让我们以热烈的掌声欢迎", "掌声有请", "下面有请", "请大家以热烈的掌声欢迎"]
    return _calls(text, gold, dice, ways)


@kind
def called_by(text: str, gold: Gold, dice: random.Random) -> tuple[str, Gold]:
    """下面由: whatever called before."""
    return _calls(text, gold, dice, ["下面由", "接下来由", "现在由", "由"])


_PLAIN = "汇报|通报|介绍|传达|宣读|报告|领学|讲解|解读"


def _told(text: str, gold: Gold, new: Callable[[str, str, str], str]) -> tuple[str, Gold]:
    """请某某汇报某事。 in other words, where what he reports is the subject of the gold."""
    for item in gold.get("items") or []:
        speakers, subject = item.get("speakers") or [], item.get("subject")
        if len(speakers) == 1 and subject:
            pattern = f"(请{re.escape(speakers[0])})({_PLAIN})({re.escape(subject)})(?=。)"
            text = re.sub(pattern, lambda one: new(*one.groups()), text, count=1)
    return text, gold


@kind
def told_to_all(text: str, gold: Gold, dice: random.Random) -> tuple[str, Gold]:
    """请…为大家汇报某事."""
    whom = dice.choice(["为大家", "向大会", "给大家", "向与会同志", "作简要", "代表班子", "先给各位"])
    return _told(
        text, gold, lambda who, verb, what: f"{who}{whom}{verb}{what}" if whom != "作简要" else f"{who}简要{verb}{what}"
    )


@kind
def told_about(text: str, gold: Gold, dice: random.Random) -> tuple[str, Gold]:
    """请…就某事作汇报."""
    way = dice.choice(["就", "围绕", "就"])

    def new(who: str, verb: str, what: str) -> str:
        fits = verb in ("汇报", "通报", "介绍", "报告", "讲解", "解读")
        return f"{who}{way}{what}作{verb}" if fits else f"{who}{verb}{what}"

    return _told(text, gold, new)


@kind
def told_of(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """请…作某事的汇报."""

    def new(who: str, verb: str, what: str) -> str:
        fits = verb in ("汇报", "通报", "介绍") and not what.startswith("《")
        return f"{who}作关于{what}的{verb}" if fits else f"{who}{verb}{what}"

    return _told(text, gold, new)


_DONE = "(?m)^[ 　]*[（(【][^（）()【】\n]{2,20}(?:讲话|汇报|发言|致辞|通报|宣读|领学|传达|报告|说明|介绍|表态|点评)[）)】][ 　]*$"


@kind
def without_directions(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """No （某某发言） on lines of their own, where the line above calls somebody of the gold."""
    lines = text.split("\n")
    who = [re.sub(f"(?:{TITLE})$", "", one) for one in called(gold)]
    kept = [
        line
        for at, line in enumerate(lines)
        if not (re.fullmatch(_DONE[5:], line) and any(one in "".join(lines[max(0, at - 2) : at]) for one in who))
    ]
    return "\n".join(kept), gold


@kind
def more_directions(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """（掌声） behind every （某某发言）."""
    return re.sub(_DONE, lambda one: f"{one[0]}\n（掌声）", text), gold


@kind
def square_directions(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """【某某发言】 for （某某发言）."""
    return re.sub(_DONE, lambda one: f"【{one[0].strip(' 　（）()【】')}】", text), gold


@kind
def thanked(text: str, gold: Gold, dice: random.Random) -> tuple[str, Gold]:
    """Thanks behind every （某某发言）."""
    words = [
        "谢谢。",
        "感谢精彩的发言！",
        "好，谢谢！",
        "刚才的发言很好，给我们很多启发。",
        "非常感谢！讲得实在，点到了要害。",
    ]
    return re.sub(_DONE, lambda one: f"{one[0]}\n{dice.choice(words)}", text), gold


@kind
def directions_behind(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """（某某发言） behind the call, in its paragraph."""
    return re.sub("(?m)(?<=[。！])\n+" + _DONE[5:], lambda one: one[0].strip(), text), gold


_CALLS = "(?<=[。！])(?=(?:下面|接下来|现在|首先)，?(?:有)?请|请[^，。\n]{6,40}(?:汇报|讲话|发言|致辞|宣读))"


@kind
def split_lines(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """Every call begins a paragraph."""
    return "\n".join(re.sub(_CALLS, "\n", line) if "“" not in line else line for line in text.split("\n")), gold


@kind
def joined_lines(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """A call that is a paragraph stands behind the chair's words above it."""
    pattern = "(?<=[一-龥]。)\n+[ 　]*(?=(?:下面|接下来|现在)，?(?:有)?请)"
    head, _, body = text.partition("开会。")
    return (head + "开会。" + re.sub(pattern, "", body), gold) if body else (text, gold)


@kind
def in_haste(text: str, gold: Gold, dice: random.Random) -> tuple[str, Gold]:
    """百忙之中: a word of welcome after the opening, which is no item."""
    words = ["感谢各位领导在百忙之中莅临指导！", "今天，各位在百忙之中抽空参加会议，让我们以热烈的掌声表示欢迎！"]
    return re.sub(
        "(?<=[！。])(?=\n+(?:今天的?会议|这次会议|本次会议|会议).{0,12}(?:议程|内容|事项))",
        lambda _: dice.choice(words),
        text,
    ), gold


HALF = str.maketrans("，：；！？（）", ",:;!?()")


@kind
def half_width_marks(text: str, gold: Gold, dice: random.Random) -> tuple[str, Gold]:
    """下面,请甲同志汇报: as whoever types in haste writes marks and brackets, in the script and what is quoted from it."""
    return text.translate(HALF), everywhere(gold, lambda words: words.translate(HALF))
