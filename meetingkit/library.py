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
        for root in self.roots:
            path = (root / name).resolve()
            if path.is_file() and path.is_relative_to(root.resolve()) and not _has_link(root, name):
                return path
        return None

    def folders(self, name: str) -> dict[str, Path]:
        """The sub-folders of folder `name`, by their own names; the first root wins."""
        found: dict[str, Path] = {}
        for root in self.roots:
            parent = root / name
            for path in sorted(parent.iterdir()) if parent.is_dir() else ():
                if path.is_dir() and not path.is_symlink():
                    found.setdefault(path.name, path)
        return dict(sorted(found.items()))


def _has_link(root: Path, name: str) -> bool:
    path = root
    for part in Path(name).parts:
        path /= part
        if path.is_symlink():
            return True
    return False


def default_library() -> Library:
    """The library of this installation."""
    return Library((builtin_root(),))
