"""What stands behind a caption's colon and is no answer, but asks on: "Event: name, no.", "Place: which room"."""

import re

from ...wording import count_words, match_key
from .caption_words import weigh_words
from .number_captions import asks_for_part
from .table import SECTIONS, CaptionTable

_JOINT = re.compile(r"\s*[,/&+]\s*|\s(?:and|y|et)\s")
_FURTHER = re.compile(r"(?P<asked>[a-zß-ÿ][^:：\n\t\d]{2,31}?)\s?[:：]\s+(?=[^\W_])")
_RAISED = str.maketrans("", "", "ºª")
_SURE, _LIKELY, _MOST_WORDS, _LONGEST = 0.72, 0.5, 3, 60
_ASKING = ("date", "time", "venue", "bases", *SECTIONS)


def in_one_case(words: str) -> bool:
    """Whether letters are all small or all capitals, as those of captions that go on are: "NAME, N.º"."""
    return words.islower() or words.translate(_RAISED).isupper()


def names_captions(words: str, captions: CaptionTable) -> bool:
    """Whether words name captions and nothing else, "name, no.", or ask for an event's number, "number if any"."""
    bare = words.strip(" :：")
    if len(bare) > _LONGEST or not in_one_case(bare):
        return False
    return all(map(captions.prints, _JOINT.split(bare))) or asks_for_part("number-caption", match_key(bare))


def asks_on(words: str, caption: str = "") -> bool:
    """Whether words have those of a caption and of nothing else, "date", "which room"; or "end" behind "Start –".

    Args:
        words: What stands behind a colon or dash.
        caption: What stands in front of it.
    """
    if not in_one_case(words) or count_words(words) > _MOST_WORDS:
        return False
    weighed, before = weigh_words(words), weigh_words(caption)
    is_end = min(weighed.get("time", 0.0), before.get("time", 0.0)) >= _LIKELY
    return is_end or any(weighed.get(field, 0.0) >= _SURE for field in _ASKING)


def part_behind(words: str, start: int, end: int, value: int) -> tuple[str, str]:
    """A caption and its value in one line, where the caption may ask on in small letters up to another colon.

    Args:
        words: The line.
        start: Where the caption begins.
        end: Where its first colon or dash stands.
        value: Where something stands behind that.

    >>> part_behind("Ponente: cargo: Alcaldesa", 0, 7, 9)
    ('Ponente: cargo', 'Alcaldesa')
    """
    further = _FURTHER.match(words, value)
    return (
        (words[start : further.end("asked")], words[further.end() :]) if further else (words[start:end], words[value:])
    )
