"""Numbers with every measure word and every kind of people or things behind them: whatever is said, check never fails."""

from __future__ import annotations

from itertools import cycle

import pytest

from tests.corpus_score import check_text

NUMBERS = ("3", "三", "两", "0", "十二", "99", "1.5", "一百零八", "几", "二〇", "半", "3万")
MEASURES = (
    *"个位名家人户项条件次场所处组队班支份张票轮批期届天年月周点里亩吨台辆岁级种类笔句遍桌间栋",
    *("", "分钟", "小时", "万元", "%", "公里", "多名", "余位", "来个", "个百分点"),
)
THINGS = (
    "同志", "部门", "代表", "企业", "候选人", "议程", "负责同志", "有效票", "的", "",
)  # fmt: skip
SCRIPT = """{n}{m}{t}会议主持词
（2026年3月12日上午9时，{n}{m}）
同志们：
今天的会议应到{n}{m}{t}，实到{k}{m}，请假{n}{m}，其中{t}{k}{m}、{n}{m}，共{k}{m}{t}，符合规定。
会议共有{n}{m}{t}：一是{k}{m}{t}汇报；二是{n}{m}{t}发言，每{m}{t}不超过{k}分钟，共{n}{m}。
下面，请{n}{m}{t}依次汇报，请县水利局局长方志恒、县财政局局长何雨{k}{m}{t}作准备。
（{n}{m}{t}依次发言）
请县水利局局长方志恒同志汇报。
请{k}{m}{t}和何雨同志发言。
现在表决，同意的请举手，同意{n}{m}，反对{k}{m}，弃权{n}{m}，{t}通过。
刚才，{n}{m}{t}汇报了工作，{k}{m}{t}作了发言，{n}{m}{t}讲了{k}{m}意见，方志恒等{n}{m}{t}的发言很好。
下面，我讲{n}{m}{t}：一是学习{k}{m}；二是到{n}{m}{t}去，{k}{m}前完成。
感谢{n}{m}{t}的{k}{m}发言，散会。
"""


@pytest.mark.parametrize("measure", MEASURES)
def test_check_reads_any_number_of_anything(measure: str) -> None:
    numbers = cycle(NUMBERS)
    for thing in THINGS:
        text = SCRIPT.format(n=next(numbers), k=next(numbers), m=measure, t=thing)
        assert isinstance(check_text(text), list), text
