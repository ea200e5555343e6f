"""What was read from a model document and what was assumed, line by line."""

from __future__ import annotations

from dataclasses import dataclass, field

FROM_DEFAULT = "取自 gb9704"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report. `key` is where the value stands in the layout, `source` where it was taken from."""

    key: tuple[str, ...]
    item: str
    value: str
    read: bool
    source: str

    @property
    def state(self) -> str:
        """Whether it was read."""
        return "读到" if self.read else "假定"


@dataclass(slots=True)
class Report:
    """Findings in the order in which they were made."""

    findings: list[Finding] = field(default_factory=list)

    def read(self, key: tuple[str, ...], item: str, value: str, source: str) -> None:
        """A value that the document shows."""
        self.findings.append(Finding(key, item, value, True, source))

    def assume(self, key: tuple[str, ...], item: str, value: str, source: str = FROM_DEFAULT) -> None:
        """A value that it does not show."""
        self.findings.append(Finding(key, item, value, False, source))
