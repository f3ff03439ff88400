"""The reporter of a report that is a letter: who signs it."""

from itertools import pairwise

from msgspec.structs import replace

from ...model import Document, Language, Role
from ..captions.pieces import Form
from ..values.closings import is_closing
from ..values.line_kinds import looks_like_name
from ..values.names import parse_person

_MOST_WORDS = 6


def read_signature(document: Document, form: Form, language: Language) -> Form:
    """The form, with the name below a closing formula as the reporter's, where nothing else tells who reports.

    Args:
        document: The text and its blocks.
        form: What its blocks were read as.
        language: Of the report.
    """
    if form.answers("reporter"):
        return form
    for number, (one, other) in enumerate(pairwise(form.pieces)):
        words = other.block.span.of(document.text)
        unread = one.role is Role.UNREAD and other.role is Role.UNREAD
        if unread and is_closing(one.block.span.of(document.text)) and _is_name(words, language):
            signed = replace(other, role=Role.ANSWER, field="reporter", is_listed=True)
            return Form((*form.pieces[: number + 1], signed, *form.pieces[number + 2 :]))
    return form


def _is_name(words: str, language: Language) -> bool:
    person = parse_person(words, language) if len(words.split()) <= _MOST_WORDS else None
    return person is not None and looks_like_name(person.name)
