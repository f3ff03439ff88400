"""The table of known organizations."""

import re

import pytest

from tests.identity.made_mentions import known
from wufgraph.assets import read_table
from wufgraph.identity.authority import Authority, load_authority
from wufgraph.identity.keys import name_key

ROWS = read_table("data/reference/organizations.csv")
SECTORS = {
    "city-government", "city-network", "company", "development-bank", "foundation", "government", "multilateral",
    "network", "ngo", "professional-body", "research", "united-nations", "university",
}  # fmt: skip
_BASE_32 = "0123456789abcdefghjkmnpqrstvwxyz"


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("University College London", "university-college-london"),
        ("UCL", "university-college-london"),
        ("The World Bank", "world-bank"),
        ("Banco Mundial", "world-bank"),
        ("Banque mondiale", "world-bank"),
        ("World Bank Institute", "world-bank-institute"),
        ("UN-HABITAT", "un-habitat"),
        ("ONU-Hábitat", "un-habitat"),
        ("United Nations Human Settlements Programme", "un-habitat"),
        ("STEaPP", "ucl-steapp"),
    ],
)
def test_an_organization_is_known_by_all_of_its_names(name: str, slug: str) -> None:
    found = load_authority().find(name)
    assert found is not None
    assert found.slug == slug


@pytest.mark.parametrize("name", ["", "Alda Institute", "World", "University College", "IDB", "WHO"])
def test_other_names_are_not_known(name: str) -> None:
    assert load_authority().find(name) is None


def test_a_part_and_its_whole_are_two() -> None:
    part = load_authority().find("World Bank Institute")
    assert part is not None
    assert part.part_of == "world-bank"


def test_wholes_and_those_who_run_something_are_in_the_table() -> None:
    slugs = {row["slug"] for row in ROWS}
    assert {row[key] for row in ROWS for key in ("part_of", "run_by")} - {""} <= slugs


def test_no_organization_is_a_part_of_itself() -> None:
    wholes = {row["slug"]: row["part_of"] or row["run_by"] for row in ROWS}
    for slug in wholes:
        seen, above = {slug}, wholes[slug]
        while above:
            assert above not in seen
            seen.add(above)
            above = wholes[above]


def test_no_name_means_two_organizations() -> None:
    owners: dict[str, set[str]] = {}
    for organization in load_authority().by_slug.values():
        for name in (*organization.names, *organization.acronyms):
            owners.setdefault(name_key(name), set()).add(organization.slug)
    assert {key: slugs for key, slugs in owners.items() if len(slugs) > 1} == {}


def test_every_row_has_a_source_and_a_known_country() -> None:
    countries = {row["alpha2"] for row in read_table("data/reference/countries.csv")}
    assert all(row["source"] and row["licence"] and row["country"] in countries for row in ROWS)
    assert {row["collaboration"] for row in ROWS} <= {"", "network", "initiative"}
    assert {row["sector"] for row in ROWS} == SECTORS


def test_domains_are_of_one_organization_each() -> None:
    domains = [row["domain"] for row in ROWS if row["domain"]]
    assert all(re.fullmatch(r"([a-z0-9-]+\.)+[a-z]{2,}", domain) for domain in domains)
    assert len(domains) == len(set(domains))


@pytest.mark.parametrize("identifier", [i for row in ROWS for i in row["same_as"].split("|") if "ror.org" in i])
def test_identifiers_of_the_research_organization_registry_pass_its_checksum(identifier: str) -> None:
    digits = identifier.removeprefix("https://ror.org/")
    number = sum(_BASE_32.index(c) * 32**place for place, c in enumerate(reversed(digits[:7])))
    assert 98 - number * 100 % 97 == int(digits[7:])


def test_an_authority_may_be_made_of_any_rows() -> None:
    alda = known("alda", "Alda Institute", acronyms=("AIUF",))
    assert Authority([alda]).find("the alda institute") is alda
    assert Authority([alda]).find("aiuf") is alda
    assert Authority(()).find("Alda Institute") is None
