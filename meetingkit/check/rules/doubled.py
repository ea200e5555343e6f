"""Words that stand twice on end: 先不要填写不要填写."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.hits import quoted
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.wording import regex

WIDE = 4  # bytes of a character
SIZES = (4, 5, 6)  # characters that stand twice; fewer may be meant: 一步一步, 加油加油; so may 一个项目一个项目


def doubled(script: Script) -> Iterator[Finding]:
    """Four to six Han characters and the same again, unless they are of a shorter piece that is called out again and again."""
    text = script.text
    for size in SIZES:
        for at in _repeated(text, size):
            words = text[at : at + size]
            number, start = script.place(at)
            line = script.lines[number]
            plain = regex.fullmatch("(?!一)[一-龥]+", words) and not any(words[:cut] * 2 in words for cut in (1, 2, 3))
            if plain and line.own(start) and not quoted(line.text, start):
                yield script.at(line, start, start + 2 * size, f"“{words}”写了两遍", "请删去一遍。")


MARKS = "，。；、！？"
# words of which nobody says the last character twice
ONCE = frozenset(
    [
        "终点",
        "起点",
        "重点",
        "要点",
        "亮点",
        "难点",
        "热点",
        "观点",
        "地点",
        "特点",
        "站点",
        "节点",
        "议程",
        "精神",
        "工作",
        "结束",
        "意见",
        "情况",
        "问题",
        "发展",
        "责任",
        "汇报",
        "发言",
        "讲话",
        "主持",
        "通过",
        "表决",
        "选举",
        "贯彻",
        "部署",
        "要求",
        "任务",
        "措施",
        "成绩",
        "成效",
        "经验",
        "制度",
        "机制",
        "文件",
        "报告",
        "通报",
        "决定",
        "名单",
        "掌声",
        "代表",
        "同志",
        "领导",
        "委员",
        "群众",
        "企业",
        "单位",
        "部门",
        "项目",
        "活动",
        "仪式",
        "目标",
        "方案",
        "规划",
        "计划",
        "标准",
        "质量",
        "整改",
        "服务",
        "保障",
        "监督",
        "管理",
        "改革",
        "创新",
        "岗位",
        "学习",
        "教育",
        "培训",
        "建设",
        "基础",
        "优势",
        "能力",
        "水平",
        "作风",
        "纪律",
        "秩序",
        "力量",
        "氛围",
        "局面",
        "贡献",
        "荣誉",
        "使命",
        "担当",
        "未来",
        "胜利",
        "成功",
    ]
)


def last_character_twice(script: Script) -> Iterator[Finding]:
    """青春没有终点点，: a word before a mark whose last character stands twice; no 冷冰冰, nobody's name."""
    text = script.text
    for at in _repeated(text, 1):
        last, word = text[at], text[max(0, at - 1) : at + 1]
        if word not in ONCE or text[at + 2 : at + 3] not in MARKS:
            continue
        number, start = script.place(at)
        line = script.lines[number]
        if start and line.own(start) and not quoted(line.text, start):
            yield script.at(line, start - 1, start + 2, f"“{word}”的“{last}”多写了一个", "请删去一个。")


SPEAKER = "代表代表(?=按|依次|逐[一个项]|就座|入场|退场|起立|举手|投票|填写|[，。；、！])"


def speakers_twice(script: Script) -> Iterator[Finding]:
    """其他代表代表按座位顺序投票: of 代表 before 代表全体职工 the second is a verb."""
    for line in script.lines_with(("表代",)):
        for match in regex.finditer(SPEAKER, line.text):
            if line.own(match.start()) and not quoted(line.text, match.start()):
                yield script.at(line, *match.span(), "“代表”写了两遍", "请删去一遍。")


def _repeated(text: str, size: int) -> Iterator[int]:
    """Where so many characters stand that come again right behind: the text laid over itself, and its equal bytes."""
    data = text.encode("utf-32-le")
    shift = size * WIDE
    over = int.from_bytes(data, "little") ^ int.from_bytes(data[shift:], "little")
    equal = over.to_bytes(len(data), "little")
    at = equal.find(bytes(shift))
    while 0 <= at < len(data) - shift:
        place, odd = divmod(at, WIDE)
        if not odd:
            yield place
        at = equal.find(bytes(shift), at + (WIDE - odd if odd else shift))
