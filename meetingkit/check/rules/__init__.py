"""The rules, by family. Every file here is loaded by its name, so that a new one need only be put here."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

ON_AGENDAS = ("blanks", "items", "official", "procedure", "prose", "results", "rostered")


@cache
def load(*, in_text: bool) -> None:
    """Register the rules on agendas, and with `in_text` those on text, which take as long to load as a short command."""
    for name in ON_AGENDAS:
        import_module(f"{__name__}.{name}")
    if in_text:
        import_module("meetingkit.check.suppress")
        for module in iter_modules(__path__):
            import_module(f"{__name__}.{module.name}")
