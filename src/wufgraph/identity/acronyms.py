"""Rules about acronyms: names that bear the same one, and acronyms that stand alone."""

from collections import defaultdict
from itertools import combinations

from rapidfuzz.distance import OSA

from ..wording import match_key
from .joining import LARGEST_BLOCK, Joins
from .shapes import initials, language, shape

_SHORTEST_ACRONYM = 3
_LONGEST_ACRONYM = 3
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
            if joins.may_join(first, second) and (more := _supported(joins, first, second)):
                joins.join(first, second, "acronym", f"{_both(joins, first, second, acronym)}; {more}")
        _join_translations(joins, acronym, keys)


def _both(joins: Joins, first: str, second: str, acronym: str) -> str:
    return f"'{joins.names[first].main}' and '{joins.names[second].main}' both bear the acronym {acronym.upper()}"


def _join_translations(joins: Joins, acronym: str, keys: list[str]) -> None:
    """Two names of one acronym and of two languages, where no third bears it."""
    roots = sorted({joins.clusters.find(key): key for key in sorted(keys, reverse=True)}.items())
    if len(roots) != 2:
        return
    (_, first), (_, second) = roots
    one, other = joins.names[first], joins.names[second]
    if language(one.main) != language(other.main) and not _shared(joins, first, second):
        joins.join(
            first, second, "translation", f"{_both(joins, first, second, acronym)}, in two languages; nobody else does"
        )


def _shared(joins: Joins, first: str, second: str) -> set[str]:
    words, others = ({w for one in joins.names[key].shapes() for w in one.words} for key in (first, second))
    return words & others


def _supported(joins: Joins, first: str, second: str) -> str:
    """What else says that two names with one acronym are one; empty where nothing does."""
    for a in joins.names[first].shapes():
        for b in joins.names[second].shapes():
            for word in sorted(a.telling):
                for other in sorted(b.telling):
                    if len(word) > 3 and (word == other or OSA.normalized_similarity(word, other) >= _SAME_WORD):
                        return f"both have the word '{word}'"
            if not a.telling and not b.telling and len(set(a.words) & set(b.words)) >= 2:
                return "words of theirs mean the same"
    here = joins.countries(first) & joins.countries(second)
    if here and (not _shared(joins, first, second) or _are_cognate(joins.names[first].main, joins.names[second].main)):
        return f"same country {min(here)}"
    return ""


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


def _compact(acronym: str) -> str:
    return match_key(acronym).replace(" ", "")
