"""Captions in brackets below their answers, as below lines to sign on."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import Report

ANSWERS = ("Ms Ana Field", "Pipes and who pays", "9 April 2014", "Yellow Hall (level 2)", "Kera Trust", "about 60")
CAPTIONS = (
    (
        "Name of reporter",
        "Event title/number",
        "Date",
        "Venue",
        "Name of organizing institution(s)",
        "How many people?",
    ),
    ("Signed by", "Name of the event", "Which day", "Place", "Our side (institutions)", "Turn-out"),
    ("Nombre del relator", "Título del evento", "Fecha", "Lugar", "Institución(es) organizadora(s)", "Participantes"),
    ("Rempli par", "Titre de l'événement", "Date", "Lieu", "Organisateurs", "Nombre de participants"),
)
BELOW = (
    "<p>Summary of the event</p><p>We met to talk about pipes.</p><p>Recommendations</p><ul><li>Lay pipes.</li></ul>"
)


def read(header: str) -> Report:
    (report,) = extract(read_document(f"<html><body>{header}{BELOW}</body></html>".encode(), "page.html")).reports
    return report


def facts(report: Report) -> tuple[object, ...]:
    event = report.event
    hosts = [one.name for one in report.organizers]
    return (
        report.reporter,
        event.title,
        str(event.date),
        event.venue,
        hosts,
        event.participants and event.participants.min,
    )


WHOLE = ("Ana Field", "Pipes and who pays", "2014-04-09", "Yellow Hall (level 2)", ["Kera Trust"], 60)


@pytest.mark.parametrize("captions", CAPTIONS)
@pytest.mark.parametrize("cell", ["<p>{}</p>", "<tr><td>{}</td></tr>"])
def test_captions_below_their_answers(captions: tuple[str, ...], cell: str) -> None:
    rows = (one for answer, caption in zip(ANSWERS, captions, strict=True) for one in (answer, f"({caption})"))
    header = "".join(map(cell.format, rows))
    assert facts(read(f"<table>{header}</table>" if "tr" in cell else header)) == WHOLE


def test_an_answer_of_several_lines_stands_above_its_caption() -> None:
    hosts = ("Kera Trust – host", "Bono Institute – co-host")
    answers = [(answer,) for answer in ANSWERS[:4]] + [hosts, (ANSWERS[5],)]
    rows = "".join(
        "<tr><td>" + "".join(f"<p>{line}</p>" for line in answer) + f"</td></tr><tr><td>({caption})</td></tr>"
        for answer, caption in zip(answers, CAPTIONS[0], strict=True)
    )
    assert [one.name for one in read(f"<table>{rows}</table>").organizers] == ["Kera Trust", "Bono Institute"]


def test_hints_below_captions_stay_hints() -> None:
    hints = (
        "(name in full)",
        "(title, number)",
        "(day and month)",
        "(name of the room)",
        "(all of them)",
        "(estimate)",
    )
    rows = "".join(
        f"<p>{caption}</p><p>{hint}</p><p>{answer}</p>"
        for answer, caption, hint in zip(ANSWERS, CAPTIONS[0], hints, strict=True)
    )
    report = read(rows)
    assert (report.reporter, report.event.title, report.event.venue) == (WHOLE[0], WHOLE[1], WHOLE[3])


def test_people_may_stand_among_cells_that_were_turned() -> None:
    rows = (
        ("(Name of reporter)",),
        ("We met to talk.", "9 April 2014", "Director"),
        ("Peruvian",),
        ("(Name of reporter)", "Full Name (Mr/Ms)", "Time", "60"),
        ("Peruvian",),
        ("(Date)",),
        ("9 April 2014",),
        ("(Venue)", "Housing; Gender", "14:00", "ana@kera.example"),
        ("(Date)", "(Date)", "Summary of the Event", "Name, post, organisation"),
    )
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    front = "<p>Title of event: Water</p><p>Date: 9 April 2014</p><p>Number of participants: 60</p>"
    assert read(f"{front}<table>{table}</table>").event.title == "Water"
