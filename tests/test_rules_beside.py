"""Common words with one wrong character, told by what stands beside them."""

from __future__ import annotations

import time

import pytest

from meetingkit.check.written import written
from tests.scripts import found

HEAD = "云岭县工作会议主持词\n（2026年3月12日）\n同志们：\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("从今天起，每个项目全程跟近，绝不缺位。", "跟近"),
        ("请各位代表认真审义这个报告。", "审义"),
        ("下面，请县财政局作标态发言。", "标态"),
        ("请大家把手机调到精音。", "精音"),
        ("要把安全放在受位。", "受位"),
        ("各单位要及时总洁经验。", "总洁"),
        ("各乡镇要加快进渡，按期完工。", "进渡"),
        ("这次会议开得很及使，也很有必要。", "及使"),
        ("要切实增强责认感。", "责认"),
        ("大家的掌声代表了敬义。", "敬义"),
        ("今年的目镖是清楚的。", "目镖"),
        ("要解决群众的困南。", "困南"),
    ],
)
def test_a_word_with_one_wrong_character(text: str, words: str) -> None:
    assert found(HEAD + text, "MK506") == [(4, words)]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("全程跟近。\n我们会全程跟近。", "a term stands twice"),
        ("请甄诚同志发言。", "a name"),
        ("请潘思远宣读名单。", "a name that begins after a call"),
        ("清沅市的同志也来了。", "a place"),
        ("要坚持一企一策，道理越辩越明。", "in parallel"),
        ("全县立行立改，监誓人就位。", "words of its own"),
        ("他说事不关己，这不对。", "within an expression"),
        ("请把“三违”说清楚。", "in quotation marks"),
        ("下面，宣读《精音》。", "in title marks"),
        ("请大家认真审议这个报告。", "right"),
    ],
)
def test_what_is_no_slip(text: str, why: str) -> None:
    assert found(HEAD + text, "MK506") == [], why


def test_an_allowed_word_stands() -> None:
    assert found(HEAD + "每个项目全程跟近，绝不缺位。", "MK506", allowed=("跟近",)) == []


def test_the_list_knows_every_word_that_it_means() -> None:
    known = written()
    assert len(known.beside) > 4000
    assert all(known.is_word(word) and row.count("|") == 3 for word, row in known.beside.items())


def test_a_long_line_takes_no_time() -> None:
    start = time.perf_counter()
    found(HEAD + "的" + "全程跟近宪发" * 8000, "MK506")
    assert time.perf_counter() - start < 10


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("MK513", "这些都是群众看的见的变化。", ["的"]),
        ("MK513", "要让群众看的见、摸的着。", ["的", "的"]),
        ("MK513", "队伍要靠的住，也要拿的出。", ["的", "的"]),
        ("MK513", "这是他看的见解，也是大家看得见的。", []),
        ("MK513", "他说的到底对不对？做的起步工作不少。", []),
        ("MK514", "草案会前以发到各代表团征求意见。", ["以"]),
        ("MK514", "各项工作均以安排到位。", ["以"]),
        ("MK514", "材料会前以电子邮件发到各单位，均以通过审查的为准。", []),
        ("MK607", "样样都等着年轻人出力……。团干部要多走动。", ["。"]),
        ("MK607", "样样都等着年轻人出力……团干部要多走动。", []),
    ],
)
def test_frames_of_one_character(code: str, text: str, words: list[str]) -> None:
    assert [said for _, said in found(HEAD + text, code)] == words
