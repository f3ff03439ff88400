"""Captions and answers on lines in turn, without a sign and without blank lines."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import Report

ASKED = {
    "en": ("Written by", "What we called it", "Day of the event", "Hall", "Hosts", "Heads counted"),
    "es": ("Quien escribe", "Cómo lo llamamos", "Día del calendario", "Sala", "Organizado por", "Cuántos vinieron"),
    "fr": ("Qui écrit", "Comment on l'a appelé", "Jour du calendrier", "Salle", "Organisé par", "Combien de têtes"),
}
ANSWERS = ("Ms Ana Field", "Drains of our own", "9/4/2014", "Green Pavilion", "City of Kera", "60")


def read(text: str) -> Report:
    return extract(read_document(text.encode(), "report.txt")).reports[0]


@pytest.mark.parametrize("language", ASKED)
@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4, 5), (1, 2, 3, 4, 5, 0)])
def test_each_line_below_a_caption_is_its_answer(language: str, order: tuple[int, ...]) -> None:
    lines = "".join(f"{ASKED[language][number]}\n{ANSWERS[number]}\n" for number in order)
    report = read(f"{lines}\nSummary of the Event (max: 300 words)\nWe spoke of drains.\n")
    told = (report.reporter, report.event.title, str(report.event.date), report.event.venue)
    assert told == ("Ana Field", "Drains of our own", "2014-04-09", "Green Pavilion")
    assert [one.name for one in report.organizers] == ["City of Kera"]


def test_lines_of_an_answer_are_no_pairs() -> None:
    names = "Kera Trust\nAlda Institute\nForo Sur\nCity of Kera\nHabitat Forum\nVenue Makers\nTime Bank\nDate Growers\n"
    report = read(f"Event title/number: Rivers\nName of Organizing Institution(s):\n{names}\nDate: 9 April 2014\n")
    assert len(report.organizers) == 8
