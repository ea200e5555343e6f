"""Slips that any reader sees at once, in the plain sentences in which strangers wrote them: one hit, one near miss."""

from __future__ import annotations

from datetime import date

import pytest

from tests.scripts import found

DAY = date(2026, 7, 24)
HEAD = "云汀县代表大会闭幕大会主持词\n（2026年7月24日下午3:00）\n同志们：\n"
PLENUM = "中共云岭市委五届十一次全体会议\n第二次大会主持词\n同志们：\n"
MORNING = "云汀县工作会议主持词\n（2026年7月24日上午9:00）\n同志们：\n"
REPORTING = (
    "述职的顺序是：城南街道岳晓峰同志、望湖街道彭丽华同志、柳泉镇魏东来同志、石桥镇姚远同志。\n（依次述职）\n"
    "听了大家的述职，感到准备充分。彭丽华同志用数据说话，{}同志讲的党建引领很有特色。\n"
)
AGENDA = (
    "议程共有四项：\n一、听取县人民政府关于环境保护情况的报告；\n二、听取县人民政府关于乡村振兴情况的报告；\n"
    "三、听取县人民法院关于民事审判情况的报告；\n四、审议《云汀县饮用水水源保护的决定（草案）》。\n"
    "进行第一项。请县生态环境局局长程广同志作报告。\n进行第二项。请县财政局局长曾庆同志作报告。\n"
    "进行第三项。请县人民法院院长方晓同志作报告。\n进行第四项。请大家审议。\n"
)
AWAY = "秦岚同志在省委党校学习，郭仲平同志赴外地招商，均已请假。\n"

HITS = [
    (HEAD, "MK111", AWAY + "先请秦岚同志谈谈怎么抓落实。", "秦岚"),
    (HEAD, "MK218", "应到委员39名，实到25名；应到候补委员8名，实到7名。实到委员超过应到委员的三分之二。", "25"),
    (HEAD, "MK219", "应到代表186名，实到172名。\n吴清源同志得赞成票93张，超过全体代表的半数，当选。", "93"),
    (HEAD, "MK219", "本次测评共发放测评表86份，收回88份，测评有效。", "88"),
    (HEAD, "MK204", "首先要抓好传达，把方案讲到每个人；第二要对标对表；第三要动真碰硬。", "首先"),
    (MORNING, "MK509", "今天下午的会议时间不长，但内容充实。", "今天下午"),
    (HEAD, "MK510", "各项议程已全部完成，散会。\n请全体起立，奏唱《国际歌》。\n现在，我宣布，大会胜利闭幕！", "散会"),
    (HEAD, "MK214", "散会以后请各组组长留一下，2时50分到二楼会议室。", "2时50分"),
    (HEAD, "MK231", "大会于7月22日上午开幕，历时四天，圆满完成了各项任务。", "四"),
    (HEAD, "MK238", AGENDA + "同志们，今天的会议听取和审议了4个报告，各项议程已全部完成。", "4"),
    (HEAD, "MK240", "会议控制在90分钟以内，其中两个通报各10分钟，三个发言各8分钟，范振东同志部署工作20分钟，林学军同志讲话40分钟。", "90分钟"),
    (HEAD, "MK245", "发言按照清塘区政府、县住房和城乡建设局、云汀化工有限公司的顺序进行。\n首先，请县住房和城乡建设局局长蔡晓明同志发言。\n请清塘区区长姚建国同志发言。\n请云汀化工有限公司总经理龙海波同志发言。", "县住房和城乡建设局"),
    (HEAD, "MK301", "各部门要紧密结合江西实际抓好落实。", "江西"),
    (HEAD, "MK301", "为建设健康扬州作出更大贡献！", "扬州"),
    (HEAD, "MK235", REPORTING.format("傅海涛"), "傅海涛"),
    (HEAD, "MK304", REPORTING.format("魏东来") + "请大家想想岳小峰同志提到的难题。", "岳小峰"),
    (HEAD, "MK305", "请县监委主任贾克勤同志通报。\n会后由县监委代主任贾克勤同志牵头回访。", "县监委代主任"),
    (HEAD, "MK305", "请县委副书记、政法委书记田永昌同志宣读。\n由县委副书记、统战部部长田永昌同志牵头。", "统战部部长"),
    (HEAD, "MK305", "请县人大常委会副主任沈冬梅同志宣读办法。\n当选的同志将宣誓，由县人大常委会办公室主任沈冬梅同志负责组织。", "县人大常委会办公室主任"),
    (HEAD, "MK227", "先进个人有80名，其中优秀教师60名，优秀班主任20名，优秀教育工作者10名。", "80"),
    (HEAD, "MK238", "刚才，5名同志作了现场述职。\n全县共有9个镇（街道），其余3名书记作书面述职。", "3"),
    (HEAD, "MK314", "云陵经济技术开发区管委会主任裴俊作推介。\n下面请云陵经济开发区作准备。", "云陵经济开发区"),
    (HEAD, "MK314", "请县重点项目服务中心主任蒋丽娜同志汇报。\n会后，由县重点项目建设服务中心根据意见修改。", "县重点项目建设服务中心"),
    (HEAD, "MK314", "岭江交通建设集团有限公司工会开会。\n我代表岭江交通建设集团有限公司讲话。\n当选为岭江交通投资集团有限公司工会委员。", "岭江交通投资集团有限公司"),
    (HEAD, "MK501", "做有理想信念、有道德情操、有扎实学识、有责任之心的好老师。", "有责任之心"),
    (HEAD, "MK501", "坚持党的领导、依法治国、人民当家作主有机统一。", "依法治国"),
    (HEAD, "MK501", "发挥政治协商、参政议政、民主监督职能作用。", "参政议政"),
    (HEAD, "MK502", "牢记“忠诚党的事业、真诚服务职工”的要求。", "忠诚党的事业、真诚服务职工"),
    (HEAD, "MK503", "这些案例都是县监察局查办的。", "监察局"),
    (HEAD, "MK504", "请县教育局局长梁以诚同志汇报。\n（汇报）\n刚才，梁以诚同志的重要讲话，既摆成绩也讲短板。", "重要讲话"),
    (HEAD, "MK504", "请县委组织部副部长宋立群同志就测评有关事项作重要讲话。", "重要讲话"),
    (HEAD, "MK506", "全力以付做好工作。", "全力以付"),
    (HEAD, "MK608", "下面表决。同意的请举手；不同意的请举手；弃权的请举手。\n方案通过。\n再表决一项。同意的请举手，不同意的请举手；弃权的请举手。", "，"),
]  # fmt: skip

NEAR_MISSES = [
    (HEAD, "MK111", "秦岚同志在省委党校学习，会议由郭仲平同志主持，其他同志均已到会。\n先请秦岚同志谈谈。", "nobody is away"),
    (HEAD, "MK218", "应到委员39名，实到26名；应到候补委员8名，实到5名。实到委员超过三分之二。", "two thirds of the members"),
    (HEAD, "MK219", "应到代表186名，实到172名。\n吴清源同志得赞成票94张，超过全体代表的半数，当选。", "more than half"),
    (HEAD, "MK219", "吴清源同志得赞成票93张，超过全体代表的半数，当选。", "nobody knows of how many"),
    (HEAD, "MK204", "第一要务是发展，首先要抓好传达。", "第一要务 numbers nothing"),
    (MORNING, "MK509", "今天下午的会议2:30继续在这里召开。", "another session"),
    (HEAD, "MK510", "请全体起立，奏唱《国际歌》。\n现在，我宣布，大会胜利闭幕！散会。", "at the end"),
    (HEAD, "MK214", "散会以后请各组组长留一下，5时50分到二楼会议室。", "afterwards"),
    (HEAD, "MK214", "下面休会，审议时间为下午3:20至4:10，4:20继续举行全体会议。", "on the way back to the hall"),
    (HEAD, "MK231", "大会于7月22日上午开幕，历时三天，圆满完成了各项任务。", "three days"),
    (HEAD, "MK227", "共有党员80名，其中正式党员60名，预备党员20名，积极分子10名。", "the last are none of them"),
    (HEAD, "MK238", "刚才，5名同志作了现场述职。\n全县共有9个镇（街道），其余4名书记作书面述职。", "the others"),
    (HEAD, "MK238", AGENDA + "同志们，今天的会议听取和审议了3个报告，审议了1项决定。", "rightly"),
    (HEAD, "MK240", "会议控制在120分钟以内，其中两个通报各10分钟，三个发言各8分钟，林学军同志讲话40分钟。", "enough time"),
    (HEAD, "MK304", REPORTING.format("魏东来") + "请大家想想岳晓峰同志提到的难题。", "the same"),
    (HEAD, "MK305", "请县政府副县长、代县长高岚同志讲话。\n提名高岚同志为县长候选人。\n现在，请县长高岚同志讲话。", "elected here"),
    (PLENUM, "MK302", "请第二组召集人、东川区委书记饶晓岚同志汇报。", "a district may be the city's own"),
    (PLENUM, "MK312", "表决《中国共产党云岭市第五届委员会第十一次全体会议决议（草案）》。", "the session that the title tells in short"),
    (HEAD, "MK314", "县巡察工作领导小组开会。\n报县巡察整改工作领导小组备案。", "two bodies of one house"),
    (HEAD, "MK314", "选举县总工会第十一届委员会。\n县总工会第十二届委员会要接着干。", "two terms"),
    (HEAD, "MK501", "发挥政治协商、民主监督、参政议政职能作用。", "rightly"),
    (HEAD, "MK504", "请县委书记梁以诚同志讲话。\n刚才，梁以诚同志的重要讲话，全面深刻。", "the leader's speech"),
    (HEAD, "MK506", "转化为工作实绩。", "a word of its own"),
    (HEAD, "MK608", "下面表决。同意的请举手；不同意的请举手；弃权的请举手。\n再表决。同意的请举手；不同意的请举手；弃权的请举手。", "alike"),
]  # fmt: skip


def _said(head: str, code: str, text: str) -> list[str]:
    locality = ("云汀省", "云汀市") if code == "MK301" else ()
    name = "".join(PLENUM.split("\n")[:2]) if head == PLENUM else None
    return [said for _, said in found(head + text, code, day=DAY, localities=locality, name=name)]


@pytest.mark.parametrize(("head", "code", "text", "words"), HITS, ids=[f"{one[1]} {one[2][:14]}" for one in HITS])
def test_a_plain_slip_is_told(head: str, code: str, text: str, words: str) -> None:
    assert words in _said(head, code, text)


@pytest.mark.parametrize(
    ("head", "code", "text", "why"), NEAR_MISSES, ids=[f"{one[1]} {one[3]}" for one in NEAR_MISSES]
)
def test_what_only_looks_like_one_is_left_alone(head: str, code: str, text: str, why: str) -> None:
    assert _said(head, code, text) == [], why
