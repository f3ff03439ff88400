"""What people decided about who is who, and what became of it."""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum


class DecisionKind(StrEnum):
    """What a person may say of things that were resolved."""

    SAME = "same"
    NOT_SAME = "not-same"
    PART_OF = "part-of"
    RENAME = "rename"
    SPLIT = "split"


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """Words of a report that mean a thing: what a decision still rests on where an IRI is gone.

    Attributes:
        report: Key of the report; empty for any report.
        words: The name as written, without a bracketed acronym.
    """

    report: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two things that a decision is about.

    Attributes:
        iri: Its IRI when the decision was made; empty for the name of a renaming.
        label: Its name then, or the name that is wanted.
        anchors: Where it was named then, one place for each spelling; in a split, the words that become another thing.
    """

    iri: str
    label: str
    anchors: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person decided, and why.

    Attributes:
        id: Names it in the file and on the command line, such as `2026-11-25-3fa9c2`.
        subject: What is kept of two that are the same; the part; what is renamed or split.
        object: The other one; the whole; the new name; what is split off.
        author: A name or an ORCID, never an address.
        reason: In the author's words.
        held: Whether it is left out until it is applied again.
        line: Its line in the file, from 1; 0 where it is not in one.
        more: Further columns of its line, which stay as they are.
    """

    id: str
    kind: DecisionKind
    subject: Side
    object: Side
    author: str
    date: dt.date
    reason: str
    held: bool = False
    line: int = field(default=0, compare=False)
    more: tuple[tuple[str, str], ...] = ()


class Standing(StrEnum):
    """What became of a decision in a graph."""

    APPLIED = "applied"
    AGREED = "the rules say so too"
    GONE = "rests on nothing now"
    CONFLICT = "in conflict"
    HELD = "left out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What became of one decision.

    Attributes:
        because: In words why it was not applied.
        against: Identifiers of the decisions that it contradicts.
        subject: IRI of what its subject is now; empty where it is nothing.
        object: IRI of what its object is now.
    """

    decision: Decision
    standing: Standing
    because: str = ""
    against: tuple[str, ...] = ()
    subject: str = ""
    object: str = ""
