"""Decisions in few words."""

import datetime as dt

from wufgraph.decision_file import identify
from wufgraph.model import Anchor, Decision, DecisionKind, Side
from wufgraph.vocabulary import ID

DAY = dt.date(2026, 11, 25)


def side(name: str, *places: tuple[str, str], label: str | None = None) -> Side:
    """A thing by the last parts of its IRI, such as `org/ucl`, and where it was named: report and words."""
    iri = name if "://" in name else str(ID[name])
    return Side(iri=iri, label=name if label is None else label, anchors=tuple(Anchor(*place) for place in places))


def decision(
    kind: DecisionKind, subject: Side, other: Side, *, by: str = "Ana Ruiz", held: bool = False, date: dt.date = DAY
) -> Decision:
    """What somebody decided."""
    return Decision(
        id=identify(kind, subject, other, date),
        kind=kind,
        subject=subject,
        object=other,
        author=by,
        date=date,
        reason="they told me so",
        held=held,
    )


def same(subject: Side, other: Side) -> Decision:
    """Two things are one."""
    return decision(DecisionKind.SAME, subject, other)


def not_same(subject: Side, other: Side) -> Decision:
    """Two things are two."""
    return decision(DecisionKind.NOT_SAME, subject, other)


def part_of(subject: Side, other: Side) -> Decision:
    """One thing is a part of another."""
    return decision(DecisionKind.PART_OF, subject, other)


def rename(subject: Side, name: str) -> Decision:
    """A thing has another name."""
    return decision(DecisionKind.RENAME, subject, Side(iri="", label=name))


def split(subject: Side, other: Side) -> Decision:
    """Words of a thing mean another one."""
    return decision(DecisionKind.SPLIT, subject, other)
