"""The registry file: which IRI was given to what, as tab-separated text that people keep under version control.

One line for each IRI, sorted, so that a difference between two versions shows what a build gave. A line is never
taken away: an IRI that was given once means the same for ever (docs/identities.md, "IRIs that stay").
"""

from bisect import bisect_left
from collections.abc import Iterable

from .errors import DamagedInputError
from .model import EntityKind, Registration
from .wording import fold_space

_COLUMNS = ("iri", "kind", "name", "names", "contexts", "first_report", "status", "replaced_by")
_CURRENT, _REPLACED = "current", "replaced"


def read_registry(data: bytes, name: str) -> list[Registration]:
    """Read a registry file; no bytes are an empty one.

    Args:
        data: Its bytes.
        name: Its name, for messages.

    Raises:
        DamagedInputError: A line is not of this shape, or two lines are of one IRI.
    """
    try:
        head, *lines = data.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise DamagedInputError(
            f"{name}: expected text in UTF-8, found: {error}; restore an earlier version"
        ) from error
    if not data:
        return []
    if tuple(head.rstrip("\r").split("\t")) != _COLUMNS:
        raise DamagedInputError(
            f"{name}, line 1: expected the columns {', '.join(_COLUMNS)}, found {head[:80]!r}; "
            "restore an earlier version"
        )
    found: dict[str, Registration] = {}
    for number, line in enumerate(lines, start=2):
        if line:
            one = _read_line(line.rstrip("\r"), f"{name}, line {number}")
            if one.iri in found:
                raise DamagedInputError(
                    f"{name}, line {number}: expected each IRI once, found {one.iri} again; take one line out"
                )
            found[one.iri] = one
    return list(found.values())


def write_registry(registrations: Iterable[Registration]) -> bytes:
    """Spell registrations as a file, by IRI; the same registrations give the same bytes."""
    lines = [_write_line(one) for one in sorted(registrations, key=lambda one: one.iri)]
    return "".join(f"{line}\n" for line in ("\t".join(_COLUMNS), *lines)).encode()


class RegistryLines:
    """A registry of which few lines are read and changed."""

    def __init__(self, data: bytes, name: str) -> None:
        """Take the bytes of a file that `write_registry` wrote; `name` is for messages."""
        self._lines, self._name = data.split(b"\n"), name

    def get(self, iri: str) -> Registration | None:
        """The registration of an IRI; None where it was given to nothing."""
        place = self._place(iri)
        return _read_line(self._lines[place].decode(), self._name) if self._has(place, iri) else None

    def put(self, one: Registration) -> None:
        """Take in a registration in place of the one that its IRI had."""
        place = self._place(one.iri)
        self._lines[place : place + self._has(place, one.iri)] = [_write_line(one).encode()]

    def to_bytes(self) -> bytes:
        """The file."""
        return b"\n".join(self._lines)

    def _place(self, iri: str) -> int:
        return bisect_left(self._lines, iri.encode() + b"\t", 1, len(self._lines) - 1)

    def _has(self, place: int, iri: str) -> bool:
        return self._lines[place].startswith(iri.encode() + b"\t")


def _read_line(line: str, where: str) -> Registration:
    cells = line.split("\t")
    if len(cells) != len(_COLUMNS):
        raise DamagedInputError(
            f"{where}: expected {len(_COLUMNS)} columns, found {len(cells)}; restore an earlier version, "
            "or resolve what a merge left"
        )
    iri, kind, name, names, contexts, report, status, replaced_by = cells
    if kind not in set(EntityKind) or status != (_REPLACED if replaced_by else _CURRENT):
        raise DamagedInputError(
            f"{where}: expected a kind of thing, and a successor where the status is {_REPLACED}, "
            f"found {kind}, {status} and {replaced_by or 'none'}; restore an earlier version"
        )
    return Registration(
        iri=iri,
        kind=EntityKind(kind),
        name=name,
        names=tuple(names.split(" | ")) if names else (),
        contexts=tuple(contexts.split(" ")) if contexts else (),
        report=report,
        replaced_by=replaced_by or None,
    )


def _write_line(one: Registration) -> str:
    names, contexts = " | ".join(map(_plain, one.names)), " ".join(one.contexts)
    status = _REPLACED if one.replaced_by else _CURRENT
    return "\t".join((one.iri, one.kind, _plain(one.name), names, contexts, one.report, status, one.replaced_by or ""))


def _plain(name: str) -> str:
    """A name on one line; a bar in it would part it in two."""
    return fold_space(name.replace("|", "/"))
