"""Who took part in what, as the graph has it."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from rdflib import DCTERMS, ORG, RDFS

from ...assets import read_asset
from ...graph.iris import event_of
from ...prefixes import slug_of
from ...store import EmbeddedStore, Solutions, Store
from ...vocabulary import COUNTRY, SCHEMA, WUF
from ..collecting import collecting_later
from ..incidence import STAGES, Event, Incidence, Organization, Partnership, Person, incidence_matrix
from .kept import keep_incidence, kept_file, load_incidence

_SPEAKER = "speaker"


@collecting_later()
def read_incidence(store: Store, *, speakers: bool = True, details: bool = True) -> Incidence:
    """Read who organized and who spoke at which event, and who declared a partnership with whom.

    What was read of an embedded store is kept in its folder, where that may be written, and is read from there until
    the store changes.

    Args:
        store: The graph.
        speakers: Whether speakers, and the organizations on whose behalf they spoke, are read.
        details: Whether more is read of events than their IRIs, and more of organizations than their names: of 100 000
            events that takes several times as long, and measures of a whole network need none of it.

    Returns:
        The events of reports and of the register, and the organizations that take part in any of them. Without
        details, the events that somebody took part in.
    """
    if not isinstance(store, EmbeddedStore):
        return _read(store, speakers=speakers, details=details)
    path, revision = kept_file(store.folder, speakers=speakers, details=details), store.revision
    found = load_incidence(path, revision)
    if found is None:
        found = _read(store, speakers=speakers, details=details)
        if store.revision == revision:
            keep_incidence(found, path, revision)
    return found


def _read(store: Store, *, speakers: bool, details: bool) -> Incidence:
    organizing = dict(store.subjects(WUF.organizedBy))
    partnerships = _read_partnerships(store)
    spoken, appearing = _read_speakers(store) if speakers else (set(), set())
    parents = dict(store.pairs(ORG.subOrganizationOf))
    taking_part = {*organizing, *(o for _, o in spoken), *(p for one in partnerships for p in one.partners)}
    wholes = _ancestors(taking_part, parents) - taking_part
    speaking = {person for _, person in appearing}
    labels = dict(store.pairs(RDFS.label, [*taking_part, *wholes, *speaking]))
    facts = _Facts(store) if details else None
    organizations = _describe(taking_part, labels, parents, facts)
    taking_place = set().union(*organizing.values(), (e for e, _ in spoken), (e for e, _ in appearing))
    events = _read_events(store, taking_place, facts)
    persons = tuple(Person(id=one, label=labels.get(one, one)) for one in sorted(speaking))
    rows, columns = [one.id for one in events], [one.id for one in organizations]
    return Incidence(
        events=events,
        organizations=organizations,
        organizing=incidence_matrix(((e, one) for one, those in organizing.items() for e in those), rows, columns),
        speaking=incidence_matrix(spoken, rows, columns),
        persons=persons,
        appearing=incidence_matrix(appearing, rows, [one.id for one in persons]),
        partnerships=partnerships,
        wholes=_describe(wholes, labels, parents, facts),
    )


class _Facts:
    """What is known of organizations and events beyond their names."""

    def __init__(self, store: Store) -> None:
        self.countries = _read_countries(store)
        self.sectors = {one: slug_of(concept) for one, concept in store.pairs(ORG.classification)}
        self.types = {one: slug_of(concept) for one, concept in store.pairs(WUF.eventType)}
        self.themes: dict[str, list[str]] = defaultdict(list)
        for one, concept in store.pairs(WUF.hasTheme):
            self.themes[one].append(slug_of(concept))


def _read_events(store: Store, taking_place: set[str], facts: _Facts | None) -> tuple[Event, ...]:
    if facts is None:
        ids = sorted(taking_place)
        return tuple(map(Event, ids, ids))
    titles, dates = dict(store.pairs(DCTERMS.title)), dict(store.pairs(WUF.date))
    forums = {one: slug_of(forum) for one, forum in store.pairs(WUF.partOfForum)}
    reported = {event for _, event in store.pairs(WUF.reportsOn)}
    answer = store.ask(read_asset("queries/internal/registered-events.rq"))
    registered = {str(row[0]) for row in answer.rows} if isinstance(answer, Solutions) else set()
    return tuple(
        Event(
            id=one,
            label=titles.get(one) or "(no title)",
            date=dates.get(one, ""),
            forum=forums.get(one, ""),
            type=facts.types.get(one, ""),
            themes=tuple(sorted(facts.themes.get(one, ()))),
            reported=one in reported,
        )
        for one in sorted(taking_place | registered | reported)
    )


def _describe(
    ids: set[str], labels: Mapping[str, str], parents: Mapping[str, str], facts: _Facts | None
) -> tuple[Organization, ...]:
    return tuple(
        Organization(
            id=one,
            label=labels.get(one, one),
            country=facts.countries.get(one, "") if facts else "",
            sector=facts.sectors.get(one, "") if facts else "",
            parent=parents.get(one, ""),
        )
        for one in sorted(ids)
    )


def _ancestors(ids: set[str], parents: Mapping[str, str]) -> set[str]:
    found: set[str] = set()
    fresh = {parents[one] for one in ids if one in parents}
    while fresh:
        found |= fresh
        fresh = {parents[one] for one in fresh if one in parents} - found
    return found


def _read_countries(store: Store) -> dict[str, str]:
    """The base of each organization: the country that its participations state most often, or else the known one."""
    known = {one: slug_of(place) for one, place in store.pairs(SCHEMA.location) if place.startswith(str(COUNTRY))}
    bases: dict[str, list[str]] = defaultdict(list)
    for part, place in store.pairs(WUF.basedIn):
        if place.startswith(str(COUNTRY)):
            bases[part].append(slug_of(place))
    stated: dict[str, Counter[str]] = defaultdict(Counter)
    for part, organization in store.pairs(WUF.participant):
        stated[organization].update(bases.get(part, ()))
    most = {one: min(counts, key=lambda code: (-counts[code], code)) for one, counts in stated.items() if counts}
    return known | most


def _read_speakers(store: Store) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """Event and organization spoken for, and event and person."""
    speaking = {part for part, role in store.pairs(WUF.withRole) if slug_of(role) == _SPEAKER}
    at = {part: event for part, event in store.pairs(WUF.atEvent) if part in speaking}
    spoken = {(at[part], one) for part, one in store.pairs(WUF.onBehalfOf) if part in at}
    return spoken, {(at[part], one) for part, one in store.pairs(WUF.participant) if part in at}


def _read_partnerships(store: Store) -> tuple[Partnership, ...]:
    partners: dict[str, list[str]] = defaultdict(list)
    for one, partner in store.pairs(WUF.hasPartner):
        partners[one].append(partner)
    stages = {one: slug_of(stage) for one, stage in store.pairs(WUF.partnershipStage)}
    return tuple(
        Partnership(
            id=one, event=event_of(one), stage=stages.get(one, STAGES[0]), partners=tuple(sorted(partners[one]))
        )
        for one in sorted(partners)
    )
