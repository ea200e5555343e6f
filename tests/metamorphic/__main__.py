"""How much of each kind stays right: `python -m tests.metamorphic [KIND…]`."""

from __future__ import annotations

import sys

import tests.metamorphic.numbering
import tests.metamorphic.people
import tests.metamorphic.wording  # noqa: F401
from meetingkit.recognise.recognise import recognise
from tests.metamorphic import KINDS, golds, kept, share
from tests.recognition_score import document, paired


def main(kinds: list[str]) -> None:
    """Print a line for each kind, and what was lost of those that are named."""
    for name in kinds or KINDS:
        found = kept(name, golds(), 10_000)
        lost = sum(len(one.lost) for one in found)
        print(
            f"{name:20} {len(found):5} scripts {lost:5} lost of {sum(one.before for one in found):5} {100 * share(found):6.2f} %",
            flush=True,
        )
        for one in found if kinds else ():
            if one.lost:
                print(f"  {one.path.stem}")
                have = recognise(document(one.text))
                pairs = dict(paired(have, one.gold))
                for at in one.lost:
                    step = pairs.get(int(at)) if at.isdigit() else None
                    shown = (
                        f"{step.type} {step.subject} {list(step.speakers)} {step.discussion}"
                        if step
                        else getattr(have, at, None)
                    )
                    print(
                        f"    {one.gold['items'][int(at)] if at.isdigit() else (at, one.gold.get(at))}\n        ≠ {shown}"
                    )


main(sys.argv[1:])
