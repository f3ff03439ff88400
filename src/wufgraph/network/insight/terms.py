"""What a demand speaks of: terms that three languages have in common, and the stems of its other words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from ...assets import read_table, word_list
from ...wording import match_key

# Cutting words off at a length does as well as stemmers, in many languages alike. Source: McNamee & Mayfield 2004,
# "Character n-gram tokenization for European language text retrieval", doi:10.1023/B:INRT.0000009441.78971.be.
STEM = 6
_SHORTEST_WORD, _SHORTEST_BEGINNING = 3, 2
_SIGNS = {"matter": "*", "act": "+", "": ""}


@dataclass(slots=True)
class _Node:
    """What may follow some words of a form, and what the form means that ends here; None where none ends."""

    next: dict[str, "_Node"] = field(default_factory=dict)
    means: str | None = None


def find_terms(text: str, language: str) -> frozenset[str]:
    """The terms of a text.

    Args:
        text: A demand.
        language: `en`, `es` or `fr`; of any other, its words are cut off only.

    Returns:
        Terms of `data/reference/demand-words.csv`, which are the same in all languages: the matter of a demand with
        an asterisk behind it, and what many demands say of any matter (publish, finance, municipality) with a plus;
        and of all other words of three letters or more that are no function words the first six letters, without
        accents.

    >>> sorted(find_terms("Publish municipal budgets as open data.", "en"))
    ['finance+', 'local-government+', 'open-data*', 'publish+']
    >>> sorted(find_terms("Publicar los presupuestos municipales como datos abiertos.", "es"))
    ['finance+', 'local-government+', 'open-data*', 'publish+']
    """
    return frozenset(_read(match_key(text).split(), _forms().get(language, _Node())))


def is_matter(term: str) -> bool:
    """Whether a term is the matter of a demand, in whatever language."""
    return term.endswith(_SIGNS["matter"])


def is_act(term: str) -> bool:
    """Whether a term, in whatever language, is one that many demands say of any matter."""
    return term.endswith(_SIGNS["act"])


def _read(words: Sequence[str], forms: _Node) -> Iterator[str]:
    place = 0
    while place < len(words):
        length, means = _longest(words, place, forms)
        if means:
            yield means
        elif not length and _says_something(words[place]):
            yield words[place][:STEM]
        place += length or 1


def _says_something(word: str) -> bool:
    return len(word) >= _SHORTEST_WORD and not word.isdigit() and word not in _function_words()


def _longest(words: Sequence[str], place: int, node: _Node) -> tuple[int, str | None]:
    """Number of words of the longest form that begins at a place, and what it means; 0 where none does."""
    best: tuple[int, str | None] = (0, node.means)
    if place == len(words):
        return best
    word = words[place]
    beginnings = (f"{word[:length]}*" for length in range(len(word), _SHORTEST_BEGINNING, -1))
    for key in (word, *beginnings):
        if key in node.next:
            length, means = _longest(words, place + 1, node.next[key])
            if means is not None and length + 1 > best[0]:
                best = (length + 1, means)
    return best


@cache
def _function_words() -> frozenset[str]:
    return frozenset(map(match_key, (*word_list("function-word"), *word_list("ought"))))


@cache
def _forms() -> dict[str, _Node]:
    """Forms by language, as trees of words; `*` stands for the rest of a word."""
    trees: dict[str, _Node] = {}
    for row in read_table("data/reference/demand-words.csv"):
        node = trees.setdefault(row["language"], _Node())
        for word in row["form"].split():
            node = node.next.setdefault(word, _Node())
        node.means = f"{row['means']}{_SIGNS[row['kind']]}"
    return trees
