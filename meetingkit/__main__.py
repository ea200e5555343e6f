"""Entry point of the command line.

`--version` is answered before anything heavy is imported: start-up is most of what a short command costs.
"""

import sys


def main() -> int:
    """Run the command line on `sys.argv`; returns the exit code (table in `meetingkit.diagnostics`)."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from meetingkit import __version__

        sys.stdout.write(f"meetingkit {__version__}\n")
        return 0
    from meetingkit.cli.app import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
