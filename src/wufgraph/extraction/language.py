"""The language of a report: that of its answers, and of its captions where the answers are too short to tell."""

from collections import Counter, defaultdict
from functools import cache, lru_cache

from ..assets import read_table
from ..model import Language
from ..words import Runs
from .captions.pieces import Form
from .roles import ANSWER, CAPTION

_TOKEN = Runs(r"[^\W\d_]+")
_ENOUGH_WORDS, _FEW_WORDS, _CLEARLY = 12, 5, 4


def detect_language(form: Form, text: str) -> Language:
    """Count function words of the answers; where there are few, and not nearly all of one language, count captions."""
    answers = "\n".join(piece.block.span.of(text) for piece in form.pieces if piece.role is ANSWER)
    votes = _count_function_words(answers)
    if votes.total() < _ENOUGH_WORDS and not _is_clear(votes):
        captions = (p.match for p in form.pieces if p.match and p.role is CAPTION)
        votes = Counter(match.language for match in captions if match.language)
    return max(Language, key=lambda language: votes[language])


def language_of_own(words: str, of_report: Language) -> Language:
    """The language of a statement where its words are clearly of another one than the report's; else the report's."""
    votes = _count_words(words)
    return max(votes, key=lambda language: votes[language]) if _is_clear(votes) else of_report


def _is_clear(votes: Counter[Language]) -> bool:
    most = max(votes.values(), default=0)
    return most >= _FEW_WORDS and most >= _CLEARLY * (votes.total() - most)


@lru_cache(maxsize=2)  # a form is asked again when more of it has been read
def _count_function_words(answers: str) -> Counter[Language]:
    return _count_words(answers)


def _count_words(answers: str) -> Counter[Language]:
    known = _language_of()
    return Counter([known[word] for word in _TOKEN.findall(answers.casefold()) if word in known])


@cache
def _language_of() -> dict[str, Language]:
    """Frequent function words that no other of the three languages has."""
    words: dict[str, set[Language]] = defaultdict(set)
    for row in read_table("data/reference/words.csv"):
        if row["list"] == "function-word":
            words[row["word"]].add(Language(row["language"]))
    return {word: next(iter(languages)) for word, languages in words.items() if len(languages) == 1}
