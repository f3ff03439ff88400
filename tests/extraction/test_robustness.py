"""No answer, however odd, stops the reader or keeps it busy."""

import time
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.extraction.typed_forms import (
    HEADER_ANSWERS,
    SECTION_ANSWERS,
    SPEAKER_ANSWERS,
    fill,
    read_answers,
    reports_in,
)
from tests.golden_files import DEMO
from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.record import read_record, write_record

LONG, MANY = 40_000, 2_000
# What patterns may stumble over: long runs of what they look for. Work that grows with the square of the length
# would take minutes.
RUNS = {
    "spaces": "A" + " " * LONG + "B",
    "no-break spaces": "A" + "\xa0" * LONG + "B",
    "dash and spaces": "A -" + " " * LONG + "B",
    "open bracket and spaces": "A (" + " " * LONG + "B",
    "open brackets": "A " + "(" * LONG,
    "pairs of brackets": "A " + "[]" * LONG,
    "one word": "a" * LONG,
    "points": "A " + "." * LONG,
    "quotes": "A " + '"' * LONG,
    "at signs": "A" + "@" * LONG,
    "boxes": "A " + "☐" * LONG,
    "commas": "A ," * MANY,
    "numbers": "9 " * MANY,
    "digits": "9" * LONG,
    "ranges": "9 - " * MANY,
    "and": "A and " * MANY,
    "colons": "A: " * MANY,
    "numbered": "A 1." * MANY,
    "codes": "NE 1 " * MANY,
}
SOON_SECONDS = 10.0
SPEAKER_OF = {f"/{field}": field for field in SPEAKER_ANSWERS}
FIELDS = [*HEADER_ANSWERS, *SECTION_ANSWERS, *SPEAKER_OF]


def form_with(field: str, answer: str) -> str:
    if field in SPEAKER_OF:
        return fill({}, [{SPEAKER_OF[field]: answer}])
    return fill({field: f"- {answer}" if field in SECTION_ANSWERS else answer})


@pytest.mark.parametrize("run", RUNS.values(), ids=list(RUNS))
def test_a_long_run_in_any_answer_is_read_soon(run: str) -> None:
    started = time.process_time()
    for field in FIELDS:
        assert len(reports_in(form_with(field, run))) == 1
    assert time.process_time() - started < SOON_SECONDS


def test_a_row_of_very_many_cells_is_read_soon() -> None:
    started = time.process_time()
    for field in ("reporter", "outline", "/speaker-name"):
        reports_in(form_with(field, "x\t" * 2000))
    assert time.process_time() - started < SOON_SECONDS


def test_very_many_unknown_captions_and_names_of_parties_are_read_soon() -> None:
    started = time.process_time()
    reports_in(fill({}, [{"name": "Ana Field"}]) + "".join(f"Plot {n} of a kind:\tvalue\n" for n in range(4000)))
    reports_in(fill({"partnerships": "- " + "the City Alliance signed with Casa Comun Housing, " * 1500}))
    assert time.process_time() - started < 2 * SOON_SECONDS


# What answers are made of, where nobody expects it.
ODD_WORDS = (
    *HEADER_ANSWERS.values(), "Date: ", "Speakers: ", "NUA: ", "\u0663", "\uff11\uff12", "\u00b2", "\u00bd",
    "1e999", "0", "-1", "24:61", "31 February 2014", "31/12/9999", "in 10000 years", "1/0", "100 %",
    "US$ 1,2,3", "Field, ", "Mr ", "L'", "1.", "I. ", "Kenya", "the others", "ana@", "Institute of ", "signed ",
    "MoU with ", "and ", " / ", " | ", "(", ")", "[x] ", ": ", " – ", "\t",
)  # fmt: skip
odd_answers = st.lists(st.sampled_from(ODD_WORDS), max_size=12).map("".join)


@given(st.sampled_from(FIELDS), st.text(max_size=80) | odd_answers)
def test_any_answer_is_read_and_its_record_read_back(field: str, answer: str) -> None:
    for report in reports_in(form_with(field, answer)):
        assert read_record(write_record(report), "made.json") == report


@given(st.fixed_dictionaries({}, optional={field: st.text(max_size=30) for field in HEADER_ANSWERS}))
def test_any_header_leaves_the_rest_of_the_form_as_it_was(answers: dict[str, str]) -> None:
    one_line = {field: " ".join(answer.split()) for field, answer in answers.items()}
    report, usual = read_answers(one_line), read_answers()
    assert (report.summary, report.themes, report.statements) == (usual.summary, usual.themes, usual.statements)
    assert report.speakers == usual.speakers


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"], include_characters="\n\t\f"), max_size=400))
def test_any_text_holds_at_most_one_report_per_form(text: str) -> None:
    assert len(reports_in(text + " ")) <= 1


@pytest.mark.parametrize("name", ["05-suelo-y-plusvalias.txt", "08-donnees-ouvertes.txt"])
def test_accents_apart_from_their_letters_make_no_difference(name: str) -> None:
    """As text comes from some systems' file names, clipboards and PDF files."""
    text = (DEMO / name).read_text(encoding="utf-8")
    apart = unicodedata.normalize("NFD", text)
    assert apart != text
    one, other = (extract(read_document(t.encode(), name)).reports for t in (text, apart))
    assert [replace(r, sha256=None) for r in one] == [replace(r, sha256=None) for r in other]


# What the reader's rules look for, and what stands between it.
TOKENS = (
    "Kera Trust", "Ana Field", "Bo Hill", "Director", "of", "the", "for", "represented by", ":", "–", "/", "@", "(",
    ")", "[", "]", "<", ">", "«", "»", "*", "_", "____", "=", ".", ",", ";", "Ms", "Dr.", "Kenya", "9:00",
    "9 April 2014", "9 (nine) April", "Room 3", "ana@kera.example", "\n", "\n\n", ">>", "AF>", "-", "1.", "Speakers",
    "Venue", "Date", "Title of event", "Summary of the event", "Porté par", "If", "why?", "85", "…",
)  # fmt: skip
FORM = "Title of event: Water\nDate: 9 April 2014\nNumber of participants: 60\n\nSummary of the event\nWe met.\n\n"


@given(
    st.lists(st.sampled_from(TOKENS), max_size=60).map(" ".join),
    st.sampled_from(["{}\n" + FORM, FORM + "Speakers\n{}\n"]),
)
@example(". Director < Dr. why? Ana Field .", "{}\n" + FORM)
def test_whatever_the_rules_look_for_in_any_order_is_accounted_for(words: str, form: str) -> None:
    document = read_document(form.format(words).encode(), "made.txt")
    reading = extract(document)
    assert "".join(run.span.of(document.text) for run in reading.roles) == document.text
    for report in reading.reports:
        assert all(0 <= one.start <= one.end <= len(document.text) for one in report.evidence.values())
