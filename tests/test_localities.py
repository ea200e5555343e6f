"""Places named by what they are, where no gazetteer knows them."""

from __future__ import annotations

import pytest

from meetingkit.check.localities import localities


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("在云岭区委2026年第一次会议上的主持讲话", ["云岭区"]),
        ("审议《沐川坪县2026年平安建设工作要点》。沐川坪县各单位抓好落实。", ["沐川坪县"]),
        ("请石桥镇党委书记姚海同志发言，请双河乡党委书记孟庆丰同志作准备。", ["石桥镇", "双河乡"]),
        ("中共青麓镇委员会\n青麓镇的同志，到青麓镇去。", ["青麓镇"]),
        ("示范新区党工委召开大会。\n建设示范新区，全体示范新区干部", ["示范新区"]),
        ("滨海新区党工委全体会议\n建设滨海新区，全体滨海新区干部", ["滨海新区"]),
        ("城关街道党工委副书记讲话，由城关街道党工委牵头", ["城关街道"]),
        ("共青团澜浦区委副书记，共青团澜浦区第八次代表大会", ["澜浦区"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert localities(text.split("\n")) == names


@pytest.mark.parametrize(
    "text",
    [
        "根据县委统一部署，今天召开大会。根据县委要求，大家认真听取。",
        "首先，请区委组织部汇报。先请区委宣传部发言。",
        "下面宣布县委决定。听取县人民政府工作报告，传达县委全会精神。",
        "部分县级领导、部分县直单位负责同志列席，代表县委、县政府表示感谢。",
        "欢迎尉迟市长讲话。感谢尉迟市长的讲话。",
        "推进老旧小区改造，功能区、示范区、开发区齐头并进，城镇和乡村一起走，返乡青年、家乡父老都来了。",
        "城市、门市、夜市都要管好；贫困县、示范县、邻县都来学。",
        "区域协调、市场监管、县域经济、镇村干部、乡村振兴、市级标准、区直部门。",
        "全区上下、我市干部、本县群众、各乡镇、两个区、十个县。",
        "这个方案区委研究过，结果报区政府，今天开区委常委会。",
    ],
)
def test_no_names(text: str) -> None:
    assert localities([text]) == []


def test_the_time_it_takes_grows_with_the_text() -> None:
    lines = ["请石桥镇党委书记姚海同志发言，沐川坪县各单位抓好落实。"] * 2_000
    assert localities(lines) == ["石桥镇", "沐川坪县"]
