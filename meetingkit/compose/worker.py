"""The process that runs somebody else's templates: requests on standard input, answers on standard output.

A frame is four bytes of length, big end first, and that much JSON. One request `{prefixes, name, markup, data}`
is answered by any number of `{at: [file, line]}`, which say how far it has come, and then by `{text}` or
`{fault: {message, file, line, hint}}`. After a fault of time or memory, with `last` beside it, the process ends.
"""

from __future__ import annotations

import json
import os
import signal
import struct
import sys
import threading
import time
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from meetingkit.compose.engine import run_template, template_environment, template_fault
from meetingkit.compose.limits import Limits, forbid_system, limit_cpu, limit_memory, resident_bytes
from meetingkit.compose.sandbox import Place, Sandbox
from meetingkit.diagnostics import InvalidInput
from meetingkit.library import Library

LENGTH = struct.Struct(">I")
MAX_FRAME = 256 * 1024 * 1024
BETWEEN_LOOKS = 0.05  # seconds from one look at how far a template has come to the next
HINT = "请核对模板里的循环和拼接；不是自己写的模板，请不要用。"


def write_frame(stream: BinaryIO, message: dict[str, Any]) -> None:
    """Send one message."""
    data = json.dumps(message).encode("ascii")
    stream.write(LENGTH.pack(len(data)) + data)
    stream.flush()


def read_frame(stream: BinaryIO) -> dict[str, Any] | None:
    """The next message; None when the other end is gone or talks nonsense."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    [size] = LENGTH.unpack(head)
    data = stream.read(size) if size <= MAX_FRAME else b""
    if len(data) < size:
        return None
    message = json.loads(data)
    return message if isinstance(message, dict) else None


def out_of_time(seconds: float, place: Place) -> InvalidInput:
    """The diagnostic for a template that takes too long."""
    return template_fault(f"模板运行超过 {seconds:g} 秒，已经停下", *place, HINT)


def out_of_memory(size: int, place: Place) -> InvalidInput:
    """The diagnostic for a template that takes too much memory."""
    amount = f"{size / (1 << 30):g} GB" if size >= 1 << 30 else f"{size / (1 << 20):g} MB"
    return template_fault(f"模板用的内存超过 {amount}，已经停下", *place, HINT)


def serve(roots: list[str], limits: Limits, imported: list[str]) -> None:
    """Answer requests until the other end is gone.

    Templates come from `roots`; beside these, files are read only from the folders of what is `imported`.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who asks is told of it too, and goes
    limit_memory(limits.memory_bytes)
    resident_bytes()  # opens what it reads
    forbid_system([*roots, *imported, *sys.path])
    _Server(Library(tuple(map(Path, roots))), limits).run()


class _Server:
    """Renders in the main thread while another one watches time, memory and place."""

    def __init__(self, library: Library, limits: Limits) -> None:
        self.library, self.limits = library, limits
        self.main = threading.get_ident()
        self.lock = threading.Lock()  # held while anything is sent
        self.environment: Sandbox | None = None  # of the request that is being answered
        self.place: Place = ("", 1)
        self.until = 0.0  # seconds of CPU

    def run(self) -> None:
        threading.Thread(target=self.watch, daemon=True).start()
        while request := read_frame(sys.stdin.buffer):
            self.answer(**request)

    def answer(self, prefixes: list[str], name: str, *, markup: bool, data: dict[str, Any]) -> None:
        environment = template_environment(self.library, tuple(prefixes), markup=markup, guarded=True)
        limit_cpu(self.limits.cpu_seconds)
        with self.lock:
            self.until = time.process_time() + self.limits.cpu_seconds
            self.environment = environment
        place: Place | None = None
        try:
            answer: dict[str, Any] = {"text": run_template(environment, name, data)}
        except InvalidInput as error:
            answer = {"fault": _as_frame(error)}
        except MemoryError as error:
            place = environment.place_of_error(error) or self.place
        # with the error, all that its frames held is gone: now there is memory to say so
        if place:
            self.stop(out_of_memory(self.limits.memory_bytes, place))
        with self.lock:
            self.environment = None
            write_frame(sys.stdout.buffer, answer)

    def stop(self, fault: InvalidInput) -> NoReturn:
        """Answer with a fault and end: what a template has taken, this process will not get back."""
        with self.lock:
            write_frame(sys.stdout.buffer, {"fault": _as_frame(fault), "last": True})
            os._exit(0)

    def watch(self) -> None:
        while True:
            time.sleep(BETWEEN_LOOKS)
            try:
                self.look()
            except MemoryError:  # the main thread will meet it too, and answers
                continue

    def look(self) -> None:
        with self.lock:
            if self.environment is None:
                return
            place = self.environment.place_of(self.main)
            if place and place != self.place:
                self.place = place
                write_frame(sys.stdout.buffer, {"at": place})
            late, large = time.process_time() > self.until, resident_bytes() > self.limits.memory_bytes
        if late:
            self.stop(out_of_time(self.limits.cpu_seconds, self.place))
        if large:
            self.stop(out_of_memory(self.limits.memory_bytes, self.place))


def _as_frame(error: InvalidInput) -> dict[str, Any]:
    [found] = error.diagnostics
    return {"message": found.message, "file": found.file, "line": found.line, "hint": found.hint}
