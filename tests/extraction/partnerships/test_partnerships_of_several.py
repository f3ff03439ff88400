"""Partnerships in reports of one to four organizers, whom sentences call by their kind, their town or in full."""

import csv
import re
from pathlib import Path

import pytest

from wufgraph.extraction.partnerships.reading import find_partnerships
from wufgraph.extraction.partnerships.short_names import short_names
from wufgraph.extraction.values.gazetteer import report_gazetteer
from wufgraph.model import Language, Organizer, Span

HOSTS = {
    "en": [
        ("Marrow Hill Tenants Association", "MHTA"),
        ("Calder Institute for Urban Research", "CIUR"),
        ("City of Brenmouth", None),
        ("Northshore Development Bank", "NDB"),
        ("UN-Habitat", None),
        ("Housing Department of Aldmere", None),
        ("Tolvik University of Technology", None),
        ("Women's Savings Federation of Karo", "WSFK"),
    ],
    "es": [
        ("Fundación Vereda Abierta", "FVA"),
        ("Universidad Politécnica de Sarandé", "UPS"),
        ("Municipalidad de Río Calmo", None),
        ("Red Andina de Barrios", "RAB"),
        ("ONU-Hábitat", None),
        ("Secretaría de Hábitat de Salvatierra", None),
        ("Universidad del Estuario", None),
        ("Federación de Ahorro de Mujeres", "FAM"),
    ],
    "fr": [
        ("Association Quartiers Vivants", "AQV"),
        ("École d'urbanisme de Marande", "EUM"),
        ("Commune de Val-Sorel", None),
        ("Fonds d'équipement des villes", "FEV"),
        ("ONU-Habitat", None),
        ("Direction de l'habitat de Caudry", None),
        ("Université de Morvane", None),
        ("Fédération des femmes épargnantes", "FFE"),
    ],
}
OF = {"1": slice(0, 1), "2": slice(1, 3), "3": slice(5, 8), "4": slice(1, 5)}
with Path(__file__).with_name("sentences_of_several.csv").open(encoding="utf-8") as table:
    WAYS = list(csv.DictReader(table))


def organizers(language: str, hosts: str) -> list[Organizer]:
    return [Organizer(name=name, acronym=acronym) for name, acronym in HOSTS[language][OF[hosts]]]


@pytest.mark.parametrize("way", WAYS, ids=[f"{way['language']} {way['hosts']} {way['text']}" for way in WAYS])
def test_partnerships_of_one_to_four_organizers(way: dict[str, str]) -> None:
    gazetteer = report_gazetteer(organizers(way["language"], way["hosts"]), [], "")
    found = [one.partnership for one in find_partnerships(way["text"], Language(way["language"]), gazetteer)]
    told = [
        (
            "|".join(sorted(one.parties)),
            one.kind,
            one.stage.value,
            one.amount and f"{one.amount:.12g}",
            one.currency,
            one.due,
        )
        for one in found
    ]
    short = [(parties, " ".join(str(part) for part in rest if part)) for parties, *rest in told]
    assert short == ([(way["parties"], way["rest"])] if way["parties"] else [])


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The Institute and Brenmouth met.", {"Institute": "Calder Institute for Urban Research"}),
        ("The Institute of Geography met.", {}),
        ("The Geneva Institute lent its maps; the Institute met.", {}),
        ("The Bank met, as banks do.", {"Bank": "Northshore Development Bank"}),
    ],
    ids=["alone", "of another", "another named before", "behind an article"],
)
def test_an_organizer_may_be_called_by_its_kind_alone(text: str, meant: dict[str, str]) -> None:
    gazetteer = report_gazetteer(organizers("en", "4"), [], "")
    taken = [Span(*name.span()) for name in re.finditer("Geneva Institute", text)]
    found = short_names(tuple(gazetteer.hosts)).find_kinds(text, taken)
    assert {one.span.of(text): one.name for one in found} == meant


def told_in(text: str, hosts: list[str]) -> list[tuple[set[str], str]]:
    gazetteer = report_gazetteer([Organizer(name=name) for name in hosts], [], "")
    found = (one.partnership for one in find_partnerships(text, Language.EN, gazetteer))
    return [({*one.parties}, str(one.kind)) for one in found]


def test_both_institutions_are_those_of_the_sentence_before() -> None:
    text = (
        "Alda Institute signed a memorandum with the Kettle Hill Fund. Both institutions will publish a guide together."
    )
    parties = {"Alda Institute", "Kettle Hill Fund"}
    assert told_in(text, ["Alda Institute", "Kera Trust"]) == [(parties, "mou"), (parties, "joint-work")]


def test_a_company_is_called_without_its_legal_form() -> None:
    text = "Alda Institute and Northern Light Meters signed a contract in the room."
    hosts = ["Alda Institute", "Northern Light Meters Ltd"]
    assert told_in(text, hosts) == [({*hosts}, "agreement")]


def test_sentences_of_one_who_begins_them_small_are_told_apart() -> None:
    text = "we map the stairs together with the Kettle Hill Fund. the Alda Bank and we signed a memorandum. thank you!"
    ours = "Kera Trust"
    assert told_in(text, [ours]) == [({ours, "Kettle Hill Fund"}, "joint-work"), ({ours, "Alda Bank"}, "mou")]
