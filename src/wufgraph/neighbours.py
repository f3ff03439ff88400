"""New mentions among their neighbours in a store: who is who, and under which IRIs."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from .identity import Added, Authority, Kept, add, keep, key_of, resolve
from .mention_index import MentionIndex
from .model import Entity, EntityKind, Mention, Registration
from .registry_file import RegistryLines
from .vocabulary import ID

_MOST_ROUNDS = 4


class NotLocalError(Exception):
    """What the new reports change is more than their neighbours: everything has to be resolved."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """New identities among their neighbours, with the mentions and known IRIs that they were found by."""

    added: Added
    kept: Kept
    known: Mapping[tuple[str, str], str]
    mentions: tuple[Mention, ...]

    def touched(self, index: MentionIndex) -> dict[str, Entity]:
        """Things that new mentions are of, by the IRI that they keep, and wholes of these that are new as well."""
        now = self.kept.identities
        found = {
            now.by_mention[place]: now.entities[now.by_mention[place]]
            for place, iri in self.added.identities.by_mention.items()
            if iri in self.added.touched
        }
        waiting = list(found.values())
        while waiting:
            one = waiting.pop()
            for whole in (one.part_of, one.run_by):
                if whole and whole not in found and not index.describes(whole):
                    found[whole] = now.entities[whole]
                    waiting.append(now.entities[whole])
        return found

    @property
    def certain(self) -> set[str]:
        """IRIs of touched things that the rules see as the graph has them."""
        ones = self.added.identities.by_mention.items()
        return {self.kept.identities.by_mention[place] for place, iri in ones if iri in self.added.certain}

    @property
    def merged(self) -> dict[str, str]:
        """IRI of now by the one that a known thing had."""
        moved = {old: self.kept.identities.by_mention[place] for place, old in self.known.items()}
        return {old: new for old, new in moved.items() if old != new}


def resolve_among_neighbours(
    new: list[Mention], index: MentionIndex, lines: RegistryLines, authority: Authority
) -> Outcome:
    """Resolve new mentions among more and more neighbours, until all that they touch is among them."""
    near = index.alike(new)
    for _ in range(_MOST_ROUNDS):
        neighbours = index.mentions_of(near)
        known = {place: iri for place, (_, iri) in neighbours.items()}
        mentions = (*(mention for mention, _ in neighbours.values()), *new)
        added = add(known, mentions, authority)
        more = {iri for iri in added.touched if iri not in near and index.holds(iri)}
        if not more:
            belongs = {iri: added.identities.by_mention[place] for place, iri in known.items()}
            kept = keep(added.identities, mentions, _registrations(added, mentions, index, lines), belongs)
            return Outcome(added, kept, known, mentions)
        near |= more
    raise NotLocalError


def name_by_all(outcome: Outcome, index: MentionIndex, authority: Authority) -> dict[str, Entity]:
    """Touched things, under the name that all their mentions together ask for and not only those that were compared."""
    touched = outcome.touched(index)
    now, own = outcome.kept.identities.by_mention, defaultdict(list)
    for mention in outcome.mentions:
        own[now[mention.report, mention.pointer]].append(mention)
    for iri, one in list(touched.items()):
        here = [old for place, old in outcome.known.items() if now[place] == iri]
        stored = [mention for old in sorted(set(here)) for mention in index.all_mentions_of(old)]
        if one.kind is EntityKind.INSTITUTION and len(stored) > len(here):
            places = {(mention.report, mention.pointer) for mention in stored}
            every = [*stored, *(m for m in own[iri] if (m.report, m.pointer) not in places)]
            found = resolve(every, authority)
            most, _ = Counter(found.by_mention.values()).most_common(1)[0]
            name = found.entities[most].name
            names = {one.name, *one.other_names, *(m.name for m in stored)} - {name}
            touched[iri] = replace(one, name=name, other_names=tuple(sorted(names)))
    return touched


def _registrations(
    added: Added, mentions: Iterable[Mention], index: MentionIndex, lines: RegistryLines
) -> dict[str, Registration]:
    """Registrations that may be of these things, or that have an IRI that one of them wants."""
    entities = added.identities.entities
    keys = {key_of(one.kind, one.name) for one in mentions} | {key_of(one.kind, one.name) for one in entities.values()}
    waiting, found = {*index.registered(keys), *entities}, {}
    while waiting:
        iri = waiting.pop()
        if iri not in found and (one := lines.get(iri)):
            found[iri] = one
            waiting |= {str(ID[context]) for context in one.contexts if context.startswith("org/")}
            waiting |= {one.replaced_by} if one.replaced_by else set()
    return found
