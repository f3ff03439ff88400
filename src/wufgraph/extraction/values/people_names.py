"""Names of people by what they work in, "Network of Women in Public Works", and not by where they are."""

import re

from ...assets import any_word
from .name_grammar import THE

_IN = re.compile(rf"(?<=[a-zé]s|en|th|le)\s+(?:in|en)\s+{THE}?(?=[^\W\d_a-zà-ÿ])")
_ANY = re.compile(r".*")


def field_of_people(text: str, end: int) -> re.Match[str] | None:
    """What people work in, "in Public Works", behind a name that ends at a place."""
    led = _IN.match(text, end)
    field = any_word("field-of-work").match(text, led.end()) if led else None
    written_large = field is not None and field[0][0].isupper()
    return _ANY.match(text, end, field.end()) if field and written_large else None
