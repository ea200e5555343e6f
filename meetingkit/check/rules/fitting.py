"""Words that do not go with what they are said of: 12名先进集体, 7所企业, 向督导组通报, …的大会 at the end of a 座谈会."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.calendar import head
from meetingkit.check.hits import hits, quoted, spoken
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Script
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex

NUMBER = r"(?:\d{1,4}|[一二两三四五六七八九十百]{1,4})"
THINGS = "先进集体|优秀集体|获奖集体|先进单位|企业|提案|议案|建议案|项目|工程"
ABOVE = "[省市]委|中央|国务院|上级|巡视组|巡察组|督导组|督查组|督察组|考核组|检查组|考察组|评估组"
BELOW = "各(?:乡镇|镇街|街道|村|科室|单位|部门|班组|车间|支部)"
SMALL = "座谈会|恳谈会|例会|办公会|常务会议|评审会|论证会|碰头会|联席会议|见面会|茶话会|议事会"
# clues, where a word does not fit, what is wrong, and what is meant
FITTING = (
    (
        ("名",),
        rf"(?!企业)(?:{THINGS}){NUMBER}(?P<词>名)(?=[，。；、]|$)|{NUMBER}(?P<词二>名)(?=(?:{THINGS})(?!师|技术|管理|监理|的|代表|负责|家|人|职工|员工|经理|法人|主要|秘书|专员|管家|联络|指导|干部|组长|主管|总监|主任|顾问))",
        "“名”用来数人，集体、单位、提案、项目不用",
        "请改成“个”“家”“件”“项”。",
    ),
    (("所",), rf"{NUMBER}(?P<词>所)(?=企业|公司|工厂|商户)", "“所”用来数学校、医院，企业用“家”", "请改成“家”。"),
    (
        ("通报",),
        rf"(?<!组)(?<!组也)(?<!组已)(?<!组还)向(?:{ABOVE})[^，。；]{{0,10}}?(?P<词>通报)(?!会|批评)",
        "对上级说“汇报”，“通报”是对下级或平级",
        "请改成“汇报”。",
    ),
    (
        ("汇报",),
        rf"向(?:{BELOW})(?!.{{0,6}}(?:领导|代表|委员|专家))[^，。；]{{0,8}}?(?P<词>汇报)",
        "“汇报”是对上级说的，对下级用“通报”“介绍”",
        "请改成“通报”或“介绍”。",
    ),
    (
        ("出席",),
        "不是[^，。；]{2,20}?(?:组成人员|委员|代表|成员|会员)的[^，。；]{2,24}?(?P<词>出席)",
        "不是组成人员的，是“列席”",
        "请改成“列席”。",
    ),
    (
        ("列席",),
        r"(?P<词>列席)(?:了)?(?:本次|今天的?|这次)?(?:会议|大会)的(?:业主|代表|党员|委员|股东|会员)[^，。；\d]{0,4}\d+[^。；]{0,12}，占",
        "有表决权、算到会人数的是“出席”，不是“列席”",
        "请改成“出席”或“参加”。",
    ),
    (
        ("以至",),
        "(?:不[^，。；]{1,8}|疏忽|失职|拖延|大意|失察|松懈|缺位)，(?P<词>以至)(?!于)",
        "后面是不好的结果，用“以致”",
        "请改成“以致”。",
    ),
    (("在请",), "先请[^。；]{2,40}，(?P<词>在)请", "“在请”应是“再请”", "请改成“再请”。"),
    (
        ("制订",),
        "(?P<词>制订)(?:并|和)?(?:公布|施行|颁布|印发|出台|实施)(?!前|之前)",
        "已经公布施行的是“制定”，“制订”是拟订",
        "请改成“制定”。",
    ),
)


@text_rule(
    "MK516",
    "词用得不合适",
    Severity.WARNING,
    why="“12名先进集体”“向督导组通报”，量词、上下级说错了，一听就外行。",
    wrong="表彰先进集体12名；代表县委向市委督导组通报工作",
    right="表彰先进集体12个；代表县委向市委督导组汇报工作",
)
def words_that_do_not_fit(script: Script) -> Iterator[Finding]:
    """Measures of people for things, 通报 to those above, 汇报 to those below; the end of another kind of meeting."""
    for clues, pattern, message, hint in FITTING:
        for line, match in hits(script, clues, pattern):
            name = next(name for name, words in match.groupdict().items() if words)
            if not quoted(line.text, match.start(name)):
                yield script.at(line, *match.span(name), message, hint)
    yield from _ended_as_another(script)
    yield from _adjourned_at_the_end(script)


def _ended_as_another(script: Script) -> Iterator[Finding]:
    """今天的大会到此结束, at a 座谈会."""
    title = "".join(line.text for line in head(script) if len(line.text) < 60)
    own = regex.search(SMALL, title)
    if own is None or "大会" in title:
        return
    for line in spoken(script)[-4:]:
        match = regex.search("(?:今天|本次|这次)的?(大会)(?:就|到|圆满|到此|胜利)", line.text)
        if match and line.own(match.start(1)):
            message = f"题目是“{own[0]}”，这里是“大会”"
            yield script.at(line, *match.span(1), message, "请核对是什么会。")


def _adjourned_at_the_end(script: Script) -> Iterator[Finding]:
    """议程全部进行完毕，现在休会, and nothing after it."""
    lines = spoken(script)
    for line in lines[-1:]:
        match = regex.search(
            "(?:议程|程序|任务)[^。]{0,12}(?:完毕|完成)[^。]{0,8}，[^。，]{0,4}(休会)[。！]?$", line.text
        )
        if match and not regex.search("明天|下午|晚上|\\d[时点:：]", line.text) and line.own(match.start(1)):
            yield script.at(line, *match.span(1), "会开完了是“散会”，“休会”是中间停一停", "请改成“散会”。")
