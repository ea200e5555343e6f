"""Who is to be elected, as an item or the words that lead to it say: 选举委员二名, 选下一届委员; in other words than 选举
某某: 以无记名投票方式选举某某, 请大家投票，选出某某, 就某某人选进行投票选举."""

from __future__ import annotations

from meetingkit.recognise.tidying import tidy
from meetingkit.wording import regex

# 现在正式选举…, 推选三名监事, 选下一届业委会委员
ELECTS = "(?:先(?!进[集个单事])|开始|进行|投票|现在|正式|大会|换届|，|(?:以|采[取用])[^，。]{2,12}(?:方式|办法))*(?:选举(?!办法|结果|票|工作|有效|无效|委员会(?:于|由|从|在|经|的|[\\d主副成提]|，|$))|补选|改选|另选|增选(?!办法|结果)|重选(?!办法|结果))(?:产生)?(?!.{0,16}之?前(?:，|$))|(?:推选|推举|选)(?:产生|出)?(?=[一两二三四五六七八九十\\d]+[位名个])|选(?:举)?(?:产生|出)?(?=(?:下一|新一|本|首|第[一二三四五六七八九十\\d]+)届)|(?:推选|推举|补选|选(?:出)?个?(?![举派址题好配优调任聘拔树送登录准取定用购种育修手票]|代表发言))(?:产生)?(?=[^，。请]{1,16}(?:员|代表|理事|监事|[组会班楼门栋村队社厂站]长|主席|召集人|主任委员|小组|班子|委员会)(?:[一二两三四五六七八九十\\d]{1,2}[名位人])?(?:，|$))"
ELECTED = (
    "^(?:[，：是]|增选|重选|(?:本次|这次)(?:大会|会议)选举|产生|补选|选举|改选|差额|等额)+"  # 进行选举，补选委员二名
)
# 由某某主持, 请各位代表填写: how it is done
HOW = "，(?:仍|继续|也)?(?:然)?[请由][^，]{2,24}主持[^，]{0,4}$|，(?:各位|全体|大家|请|按)[^《]*$"
SEATS = "(?P<seats>[^，。：《》请选了]{2,30})(?=，|$)"
OFFICE = "委员|成员|理事|监事|主席|书记|长|代表|班子|主任|会$|大队委"
# 采取无记名投票方式选举县妇联副主席; 请代表们填票、投票，选举第二届委员会委员; 请队员代表投出一票，选出新一届大队委
BY_VOTE = (
    "(?:(?:以|采[取用]|用|进行)[^，。]{0,12}(?:投票|差额|等额)[^，。]{0,8}?|(?:投票|选票|投出[^，。]{0,10}票)，?)"
    f"选(?:举|出)(?!办法|结果|票|工作)(?:产生)?{SEATS}"
)
NEXT_TERM = f"选(?=(?:下|新)一[届任]|首届|第[一二三四五六七八九十]+届){SEATS}"  # 选下一届业委会委员
PROPOSED = "(?:就|对)(?P<seats>[^，。：《》请选了]{2,30}?)(?:候选人|人选)?(?:进行|采[取用][^，。]{2,10}方式)?(?:投票|无记名|差额|等额|现场|民主)+选举(?=，|$)"
OF_THIS = f"(?:进行)?选举，(?:本次|这次)(?:大会|会议)?(?:要|应|共)?选举{SEATS}"  # 下面进行选举，本次大会选举委员7名
PLANNED = "今[天晚]|本次|这次|任务|议题|将|应当|规定|根据|按照|刚才|已经|会前"
HOW_MANY = "(?<=[^、]{4})(?:[一二两三四五六七八九十]|\\d{1,2})[名人位]$"


def elected(text: str, blotted: str) -> str | None:
    """Whose election is announced, nothing where only the election is; None where none is announced."""
    match = regex.match(ELECTS, blotted)
    return _seats(regex.sub(ELECTED, "", regex.sub(HOW, "", text[match.end() :]))) if match else None


def _seats(words: str) -> str:
    """居民委员会委员 of 居民委员会委员三名; of several posts how many of each are to be elected is kept."""
    return words if "、" in words else regex.sub(HOW_MANY, "", words)


def chosen(words: str, blotted: str, *, joined: bool) -> str | None:
    """Whom all are called to elect; None where they are not."""
    if "选" not in blotted:
        return None
    found = regex.match(OF_THIS, blotted) or regex.match(NEXT_TERM, blotted) or regex.match(PROPOSED, blotted)
    if not found and (found := regex.search(BY_VOTE, blotted)) and not joined:
        found = None if regex.search(PLANNED, blotted[: found.start()]) else found
    if not found or not regex.search(OFFICE, found["seats"]):
        return None
    return tidy(_seats(words[slice(*found.span("seats"))]))


# 空出一个位置，得补选一名委员: told of within an item, whose election begins with its ballots
NEEDED = (
    "(?:^|，)(?:今[天晚]|[这本]次|[大本]会|会议|咱们?|我们|村里|会上|，)*(?:就?得|需要?|须|必须|应当?|应该|还?要|拟|决定|商量)(?:依法|重新|再)*"
    f"(?:补选|增补|改选|另选|重选|推选|选举|选)(?:产生|出)?(?:[一二两三四五六七八九十\\d]{{1,2}}[名位个人])?{SEATS}"
)
BEGINS = "(?:^|，)(?:好|那|现在|下面|这就|马上|就|先|请|咱们?|我们|大家|工作人员|监票人|，|开始|进行)*(?:发|分发|发放|领|填|画|写|投)(?:选)?票(?![人箱员后完时结])"


def needed(words: str, blotted: str) -> str | None:
    """Who has to be elected, as it is told within an item that does not say that there is an election."""
    found = regex.search(NEEDED, blotted) if "选" in blotted else None
    return tidy(_seats(words[slice(*found.span("seats"))])) if found and regex.search(OFFICE, found["seats"]) else None


def begins(blotted: str) -> bool:
    """Whether ballots are handed out or filled in now."""
    return "票" in blotted and regex.search(BEGINS, blotted) is not None


SEATS_FIRST = "(?:要|应|先)?(?:补选|推选|改选|选举|选)(?:产生|出)?(?:[一二两三四五六七八九十]{1,2}|\\d{1,2})[名位个人](?P<seats>[^，。：《》请选了]{2,24}?)(?=，|$)"


def seats_first(words: str, blotted: str) -> str | None:
    """村务监督委员会成员 of 选一名村务监督委员会成员, told behind the item that only says that there is an election."""
    found = regex.match(SEATS_FIRST, blotted)
    return tidy(words[slice(*found.span("seats"))]) if found and regex.search(OFFICE, found["seats"]) else None


# 写票、投票; 领票、填写选票, as an item of an election is told
CASTS = (
    "(?:(?:开始|进行|现场|正式|秘密|无记名|依次|有序|大会|[、，和并及与])*"
    "(?:[写填画领发投]票|(?:检查|检验|查验|密封)(?:投?票箱)|[验封]票?箱|(?:填写|分发|发放|领取)(?:选票)))+(?:环节|程序|开始)?"
)
# 公开唱票计票; 当众开箱、清点选票: an item of its own, behind the ballots
COUNTS = (
    "(?:(?:开始|进行|现场|公开|当众|当场|集中|[、，和并及与])*"
    "(?:[唱计点验]票|开箱(?:验票)?|开启票箱|(?:清点|统计)(?:选票|票数)))+(?:环节|程序)?"
)

# 请总监票人某某组织清点选票: who counts, and no word of how it came out
COUNTED_BY = "(?:请|由)总?[监计唱]票[^。]{0,40}(?:清点|开箱|开启票箱|唱票|计票|点票|验票)[^，。]{0,6}"
TELLS = "报告|汇报|宣布|公布|通报|结果|情况|休"


def counted_by(blotted: str) -> bool:
    """Whether an item only says who counts the votes."""
    return regex.fullmatch(COUNTED_BY, blotted) is not None and not regex.search(TELLS, blotted)


# 请监票人检查票箱; 现在发票; 请大家到秘密写票处写票: how an election begins that nobody announced
BEGINS = (
    "(?:(?:下面|现在|首先|先|接下来)，?)*(?:(?:请|由)总?[监计]票[^。]{0,30}?(?:检查|查验|检验|验|密封|封|打开|开启)[^，。]{0,6}票?箱"
    "|(?:开始|请[^，。请]{2,16}?)(?:分发|发放|下发|发|领取?)(?:选票|票(?=，|$))"
    "|(?:请[^，。请]{2,16}?|开始)(?:填写选票|写票|填票|投票(?!表决|结果)))|(?:现在|下面)(?:发|领)票(?=，|$)"
)


def begins_unannounced(blotted: str) -> bool:
    """Whether ballots are handed out or cast."""
    return "票" in blotted and regex.match(BEGINS, blotted) is not None


def casts(blotted: str) -> bool:
    """Whether an item of an election is nothing but its ballots."""
    return "票" in blotted and regex.fullmatch(CASTS, blotted) is not None


def counts(blotted: str) -> bool:
    """Whether an item is the counting of votes, and nothing else."""
    return regex.fullmatch(COUNTS, blotted) is not None
