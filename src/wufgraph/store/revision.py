"""Which content a store has at a time: a name for it, so that what was made of it is not taken for that of another.

A write gives the content a new name, and leaves a line in the store's folder that holds it together with the name of
Oxigraph's manifest. Whoever opens the files for writing gets another manifest, so that the line counts for nothing
where another program was at them, or where a write was cut short. Without a line that counts, the content is named by
the bytes in which each change is written down first.
"""

import hashlib
import json
import os
import uuid
from pathlib import Path

from .folder import DATA

_FILE = "revision.json"


def new_revision() -> str:
    """A name that nothing has had."""
    return uuid.uuid4().hex


def read_revision(folder: Path) -> str:
    """The name of what a store holds now; a new one where that cannot be told."""
    try:
        told = json.loads(read_line(folder) or "{}")
        if told.get("manifest") == _manifest(folder):
            return str(told["revision"])
        return _digest(folder / DATA)
    except (OSError, ValueError, LookupError, AttributeError):
        return new_revision()


def read_line(folder: Path) -> str:
    """The line in a store's folder, whether it counts or not; empty where there is none."""
    try:
        return (folder / _FILE).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def tell_revision(folder: Path, revision: str) -> None:
    """Leave the line for a store that is open for writing and is at rest.

    Raises:
        OSError: It could not be written.
    """
    line = json.dumps({"revision": revision, "manifest": _manifest(folder)}) + "\n"
    (folder / _FILE).write_text(line, encoding="utf-8")


def forget_revision(folder: Path) -> None:
    """Empty the line before a change, and on the disk before the change is.

    Raises:
        OSError: It could not be written.
    """
    if read_line(folder):
        with (folder / _FILE).open("wb") as stream:
            os.fsync(stream.fileno())


def _manifest(folder: Path) -> str:
    return (folder / DATA / "CURRENT").read_text(encoding="utf-8").strip()


def _digest(data: Path) -> str:
    """Of the manifests, which list the files that count, and of the logs, which hold the changes in none of them."""
    digest = hashlib.sha256()
    for path in (data / "CURRENT", *sorted(data.glob("MANIFEST-*")), *sorted(data.glob("*.log"))):
        digest.update(f"{path.name} {path.stat().st_size}\n".encode())
        with path.open("rb") as stream:
            while chunk := stream.read(1 << 20):
                digest.update(chunk)
    return digest.hexdigest()
