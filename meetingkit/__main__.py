"""Entry point of the command line.

Start-up is most of what a short command costs: `--version` is answered before anything heavy is imported, and the
collector and the interpreter's tear-down, which only tidy memory that the system takes back anyway, are left out.
"""

import os
import sys


def main() -> int:
    """Run the command line on `sys.argv`; returns the exit code (table in `meetingkit.diagnostics`)."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        return _print_version()
    import gc

    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # for the workers; see `meetingkit.cli.app`
    if looks_like_a_batch(sys.argv[1:]):
        from meetingkit.batch.pool import prepare

        prepare("meetingkit.batch.work")
    from meetingkit.cli.app import run

    code = run(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    os._exit(code)


def looks_like_a_batch(arguments: list[str]) -> bool:
    """Whether workers will be wanted, so that they load their modules while this process loads its own.

    A guess: where it is wrong a batch starts a little later, or a process was started in vain.
    """
    match arguments:
        case ["render", first, *rest] if not first.startswith("-"):
            words = f" {' '.join(rest)} "
            alone = any(f" {spelling} " in words for spelling in ("--jobs 1", "--jobs=1", "-j 1", "-j1"))
            return not alone and (os.path.isdir(first) or (bool(rest) and not rest[0].startswith("-")))  # noqa: PTH112 - pathlib loads long
    return False


def _print_version() -> int:
    from meetingkit import __version__

    try:
        os.write(1, f"meetingkit {__version__}\n".encode())
    except OSError:  # nowhere to write it to
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
