"""Printed wording told from answers, in the layouts that organizers use."""

from itertools import pairwise

import pytest

from tests.documents.word_files import cell, paragraph, read_word, row, table
from tests.extraction.typed_forms import answers_in, document_of, fill, forms_in, roles_in, unread_in
from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.extraction.segments.learning import read_forms
from wufgraph.model import Document, Role

SPEAKERS = "Detail Information of Speakers/Presenters/Moderators:"
FREE = "If there were more speakers/presenters/moderators in your events, please feel free to add the above tables."
# The same header in each layout.
HEADER = [("reporter", "Ana Field"), ("title", "Rivers"), ("date", "9 April"), ("venue", "Room 1"), ("time", "9:00")]
CAPTIONS = ["Name of Reporter:", "Event title/number:", "Date:", "Venue:", "Time:"]
VALUES = [words for _, words in HEADER]
PAIRS = list(zip(CAPTIONS, VALUES, strict=True))


def typed(*lines: str) -> Document:
    return document_of("\n".join(lines))


HEADERS = {
    "typed rows": typed(*(f"{caption}\t{value}" for caption, value in PAIRS)),
    "typed rows with more tabs": typed(*(f"{caption}\t\t\t{value}" for caption, value in PAIRS)),
    "lines": typed(*(f"{caption} {value}" for caption, value in PAIRS)),
    "lines with a dash": typed(*(f"{caption.rstrip(':')} – {value}" for caption, value in PAIRS)),
    "numbered lines": typed(*(f"{n}. {caption} {value}" for n, (caption, value) in enumerate(PAIRS, 1))),
    "value on the next line": typed(*(line for pair in PAIRS for line in pair)),
    "value on the next line, with blank ones": typed(*(f"{line}\n\n" for pair in PAIRS for line in pair)),
    "table": read_word(table(*(row(*pair) for pair in PAIRS))),
    "table without colons": read_word(table(*(row(c.rstrip(":"), v) for c, v in PAIRS))),
    "table with an empty column between": read_word(table(*(row(c, "", v) for c, v in PAIRS))),
    "tables of one row": read_word("".join(table(row(*pair)) for pair in PAIRS)),
    "one cell each": read_word(table(*(row(cell(*pair)) for pair in PAIRS))),
    "one cell and one line each": read_word(table(*(row(f"{c} {v}") for c, v in PAIRS))),
    "value in the row below": read_word(table(*(row(text) for pair in PAIRS for text in pair))),
    "two pairs in a row": read_word(
        table(row(*PAIRS[0], *PAIRS[1]), row(*PAIRS[2], *PAIRS[3]), row(*PAIRS[4], "", ""))
    ),
    "two typed pairs in a row": typed(
        "\t".join([*PAIRS[0], *PAIRS[1]]), "\t".join([*PAIRS[2], *PAIRS[3]]), "\t".join(PAIRS[4])
    ),
    "row of captions over a row of values": read_word(table(row(*CAPTIONS), row(*VALUES))),
    "two rows of captions": read_word(
        table(row(*CAPTIONS[:3]), row(*VALUES[:3]), row(*CAPTIONS[3:]), row(*VALUES[3:]))
    ),
    "typed row of captions": typed("\t".join(CAPTIONS), "\t".join(VALUES)),
    "paragraphs": read_word("".join(paragraph(f"{c} {v}") for c, v in PAIRS)),
    "tabs in paragraphs": read_word(
        "".join(paragraph(f"<w:r><w:t>{c}</w:t><w:tab/><w:t>{v}</w:t></w:r>") for c, v in PAIRS)
    ),
    "nested table": read_word(table(row(cell(table(*(row(*pair) for pair in PAIRS)))))),
}


@pytest.mark.parametrize("document", HEADERS.values(), ids=list(HEADERS))
def test_the_header_is_read_in_every_layout(document: Document) -> None:
    assert answers_in(document) == HEADER
    assert unread_in(document) == []


def test_the_official_form_is_read_in_its_parts() -> None:
    roles = roles_in(document_of(fill()))
    assert {role for role, _, _ in roles} == {Role.BOILERPLATE, Role.CAPTION, Role.GUIDANCE, Role.ANSWER}
    assert [field for role, field, _ in roles if role is Role.GUIDANCE] == [
        "summary",
        "recommendations",
        "partnerships",
        "speakers",
    ]


@pytest.mark.parametrize(
    ("field", "lines"),
    [
        ("organizers", ["Name of Organizing Institution(s):\tFirst Institute", "Second Forum"]),
        ("bases", ["Country/City where Organizing Institution(s) is/are based:\tLima, Peru", "Quito, Ecuador"]),
        ("title", ["Event title/number:\tRivers and", "their cities"]),
    ],
    ids=["organizers", "bases", "title"],
)
def test_some_answers_go_on_in_the_line_below_a_typed_row(field: str, lines: list[str]) -> None:
    document = typed(*lines)
    assert answers_in(document) == [(field, lines[0].partition("\t")[2]), (field, lines[1])]


def test_a_blank_line_ends_the_answer_of_a_typed_row() -> None:
    document = typed("Event title/number:\tRivers", "", "their cities")
    assert (answers_in(document), unread_in(document)) == ([("title", "Rivers")], ["their cities"])


def test_a_blank_answer_takes_nothing_from_its_neighbours() -> None:
    document = read_word(table(row("Name of Reporter:", ""), row("Date:", "9 April"), row("Venue:", "")))
    assert answers_in(document) == [("date", "9 April")]


def test_a_blank_answer_before_a_second_caption_stays_blank() -> None:
    document = read_word(table(row("Name of Reporter:", "", "Date:", "9 April"), row("Venue", "", "Time", "9:00")))
    assert answers_in(document) == [("date", "9 April"), ("time", "9:00")]


def test_a_blank_form_of_two_columns_has_no_answers() -> None:
    document = read_word(table(row("Name of Reporter:", "", "Date:", ""), row("Venue:", "", "Time:", "")))
    assert answers_in(document) == []
    assert unread_in(document) == []


def test_a_value_that_reads_like_a_caption_stays_a_value() -> None:
    document = read_word(table(row("Event title", "Time"), row("Date", "9 April")))
    assert answers_in(document) == [("title", "Time"), ("date", "9 April")]


def test_a_title_with_a_colon_is_whole() -> None:
    assert answers_in(typed("Event title/number: Rivers: a venue for cities")) == [
        ("title", "Rivers: a venue for cities")
    ]


def test_a_caption_that_is_only_like_the_forms_may_hold_its_value() -> None:
    assert answers_in(typed("Name of Reporter: Ana", "Approx. number of participants: 52")) == [
        ("reporter", "Ana"),
        ("participants", "52"),
    ]


def test_answers_may_have_several_paragraphs() -> None:
    document = read_word(table(row("Name of Organizing Institution(s):", cell("First Institute", "Second Forum"))))
    assert answers_in(document) == [("organizers", "First Institute"), ("organizers", "Second Forum")]


@pytest.mark.parametrize(
    "document",
    [
        typed("Name of Reporter:\tAna", "Sponsor:\tAcme", "Date:\t9 April"),
        read_word(table(row("Name of Reporter:", "Ana"), row("Sponsor:", "Acme"), row("Date:", "9 April"))),
        typed("Name of Reporter: Ana", "Sponsor: Acme", "Date: 9 April"),
        typed("Name of Reporter: Ana", "Sponsor:", "Acme", "Date: 9 April"),
    ],
    ids=["typed rows", "table", "lines", "value on the next line"],
)
def test_an_unknown_caption_and_its_value_are_kept_as_unread(document: Document) -> None:
    assert answers_in(document) == [("reporter", "Ana"), ("date", "9 April")]
    assert " ".join(unread_in(document)) == "Sponsor: Acme"


def test_a_second_line_of_one_answer_may_name_its_field_again() -> None:
    assert answers_in(typed("Venue: Plaza Mayor", "Room: 3")) == [("venue", "Plaza Mayor"), ("venue", "Room: 3")]


def test_what_stands_before_the_form_is_unread() -> None:
    document = typed("Dear all,", "here is our report.", "Name of Reporter:\tAna")
    assert unread_in(document) == ["Dear all,", "here is our report."]


SECTIONS = {
    "headings": typed(
        "Summary of the Event", "It was good.", "Relevant Focus Areas", "Gender", "Recommendations", "Go."
    ),
    "lines": typed("Summary of the Event: It was good.", "Relevant Focus Areas: Gender", "Recommendations: Go."),
    "boxes": read_word(
        table(row("Summary of the Event"), row("It was good."))
        + table(row("Relevant Focus Areas"), row("Gender"))
        + table(row("Recommendations"), row("Go."))
    ),
    "one cell each": read_word(
        table(
            row(cell("Summary of the Event", "It was good.")),
            row(cell("Relevant Focus Areas", "Gender")),
            row(cell("Recommendations", "Go.")),
        )
    ),
    "two columns": read_word(
        table(
            row("Summary of the Event", "It was good."),
            row("Relevant Focus Areas", "Gender"),
            row("Recommendations", "Go."),
        )
    ),
}


@pytest.mark.parametrize("document", SECTIONS.values(), ids=list(SECTIONS))
def test_sections_are_read_in_every_layout(document: Document) -> None:
    assert answers_in(document) == [("summary", "It was good."), ("focus-areas", "Gender"), ("recommendations", "Go.")]


@pytest.mark.parametrize("words", [3, 6, 9, 12], ids=str)
def test_guidance_that_a_page_break_cut_is_no_answer(words: int) -> None:
    guidance = "(e.g. policy direction, good/best practices, resource mobilization, innovative funding mechanism, etc.)"
    first, rest = guidance.split()[:words], guidance.split()[words:]
    cut = " ".join(first) + "\n\n\n\n" + " ".join(rest)
    document = typed("Name of Reporter: Ana", "3. Recommendations made during the discussion", "", cut, "", "- Go.")
    assert answers_in(document) == [("reporter", "Ana"), ("recommendations", "Go.")]


def test_cut_guidance_that_begins_with_an_abbreviation_is_no_answer() -> None:
    cut = (
        "(p. ex. accords ou protocoles d'accord engagés/signés, montants et nombre de",
        "contributions annoncées et partenariats/réseaux, etc.)",
    )
    caption = "4. Partenariats, réseaux et synergies avec ONU-Habitat créés"
    header = [row("Nom du rapporteur", "Ana"), row("Date", "9 avril")]
    document = read_word(table(*header, row(cell(caption, *cut, "Un accord."))))
    assert answers_in(document)[-1] == ("partnerships", "Un accord.")


@pytest.mark.parametrize("answer", ["–", "/", "x"])
def test_a_mark_below_guidance_is_no_part_of_it(answer: str) -> None:
    guidance = (
        "(p. ex. accords ou protocoles d'accord engagés/signés, montants et nombre de contributions annoncées et "
        "partenariats/réseaux, etc.)"
    )
    caption = "4. Partenariats, réseaux et synergies avec ONU-Habitat créés"
    header = [row("Nom du rapporteur", "Ana"), row("Date", "9 avril")]
    document = read_word(table(*header, row(cell(caption, guidance, answer))))
    assert answers_in(document)[-1] == ("partnerships", answer)


def test_guidance_is_never_an_answer() -> None:
    guidance = "(e.g. policy direction, good/best practices, resource mobilization, innovative funding mechanism, etc.)"
    document = typed("Name of Reporter: Ana", "3. Recommendations made during the discussion", guidance, "- Go.")
    assert answers_in(document) == [("reporter", "Ana"), ("recommendations", "Go.")]


@pytest.mark.parametrize(
    "line",
    [
        "Time is short and the venue was full.",
        "Date: a word that has many meanings",
        "Participants",
        "Position",
        "Time: it is running out",
        "Speakers: Ana Field and Bo Hill",
        "- Recommendations",
        "- Summary of the Event",
        "Outline of the discussion, as far as it went on",
    ],
)
def test_prose_of_a_section_opens_no_field(line: str) -> None:
    document = document_of(fill({"outline": f"First thought.\n\n{line}\n\nLast thought."}))
    assert [words for field, words in answers_in(document) if field == "outline"] == [
        "First thought.",
        line.removeprefix("- "),
        "Last thought.",
    ]


def test_an_authors_own_heading_does_not_lead_back() -> None:
    document = document_of(fill({"partnerships": "Recommendations\n\n- Sign it."}))
    answers = answers_in(document)
    assert ("partnerships", "Recommendations") in answers
    assert ("partnerships", "Sign it.") in answers


@pytest.mark.parametrize(
    ("lines", "fields"),
    [
        (
            "Habitat III\n- one\nPOST2015\n- two\nA New Urban Agenda\n- three",
            ["habitat-iii", "post-2015", "new-urban-agenda"],
        ),
        ("- Habitat III\n  - one\n- Post-2015\n  - two", ["habitat-iii", "post-2015"]),
        ("Habitat III: one\nPost-2015: two", ["habitat-iii", "post-2015"]),
        ("a) Habitat III\n- one\nb) POST2015\n- two", ["habitat-iii", "post-2015"]),
    ],
    ids=["headings", "items", "lines", "lettered"],
)
def test_agendas_are_told_by_their_captions(lines: str, fields: list[str]) -> None:
    document = typed(
        "Name of Reporter: Ana", "2. Major emerging issues and position documents/declarations towards", lines
    )
    words = ["one", "two", "three"]
    assert answers_in(document)[1:] == list(zip(fields, words, strict=False))


def test_an_agenda_in_a_sentence_of_the_outline_opens_nothing() -> None:
    document = document_of(fill({"outline": "New Urban Agenda: it was on everybody's mind."}))
    assert ("outline", "New Urban Agenda: it was on everybody's mind.") in answers_in(document)


# -- the list of themes that the form prints


def test_the_printed_list_of_themes_is_never_read_as_chosen() -> None:
    roles = roles_in(document_of(fill({"focus-areas": ""})))
    assert not [words for role, field, words in roles if field == "focus-areas" and role is Role.ANSWER]
    printed = [words for role, field, words in roles if field == "thematic-list"]
    assert printed[0] == "UN-Habitat Thematic areas"
    assert "GENDER" in printed
    assert all(role is Role.BOILERPLATE for role, field, _ in roles if field == "thematic-list")


def test_the_printed_list_is_known_without_its_heading() -> None:
    document = typed(
        "Name of Reporter: Ana",
        "3. Recommendations made during the discussion",
        "- Go.",
        "URBAN ECONOMY",
        "Urban Productivity",
    )
    assert answers_in(document) == [("reporter", "Ana"), ("recommendations", "Go.")]


def test_what_stands_behind_the_printed_list_is_unread() -> None:
    document = document_of(fill() + "\nThank you for reading.\n")
    assert unread_in(document) == ["Thank you for reading."]


# -- speakers


def speakers_in(document: Document) -> list[tuple[tuple[int, int] | None, str, str]]:
    """Place of the speaker, field and words of each answer in the speakers' tables."""
    return [
        (piece.speaker, piece.field, piece.block.span.of(document.text))
        for form in forms_in(document)
        for piece in form.pieces
        if piece.role is Role.ANSWER and piece.speaker is not None
    ]


def of_speakers(document: Document) -> list[dict[str, str]]:
    """What each speaker's table says, in order."""
    found: dict[tuple[int, int], dict[str, str]] = {}
    for place, field, words in speakers_in(document):
        assert place is not None
        found.setdefault(place, {})[field] = words
    return [found[place] for place in sorted(found)]


FIELDS = (
    "Full name (Mr/Ms):",
    "Nationality:",
    "Organization/Institution:",
    "Time:",
    "Position:",
    "Contact address (Email):",
)
ANA = ("Ms Ana Field", "Peruvian", "First Institute", "9:00", "Director", "ana@first.example")
BO = ("Mr Bo Hill", "", "Second Forum", "9:30", "", "bo@second.example")
NAMES = ("speaker-name", "nationality", "organization", "speaker-time", "position", "email")
EXPECTED = [{name: words for name, words in zip(NAMES, one, strict=True) if words} for one in (ANA, BO)]
TABLES = {
    "one table each": "".join(table(*(row(*pair) for pair in zip(FIELDS, one, strict=True))) for one in (ANA, BO)),
    "a table for each field": "".join(
        table(row(*pair)) + paragraph("") for one in (ANA, BO) for pair in zip(FIELDS, one, strict=True)
    ),
    "one below the other in one table": table(
        *(row(*pair) for one in (ANA, BO) for pair in zip(FIELDS, one, strict=True))
    ),
    "grid": table(row(*FIELDS), row(*ANA), row(*BO)),
    "grid of every speaker in a table": table(row(*FIELDS), row(*ANA)) + table(row(*FIELDS), row(*BO)),
    "side by side": table(*(row(*triple) for triple in zip(FIELDS, ANA, BO, strict=True))),
    "two pairs in a row": "".join(
        table(*(row(FIELDS[n], one[n], FIELDS[n + 1], one[n + 1]) for n in (0, 2, 4))) for one in (ANA, BO)
    ),
    "lines": "".join(
        paragraph(f"{field} {words}") for one in (ANA, BO) for field, words in zip(FIELDS, one, strict=True)
    ),
}


@pytest.mark.parametrize("tables", TABLES.values(), ids=list(TABLES))
def test_speakers_are_read_in_every_layout(tables: str) -> None:
    document = read_word(paragraph("Name of Reporter: Ana") + paragraph(SPEAKERS) + tables + paragraph(FREE))
    assert of_speakers(document) == EXPECTED
    assert unread_in(document) == []


def test_a_typed_grid_keeps_empty_cells_in_their_columns() -> None:
    document = typed(SPEAKERS, "\t".join(FIELDS), "\t".join(ANA), "\t".join(BO))
    assert of_speakers(document) == EXPECTED


def test_a_typed_grid_may_repeat_its_captions() -> None:
    document = typed(SPEAKERS, *("\t".join(line) for line in (FIELDS, ANA, FIELDS, BO)))
    assert of_speakers(document) == EXPECTED


def test_a_grid_of_two_columns_is_read() -> None:
    document = read_word(paragraph(SPEAKERS) + table(row("Full name", "Position"), row("Ana", "Mayor"), row("Bo", "")))
    assert of_speakers(document) == [{"speaker-name": "Ana", "position": "Mayor"}, {"speaker-name": "Bo"}]


def test_columns_that_a_grid_adds_are_unread() -> None:
    grid = table(row("No.", *FIELDS), row("1", *ANA))
    document = read_word(paragraph(SPEAKERS) + grid)
    assert of_speakers(document) == EXPECTED[:1]
    assert unread_in(document) == ["No.", "1"]


@pytest.mark.parametrize(
    "rows",
    [
        [row("Organizing Institution(s):"), row(cell("Alda Institute", "Habitat Forum", "GIZ"))],
        [row("Organizing Institution(s):", cell("Alda Institute", "Habitat Forum", "GIZ"))],
        [row("Organizing Institution(s):", "Alda Institute"), row("", "Habitat Forum"), row("", "GIZ")],
    ],
    ids=["in the cell below the caption", "in the cell beside it", "in the rows below the value"],
)
def test_a_list_goes_on_where_it_began(rows: list[str]) -> None:
    document = read_word(table(*rows, row("Venue:", "Room 1")))
    names = ("Alda Institute", "Habitat Forum", "GIZ")
    assert answers_in(document) == [*(("organizers", name) for name in names), ("venue", "Room 1")]


def test_a_caption_with_nothing_beside_it_is_no_part_of_the_value_before_it() -> None:
    document = read_word(table(row("Venue:", "Room 1", "Time:", "9:00"), row("Date:", "9 April", "Remarks:", "")))
    assert answers_in(document)[-1] == ("date", "9 April")
    assert unread_in(document) == ["Remarks:"]


def test_a_learned_caption_is_read_where_the_cell_before_it_was_left_blank() -> None:
    rows = [
        row("Reporter:", "Ana Field", "Event title/number:", "Rivers"),
        row("Country/City where Organizing Institution(s) is/are based:", "", "Attendance, estimated:", "70+"),
    ]
    forms, _ = read_forms(read_word(table(*rows)))
    assert [piece.field for piece in forms[0].pieces][-3:] == ["bases", "participants", "participants"]


def test_a_spare_table_has_no_answers() -> None:
    spare = table(*(row(field, "") for field in FIELDS))
    assert of_speakers(read_word(paragraph(SPEAKERS) + spare)) == []


def test_words_between_the_speakers_tables_are_unread() -> None:
    document = read_word(paragraph(SPEAKERS) + paragraph("See also the annex.") + TABLES["one table each"])
    assert unread_in(document) == ["See also the annex."]


def test_a_value_beside_the_sections_caption_is_unread() -> None:
    assert unread_in(typed("Name of Reporter: Ana", f"{SPEAKERS} see the annex")) == ["see the annex"]


def test_time_is_one_field_in_the_header_and_another_at_the_speakers() -> None:
    answers = answers_in(document_of(fill()))
    assert [field for field, words in answers if words in ("9:00 – 10:00", "9:00")] == ["time", "speaker-time"]


# -- several reports in one document


@pytest.mark.parametrize("between", ["", "\f", "\n\n\n"], ids=["nothing", "page feed", "blank lines"])
def test_a_document_may_hold_several_forms(between: str) -> None:
    text = between.join(fill({"title": f"Rivers {n}"}) for n in range(3))
    forms = forms_in(document_of(text))
    document = document_of(text)
    assert [[piece.block.span.of(document.text) for piece in form.answers("title")] for form in forms] == [
        ["Rivers 0"],
        ["Rivers 1"],
        ["Rivers 2"],
    ]


def test_a_second_form_is_known_by_its_first_caption() -> None:
    second = fill({"title": "Second"}).partition("Name of Reporter:")[1:]
    forms = forms_in(document_of(fill() + "".join(second)))
    assert len(forms) == 2


def test_a_reporter_in_the_text_begins_no_new_form() -> None:
    forms = forms_in(document_of(fill({"recommendations": "- Name of Reporter: to be printed larger."})))
    assert len(forms) == 1


def test_every_block_is_in_one_piece_or_in_two_that_share_it() -> None:
    document = document_of(fill({"venue": "Room 1"}) + "Venue: Room 2\n")
    pieces = [piece for form in forms_in(document) for piece in form.pieces]
    covered = sorted((piece.block.start, piece.block.span.end) for piece in pieces)
    assert all(first[1] <= second[0] for first, second in pairwise(covered))
    assert {start for start, _ in covered} >= {block.start for block in document.blocks}


def test_parts_of_the_discussion_may_stand_in_the_cell_beside_its_caption() -> None:
    parts = ["1. Outline of the discussion/debates", "One.", "3. Recommendations made during the discussion", "Two."]
    rows = row("Name of Reporter:", "Ana Field"), row("Summary of the Discussion (max: total 500 words)", cell(*parts))
    assert answers_in(read_word(table(*rows)))[1:] == [("outline", "One."), ("recommendations", "Two.")]


@pytest.mark.parametrize("repeated", [["Summary of the Event", "One."], ["Summary of the Event: One."]])
def test_a_caption_may_stand_again_at_the_front_of_its_answer(repeated: list[str]) -> None:
    rows = row("Name of Reporter:", "Ana Field"), row("Summary of the Event (max: 300 words)", cell(*repeated))
    assert answers_in(read_word(table(*rows)))[1:] == [("summary", "One.")]


def test_name_in_a_header_is_the_reporters() -> None:
    form = "Nombre\tAna Coto\nFecha\t9 de abril de 2014\nSede\tSala 3\nHorario\t9:00 - 10:00\nResumen\nUn resumen.\n"
    (report,) = extract(read_document(form.encode(), "made.txt")).reports
    assert (report.reporter, report.event.venue, report.speakers) == ("Ana Coto", "Sala 3", ())


def test_a_second_form_is_known_by_its_title_and_several_captions_of_its_header() -> None:
    one = (
        "REPORTING FORMAT FOR PARTNERS\nWho wrote this: Ana Field\nName of the event: Rivers\nVenue: Room 3\n"
        "Summary of the Event:\nThe rivers.\nRecommendations:\n- Clean them.\n"
    )
    reports = extract(read_document((one + one.replace("Rivers", "Roads")).encode(), "made.txt")).reports
    assert [report.event.title for report in reports] == ["Rivers", "Roads"]


@pytest.mark.parametrize(
    "line",
    ["Who organised it? First Institute", "¿Quién organizó?: First Institute", "Who organised it? - First Institute"],
)
def test_a_question_may_be_a_caption_with_its_answer_beside_it(line: str) -> None:
    form = (
        f"Name of Reporter: Ana Field\nDate: 9 April 2014\nVenue: Room 3\n{line}\nSummary of the Event:\nThe rivers.\n"
    )
    (report,) = extract(read_document(form.encode(), "made.txt")).reports
    assert [organizer.name for organizer in report.organizers] == ["First Institute"]
