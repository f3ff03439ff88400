"""Prefixes of every file that wufgraph writes and every query it runs, and the namespaces they stand for."""

BASE = "https://w3id.org/wufgraph/"

PREFIXES = {
    "wuf": BASE + "onto#",
    "theme": BASE + "scheme/theme/",
    "etype": BASE + "scheme/event-type/",
    "agenda": BASE + "scheme/agenda/",
    "kind": BASE + "scheme/statement-kind/",
    "role": BASE + "scheme/role/",
    "pkind": BASE + "scheme/partnership-kind/",
    "stage": BASE + "scheme/partnership-stage/",
    "section": BASE + "scheme/section/",
    "country": BASE + "id/country/",
    "forum": BASE + "id/forum/",
    "form": BASE + "form/",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "m8g": "http://data.europa.eu/m8g/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def expand(name: str) -> str:
    """The IRI of a prefixed name.

    >>> expand("skos:prefLabel")
    'http://www.w3.org/2004/02/skos/core#prefLabel'
    """
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


def slug_of(iri: object) -> str:
    """The last part of an IRI."""
    return str(iri).rstrip("/").rpartition("/")[2].rpartition("#")[2]
