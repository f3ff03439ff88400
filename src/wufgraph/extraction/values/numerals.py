"""Numbers in prose, with what compares, scales and prices them; whether one is a figure is for `figures.py` to say."""

import re

import msgspec
from msgspec.structs import replace

from ...model import Comparator, Language, Span
from ...wording import fold_space
from .quantities import Quantities, digits_of, find_candidate, quantities, read_number, word_before, words_from
from .spelled_numbers import value_in_words

FIRST_YEAR, LAST_YEAR = 1900, 2100
_WINDOW = 40
_LEAST_OF_DOUBTFUL = 1000
_LETTER_AS_SIGN = re.compile(r"[A-Z]\s?\d")
_RANGE = re.compile(r"\s?[-–—]\s?|\s+(?:to|and|a|y|à|et)\s+")
DIGITS_BEHIND = re.compile(r"[\s-]?\d|[:/]\d|[-‑][^\W\d]|[^\W\d_]|[²³°ºª]")
_IN_BRACKETS = re.compile(r"\s?\((?:en\s|in\s)?")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+")
# "1 millón 200 mil": what is left of a number behind its millions.
_THOUSANDS = re.compile(r"\s(?P<digits>\d{1,3})\s(?:mil|mille|thousand)(?!\w)", re.IGNORECASE)
_MILLION, _THOUSAND = 1_000_000, 1_000
_DIGITS_BEFORE = re.compile(r"\d[\s-]$")


class Number(msgspec.Struct, frozen=True):
    """A number in a text before it is known whether it is a figure."""

    value: float
    span: Span
    comparator: Comparator | None = None
    base: float | None = None
    most: float | None = None
    in_words: bool = False
    currency: str | None = None
    scaled: bool = False

    def may_be_year(self, text: str) -> bool:
        """Whether it is written as years are."""
        plain = text[self.span.end - 4 : self.span.end]
        return plain.isdecimal() and FIRST_YEAR <= self.value <= LAST_YEAR and not self.scaled


class Numbers:
    """Reads the numbers of one text.

    Args:
        text: White space may be of any kind.
        language: Of the report.
    """

    def __init__(self, text: str, language: Language) -> None:
        self.text, self.language = text, language
        self.words: Quantities = quantities(language)

    def next(self, position: int) -> tuple[Number | None, int] | None:
        """The first number from a place on, None where it is a part of a time, a date or a name; and where it ends."""
        found = find_candidate(self.text, position, self.words)
        if found is None:
            return None
        number = self._number(found)
        return number, number.span.end if number else self._end_of_range(found.end())

    def plain(self, found: re.Match[str]) -> float | None:
        """The value of a number alone."""
        if found["digits"]:
            return read_number(found["digits"], self.language)
        return value_in_words(fold_space(found["words"]).casefold(), self.words.numbers)

    def _number(self, found: re.Match[str]) -> Number | None:
        words = self.words
        start, end = found.span()
        if found["digits"]:
            if self._is_no_number(start, end):
                return None
            number = Number(read_number(found["digits"], self.language), Span(start, end))
        else:
            said = fold_space(found["words"]).casefold().replace("’", "'")
            if said in words.fractions:
                value, base = words.fractions[said]
                return self._compared(Number(value, Span(start, end), base=base, in_words=True))
            if said in words.about:
                about = Comparator.APPROXIMATELY
                number = Number(words.about[said], Span(start, end), comparator=about, in_words=True)
            else:
                value = value_in_words(said, words.numbers) or 0.0
                number = Number(value, Span(start, end), in_words=True)
        number = self._paid(self._scaled(self._ranged(number)))
        # Sums have no three decimals: "EUR 10.000" is ten thousand in English too.
        if number.currency and not number.scaled and number.most is None and _GROUPED.fullmatch(found["digits"] or ""):
            number = replace(number, value=float(digits_of(found["digits"])))
        # The conference of the parties to the climate convention, COP 21, is no sum of Colombian pesos; R2 is a room.
        lettered = number.currency and _LETTER_AS_SIGN.match(self.text, number.span.start)
        is_small = number.value < _LEAST_OF_DOUBTFUL or (lettered and number.may_be_year(self.text))
        if is_small and (lettered or number.currency == "COP"):
            return None
        return self._compared(number)

    def _end_of_range(self, end: int) -> int:
        """Where a number is none, the one that a range leads to is none either."""
        between = _RANGE.match(self.text, end)
        second = between and self.words.candidate.match(self.text, between.end())
        return second.end() if second else end

    def _is_no_number(self, start: int, end: int) -> bool:
        """Whether digits are a part of a time, a telephone number, an ordinal or a name."""
        if self.text[start - 1 : start].isalpha() and not self._money_before(start):
            return True
        if self._short(start, end):
            return False
        behind = DIGITS_BEHIND.match(self.text, end)
        if behind and not _RANGE.match(self.text, end) and not self._unit_follows(end):
            return True
        if self.words.money_behind.match(self.text, end):
            return False
        before = self.text[max(0, start - 3) : start]
        return _DIGITS_BEFORE.search(before) is not None or word_before(self.text, start) in self.words.nothing_before

    def _unit_follows(self, end: int) -> bool:
        found = self.words.percent.match(self.text, end) or self.words.money_behind.match(self.text, end)
        return found is not None or next(
            (w[0].casefold() in self.words.counted for w in words_from(self.text, end, 1)), False
        )

    def _ranged(self, number: Number) -> Number:
        """From the first number of "40 to 60" to the second."""
        between = _RANGE.match(self.text, number.span.end)
        second = between and self.words.candidate.match(self.text, between.end())
        if not second or number.in_words or not second["digits"]:
            return number
        most = read_number(second["digits"], self.language)
        if most <= number.value:
            return number
        return replace(number, most=most, span=Span(number.span.start, second.end()))

    def _scaled(self, number: Number) -> Number:
        scale = self.words.multiplier.match(self.text, number.span.end)
        scale = scale or self._short(number.span.start, number.span.end)
        if not scale:
            return number
        by = self.words.multipliers[fold_space(scale["word"]).casefold()]
        most = None if number.most is None else number.most * by
        rest = _THOUSANDS.match(self.text, scale.end()) if by == _MILLION and most is None else None
        value = number.value * by + (int(rest["digits"]) * _THOUSAND if rest else 0)
        span = Span(number.span.start, rest.end() if rest else scale.end())
        return replace(number, value=value, most=most, span=span, scaled=True)

    def _paid(self, number: Number) -> Number:
        """A currency before or behind; one that is not determined makes the number no figure of any."""
        start, end = number.span.start, number.span.end
        before = self._money_before(start)
        if before:
            offset = max(0, start - _WINDOW)
            code = self.words.currencies[fold_space(before["word"]).casefold()]
            behind = None if code else self.words.money_behind.match(self.text, end)  # "$500,000 USD"
            code = code or self._code_of(behind) or self._code_in_brackets(end)
            span = Span(offset + before.start("word"), behind.end() if behind and code else end)
            return replace(number, currency=code or None, span=span)
        behind = self.words.money_behind.match(self.text, end)
        if behind:
            code = self._code_in_brackets(behind.end()) or self._code_of(behind)  # "5 millions de francs CFA (XAF)"
            return replace(number, currency=code or fold_space(behind["word"]), span=Span(start, behind.end()))
        return number

    def _code_of(self, currency: re.Match[str] | None) -> str:
        return self.words.currencies[fold_space(currency["word"]).casefold()] if currency else ""

    def _code_in_brackets(self, end: int) -> str:
        """The currency that brackets tell behind a sign of several: "$ 350 millones (pesos chilenos)"."""
        opening = _IN_BRACKETS.match(self.text, end)
        told = self.words.money_behind.match(self.text, opening.end()) if opening else None
        return self._code_of(told) if told and self.text.startswith(")", told.end()) else ""

    def _money_before(self, start: int) -> re.Match[str] | None:
        led = self._led(start)
        return self.words.money_before.search(self.text[max(0, start - _WINDOW) : start]) if led else None

    def _short(self, start: int, end: int) -> re.Match[str] | None:
        """What scales a sum of money in short, as in "€ 1.2m" or "200 k€"."""
        scale = self.words.short_multiplier.match(self.text, end)
        priced = scale and (self.words.money_behind.match(self.text, scale.end()) or self._money_before(start))
        return scale if priced else None

    def _led(self, start: int) -> bool:
        """Whether the word before may be the end of a comparator or a currency: a cheap look before a close one."""
        return word_before(self.text, start).replace("’", "'").lstrip("~≈±<>≤≥=-–—«“") in self.words.words_before or (
            not self.text[start - 1 : start].isspace()
        )

    def _compared(self, number: Number) -> Number:
        start = number.span.start
        offset = max(0, start - _WINDOW)
        before = self._led(start) and self.words.before.search(self.text[offset:start])
        if not before:
            return number
        word = fold_space(before["word"]).casefold().replace("’", "'")
        span = Span(offset + before.start("word"), number.span.end)
        return replace(number, comparator=self.words.comparators[word], span=span)
