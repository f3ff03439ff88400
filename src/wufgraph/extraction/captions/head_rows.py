"""Rows of captions over their values, some of them in words that the table does not know."""

import re
from collections.abc import Collection, Mapping, Sequence

from ...wording import count_words
from .caption_keys import BRACKETS
from .caption_words import asked_in_header, weigh_words
from .fields import HEADER_FIELDS, SPEAKER_FIELDS
from .inline import before_separator

_LEAST, _ENOUGH = 0.35, 0.5
_LONGEST_WORDS, _MOST_TRIED = 10, 3
_OF_EVENT, _FEWEST_OF_EVENT = frozenset(("date", "venue", "participants")), 2
_NAME, _APART = "speaker-name", (re.compile(r"[/;\n]"), re.compile(r"[,;\n]"))


def fields_told(texts: Sequence[str], known: Sequence[str | None]) -> list[str] | None:
    """The field that each cell of a row asks for: the known one, or that which its words speak for, each field once.

    Args:
        texts: The words of the cells.
        known: The field of each cell that is a known caption.

    Returns:
        None where any cell asks for nothing that is told of a speaker, as in a row of values.

    >>> fields_told(["Full name", "Institution", "Function in institution"], ["speaker-name", None, None])
    ['speaker-name', 'organization', 'position']
    """
    found = {place: field or _name_of_several(texts[place]) for place, field in enumerate(known)}
    unknown = [place for place, field in found.items() if field is None]
    if len(unknown) > len(SPEAKER_FIELDS):
        return None
    if any(count_words(texts[place]) > _LONGEST_WORDS or any(map(str.isdigit, texts[place])) for place in unknown):
        return None
    weights = [_weights(texts[place], taken=found.values()) for place in unknown]
    total, chosen = _best_choice(weights)
    if total < _ENOUGH * len(unknown):
        return None
    found |= dict(zip(unknown, chosen, strict=True))
    return [field for field in found.values() if field]


def ask_side_by_side(texts: Sequence[str], values: Sequence[str], known: int) -> bool:
    """Whether cells of a row are captions over their values, though only some are known.

    All end with a colon, or each seems to ask for another field of the header; few of those below do.

    Args:
        texts: The words of the cells.
        values: Those of the cells below.
        known: How many are known captions.

    >>> ask_side_by_side(["Date:", "Room allotted:", "From what time?"], ["5 April", "Room 4", "14:15"], 1)
    True
    """
    if 2 * known > len(texts) and all(map(ends_open, texts)) and not any(map(ends_open, values)):
        return True
    asked = [asked_in_header(text) or asked_in_header(before_separator(text)) for text in texts]
    if asked.count("") == 1 and len(_OF_EVENT.intersection(asked)) >= _FEWEST_OF_EVENT:
        # "Host institution" may be asked of a speaker, too; beside the day and the room it is not.
        asked = [one or ("organizers" if _asks_for_hosts(text) else "") for one, text in zip(asked, texts, strict=True)]
    below = sum(bool(asked_in_header(before_separator(value))) for value in values)
    return known > 0 and all(asked) and _may_all_differ(texts, asked) and 2 * below < len(values)


def _may_all_differ(texts: Sequence[str], asked: Sequence[str]) -> bool:
    """Whether each cell may ask for another field: of "Hours" and "When" the second asks for the day."""
    if len(set(asked)) == len(asked):
        return True
    weights = [_weights(text, taken=(), fields=HEADER_FIELDS) for text in texts]
    return len(texts) <= len(HEADER_FIELDS) and _best_choice(weights)[0] >= _ENOUGH * len(texts)


def _asks_for_hosts(text: str) -> bool:
    return weigh_words(text).get("organizers", 0.0) >= _ENOUGH


def ends_open(text: str) -> bool:
    """Whether a text has a colon at its end, as captions have."""
    return text.rstrip().endswith((":", "："))


def _weights(text: str, taken: Collection[str | None], fields: Collection[str] = SPEAKER_FIELDS) -> dict[str, float]:
    """The fields, of speakers or the header, that words speak for well enough, but for those that others ask for."""
    weighed = weigh_words(text)
    told = [field for field in fields if weighed.get(field, 0.0) >= _LEAST and field not in taken]
    return {field: weighed[field] for field in sorted(told, key=lambda field: -weighed[field])[:_MOST_TRIED]}


def _best_choice(weights: Sequence[Mapping[str, float]]) -> tuple[float, tuple[str, ...]]:
    """One field for each cell, all different, whose weights together are greatest; below 0 where there is none."""
    if not weights:
        return 0.0, ()
    best: tuple[float, tuple[str, ...]] = -1.0, ()
    for field, weight in weights[0].items():
        rest = [{other: w for other, w in one.items() if other != field} for one in weights[1:]]
        total, chosen = _best_choice(rest)
        if total >= 0 and total + weight > best[0]:
            best = total + weight, (field, *chosen)
    return best


def _name_of_several(text: str) -> str | None:
    """The field of the name, where one cell asks for it and for more: "Name in full / Role / Which organization"."""
    for apart in _APART:
        parts = [part.strip() for part in apart.split(BRACKETS.sub("", text)) if part.strip()]
        told = fields_told(parts, [None] * len(parts)) if len(parts) > 1 else None
        if told and _NAME in told:
            return _NAME
    return None
