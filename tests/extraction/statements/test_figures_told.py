"""Findings told by figures in few words, and questions behind a condition."""

import pytest

from wufgraph.extraction.statements.subkinds import tell_subkind


@pytest.mark.parametrize(
    "words",
    [
        "Every fourth bus inspected in Alda had no working brake light.",
        "One bus in four had no working brake light.",
        "Un bus inspecté sur quatre à Alda n'avait pas de feu de frein.",
        "Un bus de cada cuatro no tenía luz de freno.",
        "Of 64 complaints filed in Alda, nine were answered within the month.",
        "De 56 reclamos presentados en Alda, nueve se contestaron dentro del mes.",
        "Sur 52 plaintes déposées à Alda, neuf ont reçu réponse dans le mois.",
        "On a mesuré que des lampes dans l'escalier réduisent les chutes d'un tiers.",
    ],
)
def test_a_figure_of_something_counted_is_a_finding(words: str) -> None:
    assert tell_subkind(words, None).value == "finding"


@pytest.mark.parametrize(
    "words",
    [
        "If Alda can print its bills in two languages, why can't everybody?",
        "Si el agua llega, ¿quién la cobra?",
        "Si l'eau arrive, qui la paie ?",
    ],
)
def test_a_question_behind_a_condition_is_one(words: str) -> None:
    assert tell_subkind(words, None).value == "question"


@pytest.mark.parametrize("words", ["Every second Tuesday the council meets.", "If the tap runs, people pay."])
def test_other_words_make_a_point(words: str) -> None:
    assert tell_subkind(words, None).value == "point"
