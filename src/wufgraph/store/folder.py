"""The folder that an embedded store lives in: Oxigraph's files, and a mark that tells their format."""

import json
from pathlib import Path

import pyoxigraph as ox

from ..errors import StoreError

DATA = "oxigraph"
_MARK, _FORMAT = "store.json", 2


def is_store(folder: Path) -> bool:
    """Whether a folder holds a store, of whatever format; False where it may not be looked into."""
    try:
        return (folder / _MARK).is_file() and (folder / DATA).is_dir()
    except OSError:
        return False


def holds_anything(folder: Path) -> bool:
    """Whether a folder is there and not empty.

    Raises:
        StoreError: It is a file, or may not be read.
    """
    try:
        return any(folder.iterdir())
    except FileNotFoundError:
        return False
    except NotADirectoryError as error:
        raise StoreError(f"{folder}: expected a folder, found a file; name another one with --store") from error
    except OSError as error:
        raise StoreError(
            f"{folder}: expected a folder that may be read, found: {error.strerror}; "
            "check its permissions, or name another one with --store"
        ) from error


def mark(folder: Path) -> None:
    """Tell the format of a new store."""
    (folder / _MARK).write_text(json.dumps({"format": _FORMAT}) + "\n", encoding="utf-8")


def check_format(folder: Path) -> None:
    """See that a store is of the format of today.

    Raises:
        StoreError: It is not, or its mark cannot be read.
    """
    try:
        found = json.loads((folder / _MARK).read_text(encoding="utf-8")).get("format")
    except (OSError, ValueError, AttributeError) as error:
        raise StoreError(
            f"{folder}: expected a store, found a broken {_MARK}; delete the folder and build again"
        ) from error
    if found != _FORMAT:
        raise StoreError(
            f"{folder}: expected a store of format {_FORMAT}, found {found}; delete the folder and build again"
        )


def open_data(folder: Path, *, read_only: bool) -> ox.Store:
    """Open Oxigraph's files.

    Raises:
        StoreError: They are in use, or cannot be opened.
    """
    data = str(folder / DATA)
    try:
        return ox.Store.read_only(data) if read_only else ox.Store(data)
    except (OSError, RuntimeError) as error:
        if "lock" in str(error).lower():
            raise StoreError(
                f"{folder}: expected a free store, found it in use; wait until the other command has ended"
            ) from error
        raise StoreError(
            f"{folder}: expected a store that can be opened, found: {error}; "
            "free some space or check its permissions; where that does not help, delete the folder and build again"
        ) from error
