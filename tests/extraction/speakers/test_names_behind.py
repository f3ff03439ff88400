"""Lists of speakers whose lines tell the body or the position in front of the name."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import Speaker

FRONTS = {
    "en": "Title of event: Water\nDate: 9 April 2014\nNumber of participants: 60\n\nSummary of the event\n"
    "We met to talk of the pipes that bring it.\n\nSpeakers\n",
    "es": "Título del evento: Agua\nFecha: 9 de abril de 2014\nNúmero de participantes: 60\n\nResumen del evento\n"
    "Nos reunimos para hablar de los tubos que la traen.\n\nPonentes\n",
    "fr": "Titre de l'événement : Eau\nDate : 9 avril 2014\nNombre de participants : 60\n\nRésumé de l'événement\n"
    "Nous avons parlé des tuyaux qui l'amènent.\n\nIntervenants\n",
}
# The second body has the look of a person's name: the others of the list tell which is which.
PEOPLE = {
    "en": [
        ("Ana Field", "Kera Trust", "director"),
        ("Bo Hill", "Alda Water", "head of works"),
        ("Cy Dale", "University of Alda", "planner"),
    ],
    "es": [
        ("Ana Campos", "Fundación Kera", "directora"),
        ("Luis Prado", "Aguas Alda", "jefe de obras"),
        ("Inés Rueda", "Universidad de Alda", "planificadora"),
    ],
    "fr": [
        ("Anne Champ", "Fondation Kera", "directrice"),
        ("Luc Pré", "Eaux Alda", "chef de travaux"),
        ("Inès Roux", "Université d'Alda", "urbaniste"),
    ],
}


def read(lines: list[str], language: str) -> tuple[Speaker, ...]:
    text = FRONTS[language] + "\n".join(lines) + "\n"
    (report,) = extract(read_document(text.encode(), "made.txt")).reports
    return report.speakers


@pytest.mark.parametrize("bullet", ["", "- "])
@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "{body}: {name} ({position})"),
        ("en", "{body} – {name}, {position}"),
        ("en", "({body}) {name}, {position}"),
        ("en", "for {body}, {name} ({position})"),
        ("en", "{body} was represented by {name}, {position}"),
        ("en", "{body} (represented by {name}, {position})"),
        ("en", "{body}: {position} {name}"),
        ("en", "{position} {name}, {body}"),
        ("en", "{position}: {name} ({body})"),
        ("en", "the {position} of {body}, {name}"),
        ("en", "10:00 {body}: {name}, {position}"),
        ("en", "{name} @ {body}, {position}"),
        ("en", "{name}/{body}/{position}"),
        ("en", "{name} = {position}, {body}"),
        ("en", "{name}, {body} {position}"),
        ("es", "{body}: {name}, {position}"),
        ("es", "por {body}, {name} ({position})"),
        ("es", "{body}, representada por {name}, {position}"),
        ("es", "{position}, {body}: {name}"),
        ("fr", "{body} : {name}, {position}"),
        ("fr", "pour {body}, {name} ({position})"),
        ("fr", "{body}, représentée par {name}, {position}"),
        ("fr", "{position} : {name} ({body})"),
    ],
)
def test_who_is_who_in_a_line(language: str, line: str, bullet: str) -> None:
    told = PEOPLE[language]
    lines = [line.format(name=name, body=body, position=position) for name, body, position in told]
    speakers = read([bullet + one[0].upper() + one[1:] for one in lines], language)
    found = [(one.name, one.organization, (one.position or "").lower()) for one in speakers]
    assert found == told


def test_one_line_is_enough_where_its_words_tell() -> None:
    (speaker,) = read(["WaterAid Malawi – Helga Brandt – country director"], "en")
    assert (speaker.name, speaker.organization, speaker.position) == (
        "Helga Brandt",
        "WaterAid Malawi",
        "country director",
    )


@pytest.mark.parametrize(
    "lines",
    [
        ["Ana Field, Alda Water", "Bo Hill, Kera Works", "Mayor Cy Dale"],
        ["Ana Field – Alda Water", "Bo Hill – Kera Works", "Cy Dale – Kera Trust"],
        ["Opening: Ana Field, Alda Water", "Panel: Bo Hill, Kera Works", "Closing: Cy Dale, Kera Trust"],
    ],
)
def test_a_body_that_looks_like_a_name_stays_one(lines: list[str]) -> None:
    assert [one.name for one in read(lines, "en")] == ["Ana Field", "Bo Hill", "Cy Dale"]


def test_a_body_of_two_parts_in_front_is_told_whole() -> None:
    (speaker,) = read(["[Department of Works, University of Alda] Ana Field (director)"], "en")
    assert speaker.organization == "Department of Works, University of Alda"
