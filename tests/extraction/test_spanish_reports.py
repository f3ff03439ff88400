"""Reports in Spanish as they come in: a front in sentences, a mail in its author's order, a text wrapped by hand."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import Report

TOLD = """Informe de la sesión de formación «Medir la mejora de un barrio»
Redacta: Prof.ª Dra. Carmen Solana Ruiz, Universidad Técnica de Ribera (UTR).
La sesión (training event n.º 8) se celebró el lunes 7 de abril de 2014, entre las 9.30 y las 12.30 horas, en la \
sala de formación 1 de Plaza Mayor, con la asistencia de unas cuarenta personas.
Organizaron la sesión la Universidad Técnica de Ribera (España), el Politecnico di Alba (Italia) y el Ministerio de \
Obras de España.
Resumen
La mejora de barrios carece de evaluación. La sesión enseñó a construir una línea de base.
Cuestiones emergentes
De cara a Hábitat III, se pidió que cada país evalúe sus programas.
Respecto de la agenda post-2015, se pidió un indicador por barrio.
Recomendaciones
1.- Reservar el 2 % de cada programa para evaluarlo.
2.- Publicar los datos de base.
Ponentes
Intervinieron como ponentes D. Andrés Herrero Sanz, profesor titular de la UTR (español, a.herrero@utr.example); \
D.ª Paola Sarti, profesora del Politecnico di Alba (italiana, p.sarti@poli.example), y D. Luis de Mena Ortiz, \
consejero técnico del Ministerio de Obras (español, lmena@obras.example). Moderó la mesa D.ª Inés Gala García, \
investigadora de la UTR (española, igala@utr.example).
"""

PASTED = """Nombre del relator: M.Sc. Xóchitl Ramos Cruz
Título/número del evento: "Barrios que deciden" / "Streets that decide" (evento de redes n.º 87)
Fecha: miércoles 9 de abril
Lugar: salón 7
Instituciones organizadoras: Hacer Barrio, A.C.
Resumen del evento
Se contó cómo el presupuesto participativo paga la mejora de calles.
Cuestiones emergentes
Rumbo a Hábitat III pedimos dos cosas:
- que se reconozca la producción social del hábitat
- que haya financiamiento directo
Sobre Post-2015: no se trató en esta sesión.
Nueva Agenda Urbana: igual que lo anterior.
Alianzas
Hacer Barrio y la Municipalidad de Lomas suscribieron un convenio por S/. 250,000 hasta el 30 de junio de 2016.
Ponentes
Sra. Guadalupe Tlapa (mexicana), Cooperativa Roble, vocera, sin correo, 5:25 pm
Ana Lanús (argentina). Directora del Programa de Ciudades, Fundación Alta. alanus@alta.example
Moderó: Lucía Otero Paz (española), periodista independiente.
"""

WRAPPED = """INFORME DEL EVENTO DE REDES No. 45

TÍTULO DEL EVENTO: Movilidad y equidad: el metro, el trole y los que
caminan

QUIÉN REPORTA: Pablo Salazar Egas

FECHA Y HORA: 8 de abril de 2014, desde las 11h00 hasta las 13h00

LUGAR: Auditorio 2

ORGANIZADORES: Empresa Metropolitana de Obras (EMOB); Instituto de la Calle

RESUMEN
El metro se construye a la vez que la mitad de los viajes se hacen a pie.

EXPOSITORES
1. Ing. Germán Pinto Troya, ecuatoriano, gerente general de la
   EMOB, gpinto@emob.example
2. Ab. Daniela Chacón Arias, ecuatoriana, concejala del Municipio de
   Quito, dchacon@quito.example
"""


NUMBERED = """1. Nombre del relator: PÉREZ GARCÍA, Lina (Universidad de Alba)
2. Título/número del evento: Networking Event / 14 / Calles en el desierto
3. Fecha: jueves 10
4. Instituciones organizadoras: Ayuntamiento de Alba (ADA)
5. Esquema de la discusión: a) Solo 74 municipios ejecutan lo acordado. b) Las mujeres son mayoría. c) ¿Quién vigila?
6. Recomendaciones: Publicar la ejecución.
7. Alianzas: El Ayuntamiento de Alba adhirió a la red Ciudades Abiertas.
8. Ponentes:
Sr. Roberto Salcedo. Alcalde. ADA. Dominicano. rsalcedo@ada.example
Sra. Altagracia Tavárez. Directora. FEDAL. Dominicana. atavarez@fedal.example

Cualquier duda, a la orden.

Yesenia De Peña
Enc. Relaciones Internacionales
"""


PLAIN = """Relatoría: Jone Urrutia Paz
Evento (tipo y número): Evento de redes 102
Tema: Regenerar la ría
Cuándo: lunes 7, mañana (9:00–12:00)
Organizan: Ría Abierta y Universidad Católica "Nuestra Señora del Puerto" (UCP)

En pocas palabras
La ría pasó de cloaca a eje de la ciudad. El taller enseñó cómo se repartieron suelos y cargas.

Mensajes
_Hábitat III:_ instrumentos de suelo en todas las leyes urbanas.
_Post-2015:_ sin mensaje.

Consejos
1. Empezar por el agua.
2. Un solo gestor.

Con quién seguimos
Ría Abierta y la Alcaldía de Barra firmarán un protocolo en junio.

Ponentes
Jone Urrutia Paz. Ría Abierta 2000. Responsable de proyectos. España. jurrutia@ria.example
Ángel Nieva García. Ría Abierta 2000. Director general. España. anieva@ria.example
"""


def read(text: str) -> Report:
    return extract(read_document(text.encode(), "report.txt")).reports[0]


@pytest.fixture(scope="module")
def told() -> Report:
    return read(TOLD)


@pytest.fixture(scope="module")
def pasted() -> Report:
    return read(PASTED)


@pytest.fixture(scope="module")
def wrapped() -> Report:
    return read(WRAPPED)


@pytest.fixture(scope="module")
def numbered() -> Report:
    return read(NUMBERED)


def test_items_in_one_paragraph_are_statements(numbered: Report) -> None:
    assert [one.text for one in numbered.statements if one.kind == "discussion"] == [
        "Solo 74 municipios ejecutan lo acordado.",
        "Las mujeres son mayoría.",
        "¿Quién vigila?",
    ]


def test_two_family_names_in_capitals_stand_before_the_given_one(numbered: Report) -> None:
    assert numbered.reporter == "PÉREZ GARCÍA, Lina"


def test_slashes_part_type_number_and_title(numbered: Report) -> None:
    assert (numbered.event.number, numbered.event.title) == ("14", "Calles en el desierto")
    assert str(numbered.event.date) == "2014-04-10"


def test_who_signs_below_a_courtesy_is_no_speaker(numbered: Report) -> None:
    assert [(one.name, one.organization, one.nationality) for one in numbered.speakers] == [
        ("Roberto Salcedo", "ADA", ("DO",)),
        ("Altagracia Tavárez", "FEDAL", ("DO",)),
    ]


def test_who_adheres_to_a_network_joins_it(numbered: Report) -> None:
    assert [one.kind for one in numbered.partnerships] == ["network-membership"]


@pytest.fixture(scope="module")
def plain() -> Report:
    return read(PLAIN)


def test_a_topic_below_the_type_is_the_title(plain: Report) -> None:
    assert (plain.event.title, plain.event.number) == ("Regenerar la ría", "102")


def test_a_name_may_end_with_a_part_in_quotation_marks(plain: Report) -> None:
    assert [one.name for one in plain.organizers] == ["Ría Abierta", 'Universidad Católica "Nuestra Señora del Puerto"']


def test_low_lines_around_words_slant_them(plain: Report) -> None:
    assert [(one.agenda, one.text) for one in plain.statements if one.kind == "position"] == [
        ("habitat-iii", "instrumentos de suelo en todas las leyes urbanas.")
    ]


def test_whom_we_go_on_with_are_partners(plain: Report) -> None:
    assert [one.kind for one in plain.statements[-2:]] == ["recommendation", "partnership"]


def test_full_stops_behind_years_part_too(plain: Report) -> None:
    assert [(one.organization, one.position) for one in plain.speakers] == [
        ("Ría Abierta 2000", "Responsable de proyectos"),
        ("Ría Abierta 2000", "Director general"),
    ]


def test_a_sentence_may_open_with_its_verb_and_name_the_organizers_behind(told: Report) -> None:
    assert [(one.name, one.country) for one in told.organizers] == [
        ("Universidad Técnica de Ribera", "ES"),
        ("Politecnico di Alba", "IT"),
        ("Ministerio de Obras de España", None),
    ]


def test_the_number_beside_a_type_that_the_heading_tells_too_is_read(told: Report) -> None:
    assert (told.event.type, told.event.number) == ("training-event", "8")


def test_what_a_room_is_for_is_of_its_name(told: Report) -> None:
    assert told.event.venue == "sala de formación 1 de Plaza Mayor"


def test_an_agenda_that_opens_a_sentence_is_that_of_the_statement(told: Report) -> None:
    positions = [one for one in told.statements if one.kind == "position"]
    assert [one.agenda for one in positions] == ["habitat-iii", "post-2015"]
    assert positions[0].text.startswith("De cara a Hábitat III")


def test_a_stop_and_a_hyphen_behind_a_number_mark_an_item(told: Report) -> None:
    recommended = [one.text for one in told.statements if one.kind == "recommendation"]
    assert recommended == ["Reservar el 2 % de cada programa para evaluarlo.", "Publicar los datos de base."]


def test_speakers_in_a_sentence_that_tells_their_addresses_are_read(told: Report) -> None:
    assert [(one.honorific, one.name, one.position, one.organization, one.email) for one in told.speakers] == [
        ("D.", "Andrés Herrero Sanz", "profesor titular", "UTR", "a.herrero@utr.example"),
        ("D.ª", "Paola Sarti", "profesora", "Politecnico di Alba", "p.sarti@poli.example"),
        ("D.", "Luis de Mena Ortiz", "consejero técnico", "Ministerio de Obras", "lmena@obras.example"),
        ("D.ª", "Inés Gala García", "investigadora", "UTR", "igala@utr.example"),
    ]


def test_two_titles_in_quotation_marks_keep_them(pasted: Report) -> None:
    assert pasted.event.title == '"Barrios que deciden" / "Streets that decide"'


def test_a_degree_in_front_of_a_name_is_no_part_of_it(pasted: Report) -> None:
    assert pasted.reporter == "Xóchitl Ramos Cruz"


def test_a_line_that_announces_a_list_tells_its_agenda(pasted: Report) -> None:
    positions = [(one.agenda, one.text) for one in pasted.statements if one.kind == "position"]
    assert positions == [
        ("habitat-iii", "que se reconozca la producción social del hábitat"),
        ("habitat-iii", "que haya financiamiento directo"),
    ]


def test_the_sign_of_soles_is_money_and_no_party(pasted: Report) -> None:
    (one,) = pasted.partnerships
    assert one.parties == ("Hacer Barrio, A.C.", "Municipalidad de Lomas")
    assert (one.amount, one.currency) == (250000.0, "PEN")


def test_full_stops_part_what_is_told_of_a_speaker(pasted: Report) -> None:
    assert [(one.name, one.nationality, one.organization, one.position) for one in pasted.speakers] == [
        ("Guadalupe Tlapa", ("MX",), "Cooperativa Roble", "vocera"),
        ("Ana Lanús", ("AR",), "Fundación Alta", "Directora del Programa de Ciudades"),
        ("Lucía Otero Paz", ("ES",), None, "periodista independiente"),
    ]


def test_a_heading_of_the_report_tells_type_and_number(wrapped: Report) -> None:
    assert (wrapped.event.type, wrapped.event.number) == ("networking-event", "45")


def test_a_title_ends_before_what_looks_like_a_caption_behind_a_blank_line(wrapped: Report) -> None:
    assert wrapped.event.title == "Movilidad y equidad: el metro, el trole y los que caminan"
    assert wrapped.reporter == "Pablo Salazar Egas"


def test_a_position_tells_the_body_where_nothing_else_does(wrapped: Report) -> None:
    assert [(one.position, one.organization) for one in wrapped.speakers] == [
        ("gerente general", "EMOB"),
        ("concejala", "Municipio de Quito"),
    ]
