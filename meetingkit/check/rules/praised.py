"""Another place by its bare name where only one's own is praised or built: 为建设平安清河尽职尽责 at a meeting of 云溪县."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from meetingkit.check.gazetteer import gazetteer
from meetingkit.check.hits import by_line
from meetingkit.check.script import Line, Script
from meetingkit.check.stance import ELSEWHERE, NO_PLACE, VIRTUES
from meetingkit.check.stretch import around
from meetingkit.wording import regex

GOOD = f"{VIRTUES}|富美|富强|宜居|繁荣|清洁|善治|现代化|中国式现代化"
ON = "而|，|。|！|；|”|$|贡献|[作做]出|新?篇章|新篇|的?新(?:局面|征程|未来|答卷)|尽|不懈|添|再|更|多|提供|努力|奋斗|保驾|不断|凝聚|汇聚"
PRAISED = (
    (
        ("建", "打造", "写", "争创", "推进", "守护", "描绘", "奋进", "共筑"),
        f"(?:建设|共建|打造|谱写|书写|争创|创建|推进|守护|描绘|奋进|共筑)(?:{GOOD})(?P<名>[一-龥]{{2}})(?={ON})",
    ),
    (("高质量", "明天"), "(?:推动|为|加快|促进|实现|助力)(?P<名>[一-龥]{2})(?=高质量发展|明天更|的明天)"),
    (("大地",), "(?:让|在|把|[，。：！]|根|播撒|带动)(?P<名>[一-龥]{2})(?=大地)"),
    (("、建设", "、奉献"), "(?:扎根|热爱|立足)[一-龥]{2}、(?:建设|奉献|服务)(?P<名>[一-龥]{2})(?=[，、。])"),
    (("造福",), "造福(?P<名>[一-龥]{2})(?=百姓|人民|群众|一方)"),
    (("人民", "群众"), "为(?P<名>[一-龥]{2})(?:人民|百姓)(?=谋|造福|服务|作出|的幸福)"),
)
# words of two characters that stand there, and name no place
WORDS = (
    "富裕|和美|和谐|宜居|美丽|美好|文明|家园|家乡|春回|企业|中国|开创|乡村|校园|社区|社会|国家|祖国|生活|人生|班级|集体|机关|单位|医院|学校|城市|农村|村庄|公司|集团|行业|产业|工厂|车间|部门|团队|系统|神州|华夏|中华|世界"
    "|人类|群众|人民|百姓|故乡|山区|边疆|基层|支部|组织|政府|经济|教育|卫生|水利|农业|工业|交通|生态|环境|网络|家庭|学院|大学|中学|小学|未来|明天|幸福|富强|富美|繁荣|平安|法治|健康"
)


def praised_by_its_name(script: Script, own: Iterable[str]) -> Iterator[tuple[Line, int, int]]:
    """Where such a name stands, which is told nowhere else and is no part of the meeting's own places."""
    ours = tuple(own)
    found = by_line(script, PRAISED)
    for index in sorted(found):
        line = script.lines[index]
        for pattern in found[index]:
            for match in regex.finditer(pattern, line.text):
                if _is_strange(script, line, match["名"], match.start("名"), ours):
                    yield line, *match.span("名")


def _is_strange(script: Script, line: Line, name: str, start: int, own: tuple[str, ...]) -> bool:
    if (
        not line.own(start)
        or set(name) & NO_PLACE
        or name in gazetteer().general
        or regex.fullmatch(WORDS, name)
        or name in script.facts.allowed
    ):
        return False
    if any(name in one or set(name) & {*one} for one in own):
        return False
    elsewhere = regex.search(ELSEWHERE, around(line.text, start, start + len(name), "，。；！？\n"))
    return not elsewhere and _alone(script, name)


def _alone(script: Script, name: str) -> bool:
    """Whether the name stands once, or else only as that of a town that is not the meeting's own."""
    other = any(f"{name}{kind}" in script.text for kind in ("镇", "乡", "县", "区", "市", "村"))
    return script.text.count(name) == 1 or other
