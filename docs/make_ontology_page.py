"""Writes docs/ontology.html: the ontology on one page, drawn and listed from the Turtle files alone.

Run `python docs/make_ontology_page.py` after a change to ontology/; a test compares the page with the files.
Only the places of the boxes and the course of the arrows are given here. Every box, arrow and word is read from
the ontology: a link between two boxes is drawn where it has a course, and else written into its first box.
"""
# ruff: noqa: E501  (the template and its words are long lines)

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "ontology.html"
FILES = ("wuf.ttl", "wuf-defined.ttl", "themes.ttl", "schemes.ttl", "forums.ttl", "form-wuf7.ttl")
LANGUAGES = ("en", "es", "fr")

WUF = Namespace("https://w3id.org/wufgraph/onto#")
FOAF = Namespace("http://xmlns.com/foaf/0.1/")
M8G = Namespace("http://data.europa.eu/m8g/")
ORG = Namespace("http://www.w3.org/ns/org#")
SCHEMA = Namespace("https://schema.org/")
ONTOLOGY = URIRef("https://w3id.org/wufgraph/onto")
FORM = URIRef("https://w3id.org/wufgraph/form/wuf7-partners")
PREFIXES = {
    "wuf": str(WUF),
    "dcterms": str(DCTERMS),
    "foaf": str(FOAF),
    "m8g": str(M8G),
    "oa": "http://www.w3.org/ns/oa#",
    "org": str(ORG),
    "owl": str(OWL),
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": str(RDFS),
    "schema": str(SCHEMA),
    "skos": str(SKOS),
    "vann": "http://purl.org/vocab/vann/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
PROPERTY_TYPES = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)

Words = dict[str, str]  # language → text


# --- reading the ontology ---


def load() -> Graph:
    """All files that belong together, as one graph."""
    graph = Graph()
    for name in FILES:
        graph.parse(ROOT / "ontology" / name, format="turtle")
    return graph


def words(graph: Graph, subject: Node, predicate: URIRef) -> Words:
    """A text in each language; one without a language counts for all."""
    found = {o.language: str(o) for o in graph.objects(subject, predicate) if isinstance(o, Literal)}
    every = found.get(None) or found.get("en")
    return {language: typeset(text, language) for language in LANGUAGES if (text := found.get(language) or every)}


def typeset(text: str, language: str) -> str:
    """French keeps its colons, semicolons and question marks on the line of the word before."""
    return re.sub(r" (?=[:;?!»])", "\u00a0", text) if language == "fr" else text


def short(iri: Node) -> str:
    """An IRI with its prefix."""
    for prefix, namespace in PREFIXES.items():
        if str(iri).startswith(namespace):
            return f"{prefix}:{str(iri).removeprefix(namespace)}"
    return str(iri)


def local(iri: Node) -> str:
    """The last part of an IRI."""
    return re.split(r"[#/]", str(iri))[-1]


def anchor(term: URIRef) -> str:
    """The place of a term on the page: for ours, the fragment of its IRI."""
    return local(term) if term in WUF else short(term).replace(":", "-")


def source_order() -> dict[str, int]:
    """Where each of our terms is declared in wuf.ttl: the order in which a reader should meet them."""
    text = (ROOT / "ontology" / "wuf.ttl").read_text(encoding="utf-8")
    return {name: place for place, name in enumerate(re.findall(r"^wuf:(\w+) a owl:", text, re.MULTILINE))}


def own(graph: Graph, *types: URIRef) -> list[URIRef]:
    """Our terms of some types, in the order of the source."""
    order = source_order()
    found = {s for kind in types for s in graph.subjects(RDF.type, kind) if isinstance(s, URIRef) and s in WUF}
    return sorted(found, key=lambda term: order[local(term)])


def members(graph: Graph, expression: Node) -> list[URIRef]:
    """The named classes of a class or of a union of classes."""
    if isinstance(expression, URIRef):
        return [expression]
    union = graph.value(expression, OWL.unionOf)
    return [c for part in Collection(graph, union) for c in members(graph, part)] if union else []


def ends(graph: Graph, term: URIRef, predicate: URIRef) -> list[URIRef]:
    """Domain or range of a property as named classes or datatypes."""
    found = {c for expression in graph.objects(term, predicate) for c in members(graph, expression)}
    return sorted(found)


def domains(graph: Graph, term: URIRef) -> list[URIRef]:
    """Domain of a property, its own or that of a wider property."""
    above = [p for p in graph.transitive_objects(term, RDFS.subPropertyOf) if isinstance(p, URIRef)]
    return next((found for p in above if (found := ends(graph, p, RDFS.domain))), [])


def existentials(graph: Graph) -> Iterator[tuple[URIRef, URIRef, URIRef]]:
    """Class, property and class of "every A has some B", also where it is one of two ways."""
    for restriction, target in graph.subject_objects(OWL.someValuesFrom):
        term = graph.value(restriction, OWL.onProperty)
        for subject in graph.subjects(RDFS.subClassOf, restriction):
            if isinstance(subject, URIRef) and isinstance(term, URIRef) and isinstance(target, URIRef):
                yield subject, term, target


# --- the picture ---


Side = tuple[str, int]  # a side of a box, and the distance from its top or left corner


@dataclass(frozen=True)
class Course:
    """Where an arrow leaves and enters, its corners between, and where its words stand."""

    leave: Side
    corners: tuple[tuple[int, int], ...]
    enter: Side
    x: int
    y: int
    anchor: str = "middle"


LINE = 34  # characters of a line that fit into a box
WIDTH, HEIGHT, BOX = 1290, 900, 240
LEFT, MIDDLE, RIGHT = 50, 525, 1010
# Class → left and top of its box.
PLACES: Mapping[URIRef, tuple[int, int]] = {
    WUF.Partnership: (LEFT, 20),
    ORG.Organization: (LEFT, 262),
    FOAF.Person: (LEFT, 392),
    WUF.FormEdition: (LEFT, 500),
    WUF.SourceFile: (LEFT, 660),
    WUF.Participation: (MIDDLE, 20),
    WUF.PartnerEvent: (MIDDLE, 255),
    WUF.Report: (MIDDLE, 490),
    WUF.ReportSection: (MIDDLE, 650),
    WUF.Evidence: (MIDDLE, 800),
    SCHEMA.Place: (RIGHT, 20),
    WUF.ForumSession: (RIGHT, 255),
    WUF.Theme: (RIGHT, 405),
    WUF.Statement: (RIGHT, 610),
    WUF.Figure: (RIGHT, 835),
}
# Left, top, width and height of the frame round the boxes of those who act.
FRAMES: Mapping[URIRef, tuple[int, int, int, int]] = {FOAF.Agent: (30, 205, 280, 250)}
COURSES: Mapping[tuple[URIRef, URIRef], Course] = {
    (WUF.Participation, WUF.Partnership): Course(("left", 30), (), ("right", 30), 407, 42),
    (WUF.Participation, FOAF.Agent): Course(("left", 55), ((420, 75), (420, 225)), ("right", 20), 412, 140, "end"),
    (WUF.Participation, ORG.Organization): Course(
        ("bottom", 35), ((560, 190), (440, 190), (440, 272)), ("right", 10), 552, 182, "end"
    ),
    (WUF.Participation, WUF.PartnerEvent): Course(("bottom", 115), (), ("top", 115), 648, 180, "start"),
    (WUF.Participation, SCHEMA.Place): Course(("right", 15), (), ("left", 15), 882, 27),
    (WUF.Partnership, ORG.Organization): Course(("bottom", 115), (), ("top", 115), 173, 165, "start"),
    (WUF.PartnerEvent, ORG.Organization): Course(("left", 45), (), ("right", 38), 407, 293),
    (FOAF.Agent, WUF.PartnerEvent): Course(("right", 120), (), ("left", 70), 418, 340),
    (WUF.PartnerEvent, SCHEMA.Place): Course(("right", 15), ((880, 270), (880, 52)), ("left", 32), 888, 130, "start"),
    (WUF.PartnerEvent, WUF.ForumSession): Course(("right", 35), (), ("left", 35), 900, 304),
    (WUF.PartnerEvent, WUF.Theme): Course(("right", 55), ((790, 310), (790, 430)), ("left", 25), 798, 350, "start"),
    (WUF.Report, WUF.PartnerEvent): Course(("top", 115), (), ("bottom", 115), 648, 420, "start"),
    (WUF.Report, FOAF.Person): Course(("left", 15), ((420, 505), (420, 415)), ("right", 23), 412, 480, "end"),
    (WUF.Report, WUF.FormEdition): Course(("left", 35), (), ("right", 25), 407, 541),
    (WUF.Report, WUF.SourceFile): Course(("bottom", 35), ((560, 610), (165, 610)), ("top", 115), 367, 602),
    (WUF.ReportSection, WUF.Report): Course(("top", 115), (), ("bottom", 115), 648, 598, "start"),
    (WUF.Statement, WUF.ReportSection): Course(("left", 65), (), ("right", 25), 882, 667),
    (WUF.Statement, WUF.Theme): Course(("top", 115), (), ("bottom", 115), 1117, 525, "end"),
    (WUF.Statement, WUF.Figure): Course(("bottom", 115), (), ("top", 115), 1133, 812, "start"),
    (WUF.Evidence, WUF.SourceFile): Course(("left", 35), ((165, 835),), ("bottom", 115), 350, 827),
}


@dataclass(frozen=True)
class Link:
    """A property that leads from one box to another, or to a vocabulary."""

    term: URIRef
    source: URIRef
    target: URIRef
    inferred: bool


def nearest(graph: Graph, term: URIRef, shown: Iterable[URIRef]) -> URIRef | None:
    """The class itself or the first class above it that the picture shows."""
    queue, seen = [term], set(shown)
    while queue:
        current = queue.pop(0)
        if current in seen:
            return current
        queue.extend(sorted(c for c in graph.objects(current, RDFS.subClassOf) if isinstance(c, URIRef)))
    return None


def is_inferred(graph: Graph, term: URIRef) -> bool:
    """Whether a chain of other properties alone makes a property: it is never asserted."""
    return any(term not in Collection(graph, chain) for chain in graph.objects(term, OWL.propertyChainAxiom))


def is_concept_class(graph: Graph, term: URIRef) -> bool:
    """Whether a class holds the concepts of a vocabulary."""
    return SKOS.Concept in graph.transitive_objects(term, RDFS.subClassOf)


def links(graph: Graph) -> list[Link]:
    """All links that start in a box, by the order of the source; a narrower link stands for itself."""
    shown = {*PLACES, *FRAMES}
    found: dict[tuple[URIRef, URIRef, URIRef], Link] = {}
    for source, term, target in sorted(_raw_links(graph)):
        start, end = nearest(graph, source, shown), nearest(graph, target, shown)
        if end is None and is_concept_class(graph, target):
            end = target
        if start and end:
            found[term, start, end] = Link(term, start, end, is_inferred(graph, term))
    order = source_order()
    return sorted(found.values(), key=lambda link: (order.get(local(link.term), -1), link.source, link.target))


def _raw_links(graph: Graph) -> Iterator[tuple[URIRef, URIRef, URIRef]]:
    for term in own(graph, OWL.ObjectProperty):
        for source in domains(graph, term):
            for target in ends(graph, term, RDFS.range):
                yield source, term, target
    for source, term, target in existentials(graph):
        if term not in WUF:
            yield source, term, target


def picture(graph: Graph) -> dict[str, Any]:
    """Boxes with the lines in them, and arrows with the words on them."""
    arrows: dict[tuple[URIRef, URIRef], list[Link]] = defaultdict(list)
    lines: dict[URIRef, list[Link]] = defaultdict(list)
    for link in links(graph):
        if (link.source, link.target) in COURSES:
            arrows[link.source, link.target].append(link)
        else:
            lines[link.source].append(link)
    missing = sorted(short(a) + " → " + short(b) for a, b in COURSES if (a, b) not in arrows)
    if missing:
        raise ValueError(
            f"{Path(__file__).name}: expected courses of links that the ontology has, found {missing}; remove them"
        )
    boxes = {term: _box(graph, term, lines[term]) for term in PLACES}
    frames = {term: {"x": x, "y": y, "w": w, "h": h, **_head(graph, term)} for term, (x, y, w, h) in FRAMES.items()}
    return {
        "width": WIDTH,
        "height": HEIGHT,
        "frames": list(frames.values()),
        "boxes": list(boxes.values()),
        "arrows": [_arrow(graph, pair, arrows[pair], {**boxes, **frames}) for pair in sorted(arrows)],
    }


def _head(graph: Graph, term: URIRef) -> dict[str, Any]:
    return {"label": words(graph, term, RDFS.label), "name": short(term), "href": f"#{anchor(term)}"}


def _box(graph: Graph, term: URIRef, found: list[Link]) -> dict[str, Any]:
    x, y = PLACES[term]
    lines = {language: _lines(graph, found, language) + _from_anything(graph, term, language) for language in LANGUAGES}
    longest = max(map(len, lines.values()))
    height = 44 + (12 + 15 * longest if longest else 0)
    return {"x": x, "y": y, "w": BOX, "h": height, "lines": lines, "own": term in WUF, **_head(graph, term)}


def _lines(graph: Graph, found: list[Link], language: str) -> list[str]:
    """Links without an arrow, one line for each property; the target is left out where the label names it."""
    targets: dict[str, list[str]] = defaultdict(list)
    for link in found:
        targets[words(graph, link.term, RDFS.label)[language]].append(words(graph, link.target, RDFS.label)[language])
    full = {label: f"{label} → {', '.join(named)}" for label, named in targets.items()}
    return [
        label if len(text) > LINE or all(n in label for n in targets[label]) else text for label, text in full.items()
    ]


def _from_anything(graph: Graph, term: URIRef, language: str) -> list[str]:
    """Properties that lead to a box from whatever was read."""
    found = [
        p
        for p in own(graph, OWL.ObjectProperty)
        if (p, RDFS.range, term) in graph and not list(graph.objects(p, RDFS.domain))
    ]
    return [f"{INTERFACE['any'][language]} {words(graph, p, RDFS.label)[language]}" for p in found]


def _arrow(
    graph: Graph, pair: tuple[URIRef, URIRef], found: list[Link], boxes: Mapping[URIRef, Mapping[str, Any]]
) -> dict[str, Any]:
    course, (source, target) = COURSES[pair], pair
    points = (_edge(boxes[source], course.leave), *course.corners, _edge(boxes[target], course.enter))
    return {
        "path": "M" + " L".join(f"{x},{y}" for x, y in points),
        "x": course.x,
        "y": course.y - 14 * (len(found) - 1) if course.anchor == "middle" else course.y,
        "anchor": course.anchor,
        "inferred": all(link.inferred for link in found),
        "lines": [{"label": words(graph, link.term, RDFS.label), "name": short(link.term)} for link in found],
    }


def _edge(box: Mapping[str, Any], side: Side) -> tuple[int, int]:
    name, distance = side
    x = {"left": box["x"], "right": box["x"] + box["w"]}.get(name, box["x"] + distance)
    y = {"top": box["y"], "bottom": box["y"] + box["h"]}.get(name, box["y"] + distance)
    return x, y


# --- the tables ---


def class_rows(graph: Graph) -> list[dict[str, Any]]:
    """One row for each of our classes."""
    return [
        {
            **_term(graph, term),
            "supers": _refs(graph, (c for c in graph.objects(term, RDFS.subClassOf) if isinstance(c, URIRef))),
            "kind": next(
                (local(v) for e in graph.objects(term, OWL.equivalentClass) if (v := graph.value(e, OWL.hasValue))),
                None,
            ),
        }
        for term in own(graph, OWL.Class)
    ]


def property_rows(graph: Graph) -> list[dict[str, Any]]:
    """One row for each of our properties."""
    return [
        {
            **_term(graph, term),
            "domain": _refs(graph, domains(graph, term)),
            "range": _refs(graph, ends(graph, term, RDFS.range)),
            "supers": _refs(graph, (p for p in graph.objects(term, RDFS.subPropertyOf) if isinstance(p, URIRef))),
            "single": (term, RDF.type, OWL.FunctionalProperty) in graph,
            "inferred": is_inferred(graph, term),
        }
        for term in own(graph, *PROPERTY_TYPES)
    ]


def reused_rows(graph: Graph) -> list[dict[str, Any]]:
    """Terms of other vocabularies that have a label here."""
    found = {
        s
        for kind in (OWL.Class, *PROPERTY_TYPES)
        for s in graph.subjects(RDF.type, kind)
        if isinstance(s, URIRef) and s not in WUF
    }
    return [_term(graph, term) for term in sorted(found, key=short) if (term, RDFS.label, None) in graph]


def _term(graph: Graph, term: URIRef) -> dict[str, Any]:
    return {
        "name": short(term),
        "id": anchor(term),
        "iri": str(term),
        "label": words(graph, term, RDFS.label),
        "definition": words(graph, term, SKOS.definition),
        "note": words(graph, term, SKOS.scopeNote),
        "example": words(graph, term, SKOS.example),
    }


def _refs(graph: Graph, terms: Iterable[URIRef]) -> list[dict[str, str]]:
    return [
        {"name": short(t), "href": f"#{anchor(t)}" if (t, RDFS.label, None) in graph else ""}
        for t in sorted(terms, key=short)
    ]


def schemes(graph: Graph) -> list[dict[str, Any]]:
    """All schemes with their concepts as trees."""
    source = "".join((ROOT / "ontology" / name).read_text(encoding="utf-8") for name in FILES)
    found = sorted(
        (s for s in graph.subjects(RDF.type, SKOS.ConceptScheme) if isinstance(s, URIRef)),
        key=lambda scheme: source.index(f"<{scheme}> a skos:ConceptScheme"),
    )
    return [
        {
            "iri": str(scheme),
            "id": f"scheme-{local(scheme)}",
            "title": words(graph, scheme, DCTERMS.title),
            "description": words(graph, scheme, DCTERMS.description),
            "note": words(graph, scheme, SKOS.scopeNote),
            "concepts": _concepts(graph, graph.subjects(SKOS.topConceptOf, scheme)),
        }
        for scheme in found
    ]


def _concepts(graph: Graph, subjects: Iterable[Node]) -> list[dict[str, Any]]:
    return [
        {
            "iri": str(concept),
            "slug": str(graph.value(concept, SKOS.notation)),
            "label": words(graph, concept, SKOS.prefLabel),
            "definition": words(graph, concept, SKOS.definition),
            "limit": str(graph.value(concept, WUF.wordLimit) or ""),
            "narrower": _concepts(graph, graph.subjects(SKOS.broader, concept)),
        }
        for concept in sorted(subjects, key=lambda c: int(str(graph.value(c, SCHEMA.position))))
    ]


def requirements(graph: Graph) -> list[dict[str, Any]]:
    """The requirements of the form, R01 first."""
    rows = []
    for term in sorted(graph.objects(FORM, M8G.hasRequirement), key=str):
        section = graph.value(term, WUF.formSection)
        rows.append(
            {
                "id": local(term),
                "iri": str(term),
                "label": words(graph, term, RDFS.label),
                "definition": words(graph, term, SKOS.definition),
                "section": words(graph, section, SKOS.prefLabel) if section else {},
            }
        )
    return rows


def sessions(graph: Graph) -> list[dict[str, Any]]:
    """The forum sessions, the first one first."""
    found = sorted(graph.subjects(RDF.type, WUF.ForumSession), key=lambda s: str(graph.value(s, SCHEMA.startDate)))
    return [
        {
            "iri": str(session),
            "name": str(graph.value(session, DCTERMS.identifier)).upper(),
            "label": words(graph, session, RDFS.label),
            "city": words(graph, graph.value(session, SCHEMA.location, any=False) or session, RDFS.label),
            "days": f"{graph.value(session, SCHEMA.startDate)} – {graph.value(session, SCHEMA.endDate)}",
        }
        for session in found
    ]


# --- the page ---

INTERFACE: dict[str, Words] = {
    "language": {"en": "Language", "es": "Idioma", "fr": "Langue"},
    "version": {"en": "Version", "es": "Versión", "fr": "Version"},
    "licence": {"en": "Licence", "es": "Licencia", "fr": "Licence"},
    "namespace": {"en": "Namespace", "es": "Espacio de nombres", "fr": "Espace de noms"},
    "reading": {"en": "How to read it", "es": "Cómo leerla", "fr": "Comment la lire"},
    "picture": {"en": "The picture", "es": "La imagen", "fr": "Le schéma"},
    "picture_alt": {
        "en": "The main classes as boxes and the properties between them as arrows; the tables below say the same in words.",
        "es": "Las clases principales como recuadros y las propiedades entre ellas como flechas; los cuadros siguientes dicen lo mismo con palabras.",
        "fr": "Les classes principales en cadres et les propriétés qui les relient en flèches ; les tableaux ci-dessous disent la même chose en mots.",
    },
    "legend": {
        "en": "Blue: our classes. Grey: classes of other vocabularies. Dashed: inferred. Lines in a box: links that have no arrow.",
        "es": "Azul: nuestras clases. Gris: clases de otros vocabularios. Discontinua: inferida. Líneas en un recuadro: vínculos sin flecha.",
        "fr": "Bleu : nos classes. Gris : classes d'autres vocabulaires. Tirets : inféré. Lignes dans un cadre : liens sans flèche.",
    },
    "classes": {"en": "Classes", "es": "Clases", "fr": "Classes"},
    "properties": {"en": "Properties", "es": "Propiedades", "fr": "Propriétés"},
    "reused": {
        "en": "Terms of other vocabularies",
        "es": "Términos de otros vocabularios",
        "fr": "Termes d'autres vocabulaires",
    },
    "schemes": {
        "en": "Controlled vocabularies",
        "es": "Vocabularios controlados",
        "fr": "Vocabulaires contrôlés",
    },
    "requirements": {
        "en": "What the form asks",
        "es": "Lo que pide el formato",
        "fr": "Ce que demande le formulaire",
    },
    "sessions": {"en": "Forum sessions", "es": "Sesiones del foro", "fr": "Sessions du forum"},
    "term": {"en": "Term", "es": "Término", "fr": "Terme"},
    "meaning": {"en": "Meaning", "es": "Significado", "fr": "Sens"},
    "above": {"en": "Is a", "es": "Es un", "fr": "Est un"},
    "from_to": {"en": "From → to", "es": "De → a", "fr": "De → vers"},
    "any": {"en": "anything", "es": "cualquiera", "fr": "tout"},
    "single": {"en": "at most one", "es": "como máximo uno", "fr": "au plus un"},
    "inferred": {"en": "inferred", "es": "inferida", "fr": "inférée"},
    "same_kind": {
        "en": "every statement of the kind",
        "es": "todo enunciado de la clase",
        "fr": "tout énoncé de nature",
    },
    "example": {"en": "Example:", "es": "Ejemplo:", "fr": "Exemple :"},
    "use": {"en": "Use here", "es": "Uso aquí", "fr": "Usage ici"},
    "words_limit": {"en": "words at most", "es": "palabras como máximo", "fr": "mots au plus"},
    "wording": {"en": "Wording of the form", "es": "Texto del formato", "fr": "Libellé du formulaire"},
    "section": {"en": "Section", "es": "Sección", "fr": "Section"},
    "session": {"en": "Session", "es": "Sesión", "fr": "Session"},
    "city": {"en": "City", "es": "Ciudad", "fr": "Ville"},
    "days": {"en": "Days", "es": "Días", "fr": "Jours"},
}
READING: list[Words] = [
    {
        "en": "A partner event is held during a forum session, is organized by institutions, and has themes from UN-Habitat's list.",
        "es": "Un evento de socios se celebra durante una sesión del foro, lo organizan instituciones y tiene temas de la lista de ONU-Hábitat.",
        "fr": "Un événement de partenaires se tient pendant une session du forum, est organisé par des institutions et a des thèmes de la liste d'ONU-Habitat.",
    },
    {
        "en": "Whoever takes part has a participation: it keeps the role, and what the report says of nationality, position and base on that day.",
        "es": "Quien toma parte tiene una participación: esta conserva la función y lo que el informe dice de la nacionalidad, el cargo y la sede ese día.",
        "fr": "Qui prend part a une participation : elle conserve le rôle et ce que le rapport dit de la nationalité, de la fonction et du siège ce jour-là.",
    },
    {
        "en": "A report on the event has sections; statements stand in them: what was discussed, declared, recommended and agreed.",
        "es": "Un informe sobre el evento tiene secciones; en ellas figuran los enunciados: lo que se debatió, declaró, recomendó y acordó.",
        "fr": "Un rapport sur l'événement a des sections ; les énoncés y figurent : ce qui a été débattu, déclaré, recommandé et convenu.",
    },
    {
        "en": "A partnership goes beyond one event; its stage says whether it was mentioned, declared, committed or signed.",
        "es": "Una alianza va más allá de un evento; su etapa dice si fue mencionada, declarada, comprometida o firmada.",
        "fr": "Un partenariat va au-delà d'un événement ; son stade dit s'il a été mentionné, déclaré, engagé ou signé.",
    },
    {
        "en": "Evidence links each value to the words of the source file from which it was read.",
        "es": "La evidencia vincula cada valor con las palabras del archivo fuente de las que se leyó.",
        "fr": "L'élément de preuve relie chaque valeur aux mots du fichier source où elle a été lue.",
    },
]

TEMPLATE = """\
{%- macro t(words) -%}
{%- for language in languages if words[language] %}<span class="t" lang="{{ language }}">{{ words[language] }}</span>{% endfor -%}
{%- endmacro -%}
{%- macro st(words) -%}
{%- for language in languages if words[language] %}<tspan class="t" lang="{{ language }}">{{ words[language] }}</tspan>{% endfor -%}
{%- endmacro -%}
{%- macro refs(items) -%}
{%- for item in items %}{% if not loop.first %}, {% endif %}{% if item.href %}<a href="{{ item.href }}"><code>{{ item.name }}</code></a>{% else %}<code>{{ item.name }}</code>{% endif %}{% endfor -%}
{%- endmacro -%}
{%- macro meaning(row) -%}
{% if row.definition %}<p>{{ t(row.definition) }}</p>{% endif %}
{% if row.note %}<p class="note">{{ t(row.note) }}</p>{% endif %}
{% if row.example %}<p class="note">{{ t(ui.example) }} <q>{{ t(row.example) }}</q></p>{% endif %}
{%- endmacro -%}
{%- macro concepts(items) -%}
<ul>{% for c in items %}
<li><b>{{ t(c.label) }}</b> <code>{{ c.slug }}</code>{% if c.limit %} <em>({{ c.limit }} {{ t(ui.words_limit) }})</em>{% endif %}<br>{{ t(c.definition) }}{% if c.narrower %}{{ concepts(c.narrower) }}{% endif %}</li>{% endfor %}
</ul>
{%- endmacro -%}
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title.en }}</title>
<style>
:root { color-scheme: light dark; --paper: #ffffff; --ink: #1b2733; --soft: #5a6875; --line: #d5dde5; --own: #e3f0fb; --own-line: #2f7fc1;
  --other: #f1f3f5; --other-line: #8895a2; --frame: #fafbfc; --arrow: #41617f; --link: #0b62a8; }
@media (prefers-color-scheme: dark) { :root { --paper: #12181f; --ink: #e4eaf0; --soft: #9fadba; --line: #2d3944; --own: #16334d; --own-line: #5aa7e3;
  --other: #232d37; --other-line: #7d8b98; --frame: #171f27; --arrow: #9dbbd6; --link: #7fc0f5; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
header, main { max-width: 1320px; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 1.5rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-top: .5rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .25rem; }
p { margin: 0 0 .5rem; } a { color: var(--link); } code { font-size: .86em; overflow-wrap: anywhere; }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: .75rem 0; }
.facts { color: var(--soft); font-size: .9rem; } .note { color: var(--soft); font-size: .9rem; }
.languages { float: right; margin-left: 1rem; display: flex; gap: .25rem; }
.languages button { font: inherit; font-size: .9rem; padding: .2rem .6rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--paper); color: var(--ink); cursor: pointer; }
.languages button[aria-pressed="true"] { background: var(--own); border-color: var(--own-line); }
.t { display: none; } html[lang="en"] .t[lang="en"], html[lang="es"] .t[lang="es"], html[lang="fr"] .t[lang="fr"] { display: inline; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; min-width: 42rem; font-size: .93rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .25rem 0; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; }
td code { white-space: nowrap; } td:first-child { min-width: 11rem; } td:last-child { min-width: 10rem; } tr:target { background: var(--own); }
.tag { display: inline-block; font-size: .78rem; color: var(--soft); border: 1px solid var(--line); border-radius: .6rem; padding: 0 .5rem; margin-right: .25rem; white-space: nowrap; }
ul { margin: .25rem 0 .5rem; padding-left: 1.25rem; } li { margin: .3rem 0; }
svg { display: block; width: 100%; min-width: 1000px; height: auto; font-family: inherit; }
svg text { fill: var(--ink); } svg a { text-decoration: none; }
.box { fill: var(--other); stroke: var(--other-line); } .own { fill: var(--own); stroke: var(--own-line); } .frame { fill: var(--frame); stroke: var(--other-line); stroke-dasharray: 2 3; }
.head { font-size: 14.5px; font-weight: 600; } .name { font-size: 11px; fill: var(--soft) !important; font-family: ui-monospace, "DejaVu Sans Mono", monospace; }
.line { font-size: 11.5px; } .rule { stroke: var(--line); }
.arrow { fill: none; stroke: var(--arrow); stroke-width: 1.4; } .inferred { stroke-dasharray: 6 4; }
.word { font-size: 12px; paint-order: stroke; stroke: var(--paper); stroke-width: 5px; stroke-linejoin: round; }
#tip path { fill: var(--arrow); }
@media print { .languages { display: none; } }
</style>
</head>
<body>
<header>
<div class="languages" role="group" aria-label="Language · Idioma · Langue">
<button type="button" data-language="en" aria-pressed="true">English</button>
<button type="button" data-language="es" aria-pressed="false">Español</button>
<button type="button" data-language="fr" aria-pressed="false">Français</button>
</div>
<h1>{{ t(title) }}</h1>
<p>{{ t(description) }}</p>
<p class="facts">{{ t(ui.version) }} {{ version }} · {{ t(ui.licence) }} <a href="{{ licence }}">CC BY 4.0</a> · {{ t(ui.namespace) }} <code>wuf: {{ namespace }}</code></p>
<nav>{% for name in ("picture", "classes", "properties", "reused", "schemes", "requirements", "sessions") %}<a href="#part-{{ name }}">{{ t(ui[name]) }}</a>{% endfor %}</nav>
</header>
<main>
<h2>{{ t(ui.reading) }}</h2>
<ol>{% for item in reading %}<li>{{ t(item) }}</li>{% endfor %}</ol>

<h2 id="part-picture">{{ t(ui.picture) }}</h2>
<div class="wide">
<svg viewBox="0 0 {{ picture.width }} {{ picture.height }}" role="img" aria-labelledby="picture-alt">
<title id="picture-alt">{{ ui.picture_alt.en }}</title>
<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0,0 L10,5 L0,10 z"/></marker></defs>
{% for f in picture.frames %}
<rect class="frame" x="{{ f.x }}" y="{{ f.y }}" width="{{ f.w }}" height="{{ f.h }}" rx="10"/>
<text class="head" x="{{ f.x + 20 }}" y="{{ f.y + 24 }}">{{ st(f.label) }}</text><text class="name" x="{{ f.x + 20 }}" y="{{ f.y + 40 }}">{{ f.name }}</text>
{% endfor %}
{% for a in picture.arrows %}
<path class="arrow{{ ' inferred' if a.inferred }}" d="{{ a.path }}" marker-end="url(#tip)"/>
{% endfor %}
{% for b in picture.boxes %}
<a href="{{ b.href }}"><rect class="box{{ ' own' if b.own }}" x="{{ b.x }}" y="{{ b.y }}" width="{{ b.w }}" height="{{ b.h }}" rx="7"/>
<text class="head" x="{{ b.x + 12 }}" y="{{ b.y + 20 }}">{{ st(b.label) }}</text><text class="name" x="{{ b.x + 12 }}" y="{{ b.y + 36 }}">{{ b.name }}</text></a>
{% for language in languages %}{% for line in b.lines[language] %}<text class="line t" lang="{{ language }}" x="{{ b.x + 12 }}" y="{{ b.y + 48 + 15 * loop.index }}">{{ line }}</text>
{% endfor %}{% endfor %}{% if b.lines.en %}<path class="rule" d="M{{ b.x + 12 }},{{ b.y + 46 }} h{{ b.w - 24 }}"/>{% endif %}
{% endfor %}
{% for a in picture.arrows %}{% for line in a.lines %}<text class="word" x="{{ a.x }}" y="{{ a.y + 14 * loop.index0 }}" text-anchor="{{ a.anchor }}"><title>{{ line.name }}</title>{{ st(line.label) }}</text>
{% endfor %}{% endfor %}
</svg>
</div>
<p class="note">{{ t(ui.legend) }}</p>

<h2 id="part-classes">{{ t(ui.classes) }} ({{ classes|length }})</h2>
<div class="wide"><table>
<thead><tr><th>{{ t(ui.term) }}</th><th>{{ t(ui.meaning) }}</th><th>{{ t(ui.above) }}</th></tr></thead>
<tbody>{% for row in classes %}
<tr id="{{ row.id }}"><td><b>{{ t(row.label) }}</b><br><code>{{ row.name }}</code></td><td>{{ meaning(row) }}</td><td>{{ refs(row.supers) }}{% if row.kind %}<p class="note">≡ {{ t(ui.same_kind) }} <code>{{ row.kind }}</code></p>{% endif %}</td></tr>{% endfor %}
</tbody></table></div>

<h2 id="part-properties">{{ t(ui.properties) }} ({{ properties|length }})</h2>
<div class="wide"><table>
<thead><tr><th>{{ t(ui.term) }}</th><th>{{ t(ui.meaning) }}</th><th>{{ t(ui.from_to) }}</th></tr></thead>
<tbody>{% for row in properties %}
<tr id="{{ row.id }}"><td><b>{{ t(row.label) }}</b><br><code>{{ row.name }}</code></td><td>{{ meaning(row) }}</td><td>{{ refs(row.domain) or t(ui.any) }} → {{ refs(row.range) or t(ui.any) }}
{% if row.supers %}<br><span class="note">⊑ {{ refs(row.supers) }}</span>{% endif %}
{% if row.single or row.inferred %}<br>{% if row.single %}<span class="tag">{{ t(ui.single) }}</span>{% endif %}{% if row.inferred %}<span class="tag">{{ t(ui.inferred) }}</span>{% endif %}{% endif %}</td></tr>{% endfor %}
</tbody></table></div>

<h2 id="part-reused">{{ t(ui.reused) }}</h2>
<div class="wide"><table>
<thead><tr><th>{{ t(ui.term) }}</th><th>IRI</th><th>{{ t(ui.use) }}</th></tr></thead>
<tbody>{% for row in reused %}
<tr id="{{ row.id }}"><td><b>{{ t(row.label) }}</b></td><td><a href="{{ row.iri }}"><code>{{ row.name }}</code></a></td><td>{{ t(row.note) if row.note }}</td></tr>{% endfor %}
</tbody></table></div>

<h2 id="part-schemes">{{ t(ui.schemes) }}</h2>
{% for scheme in schemes %}
<h3 id="{{ scheme.id }}">{{ t(scheme.title) }}</h3>
<p class="note"><code>{{ scheme.iri }}/…</code></p>
<p>{{ t(scheme.description) }}</p>
{% if scheme.note %}<p class="note">{{ t(scheme.note) }}</p>{% endif %}
{{ concepts(scheme.concepts) }}
{% endfor %}

<h2 id="part-requirements">{{ t(ui.requirements) }} ({{ requirements|length }})</h2>
<div class="wide"><table>
<thead><tr><th>{{ t(ui.wording) }}</th><th>{{ t(ui.meaning) }}</th><th>{{ t(ui.section) }}</th></tr></thead>
<tbody>{% for row in requirements %}
<tr id="{{ row.id }}"><td><a href="{{ row.iri }}"><code>{{ row.id }}</code></a> <q>{{ t(row.label) }}</q></td><td>{{ t(row.definition) }}</td><td>{{ t(row.section) if row.section else "–" }}</td></tr>{% endfor %}
</tbody></table></div>

<h2 id="part-sessions">{{ t(ui.sessions) }} ({{ sessions|length }})</h2>
<div class="wide"><table>
<thead><tr><th>{{ t(ui.session) }}</th><th>{{ t(ui.city) }}</th><th>{{ t(ui.days) }}</th></tr></thead>
<tbody>{% for row in sessions %}
<tr><td><a href="{{ row.iri }}">{{ row.name }}</a></td><td>{{ t(row.city) }}</td><td>{{ row.days }}</td></tr>{% endfor %}
</tbody></table></div>
</main>
<script>
(function () {
  var known = ["en", "es", "fr"], key = "wufgraph-language", wish = null;
  function show(language) {
    document.documentElement.lang = language;
    document.querySelectorAll("[data-language]").forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.dataset.language === language));
    });
  }
  try { wish = localStorage.getItem(key); } catch (error) { wish = null; }
  wish = wish || (navigator.language || "en").slice(0, 2);
  show(known.indexOf(wish) < 0 ? "en" : wish);
  document.querySelectorAll("[data-language]").forEach(function (button) {
    button.addEventListener("click", function () {
      show(button.dataset.language);
      try { localStorage.setItem(key, button.dataset.language); } catch (error) { return; }
    });
  });
})();
</script>
</body>
</html>
"""


def render() -> str:
    """The whole page."""
    graph = load()
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(TEMPLATE).render(
        languages=LANGUAGES,
        ui=INTERFACE,
        reading=READING,
        title=words(graph, ONTOLOGY, DCTERMS.title),
        description=words(graph, ONTOLOGY, DCTERMS.description),
        version=str(graph.value(ONTOLOGY, OWL.versionInfo)),
        licence=str(graph.value(ONTOLOGY, DCTERMS.license)),
        namespace=str(WUF),
        picture=picture(graph),
        classes=class_rows(graph),
        properties=property_rows(graph),
        reused=reused_rows(graph),
        schemes=schemes(graph),
        requirements=requirements(graph),
        sessions=sessions(graph),
    )


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
