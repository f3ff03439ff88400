"""What decisions would change: IRIs that others replace, names, wholes, and the reports in which they stand."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from .model import Identities

Place = tuple[str, str]


class ChangeKind(StrEnum):
    """How a thing is different."""

    MERGED = "merged into"
    PARTED = "parted into"
    MOVED = "has the IRI"
    RENAMED = "renamed"
    PLACED = "part of"
    FREED = "no longer part of"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference.

    Attributes:
        iri: Of the thing as it is.
        name: Its name as it is.
        other: IRI of what it becomes, or of its whole; empty for a name.
        other_name: Name of that, or the new name.
        mentions: How many mentions mean something else than before.
        reports: Keys of the reports that change, sorted.
    """

    kind: ChangeKind
    iri: str
    name: str
    other: str
    other_name: str
    mentions: int = 0
    reports: tuple[str, ...] = ()


def compare(before: Identities, after: Identities) -> list[Change]:
    """All differences, the widest first; mentions that only one of the two has are none."""
    return sorted(
        (*_moves(before, after), *_names(before, after), *_wholes(before, after)),
        key=lambda change: (-change.mentions, change.kind, change.iri, change.other),
    )


def changed_reports(changes: Iterable[Change]) -> list[str]:
    """Keys of all reports that changes touch, sorted."""
    return sorted({report for change in changes for report in change.reports})


def replaced_iris(before: Identities, after: Identities) -> dict[str, str]:
    """IRIs that would be out of use, each with the one that stands for it; empty where nothing does."""
    return {iri: after.replaced.get(iri, "") for iri in sorted(before.entities.keys() - after.entities.keys())}


def _moves(before: Identities, after: Identities) -> Iterator[Change]:
    moved: dict[tuple[str, str], list[Place]] = defaultdict(list)
    stay: set[str] = set()
    gathered: dict[str, set[str]] = defaultdict(set)
    for place, iri in before.by_mention.items():
        now = after.by_mention.get(place)
        if now is None:
            continue
        gathered[now].add(iri)
        if now == iri:
            stay.add(iri)
        else:
            moved[iri, now].append(place)
    for (iri, now), places in moved.items():
        one, other = before.entities[iri], after.entities[now]
        wholly = iri not in stay and sum(old == iri for old, _ in moved) == 1
        merged = len(gathered[now]) > 1
        kind = ChangeKind.MERGED if wholly and merged else ChangeKind.MOVED if wholly else ChangeKind.PARTED
        yield Change(
            kind=kind,
            iri=iri,
            name=one.name,
            other=now,
            other_name=other.name,
            mentions=len(places),
            reports=tuple(sorted({report for report, _ in places})),
        )


def _names(before: Identities, after: Identities) -> Iterator[Change]:
    for iri, one in before.entities.items():
        if iri in after.entities and after.entities[iri].name != one.name:
            yield Change(kind=ChangeKind.RENAMED, iri=iri, name=one.name, other="", other_name=after.entities[iri].name)


def _wholes(before: Identities, after: Identities) -> Iterator[Change]:
    names: Mapping[str, str] = {iri: e.name for side in (before, after) for iri, e in side.entities.items()}
    for iri, one in before.entities.items():
        if iri not in after.entities:
            continue
        was, now = one.part_of, after.entities[iri].part_of
        if was and was != now and after.replaced.get(was, was) != now:
            yield Change(kind=ChangeKind.FREED, iri=iri, name=one.name, other=was, other_name=names.get(was, ""))
        if now and now != was and after.replaced.get(was or "", was) != now:
            yield Change(kind=ChangeKind.PLACED, iri=iri, name=one.name, other=now, other_name=names.get(now, ""))
