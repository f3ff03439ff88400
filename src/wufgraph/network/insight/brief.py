"""What a brief on a theme is made of: the facts, each with the places in reports that it rests on."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...store import Store
from ..honesty import judge_pairs
from ..incidence import EVIDENCE, STAGES, Event, Incidence, Organization
from ..projections.evidence import best_evidence
from ..regions import place_of
from ..sources import read_incidence
from .brokers import GROUPINGS, count_only
from .commitments import Commitment, read_commitments
from .convergence import Convergence, find_convergence, read_positions
from .introductions import Introduction, find_introductions
from .organizers import find_wholes, organizers_by_event
from .passages import Passage, passage_of, read_rows
from .prediction import adjacency
from .scope import Scope, narrow

ALPHA = 0.05
_MOST_INTRODUCTIONS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Player:
    """An organization in the scope.

    Attributes:
        organization: It.
        events: That it organized, sorted by id.
        partners: Number of organizations that it organized one of them with.
        only: Pairs of its partners, of two countries, that neither are tied nor share another partner.
    """

    organization: Organization
    events: tuple[Event, ...]
    partners: int
    only: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """A tie between two organizations, with the strongest evidence for it and what that rests on.

    Attributes:
        ends: The one with the lower id first.
        evidence: The strongest, one of `EVIDENCE`.
        events: That both organized, sorted by id.
        commitments: Of which both are parties.
        p: Chance of as many common events or more among all events, if who organizes what were left to chance,
            corrected for all pairs (see `honesty.judge_pairs`); 1 without a common event.
    """

    ends: tuple[Organization, Organization]
    evidence: str
    events: tuple[Event, ...]
    commitments: tuple[Commitment, ...]
    p: float

    @property
    def is_more_than_chance(self) -> bool:
        """Whether chance alone would seldom give as many common events."""
        return self.p < ALPHA


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A figure that a report gives, in its words."""

    words: str
    unit: str
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All that a brief tells, the most important first.

    Attributes:
        scope: What it is on.
        incidence: Who took part in what, within the scope.
        everything: The same of all reports, to tell what the scope leaves out.
        reports: Language and passage of the whole report, by id of the event.
        places: Places of an organizer's name, by ids of event and organization.
        players: Organizations that organized an event.
        bonds: Ties, the surest first.
        introductions: Who should meet.
        convergences: Where independent groups ask for nearly the same.
        commitments: The ledger, the firmest first.
        numbers: Figures; of each event in turn.
    """

    scope: Scope
    incidence: Incidence
    everything: Incidence
    reports: Mapping[str, tuple[str, Passage]]
    places: Mapping[tuple[str, str], tuple[int, int]]
    players: tuple[Player, ...]
    bonds: tuple[Bond, ...]
    introductions: tuple[Introduction, ...]
    convergences: tuple[Convergence, ...]
    commitments: tuple[Commitment, ...]
    numbers: tuple[Number, ...]

    @property
    def events(self) -> tuple[Event, ...]:
        """Events of the scope that a report tells of."""
        return tuple(event for event in self.incidence.events if event.reported)

    @property
    def countries(self) -> tuple[str, ...]:
        """Codes of the countries of the organizers, sorted."""
        return tuple(sorted({one.organization.country for one in self.players} - {""}))

    @property
    def regions(self) -> frozenset[str]:
        """M49 codes of the regions that organizers come from."""
        places = (place_of(code) for code in self.countries)
        return frozenset(place.region for place in places if place)


def gather_facts(store: Store, scope: Scope) -> Facts:
    """Collect what a brief tells.

    Args:
        store: The graph.
        scope: Theme and region.

    Returns:
        Facts, empty where no report tells of an event in the scope.
    """
    everything = read_incidence(store)
    incidence = narrow(everything, scope)
    events = {event.id for event in incidence.events}
    commitments = tuple(one for one in read_commitments(store) if one.passage.event in events)
    positions = [one for one in read_positions(store) if one.passage.event in events]
    convergences = find_convergence(positions, incidence)
    return Facts(
        scope=scope,
        incidence=incidence,
        everything=everything,
        reports=_read_reports(store, events),
        places=_read_places(store, events),
        players=_find_players(incidence),
        bonds=_find_bonds(incidence, everything, commitments),
        introductions=find_introductions(incidence, convergences, most=_MOST_INTRODUCTIONS, everywhere=everything),
        convergences=convergences,
        commitments=commitments,
        numbers=_take_turns(_read_numbers(store, events)),
    )


def _read_reports(store: Store, events: Collection[str]) -> dict[str, tuple[str, Passage]]:
    found: dict[str, tuple[str, Passage]] = {}
    for row in read_rows(store, "reports"):
        if row["event"] in events:
            whole = passage_of({**row, "start": None, "end": None, "text": ""})
            found.setdefault(whole.event, (str(row["language"] or ""), whole))
    return found


def _read_places(store: Store, events: Collection[str]) -> dict[tuple[str, str], tuple[int, int]]:
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for row in read_rows(store, "organizers"):
        start, end = row["start"], row["end"]
        if row["event"] in events and isinstance(start, int) and isinstance(end, int):
            found.setdefault((str(row["event"]), str(row["organization"])), (start, end))
    return found


def _find_players(incidence: Incidence) -> tuple[Player, ...]:
    organizers = organizers_by_event(incidence)
    countries = [GROUPINGS["country"](one) for one in incidence.organizations]
    only = count_only(adjacency(incidence.organizing), countries).tolist()
    events: dict[str, list[Event]] = defaultdict(list)
    partners: dict[str, set[str]] = defaultdict(set)
    for event in incidence.events:
        ids = {one.id for one in organizers[event.id]}
        for id_ in ids:
            events[id_].append(event)
            partners[id_] |= ids - {id_}
    players = (
        Player(
            organization=one,
            events=tuple(events[one.id]),
            partners=len(partners[one.id]),
            only=only[place],
        )
        for place, one in enumerate(incidence.organizations)
        if one.id in events
    )
    return tuple(sorted(players, key=lambda p: (-len(p.events), -p.partners, p.organization.label, p.organization.id)))


def _find_bonds(incidence: Incidence, everything: Incidence, commitments: Sequence[Commitment]) -> tuple[Bond, ...]:
    """Ties of organizations that are not parts of one whole, the surest first, then of the most events."""
    organizers, wholes = organizers_by_event(incidence), find_wholes(incidence)
    chances, bonds = _judge(everything), []
    best = best_evidence(incidence).tocoo()
    for first, second, rank in zip(best.row.tolist(), best.col.tolist(), best.data.tolist(), strict=True):
        ends, evidence = (incidence.organizations[first], incidence.organizations[second]), EVIDENCE[rank - 1]
        if evidence == EVIDENCE[0] or wholes[ends[0].id] == wholes[ends[1].id]:
            continue
        bond = Bond(
            ends=ends,
            evidence=evidence,
            events=tuple(event for event in incidence.events if set(ends) <= set(organizers[event.id])),
            commitments=tuple(one for one in commitments if {e.id for e in ends} <= {p.id for p in one.parties}),
            p=chances.get((ends[0].id, ends[1].id), 1.0),
        )
        bonds.append(bond)
    return tuple(
        sorted(
            bonds,
            key=lambda bond: (-EVIDENCE.index(bond.evidence), -len(bond.events), [(e.label, e.id) for e in bond.ends]),
        )
    )


def _judge(incidence: Incidence) -> dict[tuple[str, str], float]:
    """Chance of as many common events, by ids of both organizations, the lower first."""
    judged = judge_pairs(incidence.organizing, alpha=ALPHA)
    ids = [one.id for one in incidence.organizations]
    columns = zip(judged.first.tolist(), judged.second.tolist(), judged.adjusted.tolist(), strict=True)
    return {(ids[first], ids[second]): chance for first, second, chance in columns}


def _read_numbers(store: Store, events: Collection[str]) -> list[Number]:
    """Figures in the order of the reports: shares and sums of money before counts, for they can be compared."""
    found: dict[str, Number] = {}
    for row in read_rows(store, "figures"):
        if row["event"] in events:
            number = Number(words=str(row["words"] or ""), unit=str(row["unit"] or ""), passage=passage_of(row))
            found.setdefault(str(row["figure"]), number)
    return sorted(found.values(), key=lambda one: (not _is_comparable(one.unit), one.passage.start or 0, one.words))


def _is_comparable(unit: str) -> bool:
    return unit == "percent" or (len(unit) == len("EUR") and unit.isupper())


def _take_turns(numbers: Iterable[Number]) -> tuple[Number, ...]:
    """The first figure of each event, then the second of each."""
    by_event: dict[str, list[Number]] = defaultdict(list)
    for one in numbers:
        by_event[one.passage.event].append(one)
    turns = ((turn, event, one) for event, some in by_event.items() for turn, one in enumerate(some))
    return tuple(one for _, _, one in sorted(turns, key=lambda t: t[:2]))


def count_by_stage(commitments: Iterable[Commitment]) -> dict[str, int]:
    """Number of commitments at each stage, the firmest first."""
    stages = [one.stage for one in commitments]
    return {stage: stages.count(stage) for stage in reversed(STAGES)}
