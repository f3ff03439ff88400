"""Files and folders that may not be read, also where the tests run as root."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NOBODY = 65534


@contextmanager
def without_rights(path: Path, left: int = 0) -> Iterator[None]:
    """Takes all rights away from a file or folder for a while, or all but some."""
    rights = path.stat().st_mode
    path.chmod(left)
    user = os.geteuid()
    if user == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(user)
        path.chmod(rights)


@contextmanager
def folder_for_all() -> Iterator[Path]:
    """A folder that anyone may look into, unlike those that pytest makes."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)
