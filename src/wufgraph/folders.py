"""The files that folders hold, and names for files that are made from them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from .store import EmbeddedStore


def find_files(paths: Iterable[Path]) -> list[Path]:
    """The files that paths stand for: files as named, and all files in folders and their sub-folders, sorted.

    Hidden files, the lock files of office programs (`~$report.docx`) and the folders of stores are passed
    over; a link that leads back into a folder is followed once. A folder that may not be looked into, or
    that holds no file, stands for itself: reading it tells why.
    """
    found: dict[Path, None] = {}
    for path in paths:
        inside = dict.fromkeys(_walk(path, frozenset())) if _is_folder(path) else {}
        found.update(inside or {path: None})
    return list(found)


def name_file(path: Path, number: int, ending: str, taken: set[str]) -> str:
    """A name for what is made from a file, which nothing else of this run has; it is added to those taken.

    It is the file's stem, else its whole name, else that with the folder, else with the whole path.

    Args:
        path: The file.
        number: Which of several things it is that are made from it, from 1.
        ending: Of the name, without a dot.
        taken: Names that are given, in lower case: some disks take a.json and A.json for one.
    """
    tail = "" if number == 1 else f"-{number}"
    for base in (
        path.stem,
        path.name,
        f"{path.parent.name}-{path.name}",
        str(path).replace("/", "-").replace("\\", "-"),
    ):
        name = f"{base}{tail}.{ending}"
        if name.casefold() not in taken:
            break
    taken.add(name.casefold())
    return name


def _walk(folder: Path, above: frozenset[Path]) -> Iterator[Path]:
    real = folder.resolve()
    if real in above or EmbeddedStore.is_store(folder):
        return
    try:
        children = sorted(folder.iterdir())
    except OSError:
        yield folder
        return
    for child in children:
        if child.name.startswith((".", "~$")):
            continue
        if _is_folder(child):
            yield from _walk(child, above | {real})
        else:
            yield child


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # what is above it may not be looked into
        return False
