"""Questions of one word that say in brackets what they ask for: "When (hours)", "Where (city, country)"."""

from collections.abc import Collection

from ...assets import word_keys
from ...wording import match_key
from .caption_words import weigh_words

_SURELY, _CLEARLY = 0.6, 0.2


def asked_in_brackets(text: str, field: str, fields: Collection[str]) -> str:
    """The field that a question asks for, by what stands in its brackets.

    Args:
        text: The caption.
        field: What its word asks for by itself.
        fields: Fields that may stand here.

    >>> asked_in_brackets("When (hours):", "date", ["date", "time"])
    'time'
    """
    opens = text.find("(")
    if opens <= 0 or " " in text[:opens].strip() or match_key(text[:opens]) not in word_keys("asks"):
        return field
    words = weigh_words(text[opens:])
    best = max(fields, key=lambda name: words.get(name, 0.0), default=field)
    return best if words.get(best, 0.0) >= max(_SURELY, words.get(field, 0.0) + _CLEARLY) else field
