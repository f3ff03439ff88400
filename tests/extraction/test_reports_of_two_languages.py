"""Reports in Spanish and French as they come from Cartagena, Lima, Thiès, Port-au-Prince, Brussels or Lausanne."""

import pytest

from tests.extraction.typed_forms import report_in

PLAIN = """Rapporteur : M. Ousmane Ndoye
Titre : Une ville pour tous et toutes
Date : 10 avril 2014
Lieu : salle 9

RÉSUMÉ
Voici ce que nous avons fait pendant la séance.

POSITIONS
{positions}

RECOMMANDATIONS
- Agir.
"""


def agendas_in(positions: str) -> list[tuple[str | None, str]]:
    found = report_in(PLAIN.format(positions=positions)).statements
    return [(one.agenda, one.text) for one in found if one.kind == "position"]


@pytest.mark.parametrize("lead", ["Position envers", "À l'égard d'", "Respecto a"])
def test_an_agenda_may_stand_behind_any_preposition(lead: str) -> None:
    found = agendas_in(f"{lead} Habitat III\nReconnaître les quartiers.\n\n{lead} Post-2015\nCompter les habitants.")
    assert found == [("habitat-iii", "Reconnaître les quartiers."), ("post-2015", "Compter les habitants.")]


@pytest.mark.parametrize(
    "nothing",
    [
        "Aucune position n'a été prise.",
        "Sin pronunciamiento.",
        "Véase lo dicho para Hábitat III.",
        "No se llegó a tocar.",
    ],
)
def test_that_nothing_was_said_is_no_position(nothing: str) -> None:
    assert agendas_in(f"Habitat III : agir.\nPost-2015 : {nothing}") == [("habitat-iii", "agir.")]
