"""Measures of clusters of mentions, against values worked out by hand."""

import pytest

from wufgraph.evaluation.clusters import score_clusters
from wufgraph.model import Cluster, EntityKind


def clusters(*groups: str, kind: EntityKind = EntityKind.INSTITUTION) -> list[Cluster]:
    """One cluster per word: each letter is a mention."""
    return [
        Cluster(id=f"c{number}", kind=kind, mentions=frozenset(("r.docx", letter) for letter in group))
        for number, group in enumerate(groups)
    ]


@pytest.mark.parametrize(
    ("predicted", "gold", "pairwise", "b_cubed"),
    [
        pytest.param(["abc", "d"], ["abc", "d"], (1, 1), (1, 1), id="the same"),
        # Pairs: ab, ac, bc, de found; ab, de, df, ef true; ab, de in both.
        pytest.param(["abc", "de", "f"], ["ab", "c", "def"], (2 / 4, 2 / 4), (14 / 18, 14 / 18), id="some of each"),
        pytest.param(["a", "b", "c"], ["abc"], (None, 0), (1, 1 / 3), id="nothing joined"),
        pytest.param(["abc"], ["a", "b", "c"], (0, None), (1 / 3, 1), id="everything joined"),
    ],
)
def test_pairs_and_mentions_are_counted(
    predicted: list[str],
    gold: list[str],
    pairwise: tuple[float | None, float | None],
    b_cubed: tuple[float, float],
) -> None:
    (scores,) = score_clusters(clusters(*predicted), clusters(*gold))
    assert (scores.pairwise.precision, scores.pairwise.recall) == pairwise
    assert scores.b_cubed is not None
    assert (scores.b_cubed.precision, scores.b_cubed.recall) == pytest.approx(b_cubed)


def test_a_missing_mention_is_by_itself_and_an_extra_one_is_left_out() -> None:
    (scores,) = score_clusters(clusters("abx"), clusters("abc"))
    assert (scores.missing, scores.extra) == ((("r.docx", "c"),), (("r.docx", "x"),))
    assert (scores.pairwise.correct, scores.pairwise.predicted, scores.pairwise.gold) == (1, 1, 3)
    assert scores.errors == ()


def test_kinds_are_measured_apart() -> None:
    both = [*clusters("ab"), *clusters("ab", kind=EntityKind.PERSON)]
    scores = score_clusters(clusters("ab"), both)
    assert [(one.kind, one.pairwise.recall) for one in scores] == [
        (EntityKind.INSTITUTION, 1.0),
        (EntityKind.PERSON, 0.0),
    ]


def test_what_was_merged_or_split_is_told_with_the_words_of_its_parts() -> None:
    (scores,) = score_clusters(clusters("abc", "de", "f"), clusters("ab", "c", "def"))
    assert [(one.what, one.id, one.parts, one.pairs) for one in scores.errors] == [
        ("merged", "c0", (("a", "b"), ("c",)), 2),
        ("split", "c2", (("d", "e"), ("f",)), 2),
    ]


def test_no_gold_cluster_of_a_kind_means_no_score() -> None:
    assert score_clusters(clusters("ab"), []) == ()
