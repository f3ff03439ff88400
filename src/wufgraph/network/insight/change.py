"""What changed from one forum to the next: organizations and ties that came, stayed, came back and went."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from ...errors import QueryError
from ..incidence import Event, Incidence, Organization
from .organizers import organizers_by_event

STATES = ("new", "returning", "kept", "gone")


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """An organization, or a tie between two.

    Attributes:
        state: One of `STATES`: at the later forum for the first time; again after it was missing at the earlier one;
            at both; at the earlier one alone.
        ends: One organization, or two in the order of their ids.
        before: Events at the earlier forum, sorted by id.
        after: Events at the later forum.
    """

    state: str
    ends: tuple[Organization, ...]
    before: tuple[Event, ...]
    after: tuple[Event, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much of a forum is known: events of it, and those of them that a report tells of."""

    forum: str
    events: int
    reported: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The change from one forum to a later one.

    Attributes:
        before: The earlier forum, with how much of it is known; what no report tells of looks as if it had gone.
        after: The later forum.
        organizations: All that organized an event at either, by state, then name.
        ties: All pairs that organized an event together at either.
    """

    before: Coverage
    after: Coverage
    organizations: tuple[Changed, ...]
    ties: tuple[Changed, ...]


def list_forums(incidence: Incidence) -> list[str]:
    """Slugs of the forums, in the order of their first days; those without a day first, by name."""
    days: dict[str, list[str]] = {}
    for event in incidence.events:
        if event.forum:
            days.setdefault(event.forum, []).extend([event.date] if event.date else [])
    return sorted(days, key=lambda forum: (min(days[forum], default=""), forum))


def compare_forums(incidence: Incidence, before: str = "", after: str = "") -> Change:
    """Compare who organized what at two forums.

    Args:
        incidence: Of several forums; the ones before both tell who came back.
        before: Slug of the earlier one; the last but one without it.
        after: Slug of the later one; the last one without it.

    Raises:
        QueryError: There are not two forums, or one of the names is none of them.
    """
    forums = list_forums(incidence)
    if len(forums) < 2:
        told = ", ".join(forums) or "none"
        raise QueryError(f"change: expected events of two forums, found {told}; add the reports of another one")
    after = after or forums[-1]
    before = before or next(reversed(forums[: forums.index(after)] if after in forums else []), forums[0])
    for forum in (before, after):
        if forum not in forums:
            raise QueryError(f"{forum}: expected a forum of the network, found none; there are {', '.join(forums)}")
    if forums.index(before) >= forums.index(after):
        raise QueryError(f"change: expected the earlier forum first, found {before} and {after}; give them in order")
    return _compare(incidence, forums, before, after)


def _compare(incidence: Incidence, forums: list[str], before: str, after: str) -> Change:
    events = {event.id: event for event in incidence.events}
    organizers = organizers_by_event(incidence)
    alone = {id_: [(one,) for one in some] for id_, some in organizers.items()}
    pairs = {id_: list(combinations(some, 2)) for id_, some in organizers.items()}
    earlier = frozenset(forums[: forums.index(before)])
    return Change(
        before=_cover(incidence, before),
        after=_cover(incidence, after),
        organizations=_sort(alone, events, earlier, before, after),
        ties=_sort(pairs, events, earlier, before, after),
    )


def _cover(incidence: Incidence, forum: str) -> Coverage:
    events = [event for event in incidence.events if event.forum == forum]
    return Coverage(forum=forum, events=len(events), reported=sum(event.reported for event in events))


def _sort(
    ends: Mapping[str, Iterable[tuple[Organization, ...]]],
    events: Mapping[str, Event],
    earlier: frozenset[str],
    before: str,
    after: str,
) -> tuple[Changed, ...]:
    seen: dict[tuple[Organization, ...], list[Event]] = {}
    for id_, some in ends.items():
        for one in some:
            seen.setdefault(one, []).append(events[id_])
    found = []
    for one, at in seen.items():
        first = tuple(event for event in at if event.forum == before)
        second = tuple(event for event in at if event.forum == after)
        if first or second:
            back = any(event.forum in earlier for event in at)
            state = STATES[3] if not second else STATES[2] if first else STATES[1] if back else STATES[0]
            found.append(Changed(state=state, ends=one, before=first, after=second))
    return tuple(sorted(found, key=lambda c: (STATES.index(c.state), [(o.label, o.id) for o in c.ends])))
