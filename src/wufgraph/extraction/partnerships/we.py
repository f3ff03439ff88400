"""Where the one organizer of a report does something though it is not named: "hemos firmado", "our director signed"."""

import re
from functools import cache

from ...model import Language
from .families import either, word_lists

# "Haremos", but "extremos".
_WE_SHALL = r"[^\W\d_]{2,}(?<!ext)(?<!sup)remos"
_OUR = r"(?:our|nuestr[oa]s?|notre|nos)"


def says_we(text: str, language: Language) -> re.Match[str] | None:
    """A Spanish verb whose subject "we" is not said; nothing in the other languages."""
    return _we_verb().search(text) if language is Language.ES else None


@cache
def _we_verb() -> re.Pattern[str]:
    verbs = word_lists()["we-verb", Language.ES, ""]
    return re.compile(rf"(?<!\w)(?:{either(verbs)}|{_WE_SHALL})(?!\w)", re.IGNORECASE)


@cache
def our_staff(language: Language) -> re.Pattern[str]:
    """Who speaks for the organizer, "our executive director", by the offices of `role-of`."""
    offices = {words.rpartition(" ")[0] for words in word_lists()["role-of", language, ""]}
    office = either([*offices, *word_lists().get(("our-staff", language, ""), ())])
    return re.compile(rf"(?<!\w)(?P<us>{_OUR}\s+(?:[^\W\d_]+\s+)?(?:{office}))(?!\w)", re.IGNORECASE)
