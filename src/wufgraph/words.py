"""Patterns of many words: how they are written, and how the few that a text may hold are found without the others."""

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import groupby

_MANY_WORDS = 4
_WORD, _ALTERNATIVES = re.compile(r"\w+"), re.compile(r"(\w*)\(([^()]+\|[^()]+)\)")
_STEMS = (3, 4)  # letters of the begin of a word that may go on
# What typographers set that Latin-1 has not, and is part of no word.
_MARKS_OF_TYPE = "’‘“”–—…•"
_SHORT, _LONG = 60, 2_000
# So many are looked for by their first words, where these stand at the begin of a word.
_FEWEST_BY_WORD, _AT_WORDS = 40, (r"\b", r"(?<!\w)")
_List = tuple[Sequence[str], str]


def either(words: Iterable[str]) -> str:
    r"""The alternatives of a pattern: longest first, with any white space between words and any apostrophe.

    Many are told apart by their first letter, so that each place of a text is compared with few.

    >>> either(["d'ici", "fin de", "fin"])
    "fin\\s+de|d['’]ici|fin"
    >>> either(["fin de", "dès", "fin", "avant"])
    '(?=[adf])(?:f(?:in\\s+de|in)|a(?:vant)|d(?:ès))'
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(
        _by_first_letter(list(run)) if begin_with_letters else "|".join(map(_as_written, run))
        for begin_with_letters, run in groupby(ordered, key=lambda word: word[:1].isalpha())
    )


def _by_first_letter(words: Sequence[str]) -> str:
    """The alternatives in an order that finds the same, for words with one first letter exclude those with another."""
    if len(words) < _MANY_WORDS:
        return "|".join(map(_as_written, words))
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[0].casefold(), []).append(word)
    letters = "".join(sorted({word[0] for word in words}))
    return f"(?=[{letters}])(?:{'|'.join(map(_factor_letter, groups.values()))})"


def _factor_letter(words: Sequence[str]) -> str:
    """The alternatives behind their first letter, where all have the same; else as they are."""
    letters = {word[0] for word in words}
    if len(letters) > 1:
        return "|".join(map(_as_written, words))
    return f"{letters.pop()}(?:{'|'.join(_as_written(word[1:]) for word in words)})"


def _as_written(words: str) -> str:
    return re.sub(r"['’]", "['’]", re.escape(words)).replace(r"\ ", r"\s+")


class Words:
    """Finds any of many words and phrases, whatever their case: the leftmost, of these the first in the order of lists.

    It finds what `pattern` finds. Most texts hold none of them and a list of hundreds takes milliseconds to compile: a
    text without any of their first words is not searched, and nothing is compiled before a text has one.

    Args:
        lists: Words, each list with the pattern that follows them.
        begins: What stands before them; it has to hold at the begin of a word.
        alternatives: Writes words as the alternatives of a pattern.
    """

    def __init__(
        self,
        lists: Iterable[tuple[Iterable[str], str]],
        begins: str = r"\b",
        alternatives: Callable[[Iterable[str]], str] = either,
    ) -> None:
        self._begins, self._either = begins, alternatives
        self._lists = [(tuple(words), ends) for words, ends in lists]
        firsts = {first for words, _ in self._lists for word in words for first in _firsts_of(word)}
        # Whole words, and the begins of others by their length; none where a phrase may begin with anything.
        whole, *stems = _by_length(firsts)
        self._firsts = None if _ANY in firsts else whole
        self._stems = stems if any(stems) else ()
        self._compiled: re.Pattern[str] | None = None
        is_many = sum(len(words) for words, _ in self._lists) >= _FEWEST_BY_WORD
        is_by_word = is_many and begins in _AT_WORDS and self._firsts is not None
        self._by_word = _ByFirstWord(self._lists, self._write) if is_by_word else None

    @cached_property
    def pattern(self) -> str:
        """All of them as one pattern, to be used in others; for any case, it wants `re.IGNORECASE`."""
        return self._write(self._lists)

    def _write(self, lists: Sequence[_List]) -> str:
        written = [f"(?:{self._either(words)}){ends}" for words, ends in lists]
        return self._begins + (written[0] if len(written) == 1 else f"(?:{'|'.join(written)})")

    def _fitting(self, text: str) -> re.Pattern[str] | None:
        """The pattern where a text may hold what it finds."""
        # What is short is searched sooner than cut into words; what is longer than a paragraph has any first word.
        is_cut = len(text) < _LONG and (len(text) > _SHORT or not self._compiled)
        if is_cut and self._firsts is not None and not self._has_first(text, self._firsts):
            return None
        if self._compiled is None:
            self._compiled = re.compile(self.pattern, re.IGNORECASE)
        return self._compiled

    def _has_first(self, text: str, firsts: frozenset[str]) -> bool:
        if not firsts.isdisjoint(words_in(text)):
            return True
        return bool(self._stems) and not all(map(frozenset.isdisjoint, self._stems, _begun_in(text)))

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        if self._by_word:
            return next(self._by_word.finditer(text, start, end), None)
        pattern = self._fitting(text)
        return pattern.search(text, start, end) if pattern else None

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        pattern = self._by_word.pattern_at(text, start, end) if self._by_word else self._fitting(text)
        return pattern.match(text, start, end) if pattern else None

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.fullmatch`."""
        pattern = self._by_word.pattern_at(text, start, end) if self._by_word else self._fitting(text)
        return pattern.fullmatch(text, start, end) if pattern else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        if self._by_word:
            return self._by_word.finditer(text, start, end)
        pattern = self._fitting(text)
        return pattern.finditer(text, start, end) if pattern else iter(())

    def findall(self, text: str) -> list[str]:
        """What is found, as text."""
        return [found[0] for found in self.finditer(text)]

    def sub(self, put: str | Callable[[re.Match[str]], str], text: str) -> str:
        """As `re.Pattern.sub`."""
        if self._by_word and next(self._by_word.finditer(text), None) is None:
            return text
        pattern = self._fitting(text)
        return pattern.sub(put, text) if pattern else text


class _ByFirstWord:
    """Looks for many words only where a text has the first word of some, and there for these alone.

    Args:
        lists: Words, each list with the pattern that follows them; none of them may begin with anything.
        write: Writes some of them as a pattern.
    """

    def __init__(self, lists: Sequence[_List], write: Callable[[Sequence[_List]], str]) -> None:
        self._write = write
        self._lists = [([(word, _firsts_of(word)) for word in words], ends) for words, ends in lists]
        firsts = {first for words, _ in self._lists for _, own in words for first in own}
        self._whole, self._three, self._four = _by_length(firsts)
        self._are_whole = not (self._three or self._four)
        self._patterns: dict[tuple[str, ...], re.Pattern[str]] = {}

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """What is found in a text, from left to right."""
        if end >= len(text) and self._are_whole and self._whole.isdisjoint(words_in(text)):
            return
        for whole, place in _words_at(text):
            if not start <= place < end:
                continue
            word = whole[: end - place]
            if not (word in self._whole or word[:3] in self._three or word[:4] in self._four):
                continue
            if told := self._pattern(word).match(text, place, end):
                yield told
                start = told.end()

    def pattern_at(self, text: str, start: int, end: int) -> re.Pattern[str] | None:
        """The pattern of those that begin with the word at a place; None where none does."""
        word = found[0].lower() if (found := _WORD.match(text, start, end)) else ""
        begins = word in self._whole or word[:3] in self._three or word[:4] in self._four
        return self._pattern(word) if begins else None

    def _pattern(self, word: str) -> re.Pattern[str]:
        """The pattern of those that begin with a word; few words begin any, so that few patterns are kept."""
        begins = (
            word if word in self._whole else "",
            word[:3] if word[:3] in self._three else "",
            word[:4] if word[:4] in self._four else "",
        )
        if begins not in self._patterns:
            firsts = {begins[0], f"{begins[1]}*", f"{begins[2]}*"}
            some = [([word for word, own in words if own & firsts], ends) for words, ends in self._lists]
            self._patterns[begins] = re.compile(self._write([one for one in some if one[0]]), re.IGNORECASE)
        return self._patterns[begins]


class Runs:
    r"""Finds runs of characters of a kind, such as words; of what Latin-1 has, sooner than a pattern does.

    Args:
        pattern: What a run is, `\w+`: one character after the other, whatever stands around it.

    >>> Runs(r"\w+").findall("L’eau – de 2 villes")
    ['L', 'eau', 'de', '2', 'villes']
    """

    def __init__(self, pattern: str) -> None:
        self._pattern = re.compile(pattern)
        self._kept = bytes(code if self._pattern.match(chr(code)) else 32 for code in range(256))

    def findall(self, text: str) -> list[str]:
        """As `re.Pattern.findall`."""
        plain = text
        for mark in "" if text.isascii() else _MARKS_OF_TYPE:
            plain = plain.replace(mark, " ")
        try:
            return plain.encode("latin-1").translate(self._kept).decode("latin-1").split()
        except UnicodeEncodeError:
            return self._pattern.findall(text)


_ANY = ""  # a first word that each text has


def _firsts_of(words: str) -> frozenset[str]:
    """What a phrase may begin with: words, begins of words that may go on with an asterisk, anything.

    >>> sorted(_firsts_of("(gave|promis*) its word"))
    ['gave', 'prom*']
    """
    if found := _ALTERNATIVES.match(words):
        every = (_firsts_of(found[1] + one + words[found.end() :]) for one in found[2].split("|"))
        return frozenset[str]().union(*every)
    word = _WORD.match(words.lower())
    if word and words[word.end() : word.end() + 1] not in ("*", "("):
        return frozenset((word[0],))
    stem = word[0][: _STEMS[-1]] if word else ""
    return frozenset((f"{stem}*" if len(stem) in _STEMS else _ANY,))


def _by_length(firsts: Iterable[str]) -> tuple[frozenset[str], ...]:
    begins = {first[:-1] for first in firsts if first.endswith("*")}
    whole = frozenset(first for first in firsts if not first.endswith("*"))
    return whole, *(frozenset(begin for begin in begins if len(begin) == length) for length in _STEMS)


_RUNS = Runs(r"\w+")


@lru_cache(maxsize=1024)
def words_in(text: str) -> frozenset[str]:
    """The words of a text, in lower case."""
    return frozenset(_RUNS.findall(text.lower()))


@lru_cache(maxsize=256)
def _words_at(text: str) -> tuple[tuple[str, int], ...]:
    """The words of a text in order, in lower case, each with where it begins."""
    return tuple([(word[0].lower(), word.start()) for word in _WORD.finditer(text)])


@lru_cache(maxsize=1024)
def _begun_in(text: str) -> tuple[frozenset[str], ...]:
    """The begins of a text's words that are as long as a stem, by length."""
    words = words_in(text)
    return tuple(frozenset([word[:length] for word in words]) for length in _STEMS)
