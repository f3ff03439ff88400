"""The folder of what people keep of identities: which IRI was given to what, and what they decided."""

from dataclasses import dataclass
from pathlib import Path

from .errors import StoreError
from .whole_files import put_whole

_FOLDER = "identities"


@dataclass(frozen=True, slots=True)
class IdentityFiles:
    """Where the files of identities are, whether or not they exist; they belong under version control.

    Attributes:
        folder: The folder of them all.
        authorities: Files of known organizations that the user names besides those in the folder's `authority`.
    """

    folder: Path
    authorities: tuple[Path, ...] = ()

    def find_authorities(self) -> tuple[Path, ...]:
        """All files of known organizations; those that come later win."""
        own = self.folder / "authority"
        kept = sorted(one for one in own.iterdir() if one.is_file() and one.name[0] != ".") if own.is_dir() else []
        return (*kept, *self.authorities)

    @property
    def registry(self) -> Path:
        """Which IRI was given to what."""
        return self.folder / "registry.tsv"

    @property
    def decisions(self) -> Path:
        """What people decided about identities."""
        return self.folder / "decisions.sssom.tsv"

    @property
    def waivers(self) -> Path:
        """Which findings were accepted."""
        return self.folder / "waivers.tsv"


def find_identity_files(store: Path, folder: Path | None = None, authorities: tuple[Path, ...] = ()) -> IdentityFiles:
    """The files for a store.

    Args:
        store: Folder of the store.
        folder: The one that the user names; `identities` beside the store by default.
        authorities: Files of known organizations that the user names.
    """
    return IdentityFiles(folder if folder is not None else store.parent / _FOLDER, authorities)


def load_bytes(path: Path) -> bytes:
    """What a file of identities holds; nothing where there is none.

    Raises:
        StoreError: It may not be read.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise StoreError(
            f"{path}: expected a file that may be read, found: {error.strerror}; check its permissions"
        ) from error


def save_bytes(data: bytes, path: Path) -> None:
    """Put a file in place of the one that is there, whole or not at all, and onto the disk.

    Raises:
        StoreError: It could not be written; the one that was there is unchanged.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        put_whole(data, path, path.stat().st_mode & 0o777 if path.exists() else 0o644, on_disk=True)
    except OSError as error:
        raise StoreError(
            f"{path}: could not be written ({error.strerror}); free some space or check its permissions"
        ) from error
