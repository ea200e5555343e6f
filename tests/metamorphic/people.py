"""Whoever is named by other names, posts, organs and titles."""

from __future__ import annotations

import random
import re

from meetingkit.wording.surnames import READ_AS_COMPOUND, SURNAMES
from tests.metamorphic import TITLE, Gold, called, exchanged, kind

POST = "书记|主任|[部局市区县镇乡省厅处科股校院所站队组会团园馆庭村]长|主席|秘书长|经理|总监|主委|委员|代表|总裁|行长|董事|监事|理事|教师|干部|专家|教授|工程师|经济师|会计师|医师|助理|负责人|班主任|护士"
NAME = f"(?:{'|'.join(sorted(READ_AS_COMPOUND))}|[{''.join(sorted(SURNAMES))}])(?:[一-龥]{{1,2}})"


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
    mine: dict[str, str] = {}
    new: dict[str, str] = {}
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
    return _renamed(
        text, gold, dice, "欧阳 司徒 上官 诸葛 司马 夏侯 皇甫 东方 端木 尉迟 令狐 慕容 宇文 长孙 轩辕", _COMMON + _ONE
    )


@kind
def names_with_words(text: str, gold: Gold, dice: random.Random) -> tuple[str, Gold]:
    """高文件, 成功明: given names and surnames that are words or parts of words elsewhere."""
    surnames = "成 高 江 谢 文 方 安 会 常 万 平 双 计 项 单 党 支 公 于 向 和 从 由 任 时 关 经 就 对 部 全 都 通 为 强 水 花 金 钱"
    return _renamed(text, gold, dice, " ".join(set(surnames.split()) & SURNAMES), _WORDS)


_COMMON = [
    "建国",
    "晓东",
    "志强",
    "海燕",
    "丽华",
    "文斌",
    "雪梅",
    "国庆",
    "思远",
    "春兰",
    "永康",
    "立新",
    "振华",
    "玉珍",
]
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
