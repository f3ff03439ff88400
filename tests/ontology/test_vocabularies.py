"""The vocabularies hold exactly what the record and the form know, in three languages."""

import csv
import datetime as dt
from enum import StrEnum
from functools import cache

import pytest
from rdflib import DCTERMS, RDF, RDFS, SKOS, XSD, Literal, URIRef
from rdflib.term import Node

from wufgraph.model import Agenda, EventType, PartnershipKind, PartnershipStage, StatementKind, StatementSubkind
from wufgraph.wording import match_key, slugify

from .reading import FORM, LANGUAGES, M8G, ROOT, SCHEMA, SCHEMES, WUF, module, modules, slug

FORUM = "https://w3id.org/wufgraph/id/forum/"
HEADER = ["reporter", "title", "date", "venue", "time", "organizers", "bases", "participants"]
BODY = ["summary", "focus-areas", "discussion", "outline", "positions", "recommendations", "partnerships", "speakers"]
SPEAKER = ["speaker-name", "nationality", "organization", "speaker-time", "position", "email"]
SECTIONS = HEADER + BODY + SPEAKER
# What the edition for the twelfth session adds to lists of the record.
ADDED = {
    "event-type": {"voices-from-cities"},
    "agenda": {"2030-agenda", "pact-for-the-future"},
    "statement-kind": {"follow-up"},
}
SECTIONS_OF = {"section": SECTIONS, "wuf12-section": [*HEADER, *BODY[:-1], "follow-up", BODY[-1], *SPEAKER]}
LIMITS = {
    "section": {"summary": 300, "discussion": 500},
    "wuf12-section": {"summary": 400, "discussion": 600, "follow-up": 150},
}


def concepts(scheme: str) -> dict[str, URIRef]:
    """The concepts of a scheme by slug."""
    found = modules().subjects(SKOS.inScheme, URIRef(SCHEMES + scheme))
    return {slug(c): c for c in found if isinstance(c, URIRef)}


@pytest.mark.parametrize(
    ("scheme", "enums"),
    [
        ("event-type", [EventType]),
        ("agenda", [Agenda]),
        ("statement-kind", [StatementKind, StatementSubkind]),
        ("partnership-kind", [PartnershipKind]),
        ("partnership-stage", [PartnershipStage]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_scheme_has_the_slugs_of_the_record_and_what_editions_add(scheme: str, enums: list[type[StrEnum]]) -> None:
    known = {str(member) for enum in enums for member in enum}
    assert set(concepts(scheme)) == known | ADDED.get(scheme, set())


@pytest.mark.parametrize(
    ("scheme", "kind"),
    [
        ("event-type", "EventType"),
        ("agenda", "Agenda"),
        ("statement-kind", "StatementKind"),
        ("role", "Role"),
        ("partnership-kind", "PartnershipKind"),
        ("partnership-stage", "PartnershipStage"),
    ],
)
def test_the_concepts_of_a_scheme_are_of_one_class(scheme: str, kind: str) -> None:
    assert set(modules().subjects(RDF.type, WUF[kind])) == set(concepts(scheme).values())


def test_each_section_is_of_the_scheme_of_one_edition() -> None:
    sections = {section for scheme in SECTIONS_OF for section in concepts(scheme).values()}
    assert set(modules().subjects(RDF.type, WUF.FormSection)) == sections


def test_subkinds_are_under_discussion() -> None:
    kinds = concepts("statement-kind")
    assert {slug(s) for s in modules().subjects(SKOS.broader, kinds["discussion"])} == {
        str(s) for s in StatementSubkind
    }


def test_roles_are_those_the_form_tells_apart() -> None:
    wanted = {"organizer", "speaker", "reporter", "supporter", "roundtable-participant", "partner"}
    assert set(concepts("role")) == wanted


def test_stages_rank_above_presence_and_organization() -> None:
    ranks = {name: _position(c) for name, c in concepts("partnership-stage").items()}
    assert ranks == {"mentioned": 3, "declared": 4, "committed": 5, "signed": 6}


def test_the_form_has_7_areas_24_sub_areas_and_3_issues() -> None:
    graph = module("themes")
    areas = set(graph.subjects(RDF.type, WUF.ThematicArea))
    sub_areas = {a for a in areas if (a, SKOS.broader, None) in graph}
    assert len(areas - sub_areas) == 7
    assert len(sub_areas) == 24
    assert len(set(graph.subjects(RDF.type, WUF.CrossCuttingIssue))) == 3


def test_the_local_name_of_a_theme_is_its_english_label() -> None:
    graph = module("themes")
    for name, concept in concepts("theme").items():
        label = next(
            str(o) for o in graph.objects(concept, SKOS.prefLabel) if isinstance(o, Literal) and o.language == "en"
        )
        assert slugify(label) == name


def test_no_spelling_of_a_theme_means_two_themes() -> None:
    graph = module("themes")
    owners: dict[str, set[str]] = {}
    for name, concept in concepts("theme").items():
        for predicate in (SKOS.prefLabel, SKOS.altLabel):
            for label in graph.objects(concept, predicate):
                owners.setdefault(match_key(str(label)), set()).add(name)
    assert not {key: names for key, names in owners.items() if len(names) > 1}


@pytest.mark.parametrize(
    "scheme", ["theme", "event-type", "agenda", "statement-kind", "role", "partnership-kind", *SECTIONS_OF]
)
def test_concepts_are_numbered_from_1_without_gaps(scheme: str) -> None:
    assert sorted(_position(c) for c in concepts(scheme).values()) == list(range(1, len(concepts(scheme)) + 1))


@pytest.mark.parametrize("scheme", SECTIONS_OF)
def test_sections_are_in_the_order_of_the_form(scheme: str) -> None:
    assert sorted(concepts(scheme), key=lambda name: _position(concepts(scheme)[name])) == SECTIONS_OF[scheme]


@pytest.mark.parametrize("scheme", LIMITS)
def test_word_limits_are_those_printed(scheme: str) -> None:
    limits = {name: modules().value(section, WUF.wordLimit) for name, section in concepts(scheme).items()}
    assert {name: int(str(limit)) for name, limit in limits.items() if limit is not None} == LIMITS[scheme]


@pytest.mark.parametrize(
    ("edition", "scheme", "name"),
    [
        (edition, scheme, name)
        for edition, scheme in (("wuf7-partners", "section"), ("wuf12-partners", "wuf12-section"))
        for name in SECTIONS_OF[scheme]
    ],
)
def test_a_section_carries_the_wording_of_the_form(edition: str, scheme: str, name: str) -> None:
    graph, concept = modules(), concepts(scheme)[name]
    labels = {
        (o.language, str(o))
        for p in (SKOS.prefLabel, SKOS.altLabel)
        for o in graph.objects(concept, p)
        if isinstance(o, Literal)
    }
    assert {(language, wordings(name, language, "caption", edition)[0]) for language in LANGUAGES} <= labels


@pytest.mark.parametrize(("edition", "count"), [("wuf7", 31), ("wuf12", 33)])
def test_the_requirements_of_a_form_are_numbered(edition: str, count: int) -> None:
    graph, form = module(f"form-{edition}"), URIRef(f"https://w3id.org/wufgraph/form/{edition}-partners")
    found = {slug(r): str(graph.value(r, DCTERMS.identifier)) for r in graph.objects(form, M8G.hasRequirement)}
    assert found == {f"R{number:02}": f"R{number:02}" for number in range(1, count + 1)}
    assert {slug(r) for r in graph.subjects(RDF.type, WUF.Requirement)} == set(found)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("edition", ["wuf7", "wuf12"])
def test_requirements_quote_the_form(edition: str, language: str) -> None:
    """A label is the wording, the beginning of it, or the caption of section 2 with an agenda."""
    sources = ("form", f"{edition}-partners")
    printed = [row["wording"] for row in _captions() if row["language"] == language and row["source"] in sources]
    section = wordings("positions", language, "caption")[0]
    colon = " :" if language == "fr" else ":"
    agendas = [
        f"{section}{colon} {wording}"
        for agenda in concepts("agenda")
        for wording in wordings(agenda, language, "caption", f"{edition}-partners")
    ]
    graph = module(f"form-{edition}")
    for requirement in graph.subjects(RDF.type, WUF.Requirement):
        label = next(
            str(o) for o in graph.objects(requirement, RDFS.label) if isinstance(o, Literal) and o.language == language
        )
        assert label in agendas or any(wording.startswith(label) for wording in printed), label


def test_what_an_edition_has_from_another_one_is_a_version_of_it() -> None:
    graph = modules()
    pairs = list(module("form-wuf12").subject_objects(DCTERMS.isVersionOf))
    assert len(pairs) == 29 + len(SECTIONS) + 1
    assert all((old, RDF.type, kind) in graph for new, old in pairs for kind in graph.objects(new, RDF.type))


def test_the_deadline_has_a_time_zone() -> None:
    deadline = module("form-wuf7").value(FORM, WUF.submissionDeadline)
    assert deadline == Literal("2014-04-30T23:59:59+03:00", datatype=XSD.dateTime)


def test_the_seventh_session_was_in_medellin_in_april_2014() -> None:
    graph, session = module("forums"), URIRef(FORUM + "wuf7")
    assert graph.value(session, SCHEMA.startDate) == Literal(dt.date(2014, 4, 5))
    assert graph.value(session, SCHEMA.endDate) == Literal(dt.date(2014, 4, 11))
    assert str(graph.value(session, SCHEMA.location)) == "https://w3id.org/wufgraph/id/place/co/medellin"


def test_no_session_was_called_wuf8() -> None:
    assert {slug(s) for s in module("forums").subjects(RDF.type, WUF.ForumSession)} == {
        f"wuf{number}" for number in range(1, 14) if number != 8
    }


def test_sessions_follow_each_other() -> None:
    graph = module("forums")
    sessions = sorted(graph.subjects(RDF.type, WUF.ForumSession), key=_position)
    days = [graph.value(s, p) for s in sessions for p in (SCHEMA.startDate, SCHEMA.endDate)]
    assert days == sorted(days, key=str)


def test_host_cities_are_in_countries_as_the_reference_table_names_them() -> None:
    graph = module("forums")
    with (ROOT / "data/reference/countries.csv").open(encoding="utf-8") as file:
        rows = {row["alpha2"]: row for row in csv.DictReader(file)}
    for session in graph.subjects(RDF.type, WUF.ForumSession):
        city = graph.value(session, SCHEMA.location)
        country = graph.value(city, SCHEMA.containedInPlace)
        row = rows[slug(country)]
        assert str(city).split("/")[-2] == row["alpha2"].lower()
        assert {str(o) for o in graph.objects(country, SKOS.notation)} == {row["alpha2"], row["alpha3"]}
        assert {(o.language, str(o)) for o in graph.objects(country, RDFS.label) if isinstance(o, Literal)} == {
            (language, row[f"name_{language}"]) for language in LANGUAGES
        }


def _position(concept: Node) -> int:
    return int(str(modules().value(concept, SCHEMA.position)))


@cache
def _captions() -> tuple[dict[str, str], ...]:
    with (ROOT / "data/reference/captions.csv").open(encoding="utf-8") as file:
        return tuple(csv.DictReader(file))


def wordings(field: str, language: str, role: str, edition: str = "wuf7-partners") -> list[str]:
    """What an edition of the form prints for a field: its own wording, else that of the form of 2014."""
    rows = [row for row in _captions() if (row["role"], row["field"], row["language"]) == (role, field, language)]
    own, usual = ([row["wording"] for row in rows if row["source"] == source] for source in (edition, "form"))
    return own or usual
