"""Persons: one name is one person only where more speaks for it."""

from tests.identity.made_mentions import NOBODY, are_one, groups, institution, names_of, person
from wufgraph.identity import resolve
from wufgraph.model import Mention


def at(name: str, organization: str, report: str, number: int = 0) -> list[Mention]:
    """A speaker and the organization that the report gives for them."""
    pointer = f"/speakers/{number}"
    return [
        institution(organization, report, f"{pointer}/organization"),
        person(name, report, pointer, affiliation=f"{pointer}/organization"),
    ]


def persons(*mentions: Mention) -> list[list[tuple[str, str]]]:
    """Groups of the persons among some mentions."""
    named = {(m.report, m.pointer) for m in mentions if m.kind == "person"}
    return [group for group in groups(resolve(mentions)) if set(group) <= named]


def test_one_name_in_one_report_is_one_person() -> None:
    assert are_one(person("Ana Field", pointer="/reporter"), person("FIELD, Ana", pointer="/speakers/0"))


def test_one_name_in_two_reports_is_two_persons() -> None:
    assert not are_one(person("Ana Field"), person("Ana Field", "b"))


def test_one_name_with_one_institution_is_one_person() -> None:
    assert persons(*at("Ana Field", "Alda Institute", "a"), *at("Ana Field", "The Alda Institute", "b")) == [
        [("a", "/speakers/0"), ("b", "/speakers/0")]
    ]


def test_one_name_with_two_institutions_is_two_persons() -> None:
    assert len(persons(*at("Ana Field", "Alda Institute", "a"), *at("Ana Field", "Habitat Forum", "b"))) == 2


def test_a_part_and_its_whole_are_one_institution_for_a_person() -> None:
    assert len(persons(*at("Ana Field", "World Bank Institute", "a"), *at("Ana Field", "World Bank", "b"))) == 1


def test_a_reporter_belongs_to_the_organizers() -> None:
    assert (
        len(
            persons(
                institution("Alda Institute", "a"),
                person("Ana Field", "a", "/reporter"),
                *at("Ana Field", "Alda Institute", "b"),
            )
        )
        == 1
    )


def test_two_names_are_two_persons_though_they_share_an_institution() -> None:
    assert len(persons(*at("Ana Field", "Alda Institute", "a"), *at("Bo Field", "Alda Institute", "a", 1))) == 2


def test_who_is_the_same_in_two_ways_is_one_person() -> None:
    mentions = [
        *at("Ana Field", "Alda Institute", "a"),
        *at("Ana Field", "Alda Institute", "b"),
        *at("Ana Field", "Habitat Forum", "b", 1),
        *at("Ana Field", "Habitat Forum", "c"),
    ]
    assert len(persons(*mentions)) == 1


def test_who_moves_within_a_country_is_one_person_though_only_the_names_of_towns_tell_it() -> None:
    mentions = [
        *at("Ana Field", "Youth Network of Nairobi", "a"),
        *at("Ana Field", "Housing Cooperative of Mombasa", "b"),
    ]
    assert len(persons(*mentions)) == 1


def test_one_name_in_two_countries_is_two_persons_in_one_report_too() -> None:
    mentions = [
        *at("Ana Field", "Youth Network of Nairobi", "a"),
        *at("Ana Field", "Housing Cooperative of Bogotá", "a", 1),
    ]
    assert len(persons(*mentions)) == 2


def test_who_speaks_without_an_institution_is_of_the_one_that_the_report_names() -> None:
    mentions = [
        *at("Ana Field", "Youth Network of Nairobi", "a"),
        *at("Ana Field", "Housing Cooperative of Bogotá", "b"),
        institution("Housing Cooperative of Bogotá", "c"),
        person("Ana Field", "c", "/speakers/1"),
    ]
    assert [("b", "/speakers/0"), ("c", "/speakers/1")] in persons(*mentions)


def test_half_names_that_are_unlike_each_other_are_of_the_one_whom_both_are_like() -> None:
    names = ["Ana Field Torres"] * 3 + ["Ana Field", "Ana Torres", "A. Field Torres"]
    mentions = [m for n, name in enumerate(names) for m in at(name, "Alda Institute", f"r{n}")]
    assert len(persons(*mentions)) == 1


def test_an_initial_that_may_be_of_two_stays_apart() -> None:
    mentions = [
        *at("Ana Field", "Alda Institute", "a"),
        *at("Aldo Field", "Alda Institute", "b"),
        *at("A. Field", "Alda Institute", "c"),
    ]
    assert len(persons(*mentions)) == 3


def test_a_family_name_of_several_words_with_an_initial_is_no_name_in_full() -> None:
    mentions = [
        *at("A. El-Masry", "Youth Network of Nairobi", "a"),
        *at("A. El-Masry", "Housing Cooperative of Mombasa", "b"),
    ]
    assert len(persons(*mentions)) == 2


def test_the_main_name_is_written_plainly_and_others_are_kept() -> None:
    mentions = [person("THIOMBANE Mamadou", pointer="/reporter"), person("Mamadou Thiombane", pointer="/speakers/0")]
    (entity,) = resolve(mentions).entities.values()
    assert (entity.name, entity.other_names) == ("Mamadou Thiombane", ("THIOMBANE Mamadou",))


def test_namesakes_get_two_iris_that_do_not_depend_on_their_order() -> None:
    one, other = person("Ana Field"), person("Ana Field", "b")
    assert resolve([one, other]).by_mention == resolve([other, one]).by_mention
    assert len(set(resolve([one, other]).by_mention.values())) == 2


def test_names_of_any_script_get_an_iri() -> None:
    identities = resolve([person("李小龙"), person("محمد", "b"), person("Ana", "c")], NOBODY)
    assert sorted(names_of(identities).values()) == ["Ana", "محمد", "李小龙"]
    assert "person/ana" in names_of(identities)
