"""Run the benchmarks: `python -m benchmarks`. Each promise of the README beside what was measured in the same run."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks import batch, growth, peers, scaling, scripts, startup, throughput
from benchmarks.report import Section, about_today, as_data, as_text

# many files first: where thousands were deleted in the last minutes, a file system (ext4) looks through all of them for
# each new one, one process at a time
SUBJECTS: dict[str, Callable[..., Section]] = {
    "scaling": scaling.run,
    "peers": peers.run,
    "growth": growth.run,
    "batch": batch.run,
    "throughput": throughput.run,
    "scripts": scripts.run,
    "startup": startup.run,
}
RESULTS = Path(__file__).with_name("results.json")
ROUNDS, QUICK_ROUNDS = 15, 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, keep; returns 1 when a target is missed and `--strict` was asked."""
    options = _parser().parse_args(arguments)
    about = about_today()  # before measuring, so that the load is the machine's and not ours
    sections = {}
    for name in options.only:
        print(f"measuring {name} …", file=sys.stderr)
        rounds = options.rounds or (QUICK_ROUNDS if options.quick else ROUNDS)
        sections[name] = SUBJECTS[name](rounds, quick=options.quick)
    data = as_data(sections, about)
    print(as_text(data))
    complete = not options.quick and list(options.only) == list(SUBJECTS)
    if output := options.output or (RESULTS if complete else None):
        output.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    missed = any(target["verdict"] == "not met" for target in data["targets"])
    return 1 if missed and options.strict else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--only", type=_subjects, default=tuple(SUBJECTS), help=f"some of {','.join(SUBJECTS)}")
    parser.add_argument("--rounds", type=int, help=f"rounds after one to warm up; {ROUNDS}")
    parser.add_argument(
        "--quick", action="store_true", help="fewer rounds and files: whether it runs, not how fast it is"
    )
    parser.add_argument("--strict", action="store_true", help="exit with 1 when a target is missed")
    parser.add_argument(
        "--output", type=Path, help="where to keep the figures; a complete run keeps them in benchmarks/results.json"
    )
    return parser


def _subjects(text: str) -> tuple[str, ...]:
    wanted = text.split(",")
    if unknown := set(wanted) - SUBJECTS.keys():
        raise argparse.ArgumentTypeError(f"no such subject: {', '.join(sorted(unknown))}")
    return tuple(name for name in SUBJECTS if name in wanted)


if __name__ == "__main__":
    sys.exit(main())
