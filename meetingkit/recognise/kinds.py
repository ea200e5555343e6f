"""Of what kind a call is by its matter rather than by its verb, and what is no matter: 说说进度情况, 谈谈体会."""

from __future__ import annotations

from meetingkit.recognise.cues import Cues
from meetingkit.wording import regex

# the verbs of talking name no matter after them, but for these
TALKED_ABOUT = (
    "谈谈",
    "谈一谈",
    "谈",
    "说说",
    "说一说",
    "讲一下",
    "说一下",
    "谈一下",
    "讲一讲",
    "讲讲",
    "分享",
    "讲述",
    "聊聊",
    "聊一聊",
    "唠唠",
    "唠一唠",
    "唠叨唠叨",
    "回应",
    "答复",
    "解答",
    "部署",
    "安排部署",
    "点评",
)
TALKS = ("发言", "表态", "交流", "述职", "致辞", "讲话", "批评与自我批评")
PLANNED = "(?!今后|下一步|自己|个人|以后).{4,}(?:的(?:打算|设想|账)|项目|工程)"  # 说一说水渠维修的打算
# 公布比赛成绩, 公布评选结果: how a contest came out
PLACED = "(?:成绩|名次|排名|得分|评分|(?:评选|评比|选举|表决|票决|投票|推选|抽签|比赛|竞赛|大赛|评审|考核)结果)$"
# 讲解投票注意事项, 讲解来料检验标准: what is to be kept to
KEPT_TO = "(?:注意事项|须知|规则|要求|标准|要领|[写填]法|(?:票|写)的?方法)$"
RULES = "(?:政策|规范|法规|条例|标准)(?:的(?:调整|变化|要点|修改|变动))?$"  # what is told by who knows it
STORY = "(?:故事|经历|事迹|往事|历程)$"
NOTHING = "(?:自己的|各自的|个人的|一点|一个|一下|几点|一些)?(?:感受|感悟|认识|故事|体会|想法|看法|感想|意见|做法|经验|心里话)(?:[和与、](?:打算|想法|体会|感受|经验|思考|认识|收获|建议))*|(?:作|进行|给予|具体)?(?:点评|指导|评议)(?:一下)?|[^，]{0,4}感言"
TALK_ONLY = "(?:交流|讨论|研讨|发言|座谈|互动)+"  # 座谈交流, 汇报交流: two words for one act
SAID = "(?:感受|感悟|认识|体会|想法|看法|感想|意见|做法|经验|心里话|收获|打算|变化|困难|建议|要求|诉求|期待|期望|心得|思考|故事)"
# 她家的故事, 他这些年的体会: whose it is says nothing of what it is about; 感受、提建议 behind 谈
OWN = f"[他她](?:们|家|们家|自己|本人)?(?:这些年|这几年|一年来|一路走来|平时|当年)?的{SAID}|[他她](?:们)?(?:眼里|眼中|心里|心中|心目中)的[^，]{{1,6}}|{SAID}(?:[、，][谈提说讲话]{SAID})+"
# 介绍“明厨亮灶”建设的做法: whose experience tells of something; of 介绍各自的做法 nothing is told
OF_ANY = "各自|自己|[他她]|本单位|有关|相关|先进|成功|典型|工作|具体|主要|好的|经验|做法"
EXPERIENCE = f"介绍(?:一下)?(?!{OF_ANY})([^，]{{3,}}?(?:做法|经验|经验做法))(?=$|，)"
SHARED = f"(?:一下)?(?!{OF_ANY})([^，]{{3,}}?(?:做法|经验|体会|心得))"  # 交流说理式文书制作的做法
# 学生代表, whose 讲话 is a talk and no leader's address
SPOKESMAN = "(?:[^、，代]{0,8}(?:新生|老生|学生|同学|教师|老师|家长|校友|师傅|徒弟|师徒|学员|毕业生|职工|员工|工人|青年|群众|居民|村民|业主|会员|队员|新兵|家属|志愿者|获奖者?|受表彰者?|先进|党员|干部))代表"
# 介绍工作体会, 汇报一线值守的感受: what somebody felt, however it is to be told
FELT = "[^，]{0,20}(?:体会|感受|心得|感悟|感想|感言)"
# 介绍再生稻种植经验: what somebody has learnt at his work
ONES_OWN = "(?:工作|种植|养殖|管护|带教|办案|教学|护理|调解|登记|帮扶|驻村|育种|经营|服务|创业)经验$"
# 说说他们是怎么干的
HOW_THEY = "(?:[他她你]们|各家|各自|自己|大家|人家)(?:是|都)?(?:怎么|怎样|如何)[^，的]{1,6}的"
HOW_MADE = "([^，]*(?:》|名单|方案|办法|账|价格|标准|数字|指标)[^，]{0,4}?)(?:都|又)?(?:是)?(?:咋|怎么|怎样|如何)(?:来|定|评|选|算|分|出|产生)[^，]{0,4}的"  # 说说名单是咋来的
# 议题一　协会2024年工作总结: a paper that looks back
SUMMED_UP = "(?![^，]*(?:进行|(?<![工合协])[作做]))[^，]{0,16}(?:年|季度|月|届|期|阶段)[^，]{0,8}总结(?:报告)?"
VIEW = "发表(?!宝贵|各自|一下|不同|审议|修改)(..意见)"  # 发表听证意见
# 一场精彩的|某事|专题: what says only that it is a lecture
LECTURE = "^(?:[一两]?[场次堂节个])?(?:精彩|生动|深入|系统|专业|简短)?的?(?:关于)?|(?:的|专题|主题|专场|专项|学术|业务|系列|培训|党课|教育)*$"
SHORTEST_TAUGHT = 4  # characters
LEARNT = "(?:学习|培训|参训|阅读|读书|带徒|支教|驻村|抗疫|帮扶)(?:心得|体会|收获|感悟)(?:体会)?"  # 交流学习心得
HAS_LEARNT = "(?:做法|经验|体会|心得|收获)$"  # 介绍慢病管理的做法: what somebody has learnt at it
DRAFT = "《|草案|起草|修订|修改|编制|方案|办法|章程|规划|规定|细则|条例|稿"


def _by_matter(label: str, about: str, verb: str) -> tuple[str, str | None] | None:
    """The kind and the matter where the matter tells the kind: 介绍工作体会, 讲解验收标准, 公布比赛成绩; else None."""
    if regex.fullmatch(TALK_ONLY, about):
        return label, None
    if verb == "公布" and regex.search(PLACED, about):
        return "宣布", about
    if verb == "公布" and about.endswith(("名单", "》")):
        return "宣读", about
    if label in TALKS and regex.fullmatch(HOW_THEY, about):
        return label, None
    if label == "发言" and (made := regex.fullmatch(HOW_MADE, about)):
        return "介绍", made[1]
    if label in ("介绍", "汇报") and regex.fullmatch(FELT, about):
        return "发言", None if regex.fullmatch(NOTHING, about) else about
    if verb == "讲解" and regex.search(KEPT_TO, about):
        return "起草说明", about
    shared = regex.fullmatch(SHARED, about) if verb == "交流" or regex.search(ONES_OWN, about) else None
    return ("交流", shared[1]) if shared and label in ("介绍", "交流") else None


def kind_of(label: str, about: str, verb: str, cues: Cues) -> tuple[str, str | None]:
    """What is told after its verb: the kind, which some matters tell rather than the verb, and the matter."""
    if told := _by_matter(label, about, verb):
        return told
    if verb.startswith("念") and about.endswith(("情况", "选举结果", "投票结果", "票数")):
        return "汇报", about
    if label == "发言" and regex.search(RULES, about) and verb.startswith("讲"):
        return "起草说明", about  # 讲一讲惠企政策
    if label == "发言" and verb != "讲述" and (cues.any_of("说情况").search(about) or regex.fullmatch(PLANNED, about)):
        return "介绍", about
    if verb == "交流" and regex.fullmatch(LEARNT, about):
        return label, about
    if label in TALKS and regex.fullmatch(OWN, about):
        return label, None
    if label in TALKS and regex.search(STORY, about) and verb != about:
        return label, about
    if label in TALKS and (verb not in TALKED_ABOUT or regex.fullmatch(NOTHING, about)):
        return label, None
    if (
        label == "起草说明"
        and not regex.search(DRAFT, about)
        and not regex.search(RULES, about)
        and not verb.startswith("解")
    ):
        return "介绍", about  # 说明有关要求
    return label, about


def taught(words: str) -> str | None:
    """预防校园欺凌 of 作预防校园欺凌专题辅导; None of 作专题辅导, and where a title is told for it."""
    told = regex.sub(LECTURE, "", words)
    return told if len(told) >= SHORTEST_TAUGHT and not regex.search("[《“，]|题为", told) else None


def experience(matter: str) -> str | None:
    """“明厨亮灶”建设的做法 of 介绍“明厨亮灶”建设的做法; None where it is of nothing that is told."""
    found = regex.match(EXPERIENCE, matter)
    return found[1] if found else None


# 请大家填写测评表，对中层干部进行民主测评
APPRAISED = (
    "(?:^|，)对(?!照)([^，。]{3,40}?)(?:进行|开展|作)(?:现场|无记名|民主|满意度)*(?:测评|评议|推荐|评价)(?=，|$)"
)


def appraised(words: str) -> str | None:
    """Of whom words behind a form say that they are appraised by it."""
    found = regex.search(APPRAISED, words) if "对" in words else None
    return found[1] if found else None


def spokesmen(speakers: tuple[str, ...]) -> bool:
    """Whether all who are called speak for others of their kind: 学生代表某某, 师徒代表."""
    return bool(speakers) and all(regex.match(SPOKESMAN, one) for one in speakers)
