"""A vote called in spoken words: 觉得行的，举个手; 同意的就喊一声; 没意见的拍个巴掌; 行的话，大家呱唧呱唧."""

from __future__ import annotations

from meetingkit.recognise.course import Course
from meetingkit.recognise.polling import awaits_vote, may_call, plainly_called
from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

# 同意的，36票; 赞成34票: hands were counted
COUNTED = "(?:同意|赞成)(?:[^，。]{0,6}的)?，?(?:有|是|共|一共)?(?:[一二三四五六七八九十百两]{1,5}|\\d{1,4})(?:票|人|户|名)(?=，|$)"
CLUES = ("票", "人", "户", "名", "手", "掌", "呱唧", "声", "头", "起立", "站起来", "牌")
WHO = "大家伙儿?|大家|大伙儿?|各位(?:代表|邻居|街坊|乡亲|委员|业主|同志|老师|党员)?|咱们?|我们|乡亲们|街坊们|邻居们|代表们|老少爷们|同志们"
FOR_IT = "(?:同意|赞成|赞同|认可|愿意|支持|没有?(?:什么|啥|别的|不同|其他)*(?:意见|异议|说的|二话)|(?:行|中|成|可以|妥|合适|能行)(?=[的，了话]))"
SHOWS = (
    "(?:举(?:个|一?下|一?举|起|高|右)*手(?![机里])|把?手举|拍(?:个|拍|一?下)*(?:巴掌|手(?!机))|呱唧|鼓(?:个|一?下)?掌|给个?掌声|来点掌声"
    "|喊(?:一?声|个)|吱(?:一|个)?声|应(?:一|个)?声|点(?:个|一?下|点)?头|起立|站(?:一下|起来)|[举亮]起?[^，。]{0,3}牌)"
)
# 大家伙儿要是没别的意见，同意的就喊一声
RAISED = (
    f"(?:^|，)(?:{WHO}|好|那么?|就|要是|如果|若是|既然|都|也|觉[得着]|认为|看着?|这么办|这样)*{FOR_IT}"
    f"(?:的话|的[^，。]{{0,4}}?|了)?，?(?:{WHO}|请|就|都|也|先|来|给)*{SHOWS}"
)
BY_HANDS = "(?:^|，)(?:那|好|就|现在|下面)*(?:(?:咱们?|我们|大家|大伙儿?)(?:还是|就|现在|来)*举(?:个|一?下)?手(?:来)?(?:定|表决|决定|过)(?:下来|一下|了|吧)*|(?:咱们?|我们|大家|大伙儿?)?(?:就|现在)*直接(?:举手|鼓掌)(?:吧|了|表个?态)?)$"  # 咱举个手定下来
NO_VOTE = "发言|提问|报名|答题|抢答|领[取票]"


def by_hand(course: Course, sentence: Sentence) -> Sentence:
    """The sentence as the plain call of a vote, where hands are asked for in other words and something waits for a vote."""
    if not may_call(course, sentence, CLUES, NO_VOTE) or not awaits_vote(course):
        return sentence
    return plainly_called(sentence) if regex.search(f"{RAISED}|{BY_HANDS}|^{COUNTED}", sentence.masked) else sentence
