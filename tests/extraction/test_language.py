"""The language of a report: that of its answers."""

import pytest

from tests.extraction.typed_forms import SECTION_ANSWERS, fill, report_in
from wufgraph.model import Language

ANSWERS = {
    Language.EN: "The cities agreed that the data have to be shared with those who are to use them in the field.",
    Language.ES: (
        "Las ciudades acordaron que los datos se compartan con quienes los usan para su trabajo, y que el municipio "
        "los publique en un formato abierto."
    ),
    Language.FR: (
        "Les villes sont convenues que les données doivent être partagées avec ceux qui les utilisent dans leur "
        "travail, et que la mairie les publie sur une page ouverte."
    ),
}
BLANK = dict.fromkeys(SECTION_ANSWERS, "")


@pytest.mark.parametrize("printed", Language)
@pytest.mark.parametrize("written", Language)
def test_the_answers_tell_the_language_whatever_is_printed(written: Language, printed: Language) -> None:
    report = report_in(fill({**BLANK, "summary": ANSWERS[written]}, (), language=printed))
    assert report.language is written


@pytest.mark.parametrize("printed", Language)
def test_where_answers_are_short_the_captions_tell(printed: Language) -> None:
    report = report_in(fill({**BLANK, "summary": "Lima"}, (), language=printed))
    assert report.language is printed


@pytest.mark.parametrize("printed", Language)
@pytest.mark.parametrize(
    ("written", "answer"),
    [
        (Language.ES, "El Instituto Alda y la Red Kera firmaron un convenio para los barrios y para sus vecinos."),
        (Language.FR, "Les villes ont signé une convention avec le réseau pour les maçons et pour leurs jeunes."),
    ],
)
def test_few_words_tell_the_language_where_all_are_of_one(written: Language, answer: str, printed: Language) -> None:
    assert report_in(fill({**BLANK, "summary": answer}, (), language=printed)).language is written
