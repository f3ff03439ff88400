"""Triples as lines of N-Triples, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import XSD, BNode, Literal, URIRef
from rdflib.term import Node

from wufgraph.validation.spelling import by_property, read_ntriples, read_term, spell, spell_triples

S, P = URIRef("https://example.org/s"), URIRef("https://example.org/p")


@pytest.mark.parametrize(
    "term",
    [
        URIRef("https://example.org/é"),
        BNode("N1"),
        Literal(""),
        Literal('"a" \\ b\n\r\tc \\n'),
        Literal("ends with a quote\""),
        Literal("a\u2028b\x0bc\x85d"),
        Literal("a@b.org"),
        Literal("Kenia", lang="es"),
        Literal('"x"@en', lang="fr"),
        Literal("01", datatype=XSD.integer, normalize=False),
        Literal("2014-04-09", datatype=XSD.date),
        Literal("no number", datatype=XSD.integer),
    ],
    ids=[
        "iri", "blank node", "empty", "escapes", "quote at the end", "other ends of line", "at sign", "language",
        "quotes in a language", "as written", "day", "ill-typed",
    ],
)  # fmt: skip
def test_a_term_is_read_as_it_was_written(term: Node) -> None:
    assert read_term(spell(term)) == term
    assert read_ntriples(spell_triples([(S, P, term)])) == [(S, P, term)]


@given(st.text())
def test_any_text_is_read_as_it_was_written(text: str) -> None:
    assert read_ntriples(spell_triples([(S, P, Literal(text)), (S, P, S)])) == [(S, P, Literal(text)), (S, P, S)]


def test_a_text_that_others_write_with_other_escapes_is_the_same() -> None:
    written = f'{spell(S)} {spell(P)} "a\\tb\\u000B\\u007F \\"c\\"" .\n'
    assert by_property(written)[spell(P)][0][:2] == (spell(S), spell(Literal('a\tb\x0b\x7f "c"')))


def test_an_iri_that_is_none_is_refused() -> None:
    with pytest.raises(Exception, match="valid"):
        spell(URIRef("https://example.org/a b"))
