"""`meetingkit layouts learn`: an office's own approved document becomes a layout."""

from __future__ import annotations

from pathlib import Path

import typer

from meetingkit.cli.console import say
from meetingkit.cli.output import save
from meetingkit.cli.tables import print_table


def learn_layout(model: Path, output: Path | None, *, force: bool) -> None:
    """Learn a layout from a model document, write it, and say what was read and what was assumed."""
    from meetingkit.layout.loading import DEFAULT, load_layout
    from meetingkit.learning.profile import learn
    from meetingkit.learning.yaml import profile_yaml
    from meetingkit.library import default_library

    path = output or Path(f"{model.stem}版式.yaml")
    if path.suffix not in (".yaml", ".yml"):
        raise typer.BadParameter("版式文件的后缀应是 .yaml", param_hint="--output")
    profile = learn(model, load_layout(default_library(), DEFAULT), path.stem)
    save(path, profile_yaml(profile).encode(), force=force)
    rows = [(finding.item, finding.value, finding.state, finding.source) for finding in profile.findings]
    print_table(f"{model.name}　版式", ("项", "内容", "读到/假定", "出处"), rows)
    assumed = sum(not finding.read for finding in profile.findings)
    say(f"已写好：{path}")
    say(f"假定的有 {assumed} 项，请对着范文核一遍；不对的直接在文件里改。" if assumed else "各项都是从范文里读到的。")
