"""Slips and manners of people who fill in the form as it was sent out."""

from html import escape

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import Participants, Report

BELOW = "<p><b>Recommendations</b></p><ul><li>Lay more pipes.</li></ul>"


def read(page: str) -> Report:
    (report,) = extract(read_document(f"<html><body>{page}{BELOW}</body></html>".encode(), "page.html")).reports
    return report


def cell(caption: str, answer: str = "") -> str:
    return f"<td><p><b>{caption}</b></p>" + (f"<p>{answer}</p>" if answer else "") + "</td>"


@pytest.mark.parametrize("blank", ["Country/City where Organizing Institution(s) is/are based", "Date"])
def test_a_blank_cell_is_not_filled_by_the_caption_beside_it(blank: str) -> None:
    rows = (
        cell("Name of Reporter", "Ana Field") + cell("Event title/number", "Pipes and who pays"),
        cell("Name of Organizing Institution(s)", "Kera Trust") + cell("Time", "14:00 - 15:00"),
        cell(blank) + cell("Approximate number of participants", "about 60"),
        cell("Venue", "Room 7"),
    )
    report = read("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
    assert report.event.participants == Participants(min=60, max=60, approximate=True)
    assert (report.event.venue, report.event.date) == ("Room 7", None)
    assert not report.unaligned_bases


@pytest.mark.parametrize("day", ["8. April 2014", "8. April", "8. abril 2014", "8. avril"])
def test_a_full_stop_behind_the_day_begins_no_list(day: str) -> None:
    text = f"Name of Reporter\nAna Field\nEvent title/number\nPipes and who pays\nDate\n{day}\nVenue\nRoom 7\n"
    (report,) = extract(read_document(f"{text}Summary of the Event\nWe met.\n".encode(), "a.txt")).reports
    assert str(report.event.date) == "2014-04-08"


@pytest.mark.parametrize(
    ("caption", "lead"),
    [
        ("Our account", "Background: since 2010 the number of homes without a contract has been growing in Alda."),
        ("En dos palabras", "Antecedentes: desde 2010 crece en Alda el número de hogares sin contrato."),
        ("En deux mots", "Objectifs : (i) dire ce qui a marché, (ii) avouer ce qui n'a pas marché."),
    ],
)
def test_words_for_the_summary_open_a_sentence_below_its_caption(caption: str, lead: str) -> None:
    first = "Half of the time went to work in groups, the other half to who would pay for it."
    header = "".join(
        f"<p><b>{asked}</b></p><p>{answer}</p>"
        for asked, answer in (
            ("Name of Reporter", "Ana Field"),
            ("Event title/number", "Pipes and who pays"),
            ("Date", "9 April 2014"),
            ("Approximate number of participants", "60"),
        )
    )
    discussion = "<p><b>Summary of the discussion</b></p><p>Pipes leak.</p>"
    report = read(f"{header}<p><b>{caption}</b></p><p>{first}</p><p>{lead}</p>{discussion}")
    assert (report.summary or "").split() == f"{first} {lead}".split()


@pytest.mark.parametrize(
    ("first", "second"), [("[ ", " ]"), ("[", "]"), ("« ", " »"), ("<", ">"), ("{ ", " }")], ids=lambda one: one.strip()
)
def test_signs_around_answers_are_none_of_them(first: str, second: str) -> None:
    asked = (
        ("Name of Reporter", "Ana Field"),
        ("Event title/number", "Pipes and who pays"),
        ("Venue", "The Red Hall, first floor"),
        ("Name of Organizing Institution(s)", "Kera Trust"),
    )
    rows = "".join(
        f"<tr><td><b>{one}</b></td><td>{escape(first)}{answer}{escape(second)}</td></tr>" for one, answer in asked
    )
    report = read(f"<table>{rows}</table>")
    told = report.reporter, report.event.title, report.event.venue, report.organizers[0].name
    assert told == tuple(answer for _, answer in asked)


def test_brackets_behind_organizers_in_a_list_hold_their_countries() -> None:
    asked = ("Name of Reporter [Ana Field]", "Event title/number [Pipes and who pays]", "Venue [The Red Hall]")
    hosts = "<p>Name of Organizing Institution(s)</p><ul><li>Kera Trust [Kenya]</li><li>UN-Habitat [Kenya]</li></ul>"
    report = read("".join(f"<p>{one}</p>" for one in asked) + hosts + "<p>Participants [60]</p>")
    assert [(one.name, one.country) for one in report.organizers] == [("Kera Trust", "KE"), ("UN-Habitat", "KE")]
    assert report.event.venue == "The Red Hall"


@pytest.mark.parametrize("caption", ["Event: on which day", "Evento: en qué fecha", "Événement : à quelle date"])
@pytest.mark.parametrize("lay_out", ["<p><b>{}:</b> {}</p>", "<p>{} → {}</p>"])
def test_a_colon_within_a_caption_ends_none(caption: str, lay_out: str) -> None:
    asked = (
        ("Name of Reporter", "Ana Field"),
        (caption, "9 April 2014"),
        ("Venue", "Room 7"),
        ("Name of Organizing Institution(s)", "Kera Trust"),
        ("Approximate number of participants", "60"),
    )
    report = read("".join(lay_out.format(one, answer) for one, answer in asked))
    assert (str(report.event.date), report.event.title) == ("2014-04-09", None)


def test_a_title_like_a_caption_below_that_of_the_title_is_one() -> None:
    asked = (
        ("Nombre del relator", "Ana Campos"),
        ("Título/número del evento", "Reubicación: lo que preguntan los abogados"),
        ("Lugar", "Sala 7"),
        ("Número aproximado de participantes", "60"),
    )
    report = read("".join(f"<p><b>{one}</b></p><p>{answer}</p>" for one, answer in asked))
    assert (report.event.title, report.event.venue) == ("Reubicación: lo que preguntan los abogados", "Sala 7")


def test_a_heading_over_another_caption_asks_for_no_room() -> None:
    asked = (
        ("Signataire :", "Ana Champ"),
        ("La date, svp :", "9 avril 2014"),
        ("Salle d'après le panneau :", "La salle aux tables rondes"),
        ("Organisateurs :", "Fondation Kera"),
    )
    header = "".join(f"<tr><td><b>{one}</b></td><td>{answer}</td></tr>" for one, answer in asked)
    told = "<p><b>En bref :</b></p><p>Nous avons parlé de tuyaux, et de ceux qui les posent.</p>"
    parts = "<p><b>La parole à la salle :</b></p><p><b>Dit dans la salle :</b></p><p>Le toit fuit.</p>"
    report = read(f"<table>{header}</table>{told}{parts}")
    assert report.event.venue == "La salle aux tables rondes"


@pytest.mark.parametrize(
    "whose", ["Ms Ana Field for Kera Trust", "Ana FIELD <ana@kera.example>", "Ana Field on behalf of Kera Trust"]
)
def test_who_fills_in_is_told_by_a_name_with_its_body(whose: str) -> None:
    asked = (
        ("Who fills this in?", whose),
        ("Event title/number:", "Pipes and who pays"),
        ("Date:", "9 April 2014"),
        ("Name of Organizing Institution(s):", "Kera Trust"),
        ("How many people?", "60"),
    )
    report = read(
        "<table>" + "".join(f"<tr><td><b>{one}</b></td><td>{escape(two)}</td></tr>" for one, two in asked) + "</table>"
    )
    assert (report.reporter or "").casefold() == "ana field"


def test_themes_may_stand_at_the_end() -> None:
    cells = (
        ("Summary of the event", "We met to talk about pipes."),
        ("Outline of the discussion", "Pipes leak."),
        ("Recommendations", "Lay more pipes."),
        ("Partnerships", "None so far."),
        ("Tick or name your themes", "Housing; Slum Upgrading; Gender"),
    )
    page = "".join(f"<table><tr><td><p><b>{one}</b></p><p>{two}</p></td></tr></table>" for one, two in cells)
    report = extract(read_document(f"<html><body>{page}</body></html>".encode(), "page.html")).reports[0]
    assert report.themes == ("housing", "slum-upgrading")
    assert report.cross_cutting == ("gender",)


def test_a_post_in_any_words_is_told_by_the_captions_around_it() -> None:
    people = (
        ("Ana Field", "Fog catcher", "Peruvian"),
        ("Bo Hill", "Net mender", "Kenyan"),
        ("Noor Aziz", "Well digger", "Indian"),
    )
    rows = "".join(
        f"<tr><td>Name:</td><td>{name}</td></tr><tr><td>Nationality:</td><td>{nation}</td></tr>"
        f"<tr><td>What they are there:</td><td>{post}</td></tr><tr><td>Organization:</td><td>Kera Trust</td></tr>"
        f"<tr><td>Time:</td><td>14:0{number}</td></tr><tr><td>E-mail:</td><td>a{number}@kera.example</td></tr>"
        for number, (name, post, nation) in enumerate(people)
    )
    front = "<p>Name of Reporter: Bo Hill</p><p>Event title/number: Pipes</p><p>Date: 9 April 2014</p>"
    report = read(f"{front}<p>Summary of the Event</p><p>We met.</p>{BELOW}<p><b>Speakers</b></p><table>{rows}</table>")
    assert [(one.name, one.position) for one in report.speakers] == [(name, post) for name, post, _ in people]


def test_what_a_heading_says_beside_an_agenda_heads_nothing() -> None:
    asked = "<p><b>Position papers and declarations</b></p><p><b>Post-2015 goals: our line</b></p>"
    report = read(f"<p>Name of Reporter: Ana Field</p><p>Date: 9 April 2014</p>{asked}<ul><li>Count pipes.</li></ul>")
    (count,) = (one for one in report.statements if one.text == "Count pipes.")
    assert (count.agenda, count.heading) == ("post-2015", None)


def test_a_sign_behind_captions_that_was_read_as_letters_is_none_of_the_answers() -> None:
    asked = (
        ("Nom du rapporteur", "À. Ana Champ"),
        ("Titre/numéro de l'événement", "À. Tuyaux et prix"),
        ("Lieu", "À. Salle C, en haut"),
        ("Nombre approximatif de participants", "À. 60"),
    )
    report = read("<table>" + "".join(f"<tr><td>{one}</td><td>{two}</td></tr>" for one, two in asked) + "</table>")
    assert (report.reporter, report.event.title, report.event.venue) == (
        "Ana Champ",
        "Tuyaux et prix",
        "Salle C, en haut",
    )


def test_a_bar_behind_an_acronym_parts_organizers() -> None:
    asked = (
        ("Name of Reporter", "Ana Field"),
        ("Name of Organizing Institution(s)", "Bono Trust of Alda [BTA] | UN-Habitat"),
    )
    report = read("<table>" + "".join(f"<tr><td>{one}</td><td>{two}</td></tr>" for one, two in asked) + "</table>")
    assert [one.name for one in report.organizers] == ["Bono Trust of Alda", "UN-Habitat"]
