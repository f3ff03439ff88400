"""Figures in a statement: quantities with unit, comparator and base, told from years, dates, times and names."""

import dataclasses
import re
from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from ...model import Comparator, Figure, Language, Span
from ...wording import fold_space
from .numerals import DIGITS_BEHIND, FIRST_YEAR, LAST_YEAR, Number, Numbers
from .quantities import word_before, words_from

PERCENT = "percent"
_UNIT_WORDS = 4
_FEWEST_IN_WORDS = 3
_LONGEST_SYMBOL = 3  # of a unit that is written against its number, as in "500m²"
_OF_THEM = re.compile(
    r"\s+(?:of\s+(?:them|these|those|which|whom)|d(?:e|['’])\s*(?:ell[oae]s|eux|elles|entre\s+eux))\b", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?;](?=\s)")


class FoundFigure(msgspec.Struct, frozen=True):
    """A figure, and where its number stands in the text that was searched."""

    figure: Figure
    span: Span


def find_figures(text: str, language: Language) -> list[FoundFigure]:
    """All figures of a text, in order.

    Args:
        text: A statement as it stands in the document; white space may be of any kind.
        language: Of the report.
    """
    return list(_Reader(text, language).run())


class _Reader:
    def __init__(self, text: str, language: Language) -> None:
        self.text, self.language = text, language
        self.numbers = Numbers(text, language)
        self.words = self.numbers.words

    def run(self) -> Iterator[FoundFigure]:
        position, counted = 0, None
        while found := self.numbers.next(position):
            number, position = found
            if number is None:
                continue
            for figure in self._figures(number, counted):
                position = max(position, figure.span.end)
                yield figure
                if figure.figure.base is None and figure.figure.unit != PERCENT and not number.currency:
                    counted = figure

    # -- the figure

    def _figures(self, number: Number, counted: FoundFigure | None) -> Iterator[FoundFigure]:
        read = self._share(number) or self._fraction(number, counted) or self._money(number) or self._count(number)
        read = read or self._part(number, counted)
        if read is None:
            return
        behind = self.words.behind.match(self.text, read.span.end)
        if behind and read.figure.comparator is Comparator.EXACT and number.comparator is None:
            comparator = (
                Comparator.MORE_THAN
                if behind["plus"]
                else self.words.comparators[fold_space(behind["word"]).casefold()]
            )
            span = Span(read.span.start, behind.end())
            read = FoundFigure(dataclasses.replace(read.figure, comparator=comparator, text=self._words(span)), span)
        if number.most is None:
            yield read
        else:
            yield FoundFigure(dataclasses.replace(read.figure, comparator=Comparator.MORE_THAN), read.span)
            yield FoundFigure(
                dataclasses.replace(read.figure, value=number.most, comparator=Comparator.LESS_THAN), read.span
            )

    def _share(self, number: Number) -> FoundFigure | None:
        percent = self.words.percent.match(self.text, number.span.end)
        if not percent or number.base is not None:
            return None
        span = Span(number.span.start, percent.end())
        return self._found(number, PERCENT, span, self._end_of_whole(span.end))

    def _fraction(self, number: Number, counted: FoundFigure | None) -> FoundFigure | None:
        """Such as "half of the cities", "one in three women" or "un ménage sur trois"; "half of them" of the last."""
        if number.base is not None:
            of_them = _OF_THEM.match(self.text, number.span.end)
            if of_them:
                return self._found(number, counted.figure.unit, number.span, of_them.end()) if counted else None
            end, unit = self._whole(number.span.end)
            return self._found(number, unit, number.span, end) if unit else None
        unit = None
        position = number.span.end
        if self.language is Language.FR:
            noun = re.compile(r"\s+([^\W\d_]+)(?=\s+sur\s)").match(self.text, position)
            unit, position = (noun[1], noun.end()) if noun else (None, position)
        every = self.words.in_every.match(self.text, position)
        second = every and self.words.candidate.match(self.text, every.end())
        if not every or not second or number.scaled or number.currency:
            return None
        base = self.numbers.plain(second)
        if base is None or base <= number.value or FIRST_YEAR <= base <= LAST_YEAR:
            return None
        end = second.end()
        if unit is None:
            nouns = self._unit(end, known=True) or self._unit(end, known=False)
            unit, end = nouns or (None, end)
        if unit is None:
            return None
        return self._found(replace(number, base=base), unit, Span(number.span.start, end), end)

    def _money(self, number: Number) -> FoundFigure | None:
        return self._found(number, number.currency, number.span, number.span.end) if number.currency else None

    def _count(self, number: Number) -> FoundFigure | None:
        known = number.in_words or (number.may_be_year(self.text) and not number.comparator)
        if number.base is not None or (number.in_words and number.value < _FEWEST_IN_WORDS and not number.scaled):
            return None
        if number.may_be_year(self.text) and word_before(self.text, number.span.start) in self.words.year_before:
            return None
        position = number.span.end
        of = self.words.of.match(self.text, position)
        if of and (number.scaled or (number.in_words and number.comparator)):
            position = of.end()
        noun = self._unit(position, known=known)
        if noun is None:
            return None
        unit, end = noun
        return self._found(number, unit, Span(number.span.start, end), end)

    def _part(self, number: Number, counted: FoundFigure | None) -> FoundFigure | None:
        """A part of what was counted before, as in "of 118 proposals, 47" or "of 200 cities … roughly 170"."""
        if counted is None or number.in_words or number.currency or number.value > counted.figure.value:
            return None
        if _SENTENCE_END.search(self.text, counted.span.end, number.span.start) or number.may_be_year(self.text):
            return None
        opened = self.words.opens.search(self.text[: counted.span.start])
        if number.comparator is None and not opened:
            return None
        following = next((w[0].casefold() for w in words_from(self.text, number.span.end + 1, 1)), "")
        if following in self.words.calendar or DIGITS_BEHIND.match(self.text, number.span.end):
            return None
        part = replace(number, base=counted.figure.value)
        return self._found(part, counted.figure.unit, number.span, number.span.end)

    # -- words around it

    def _whole(self, start: int) -> tuple[int, str | None]:
        """What a fraction is a fraction of: the end of its words, and its noun."""
        of = self.words.of.match(self.text, start)
        nouns: list[re.Match[str]] = []
        for word in words_from(self.text, of.end() if of else start + 1, _UNIT_WORDS):
            if word[0].casefold() in self.words.counted:
                return word.end(), word[0]
            if word[0].casefold() not in self.words.nothing_behind:
                nouns.append(word)
            elif nouns:
                break
        if not of or not nouns or any(w[0].casefold() in self.words.calendar for w in nouns):
            return start, None
        # The noun stands last in an English phrase, first in a Spanish or French one.
        head = nouns[-1] if self.language is Language.EN and len(nouns) < _UNIT_WORDS - 1 else nouns[0]
        return head.end(), head[0]

    def _end_of_whole(self, end: int) -> int:
        names_whole = self.words.of.match(self.text, end) and not _OF_THEM.match(self.text, end)
        return self._whole(end)[0] if names_whole else end

    def _unit(self, start: int, *, known: bool) -> tuple[str, int] | None:
        """The noun that is counted: one of the table among the next words, or the next word where it looks plural."""
        position = start
        while position < len(self.text) and self.text[position].isspace():
            position += 1
        attached = self.text[position - 1 : position].isalnum()
        nouns = []
        for word in words_from(self.text, position, _UNIT_WORDS):
            said = word[0].casefold()
            if said in self.words.counted and (not attached or len(said) <= _LONGEST_SYMBOL):
                return word[0], word.end()
            if said in self.words.nothing_behind or said in self.words.calendar:
                break
            nouns.append(word)
        else:
            said = ""
        if known or attached or not nouns or said in self.words.calendar:
            return None
        first = nouns[0]
        plural = first[0][-1] in "sx" and first[0].islower() and len(first[0]) > 3
        return (first[0], first.end()) if plural else None

    def _found(self, number: Number, unit: str, span: Span, end: int) -> FoundFigure:
        figure = Figure(
            value=number.value,
            unit=unit,
            comparator=number.comparator or Comparator.EXACT,
            base=number.base,
            text=self._words(Span(span.start, max(span.end, end))),
        )
        return FoundFigure(figure, span)

    def _words(self, span: Span) -> str:
        return fold_space(span.of(self.text))
