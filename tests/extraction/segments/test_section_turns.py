"""Captions of sections in words that nobody has seen, told by what stands above and below them."""

import pytest

from tests.documents.word_files import cell, read_word, row, table
from tests.extraction.typed_forms import answers_in, document_of, report_in
from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.extraction.captions.candidate import Candidate, Shape
from wufgraph.extraction.segments.candidate_doubts import asks_for_else
from wufgraph.extraction.segments.learning import read_forms
from wufgraph.model import Document, Role, Span

HEADER = """Name of Reporter: Ana Field
Event title/number: Rivers
Date: 9 April 2014
Venue: Room 1
Time: 9:00 – 10:00
Name of Organizing Institution(s): First Institute
Approximate number of participants: 40"""
PROSE = "The event brought together mayors and engineers to talk about rivers and about the people beside them."
THEMES = "- Urban Economy\n- Gender"
SAID = "- The banks are planned by one office and the river by another."
CLOSE = "Detail Information of Speakers/Presenters/Moderators:\n\nFull name (Mr/Ms):\tMs Ana Field"


def typed(*parts: str) -> str:
    return "\n\n".join([HEADER, *parts, CLOSE])


def learned(document: Document) -> dict[str, str]:
    """Words of the captions of sections, by section."""
    forms, _ = read_forms(document)
    return {
        piece.field: piece.block.span.of(document.text)
        for form in forms
        for piece in form.pieces
        if piece.role is Role.CAPTION
    }


def test_prose_under_the_header_has_the_caption_of_the_summary() -> None:
    report = report_in(typed("Where it came from", PROSE, "Focus areas", THEMES, "Outline of the discussion", SAID))
    assert report.summary == PROSE


def test_themes_have_the_caption_of_the_focus_areas() -> None:
    report = report_in(typed("Summary of the Event", PROSE, "Where it fits", THEMES, "Outline of the discussion", SAID))
    assert (report.summary, report.themes, report.cross_cutting) == (PROSE, ("urban-economy",), ("gender",))


@pytest.mark.parametrize("captions", [["How it went"], ["How it went", "Who said what"]], ids=["one", "two in a row"])
def test_where_themes_end_the_discussion_begins(captions: list[str]) -> None:
    report = report_in(typed("Summary of the Event", PROSE, "Focus areas", THEMES, *captions, SAID))
    assert [(s.kind, s.text) for s in report.statements] == [("discussion", SAID[2:])]
    assert report.other_themes == ()


def test_a_theme_of_the_reporters_own_is_no_caption() -> None:
    themes = "Urban Economy\nStreet trade"
    report = report_in(typed("Summary of the Event", PROSE, "Focus areas", themes, "How it went", SAID))
    assert (report.other_themes, len(report.statements)) == (("Street trade",), 1)


def test_what_stands_over_an_agenda_is_the_caption_of_the_positions() -> None:
    text = typed(
        "Summary of the Event", PROSE, "Focus areas", THEMES, "Outline of the discussion", SAID,
        "What we declare:", "Habitat III", "- Cities first.",
    )  # fmt: skip
    assert learned(document_of(text))["positions"] == "What we declare:"
    assert [s.agenda for s in report_in(text).statements] == [None, "habitat-iii"]


@pytest.mark.parametrize("mark", ["", ":"], ids=["stand apart", "colons"])
def test_captions_that_look_like_the_others_stand_in_the_order_of_the_form(mark: str) -> None:
    said = {"What we wanted": PROSE, "Where it fits": THEMES, "How it went": SAID, "Positions": "Habitat III\n- One.",
            "What should be done": "- Share the data.", "Who goes with whom": "- A joint study."}  # fmt: skip
    gap = "" if mark else "\n"
    report = report_in(typed(*(f"{caption}{mark}\n{gap}{answer}" for caption, answer in said.items())))
    assert [s.kind for s in report.statements] == ["discussion", "position", "recommendation", "partnership"]


def test_sections_may_stand_in_another_order() -> None:
    parts = {"Focus areas": THEMES, "Summary": PROSE, "Partnerships": "- A joint study.",
             "Recommendations": "- Share the data.", "Discussion": SAID}  # fmt: skip
    report = report_in(typed(*(f"{caption}\n\n{answer}" for caption, answer in parts.items())))
    assert [s.kind for s in report.statements] == ["partnership", "recommendation", "discussion"]
    assert (report.summary, report.themes) == (PROSE, ("urban-economy",))


def test_a_heading_is_no_caption_where_the_forms_own_stands_below() -> None:
    report = report_in(
        typed("Summary of the Event", PROSE, "Focus areas", THEMES, "1. Outline of the discussion/debates",
              f"Recommendations\n{SAID}", "3. Recommendations made during the discussion", "- Share the data.")
    )  # fmt: skip
    assert [(s.kind, s.heading) for s in report.statements] == [
        ("discussion", "Recommendations"), ("recommendation", None),
    ]  # fmt: skip


LONG = "Relevant Focus Areas (Refer to below: UN-Habitat's", "thematic areas) and cross-cutting issues"
CUT = {
    "lines": document_of(
        typed("Relevant Focus Areas (Refer to below: UN-Habitat's thematic areas)\nand cross-cutting issues", THEMES)
    ),
    "paragraphs of a cell": read_word(
        table(row("Name of Reporter:", "Ana Field"), row("Summary of the Event", PROSE),
              row(cell(*LONG), cell("Urban Economy", "Gender")))
    ),
    "rows that a page has cut": read_word(
        table(row("Name of Reporter:", "Ana Field"), row("Summary of the Event", PROSE),
              row("Relevant Focus Areas", "Urban Economy"),
              row("(Refer to below: UN-Habitat's thematic areas) and cross-cutting issues", "Gender"))
    ),
}  # fmt: skip


@pytest.mark.parametrize("document", CUT.values(), ids=list(CUT))
def test_a_caption_of_two_lines_is_one(document: Document) -> None:
    (report,) = extract(document).reports
    assert (report.themes, report.cross_cutting, report.other_themes) == (("urban-economy",), ("gender",), ())


def test_a_caption_goes_on_behind_a_colon() -> None:
    document = document_of(typed("Summary of the Event", PROSE, "Debate: main points:", SAID))
    assert ("outline", SAID[2:]) in answers_in(document)
    assert not any("main points" in words for _, words in answers_in(document))


def test_an_item_may_stand_behind_a_caption_and_a_tab() -> None:
    text = typed("4. Building partnerships, network and synergies with UN-Habitat\t1. A joint study.\n2. A network.")
    assert [s.text for s in report_in(text).statements] == ["A joint study.", "A network."]


def test_a_form_begins_with_its_title_and_the_name_of_its_reporter() -> None:
    first = HEADER.replace("Rivers", "Canals")
    second = f"Reporting Format for Partners\n\n{typed('Summary of the Event', PROSE)}"
    reports = extract(document_of(f"{first}\n\nSummary of the Event\n\n{PROSE}\n\n{second}")).reports
    assert [report.event.title for report in reports] == ["Canals", "Rivers"]


def test_a_running_head_begins_no_form() -> None:
    text = typed("Summary of the Event", PROSE, "Reporting Format for Partners", "It went on for long.")
    assert len(extract(document_of(text)).reports) == 1


def test_themes_stand_in_no_caption_that_is_printed_again() -> None:
    report = report_in(
        typed("Focus areas", "Focus areas\nUrban Economy\nn/a\nRelevant Focus Areas", "Discussion", SAID)
    )
    assert (report.themes, report.other_themes) == (("urban-economy",), ())


BOLD = f"""<html><body><p><b>Name of Reporter</b> Ana Field</p><p><b>Date</b> 9 April 2014</p>
<p><b>Venue</b> Room 1</p><p><b>Time</b> 9:00 – 10:00</p><p><b>Number of participants</b> 40</p>
<p><b>Where it came from</b></p><p>{PROSE}</p>
<p><b>Where it fits</b></p><p>Urban Economy</p>
<p><b>How it went</b></p><p>Everyone spoke</p>
<p><b>What the survey says</b></p><p>Banks are built up</p><p>Floods come more often</p>
<p><b>What we declare</b></p><p><b>Habitat III</b> Cities first</p><p><b>NUA</b> Who pays</p>
<p><b>What should be done</b></p><p>Share the data</p>
<p><b>Who goes with whom</b></p><p>A joint study</p>
<p><b>Speakers</b></p><table><tr><td><b>Name</b></td><td>Ms Ana Field</td></tr></table></body></html>"""


def test_bold_letters_tell_captions_and_headings_without_any_mark() -> None:
    (report,) = extract(read_document(BOLD.encode(), "bold.html")).reports
    assert (report.reporter, str(report.event.date), report.summary) == ("Ana Field", "2014-04-09", PROSE)
    assert [(s.kind, s.agenda, s.heading, s.text) for s in report.statements] == [
        ("discussion", None, None, "Everyone spoke"),
        ("discussion", None, "What the survey says", "Banks are built up"),
        ("discussion", None, "What the survey says", "Floods come more often"),
        ("position", "habitat-iii", None, "Cities first"),
        ("position", "new-urban-agenda", None, "Who pays"),
        ("recommendation", None, None, "Share the data"),
        ("partnership", None, None, "A joint study"),
    ]


def test_a_heading_in_what_was_discussed_is_no_caption_of_it() -> None:
    said = f"{SAID}\n\nWhat the floor said:\n\n- Nobody owns the flood."
    report = report_in(typed("Focus areas", THEMES, "1. Outline of the discussion/debates", said))
    assert [s.heading for s in report.statements] == [None, "What the floor said"]


GUIDANCE = "Brief background of the event, including overall objectives and purposes"


@pytest.mark.parametrize("between", [" ", ": ", ". ", "\n"])
def test_guidance_in_front_of_an_answer_is_left_out(between: str) -> None:
    report = report_in(typed("Summary of the Event (max: 300 words)", f"{GUIDANCE}{between}{PROSE}"))
    assert report.summary == PROSE


def test_guidance_is_no_part_of_a_caption_in_front_of_it() -> None:
    guidance = "(e.g. policy direction, good/best practices, resource mobilization, innovative funding mechanisms etc.)"
    report = report_in(typed("Focus areas", THEMES, f"Main recommendations\n{guidance}\n- Share the data."))
    assert [(s.kind, s.text) for s in report.statements] == [("recommendation", "Share the data.")]


def test_variants_of_captions_are_known_in_front_of_another_report() -> None:
    first = f"{HEADER}\n\nThemes\n\n{THEMES}\n\nRecommendations\n\n- Share the data."
    second = typed("3. Recommendations made during the discussion", "- Plan together.").replace("Ana Field", "Bo Hill")
    title = "Reporting Format for Partners"
    reports = extract(document_of(f"{first}\n\n{title}\n\n{second}")).reports
    assert [[s.text for s in report.statements] for report in reports] == [["Share the data."], ["Plan together."]]


def test_roman_numbers_are_no_words_of_a_caption() -> None:
    html = BOLD.replace("What should be done", "VI. Recommandations du panel")
    (report,) = extract(read_document(html.encode(), "roman.html")).reports
    assert [s.text for s in report.statements if s.kind == "recommendation"] == ["Share the data"]


def test_items_of_a_list_may_be_the_lines_of_the_header() -> None:
    lines = [
        "* When: 9 April 2014",
        "* Where: Room 1",
        "* Organised by: First Institute, Lima, Peru",
        "* Reporter: Ana",
    ]
    parts = ["\n".join(lines), "Summary of the Event", PROSE, "Focus areas", THEMES, "Recommendations", "- Share."]
    report = report_in("\n\n".join(parts))
    assert (report.reporter, report.event.venue, str(report.event.date)) == ("Ana", "Room 1", "2014-04-09")


@pytest.mark.parametrize("caption", ["Summary: what was debated:", "Summary – the discussion (400 words):"])
def test_a_summary_of_the_debate_is_the_discussions_caption(caption: str) -> None:
    report = report_in(typed("Why we met (200 words):", PROSE, "Focus areas", THEMES, caption, SAID))
    assert (report.summary, [s.text for s in report.statements]) == (PROSE, [SAID[2:]])


@pytest.mark.parametrize(
    ("caption", "is_agendas"), [("Nuestro aporte a Hábitat III:", True), ("Nuestros aportes:", False)]
)
def test_what_is_contributed_to_one_agenda_is_no_caption_of_all_positions(caption: str, is_agendas: bool) -> None:
    one = Candidate(caption=caption, key=caption, number=0, shape=Shape.ABOVE, value="Cities first.", span=Span(0, 9))
    assert asks_for_else(one, "positions", 0.9, 0.3) is is_agendas


@pytest.mark.parametrize(
    "question",
    ["Which recommendations were made?", "Quelles recommandations y a-t-il eu ?", "¿Qué recomendaciones salieron?"],
)
def test_a_question_over_a_list_is_a_caption(question: str) -> None:
    said = "Outline of the discussion\n- The banks are planned by one office.\n" + f"{question}\n- Share the data."
    report = report_in(typed("Summary of the Event", PROSE, "Focus areas", THEMES, said))
    assert [s.kind for s in report.statements] == ["discussion", "recommendation"]


def test_partnerships_are_told_in_front_of_themes_that_were_moved_behind_them() -> None:
    report = report_in(
        typed(
            "Summary of the Event", PROSE, "Outline of the discussion", SAID,
            "3. Recommendations made during the discussion", "None", "Partnerships that were sealed:",
            "- A joint study begins in May.", "Focus areas", THEMES,
        )
    )  # fmt: skip
    assert [s.kind for s in report.statements] == ["discussion", "partnership"]


def test_a_caption_stands_beside_the_heading_of_its_answers_first_part() -> None:
    rows = [
        ("Outline of the discussion", "The banks are planned by one office."),
        ("Recommendations to act on:", "For cities"), ("", "Share the data."), ("", "Share the plans as well."),
        ("Building partnerships, network and synergies with UN-Habitat", "None"),
    ]  # fmt: skip
    body = "".join(
        row(cell(one), cell(other)) for one, other in [*(line.split(": ") for line in HEADER.split("\n")), *rows]
    )
    report = extract(read_word(table(body))).reports[0]
    assert [(s.kind, s.heading) for s in report.statements[1:]] == [("recommendation", "For cities")] * 2


def test_a_caption_may_share_its_cell_with_its_guidance() -> None:
    guided = (
        "Recommendations arisen (e.g. policy direction, good/best practices, resource mobilization, in"
        "novative funding mechanism, etc.)"
    )
    rows = [*(line.split(": ") for line in HEADER.split("\n")), ("Outline of the discussion", "Banks are planned."),
            ("New Urban Agenda", "Banks first."), (guided, "Share the data."), ("", "Share the plans.")]  # fmt: skip
    report = extract(read_word(table("".join(row(cell(one), cell(other)) for one, other in rows)))).reports[0]
    assert [s.kind for s in report.statements] == ["discussion", "position", "recommendation", "recommendation"]


@pytest.mark.parametrize("caption", ["Persons who moderated or spoke:", "Personnes ayant modéré ou parlé :"])
def test_those_who_moderated_are_the_speakers(caption: str) -> None:
    report = report_in(
        typed("Summary of the Event", PROSE, "Outline of the discussion", SAID).replace(CLOSE.split("\n")[0], caption)
    )
    assert (len(report.statements), [s.name for s in report.speakers]) == (1, ["Ana Field"])


def test_lines_that_ask_of_speakers_have_the_caption_of_the_speakers_above_them() -> None:
    lines = "Ponente (trato, nombre): Ana Field\nNacionalidad (una): Peruana\nOrganización, completa: First Institute\n"
    lines += "Hora de su charla: 9:00\n\nPonente (trato, nombre): Bo Hill\nNacionalidad (una): Chilena\n"
    lines += "Organización, completa: Second Forum\nHora de su charla: 9:15"
    header = "Relator: Ana Field\nTítulo/número del evento: Ríos\nFecha: 9 de abril de 2014\nLugar: Sala 1"
    body = f"Resumen del evento\n\n{PROSE}\n\nAlianzas\n\nNinguna\n\n¿A quién oímos en la mesa?\n\n{lines}"
    report = extract(read_document(f"{header}\n\n{body}".encode(), "made.txt")).reports[0]
    assert [(one.name, one.organization, one.time) for one in report.speakers] == [
        ("Ana Field", "First Institute", "09:00"),
        ("Bo Hill", "Second Forum", "09:15"),
    ]
    assert not [one for one in report.statements if one.kind == "partnership"]


@pytest.mark.parametrize(
    ("names", "asked"),
    [
        ("Full name (Mr/Ms):", "Organization, name:"),
        ("Trato y nombre", "Organización, nombre"),
        ("Intervenante ou modératrice : nom", "Organisation, nom"),
    ],
)
def test_the_name_of_an_organization_beside_that_of_a_speaker_is_its_own(names: str, asked: str) -> None:
    told = ((names, "Ms Ana Field"), ("Nationality:", "Peru"), (asked, "Alda Works"), ("Position:", "Mayor"))
    speaker = table(*(row(cell(one), cell(two)) for one, two in told))
    header = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in HEADER.split("\n"))
    caption = "<w:p><w:r><w:t>Detail Information of Speakers/Presenters/Moderators:</w:t></w:r></w:p>"
    report = extract(read_word(header + caption + speaker)).reports[0]
    assert [(one.name, one.organization, one.position) for one in report.speakers] == [
        ("Ana Field", "Alda Works", "Mayor")
    ]


def test_names_may_stand_over_the_lines_that_tell_of_them() -> None:
    told = "Origen (país): Perú\n\nEntidad representada: Alda Works\n\nHabló a las: 9:00\n\n"
    told += "Correo-e (contacto): x@alda.example"
    lines = "\n\n".join(f"{name}\n\n{told}" for name in ("Dra. Ana Field", "Sr. Bo Hill"))
    header = "Relator: Ana Field\nTítulo/número del evento: Ríos\nFecha: 9 de abril de 2014\nLugar: Sala 1"
    body = f"Resumen del evento\n\n{PROSE}\n\nAlianzas\n\nNinguna\n\nGente en la mesa\n\n{lines}"
    report = extract(read_document(f"{header}\n\n{body}".encode(), "made.txt")).reports[0]
    assert [(one.name, one.organization, one.time) for one in report.speakers] == [
        (name, "Alda Works", "09:00") for name in ("Ana Field", "Bo Hill")
    ]


def test_cells_that_ask_of_a_speaker_have_the_caption_of_the_speakers_above_their_table() -> None:
    told = (("Contributor:", "Ms Ana Field"), ("From (country):", "Peru"), ("Institution worked for:", "Alda Works"))
    speaker = table(*(row(cell(one), cell(two)) for one, two in (*told, ("Title / role:", "Mayor"))))
    lines = "".join(
        f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in (*HEADER.split("\n"), "Partnerships:", "None")
    )
    head = "<w:p><w:r><w:t>Those heard:</w:t></w:r></w:p>"
    (one,) = extract(read_word(lines + head + speaker)).reports[0].speakers
    assert (one.name, one.organization, one.position) == ("Ana Field", "Alda Works", "Mayor")


STRONG = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r></w:p>"


def in_tables(*parts: tuple[str, ...]) -> Document:
    """The header in rows, and each section in a table of its own, below its caption in bold letters."""
    front = "".join(row(*line.split(": ")) for line in HEADER.split("\n"))
    bodies = (table(row(cell(STRONG.format(caption), *said))) for caption, *said in parts)
    return read_word(table(front) + "<w:p/>" + "<w:p/>".join(bodies))


def test_the_authors_first_heading_stands_below_the_caption() -> None:
    said = (PROSE.replace("event", "panel"), PROSE.replace("event", "talk"))
    parts = (("In short:", PROSE), ("Fields:", "Urban Economy"), ("Heard:", STRONG.format("Rivers by night"), *said))
    (report,) = extract(in_tables(*parts, ("Recommendations:", "Share the data."))).reports
    assert [s.heading for s in report.statements] == ["Rivers by night", "Rivers by night", None]


def test_the_forms_caption_over_headings_and_lists_is_one_in_a_cell_too() -> None:
    said = ("Asked by the public:", "What time is it?", "Who pays for a name?", "Which country is next?")
    parts = (("Summary of the Event", PROSE), ("Discussion",), ("Outline of the discussion/debates", *said))
    assert learned(in_tables(*parts))["outline"] == "Outline of the discussion/debates"
