"""What was read of a store, kept in its folder: reading it again takes a tenth of the time.

A file is made of the store alone and can be made again at any time. It says of which content of the store it was made
(`EmbeddedStore.revision`); where that is another, it is not used.
"""

import io
import json
import zipfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_array

from ...whole_files import put_whole
from ..incidence import Event, Incidence, Organization, Partnership, Person, ones

_FORMAT = 1  # to be another number as soon as something else is read of the same store
_MATRICES = ("organizing", "speaking", "appearing")
_NOT_OURS = (OSError, ValueError, LookupError, TypeError, AttributeError, EOFError, zipfile.BadZipFile)


def kept_file(store: Path, *, speakers: bool, details: bool) -> Path:
    """Where a reading is kept in a store's folder."""
    return store / f"incidence{'-speakers' if speakers else ''}{'-details' if details else ''}.npz"


def keep_incidence(incidence: Incidence, path: Path, revision: str) -> None:
    """Keep what was read of a store, if its folder may be written.

    The same content gives the same bytes. Two processes may do so at once: each puts a whole file in place.
    """
    ids = [one.id for one in incidence.events]
    events: list[Sequence[Any]] = list(zip(*incidence.events, strict=True))
    if events and list(events[1]) == ids:
        events[1] = (None,)
    told = {
        "events": _pack(events),
        "organizations": _pack(_of_organizations(incidence.organizations)),
        "wholes": _pack(_of_organizations(incidence.wholes)),
        "persons": [(one.id, one.label) for one in incidence.persons],
        "partnerships": [(one.id, one.event, one.stage, one.partners) for one in incidence.partnerships],
        "notes": incidence.notes,
    }
    arrays = {"made_of": _made_of(revision), "told": json.dumps(told, separators=(",", ":")).encode("ascii")}
    found: dict[str, Any] = {name: np.frombuffer(data, np.uint8) for name, data in arrays.items()}
    for name in _MATRICES:
        matrix = getattr(incidence, name)
        found |= {f"{name}_columns": matrix.indices.astype("<i4"), f"{name}_ends": matrix.indptr.astype("<i4")}
    written = io.BytesIO()
    np.savez(written, **found)
    with suppress(OSError):
        # Who may read the store may read it.
        put_whole(written.getbuffer(), path, path.parent.stat().st_mode & 0o666)


def load_incidence(path: Path, revision: str) -> Incidence | None:
    """What was kept; None where nothing is kept of this content of the store, or it cannot be read."""
    try:
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as arrays:
            if arrays["made_of"].tobytes() != _made_of(revision):
                return None
            told = json.loads(arrays["told"].tobytes())
            return _incidence(told, {name: (arrays[f"{name}_columns"], arrays[f"{name}_ends"]) for name in _MATRICES})
    except _NOT_OURS:
        return None


def _incidence(told: dict[str, Any], cells: dict[str, tuple[Any, Any]]) -> Incidence:
    events, persons = _events(told["events"]), tuple(Person(id=id_, label=label) for id_, label in told["persons"])
    organizations = _organizations(told["organizations"])
    widths = (len(organizations), len(organizations), len(persons))
    matrices = {
        name: _matrix(*cells[name], (len(events), width)) for name, width in zip(_MATRICES, widths, strict=True)
    }
    return Incidence(
        events=events,
        organizations=organizations,
        persons=persons,
        partnerships=tuple(
            Partnership(id=id_, event=event, stage=stage, partners=tuple(partners))
            for id_, event, stage, partners in told["partnerships"]
        ),
        wholes=_organizations(told["wholes"]),
        notes=tuple(told["notes"]),
        **matrices,
    )


def _made_of(revision: str) -> bytes:
    return f"{_FORMAT} {revision}".encode()


def _of_organizations(organizations: Iterable[Organization]) -> list[Sequence[str]]:
    return list(zip(*((o.id, o.label, o.country, o.sector, o.parent) for o in organizations), strict=True))


def _organizations(columns: Sequence[Sequence[str]]) -> tuple[Organization, ...]:
    return tuple(
        Organization(id=id_, label=label, country=country, sector=sector, parent=parent)
        for id_, label, country, sector, parent in zip(*_unpack(columns), strict=True)
    )


def _events(columns: Sequence[Sequence[Any]]) -> tuple[Event, ...]:
    if not columns:
        return ()
    ids, labels, date, forum, type_, themes, reported = columns
    labels = ids if labels == [None] else labels
    return tuple(map(Event, *_unpack([ids, labels, date, forum, type_, list(map(tuple, themes)), reported])))


def _pack(columns: Sequence[Sequence[Any]]) -> list[Sequence[Any]]:
    """Columns, those that say the same of all with that alone."""
    return [column if len(set(column)) > 1 else column[:1] for column in columns]


def _unpack(columns: Sequence[Sequence[Any]]) -> list[Sequence[Any]]:
    return [column if len(column) == len(columns[0]) else [*column] * len(columns[0]) for column in columns]


def _matrix(columns: Any, ends: Any, shape: tuple[int, int]) -> csr_array:
    places = columns.astype(np.int64), ends.astype(np.int64)
    matrix = csr_array((np.ones(len(columns), np.int64), *places), shape=shape)
    matrix.check_format(full_check=True)
    return ones(matrix)
