"""The desk's words in three languages."""

import datetime as dt
from functools import cache

from rdflib import RDF, SKOS, Literal

from ..assets import read_table
from ..model import Language
from ..prefixes import slug_of
from ..vocabulary import WUF, load_ontology

Words = dict[str, str]


@cache
def load_words(language: Language) -> Words:
    """All words by their key; do not change it."""
    return {row["key"]: row[str(language)] for row in read_table("data/reference/desk-words.csv")}


@cache
def load_types(language: Language) -> Words:
    """Labels of the event types by slug; do not change it."""
    ontology = load_ontology()
    labels = (
        (slug_of(kind), ontology.objects(kind, SKOS.prefLabel)) for kind in ontology.subjects(RDF.type, WUF.EventType)
    )
    return {
        kind: next(str(o) for o in found if isinstance(o, Literal) and o.language == language) for kind, found in labels
    }


def spell_moment(at: dt.datetime) -> str:
    """A moment as people of any language read it.

    >>> spell_moment(dt.datetime.fromisoformat("2014-04-30T23:59:59+03:00"))
    '2014-04-30 23:59 (+03:00)'
    """
    offset = at.strftime("%z")
    return f"{at:%Y-%m-%d %H:%M} ({offset[:3]}:{offset[3:5]})"


def spell_share(share: float | None) -> str:
    """A share in per cent; a dash for none.

    >>> spell_share(0.875)
    '88 %'
    """
    return "–" if share is None else f"{round(100 * share)} %"
