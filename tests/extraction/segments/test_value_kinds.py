"""What kind of value a text looks like."""

import pytest

from wufgraph.extraction.segments.places import RANK, Place, weigh_order
from wufgraph.extraction.segments.value_kinds import fit_value


@pytest.mark.parametrize(
    ("words", "fits"),
    [
        ("Kenyan", True),
        ("USA", True),
        ("UK / Kenya", True),
        ("Sud-Africaine", True),
        ("Korean (ROK)", True),
        ("Water Board (Kenya)", False),
        ("UNDP (Kenya)", False),
    ],
)
def test_acronyms_of_countries_are_nationalities_and_bodies_are_none(words: str, *, fits: bool) -> None:
    assert (fit_value("nationality", words) > 0) is fits


@pytest.mark.parametrize("words", ["ana field", "de la Cruz, Ana", "evento de la Diputación"])
def test_what_begins_small_may_still_be_a_name(words: str) -> None:
    assert -1 < fit_value("speaker-name", words) < 0


def test_the_label_of_an_event_is_no_person() -> None:
    assert fit_value("reporter", "Side event 12") <= -1


@pytest.mark.parametrize("words", ["more than 50 people", "Más de 160 personas", "plus de 80", "between 50 and 60"])
def test_a_number_with_a_bound_is_a_count(words: str) -> None:
    assert fit_value("participants", words) > fit_value("participants", "Room 3")


@pytest.mark.parametrize("words", ["n/a", "N/A", "–", "none"])
def test_nothing_fits_what_was_asked_whatever_it_was(words: str) -> None:
    assert fit_value("participants", words) == fit_value("date", words) == 0.0


def test_the_one_field_that_may_stand_at_a_place_is_likelier_where_its_values_are_plain() -> None:
    def weigh(before: str, field: str, after: str) -> float:
        place = Place(before=RANK[before], after=RANK[after], parts=(2,), is_answered=False)
        return weigh_order(field, place, [field], 1, 3)

    assert weigh("organization", "speaker-time", "position") > weigh("nationality", "organization", "speaker-time")


def test_an_institution_is_no_person() -> None:
    assert fit_value("speaker-name", "Municipio de Kera") < 0 < fit_value("speaker-name", "Tala de Kera")


@pytest.mark.parametrize("name", ["Gustavo BUSTOS", "M. Jean SOW"])
def test_a_family_name_in_capitals_is_no_institution(name: str) -> None:
    assert fit_value("speaker-name", name) > 0


@pytest.mark.parametrize("value", ["Kenya: Alda Institute", "Alda Institute | Kenya", "Lima, Peru"])
def test_a_country_with_whose_it_is_tells_where_somebody_is_based(value: str) -> None:
    assert fit_value("bases", value) == 1.0
