"""Comparators besides the rules: what they find is proposed, never merged."""

import sys
from collections.abc import Iterable, Sequence

import pytest

from tests.identity.made_mentions import NOBODY, institution
from wufgraph.errors import ToolError
from wufgraph.identity import ScoredPair, SplinkComparator, propose, resolve
from wufgraph.model import Entity, EntityKind


class Certain:
    """Takes the first two institutions for one."""

    def compare(self, entities: Sequence[Entity]) -> Iterable[ScoredPair]:
        first = sorted(one.iri for one in entities if one.kind is EntityKind.INSTITUTION)[:2]
        return [ScoredPair(first[0], first[1], 0.91)] if len(first) == 2 else []


def test_what_another_comparator_finds_is_proposed_in_words_and_merges_nothing() -> None:
    mentions = [institution("Alda Institute"), institution("Baltic Reef Fund", "b")]
    identities = resolve(mentions, NOBODY)
    (proposal,) = propose(identities, mentions, Certain())
    assert {proposal.one, proposal.other} == set(identities.entities)
    assert proposal.score == 0.91
    assert proposal.reasons == ("by name, words and country the two are one with a probability of 91%",)


def test_a_part_and_its_whole_are_not_proposed() -> None:
    mentions = [institution("World Bank"), institution("World Bank Institute", "b")]
    assert propose(resolve(mentions), mentions, Certain()) == []


def test_without_splink_one_line_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "splink", None)
    with pytest.raises(ToolError, match=r"pip install 'wufgraph\[linkage\]'"):
        SplinkComparator()


def test_names_that_two_towns_tell_apart_are_not_proposed() -> None:
    mentions = [institution("Obrin Housing Cooperative"), institution("Alda Housing Cooperative", "b")]
    assert propose(resolve(mentions, NOBODY), mentions) == []
