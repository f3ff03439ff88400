"""IRIs that stay: what the registry gave to a thing before, it keeps, whatever else is built.

Resolving gives each thing the IRI that its content wants. Here, each thing gets the one that it was given instead:
a registration is of the thing that shares a name with it and contradicts it in nothing (`_may_be`). Where several
share names with it, because what was one is now two, it stays with the older part, which holds its first report, else
with that which has more of its names, else with the larger. Where one thing has several registrations, because what was
two is now one, it keeps one of them, and the others are replaced by that one.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..model import Entity, EntityKind, Identities, Mention, Registration
from ..vocabulary import ID
from .keys import name_key, person_key

Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Kept:
    """Identities under the IRIs that stay, and the registrations of all things, those of before included."""

    identities: Identities
    registrations: dict[str, Registration]


@dataclass(slots=True)
class _Thing:
    """What is known of an entity that may be registered already."""

    entity: Entity
    names: Counter[str] = field(default_factory=Counter)
    contexts: set[str] = field(default_factory=set)
    places: set[tuple[str, str]] = field(default_factory=set)
    keys: Counter[str] = field(default_factory=Counter)

    @property
    def first_report(self) -> str:
        """The least key of a report that names it; empty where none does."""
        return min((report for report, _ in self.places), default="")


def keep(
    identities: Identities,
    mentions: Iterable[Mention],
    registered: Mapping[str, Registration],
    belongs: Mapping[str, str] | None = None,
) -> Kept:
    """Give each thing the IRI that it had, and register those that are new.

    Args:
        identities: As resolved.
        mentions: Those that were resolved.
        registered: All registrations of before, by IRI.
        belongs: Where it is known already whose a registration is: by its IRI, the one that the thing was resolved to.
    """
    things = _collect(identities, mentions)
    moved: dict[str, str] = {}
    registrations = dict(registered)
    by_key = _index(registered)
    # Persons are told apart by their institutions, which have to have their IRIs first.
    for kinds in ((EntityKind.INSTITUTION, EntityKind.VENUE, EntityKind.CITY), (EntityKind.PERSON,)):
        some = {iri: thing for iri, thing in things.items() if thing.entity.kind in kinds}
        if EntityKind.PERSON in kinds:
            _follow_institutions(some.values(), moved)
        held = _match(some, by_key, registrations, belongs or {})
        moved |= _give(some, held, registrations)
    return Kept(_renamed(identities, moved), registrations)


def current(iri: str, registered: Mapping[str, Registration]) -> str:
    """The IRI that stands for a thing now, at the end of what replaced what."""
    seen = {iri}
    while (one := registered.get(iri)) and one.replaced_by and one.replaced_by not in seen:
        iri = one.replaced_by
        seen.add(iri)
    return iri


def _collect(identities: Identities, mentions: Iterable[Mention]) -> dict[str, _Thing]:
    things = {iri: _Thing(entity) for iri, entity in identities.entities.items()}
    organizers: dict[str, set[str]] = defaultdict(set)
    for (report, pointer), iri in identities.by_mention.items():
        if pointer.startswith("/organizers/") and identities.entities[iri].kind is EntityKind.INSTITUTION:
            organizers[report].add(iri)
    for mention in mentions:
        thing = things[identities.by_mention[mention.report, mention.pointer]]
        key = key_of(mention.kind, mention.name)
        thing.names[mention.name] += 1
        thing.keys[key] += 1
        thing.places.add((mention.report, key))
        thing.contexts.update(_contexts(mention, identities, organizers))
    for thing in things.values():
        if not thing.names:  # the whole of something, which no report names
            thing.names[thing.entity.name] += 1
            thing.keys[key_of(thing.entity.kind, thing.entity.name)] += 1
    return things


def _contexts(mention: Mention, identities: Identities, organizers: Mapping[str, set[str]]) -> Iterator[str]:
    if mention.kind is not EntityKind.PERSON:
        yield from (context for context in (mention.country, mention.context) if context)
    elif mention.affiliation:
        yield identities.by_mention[mention.report, mention.affiliation]
    elif mention.pointer == "/reporter" and organizers[mention.report]:
        yield from organizers[mention.report]
    else:
        yield mention.report


def key_of(kind: EntityKind, name: str) -> str:
    """What spellings of one name have in common, among things of one kind."""
    return f"{kind}:{person_key(name) if kind is EntityKind.PERSON else name_key(name)}"


def _index(registered: Mapping[str, Registration]) -> dict[str, list[str]]:
    """IRIs by the key of a name."""
    found: dict[str, list[str]] = defaultdict(list)
    for iri, one in sorted(registered.items()):
        for key in {key_of(one.kind, name) for name in (one.names or (one.name,))}:
            found[key].append(iri)
    return found


def _follow_institutions(persons: Iterable[_Thing], moved: Mapping[str, str]) -> None:
    for person in persons:
        person.contexts = {moved.get(context, context).removeprefix(str(ID)) for context in person.contexts}


def _match(
    things: Mapping[str, _Thing],
    by_key: Mapping[str, list[str]],
    registered: Mapping[str, Registration],
    belongs: Mapping[str, str],
) -> dict[str, list[str]]:
    """Registrations of each thing: every registration goes to one thing at most."""
    best: dict[str, tuple[tuple[bool, int, int, str], str]] = {}
    for wish, thing in sorted(things.items()):
        shared = Counter(iri for key in thing.keys for iri in by_key.get(key, ()))
        for iri, names in shared.items():
            one = registered[iri]
            if iri in belongs or one.kind is not thing.entity.kind or not _may_be(one, thing, registered):
                continue
            older = any((one.report, key) in thing.places and iri in by_key.get(key, ()) for key in thing.keys)
            score = (older, names, sum(thing.keys.values()), wish)
            if iri not in best or score[:3] > best[iri][0][:3]:
                best[iri] = (score, wish)
    held: dict[str, list[str]] = defaultdict(list)
    for iri, wish in sorted(belongs.items()):
        if iri in registered:
            held[wish].append(iri)
    for iri, (_, wish) in sorted(best.items()):
        held[wish].append(iri)
    return held


def _may_be(one: Registration, thing: _Thing, registered: Mapping[str, Registration]) -> bool:
    """Whether nothing tells a registration from a thing that shares a name with it."""
    if one.kind is EntityKind.PERSON:
        before = {current(str(ID[c]), registered).removeprefix(str(ID)) for c in one.contexts} | {*one.contexts}
        return not before or not before.isdisjoint(thing.contexts) or one.report in {r for r, _ in thing.places}
    if one.kind is EntityKind.INSTITUTION:
        return not one.contexts or not thing.contexts or not thing.contexts.isdisjoint(one.contexts)
    return set(one.contexts) == thing.contexts


def _give(
    things: Mapping[str, _Thing], held: Mapping[str, Sequence[str]], registrations: dict[str, Registration]
) -> dict[str, str]:
    """The IRI that stays, by the one that content wants; registrations are brought up to date."""
    given: dict[str, str] = {}
    for wish, thing in sorted(things.items()):
        before = held.get(wish, ())
        iri = (
            min(before, key=lambda iri: _rank(iri, thing, registrations))
            if before
            else _free(wish, thing, registrations)
        )
        given[wish] = iri
        others = [registrations[other] for other in before if other != iri]
        for other in others:
            registrations[other.iri] = replace(other, replaced_by=iri)
        registrations[iri] = _register(iri, thing, registrations.get(iri), others)
    _part_names([registrations[iri] for iri in given.values()], things, given, registrations)
    return given


def _rank(iri: str, thing: _Thing, registrations: Mapping[str, Registration]) -> tuple[bool, bool, int, str]:
    """Who stays where two become one: who stood for itself, who is wanted by content, who has more mentions."""
    one = registrations[iri]
    keys = {key_of(one.kind, name) for name in one.names}
    return one.replaced_by is not None, iri != thing.entity.iri, -sum(thing.keys[key] for key in keys), iri


def _free(wish: str, thing: _Thing, registrations: Mapping[str, Registration]) -> str:
    """The IRI that content wants, or one with six digits of a hash where it was given to something else."""
    if wish not in registrations:
        return wish
    content = "|".join([wish, *sorted(thing.keys), *sorted(thing.contexts)])
    digest = hashlib.sha256(content.encode()).hexdigest()
    return next(iri for end in range(6, 64) if (iri := f"{wish}-{digest[:end]}") not in registrations)


def _register(iri: str, thing: _Thing, before: Registration | None, others: Sequence[Registration]) -> Registration:
    names, contexts = set(thing.names), thing.contexts
    if before:
        names, contexts = names | {*before.names}, contexts | {*before.contexts}
    return Registration(
        iri=iri,
        kind=thing.entity.kind,
        name=thing.entity.name,
        names=tuple(sorted(names - {name for other in others for name in other.names})),
        contexts=tuple(sorted(contexts)),
        report=(before.report if before else "") or thing.first_report,
    )


def _part_names(
    ones: Iterable[Registration],
    things: Mapping[str, _Thing],
    given: Mapping[str, str],
    registrations: dict[str, Registration],
) -> None:
    """What was one and is now two is no longer found under the names of the other part."""
    own = {given[wish]: set(thing.keys) for wish, thing in things.items()}
    everyone = Counter(key for keys in own.values() for key in keys)
    for one in ones:
        kept = tuple(n for n in one.names if (key := key_of(one.kind, n)) in own[one.iri] or not everyone[key])
        if kept != one.names:
            registrations[one.iri] = replace(one, names=kept)


def _renamed(identities: Identities, moved: Mapping[str, str]) -> Identities:
    def now(iri: str | None) -> str | None:
        return None if iri is None else moved.get(iri, iri)

    entities = {
        moved.get(iri, iri): replace(one, iri=moved.get(iri, iri), part_of=now(one.part_of), run_by=now(one.run_by))
        for iri, one in identities.entities.items()
    }
    return Identities(
        by_mention={place: moved.get(iri, iri) for place, iri in identities.by_mention.items()},
        entities=dict(sorted(entities.items())),
        reasons=tuple(sorted(replace(one, iri=moved.get(one.iri, one.iri)) for one in identities.reasons)),
    )
