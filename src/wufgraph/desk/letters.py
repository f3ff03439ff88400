"""Letters to the authors of many reports: of files, or of all that a store holds."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from ..checking import Check
from ..dataset import Dataset
from ..graph.lower import lower_report
from ..model import Language, Report, Waiver
from ..stored_findings import lay_out
from ..validation import Finding, Validator
from ..waivers import apply_waivers
from .blank_form import read_blank_form
from .forms import filled_form
from .letter import Letter, find_reporter_address, write_letter
from .letter_formats import letter_as_html, letter_as_mail, letter_as_text
from .letter_text import TEMPLATES, read_template, render_letter
from .letter_word import letter_as_word
from .open_points import remarks_on


class LetterFormat(StrEnum):
    """What a letter is written as; the values are the endings of files."""

    TXT = "txt"
    HTML = "html"
    DOCX = "docx"
    EML = "eml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """What is the same for all letters of a run.

    Attributes:
        by: By when an answer is asked for; the form's deadline by default.
        written_on: The day of the letters; not told by default.
        language: Of the letters; that of each report by default.
        templates: Folder of the secretariat's own templates.
    """

    by: dt.date | None = None
    written_on: dt.date | None = None
    language: Language | None = None
    templates: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A report with its findings, in the language of its letter.

    Attributes:
        path: The file it was read from, or one with the name that its key asks for.
        number: Which report of the file it is, from 1.
    """

    path: Path
    number: int
    report: Report
    findings: tuple[Finding, ...]
    language: Language


def of_files(checks: Iterable[Check]) -> Iterator[Answered]:
    """The reports of files that were checked; files that could not be read are left out."""
    number: dict[Path, int] = {}
    for check in checks:
        if check.report is None:
            continue
        number[check.path] = number.get(check.path, 0) + 1
        yield Answered(
            path=check.path,
            number=number[check.path],
            report=check.report,
            findings=check.findings,
            language=check.language,
        )


def of_store(dataset: Dataset, language: Language | None = None, waivers: Sequence[Waiver] = ()) -> Iterator[Answered]:
    """All reports of a store, by key; a graph holds no address, so none of their letters has one."""
    validator = Validator(dataset.graph("ontology"))
    keys = dataset.report_keys()
    for key, texts in zip(keys, lay_out(dataset.store, keys), strict=True):
        report = lower_report(dataset.graph(key), key)
        chosen = language or report.language
        validation = validator.validate_spelled(*texts, language=chosen)
        yield Answered(
            path=Path(f"{key.replace('/', '-')}.record"),
            number=1,
            report=report,
            findings=apply_waivers(validation.findings, waivers, key),
            language=chosen,
        )


def answer(one: Answered, occasion: Occasion) -> Letter:
    """The letter to a report's author."""
    form = read_blank_form(one.report.form, one.language)
    return write_letter(one.report, one.findings, form, by=occasion.by, written_on=occasion.written_on)


def write_formats(
    one: Answered, formats: Sequence[LetterFormat], occasion: Occasion, form: tuple[str, bytes] | None = None
) -> Iterator[tuple[LetterFormat, bytes]]:
    """The letter to a report's author as files.

    Args:
        one: The report.
        formats: Which files.
        occasion: What is the same for all letters.
        form: Name and bytes of a form to attach to the mail.

    Raises:
        TemplateError: A template is broken, or gives no subject.
    """
    text = render_letter(answer(one, occasion), occasion.templates)
    writers: dict[LetterFormat, Callable[[], bytes]] = {
        LetterFormat.TXT: lambda: letter_as_text(text).encode(),
        LetterFormat.HTML: lambda: letter_as_html(text).encode(),
        LetterFormat.DOCX: lambda: letter_as_word(text),
        LetterFormat.EML: lambda: letter_as_mail(text, find_reporter_address(one.report), occasion.written_on, form),
    }
    for format_ in formats:
        yield format_, writers[format_]()


def filled_in(one: Answered) -> tuple[str, bytes]:
    """The form, filled in, with what is open in its margin: the ending of its name, and its bytes."""
    return "form.docx", filled_form(one.report, remarks_on(one.findings, one.report.form), one.language)


def usual_templates() -> dict[str, str]:
    """The templates that ship with wufgraph, by file name, for a secretariat to edit."""
    return {name: read_template(name) for name in TEMPLATES}
