"""Reports in French as people in a hurry send them, in an order and with captions of their own."""

import pytest

from tests.extraction.typed_forms import report_in

DEBATE = """Rapporteur : M. Ousmane Ndoye
Titre : Une ville pour tous et toutes
Date : 10 avril 2014
Lieu : salle 9

RÉSUMÉ
Voici ce que nous avons fait pendant la séance.

TENEUR DES DÉBATS
{debate}

RECOMMANDATIONS
- Agir.
"""


@pytest.mark.parametrize(
    "debate",
    [
        "Le débat a porté sur la durée : faut-il un bail ? Ensuite, plusieurs participants ont parlé.",
        "D’abord, la discussion a porté sur la durée : faut-il un bail ? Ensuite, plusieurs participants ont parlé.",
        "La discussion s'est concentrée sur trois points : le sol, l'eau et le temps.",
    ],
)
def test_what_the_debate_was_about_is_said_in_a_sentence(debate: str) -> None:
    first, *_ = report_in(DEBATE.format(debate=debate)).statements
    assert (first.kind, first.text) == ("discussion", debate)
