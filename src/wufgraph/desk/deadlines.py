"""By when an edition of the form asks for its reports."""

import datetime as dt
from functools import cache

from ..vocabulary import FORM, WUF, load_ontology


@cache
def deadline_of(edition: str) -> dt.datetime | None:
    """The last moment for a report by an edition, with its offset from UTC; None where it gives none."""
    told = load_ontology().value(FORM[edition], WUF.submissionDeadline)
    return dt.datetime.fromisoformat(str(told)) if told is not None else None
