"""Themes below a caption that nobody knows, within the answer of another section."""

import pytest

from tests.extraction.segments.test_section_turns import CLOSE, HEADER, PROSE, SAID
from tests.extraction.typed_forms import fill, report_in

BODY = [
    HEADER, "Summary of the Event", PROSE, "1. Outline of the discussion", SAID,
    "3. Recommendations made during the discussion", "- Share the data.",
    "4. Building partnerships, network and synergies with UN-Habitat", "- A joint study begins in May.",
]  # fmt: skip


@pytest.mark.parametrize(
    "themes",
    [
        "Housing\nUrban Economy\nGender",
        "- Urban Economy: Urban Productivity\n- Housing",
        "Housing, Urban Economy; Youth",
    ],
    ids=["lines", "items", "one line"],
)
@pytest.mark.parametrize("caption", ["What it touches on:", "Where on your list are we?"])
def test_themes_behind_the_partnerships_are_the_themes(themes: str, caption: str) -> None:
    report = report_in("\n\n".join([*BODY, f"{caption}\n{themes}", CLOSE]))
    assert {"urban-economy", "housing"} <= set(report.themes)
    assert [s.text for s in report.statements if s.kind == "partnership"] == ["A joint study begins in May."]


def test_themes_behind_the_summary_are_none_of_it() -> None:
    themes = "Where it fits, in your words\nUrban Economy\nGender"
    report = report_in("\n\n".join([*BODY[:3], "Cross-cutting: Youth", themes, *BODY[3:], CLOSE]))
    assert (report.summary, report.themes) == (PROSE, ("urban-economy",))


def test_what_is_said_of_themes_is_a_statement() -> None:
    said = ["- Housing and urban economy need one ministry.", "- Housing for all."]
    report = report_in("\n\n".join([*BODY, *said, CLOSE]))
    assert (len(report.statements), report.themes) == (5, ())


def test_a_form_with_themes_has_no_others() -> None:
    report = report_in("\n\n".join([*BODY[:3], "Focus areas", "- Housing", *BODY[3:], "Topics:\nSafety\nYouth", CLOSE]))
    assert (report.themes, report.cross_cutting) == (("housing",), ())


def test_a_sentence_among_themes_that_names_none_is_unread() -> None:
    report = report_in(fill({"focus-areas": "- Housing\n\nWe think that water is the key to everything."}))
    assert (report.themes, report.other_themes) == (("housing",), ())
    assert [passage.text for passage in report.unread] == ["We think that water is the key to everything."]


def test_a_list_in_capitals_that_names_few_themes_is_no_printed_one() -> None:
    themes = "What we tick:\nURBAN ECONOMY: URBAN AND MUNICIPAL FINANCE\nURBAN BASIC SERVICES"
    report = report_in("\n\n".join([*BODY, themes, CLOSE]))
    assert {"urban-economy", "urban-and-municipal-finance", "urban-basic-services"} == set(report.themes)
