"""Answers that tell day, hour and room at once."""

import pytest

from tests.extraction.typed_forms import report_in
from wufgraph.extraction.front.joint_answers import tell_moment
from wufgraph.model import Language

FRONT = """Rapporteur : M. Ousmane Ndoye
Intitulé : Une ville pour tous et toutes
{lines}
Organisateurs : ONG Bâtir

RÉSUMÉ
Voici ce que nous avons fait pendant la séance.
RECOMMANDATIONS
- Agir.
"""


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Salle 9, le 9 avril de 14h à 16h", ["9 avril", "de 14h à 16h", "Salle 9"]),
        ("le mardi 8 avril à 9h30, à la Plaza Mayor (salle R3)", ["mardi 8 avril", "9h30", "Plaza Mayor (salle R3)"]),
        ("mardi 8 avril de 14h30 à 15h30 (salle 12)", ["mardi 8 avril", "de 14h30 à 15h30", "salle 12"]),
        ("9 avril 2014, Maison de l'Architecture", ["9 avril 2014", "Maison de l'Architecture"]),
        ("Plaza Mayor, Pavillon bleu salle 5", []),
        ("mer. 9 avril (09h00-10h00), Salle Verte 3", ["mer. 9 avril", "09h00-10h00", "Salle Verte 3"]),
        ("9 avril 2014 · 9h00 - 10h00 · Salle Verte 3", ["9 avril 2014", "9h00 - 10h00", "Salle Verte 3"]),
        ("mer. 9 avril, 9h00 - 10h00 [Salle Verte 3]", ["mer. 9 avril", "9h00 - 10h00", "Salle Verte 3"]),
        ("Salle Verte 3 – 9 avril 2014 – 9h00 à 10h00", ["9 avril 2014", "9h00 à 10h00", "Salle Verte 3"]),
        ("9 avril 2014 – 9.00–10.00 – Salle Verte 3", ["9 avril 2014", "9.00–10.00", "Salle Verte 3"]),
        (
            "It took place on 10 April in the Urban Library and ran from quarter past one until two o'clock.",
            ["10 April", "from quarter past one until two o'clock", "Urban Library"],
        ),
    ],
)
def test_what_is_left_beside_day_and_hour_is_the_room(words: str, told: list[str]) -> None:
    assert [span.of(words) for span in tell_moment(words, Language.FR).values()] == told


@pytest.mark.parametrize(
    "lines",
    [
        "Date, heure et lieu : 10 avril 2014, 14h – 16h, Pavillon Bleu salle 1",
        "Lieu, date et heure : Pavillon Bleu salle 1, le 10 avril 2014 de 14h à 16h",
        "Quand et où : le 10 avril, 14h-16h, Pavillon Bleu salle 1",
        "Lieu et horaire : Pavillon Bleu salle 1, de 14h à 16h\nDate : 10 avril",
    ],
)
def test_the_caption_of_one_may_ask_for_all(lines: str) -> None:
    event = report_in(FRONT.format(lines=lines)).event
    told = (event.date and event.date.isoformat(), event.start, event.end, event.venue)
    assert told == ("2014-04-10", "14:00", "16:00", "Pavillon Bleu salle 1")


def test_a_room_keeps_its_day_where_the_day_is_answered_by_itself() -> None:
    report = report_in(FRONT.format(lines="Date : 10 avril 2014, 14h – 16h\nLieu : Salle 9 (ouverte le 10 avril)"))
    assert report.event.venue == "Salle 9 (ouverte le 10 avril)"
