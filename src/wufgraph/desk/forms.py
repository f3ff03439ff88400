"""Forms to send out: blank ones, and ones filled in with what was read, for their authors to correct."""

from dataclasses import replace

from ..documents import read_document
from ..editions import USUAL
from ..extraction import extract
from ..model import Language, Report
from .blank_form import read_blank_form
from .changes import Change, compare_reports
from .form_answers import answers_of
from .form_document import Remark, write_form


def blank_form(edition: str = USUAL, language: Language = Language.EN) -> bytes:
    """The blank form as a Word file.

    Raises:
        LookupFailed: There is no such edition.
    """
    return write_form(read_blank_form(edition, language))


def filled_form(report: Report, remarks: tuple[Remark, ...] = (), language: Language | None = None) -> bytes:
    """The form of a report's edition, filled in with what was read.

    Args:
        report: The record.
        remarks: What its author should see to; they stand in the margin, and are no part of the answers.
        language: Of the form; that of the report by default.

    Raises:
        LookupFailed: There is no such edition.
    """
    form = read_blank_form(report.form, language or report.language)
    return write_form(form, answers_of(report, form), remarks)


def not_carried(report: Report, filled: bytes) -> list[Change]:
    """What would be read otherwise if the form came back as it is: the form has no place for it.

    Args:
        report: The record.
        filled: The form that was filled in with it.
    """
    again = extract(read_document(filled, "form.docx")).reports[0]
    return compare_reports(report, replace(again, language=report.language))
