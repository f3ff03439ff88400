"""By when an edition of the form asks for its reports, and which edition a forum session has."""

import datetime as dt
from functools import cache

from rdflib import RDF

from ..vocabulary import FORM, FORUM, SCHEMA, WUF, load_ontology, slug_of


@cache
def deadline_of(edition: str) -> dt.datetime | None:
    """The last moment for a report by an edition, with its offset from UTC; None where it gives none."""
    told = load_ontology().value(FORM[edition], WUF.submissionDeadline)
    return dt.datetime.fromisoformat(str(told)) if told is not None else None


@cache
def edition_of(forum: str) -> str | None:
    """The edition of the form for a forum session; None where there is none."""
    ontology = load_ontology()
    about = ontology.subjects(SCHEMA.about, FORUM[forum])
    return min((slug_of(one) for one in about if (one, RDF.type, WUF.FormEdition) in ontology), default=None)
