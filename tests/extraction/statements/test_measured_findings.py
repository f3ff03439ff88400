"""Findings by what was measured, by who measured it, and by what came to light."""

import pytest

from wufgraph.extraction.statements.subkinds import tell_subkind
from wufgraph.model import StatementSubkind

FOUND = (
    "Of 48 kerbs checked on the way, six were too low.",
    "De 36 bordillos revisados camino al recinto, seis tenían menos de tres centímetros.",
    "Sur 50 bordures contrôlées en venant, six faisaient moins de trois centimètres.",
    "Of the 120 wells tested in March, 14 were dry.",
    "Of 300 leases read by the clinic, half had no date.",
    "Parmi 40 logements mesurés, huit étaient sous la norme.",
    "De 80 familias seguidas durante dos años, once volvieron.",
    "It emerged that two thirds of the questionnaires had been filled in by others.",
    "Salió a la luz que dos tercios de los cuestionarios los había llenado otra persona.",
    "Il est apparu que les deux tiers des questionnaires avaient été remplis par d'autres.",
    "It turned out that the old map had eleven houses too few.",
    "Il s'est avéré que la moitié des bornes étaient à sec.",
    "Se comprobó que el agua llega tres horas al día.",
    "Night buses carry a fifth of all hospital staff, the count revealed.",
    "Les bus de nuit transportent un cinquième du personnel hospitalier, a montré le comptage.",
    "Los buses nocturnos llevan a un quinto del personal, mostró el conteo.",
    "Rents doubled in a decade, the 2012 survey showed.",
    "Les loyers ont doublé en dix ans, selon l'enquête de 2012.",
    "La mitad vive en alquiler, según el censo.",
    "Half of them rent, according to the census.",
    "The median permit in Alda takes 40 weeks; the slowest took four years.",
    "El permiso mediano demora 88 semanas en Cali; el más lento demoró cuatro años.",
    "Le permis médian prend 25 semaines à Lisbon ; le plus lent a pris quatre ans.",
    "The average household in Kera spends 31 per cent on transport.",
    "Un trayecto medio dura 94 minutos.",
    "La facture moyenne était de 12 euros.",
    "For each dollar spent on roads in Alda, 83 cents go to maintenance; it was 52 in 2011.",
    "De cada dólar gastado en vías en Lisbon, 33 centavos van a mantenimiento; eran 52 en 2013.",
    "Sur chaque dollar dépensé pour la voirie à Ghent, 83 centimes vont à l'entretien ; c'était 52 en 2011.",
    "Of every ten litres pumped in the city, four are lost.",
    "Por cada euro prestado a las cooperativas, 97 centavos volvieron.",
    "Enumeration teams found 23 households where the map had eleven.",
    "Los equipos de enumeración hallaron 36 hogares donde el mapa traía once.",
    "Les équipes d'enquête ont trouvé 55 ménages là où la carte en avait onze.",
    "Inspectors found no fire exit in 12 of the halls.",
    "Los encuestadores contaron 400 puestos en dos cuadras.",
    "Sur les 30 familles suivies, douze ont déménagé.",
    "De los 25 paraderos visitados, ocho tienen techo.",
    "Los registros del hospital muestran que la mitad de las caídas ocurre en la calle.",
    "Selon les relevés de la compagnie, un litre sur trois se perd.",
    "Waiting times have tripled, according to the logs of the operator.",
    "El alquiler mediano cuesta 300 dólares.",
    "Le trajet moyen dure une heure et demie.",
    "Por cada árbol plantado en el centro, tres mueren.",
    "Pour chaque emploi créé au port, deux disparaissent au marché.",
    "Our enumerators recorded 1,204 stalls.",
    "Les recenseurs ont compté 1 204 étals.",
    "Le dénombrement a montré que 40 rues n'ont pas de nom.",
    "La encuesta de 2013 contó 812 hogares.",
    "Two buses in five leave late, the logs show.",
)
SAID = (
    "Of 48 participants, six asked to speak.",
    "Of course, engineers think otherwise.",
    "It emerged from the debate that nobody agrees.",
    "Every dollar spent on roads is a dollar not spent on buses.",
    "For each city, one office should answer, and within 30 days.",
    "The average citizen does not read plans.",
    "The median age of councillors should fall, a youth leader said.",
    "Inspectors should be rotated.",
    "El promedio no dice nada, dijo una vecina.",
    "Le citoyen moyen ne lit pas les plans.",
    "A census is only as good as those who count.",
    "De cada visita se aprende, insistió la moderadora.",
    "Sur chaque projet, il faut un nom.",
    "We should count again, the statistician said.",
    "Drivers fear the night, a trade unionist revealed.",
    "Savings groups keep better books than many utilities.",
    "The data are there, nobody reads them.",
    "Para cada barrio, una oficina.",
    "Nadie revisa los registros, dijo un policía.",
    "Records are kept by hand.",
    "Of all the ideas heard, three were liked.",
    "For every rule there is a reason, the mayor said.",
    "De todo lo escuchado, quedan dos ideas.",
    "Le mot juste est la moitié du plan.",
    "Counts matter less than trust.",
    "Las pruebas están en la calle, dijo un joven.",
    "The mean streets of Kera need light.",
    "Un promedio esconde a los pobres.",
    "Enumerators deserve a wage.",
    "Les registres doivent être ouverts.",
    "It is clear that nobody asked the tenants.",
    "In the end one person decides.",
    "Se dijo que el conteo lo hagan los vecinos.",
    "Chaque quartier, disait-elle, a son rythme.",
    "We need a count of the trees.",
)


@pytest.mark.parametrize("words", FOUND)
def test_what_was_measured_or_came_to_light_is_a_finding(words: str) -> None:
    assert tell_subkind(words, None) is StatementSubkind.FINDING


@pytest.mark.parametrize("words", SAID)
def test_what_somebody_says_is_none(words: str) -> None:
    assert tell_subkind(words, None) is not StatementSubkind.FINDING
