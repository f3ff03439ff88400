"""Patterns of `PartnershipWords`, made from the lists of `data/reference/partnerships.csv` in one language."""

import re
from collections.abc import Callable
from typing import Any

from ...model import Language, PartnershipKind, PartnershipStage
from ...words import Words
from ..values.due_dates import DUE_LISTS, due_pattern
from .families import either
from .party import ARTICLE
from .word_endings import CONDITIONAL_ENDING, ENDS, FUTURE_ENDING, INFINITIVE, IS, PUT_OFF, US, WAS, WITH

Lists = dict[tuple[str, str], list[str]]
_LONGEST_LABEL = 150
_WORD_BEGINS, _WORD_OR_COMMA_BEGINS, _TEXT_BEGINS = r"(?<!\w)", r"(?:(?<!\w)|(?=,))", r"^\W*"
_WORD_ENDS, _WORD_OR_ELISION_ENDS = r"(?!\w)", r"(?:(?!\w)|(?<='))"
_LABEL_ENDS = rf"(?!\w)[^:]{{0,{_LONGEST_LABEL}}}:"
# A phrase ends with its comma, or right before the first party: "After two years of talks the _ and the _ signed".
_PHRASE_ENDS = (
    r"(?!\w)(?:[^,]*,\s*|\s[^,_]*[^\W_](?<!\bof)(?<!\bwith)(?<!\bby)(?<!\bde)(?<!\bdel)(?<!\bdu)(?<!\bcon)(?<!\bavec)(?<!\bpor)"
    rf"(?<!\bpar)(?<!\bentre)(?<!\bbetween)(?<!\bfrom)(?<!\bthat)(?<!\bque)(?<!\bhow)(?<!\bto)(?<!\ba)"
    rf"(?<!\bthe)(?<!\bla)(?<!\bel)(?<!\ble)(?<!\bles)(?<!\blos)(?<!\blas)\s+(?={ARTICLE}_))"
)
# What stands right before a name, less its article.
_RIGHT_BEFORE_NAME = r"(?:\s+(?:the|la|el|los|las|le|les)\s+|\s+l'|\s+)$"
_ADVERB = r"(?:(?:[^\W\d_]+(?:ly|mente|ment)|together|ensemble|junt[oa]s)\s+)?"
_THIS = r"(?:this|the|that|este|esta|el|la|los|las|cet|cette|ce|le|les|l')\s*"
# Lists that are found as they are, under their names.
_AS_LISTED = [
    "upcoming",
    "tells",
    "no_paper",
    "condition",
    "norm",
    "opinion",
    "no_tie_but",
    "unfixed",
    "spent",
    "reports",
    "past_time",
    "question",
    "since",
    "access",
    "stative",
    "signable",
    "jointly",
    "occasion",
    "member",
    "thanks",
    "shares",
    "tool",
    "people",
    "joint",
    "network",
    "gift",
    "lasts",
    "cost",
    "asks",
    "enquires",
    "others_ask",
    "seized",
    "drafting",
    "without_us",
    "for_all",
    "long_ago",
    "retold",
]


def as_listed(lists: Lists) -> dict[str, Any]:
    """What is found as it is listed, under the name of its list."""
    own = {field: (field.replace("_", "-"), "") for field in _AS_LISTED}
    found = {field: _words(lists, *name) for field, name in own.items()}
    return {**found, "money": _words(lists, "money-word"), "help": _words(lists, "support-noun")}


def with_ends(lists: Lists) -> dict[str, Any]:
    """What is found where something stands in front of it or behind."""
    event_was = rf"\s+(?:{WAS}|{_ADVERB}(?:{either(lists['event-did', ''])})(?!\w))"
    return {
        "label": _words(lists, "label", "", _TEXT_BEGINS, _LABEL_ENDS),
        "label_signed": _words(lists, "label-signed", "", _TEXT_BEGINS, _LABEL_ENDS),
        "label_agreed": _words(lists, "label-agreed", "", _TEXT_BEGINS, r"\s*:"),
        "after": _words(lists, "after", "", _TEXT_BEGINS, _PHRASE_ENDS),
        "no_tie": _words(lists, "no-tie", ends=_WORD_OR_ELISION_ENDS),
        "event_was": _words(lists, "event-noun", ends=event_was),
        "role_of": _words(lists, "role-of", "", _WORD_OR_COMMA_BEGINS, _RIGHT_BEFORE_NAME),
        "no_party_before": _words(lists, "no-party-before", "", _WORD_OR_COMMA_BEGINS, _RIGHT_BEFORE_NAME),
        "party_behind": _words(lists, "party-behind", "", _WORD_OR_COMMA_BEGINS, _RIGHT_BEFORE_NAME),
        "no_bond": _words(lists, "no-bond", ends=r"\s+(?:[^\W_]+\s+){0,3}?(?:between|entre)(?!\w)"),
        "both": _words(lists, "both", "", _TEXT_BEGINS, r"(?!\w)(?=\s+[a-zà-ÿ])"),
    }


def joined(lists: Lists) -> dict[str, Any]:
    """What is told by words of several lists."""
    with_somebody = rf"\s+(?:[a-zà-ÿ-]+\s+){{0,2}}{WITH}"
    found: dict[str, list[tuple[list[str], str]]] = {
        "signing": [(lists["signing", ""], _WORD_OR_ELISION_ENDS)],
        "committing": [(lists["committing", ""], _WORD_ENDS), (lists["willing", ""], INFINITIVE)],
        "joint_noun": [(lists["joint-noun", ""], _WORD_ENDS), (lists["joint-adjective", ""], with_somebody)],
        "goes_on": [(lists["goes-on", ""], _WORD_ENDS)],
    }
    found["firm"] = [one for words in list(found.values()) for one in words]
    return {name: Words(words, _WORD_BEGINS, either) for name, words in found.items()}


def by_kind(lists: Lists) -> dict[str, Any]:
    """What tells each kind of partnership, and what is signed of it."""
    return {
        field: {kind: _words(lists, name, kind) for kind in PartnershipKind if (name, kind.value) in lists}
        for field, name in (("kinds", "kind"), ("signed_kinds", "signed-kind"))
    }


def patterns(lists: Lists, language: Language) -> dict[str, Any]:
    """What is told by words and how they stand together."""

    def any_of(name: str) -> str:
        return either(lists[name, ""])

    event, conditional = any_of("event-noun"), CONDITIONAL_ENDING[language]
    may_come = _words(lists, "may-come", PartnershipStage.MENTIONED).pattern
    in_any_case = {
        "put_off": rf"(?<!\w){IS}\s+(?:[^\W\d_]+\s+)?(?:{any_of('upcoming')})(?!\w)|{PUT_OFF}",
        "may_come": _any(may_come, *filter(None, [conditional])),
        "negator": rf"(?:(?<!\w)|(?<=\w)(?=n't))(?:{any_of('negator')})(?:(?![\w-])|(?<='))",
        "this_event": rf"\s+{_ADVERB}{_THIS}(?:{event})(?!\w)",
        "one_off": rf"(?<!\w)(?:{any_of('one-off')})",
        "future": rf"(?<!\w)(?:{'|'.join(filter(None, [any_of('future'), FUTURE_ENDING[language]]))})(?!\w)",
        "invited": rf"\binvit\w*\s[^.;]{{0,200}}?\b(?:to|a|al|à|aux?)\s+{_THIS}(?:{event})(?!\w)",
        "us": US[language].format(verb=any_of("us-verb")),
        "border": rf"[;]\s+|,\s+(?:{any_of('border')})\s+",
        **_of_ours(any_of),
    }
    as_cased = {
        "verb_behind_party": rf"\s+(?:\([^)]*\)\s+)?(?:{any_of('verb-behind')})(?:(?!\w)|(?<='))",
        "no_name": rf"(?<!\w)(?:{any_of('no-name')})(?!\w)",
        "head": rf"(?<!\w)(?:{any_of('head')})(?!\w)",
    }
    return {
        **{name: re.compile(pattern, re.IGNORECASE) for name, pattern in in_any_case.items()},
        **{name: re.compile(pattern) for name, pattern in as_cased.items()},
        "due": due_pattern({name: lists[name, ""] for name in DUE_LISTS}, language),
    }


def _of_ours(any_of: Callable[[str], str]) -> dict[str, str]:
    """Patterns for an organizer that is called "we", and for what it has with others."""
    bond = any_of("bond")
    label = r"(?:[^\W\d_]+(?:\s[^\W\d_]+){0,2}\s?:\s+)?"
    return {
        "ours": r"(?<!\w)(?P<us>our|nuestr[oa]s?|notre|nos)"
        rf"(?=\s+(?:[^\W\d_]+\s+)?(?:{bond})\s[^_.;]{{0,80}}?{WITH})",
        "opens_ours": rf"^\W*{label}(?:[^\W\d_]+\s+){{0,3}}?"
        rf"(?:{bond}|{any_of('joint-adjective')})\b[^_.;:]{{0,60}}?{WITH}",
        "refers": rf"(?<!\w)(?P<we>{any_of('we')})(?!\w)|(?<!\w)(?:(?:the|el|la|le|del|al|au|du)\s+|l')"
        rf"(?P<noun>{any_of('refers')}){ENDS}",
    }


def _words(
    lists: Lists, name: str, value: str = "", begins: str = _WORD_BEGINS, ends: str = _WORD_OR_ELISION_ENDS
) -> Words:
    return Words([(lists[name, value], ends)], begins, either)


def _any(*patterns: str) -> str:
    """Any of some patterns for words; that a word begins is looked at once for all."""
    behind = [pattern.removeprefix(_WORD_BEGINS) for pattern in patterns]
    return f"{_WORD_BEGINS}(?:{'|'.join(behind)})"
