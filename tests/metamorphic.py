"""Golds of recognition in other words: scripts changed by program so that what is right of them changes in a known way.

`python -m tests.metamorphic [KIND…]` prints for each kind how many items stay right, of those that were right before the
change, and with kinds named what was lost. A recogniser that was fitted to the golds loses where it knows their words
rather than their form.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from meetingkit.recognise.recognise import recognise
from meetingkit.wording.surnames import READ_AS_COMPOUND, SURNAMES
from tests.recognition_score import GOLD, document, paired, plain

Gold = dict[str, Any]
Change = Callable[[str, Gold, random.Random], tuple[str, Gold]]
KINDS: dict[str, Change] = {}
POST = "书记|主任|[部局市区县镇乡省厅处科股校院所站队组会团园馆庭村]长|主席|秘书长|经理|总监|主委|委员|代表|总裁|行长|董事|监事|理事|教师|干部|专家|教授|工程师|经济师|会计师|医师|助理|负责人|班主任|护士"
TITLE = "同志|先生|女士|老师|同学"
NAME = f"(?:{'|'.join(sorted(READ_AS_COMPOUND))}|[{''.join(sorted(SURNAMES))}])(?:[一-龥]{{1,2}})"
HAN = "一二三四五六七八九十"


def kind(change: Change) -> Change:
    """Register a way of changing scripts under its function's name."""
    KINDS[change.__name__] = change
    return change


def everywhere(gold: Any, change: Callable[[str], str]) -> Any:
    """A gold, or a part of it, with every text in it changed."""
    if isinstance(gold, dict):
        return {key: value if key in ("type", "date") else everywhere(value, change) for key, value in gold.items()}
    if isinstance(gold, list):
        return [everywhere(one, change) for one in gold]
    return change(gold) if isinstance(gold, str) else gold


def exchanged(text: str, gold: Gold, pattern: str, new: Callable[[re.Match[str]], str] | str) -> tuple[str, Gold]:
    """A script and its gold with the same words exchanged in both."""
    compiled = re.compile(pattern)
    return compiled.sub(new, text), everywhere(gold, lambda words: compiled.sub(new, words))


def called(gold: Gold) -> list[str]:
    """Everybody who is called in a gold, each once, the longest first."""
    found = {one for item in gold.get("items") or [] for one in item.get("speakers") or []}
    return sorted(found, key=lambda one: (-len(one), one))


def names(gold: Gold) -> list[str]:
    """The names that stand behind posts, of those called and of the chair, each once."""
    found = []
    for who in [*called(gold), gold.get("chair") or ""]:
        match = re.fullmatch(f"[^，。]*?(?:{POST})[ \u3000]*({NAME})(?:{TITLE})?", who)
        if match and not re.search(f"(?:{POST}|{TITLE})$", match[1]) and match[1] not in found:
            found.append(match[1])
    return found


def _renamed(text: str, gold: Gold, dice: random.Random, surnames: str, given: list[str]) -> tuple[str, Gold]:
    """Every name exchanged; whoever had one surname has one afterwards, and 甲局长, 某某同志 follow."""
    families = surnames.split()
    dice.shuffle(families)
    mine, new = {}, {}
    for name in names(gold):
        size = 2 if name[:2] in READ_AS_COMPOUND else 1
        family = mine.setdefault(name[:size], families[len(mine) % len(families)])
        new[name] = family + dice.choice(given)
        if len(name) > size + 1:
            new[f"{name[size:]}同志"] = f"{new[name][len(family) :]}同志"
    if not new:
        return text, gold
    whole = "|".join(sorted(map(re.escape, new), key=len, reverse=True))
    short = "|".join(sorted(map(re.escape, mine), key=len, reverse=True))
    pattern = f"(?P<whole>{whole})|(?:(?<![一-龥])|(?<=[请由和谢的按照听对让给与同刚才]))(?P<short>{short})(?=副?(?:{POST}|总|工|老师|教授))"
    return exchanged(text, gold, pattern, lambda match: new[match[0]] if match["whole"] else mine[match[0]])


@kind
def common_names(text: str, gold: Gold, dice: random.Random) -> tuple[str, Gold]:
    """王建国: everyday surnames and given names."""
    return _renamed(text, gold, dice, "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 林 何 郭 马 罗 梁", _COMMON)


@kind
def rare_names(text: str, gold: Gold, dice: random.Random) -> tuple[str, Gold]:
    """逄晓东: surnames that few have."""
    return _renamed(text, gold, dice, "逄 厍 亓 郗 訾 笪 隗 蒯 昝 阚 麴 鲜 臧 璩 郦 羿 宓 逯 晁 仉", _COMMON)


@kind
def names_of_two(text: str, gold: Gold, dice: random.Random) -> tuple[str, Gold]:
    """高峰, 任重: two characters each."""
    return _renamed(text, gold, dice, "王 李 张 高 任 陈 郑 江 于 方 石 安 白 康 常 文 时 田 金 向", _ONE)


@kind
def double_surnames(text: str, gold: Gold, dice: random.Random) -> tuple[str, Gold]:
    """欧阳文, 司徒建华."""
    return _renamed(text, gold, dice, "欧阳 司徒 上官 诸葛 司马 夏侯 皇甫 东方 端木 尉迟 令狐 慕容 宇文 长孙 轩辕", _COMMON + _ONE)


@kind
def names_with_words(text: str, gold: Gold, dice: random.Random) -> tuple[str, Gold]:
    """高文件, 成功明: given names and surnames that are words or parts of words elsewhere."""
    surnames = "成 高 江 谢 文 方 安 会 常 万 平 双 计 项 单 党 支 公 于 向 和 从 由 任 时 关 经 就 对 部 全 都 通 为 强 水 花 金 钱"
    return _renamed(text, gold, dice, " ".join(set(surnames.split()) & SURNAMES), _WORDS)


_COMMON = ["建国", "晓东", "志强", "海燕", "丽华", "文斌", "雪梅", "国庆", "思远", "春兰", "永康", "立新", "振华", "玉珍"]
_ONE = ["伟", "敏", "峰", "磊", "静", "涛", "军", "洁", "勇", "宁", "梅", "重", "远", "明"]
_WORDS = ["功", "文件", "峰会", "发言", "山", "意", "长明", "同", "向前", "会明", "介绍", "部明", "进", "讲", "定", "议", "和平", "为民", "代明", "表明", "说", "作文", "做实", "汇", "宣", "学习", "就业", "对"]  # fmt: skip


_POSTS = {
    "主任": "科长", "局长": "所长", "部长": "处长", "院长": "园长", "校长": "馆长", "总经理": "总裁", "董事长": "总监", "处长": "股长", "会长": "理事长",
    "经理": "主管", "镇长": "乡长", "县长": "区长", "所长": "站长", "队长": "班长", "站长": "队长", "科长": "主任",
}  # fmt: skip
_ORGANS = {
    "教育局": "社会事务办", "水利局": "城建办", "财政局": "财政所", "公安局": "派出所", "卫健局": "卫生院", "应急管理局": "应急办", "农业农村局": "农技站",
    "住建局": "城管中队", "住房和城乡建设局": "规建办", "发改局": "发展和改革委员会", "人社局": "人力资源部", "市场监管局": "市场监管所", "民政局": "民政办",
    "自然资源局": "自然资源所", "交通运输局": "交警中队", "生态环境局": "环保站", "宣传部": "文化站", "组织部": "党建办", "统计局": "统计站", "审计局": "审计部",
}  # fmt: skip


@kind
def other_posts(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """主任 → 科长, 局长 → 所长: every post by another one of the field."""
    pattern = f"(?:{'|'.join(sorted(_POSTS, key=len, reverse=True))})(?!委员|医师|科员|助理|会议|办公)"
    return exchanged(text, gold, pattern, lambda match: _POSTS[match[0]])


@kind
def other_organs(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """县水利局 → 街道城建办."""
    pattern = f"(?:{'|'.join(sorted(_ORGANS, key=len, reverse=True))})"
    return exchanged(text, gold, pattern, lambda match: _ORGANS[match[0]])


def _behind_names(text: str, gold: Gold, title: str) -> tuple[str, Gold]:
    """Whoever is called by post and name with a title behind it, or with none."""
    whole = [one for one in called(gold) if any(re.search(f"{name}(?:{TITLE})?$", one) for name in names(gold))]
    bare = sorted({re.sub(f"(?:{TITLE})$", "", one) for one in whole}, key=len, reverse=True)
    if not bare:
        return text, gold
    pattern = f"({'|'.join(map(re.escape, bare))})(?:{TITLE})?(?![一-龥]*(?<=夫妇))"
    return exchanged(text, gold, pattern, lambda match: match[1] + title)


@kind
def comrades(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """同志 behind everybody called by name."""
    return _behind_names(text, gold, "同志")


@kind
def no_comrades(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """Nothing behind the names."""
    return _behind_names(text, gold, "")


@kind
def ladies(text: str, gold: Gold, dice: random.Random) -> tuple[str, Gold]:
    """先生, 女士 or 老师 behind the names."""
    return _behind_names(text, gold, dice.choice(["先生", "女士", "老师"]))


@kind
def spaced_names(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """王　伟 for 王伟, wherever he is named behind a post."""
    short = [re.escape(one) for one in names(gold) if len(one) == 2]
    if not short:
        return text, gold
    return exchanged(text, gold, f"(?<=[一-龥])({'|'.join(short)})", lambda match: f"{match[0][0]}\u3000{match[0][1]}")


def _points(text: str, gold: Gold, new: Callable[[int], str]) -> tuple[str, Gold]:
    """The chair's points with other numbers, where every one of them is found in its place."""
    at, points = 0, gold.get("points") or []
    for number, lead in enumerate(points, 1):
        style = f"(?:第?{HAN[number - 1]}[是要，、]|[（(]{HAN[number - 1]}[）)]|{number}[.．、])" if number <= len(HAN) else "$."
        found = re.compile(f"(?<=[\n 　。；：]){style}(?={re.escape(lead)})").search(text, at)
        if not found:
            return text, gold
        text = text[: found.start()] + new(number) + text[found.end() :]
        at = found.start() + len(new(number))
    return text, gold


@kind
def points_are(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """一是."""
    return _points(text, gold, lambda number: f"{HAN[number - 1]}是")


@kind
def points_should(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """一要."""
    if any(one.startswith(("要", "是")) for one in gold.get("points") or []):
        return text, gold
    return _points(text, gold, lambda number: f"{HAN[number - 1]}要")


@kind
def points_first(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """第一，."""
    return _points(text, gold, lambda number: f"第{HAN[number - 1]}，")


@kind
def points_bracketed(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """（一）, where each is a paragraph."""
    changed, _ = _points(text, gold, lambda number: f"（{HAN[number - 1]}）")
    return (changed, gold) if not re.search("[^\n]（二）", changed) else (text, gold)


_ITEM = f"(?m)^([ 　]*)(?:(?:会议|大会|活动|仪式)?(?:现在|下面)?(?:进行)?第([{HAN}]{{1,2}})项(?:议程|议题|内容)?[，：:]|第([{HAN}]{{1,2}})个(?:议题|议程|环节)[，：:]|([{HAN}]{{1,2}})、)(?=[^\n]*(?:[请由]|《|议|学|表决|讲话|[，。]))"


def _items(text: str, gold: Gold, new: Callable[[str], str]) -> tuple[str, Gold]:
    """Items with other numbers, where they are numbered 1, 2, 3 at the heads of paragraphs, as many as were announced."""
    numbers = [one[2] or one[3] or one[4] for one in re.finditer(_ITEM, text)]
    wanted = [_han(at) for at in range(1, len(numbers) + 1)]
    if numbers != wanted or len(numbers) < 2 or len(numbers) != (gold.get("announced_count") or len(numbers)):
        return text, gold
    if len(numbers) == len(gold.get("points") or []):
        return text, gold
    return re.sub(_ITEM, lambda one: one[1] + new(one[2] or one[3] or one[4]), text), gold


def _han(number: int) -> str:
    return HAN[number - 1] if number <= 10 else f"十{HAN[number - 11]}" if number < 20 else ""


@kind
def items_of_agenda(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """第一项议程：."""
    return _items(text, gold, lambda number: f"第{number}项议程：")


@kind
def items_in_progress(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """下面进行第一项，."""
    return _items(text, gold, lambda number: f"下面进行第{number}项，")


@kind
def items_of_topics(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """第一个议题，."""
    return _items(text, gold, lambda number: f"第{number}个议题，")


@kind
def items_headed(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """一、."""
    return _items(text, gold, lambda number: f"{number}、")


@kind
def items_in_figures(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """第1项，."""
    return _items(text, gold, lambda number: f"第{_figure(number)}项，")


@kind
def items_in_sections(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """下面进入第二个环节：."""
    return _items(text, gold, lambda number: f"下面进入第{number}个环节：")


def _figure(han: str) -> int:
    return HAN.index(han[-1]) + 1 + (10 if len(han) > 1 else 0)


@kind
def counted_in_figures(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """共有6项议程."""
    pattern = f"(?<=[有共是为])([{HAN}])(?=[项个](?:议程|议题|内容|环节))"
    return re.sub(pattern, lambda match: str(HAN.index(match[1]) + 1), text), gold


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
    return _told(text, gold, lambda who, verb, what: f"{who}{whom}{verb}{what}" if whom != "作简要" else f"{who}简要{verb}{what}")


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
    words = ["谢谢。", "感谢精彩的发言！", "好，谢谢！", "刚才的发言很好，给我们很多启发。", "非常感谢！讲得实在，点到了要害。"]
    return re.sub(_DONE, lambda one: f"{one[0]}\n{dice.choice(words)}", text), gold


@kind
def directions_behind(text: str, gold: Gold, _dice: random.Random) -> tuple[str, Gold]:
    """（某某发言） behind the call, in its paragraph."""
    return re.sub("(?<=[。！])\n+" + _DONE[5:], lambda one: one[0].strip(), text), gold


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
    return re.sub("(?<=[！。])(?=\n+(?:今天的?会议|这次会议|本次会议|会议).{0,12}(?:议程|内容|事项))", lambda _: dice.choice(words), text), gold


def right(text: str, gold: Gold) -> frozenset[str]:
    """What is right of a script: the items by their places, and the parts of its head."""
    found = recognise(document(text))
    items, head = paired(found, gold), frozenset(_head(found, gold))
    return frozenset(str(at) for at, step in items if _same(step, gold["items"][at])) | head


def _head(found: Any, gold: Gold) -> Iterator[str]:
    have = {"chair": found.chair, "title": found.title, "announced_count": found.announced_count}
    yield from (key for key, value in have.items() if _closed(str(value)) == _closed(str(gold.get(key))))
    if [one.lead for one in found.points] == (gold.get("points") or []):
        yield "points"


def _same(step: Any, want: Gold) -> bool:
    speakers = [_closed(one) for one in step.speakers] == [_closed(one) for one in want.get("speakers") or []]
    return speakers and _closed(plain(step.subject)) == _closed(plain(want.get("subject"))) and step.discussion == bool(want.get("discussion"))


def _closed(words: str) -> str:
    return re.sub("[ 　]", "", words)


@lru_cache(maxsize=2000)
def _before(path: Path) -> tuple[str, Gold, frozenset[str]]:
    text, gold = path.read_text("utf-8"), yaml.safe_load(path.with_suffix(".yaml").read_text("utf-8"))
    gold["items"] = gold.get("items") or []
    return text, gold, right(text, gold)


@dataclass(frozen=True, slots=True)
class Kept:
    """How much of one script stayed right, and what did not."""

    path: Path
    text: str
    gold: Gold
    before: int
    lost: tuple[str, ...]


def kept(name: str, paths: list[Path], most: int) -> list[Kept]:
    """What stays right in at most so many of the scripts in which a kind changes anything."""
    found: list[Kept] = []
    for path in paths:
        if len(found) >= most:
            break
        text, gold, _ = _texts(path)
        changed, wanted = KINDS[name](text, gold, random.Random(f"{path.name} {name}"))
        if changed == text:
            continue
        before = _before(path)[2]
        found.append(Kept(path, changed, wanted, len(before), tuple(sorted(before - right(changed, wanted)))))
    return found


def share(found: list[Kept]) -> float:
    """The share of what was right that stayed so."""
    before = sum(one.before for one in found)
    return 1 - sum(len(one.lost) for one in found) / before if before else 1.0


def golds() -> list[Path]:
    """The scripts, in an order that mixes those of different origin."""
    paths = sorted(GOLD.glob("*.txt"))
    random.Random(7).shuffle(paths)
    return paths


@lru_cache(maxsize=2000)
def _texts(path: Path) -> tuple[str, Gold, None]:
    return path.read_text("utf-8"), yaml.safe_load(path.with_suffix(".yaml").read_text("utf-8")), None


def main(kinds: list[str]) -> None:
    """Print a line for each kind, and what was lost of those that are named."""
    for name in kinds or KINDS:
        found = kept(name, golds(), 10_000)
        lost = sum(len(one.lost) for one in found)
        print(f"{name:20} {len(found):5} scripts {lost:5} lost of {sum(one.before for one in found):5} {100 * share(found):6.2f} %", flush=True)
        for one in found if kinds else ():
            if one.lost:
                print(f"  {one.path.stem}")
                have = recognise(document(one.text))
                pairs = dict(paired(have, one.gold))
                for at in one.lost:
                    step = pairs.get(int(at)) if at.isdigit() else None
                    shown = f"{step.type} {step.subject} {list(step.speakers)} {step.discussion}" if step else getattr(have, at, None)
                    print(f"    {one.gold['items'][int(at)] if at.isdigit() else (at, one.gold.get(at))}\n        ≠ {shown}")


if __name__ == "__main__":
    main(sys.argv[1:])
