"""Whole reports: sections, themes, summary, evidence."""

import pytest

from tests.extraction.typed_forms import document_of, fill, read_answers, reports_in
from wufgraph.extraction import extract
from wufgraph.model import Report, Section


def words_of(report: Report) -> dict[str, int]:
    return {section.section: section.words for section in report.sections}


def test_a_report_knows_its_file_and_form() -> None:
    document = document_of(fill())
    (report,) = extract(document).reports
    assert (report.file, report.sha256, report.form, report.version) == (
        "typed.txt",
        document.sha256,
        "wuf7-partners",
        1,
    )


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        ("Name of Reporter: Ana\nDate: 9 April\n", 0),
        ("Name of Reporter: Ana\nDate: 9 April\nVenue: Room 1\n", 1),
        ("Reporter, date and venue are told below.\n", 0),
    ],
    ids=["two captions", "three captions", "prose"],
)
def test_three_captions_make_a_report(text: str, reports: int) -> None:
    assert len(reports_in(text)) == reports


def test_every_report_of_a_document_is_read_on_its_own() -> None:
    texts = [fill({"title": f"Rivers {n}", "date": f"{7 + n} April 2014"}) for n in range(3)]
    together = reports_in("".join(texts))
    assert [(r.event.title, str(r.event.date)) for r in together] == [
        ("Rivers 0", "2014-04-07"),
        ("Rivers 1", "2014-04-08"),
        ("Rivers 2", "2014-04-09"),
    ]
    assert [r.speakers for r in together] == [reports_in(text)[0].speakers for text in texts]


def test_the_summary_is_folded_to_single_spaces() -> None:
    report = read_answers({"summary": "First  part.\n\nSecond part that goes on with the\n\n\n\nthird one."})
    assert report.summary == "First part. Second part that goes on with the third one."
    assert (report.evidence["/summary"].quote or "").startswith("First  part.")


@pytest.mark.parametrize("answer", ["", "N/A", "Néant"])
def test_a_summary_that_says_nothing_is_none(answer: str) -> None:
    assert read_answers({"summary": answer}).summary is None


@pytest.mark.parametrize(
    ("answer", "themes"),
    [
        pytest.param("Housing\n- rental flats\n- cooperatives", (), id="items-below-a-theme"),
        pytest.param("- Housing\n  o rent control\n- Bus lanes", ("Bus lanes",), id="items-of-an-item"),
        pytest.param("Housing\nCross-cutting issues:\n- Gender\n- Disability", (), id="cross-cutting-in-lines"),
        pytest.param("Gender (cross-cutting)\nHousing\nNight markets", ("Night markets",), id="said-in-passing"),
    ],
)
def test_parts_of_a_theme_and_issues_beside_it_are_no_themes_of_their_own(answer: str, themes: tuple[str, ...]) -> None:
    assert read_answers({"focus-areas": answer}).other_themes == themes


def test_themes_are_kept_in_the_order_of_the_form_and_once() -> None:
    report = read_answers(
        {"focus-areas": "- Youth, Safety, Gender\n- Urban Economy\n- Safety\n- Smart cities; Bus lanes"}
    )
    assert report.themes == ("safety", "urban-economy")
    assert report.cross_cutting == ("gender", "youth")
    assert report.other_themes == ("Bus lanes", "Smart cities")
    quotes = {
        pointer: evidence.quote
        for pointer, evidence in report.evidence.items()
        if "theme" in pointer or "cross" in pointer
    }
    assert quotes == {
        "/themes/0": "Safety",
        "/themes/1": "Urban Economy",
        "/cross_cutting/0": "Gender",
        "/cross_cutting/1": "Youth",
        "/other_themes/0": "Bus lanes",
        "/other_themes/1": "Smart cities",
    }


def test_ticked_boxes_choose_among_the_printed_themes() -> None:
    report = read_answers({"focus-areas": "☐ Urban Economy\n☒ Safety\n☐ Gender\n☒ Youth"})
    assert (report.themes, report.cross_cutting) == (("safety",), ("youth",))


def test_sections_are_counted_in_words_with_the_captions_of_agendas() -> None:
    report = read_answers(
        {
            "summary": "Four words are here.",
            "focus-areas": "- Urban Economy",
            "outline": "- One two three.",
            "habitat-iii": "- Four five.",
            "post-2015": "",
            "new-urban-agenda": "- Six.",
            "recommendations": "- Seven - eight.",
            "partnerships": "N/A",
        }
    )
    assert words_of(report) == {
        "summary": 4,
        "focus-areas": 2,
        "discussion": 3 + 10 + 2 + 1,
        "outline": 3,
        "positions": 10,  # three of the answers, seven of the captions of agendas
        "recommendations": 2,
        "partnerships": 1,
    }


def test_a_section_tells_where_its_answer_stands() -> None:
    document = document_of(fill({"recommendations": "- Share the data.\n- Keep it open."}))
    (report,) = extract(document).reports
    section = next(one for one in report.sections if one.section == "recommendations")
    assert section == Section(section="recommendations", words=6, start=section.start, end=section.end)
    assert document.text[section.start : section.end] == "- Share the data.\n- Keep it open."


def test_unanswered_sections_are_not_counted() -> None:
    report = read_answers({"recommendations": "", "partnerships": ""})
    assert not {"recommendations", "partnerships"} & set(words_of(report))


def test_notes_are_sorted_by_where_they_belong() -> None:
    report = read_answers({"date": "some day", "bases": "Congo", "organizers": "First Institute"})
    assert [note.pointer for note in report.warnings] == ["/event/date", "/organizers/0/country"]


@pytest.mark.parametrize(
    ("summary", "kinds"),
    [
        ("Lakeside Institute and Harbour Network signed an MoU.", ["agreement committed", "mou signed"]),
        ("Lakeside Institute and Harbour Network agreed to sign an agreement.", ["agreement committed"]),
        ("Lakeside Institute and Harbour Network signed an agreement.", ["agreement committed", "agreement signed"]),
    ],
    ids=["another", "the same", "further on"],
)
def test_the_summary_tells_of_partnerships_where_it_says_more_than_their_section(
    summary: str, kinds: list[str]
) -> None:
    told = "Lakeside Institute and Harbour Network agreed to sign an agreement."
    report = read_answers({"summary": summary, "partnerships": f"- {told}"})
    assert [f"{one.kind} {one.stage}" for one in report.partnerships] == kinds
