"""Lists of organizers and of their bases."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wufgraph.extraction.organizers.reading import parse_organizers

Organizer = tuple[str, str | None, str | None, str | None]
# Answer and number of stated bases → names.
NAMES: dict[tuple[str, int], list[str]] = {
    ("Alda Institute", 1): ["Alda Institute"],
    ("Alda Institute · Habitat Forum · UN-Habitat", 0): ["Alda Institute", "Habitat Forum", "UN-Habitat"],
    ("Col·legi Alda ¦ Foro Sur ■ ONU-Hábitat", 0): ["Col·legi Alda", "Foro Sur", "ONU-Hábitat"],
    ("Alda Institute -- Habitat Forum", 0): ["Alda Institute", "Habitat Forum"],
    ("I. Alda Institute\nII. Habitat Forum", 0): ["Alda Institute", "Habitat Forum"],
    ("I. M. Alda Foundation", 0): ["I. M. Alda Foundation"],
    ("Alda Institute, Peru. Habitat Forum (HF). UN-Habitat.", 0): ["Alda Institute", "Habitat Forum", "UN-Habitat"],
    ("Univ. Alda y Foro Sur", 0): ["Univ. Alda", "Foro Sur"],
    ("Alda Lab; Institute of Small\nStreets; City of Kera", 0): [
        "Alda Lab",
        "Institute of Small\nStreets",
        "City of Kera",
    ],
    ("Alda Lab; Foro Sur;\nKera Trust; City of Kera", 0): ["Alda Lab", "Foro Sur", "Kera Trust", "City of Kera"],
    ("Foro Sur; Fideicomiso Pan y Techo", 2): ["Foro Sur", "Fideicomiso Pan y Techo"],
    ("Fundación Rosal y Techo", 2): ["Fundación Rosal", "Techo"],
    ("Fundación Rosal, Foro Sur y Techo", 0): ["Fundación Rosal", "Foro Sur", "Techo"],
    ("Académie de Kera Guilde des petits métiers\nFonds du Lac", 3): [
        "Académie de Kera",
        "Guilde des petits métiers",
        "Fonds du Lac",
    ],
    ("Académie de Kera Guilde des petits métiers\nFonds du Lac", 2): [
        "Académie de Kera Guilde des petits métiers",
        "Fonds du Lac",
    ],
    ("Ville de Kera avec Toits d'ici Lomé et Association des maçons de Kera", 0): [
        "Ville de Kera",
        "Toits d'ici Lomé",
        "Association des maçons de Kera",
    ],
    ("Vivir en Rosal, Colegio de Arquitectos del Sur, Foro Sur", 2): [
        "Vivir en Rosal",
        "Colegio de Arquitectos del Sur",
        "Foro Sur",
    ],
    ("Foro Sur y Facultad de Arquitectura, UdelaR", 0): ["Foro Sur", "Facultad de Arquitectura, UdelaR"],
    ("Centro de Estudios Legales y Sociales - CELS (Lima, Perú), Hábitat para la Humanidad", 0): [
        "Centro de Estudios Legales y Sociales",
        "Hábitat para la Humanidad",
    ],
    ("Alda Institute; (ii) Ministry of Water", 0): ["Alda Institute", "Ministry of Water"],
    ("Organizer: Alda Institute (AI). Co-organizers: Society of City and Regional Planners (SCRP); UN-Habitat", 0): [
        "Alda Institute",
        "Society of City and Regional Planners",
        "UN-Habitat",
    ],
    ("Alda Institute; 2) Siemens AG", 0): ["Alda Institute", "Siemens AG"],
    ("Réseau des villes (RDV) & Jeunesse pour l'espace public (JEP)", 0): [
        "Réseau des villes",
        "Jeunesse pour l'espace public",
    ],
    ("Instituto Kasumba de Tierra, Derecho y Sustento (IKTDS), Hábitat Sur (HS)", 2): [
        "Instituto Kasumba de Tierra, Derecho y Sustento",
        "Hábitat Sur",
    ],
    ("London School of Economics and Political Science, Universidad de Rosal (UR)", 2): [
        "London School of Economics and Political Science",
        "Universidad de Rosal",
    ],
    ("Laboratoire d'urbanisme Rosal, Université de Rosal (UR)", 2): [
        "Laboratoire d'urbanisme Rosal",
        "Université de Rosal",
    ],
    ("Al Ayuntamiento de Rosal, a la Universidad de Lima y al Gremio de Arquitectos", 0): [
        "Ayuntamiento de Rosal",
        "Universidad de Lima",
        "Gremio de Arquitectos",
    ],
    ("Al Ain Municipality, Al Rosal Centre", 0): ["Al Ain Municipality", "Al Rosal Centre"],
    ("Lien des femmes (organisme responsable), avec : Alda Institut", 0): ["Lien des femmes", "Alda Institut"],
    ("University College London, World Bank Institute, UN-Habitat", 3): [
        "University College London",
        "World Bank Institute",
        "UN-Habitat",
    ],
    ("Alda Institute; Habitat Forum; UN-Habitat", 0): ["Alda Institute", "Habitat Forum", "UN-Habitat"],
    ("Alda Institute\nHabitat Forum", 0): ["Alda Institute", "Habitat Forum"],
    ("• Alda Institute\n• Habitat Forum", 0): ["Alda Institute", "Habitat Forum"],
    ("Alda Institute / Habitat Forum", 0): ["Alda Institute", "Habitat Forum"],
    ("Alda Institute | Habitat Forum", 0): ["Alda Institute", "Habitat Forum"],
    ("Slum/Shack Dwellers International", 1): ["Slum/Shack Dwellers International"],
    ("Alda Institute and Habitat Forum", 2): ["Alda Institute", "Habitat Forum"],
    ("Alda Institute and Habitat Forum", 0): ["Alda Institute", "Habitat Forum"],
    ("Alda Institute and UN-Habitat", 0): ["Alda Institute", "UN-Habitat"],
    ("Alda Institute (Peru) and Habitat Forum (HF), Ghana", 0): ["Alda Institute", "Habitat Forum"],
    ("Ministry of Housing and Urban Development", 0): ["Ministry of Housing and Urban Development"],
    ("Alda Housing Authority, Rosal Women Council, Dune Urban Workshop, Habitat Forum (HF)", 3): [
        "Alda Housing Authority",
        "Rosal Women Council",
        "Dune Urban Workshop",
        "Habitat Forum",
    ],
    ("Alda Institute & Habitat Forum", 2): ["Alda Institute", "Habitat Forum"],
    ("Ministry of Housing and Urban Development", 1): ["Ministry of Housing and Urban Development"],
    ("Ministry of Housing and Urban Development, Alda Institute", 2): [
        "Ministry of Housing and Urban Development",
        "Alda Institute",
    ],
    ("Alda Institute, Habitat Forum and UN-Habitat", 3): ["Alda Institute", "Habitat Forum", "UN-Habitat"],
    ("Alda Institute, Habitat Forum, and UN-Habitat", 0): ["Alda Institute", "Habitat Forum", "UN-Habitat"],
    ("Instituto Alda, Foro Hábitat y ONU-Hábitat", 3): ["Instituto Alda", "Foro Hábitat", "ONU-Hábitat"],
    ("Instituto Alda e ICLEI", 2): ["Instituto Alda", "ICLEI"],
    ("Institut Alda, Forum Habitat et ONU-Habitat", 3): ["Institut Alda", "Forum Habitat", "ONU-Habitat"],
    ("Institut d’urbanisme et de géographie", 1): ["Institut d’urbanisme et de géographie"],
    ("UN-Habitat, in partnership with Cities Alliance", 0): ["UN-Habitat", "Cities Alliance"],
    ("ONU-Hábitat; en colaboración con Instituto Alda", 0): ["ONU-Hábitat", "Instituto Alda"],
    ("Alda Institute, a network of cities", 0): ["Alda Institute, a network of cities"],
    ("Institute for Housing (Erasmus University, Rotterdam), Habitat Forum", 2): [
        "Institute for Housing (Erasmus University, Rotterdam)",
        "Habitat Forum",
    ],
    ("University of California, Berkeley; Habitat Forum", 2): ["University of California, Berkeley", "Habitat Forum"],
    ("Acme Inc., Beta Ltd.", 2): ["Acme Inc.", "Beta Ltd."],
    ("Amis de la Terre e.V.", 1): ["Amis de la Terre e.V."],
    ("Habitat Forum.", 1): ["Habitat Forum"],
    ("University of California, Berkeley and UN-Habitat", 2): ["University of California, Berkeley", "UN-Habitat"],
    ("Institute for Housing, Land and Water, Habitat Forum", 2): [
        "Institute for Housing, Land and Water",
        "Habitat Forum",
    ],
    ("Alda Institute, Habitat Forum and UN-Habitat", 0): ["Alda Institute", "Habitat Forum", "UN-Habitat"],
    ("Lead: Alda Institute; partners: Habitat Forum, UN-Habitat", 0): ["Alda Institute", "Habitat Forum", "UN-Habitat"],
    ("Alda Institute (lead); Habitat Forum", 0): ["Alda Institute", "Habitat Forum"],
    ("Chef de file : Institut Alda ; partenaires : Forum Habitat", 0): ["Institut Alda", "Forum Habitat"],
    ("Institute of\nUrban Studies\nHabitat Forum", 0): ["Institute of\nUrban Studies", "Habitat Forum"],
    ("1. Alda Institute 2. Habitat Forum", 0): ["Alda Institute", "Habitat Forum"],
    ("Alda Institute + Habitat Forum", 0): ["Alda Institute", "Habitat Forum"],
    ("Alda Institute - Habitat Forum - UN-Habitat", 0): ["Alda Institute", "Habitat Forum", "UN-Habitat"],
    ("Alda Institute – UN-Habitat", 2): ["Alda Institute", "UN-Habitat"],
    ("ICLEI – Local Governments for Sustainability - UN-Habitat", 0): [
        "ICLEI – Local Governments for Sustainability",
        "UN-Habitat",
    ],
    ("RUN – Rosal Urban Network, UN-Habitat", 0): ["Rosal Urban Network", "UN-Habitat"],
    ("GIZ - Alda Institute", 0): ["GIZ", "Alda Institute"],
    ("UN-Habitat/Alcaldía de Rosal", 0): ["UN-Habitat", "Alcaldía de Rosal"],
    ("Ministry of Water, Land and Housing of Alda", 0): ["Ministry of Water, Land and Housing of Alda"],
    ("Ministry of Water, Land and Housing of Alda - Rosal Mobility Bureau", 2): [
        "Ministry of Water, Land and Housing of Alda",
        "Rosal Mobility Bureau",
    ],
    ("Ministerio de Agua, Tierras y Vivienda, ONU-Hábitat", 0): [
        "Ministerio de Agua, Tierras y Vivienda",
        "ONU-Hábitat",
    ],
    ("Housing, Land and Property Network, Alda Institute", 0): ["Housing, Land and Property Network", "Alda Institute"],
    ("Red de Universidades y Centros del Rosal", 0): ["Red de Universidades y Centros del Rosal"],
    ("Fundación Rosal y Universidad de Alda", 0): ["Fundación Rosal", "Universidad de Alda"],
    ("Fondation Rosal et l'Université d'Alda", 0): ["Fondation Rosal", "Université d'Alda"],
    ("the World Bank and the City of Rosal", 0): ["World Bank", "City of Rosal"],
    ("A Institute; B Forum and UN-Habitat", 2): ["A Institute", "B Forum", "UN-Habitat"],
    ("Universidad de Alda, Facultad de Arquitectura y Diseño; UN-Habitat", 0): [
        "Universidad de Alda, Facultad de Arquitectura y Diseño",
        "UN-Habitat",
    ],
    ("Institute for Urban Design and Planning, University of Alda", 1): [
        "Institute for Urban Design and Planning, University of Alda"
    ],
    ("UN-Habitat in partnership with Alda Institute", 0): ["UN-Habitat", "Alda Institute"],
    ("UN-Habitat, jointly with the Rosal Network and GIZ", 0): ["UN-Habitat", "Rosal Network", "GIZ"],
    ("Alda Institute; Foro Sur; with help from the Kera Fund (they paid for the flights)", 0): [
        "Alda Institute",
        "Foro Sur",
    ],
    ("UN-Habitat, Water Unit\nUniversity of Nairobi, School of Law\nForo Sur", 0): [
        "UN-Habitat, Water Unit",
        "University of Nairobi, School of Law",
        "Foro Sur",
    ],
    ("Alda Institute\nCO-CONVENORS: Kera Fund; Foro Sur", 0): ["Alda Institute", "Kera Fund", "Foro Sur"],
    ("Alda Institute, with the support of the Government of Spain", 0): ["Alda Institute", "Government of Spain"],
    ("Instituto Alda con el apoyo de la Fundación Rosal", 0): ["Instituto Alda", "Fundación Rosal"],
    ("Organised by: Alda Institute\nPartners:\nRosal Network\nGIZ", 0): ["Alda Institute", "Rosal Network", "GIZ"],
    ("a) Alda Institute b) Habitat Forum", 0): ["Alda Institute", "Habitat Forum"],
    ("i. Alda Institute\nii. Habitat Forum", 0): ["Alda Institute", "Habitat Forum"],
    ("INSTITUTO ALDA Y ONU-HÁBITAT", 0): ["INSTITUTO ALDA", "ONU-HÁBITAT"],
    ("alda institute, un-habitat", 0): ["alda institute", "un-habitat"],
    ("Alda Institute, Lisbon, Portugal", 0): ["Alda Institute"],
    ("Alda Institute, Brazil, Rosal Network, Peru", 0): ["Alda Institute", "Rosal Network"],
    ("Economic Commission for Latin America\n\n\nand the Caribbean", 0): [
        "Economic Commission for Latin America\n\n\nand the Caribbean"
    ],
    ("Alda Institute, www.alda.example; Habitat Forum (hf@hf.example)", 0): ["Alda Institute", "Habitat Forum"],
    ("Alda Institute (AI),\nMali; Habitat Forum (Kenya)", 0): ["Alda Institute", "Habitat Forum"],
    ("Alda Institute\nMali\nHabitat Forum\nKenya", 0): ["Alda Institute", "Habitat Forum"],
    ("1990 Institute, 9th Street Forum", 2): ["1990 Institute", "9th Street Forum"],
    ("(1) Alda Institute\n(2) Habitat Forum", 0): ["Alda Institute", "Habitat Forum"],
    ("Alda Institute (a) Habitat Forum (b) Rosal Network", 0): ["Alda Institute", "Habitat Forum", "Rosal Network"],
    ("A) Alda Institute B) Habitat Forum", 0): ["Alda Institute", "Habitat Forum"],
    ("* Alda Institute\n* Habitat Forum", 0): ["Alda Institute", "Habitat Forum"],
    ("Compañía de Suelo del Sur\n\nRadio Rosal", 0): ["Compañía de Suelo del Sur", "Radio Rosal"],
    ("Alda Engineers & Partners, Habitat Forum", 2): ["Alda Engineers & Partners", "Habitat Forum"],
    ("Habitat Forum + Alda Architects and Associates (Kenya)", 0): ["Habitat Forum", "Alda Architects and Associates"],
    ("Isla de Rosal, A.C.; Fundación Alda", 0): ["Isla de Rosal, A.C.", "Fundación Alda"],
    ("Department of Geography, Alda University", 1): ["Department of Geography, Alda University"],
    ("School of Building, Alda Technical University (Oslo, Norway), Habitat Forum", 2): [
        "School of Building, Alda Technical University",
        "Habitat Forum",
    ],
    ("Lagoon Observatory and Cities of the Rosal Alliance", 2): ["Lagoon Observatory", "Cities of the Rosal Alliance"],
    ("Alda Institute, Rosal University", 0): ["Alda Institute", "Rosal University"],
    ("Ministerio de Vivienda y Política de la Ciudad de Rosal, ONU-Hábitat", 2): [
        "Ministerio de Vivienda y Política de la Ciudad de Rosal",
        "ONU-Hábitat",
    ],
    ("Rosal Water and Housing Council – Mexico | Habitat Forum – Peru", 0): [
        "Rosal Water and Housing Council",
        "Habitat Forum",
    ],
    ("Foro de Residentes y Comerciantes de Rosal; Instituto Alda", 3): [
        "Foro de Residentes y Comerciantes de Rosal",
        "Instituto Alda",
    ],
    ("Organización líder: Instituto Alda. Socios: Foro Hábitat; ONU-Hábitat", 3): [
        "Instituto Alda",
        "Foro Hábitat",
        "ONU-Hábitat",
    ],
    ("Entidad organizadora y socios: Instituto Alda + Foro Hábitat", 0): ["Instituto Alda", "Foro Hábitat"],
    ("Alda Institute - Nairobi - Kenya", 1): ["Alda Institute"],
    ("Alda Institute\nWhere are they based?", 0): ["Alda Institute"],
    ("UFL: Urban Futures Lab; GIZ", 0): ["Urban Futures Lab", "GIZ"],
    ("", 0): [],
    (" ; , ", 0): [],
}
# Answer → name, acronym, country and city of its one organizer.
BESIDE: dict[str, Organizer] = {
    "Alda Institute – Kasumba Town, Uganda": ("Alda Institute", None, "UG", "Kasumba Town"),
    "Alda Consulting Ltd. – Leeds, Royaume-Uni": ("Alda Consulting Ltd.", None, "GB", "Leeds"),
    "Institut Alda (États-Unis)": ("Institut Alda", None, "US", None),
    "Cooperación Alemana al Desarrollo -GIZ-": ("Cooperación Alemana al Desarrollo", "GIZ", None, None),
    "Idem (Alda Institute)": ("Alda Institute", None, None, None),
    "Alda Institute (AIUF)": ("Alda Institute", "AIUF", None, None),
    "Alda Institute [AIUF]": ("Alda Institute", "AIUF", None, None),
    "Alda Institute (UCLG Africa)": ("Alda Institute", "UCLG Africa", None, None),
    "Alda Institute (Portugal)": ("Alda Institute", None, "PT", None),
    "Alda Institute (Lisbon, Portugal)": ("Alda Institute", None, "PT", "Lisbon"),
    "Alda Institute, Portugal": ("Alda Institute", None, "PT", None),
    "Alda Institute – Portugal": ("Alda Institute", None, "PT", None),
    "Alda Institute: Portugal": ("Alda Institute", None, "PT", None),
    "Alda Institute (AIUF), Portugal": ("Alda Institute", "AIUF", "PT", None),
    "Alda Institute (AIUF) – Portugal": ("Alda Institute", "AIUF", "PT", None),
    "Alda Institute (AIUF) (Portugal)": ("Alda Institute", "AIUF", "PT", None),
    "Alda Institute ( AIUF )": ("Alda Institute", "AIUF", None, None),
    "Ministry of Housing and Urban Development, Chile": (
        "Ministry of Housing and Urban Development",
        None,
        "CL",
        None,
    ),
    "Fundación Tejido, con sede en Puebla": ("Fundación Tejido", None, None, "Puebla"),
    "Alda Institute (AIUF, Portugal)": ("Alda Institute", "AIUF", "PT", None),
    "Alda Institute (AIUF – Portugal)": ("Alda Institute", "AIUF", "PT", None),
    "Alda Institute (based in Lisbon, Portugal)": ("Alda Institute", None, "PT", "Lisbon"),
    "Alda Institute, headquartered in Lisbon, Portugal": ("Alda Institute", None, "PT", "Lisbon"),
    "Institut Alda, basé à Dakar, Sénégal": ("Institut Alda", None, "SN", "Dakar"),
    "Alda Institute, Lisbon, Portugal": ("Alda Institute", None, "PT", "Lisbon"),
    "Alda Institute, Lisbon (Portugal)": ("Alda Institute", None, "PT", "Lisbon"),
    "Alda Institute - Lisbon, Portugal": ("Alda Institute", None, "PT", "Lisbon"),
    "Alda Institute, Guinea-Bissau": ("Alda Institute", None, "GW", None),
    "Institut Alda (IA), États-Unis": ("Institut Alda", "IA", "US", None),
    "Alda Institute (Portuguese)": ("Alda Institute", None, "PT", None),
    "Alda Institute (AIUF), Portugal (lead)": ("Alda Institute", "AIUF", "PT", None),
    "Alda Institute (lead), Portugal": ("Alda Institute", None, "PT", None),
    "Portugal: Alda Institute": ("Alda Institute", None, "PT", None),
    "“Alda Institute” (AIUF)": ("Alda Institute", "AIUF", None, None),
    "UFL – Urban Futures Lab": ("Urban Futures Lab", "UFL", None, None),
    "UFL–Urban Futures Lab (Peru)": ("Urban Futures Lab", "UFL", "PE", None),
    "UFL, Urban Futures Lab, Lima, Peru": ("Urban Futures Lab", "UFL", "PE", "Lima"),
    "Urban Futures Lab – UFL": ("Urban Futures Lab", "UFL", None, None),
    "Urban Futures Lab, UFL (Peru)": ("Urban Futures Lab", "UFL", "PE", None),
    "UFL (Urban Futures Lab)": ("Urban Futures Lab", "UFL", None, None),
    "UFL [Urban Futures Lab], Peru": ("Urban Futures Lab", "UFL", "PE", None),
    "CACDS (Saloum Communes Support Unit) (Senegal)": ("Saloum Communes Support Unit", "CACDS", "SN", None),
    "SPA (Ayuda Urbanística Severnside)": ("Ayuda Urbanística Severnside", "SPA", None, None),
    "GIZ (Nairobi Office)": ("GIZ (Nairobi Office)", None, None, None),
    "Fédération des écoles (Port-au-Prince, Haïti)": ("Fédération des écoles", None, "HT", "Port-au-Prince"),
    "Cooperativa Sol, de Lima, Perú": ("Cooperativa Sol", None, "PE", "Lima"),
    "Institut Alda, siège : Kenya": ("Institut Alda", None, "KE", None),
    "Instituto Alda (sede: Lima, Perú)": ("Instituto Alda", None, "PE", "Lima"),
    "Georgia Institute of Technology": ("Georgia Institute of Technology", None, None, None),
    "Bank of Georgia": ("Bank of Georgia", None, None, None),
    "Habitat Forum (formerly the Forum)": ("Habitat Forum (formerly the Forum)", None, None, None),
    "Alda Institute (Korea)": ("Alda Institute (Korea)", None, None, None),
    "(UN-Habitat)": ("(UN-Habitat)", None, None, None),
    "ICLEI - Local Governments for Sustainability": ("ICLEI - Local Governments for Sustainability", None, None, None),
    "ICLEI – Local Governments for Sustainability (Germany)": (
        "ICLEI – Local Governments for Sustainability",
        None,
        "DE",
        None,
    ),
}


@pytest.mark.parametrize(
    ("answer", "bases", "names"),
    [(answer, bases, names) for (answer, bases), names in NAMES.items()],
    ids=[f"{answer or 'empty'}, {bases} bases" for answer, bases in NAMES],
)
def test_names_are_told_apart_as_the_writer_did(answer: str, bases: int, names: list[str]) -> None:
    assert [organizer.name for organizer in parse_organizers(answer, bases)] == names


@pytest.mark.parametrize(("answer", "parts"), BESIDE.items(), ids=list(BESIDE))
def test_acronym_and_place_beside_a_name_are_taken_off_it(answer: str, parts: Organizer) -> None:
    (found,) = parse_organizers(answer)
    assert (found.name, found.acronym, found.country, found.city) == parts


@pytest.mark.parametrize("again", [" (id.)", " (ídem)", ", idem"])
def test_idem_beside_a_name_is_the_place_of_the_one_before(again: str) -> None:
    found = parse_organizers(f"Alda Institute (Lima, Peru); Habitat Forum{again}; GRET (France)")
    assert [(one.name, one.city, one.country) for one in found] == [
        ("Alda Institute", "Lima", "PE"),
        ("Habitat Forum", "Lima", "PE"),
        ("GRET", None, "FR"),
    ]


@pytest.mark.parametrize(
    "answer",
    [
        "Alda Institute in Lima (Peru) and Habitat Forum in Nairobi (Kenya)",
        "Alda Institute from Lima, Peru, Habitat Forum from Nairobi, Kenya",
        "Alda Institute · Lima · Peru / Habitat Forum · Nairobi · Kenya",
    ],
)
def test_places_may_stand_in_words_behind_several_names(answer: str) -> None:
    found = [(one.name, one.city, one.country) for one in parse_organizers(answer)]
    assert found == [("Alda Institute", "Lima", "PE"), ("Habitat Forum", "Nairobi", "KE")]
    assert parse_organizers("Housing Network in Kenya; Habitat Forum")[0].name.endswith("Kenya")


def test_the_parts_know_where_they_stand() -> None:
    answer = "Habitat Forum; Alda Institute (AIUF), Portugal"
    named = parse_organizers(answer)[1]
    assert named.acronym_span is not None
    assert named.country_span is not None
    assert (named.span.of(answer), named.acronym_span.of(answer)) == ("Alda Institute", "AIUF")
    assert named.country_span.of(answer) == "Portugal"


@given(st.text(st.sampled_from("AbZ é,;()[]-–/|\n&and.•"), max_size=60), st.integers(0, 4))
def test_every_name_stands_in_the_answer(answer: str, bases: int) -> None:
    for organizer in parse_organizers(answer, bases):
        assert organizer.span.of(answer) == organizer.name == organizer.name.strip() != ""


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("C40 Cities Climate Leadership Group (C40)", [("C40 Cities Climate Leadership Group", "C40")]),
        ("R20 (R20 Regions of Climate Action)", [("R20 Regions of Climate Action", "R20")]),
        (
            "Alda Water Corporation and Municipal Planning Institute of Kera (IMPLAK)",
            [("Alda Water Corporation", None), ("Municipal Planning Institute of Kera", "IMPLAK")],
        ),
        ("Institut Alda ensemble avec Mairie de Kera", [("Institut Alda", None), ("Mairie de Kera", None)]),
        ("Alda Institute, known as ALDI; Red Kera, siglas: RK", [("Alda Institute", "ALDI"), ("Red Kera", "RK")]),
    ],
)
def test_acronyms_may_hold_a_number_and_are_those_of_one_of_two(text: str, names: list[tuple[str, str | None]]) -> None:
    assert [(one.name, one.acronym) for one in parse_organizers(text)] == names


@pytest.mark.parametrize(
    ("text", "count", "names"),
    [
        (
            "Basin Institute of Housing (BIH), Alda Fund (UK)",
            2,
            [("Basin Institute of Housing", "BIH"), ("Alda Fund", None)],
        ),
        ("BIH – Basin Institute of Housing", 1, [("Basin Institute of Housing", "BIH")]),
        ("UNDP - United Nations Development Programme", 1, [("United Nations Development Programme", "UNDP")]),
        (
            "Agencia del Valle de Doñana, ADT - Autoridad de Desarrollo de Tacuil",
            2,
            [("Agencia del Valle de Doñana", None), ("Autoridad de Desarrollo de Tacuil", "ADT")],
        ),
        (
            "Autoridad de Desarrollo de Tacuil - ADT, Unión de Usuarios y RMC - Red de Municipios de la Costa",
            3,
            [
                ("Autoridad de Desarrollo de Tacuil", "ADT"),
                ("Unión de Usuarios", None),
                ("Red de Municipios de la Costa", "RMC"),
            ],
        ),
        ("Alda Institute\n+ Kera Fund", 2, [("Alda Institute", None), ("Kera Fund", None)]),
    ],
)
def test_an_acronym_is_of_the_name_that_it_spells(text: str, count: int, names: list[tuple[str, str | None]]) -> None:
    assert [(one.name, one.acronym) for one in parse_organizers(text, count)] == names


@pytest.mark.parametrize("name", ["Alda Institute | ", "Alda Institute / "])
def test_very_many_names_in_a_line_are_parted_soon(name: str) -> None:
    started = time.process_time()
    parse_organizers(name * 4000)
    assert time.process_time() - started < 5.0


@pytest.mark.parametrize(
    "name",
    [
        "Fideicomiso Piso y Techo",
        "Fundación Pan y Techo",
        "Escuela Gobierno y Sociedad",
        "École Gouvernement et Société",
        "Brigada Rescate y Auxilio",
        "Land and Title Registry",
    ],
)
@pytest.mark.parametrize("bases", [0, 3])
def test_a_word_that_names_no_institution_by_itself_ends_a_name(name: str, bases: int) -> None:
    listed = parse_organizers(f"Alda Institute (AI)\n{name}\nHabitat Forum", bases)
    assert [one.name for one in listed] == ["Alda Institute", name, "Habitat Forum"]
    assert [one.name for one in parse_organizers("TECHO y Fundación Alda", 2)] == ["TECHO", "Fundación Alda"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Académie du logement public", "Guilde des petits entrepreneurs"),
        ("Association nationale des constructeurs de logements", "ONU-Habitat"),
        ("Red de mujeres por la vivienda", "Ministerio de Obras"),
    ],
)
def test_names_with_nothing_between_are_parted_where_there_are_as_many_bases(first: str, second: str) -> None:
    both = f"{first} {second}"
    assert [one.name for one in parse_organizers(both, 2)] == [first.split(" (")[0], second]


@pytest.mark.parametrize("name", ["Fondation pour Alda Banque", "Red de mujeres Ministerio"])
def test_other_names_with_nothing_between_stay_one(name: str) -> None:
    assert [one.name for one in parse_organizers(name, 1)] == [name]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Agua Ronda (ONG) y Instituto Capibara de Saneamento", ["Agua Ronda", "Instituto Capibara de Saneamento"]),
        ("Agua Ronda (NGO) and Capibara Institute", ["Agua Ronda", "Capibara Institute"]),
        ("Tanora Mijoro (association de jeunes)", ["Tanora Mijoro"]),
        ("Kera Youth Movement (we are a group only, no office)", ["Kera Youth Movement"]),
    ],
)
def test_brackets_may_say_what_an_organizer_is(said: str, names: list[str]) -> None:
    assert [one.name for one in parse_organizers(said)] == names
