"""The folder of what people keep of identities: which IRI was given to what, and what they decided."""

from dataclasses import dataclass
from pathlib import Path

_FOLDER = "identities"


@dataclass(frozen=True, slots=True)
class IdentityFiles:
    """Where the files of identities are, whether or not they exist; they belong under version control.

    Attributes:
        folder: The folder of them all.
    """

    folder: Path

    @property
    def registry(self) -> Path:
        """Which IRI was given to what."""
        return self.folder / "registry.tsv"

    @property
    def decisions(self) -> Path:
        """What people decided about identities."""
        return self.folder / "decisions.sssom.tsv"


def find_identity_files(store: Path, folder: Path | None = None) -> IdentityFiles:
    """The files for a store.

    Args:
        store: Folder of the store.
        folder: The one that the user names; `identities` beside the store by default.
    """
    return IdentityFiles(folder if folder is not None else store.parent / _FOLDER)
