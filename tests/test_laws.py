"""What holds of every script, whatever the meeting: order words, counts, the person's own words, no surprises."""

from __future__ import annotations

import itertools
import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from meetingkit.document import Document, Role
from tests.meetings import (
    COUNTED,
    HOSTILE,
    PROSE,
    TYPES,
    WITHOUT_SPEAKERS,
    Facts,
    items,
    meeting,
    meetings,
    script,
)

few = settings(max_examples=60)


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs if paragraph.role is not Role.PAUSE]


def announced(item: Facts) -> bool:
    return next(iter(item)) in TYPES or "讲话人" in item


def links(facts: Facts, document: Document) -> list[str]:
    """The link of each announced item, in order."""
    numbers = [number for number, item in enumerate(facts["议程"], 1) if announced(item)]
    return [next(p.text for p in document.paragraphs if p.item == number and p.text) for number in numbers]


def recap(document: Document) -> str:
    return next((text for text in texts(document) if text.startswith("刚才，")), "")


def in_order(facts: Facts) -> None:
    """The law of joining words, for one meeting."""
    said = links(facts, script(facts))
    by_chair = "讲话" in facts["议程"][-1] and "讲话人" not in facts["议程"][-1]
    words = [line.split("，")[0] for line in said]
    assert set(words) <= {"首先", "下面", "接下来", "最后"}
    assert "首先" not in words[1:]
    assert "最后" not in words[:-1]
    if len(words) + by_chair > 1 and words:
        assert words[0] == "首先"
    if by_chair:
        assert "最后" not in words
    assert all(one != other for one, other in itertools.pairwise(words))


@few
@given(meetings())
def test_first_comes_first_and_last_comes_last(facts: Facts) -> None:
    in_order(facts)


@few
@given(meetings(), st.randoms(use_true_random=False))
def test_any_other_order_of_the_items_keeps_the_laws(facts: Facts, random: Any) -> None:
    address = [item for item in facts["议程"] if "讲话" in item and "讲话人" not in item]
    others = [item for item in facts["议程"] if item not in address]
    random.shuffle(others)
    facts = meeting(*others, *address)
    in_order(facts)
    counts_agree(facts)


def speakers(item: Facts) -> list[str]:
    label = next(iter(item))
    return item.get(TYPES[label][1], []) if label in TYPES else []


def counted(item: Facts) -> bool:
    """Whether the recap says of the item how many spoke."""
    label = next(iter(item))
    return label in COUNTED or (label == "起草说明" and item["讨论"] == "否")


def counts_agree(facts: Facts) -> None:
    """The recap counts, in order, the speakers of the items that have several."""
    expected = [len(speakers(item)) for item in facts["议程"] if counted(item) and len(speakers(item)) > 1]
    found = re.findall(r"，(\d+)(?:个单位的负责同志|位负责同志|位同志)", recap(script(facts)))
    assert [int(number) for number in found] == expected


@few
@given(meetings())
def test_the_recap_counts_the_speakers_listed(facts: Facts) -> None:
    counts_agree(facts)


@few
@given(st.lists(items(), min_size=1, max_size=5), st.lists(items(), min_size=1, max_size=5))
def test_the_recap_before_the_address_names_nothing_after_it(before: list[Facts], after: list[Facts]) -> None:
    alone = recap(script(meeting(*before, {"讲话": None})))
    assert recap(script(meeting(*before, {"讲话": None}, *after))) == alone


@few
@given(meetings())
def test_only_several_speakers_take_turns(facts: Facts) -> None:
    for line, item in zip(links(facts, script(facts)), [i for i in facts["议程"] if announced(i)], strict=True):
        count = len(speakers(item))
        turns = [word for word in ("依次", "分别") if word in line]
        assert turns in ([], ["分别"] if count == 2 else ["依次"] if count > 2 else [])


@few
@given(meetings())
def test_a_script_reads_as_written_chinese(facts: Facts) -> None:
    document = script(facts)
    for text in texts(document):
        assert text == text.strip()
        assert not re.search(r"[。，、；：！？][。，、；：！？]|的的|了了|《《|》》|（）|、，| {1}|None", text), text
    roles = [paragraph.role for paragraph in document.paragraphs]
    assert not any(one is other is Role.PAUSE for one, other in itertools.pairwise(roles))
    body = [p.text for p in document.paragraphs if p.role is Role.BODY and "要" not in p.text and p.item]
    assert all(text.endswith(("。", "？", "！", "）")) or text in aloud(facts) for text in body)


def aloud(facts: Facts) -> list[str]:
    return [item["其他"] for item in facts["议程"] if "其他" in item]


@few
@given(meetings())
def test_item_numbers_never_fall_and_the_same_meeting_gives_the_same_script(facts: Facts) -> None:
    document = script(facts)
    numbers = [paragraph.item for paragraph in document.paragraphs if paragraph.item is not None]
    assert numbers == sorted(numbers)
    assert set(numbers) == set(range(1, len(facts["议程"]) + 1))
    assert script(facts) == document


@few
@given(meetings(), st.data(), PROSE)
def test_ones_own_link_replaces_that_sentence_only(facts: Facts, data: st.DataObject, own: str) -> None:
    numbers = [n for n, item in enumerate(facts["议程"], 1) if announced(item)]
    if not numbers:
        return
    number = data.draw(st.sampled_from(numbers))
    before = script(facts).paragraphs
    facts["议程"][number - 1]["串词"] = own
    after = script(facts).paragraphs
    place = next(index for index, p in enumerate(before) if p.item == number and p.text)
    lines = own.split("\n")
    assert before[:place] == after[:place]
    assert [p.text for p in after[place : place + len(lines)]] == lines
    assert before[place + 1 :] == after[place + len(lines) :]


@few
@given(st.data(), st.sampled_from([*TYPES, *WITHOUT_SPEAKERS, "讲话"]))
def test_every_text_of_the_person_is_there_character_for_character(data: st.DataObject, label: str) -> None:
    own = {key: data.draw(PROSE) for key in ("开场", "要求", "回顾", "结束")}
    item: Facts = {label: "15分钟"}
    if label == "其他":
        item[label] = data.draw(PROSE)
    else:
        item["串词"] = data.draw(PROSE)
    if label not in ("休会", "其他"):
        item["小结"] = data.draw(PROSE)
    if label == "讲话":
        item |= {"引言": data.draw(PROSE), "结语": data.draw(PROSE)}
    wanted = [*own.values(), *item.values()]
    if label in TYPES:
        item["讨论"] = {"串词": data.draw(PROSE)}
        wanted += item["讨论"].values()
    if label == "讲话":
        item["要点"] = [{data.draw(HOSTILE): data.draw(PROSE)}]
        wanted += [text for point in item["要点"] for pair in point.items() for text in pair]
    whole = "\n".join(texts(script(meeting(item, **own))))
    for line in "\n".join(wanted).split("\n"):
        assert line in whole or line == "15分钟"


@few
@given(st.sampled_from([label for label in TYPES if label != "选举"]), HOSTILE, HOSTILE)
def test_subject_and_speaker_are_said_as_typed(label: str, subject: str, speaker: str) -> None:
    named = {"姓名": speaker, "职务": subject}
    whole = "\n".join(texts(script(meeting({label: subject, TYPES[label][1]: [named]}))))
    assert f"{subject}{speaker}同志" in whole
    assert subject.translate(str.maketrans("《》", "〈〉")) in whole.translate(str.maketrans("《》", "〈〉"))
