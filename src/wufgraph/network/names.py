"""What the themes, types of event and countries of a network are called."""

from functools import cache

from rdflib import SKOS

from ..assets import read_table
from ..model import Language
from ..prefixes import slug_of
from ..vocabulary import parse_ontology_file


def call(slug: str, label: str = "", language: Language = Language.EN) -> str:
    """What a theme, a type of event or a country is called; anything else keeps its label, or its slug without one.

    >>> call("KE", "Kenya", Language.FR), call("urban-mobility", language=Language.ES)
    ('Kenya', 'Movilidad urbana')
    """
    return _names()[language].get(slug, label or slug)


@cache
def _names() -> dict[Language, dict[str, str]]:
    names: dict[Language, dict[str, str]] = {language: {} for language in Language}
    for file in ("schemes.ttl", "themes.ttl"):
        for concept, label in parse_ontology_file(file).subject_objects(SKOS.prefLabel):
            if getattr(label, "language", None) in set(Language):
                names[Language(label.language)][slug_of(concept)] = str(label)  # type: ignore[attr-defined]
    for row in read_table("data/reference/countries.csv"):
        for language in Language:
            names[language][row["alpha2"]] = row[f"name_{language}"]
    return names
