"""Letters in words: from templates, in three languages, without addresses."""

import re
from pathlib import Path

import pytest

from wufgraph.desk.letter_text import TEMPLATES, Line, Part, read_template, render_letter
from wufgraph.errors import TemplateError
from wufgraph.model import Event, Language, Passage, Place, PlaceUnit, Report, UnmatchedPair
from wufgraph.validation import Severity

from .letters import TITLE, evidence, finding, letter, report, worded, words_of

# Words that stand in any English letter, and in none of the others.
ENGLISH = re.compile(r"\b(?:the|of|and|is|are|we|you|your|with|what|which|if|by|please|thank)\b", re.IGNORECASE)
OWN = {
    "caption": "X",
    "message": "X",
    "fix": "X",
    "quote": "X",
    "subject": "X",
}


def full(language: Language) -> Report:
    """A report with something to say in each part of a letter, and no English in it."""
    return report(
        language=language,
        event=Event(title="XX", date=report().event.date),
        evidence={**report().evidence, "/reporter": evidence("somehow", "reporter", 0.5, "XXX")},
        unmatched=(UnmatchedPair(caption="XX", value="XXX", start=0, end=1),),
        unread=(Passage(start=5, end=6, text="XX " * 9),) * 9,
    )


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("severity", [*Severity, None], ids=str)
def test_a_letter_is_in_one_language(language: Language, severity: Severity | None) -> None:
    findings = [finding(severity=severity, **OWN)] if severity else []
    words = words_of(worded(*findings, about=full(language), language=language))
    assert (ENGLISH.search(words) is None) == (language is not Language.EN)


@pytest.mark.parametrize("language", Language)
def test_a_report_without_a_title_or_reporter_is_thanked_for_too(language: Language) -> None:
    words = words_of(worded(finding(**OWN), about=Report(file="a.docx"), language=language))
    assert "None" not in words
    assert not re.search(r"“”|«\s*»|\(\)|  ", words)


def test_a_letter_without_a_finding_thanks_and_asks_for_nothing() -> None:
    text = worded(about=report(evidence={}))
    assert text.subject == f"Your report on “{TITLE}”: thank you"
    assert [part.kind for part in text.parts] == ["paragraph"] * 4
    assert "corrected" not in words_of(text)


def test_a_finding_is_told_with_its_place_quoted_and_what_to_do() -> None:
    text = worded(finding(subject="Speaker 2 (Bo)", quote="Room?"))
    (item,) = [part for part in text.parts if part.text.startswith("Venue")]
    assert item == Part(
        kind="item",
        text="Venue: The venue is missing.",
        lines=(
            Line(text="Speaker 2 (Bo): “Room?”", is_quote=True),
            Line(text="Fill in 'Venue' with the room or hall."),
        ),
    )


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (Language.EN, "Speaker 2 (Bo): “Room?” (page 3)"),
        (Language.ES, "Speaker 2 (Bo): «Room?» (página 3)"),
        (Language.FR, "Speaker 2 (Bo) : « Room? » (page 3)"),
    ],
    ids=str,
)
def test_a_place_is_told_with_its_line_or_page(language: Language, told: str) -> None:
    place = Place(unit=PlaceUnit.PAGE, number=3)
    text = worded(finding(subject="Speaker 2 (Bo)", quote="Room?", place=place, language=language), language=language)
    quotes = [
        line.text.replace("\N{NO-BREAK SPACE}", " ") for part in text.parts for line in part.lines if line.is_quote
    ]
    assert quotes == [told]


def test_how_answers_were_read_is_told() -> None:
    text = worded()
    told = [part.text for part in text.parts]
    assert "You listed two institutions and two countries or cities; we read them in the same order:" in told
    assert "Alda Institute: Portugal" in told


@pytest.mark.parametrize("language", Language)
def test_no_address_is_in_a_letter(language: Language) -> None:
    hostile = Event(title="Write to ana@alda.example, or bo (at) alda [dot] example")
    about = report(event=hostile, unread=(Passage(start=0, end=9, text="one two three four five six c@alda.example"),))
    words = words_of(worded(finding(quote="d@alda.example"), about=about, language=language))
    assert not re.search(r"@|\(at\)|withheld", words)
    assert words.count("[…]") > 2


def test_no_word_of_a_report_is_taken_for_a_mark_of_a_template() -> None:
    about = report(event=Event(title="Streets\n\n## Shout\n- one\n# Other subject {{ 7 * 7 }} {% raw %}"))
    text = worded(finding(quote="x\n\n## Shout"), about=about)
    assert text.subject.startswith("Your report on “Streets ## Shout - one # Other subject {{ 7 * 7 }} {% raw %}”")
    assert not any(part.text.startswith("Shout") for part in text.parts)


def test_french_has_its_spaces() -> None:
    text = worded(finding(**OWN), about=full(Language.FR), language=Language.FR)
    assert "«\N{NO-BREAK SPACE}XX\N{NO-BREAK SPACE}»\N{NO-BREAK SPACE}:" in text.subject


# -- templates of the secretariat's own


def test_a_template_of_ones_own_is_taken(tmp_path: Path) -> None:
    (tmp_path / "letter.en.j2").write_text(
        "# Hello\n\nTo {{ letter.reporter }},\nsince {{ letter.held_on | day('en') }}\n"
    )
    text = render_letter(letter(), tmp_path)
    assert text.subject == "Hello"
    assert text.parts == (Part(kind="paragraph", text="To Ana Field, since 9 April 2014"),)


def test_a_language_without_a_template_of_ones_own_has_the_usual_one(tmp_path: Path) -> None:
    (tmp_path / "letter.en.j2").write_text("# Hello\n")
    assert render_letter(letter(language=Language.ES), tmp_path) == render_letter(letter(language=Language.ES))


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("# Hello\n{% if %}", "letter.en.j2:2: expected a template of a letter"),
        ("# {{ letter.nothing }}", "has no attribute 'nothing'"),
        ("Hello", "expected a first line with the subject"),
    ],
    ids=["broken", "an unknown value", "no subject"],
)
def test_a_template_that_gives_no_letter_is_told_with_its_place(tmp_path: Path, template: str, told: str) -> None:
    (tmp_path / "letter.en.j2").write_text(template)
    with pytest.raises(TemplateError, match=re.escape(str(tmp_path))) as raised:
        render_letter(letter(), tmp_path)
    assert told.removeprefix("letter.en.j2") in str(raised.value)


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_usual_templates_tell_how_they_are_edited(name: str) -> None:
    assert read_template(name).startswith("{#")
    assert "docs/desk.md" in read_template(name).splitlines()[0]
