"""Words of quantities in one language: what makes a number a figure, and what makes it none."""

import re
from collections.abc import Collection, Iterable
from functools import cache

import msgspec

from ...assets import read_table
from ...model import Comparator, Language
from ...wording import fold_space
from ...words import either, words_in
from .spelled_numbers import spelled_pattern, value_in_words

# Digits in groups of three, or not; a decimal part.
_GROUPED = r"\d{1,3}(?:[.,\u0020\u00a0\u202f\u2009'’]\d{3})+(?:[.,]\d{1,2})?"
# Also right behind the code or sign of a currency, as in "USD40,000", "S/250", "R3 500".
_BEFORE_DIGITS = (
    r"(?:(?<![\w.,:/+#@'’])(?<!\w[-–])|(?<=\b(?-i:[A-Z]{3}|KSh|Ksh|Php))|(?<=\b(?-i:S/|Rs|Tk|Rp))"
    r"|(?<=\b(?-i:S/\.|Rs\.|Bs\.))|(?<=\b(?-i:[NPRQL])))"
)
_DIGITS = rf"{_BEFORE_DIGITS}(?:{_GROUPED}|\d+(?:[.,]\d+)?)(?!\d)"
_WORD = re.compile(r"[^\W\d_]+(?:[-’'.][^\W\d_]+)*[²³2]?", re.UNICODE)
_START, _DIGITS_ALONE = re.compile(r"\d+|[^\W\d_]+"), re.compile(r"\d+")
_CODE, _LETTER = re.compile(r"[A-Z]{3}"), re.compile(r"[A-Z]")
_BEHIND_SHORT = "DH|DT|USD|EUR|CHF|FCFA|MAD|TND"  # "1,2 MDH", "2,5 MUSD"
_ALL_LANGUAGES = "mul"
_APART, _LONGEST_BEFORE = re.compile(r"[\s()\[\]«»“”\"]"), 40
_DECIMAL_PART = re.compile(r"[.,](\d{1,2})$")


class Quantities(msgspec.Struct, frozen=True, kw_only=True):
    """The tables of one language as patterns; see `data/reference/quantities.csv`.

    Attributes:
        candidate: Digits or number words that may be a figure; they begin with a digit or one of `first_words`.
        spelled: Number words in a row.
        words_before: The words with which a comparator or currency before a number ends.
        before: A comparator that ends where a number begins.
        behind: A comparator that begins where a figure ends.
        money_before: A currency that ends where a number begins; a single letter is one there alone, "R3 500".
        of: What leads from a share to what it is a share of.
        short_multiplier: What scales a sum of money alone: "k", "m", "bn"; elsewhere it may be metres.
        opens: A sentence that begins by telling the whole of which parts follow.
    """

    candidate: re.Pattern[str]
    spelled: re.Pattern[str]
    first_words: frozenset[str]
    words_before: frozenset[str]
    before: re.Pattern[str]
    behind: re.Pattern[str]
    percent: re.Pattern[str]
    multiplier: re.Pattern[str]
    short_multiplier: re.Pattern[str]
    money_before: re.Pattern[str]
    money_behind: re.Pattern[str]
    in_every: re.Pattern[str]
    of: re.Pattern[str]
    opens: re.Pattern[str]
    comparators: dict[str, Comparator]
    multipliers: dict[str, float]
    numbers: dict[str, float]
    about: dict[str, float]
    fractions: dict[str, tuple[float, float]]
    currencies: dict[str, str]
    counted: frozenset[str]
    nothing_before: frozenset[str]
    nothing_behind: frozenset[str]
    year_before: frozenset[str]
    calendar: frozenset[str]


@cache
def quantities(language: Language) -> Quantities:
    """The tables of a language."""
    lists: dict[str, dict[str, str]] = {}
    rows = [r for r in read_table("data/reference/quantities.csv") if r["language"] in (language, _ALL_LANGUAGES)]
    for row in rows:
        lists.setdefault(row["list"], {})[row["word"].casefold()] = row["value"]
    said = (*lists["fraction"], *lists["number-about"], *lists["number"])
    candidate = rf"(?P<digits>{_DIGITS})|(?<![\w-])(?P<words>{either(said)})(?![\w-])"
    behind = lists["comparator-behind"]
    signs = {row["word"] for row in rows if row["list"] == "currency"}
    currency = _currency({sign for sign in signs if not _LETTER.fullmatch(sign)})
    before = f"{currency}|(?-i:{either(filter(_LETTER.fullmatch, signs)) or '(?!)'})"
    return Quantities(
        candidate=re.compile(candidate, re.IGNORECASE),
        spelled=spelled_pattern(lists["number"]),
        first_words=frozenset(re.split(r"\W", word)[0] for word in said),
        words_before=frozenset(
            word.split()[-1].replace("’", "'") for name in ("comparator", "currency", "article") for word in lists[name]
        ),
        before=re.compile(
            rf"(?:^|(?<=[\s(«“\"—–-]))(?P<word>{either(lists['comparator'])})(?:\s+(?:{either(lists['article'])}))?\s*$",
            re.IGNORECASE,
        ),
        behind=re.compile(rf"\s+(?P<word>{either(behind)})(?!\w)|(?P<plus>\+)", re.IGNORECASE),
        percent=re.compile(rf"\s?(?:{either(lists['percent'])})(?!\w)", re.IGNORECASE),
        multiplier=re.compile(rf"[\s-]?(?P<word>{either(lists['multiplier'])})(?!\w)", re.IGNORECASE),
        short_multiplier=re.compile(
            rf"\s?(?P<word>{either(lists['multiplier-short'])})(?=\W|$|(?-i:{_BEHIND_SHORT})\b)", re.IGNORECASE
        ),
        money_before=re.compile(rf"(?<!\w)(?P<word>{before})\s?$", re.IGNORECASE),
        money_behind=re.compile(rf"\s?(?:(?:de|d['’])\s?)?(?P<word>{currency})(?!\w)", re.IGNORECASE),
        in_every=re.compile(rf"\s+(?P<word>{either(lists['in-every'])})\s+", re.IGNORECASE),
        of=re.compile(rf"\s+(?:(?:{either(lists['of'])})(?!\w)\s*|d['’])", re.IGNORECASE),
        opens=re.compile(rf"(?:^|[.;:]\s+|[\n(])\W*(?:{either(lists['opens'])})\s+$", re.IGNORECASE),
        comparators={w: Comparator(v) for w, v in {**lists["comparator"], **behind}.items()},
        multipliers={w: float(v) for w, v in {**lists["multiplier"], **lists["multiplier-short"]}.items()},
        numbers={w: float(v) for w, v in lists["number"].items()},
        about={w: float(v) for w, v in lists["number-about"].items()},
        fractions={w: _fraction(v) for w, v in lists["fraction"].items()},
        currencies=lists["currency"],
        counted=frozenset(lists["counted"]),
        nothing_before=frozenset(lists["no-figure-before"]),
        nothing_behind=frozenset(lists["no-figure-behind"]),
        year_before=frozenset(lists["year-before"]),
        calendar=frozenset(lists["calendar"]),
    )


def _currency(words: Collection[str]) -> str:
    """Codes of ISO 4217 are told from words by their capitals: "try", "all", "top"."""
    codes = {word for word in words if _CODE.fullmatch(word)}
    names = {word for word in words if word not in codes}
    return f"{either(names)}|(?-i:{either(codes)})"


def read_number(digits: str, language: Language) -> float:
    """The value of a number as a language writes it.

    >>> read_number("1,200", Language.EN), read_number("1.200", Language.ES), read_number("2,5", Language.FR)
    (1200.0, 1200.0, 2.5)
    """
    point = re.search(r"[.,]", digits)
    if point and language is Language.EN and point[0] == "." and len(re.findall(r"[.,]", digits)) == 1:
        return float(re.sub(r"[^\d.]", "", digits))
    whole, _, part = digits.rpartition(point[0]) if point else (digits, "", "")
    if point and (len(part) != 3 or whole == "0") and part.isdecimal():
        return float(f"{digits_of(whole)}.{part}")
    decimal = _DECIMAL_PART.search(digits)
    if decimal:
        return float(f"{digits_of(digits[: decimal.start()])}.{decimal[1]}")
    return float(digits_of(digits))


def digits_of(written: str) -> str:
    """The digits of a number, without what parts them."""
    return "".join(filter(str.isdecimal, written))


def find_candidate(text: str, position: int, words: Quantities) -> re.Match[str] | None:
    """The first number from a place on: only words that may begin one are looked at closely."""
    start = _DIGITS_ALONE if words.first_words.isdisjoint(words_in(text)) else _START
    for token in start.finditer(text, position):
        if token[0][0].isdigit() or token[0].casefold() in words.first_words:
            found = words.spelled.match(text, token.start())
            if found is None or value_in_words(_plain(found["words"]), words.numbers) is None:
                found = words.candidate.match(text, token.start())
            if found:
                return found
    return None


def _plain(words: str) -> str:
    return fold_space(words).casefold()


def words_from(text: str, start: int, most: int) -> Iterable[re.Match[str]]:
    """The words that follow one another from a place on, with white space between them alone."""
    position = start
    for _ in range(most):
        found = _WORD.match(text, position)
        if found is None:
            return
        yield found
        position = found.end()
        while position < len(text) and text[position].isspace():
            position += 1


def word_before(text: str, end: int) -> str:
    """The word that ends right before a place, in lower case, its abbreviation's point included."""
    near = text[max(0, end - _LONGEST_BEFORE) : end].rstrip()
    return _APART.split(near)[-1].casefold()


def _fraction(written: str) -> tuple[float, float]:
    part, _, whole = written.partition("/")
    return float(part), float(whole)
