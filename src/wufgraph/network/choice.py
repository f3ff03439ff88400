"""Which part of who took part in what: by forum, theme, country, type and day, with or without hubs and units."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..errors import LookupFailed
from ..wording import match_key
from .incidence import Incidence, Organization, merge_organizations, outermost

_LAST_DAY = "9999-12-31"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A choice of events and organizations; what is empty leaves nothing out.

    Attributes:
        forums: Slugs; events of any of them.
        themes: Slugs; events with any of them.
        countries: ISO alpha-2 codes; events that an organization of any of them organized.
        types: Slugs; events of any of them.
        since: ISO 8601; events of that day and later. An event without a day is left out by it.
        until: ISO 8601; events up to that day.
        without: Ids or names of organizations that are left out, such as one that is in everything.
        roll_up: Take units for the whole that they belong to, up to the topmost.
    """

    forums: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    without: tuple[str, ...] = ()
    roll_up: bool = False

    def __str__(self) -> str:
        """What was chosen, in words; empty where nothing is left out."""
        parts = [
            f"{name} {', '.join(values)}"
            for name, values in (
                ("forum", self.forums),
                ("theme", self.themes),
                ("country", self.countries),
                ("type", self.types),
                ("without", self.without),
            )
            if values
        ]
        parts += [f"{name} {day}" for name, day in (("since", self.since), ("until", self.until)) if day]
        return "; ".join([*parts, *(["units rolled up"] if self.roll_up else [])])


def choose(incidence: Incidence, choice: Choice) -> Incidence:
    """Leave out what was not chosen.

    Organizations and persons that take part in nothing that is left are left out too, and partnerships with the
    events whose reports tell of them.

    Raises:
        LookupFailed: `without` names no organization, or another choice what no event has.
    """
    if choice == Choice():
        return incidence
    without = {_find(incidence, name) for name in choice.without}
    chosen = keep_events(_leave_out(incidence, without), _wanted(incidence, choice))
    if choice.roll_up:
        chosen = _leave_out(merge_organizations(chosen, _tops(incidence)), without)
    partnerships = tuple(one for one in chosen.partnerships if len(one.partners) > 1)
    return without_idle(replace(chosen, partnerships=partnerships))


def keep_events(incidence: Incidence, wanted: Sequence[bool]) -> Incidence:
    """Leave out events that are not wanted, and the partnerships that their reports tell of."""
    rows = np.flatnonzero(wanted)
    events = tuple(incidence.events[row] for row in rows)
    ids = {event.id for event in events}
    return replace(
        incidence,
        events=events,
        organizing=incidence.organizing[rows],
        speaking=incidence.speaking[rows],
        appearing=incidence.appearing[rows],
        partnerships=tuple(one for one in incidence.partnerships if one.event in ids),
    )


def _leave_out(incidence: Incidence, without: set[str]) -> Incidence:
    if not without:
        return incidence
    kept = [n for n, one in enumerate(incidence.organizations) if one.id not in without]
    partnerships = (
        replace(one, partners=tuple(p for p in one.partners if p not in without)) for one in incidence.partnerships
    )
    return _keep_organizations(replace(incidence, partnerships=tuple(partnerships)), kept)


def without_idle(incidence: Incidence) -> Incidence:
    """Leave out organizations and persons that take part in nothing."""
    partners = {partner for one in incidence.partnerships for partner in one.partners}
    busy = np.asarray((incidence.organizing + incidence.speaking).sum(axis=0)).ravel() > 0
    kept = [n for n, one in enumerate(incidence.organizations) if busy[n] or one.id in partners]
    seen = np.flatnonzero(np.asarray(incidence.appearing.sum(axis=0)).ravel() > 0)
    return replace(
        _keep_organizations(incidence, kept),
        persons=tuple(incidence.persons[n] for n in seen),
        appearing=incidence.appearing[:, seen],
    )


def _keep_organizations(incidence: Incidence, kept: Sequence[int]) -> Incidence:
    return replace(
        incidence,
        organizations=tuple(incidence.organizations[n] for n in kept),
        organizing=incidence.organizing[:, kept],
        speaking=incidence.speaking[:, kept],
    )


def _wanted(incidence: Incidence, choice: Choice) -> list[bool]:
    kept = [True] * len(incidence.events)
    based = _countries_by_event(incidence) if choice.countries else {}
    for name, wanted, read in (
        ("forum", choice.forums, lambda e: (e.forum,)),
        ("theme", choice.themes, lambda e: e.themes),
        ("country", choice.countries, lambda e: based[e.id]),
        ("type", choice.types, lambda e: (e.type,)),
    ):
        if wanted:
            _check(name, wanted, (value for event in incidence.events for value in read(event)))
            kept = [k and not set(wanted).isdisjoint(read(e)) for k, e in zip(kept, incidence.events, strict=True)]
    if choice.since or choice.until:
        until = choice.until or _LAST_DAY
        kept = [
            k and bool(e.date) and choice.since <= e.date <= until for k, e in zip(kept, incidence.events, strict=True)
        ]
    return kept


def _countries_by_event(incidence: Incidence) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = {event.id: set() for event in incidence.events}
    cells = incidence.organizing.tocoo()
    for row, column in zip(cells.row.tolist(), cells.col.tolist(), strict=True):
        found[incidence.events[row].id].add(incidence.organizations[column].country)
    return found


def _check(name: str, wanted: Iterable[str], known: Iterable[str]) -> None:
    there = set(known) - {""}
    for value in wanted:
        if value not in there:
            some = ", ".join(sorted(there)[:20]) or "none"
            raise LookupFailed(f"{name} {value}: expected one that an event has, found none; there are {some}")


def _find(incidence: Incidence, name: str) -> str:
    """The id of the organization with an id or a name."""
    known = {one.id: one for one in (*incidence.organizations, *incidence.wholes)}
    if name in known:
        return name
    key = match_key(name)
    found = [one.id for one in known.values() if match_key(one.label) == key or one.id.rpartition("/")[2] == name]
    if len(found) != 1:
        told = " and ".join(found) or "none"
        raise LookupFailed(f"{name}: expected one organization of the network of that name, found {told}; give its id")
    return found[0]


def _tops(incidence: Incidence) -> dict[str, Organization]:
    """By id of a unit, the topmost whole that is known."""
    known = {one.id: one for one in (*incidence.wholes, *incidence.organizations)}
    parents = {one.id: one.parent for one in known.values() if one.parent in known}
    tops = {one.id: known[outermost(one.id, parents)] for one in incidence.organizations}
    return {id_: top for id_, top in tops.items() if top.id != id_}
