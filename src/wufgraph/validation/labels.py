"""How things of the graph are called, in the language that a finding is told in."""

import datetime as dt
from collections.abc import Iterable

from rdflib import RDF, RDFS, SKOS, XSD, Literal, URIRef
from rdflib.term import Node

from ..model import Language
from ..phrases import has_phrase, phrase, spell_day, spell_moment
from ..prefixes import slug_of
from ..vocabulary import SCHEMA, WUF
from .lookup import Lookup
from .passages import shorten

_LONGEST_SUBJECT = 60


class Labels:
    """Names of things in one language."""

    def __init__(self, data: Lookup, language: Language) -> None:
        self._data, self._language = data, language

    def name(self, thing: Node) -> str:
        """The label of a concept, country, person or institution; the end of its IRI where there is none."""
        for predicate in (SKOS.prefLabel, RDFS.label):
            if found := in_language(self._data.objects(thing, predicate), self._language):
                return found
        return slug_of(thing)

    def names_of(self, kind: URIRef) -> str:
        """The labels of all concepts of a class that the form prints, in its order."""
        places = {thing: self._data.value(thing, SCHEMA.position) for thing in self._data.subjects(RDF.type, kind)}
        ordered = sorted(places, key=lambda thing: (int(str(places[thing] or 0)), str(thing)))
        return ", ".join(self.name(thing) for thing in ordered)

    def caption(self, section: Node | None) -> str:
        """What the form prints above an answer, or the section's name."""
        printed = self._data.objects(section, SKOS.altLabel)
        return in_language(printed, self._language) or ("" if section is None else self.name(section))

    def shown(self, value: Node) -> str:
        """A value as people write it."""
        if not isinstance(value, Literal):
            return self.name(value)
        python = value.toPython()
        if isinstance(python, bool):
            return phrase("yes" if python else "no", self._language)
        return spell(str(value)[:5] if value.datatype == XSD.time else str(value), self._language)

    def subject(self, focus: Node | None) -> str:
        """Which of a report's statements, partnerships or participations a thing is; empty for other things."""
        if any((focus, RDF.type, kind) in self._data for kind in (WUF.Statement, WUF.Partnership)):
            text = self._data.value(focus, SCHEMA.text)
            return "" if text is None else self._quoted(str(text))
        if (focus, RDF.type, WUF.Participation) not in self._data:
            return ""
        role = self._role(self._data.value(focus, WUF.withRole))
        number, name = self._data.value(focus, SCHEMA.position), self._data.value(focus, WUF.nameAsGiven)
        numbered = f"{role} {number}" if number is not None else role
        return f"{numbered} ({name})" if name is not None else numbered

    def _role(self, role: Node | None) -> str:
        key = f"role-{slug_of(role)}"
        return phrase(key, self._language) if has_phrase(key) else self.name(role) if role is not None else ""

    def _quoted(self, text: str) -> str:
        return phrase("quotation", self._language, words=shorten(text, _LONGEST_SUBJECT))


def in_language(texts: Iterable[Node], language: Language) -> str:
    """The text in a language, else in English, else in none or any; empty where there is no text."""
    ranks = {str(language): 0, str(Language.EN): 1, None: 2}
    literals = [text for text in texts if isinstance(text, Literal)]
    best = min(literals, key=lambda text: (ranks.get(text.language, 3), str(text)), default=None)
    return "" if best is None else str(best)


def spell(text: str, language: Language) -> str:
    """A text that is a day or a moment in words, any other as it stands."""
    try:
        moment = dt.datetime.fromisoformat(text) if text[:4].isdecimal() and "-" in text else None
    except ValueError:
        moment = None
    if moment is None:
        return text
    return spell_day(moment.date(), language) if len(text) == len("2014-04-09") else spell_moment(moment, language)
