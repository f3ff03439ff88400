"""The language of a report: that of its answers, and of its captions where the answers are too short to tell."""

import re
from collections import Counter

from ..model import Language, Role
from .segments import Form

# Frequent function words that no other of the three languages has.
_WORDS = {
    Language.EN: "the of and to is was were that with for from by on this which are it be as at have has their not should can".split(),
    Language.ES: "el los las del y que con por para una un se su sus como al más lo este esta fue fueron son ha han debe deben está".split(),
    Language.FR: "le les des du et est dans pour qui une sur avec ce cette ces aux au il par plus leur leurs sont été ont doit doivent nous".split(),
}
_LANGUAGE_OF = {word: language for language, words in _WORDS.items() for word in words}
_TOKEN = re.compile(r"[^\W\d_]+")
_ENOUGH_WORDS = 12


def detect_language(form: Form, text: str) -> Language:
    """Count function words of the answers; where there are few, count captions."""
    answers = (piece.block.span.of(text) for piece in form.pieces if piece.role is Role.ANSWER)
    votes = Counter(found for words in answers for token in _TOKEN.findall(words.casefold()) if (found := _LANGUAGE_OF.get(token)))
    if votes.total() < _ENOUGH_WORDS:
        votes = Counter(p.match.language for p in form.pieces if p.match and p.role is Role.CAPTION)
    return max(Language, key=lambda language: votes[language])
