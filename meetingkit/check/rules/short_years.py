"""Years written with two digits, or in figures of two kinds."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.calendar import meeting_day
from meetingkit.check.hits import hits, quoted
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Script
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex

# 20年 may be a span of time: only what can be nothing but a year
SHORT_YEAR = (
    r"(?=\d{2}年)(?:(?<![\d.年—～~至-])(?P<year>\d{2})年"
    r"(?=\d{1,2}月(?!\d*个)|度(?!数)|[上下]半年|第[一二三四1-4]季度|(?:年底|底|末|初)[，。、；前]"
    r"|工作(?:要点|计划|思路|安排))"
    r"|(?<![^。；，])(?P<now>2\d)年(?=，(?!.{0,14}(?:风雨|走过|历程|一路|始终))(?:[全我本][省市区县镇乡院校局厂司所行]|[省市县区](?=政府|政协|委|人大|直)|我们|面对|共|累计|各))"
    r"|(?<=[顾结]了)(?P<back>2\d)年(?=[全我](?:[省市区县镇乡校院]|街道)|度)"
    r"|(?<![^。；])(?P<row>\d{2})年(?![前来后间里])(?=[一-龥“][^。；]{2,40}[、，](?:19|20)\d{2}年)"
    r"|(?<=[一-龥])(?P<beside>2\d)年(?=[一-龥]{2,8}和20\d{2}年)"
    r"|(?<![^。；])(?P<past>2\d)年(?=[全本我][省市区县镇乡校院局司][^。；]{4,60}今年)"
    r"|(?<![^。；，])(?P<since>[12]\d)年(?=以来的[一二三四五六七八九十\d]{1,2}年)"
    r"|(?<![^。；，])(?P<that>[012]\d)年(?:的)?(?=那(?:[场次年]|一[场次])|(?:[春夏秋冬]天|汛期)，)"
    r"|(?<=[区厂线站库园桥楼院校区路]|[，。；])(?P<built>[0129]\d)年(?=投产|建成|建厂|开工|竣工|动工|投用|通车|挂牌|成立|扩建|改制)"
    r"|^(?P<ours>2\d)年(?=我们(?![^。；]*(?:风雨|走过|始终|一路|携手|一起|共同))[^。；]{2,40}今年)"
    r"|(?<=[一-龥]{2}[县市区镇乡校院司局道])(?P<heading>2\d)年(?=[一-龥]{2,16}(?:会议|大会|[进署谈结动训流]会|仪式)(?:主持词)?$)"
    r"|(?<![^。；，])(?P<begun>2\d)年(?=[至到—]2\d年(?:，|[底末间]))"
    r"|(?<=汇报|总结|通报|回顾|报告)(?P<told>\d{2})年(?=[全本我][省市区县镇乡]|工作(?!历程|经历|岁月|生涯)|经济))"
)


# a year that the script writes in full elsewhere; 26年来, 干了26年, 26年教龄 are spans
AGAIN = (
    r"(?<![\d.年—～~至-])(?P<again>[0-4]\d)年(?![来前后间多的了里中级代期制薪长内]|以[上内来]|时间|之[久前后间]|如一日|[教党工军会学]龄"
    r"|左右|历史|经验|没有|过去|一[届次]|光阴|岁月|老|风雨|砥砺|耕耘|征程|奋斗|栉风|薪火|辛勤)(?=[一-龥“])"
)


# by what leads to it or follows it: 比24年的8.0亿元, 总结25年的工作, 项目21年立项, 26年第三次学习
LED_TO = (
    r"(?:(?<=[于比与较自从到至由把])|(?<=[于比与较自从到至由]：))(?P<led>[0-3]\d)年(?=的\d|全[省市县区镇乡校院年]|[底初末春夏秋冬]|以来|相比|第|起|(?:[一-龥“”]{2,20})以来|(?:[一-龥]{0,4})(?:开展)|(?:[一-龥]{0,4})(?:立项|投产|建成|启动|成立|恢复|更名|开工|改造|完成|实施|创办|试点))"
    r"|(?<=总结|回顾|部署|安排|研究|通报|汇报)(?P<looked>[0-3]\d)年(?=的?(?:[一-龥]{0,8}(?:工作|任务|情况|成绩|计划)))"
    r"|(?<=[结顾署排究报]了)(?P<looked_at>[0-3]\d)年(?=的(?:[一-龥]{0,8}(?:工作|任务|情况|成绩|计划))[^。]{0,20}(?:新一年|今年|明年|新的一年|[0-3]\d年))"
    r"|(?<=汲取|吸取)(?P<learnt>[0-3]\d)年(?=[^，。；]{0,10}(?:发生|事故|案件|教训))"
    r"|(?<=[，。；：、对把将])(?P<left>[0-3]\d)年(?=(?:结转|遗留|下达|确定|新增|评选|表彰|签订|签约|欠下|留下)(?!了))"
    r"|(?<![^，。；：])(?P<since_then>[0-3]\d)年(?=以来(?!的))"
    r"|(?<=[一-龥])(?P<titled>[0-3]\d)年(?=第[一二三四五六七八九十\d]{1,3}(?:次|期|季度|场))"
    r"|^(?P<first>[0-3]\d)年(?=第[一二三四五六七八九十\d]{1,3}(?:次|期|季度|场)|度)"
    r"|(?<=[，。；、：）年会目校司程园区])(?P<done>[0-3]\d)年(?=(?:立项|投产|建成|启动|成立|恢复|更名|开工|创办|收入|完成|实现|带着|起(?:任|担任|先后|在)|考入|毕业|入职|参军)[^，。；]{0,14})"
)
NEAR = 15  # years before the meeting's, and a few after it, that somebody would shorten
LASTING = (
    "约",
    "近",
    "共",
    "满",
    "第",
    "了",
    "连续",
    "过去",
    "长达",
    "历时",
    "将近",
    "整整",
    "工作",
    "坚持",
    "坚守",
    "扎根",
    "累计",
    "时隔",
    "快要",
    "已有",
    "从事",
    "服务",
    "超过",
    "不到",
    "差不多",
    "有",
    "这",
    "短短",
    "走过",
)
WHOSE = ("教授", "老师", "同志", "师傅", "先生", "女士")  # 童教授30年专攻一种病, but 童教授21年到这里工作
TO = r"\d年(?:一遇)?(?:提高|延长|缩短|增加|减少|降低|上升|下降|增|减|升|降)[到至为]"  # 由10年提高到20年
ERAS = ("民国", "康熙", "乾隆", "嘉庆", "光绪")  # years of which have two digits


@text_rule(
    "MK610",
    "年份只写两位",
    Severity.WARNING,
    why="年份写四位，不简写（GB/T 15835—2011）。",
    wrong="26年3月完成",
    right="2026年3月完成",
)
def years_of_two_digits(script: Script) -> Iterator[Finding]:
    """26年3月, 26年度, 26年上半年."""
    places = {(line.index, match.start()): (line, match) for line, match in hits(script, ("年",), SHORT_YEAR)}
    day = meeting_day(script)
    for line, match in hits(script, ("年",), AGAIN):
        year = f"20{match['again']}"
        known = f"{year}年" in script.text or (day and str(day.year) == year)
        before = line.text[: match.start()]
        served = before.endswith(WHOSE) and not regex.match(
            "到|调[到任入]|考[入上]|进入|来到|被", line.text[match.end() :]
        )
        if known and not served and not before.endswith(LASTING):
            places.setdefault((line.index, match.start()), (line, match))
    told = [int(year) for year in regex.findall(r"20[0-4]\d(?=年)(?<!\d.{4})", script.text)]
    last = max([day.year if day else 0, *told]) % 100
    for line, match in hits(script, ("年",), LED_TO):
        short = int(next(text for text in match.groupdict().values() if text))
        span = match["since_then"] and "周年" in script.text  # 26年以来, of a firm that is 26 years old
        if last and last - NEAR <= short <= last + 4 and not span:
            places.setdefault((line.index, match.start()), (line, match))
    for _, (line, match) in sorted(places.items()):
        head = line.text[: match.start()]
        if head.endswith(ERAS) or regex.search(f"{TO}$", head[-16:]) or regex.match(TO, line.text[match.end() - 2 :]):
            continue
        if not quoted(line.text, match.start()) or head.rfind("《") > max(head.rfind("》"), head.rfind("“")):
            written = next(text for text in match.groupdict().values() if text)
            yield script.at(line, *match.span(), f"年份“{written}年”只写了两位", "请写四位，如 2026年。")
