"""The letter around a form that stands in it: a salutation, and what is said before the form begins."""

import re
from functools import cache
from itertools import takewhile

from msgspec.structs import replace

from ...assets import mail_marks
from ...model import Document
from ..captions.pieces import Form
from ..roles import BOILERPLATE, UNREAD

_LONGEST_SALUTATION, _LONGEST_LETTER = 90, 1500
_ENDS = (",", ":", "!", ";", ".", "–", "—", "-")
_MAIL = "message/rfc822"


def mark_salutation(document: Document, form: Form) -> Form:
    """The form, with a salutation and the lines between it and the first thing read taken for the letter's.

    Nothing is taken where more stands there than people write above a form, or where no salutation begins the text
    and it is not a mail's.

    Args:
        document: The text and its blocks.
        form: What its blocks were read as.
    """
    above = list(takewhile(lambda piece: piece.role is UNREAD and piece.block.cell is None, form.pieces))
    words = [piece.block.span.of(document.text) for piece in above]
    begins = bool(above) and (document.media_type == _MAIL or _is_salutation(words[0]))
    if not begins or sum(map(len, words)) > _LONGEST_LETTER:
        return form
    letter = [replace(piece, role=BOILERPLATE) for piece in above]
    return Form((*letter, *form.pieces[len(above) :]))


def _is_salutation(line: str) -> bool:
    """Whether a line addresses somebody.

    >>> _is_salutation("Dear colleagues,"), _is_salutation("Hello cities, goodbye slums: a debate on land")
    (True, False)
    """
    words = line.strip()
    return len(words) <= _LONGEST_SALUTATION and _salutations().match(words) is not None and words.endswith(_ENDS)


@cache
def _salutations() -> re.Pattern[str]:
    words = sorted(set(mail_marks("salutation")), key=lambda one: (-len(one), one))
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
