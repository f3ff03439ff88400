"""Reports in Spanish and French as they come from Cartagena, Lima, Thiès, Port-au-Prince, Brussels or Lausanne."""

import pytest

from tests.extraction.typed_forms import fill, report_in
from wufgraph.documents import read_document
from wufgraph.extraction import extract

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


def test_a_sentence_may_say_that_there_is_nothing_towards_its_agenda() -> None:
    found = agendas_in("Sur Habitat III, l'atelier demande un fonds.\nSur l'après 2015, rien.")
    assert found == [("habitat-iii", "Sur Habitat III, l'atelier demande un fonds.")]


def test_agendas_behind_the_caption_of_the_positions_in_its_line_are_told_apart() -> None:
    text = PLAIN.replace(
        "POSITIONS\n{positions}", "Positions: Habitat III - agir. Post-2015 - néant. Nouvel agenda urbain - bâtir."
    )
    found = [(one.agenda, one.text) for one in report_in(text).statements if one.kind == "position"]
    assert found == [("habitat-iii", "agir."), ("new-urban-agenda", "bâtir.")]


SHORT = """WUF7 - INFORME

Org.: Intendencia de Alda (IA), Cooperativa Roble
País: Uruguay
Informante: Cra. Beatriz Silveira
Evento: Ágora Nº 9 / "Techo propio, suelo ajeno"
Fch.: 10-04-14
Lugar: Ágora
Part.: 45 aprox.

Síntesis: Cuarenta años de cooperativas por ayuda mutua, contados por quienes pusieron los bloques.

Debate: El suelo es hoy el 38 % del costo. Se preguntó si la cartera de tierras alcanza.

Posición Hábitat III: propiedad colectiva. Posición Post-2015: -. Posición Nueva Agenda Urbana: carteras de tierra.

Recom.: crear fondos de tierra.

Exp.:
Beatriz Silveira. Uruguaya. Intendencia de Alda. Directora. 17.05 h. bsilveira@alda.example
Andrés Roca. Sueco, nacionalizado uruguayo. Cooperativa Roble. Presidente. 17.15 h. Sin correo
"""


def test_captions_and_answers_may_be_cut_short() -> None:
    found = report_in(SHORT)
    assert [one.name for one in found.organizers] == ["Intendencia de Alda", "Cooperativa Roble"]
    assert (found.event.venue, found.event.participants and found.event.participants.min) == ("Ágora", 45)
    assert [(one.kind, one.agenda) for one in found.statements] == [
        ("discussion", None),
        ("position", "habitat-iii"),
        ("position", "new-urban-agenda"),
        ("recommendation", None),
    ]
    assert [(one.name, one.nationality, one.position, one.time) for one in found.speakers] == [
        ("Beatriz Silveira", ("UY",), "Directora", "17:05"),
        ("Andrés Roca", ("SE", "UY"), "Presidente", "17:15"),
    ]


NUMBERED = """Nom du rapporteur : Mme Awa Diop
Titre de l'événement : La rue est à nous
Date : 9 avril 2014
Lieu : salle 3
Institutions organisatrices : Commune de Forest (Belgique)

Résumé de l'événement :
Le projet rend la rue aux enfants. On a montré trois exemples.

Résumé de la discussion :
1) Les rues scolaires réduisent le bruit.
2) {second}
3) i) essayer un mois ; ii) confier la mesure aux élèves.
4) La Commune de Forest et la Ville de Lyon ont signé une convention.
"""


def test_the_forms_own_numbers_stand_for_captions_that_were_left_out() -> None:
    found = report_in(NUMBERED.format(second="Habitat III : une norme.\n   Nouvel agenda urbain : une rue par école."))
    assert [(one.kind, one.agenda, one.text) for one in found.statements] == [
        ("discussion", None, "Les rues scolaires réduisent le bruit."),
        ("position", "habitat-iii", "une norme."),
        ("position", "new-urban-agenda", "une rue par école."),
        ("recommendation", None, "essayer un mois"),
        ("recommendation", None, "confier la mesure aux élèves."),
        ("partnership", None, "La Commune de Forest et la Ville de Lyon ont signé une convention."),
    ]


def test_another_list_of_four_is_the_authors() -> None:
    found = report_in(NUMBERED.format(second="Les commerçants s'y opposent."))
    assert {one.kind for one in found.statements} == {"discussion"}


PROSE = """Rapport sur la session « La ville à hauteur d'enfant » (side event 110)

La session s'est tenue le 10 avril 2014, de 13 h 30 à 15 h, en salle 22 du pavillon jaune, devant 45 personnes. \
Le présent rapport est de Christine Lemaître.

Résumé. Les enfants de huit ans se déplacent seuls dans un rayon de 300 mètres.

Discussion. Fermer une rue aux heures d'école réduit le bruit. Les commerçants en demandent l'extension.

Recommandations. Commencer par des essais d'un mois.

Intervenants

Christine Lemaître (Mme), française, professeure à l'Université de Lyon, a ouvert la séance à 13 h 30 (c@lyon.example).
Sandra Roy (double nationalité : suisse et belge), déléguée de Rue de l'Avenir, est intervenue à 13 h 50.
"""


def test_headings_may_run_into_their_paragraphs_with_a_full_stop() -> None:
    found = report_in(PROSE)
    assert found.summary == "Les enfants de huit ans se déplacent seuls dans un rayon de 300 mètres."
    assert [(one.kind, one.text[:13]) for one in found.statements] == [
        ("discussion", "Fermer une ru"),
        ("recommendation", "Commencer par"),
    ]
    assert (found.reporter, found.event.venue) == ("Christine Lemaître", "salle 22 du pavillon jaune")


def test_who_opened_the_session_spoke_and_two_nationalities_may_stand_in_brackets() -> None:
    told = [(one.name, one.time, one.nationality, one.position) for one in report_in(PROSE).speakers]
    assert told == [
        ("Christine Lemaître", "13:30", ("FR",), "professeure"),
        ("Sandra Roy", "13:50", ("BE", "CH"), "déléguée de Rue de l'Avenir"),
    ]


MARCHES = """1. Rapporteur-e : Hanitra RAZAFY (Mme)
2. Titre : Les marchés de la nuit
3. Date : 10/04/2014
4. Nombre de participants : une cinquantaine de personnes au plus fort

7. Résumé :
Quand les bureaux ferment, 9 000 vendeurs s'installent. La session a suivi une nuit de travail dans trois villes.

11. Recommandations :
I. Délivrer des cartes.
II. Éclairer, puis seulement taxer.

13. Intervenants :
13.1 Hanitra RAZAFY, Malgache, CUA, directrice des marchés, 8h35, hrazaf@cua.example
13.2 Oksana ABBOUD, Ukrainienne, StreetNet, coordinatrice, 9h20, oksana@streetnet.example
"""


def test_speakers_may_be_numbered_within_their_section() -> None:
    told = [(one.name, one.position, one.time) for one in report_in(MARCHES).speakers]
    assert told == [("Hanitra RAZAFY", "directrice des marchés", "08:35"), ("Oksana ABBOUD", "coordinatrice", "09:20")]


def test_roman_numerals_mark_items_that_count_from_one() -> None:
    found = report_in(MARCHES)
    assert [one.text for one in found.statements] == ["Délivrer des cartes.", "Éclairer, puis seulement taxer."]


def test_au_plus_fort_is_no_upper_bound() -> None:
    came = report_in(MARCHES).event.participants
    assert came
    assert (came.min, came.max, came.approximate) == (50, 50, True)


TOLD = """INFORME DE LA DEFENSORÍA Y OTROS

El miércoles 9 de abril, de 8:30 a 10:30 de la mañana, se llevó a cabo en el salón 6 (pabellón rojo) el Networking \
Event No. 102 "Desalojos: nunca de noche". Asistieron unas 75 personas. Lo organizaron la Defensoría de Alda y el \
Centro de Estudios Legales - CEL (Buenos Aires, Argentina). Elaboró este informe: Lic. Rolando Villena Mita.

RESUMEN DEL EVENTO:
Se analizaron cinco desalojos ocurridos entre 2011 y 2013. Una abogada y un fiscal contaron la misma mañana.

Recomendaciones: 1° prohibir desalojos nocturnos; 2° formar jueces.

Expositores: MSc. Ileana Granados (tica, CEL, profesora, 1:05 p.m., ig@cel.example); Ing. Junior Araya \
(costarricense, Defensoría de Alda, defensor adjunto, correo pendiente).
"""


def test_who_organized_and_who_reports_may_be_told_in_the_order_of_spanish() -> None:
    found = report_in(TOLD)
    assert [(one.name, one.country) for one in found.organizers] == [
        ("Defensoría de Alda", None),
        ("Centro de Estudios Legales", "AR"),
    ]
    assert (found.reporter, found.event.venue) == ("Rolando Villena Mita", "salón 6 (pabellón rojo)")


def test_speakers_may_stand_behind_their_caption_in_one_line() -> None:
    told = [(one.name, one.nationality, one.position, one.time) for one in report_in(TOLD).speakers]
    assert told == [
        ("Ileana Granados", ("CR",), "profesora", "13:05"),
        ("Junior Araya", ("CR",), "defensor adjunto", None),
    ]


def test_a_degree_sign_marks_an_item() -> None:
    assert [one.text for one in report_in(TOLD).statements] == ["prohibir desalojos nocturnos", "formar jueces."]


def test_a_kind_of_event_behind_the_word_for_a_report_is_nobody() -> None:
    found = report_in(
        f"Rapport – Événement parallèle\n« Une ville pour tous »\n\n{MARCHES}".replace("2. Titre : Les", "")
    )
    assert (found.reporter, found.event.title) == ("Hanitra RAZAFY", "Une ville pour tous")


WHENCE = """<h3>Relatoría</h3><p>Ana Ruiz Mora</p><h3>Título del evento</h3><p>El suelo paga la ciudad</p>
<h3>Fecha</h3><p>10 de abril</p><h3>Lugar</h3><p>Sala 21</p>
<h3>Resumen</h3><p>Tres ciudades compararon su recaudación.</p>
<h3>Recomendaciones</h3><p>Actualizar catastros.</p><h3>Ponentes</h3>
<table><tr><th>Nombre</th><th>Nacionalidad</th><th>Cargo</th><th>Hora</th></tr>
<tr><td>Ana Ruiz Mora</td><td>Ecuatoriana, Alcaldía de Alda</td><td>Directora</td><td>13h35</td></tr>
<tr><td>Luis Paz Roca</td><td>Brasileño, Universidad de Kera</td><td>Profesor</td><td>13h55</td></tr></table>"""


def test_a_nationality_may_have_the_body_behind_it() -> None:
    document = read_document(f"<html>{WHENCE}</html>".encode(), "report.html")
    told = [(one.nationality, one.organization) for one in extract(document).reports[0].speakers]
    assert told == [(("EC",), "Alcaldía de Alda"), (("BR",), "Universidad de Kera")]


@pytest.mark.parametrize(
    ("told", "stage"),
    [
        ("El Instituto del Agua y la Fundación Dos Ríos firmaron un convenio de tres años para los barrios.", "signed"),
        (
            "L'Institut de l'Eau et la Fondation des Rives ont convenu de faire un guide pour les villes.",
            "committed",
        ),
        ("The Water Institute and the Rivers Trust have agreed to publish a guide for the towns.", "committed"),
    ],
)
def test_a_partnership_may_be_told_in_another_language_than_the_report(told: str, stage: str) -> None:
    (one,) = report_in(fill({"partnerships": f"- {told}"})).partnerships
    assert (one.stage, len(one.parties)) == (stage, 2)


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (
            "Habitat III, vu d'ici : agir.\nEt le Nouvel agenda urbain ? Bâtir.",
            [("habitat-iii", "agir."), ("new-urban-agenda", "Bâtir.")],
        ),
        ("Ce que nous attendons d'Habitat III : agir.", [("habitat-iii", "agir.")]),
        ("A Hábitat III le decimos: actuar.", [("habitat-iii", "actuar.")]),
        ("As for Habitat III: act.", [("habitat-iii", "act.")]),
        ("Le film d'Habitat III : un succès.", []),
    ],
)
def test_agendas_behind_other_words_below_the_discussion_are_positions(
    lines: str, found: list[tuple[str, str]]
) -> None:
    report = report_in(PLAIN.replace("POSITIONS\n{positions}", "DISCUSSION\n- Le trottoir est à tous.\n\n" + lines))
    assert [(one.agenda, one.text) for one in report.statements if one.kind == "position"] == found
