"""Reports in French as people in a hurry send them, in an order and with captions of their own."""

import pytest

from tests.extraction.typed_forms import report_in

Told = tuple[str | None, ...]

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


SPEAKERS = """Rapporteur : M. Ousmane Ndoye
Titre : Une ville pour tous et toutes
Date : 10 avril 2014
Institutions organisatrices : ville.kera ; asbl Communa

RÉSUMÉ
Voici ce que nous avons fait pendant la séance avec les habitants et les élus de la ville.

RECOMMANDATIONS
- Agir avec les habitants et les élus.

INTERVENANTS
{lines}
"""


def speakers_in(lines: str) -> list[Told]:
    """Honorific, name, nationalities, organization and position of each speaker."""
    found = report_in(SPEAKERS.format(lines=lines)).speakers
    return [(s.honorific, s.name, " ".join(s.nationality), s.organization, s.position) for s in found]


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        (
            "Dr Harouna Yago (M.), Burkina Faso, ONEA, directeur de la planification",
            ("Dr M.", "Harouna Yago", "BF", "ONEA", "directeur de la planification"),
        ),
        (
            "Mme Awa Diop, professeure à l'université Mara Diop, sénégalaise",
            ("Mme", "Awa Diop", "SN", "université Mara Diop", "professeure"),
        ),
        (
            "Mme Awa Diop (belge), cheffe de projet à ville.kera",
            ("Mme", "Awa Diop", "BE", "ville.kera", "cheffe de projet"),
        ),
        ("Mme Rose Kolo (SDI, Afrique du Sud)", ("Mme", "Rose Kolo", "", "SDI", None)),
        ("M. Luc Sy, vice-président, Grand Kera (FR)", ("M.", "Luc Sy", "", "Grand Kera", "vice-président")),
        ("Mme le Professeur Aminata Sall, UCAD", ("Mme Prof.", "Aminata Sall", "", "UCAD", None)),
    ],
    ids=["second-title", "body-written-small", "organizer-written-small", "country-of-a-body", "code", "office"],
)
def test_a_speaker_is_told_in_a_line(line: str, speaker: Told) -> None:
    assert speakers_in(line) == [speaker]


def test_an_office_with_its_place_is_no_title_of_a_name() -> None:
    assert speakers_in("Monsieur le Maire de Kera, Jean-Marc Yacé, Côte d'Ivoire") == []


def test_what_was_told_of_the_speaker_before_may_be_said_by_idem_and_a_country_by_its_code() -> None:
    rows = [
        ("Mme Awa Sall", "sénégalaise", "UCAD", "Professeure"),
        ("M. Luc Sy", "idem", "Idem", "Doctorant"),
        ("M. Paul Roy", "FR", "UGB", "Chargé de projet"),
    ]
    cards = [
        f"Nom et prénom : {name}\nNationalité : {state}\nOrganisation : {body}\nFonction : {role}"
        for name, state, body, role in rows
    ]
    assert [(one[2], one[3]) for one in speakers_in("\n\n".join(cards))] == [
        ("SN", "UCAD"),
        ("SN", "UCAD"),
        ("FR", "UGB"),
    ]
