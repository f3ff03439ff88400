"""Who took part in what: the source of truth of every network."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_array

STAGES = ("mentioned", "declared", "committed", "signed")
EVIDENCE = ("co-presence", "co-organization", *STAGES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """An organization of a network.

    Attributes:
        id: IRI, or the name itself where a table names it.
        label: Its name.
        country: ISO 3166-1 alpha-2 code of its base; empty where none is known. Where reports state several, the one
            stated most often.
        sector: Slug such as `university`; empty where none is known.
        parent: Id of the whole that it is a part of; empty where it is none.
    """

    id: str
    label: str
    country: str = ""
    sector: str = ""
    parent: str = ""


class Event(NamedTuple):
    """An event of a network; a named tuple, since a hundred thousand of them are made in a tenth of the time.

    Attributes:
        id: IRI, or the name itself where a table names it.
        label: Its title.
        date: ISO 8601; empty where none is known.
        forum: Slug of the forum session, such as `wuf7`.
        type: Slug of the type of event, such as `side-event`.
        themes: Slugs of its themes and of the areas that they belong to, sorted.
        reported: Whether a report tells of it; False where only the register does.
    """

    id: str
    label: str
    date: str = ""
    forum: str = ""
    type: str = ""
    themes: tuple[str, ...] = ()
    reported: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A speaker of a network; nothing but the name is known of a person here."""

    id: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Partnership:
    """A partnership that the report on an event tells of; `stage` is one of `STAGES`, `partners` are ids, sorted."""

    id: str
    event: str
    stage: str
    partners: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Incidence:
    """Events as hyperedges over organizations and persons.

    Attributes:
        events: Sorted by id.
        organizations: Those that organized, spoke or are partners, sorted by id.
        organizing: events × organizations, 1 where the organization organized the event, else 0.
        speaking: events × organizations, 1 where somebody spoke on its behalf; empty unless it was read.
        persons: Speakers, sorted by id; empty unless they were read.
        appearing: events × persons, 1 where the person spoke.
        partnerships: Sorted by id.
        wholes: Organizations that others are part of and that take no part themselves, sorted by id.
        notes: What of the source was left out or read in one of several ways, in words.
    """

    events: tuple[Event, ...]
    organizations: tuple[Organization, ...]
    organizing: csr_array
    speaking: csr_array
    persons: tuple[Person, ...] = ()
    appearing: csr_array = field(default_factory=lambda: csr_array((0, 0), dtype=np.int64))
    partnerships: tuple[Partnership, ...] = ()
    wholes: tuple[Organization, ...] = ()
    notes: tuple[str, ...] = ()


def outermost(id_: str, parents: Mapping[str, str]) -> str:
    """Climb from an organization to the whole that is part of no other; parents that go in a circle end the climb.

    >>> outermost("unit", {"unit": "institute", "institute": "university"})
    'university'
    """
    passed = {id_}
    while (parent := parents.get(id_, "")) and parent not in passed:
        passed.add(parent)
        id_ = parent
    return id_


def incidence_matrix(pairs: Iterable[tuple[str, str]], rows: Sequence[str], columns: Sequence[str]) -> csr_array:
    """Pairs of a row's and a column's id as a matrix of 0 and 1; a pair given twice counts once.

    >>> incidence_matrix([("e", "b"), ("e", "b")], ["e"], ["a", "b"]).toarray().tolist()
    [[0, 1]]
    """
    place_of_row = {id_: n for n, id_ in enumerate(rows)}
    place_of_column = {id_: n for n, id_ in enumerate(columns)}
    given = list(pairs)
    ends = (
        np.array([place_of_row[row] for row, _ in given], dtype=np.int64),
        np.array([place_of_column[column] for _, column in given], dtype=np.int64),
    )
    return ones(csr_array((np.ones(len(ends[0]), np.int64), ends), shape=(len(rows), len(columns))))


def ones(matrix: csr_array) -> csr_array:
    """The matrix with 1 where it holds anything, columns of each row in order."""
    matrix = csr_array(matrix)
    matrix.sum_duplicates()
    matrix.eliminate_zeros()
    matrix.data = np.ones_like(matrix.data)
    return matrix


def merge_organizations(incidence: Incidence, into: Mapping[str, Organization]) -> Incidence:
    """Take organizations for others, as units for the wholes that they belong to.

    Args:
        incidence: Before.
        into: By id, what each organization becomes; those left out stay what they are.
    """
    became = [into.get(one.id, one) for one in incidence.organizations]
    kept = {one.id: one for one in became}
    ids = sorted(kept)
    merging = incidence_matrix(
        ((one.id, new.id) for one, new in zip(incidence.organizations, became, strict=True)),
        [one.id for one in incidence.organizations],
        ids,
    )
    partnerships = (
        replace(one, partners=tuple(sorted({into[p].id if p in into else p for p in one.partners})))
        for one in incidence.partnerships
    )
    return replace(
        incidence,
        organizations=tuple(kept[id_] for id_ in ids),
        organizing=ones(incidence.organizing @ merging),
        speaking=ones(incidence.speaking @ merging),
        partnerships=tuple(partnerships),
        wholes=tuple(one for one in incidence.wholes if one.id not in kept),
    )
