"""Write a meeting's papers in Word from one YAML agenda.

`render` is the program as a function. It is loaded when asked for: `import meetingkit` alone costs nothing.
"""

__version__ = "0.1.0"
__all__ = ["Diagnostic", "InvalidInput", "render"]

TYPE_CHECKING = False  # as `typing` has it, which would take longer to import than the rest of a short command
if TYPE_CHECKING:
    from meetingkit.api import render
    from meetingkit.diagnostics import Diagnostic, InvalidInput
else:

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        home = import_module(f"{__name__}.{'api' if name == 'render' else 'diagnostics'}")
        return globals().setdefault(name, getattr(home, name))
