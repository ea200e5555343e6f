"""A deputy told before the head of the same body, in a row of those who are there: 副院长罗平同志，院长齐安同志.

Only rows of attendants: speakers are told in the order they speak, award winners in that of their awards.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, takewhile

from meetingkit.check.named import HAN, Named, is_full_name, named_in, posts_of
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex

CUES = ("出席", "参加", "到会", "到场", "莅临", "光临", "就座", "就坐", "列席", "介绍", "欢迎", "应邀", "前来")
# a row in the order in which they do something, or of those who are elected, praised or away
IN_TURN = (
    "依次|先后|分别|发言|汇报|讲话|述职|致辞|致词|宣读|主持|表态|颁|授[牌旗]|揭牌(?!仪式|活动)|当选|候选|选举|推选|推荐|任命|提名|笔画|笔划|不分|授课|讲课|交流"
    "|顺序|次序|报到|请假|没能|未能|票人|领誓|上台|召集人|担任|出任|轮流"
)
OF_OTHERS = "获|奖|模范|先进|表彰|评委|因|缺席|原[一-龥、]{0,12}(?:长|书记|主任)|老领导|离退休"
# what sets others apart within a row: guests behind those of the house
APART = "来宾|嘉宾|应邀|特邀|邀请|其中|还有|分会场|客人|列席|指导|部门|各"
SENTENCE = regex.compiled("[^。！？]+")
LONG = 60  # characters of a line that tells one or two who are there
HEAD, FIRST_DEPUTY, DEPUTY, MEMBER = 4, 3, 2, 1
PARTY = "党组|党委|党工委|党总支|总支|党支部|支部|[省市州盟县区旗镇乡]委"
MEMBERS = regex.compiled(f"(?P<体>[一-龥]*?(?:{PARTY}))(?P<副>)(?P<名>成员|委员|常委)")
NOUN = "书记|主任|主席|总经理|总裁|(?:董事|理事|秘书|检察|指挥)长|[一-龥]长"
HOLDERS = regex.compiled(f"(?P<体>[一-龥]*?)(?P<副>第一副|常务副|副)?(?P<名>{NOUN})")
# words by which people of the house call it, and no name
HOUSE = (
    "(?:我|本)?(?:局|院|校|处|所|厅|委|公司|集团|集团公司|学院|学校|医院|厂|镇|乡|街道|社区|村|园区|中心|支队|大队)?"
)
# what members of a committee are besides, and is below its heads: of units within, and what is but a deputy's or a member's
BESIDES = (
    "[一-龥]*(?:纪委|纪检|纪工委)书记|[一-龥]*(?:纪检|监察)[一-龥]{0,4}组组长|监察专员|(?:组织|宣传|统战|武装|政治|社会工作)部(?:部长|主任)|(?:人武|武装)部部?长|政法委书记"
    "|[一-龥]{0,4}工会主席|(?:财务)?总[一-龥]{1,3}|机关党委书记|[一-龥]{2}委员|[一-龥]*(?:中心|站|所|队|科|处|室|庭|执行局|公安分局|公安局)(?:副?主任|副?[站所队科处庭局]?长)"
)
# a committee or a government that leads a place: what else they are is below it, except of what stands beside it
LEADS_A_PLACE = "[省市州盟县区旗镇乡]委|(?:镇|乡|街道)党(?:工)?委|[省市州盟县区旗镇乡]"
BESIDE_IT = "人大|政协|军|法院|检察院|人武"
PLACE = "(?P<地>[一-龥]{0,3}[省市州盟县区旗])"
STAFF = (
    f"{PLACE}(?:委|政府|人民政府|直)?[一-龥]{{2,14}}(?:党组成员|党委委员|党[组委]副?书记|主任|局长|部长|科长|处长|校长)"
)
GOVERNS = f"{PLACE}?(?:委(?:副?书记|常委)|(?<![一-龥])(?:常务)?副?(?P<长>[省市州盟县区旗])长|(?:人民)?政府(?:常务)?副?[省市州盟县区旗]长)"
NO_STAFF = f"{GOVERNS}|[一-龥]*(?:{BESIDE_IT}|工会|[纪监]委|秘书长|工商联|团委|妇联|消防|公司|集团|学院|医院|大学|协会)[一-龥]*"


@dataclass(frozen=True, slots=True)
class Post:
    """A post: the body, what its holder is called, and how high in the body."""

    body: str
    noun: str
    rank: int

    @property
    def of_the_house(self) -> bool:
        """Whether the body is not named: 党组书记, 院党组书记, 副院长."""
        return regex.fullmatch(HOUSE, regex.sub(f"(?:{PARTY})$", "", self.body)) is not None

    @property
    def kind(self) -> str:
        """What two posts must have alike to be of one body, were the name of the body left out."""
        party = regex.search(f"(?:{PARTY})$", self.body)
        return party[0] if party else self.noun


@lru_cache(maxsize=512)
def _read(words: str) -> Post | None:
    """The post that words tell; None where it is none of those that are compared."""
    words = words.removeprefix("有")
    if match := MEMBERS.fullmatch(words):
        return Post(match["体"], "书记", MEMBER)
    match = HOLDERS.fullmatch(words)
    if match is None:
        return None
    body, noun = match["体"], match["名"]
    if noun != "书记":
        body = regex.sub("(?:人民)?政府$", "", body).removesuffix(noun[0])
    rank = {None: HEAD, "副": DEPUTY}.get(match["副"], FIRST_DEPUTY)
    return Post(body, noun, rank)


@dataclass(frozen=True, slots=True)
class There:
    """Somebody in a row of attendants: where in its text he is told, from his name to its end."""

    one: Named
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence that tells who is there, or the lines below one, and everybody who is told in it."""

    text: str
    people: tuple[There, ...]

    def before(self, one: There) -> Iterator[Post]:
        """The posts of those who stand before somebody."""
        earlier = takewhile(lambda other: other is not one, self.people)
        return (post for other in earlier for post in map(_read, other.one.posts) if post)


@text_rule(
    "MK324",
    "副职排在正职前面",
    Severity.WARNING,
    why="出席、就座的名单按职务高低排，副院长念在院长前面，两个人都在场。",
    wrong="出席会议的有：副院长罗平同志，院长齐安同志。",
    right="出席会议的有：院长齐安同志，副院长罗平同志。",
)
def deputies_before_heads(script: Script) -> Iterator[Finding]:
    """In one row of attendants a deputy or a member of a body before its head, an office before whom it serves."""
    for row in _rows(script):
        if pair := _turned(script, row):
            lower, higher = (there.one for there in pair)
            if higher.line.own(higher.start):
                message = f"“{lower.posts[0]}{lower.name}”排在“{higher.posts[0]}{higher.name}”前面"
                hint = "请照职务高低排；有意这样排就不用管。"
                yield script.at(higher.line, higher.start, higher.end, message, hint)


def _rows(script: Script) -> Iterator[Row]:
    """Every sentence with a cue and two people or more who are told with their posts; those told line by line below one."""
    for line in script.lines_with(CUES):
        people = _posted(script, line)
        start = 0
        for sentence in SENTENCE.finditer(line.text):
            start, text = sentence.start(), sentence[0]
            inside = tuple(
                There(one, one.start - start, one.end - start) for one in people if start <= one.start < sentence.end()
            )
            if len(inside) > 1 and _tells_who_is_there(text):
                yield Row(text, inside)
        if line.text.rstrip().endswith(("：", ":", "有", "是")) and _tells_who_is_there(line.text[start:]):
            yield _below(script, line)


def _tells_who_is_there(sentence: str) -> bool:
    return any(cue in sentence for cue in CUES) and not regex.search(IN_TURN, sentence)


def _posted(script: Script, line: Line) -> list[Named]:
    return sorted((one for one in named_in(script, line.index) if one.posts), key=lambda one: one.start)


def _below(script: Script, line: Line) -> Row:
    """Those who are told in the lines below, as far as each is short and is no sentence."""
    text, people = "", list[There]()
    for under in script.lines[line.index + 1 :]:
        if len(under.text) > LONG or regex.search(f"{IN_TURN}|[。！？](?=.)|：", under.text):
            break
        told = _posted(script, under) or _byline(under)
        people += [There(one, len(text) + one.start, len(text) + one.end) for one in told]
        text += f"{under.text}\n"
    return Row(text, tuple(people))


# 学院党委书记　翟永安先生；: somebody set apart from his posts, on a line by itself
BYLINE = (
    rf"^\s*(?P<职>{HAN}[一-龥、]{{1,40}}?)(?:[ \u3000]+(?P<名>{HAN}{{2,4}}?)|(?<=[记长任席理事])[ \u3000]*(?P<隔>{HAN}[ \u3000]{{1,2}}{HAN}))"
    r"[ \u3000]*(?:同志|先生|女士|教授|研究员)?[；，、。]?\s*$"
)


def _byline(line: Line) -> list[Named]:
    match = regex.match(BYLINE, line.text)
    group = "名" if match and match["名"] else "隔"
    name = regex.sub("[ \u3000]", "", match[group]) if match else ""
    if match is None or not is_full_name(name):
        return []
    posts = posts_of(match["职"])
    return [Named(line, match.start(group), name, posts, match[group])] if posts else []


def _turned(script: Script, row: Row) -> tuple[There, There] | None:
    """Somebody who is lower than one who stands behind him, and that other; of all such the first.

    Whoever chairs may stand before all, as in minutes.
    """
    chairs = row.people and _chairs(script, row.people[0].one.name)
    for lower, higher in combinations(row.people[1 if chairs else 0 :], 2):
        apart = regex.search(APART, row.text[lower.end : higher.start])
        if not apart and not regex.search(OF_OTHERS, row.text[: higher.end]) and _is_below(script, row, lower, higher):
            return lower, higher
    return None


def _chairs(script: Script, name: str) -> bool:
    """Whether a sentence says that somebody chairs: 2026年7月8日，副区长程立群主持召开领导小组会议。"""
    return any(
        begins(line.text, line.text.index("主持"), "。；") <= line.text.find(name) < line.text.index("主持")
        for line in script.lines_with(("主持",))
    )


def _is_below(script: Script, row: Row, lower: There, higher: There) -> bool:
    """Whether somebody is a deputy or a member where the other is head, and head of nothing that would go before."""
    if _serves(row, lower, higher) or _under_its_party(row, lower, higher):
        return True
    theirs = [post for post in map(_read, higher.one.posts) if post]
    mine = [_read(words) for words in lower.one.posts]
    under = [post for post in mine if post and any(_under(script, row, lower, post, other) for other in theirs)]
    if not under:
        return False
    by_party = (
        mine[0] in under and mine[0].noun == "书记" and any(one.rank == HEAD for one in theirs if one.noun == "书记")
    )
    of_a_place = any(regex.fullmatch(LEADS_A_PLACE, post.body or post.noun[0]) for post in under)
    return all(
        post in under or _may_be(words, post, by_party=by_party, of_a_place=of_a_place)
        for words, post in zip(lower.one.posts, mine, strict=True)
    )


def _may_be(words: str, post: Post | None, *, by_party: bool, of_a_place: bool) -> bool:
    """Whether somebody who is below by another post may be this as well, and still be below."""
    if regex.fullmatch(BESIDES, words) or (post and post.of_the_house and (post.rank < HEAD or by_party)):
        return True
    return (of_a_place or (by_party and not regex.match(PLACE, words))) and not regex.search(BESIDE_IT, words)


def _under(script: Script, row: Row, lower: There, post: Post, other: Post) -> bool:
    """Whether one post is below the other in one body."""
    if post.rank >= other.rank or post.noun != other.noun or other.rank == MEMBER:
        return False
    if post.body == other.body and (post.body.removesuffix(post.kind) or not post.of_the_house):
        return True
    if post.kind != other.kind:
        return False
    if post.of_the_house and other.of_the_house:
        return not _of_a_guest(row, lower, post)
    named = other.body if post.of_the_house else post.body
    alone = post.of_the_house or other.of_the_house
    return alone and _is_own(script, named)


def _of_a_guest(row: Row, lower: There, post: Post) -> bool:
    """市中院院长甲、副院长乙，院长丙: who is told behind the head of another house may be of that house."""
    return any(told.kind == post.kind and not told.of_the_house for told in row.before(lower))


def _is_own(script: Script, body: str) -> bool:
    """Whether the body is the one whose meeting it is."""
    name = regex.sub(f"(?:{PARTY})$", "", body)
    return len(name) > 1 and any(name in line.text for line in script.lines[:3])


def _serves(row: Row, lower: There, higher: There) -> bool:
    """区政府办公室副主任 before 区政府副区长, or before 区委常委."""
    posts = lower.one.posts
    if "；" in row.text[lower.end : higher.start] or any(regex.fullmatch(NO_STAFF, post) for post in posts):
        return False
    staff = [regex.fullmatch(STAFF, post) for post in posts]
    heads = [match["地"] or match["长"] for post in higher.one.posts if (match := regex.fullmatch(GOVERNS, post))]
    return bool(staff) and all(match and match["地"] in heads for match in staff)


def _under_its_party(row: Row, lower: There, higher: There) -> bool:
    """副院长 before 院党委书记, both of the house: the body is called alike, or stands first in its row."""
    head = _read(higher.one.posts[0])
    if head is None or head.rank < HEAD or not head.of_the_house or head.kind not in ("党委", "党组", "党工委"):
        return False
    house = head.body.removesuffix(head.kind)[-1:]
    first = lower is row.people[0]
    for post in map(_read, lower.one.posts):
        if post is None or not post.of_the_house or post.rank == HEAD or post.noun[0] in "书省市州县区旗镇乡":
            return False
        if post.noun[0] != house and not (not house and first):
            return False
    return True
