"""Figures of something measured are findings, with or without a heading that says so."""

import pytest

from wufgraph.extraction.statements.subkinds import tell_subkind


@pytest.mark.parametrize(
    "words",
    [
        "Only 31% of the stalls had a licence.",
        "Some 12 out of 40 lamps were broken at the time.",
        "Two in five tenants had no contract.",
        "In 18 of the towns surveyed nobody kept a map.",
        "Tenants spend on average 44% of their income on rent.",
        "Since 2009 the paved area has grown three times as fast as the town.",
        "Fares have risen by 20% since 2011.",
        "Treatment costs the utility 3 dollars per barrel.",
        "Our audit found fewer leaks in the older pipes.",
        "The clinic counted 212 cases in 2013, twice as many as in 2008.",
        "La clínica contó 212 casos en 2013, el doble que en 2008.",
        "La clinique a compté 212 cas en 2013, deux fois plus qu'en 2008.",
        "The survey of 1,200 households showed no link between rent and noise.",
        "The Institute found that two thirds of complaints come from one street.",
        "Una encuesta a 1.200 hogares no halló relación entre alquiler y ruido.",
        "Une enquête auprès de 1 200 ménages n'a trouvé aucun lien entre loyer et bruit.",
        "Solo el 31 % de los puestos tenía licencia.",
        "12 de 40 faroles estaban rotos ese día.",
        "Dos de cada cinco inquilinos no tenían contrato.",
        "En 18 de los pueblos encuestados nadie llevaba un plano.",
        "Los inquilinos gastan en promedio 44 soles al día en transporte.",
        "El censo no encontró viviendas vacías.",
        "12 lampadaires sur 40 étaient cassés ce jour-là.",
        "Un locataire sur cinq n'avait pas de bail.",
        "Dans 18 des villes étudiées, personne ne tenait de plan.",
        "Depuis 2009, la surface pavée a augmenté trois fois plus vite que la ville.",
        "Le traitement coûte à la régie 3 euros le baril.",
        "L'audit a relevé moins de fuites dans les vieux tuyaux.",
        "Of the 67 projects reviewed, nine were still operating after five years.",
        "De los 47 proyectos revisados, nueve seguían funcionando.",
        "Sur les 25 projets examinés, neuf fonctionnaient encore.",
    ],
)
def test_a_figure_of_something_measured_is_a_finding(words: str) -> None:
    assert tell_subkind(words, None) == "finding"


@pytest.mark.parametrize(
    "words",
    [
        "Good drivers leave after 18 months on average.",
        "The mayor explained that 31% of the stalls had a licence.",
        "Two in three participants wanted more time.",
        "It is easier to pay for one bridge than for 40 crossings.",
        "The law knows 5 kinds of tenure.",
        "Tenants hold 19% of the seats; the rules must name them.",
        "Point: 31% of the stalls had a licence.",
        "One of the lamps should be kept on.",
        "Of the 12 wells visited, all should be closed.",
        "Of the 12 members, three had been there before.",
        "Un lampadaire sur la place suffirait.",
        "Since 2009 nobody has asked the tenants.",
        "A survey should be carried out in every ward.",
    ],
)
def test_other_figures_are_points(words: str) -> None:
    assert tell_subkind(words, None) == "point"
