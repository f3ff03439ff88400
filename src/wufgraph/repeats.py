"""Reports of one event: whether two are, and which of them is kept."""

from collections.abc import Sequence

from .fingerprints import report_fingerprint
from .model import Report
from .wording import count_words, match_key

_ENTRY_WORDS = 10  # what a speaker or an organizer weighs, in words of prose


def is_same_event(one: Report, other: Report) -> bool:
    """Whether two reports agree on their event: title, date, start and number."""
    return (one.forum, report_fingerprint(one)) == (other.forum, report_fingerprint(other))


def tell_same_event(one: Report, other: Report) -> bool:
    """Whether two documents of one file tell the same event: one title, and nothing that contradicts it.

    What one of them leaves out, or what could not be read in it, contradicts nothing.
    """
    if one.part == other.part or not one.event.title or not other.event.title:
        return False
    told = [
        (one.event.date, other.event.date),
        (one.event.start, other.event.start),
        (one.event.number, other.event.number),
    ]
    return match_key(one.event.title) == match_key(other.event.title) and all(
        this == that or None in (this, that) for this, that in told
    )


def weigh(report: Report) -> int:
    """How much a report says, in words."""
    words = count_words(report.summary or "") + sum(count_words(s.text) for s in report.statements)
    return words + _ENTRY_WORDS * (len(report.speakers) + len(report.organizers))


def find_repeats(reports: Sequence[Report]) -> dict[int, int]:
    """Which reports of one file repeat another one, such as the Word file of a mail and its PDF.

    Returns:
        Place of each report that repeats another, and the place of the one to keep: not recognised in a picture
        where there is such a one, that which says most, the first.
    """
    kept: list[int] = []
    repeats = {}
    for place in sorted(range(len(reports)), key=lambda n: (_is_recognised(reports[n]), -weigh(reports[n]), n)):
        other = next((one for one in kept if tell_same_event(reports[place], reports[one])), None)
        if other is None:
            kept.append(place)
        else:
            repeats[place] = other
    return repeats


def _is_recognised(report: Report) -> bool:
    return any(note.code == "read-by-ocr" for note in report.warnings)
