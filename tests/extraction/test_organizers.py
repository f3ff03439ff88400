"""Lists of organizers and of their bases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import REPEATABLE
from wufgraph.extraction.organizers import parse_bases, parse_organizers

Organizer = tuple[str, str | None, str | None, str | None]
# Answer and number of stated bases → names.
NAMES: dict[tuple[str, int], list[str]] = {
    ("Alda Institute", 1): ["Alda Institute"],
    ("University College London, World Bank Institute, UN-Habitat", 3): [
        "University College London",
        "World Bank Institute",
        "UN-Habitat",
    ],
    ("Alda Institute; Habitat Forum; UN-Habitat", 0): ["Alda Institute", "Habitat Forum", "UN-Habitat"],
    ("Alda Institute\nHabitat Forum", 0): ["Alda Institute", "Habitat Forum"],
    ("• Alda Institute\n• Habitat Forum", 0): ["Alda Institute", "Habitat Forum"],
    ("Alda Institute / Habitat Forum", 0): ["Alda Institute", "Habitat Forum"],
    ("Alda Institute | Habitat Forum", 0): ["Alda Institute", "Habitat Forum"],
    ("Slum/Shack Dwellers International", 1): ["Slum/Shack Dwellers International"],
    ("Alda Institute and Habitat Forum", 2): ["Alda Institute", "Habitat Forum"],
    ("Alda Institute and Habitat Forum", 0): ["Alda Institute and Habitat Forum"],
    ("Alda Institute and UN-Habitat", 0): ["Alda Institute", "UN-Habitat"],
    ("Alda Institute (Peru) and Habitat Forum (HF), Ghana", 0): ["Alda Institute", "Habitat Forum"],
    ("Ministry of Housing and Urban Development", 0): ["Ministry of Housing and Urban Development"],
    ("Alda Housing Authority, Rosal Women Council, Dune Urban Workshop, Habitat Forum (HF)", 3): [
        "Alda Housing Authority",
        "Rosal Women Council",
        "Dune Urban Workshop",
        "Habitat Forum",
    ],
    ("Alda Institute & Habitat Forum", 2): ["Alda Institute", "Habitat Forum"],
    ("Ministry of Housing and Urban Development", 1): ["Ministry of Housing and Urban Development"],
    ("Ministry of Housing and Urban Development, Alda Institute", 2): [
        "Ministry of Housing and Urban Development",
        "Alda Institute",
    ],
    ("Alda Institute, Habitat Forum and UN-Habitat", 3): ["Alda Institute", "Habitat Forum", "UN-Habitat"],
    ("Alda Institute, Habitat Forum, and UN-Habitat", 0): ["Alda Institute", "Habitat Forum", "UN-Habitat"],
    ("Instituto Alda, Foro Hábitat y ONU-Hábitat", 3): ["Instituto Alda", "Foro Hábitat", "ONU-Hábitat"],
    ("Instituto Alda e ICLEI", 2): ["Instituto Alda", "ICLEI"],
    ("Institut Alda, Forum Habitat et ONU-Habitat", 3): ["Institut Alda", "Forum Habitat", "ONU-Habitat"],
    ("Institut d’urbanisme et de géographie", 1): ["Institut d’urbanisme et de géographie"],
    ("UN-Habitat, in partnership with Cities Alliance", 0): ["UN-Habitat", "Cities Alliance"],
    ("ONU-Hábitat; en colaboración con Instituto Alda", 0): ["ONU-Hábitat", "Instituto Alda"],
    ("Alda Institute, a network of cities", 0): ["Alda Institute, a network of cities"],
    ("Fundación Tejido, con sede en Puebla", 0): ["Fundación Tejido, con sede en Puebla"],
    ("Institute for Housing (Erasmus University, Rotterdam), Habitat Forum", 2): [
        "Institute for Housing (Erasmus University, Rotterdam)",
        "Habitat Forum",
    ],
    ("University of California, Berkeley; Habitat Forum", 2): ["University of California, Berkeley", "Habitat Forum"],
    ("Acme Inc., Beta Ltd.", 2): ["Acme Inc.", "Beta Ltd."],
    ("Amis de la Terre e.V.", 1): ["Amis de la Terre e.V."],
    ("Habitat Forum.", 1): ["Habitat Forum"],
    ("University of California, Berkeley and UN-Habitat", 2): ["University of California, Berkeley", "UN-Habitat"],
    ("Institute for Housing, Land and Water, Habitat Forum", 2): [
        "Institute for Housing, Land and Water",
        "Habitat Forum",
    ],
    ("Alda Institute, Habitat Forum and UN-Habitat", 0): ["Alda Institute", "Habitat Forum", "UN-Habitat"],
    ("Lead: Alda Institute; partners: Habitat Forum, UN-Habitat", 0): ["Alda Institute", "Habitat Forum", "UN-Habitat"],
    ("Alda Institute (lead); Habitat Forum", 0): ["Alda Institute", "Habitat Forum"],
    ("Chef de file : Institut Alda ; partenaires : Forum Habitat", 0): ["Institut Alda", "Forum Habitat"],
    ("Institute of\nUrban Studies\nHabitat Forum", 0): ["Institute of\nUrban Studies", "Habitat Forum"],
    ("1. Alda Institute 2. Habitat Forum", 0): ["Alda Institute", "Habitat Forum"],
    ("Alda Institute + Habitat Forum", 0): ["Alda Institute", "Habitat Forum"],
    ("1990 Institute, 9th Street Forum", 2): ["1990 Institute", "9th Street Forum"],
    ("", 0): [],
    (" ; , ", 0): [],
}
# Answer → name, acronym, country and city of its one organizer.
BESIDE: dict[str, Organizer] = {
    "Institut Alda (États-Unis)": ("Institut Alda", None, "US", None),
    "Alda Institute (AIUF)": ("Alda Institute", "AIUF", None, None),
    "Alda Institute [AIUF]": ("Alda Institute", "AIUF", None, None),
    "Alda Institute (UCLG Africa)": ("Alda Institute", "UCLG Africa", None, None),
    "Alda Institute (Portugal)": ("Alda Institute", None, "PT", None),
    "Alda Institute (Lisbon, Portugal)": ("Alda Institute", None, "PT", "Lisbon"),
    "Alda Institute, Portugal": ("Alda Institute", None, "PT", None),
    "Alda Institute – Portugal": ("Alda Institute", None, "PT", None),
    "Alda Institute: Portugal": ("Alda Institute", None, "PT", None),
    "Alda Institute (AIUF), Portugal": ("Alda Institute", "AIUF", "PT", None),
    "Alda Institute (AIUF) – Portugal": ("Alda Institute", "AIUF", "PT", None),
    "Alda Institute (AIUF) (Portugal)": ("Alda Institute", "AIUF", "PT", None),
    "Alda Institute ( AIUF )": ("Alda Institute", "AIUF", None, None),
    "Ministry of Housing and Urban Development, Chile": (
        "Ministry of Housing and Urban Development",
        None,
        "CL",
        None,
    ),
    "Georgia Institute of Technology": ("Georgia Institute of Technology", None, None, None),
    "Bank of Georgia": ("Bank of Georgia", None, None, None),
    "Habitat Forum (formerly the Forum)": ("Habitat Forum (formerly the Forum)", None, None, None),
    "Alda Institute (Korea)": ("Alda Institute (Korea)", None, None, None),
    "(UN-Habitat)": ("(UN-Habitat)", None, None, None),
    "ICLEI - Local Governments for Sustainability": ("ICLEI - Local Governments for Sustainability", None, None, None),
}
# Answer and number of organizers → cities and countries.
BASES: dict[tuple[str, int], list[tuple[str | None, str | None]]] = {
    ("UK, USA, Kenya", 3): [(None, "GB"), (None, "US"), (None, "KE")],
    ("Kenya and Uganda", 2): [(None, "KE"), (None, "UG")],
    ("Países Bajos y Kenya", 2): [(None, "NL"), (None, "KE")],
    ("Nairobi, Kenya", 1): [("Nairobi", "KE")],
    ("Kenya, Nairobi", 1): [("Nairobi", "KE")],
    ("Nairobi", 1): [("Nairobi", None)],
    ("Kenya", 3): [(None, "KE")],
    ("London, UK; Nairobi, Kenya", 2): [("London", "GB"), ("Nairobi", "KE")],
    ("London, UK, Nairobi, Kenya", 2): [("London", "GB"), ("Nairobi", "KE")],
    ("London (UK), Nairobi (Kenya)", 2): [("London", "GB"), ("Nairobi", "KE")],
    ("UK (London), Kenya (Nairobi)", 2): [("London", "GB"), ("Nairobi", "KE")],
    ("UK/London, Kenya/Nairobi", 2): [("London", "GB"), ("Nairobi", "KE")],
    ("London – UK; Nairobi – Kenya", 2): [("London", "GB"), ("Nairobi", "KE")],
    ("Lima, Peru\nQuito, Ecuador", 2): [("Lima", "PE"), ("Quito", "EC")],
    ("Mexico City, Mexico; Panama City, Panama", 2): [("Mexico City", "MX"), ("Panama City", "PA")],
    ("Washington DC, USA; Nairobi", 2): [("Washington DC", "US"), ("Nairobi", None)],
    ("Port-au-Prince, Haiti", 1): [("Port-au-Prince", "HT")],
    ("Guinea-Bissau, Bissau", 1): [("Bissau", "GW")],
    ("Trinidad and Tobago", 1): [(None, "TT")],
    ("Trinidad and Tobago, Bosnia and Herzegovina", 2): [(None, "TT"), (None, "BA")],
    ("Antigua and Barbuda and Kenya", 2): [(None, "AG"), (None, "KE")],
    ("Korea, Republic of; Kenya", 2): [(None, "KR"), (None, "KE")],
    ("Bolivia (Plurinational State of), Kenya", 2): [(None, "BO"), (None, "KE")],
    ("Congo, Kenya", 2): [(None, None), (None, "KE")],
    ("", 0): [],
}


@pytest.mark.parametrize(
    ("answer", "bases", "names"),
    [(answer, bases, names) for (answer, bases), names in NAMES.items()],
    ids=[f"{answer or 'empty'}, {bases} bases" for answer, bases in NAMES],
)
def test_names_are_told_apart_as_the_writer_did(answer: str, bases: int, names: list[str]) -> None:
    assert [organizer.name for organizer in parse_organizers(answer, bases)] == names


@pytest.mark.parametrize(("answer", "parts"), BESIDE.items(), ids=list(BESIDE))
def test_acronym_and_place_beside_a_name_are_taken_off_it(answer: str, parts: Organizer) -> None:
    (found,) = parse_organizers(answer)
    assert (found.name, found.acronym, found.country, found.city) == parts


@pytest.mark.parametrize(
    ("answer", "organizers", "bases"),
    [(answer, organizers, bases) for (answer, organizers), bases in BASES.items()],
    ids=[f"{answer or 'empty'} for {organizers}" for answer, organizers in BASES],
)
def test_cities_are_paired_with_their_countries(
    answer: str, organizers: int, bases: list[tuple[str | None, str | None]]
) -> None:
    assert [(base.city, base.country) for base in parse_bases(answer, organizers)] == bases


def test_the_parts_know_where_they_stand() -> None:
    answer = "Habitat Forum; Alda Institute (AIUF), Portugal"
    named = parse_organizers(answer)[1]
    assert named.acronym_span is not None
    assert named.country_span is not None
    assert (named.span.of(answer), named.acronym_span.of(answer)) == ("Alda Institute", "AIUF")
    assert named.country_span.of(answer) == "Portugal"


@REPEATABLE
@given(st.text(st.sampled_from("AbZ é,;()[]-–/|\n&and.•"), max_size=60), st.integers(0, 4))
def test_every_name_stands_in_the_answer(answer: str, bases: int) -> None:
    for organizer in parse_organizers(answer, bases):
        assert organizer.span.of(answer) == organizer.name == organizer.name.strip() != ""
    for base in parse_bases(answer, bases):
        assert base.span.of(answer) == base.text
