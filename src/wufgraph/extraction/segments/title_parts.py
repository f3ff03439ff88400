"""Unknown captions of the event's type and number, which the form asks for within the title: "Code assigned: NE 45"."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from ...wording import count_words
from ..captions.candidate import Candidate
from ..captions.number_captions import asks_for_part
from ..front.titles import parse_label
from .places import Place

_NUMBER = re.compile(r"(?:[A-Za-z]{1,4}[\s./-]{0,2})?(?:n\.?[°ºo]\.?\s?|#\s?)?\d{1,3}[A-Za-z]?(?:[-/.]\d{1,3})?")
_HEADER, _LONGEST_TYPE_WORDS = 0, 6


def find_title_parts(
    candidates: Sequence[Candidate], places: Mapping[int, Place], read: Collection[str]
) -> Iterator[tuple[Candidate, str]]:
    """Candidates in the header whose words ask for type or number and nothing else, with a type or code behind them.

    Args:
        candidates: Likely captions of one report.
        places: Where each of them stands, by its number.
        read: Fields whose captions were read.

    Returns:
        Candidate and field.
    """
    for one in candidates:
        value = (one.column[0] if one.column else one.value.partition("\n")[0]).strip()
        if not value or _HEADER not in places[one.number].parts:
            continue
        field = _asked_for(one.key, value)
        if field and field not in read:
            yield one, field


def _asked_for(key: str, value: str) -> str | None:
    if _NUMBER.fullmatch(value) and asks_for_part("number-caption", key):
        return "event-number"
    is_type = count_words(value) <= _LONGEST_TYPE_WORDS and asks_for_part("type-caption", key)
    return "event-type" if is_type and parse_label(value)[1] else None
