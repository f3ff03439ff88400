"""What decisions rest on: the mentions of what is resolved, and which thing each side of a decision is now."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..model import Anchor, EntityKind, Identities, Mention, Side
from ..vocabulary import ID
from ..wording import match_key

Place = tuple[str, str]
"""Report and pointer of a mention."""
_FOLDERS = {
    EntityKind.INSTITUTION: "org",
    EntityKind.PERSON: "person",
    EntityKind.VENUE: "place",
    EntityKind.CITY: "place",
}


def folder_of(iri: str) -> str:
    """What kind of thing an IRI of ours names: `org`, `person` or `place`; empty where it is not ours."""
    return iri.removeprefix(str(ID)).partition("/")[0] if iri.startswith(str(ID)) else ""


@dataclass(frozen=True, slots=True)
class Made:
    """A thing that decisions divided from another.

    Attributes:
        origin: IRI of the thing that it was in.
        name: What the decision calls it.
    """

    origin: str
    name: str


class Ground:
    """Who is who, while decisions change it: which thing each mention is, and where words stand."""

    def __init__(self, identities: Identities, mentions: Iterable[Mention], sides: Iterable[Side]) -> None:
        self.identities = identities
        self.mentions = {(m.report, m.pointer): m for m in mentions}
        self._words: dict[tuple[str, str, str], list[Place]] = defaultdict(list)
        self._find_words({(folder_of(s.iri), match_key(a.words)) for s in sides for a in s.anchors})
        self.restart()

    def restart(self) -> None:
        """Forget all changes."""
        self.by_mention = dict(self.identities.by_mention)
        self.made: dict[str, Made] = {}
        self.times = Counter(self.by_mention.values())

    def move(self, places: Iterable[Place], iri: str) -> None:
        """Have mentions mean another thing."""
        for place in places:
            self.times[self.by_mention[place]] -= 1
            self.times[iri] += 1
            self.by_mention[place] = iri

    def places(self, folder: str, anchors: Sequence[Anchor]) -> list[Place]:
        """Where the words of anchors stand that are of a kind, each place once."""
        found = {p: None for a in anchors for p in self._words.get((folder, a.report, match_key(a.words)), ())}
        return list(found)

    def is_in_use(self, iri: str) -> bool:
        """Whether anything is called so: mentions mean it, or the authority has it."""
        return (
            self.times[iri] > 0 or iri in self.made or (iri in self.identities.entities and not self._is_emptied(iri))
        )

    def locate(self, side: Side) -> str | None:
        """The thing that a side of a decision is.

        Mentions tell it first, for what an IRI is made of may have changed hands; then its IRI, what took the place
        of that, and its name where it states no mentions.
        """
        if side.iri in self.made:
            return side.iri
        folder = folder_of(side.iri)
        found = Counter(self.by_mention[place] for place in self.places(folder, side.anchors))
        if side.iri in found or (not found and self.is_in_use(side.iri)):
            return side.iri
        if found:
            return min(found, key=lambda iri: (-found[iri], iri))
        if (now := self.identities.replaced.get(side.iri)) and self.is_in_use(now):
            return now
        return None if side.anchors else self._called(folder, side.label)

    def _find_words(self, wanted: set[tuple[str, str]]) -> None:
        keys: dict[str, str] = {}
        for place, mention in self.mentions.items() if wanted else ():
            key = keys.get(mention.name) or keys.setdefault(mention.name, match_key(mention.name))
            folder = _FOLDERS[mention.kind]
            if (folder, key) in wanted:
                self._words[folder, mention.report, key].append(place)
                self._words[folder, "", key].append(place)

    def _is_emptied(self, iri: str) -> bool:
        return iri in self.times and self.times[iri] <= 0

    def _called(self, folder: str, label: str) -> str | None:
        """The only thing of a kind that has a name."""
        key = match_key(label)
        found = [
            iri
            for iri, entity in self.identities.entities.items()
            if key and folder_of(iri) == folder and key in map(match_key, (entity.name, *entity.other_names))
        ]
        return found[0] if len(found) == 1 else None


def neighbours(identities: Identities) -> Mapping[str, list[tuple[Place, Place]]]:
    """Mentions that rules tied to each other, by the IRI of what they mean."""
    ties: dict[str, list[tuple[Place, Place]]] = defaultdict(list)
    for reason in identities.reasons:
        if reason.other:
            ties[reason.iri].append((reason.one, reason.other))
    return ties
