"""截止 for 截至 inside a clause: 申领截止4月30日已受理的, 水务局截止2025年12月31日的账表; not 报名截止5月10日."""

from __future__ import annotations

from functools import cache

# a day, the end of a month or a year, with nothing of it left behind
DAY = (
    r"(?=[\d去今上本目昨前])(?:(?:20\d\d|去|今|上|本|前)年)?(?:度|底|末)?(?:\d{1,2}月份?|上个?月|本月)?"
    r"(?:\d{1,2}[日号]|底|末|[上中下]旬)?(?:\d{1,2}[时点]|24时)?(?:目前|昨天|昨日|前天|今天)?(?:为止|止)?"
)
# what has been so by then
SO_FAR = "(?:已经?(?![过到满]|截止|结束|逾期)|累计|尚[未无有]|仍(?:未|有)|还(?:有|未|没有))"
# of what a day is the end: what stands before 截止 there may have the day for its own
ENDED = "报名|申报|申请|申领|征集|征稿|投稿|来稿|投票|报送|上报|提交|受理|登记|征求|公示|缴费|认购|预约|招标|投标|竞标|应聘|招聘|招生|填报|反馈|意见|领取|认领|缴纳|投保|参评|推荐|评选|活动|时间|日期|期限|今日|有效期|服务期|合同|租期|任期|工期|募集|收件|交付|付款|兑换|办理|注册|签到|订购|预订|发行|售票"


@cache
def by_a_day() -> str:
    """截止 and a day of which something is told at once: what has been done by it, or what was so on it."""
    done = f"(?<=[一-龥])截止(?={DAY}{SO_FAR})"
    been = f"(?<=[一-龥])(?<!{ENDED.replace('|', ')(?<!')})截止(?={DAY}的(?!时间|日期|期限|通知|公告))"
    return f"{done}|{been}"
