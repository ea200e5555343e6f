"""Ways of announcing that other writers have, by mechanism: rounds, turns, floors, headings, what a step is about."""

from __future__ import annotations

from datetime import date

import pytest

from meetingkit.recognise.recognise import recognise
from tests.recognition_score import document
from tests.understood import Found, steps, understood

ROUNDS: list[tuple[str, list[str], Found]] = [
    ("rounds of an item, each joined on", ["第三项，颁奖。", "首先颁发“标兵”奖牌。请包立主任颁奖。", "接着颁发“能手”证书。请管平书记颁奖。", "最后颁发“新秀”证书。请秦朗副县长颁奖。"], [("award", None, ["包立主任", "管平书记", "秦朗副县长"])]),
    ("rounds called by who receives", ["第三项，颁奖。", "首先颁发“标兵”奖牌。请受表彰的单位代表上台领奖，请包立主任颁奖。", "请“能手”上台领奖，请管平书记颁奖。"], [("award", None, ["包立主任", "管平书记"])]),
    ("a decision with a title, then the award", ["第四项，表彰！先由经理云朵宣读《关于表彰优秀员工的通报》。", "请十位员工上台，由工会主席连城给大家颁奖。"], [("reading", "《关于表彰优秀员工的通报》", ["经理云朵"]), ("award", None, ["工会主席连城"])]),
    ("a decision, then the award announced anew", ["第八项，表彰先进。下面请副总经理贾波宣读《表彰决定》。", "下面进行颁奖。请董事长瞿年为他们颁奖。"], [("reading", "《表彰决定》", ["副总经理贾波"]), ("award", "先进", ["董事长瞿年"])]),
    ("a list read within the award", ["第八项，表彰优秀团组织。请团委副书记虎啸同志宣读表彰名单。", "请院长鲍嘉同志为他们颁奖。"], [("award", "优秀团组织", ["团委副书记虎啸同志", "院长鲍嘉同志"])]),
    ("who takes the flag", ["下面进行授旗。请区委书记范仲同志授“突击队”队旗。请突击队队长王素同志上台接旗。"], [("award", "“突击队”队旗", ["区委书记范仲同志", "突击队队长王素同志"])]),
    ("those who are to be next are not yet called", ["下面颁发荣誉证书。请甲局局长翟笑颁奖。一等奖获得者请做准备。"], [("award", "荣誉证书", ["甲局局长翟笑"])]),
    ("the same once more", ["下面颁发荣誉证书。请总工会主席郎川颁奖。", "请优秀单位代表上台，还是请郎主席颁奖。"], [("award", "荣誉证书", ["总工会主席郎川", "郎主席"])]),
    ("a pin", ["请董事长邬海为他们戴上纪念胸针。"], [("award", "纪念胸针", ["董事长邬海"])]),
    ("what is given stands before the giving", ["首先，请甲同志宣读纪律。", "下面举行流动红旗授旗仪式，请副书记倪宏同志为柏林镇授旗。"], [("reading", "纪律", ["甲同志"]), ("award", "流动红旗", ["副书记倪宏同志"])]),
    ("a certificate brought to somebody", ["请局长匡衡同志为道德模范送上荣誉证书。"], [("award", "荣誉证书", ["局长匡衡同志"])]),
]  # fmt: skip
TURNS: list[tuple[str, list[str], Found]] = [
    ("an organ, then who speaks for it", ["下面，请有关单位汇报。城关街道，孙书记先讲。", "开发区，刘主任接着讲。", "城投公司，谭总。", "最后是交通局，老黎讲一讲环城路的事。"], [("report", None, ["孙书记", "刘主任", "谭总", "老黎"])]),
    ("an organ with somebody's name", ["下面，请各办所汇报。先请经济发展办简明。", "农业农村办的老秦。", "综治中心的铁钢。", "财政所所长尤里。"], [("report", None, ["经济发展办简明", "农业农村办的老秦", "综治中心的铁钢", "财政所所长尤里"])]),
    ("the first of them", ["下面请老战友们讲。", "头一个，当然是请车老班长。", "下面请退役军人牛国说说。"], [("speech", None, ["车老班长", "退役军人牛国"])]),
    ("one after another in a sentence", ["第二项，经验交流。按抽签的顺序，先请研发中心主任高明，第二位销售总监费思，第三位生产厂长老贺。"], [("speech", None, ["研发中心主任高明", "销售总监费思", "生产厂长老贺"])]),
    ("a mother and a driver", ["第三件，请两位家长来讲一讲。先请宁致远妈妈，再请路师傅。"], [("speech", None, ["宁致远妈妈", "路师傅"])]),
    ("who speaks for how long is no matter", ["第二项，三条线的负责人各说五分钟。先请研发中心主任高明。"], [("speech", None, ["研发中心主任高明"])]),
    ("a talk with its title", ["首先，请甲同志宣读纪律。", "第一场，有请宫照院士，他演讲的题目是《湖泊》。", "请大家提问。", "第二场，有请巫章研究员，演讲题目是《湿地》。"], [("reading", "纪律", ["甲同志"]), ("speech", "《湖泊》", ["宫照院士"]), ("speech", "《湿地》", ["巫章研究员"])]),
    ("groups that sign", ["下面进行签约。第一组，请甲行、乙公司上台签约。", "第二组，请农行、恒天公司上台签约。"], [("signing", None, ["甲行", "乙公司", "农行", "恒天公司"])]),
    ("in the order that was told", ["首先，请甲同志宣读纪律。", "下面进行县区汇报。汇报的顺序是：东河县、西山区、北岭县。", "请东河县县长栾平同志汇报。", "西山区。", "北岭县。"], [("reading", "纪律", ["甲同志"]), ("report", None, ["东河县县长栾平同志", "西山区", "北岭县"])]),
    ("spoken to", ["首先，请甲同志宣读纪律。", "小葛，你把上周的情况说一下。"], [("reading", "纪律", ["甲同志"]), ("report", "上周的情况", ["小葛"])]),
    ("numbered turns of whoever it is", ["首先，请甲同志宣读纪律。", "第一位，县法院的赵佳。", "第二位，返乡青年骆一禾。", "最后一位，退休教师阳老师。"], [("reading", "纪律", ["甲同志"]), ("speech", None, ["县法院的赵佳", "返乡青年骆一禾", "退休教师阳老师"])]),
    ("the people of an office", ["下面请大家发言。先请区政府办的同志讲，然后请区住建局、区城管局依次发言。"], [("speech", None, ["区政府办的同志", "区住建局", "区城管局"])]),
    ("the chair comments after each", ["首先，请村支书解放同志述职。", "下面由我对解放同志进行点评。", "请村支书翟让同志述职。"], [("report", None, ["村支书解放同志", "村支书翟让同志"])]),
    ("old people spoken to", ["首先，请甲局局长王力发言。", "贾思老书记，您给讲讲？", "郦老，您也说几句。"], [("speech", None, ["甲局局长王力", "贾思老书记", "郦老"])]),
    ("what each office tells", ["首先，请甲同志宣读纪律。", "二、本周工作交账", "各办所按惯例报一下这周的重点工作，一个办所两分钟。先请经济发展办简明。", "农业农村办的老秦。"], [("reading", "纪律", ["甲同志"]), ("report", "这周的重点工作", ["经济发展办简明", "农业农村办的老秦"])]),
    ("each tells his account", ["首先，请小吕主任把总账给大家报一报。", "接下来说各家的账。每家五分钟。", "城关街道，孙书记先讲。", "开发区，刘主任接着讲。"], [("report", "总账", ["小吕主任"]), ("report", None, ["孙书记", "刘主任"])]),
    ("a talk in another tongue", ["首先，请甲同志宣读纪律。", "第三场，有请湖沼研究所克劳博士，他将用英文演讲，题目是《湖》，耳机请调到二频道。"], [("reading", "纪律", ["甲同志"]), ("speech", "《湖》", ["湖沼研究所克劳博士"])]),
]  # fmt: skip
FLOORS: list[tuple[str, list[str], list[tuple[str, bool]]]] = [
    ("a time for everybody after the talks", ["首先，请甲局局长王力发言。请乙局局长宋明发言。", "下面是自由发言时间，没有顺序，哪位想讲就示意一下。"], [("speech", False), ("speech", True)]),
    ("what time is left", ["首先，请甲局局长王力、乙局局长宋明发言。", "还有一点时间，留给自由交流。"], [("speech", False), ("speech", True)]),
    ("after one report it is part of it", ["首先，请甲局局长王力汇报进展情况。", "下面进入互动交流环节，大家可以自由提问。"], [("report", True)]),
    ("groups are sent to discuss", ["首先，请甲局局长王力汇报进展情况。", "下面分组讨论，请各组召集人组织大家讨论工作报告。"], [("report", False), ("speech", True)]),
    ("everybody has his say", ["第二个环节：大家说", "下面是自由发言时间，我们先请三位代表开个头：请滕师傅、卞老师依次发言。"], [("speech", True)]),
]  # fmt: skip
MATTERS: list[tuple[str, list[str], Found]] = [
    ("工作 before a verb", ["请甲局局长王力就做好整改工作提要求。"], [("address", "做好整改工作", ["甲局局长王力"])]),
    ("工作 before 作", ["请甲局局长王力就防控工作作汇报。"], [("report", "防控工作", ["甲局局长王力"])]),
    ("by whom a paper was issued", ["请县长阮清同志宣读县委、县政府《表彰决定》。"], [("reading", "《表彰决定》", ["县长阮清同志"])]),
    ("a lecture on a title", ["第六，请荀令教授为我们作《评审要点》的专题授课。"], [("study", "《评审要点》", ["荀令教授"])]),
    ("a lesson after a dash", ["请严警官为我们上“第一课”——路上的安全。"], [("study", "路上的安全", ["严警官"])]),
    ("a film after a comma", ["先请大家看一段短片，《回家》，是几个年轻人拍的。"], [("other", "《回家》", [])]),
    ("words of hope", ["有请学校党支部尹书记致新学期寄语。"], [("speech", "新学期寄语", ["学校党支部尹书记"])]),
    ("a paper told before who reads it", ["老馆长的书面材料，请委员荆楚同志替他念一下。"], [("reading", "老馆长的书面材料", ["委员荆楚同志"])]),
    ("the song of a school", ["最后，请全体起立，让我们再一次以学生的身份唱校歌。"], [("ceremony", "唱校歌", [])]),
    ("an election within its item", ["第二项，选举。", "现在正式进行选举，补选委员二名。", "请监票人检查票箱。"], [("election", "委员二名", [])]),
    ("money brought to somebody", ["请丁会长、景副部长给十位老战友送上慰问金。"], [("ceremony", "慰问金", ["丁会长", "景副部长"])]),
    ("a flag handed on", ["第五项，交接会旗。请校长薄云将会旗交给县总工会，请副主任阮星接过会旗。"], [("ceremony", "交接会旗", ["校长薄云", "副主任阮星"])]),
    ("two acts of one", ["1．请局长巴金同志传达会议精神，并通报上半年安全生产情况。"], [("convey", "会议精神", ["局长巴金同志"])]),
    ("an arrangement told", ["请市公安局交警支队说一下货车限行的安排。"], [("report", "货车限行的安排", ["市公安局交警支队"])]),
    ("an arrangement explained", ["首先，请副校长刘禹同志作教学安排说明。"], [("explanation", "教学安排", ["副校长刘禹同志"])]),
    ("gone through once", ["第二块，本周计划。请经理冉涛把本周的节点过一遍。"], [("report", "本周的节点", ["经理冉涛"])]),
    ("sung with the music", ["第一个环节：唱一首歌曲。请全体起立，跟随音乐齐唱《道德歌》。"], [("ceremony", "《道德歌》", [])]),
    ("a book introduced", ["首先请馆长南宫老师导读《乡土中国》。"], [("study", "《乡土中国》", ["馆长南宫老师"])]),
    ("deeds", ["请劳模代表成刚同志作先进事迹报告。"], [("speech", "先进事迹", ["劳模代表成刚同志"])]),
    ("把 before 工作", ["请局长康平把去年的主要工作汇报一下。"], [("report", "去年的主要工作", ["局长康平"])]),
    ("把 to those who listen", ["请局长康平把今年的打算给老领导们汇报一下。"], [("report", "今年的打算", ["局长康平"])]),
    ("the number of a motion", ["请董事长山涛宣读议案一《工作报告》。"], [("reading", "《工作报告》", ["董事长山涛"])]),
    ("talked to as a whole", ["请纪检组组长狄杰同志对新提拔的干部进行集体廉政谈话。"], [("address", "新提拔的干部", ["纪检组组长狄杰同志"])]),
]  # fmt: skip
WHO: list[tuple[str, list[str], Found]] = [
    ("welcomed by all", ["首先，请大家欢迎事业部总经理顾铭作交流发言。"], [("speech", None, ["事业部总经理顾铭"])]),
    ("ready to answer is no speaker", ["请甲局局长王力汇报规划情况，乙局、丙局作好回答询问的准备。"], [("report", "规划情况", ["甲局局长王力"])]),
    ("a name that begins with a verb", ["有请毕业生代表、护理班的同学习朝阳同学发言。"], [("speech", None, ["毕业生代表、护理班的同学习朝阳同学"])]),
    ("a hearing's officials", ["首先，请听证人路遥、桂芬就有关问题提问。"], [("speech", None, ["听证人路遥", "桂芬"])]),
    ("an office whose name begins with 和", ["请法律顾问、和仁律师事务所律师时雨发言。"], [("speech", None, ["法律顾问、和仁律师事务所律师时雨"])]),
    ("who likes to be with us", ["有请喜欢跟大家一起跳绳的何校长致辞。"], [("speech", None, ["喜欢跟大家一起跳绳的何校长"])]),
    ("named with 的 after an office", ["请税务科的顾曼、办公室的单凯带领大家诵读《选段》。"], [("reading", "《选段》", ["税务科的顾曼", "办公室的单凯"])]),
    ("重点 is part of a name", ["请区长茅以同志与各街道、重点部门负责同志代表签订责任书。"], [("signing", "责任书", ["区长茅以同志", "各街道", "重点部门负责同志"])]),
    ("会商 is no 会", ["请市气象局、市环境局通报会商结果。"], [("report", "会商结果", ["市气象局", "市环境局"])]),
    ("will be", ["接下来将由南湖大学教授秦观为大家作专题辅导。"], [("study", None, ["南湖大学教授秦观"])]),
    ("they are nobody", ["首先，请甲同志宣读纪律。", "请他们介绍有关情况。"], [("reading", "纪律", ["甲同志"])]),
    ("guests", ["请各位领导、来宾参观图书室，观看表演。"], [("other", "图书室", [])]),
    ("a title with a comma of its own", ["现在进行第一项，观看专题片《一束光，照亮一座城》。"], [("other", "专题片《一束光，照亮一座城》", [])]),
    ("whose performance it is", ["首先，请甲同志宣读纪律。", "请欣赏公司员工自编自演的快板《夸夸咱的掌子面》。"], [("reading", "纪律", ["甲同志"]), ("other", "快板《夸夸咱的掌子面》", [])]),
    ("a report by its title", ["请院长裴知行同志作《凝心聚力促发展》的医院工作报告。"], [("report", "《凝心聚力促发展》", ["院长裴知行同志"])]),
    ("a lesson by what it is called", ["请陈守田老人给我们讲一堂微党课，题目就叫《守过的那条沟》。"], [("study", "《守过的那条沟》", ["陈守田老人"])]),
    ("the first, counted loosely", ["头一个，先请总经理车文博给大家报告生产经营情况。"], [("report", "生产经营情况", ["总经理车文博"])]),
    ("work that is arranged", ["请县委副书记贾若愚同志安排四季度项目建设工作。"], [("address", "四季度项目建设工作", ["县委副书记贾若愚同志"])]),
    ("two clauses of those who sign", ["下面，举行集体合同签订仪式。请院长裴知行同志代表院方，请工会主席司徒敏同志代表职工，上台签订《集体合同》。"], [("signing", "《集体合同》", ["院长裴知行同志", "工会主席司徒敏同志"])]),
    ("papers of other titles", ["下面进入签约环节。", "首先签署《框架协议》。有请甲公司董事长竺可风先生上台签约。", "接着签署《合作协议》。有请乙公司总经理都兰女士上台签约。"], [("signing", "《框架协议》", ["甲公司董事长竺可风先生"]), ("signing", "《合作协议》", ["乙公司总经理都兰女士"])]),
    ("signing as a word", ["首先，请甲同志宣读纪律。", "签约只是开始，实干才有未来。"], [("reading", "纪律", ["甲同志"])]),
    ("a moment before its matter", ["现在，进入今天最激动人心的时刻——校企合作协议签约。请书记褚建平先生签约。"], [("signing", "校企合作协议", ["书记褚建平先生"])]),
    ("called as a whole, then one by one", ["请排名后三位的单位负责同志作表态发言。请书记葛洪涛同志发言。", "请局长农秋实同志发言。"], [("speech", None, ["书记葛洪涛同志", "局长农秋实同志"])]),
    ("what is conveyed, at some place", ["议题一：传达学习市委书记在我县调研时的讲话精神。", "请办公室主任申屠亮同志传达。"], [("convey", "市委书记在我县调研时的讲话精神", ["办公室主任申屠亮同志"])]),
    ("what is to be passed on is no step", ["首先，请甲同志宣读纪律。", "请大家原原本本传达下去。"], [("reading", "纪律", ["甲同志"])]),
    ("who answers", ["下面请各位代表提问。首先请委员汤磊同志提问。", "请局长方锐同志作答。"], [("speech", None, ["委员汤磊同志", "局长方锐同志"])]),
    ("a round table", ["第四个环节，圆桌对话，主题是“下河去”。有请教授费云岫先生、总工程师贡大江、代表皮小满三位嘉宾上台。"], [("speech", "下河去", ["教授费云岫先生", "总工程师贡大江", "代表皮小满"])]),
    ("a break in other words", ["首先，请甲同志宣读纪律。", "请参会的部门和编制单位同志移步到隔壁休息室休息，会议休会40分钟。"], [("reading", "纪律", ["甲同志"]), ("break", None, [])]),
    ("a professor who teaches", ["首先，请甲同志宣读纪律。", "有请市委党校洪若愚教授授课！"], [("reading", "纪律", ["甲同志"]), ("study", None, ["市委党校洪若愚教授"])]),
    ("a heading in a box and the words that lead to it", ["【议题一】传达学习全市防汛工作会议精神", "先进行第一个议题。请常务副区长蔺博文同志传达全市防汛工作会议精神。"], [("convey", "全市防汛工作会议精神", ["常务副区长蔺博文同志"])]),
    ("a task is no call", ["首先，请甲同志宣读纪律。", "请社会工作部会同区财政局把薪酬部分再测算一遍，修改后印发实施。"], [("reading", "纪律", ["甲同志"])]),
    ("for several bodies", ["第五项，签订责任书。请书记邬景行同志代表县委、县政府，与局长钮文斌同志签订责任书。"], [("signing", "责任书", ["书记邬景行同志", "局长钮文斌同志"])]),
    ("an oath once more", ["第五项：新党员入党宣誓。由副书记游若谷同志领誓。其他党员请起立，一起重温入党誓词。"], [("ceremony", "新党员入党宣誓", ["副书记游若谷同志"])]),
    ("forms that are in", ["首先，请甲同志宣读纪律。", "（四）领导讲话", "测评表已收齐。下面，进行第四项，请科长费雨桐讲话。"], [("reading", "纪律", ["甲同志"]), ("address", None, ["科长费雨桐"])]),
    ("appraisal told on", ["首先，请甲同志宣读纪律。", "根据有关规定，今天还要对班子成员进行民主测评。"], [("reading", "纪律", ["甲同志"]), ("appraisal", "班子成员", [])]),
]  # fmt: skip
VOTES: list[tuple[str, list[str], Found]] = [
    ("the paper is named before its reader", ["六、通过选举办法", "《工会选举办法（草案）》已经主席团讨论同意，现在请秘书长安然同志宣读。", "没有意见，请举手表决。同意的请举手。通过。"], [("vote", "《工会选举办法（草案）》", ["秘书长安然同志"])]),
    ("several reports are voted on at once", ["二、请会长钱塘先生作理事会工作报告。", "三、请监事长雍和先生作监事会工作报告。", "好，如果没有意见，我们对两个报告一并举手表决。同意的请举手。"], [("report", "理事会工作", ["会长钱塘先生"]), ("report", "监事会工作", ["监事长雍和先生"]), ("vote", "两个报告", [])]),
    ("in the words of a village", ["第二件，请副主任葛壮说一说村东水渠维修的打算。", "那咱就对水渠维修方案举手表决，同意的请举手。"], [("report", "村东水渠维修的打算", ["副主任葛壮"]), ("vote", "水渠维修方案", [])]),
    ("tellers nominated under the same heading", ["四、审议通过选举办法和监票人、计票人名单", "请诸文先生宣读《选举办法（草案）》。", "没有意见，请鼓掌通过。通过。", "根据办法，建议由柴米女士担任监票人，由游山先生担任计票人。大家同意的话，请鼓掌通过。通过。"], [("vote", "《选举办法（草案）》", ["诸文先生"]), ("vote", "监票人、计票人名单", [])]),
    ("who announces the result of a vote that is no item", ["议题五：研究干部事项", "请组织部部长秦岚同志介绍人选的考察情况。", "现在对任免建议进行无记名票决，请工作人员发票。", "请秦岚同志宣布票决结果。"], [("report", "人选的考察情况", ["组织部部长秦岚同志"]), ("vote", "任免建议", []), ("announcement", "票决结果", ["秦岚同志"])]),
    ("who announces the result of the item", ["第四项，投票表决整改方案。", "现在请监票人柴云同志公布表决结果。"], [("vote", "整改方案", ["监票人柴云同志"])]),
    ("who conducts an election", ["七、选举理事会理事。", "请工作人员分发选票。", "请缪溪女士主持投票、计票工作。"], [("election", "理事会理事", ["缪溪女士"])]),
    ("who hands out forms", ["下面进行民主测评。请荆楚同志发一下票，再请满仓同志和曲直同志帮忙收票、计票。"], [("appraisal", None, ["荆楚同志", "满仓同志", "曲直同志"])]),
    ("what was agreed is no step", ["首先，请甲局局长王力汇报水情。", "综合各方意见，同意水库今晚预泄，由水利局下达调度令。"], [("report", "水情", ["甲局局长王力"])]),
    ("a ballot by its place", ["第三项，请大家对四个项目进行现场投票，投票器在桌上。"], [("vote", "四个项目", [])]),
    ("judges give marks", ["第二阶段，请各位评委打分，请工作人员收集评分表。"], [("appraisal", None, [])]),
    ("talks while votes are counted", ["下面进行选举。", "请工作人员发选票。", "趁计票的时间，我们请家长马可先生分享教育经验。", "现在请监票人温莎女士宣布选举结果。", "请新当选的主任焦点先生讲话。"], [("election", None, []), ("speech", "教育经验", ["家长马可先生"]), ("announcement", "选举结果", ["监票人温莎女士"]), ("address", None, ["新当选的主任焦点先生"])]),
    ("papers read after a vote are not of it", ["首先推举监票人。推荐向秀女士为监票人，请大家鼓掌通过。", "请董事长山涛先生宣读《工作报告》。", "下面请各位股东填写表决票，对各项议案进行投票表决。"], [("vote", "监票人", []), ("reading", "《工作报告》", ["董事长山涛先生"]), ("vote", "各项议案", [])]),
    ("who counts votes announces nothing", ["首先，请甲局汇报进展情况。", "现在休会十五分钟，由计票人统计表决结果。"], [("report", "进展情况", ["甲局"]), ("break", None, [])]),
    ("a situation told of what the item passes", ["三、增补副会长", "请秘书长易安介绍桑田先生基本情况。", "请大家举手表决。同意的请举手。全票通过。"], [("vote", "增补副会长", ["秘书长易安"])]),
]  # fmt: skip
FRAMED: list[tuple[str, list[str], Found]] = [
    ("in whose name they sign", ["第七项，签订集体合同。请董事长瞿年代表企业方，授权代表、一线职工代表谈志勇代表职工方，共同签订《集体合同》。"], [("signing", "《集体合同》", ["董事长瞿年", "授权代表、一线职工代表谈志勇"])]),
    ("the parties, then who signs for them", ["第四，签订责任状。请庄远院长与内科片、外科片两位片长签订《责任状》。请内科片片长钟离、外科片片长应春上台。"], [("signing", "《责任状》", ["庄远院长", "内科片片长钟离", "外科片片长应春"])]),
    ("who lights the lamp", ["下面进行授帽传灯仪式。请带教老师代表为同学们整理燕尾帽，请舒兰老师点燃灯，并由毕业生代表传给学妹。"], [("ceremony", "授帽传灯", ["带教老师代表", "舒兰老师", "毕业生代表"])]),
    ("an oath is read", ["由舒兰老师带领大家宣读誓词。"], [("ceremony", "誓词", ["舒兰老师"])]),
]  # fmt: skip
SORTS: list[tuple[str, list[str], Found]] = [
    ("deeds reported are talks", ["第一项，请甲同志宣读纪律。", "第二项议程，先进事迹报告。", "让我们欢迎苏青老师作报告。", "下面，请校长宰航作报告。"], [("reading", "纪律", ["甲同志"]), ("speech", "先进事迹", ["苏青老师", "校长宰航"])]),
    ("words in the name of others", ["首先，请甲同志宣读纪律。", "现在请老干部代表倪老讲几句。"], [("reading", "纪律", ["甲同志"]), ("speech", None, ["老干部代表倪老"])]),
    ("convey, announced before who does it", ["下面，传达学习《处分条例》，请纪检委员康宁同志领学。"], [("convey", "《处分条例》", ["纪检委员康宁同志"])]),
    ("organs, then those who speak for them", ["下面，请气象、水文两个部门先后发布研判意见。", "请县气象台台长严冬同志讲雨情。", "请县水文队队长洪波同志讲水情。"], [("report", "研判意见", ["县气象台台长严冬同志", "县水文队队长洪波同志"])]),
    ("a paper explained by its title", ["五、请小组组长易水先生作《章程（草案）》的说明。"], [("explanation", "《章程（草案）》", ["小组组长易水先生"])]),
    ("a report on a situation", ["请组织部部长扈月同志作团费收缴情况的报告。"], [("report", "团费收缴情况", ["组织部部长扈月同志"])]),
    ("就 before 近期 and 医保", ["请科长秦芳老师就近期督查结果做个通报。", "下面，请副局长华蕾同志就医保新政策作政策解读。"], [("report", "近期督查结果", ["科长秦芳老师"]), ("explanation", "医保新政策", ["副局长华蕾同志"])]),
    ("a class of fire-fighters", ["下面请消防大队的杜警官给大家上一堂消防安全课。"], [("study", None, ["消防大队的杜警官"])]),
    ("with an eye to one's work", ["请班子成员结合分管工作逐一发言。"], [("speech", None, ["班子成员"])]),
    ("how matters stand, read aloud", ["请党政办主任甘露逐条念一下办理情况。"], [("report", "办理情况", ["党政办主任甘露"])]),
    ("comments while marks are counted", ["首先，请1号选手闻笛发言。", "利用这个时间，请副会长步青老师作现场点评。"], [("speech", None, ["1号选手闻笛"]), ("speech", None, ["副会长步青老师"])]),
]  # fmt: skip
HEADINGS: list[tuple[str, list[str], Found]] = [
    ("a heading in a box", ["【第一项　述职】", "请甲局局长王力同志述职。", "【第二项　领导讲话】", "请县委书记郭栋同志讲话。"], [("report", None, ["甲局局长王力同志"]), ("address", None, ["县委书记郭栋同志"])]),
    ("opening the meeting is no item", ["第一项，现在，我宣布，某某大会正式开幕！请全体起立，奏唱国歌。"], [("ceremony", "奏唱国歌", [])]),
    ("who carries the flag", ["首先，举行升旗仪式。今天担任升旗手的是葛轩、虞欣同学。"], [("ceremony", "升旗仪式", [])]),
    ("a show that is no step", ["首先，请甲同志宣读纪律。", "三位书记的展示各有千秋。"], [("reading", "纪律", ["甲同志"])]),
    ("cannons and music", ["第一项：鸣炮奏乐。", "第二项：请主任张辽同志介绍项目情况。"], [("ceremony", "鸣炮奏乐", []), ("report", "项目情况", ["主任张辽同志"])]),
    ("a pause after a picture", ["首先，请甲同志致辞。", "请各位代表到楼前集体合影，合影之后有二十分钟茶歇。"], [("speech", None, ["甲同志"]), ("break", None, [])]),
    ("to know by a film is no vote", ["首先，请甲同志致辞。", "先请大家通过一部短片走进山城。"], [("speech", None, ["甲同志"])]),
    ("what everybody came for is no step", ["首先，请甲同志致辞。", "今天请大家来学一学、练一练。"], [("speech", None, ["甲同志"])]),
]  # fmt: skip
PRONOUNS: list[tuple[str, list[str], Found]] = [
    ("named in the sentence before", ["首先，请甲同志宣读纪律。", "区农业农村局局长沈青禾也赶来了。请他讲几句。"], [("reading", "纪律", ["甲同志"]), ("address", None, ["区农业农村局局长沈青禾"])]),
    ("handed the microphone", ["首先，请甲同志宣读纪律。", "下面把话筒交给县文联主席贝小雪，请她致辞。"], [("reading", "纪律", ["甲同志"]), ("speech", None, ["县文联主席贝小雪"])]),
    ("told twice what to do", ["首先，请甲同志宣读纪律。", "这项工作由市审计局副局长解一舟来说明，请他通报整改情况。"], [("reading", "纪律", ["甲同志"]), ("report", "整改情况", ["市审计局副局长解一舟"])]),
    ("nobody was named", ["首先，请甲同志宣读纪律。", "这件事大家都知道。请他讲几句。"], [("reading", "纪律", ["甲同志"]), ("speech", None, [])]),
    ("welcomed, then told what to do", ["首先，请甲同志宣读纪律。", "有请省农科院童悦研究员。请她为我们作水稻栽培讲座。"], [("reading", "纪律", ["甲同志"]), ("study", "水稻栽培", ["省农科院童悦研究员"])]),
    ("each is nobody", ["首先，请甲同志宣读纪律。", "请各汇报单位掌握好时间。"], [("reading", "纪律", ["甲同志"])]),
]  # fmt: skip
CLINGING: list[tuple[str, list[str], Found]] = [
    ("a name of three before 来", ["首先，请甲同志宣读纪律。", "下面由县文旅局局长诸葛明来汇报景区建设情况。"], [("reading", "纪律", ["甲同志"]), ("report", "景区建设情况", ["县文旅局局长诸葛明"])]),
    ("a name that ends in 来", ["首先，请甲同志宣读纪律。", "请镇纪委书记管福来通报典型案例。"], [("reading", "纪律", ["甲同志"]), ("report", "典型案例", ["镇纪委书记管福来"])]),
    ("an order of organs, then people", ["首先，请甲同志宣读纪律。", "下面请有关单位发言，顺序是县水务局、县林业局。", "请县水务局局长江一帆同志发言。", "请县林业局副局长柏松同志发言。"], [("reading", "纪律", ["甲同志"]), ("speech", None, ["县水务局局长江一帆同志", "县林业局副局长柏松同志"])]),
    ("two, counted after their names", ["首先，请甲同志宣读纪律。", "请教师代表凌云、白露两位老师发言。"], [("reading", "纪律", ["甲同志"]), ("speech", None, ["教师代表凌云", "白露"])]),
    ("who is to prepare, as written", ["首先，请甲同志宣读纪律。", "请镇长乔木同志发言，请副镇长夏禾同志作准备。"], [("reading", "纪律", ["甲同志"]), ("speech", None, ["镇长乔木同志", "副镇长夏禾同志"])]),
    ("a host who is one", ["首先，请甲同志宣读纪律。", "有请东道主、江口镇镇长乔木先生致辞。"], [("reading", "纪律", ["甲同志"]), ("speech", None, ["东道主、江口镇镇长乔木先生"])]),
    ("a host in apposition", ["首先，请甲同志宣读纪律。", "有请东道主，江口镇镇长乔木先生致辞。"], [("reading", "纪律", ["甲同志"]), ("speech", None, ["江口镇镇长乔木先生"])]),
    ("two who sign", ["首先，请甲同志宣读纪律。", "下面签约。请职工代表凌云、白露两位同志上台签署承诺书。"], [("reading", "纪律", ["甲同志"]), ("signing", "承诺书", ["职工代表凌云", "白露"])]),
]  # fmt: skip
NO_MATTER: list[tuple[str, list[str], Found]] = [
    ("applause", ["首先，请甲同志宣读纪律。", "第三项，让我们以热烈的掌声，请县长桑田同志讲话。"], [("reading", "纪律", ["甲同志"]), ("address", None, ["县长桑田同志"])]),
    ("what is unveiled", ["首先，请甲同志宣读纪律。", "请市长桑田、校长花蕾共同为江口数字学院揭牌。"], [("reading", "纪律", ["甲同志"]), ("ceremony", "为江口数字学院揭牌", ["市长桑田", "校长花蕾"])]),
    ("an unveiling without a name", ["首先，请甲同志宣读纪律。", "八、揭牌", "请市长桑田为江口书屋揭牌。"], [("reading", "纪律", ["甲同志"]), ("ceremony", "为江口书屋揭牌", ["市长桑田"])]),
    ("the oath", ["首先，请甲同志宣读纪律。", "下面，举行宪法宣誓仪式。请全体起立。"], [("reading", "纪律", ["甲同志"]), ("ceremony", "宪法宣誓", [])]),
    ("a wish", ["首先，请甲同志宣读纪律。", "下面，请厂长桑田为大家致新春贺词。"], [("reading", "纪律", ["甲同志"]), ("speech", None, ["厂长桑田"])]),
    ("what a winner feels", ["首先，请甲同志宣读纪律。", "请劳模代表花蕾说说获奖感言。"], [("reading", "纪律", ["甲同志"]), ("speech", None, ["劳模代表花蕾"])]),
    ("a comment on one talk", ["首先，请甲同志宣读纪律。", "请甲局局长王力汇报收购情况。", "这位专家看了一上午。有请省规划院总规划师花蕾点评。"], [("reading", "纪律", ["甲同志"]), ("report", "收购情况", ["甲局局长王力"]), ("speech", None, ["省规划院总规划师花蕾"])]),
]  # fmt: skip
SHOWN: list[tuple[str, list[str], Found]] = [
    ("a film behind other words", ["首先，请甲同志宣读纪律。", "话不多说，先请大家把目光投向前方，一起观看《山村来信》。"], [("reading", "纪律", ["甲同志"]), ("other", "《山村来信》", [])]),
    ("a film of a sort", ["首先，请甲同志宣读纪律。", "请看大屏幕，让我们一起观看纪录短片《渡口》。"], [("reading", "纪律", ["甲同志"]), ("other", "《渡口》", [])]),
    ("an exhibition", ["首先，请甲同志宣读纪律。", "请各位来宾移步二楼，参观“清水河畔”摄影展。"], [("reading", "纪律", ["甲同志"]), ("other", "“清水河畔”摄影展", [])]),
    ("not yet the end", ["会开到这里，还有最后一个安排。请各位委员移步一楼，参观“丹青映山”书画展。"], [("other", "“丹青映山”书画展", [])]),
    ("a draw", ["首先，请甲同志宣读纪律。", "下面进入抽奖环节。请厂长桑田抽取一等奖。"], [("reading", "纪律", ["甲同志"]), ("other", "抽奖", ["厂长桑田"])]),
    ("a song that is no anthem", ["首先，请甲同志宣读纪律。", "最后，让我们一起起立，合唱《相亲相爱》。"], [("reading", "纪律", ["甲同志"]), ("other", "《相亲相爱》", [])]),
    ("a song of the country", ["首先，请甲同志宣读纪律。", "最后，请全体起立，合唱《歌唱祖国》。"], [("reading", "纪律", ["甲同志"]), ("ceremony", "《歌唱祖国》", [])]),
    ("a heading and the name of the film", ["一、观看警示片", "首先，观看警示教育片《贪欲之害》。"], [("other", "警示教育片《贪欲之害》", [])]),
    ("a picture of all is no step", ["首先，请甲同志宣读纪律。", "现在合影留念，请各位领导前排就座。"], [("reading", "纪律", ["甲同志"])]),
    ("a film that was seen is no step", ["首先，请甲同志宣读纪律。", "大家看完《渡口》，要写一篇体会。"], [("reading", "纪律", ["甲同志"])]),
]  # fmt: skip
ONE_ITEM: list[tuple[str, list[str], Found]] = [
    ("a heading and the item of its number", ["一、传达文件", "现在进行第一项，请副书记王力同志传达全会精神。", "二、审议方案", "进行第二项，请科长花蕾同志汇报《培训方案》。"], [("convey", "全会精神", ["副书记王力同志"]), ("report", "《培训方案》", ["科长花蕾同志"])]),
    ("a heading, the item told more fully, then the call", ["一、学习文件", "下面进行第一项议程，学习《条例》。请宣传委员花蕾同志领学。"], [("study", "《条例》", ["宣传委员花蕾同志"])]),
    ("a boxed number", ["【第一项】", "下面进行大会第一项议程。请副书记王力同志宣读《选举办法（草案）》。", "现在表决，同意的请举手。通过。"], [("vote", "《选举办法（草案）》", ["副书记王力同志"])]),
    ("other numbers are other items", ["一、传达精神", "请副书记王力同志传达全会精神。", "第二项，请科长花蕾同志汇报《培训方案》。"], [("convey", "全会精神", ["副书记王力同志"]), ("report", "《培训方案》", ["科长花蕾同志"])]),
    ("what is listened to behind how", ["（三）连线分会场", "下面连线几个分会场，听取防汛准备情况的汇报。先请石桥县副县长王力同志汇报。", "请柳江区副区长花蕾同志汇报。"], [("report", "防汛准备情况", ["石桥县副县长王力同志", "柳江区副区长花蕾同志"])]),
    ("the votes reported are the announcement", ["第三项，宣布选举结果。", "请总监票人王力同志报告计票结果。", "我宣布，当选的有："], [("announcement", "选举结果", ["总监票人王力同志"])]),
]  # fmt: skip
CRITICISM: list[tuple[str, list[str], Found]] = [
    ("headings, items and turns", ["一、通报有关情况", "首先进行第一项议程，请组织委员云帆同志通报上年度整改情况。", "二、班子对照检查", "下面进行第二项议程，由我代表党委班子作对照检查。", "三、个人对照检查，开展批评与自我批评", "下面进行第三项议程。我先带个头，作个人对照检查。", "请各位同志对我提出批评意见。", "请党委副书记王力同志作对照检查。", "最后请云帆同志作对照检查。", "四、督导组点评", "大家作了批评。下面进行第四项议程，请督导组组长桑田同志点评。"], [("report", "上年度整改情况", ["组织委员云帆同志"]), ("criticism", None, []), ("criticism", None, ["党委副书记王力同志", "云帆同志"]), ("speech", None, ["督导组组长桑田同志"])]),
    ("for all, then each for himself", ["首先，请甲同志宣读纪律。", "下面，由我代表支部委员会作对照检查。", "下面，进行个人对照检查和相互批评。先请乙老师，再请丙老师。"], [("reading", "纪律", ["甲同志"]), ("criticism", None, []), ("criticism", None, ["乙老师", "丙老师"])]),
    ("somebody for all", ["首先，请甲同志宣读纪律。", "请支委王力同志代表支委会作对照检查。", "接着，请王力同志作自我批评。", "请支委花蕾同志作自我批评。"], [("reading", "纪律", ["甲同志"]), ("criticism", None, ["支委王力同志"]), ("criticism", None, ["王力同志", "支委花蕾同志"])]),
    ("who guides it comments", ["首先，请甲同志宣读纪律。", "下面，开展批评与自我批评。先请乙老师。", "请督导组副组长桑田同志作点评。"], [("reading", "纪律", ["甲同志"]), ("criticism", None, ["乙老师"]), ("speech", None, ["督导组副组长桑田同志"])]),
]  # fmt: skip
SPOKEN_VOTES: list[tuple[str, list[str], Found]] = [
    ("a paper named, then read by whom it names", ["首先，请甲同志宣读纪律。", "业委会提出了《停车管理办法》。这个办法由业委会委员花蕾来念，大家听好。", "大家有什么意见？", "意见差不多了。那就表决。同意的打勾。"], [("reading", "纪律", ["甲同志"]), ("vote", "《停车管理办法》", ["业委会委员花蕾"])]),
    ("what was changed in a paper", ["请业主代表花蕾把《管理规约（修订稿）》改动的地方念一遍。", "大家还有什么意见？", "没有的话，同意的打勾，不同意的打叉。"], [("vote", "《管理规约（修订稿）》", ["业主代表花蕾"])]),
    ("talked over and voted in one item", ["四、讨论和表决", "下面进行讨论。请与会党员充分发表意见。", "下面，对接收凌云同志为预备党员进行表决。由白露同志监票，花蕾同志计票。"], [("vote", "接收凌云同志为预备党员", ["白露同志", "花蕾同志"])]),
    ("some are chosen", ["首先，请甲同志宣读纪律。", "下面，推选村务监督员。每人发一张票，写好投进箱子。"], [("reading", "纪律", ["甲同志"]), ("election", "村务监督员", [])]),
]  # fmt: skip
ANNOUNCED: list[tuple[str, list[str], Found]] = [
    ("what is signed, told before who signs", ["首先，请甲同志宣读纪律。", "下面进行签约。这次签署的是校地合作协议，有请桑田校长、王力县长上台签约。"], [("reading", "纪律", ["甲同志"]), ("signing", "校地合作协议", ["桑田校长", "王力县长"])]),
    ("what an office gathers is no step", ["首先，请甲同志宣读纪律。", "其他材料由办公室汇总后编入学习简报。"], [("reading", "纪律", ["甲同志"])]),
    ("who leads the oath", ["首先，请甲同志宣读纪律。", "下面请新教师上台，在教导主任花蕾的带领下，重温教师誓词。"], [("reading", "纪律", ["甲同志"]), ("ceremony", "重温教师誓词", ["新教师", "教导主任花蕾"])]),
    ("two who come to sign", ["首先，请甲同志宣读纪律。", "下面由合作社理事长花蕾和青禾公司总经理王力来签署《合作协议》。"], [("reading", "纪律", ["甲同志"]), ("signing", "《合作协议》", ["合作社理事长花蕾", "青禾公司总经理王力"])]),
    ("a pause behind other words", ["首先，请甲同志宣读纪律。", "大家坐了半天，茶歇一刻钟，外面有点心。"], [("reading", "纪律", ["甲同志"]), ("break", None, [])]),
    ("a time for questions after several reports", ["首先，请甲同志汇报进展情况。再请乙同志汇报。", "接下来的半个小时留给提问和讨论，谁有问题谁举手。"], [("report", "进展情况", ["甲同志", "乙同志"]), ("speech", None, [])]),
    ("welcomed to be heard", ["首先，请甲同志宣读纪律。", "两位老同志作了准备，先听听他们的。有请县人大常委会原副主任路远。", "请县水利局原局长桑田接着讲。"], [("reading", "纪律", ["甲同志"]), ("speech", None, ["县人大常委会原副主任路远", "县水利局原局长桑田"])]),
    ("as fully as when told to prepare", ["首先，请民政局局长王力同志发言，请残联理事长花蕾同志准备。", "请花蕾同志发言。"], [("speech", None, ["民政局局长王力同志", "残联理事长花蕾同志"])]),
    ("what they do is nobody", ["第三项，委员协商发言。先请四位委员发言。", "首先，请委员王力发言。"], [("speech", None, ["委员王力"])]),
]  # fmt: skip
OTHERS: list[tuple[str, list[str], Found]] = [
    ("a heading whose number is another", ["二、升旗", "典礼第一项，升国旗、奏唱国歌。全体肃立。", "三、校长致辞", "典礼第二项，请校长桑田致辞，大家欢迎！", "四、颁奖", "典礼第三项，颁发“启智”奖学金。请教务主任花蕾老师颁奖。"], [("ceremony", "升国旗、奏唱国歌", []), ("speech", None, ["校长桑田"]), ("award", "“启智”奖学金", ["教务主任花蕾老师"])]),
    ("what was laid before all, then voted", ["第三项，审议协会章程和会费办法。", "大家有什么意见？", "同意的请举手。通过。"], [("vote", "协会章程和会费办法", [])]),
    ("by a day nobody prepares", ["首先，请甲同志宣读纪律。", "请县水利局5月15日（星期五）前完成首批项目的招标准备。"], [("reading", "纪律", ["甲同志"])]),
    ("who is there is no signing", ["首先，请甲同志宣读纪律。", "参加今天签约仪式的还有各乡镇的同志。"], [("reading", "纪律", ["甲同志"])]),
    ("organs counted, then people", ["下面请区纪委、区委组织部、区委宣传部3个部门单位依次汇报进展情况。", "请区纪委副书记桑田同志汇报。", "请部务委员花蕾同志汇报。"], [("report", "进展情况", ["区纪委副书记桑田同志", "部务委员花蕾同志"])]),
]  # fmt: skip
HEARINGS: list[tuple[str, list[str], Found]] = [
    ("an item by 之", ["议程之一：表决《年度工作报告》。请董事会秘书权若愚宣读报告。"], [("vote", "《年度工作报告》", ["董事会秘书权若愚"])]),
    ("one by one before the call", ["现在进行重点发言，依次请华明总经理、纪文英董事长发言，请下一位做好准备。"], [("speech", None, ["华明总经理", "纪文英董事长"])]),
    ("a part that is over", ["首先，请甲同志介绍情况。", "质询就到这里。", "现在请专家组组长苗正清宣读《验收意见》。"], [("report", None, ["甲同志"]), ("reading", "《验收意见》", ["专家组组长苗正清"])]),
    ("a name that no list of surnames has", ["请项目负责人、育种研究室主任索南卓玛汇报执行情况。"], [("report", "执行情况", ["项目负责人、育种研究室主任索南卓玛"])]),
    ("a rite of any name", ["首先，请甲同志宣读命令。", "仪式第四项：举行向队旗告别仪式。", "【护旗手护旗入场】"], [("reading", "命令", ["甲同志"]), ("ceremony", "向队旗告别仪式", [])]),
    ("what is heard without a vote", ["议程之五：请独立董事强大江述职。", "这一项为听取事项，不进行表决。", "表决票正在清点，大家稍候片刻。"], [("report", None, ["独立董事强大江"])]),
    ("whoever has shares may ask", ["议程之四：表决《分配方案》。请总经理诸葛明宣读方案。", "现在请股东就分配方案自由提问和发表意见，哪位股东先讲？"], [("vote", "《分配方案》", ["总经理诸葛明"])]),
    ("who is to stay", ["首先，请甲同志宣读纪律。", "今晚备了便饭，请各位企业家留步叙谈。"], [("reading", "纪律", ["甲同志"])]),
    ("和 within an institute", ["首先，请省海洋与渔业研究院副院长 宿星河 研究员介绍情况。"], [("report", None, ["省海洋与渔业研究院副院长 宿星河 研究员"])]),
    ("both sides", ["现在举行合作签约。有请签约双方代表：望海大学副校长贝宁教授、远帆公司总裁凌千帆先生上台签约！"], [("signing", None, ["望海大学副校长贝宁教授", "远帆公司总裁凌千帆先生"])]),
    ("a time for tea", ["首先，请甲同志宣读纪律。", "接下来是茶歇时间，请各位移步前厅。"], [("reading", "纪律", ["甲同志"]), ("break", None, [])]),
    ("to us", ["请司法所老黎给咱们讲讲邻里纠纷怎么调解。"], [("speech", "邻里纠纷怎么调解", ["司法所老黎"])]),
    ("two texts under one heading", ["（一）领学原文", "请副局长端木静同志领学《为人民出政绩》。", "请组长商子路同志领学《减负规定》。"], [("study", "《为人民出政绩》", ["副局长端木静同志"]), ("study", "《减负规定》", ["组长商子路同志"])]),
    ("a guest after the speakers", ["进行第二项，由先进代表发言。先请书记邬小川同志发言。", "请漆秀珍同志发言。", "下面，让我们以热烈的掌声欢迎市文明办主任莘国栋同志致辞。"], [("speech", None, ["书记邬小川同志", "漆秀珍同志"]), ("speech", None, ["市文明办主任莘国栋同志"])]),
    ("a direction in square brackets", ["首先，请甲同志宣读纪律。", "［念名单，颁奖，合影］"], [("reading", "纪律", ["甲同志"])]),
]  # fmt: skip
TABLE = [
    *HEARINGS,
    *OTHERS,
    *SPOKEN_VOTES,
    *ANNOUNCED,
    *SHOWN,
    *ONE_ITEM,
    *CRITICISM,
    *PRONOUNS,
    *CLINGING,
    *NO_MATTER,
    *ROUNDS,
    *TURNS,
    *MATTERS,
    *WHO,
    *VOTES,
    *FRAMED,
    *SORTS,
    *HEADINGS,
]


@pytest.mark.parametrize(("lines", "expected"), [one[1:] for one in TABLE], ids=[one[0] for one in TABLE])
def test_a_way_of_announcing_is_understood(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


@pytest.mark.parametrize(("lines", "expected"), [one[1:] for one in FLOORS], ids=[one[0] for one in FLOORS])
def test_a_floor_belongs_to_what_was_heard_or_is_a_part_of_its_own(
    lines: list[str], expected: list[tuple[str, bool]]
) -> None:
    assert [(step.type, step.discussion) for step in understood(*lines).steps] == expected


@pytest.mark.parametrize(
    ("lines", "leads"),
    [
        (["就贯彻落实好会议精神，我讲三点意见。一要抓紧传达，二要对标整改，三要长效管护。"], ["抓紧传达", "对标整改", "长效管护"]),
        (["最后，我再强调三点：一是认识到位，二是措施到位，不走过场，三是督查到位。"], ["认识到位", "措施到位，不走过场", "督查到位"]),
        (["一是时间紧，二是任务重，大家要有数。"], []),  # what the chair says of it is no address
    ],
)  # fmt: skip
def test_points_may_stand_in_one_sentence(lines: list[str], leads: list[str]) -> None:
    found = understood("首先，请甲局局长王力汇报进展情况。", *lines)
    assert [point.lead for point in found.points] == leads


@pytest.mark.parametrize(
    "words",
    [
        "有啥困难找我，别憋着。",
        "今年我们一共签订协议十二份，落地项目九个。",
        "小王，你回去把这件事跟镇里说一声。",
        "老李，你那边的进度要跟上。",
        "昨天县里开了会，传达了市里的精神，要求各镇马上行动。",
        "趁大家都在，再说一件事，食堂下周搬家。",
        "我们第一位的任务是保安全，第二位才是抢进度。",
        "同意大家的意见，请秘书科按程序印发。",
        "请各单位对照通报逐项整改，六月底前报整改情况。",
        "春节前的慰问品，请工会送到老同志家里。",
    ],
)
def test_what_the_chair_says_in_between_is_no_step(words: str) -> None:
    found = understood("首先，请甲局局长王力汇报进展情况。", words, "请大家记好。")
    assert [(step.type, step.discussion) for step in found.steps] == [("report", False)]


def test_the_date_may_stand_at_the_foot() -> None:
    lines = ["某会主持词", "同志们：", "今天开会。", "首先，请甲局汇报情况。", "散会。"]
    assert recognise(document("\n".join([*lines, "2026年4月2日"]))).day == date(2026, 4, 2)
    assert recognise(document("\n".join([*lines, "会后，2026年4月2日前上报。"]))).day is None


def test_phases_told_one_after_another_are_counted() -> None:
    lines = [
        "某会主持词",
        "同志们：",
        "今天的会议分三个阶段进行：先听汇报，再讨论，最后请区长讲话。",
        "首先，请甲局汇报情况。",
        "散会。",
    ]
    assert recognise(document("\n".join(lines))).announced_count == 3


def test_the_date_at_the_head_is_the_meetings_where_the_foot_has_another() -> None:
    lines = ["某某主题团日活动主持词", "一、活动时间", "2025年4月30日（星期三）8:30至11:40", "同志们：", "现在开始。"]
    meeting = recognise(document("\n".join([*lines, "请团委书记江云帆讲话。", "散会。", "2025年4月28日"])))
    assert meeting.day == date(2025, 4, 30)


def test_the_date_in_the_first_sentence() -> None:
    script = document("送别仪式主持词\n同志们：\n今天是2026年9月1日，又到了送别战友的时候。\n请甲同志宣读命令。")
    assert recognise(script).day == date(2026, 9, 1)


def test_an_agenda_in_a_row_without_numbers() -> None:
    told = understood(
        "今天的听证会按照以下五个步骤进行：承办检察官介绍案情；各方发表意见；听证员提问；休会评议；听证员代表发言。",
        "第一步，请承办检察官廖一舟介绍案情。",
    )
    assert told.announced_count == 5
    assert [step.type for step in told.steps] == ["report"]


def test_an_agenda_told_in_calls_is_no_step() -> None:
    rows = ["（一）请主审归有光宣读《审计通知书》；", "（二）请组长鹿鸣通报实施安排；", "（三）请局长水清源同志讲话。"]
    told = understood("会议有以下三项议程：", *rows, "现在依次进行。", "先请主审归有光宣读《审计通知书》。")
    assert [step.type for step in told.steps] == ["reading"]
    assert len(told.topics) == 3


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["携手向未来", "——某院校企合作签约仪式主持词"], "携手向未来——某院校企合作签约仪式主持词"),
        (["主持词", "——在某法院宣誓大会上"], "主持词——在某法院宣誓大会上"),
        (["在推进会上的主持讲话", "——凝心聚力抓项目"], "在推进会上的主持讲话"),
        (["某会主持词", "————————"], "某会主持词"),
        (["某会主持词", "（2026年1月）"], "某会主持词"),
        (["某　会", "主　持　词"], "某　会主持词"),
    ],
)
def test_a_line_behind_a_dash_is_of_the_title_when_it_names_the_meeting(lines: list[str], title: str) -> None:
    assert recognise(document("\n".join([*lines, "同志们：", "请甲同志讲话。"]))).title == title
