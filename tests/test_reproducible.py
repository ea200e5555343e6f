"""Same agenda, same bytes: over runs, hash seeds, time zones and locales."""

from __future__ import annotations

import hashlib
import itertools
import subprocess
import sys

from tests.conftest import ROOT
from tests.program import environment

SEEDS, ZONES, LOCALES = ("0", "1", "4242"), ("UTC", "Asia/Shanghai"), ("C.UTF-8", "zh_CN.UTF-8")
DIGEST = """
import hashlib, sys
from meetingkit.writers.docx import write_docx
from meetingkit.layout.loading import load_layout
from meetingkit.library import default_library
from tests.conftest import EXAMPLES, script_from
texts = [path.read_text(encoding="utf-8") for path in EXAMPLES]
layouts = [load_layout(default_library(), name) for name in ("gb9704", "reading")]
for number in range(int(sys.argv[1])):
    text = texts[number % len(texts)].replace("2026", str(2000 + number))
    script = script_from("\\n".join(line for line in text.split("\\n") if not line.startswith("时间")))
    print(hashlib.sha256(write_docx(script, layouts[number % 2])).hexdigest())
"""


def digests(count: int, seed: str, zone: str, locale: str) -> str:
    more = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
    command = [sys.executable, "-c", DIGEST, str(count)]
    return subprocess.run(command, cwd=ROOT, env=environment(**more), capture_output=True, text=True, check=True).stdout


def test_a_document_has_one_hash_in_every_environment() -> None:
    found = {digests(24, *combination) for combination in itertools.product(SEEDS, ZONES, LOCALES)}
    assert len(found) == 1
    [hashes] = found
    assert len(set(hashes.split())) == 24
    assert all(len(digest) == len(hashlib.sha256().hexdigest()) for digest in hashes.split())
