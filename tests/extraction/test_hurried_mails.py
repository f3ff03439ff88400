"""What people type into mails in a hurry, in layouts of their own."""

import pytest

from wufgraph.documents import read_document
from wufgraph.documents.letter import Body
from wufgraph.documents.letter_body import read_words
from wufgraph.extraction import extract
from wufgraph.model import Report

FRONT = "Name of Reporter: Ana Field\nEvent title: Drains of our own\nDate: 9 April 2014\nVenue: Room 3\n"
SUMMARY = "Summary of the Event:\nThe session compared the costs of drains in four towns along the river.\n"
HINT = "(e.g. policy direction, good/best practices, resource mobilization, innovative funding mechanism, etc.)"


def read(text: str, name: str = "made.txt") -> Report:
    (report,) = extract(read_document(text.encode(), name)).reports
    return report


@pytest.mark.parametrize("caption", ["So, what to do?", "Our word to all towns:", "What we tell them"])
def test_guidance_behind_a_caption_tells_what_it_asks_for(caption: str) -> None:
    report = read(f"{FRONT}{SUMMARY}{caption} {HINT}\n- Share the data.\n")
    assert [(one.kind, one.text) for one in report.statements] == [("recommendation", "Share the data.")]


def test_a_summary_that_tells_what_happened_is_no_discussion_above_its_guidance() -> None:
    brief = "Brief background of the event, including overall objectives and purposes"
    said = "The session compared drains.\nWhat got said:\n- Drains cost less.\n"
    report = read(f"{FRONT}Summary – what for, what happened:\n{brief}\n{said}")
    assert report.summary == "The session compared drains."
    assert [one.text for one in report.statements] == ["Drains cost less."]


def test_colons_in_front_of_answers_are_a_wikis() -> None:
    points = "Outline of the discussion/debates:\n: Drains cost less.\n: Roofs cost more.\n: + Who pays?\n"
    assert [one.text for one in read(FRONT + SUMMARY + points).statements] == [
        "Drains cost less.",
        "Roofs cost more.",
        "Who pays?",
    ]


def test_a_caption_that_asks_for_a_number_if_any_holds_no_title() -> None:
    front = FRONT.replace("Event title: Drains", "Event title – number if any: Drains")
    assert read(front + SUMMARY).event.title == "Drains of our own"


def test_names_without_captions_between_what_is_asked_of_each_are_speakers() -> None:
    cards = (
        "Speakers\nFull name: Ms Ana Field\nNationality: Peruvian\nPosition: Mayor\n\nHILL, Bo\nNationality: Kenyan\n"
    )
    (first, second) = read(f"{FRONT}{SUMMARY}{cards}Position: Planner\n\nDr Cy Dale\nNationality: Chadian\n").speakers[
        :2
    ]
    assert (first.name, first.position) == ("Ana Field", "Mayor")
    assert (second.name, second.nationality, second.position) == ("HILL, Bo", ("KE",), "Planner")


def test_lines_that_tell_of_people_are_speakers_below_any_words() -> None:
    people = (
        "Recommendations\n- Share the data.\n\nPanel + chair: details =\n\n"
        "- Alda Institute: Ms Ana Field (Mayor; Peruvian; 9:00; ana@first.example)\n"
        "- Kera Trust: Mr Bo Hill (Planner; Kenyan; 9:20; bo@kera.example)\n"
    )
    report = read(FRONT + SUMMARY + people)
    assert [(one.name, one.organization) for one in report.speakers] == [
        ("Ana Field", "Alda Institute"),
        ("Bo Hill", "Kera Trust"),
    ]
    assert [one.text for one in report.statements] == ["Share the data."]


@pytest.mark.parametrize("hour", ["10:45", "10:45 a. m.", "10.45 h"])
def test_hours_and_names_in_bold_letters_are_no_captions(hour: str) -> None:
    lines = (
        f"<p><b>{hour} {name}</b></p><p>{more}</p>"
        for name, more in (
            ("Ana Field", "Mayor / Alda Institute / Peru / ana@first.example"),
            ("Bo Hill", "Planner / Kera Trust / Kenya / bo@kera.example"),
        )
    )
    front = "".join(f"<p>{line}</p>" for line in (FRONT + SUMMARY).split("\n"))
    report = read(f"<html><body>{front}<p><b>Speakers</b></p>{''.join(lines)}</body></html>", "made.html")
    assert [(one.name, one.time, one.organization) for one in report.speakers] == [
        ("Ana Field", "10:45", "Alda Institute"),
        ("Bo Hill", "10:45", "Kera Trust"),
    ]


def test_one_cell_for_workplace_and_nationality_tells_both() -> None:
    head = "<tr><th>Name of the speaker</th><th>Works for / Nationality</th><th>Spoke at</th><th>E-mail</th></tr>"
    rows = "".join(
        f"<tr><td>{name}</td><td>{body}<br>{nation}</td><td>9:00</td><td>{mail}</td></tr>"
        for name, body, nation, mail in (
            ("Ms Ana Field", "Alda Institute", "Peruvian", "ana@first.example"),
            ("Mr Bo Hill", "Tenants' Forum of Kera", "Kenyan", "bo@kera.example"),
        )
    )
    front = "".join(f"<p>{line}</p>" for line in (FRONT + SUMMARY).split("\n"))
    report = read(f"<html><body>{front}<p><b>Who spoke</b></p><table>{head}{rows}</table></body></html>", "made.html")
    assert [(one.organization, one.nationality) for one in report.speakers] == [
        ("Alda Institute", ("PE",)),
        ("Tenants' Forum of Kera", ("KE",)),
    ]


@pytest.mark.parametrize(("opening", "closing"), ["[]", "()"])
def test_brackets_behind_what_is_said_tell_towards_which_agenda(opening: str, closing: str) -> None:
    towards = ("Habitat III – to carry", "Post-2015", "New urban agenda")
    said = dict(zip(("Name the renters.", "Count water.", "Begin with repair."), towards, strict=True))
    lines = "".join(f"- {words} {opening}{agenda}{closing}\n" for words, agenda in said.items())
    report = read(f"{FRONT}{SUMMARY}Positions:\n{lines}Recommendations:\n- Share the data (all of them).\n")
    assert [(one.agenda, one.text) for one in report.statements] == [
        *zip(("habitat-iii", "post-2015", "new-urban-agenda"), said, strict=True),
        (None, "Share the data (all of them)."),
    ]


def test_what_is_asked_in_a_mail_answered_line_by_line_is_set_off_by_its_marks() -> None:
    asked = ("What you are called", "What the event was called", "Which day", "In which room", "What was done and why")
    told = ("Ana Field", "Drains of our own", "9 April 2014", "Room 3", "The session compared drains in four towns.")
    lines = "\n".join(f"> {one}\n{two}\n" for one, two in zip(asked, told, strict=True))
    words = read_words(Body(text=f"{lines}\n> Recommendations\n\n- Share the data.\n"), "made.eml")
    assert [one.span.of(words.text) for one in words.blocks if one.is_bold] == [*asked, "Recommendations"]


def test_headings_between_dashes_are_no_items() -> None:
    points = "-- Who pays --\n1) Drains cost less.\n-- Who asks --\n1) Roofs cost more.\n"
    report = read(f"{FRONT}{SUMMARY}Outline of the discussion/debates\n\n{points}")
    told = [(one.heading, one.text) for one in report.statements]
    assert told == [("Who pays", "Drains cost less."), ("Who asks", "Roofs cost more.")]


def test_an_hour_behind_a_short_name_is_no_part_of_it() -> None:
    one = "Ms Ana Field (Peru), Mayor, Women of La Paz. 10:40. ana@first.example"
    other = "Mr Bo Hill (Chad), Mayor, Foro Sur. 11h05. bo@b.example"
    speakers = read(f"{FRONT}{SUMMARY}Speakers\n{one}\n{other}\n").speakers
    assert [(one.organization, one.time) for one in speakers] == [("Women of La Paz", "10:40"), ("Foro Sur", "11:05")]


def test_a_bold_item_over_others_is_their_heading() -> None:
    items = "<li><b>Who pays</b></li><li>Drains cost less.</li><li><b>Who asks</b></li><li>Roofs cost more:</li>"
    front = "".join(f"<p>{line}</p>" for line in (FRONT + SUMMARY).split("\n"))
    outline = f"<p><b>Outline of the discussion/debates</b></p><ul>{items}</ul>"
    report = read(f"<html><body>{front}{outline}</body></html>", "a.html")
    assert [(one.heading, one.text) for one in report.statements] == [
        ("Who pays", "Drains cost less."),
        ("Who asks", "Roofs cost more:"),
    ]


def test_the_discussion_begins_below_an_unknown_caption_though_a_known_one_stands_further_down() -> None:
    lines = (
        "<h2>Focus areas</h2><ul><li>Housing</li><li>Safety</li></ul><h2>Themes debated, in short</h2>"
        "<ul><li>The panel was asked four questions.</li><li>Caretakers know the street.</li></ul>"
        "<p>Points raised</p><ul><li>Drains cost less.</li></ul><h2>Recommendations</h2>"
        "<ul><li>Share the data.</li></ul>"
    )
    front = "".join(f"<p>{line}</p>" for line in (FRONT + SUMMARY).split("\n"))
    report = read(f"<html><body>{front}{lines}</body></html>", "a.html")
    assert report.themes == ("safety", "housing")
    assert [one.text for one in report.statements if one.kind == "discussion"] == [
        "The panel was asked four questions.",
        "Caretakers know the street.",
        "Drains cost less.",
    ]
