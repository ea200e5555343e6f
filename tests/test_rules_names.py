"""The rules on names in scripts: what each finds, on its line and to the character, and what it leaves alone and why."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetingkit.check import check_script
from meetingkit.check.gazetteer import COUNTY, TOWN, gazetteer, level_of, parts_of, stem
from tests.conftest import SCRIPTS
from tests.scripts import found, script

CLEAN = SCRIPTS
TITLE = "云岭区党的建设工作领导小组会议主持词\n"


def facts(**given: Any) -> dict[str, Any]:
    return given


AT_YUNLING = facts(localities=("云岭区",))
AT_YUHANG = facts(localities=("余杭区",))
IN_FULL = facts(localities=parts_of("浙江省杭州市余杭区"))

HITS = [
    # placeholders
    ("MK101", "请【待填：谁】汇报。", {}, [(1, "【待填：谁】")]),
    ("MK102", "下面，请XX同志汇报。\n保障XX新区崛起。", {}, [(1, "XX"), (2, "XX")]),
    ("MK102", "请某某同志、×××同志、***同志发言。", {}, [(1, "某某"), (1, "×××"), (1, "***")]),
    ("MK102", "请x县长讲话，**局长作说明。", {}, [(1, "x"), (1, "**")]),
    ("MK102", "20××年　○○县委　第　次会议", {}, [(1, "20××"), (1, "○○"), (1, "　")]),
    ("MK102", "请（姓名）同志就《　》作说明，{{单位}}列席。", {}, [(1, "（姓名）"), (1, "《　》"), (1, "{{单位}}")]),
    ("MK102", "共有＿＿名党员代表。请＿＿＿同志汇报。", {}, [(1, "＿＿"), (1, "＿＿＿")]),
    # places, where the meeting's own is known
    ("MK301", "让章丘大地更加正气充盈。", AT_YUNLING, [(1, "章丘")]),
    ("MK301", "坚决守护好宜宾市人民群众生命财产安全。", facts(localities=("澜川州",)), [(1, "宜宾市")]),
    ("MK301", "以自身出彩带动章丘出彩。", AT_YUNLING, [(1, "章丘")]),
    ("MK301", "重塑章丘政治生态的绿水青山。", AT_YUNLING, [(1, "章丘")]),
    ("MK301", "为安化县高质量发展贡献力量。", AT_YUNLING, [(1, "安化县")]),
    ("MK301", "溧阳要走在前、作表率。", AT_YUNLING, [(1, "溧阳")]),
    ("MK301", "请章丘区委组织部汇报。", AT_YUHANG, [(1, "章丘区")]),
    ("MK301", "今天召开京山市领导小组会议。", AT_YUNLING, [(1, "京山市")]),
    ("MK301", "我们安吉的干部，要为平乐的明天努力。", AT_YUNLING, [(1, "安吉"), (1, "平乐")]),
    ("MK301", "不断增强丽水人民的获得感。", AT_YUHANG, [(1, "丽水")]),
    ("MK301", "不断增强丽水人民的获得感。", IN_FULL, [(1, "丽水")]),
    ("MK301", "请章丘区委组织部汇报。", IN_FULL, [(1, "章丘区")]),
    # places, where only the script tells its own
    ("MK302", "在云岭区委人才工作会议上\n让章丘大地更加美丽。", {}, [(2, "章丘")]),
    ("MK302", "保障XX新区崛起。\n让章丘大地更加美丽。", {}, [(2, "章丘")]),
    ("MK302", "推动澜浦区高质量发展。", AT_YUNLING, [(1, "澜浦区")]),
    ("MK302", "请澜浦区委书记叶青同志讲话。", AT_YUNLING, [(1, "澜浦区")]),
    ("MK302", "让澜浦大地更加美丽。", AT_YUNLING, [(1, "澜浦")]),
    ("MK302", "不断增强丽水人民的获得感。", AT_YUNLING, [(1, "丽水")]),
    ("MK303", "做好山大的文章。", facts(denied=("山大",)), [(1, "山大")]),
    # people
    ("MK304", "请方志恒同志汇报。\n刚才，方志衡同志汇报了。", {}, [(2, "方志衡")]),
    ("MK304", "请县委副书记、县长谢国强同志讲话。\n县长包国强同志讲了话。", {}, [(2, "包国强")]),
    ("MK304", "请县长谢国强同志讲话。\n包国强同志讲了话。", {}, [(2, "包国强")]),
    ("MK304", "请方志横同志汇报。", facts(posts={"方志恒": ("副部长",)}), [(1, "方志横")]),
    ("MK304", "请区长王刚同志讲话。\n区长王强同志讲了话。", {}, [(2, "王强")]),
    ("MK304", "请方志恒同志汇报。\n方志衡局长讲得很好。", {}, [(2, "方志衡")]),
    ("MK304", "请区长方志恒同志讲话。\n区长方恒同志讲了话。", {}, [(2, "方恒")]),
    ("MK304", "请区少芬同志汇报。\n区少芬同志讲了，区少芳同志汇报了。".replace("，区", "。\n区"), {}, [(3, "区少芳")]),
    ("MK304", "主持人：县委副书记 石磊\n我是县委副书记石垒，今天的会议由我主持。", {}, [(2, "石垒")]),
    ("MK304", "监票人沈知微、常宁。\n请总监票人沈知薇同志报告。", {}, [(2, "沈知薇")]),
    ("MK315", "请方志恒同志汇报。\n刚才，方志衡同志汇报了。", {}, [(1, "方志恒")]),
    ("MK313", "请孟雪女士发言。\n感谢孟雪先生的发言。", {}, [(2, "先生")]),
    ("MK314", "请恒川精工有限公司介绍。\n感谢恒州精工有限公司的介绍。", {}, [(2, "恒州精工有限公司")]),
    ("MK314", "请翼展科技介绍。\n感谢冀展科技。", {}, [(2, "冀展科技")]),
    ("MK314", "请白鹿塘镇汇报。\n白鹭塘镇要抓好落实。", {}, [(2, "白鹭塘镇")]),
    ("MK314", "有请Emma Brandt女士。\n感谢Brand女士。", {}, [(2, "Brand")]),
    ("MK314", "实施“山海计划”。\n“山海计画”要落地。", {}, [(2, "“山海计画”")]),
    ("MK316", "请县住房城乡建设局汇报。\n请县住建局抓好落实。", {}, [(2, "县住建局")]),
    ("MK316", "县住建局汇报。\n请县住房和城乡建设局、县住房和城乡建设局抓好落实。", {}, [(1, "县住建局")]),
    ("MK312", "2026年全县农业工作会议主持词\n今天召开2025年全县农业工作会议。", facts(name="2026年全县农业工作会议"), [(2, "2025")]),
    ("MK305", "出席的有军分区政治委员雷千钧同志。\n请军分区司令员雷千钧同志讲话。", {}, [(2, "军分区司令员")]),
    ("MK305", "出席的有县政协副主席何畏同志。\n请副县长何畏同志讲话。", {}, [(2, "副县长")]),
    ("MK305", "请大柳树村党支部书记石磊同志发言。\n小柳树村党支部书记石磊同志讲得很好。", {}, [(2, "小柳树村党支部书记")]),
    ("MK305", "二级巡视员田雨声同志到会。\n请一级巡视员田雨声同志讲话。", {}, [(2, "一级巡视员")]),
    ("MK305", "镇党委副书记汤志勇同志到会。\n下面进行选举，候选人名单已印发。\n请镇党委书记汤志勇同志讲话。", {}, [(3, "镇党委书记")]),
    ("MK305", "请区水利局副局长方志恒同志汇报。\n区水利局局长方志恒同志汇报了。", {}, [(2, "区水利局局长")]),
    ("MK305", "请方志恒（组织部部长）汇报。", facts(posts={"方志恒": ("宣传部部长",)}), [(1, "组织部部长")]),
    ("MK305", "区长叶青同志讲话。\n副区长叶青同志讲了话。", facts(posts={"叶青": ("区长", "副区长")}), [(2, "副区长")]),
    ("MK306", "请区水利局局长方志恒同志汇报。\n区水利局局长李文博同志汇报了。", {}, [(2, "李文博")]),
    ("MK306", "请区委书记李文博同志讲话。", facts(posts={"周明远": ("区委书记",)}), [(1, "李文博")]),
    # bodies, papers, organs, order
    ("MK307", TITLE + "今天召开党的建设领导小组会议。", {}, [(2, "党的建设领导小组")]),
    ("MK307", TITLE + "区委党建工作领导小组要抓总。", {}, [(2, "党建工作领导小组")]),
    ("MK307", "党建领导小组", facts(name="区委党的建设工作领导小组2026年会议"), [(1, "党建领导小组")]),
    ("MK307", "党建领导小组", facts(name="2026年党的建设工作领导小组会议"), [(1, "党建领导小组")]),
    ("MK307", TITLE + "党的建没工作领导小组", {}, [(2, "党的建没工作领导小组")]),
    ("MK308", "审议《区委工作要点》。\n审议了《区委工作重点》。", {}, [(2, "区委工作重点")]),
    ("MK308", "《关于加强作风建设的意见》\n《关于进一步加强作风建设的意见》", {}, [(2, "关于进一步加强作风建设的意见")]),
    ("MK309", "请区委区直机关工委汇报。\n区直机关工委汇报了工作。", {}, [(2, "区直机关工委")]),
    ("MK309", "请区住房和城乡建设局汇报。\n区住房城乡建设局汇报了工作。", {}, [(2, "区住房城乡建设局")]),
    ("MK310", "请区委宣传部、区委组织部汇报。", facts(ranks={"区委组织部": 0, "区委宣传部": 1}), [(1, "区委组织部")]),
    # the meeting's own name
    ("MK312", "示例县第五次代表大会主持词\n示例县第四次代表大会胜利闭幕！", facts(name="示例县第五次代表大会"), [(2, "第四次")]),
    ("MK312", "云台县2026年秋季中青年干部进修班开班式到此结束。", facts(name="云台县2026年秋季中青年干部培训班开班式"), [(1, "进修")]),
    ("MK312", "今天，召开第4次集体学习会。", facts(name="2026年第5次集体学习"), [(1, "第4次")]),
    ("MK312", "举行示例新区综合医院开工仪式。", facts(name="示例新城综合医院开工仪式"), [(1, "区")]),
    ("MK305", "请县委第三巡察组组长屠敬同志讲话。\n县委第二巡察组组长屠敬同志反馈。", {}, [(2, "县委第二巡察组组长")]),
    ("MK305", "县委常委、县纪委书记单云鹤同志\n县委常委、县纪委副书记单云鹤同志", {}, [(2, "县纪委副书记")]),
    ("MK307", "今天开会。\n市征兵工作领导小组组长来了。\n市征兵领导小组组长讲话。", {}, [(3, "征兵领导小组")]),
    ("MK102", "请村支书金×兰同志发言。", {}, [(1, "×")]),
    # rare characters
    ("MK311", "请王㛃同志发言。", {}, [(1, "㛃")]),
    ("MK311", "请陈晓玥（区文旅局局长）发言。", {}, [(1, "玥")]),
    ("MK311", "候选人是：石喆明、何春生。\n石喆明得689票。", {}, [(1, "喆")]),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "known", "wanted"), HITS)
def test_a_rule_finds(code: str, text: str, known: dict[str, Any], wanted: list[tuple[int, str]]) -> None:
    assert found(text, code, **known) == wanted


LEFT_ALONE = [
    ("MK312", "自示例县第四次代表大会以来，成绩很大。", facts(name="示例县第五次代表大会"), "an earlier one is meant"),
    ("MK312", "上次举办的云台县2026年秋季中青年干部进修班开班式很成功。", facts(name="云台县2026年秋季中青年干部培训班开班式"), "another course is meant"),
    ("MK312", "今天召开退休老干部情况通报会。", facts(name="区退休老干部情况通报会"), "the edge of the name"),
    ("MK305", "副县长、县公安局局长庄严同志\n县公安局局长庄严同志", {}, "one of two posts"),
    # placeholders
    ("MK102", "XX染色体、某种、某年某月某日，PX项目，Xbox", {}, "words, not places to fill"),
    ("MK102", "二〇〇〇年，5×3米，☆", {}, "numbers"),
    ("MK102", "同意＿＿＿人，反对（　）人，弃权___票。", {}, "counted in the meeting"),
    ("MK102", "根据计票结果，＿＿＿、＿＿＿当选为书记。", {}, "elected in the meeting"),
    ("MK102", "宣读任免决定。×××同志作表态发言。", {}, "names kept back until they are announced"),
    # places
    ("MK301", "湖滨高级中学　　　32个考场　960人", AT_YUNLING, "by the lake"),
    ("MK302", "六届章丘区委第九轮巡察工作动员会主持词\n同志们：\n现在开会。\n章丘区委巡察办", {}, "of which term the committee is"),
    ("MK302", "中共青原市临江区委会议主持词\n同志们：\n要把临江的改革放到全省来看，推动临江高质量发展。", {}, "a district of the city"),
    ("MK301", "华宁机械有限公司工会会员代表大会主持词\n同志们：\n为建设现代化华宁贡献力量。", AT_YUNLING, "the meeting's own firm"),
    ("MK301", "学习借鉴安吉县的做法，赴诸暨考察。", AT_YUNLING, "told as elsewhere"),
    ("MK301", "与章丘区加强合作，对口支援溧阳市。", AT_YUNLING, "told as elsewhere"),
    ("MK301", "深刻吸取响水县爆炸事故教训。", AT_YUNLING, "told as elsewhere"),
    ("MK301", "总书记在安吉县余村考察时强调。", AT_YUNLING, "told as elsewhere"),
    ("MK301", "走访了诸暨、安吉、德清等地。", AT_YUNLING, "several places are elsewhere"),
    ("MK301", "弘扬延安精神、井冈山精神、红旗渠精神，推广枫桥经验、浦江经验。", AT_YUNLING, "history"),
    ("MK301", "遵义会议以来，北京时间9时，上海进博会，中关村。", AT_YUNLING, "names of other things"),
    ("MK301", "请章丘农商银行、溧阳建设集团发言，地点在溧阳路。", AT_YUNLING, "names of firms and streets"),
    ("MK301", "请周永济同志、局长李江宁发言。", AT_YUNLING, "people's names"),
    ("MK301", "让云岭大地更加美丽，为余杭出力。", facts(localities=("云岭区",), allowed=("余杭",)), "its own, and allowed"),
    ("MK301", "杭州市委要求，为浙江高质量发展出力。", AT_YUHANG, "above the meeting's place"),
    ("MK301", "请章丘区委书记表态，建设美丽章丘。", facts(localities=("济南市",)), "below the meeting's place"),
    ("MK301", "落实昆明市委部署，为云南发展出力。", AT_YUNLING, "perhaps above: nothing tells"),
    ("MK301", "把和平、长治、安定、大同、平安、兴业抓好，提高安全意识，集中方向。", AT_YUNLING, "ordinary words"),
    ("MK301", "请青川镇党委书记发言，绥德社区、清河市。", AT_YUNLING, "another place of that name"),
    ("MK301", "让章丘大地更加美丽。", {}, "the meeting's place is not known"),
    ("MK302", "让章丘大地更加美丽。", {}, "nothing tells that it is not the meeting's"),
    ("MK302", "推动全区高质量发展，请区委书记，一是区政府，建设开发区党委，服务社区党员。", AT_YUNLING, "no place is named"),
    ("MK302", "让齐鲁大地、中华儿女、神州大地、希望大地更加美丽，让云岭儿女自豪。", AT_YUNLING, "not one place, or its own"),
    ("MK302", "请协助区委组织部，请配合县长处理，落实区委部署。", AT_YUNLING, "verbs, no places"),
    ("MK301", "深圳速度、义乌发展经验，值得学习。", AT_YUNLING, "told as elsewhere"),
    ("MK302", "学习澜浦区委的经验做法，为兄弟澜浦区人民点赞。", AT_YUNLING, "told as elsewhere"),
    ("MK303", "山大", {}, "nothing is denied"),
    # people
    ("MK304", "请王建国同志、王建军同志发言。", {}, "named side by side"),
    ("MK304", "主讲人：高级技师谢国强\n请高级技师谢国强师傅开讲。\n下面，请谢国强师傅的徒弟演示。\n请工会副主席包国强同志讲话。", {}, "two posts, and surnames unlike"),
    ("MK304", "主持人：会长谢建国\n首先，请秘书长李建国作报告。", {}, "two posts, and surnames unlike"),
    ("MK304", "请王刚同志发言。\n请王强同志发言。", {}, "short names are often alike"),
    ("MK313", "请孟雪女士、孟雷先生发言。", {}, "two people"),
    ("MK314", "请区教育局汇报。\n请区体育局汇报。", {}, "two offices"),
    ("MK314", "请石桥镇中心小学发言。\n请石门镇中心小学发言。", {}, "schools of two towns"),
    ("MK314", "请东山村发言。\n请西山村发言。", {}, "two villages"),
    ("MK314", "请大河村、大和村发言。\n大河村讲得好。", {}, "named side by side"),
    ("MK316", "请县住房城乡建设局汇报。\n县住建局讲得好。\n请县住建局抓好落实。", {}, "the short name from then on"),
    ("MK316", "县住房城乡建设局（以下简称县住建局）\n请县住建局抓好落实。", {}, "introduced"),
    ("MK312", "2026年全县农业工作会议主持词\n去年召开的2025年全县农业工作会议。", facts(name="2026年全县农业工作会议"), "looked back on"),
    ("MK305", "出席的有副县长、县公安局局长何畏同志。\n请县公安局局长何畏同志讲话。", {}, "one of his posts"),
    ("MK304", "请甲局局长方志恒同志汇报。\n请乙局局长方志衡同志汇报。", {}, "two posts"),
    ("MK304", "请方志恒同志。\n方志衡同志。", facts(ranks={"方志恒": 0, "方志衡": 1}), "the roster has both"),
    ("MK304", "请王建国同志。\n请王建军同志。", facts(posts={"王建国": ("甲局局长",), "王建军": ("乙局局长",)}), "two posts known"),
    ("MK305", "区委副书记、区长江云帆同志讲话。\n区长江云帆同志讲了话。", {}, "one of two posts"),
    ("MK305", "区委常委、组织部部长周明远同志讲话。\n区委组织部部长周明远同志讲了话。", {}, "shorter and longer"),
    ("MK305", "区委书记周明远同志讲话。\n领导小组组长周明远同志讲了话。", {}, "two posts that go together"),
    ("MK305", "副局长方志恒同志任命为区水利局局长。\n区水利局局长方志恒同志表态。", {}, "posts change in the meeting"),
    ("MK306", "请镇党委书记叶青同志汇报。\n请镇党委书记贺敏同志汇报。", {}, "two towns"),
    ("MK306", "请区水利局副局长叶青同志汇报。\n请区水利局副局长贺敏同志汇报。", {}, "there are several deputies"),
    # bodies, papers, organs, order
    ("MK307", TITLE + "领导小组办公室、市委党的建设工作领导小组、区委人才工作领导小组", {}, "itself, its superior, another"),
    ("MK307", TITLE + "党的建设工作领导小组（以下简称“党建领导小组”）。\n党建领导小组要抓总。", {}, "declared"),
    ("MK307", TITLE + "党建领导小组", facts(organs={"区委党的建设工作领导小组": ("党建领导小组",)}), "in the roster"),
    ("MK308", "审议《2026年工作要点》。\n落实《2025年工作要点》。", {}, "two years"),
    ("MK308", "审议《管理办法（草案）》。\n审议了《管理办法》。", {}, "the paper's state"),
    ("MK308", "宣读《关于表彰先进集体的决定》《关于表彰先进个体的决定》。", {}, "named side by side"),
    ("MK309", "请市教育局汇报。\n请区教育局汇报。", {}, "two levels"),
    ("MK310", "请区委宣传部汇报。区委组织部、区纪委列席。", facts(ranks={"区委组织部": 0, "区委宣传部": 1}), "two lists"),
    ("MK310", "候选人2名（按姓氏笔画为序）：方知行、苏立夏。", facts(ranks={"苏立夏": 0, "方知行": 1}), "an order of its own"),
    # rare characters
    ("MK311", "我再啰唆两句，蹚过水去瞭望塔。", {}, "ordinary words"),
    ("MK311", "请扎西·多吉同志、李玮同志发言。", {}, "all of them are in the font"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "known", "why"), LEFT_ALONE)
def test_a_rule_leaves_alone(code: str, text: str, known: dict[str, Any], why: str) -> None:
    assert found(text, code, **known) == [], why


# 党建工作领导小组 in the byline of a meeting of the 党的建设工作领导小组
RIGHTLY_TOLD = {("各会49-lingdao", "MK307"), ("各会51-10_xuncha", "MK102")}  # the second has 某某 for names


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.stem)
def test_clean_scripts_have_no_findings_on_names(path: Path) -> None:
    findings = check_script(script(path.read_text(encoding="utf-8")), path.name)
    # hints: MK311 tells of characters that names of some of them have, MK316 of what is said loosely
    told = [one for one in findings if one.code.startswith(("MK10", "MK3")) and one.code not in ("MK311", "MK316")]
    assert [str(one) for one in told if (path.stem, one.code) not in RIGHTLY_TOLD] == []


def test_the_message_says_what_is_expected_and_found() -> None:
    [finding] = [one for one in check_script(script("让章丘大地更美。", **AT_YUNLING), "稿.txt") if one.code == "MK301"]
    assert str(finding) == "稿.txt:1:2: 错误 MK301 “章丘”不像本地的地名，本次会议的地方是云岭区"
    assert finding.words == "章丘"


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("章丘区", "章丘"),
        ("示例新区", "示例"),
        ("墨江哈尼族自治县", "墨江"),
        ("大兴安岭地区", "大兴安岭"),
        ("内蒙古自治区", "内蒙古"),
        ("云岭街道", "云岭"),
        ("沛县", "沛县"),
    ],
)
def test_the_stem_of_a_place(name: str, short: str) -> None:
    assert stem(name) == short


def test_the_level_of_a_place() -> None:
    assert [level_of(name) for name in ("示例新区", "云岭街道", "石门镇", "某公司")] == [COUNTY, TOWN, TOWN, 0]


@pytest.mark.parametrize("name", ["提高安全", "集中方向", "城区居民", "合作市场", "海南区域", "和平安定"])
def test_no_full_name_where_words_meet_by_chance(name: str) -> None:
    assert [one for one in gazetteer().mentions(name) if not one.chancy] == []


@settings(max_examples=60)
@given(st.sampled_from(sorted(gazetteer().full)), st.sampled_from(["在", "，", ""]))
def test_every_full_name_is_found_where_it_stands(name: str, before: str) -> None:
    mentions = list(gazetteer().mentions(f"{before}{name}。"))
    assert (mentions[-1].start, mentions[-1].end, mentions[-1].full) == (len(before), len(before) + len(name), True)
