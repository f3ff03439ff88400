"""Findings that no word calls so."""

import pytest

from tests.extraction.typed_forms import fill, report_in
from wufgraph.extraction.prose.measurements import tells_measurement
from wufgraph.extraction.values.figures import find_figures
from wufgraph.model import Language, StatementKind, StatementSubkind

EN, ES, FR = Language

MEASURED = [
    (EN, "Rents rose by 12 % in a single year."),
    (EN, "Two thirds of the stalls had no tap."),
    (EN, "Nearly half of the drivers slept in their cars."),
    (EN, "In Alda two thirds of the households paid."),
    (EN, "7 out of 19 wards keep a map."),
    (EN, "The new line shortened the trip by 18 minutes."),
    (EN, "A toilet costs 340 dollars to build."),
    (EN, "Sewage flows fell by a third after the repairs."),
    (EN, "Between 2009 and 2013 the register grew from 3,200 to 8,750 parcels."),
    (EN, "Shaded streets were 4 degrees cooler at noon."),
    (EN, "Water from a truck is 9 times dearer than from the tap."),
    (ES, "El agua de carrotanque cuesta 9 veces más que la del grifo."),
    (ES, "Los arriendos subieron un tercio en dos años."),
    (ES, "Solo 4 de 31 alcaldías publican sus contratos."),
    (ES, "Más de la mitad de los puestos no tiene llave de agua."),
    (ES, "La línea nueva acortó el viaje 18 minutos."),
    (FR, "Les loyers ont augmenté d'un tiers en deux ans."),
    (FR, "Seules 4 mairies sur 31 publient leurs contrats."),
    (FR, "L'eau livrée par camion coûte 9 fois plus que celle du robinet."),
    (FR, "Près de la moitié des étals n'ont pas d'eau."),
    (FR, "Le débit a baissé de 30 %."),
    (EN, "In 14 of the towns we visited, no drain had been cleaned."),
    (ES, "14 de los barrios estudiados no tienen clínica."),
    (FR, "Dans 14 des villes visitées, aucun drain n'avait été curé."),
    (EN, "61 public taps out of 120 were dry."),
    (FR, "61 bornes-fontaines sur 120 étaient à sec."),
    (FR, "Seuls 9 des 48 marchés avaient des toilettes."),
    (EN, "Rents have risen three times as fast as wages."),
    (ES, "La mancha urbana ha crecido el doble de rápido que su población."),
    (FR, "La surface bâtie a crû deux fois plus vite que la population."),
    (EN, "The price of land near the line has doubled since 2009."),
]
SAID = [
    (EN, "Streets should be closed to cars on 52 Sundays a year."),
    (EN, "The city must spend 20 % of its budget on repairs."),
    (EN, "There are three kinds of tenure here."),
    (EN, "In 2012 the mayor changed."),
    (EN, "Cities grow faster than their budgets."),
    (EN, "Three of the mayors present spoke about rents."),
    (FR, "Un plan vaut deux fois plus quand les gens l'ont écrit."),
    (EN, "Half-finished houses are houses too."),
    (EN, "We need a second bridge, although half of the drivers disagree."),
    (ES, "Hay que destinar el 20 % al mantenimiento."),
    (FR, "Il faut réserver 20 % du budget à l'entretien."),
    (ES, "Existen tres clases de tenencia."),
    (FR, "Un maire sur scène vaut mieux que dix rapports."),
]
ASKED = [
    (EN, "In which street would a child walk alone?"),
    (EN, "From whom does the land come?"),
    (EN, "And if nobody pays?"),
    (ES, "¿En qué calle caminaría sola una niña?"),
    (ES, "¿De quién es el suelo?"),
    (FR, "À quel moment consulte-t-on les locataires ?"),
    (FR, "D'où vient le sable ?"),
    (FR, "Sur qui compter ?"),
]
HEADINGS = [
    (EN, "Facts and figures:"),
    (EN, "What the survey found:"),
    (ES, "Cifras:"),
    (ES, "Lo que dijo la encuesta:"),
    (FR, "Chiffres clés :"),
]


def subkinds(language: Language, outline: str) -> list[StatementSubkind | None]:
    """What each statement of an outline is."""
    report = report_in(fill({"outline": outline}, language=language))
    return [one.subkind for one in report.statements if one.kind == StatementKind.DISCUSSION]


@pytest.mark.parametrize(("language", "text"), MEASURED)
def test_what_was_measured_is_a_finding(language: Language, text: str) -> None:
    assert tells_measurement(text, find_figures(text, language), language)


@pytest.mark.parametrize(("language", "text"), SAID)
def test_what_should_be_or_is_counted_in_passing_is_a_point(language: Language, text: str) -> None:
    assert not tells_measurement(text, find_figures(text, language), language)


@pytest.mark.parametrize(("language", "text"), ASKED)
def test_a_sentence_that_ends_by_asking_is_a_question(language: Language, text: str) -> None:
    assert subkinds(language, f"- {text}") == [StatementSubkind.QUESTION]


@pytest.mark.parametrize(("language", "heading"), HEADINGS)
def test_what_stands_under_a_heading_of_figures_is_a_finding(language: Language, heading: str) -> None:
    outline = f"{heading}\n- Empty flats outnumber the homeless by six to one.\n- Nobody had asked before."
    assert subkinds(language, outline) == [StatementSubkind.FINDING, StatementSubkind.FINDING]


def test_what_is_called_a_point_is_no_finding_though_it_was_measured() -> None:
    assert subkinds(EN, "- Point: Rents rose by 12 % in a year.\n- Comment from the floor: fares fell by 5 %.") == [
        StatementSubkind.POINT,
        StatementSubkind.POINT,
    ]
