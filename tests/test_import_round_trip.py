"""`render(import(script))` has the script's text, character for character, and the items are those it was rendered from."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetingkit.document import Document, Paragraph, Role, Run
from meetingkit.importing.importer import TOO_MUCH, Imported, import_script, readable
from meetingkit.importing.normal import SENTENCE
from meetingkit.library import default_library
from meetingkit.readers import Manuscript, read_manuscript
from meetingkit.reading.source import Source
from meetingkit.timetable import meeting_json, timetable
from meetingkit.wording.masks import printed
from meetingkit.wording.names import in_title_marks
from meetingkit.workflow import meeting_from, script_of
from tests.conftest import ROOT
from tests.effort import calls
from tests.meetings import Facts, script
from tests.seed import SCRIPT
from tests.test_kinds_golden import GOLDEN, KINDS, agenda_of
from tests.test_laws_of_procedure import procedures

LIBRARY = default_library()
SCRIPTS = sorted(
    path for folder in ("golden", "scripts_gold", "corpus") for path in (ROOT / "tests" / folder).rglob("*.txt")
)
LINES = [line for path in SCRIPTS[::3] for line in path.read_text("utf-8").splitlines() if line.strip()]
FEW = 3
some = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def manuscript(lines: list[str], role: Role = Role.BODY) -> Manuscript:
    paragraphs = tuple(Paragraph(role, (Run(line),)) for line in lines)
    return Manuscript("某会.txt", Document(paragraphs), tuple(range(1, len(lines) + 1)), (0,) * len(lines))


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs if paragraph.text.strip()]


def brought_back(given_: Manuscript, roster: str | None = None, **options: Any) -> Imported:
    """The import; what it renders must be what was given."""
    source = Source("名册.yaml", roster) if roster else None
    imported = import_script(given_, LIBRARY, stem="某会", roster=source, **options)
    meeting = meeting_from(Source("议程.yaml", imported.text), LIBRARY, source)
    assert texts(script_of(meeting, LIBRARY)) == texts(readable(given_)[0])
    return imported


def own_items(imported: Imported) -> list[str]:
    return [item.label for item in imported.draft.items if item.worded or item.label == "其他"]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_a_script_comes_back_character_for_character_and_as_items(path: Path) -> None:
    imported = brought_back(read_manuscript(path))
    assert len(imported.meeting.steps) < FEW or len(imported.draft.items) > 1, "one text, where steps were recognised"


HALF = str.maketrans("，：；！？（）", ",:;!?()")


@pytest.mark.parametrize("path", SCRIPTS[::60], ids=lambda path: path.stem)
def test_a_script_with_marks_of_half_width_comes_back_with_them(path: Path) -> None:
    brought_back(manuscript([line.translate(HALF) for line in path.read_text("utf-8").splitlines() if line.strip()]))


APART = [
    ("a recap with a paragraph behind it", ["刚才，周书记作了讲话，我们要认真贯彻。", "让我们再一次感谢周书记！"], 2),
    ("a film within the words of the item before", ["大家先看片子。", "（播放短片）", "下面，先播放航拍短片《古镇》，再请镇长方知行汇报规划。"], 4),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "least"), [case[1:] for case in APART], ids=[case[0] for case in APART])
def test_what_stands_apart_does_not_make_one_text_of_all(lines: list[str], least: int) -> None:
    told = ["首先，请甲局汇报工作。", "下面，请乙局汇报收支。", "下面，请书记周明远同志讲话。"]
    imported = brought_back(manuscript(["某会主持词", "同志们：", "今天开会。", *told, *lines, "散会。"]))
    assert len(imported.draft.items) >= least


@pytest.mark.parametrize("identifier", sorted(KINDS))
def test_a_golden_script_gives_back_the_items_it_was_rendered_from(identifier: str) -> None:
    imported = brought_back(read_manuscript(GOLDEN / f"{identifier}.txt"))
    meeting, again = (
        meeting_from(Source("议程.yaml", text), LIBRARY) for text in (agenda_of(identifier), imported.text)
    )
    assert imported.kind.identifier == identifier
    assert known(again) == known(meeting)


def items_of(meeting: Any) -> list[dict[str, Any]]:
    document = script_of(meeting, LIBRARY)
    found: list[dict[str, Any]] = meeting_json(
        meeting.agenda, meeting.kind.data, document, timetable(meeting.agenda, document)
    )["items"]
    return found


def known(meeting: Any) -> list[tuple[Any, ...]]:
    """The steps of a meeting; what the chair merely says is part of the opening or of a step once it is printed."""
    return [
        (item["type"], item["discussion"], in_title_marks(item["subject"]), [printed(who) for who in item["speakers"]])
        for item in items_of(meeting)
        if item["type"] != "other"
    ]


@pytest.mark.skipif(not SCRIPT.exists(), reason="the real script is kept outside the project")
def test_the_real_script_is_data_but_for_one_prompt() -> None:
    imported = brought_back(read_manuscript(SCRIPT))
    report, draft, address = (item.data for item in imported.draft.items)
    assert len(report["汇报人"]) == 4
    assert report["统称"] == "部门单位"
    assert list(draft["讨论"]) == ["串词"]
    assert len(address["要点"]) == 5
    assert "回顾" not in imported.draft.head
    assert own_items(imported) == ["起草说明"]


@some
@given(procedures())
def test_what_we_render_comes_back(meeting: Facts) -> None:
    brought_back(manuscript(texts(script(meeting))))


@some
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=30))
def test_lines_of_scripts_in_any_order_come_back(lines: list[str]) -> None:
    brought_back(manuscript(lines))


HOSTILE = st.one_of(
    st.sampled_from(
        [
            "否",
            "是",
            "无",
            "不要",
            "主持词",
            "散会。",
            "同志们：",
            "同志们！",
            "一要",
            "【待填：姓名】",
            "（一）",
            "刚才，",
            "休会10分钟",
            "# 甲: 乙",
            "- 丙",
            "| ",
            "{{ 7*7 }}",
            "<p>&amp;</p>",
            "下面，我讲几点意见。",
            "第一，",
            "今天会议的议程有两项：",
            "应到3人，实到2人。",
            "连写",
            "不报",
        ]
    ),
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12),
    st.sampled_from(LINES),
)


@some
@given(st.lists(HOSTILE, min_size=1, max_size=12), st.sampled_from([Role.BODY, Role.TITLE, Role.SALUTATION]))
def test_any_lines_come_back(lines: list[str], role: Role) -> None:
    given_ = manuscript(lines, role)
    if readable(given_)[0].paragraphs:
        brought_back(given_)


@pytest.mark.parametrize(
    ("lines", "what"),
    [
        (["某会", "同志们！", "现在开会。", "散会。"], "a salutation with a mark of its own"),
        (["某会"], "a title alone"),
        (["同志们：", "请区财政局汇报工作。"], "no title, no closing"),
        (["现在开会。"], "one sentence"),
        (
            ["某会主持词", "2026年3月18日 上午9:30", "同志们：", "首先，请甲局汇报情况。", "散会。"],
            "a date line unlike ours",
        ),
        (["某会主持词", "同志们：", "请甲局汇报情况。请乙局汇报另外的情况。", "散会。"], "two steps in one paragraph"),
        (["某会主持词", "同志们：", "第一项，请同志汇报情况。", "散会。"], "a comrade whose name is missing"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_a_script_does_not_have_is_not_added(lines: list[str], what: str) -> None:
    brought_back(manuscript(lines))


def test_a_roster_beside_the_agenda_changes_nothing() -> None:
    roster = "人员:\n  - 李文博（区委组织部副部长）\n分组:\n  各位委员: [李文博]\n"
    lines = [
        "某会",
        "主持词",
        "同志们：",
        "现在开会。",
        "首先，请李文博汇报情况。",
        "各位委员有什么意见，请发表。",
        "散会。",
    ]
    imported = brought_back(manuscript(lines), roster)
    assert own_items(imported) == ["汇报"]


@pytest.mark.parametrize("path", SCRIPTS[::7], ids=lambda path: path.stem)
def test_normalised_agendas_read_and_keep_the_steps(path: Path) -> None:
    imported = import_script(read_manuscript(path), LIBRARY, stem=path.stem, normalise=True)
    assert script_of(meeting_from(Source("议程.yaml", imported.text), LIBRARY), LIBRARY).paragraphs
    assert not any("原话" in item.data for item in imported.draft.items)
    leads = [line for item in imported.draft.items for line in str(item.data.get("串词", "")).splitlines()]
    assert set(leads) <= {paragraph.text for paragraph in imported.document.paragraphs}
    labels = [item.label for item in imported.draft.items]
    for step, label in zip(imported.meeting.steps, labels, strict=False):
        # a break of a length that nobody says is free text
        assert label == step.label or (step.label, label) == ("休会", "其他")
    assert len(labels) >= len(imported.meeting.steps)


@pytest.mark.parametrize("path", SCRIPTS[::7], ids=lambda path: path.stem)
def test_what_a_normalised_agenda_says_no_more_is_told(path: Path) -> None:
    imported = import_script(read_manuscript(path), LIBRARY, stem=path.stem, normalise=True)
    said = texts(script_of(meeting_from(Source("议程.yaml", imported.text), LIBRARY), LIBRARY))
    kept = {sentence.strip() for line in said for sentence in SENTENCE.findall(line)}
    lost = "".join(text for _, text in imported.dropped)
    for paragraph in imported.document.paragraphs:
        for sentence in SENTENCE.findall(paragraph.text):
            told = sentence.strip() in kept or sentence.strip() in lost or sentence.removesuffix("：") in said
            assert told or any(sentence.endswith(one) for one in kept), sentence


NORMALISED = [
    # the chair's words, the keys that keep them, what is said no more
    (
        ["首先，请甲局局长王安同志汇报情况。", "刚才，王安同志的汇报实事求是。大家回去以后要对号入座。"],
        {"小结": "刚才，王安同志的汇报实事求是。大家回去以后要对号入座。"},
        [],
    ),
    (
        ["布局调整牵动着千家万户，群众最关心的是远不远。请甲局局长王安同志汇报情况。"],
        {"串词": "布局调整牵动着千家万户，群众最关心的是远不远。请甲局局长王安同志汇报情况。"},
        [],
    ),
    (["好，请甲局局长王安同志汇报情况，大家欢迎。"], {}, ["好，请甲局局长王安同志汇报情况，大家欢迎。"]),
    (["首先，请甲局局长王安同志汇报情况。", "（王安汇报）"], {}, ["（王安汇报）"]),
]


@pytest.mark.parametrize(("lines", "kept", "lost"), NORMALISED)
def test_words_that_are_no_set_phrase_are_kept_when_normalised(
    lines: list[str], kept: dict[str, str], lost: list[str]
) -> None:
    given_ = manuscript(["某会", "主持词", "同志们：", "今天开会。", *lines, "散会。"])
    imported = import_script(given_, LIBRARY, stem="某会", normalise=True)
    (item,) = imported.draft.items
    assert {name: str(item.data[name]).strip() for name in ("串词", "小结") if name in item.data} == kept
    assert [text for line, text in imported.dropped if line >= 4 and not text.startswith("首先，")] == lost


@pytest.mark.parametrize(
    ("recap", "demand"),
    [
        ("刚才，甲局汇报了情况，张书记的讲话高屋建瓴、语重心长，我们一定要抓好贯彻落实。", "张书记的讲话高屋建瓴、语重心长，我们一定要抓好贯彻落实。"),
        ("刚才，甲局汇报了情况，我们要抓好落实。大家要重视。", "我们要抓好落实。大家要重视。"),
        ("刚才，甲局领学了总书记的讲话精神，大家一起进行了讨论。", None),
    ],
)  # fmt: skip
def test_what_the_chair_asks_for_after_looking_back_is_kept_when_normalised(recap: str, demand: str | None) -> None:
    lines = ["首先，请甲局汇报情况。", f"{recap}下面，我讲两点意见。", "一要抓紧。月底前做完。", "二要落实。", "散会。"]
    imported = import_script(manuscript(["某会", "主持词", "同志们：", *lines]), LIBRARY, stem="某会", normalise=True)
    assert imported.draft.head.get("要求", "").strip() == (demand or "")
    assert any(text.startswith("刚才，甲局") and not text.endswith("落实。") for _, text in imported.dropped)


def test_points_of_whole_paragraphs_stay_prose_when_normalised() -> None:
    lines = [
        "首先，请甲局汇报情况。",
        "讲得很好，我讲两点意见。",
        "一、盯目标。不达目标不收兵。",
        "二、盯项目。",
        "散会。",
    ]
    imported = import_script(manuscript(["某会", "主持词", "同志们：", *lines]), LIBRARY, stem="某会", normalise=True)
    assert imported.draft.items[-1].data["引言"] == "一、盯目标。不达目标不收兵。\n二、盯项目。\n"
    assert "讲得很好，我讲两点意见。" in [text for _, text in imported.dropped]


def test_the_effort_is_about_linear_in_the_length() -> None:
    lines = read_manuscript(SCRIPTS[0]).document.paragraphs
    body = [paragraph.text for paragraph in lines[4:-1]]

    def effort(times: int) -> int:
        return calls(lambda: brought_back(manuscript([paragraph.text for paragraph in lines[:4]] + body * times)))

    effort(2)  # compiles the patterns
    assert effort(64) < 10 * effort(8)


def test_a_script_of_more_steps_than_an_agenda_holds_is_kept_whole_and_says_so() -> None:
    calls_of_all = [f"下面，请第{number}局局长王安同志汇报第{number}类工作情况。" for number in range(1, 4_001)]
    (item,) = brought_back(manuscript(["某会主持词", "同志们：", "今天开会。", *calls_of_all, "散会。"])).draft.items
    assert (item.label, item.note) == ("其他", TOO_MUCH)


def test_random_cuts_of_a_script_come_back() -> None:
    chance = random.Random(7)
    for path in chance.sample(SCRIPTS, min(12, len(SCRIPTS))):
        lines = [paragraph.text for paragraph in read_manuscript(path).document.paragraphs]
        first, last = sorted(chance.sample(range(len(lines) + 1), 2))
        brought_back(manuscript(lines[first:last]))


def test_what_our_templates_wrote_is_data_again() -> None:
    items = [
        item
        for identifier in sorted(KINDS)
        for item in brought_back(read_manuscript(GOLDEN / f"{identifier}.txt")).draft.items
    ]
    assert sum(not item.worded for item in items) >= 0.85 * len(items)


def test_points_within_one_paragraph_are_points_once_normalised() -> None:
    lines = [
        "某会",
        "主持词",
        "同志们：",
        "首先，请甲局汇报情况。",
        "刚才，甲局汇报了情况。大家要重视。下面，我讲两点意见：一要抓紧。月底前做完。二要落实。",
        "散会。",
    ]
    draft = import_script(manuscript(lines), LIBRARY, stem="某会", normalise=True).draft
    assert draft.items[-1].data == {"讲话": None, "要点式": "要", "要点": [{"抓紧": "月底前做完。\n"}, "落实"]}
    assert draft.head["要求"] == "大家要重视。"
    assert "回顾" not in draft.head
