"""Where templates, kinds and layouts are found: the first root that has a name wins.

A root is a folder laid out like `templates/`. Nothing is ever read from outside its root.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def builtin_root() -> Path:
    """The templates shipped with meetingkit: inside the wheel, else beside the package in a checkout."""
    inside = _PACKAGE / "templates"
    return inside if inside.is_dir() else _PACKAGE.parent / "templates"


@dataclass(frozen=True, slots=True)
class Library:
    """Template folders in order of precedence."""

    roots: tuple[Path, ...]

    def find(self, name: str) -> Path | None:
        """The file called `name` (a relative path with /) in the first root that has it.

        Names that leave the root, by `..`, an absolute path or a symbolic link, are not found.
        """
        parts = Path(name).parts
        if Path(name).anchor or ".." in parts or "\0" in name:
            return None
        return next((root.joinpath(*parts).resolve() for root in self.roots if _holds(root, parts)), None)

    def folders(self, name: str) -> dict[str, Path]:
        """The sub-folders of folder `name`, by their own names; the first root wins."""
        found: dict[str, Path] = {}
        for root in self.roots:
            parent = root / name
            for path in sorted(parent.iterdir()) if parent.is_dir() else ():
                if path.is_dir() and not path.is_symlink():
                    found.setdefault(path.name, path)
        return dict(sorted(found.items()))

    def files(self, name: str, suffix: str) -> dict[str, Path]:
        """The files of folder `name` with a suffix, by their names without it; the first root wins."""
        found: dict[str, Path] = {}
        for root in self.roots:
            for path in sorted((root / name).glob(f"*{suffix}")):
                if _holds(root, (*Path(name).parts, path.name)):
                    found.setdefault(path.name.removesuffix(suffix), path)
        return dict(sorted(found.items()))


def _holds(root: Path, parts: tuple[str, ...]) -> bool:
    """Whether there is such a file, reached without a symbolic link below the root."""
    steps = [root.joinpath(*parts[: end + 1]) for end in range(len(parts))]
    try:
        return root.joinpath(*parts).is_file() and not any(step.is_symlink() for step in steps)
    except OSError:  # a name no file system can hold
        return False


def default_library() -> Library:
    """The library of this installation."""
    return Library((builtin_root(),))
