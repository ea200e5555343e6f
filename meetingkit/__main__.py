"""Entry point of the command line.

Start-up is most of what a short command costs: `--version` is answered before anything heavy is imported, and the
collector and the interpreter's tear-down, which only tidy memory that the system takes back anyway, are left out.
"""

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    pass


def main() -> int:
    """Run the command line on `sys.argv`; returns the exit code (table in `meetingkit.diagnostics`)."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from meetingkit import __version__

        sys.stdout.write(f"meetingkit {__version__}\n")
        return 0
    import gc
    import os

    gc.disable()
    from meetingkit.cli.app import run

    code = run(sys.argv[1:])
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    sys.exit(main())
