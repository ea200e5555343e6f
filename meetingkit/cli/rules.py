"""`meetingkit rules`: what is checked; of one rule why, an example, and how to let a finding stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from meetingkit.cli.console import print_json, say
from meetingkit.cli.options import AsJson

if TYPE_CHECKING:
    from meetingkit.check.registry import Rule


def command(
    code: Annotated[
        str | None, typer.Argument(metavar="代码", help="如 MK101；不写就列出全部", show_default=False)
    ] = None,
    json: AsJson = False,
) -> None:
    """列出检查的规则；写上代码就看它为什么查、怎样算错、怎样忽略。"""
    from meetingkit.check import rules as families
    from meetingkit.check.registry import RULES

    families.load(in_text=True)

    if code is None:
        rules = [RULES[one] for one in sorted(RULES)]
        if json:
            print_json([_data(rule) for rule in rules])
            return
        for rule in rules:
            say(f"{rule.code}　{rule.severity.label}　{rule.name}")
        say("详细：meetingkit rules 代码")
        return
    named = code.strip().upper()
    named = f"MK{named}" if named.isdigit() else named
    found = RULES.get(named)
    if found is None:
        raise typer.BadParameter(_unknown(named))
    if json:
        print_json(_data(found))
    else:
        _explain(found)


def _unknown(code: str) -> str:
    if code.startswith("MK0"):
        return f"“{code}”是读文件时的错误，改法就写在那条错误下面。"
    return f"没有“{code}”这条规则；有哪些用 meetingkit rules 看。"


def _data(rule: Rule) -> dict[str, Any]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "agenda": rule.find is not None or rule.find_in_text is not None,
        "script": rule.find_in_text is not None,
        "why": rule.why,
        "wrong": rule.wrong,
        "right": rule.right,
    }


def _explain(rule: Rule) -> None:
    say(f"{rule.code}　{rule.name}（{rule.severity.label}）")
    say(f"为什么：{rule.why}")
    say("查什么：" + ("议程和写好的稿子" if rule.find_in_text else "议程"))
    for heading, text in (("错", rule.wrong), ("对", rule.right)):
        say(f"{heading}：")
        for line in text.rstrip("\n").split("\n"):
            say(f"    {line}")
    say("忽略：")
    say(f"    这一行　　行末写 # meetingkit: 忽略 {rule.code}")
    say(f"    这份议程　加一行 忽略: [{rule.code}]")
    say(f"    这一次　　meetingkit check … --ignore {rule.code}")
    say(f'    本单位　　文件夹里放 meetingkit.toml，写 ignore = ["{rule.code}"]')
