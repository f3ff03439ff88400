"""Pairs of things that the rules kept apart and a person may find to be one."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from ..model import Entity, EntityKind, Identities, Mention, Proposal
from ..wording import match_key
from .joining import LARGEST_BLOCK
from .linkage import Comparator, ScoredPair
from .shapes import shape

_LEAST = 0.8
_LIKE = 0.7


def propose(identities: Identities, _: Iterable[Mention], comparator: Comparator | None = None) -> list[Proposal]:
    """Pairs of institutions or of persons whose names are alike, the most alike first.

    Args:
        identities: What the rules resolved.
        comparator: Another one that proposes pairs besides, such as Splink; its score counts where it is the higher.
    """
    named = set(identities.by_mention.values())
    blocks: dict[tuple[EntityKind, str], set[str]] = defaultdict(set)
    for iri, entity in identities.entities.items():
        if iri in named and entity.kind in (EntityKind.INSTITUTION, EntityKind.PERSON):
            for name in (entity.name, *entity.other_names):
                for word in match_key(name).split():
                    blocks[entity.kind, word].add(iri)
    pairs = {
        pair for block in blocks.values() if len(block) <= LARGEST_BLOCK for pair in combinations(sorted(block), 2)
    }
    found = (_compare(identities.entities[one], identities.entities[other]) for one, other in pairs)
    proposals = {(one.one, one.other): one for one in found if one}
    for kind in (EntityKind.INSTITUTION, EntityKind.PERSON) if comparator else ():
        entities = [one for iri, one in identities.entities.items() if iri in named and one.kind is kind]
        for pair in comparator.compare(entities) if comparator else ():
            _add(proposals, pair, identities)
    return sorted(proposals.values(), key=lambda p: (-p.score, p.one, p.other))


def _add(proposals: dict[tuple[str, str], Proposal], pair: ScoredPair, identities: Identities) -> None:
    """Add what another comparator found, but for a part and its whole."""
    one, other = identities.entities[pair.one], identities.entities[pair.other]
    if other.iri in (one.part_of, one.run_by) or one.iri in (other.part_of, other.run_by):
        return
    known = proposals.get((pair.one, pair.other))
    likely = f"by name, words and country the two are one with a probability of {pair.score:.0%}"
    proposals[pair.one, pair.other] = Proposal(
        one=pair.one,
        other=pair.other,
        score=max(pair.score, known.score if known else 0.0),
        reasons=(*(known.reasons if known else ()), likely),
    )


def _are_told_apart(one: str, other: str) -> bool:
    """Whether each of two names has a telling word that is like none of the other's: two towns."""
    mine, yours = shape(one).telling, shape(other).telling
    left, right = mine - yours, yours - mine
    return bool(left and right) and not any(OSA.normalized_similarity(a, b) >= _LIKE for a in left for b in right)


def _compare(one: Entity, other: Entity) -> Proposal | None:
    if one.part_of == other.iri or other.part_of == one.iri:
        return None
    names = (
        (fuzz.token_sort_ratio(match_key(a), match_key(b)) / 100, a, b)
        for a in (one.name, *one.other_names)
        for b in (other.name, *other.other_names)
        if " " in a and " " in b
    )
    score, a, b = max(names, default=(0.0, "", ""))
    if score < _LEAST or (one.kind is EntityKind.INSTITUTION and _are_told_apart(a, b)):
        return None
    return Proposal(one=one.iri, other=other.iri, score=round(score, 3), reasons=(f"'{a}' and '{b}' are alike",))
