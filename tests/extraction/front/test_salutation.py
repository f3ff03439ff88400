"""The letter around a form that stands in it is the letter's; nothing of the form is taken for it."""

import pytest

from tests.documents.mail_files import make_mail
from tests.extraction.typed_forms import document_of, fill
from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import Role

LETTERS = {
    "English": "Dear colleagues,\n\nAs promised I paste our form here. I could not open the Word file, sorry.\n\n",
    "Spanish": "Estimada Rosa:\nte copio abajo el formato de nuestro evento.\n\n",
    "French": "Bonjour,\n\nvoici la fiche de notre atelier, avec nos excuses pour le retard !\n\n",
    "salutation alone": "Hi all!\n",
}
NONE = {
    "no salutation": "Our form is below.\n\n",
    "a title that begins like one": "Hello cities, goodbye slums: how land is shared\n\n",
    "more than people write above a form": "Dear all,\n" + "Here is much that nobody writes in a letter.\n" * 60,
}


def roles(letter: str) -> set[Role]:
    document = document_of(letter + fill())
    return {run.role for run in extract(document).roles if run.span.start < len(letter.rstrip())}


@pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS.keys())
def test_a_letter_above_the_form_is_no_unread_passage(letter: str) -> None:
    assert roles(letter) == {Role.BOILERPLATE}
    assert [one.text for report in extract(document_of(letter + fill())).reports for one in report.unread] == []


@pytest.mark.parametrize("letter", NONE.values(), ids=NONE.keys())
def test_anything_else_above_the_form_stays_what_it_is(letter: str) -> None:
    assert Role.BOILERPLATE not in roles(letter)


@pytest.mark.parametrize(
    "closing", ["Saludos cordiales,\nAna Field", "Kind regards,\n\nAna Field\nDirector", "Cordialement"]
)
def test_a_closing_formula_below_the_form_is_no_answer(closing: str) -> None:
    text = fill().split("Detail Information of Speakers")[0].rstrip() + "\n\n"
    told, ended = (extract(document_of(text + end)).reports[0] for end in ("", closing))
    assert ended.statements == told.statements
    assert [one.text for one in ended.unread][-len(closing.split("\n")) :][0] == closing.split("\n", 1)[0]


def test_a_list_of_marks_of_quotation_in_a_mail_that_answers_none_is_the_writers() -> None:
    text = fill({"outline": "> Rivers have no vote.", "recommendations": "> Share the data.\n> Plan the banks."})
    (report,) = extract(read_document(make_mail(text).as_bytes(), "form.eml")).reports
    said = [one.text for one in report.statements]
    assert {"Rivers have no vote.", "Share the data.", "Plan the banks."} <= set(said)
