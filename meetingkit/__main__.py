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
    from meetingkit.cli.app import run

    code = run(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    os._exit(code)


def _print_version() -> int:
    from meetingkit import __version__

    try:
        os.write(1, f"meetingkit {__version__}\n".encode())
    except OSError:  # nowhere to write it to
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
