"""Where templates, kinds and layouts are found: the first root that has a name wins.

A root is a folder laid out like `templates/`. Nothing is ever read from outside its root.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

# NUL ends a name; the others mean a drive or a folder on Windows, so that no name may have them anywhere
REFUSED = frozenset("\0:\\")
_PACKAGE = Path(__file__).resolve().parent
# of each file: its path, its number in the file system, when it was changed (ns), its size
State = tuple[tuple[str, int, int, int], ...]


def builtin_root() -> Path:
    """The templates shipped with meetingkit: inside the wheel, else beside the package in a checkout."""
    return _templates_of(_PACKAGE)


@cache
def _templates_of(package: Path) -> Path:
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


@dataclass(frozen=True, slots=True)
class Library:
    """Template folders in order of precedence."""

    roots: tuple[Path, ...]

    def find(self, name: str) -> Path | None:
        """The file called `name` (a relative path with /) in the first root that has it.

        Names that leave the root, by `..`, an absolute path, a drive or a symbolic link, are not found; nor are pipes
        and devices.
        """
        return next(self.every(name), None)

    def every(self, name: str) -> Iterator[Path]:
        """The files called `name` in all roots that have one, in order of precedence."""
        parts = Path(name).parts
        if Path(name).anchor or ".." in parts or REFUSED.intersection(name):
            return iter(())
        return (root.joinpath(*parts).resolve() for root in self.roots if _holds(root, parts))

    def base(self, name: str, path: Path) -> Path | None:
        """The file that `name` means to the file `path` as its base: for its own name, the one it takes the place of.

        Where it takes no other's place, that is the file itself.
        """
        files = list(self.every(name))
        if path.resolve() not in files:
            return next(iter(files), None)
        return next(iter(files[files.index(path.resolve()) + 1 :]), path)

    @property
    def foreign(self) -> tuple[Path, ...]:
        """The roots that are not built in."""
        return _foreign(self.roots)

    def state(self, *patterns: str) -> State:
        """What changes when a file that matches one of the patterns comes, goes or is changed.

        What was made of such files may be kept as long as this is the same. Built-in files do not change while a
        program runs and are left out: to look at them all would cost as much as what is to be saved.
        """
        paths = (path for root in self.foreign for pattern in patterns for path in sorted(root.glob(pattern)))
        return tuple((str(path), *_stamp(path)) for path in paths)

    def rank(self, path: Path) -> int:
        """The place among the roots of the one that holds a file; after all of them for a file of none.

        One root may lie inside another: the nearest counts.
        """
        roots = {index: root.resolve() for index, root in enumerate(self.roots)}
        holding = [index for index, root in roots.items() if path.resolve().is_relative_to(root)]
        return max(holding, key=lambda index: len(roots[index].parts), default=len(self.roots))

    def folders(self, name: str) -> dict[str, Path]:
        """The sub-folders of folder `name`, by their own names; the first root wins."""
        found: dict[str, Path] = {}
        for root in self.roots:
            for path in _entries(root / name):
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


@lru_cache(maxsize=64)  # asked for several times a paper
def _foreign(roots: tuple[Path, ...]) -> tuple[Path, ...]:
    own = builtin_root()
    return tuple(root for root in roots if root != own and root.resolve() != own)


def _stamp(path: Path) -> tuple[int, int, int]:
    try:
        status = path.lstat()
    except OSError:  # gone since it was listed
        return (0, 0, 0)
    return status.st_ino, status.st_mtime_ns, status.st_size


def _entries(folder: Path) -> list[Path]:
    """What is in a folder; nothing when there is none or it may not be read, as with `find`."""
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


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
