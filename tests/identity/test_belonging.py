"""Units and chapters are linked to their wholes by what their names say, and never merged with these."""

import pytest

from tests.identity.made_mentions import NOBODY, institution
from wufgraph.identity import resolve
from wufgraph.model import Identities

PARTS = [
    ("Department of Geography, University of Alda", "University of Alda"),
    ("University of Alda, Department of Geography", "University of Alda"),
    ("University of Alda – Department of Geography", "University of Alda"),
    ("Department of Geography of the University of Alda", "University of Alda"),
    ("Department of Geography at the University of Alda", "University of Alda"),
    ("Dept. of Geography, Univ. of Alda", "University of Alda"),
    ("School of Architecture of Alda University", "Alda University"),
    ("Centre for Urban Studies, University of Alda", "University of Alda"),
    ("Institute for Housing Studies at the University of Alda", "University of Alda"),
    ("Urban Research Unit, University of Alda", "University of Alda"),
    ("Housing Laboratory (University of Alda)", "University of Alda"),
    ("UNESCO Chair, University of Alda", "University of Alda"),
    ("Faculty of Law, Alda State University", "Alda State University"),
    ("Department of Planning, Faculty of Architecture, University of Alda", "University of Alda"),
    ("Facultad de Derecho, Universidad de Alda", "Universidad de Alda"),
    ("Facultad de Arquitectura de la Universidad de Alda", "Universidad de Alda"),
    ("Universidad de Alda, Facultad de Arquitectura", "Universidad de Alda"),
    ("Universidad de Alda - Instituto de Vivienda", "Universidad de Alda"),
    ("Instituto de Vivienda de la Universidad de Alda", "Universidad de Alda"),
    ("Centro de Estudios Urbanos, Universidad de Alda", "Universidad de Alda"),
    ("Escuela de Planificación, Universidad Nacional de Alda", "Universidad Nacional de Alda"),
    ("Cátedra de Hábitat, Universidad de Alda", "Universidad de Alda"),
    ("Departamento de Geografía, Universidad de Alda", "Universidad de Alda"),
    ("Laboratorio Urbano de la Universidad de Alda", "Universidad de Alda"),
    ("Faculté de droit, Université d'Alda", "Université d'Alda"),
    ("Faculté de droit de l'Université d'Alda", "Université d'Alda"),
    ("Université d'Alda, École d'architecture", "Université d'Alda"),
    ("Institut d'urbanisme de l'Université d'Alda", "Université d'Alda"),
    ("Laboratoire de géographie, Université d'Alda", "Université d'Alda"),
    ("Chaire UNESCO, Université d'Alda", "Université d'Alda"),
    ("Centre d'études urbaines, Université d'Alda", "Université d'Alda"),
    ("Département de géographie - Université d'Alda", "Université d'Alda"),
    ("Faculdade de Arquitetura, Universidade de Alda", "Universidade de Alda"),
    ("Instituto de Geografia da Universidade de Alda", "Universidade de Alda"),
    ("Faculty of Law, UNAM", "UNAM"),
    ("UNAM – Facultad de Derecho", "UNAM"),
    ("MIT Department of Urban Studies and Planning", "MIT"),
    ("Department of Urban Studies and Planning, MIT", "Massachusetts Institute of Technology"),
    ("UN-Habitat Regional Office for Africa", "UN-Habitat"),
    ("Regional Office for Africa of UN-Habitat", "UN-Habitat"),
    ("Oficina Regional de ONU-Habitat para América Latina y el Caribe", "UN-Habitat"),
    ("Bureau régional d'ONU-Habitat pour l'Afrique", "UN-Habitat"),
    ("UN-Habitat Kenya", "UN-Habitat"),
    ("UN-Habitat, Kenya Country Office", "UN-Habitat"),
    ("UNDP Country Office Kenya", "UNDP"),
    ("PNUD Colombia", "UNDP"),
    ("UNICEF Chile", "UNICEF"),
    ("World Bank Kenya Country Office", "World Bank"),
    ("World Bank Research Department", "World Bank"),
    ("UNDP Regional Bureau for Africa", "UNDP"),
    ("Habitat for Humanity Mexico", "Habitat for Humanity"),
    ("Hábitat para la Humanidad México", "Habitat for Humanity"),
    ("Transparency International Kenya", "Transparency International"),
    ("Kenya Chapter of Transparency International", "Transparency International"),
    ("Capítulo México de Transparencia Internacional", "Transparency International"),
    ("Oxfam en Colombia", "Oxfam"),
    ("Oxfam India", "Oxfam"),
    ("WWF-Colombia", "WWF"),
    ("ActionAid Kenya", "ActionAid"),
    ("TECHO México", "TECHO"),
    ("ICLEI South Asia", "ICLEI"),
    ("ICLEI Africa", "ICLEI"),
    ("CGLU Amérique latine", "UCLG"),
    ("Plan International Colombia", "Plan International"),
    ("WaterAid Bangladesh", "WaterAid"),
    ("Amnesty International Kenya", "Amnesty International"),
    ("Save the Children India", "Save the Children"),
    ("ISOCARP Secretariat", "ISOCARP"),
    ("Cities Alliance Secretariat", "Cities Alliance"),
    ("Habitat International Coalition Latin America", "Habitat International Coalition"),
    ("Alda International Network Kenya", "Alda International Network"),
    ("Slum Dwellers International Kenya", "Slum Dwellers International"),
    ("Department of Surveys, Ministry of Lands of Kenya", "Ministry of Lands of Kenya"),
    ("Planning Department, City of Alda", "City of Alda"),
    ("Department of Housing of the Municipality of Alda", "Municipality of Alda"),
    ("Secretaría de Planeación, Alcaldía de Alda", "Alcaldía de Alda"),
]
STRANGERS = [
    ("Lincoln Institute", "Lincoln"),
    ("Institute of Housing", "Housing"),
    ("Department of Human Settlements", "Human Settlements"),
    ("Alda Housing Trust Kenya", "Alda Housing Trust"),
    ("Care Centre for the Elderly", "CARE"),
    ("Ministry of Housing Peru", "Ministry of Housing Chile"),
    ("University of Alda", "Alda"),
    ("University of California, Davis", "University of California"),
    ("Institute of Technology, Alda", "Alda"),
    ("Metropolis Institute of Design", "Metropolis"),
    ("Alda Foundation", "University of Alda"),
    ("Friends of UN-Habitat", "UN-Habitat"),
    ("Association of African Universities", "African Union"),
    ("Government of Kenya", "Kenya"),
    ("National University Institute of Alda", "National University"),
    ("Universidad de Chile", "Universidad"),
    ("Centro Habitat", "Habitat"),
    ("Kenya Alliance for Alda International Network", "Alda International Network"),
    ("African Centre for Cities", "Cities"),
    ("Institute of Development Studies", "Development Studies"),
    ("Association of Alda", "Alda"),
    ("Alda Network of Cities of Kenya", "Alda Network"),
    ("World Bank Staff Association", "World Bank"),
    ("School of Alda", "University of Alda"),
    ("Department for International Development", "International Development"),
    ("Institute of the Alda Region", "Alda Region"),
    ("Foro Alda México", "Foro Alda"),
    ("University of Alda Kenya", "University of Alda"),
    ("Bank of Africa", "Bank"),
    ("Committee of the Regions", "Regions"),
]


def _whole_and_iris(part: str, whole: str) -> tuple[str | None, str, str]:
    """The whole of a part, and the IRIs of both."""
    identities = resolve([institution(part), institution(whole, "b")])
    one, other = (identities.by_mention[report, "/organizers/0"] for report in "ab")
    return identities.entities[one].part_of, one, other


@pytest.mark.parametrize(("part", "whole"), PARTS, ids=[f"{part} of {whole}" for part, whole in PARTS])
def test_a_part_is_linked_to_the_whole_that_its_name_tells(part: str, whole: str) -> None:
    found, one, other = _whole_and_iris(part, whole)
    assert found == other != one


@pytest.mark.parametrize(("name", "other"), STRANGERS, ids=[f"{name} or {other}" for name, other in STRANGERS])
def test_what_only_sounds_like_a_part_is_linked_to_nothing(name: str, other: str) -> None:
    found, _, iri = _whole_and_iris(name, other)
    assert found != iri


def test_a_part_is_of_the_nearest_whole_that_is_named() -> None:
    names = (
        "Department of Planning, Faculty of Architecture, University of Alda",
        "Faculty of Architecture, University of Alda",
    )
    identities = resolve([institution(name, r) for name, r in zip((*names, "University of Alda"), "abc", strict=True)])
    department, faculty, university = (identities.by_mention[report, "/organizers/0"] for report in "abc")
    assert identities.entities[department].part_of == faculty
    assert identities.entities[faculty].part_of == university
    assert identities.entities[university].part_of is None


def test_nothing_is_a_part_across_two_countries() -> None:
    part = institution("Department of Geography, University of Alda", country="PE")
    whole = institution("University of Alda", "b", country="PT")
    identities = resolve([part, whole], NOBODY)
    assert all(entity.part_of is None for entity in identities.entities.values())


def test_of_two_institutions_of_one_name_a_part_is_of_that_in_its_country() -> None:
    mentions = [
        institution("Department of Surveys, Ministry of Lands", country="KE"),
        institution("Ministry of Lands", "b", country="KE"),
        institution("Ministry of Lands", "c", country="UG"),
    ]
    identities = resolve(mentions, NOBODY)
    department, ministry = (identities.by_mention[report, "/organizers/0"] for report in "ab")
    assert identities.entities[department].part_of in (ministry, None)


def test_a_whole_that_nobody_mentions_is_described_where_the_authority_knows_it() -> None:
    identities = resolve([institution("Departamento de Geografía, UNAM")])
    (part,) = set(identities.by_mention.values())
    whole = identities.entities[part].part_of
    assert whole is not None
    assert whole in identities.entities


def _links(identities: Identities) -> list[str]:
    return [one.because for one in identities.reasons if one.rule == "part-of"]


def test_a_link_tells_its_reason() -> None:
    identities = resolve([institution("Oxfam en Colombia"), institution("Oxfam", "b")])
    assert _links(identities) == ["'Oxfam en Colombia' is named as a part of 'Oxfam'"]


def test_links_are_the_same_in_any_order() -> None:
    mentions = [institution(name, f"{n:03}") for n, pair in enumerate(PARTS[:20]) for name in pair[:1]]
    mentions.append(institution("University of Alda", "z"))
    assert _links(resolve(mentions)) == _links(resolve(reversed(mentions)))
