"""Reports in French as people in a hurry send them, in an order and with captions of their own."""

from io import BytesIO

import docx
import pytest

from tests.extraction.typed_forms import report_in
from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import Report

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
Institutions organisatrices : ville.kera ; asbl Communa ; ABC

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
        (
            "Mme Claudine Mwamba (Congolaise, Brazzaville), présidente de l'ABC",
            ("Mme", "Claudine Mwamba", "CG", "ABC", "présidente"),
        ),
        ("Mme Ulrike Bauer (DE), Institut Goethe", ("Mme", "Ulrike Bauer", "DE", "Institut Goethe", None)),
        ("Pr Sanjay Rao, IIT Bombay, Indien", ("Pr", "Sanjay Rao", "IN", "IIT Bombay", None)),
        (
            "Mme Mariem mint Ahmed, Commune de Kera, ingénieure, Mauritanienne",
            ("Mme", "Mariem mint Ahmed", "MR", "Commune de Kera", "ingénieure"),
        ),
    ],
    ids=[
        "second-title",
        "body-written-small",
        "organizer-written-small",
        "country-of-a-body",
        "code",
        "office",
        "which-congo",
        "code-of-a-person",
        "acronym",
        "particle",
    ],
)
def test_a_speaker_is_told_in_a_line(line: str, speaker: Told) -> None:
    assert speakers_in(line) == [speaker]


def test_an_office_with_its_place_is_no_title_of_a_name() -> None:
    told = speakers_in("Monsieur le Maire de Kera, Jean-Marc Yacé, Côte d'Ivoire")
    assert told == [(None, "Jean-Marc Yacé", "CI", None, "Maire de Kera")]


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


LINES = """Rapporteur : M. Ousmane Ndoye
Titre : Habiter le Temps : une question de Lieu
Date : 10 avril 2014 Lieu : salle 9 Heure : 14h-16h
Organisateurs : ONG Bâtir Pays : Sénégal

RÉSUMÉ
Voici ce que nous avons fait pendant la séance.

RECOMMANDATIONS
- Agir.
"""


def test_captions_of_the_form_may_be_parted_by_a_space_from_what_stands_before_them() -> None:
    report = report_in(LINES)
    event = report.event
    assert (event.title, event.venue, event.start) == ("Habiter le Temps : une question de Lieu", "salle 9", "14:00")
    assert [(one.name, one.country) for one in report.organizers] == [("ONG Bâtir", "SN")]


def of_a_scholar() -> Report:
    """A report whose speakers stand in front, and whose header is told in sentences."""
    document = docx.Document()
    document.add_heading("Compte rendu de l'événement de réseautage n° 55", 0)
    document.add_heading("« Qui fabrique la ville ordinaire ? »", 1)
    document.add_paragraph("Rédacteur : Philippe Gent")
    document.add_paragraph(
        "L'événement s'est tenu le mercredi 9 avril 2014 de 8 h 30 à 10 h 30 au Pavillon Rouge, salle 14. Il était "
        "organisé par l'École nationale des Rives (ENR) et l'université de Kera."
    )
    document.add_heading("Intervenants", 2)
    table = document.add_table(rows=0, cols=4)
    for words in (
        ("Nom", "Fonction et institution", "Nationalité", "Contact"),
        ("GENT Philippe (M.)", "Professeur, ENR", "Française", "p.gent@enr.example"),
        ("KOYE Kodjo (M.)", "Maître de conférences, Université de Kera", "Togolaise", "kkoye@uk.example"),
    ):
        for cell, text in zip(table.add_row().cells, words, strict=True):
            cell.text = text
    for heading, paragraphs in (
        ("Argument", ["La ville africaine se construit maison par maison. Il s'agissait de comprendre qui bâtit."]),
        ("Axes thématiques de rattachement", ["Logement et amélioration des bidonvilles ; législation urbaine."]),
        ("Déroulé des débats", ["M. Koye a montré qu'à Kera, 82 % des maisons sont bâties en dix ans."]),
        ("Positions en vue d'Habitat III", ["Faire de l'autoconstruction une politique publique."]),
        ("Préconisations", ["Ouvrir des banques de matériaux.", "Adapter le permis de construire."]),
        ("Et après ?", ["L'ENR et l'université de Kera ont signé une convention de cotutelle de thèse."]),
    ):
        document.add_heading(heading, 2)
        for paragraph in paragraphs:
            document.add_paragraph(paragraph)
    file = BytesIO()
    document.save(file)
    (report,) = extract(read_document(file.getvalue(), "made.docx")).reports
    return report


def test_sections_behind_speakers_that_stand_in_front_are_told_by_their_order() -> None:
    report = of_a_scholar()
    assert (report.summary or "").startswith("La ville africaine")
    assert report.themes == ("urban-legislation", "housing-and-slum-upgrading")
    assert [one.kind for one in report.statements] == [
        "discussion",
        "position",
        "recommendation",
        "recommendation",
        "partnership",
    ]


def test_a_quoted_line_above_the_header_is_the_title_and_a_sentence_names_the_organizers() -> None:
    report = of_a_scholar()
    assert report.event.title == "Qui fabrique la ville ordinaire ?"
    assert [one.name for one in report.organizers] == ["École nationale des Rives", "université de Kera"]


MESSAGE = """Voici le rapport demandé, dans l'ordre du formulaire.

1. Rapporteur: Marc-André Plante, maire de Kera
2. Titre: Des corridors verts pour relier les quartiers
3. Date: 6 avril 2014
4. Organisateurs: Ville de Kera, ONG Verdure
5. Résumé: Kera a aménagé un corridor entre ses quartiers. L'activité présentait le projet et sa gouvernance.
6. Habitat III: Les infrastructures vertes doivent être reconnues.
7. Post-2015: voir 6
8. Recommandations: Protéger les milieux naturels.
9. Partenariats: Verdure et la Ville de Kera ont signé une entente.
10. Intervenants:
Marc-André Plante, maire, Ville de Kera, Canadien, 13h20, maplante@kera.example

Merci et bonne fin de journée!

Marc-André Plante
Maire
Téléphone: 450 555-0000
"""


def test_who_signs_below_a_greeting_of_two_parts_spoke_no_second_time() -> None:
    assert [one.name for one in report_in(MESSAGE).speakers] == ["Marc-André Plante"]


def test_a_number_of_another_answer_is_no_statement() -> None:
    assert "voir 6" not in [one.text for one in report_in(MESSAGE).statements]


def test_an_organization_is_also_called_without_what_it_is() -> None:
    (only,) = report_in(MESSAGE).partnerships
    assert only.parties == ("ONG Verdure", "Ville de Kera")


WORDED = """{0} : Mme Awa Sall
{1} : Une ville pour tous et toutes
Date : 10 avril 2014
Organisateurs : ONG Bâtir, Ville de Kera

1. Contexte
La séance visait à présenter un guide. Trois villes ont été comparées par les participants.

2. {2}
- Le coût est élevé.
- Les habitants doivent décider.

3. {3}
- Créer un fonds.

4. {4}
L'ONG Bâtir et la Ville de Kera ont signé une convention.

5. {5}
M. Luc Sy, Mali, Ville de Kera, maire, lsy@kera.example
"""


@pytest.mark.parametrize(
    "captions",
    [
        ("Rédactrice", "Libellé", "Ce qui s'est dit", "Préconisations", "Et maintenant ?", "Qui a parlé"),
        ("Votre nom", "Sujet", "Principaux enseignements", "Messages clés", "Suites", "Table ronde"),
    ],
    ids=["plain", "short"],
)
def test_captions_may_be_in_other_french_words(captions: tuple[str, ...]) -> None:
    report = report_in(WORDED.format(*captions))
    assert (report.reporter, report.event.title) == ("Awa Sall", "Une ville pour tous et toutes")
    kinds = ["discussion", "discussion", "recommendation", "partnership"]
    assert [one.kind for one in report.statements] == kinds
    assert [one.name for one in report.speakers] == ["Luc Sy"]
