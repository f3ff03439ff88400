"""Figures in prose: what is a quantity, and which numbers are none."""

import pytest

from wufgraph.extraction.values.figures import find_figures
from wufgraph.extraction.values.quantities import read_number
from wufgraph.model import Language

EN, ES, FR = Language.EN, Language.ES, Language.FR

FIGURES = [
    (EN, "68% of cities report it.", ["68 percent exact"]),
    (EN, "More than 71 % say so.", ["71 percent more-than"]),
    (EN, "over 40 per cent of households rent", ["40 percent more-than"]),
    (EN, "at least 12.5 percent", ["12.5 percent more-than"]),
    (EN, "fewer than 9% of mayors are women", ["9 percent less-than"]),
    (EN, "nearly a third of the households pay cash", ["1 households approximately of 3"]),
    (EN, "Half of the streets have no light.", ["1 streets exact of 2"]),
    (EN, "two thirds of tenants moved", ["2 tenants exact of 3"]),
    (EN, "one in three women", ["1 women exact of 3"]),
    (EN, "four out of five households own a phone", ["4 households exact of 5"]),
    (EN, "38 of the 60 sensors were out of order", ["38 sensors exact of 60"]),
    (ES, "38 de los 60 sensores no funcionaban", ["38 sensores exact of 60"]),
    (FR, "38 des 60 capteurs étaient en panne", ["38 capteurs exact of 60"]),
    (EN, "17 of 26 municipalities reported", ["17 municipalities exact of 26"]),
    (EN, "The study of 90 towns found that about 60 have a plan.", ["90 towns exact", "60 towns approximately of 90"]),
    (
        EN,
        "Of 50 proposals, 20 were adopted and 11 built.",
        ["50 proposals exact", "20 proposals exact of 50", "11 proposals exact of 50"],
    ),
    (EN, "US$ 2.5 million was spent", ["2500000 USD exact"]),
    (ES, "cuesta Q 3,500 con el método barato y Q600,000 en total", ["3500 GTQ exact", "600000 GTQ exact"]),
    (ES, "desde el Q3 2015", []),
    (FR, "à hauteur de 1,2 MDH", ["1200000 MAD exact"]),
    (ES, "por $ 350 millones (pesos chilenos)", ["350000000 CLP exact"]),
    (ES, "1 millón 200 mil dólares", ["1200000 USD exact"]),
    (FR, "300.000 DT et 1,5 Md FCFA", ["300000 TND exact", "1500000000 XOF exact"]),
    (EN, "a budget of USD 6,400", ["6400 USD exact"]),
    (EN, "about €40,000 a year", ["40000 EUR approximately"]),
    (EN, "3 billion dollars", ["3000000000 USD exact"]),
    (EN, "2,000 hectares of land", ["2000 hectares exact"]),
    (EN, "2 000 hectares of land", ["2000 hectares exact"]),
    (EN, "1.2 million people", ["1200000 people exact"]),
    (EN, "roughly 170 cities", ["170 cities approximately"]),
    (EN, "twelve municipalities", ["12 municipalities exact"]),
    (EN, "1.5 million trees, four fifths of them dead", ["1500000 trees exact", "4 trees exact of 5"]),
    (EN, "four fifths of them dead", []),
    (EN, "in Alda, 7 in 10 landlords live there", ["7 landlords exact of 10"]),
    (EN, "a city of 300,000 could afford two", []),
    (EN, "10 to 20 hectares", ["10 hectares more-than", "20 hectares less-than"]),
    (EN, "between 15 and 25% of income", ["15 percent more-than", "25 percent less-than"]),
    (EN, "500 or more residents", []),
    (EN, "up to 30 units", ["30 units less-than"]),
    (EN, "a total of 84 dwellings", ["84 dwellings exact"]),
    (EN, "In 2010, 45 families were moved.", ["45 families exact"]),
    (EN, "2000 people were moved in 1999", ["2000 people exact"]),
    (EN, "It met on 9 April 2014 in Room 7 at 14:45.", []),
    (EN, "Agenda 2030, Habitat III and SDG 11 were discussed", []),
    (EN, "By 2030 cities will have doubled.", []),
    (EN, "in the next 20 years", []),
    (EN, "see page 12, article 3 and section 4", []),
    (EN, "call +57 4 444 4144", []),
    (EN, "a post-2015 framework", []),
    (EN, "the 21st century", []),
    (EN, "young people aged 14 to 24 prepared proposals", []),
    (EN, "from 2.30pm to 4pm", []),
    (EN, "WUF7 and COP21", []),
    (EN, "Two contrasting approaches were shown.", []),
    (EN, "at one of the tables", []),
    (EN, "Half the time was lost", []),
    (EN, "1. Plan; 2) build; 3. repair", []),
    (ES, "el 40 por ciento de los hogares", ["40 percent exact"]),
    (ES, "más del 25 % de las viviendas", ["25 percent more-than"]),
    (ES, "al menos el 5 % del presupuesto", ["5 percent more-than"]),
    (ES, "solo 9 % de los alcaldes", ["9 percent exact"]),
    (ES, "casi el 60 % de las mujeres", ["60 percent approximately"]),
    (ES, "alrededor de 300 municipios", ["300 municipios approximately"]),
    (ES, "unas 1.200 personas", ["1200 personas approximately"]),
    (ES, "1.260 residentes", ["1260 residentes exact"]),
    (ES, "2,5 millones de habitantes", ["2500000 habitantes exact"]),
    (ES, "40.000 euros", ["40000 EUR exact"]),
    (ES, "2 millones de dólares", ["2000000 USD exact"]),
    (ES, "dos tercios de los hogares", ["2 hogares exact of 3"]),
    (ES, "la mitad de las calles", ["1 calles exact of 2"]),
    (ES, "más de la mitad de los barrios", ["1 barrios more-than of 2"]),
    (ES, "tres de cada cinco hogares", ["3 hogares exact of 5"]),
    (ES, "De las 48 intervenciones, 33 siguen en pie.", ["48 intervenciones exact", "33 intervenciones exact of 48"]),
    (ES, "catorce países", ["14 países exact"]),
    (ES, "menos de 500 m²", ["500 m² less-than"]),
    (ES, "hasta 30 hectáreas", ["30 hectáreas less-than"]),
    (ES, "entre 10 y 15 %", ["10 percent more-than", "15 percent less-than"]),
    (ES, "no más de 20 familias", ["20 familias less-than"]),
    (ES, "una docena de ciudades", ["12 ciudades approximately"]),
    (ES, "el 9 de abril de 2014 en la sala 5", []),
    (ES, "la Agenda 2030 y el ODS 11", []),
    (ES, "en los próximos 20 años", []),
    (ES, "a las 18:00 horas", []),
    (ES, "artículo 12, página 4", []),
    (ES, "en 2012 las ciudades crecieron", []),
    (ES, "jóvenes de 15 a 24 años", []),
    (ES, "en dos idiomas", []),
    (ES, "el siglo XXI", []),
    (ES, "una de las ciudades", []),
    (FR, "72 % des maisons inondées", ["72 percent exact"]),
    (FR, "plus de 30 pour cent des ménages", ["30 percent more-than"]),
    (FR, "trois quarts des villes", ["3 villes exact of 4"]),
    (FR, "près de la moitié des logements", ["1 logements approximately of 2"]),
    (FR, "un ménage sur cinq", ["1 ménage exact of 5"]),
    (FR, "4 000 habitants", ["4000 habitants exact"]),
    (FR, "1 100 usagers", ["1100 usagers exact"]),
    (FR, "0,5 % du budget", ["0.5 percent exact"]),
    (FR, "2,5 millions d'euros", ["2500000 EUR exact"]),
    (FR, "environ 300 communes", ["300 communes approximately"]),
    (FR, "au moins 12 quartiers", ["12 quartiers more-than"]),
    (FR, "moins de 15 euros", ["15 EUR less-than"]),
    (FR, "entre 9 000 et 21 000 euros", ["9000 EUR more-than", "21000 EUR less-than"]),
    (FR, "une centaine de villes", ["100 villes approximately"]),
    (FR, "onze municipalités", ["11 municipalités exact"]),
    (FR, "jusqu'à 60 agents", ["60 agents less-than"]),
    (FR, "500 millions de francs CFA", ["500000000 XOF exact"]),
    (FR, "seulement 8 % des élus", ["8 percent exact"]),
    (FR, "le 9 avril 2014, salle 12, à 14h45", []),
    (FR, "l'Agenda 2030 et l'ODD 11", []),
    (FR, "dans les 20 prochaines années", []),
    (FR, "le XXIe siècle", []),
    (FR, "l'article 4 de la loi", []),
    (FR, "depuis 1990", []),
    (FR, "les moins de 25 ans", []),
    (FR, "d’ici à 2030 les villes doubleront", []),
    (FR, "l'une des villes", []),
    (FR, "un quart d'heure", []),
]


def told(text: str, language: Language) -> list[str]:
    """Each figure in short."""
    return [
        f"{f.figure.value:.12g} {f.figure.unit} {f.figure.comparator.value}"
        + (f" of {f.figure.base:g}" if f.figure.base is not None else "")
        for f in find_figures(text, language)
    ]


@pytest.mark.parametrize(("language", "text", "figures"), FIGURES, ids=[f"{row[0]} {row[1]}" for row in FIGURES])
def test_a_quantity_is_a_figure_and_other_numbers_are_none(language: Language, text: str, figures: list[str]) -> None:
    assert told(text, language) == figures


@pytest.mark.parametrize(
    ("text", "words", "number"),
    [
        ("Today more than\n68% of all urban leaders agree", "more than 68% of all urban leaders", "more than\n68%"),
        ("with roughly 170 cities in it", "roughly 170 cities", "roughly 170 cities"),
        ("only 5% of them", "only 5%", "only 5%"),
    ],
    ids=["share with its whole", "count with its noun", "share of nothing named"],
)
def test_a_figure_has_its_words_and_its_number_a_place(text: str, words: str, number: str) -> None:
    (found,) = find_figures(text, EN)
    assert (found.figure.text, found.span.of(text)) == (words, number)


@pytest.mark.parametrize(
    ("digits", "language", "value"),
    [
        ("1,200", EN, 1200),
        ("1.5", EN, 1.5),
        ("2.500", EN, 2.5),
        ("1,234,567.50", EN, 1234567.5),
        ("1.200", ES, 1200),
        ("1,200", ES, 1200),
        ("0,125", ES, 0.125),
        ("2,5", FR, 2.5),
        ("1.234.567,5", ES, 1234567.5),
        ("12 500", FR, 12500),
        ("\u0661\u0662", FR, 12),
        ("\uff11,\uff15", ES, 1.5),
    ],
)
def test_numbers_are_read_as_the_language_writes_them(digits: str, language: Language, value: float) -> None:
    assert read_number(digits, language) == value


def test_a_line_of_many_numbers_is_read_in_little_time() -> None:
    assert len(find_figures("200 cities and 5% of homes, " * 2000, EN)) == 4000


SUMS = [
    (EN, "EUR 10.000 for the well", 10_000, "EUR"),
    (ES, "USD 40,000 para el pozo", 40_000, "USD"),
    (EN, "AU$60,000 for wells", 60000, "AUD"),
    (EN, "60,000 Ethiopian birr for wells", 60000, "ETB"),
    (EN, "60,000 Mexican pesos for wells", 60000, "MXN"),
    (ES, "60.000 dólares australianos para pozos", 60000, "AUD"),
    (FR, "60 000 shillings kényans pour des puits", 60000, "KES"),
    (FR, "5 millions de francs CFA (XAF) pour des puits", 5_000_000, "XAF"),
    (EN, "EUR 1.2m", 1_200_000, "EUR"),
    (EN, "£20k", 20_000, "GBP"),
    (EN, "$2m", 2_000_000, "USD"),
    (EN, "USD40,000", 40_000, "USD"),
    (EN, "KES 5 million", 5_000_000, "KES"),
    (EN, "INR 3 crore", 30_000_000, "INR"),
    (EN, "Rs 30 lakh", 3_000_000, "INR"),
    (EN, "half a million euros", 500_000, "EUR"),
    (EN, "a million dollars", 1_000_000, "USD"),
    (EN, "ETB 300,000", 300_000, "ETB"),
    (EN, "R15 million", 15_000_000, "ZAR"),
    (EN, "R3 500 per household", 3_500, "ZAR"),
    (EN, "N25 million", 25_000_000, "NGN"),
    (EN, "P350,000", 350_000, "PHP"),
    (EN, "NZ$2.5m", 2_500_000, "NZD"),
    (EN, "Tk 1.9 crore", 19_000_000, "BDT"),
    (EN, "Ksh4m", 4_000_000, "KES"),
    (ES, "COP 200 millones", 200_000_000, "COP"),
    (ES, "300 mil euros", 300_000, "EUR"),
    (ES, "medio millón de euros", 500_000, "EUR"),
    (ES, "US$ 300.000", 300_000, "USD"),
    (ES, "KES 5 millones", 5_000_000, "KES"),
    (FR, "1,5 M€", 1_500_000, "EUR"),
    (FR, "200 k€", 200_000, "EUR"),
    (FR, "jusqu’à 1,5 million d’euros", 1_500_000, "EUR"),
    (FR, "un demi-million d'euros", 500_000, "EUR"),
    (FR, "MAD 40 000", 40_000, "MAD"),
]


@pytest.mark.parametrize(("language", "text", "value", "unit"), SUMS, ids=[f"{row[0]} {row[1]}" for row in SUMS])
def test_a_sum_of_money_is_read_as_people_write_it(language: Language, text: str, value: float, unit: str) -> None:
    (found,) = find_figures(text, language)
    assert (found.figure.value, found.figure.unit) == (value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "the road is 40 m long",
        "ISO9001 applies",
        "we try 40 times",
        "after COP 21 in Paris",
        "COP21",
        "N95 masks",
        "P 2015",
        "in R2",
    ],
)
def test_metres_standards_and_conferences_are_no_sums(text: str) -> None:
    assert all(
        found.figure.unit not in ("COP", "TRY", "TOP", "EUR", "NGN", "PHP", "ZAR") for found in find_figures(text, EN)
    )
