"""The process that runs somebody else's templates: when there is one, how long it stays, what it is refused."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from meetingkit.compose import client
from meetingkit.compose.engine import bytecode_cache, template_environment
from meetingkit.compose.limits import Limits
from meetingkit.compose.render import render_template
from meetingkit.diagnostics import InvalidInput
from meetingkit.library import Library, builtin_root
from tests.conftest import ROOT
from tests.program import environment

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limits of the kernel here")
LIMITS = Limits(cpu_seconds=1, memory_bytes=256 << 20)
HALF_A_LIMIT = "{% set a = 'a' * 1000 %}{% for i in a %}{% for j in a * 5 %}{% endfor %}{% endfor %}<p>甲</p>"
ENDLESS = "{% set a = 'a' * 99999 %}{% for i in a %}{% for j in a %}{% endfor %}{% endfor %}"


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    """No worker of another test, none left behind."""
    client.close_all()
    yield
    client.close_all()


def pack(folder: Path, **templates: str) -> Library:
    for name, text in templates.items():
        path = folder / "papers" / f"{name}.j2"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Library((folder, builtin_root()))


def render(library: Library, name: str = "a", limits: Limits = LIMITS, **data: object) -> str:
    return render_template(library, ("kinds/x", "papers"), f"{name}.j2", data, markup=False, limits=limits)


@pytest.mark.parametrize(
    ("files", "elsewhere"),
    [
        ([], False),
        (["layouts/a.yaml", "papers/readme.txt", "kinds/y/a.j2", "a.j2"], False),
        (["papers/a.j2"], True),
        (["papers/script/deep/a.j2"], True),
        (["kinds/x/a.j2"], True),
        ([f"papers/{number}" for number in range(2_001)], True),
    ],
    ids=["nothing", "no template under a prefix", "a paper", "a part", "a kind", "too many files to look through"],
)
def test_a_process_is_started_only_for_templates_that_are_not_built_in(
    tmp_path: Path, files: list[str], elsewhere: bool
) -> None:
    for name in files:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    with pytest.raises(InvalidInput, match=r"缺少模板 none\.j2"):
        render(Library((tmp_path, builtin_root())), "none")
    assert bool(client.running()) == elsewhere


def test_one_process_serves_many_renderings_and_each_has_the_whole_time(tmp_path: Path) -> None:
    library = pack(tmp_path, a=HALF_A_LIMIT, b="{{ x }}", c="{{ nope }}")
    pids = set()
    for number in range(6):
        assert render(library) == "<p>甲</p>"
        assert render(library, "b", x=number) == str(number)
        with pytest.raises(InvalidInput, match="nope"):
            render(library, "c")
        pids |= {worker.pid for worker in client.running()}
    assert len(pids) == 1


def test_after_a_limit_the_next_rendering_has_a_new_process(tmp_path: Path) -> None:
    library = pack(tmp_path, a="甲", b=ENDLESS)
    render(library)
    [first] = client.running()
    with pytest.raises(InvalidInput, match="超过 1 秒"):
        render(library, "b")
    assert not first.alive
    assert render(library) == "甲"


def test_a_process_that_was_killed_is_told_and_replaced(tmp_path: Path) -> None:
    library = pack(tmp_path, a="甲")
    render(library)
    [worker] = client.running()
    worker.close()
    assert render(library) == "甲"


def test_a_process_that_dies_while_it_renders_is_told_with_the_place(tmp_path: Path) -> None:
    library, limits = pack(tmp_path, a="甲", b=f"\n{ENDLESS}"), Limits(cpu_seconds=60)
    render(library, limits=limits)
    [worker] = client.running()
    threading.Timer(0.5, os.kill, (worker.pid, signal.SIGTERM)).start()
    with pytest.raises(InvalidInput, match="进程中断了") as caught:
        render(library, "b", limits)
    [found] = caught.value.diagnostics
    assert (found.code, found.file, found.line) == ("MK020", str(tmp_path / "papers" / "b.j2"), 2)
    assert render(library, limits=limits) == "甲"


def test_the_process_ends_with_its_parent(tmp_path: Path) -> None:
    pack(tmp_path, a="甲")
    code = (
        "import os, sys; from pathlib import Path; from meetingkit.compose import client;"
        "from meetingkit.compose.render import render_template; from meetingkit.library import Library;"
        "render_template(Library((Path(sys.argv[1]),)), ('papers',), 'a.j2', {});"
        "os.write(1, str(client.running()[0].pid).encode()); os._exit(0)"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    pid = int(subprocess.run(command, capture_output=True, check=True, timeout=60, env=environment()).stdout)
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    pytest.fail("the worker outlives its parent")


def test_another_library_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    one, two = pack(tmp_path / "one", a="甲"), pack(tmp_path / "two", a="乙")
    assert [render(one), render(two), render(one)] == ["甲", "乙", "甲"]
    assert len(client.running()) == 1


def test_a_template_that_was_changed_is_read_again(tmp_path: Path) -> None:
    library = pack(tmp_path, a="{% include 'b.j2' %}", b="甲")
    assert render(library) == "甲"
    pack(tmp_path, b="换过了")
    assert render(library) == "换过了"
    (tmp_path / "kinds" / "x").mkdir(parents=True)
    (tmp_path / "kinds" / "x" / "b.j2").write_text("专用", encoding="utf-8")
    assert render(library) == "专用"


def test_roots_may_be_relative_and_names_in_any_script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack(tmp_path / "模板 包", a="{{ nope }}")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InvalidInput) as caught:
        render(Library((Path("模板 包"), builtin_root())))
    assert caught.value.diagnostics[0].file == str(tmp_path / "模板 包" / "papers" / "a.j2")


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="this system does not list the files of a process")
def test_the_process_inherits_nothing_but_its_pipes(tmp_path: Path) -> None:
    with (tmp_path / "open").open("w") as file:
        os.set_inheritable(file.fileno(), True)
        render(pack(tmp_path, a="甲"))
        [worker] = client.running()
        held = {path.name: path.readlink().name for path in Path(f"/proc/{worker.pid}/fd").iterdir()}
        assert sorted(name for name, file in held.items() if file != "statm") == [
            "0",
            "1",
            "2",
        ]  # its own memory figures
        assert (Path(f"/proc/{worker.pid}/fd/2")).readlink() == Path(os.devnull)


@pytest.mark.skipif(not Path("/proc/self/limits").exists(), reason="this system does not tell the limits of a process")
def test_the_kernel_limits_the_process_before_and_while_it_renders(tmp_path: Path) -> None:
    render(pack(tmp_path, a="甲"))
    [worker] = client.running()
    text = Path(f"/proc/{worker.pid}/limits").read_text()
    limits = {line[:25].strip(): line[25:].split()[:2] for line in text.splitlines()}
    assert limits["Max address space"] == [str(LIMITS.memory_bytes)] * 2
    assert limits["Max file size"] == limits["Max core file size"] == ["0", "0"]
    assert int(limits["Max cpu time"][0]) <= 3


def test_only_built_in_templates_are_kept_compiled(tmp_path: Path) -> None:
    cache = bytecode_cache(markup=True)
    if cache is None:
        pytest.skip("this machine has no folder that is surely the user's own")
    own = template_environment(Library((builtin_root(),)), ("papers",), markup=True, guarded=False)
    other = template_environment(pack(tmp_path, a="甲"), ("papers",), markup=True, guarded=True)
    for sandbox, name in [(own, "script.xml.j2"), (other, "a.j2")]:
        template = sandbox.get_template(name)
        assert sandbox.loader is not None
        source = sandbox.loader.get_source(sandbox, name)[0]
        bucket = cache.get_bucket(sandbox, name, template.filename, source)
        assert (bucket.code is not None) == (sandbox is own)


REFUSED = [
    "open('OUTSIDE')",
    "open('INSIDE', 'w')",
    "open('INSIDE', 'a')",
    "open('NEW', 'x')",
    "os.open('INSIDE', os.O_RDWR)",
    "os.remove('INSIDE')",
    "os.rename('INSIDE', 'NEW')",
    "os.mkdir('NEW')",
    "os.symlink('OUTSIDE', 'NEW')",
    "os.chmod('INSIDE', 0)",
    "os.listdir('/')",
    "os.system('id')",
    "os.fork()",
    "os.execv('/bin/sh', ['sh'])",
    "os.kill(os.getppid(), 9)",
    "subprocess.run(['id'])",
    "socket.socket()",
    "socket.getaddrinfo('localhost', 80)",
    "ctypes.CDLL(None)",
    "urllib.request.urlopen('file:///etc/hostname')",
    "bytearray(1 << 29)",
]
TRY = """
import json, sys
config = json.loads(sys.argv[1])
sys.path += config["imported"]
import ctypes, os, socket, subprocess, urllib.request
from meetingkit.compose.limits import forbid_system, limit_memory
limit_memory(1 << 28)
forbid_system([config["root"]])
assert open(config["inside"]).read() == "x"
for statement in config["statements"]:
    try:
        eval(statement)
    except (PermissionError, MemoryError, urllib.error.URLError):
        continue
    print(statement)
"""


@POSIX
def test_even_python_code_is_refused_files_programs_and_network(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (root / "inside").write_text("x")
    (tmp_path / "outside").write_text("x")
    (root / "link").symlink_to(tmp_path / "outside")
    paths = {"INSIDE": root / "inside", "OUTSIDE": tmp_path / "outside", "NEW": root / "new"}
    statements = [*REFUSED, f"open({str(root / 'link')!r})"]
    for name, path in paths.items():
        statements = [statement.replace(name, str(path)) for statement in statements]
    config = {"imported": [str(ROOT)], "root": str(root), "inside": str(root / "inside"), "statements": statements}
    done = subprocess.run(
        [sys.executable, "-I", "-c", TRY, json.dumps(config)], capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert {path.name for path in root.iterdir()} == {"inside", "link"}
