"""Organizers and their bases as they are filled in, in three languages: acronyms, roles and places in any position."""

import csv
from pathlib import Path

import pytest

from wufgraph.extraction.evidence import Answer, Evidences
from wufgraph.extraction.organizers.hosts import Hosts, read_hosts
from wufgraph.model import Organizer, Span

# Both answers, with signs for ends of lines and tabs; each organizer with acronym, country and city; bases left over.
WRITTEN = (Path(__file__).parent / "filled_in.csv").read_text(encoding="utf-8")
FILLED_IN = list(csv.DictReader(WRITTEN.replace("⇥", "\t").splitlines()))


def read(organizers: str, bases: str) -> Hosts:
    text = f"{organizers}\n\n{bases}"
    answers = {"organizers": Answer("organizers", Span(0, len(organizers)), text)}
    if bases:
        answers["bases"] = Answer("bases", Span(len(organizers) + 2, len(text)), text)
    return read_hosts(answers, Evidences(text), [])


def org(told: str) -> Organizer:
    name, acronym, country, city = (*(part.strip() or None for part in told.split("~")), None, None, None)[:4]
    assert name
    return Organizer(name=name, acronym=acronym, country=country, city=city)


@pytest.mark.parametrize("row", FILLED_IN, ids=[f"{row['organizers']} | {row['bases']}" for row in FILLED_IN])
def test_organizers_and_bases_are_read_as_they_are_filled_in(row: dict[str, str]) -> None:
    hosts = read(row["organizers"].replace("⏎", "\n"), row["bases"].replace("⏎", "\n"))
    assert list(hosts.organizers) == [org(one) for one in row["told"].split(" | ")]
    assert "; ".join(hosts.unaligned_bases) == row["left_over"]


def test_an_answer_on_bases_that_names_institutions_is_the_missing_one_on_organizers() -> None:
    text = "Alda Institute (Peru);\nUrban Futures Forum, Kenya"
    hosts = read_hosts({"bases": Answer("bases", Span(0, len(text)), text)}, Evidences(text), [])
    assert list(hosts.organizers) == [org("Alda Institute ~ ~ PE"), org("Urban Futures Forum ~ ~ KE")]
    assert hosts.unaligned_bases == ()
