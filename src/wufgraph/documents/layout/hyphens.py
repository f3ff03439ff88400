"""Lines of a paragraph become its text; words that a line end has cut become whole again."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from ...assets import word_list
from ..known_words import is_listed
from .cut_words import CUT, is_cut, without_cut_words

_CUT = re.compile(r"(?P<front>[^\W\d_]+)(?P<hyphen>[-\u2010\xad])$")
_REST = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_ADDRESS_REST = re.compile(r"[a-z0-9._@-]+[;,.]?$")
_FEW_LINES = 20
_CUT_SHARE = 0.04


class Joiner:
    """Joins lines by what the rest of the document shows of its words.

    A hyphen at a line's end is the author's or the type setter's. Where the document has the whole word
    elsewhere, with a hyphen or without, it tells. Else the hyphen is the author's before a capital, behind
    what begins such words ("co-", "self-"), between two words of the document, and where few lines end so.
    """

    def __init__(self, passages: Iterable[Sequence[str]]) -> None:
        self._words: Counter[str] = Counter()
        cut = wrapped = 0
        for lines in passages:
            self._words.update(word.casefold() for word in _WORD.findall(without_cut_words("\n".join(lines))))
            wrapped += len(lines) - 1
            cut += sum(_CUT.search(line) is not None for line in lines[:-1])
        self._are_few = wrapped < _FEW_LINES
        self._are_cut = self._are_few or cut >= _CUT_SHARE * wrapped

    def join(self, lines: Sequence[str]) -> str:
        """One text of a paragraph's lines."""
        text = ""
        for number, line in enumerate(lines):
            if text.endswith(CUT) and is_cut(text[:-1], lines[number:], self._words):
                text = text[:-1] + line
            else:
                text = self._append(text.removesuffix(CUT), line) if text else line
        return text

    def _append(self, text: str, line: str) -> str:
        cut, rest = _CUT.search(text), _REST.match(line)
        if cut and rest:
            word = text.split()[-1]
            # "Editor-in-" was not cut: it has a hyphen already.
            has_hyphen = "-" in word[:-1] or "-" in line.split()[0].strip("-")  # "rez-" over "de-chaussée"
            keep = "@" in word or has_hyphen or self._is_the_authors(cut["front"], rest.group(), cut["hyphen"])
            return (text if keep else text[: cut.start("hyphen")]) + line
        if text.endswith("\xad"):
            return text[:-1] + line
        if (text[-1] in "-\u2010/" and text[-2:-1].strip(" :")) or _cuts_address(text, line):
            return text + line
        return f"{text} {line}"

    def _is_the_authors(self, front: str, rest: str, hyphen: str) -> bool:
        if hyphen == "\xad":
            return False
        front, folded = front.casefold(), rest.casefold()
        if rest[0].isupper() or front in word_list("hyphenated-front"):
            return True
        with_hyphen, without = self._words[f"{front}-{folded}"], self._words[front + folded]
        if with_hyphen or without:
            return with_hyphen >= without
        if is_listed(front + folded):
            return False
        if self._are_few and is_listed(front):
            return True  # few lines show nothing of the setter, who seldom parts words behind a word
        # The halves as they stand at the line's ends are counted too: once each.
        return not self._are_cut or (self._words[front] > 1 and self._words[folded] > 1)


def _cuts_address(text: str, line: str) -> bool:
    """Whether an e-mail address was too long for its line."""
    last, first = text.split()[-1], line.split()[0].rstrip(CUT)
    if "@" not in last:
        return first.startswith("@") and len(first) > 1
    unfinished = last[-1] in ".@-_" or first.startswith((".", "@", "-"))
    return _ADDRESS_REST.match(first) is not None and (unfinished or (first == line.rstrip(CUT) and "@" not in first))
