"""Agendas as people name them: over their answers, in front of one, run together, or in tables."""

import pytest

from tests.documents.word_files import cell, read_word, row, table
from tests.extraction.typed_forms import answers_in, document_of, read_answers
from wufgraph.extraction import extract
from wufgraph.extraction.captions.agendas import find_lead_ins, name_agenda
from wufgraph.model import Agenda

HABITAT, POST, URBAN = "habitat-iii", "post-2015", "new-urban-agenda"
HEADINGS = {
    HABITAT: """
        Habitat III | HABITAT III (2016) | Habitat 3 | Hábitat III: | H3 | HIII | 2.1 Habitat III | (a) Habitat III
        ii) Habitat III | A. Habitat III | Towards Habitat III | Input to Habitat III | Contributions for Habitat III
        On the road to Habitat III | Messages for the Habitat III conference | Quito 2016 | Aportes a Hábitat III
        Rumbo a Hábitat III | Con miras a Hábitat III | Apports à Habitat III | En vue de la conférence Habitat III
        Processus Habitat III | Concernant Habitat III | Raised at Habitat III | Acerca de Hábitat III
        What Habitat III should know | Lo que Hábitat III debe saber | Ce qu'Habitat III doit savoir
        Lo que pedimos a Hábitat III | Que dire à Habitat III | What we ask of Habitat III | Deseos para Hábitat III
        Emerging for Habitat III | Emergente para Hábitat III | Émergent pour Habitat III | Surgido para Hábitat III
        Ce qui a émergé pour Habitat III | What emerged for Habitat III | Lo que surgió para Hábitat III
        Au sujet d'Habitat III | Topics for Habitat III as such | Asuntos por plantear en Hábitat III
    """,
    POST: """
        2 POST2015: | Programme de l'ONU pour l'après-2015 :
        POST2015 | Post 2015 | Post-2015 development agenda | Beyond 2015 | SDGs | 2030 Agenda | Agenda 2030
        b) Sustainable Development Goals (SDGs) | ODS | Objetivos de Desarrollo Sostenible (ODS) | Agenda post 2015
        Sobre el proceso post-2015 | Marco posterior a 2015 | Après-2015 | L'après-2015 | ODD
        Objectifs de développement durable | Agenda de développement post-2015
    """,
    URBAN: """
        The road to a new urban agenda:
        A New Urban Agenda | NUA | The New Urban Agenda (NUA): | 2.3. New Urban Agenda | Towards a new urban agenda
        Elements of a New Urban Agenda | Nueva Agenda Urbana | Una nueva agenda urbana | NAU | Nouvel agenda urbain
        Nouvelle Agenda urbaine | Éléments d'un nouvel agenda urbain | Un nouveau programme pour les villes
        Shaping the new agenda for towns and cities | Negociación de una agenda para las ciudades
        Négociations sur un nouvel agenda des villes
    """,
}
NO_HEADINGS = [
    "Habitat III must hear the cities.",
    "Habitat II",
    "Habitat III and Post-2015",
    "The city of 2015",
    "Agenda",
    "Why a New Urban Agenda?",
    "UN-Habitat",
    "An urban goal in the post-2015 agenda would help cities most of all",
    "",
]


def cases() -> list[tuple[str, str]]:
    return [(line.strip(), agenda) for agenda, lines in HEADINGS.items() for line in lines.replace("\n", "|").split("|")
            if line.strip()]  # fmt: skip


@pytest.mark.parametrize(("line", "agenda"), cases(), ids=[line for line, _ in cases()])
def test_a_heading_names_its_agenda(line: str, agenda: str) -> None:
    allowed = 1 if "road" in line else 0
    assert name_agenda(line, unknown=allowed) == agenda


@pytest.mark.parametrize("line", NO_HEADINGS)
def test_other_lines_name_none(line: str) -> None:
    assert name_agenda(line) is None


def test_a_word_that_is_not_known_is_allowed_on_demand_and_never_in_a_sentence() -> None:
    assert name_agenda("Thoughts on Habitat III", unknown=1) == HABITAT
    assert name_agenda("Support Habitat III.", unknown=1) is None


LEAD_INS = {
    "Habitat III: cities first.": [HABITAT],
    "HABITAT III – cities first.": [HABITAT],
    "Habitat III. Cities first.": [HABITAT],
    "(NUA) Cities first.": [URBAN],
    "[Post-2015] Cities first.": [POST],
    "a) Habitat III: cities first.": [HABITAT],
    "Habitat III: cities; water. Post-2015: a goal. NUA: who pays.": [HABITAT, POST, URBAN],
    "Hábitat III: ciudades.\nODS: una meta; Nueva Agenda Urbana: quién paga.": [HABITAT, POST, URBAN],
    "Habitat III – points: cities first.": [HABITAT],
    "Habitat III: to be raised: cities first.": [HABITAT],
    "Après-2015 (sujets) : les villes d'abord.": [POST],
    "Habitat III: a seat for cities: it was asked for.": [HABITAT],
    "Participants spoke of Habitat III: it matters.": [],
    "Habitat III needs one thing: cities.": [],
    "Habitat III:": [],
}


def test_what_is_said_begins_behind_the_last_words_that_lead_to_it() -> None:
    (lead,) = find_lead_ins("Habitat III – points: cities first.")
    assert "Habitat III – points: cities first."[lead.end :] == "cities first."
    (lead,) = find_lead_ins("Quito (Habitat III) : cities first.")
    assert "Quito (Habitat III) : cities first."[lead.end :] == "cities first."


@pytest.mark.parametrize(("text", "agendas"), LEAD_INS.items(), ids=list(LEAD_INS))
def test_agendas_stand_in_front_of_what_is_said(text: str, agendas: list[str]) -> None:
    assert [lead.agenda for lead in find_lead_ins(text)] == agendas


POSITIONS = {
    "in front of items": "- Habitat III: one.\n- Habitat III: two.\n- NUA: three.",
    "in front of paragraphs": "Habitat III – one.\n\nTwo.\n\nNew Urban Agenda: three.",
    "run together": "Habitat III: one. NUA: three.",
    "in front of a list": "Habitat III: 1. one\n2. two\n\nNUA: - three",
    "lettered": "a) Towards Habitat III\nOne.\n\nb) The NUA\nThree.",
    "numbered in two steps": "2.1 Habitat 3\n- one\n2.3 The NUA\n- three",
    "between dashes": "– What Habitat III might learn –\n\nOne.\n\n– Seen towards the NUA –\n\nThree.",
    "items over items": "- Quaint words for Habitat III:\n  - One.\n- More quaint words on the NUA:\n  - Three.",
    "items of one list": "- Quips for Habitat III:\n- One.\n- Quips on the NUA:\n- Three.",
    "in other words": "Ideas for Habitat III\n\nOne.\n\nThoughts on the NUA\n\nThree.",
}


@pytest.mark.parametrize("lines", POSITIONS.values(), ids=list(POSITIONS))
def test_what_is_said_belongs_to_its_agenda(lines: str) -> None:
    report = read_answers({"positions": lines, **dict.fromkeys((HABITAT, POST, URBAN), "")})
    told = [(s.agenda, s.text.casefold().rstrip(".")) for s in report.statements if s.kind == "position"]
    expected = [(Agenda.HABITAT_III, "one"), (Agenda.HABITAT_III, "two"), (Agenda.NEW_URBAN_AGENDA, "three")]
    assert told == [one for one in expected if one[1] in lines.casefold()]


NAMES, SAID = ("Habitat III", "Post-2015", "A New Urban Agenda"), ("One.", "Two.", "Three.")
CAPTION = "2. Major emerging issues and position documents/declarations towards"
NEXT = row("3. Recommendations made during the discussion", "Four.")
TABLES = {
    "a row each": table(row(cell(CAPTION)), *(row(*pair) for pair in zip(NAMES, SAID, strict=True)), NEXT),
    "a row each beside the caption": table(
        *(row(CAPTION if n == 0 else "", *pair) for n, pair in enumerate(zip(NAMES, SAID, strict=True))), NEXT
    ),
    "a column each": table(row(cell(CAPTION)), row(*NAMES), row(*SAID), NEXT),
    "a cell each, two in a row": table(
        row(cell(CAPTION)),
        row(*(cell(*pair) for pair in zip(NAMES[:2], SAID[:2], strict=True))),
        row(cell(NAMES[2], SAID[2])),
        NEXT,
    ),
    "rows under a head": table(
        row(cell(CAPTION)), row("Agenda", "Message"), *(row(*pair) for pair in zip(NAMES, SAID, strict=True)), NEXT
    ),
    "all in the cell beside the caption": table(
        row(CAPTION, cell(*(words for pair in zip(NAMES, SAID, strict=True) for words in pair))), NEXT
    ),
    "lead-ins in the cell beside the caption": table(
        row(CAPTION, cell(*(f"{name}: {said}" for name, said in zip(NAMES, SAID, strict=True)))), NEXT
    ),
}


@pytest.mark.parametrize("body", TABLES.values(), ids=list(TABLES))
def test_agendas_may_stand_in_tables(body: str) -> None:
    document = read_word(table(row("Name of Reporter:", "Ana Field")) + body)
    assert [told for told in answers_in(document)[1:] if told[0] != "positions"] == [
        (HABITAT, "One."), (POST, "Two."), (URBAN, "Three."), ("recommendations", "Four."),
    ]  # fmt: skip


def test_a_column_of_an_agenda_goes_on_below() -> None:
    rows = [row(*NAMES), row(*SAID), row("Five.", "Six.", "Seven.")]
    document = read_word(table(row("Name of Reporter:", "Ana Field")) + table(row(cell(CAPTION)), *rows))
    assert [field for field, _ in answers_in(document)[1:]] == [HABITAT, POST, URBAN] * 2


def test_agendas_in_the_discussion_are_headings_where_their_section_follows() -> None:
    document = document_of(
        f"Name of Reporter: Ana\n\n1. Outline of the discussion/debates\n\nNew Urban Agenda\n- one\n\n{CAPTION}\n\nTwo."
    )
    assert ("outline", "one") in answers_in(document)
    assert ("positions", "Two.") in answers_in(document)


def test_agendas_may_be_told_in_the_discussion_where_they_have_no_section() -> None:
    said = "- Nobody owns the flood.\n- Towards Habitat III: one.\n- For a New Urban Agenda: two."
    report = read_answers({"outline": said, "positions": "", **dict.fromkeys((HABITAT, POST, URBAN), "")})
    assert [s.agenda for s in report.statements if s.kind == "discussion"] == [None] * 3  # the section is there
    text = f"Name of Reporter: Ana\n\nDate: 9 April\n\nSummary\n\nIt was held.\n\nDiscussion\n\n{said}"
    (alone,) = extract(document_of(text)).reports
    assert [s.agenda for s in alone.statements] == [None, Agenda.HABITAT_III, Agenda.NEW_URBAN_AGENDA]


def test_positions_may_stand_behind_the_recommendations() -> None:
    said = "Share the data.\n\nQuestions that we hand on:\n\nHabitat III\n\nOne.\n\nThe new urban agenda\n\nTwo."
    outline = "1. Outline of the discussion/debates\n\nThe cities of the delta grow fast."
    text = f"Name of Reporter: Ana\n\n{outline}\n\n3. Recommendations made during the discussion\n\n{said}"
    (report,) = extract(document_of(text)).reports
    assert [(s.kind, s.agenda, s.text) for s in report.statements[1:]] == [
        ("recommendation", None, "Share the data."),
        ("position", Agenda.HABITAT_III, "One."),
        ("position", Agenda.NEW_URBAN_AGENDA, "Two."),
    ]


def test_a_line_below_the_heading_of_its_agenda_is_kept_whole() -> None:
    report = read_answers({"habitat-iii": "- To Habitat III: count repairs!\n- Name tenants."})
    said = [one.text for one in report.statements if one.agenda == "habitat-iii"]
    assert said == ["To Habitat III: count repairs!", "Name tenants."]
