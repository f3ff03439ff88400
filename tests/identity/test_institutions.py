"""Institutions: which names mean one, and which do not."""

import pytest

from tests.identity.made_mentions import NOBODY, are_one, groups, institution, known, names_of
from wufgraph.identity import resolve
from wufgraph.identity.authority import Authority
from wufgraph.model import EntityKind, Mention
from wufgraph.vocabulary import ID

UCL = ["University College London", "University College London (UCL)", "UCL", "university college london", "The UCL"]


@pytest.mark.parametrize("other", UCL)
def test_spellings_of_a_known_organization_are_one(other: str) -> None:
    name, _, acronym = other.removesuffix(")").partition(" (")
    assert are_one(institution("University College London"), institution(name, "b", acronym=acronym or None))


@pytest.mark.parametrize(
    "name", ["UN-HABITAT", "ONU-Hábitat", "ONU-Habitat", "United Nations Human Settlements Programme"]
)
def test_names_in_other_languages_are_one_by_authority(name: str) -> None:
    assert are_one(institution("UN-Habitat"), institution(name, "b"))


def test_a_part_and_its_whole_are_two_and_tied() -> None:
    identities = resolve([institution("World Bank"), institution("World Bank Institute", "b")])
    bank, institute = str(ID["org/world-bank"]), str(ID["org/world-bank-institute"])
    assert set(identities.entities) == {bank, institute}
    assert identities.entities[institute].part_of == bank
    assert identities.entities[bank].part_of is None


def test_the_family_of_a_university_is_three() -> None:
    names = [
        "UCL",
        "UCL Department of Science, Technology, Engineering and Public Policy",
        "City Leadership Initiative",
    ]
    identities = resolve([institution(name, report) for name, report in zip(names, "abc", strict=True)])
    university, department, initiative = (identities.by_mention[report, "/organizers/0"] for report in "abc")
    assert identities.entities[department].part_of == university
    assert identities.entities[initiative].run_by == department
    assert len({university, department, initiative}) == 3


def test_the_whole_of_a_part_is_described_though_nobody_names_it() -> None:
    identities = resolve([institution("World Bank Institute")])
    assert str(ID["org/world-bank"]) in identities.entities


def test_facts_of_the_authority_come_with_the_entity() -> None:
    (entity,) = resolve([institution("UCL")]).entities.values()
    assert (entity.name, entity.country) == ("University College London", "GB")
    assert entity.same_as == ("https://ror.org/02jx3x895",)
    assert "UCL" in entity.other_names
    assert entity.name not in entity.other_names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Alda Institute", "ALDA INSTITUTE"),
        ("The Alda Institute", "Alda Institute"),
        ("Instituto Álda", "instituto alda"),
        ("Housing & Land Forum", "Housing and Land Forum"),
    ],
)
def test_spellings_of_an_unknown_name_are_one(one: str, other: str) -> None:
    assert are_one(institution(one), institution(other, "b"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Alda Institute", "Alda Foundation"),
        ("Alda Institute", "Alda Institute of Housing"),
        ("University of Lima", "University of Quito"),
        ("北京大学", "清华大学"),
    ],
)
def test_names_that_are_only_alike_are_two(one: str, other: str) -> None:
    assert not are_one(institution(one), institution(other, "b"))


def test_an_acronym_that_a_report_puts_in_brackets_stands_for_the_name() -> None:
    assert are_one(
        institution("Alda Institute for Urban Futures", acronym="AIUF"),
        institution("AIUF", "b"),
        institution("aiuf", "c"),
    )


def test_translations_with_one_acronym_are_one() -> None:
    assert are_one(
        institution("Alda Institute for Urban Futures", acronym="AIUF"),
        institution("Institut Alda des futurs urbains", "b", acronym="AIUF"),
        institution("AIUF", "c"),
    )


def test_an_ambiguous_acronym_merges_nothing() -> None:
    identities = resolve(
        [
            institution("Alpha Observatory", "a", acronym="XYZ"),
            institution("Gamma Cooperative", "b", acronym="XYZ"),
            institution("XYZ", "c"),
        ]
    )
    assert groups(identities) == [[(report, "/organizers/0")] for report in "abc"]


def test_words_that_many_institutions_share_do_not_join_names_of_one_acronym() -> None:
    assert not are_one(
        institution("International Centre for Urban Research", acronym="ICU"),
        institution("National Institute of City Development", "b", acronym="ICU"),
    )


def test_an_acronym_of_two_letters_joins_no_two_names() -> None:
    assert not are_one(institution("Alda Institute", acronym="AI"), institution("Alda Initiative", "b", acronym="AI"))


def test_names_of_one_acronym_in_two_countries_are_two() -> None:
    assert not are_one(
        institution("Alda Institute of Housing", acronym="AIH", country="PT"),
        institution("Alda Institute of Health", "b", acronym="AIH", country="PE"),
    )


def test_a_known_acronym_beside_an_unknown_name_is_not_believed() -> None:
    identities = resolve(
        [institution("University of Central Lancashire", acronym="UCL"), institution("University College London", "b")]
    )
    assert names_of(identities) == {
        "org/university-college-london": "University College London",
        "org/university-of-central-lancashire": "University of Central Lancashire",
    }


def test_a_known_acronym_beside_a_variant_of_the_name_is_believed() -> None:
    assert are_one(institution("University College of London", acronym="UCL"), institution("UCL", "b"))


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Housing",
        "Ministerio de Vivienda",
        "Ministère du Logement",
        "Municipality of San José",
        "Gobierno nacional",
    ],
)
def test_ministries_of_two_countries_stay_two(name: str) -> None:
    assert not are_one(institution(name, country="CL"), institution(name, "b", country="PE"))
    assert are_one(institution(name, country="CL"), institution(name, "b", country="CL"))


def test_a_ministry_without_a_country_has_its_reports_or_the_only_one_there_is() -> None:
    ministry = "Ministry of Housing"
    in_chile, in_peru = institution(ministry, country="CL"), institution(ministry, "b", country="PE")
    speaker = institution(ministry, "a", "/speakers/0/organization")
    elsewhere = institution(ministry, "c")
    assert are_one(in_chile, speaker)
    assert are_one(in_chile, elsewhere)
    assert len(groups(resolve([in_chile, in_peru, speaker]))) == 2
    assert len(groups(resolve([in_chile, in_peru, elsewhere]))) == 3


def test_a_private_name_is_one_in_every_country() -> None:
    assert are_one(institution("Alda Institute", country="PT"), institution("Alda Institute", "b", country="PE"))


def test_the_main_name_is_the_fullest_and_plainest_that_is_often_written() -> None:
    mentions = [
        institution("AIUF", "a"),
        institution("ALDA INSTITUTE", "b", acronym="AIUF"),
        institution("The Alda Institute", "c"),
        institution("Alda Institute", "d"),
        institution("AIUF", "e"),
    ]
    (entity,) = resolve(mentions, NOBODY).entities.values()
    assert entity.name == "Alda Institute"
    assert entity.other_names == ("AIUF", "ALDA INSTITUTE", "The Alda Institute")
    assert entity.iri == str(ID["org/alda-institute"])


def test_an_unknown_name_never_takes_the_iri_of_a_known_organization() -> None:
    authority = Authority([known("idb", "Inter-American Development Bank")])
    mentions = [institution("IDB"), institution("Inter-American Development Bank", "b")]
    assert not are_one(*mentions, authority=authority)
    assert str(ID["org/idb"]) == resolve(mentions, authority).by_mention["b", "/organizers/0"]


def test_two_names_of_one_slug_get_two_iris() -> None:
    identities = resolve([institution("Alda 北"), institution("Alda 南", "b")], NOBODY)
    assert len(identities.entities) == 2
    assert all(iri.startswith(str(ID["org/alda-"])) for iri in identities.entities)


def test_every_mention_has_an_entity() -> None:
    identities = resolve([institution("北京大学"), institution("World Bank", "b"), institution("—", "c")])
    assert set(identities.by_mention.values()) <= set(identities.entities)
    assert len(identities.by_mention) == 3


def test_the_main_name_is_that_of_the_forms_fields_however_often_prose_has_another() -> None:
    named = [
        Mention(report="r", pointer="/organizers/0", kind=EntityKind.INSTITUTION, name="Harbour Trust", acronym="HT")
    ]
    named += [
        Mention(report="r", pointer=f"/statements/{n}/mentions/0", kind=EntityKind.INSTITUTION, name="harbour trust")
        for n in range(3)
    ]
    (entity,) = resolve(named, NOBODY).entities.values()
    assert entity.name == "Harbour Trust"
