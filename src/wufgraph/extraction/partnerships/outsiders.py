"""What somebody who is of no party says of a tie: "an alliance of A and B would make sense, a resident remarked"."""

import re
from functools import cache

from ...model import Language
from .families import either, word_lists


def is_said_by_outsider(clause: str, language: Language) -> bool:
    """Whether a sentence ends with who said it, or begins with who asks for it, and that is nobody of whom it tells."""
    if "," in clause and _said_by(language).search(clause) is not None:
        return True
    return _asked_by(language).match(clause) is not None


@cache
def _said_by(language: Language) -> re.Pattern[str]:
    people, say = (either(word_lists()[name, language, ""]) for name in ("outsider", "outsider-says"))
    who = rf"(?:{people})(?:\s+(?:from|of|in|de|del|du|des)\s+[^_,;.]{{1,30}}|\s+d[eu']\s?[^_,;.]{{1,30}})?"
    return re.compile(rf",\s+(?:{who}\s+(?:{say})|(?:{say})\s+{who})\W*$", re.IGNORECASE)


@cache
def _asked_by(language: Language) -> re.Pattern[str]:
    """A sentence that begins with bystanders who wish, ask or suggest: "Residents wish A and B would"."""
    people, ask = (either(word_lists()[name, language, ""]) for name in ("bystander", "bystander-asks"))
    of = r"(?:\s+(?:of|from|in|at|on|de|del|du|des|en|dans|à)\s[^_,;.]{1,30}?|\s+d'[^_,;.]{1,30}?)?"
    return re.compile(
        rf"\W*(?:[^\W\d_]+\s+){{0,3}}?(?:{people}){of}\s+(?:[^\W\d_]+\s+){{0,2}}?(?:{ask})(?!\w)", re.IGNORECASE
    )
