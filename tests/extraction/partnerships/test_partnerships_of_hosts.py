"""Partnerships of the one organizer of a report, called "we" or not at all, and of two told over two sentences."""

import csv
from pathlib import Path

import pytest

from wufgraph.extraction.partnerships.reading import find_partnerships
from wufgraph.extraction.values.gazetteer import Gazetteer, report_gazetteer
from wufgraph.model import Language, Organizer, PartnershipStage

HOSTS = {
    "en": Organizer(name="Riverside Housing Trust", acronym="RHT"),
    "es": Organizer(name="Fundación Hábitat Ribera", acronym="FHR"),
    "fr": Organizer(name="Fondation Habitat Rive", acronym="FHR"),
}
with Path(__file__).with_name("host_sentences.csv").open(encoding="utf-8") as table:
    WAYS = list(csv.DictReader(table))


def names(language: str) -> Gazetteer:
    return report_gazetteer([HOSTS[language]], [], "")


@pytest.mark.parametrize("way", WAYS, ids=[f"{way['language']} {way['text']}" for way in WAYS])
def test_a_report_with_one_organizer_tells_of_its_partnerships(way: dict[str, str]) -> None:
    found = [
        one.partnership for one in find_partnerships(way["text"], Language(way["language"]), names(way["language"]))
    ]
    told = [
        ("|".join(one.parties), one.kind, one.stage.value, one.amount and f"{one.amount:.12g}", one.currency, one.due)
        for one in found
    ]
    short = [(parties, " ".join(str(part) for part in rest if part)) for parties, *rest in told]
    assert short == ([(way["parties"], way["rest"])] if way["parties"] else [])


def test_the_two_of_the_sentence_before_keep_their_words() -> None:
    text = "The RHT and UN-Habitat met in the afternoon. Both institutions will sign an agreement in October 2014."
    (found,) = find_partnerships(text, Language.EN, names("en"))
    assert found.span.of(text) == found.partnership.text == text.partition(". ")[2]


def test_what_is_declared_counts_where_that_is_the_least() -> None:
    text = "The RHT will join the network of UN-Habitat. The RHT hopes to work with ICLEI."
    found = find_partnerships(text, Language.EN, names("en"), least=PartnershipStage.DECLARED)
    assert [one.partnership.stage for one in found] == [PartnershipStage.DECLARED]


def test_one_of_several_organizers_may_be_called_by_what_it_is() -> None:
    hosts = [Organizer(name="Harbour Cities Alliance", acronym=None), Organizer(name="Ministry of Water", acronym=None)]
    gazetteer = report_gazetteer(hosts, [], "")
    text = "The Ministry and the Kera-Voss-Stiftung signed an agreement. The Delta Fund gave EUR 5,000 to the alliance."
    found = [one.partnership.parties for one in find_partnerships(text, Language.EN, gazetteer)]
    assert found == [("Ministry of Water", "Kera-Voss-Stiftung"), ("Delta Fund", "Harbour Cities Alliance")]
