"""The parent's end of the process that runs somebody else's templates."""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess
import sys
import threading
from dataclasses import asdict
from pathlib import Path
from typing import Any, cast

from meetingkit.compose.engine import template_fault, template_file
from meetingkit.compose.limits import Limits
from meetingkit.compose.sandbox import Place
from meetingkit.compose.worker import HINT, out_of_time, read_frame, write_frame
from meetingkit.diagnostics import InvalidInput
from meetingkit.library import Library

# `-I -S` looks neither at the environment nor at what is installed, so the folders to import from are told
START = """
import json, sys
config = json.loads(sys.argv[1])
sys.path += config["imported"]
from meetingkit.compose.limits import Limits
from meetingkit.compose.worker import serve
serve(config["roots"], Limits(**config["limits"]), config["imported"])
"""
_running: dict[tuple[Library, Limits], Worker] = {}
_turn = threading.Lock()  # there is one worker, and it takes one request at a time


def _forget_turn() -> None:
    """Whoever had the turn when a process was forked is not there in the child to give it back."""
    global _turn
    _turn = threading.Lock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_turn)


def render_limited(
    library: Library, limits: Limits, prefixes: tuple[str, ...], name: str, data: dict[str, Any], *, markup: bool
) -> str:
    """What a library's template writes in the worker. Raises InvalidInput with its file and line."""
    with _turn:
        return worker_for(library, limits).render(prefixes, name, data, markup=markup)


def worker_for(library: Library, limits: Limits) -> Worker:
    """The worker for a library's templates; it stays for the next rendering, and goes when another library comes."""
    library = Library(tuple(root.absolute() for root in library.roots))
    worker = _running.get((library, limits))
    if worker is None or not worker.alive:
        close_all()
        worker = _running[library, limits] = Worker(library, limits)
    return worker


def running() -> list[Worker]:
    """The workers there are: one at most."""
    return list(_running.values())


@atexit.register
def close_all() -> None:
    """End every worker."""
    while _running:
        _running.popitem()[1].close()


def _imported() -> list[str]:
    """The folders from which the worker imports: of this package, of Jinja2 and of what that needs."""
    names = ("meetingkit", "jinja2", "markupsafe")
    return list(dict.fromkeys(str(Path(cast(str, sys.modules[name].__file__)).parents[1]) for name in names))


class Worker:
    """A process that renders the templates of one library within limits, one request at a time."""

    def __init__(self, library: Library, limits: Limits) -> None:
        self._library, self._limits = library, limits
        config = {"roots": [str(root) for root in library.roots], "limits": asdict(limits), "imported": _imported()}
        options = ["-I", "-S", "-X", f"utf8={sys.flags.utf8_mode}"]
        self._process = subprocess.Popen(
            [sys.executable, *options, "-c", START, json.dumps(config)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    @property
    def pid(self) -> int:
        """Its number among the processes of the system."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether it can take another request."""
        return self._process.poll() is None

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            try:
                cast(Any, stream).close()
            except BrokenPipeError:  # it had gone before it was told everything
                continue
        self._process.wait()

    def render(self, prefixes: tuple[str, ...], name: str, data: dict[str, Any], *, markup: bool) -> str:
        """What the template writes. Raises InvalidInput with its file and line."""
        request = {"prefixes": prefixes, "name": name, "markup": markup, "data": data}
        late = threading.Event()

        def stop() -> None:
            late.set()
            self._process.kill()

        clock = threading.Timer(self._limits.wall_seconds, stop)
        clock.start()
        try:
            answer, place = self._ask(request, (template_file(self._library, prefixes, name), 1))
        except BaseException:  # an interrupted talk cannot be taken up again
            self.close()
            raise
        finally:
            clock.cancel()
        if "text" in answer:
            return str(answer["text"])
        if "last" in answer or "fault" not in answer:
            self.close()
        if "fault" in answer:
            raise template_fault(**answer["fault"])
        raise self._death(place, late=late.is_set())

    def _ask(self, request: dict[str, Any], place: Place) -> tuple[dict[str, Any], Place]:
        """The answer, empty when the process died of the request, and the last place known."""
        streams = cast(Any, self._process)
        try:
            write_frame(streams.stdin, request)
        except BrokenPipeError:
            return {}, place
        while answer := read_frame(streams.stdout):
            if "at" not in answer:
                return answer, place
            place = (str(answer["at"][0]), int(answer["at"][1]))
        return {}, place

    def _death(self, place: Place, *, late: bool) -> InvalidInput:
        code = self._process.returncode
        if late:
            return out_of_time(self._limits.wall_seconds, place)
        if sys.platform != "win32" and code == -signal.SIGXCPU:
            return out_of_time(self._limits.cpu_seconds, place)
        return template_fault(f"模板使运行它的进程中断了（代码 {code}），多半是用的内存太多", *place, HINT)
