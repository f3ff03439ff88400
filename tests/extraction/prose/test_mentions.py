"""Names in prose: which are of cities and institutions, which are words and surnames, and who is quoted."""

import pytest

from wufgraph.extraction.prose.attribution import find_author
from wufgraph.extraction.prose.mentions import find_mentions
from wufgraph.extraction.prose.supporters import find_roundtable, find_supporters
from wufgraph.extraction.values.gazetteer import Gazetteer, known_names, report_gazetteer
from wufgraph.model import Organizer, Speaker

OWN = report_gazetteer(
    [Organizer(name="Lakeside University", acronym="LSU"), Organizer(name="Laboratoire des Berges pour l'avenir")],
    [
        Speaker(name="Ana Ruiz Mora", organization="Fundación Barrio Claro (FBC)"),
        Speaker(name="Jean Dupuis", organization="ONU-Habitat"),
    ],
    "The Harbour Trust of Kera (HTK) opened the day.",
)

CITIES = [
    ("In Nairobi, buses were counted.", ["Nairobi"]),
    ("Examples are Cebu, Kumasi and Suva.", ["Cebu", "Kumasi", "Suva"]),
    ("Buses run in Nairobi, Lima and Nice.", ["Nairobi", "Lima", "Nice"]),
    ("Statutes like Rio’s should be emulated.", ["Rio de Janeiro"]),
    ("Medellin, where citizens are seen as key actors", ["Medellín"]),
    ("Giuliani's New York", ["New York"]),
    ("experience from Reading, United Kingdom", []),
    ("the mayor spoke in Lima", ["Lima"]),
    ("las familias en Lima y Santiago", ["Lima", "Santiago"]),
    ("en Ginebra y en Nueva York", ["Geneva", "New York"]),
    ("à Genève, à Londres et à Nice", ["Geneva", "London", "Nice"]),
    ("la ciudad de Córdoba", ["Córdoba"]),
    ("dans la ville de Dakar", ["Dakar"]),
    ("Bogotá recuperó sus aceras.", ["Bogotá"]),
    ("Toronto (Canada) is an example", ["Toronto"]),
    ("it was tried in Lima, Peru", ["Lima"]),
    ("Nice work was done by all", []),
    ("Reading maps is a skill", []),
    ("reading and writing", []),
    ("Carlos Lima chaired the table", []),
    ("Ms Victoria Santiago spoke", []),
    ("Mr Washington asked a question", []),
    ("Paris Hilton", []),
    ("Florence said that it was late", []),
    ("an orange vest and a split vote", []),
    ("Orange and Split are words", []),
    ("the Lima Group", []),
    ("Universidad de Córdoba", []),
    ("University of Nairobi", []),
    ("University College London", []),
    ("the Nairobi Convention", []),
    ("Rio+20 was mentioned", []),
    ("the Of and the To", []),
    ("Mobile phones are cheap", []),
    ("la señora Mercedes Rosario", []),
    ("Sra. Valencia pidió la palabra", []),
    ("la Paz es un derecho", []),
    ("Salta a la vista", []),
    ("M. Lens a présidé", []),
    ("Tours de table", []),
    ("nice, reading, lima", []),
]

INSTITUTIONS = [
    ("UN-Habitat and the World Bank met.", ["UN-Habitat", "World Bank"]),
    ("ONU-Hábitat y el Banco Mundial", ["UN-Habitat", "World Bank"]),
    ("UN-HABITAT", ["UN-Habitat"]),
    ("the World Bank Institute", ["World Bank Institute"]),
    ("the UN-Habitat Global Network on Safer Cities", ["Global Network on Safer Cities"]),
    ("LSU and FBC", ["Lakeside University", "Fundación Barrio Claro"]),
    ("la Fundación Barrio Claro", ["Fundación Barrio Claro"]),
    ("the Harbour Trust of Kera, or HTK", ["Harbour Trust of Kera"]),
    ("le Laboratoire des Berges", []),
    ("who should do it", []),
    ("OMS y PNUD", ["World Health Organization", "United Nations Development Programme"]),
    ("a metropolis of ten million", []),
    ("the world bank of ideas", []),
    ("cités et gouvernements", []),
]

AUTHORS = [
    ("The World Bank stressed that land is scarce.", "World Bank"),
    ("UN-Habitat, in its report, notes that land is scarce.", "ONU-Habitat"),
    ("According to the World Bank, land is scarce.", "World Bank"),
    ("Land is scarce, according to LSU.", "Lakeside University"),
    ("Ms Ana Ruiz Mora said that land is scarce.", "Ana Ruiz Mora"),
    ("Ms Mora said that land is scarce.", "Ana Ruiz Mora"),
    ("LSU seeks plans. It also states that plans matter.", "Lakeside University"),
    ("La FBC subrayó que el suelo es escaso.", "Fundación Barrio Claro"),
    ("Según el Banco Mundial, el suelo es escaso.", "World Bank"),
    ("La Banque mondiale a souligné que le foncier est rare.", "World Bank"),
    ("Selon M. Dupuis, le foncier est rare.", "Jean Dupuis"),
    ("“Land is scarce”, said Ana Ruiz Mora of the Harbour Trust.", "Ana Ruiz Mora"),
    ('"Land is scarce," Ana Ruiz Mora said.', "Ana Ruiz Mora"),
    ("Land is scarce, as the World Bank reminded us.", "World Bank"),
    ("As Ms Mora put it, land is scarce.", "Ana Ruiz Mora"),
    ("El suelo es escaso, señaló la Sra. Mora.", "Ana Ruiz Mora"),
    ("Tal como recordó Ana Ruiz Mora, el suelo es escaso.", "Ana Ruiz Mora"),
    ("Comme l'a rappelé la Banque mondiale, le foncier est rare.", "World Bank"),
    ("« Le foncier est rare », a dit M. Dupuis.", "Jean Dupuis"),
    ("Ana Ruiz Mora (Kera): land is scarce.", "Ana Ruiz Mora"),
    ("Pour M. Dupuis, le foncier est rare.", "Jean Dupuis"),
    ("Ms Mora, who has seen it, warned that land is scarce.", "Ana Ruiz Mora"),
    ("Answering a question, Ms Mora said that land is scarce.", "Ana Ruiz Mora"),
    ("Both speakers from LSU stressed that land is scarce.", "Lakeside University"),
    ("Las dos oradoras de la FBC subrayaron que el suelo es escaso.", "Fundación Barrio Claro"),
    ("Ana Ruiz Mora closed by saying that land is scarce.", "Ana Ruiz Mora"),
    ("Land is scarce, Ana Ruiz Mora insisted.", "Ana Ruiz Mora"),
    ("El suelo es escaso, insistió la Sra. Mora.", "Ana Ruiz Mora"),
    ("La Sra. Mora recordó al público que el suelo es escaso.", "Ana Ruiz Mora"),
    ("M. Dupuis a souligné qu'il manque des terrains.", "Jean Dupuis"),
    ("Ms Mora disagreed: land is scarce.", "Ana Ruiz Mora"),
    ("For Ms Mora the question is who owns the land.", "Ana Ruiz Mora"),
    ("A representative of the World Bank said that land is scarce.", "World Bank"),
    ("According to the speaker from LSU, land is scarce.", "Lakeside University"),
    ("Selon l'oratrice d'ONU-Habitat, le foncier est rare.", "ONU-Habitat"),
    ("Ana Ruiz Mora presented the results: land is scarce.", "Ana Ruiz Mora"),
    ("For Ana Ruiz Mora the town built a ramp.", None),
    ("Since the map, Ana Ruiz Mora met them.", None),
    ("A map of LSU said that land is scarce.", None),
    ("For LSU, the year was hard.", None),
    ("LSU: land is scarce in three towns.", None),
    ("Three towns, proposed LSU maps show, have no land.", None),
    ("Thanks went to a mayor for Ana Ruiz Mora, who came late.", None),
    ("As Ana Ruiz Mora left, land was scarce.", None),
    ("A study by LSU was shown; others said that land is scarce.", None),
    ("LSU works with mayors who said that land is scarce.", None),
    ("Participants said that UN-Habitat is slow.", None),
    ("The World Bank has launched a forum.", None),
    ("In Nairobi it was said that land is scarce.", None),
    ("Speakers thanked LSU. Some added that time was short.", None),
]


def names_in(text: str, gazetteer: Gazetteer, *, cities: bool) -> list[str]:
    found = find_mentions(text, gazetteer.find(text))
    return [name.known.name for name in found if (name.known.country is not None) == cities]


@pytest.mark.parametrize(("text", "cities"), CITIES, ids=[row[0] for row in CITIES])
def test_a_city_is_mentioned_where_there_is_evidence_of_one(text: str, cities: list[str]) -> None:
    assert names_in(text, known_names(), cities=True) == cities


@pytest.mark.parametrize(("text", "names"), INSTITUTIONS, ids=[row[0] for row in INSTITUTIONS])
def test_an_institution_is_found_by_any_of_its_names(text: str, names: list[str]) -> None:
    named = ["UN-Habitat" if name == "ONU-Habitat" else name for name in names_in(text, OWN, cities=False)]
    assert named == names


@pytest.mark.parametrize(("text", "author"), AUTHORS, ids=[row[0] for row in AUTHORS])
def test_a_statement_is_asserted_by_whom_the_words_name(text: str, author: str | None) -> None:
    found = find_author(text, OWN.find(text))
    assert (found and found.known.name) == author


def test_what_a_report_calls_an_institution_outranks_the_table() -> None:
    (found,) = OWN.find("UN-Habitat")
    assert found.known.name == "ONU-Habitat"


def test_each_thing_is_mentioned_once() -> None:
    assert names_in("LSU, then Lakeside University, then LSU", OWN, cities=False) == ["Lakeside University"]


def test_supporters_and_the_roundtable_are_those_of_the_event() -> None:
    text = (
        "Supported by UN-Habitat and the World Bank, this session looked at land. A project supported by UNDP ended. "
        "It convened a roundtable between LSU, the FBC and UNESCO to compare notes."
    )
    names = OWN.find(text)
    assert [text[n.span.start : n.span.end] for n in find_supporters(text, names)] == ["UN-Habitat", "World Bank"]
    assert [text[n.span.start : n.span.end] for n in find_roundtable(text, names)] == ["LSU", "FBC", "UNESCO"]


@pytest.mark.parametrize("name", ["1.", "L'", "2. L'"])
def test_an_organization_without_a_word_is_no_name(name: str) -> None:
    assert not report_gazetteer([], [Speaker(name="Ana Field", organization=name)], "").find(f"{name} told of buses.")
