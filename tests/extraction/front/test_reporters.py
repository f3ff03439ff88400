"""The reporter's name among what else people answer to "Name of Reporter"."""

import pytest

from tests.extraction.typed_forms import fill, report_in
from wufgraph.extraction.front.reporters import find_reporter
from wufgraph.model import Language

ANSWERS = {
    "position and institution": ("Mr. John Smith, Programme Officer, UN-Habitat", "John Smith"),
    "dash": ("Jane Doe – World Vision International", "Jane Doe"),
    "slash": ("Dr. Maria Lopez / Universidad de Chile", "Maria Lopez"),
    "words in front": ("Prepared by Anna Kowalska on behalf of ICLEI", "Anna Kowalska"),
    "label in front": ("Rapporteur: Lucy Brown", "Lucy Brown"),
    "labels": ("Nombre: Ana Coto, Cargo: Directora", "Ana Coto"),
    "two persons": ("Ms. Fatou Diop & Mr. Jean Ndiaye", "Fatou Diop"),
    "family name first": ("Smith, John (Mr.)", "Smith, John"),
    "telephone": ("Ing. Pedro Ruiz; Tel: +57 300 1234567", "Pedro Ruiz"),
    "address": ("Ana María de la Cruz, ana@delacruz.example, +52 55 1234", "Ana María de la Cruz"),
    "institution behind a preposition": ("Ana Campos de la Fundación Casa Abierta", "Ana Campos"),
    "family name of two parts": ("Ir Annelies De Smet-Vandevelde (Communa)", "Annelies De Smet-Vandevelde"),
    "particles of a name": ("Ana de la Fuente", "Ana de la Fuente"),
    "acronym behind a preposition": ("Jane Doe from GIZ", "Jane Doe"),
    "unknown institution behind a preposition": ("Ana de la Fuente from Open Spaces Yorkshire", "Ana de la Fuente"),
    "what the reporter does": ("Jane Doe reporting for Casa Abierta", "Jane Doe"),
    "clause": ("Jane DOE who chaired the session", "Jane DOE"),
    "others": ("Ana Campos y equipo", "Ana Campos"),
    "colon behind what leads to others": ("Mr Jean Roy on behalf of: Alda Institute", "Jean Roy"),
    "small letters within a word": ("Mme Agathe d'Estienne", "Agathe d'Estienne"),
    "name in brackets": ("as last year (Ms Dora Klein)", "Dora Klein"),
    "institution first": ("UN-Habitat, Jane Doe", "Jane Doe"),
    "degree": ("Mrs Amina Bello, M.Sc.", "Amina Bello"),
    "no person": ("UN-Habitat Youth Unit", "UN-Habitat Youth Unit"),
}


@pytest.mark.parametrize(("words", "name"), ANSWERS.values(), ids=list(ANSWERS))
def test_the_name_alone_is_read(words: str, name: str) -> None:
    found = find_reporter(words, Language.EN)
    assert found is not None
    assert found.name == found.span.of(words) == name


@pytest.mark.parametrize("words", ["", "–", "(…)"])
def test_nothing_is_read_where_no_name_is(words: str) -> None:
    assert find_reporter(words, Language.EN) is None


def test_who_signs_at_the_end_has_reported() -> None:
    report = report_in(fill({"reporter": ""}) + "\nSigned: Bo Hill\n")
    assert (report.reporter, report.speakers[-1].position) == ("Bo Hill", "Director")
