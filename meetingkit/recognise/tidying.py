"""The words of a matter, cut and cleaned of what does not belong to it."""

from __future__ import annotations

from meetingkit.recognise.text import MARKS
from meetingkit.wording import regex

ABOUT_IT = "^(?:(?:这|该|此|上述|以上|两|几|本|有关|相关|具体|刚才)+(?:[一两二三四五六七八九十几]?[项个份次件些])?的?(?:文件|事项|情况|问题|要求|议题|办法|方案|项目|工作|内容)?|情况|工作|(?:大家|同志们|各位)的.{0,4}(?:意见|建议|批评|问题))$"
APPLAUSE = "(?:让我们|请?大家|请?各位)?(?:再次|再)?[以用报]?[^，《]{0,8}掌声"  # is nothing to be told of
OTHERWISE = "并(?:请)?(?:(?:就|对|围绕|向).{1,24}?(?:通报|传达|介绍|宣读|解读|部署|安排|表态|发表|提出意见|作出?|进行|回答|谈|说明|征求)|通报|传达|宣读|表态|回答|接受|现场)"
REPORT_ON = "(?:[^，。《》]{2,16}?(?:政府|委员会|法院|检察院|[局委办院])关于|关于)?((?!.*关于)[^《》]+(?:情况|进展|事项|问题|结果|经过|预算草案|预算|决算|计划草案))的(?:专项|专题|综合|(?:专题|执法)?(?:调研|考察|视察|检查|督查|评估|审查|审核|监督))?(?:报告|汇报|说明|通报)"


# 县人大社会建设委员会关于《某法》实施情况的检查报告; 检查组关于检查《某法》实施情况的报告
INSPECTED = "[^，。《》]{1,16}?(?:委员会|组|政府|[局办院部厅])关于((?:检查)?《[^《》]+》[^《》，]{0,12}情况|[^，。《》]{4,30}(?:情况|工作))的(?:执法检查|检查|调研|视察|审查|调查)?报告"

# 第二届理事会工作报告 tells of 第二届理事会工作, 工作报告 of nothing that is not told; 政府工作报告 is what the paper is called
WORK_REPORT = "(?!.*[和与及、])(?!(?:.{0,6}人民)?政府)([^《》]*?)(的?工作)(?:报告|总结)"


# 听取财经委关于该报告的审查意见
JUDGED = "^听取(?:[^，]{2,20}?关于)?(?=[^，]{2,40}的?(?:审查|审核|初审|评审|检查|核查|考察)意见$)"


def stopped(text: str, blotted: str) -> str:
    """A matter up to the first comma, unless it goes on: 介绍…情况，并…."""
    for match in regex.finditer(
        "[，,]|(?<=》)并|并(?=发表|作(?!为)|表明|回答|宣|汇报|安排|部署|通报|传达|介绍|解读)", blotted
    ):
        if (
            match[0].startswith("并")
            or not regex.match("并|以及|和|还有", blotted[match.end() :])
            or text[match.start() - 1] == "》"
            or regex.match(OTHERWISE, blotted, match.end())
        ):
            return text[: match.start()]
    return text


# 首先审议通过《选举办法（草案）》: what is done with the paper
TREATED = "(?:首先|先|再|接着|现在)?(?:并|逐项)?(?:(?:审议|讨论|研究|审查)(?:并|和)?)?(?:表决|票决|审议|讨论|研究|通过)"


def tidy(text: str | None) -> str | None:
    """A matter without what does not belong to it; None when nothing is left or it only points back."""
    if not text:
        return None
    text = regex.sub("^(?:一下|一遍|一番|了|的|：|:|关于(?=《))+", "", text.strip()).strip("，,：:；; 　")
    text = text.strip(MARKS).strip()  # 议题一 ★ 小区改造
    text = regex.sub("^(?:进入|迎来|来到)?[^，—]{0,16}(?:时刻|环节)(?:——|[：，])", "", text)
    text = regex.sub("^、.*", "", text)  # 发奖|、发红包: another act
    text = regex.sub("^予(?=“)", "", text)  # 授|予“爱心单位”牌匾
    text = regex.sub("^(?:自己|本人)的(?=[^，]{3,})", "", text)  # 说说自己的办案心得
    text = regex.sub("^(?:先|再)?来(?=[^，]{0,6}(?:宣誓|默哀)$)", "", text)
    text = regex.sub("^关于(.+)的(?:审议|讨论|研究)$", "\\1", text)
    text = regex.sub(f"^(?:这个|这份|这一|听取|{TREATED})(?=《)", "", text)
    text = regex.sub("^(?:主题|专题|主旨|专项|辅导)(?:报告|辅导|讲座)(?=《[^《》]*》$)", "", text)
    text = regex.sub("^是(?:今天|本次|这次)?[^，]{0,6}(?:重头戏|重点|大事)$", "", text)
    text = regex.sub("^听取(?=[^，]{2,30}(?:情况|进展)$)", "", text)
    text = regex.sub(JUDGED, "", text)
    text = regex.sub("(?<=[”》])(?:这一|这个|的)?(?:主题|专题|题目)$", "", text)
    text = regex.sub("，?(?:大家欢迎|大家掌声欢迎|掌声欢迎)$|(?<=情况)(?:一下|一遍)$", "", text)
    if not regex.search("的.{2,6}$|(?:报告|决定|意见|通知|决议|说明|汇报|办法|方案|规定|条例|建议)$", text):
        text = text.removeprefix("关于")
    text = regex.sub(
        "^(?:[^《》，]{1,8}的|(?:议案|议题|提案|附件)[一二三四五六七八九十\\d]*(?:是|为)?[：:]?)(?=《[^《》]*》$)",
        "",
        text,
    )
    if regex.fullmatch("（[^（）]*）", text):
        return None  # 请甲县县长汇报（视频连线）
    return None if len(text) < 2 or regex.fullmatch(APPLAUSE, text) or regex.match(ABOUT_IT, text) else text


# 《准则》有关章节; 《要点》中危急值报告、三级查房两个章节
PART_OF_PAPER = "(?<=》)(?:的?(?:有关|相关|部分|重要)(?:章节|内容|篇目|论述)|中[^，。《》]{2,24}[两三四五几]个?(?:章节|篇目|部分|条款))$"


# 介绍某人的有关情况，并对其能否入党表明意见
OPINION_OF_IT = "(?<=情况)，并对[^，。]{2,14}表明(?:意见|态度)$"


def within(subject: str, kind: str) -> str | None:
    """第二届理事会工作 of 第二届理事会工作报告, none of 工作报告, 《准则》 of 《准则》有关章节; other words as they are."""
    if kind == "study":
        return regex.sub(PART_OF_PAPER, "", subject)
    if kind != "report":
        return subject
    subject = regex.sub(OPINION_OF_IT, "", subject)
    work = regex.fullmatch(WORK_REPORT, subject)
    return subject if not work else f"{work[1]}{work[2]}" if work[1] else None


# what is handed over with any award
PRIZE = "证书|奖[牌状杯品项]|荣誉|鲜花|绶带"
ONLY_GIVEN = f"(?:{PRIZE})(?:(?:[、和与及]|，并?)(?:{PRIZE}))*|分[两二三四五六七八九十几\\d]+[轮批组次]"


# 其中几个共性问题: of what was said before
THOSE = "(?:其中|这|那|上述|以上|刚才)的?(?:[几些]个?)?(?:共性|突出|主要|具体)*的?(?:问题|意见|疑问|建议)"

# 讲讲自己的故事, 谈各自的想法: whose it is and nothing of what it is about
ONES_OWN = "(?:自己|各自|本人|大家|你们|他们|咱们?|我们)(?:身边|心里|心中)?的(?:(?:成长|奋斗|创业|从业|工作|真实|亲身|心里)的?)?(?:故事|经历|体会|心得|感受|感想|感悟|想法|话|心声|看法|收获|打算|诉求|意见|建议)(?:[和与、](?:体会|心得|感受|感想|感悟|想法|看法|收获|打算|诉求|意见|建议))*"

# 《求是》杂志重要文章《甲》: in which paper it was printed
PRINTED = "^《[^《》]{2,10}》(?:杂志|报|日报|期刊|社)?(?:\\d{4}年第?\\d{1,2}期)?(?:上|所)?(?:发表|刊发|刊登|刊载|登载)?的?[^《》，]{0,6}(?:文章|社论|评论|评论员文章)(?=《[^《》]*》$)"


# 现场与网络合并后的表决结果: how it was counted
COUNTED_HOW = "^(?:现场|网络|线上|线下|书面|投票|表决|[和与及、])+(?:数据|结果|情况)?(?:合并|汇总|合计)(?:统计)?(?:之?后)?的(?=(?:表决|投票|计票)结果$)"


def plain(subject: str | None, kind: str) -> str | None:
    """A subject without what only leads to it: 进行入职宣誓, 就是捐赠; None where nothing else is there: ——下面."""
    if subject and kind in ("report", "explanation") and (about := regex.fullmatch(REPORT_ON, subject)):
        return about[1]  # 听取党费收缴情况的报告
    if subject and kind == "report" and (about := regex.fullmatch(INSPECTED, subject)):
        return about[1]
    if not subject or "《" in subject:
        return subject and regex.sub(PRINTED, "", subject)
    if kind == "report":
        subject = regex.sub("(?<=情况)(?:专项|专题|综合|工作)?报告$", "", subject)  # 财务收支情况报告
    told = regex.sub("^[—－-]+|[—－-]+$", "", subject)
    told = regex.sub(f"^(?:就是|也就是)|{COUNTED_HOW}", "", told)
    if kind == "speech" and regex.fullmatch(f"{THOSE}|{ONES_OWN}", told):
        return None
    if kind == "appraisal":
        told = regex.sub("(?<=[^，]{2})按照?[^，]{2,40}等次$", "", told)  # 对书记按照“好、差”两个等次评价
    if kind == "signing":
        told = regex.sub(
            "^(?:现场|集中|项目)*(?:签约|签字)$|^第[一二三四五六七八九十]+[组批轮]$", "", told.removesuffix("集中")
        )  # 重点招商项目集中签约
    if kind == "award" and regex.fullmatch(ONLY_GIVEN, told):
        return None  # 颁发奖牌和证书, of what was told before; 分三轮颁奖
    if kind == "ceremony":
        told = regex.sub("^(?:进行|举行|开始|一起|共同|(?:集体(?!宣誓$)))+|^(?:庄严|郑重)地?(?=宣誓$)", "", told)
        told = regex.sub("^(?:[^，的]{2,10}进行)(?=[^，]{0,4}宣誓$)", "", told)
    lead = regex.fullmatch("(?:再)?(?:下面|现在|接下来|最后|随后|首先|接着|进入|转入|开始)|.*(?:时刻|时候|环节)", told)
    return None if lead or len(told) < 2 else told
