"""By when an edition of the form asks for its reports, and which edition a forum session has."""

import datetime as dt

from ..editions import edition_for, find_edition


def deadline_of(edition: str) -> dt.datetime | None:
    """The last moment for a report by an edition, with its offset from UTC; None where it gives none."""
    found = find_edition(edition)
    return found.deadline if found else None


def edition_of(forum: str) -> str | None:
    """The edition of the form for a forum session; None where there is none."""
    found = edition_for(forum)
    return found.slug if found else None
