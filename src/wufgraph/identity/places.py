"""Places: venues within their forum, cities within their country."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from ..model import Entity, EntityKind, Identities, Mention
from ..vocabulary import ID
from ..wording import slugify
from .keys import name_key

_NO_COUNTRY = "city"


def resolve_places(venues: Sequence[Mention], cities: Sequence[Mention]) -> Identities:
    """One entity per spelling-independent name and context."""
    groups: dict[tuple[EntityKind, str, str], list[Mention]] = defaultdict(list)
    for mention in (*venues, *cities):
        context = mention.context or mention.country or ""
        groups[mention.kind, context, name_key(mention.name)].append(mention)
    entities: dict[str, Entity] = {}
    by_mention: dict[tuple[str, str], str] = {}
    for (kind, context, key), group in groups.items():
        iri = str(ID[f"place/{(context or _NO_COUNTRY).lower()}/{slugify(key) or 'unnamed'}"])
        names = Counter(m.name for m in group)
        name = min(names, key=lambda n: (-names[n], n))
        country = context if kind is EntityKind.CITY and context else None
        entities[iri] = Entity(
            iri=iri, kind=kind, name=name, other_names=tuple(sorted(set(names) - {name})), country=country
        )
        by_mention.update({(m.report, m.pointer): iri for m in group})
    return Identities(by_mention, entities)
