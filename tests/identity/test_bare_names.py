"""What stands around an institution's name: acronyms, numbers, parts in the event."""

import pytest

from tests.identity.made_mentions import NOBODY, are_one, institution
from wufgraph.identity.bare_names import BareName, bare_name

NAME = "Lake Housing Trust"


@pytest.mark.parametrize(
    "written",
    [
        "Lake Housing Trust - LHT",
        "Lake Housing Trust – LHT",
        "Lake Housing Trust-LHT",
        "Lake Housing Trust, LHT",
        "Lake Housing Trust [LHT]",
        "Lake Housing Trust “LHT”",
        "Lake Housing Trust | LHT",
        "Lake Housing Trust/LHT",
        "LHT: Lake Housing Trust",
        "LHT - Lake Housing Trust",
        "LHT/Lake Housing Trust",
        "LHT (Lake Housing Trust)",
        "The Lake Housing Trust (LHT)",
    ],
)
def test_an_acronym_may_be_set_off_by_any_mark(written: str) -> None:
    assert bare_name(written).acronym == "LHT"
    assert bare_name(written).name.removeprefix("The ") == NAME


@pytest.mark.parametrize(
    ("written", "acronym"),
    [
        ("MINVU - Ministerio de Vivienda y Urbanismo", "MINVU"),
        ("European Forum for Urban Security – EFUS", "EFUS"),
        ("Federación Iberoamericana de Urbanistas - FIU", "FIU"),
        ("Direktoratet for utviklingssamarbeid (NORAD)", "NORAD"),
    ],
)
def test_letters_of_an_acronym_begin_words(written: str, acronym: str) -> None:
    assert bare_name(written).acronym == acronym


@pytest.mark.parametrize(
    "written",
    [
        "UNAM – Facultad de Derecho",
        "Faculty of Law, UNAM",
        "UN-Habitat, Nairobi",
        "Plan International - UK",
        "University of California, Berkeley",
        "Inter-American Development Bank",
        "IDB/BID",
        "Slum/Shack Dwellers International",
        "Cities (South Africa)",
    ],
)
def test_what_is_no_acronym_of_the_name_stays(written: str) -> None:
    assert bare_name(written) == BareName(written)


@pytest.mark.parametrize(
    "written",
    [
        "1. Lake Housing Trust",
        "Lake Housing Trust*",
        "• Lake Housing Trust",
        "Lake Housing Trust 2)",
        "Lake Housing Trust (lead organizer)",
        "Lake Housing Trust – co-organizer",
        "Lake Housing Trust (NGO)",
        "on behalf of Lake Housing Trust",
        "c/o Lake Housing Trust",
        "representing the Lake Housing Trust (host)",
    ],
)
def test_numbers_parts_in_the_event_and_whom_one_speaks_for_are_no_name(written: str) -> None:
    assert bare_name(written).name == NAME


def test_two_bytes_of_one_letter_are_read_again() -> None:
    assert bare_name("FundaciÃ³n Lago").name == "Fundación Lago"


def test_a_name_that_is_nothing_else_stays() -> None:
    assert [bare_name(name).name for name in ("Partners", "1.", "(NGO)", "—", "Host")] == [
        "Partners",
        "1.",
        "(NGO)",
        "—",
        "Host",
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("MINVU - Ministerio de Vivienda y Urbanismo", "Ministerio de Vivienda y Urbanismo"),
        ("WIEGO (Women in Informal Employment: Globalizing and Organizing)", "WIEGO"),
        ("Ministry of Lands, Kenya", "Kenya Ministry of Lands"),
        ("Ministry of Lands, Kenya", "Government of Kenya, Ministry of Lands"),
        ("Ministère de l'Habitat, Maroc", "Royaume du Maroc, Ministère de l'Habitat"),
        ("Ville de Quimper / City of Quimper", "City of Quimper"),
        ("Lago Consulting S.A. de C.V.", "Lago Consulting"),
        ("O Instituto Lago", "Instituto Lago"),
        ("FundaciÃ³n Lago", "Fundación Lago"),
        ("Fundaci?n Lago", "Fundación Lago"),
        ("Alcaldía Mayor de Tunja", "Alcaldía de Tunja"),
        ("Ajuntament de Girona", "City of Girona"),
        ("H. Ayuntamiento de Puebla", "Ayuntamiento de Puebla"),
        ("Prefeitura Municipal de Quixadá", "Municipality of Quixada"),
        ("St. Jorge Housing Trust", "Saint Jorge Housing Trust"),
        ("Universidad Nac. del Lago", "Universidad Nacional del Lago"),
        ("Sec. de Vivienda del Lago", "Secretaría de Vivienda del Lago"),
        ("Dir. Gral. de Vivienda del Lago", "Dirección General de Vivienda del Lago"),
        ("Asoc. Lago de Vivienda", "Asociación Lago de Vivienda"),
        ("Lago Housing Trust Headquarters", "Lago Housing Trust"),
        ("Lago Housing Trust (co-organizer)", "Lago Housing Trust"),
        ("Rede Lago de Cidades", "Lago Network of Cities"),
        ("Governo do Estado de Sergipe", "Government of the State of Sergipe"),
        ("Housing + Land Forum", "Housing and Land Forum"),
        ("Int'l Institute for Environment & Dev.", "International Institute for Environment and Development"),
        ("Alda Habitat Forum", "Alda-Habitat Forum"),
    ],
)
def test_ways_in_which_one_name_is_really_written_are_one(one: str, other: str) -> None:
    assert are_one(institution(one), institution(other, "b"), authority=NOBODY)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ministry of Lands, Kenya", "Ministry of Lands, Uganda"),
        ("Government of Kenya", "Government of Kenya, Ministry of Lands"),
        ("University of York", "New York University"),
        ("City University of London", "University of London"),
        ("Habitat for Humanity Mexico", "Habitat for Humanity"),
        ("UCLG Africa", "UCLG"),
        ("Department of Geography, University of Lago", "University of Lago"),
        ("UNAM – Facultad de Derecho", "UNAM"),
        ("University of California, Berkeley", "University of California, Davis"),
        ("University of California, Berkeley", "University of California"),
        ("Technical University of Lago", "University of Lago"),
        ("Province of Girona", "City of Girona"),
        ("Lago Youth Forum", "Lago Women's Forum"),
        ("Lago Chamber of Commerce, Lima", "Lago Chamber of Commerce, Quito"),
    ],
)
def test_what_is_written_nearly_so_is_two(one: str, other: str) -> None:
    assert not are_one(institution(one), institution(other, "b"), authority=NOBODY)
