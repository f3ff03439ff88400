"""Places: venues within their forum, cities within their country."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from ..model import Entity, EntityKind, Identities, Mention
from .keys import name_key
from .minting import mint

_NO_COUNTRY = "city"
# Kind, country or forum, key of the name.
_Place = tuple[EntityKind, str, str]


def resolve_places(venues: Sequence[Mention], cities: Sequence[Mention]) -> Identities:
    """One entity per spelling-independent name and context."""
    groups: dict[_Place, list[Mention]] = defaultdict(list)
    for mention in (*venues, *cities):
        context = mention.context or mention.country or ""
        groups[mention.kind, context, name_key(mention.name)].append(mention)
    minted = _mint(groups)
    entities: dict[str, Entity] = {}
    by_mention: dict[tuple[str, str], str] = {}
    for (kind, context, key), group in groups.items():
        iri = minted[kind, context, key]
        names = Counter(m.name for m in group)
        name = min(names, key=lambda n: (n.isupper(), -names[n], n))
        country = context if kind is EntityKind.CITY and context else None
        entities[iri] = Entity(
            iri=iri, kind=kind, name=name, other_names=tuple(sorted(set(names) - {name})), country=country
        )
        by_mention.update({(m.report, m.pointer): iri for m in group})
    return Identities(by_mention, entities)


def _mint(places: Iterable[_Place]) -> dict[_Place, str]:
    """IRIs of places: a folder for each country or forum."""
    folders: dict[str, dict[str, _Place]] = defaultdict(dict)
    for kind, context, key in places:
        folders[(context or _NO_COUNTRY).lower()][f"{kind}:{key}"] = (kind, context, key)
    return {
        wishes[content]: iri
        for folder, wishes in folders.items()
        for content, iri in mint(f"place/{folder}", {content: key for content, (_, _, key) in wishes.items()}).items()
    }
