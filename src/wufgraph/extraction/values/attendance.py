"""Numbers of participants: '60', 'approx. 60', '60-80', '120+', 'more than 100', 'about sixty'."""

import re
from functools import cache

from text_to_num import alpha2digit

from ...assets import any_word, read_table, word_list
from ...model import Language, Participants, Span
from ...wording import ascii_fold
from ...words import either
from .found import Found

# Nobody counts so many that it takes ten digits in a row.
_NUMBER = r"(?<!\d)(?:\d{1,3}(?:[ ,.’'\xa0]\d{3}){1,3}|\d{1,9})(?!\d)"
# "75 plus people", but "75 plus the panel".
_PLUS = r"\+|plus\b(?!\s+(?:or|ou|the|our|an?|les?|nos|\d))"
_SINGLE = re.compile(rf"(?P<before>\+\s?)?(?P<number>{_NUMBER})\s*(?P<plus>{_PLUS})?", re.IGNORECASE)
_RANGE = re.compile(
    rf"(?P<low>{_NUMBER})\s*(?:-|–|—|~|/|(?:up\s+)?to|or|a|o|u|à|ou|and|y|et)\s*(?P<high>{_NUMBER})", re.IGNORECASE
)
_MORE_OR_LESS = re.compile(r"\+\s?/\s?[-–]|±")
_SHARE = re.compile(r"(?<!\d)\d+(?:[.,]\d+)?\s?%")
# "More than half of them", "at least 40 %", "fewer than 10 men".
_SHARE_BEHIND = re.compile(
    rf"\s+(?:the\s+|an?\s+|one\s+|la\s+|el\s+|une?\s+|una\s+|two\s+|dos\s+|deux\s+|les\s+deux\s+)?"
    rf"(?:half|thirds?|quarters?|mitad|tercios?|cuarta\s+parte|tercera\s+parte|moitie|tiers|quart|(?P<number>{_NUMBER})(?P<percent>\s?%)?)"
)
# "Men 41, women 52, total 93", "93 in total: 41 men".
_TOTAL = re.compile(
    rf"\b(?:total|en tout|in all|altogether)\b(?:(?:\s+(?:of|de))?\s?[:=]?\s?(?P<number>{_NUMBER}))?", re.IGNORECASE
)
_IN_TOTAL = re.compile(
    rf"(?P<number>{_NUMBER})(?:\s+[a-z]{{4,}})?\s*(?:[,(–—-]\s*)?(?:(?:in|en|au)\s+)?$", re.IGNORECASE
)
# "32 (room for 30 at most)", "60 (40 expected)": what else there was to count.
_ASIDE = re.compile(r"[(\[][^()\[\]\d]{0,80}\d[^()\[\]]{0,80}[)\]]")
_BOTH = 2  # women, and men; least, and most
# "Half a hundred", "a couple of hundred", with the hundred in digits already.
_OF_HUNDRED = re.compile(r"\b(?:(?P<half>half\s+an?|medi[oa])|(?:a\s+couple\s+of|un\s+par\s+de))\s+(?P<by>100|1000)\b")
# "Une trentaine à une quarantaine"
_ARTICLE = re.compile(r"\bune?\s+(?=\d)")
_HALF, _TWO = ("half", "medio", "media", "demi"), ("two", "dos", "deux")
_SIGNS = {
    "about": re.compile(r"\d\s?\?|\d-?ish\b|[~≈]|\b(?:c|est)\.\s?(?=\d)"),
    "least": re.compile(r"[>≥]"),
    "most": re.compile(r"[<≤]"),
}
_QUALIFIERS = ("about", "least", "most")


def parse_participants(text: str, language: Language) -> Found[Participants] | None:
    """Read an attendance; a breakdown after the total, "60, of whom 45 women", is no part of it.

    Args:
        text: The answer.
        language: For numbers in words.

    >>> parse_participants("approx. 60-80 people", Language.EN).value
    Participants(min=60, max=80, approximate=True)
    """
    plain = _mark_first_parts(_without_asides(_MORE_OR_LESS.sub(" circa ", ascii_fold(text))))
    plain = plain[: _start_of_share(plain)]
    said = _qualifiers(plain)
    total, rule = _without_parts(plain[_start_of_total(plain) :]), "number"
    if _count_of_groups().search(total):
        total, said = _count_groups(total), said | {"about"}  # "2 dozen"
    if not re.search(r"\d", total):
        if _several_groups().search(total):
            return None
        rule, worded = "number in words", alpha2digit(_word_pattern("about").sub(" ", total), str(language))
        total = _count_groups(_OF_HUNDRED.sub(lambda found: str(_times(found)), worded))
        said = said | {"about"} if total != worded else said
    if not re.search(r"\d", total) and len(re.findall(_NUMBER, plain)) == 1:
        total, rule = plain, "number"  # "60 women" are all that there were
    span, about = Span(0, len(text)), "about" in said
    if not re.search(r"\d", total) and (parts := _two_parts(plain)):
        return Found(Participants(min=parts, max=parts, approximate=about), span, "women and men", 0.95)
    if several := _bounds(total, said):
        return Found(Participants(min=several[0], max=several[1], approximate=about), span, "range", 0.95)
    single = _SINGLE.search(total)
    if not single:
        return None
    number = _value(single["number"])
    plus = bool(single["plus"] or single["before"])
    least = "least" in said or _or_more().match(total, single.end()) is not None
    if least or plus:
        is_plain = least and not about
        return Found(Participants(min=number, approximate=not is_plain), span, "at least", 0.95)
    if "most" in said:
        return Found(Participants(max=number, approximate=about), span, "at most", 0.95)
    return Found(Participants(min=number, max=number, approximate=about), span, rule, 0.9 if rule != "number" else 0.99)


def _start_of_share(plain: str) -> int:
    """Where it is told how many of all were something: "130, more than half of them women", "… of over 20 towns"."""
    first = re.search(_NUMBER, plain)
    for found in _any_qualifier().finditer(plain, first.end()) if first else ():
        behind = _SHARE_BEHIND.match(plain, found.end())
        if first is None or behind is None:
            continue
        is_share = not behind["number"] or bool(behind["percent"])
        bounds = _qualifying()[" ".join(found[0].split())] != "about"
        if is_share or (bounds and _value(behind["number"]) < _value(first[0])):
            return found.start()
    return len(plain)


def _mark_first_parts(plain: str) -> str:
    """The words, with a sign behind women and men that stand in front of their number: "Men 40, women 62"."""
    first = _people_first()
    return first.sub(r"\g<people>: \g<number>", plain) if first.match(plain.lstrip()) else plain


def _start_of_total(plain: str) -> int:
    """Where the number of all begins that is said to be it: of the two beside "total" the larger, others are parts."""
    told = _TOTAL.search(plain)
    beside = [_IN_TOTAL.search(plain, 0, told.start()), told if told["number"] else None] if told else []
    return max(((_value(one["number"]), one.start("number")) for one in beside if one), default=(0, 0))[1]


def _bounds(total: str, said: set[str]) -> tuple[int, int] | None:
    """The least and the most: "60-80", "more than 40 and fewer than 60"."""
    numbers = sorted({_value(number) for number in re.findall(_NUMBER, total)})
    if {"least", "most"} <= said and len(numbers) == _BOTH:
        return numbers[0], numbers[1]
    several = _RANGE.search(_ARTICLE.sub("", total))
    low, high = (_value(several["low"]), _value(several["high"])) if several else (0, 0)
    return (low, high) if low < high else None


def _without_asides(plain: str) -> str:
    """The words without brackets that hold a number, where another one stands in front of them."""
    outside = _ASIDE.sub(" ", plain)
    return outside if re.search(r"\d", outside) else plain


def _qualifiers(plain: str) -> set[str]:
    """What is said of a number: "about", "least" or "most"; "no more than" is not "more than"."""
    said = {name for name, sign in _SIGNS.items() if sign.search(plain)}
    return said | {_qualifying()[" ".join(found[0].split())] for found in _any_qualifier().finditer(plain)}


def _without_parts(plain: str) -> str:
    """The words without numbers of women and men, and shares; without the registered where others came."""
    bare = _parts().sub(" ", _SHARE.sub(" ", plain))
    came = _registered().sub(" ", bare)
    return came if re.search(r"\d", came) else bare


def _two_parts(plain: str) -> int | None:
    """How many women and men came together, where each are told once and no total is, "35 women and 25 men"."""
    parts = [found[0] for found in _parts().finditer(plain)]
    numbers = [_value(number) for part in parts for number in re.findall(_NUMBER, part)]
    kinds = {re.sub(r"[\W\d]+", "", part) for part in parts}
    is_all = len(parts) == len(numbers) == len(kinds) == len(re.findall(_NUMBER, plain)) == _BOTH
    return sum(numbers) if is_all else None


@cache
def _parts() -> re.Pattern[str]:
    """Numbers of women and men: "45 women", "mujeres: 45", but not "60 men and women"."""
    people = _women_or_men()
    return re.compile(
        rf"(?:{_NUMBER})\s*(?:{people})\b(?!\s*(?:and|y|et|/|&)\s*(?:{people})\b)|\b(?:{people})\s?[:=]\s?(?:{_NUMBER})"
    )


def _women_or_men() -> str:
    return either(map(ascii_fold, word_list("women-or-men")))


@cache
def _people_first() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<people>{_women_or_men()})\s+(?P<number>{_NUMBER})")


@cache
def _registered() -> re.Pattern[str]:
    """Numbers of people who had said that they would come, or for whom there was room: "95 registered"."""
    words = either(map(ascii_fold, word_list("registered")))
    return re.compile(
        rf"(?:{_NUMBER})\s*(?:{any_word('people').pattern}\s*)?(?:{words})\b"
        rf"|\b(?:{words})\s?(?:[:=]\s?|(?:of|de|was|were)\s)?(?:{_NUMBER})"
    )


@cache
def _or_more() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{either(map(ascii_fold, word_list('or-more')))})\b")


@cache
def _word_pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(map(ascii_fold, word_list(f'attendance-{name}')))})(?!\w)")


@cache
def _qualifying() -> dict[str, str]:
    return {ascii_fold(word): name for name in _QUALIFIERS for word in word_list(f"attendance-{name}")}


@cache
def _any_qualifier() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{either(_qualifying())})(?!\w)")


@cache
def _several_groups() -> re.Pattern[str]:
    """Groups of which nobody says how many they were: "several dozen", "quelques dizaines"."""
    groups = "|".join(_groups())
    return re.compile(rf"\b(?:{either(map(ascii_fold, word_list('attendance-several')))})\s+(?:{groups})(?:s|es)?\b")


def _count_groups(words: str) -> str:
    """Numbers said as a group, in digits: "une soixantaine", "two dozen", "medio centenar"."""
    groups = _groups()

    def count(found: re.Match[str]) -> str:
        many = found["many"] or "1"
        if not found["many"] and found["several"]:
            return found[0]
        half, many = many in _HALF, "2" if many in _TWO else many
        value = groups[found["group"]] * (int(many) if many.isdigit() else 1)
        return str(value // 2 if half else value)

    many, group = "|".join(_HALF + _TWO), "|".join(groups)
    return re.sub(rf"(?:(?P<many>\d+|{many})\s+(?:a\s+)?)?\b(?P<group>{group})(?P<several>s|es)?\b", count, words)


@cache
def _count_of_groups() -> re.Pattern[str]:
    return re.compile(rf"\d\s+(?:{'|'.join(_groups())})(?:s|es)?\b")


@cache
def _groups() -> dict[str, int]:
    return {row["word"]: int(row["value"]) for row in read_table("data/reference/collective-numbers.csv")}


def _times(found: re.Match[str]) -> int:
    return int(found["by"]) // 2 if found["half"] else int(found["by"]) * 2


def _value(digits: str) -> int:
    return int(re.sub(r"\D", "", digits))
