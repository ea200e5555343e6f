"""What a process that runs somebody else's templates may cost, and what it may ask of the system.

Called in that process, once, before anything of somebody else's is read. Three lines of defence behind the sandbox:
limits the kernel keeps (POSIX), a hook that refuses what Python itself is asked to open or start, and the wall clock,
which the parent keeps. Windows has no such kernel limits here: time is limited by the worker's own watch and the wall
clock, memory only by what one operation of a template may build. macOS limits resident memory, by the worker's watch.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from math import ceil

# events by which Python says that it is about to touch the system; what matching code and compiling needs is not here
REFUSED = (
    *("os.", "shutil.", "tempfile.", "glob.", "pathlib.", "subprocess.", "pty.", "syslog.", "fcntl.", "resource."),
    *("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "poplib.", "imaplib.", "nntplib.", "telnetlib."),
    *("ctypes.", "mmap.", "signal.", "sqlite3.", "webbrowser.", "winreg.", "_winapi.", "msvcrt."),
)
LOOKING = ("open", "os.listdir", "os.scandir")  # in some folders; imports do so
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds of CPU and bytes of memory one rendering may cost, and seconds it may last."""

    cpu_seconds: float = 5
    memory_bytes: int = 1 << 30
    wall_seconds: float = 10


LIMITS = Limits()


def limit_memory(size: int) -> None:
    """Let this process have no more address space than `size` bytes, and write neither files nor core dumps."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform != "darwin":  # which refuses every limit of address space
        resource.setrlimit(resource.RLIMIT_AS, (size, size))


def limit_cpu(seconds: float) -> None:
    """Let the kernel end this process when it has used so much more CPU, rounded up to whole seconds.

    The worker's watch ends it on time and can say where; this is for what never lets the watch run.
    """
    if sys.platform == "win32":
        return
    import resource

    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    soft = ceil(time.process_time() + seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))


def resident_bytes() -> int:
    """The memory this process holds; on macOS the most it has held so far, 0 where nobody tells.

    Linux counts into the most also what the process held that started this one, so it is not asked for.
    """
    if sys.platform == "linux":
        pages = int(os.pread(_statistics(), 200, 0).split()[1])
        return pages * os.sysconf("SC_PAGESIZE")
    if sys.platform != "darwin":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


@cache
def _statistics() -> int:
    """The kernel's figures on this process, held open: later nothing outside the templates can be opened."""
    return os.open("/proc/self/statm", os.O_RDONLY)


def forbid_system(readable: Iterable[str]) -> None:
    """Refuse, for good, what a template could never rightly ask: writing, reading elsewhere, programs, network.

    `readable` are the folders from which files may be read. A refusal is a PermissionError where it is asked.
    """
    folders = tuple(os.path.join(os.path.realpath(folder), "") for folder in readable)  # noqa: PTH118 - bare text is quick

    def refuse(event: str, arguments: tuple[object, ...]) -> None:
        if event in LOOKING:
            path, flags = arguments[0], arguments[2] if event == "open" else 0
            inside = isinstance(path, str) and os.path.join(os.path.realpath(path), "").startswith(folders)  # noqa: PTH118
            if not inside or (isinstance(flags, int) and flags & WRITING):
                raise PermissionError(f"{event} {path!r} refused")
        elif event.startswith(REFUSED) and event != "resource.setrlimit":
            raise PermissionError(f"{event} refused")

    sys.addaudithook(refuse)
