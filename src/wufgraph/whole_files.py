"""Files that are there whole or not at all: written beside their place, then put there."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def put_whole(data: bytes | memoryview, path: Path, mode: int, *, on_disk: bool = False) -> None:
    """Put a file in place of the one that is there, whole or not at all.

    Args:
        data: What it holds.
        path: Its place, in a folder that is there.
        mode: Who may read and write it, as `chmod` takes it.
        on_disk: Whether it is to be on the disk before it is put in place, so that no loss of power empties it.

    Raises:
        OSError: It could not be written; the one that was there is unchanged.
    """
    descriptor, draft = tempfile.mkstemp(dir=path.parent, prefix=".wufgraph-")
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            if on_disk:
                stream.flush()
                os.fsync(stream.fileno())
        Path(draft).chmod(mode)
        Path(draft).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(draft).unlink(missing_ok=True)
        raise
