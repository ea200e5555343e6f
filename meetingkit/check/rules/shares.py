"""Shares and growth that a sentence spells out: 46个，已开工38个，开工率82.6%; 由120户增加到150户，增长25%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from meetingkit.check.amounts import UNIT, amounts
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex

ABOUT = "等|以上|左右|近|约|超过|以内|同比|增长|下降|每|人均|平均|分别"
NEAR, MOST = 120, 12  # characters before a share, and amounts in them, of which it may be one
SLACK = 0.1
THREE, OFF, CLOSE = 3, 0.04, 0.015  # shares that make a row, and how far their wholes may lie apart
SEGMENT = "[^。！？；]+"


def shares(script: Script, line: Line) -> Iterator[Finding]:
    """46个，已开工38个，…，开工率82.6%; 计划20亿元，完成5亿元，占35%."""
    for match in regex.finditer(SEGMENT, line.text) if "%" in line.text else ():
        shares = [
            *regex.finditer(
                r"(?:率|占[^，。\d]{0,10}|完成[^，。\d]{0,8}的|(?<=[元个户人亩件处])的)(?:为|达到?|是)?(\d+(?:\.\d+)?)%",
                match[0],
            )
        ]
        found = amounts(line.text, *match.span())
        if (
            len(shares) != 1
            or len(found) not in (2, 3)
            or len({one.unit for one in found}) != 1
            or regex.search(ABOUT, match[0])
        ):
            continue
        share, whole = float(shares[0][1]), max(one.value for one in found)
        parts = [one for one in found if one.value < whole]
        fits = any(
            abs(100 * part.value / whole - share) < 1 or abs(100 - 100 * part.value / whole - share) < 1
            for part in parts
        )
        around = [one.value for one in amounts(line.text, max(0, match.start() - NEAR), match.end())][:MOST]
        fits = fits or any(b and abs(100 * a / b - share) < SLACK for a in around for b in around if a < b)
        start = match.start() + shares[0].start(1)
        if parts and not fits and line.own(start):
            right = "、".join(f"{100 * part.value / whole:.1f}%" for part in parts)
            message = f"照前面的数算是 {right}，这里是{shares[0][1]}%"
            yield script.at(line, start, start + len(shares[0][1]) + 1, message, "请核对数字和比例。")


def shares_of_one_whole(script: Script, line: Line) -> Iterator[Finding]:
    """52名，占40.6%；44名，占34.4%；22名，占15.6%: of a row that has one whole, the one that would have another."""
    row = list(regex.finditer(rf"(?<![\d.])(\d+)(?:{UNIT})，占(?:[^，。；\d]{{0,8}}的)?(\d+(?:\.\d+)?)%", line.text))
    wholes = [100 * int(one[1]) / float(one[2]) for one in row if float(one[2])]
    if len(wholes) < THREE or len(wholes) != len(row):
        return
    usual = sorted(wholes)[len(wholes) // 2]
    odd = [one for one, whole in zip(row, wholes, strict=True) if abs(whole - usual) > OFF * usual]
    close = sum(abs(whole - usual) <= CLOSE * usual for whole in wholes)
    if len(odd) == 1 and close == len(wholes) - 1 and line.own(odd[0].start(1)):
        right = 100 * int(odd[0][1]) / usual
        message = f"别处都是对 {usual:.0f} 算的，{odd[0][1]}占 {right:.1f}%，写的是{odd[0][2]}%"
        yield script.at(line, *odd[0].span(1), message, "请核对数字和比例。")


@cache
def _grown() -> re.Pattern[str]:
    number = rf"[^，。；\d]{{0,5}}?(\d+(?:\.\d+)?)(?:{UNIT}|元|万|毫米|吨|度|%)"
    return re.compile(
        rf"[由从]?[^，。；\d]{{0,12}}?(?<!\d){number}(?:增加|增长|提高|提升|上升|扩大|发展|减少|下降|降低|压减|降)[到至]{number}，(?:增长|提高|增加|上升|增幅|下降|减少|降低|降幅)(?:了|达|为)?(\d+(?:\.\d+)?)%"
    )


@cache
def _compared() -> re.Pattern[str]:
    number = rf"(\d+(?:\.\d+)?)(?:{UNIT}|元|万|毫米|吨)"
    return re.compile(
        rf"{number}，(?:比|较)[^，。；\d]{{1,10}}(?:\d{{4}}年)?[^，。；\d]{{0,6}}{number}(?:偏多|增长|增加|提高|上升|多|偏少|下降|减少|少)(?:了)?(\d+(?:\.\d+)?)%"
    )


@cache
def _planned() -> re.Pattern[str]:
    number = r"(\d+(?:\.\d+)?)(亿元|万元|个|户|公里|亩)"
    return re.compile(
        rf"计划[^，。；\d]{{0,6}}{number}[^。]{{0,30}}?完成[^，。；\d]{{0,6}}{number}，(?:占|完成|为)[^，。；\d]{{0,4}}计划的(\d+(?:\.\d+)?)%"
    )


def growth(script: Script, line: Line) -> Iterator[Finding]:
    """由120户增加到150户，增长25%."""
    if "%" not in line.text:
        return
    for match in _planned().finditer(line.text):
        plan, unit, done, same, share = match.groups()
        right = 100 * float(done) / float(plan) if float(plan) else 0
        if unit == same and abs(right - float(share)) >= 1 and line.own(match.start(5)):
            message = f"计划{plan}{unit}，完成{done}{unit}，是 {right:.1f}%，写的是{share}%"
            yield script.at(line, match.start(5), match.end(5) + 1, message, "请核对数字和比例。")
    for match in (*_grown().finditer(line.text), *_compared().finditer(line.text)):
        before, after, told = map(float, match.groups())
        if match.re is _compared():
            before, after = after, before
        right = 100 * abs(after - before) / before if before else told
        if abs(right - told) >= 1 and line.own(match.start(3)):
            message = f"由{before:g}到{after:g}是 {right:.1f}%，写的是{match[3]}%"
            yield script.at(line, match.start(3), match.end(3) + 1, message, "请核对数字和比例。")
