"""With known organizations all is joined that is joined without them, unless these say that it is two."""

from itertools import combinations

import pytest

from tests.identity.made_mentions import NOBODY, groups, institution, known
from tests.identity.noise.generate import Order, make_set
from wufgraph.identity import find_mentions, load_authority, resolve
from wufgraph.identity.authority import Authority
from wufgraph.model import EntityKind, Identities, Mention
from wufgraph.vocabulary import ID


def _are_known_to_be_two(one: Mention, other: Mention, identities: Identities) -> bool:
    """Whether two mentions are of two known organizations."""
    found = {identities.by_mention[m.report, m.pointer].removeprefix(str(ID["org/"])) for m in (one, other)}
    return len(found & load_authority().by_slug.keys()) == 2


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_what_is_joined_without_the_authority_is_joined_with_it_but_for_two_known_organizations(seed: int) -> None:
    made = make_set(Order(seed=seed, mentions=1000))
    mentions = [m for n, record in enumerate(made.records) for m in find_mentions(record, f"{n:04}")]
    institutions = [m for m in mentions if m.kind is EntityKind.INSTITUTION]
    by_place = {(m.report, m.pointer): m for m in institutions}
    alone, both = resolve(institutions, NOBODY), resolve(institutions)
    parted = [
        (by_place[one].name, by_place[other].name)
        for group in groups(alone)
        for one, other in combinations(group, 2)
        if both.by_mention[one] != both.by_mention[other]
        and not _are_known_to_be_two(by_place[one], by_place[other], both)
    ]
    assert parted == []


def test_a_slip_in_a_name_that_the_authority_spells_otherwise_is_undone() -> None:
    authority = Authority([known("lake", "Lake Housing Trust", acronyms=("LHT",))])
    spelt = [
        institution("Fideicomiso de Vivienda del Lago", acronym="LHT"),
        institution("Fideicomiso de Viviedna del Lago", "b"),
        institution("Lake Housing Trust", "c"),
    ]
    assert len(groups(resolve(spelt[:2], authority))) == 1


def test_an_acronym_that_only_reports_tell_is_that_of_the_known_organization() -> None:
    authority = Authority([known("ministry", "Ministry of Housing and Urbanism of Chile")])
    mentions = [institution("Ministerio de Vivienda y Urbanismo", acronym="MINVU"), institution("MINVU", "b")]
    assert len(groups(resolve(mentions, authority))) == 1


def test_two_known_organizations_stay_two_whatever_reports_join() -> None:
    authority = Authority([known("trust", "Lake Housing Trust"), known("trusts", "Lake Housing Trusts")])
    mentions = [institution("Lake Housing Trust"), institution("Lake Housing Trusts", "b")]
    assert len(groups(resolve(mentions, authority))) == 2
