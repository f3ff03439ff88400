"""Namespaces, schemes and forum sessions."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import OWL, RDF, SKOS, Graph, URIRef

from tests.corpus.printed import cross_cutting_slugs as printed_issues
from tests.corpus.printed import theme_labels, theme_slugs
from wufgraph.assets import list_assets
from wufgraph.errors import AssetError
from wufgraph.model import Language
from wufgraph.prefixes import BASE, PREFIXES, slug_of
from wufgraph.schemes import cross_cutting_slugs, forum_sessions, in_form_order, theme_concepts
from wufgraph.vocabulary import THEME, load_ontology, ontology_files, parse_ontology_file
from wufgraph.wording import match_key


def test_every_prefix_stands_for_a_namespace_of_its_own() -> None:
    assert len(set(PREFIXES.values())) == len(PREFIXES)
    assert all(namespace[-1] in "#/" for namespace in PREFIXES.values())


def test_our_own_namespaces_lie_below_one_base() -> None:
    own = {name: namespace for name, namespace in PREFIXES.items() if "wufgraph" in namespace}
    assert all(namespace.startswith(BASE) for namespace in own.values())
    assert {"wuf", "theme", "country", "forum", "form"} <= set(own)


def test_themes_stand_in_the_order_of_the_form() -> None:
    assert [concept.slug for concept in theme_concepts()] == list(theme_slugs())


def test_every_theme_has_its_printed_labels() -> None:
    concepts = {concept.slug: concept for concept in theme_concepts()}
    for language in Language:
        for slug, label in theme_labels(language).items():
            assert label in concepts[slug].labels
            assert match_key(label) in concepts[slug].keys


def test_a_sub_area_knows_its_area() -> None:
    broader = {concept.slug: concept.broader for concept in theme_concepts()}
    assert broader["safety"] == "urban-land-legislation-and-governance"
    assert (broader["urban-economy"], broader["gender"]) == (None, None)


def test_no_label_means_two_themes() -> None:
    keys = [key for concept in theme_concepts() for key in concept.keys]
    assert len(keys) == len(set(keys))


def test_cross_cutting_issues_are_those_of_the_form() -> None:
    assert cross_cutting_slugs() == set(printed_issues())


@given(st.lists(st.sampled_from(theme_slugs())))
def test_slugs_get_the_forms_order_once_each(slugs: list[str]) -> None:
    ordered = in_form_order(slugs)
    assert sorted(ordered) == sorted(set(slugs))
    assert list(ordered) == sorted(ordered, key=theme_slugs().index)


def test_unknown_slugs_stand_last_and_sorted() -> None:
    assert in_form_order(["zebra", "gender", "apple", "safety"]) == ("safety", "gender", "apple", "zebra")


def test_sessions_of_the_forum_follow_each_other() -> None:
    sessions = forum_sessions()
    assert all(one.first_day <= one.last_day for one in sessions)
    assert all(one.last_day < two.first_day for one, two in pairwise(sessions))
    seventh = next(session for session in sessions if session.slug == "wuf7")
    assert (seventh.first_day, seventh.last_day) == (dt.date(2014, 4, 5), dt.date(2014, 4, 11))


@pytest.mark.parametrize(
    ("iri", "slug"),
    [
        (THEME["safety"], "safety"),
        (URIRef(BASE + "id/forum/wuf7/"), "wuf7"),
        (URIRef(BASE + "onto#Report"), "Report"),
        ("plain", "plain"),
    ],
    ids=str,
)
def test_a_slug_is_the_last_part_of_an_iri(iri: object, slug: str) -> None:
    assert slug_of(iri) == slug


def test_the_ontology_is_all_of_its_files() -> None:
    parts = [parse_ontology_file(name) for name in ontology_files()]
    whole = load_ontology()
    assert isinstance(whole, Graph)
    assert (URIRef(PREFIXES["wuf"] + "Report"), RDF.type, OWL.Class) in whole
    assert (None, RDF.type, SKOS.ConceptScheme) in whole
    assert len(whole) <= sum(map(len, parts))
    assert {f"ontology/{name}" for name in ontology_files()} <= set(list_assets("ontology", ".ttl"))


def test_a_loaded_ontology_may_be_changed_without_harm() -> None:
    load_ontology().remove((None, None, None))
    assert len(load_ontology()) > 1000


def test_a_file_that_does_not_ship_is_told() -> None:
    with pytest.raises(AssetError, match=r"^ontology/none\.ttl: expected a file that ships with wufgraph"):
        parse_ontology_file("none.ttl")
