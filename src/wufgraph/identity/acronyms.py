"""Rules about acronyms: names that bear the same one, and acronyms that stand alone."""

from collections import defaultdict
from itertools import combinations, product

from rapidfuzz.distance import OSA

from ..wording import match_key
from .joining import LARGEST_BLOCK, Joins, each_shape
from .name_words import COUNTRY, meanings
from .shapes import UNITS, Shape, initials, language, shape

_SHORTEST_ACRONYM = 3
_LONGEST_ACRONYM = 3
_TELLING_ACRONYM = 4
_SAME_WORD = 0.85
_BEGINNING = 5


def join_acronyms(joins: Joins) -> None:
    """Join names that bear one acronym in brackets, where more speaks for it than that."""
    bearers: dict[str, list[str]] = defaultdict(list)
    for key, name in joins.names.items():
        for acronym in {_compact(a) for a in name.acronyms}:
            bearers[acronym].append(key)
    for acronym, keys in sorted(bearers.items()):
        if len(acronym) < _SHORTEST_ACRONYM or len(keys) < 2:
            continue
        for first, second in combinations(sorted(keys)[: LARGEST_BLOCK * 2], 2):
            if joins.may_join(first, second) and (more := _supported(joins, first, second, acronym)):
                joins.join(first, second, "acronym", f"{_both(joins, first, second, acronym)}; {more}")
        _join_translations(joins, acronym, keys)


def _both(joins: Joins, first: str, second: str, acronym: str) -> str:
    return f"'{joins.names[first].main}' and '{joins.names[second].main}' both bear the acronym {acronym.upper()}"


def _join_translations(joins: Joins, acronym: str, keys: list[str]) -> None:
    """Two names of one acronym and of two languages, where no third bears it."""
    roots = sorted({joins.clusters.find(key): key for key in sorted(keys, reverse=True)}.items())
    if len(roots) != 2 or len(acronym) < _TELLING_ACRONYM:
        return
    (_, first), (_, second) = roots
    one, other = joins.names[first], joins.names[second]
    if language(one.main) != language(other.main) and not _shared(joins, first, second):
        joins.join(
            first, second, "translation", f"{_both(joins, first, second, acronym)}, in two languages; nobody else does"
        )


def _shared(joins: Joins, first: str, second: str) -> set[str]:
    words, others = ({w for one in joins.shapes[key] for w in one.words} for key in (first, second))
    return words & others


def _supported(joins: Joins, first: str, second: str, acronym: str) -> str:
    """What else says that two names with one acronym are one; empty where nothing does."""
    pairs = list(product(joins.shapes[first], joins.shapes[second]))
    if any(_is_part(a, b) or _is_part(b, a) for a, b in pairs):
        return ""
    alien = language(joins.names[first].main) != language(joins.names[second].main)
    for a, b in pairs:
        if _are_of_two_countries(a, b):
            continue
        common, mine, yours = _pair(a, b)
        if common and (alien or not (mine and yours)):
            return f"both have the word '{common[0]}'"
        if (
            len(set(a.words) & set(b.words)) >= 2
            and "ministry" not in a.words
            and (_may_be_translated(a, b, mine, yours, acronym) if alien else not a.telling and not b.telling)
        ):
            return "words of theirs mean the same"
    here = joins.countries(first) & joins.countries(second)
    if here and alien and not _shared(joins, first, second):
        return f"both of {min(here)}, in two languages"
    if here and _are_cognate(joins.names[first].main, joins.names[second].main):
        return f"both of {min(here)}, with words alike"
    return ""


def _may_be_translated(a: Shape, b: Shape, mine: list[str], yours: list[str], acronym: str) -> bool:
    """Whether two names may be translations: their telling words are alike, or not all that differs."""
    alike = {*a.words} & meanings() == {*b.words} & meanings()
    # Liberia and Grecia are towns, too: against another word the name of a country tells two apart.
    if alike and bool(mine) is not bool(yours) and _countries(a) != _countries(b):
        return False
    if not mine or not yours or {w[:_BEGINNING] for w in mine} & {w[:_BEGINNING] for w in yours}:
        return True
    return len(acronym) > _SHORTEST_ACRONYM and not alike


def _is_part(a: Shape, b: Shape) -> bool:
    """Whether one name has all words of another, and one for a part besides."""
    return set(a.words) > set(b.words) and not UNITS.isdisjoint(set(a.words) - set(b.words))


def _are_of_two_countries(a: Shape, b: Shape) -> bool:
    mine, yours = ({word for word in one.words if word.startswith("=")} for one in (a, b))
    return bool(mine and yours and not mine & yours)


def _pair(a: Shape, b: Shape) -> tuple[list[str], list[str], list[str]]:
    """Telling words that two names have in common, and those that only one of them has."""
    common, mine, yours = [], [], sorted(b.telling)
    for word in sorted(a.telling):
        near = [w for w in yours if word == w or OSA.normalized_similarity(word, w) >= _SAME_WORD]
        if near and len(word) > 3:
            common.append(word)
            yours.remove(near[0])
        else:
            mine.append(word)
    return common, mine, yours


def _countries(one: Shape) -> list[str]:
    return sorted(word for word in one.words if word.startswith(COUNTRY))


def _are_cognate(one: str, other: str) -> bool:
    """Whether two names of two languages have telling words that begin alike."""
    begun, others = ({word[:_BEGINNING] for word in shape(name).telling} for name in (one, other))
    return language(one) != language(other) and bool(begun & others)


def join_lone_acronyms(joins: Joins) -> None:
    """An acronym alone is the name behind which it stands, or whose first letters it is; only where that is one."""
    bracketed: _Bearers = defaultdict(dict)
    spelt: _Bearers = defaultdict(dict)
    for key, name in joins.names.items():
        for acronym in sorted(name.acronyms):
            bracketed[_compact(acronym)].setdefault(joins.clusters.find(key), (key, acronym))
        for written in sorted(name.written):
            if " " in written and len(letters := initials(written)) >= _SHORTEST_ACRONYM:
                spelt[letters].setdefault(joins.clusters.find(key), (key, written))
    for key, name in sorted(joins.names.items()):
        if len(match_key(name.main).split()) <= _LONGEST_ACRONYM:
            _join_lone(joins, key, bracketed, "bracketed") or _join_lone(joins, key, spelt, "initials")


_Bearers = dict[str, dict[str, tuple[str, str]]]


def _join_lone(joins: Joins, key: str, bearers: _Bearers, rule: str) -> bool:
    """Join an acronym to its only bearer; whether any name bears it."""
    compact = shape(joins.names[key].main).plain
    found = {joins.clusters.find(at): (at, written) for at, written in bearers.get(compact, {}).values()}
    if joins.clusters.find(key) in found:
        return True
    open_to = {root: at for root, at in found.items() if joins.may_join(key, root)}
    if here := joins.countries(key):
        open_to = {root: at for root, at in open_to.items() if joins.countries(root) & here} or open_to
    if len(open_to) == 1:
        ((there, written),) = open_to.values()
        joins.join(key, there, rule, _why_lone(joins, key, there, written, rule))
    return bool(found)


def _why_lone(joins: Joins, key: str, there: str, written: str, rule: str) -> str:
    if rule == "initials":
        return f"'{joins.names[key].main}' is the first letters of '{written}'"
    return f"'{joins.names[key].main}' is the bracketed acronym of '{joins.names[there].main}'"


def join_expanded(joins: Joins) -> None:
    """A name with an acronym in it is the name with its full form: UCL Law, University College London Law."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for key, name in joins.names.items():
        for acronym in name.acronyms:
            bearers[_compact(acronym)].add(joins.clusters.find(key))
    keys: dict[str, dict[str, str]] = defaultdict(dict)
    members: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    within: list[tuple[str, str, Shape, str]] = []
    for key, written, one in each_shape(joins):
        keys[one.key].setdefault(joins.clusters.find(key), key)
        members[joins.clusters.find(key)].add(one.words)
        if len(one.words) > 1:
            within += [
                (key, written, one, w)
                for w in one.words
                if len(w) >= _SHORTEST_ACRONYM and len(bearers.get(w, ())) == 1
            ]
    for key, written, one, word in within:
        (whole,) = bearers[word]
        for words in sorted(members[whole])[:LARGEST_BLOCK]:
            found = keys.get(" ".join(sorted([*(w for w in one.words if w != word), *words])), {})
            if len(found) == 1 and word not in words and whole not in found:
                ((_, there),) = found.items()
                other = joins.names[there].main
                why = f"'{written}' is '{other}', with {word.upper()} for its full name"
                joins.join(key, there, "expanded", why, any_kind=True)


def _compact(acronym: str) -> str:
    return match_key(acronym).replace(" ", "")
