"""Statements: kinds, levels, headings, and what says that there is nothing to say."""

import pytest

from tests.corpus.answers import AGENDAS
from tests.extraction.typed_forms import read_answers
from wufgraph.extraction.values.nothing import is_nothing
from wufgraph.model import Agenda, Statement, StatementKind, StatementSubkind

QUESTION, POINT, FINDING = StatementSubkind
# Statement of the outline → what it is.
SUBKINDS = {
    "Tercero. ¿Puede un juez ordenarlo?": StatementSubkind.QUESTION,
    "Finalmente: ¿hasta dónde llega la ciudad?": StatementSubkind.QUESTION,
    "Mme Bouhlel : faut-il élire les maires ?": StatementSubkind.QUESTION,
    "Who decides what a city looks like?": QUESTION,
    "How can it be paid for?": QUESTION,
    "Why does nobody measure schools? asked one teacher.": QUESTION,
    "¿Por qué nadie mide las escuelas?, preguntó una maestra.": QUESTION,
    "Qui paie les capteurs ? a demandé un habitant.": QUESTION,
    "So who owns the sensors, and who may read them?": QUESTION,
    "Key question: who owns the sensors": QUESTION,
    "Pregunta clave: de quién son los sensores": QUESTION,
    "Key point: who owns the sensors matters.": POINT,
    "Who pays? Nobody answered.": POINT,
    "“What is at stake?": QUESTION,
    "¿Qué hace segura una calle?": QUESTION,
    "¿Y los jóvenes?": QUESTION,
    "Cómo se paga la obra?": QUESTION,
    "Comment se préparer à la crue ?": QUESTION,
    "Faut-il déplacer les quartiers ?": QUESTION,
    "Ces mesures suffisent-elles à un bourg isolé ?": QUESTION,
    "Ce point compte : le voit-on vraiment ?": POINT,
    "Where the money goes is not known.": POINT,
    "This matters, does it not?": POINT,
    "The survey found that 17 of 26 schemes paid for themselves.": FINDING,
    "Research shows a clear trend.": FINDING,
    "El estudio reveló que 33 obras siguen en pie.": FINDING,
    "Las cifras muestran que sí.": FINDING,
    "Les relevés montrent que 72 % des maisons étaient neuves.": FINDING,
    "The 2012 survey of households found that rents doubled.": FINDING,
    "Data from the city indicate that one bus in three is late.": FINDING,
    "Los datos de la ciudad confirman que uno de cada tres buses llega tarde.": FINDING,
    "Une enquête auprès de 400 ménages a établi que les loyers doublent.": FINDING,
    "It was found that one pump in three is broken.": FINDING,
    "Se encontró que una de cada tres bombas no funciona.": FINDING,
    "According to the 2011 census, one household in three shares a tap.": FINDING,
    "Según el censo de 2010, un hogar de cada tres comparte el grifo.": FINDING,
    "D'après notre enquête, un ménage sur trois partage un robinet.": FINDING,
    "According to the panel, one household in three shares a tap.": POINT,
    "Key finding: one pump in three is broken.": FINDING,
    "The audit revealed a lack of drains in all wards.": FINDING,
    "El estudio no halló diferencias entre inquilinos y propietarios.": FINDING,
    "L'évaluation a relevé moins de cas de paludisme dans les quartiers réhabilités.": FINDING,
    "Surveys reveal more when women ask the questions.": POINT,
    "A study can find fewer answers than questions.": POINT,
    "Le débat n'a trouvé aucune réponse commune.": POINT,
    "The panel was told that data are missing.": POINT,
    "The discussion showed that heritage is often seen as a burden.": POINT,
    "The experience of Lyon shows that a square can change a quarter.": POINT,
    "El debate mostró que el patrimonio se ve como una carga.": POINT,
    "La experiencia de Cali muestra que es posible.": POINT,
    "La discussion a montré que le patrimoine est perçu comme un fardeau.": POINT,
    "L'expérience de Pune montre que l'espace public compte.": POINT,
    "What the audience asked for:": POINT,
    "Cities need evidence that reforms work.": POINT,
    "Los panelistas indicaron que faltan datos.": POINT,
    "Les intervenants ont constaté que le loyer double.": POINT,
    "The found objects were shown.": POINT,
    "El espacio público es una red.": POINT,
    "L’alerte ne sert que si elle dit quoi faire.": POINT,
}
NOTHING = """
Not applicable to this event | No corresponde a este evento | Non applicable à cette séance
N/A | n/a | NA | N.A. | None | none. | Nil | Not applicable | TBD | TBC | To be confirmed | - | — | ... | Ninguno
No aplica | Por confirmar | Sans objet | Néant | S/O | Aucune | À confirmer
"""
SOMETHING = [
    "None of us knows.",
    "No city did",
    "Nada cambia",
    "Aucune ville",
    "N/A in 2014",
    "Nairobi",
    "Tbilisi",
    "0",
    "李",
]


def read(section: str, lines: str) -> list[Statement]:
    """The statements of one section; the others are blank."""
    blank = dict.fromkeys(("outline", *AGENDAS, "recommendations", "partnerships"), "")
    return list(read_answers({**blank, section: lines}).statements)


def told(section: str, lines: str) -> list[tuple[int, str | None, str]]:
    """Level, heading and words of each statement."""
    return [(statement.level, statement.heading, statement.text) for statement in read(section, lines)]


@pytest.mark.parametrize(("text", "subkind"), SUBKINDS.items(), ids=list(SUBKINDS))
def test_a_statement_of_the_discussion_is_a_question_a_point_or_a_finding(text: str, subkind: StatementSubkind) -> None:
    assert [statement.subkind for statement in read("outline", text)] == [subkind]


@pytest.mark.parametrize(
    "heading",
    [
        "Findings presented",
        "Main results:",
        "Resultados",
        "Constats et résultats :",
        "Facts and figures",
        "What the survey says",
        "Evidence presented",
        "Figures",
        "Cifras clave",
        "Lo que mostró la encuesta",
        "Chiffres exposés",
        "Ce que dit la recherche",
        "Conclusiones de la investigación",
        "Conclusions of the survey",
        "Résultats présentés en séance",
        "Findings presented by the speakers",
        "Results of the household survey",
        "Main fidnings",
        "Principaux cosntats",
        "Éléments présentés",
    ],
)
def test_what_stands_under_findings_is_a_finding_unless_it_asks(heading: str) -> None:
    statements = read("outline", f"{heading}\n\n- 17 of 26 schemes paid.\n- Who paid the rest?")
    assert [statement.subkind for statement in statements] == [FINDING, QUESTION]
    assert {statement.heading for statement in statements} == {heading.rstrip(" :")}


@pytest.mark.parametrize(
    "heading",
    [
        "Data and monitoring",
        "Research needs",
        "Datos y seguimiento",
        "Données et suivi",
        "Conclusions of the debate",
        "Conclusiones del debate",
        "Conclusions",
        "Results of the working groups",
        "Resultados esperados",
        "Résultats des ateliers",
        "Lessons learned",
    ],
)
def test_what_stands_under_a_topic_is_a_point(heading: str) -> None:
    statements = read("outline", f"{heading}:\n\n- Three ministries seldom meet.\n- Rules differ.")
    assert [statement.subkind for statement in statements] == [POINT, POINT]


@pytest.mark.parametrize(
    ("section", "kind", "agenda"),
    [
        ("outline", StatementKind.DISCUSSION, None),
        ("positions", StatementKind.POSITION, None),
        ("habitat-iii", StatementKind.POSITION, Agenda.HABITAT_III),
        ("post-2015", StatementKind.POSITION, Agenda.POST_2015),
        ("new-urban-agenda", StatementKind.POSITION, Agenda.NEW_URBAN_AGENDA),
        ("recommendations", StatementKind.RECOMMENDATION, None),
        ("partnerships", StatementKind.PARTNERSHIP, None),
    ],
)
def test_the_section_tells_kind_and_agenda(section: str, kind: StatementKind, agenda: Agenda | None) -> None:
    (statement,) = read(section, "The survey found that it is so.")
    assert (statement.kind, statement.agenda) == (kind, agenda)
    assert (statement.subkind is None) == (kind != StatementKind.DISCUSSION)


def test_what_stands_under_the_discussion_without_a_part_is_its_outline() -> None:
    assert told("discussion", "Straight to the point.") == [(1, None, "Straight to the point.")]


@pytest.mark.parametrize("section", ["outline", "habitat-iii", "recommendations", "partnerships"])
def test_each_paragraph_and_item_is_a_statement(section: str) -> None:
    lines = "A paragraph of prose.\n\n- one\n- two\n  - under two\n\nAnother paragraph."
    assert told(section, lines) == [
        (1, None, "A paragraph of prose."),
        (1, None, "one"),
        (1, None, "two"),
        (2, None, "under two"),
        (1, None, "Another paragraph."),
    ]


@pytest.mark.parametrize("heading", ["Leadership: factors", "Debate", "What decides success", "Puntos del debate :"])
def test_a_short_line_over_a_list_is_a_heading(heading: str) -> None:
    assert told("outline", f"{heading}\n\n- one\n- two") == [
        (1, heading.rstrip(" :"), "one"),
        (1, heading.rstrip(" :"), "two"),
    ]


def test_a_short_line_with_a_colon_is_a_heading_over_prose_too() -> None:
    assert told("recommendations", "For mayors:\n\nShare the data.") == [(1, "For mayors", "Share the data.")]


def test_a_short_line_is_a_heading_where_sentences_end_with_a_full_stop() -> None:
    lines = ["What the survey says", "First thought.", "Second thought.", "The role of mayors", "Third thought."]
    assert told("outline", "\n\n".join(lines)) == [
        (1, "What the survey says", "First thought."),
        (1, "What the survey says", "Second thought."),
        (1, "The role of mayors", "Third thought."),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["Streets for people", "Water for all", "A plan that lasts."],
        ["Streets for people", "A plan that lasts", "Housing first, and then again the streets for all."],
        ["Participants asked for a plan that would last for very many years", "It will come.", "It is due."],
        ["It will come.", "It is due.", "Streets for people"],
    ],
    ids=["mostly without", "two in a row without", "long", "last"],
)
def test_other_short_lines_are_statements(lines: list[str]) -> None:
    assert [text for _, _, text in told("outline", "\n\n".join(lines))] == lines


@pytest.mark.parametrize(
    "line",
    [
        "A sentence that says it all.",
        "Is it so?",
        "One of many lines that are so long that nobody would ever take them for a heading",
    ],
    ids=["sentence", "question", "long"],
)
def test_other_lines_over_a_list_are_statements(line: str) -> None:
    assert told("outline", f"{line}\n\n- one") == [(1, None, line), (1, None, "one")]


def test_an_item_that_announces_findings_heads_its_parts() -> None:
    lines = "3. Roofs leak.\n4. Findings of the survey\n4.1 Two in three leak.\n4.2 Few are mended.\n5. Roofs matter."
    report = read_answers({"outline": lines})
    told = [(s.text, s.heading, s.level, s.subkind) for s in report.statements if s.kind == "discussion"]
    assert told == [
        ("Roofs leak.", None, 1, "point"),
        ("Two in three leak.", "Findings of the survey", 1, "finding"),
        ("Few are mended.", "Findings of the survey", 1, "finding"),
        ("Roofs matter.", None, 1, "point"),
    ]


def test_short_items_behind_an_item_with_a_colon_are_parts_of_it() -> None:
    lines = (
        "- Roofs leak.\n- The groups named two issues:\n- Staff who stay\n- One office instead of five\n- Roofs matter."
    )
    assert [level for level, _, _ in told("outline", lines)] == [1, 1, 2, 2, 1]
    without_stops = lines.replace(".", "")
    assert [level for level, _, _ in told("outline", without_stops)] == [1] * 5


def test_a_last_line_is_no_heading() -> None:
    assert told("outline", "- one\n\nDebate") == [(1, None, "one"), (1, None, "Debate")]


def test_a_heading_ends_with_the_paragraph_after_its_list() -> None:
    assert told("outline", "Debate\n\n- one\n\nA new thought.\n\n- two") == [
        (1, "Debate", "one"),
        (1, None, "A new thought."),
        (1, None, "two"),
    ]


def test_a_heading_holds_for_the_prose_under_it() -> None:
    assert told("outline", "Debate:\n\nFirst thought.\n\nSecond thought.") == [
        (1, "Debate", "First thought."),
        (1, "Debate", "Second thought."),
    ]


def test_an_item_under_no_item_has_the_first_level() -> None:
    assert told("outline", "Debate\n\n  - one\n  - two") == [(1, "Debate", "one"), (1, "Debate", "two")]


def test_a_statement_cut_by_a_page_break_is_whole() -> None:
    assert told("outline", "- However a\n\n\n\nconspicuous minority disagreed.\n- Next") == [
        (1, None, "However a conspicuous minority disagreed."),
        (1, None, "Next"),
    ]


@pytest.mark.parametrize("words", [w.strip() for line in NOTHING.strip().splitlines() for w in line.split(" | ")])
def test_some_answers_say_that_there_is_nothing(words: str) -> None:
    assert is_nothing(words)
    assert read("partnerships", f"- {words}" if words.isalpha() else words) == []


@pytest.mark.parametrize("words", SOMETHING)
def test_other_answers_say_something(words: str) -> None:
    assert not is_nothing(words)


def test_statements_stand_in_the_order_of_the_document() -> None:
    kinds = [statement.kind for statement in read_answers().statements]
    assert kinds == [
        StatementKind.DISCUSSION,
        *[StatementKind.POSITION] * 3,
        StatementKind.RECOMMENDATION,
        StatementKind.PARTNERSHIP,
    ]


def test_each_statement_has_its_own_words_as_evidence() -> None:
    report = read_answers({"outline": "- One\n  - Under one\n\nProse,  with\xa0space."})
    found = [(report.evidence[f"/statements/{n}"].quote, s.text) for n, s in enumerate(report.statements)]
    assert [" ".join((quote or "").split()) for quote, _ in found] == [text for _, text in found]


def test_a_heading_of_findings_is_one_where_few_lines_end_as_sentences() -> None:
    lines = "Results shown\n\nRents rose by half.\n\nWhat helps\n\nMore maps\n\nFewer forms\n\nLonger leases"
    assert told("outline", lines)[0] == (1, "Results shown", "Rents rose by half.")
    said = "A survey shows rising rents\n\nRents rose by half.\n\nMore maps\n\nFewer forms\n\nLonger leases"
    assert told("outline", said)[0] == (1, None, "A survey shows rising rents")


@pytest.mark.parametrize("mark", ["* ", "1. ", "- "])
def test_the_first_item_behind_a_tab_has_no_mark(mark: str) -> None:
    lines = f"Habitat III\t{mark}Cities first.\nPost-2015\t{mark}A goal."
    assert [s.text for s in read("positions", lines)] == ["Cities first.", "A goal."]
