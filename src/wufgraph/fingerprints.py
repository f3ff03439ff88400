"""What tells a report by its content: a slug from its title, and digits that tell events of one title apart."""

import hashlib

from .model import Report
from .wording import match_key, slugify, withhold_addresses

_UNTITLED = "untitled"


def short_hash(text: str, digits: int = 6) -> str:
    """The first hexadecimal digits of a text's SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:digits]


def report_slug(report: Report) -> str:
    """The wish for a report's slug: its title up to a colon, or the whole where that is short."""
    title = withhold_addresses(report.event.title or "")
    lead = title.partition(":")[0]
    return slugify(lead if len(lead.split()) > 1 else title) or f"{_UNTITLED}-{report_fingerprint(report)}"


def report_fingerprint(report: Report) -> str:
    """Six digits that tell events of one title apart: by title, date, start and number."""
    event = report.event
    facts = [
        match_key(withhold_addresses(event.title or report.origin)),
        str(event.date or ""),
        event.start or "",
        event.number or "",
    ]
    return short_hash("|".join(facts))
