"""Moments as people give them: the only place of the desk that looks at a clock."""

import datetime as dt

from ..editions import USUAL
from .deadlines import deadline_of

_END_OF_DAY = dt.time(23, 59, 59)


def find_moment(given: dt.datetime | None) -> dt.datetime:
    """The moment that is meant: now where none is given, the end of a day where it has no time.

    >>> find_moment(dt.datetime(2014, 5, 12)).isoformat()
    '2014-05-12T23:59:59+03:00'
    """
    if given is None:
        return dt.datetime.now(dt.UTC).astimezone(_zone()).replace(microsecond=0)
    if given.tzinfo is not None:
        return given
    return (dt.datetime.combine(given, _END_OF_DAY) if given.time() == dt.time() else given).replace(tzinfo=_zone())


def _zone() -> dt.tzinfo:
    deadline = deadline_of(USUAL)
    return (deadline.tzinfo if deadline else None) or dt.UTC
