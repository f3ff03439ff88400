"""Lists of countries and cities where organizers are based."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wufgraph.extraction.organizers.bases import parse_bases

# Answer and number of organizers → cities and countries.
BASES: dict[tuple[str, int], list[tuple[str | None, str | None]]] = {
    ("Uruguay · Kenya · Perú", 3): [(None, "UY"), (None, "KE"), (None, "PE")],
    ("Uruguay Costa Rica Royaume-Uni", 3): [(None, "UY"), (None, "CR"), (None, "GB")],
    ("Lima\nPerú\nNairobi\nKenia", 2): [("Lima", "PE"), ("Nairobi", "KE")],
    ("Bobo-Dioulasso-Burkina Faso, Johannesburg-Sudáfrica", 2): [("Bobo-Dioulasso", "BF"), ("Johannesburg", "ZA")],
    ("Leeds-United Kingdom; Guinea-Bissau", 2): [("Leeds", "GB"), (None, "GW")],
    ("Salto – Uruguay / Nairobi\n– Kenya", 2): [("Salto", "UY"), ("Nairobi", "KE")],
    ("Chicago – United States of\nAmerica\nLeeds – UK", 2): [("Chicago", "US"), ("Leeds", "GB")],
    ("UK, USA, Kenya", 3): [(None, "GB"), (None, "US"), (None, "KE")],
    ("Kenya and Uganda", 2): [(None, "KE"), (None, "UG")],
    ("Países Bajos y Kenya", 2): [(None, "NL"), (None, "KE")],
    ("San José y Cartago, Costa Rica", 3): [("San José", None), ("Cartago", "CR")],
    ("Nairobi KENYA, Lima Peru", 2): [("Nairobi", "KE"), ("Lima", "PE")],
    ("Nairobi in Kenya; Quito en Ecuador", 2): [("Nairobi", "KE"), ("Quito", "EC")],
    ("Nairobi (KEN), Lima (PER)", 2): [("Nairobi", "KE"), ("Lima", "PE")],
    ("New Jersey; New Mexico", 2): [("New Jersey", None), ("New Mexico", None)],
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
    ("Durban (South Africa); Lima", 2): [("Durban", "ZA"), ("Lima", None)],
    ("HQ in Nairobi, Kenya", 1): [("Nairobi", "KE")],
    ("Based in: Lima, Peru; Quito, Ecuador", 2): [("Lima", "PE"), ("Quito", "EC")],
    ("Con sede en Bogotá (Colombia)", 1): [("Bogotá", "CO")],
    ("Siège à Dakar, Sénégal", 1): [("Dakar", "SN")],
    ("Nairobi, Kenya (headquarters)", 1): [("Nairobi", "KE")],
    ("Peru and Kenya respectively", 2): [(None, "PE"), (None, "KE")],
    ("1. Peru 2. Kenya", 2): [(None, "PE"), (None, "KE")],
    ("Peru & Kenya", 2): [(None, "PE"), (None, "KE")],
    ("Peru - Kenya", 2): [(None, "PE"), (None, "KE")],
    ("London-UK; Boston-USA", 2): [("London", "GB"), ("Boston", "US")],
    ("EE.UU., R.-U. y RDC", 3): [(None, "US"), (None, "GB"), (None, "CD")],
    ("Boston, Massachusetts, USA", 1): [("Boston", "US")],
    ("Boston, Massachusetts, USA, Recife, Brazil", 2): [("Boston", "US"), ("Recife", "BR")],
    ("Brazilian", 1): [(None, "BR")],
    ("(1) Peru (2) Kenya", 2): [(None, "PE"), (None, "KE")],
    ("see above", 2): [],
    ("Number of people:", 2): [],
    ("Who reports?", 2): [],
    ("various countries", 2): [],
    ("International", 1): [],
    ("", 0): [],
}
NAMES = (("Alda Institute", "AI"), ("Habitat Forum",))
# Answer → whose base is where, with two organizers.
NAMED: dict[str, list[tuple[int | None, str | None]]] = {
    "Peru (Alda Institute), Kenya (Habitat Forum)": [(0, "PE"), (1, "KE")],
    "Habitat Forum: Lima, Peru; AI: Nairobi, Kenya": [(1, "PE"), (0, "KE")],
    "Alda Institute – Peru\nHabitat Forum – Kenya": [(0, "PE"), (1, "KE")],
    "Alda Institute, Lima (Peru); Habitat Forum, Kenya": [(0, "PE"), (1, "KE")],
    "Peru (AI), Kenya": [(0, "PE"), (1, "KE")],
}


@pytest.mark.parametrize(
    ("answer", "organizers", "bases"),
    [(answer, organizers, bases) for (answer, organizers), bases in BASES.items()],
    ids=[f"{answer or 'empty'} for {organizers}" for answer, organizers in BASES],
)
def test_cities_are_paired_with_their_countries(
    answer: str, organizers: int, bases: list[tuple[str | None, str | None]]
) -> None:
    assert [(base.city, base.country) for base in parse_bases(answer, organizers)] == bases


@pytest.mark.parametrize(("answer", "bases"), NAMED.items(), ids=list(NAMED))
def test_an_organizer_named_beside_a_base_has_it(answer: str, bases: list[tuple[int | None, str | None]]) -> None:
    assert [(base.organizer, base.country) for base in parse_bases(answer, 2, NAMES)] == bases


@pytest.mark.parametrize(
    "answer", ["All based in Brazil", "Brazil (both)", "Ambas en Brasil", "Tous au Brésil", "Brésil / Recife (toutes)"]
)
def test_one_base_may_be_said_to_be_that_of_all(answer: str) -> None:
    (base,) = parse_bases(answer, 3)
    assert (base.country, base.of_all) == ("BR", True)


# Answer and number of organizers → number, city and country of each base.
PLACED: dict[tuple[str, int], list[tuple[int | None, str | None, str | None]]] = {
    ("1) y 2) Lima, Perú; 3) Quito", 3): [(0, "Lima", "PE"), (1, "Lima", "PE"), (2, "Quito", None)],
    ("1, 3 : Cotonou, Bénin ; 2 : Genève, Suisse", 3): [
        (0, "Cotonou", "BJ"),
        (2, "Cotonou", "BJ"),
        (1, "Genève", "CH"),
    ],
    ("1 à 2 : Dakar, Sénégal ; 3 : Paris, France", 3): [(0, "Dakar", "SN"), (1, "Dakar", "SN"), (2, "Paris", "FR")],
    ("Perú (1 y 3), Bolivia (2)", 3): [(0, None, "PE"), (2, None, "PE"), (1, None, "BO")],
    ("Suisse, sauf la dernière (Canada)", 3): [(0, None, "CH"), (1, None, "CH"), (2, None, "CA")],
    ("Las dos primeras: Lima, Perú. La última: Madrid, España", 3): [
        (0, "Lima", "PE"),
        (1, "Lima", "PE"),
        (2, "Madrid", "ES"),
    ],
    ("Haïti pour la première, États-Unis pour les autres", 3): [(0, None, "HT"), (1, None, "US"), (2, None, "US")],
    ("The first and the third in Quito, Ecuador; the second in Lima, Peru", 3): [
        (0, "Quito", "EC"),
        (2, "Quito", "EC"),
        (1, "Lima", "PE"),
    ],
    ("Sénégal (3), États-Unis (1)", 4): [(0, None, "SN"), (1, None, "SN"), (2, None, "SN"), (3, None, "US")],
    ("Perú\n2) Bolivia\n3) Chile", 3): [(None, None, "PE"), (None, None, "BO"), (None, None, "CL")],
    ("RDC/Kinshasa (les deux premières), Belgique/Liège", 3): [
        (0, "Kinshasa", "CD"),
        (1, "Kinshasa", "CD"),
        (2, "Liège", "BE"),
    ],
    ("todas de Colombia; las dos primeras de Bogotá y la última de Medellín", 3): [
        (0, "Bogotá", "CO"),
        (1, "Bogotá", "CO"),
        (2, "Medellín", "CO"),
    ],
    ("First Lab: Peru; Second Forum: Kenya", 2): [(None, None, "PE"), (None, None, "KE")],
}


@pytest.mark.parametrize(
    ("answer", "organizers", "bases"),
    [(answer, organizers, bases) for (answer, organizers), bases in PLACED.items()],
    ids=[answer for answer, _ in PLACED],
)
def test_bases_may_be_told_of_organizers_by_their_places(
    answer: str, organizers: int, bases: list[tuple[int | None, str | None, str | None]]
) -> None:
    assert [(one.organizer, one.city, one.country) for one in parse_bases(answer, organizers)] == bases


@pytest.mark.parametrize("answer", ["Peru (Alda Institute, Habitat Forum)", "Alda Institute and Habitat Forum: Peru"])
def test_one_base_may_be_that_of_several_who_are_named(answer: str) -> None:
    assert [(one.organizer, one.country) for one in parse_bases(answer, 2, NAMES)] == [(0, "PE"), (1, "PE")]


def test_organizers_may_be_named_by_their_kind_in_brackets() -> None:
    bases = parse_bases("Salto, Uruguay (Forum); Lima, Perú (Institute)", 2, NAMES)
    assert [(one.organizer, one.country) for one in bases] == [(1, "UY"), (0, "PE")]


def test_a_base_holds_the_bracket_that_it_opens() -> None:
    assert [base.text for base in parse_bases("Lima (Peru), Nairobi (Kenya)", 3)] == ["Lima (Peru)", "Nairobi (Kenya)"]
    assert parse_bases("Lima -- Peru", 1)[0].text == "Lima -- Peru"


@given(st.text(st.sampled_from("AbZ é,;()[]-–/|\n&and.•"), max_size=60), st.integers(0, 4))
def test_every_base_stands_in_the_answer(answer: str, organizers: int) -> None:
    for base in parse_bases(answer, organizers, NAMES):
        assert base.span.of(answer) == base.text


@pytest.mark.parametrize(
    "said",
    [
        "Alda Fund has its headquarters in Salto, Uruguay.",
        "Alda Fund tiene su sede en Salto, Uruguay.",
        "Alda Fund a son siège à Salto, Uruguay.",
        "Alda Fund, dont le siège est à Salto (Uruguay)",
        "Alda Fund is in Salto, Uruguay",
        "Alda Fund has its office in Salto (Uruguay)",
        "Alda Fund a son bureau à Salto (Uruguay)",
        "Alda Fund funciona en Salto, Uruguay",
    ],
)
def test_a_sentence_may_say_where_an_organizer_is_based(said: str) -> None:
    told = parse_bases(f"{said}\nKera Fund: Leeds, UK", 2, (("Alda Fund",), ("Kera Fund",)))
    assert [(one.organizer, one.city, one.country) for one in told] == [(0, "Salto", "UY"), (1, "Leeds", "GB")]


@pytest.mark.parametrize(
    "answer", ["Cap-Haïtien, Haïti\nLima, Peru", "Cap-Haïtien/Haiti, Lima/Peru", "Haití (Cap-Haïtien)\nPerú (Lima)"]
)
def test_a_city_may_have_a_nationality_in_its_name(answer: str) -> None:
    assert [(one.city, one.country) for one in parse_bases(answer, 2)] == [("Cap-Haïtien", "HT"), ("Lima", "PE")]
