"""The real report's gold: the record, the labels of its characters, and its Word form."""

import json
from itertools import pairwise

from wufgraph.model import Agenda, Report, StatementKind, StatementSubkind
from wufgraph.record import read_record

from .answers import Layout
from .content import SAMPLE, read_entry
from .forms import write_form
from .test_forms import words_of
from .write_demo import GOLDEN, REPORTS

TEXT = (REPORTS / "sample-report.txt").read_text(encoding="utf-8")
ROLES = json.loads((GOLDEN / "sample-roles.json").read_bytes())


def gold() -> Report:
    path = GOLDEN / "sample-record.json"
    return read_record(path.read_bytes(), path.name)


def folded(text: str) -> str:
    return " ".join(text.split())


def answers_between(first: str, last: str) -> str:
    """All that the author wrote between two captions."""
    start, end = TEXT.index(first), TEXT.index(last)
    runs = [TEXT[r["start"] : r["end"]] for r in ROLES if r["role"] == "answer" and start <= r["start"] < end]
    return folded(" ".join(runs))


def test_statements_are_all_that_the_author_wrote_under_discussion() -> None:
    words, expected = answers_between("1. Outline", "Detail Information"), []
    heading = None
    for statement in gold().statements:
        if statement.heading != heading and statement.heading:
            expected.append(statement.heading)
        heading = statement.heading
        expected.append(statement.text)
    plain = folded(words.replace("- ", " ").replace("Findings presented:", "Findings presented"))
    assert plain == folded(" ".join(expected).replace("- ", " "))


def test_there_are_36_statements_as_the_sections_divide_them() -> None:
    statements = gold().statements
    kinds = [statement.kind for statement in statements]
    assert [kinds.count(kind) for kind in StatementKind] == [11, 14, 7, 4]
    subkinds = [statement.subkind for statement in statements]
    assert [subkinds.count(subkind) for subkind in StatementSubkind] == [1, 8, 2]
    agendas = [statement.agenda for statement in statements]
    assert [agendas.count(agenda) for agenda in Agenda] == [9, 3, 2]
    assert [number for number, s in enumerate(statements) if s.level == 2] == list(range(15, 20))


def test_the_summary_is_the_answer_folded() -> None:
    assert gold().summary == answers_between("Summary of the Event", "Relevant Focus Areas")


def test_header_and_speakers_are_read() -> None:
    report = gold()
    assert report.reporter == "Michele Acuto"
    assert [(o.name, o.country) for o in report.organizers] == [
        ("University College London", "GB"),
        ("World Bank Institute", "US"),
        ("UN-Habitat", "KE"),
    ]
    assert [(s.honorific, s.nationality, s.time) for s in report.speakers] == [
        ("Mr", ("IT",), "14:45"),
        ("Ms", ("DE",), "15:00"),
        ("Ms", ("US",), "15:15"),
        ("Mr", ("KE",), "15:30"),
    ]
    assert all(s.email and s.email in TEXT and s.position and s.position in TEXT for s in report.speakers)
    assert (len(report.themes), report.cross_cutting, len(report.partnerships)) == (10, ("gender",), 1)


def test_roles_cover_every_character_once() -> None:
    assert ROLES[0]["start"] == 0
    assert ROLES[-1]["end"] == len(TEXT)
    assert all(one["end"] == two["start"] and one["role"] != two["role"] for one, two in pairwise(ROLES))


def test_white_space_has_the_role_of_what_stands_before_it() -> None:
    assert not any(TEXT[run["start"]].isspace() for run in ROLES[1:])


def test_guidance_and_printed_matter_are_no_answers() -> None:
    answers = folded(" ".join(TEXT[r["start"] : r["end"]] for r in ROLES if r["role"] == "answer"))
    for printed in (
        "Brief background",
        "(e.g. policy",
        "Deadline",
        "All events are",
        "Nationality:",
        "POST2015",
    ):
        assert printed not in answers


def test_the_flattened_form_is_the_sample_but_for_page_breaks() -> None:
    form = read_entry(SAMPLE).form
    assert folded(write_form(form, Layout.TEXT).decode()) == folded(TEXT)


def test_the_word_form_has_the_words_of_the_sample() -> None:
    stored = (REPORTS / "sample-report.docx").read_bytes()
    assert words_of(stored, Layout.FORM) == folded(TEXT.replace("\n - ", "\n").replace("\n- ", "\n"))
