"""Words that a narrow column has cut, with no hyphen, become whole again.

Setters put a word that is wider than its column on as many lines as it takes. Where a line is full to its
last letter, geometry cannot tell whether its last word goes on below or a new one begins there; words can.
"""

import re
from collections.abc import Container, Iterator, Sequence
from functools import cache

from ...assets import word_list
from ..known_words import is_listed

CUT = "\u200b"
"""What stands at a line's end that may be inside a word: the sign of a place to break (Unicode Standard, 23.2)."""

_LETTERS = re.compile(r"[^\W\d_]+")
_LAST_LETTERS = re.compile(r"[^\W\d_]+$")
_ENDS_WORD = ",;:.!?)]»"
_BEGINS_WORD = "([«&–—"
_STANDS_ALONE = ("/", "|", "+", "-")
_BEHIND_DIGIT = re.compile(r"(?:h|st|nd|rd|th|[eo]r?)(?![^\W\d_])", re.IGNORECASE)
_ADDRESS_PART = re.compile(r"[A-Za-z0-9._@-]+[>)]?[;,.]?$")
_MOST_PIECES, _LONGEST_WORD = 5, 20
_SHORTEST_SINGULAR = 5
_LONG_FRONT, _LONG_FRONT_OF_SMALL = 7, 5
# Words beside such a place are no witnesses of what words there are.
_BESIDE_CUT = re.compile(rf"\S+{CUT}\n\S+(?:{CUT}\n\S+)*")


def without_cut_words(lines: str) -> str:
    """Lines without the words, or parts of words, that stand where a word may be cut."""
    return _BESIDE_CUT.sub(" ", lines)


def is_cut(text: str, following: Sequence[str], words: Container[str]) -> bool:
    """Whether a word goes on from one line to the next, where geometry allows it.

    Args:
        text: What ends with the line, the sign left out.
        following: The lines behind it; at least one.
        words: Those of the document, as `str.casefold` leaves them.
    """
    last, first = text.split()[-1], following[0].split()[0].rstrip(CUT)
    if "@" in last or "@" in first:
        return _is_cut_address(last, first, words)
    if (text[-1] in _ENDS_WORD and first[0].isalpha()) or first[0] in _BEGINS_WORD or first in _STANDS_ALONE:
        return False
    if text[-1].isdigit() and first[0].isalpha():
        return _BEHIND_DIGIT.match(first) is not None or "h" in last
    if text[-1].isalpha() and first[0].isdigit():
        return last[-2:-1].isdigit()
    front = _LAST_LETTERS.search(text)
    rests = [rest.group() for rest in map(_LETTERS.match, _ways_on(following)) if rest]
    return not (front and rests) or _is_one_word(front.group(), rests, words)


def _ways_on(lines: Sequence[str]) -> Iterator[str]:
    """What the first word of lines may be, where they are so short that it takes more than one."""
    word = ""
    for line in lines[:_MOST_PIECES]:
        first, *more = line.split(maxsplit=1)
        word += first.rstrip(CUT)
        yield word
        if more or not line.endswith(CUT):
            return


def _is_one_word(front: str, rests: Sequence[str], words: Container[str]) -> bool:
    if rests[0][0].isupper() and (front[-1].islower() or any(rest[1:2].islower() for rest in rests)):
        return False

    def is_known(word: str) -> bool:
        small = word.casefold()
        forms = (small, small + "s") if len(small) >= _SHORTEST_SINGULAR else (small,)
        return any(form in words or is_listed(form) for form in forms)

    if any(is_known(front + rest) for rest in rests):
        return True
    if len(front) + max(map(len, rests)) > _LONGEST_WORD:
        return False
    # The longest word of a column that is as wide as needed fills it, and is whole: "Subgerente" over "de".
    small = len(rests[0]) > 1 and rests[0].casefold() in _small_words()
    is_whole = len(front) >= (_LONG_FRONT_OF_SMALL if small else _LONG_FRONT) and (small or is_known(front))
    return not is_whole and not (is_known(front) and any(map(is_known, rests)))


def _is_cut_address(last: str, first: str, words: Container[str]) -> bool:
    if "@" in last:
        return "@" not in first and last[-1] not in ",;" and _ADDRESS_PART.match(first) is not None
    return last[-1] not in ":;,(" and last.casefold() not in words and not is_listed(last)


@cache
def _small_words() -> frozenset[str]:
    return frozenset((*word_list("function-word"), *word_list("name-particle")))
