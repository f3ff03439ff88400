"""Personal names and their honorifics."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wufgraph.extraction.values.names import parse_person
from wufgraph.model import Language

EN, ES, FR = Language.EN, Language.ES, Language.FR
# Language, answer, name, honorific.
NAMES = [
    (FR, "Mme Dresse Ana Ríos", "Ana Ríos", "Mme Dresse"),
    (ES, "Ing. Luis Ríos h.", "Luis Ríos h.", "Ing."),
    (FR, "M. le Maire de Kera, Ahmed DIALLO", "Ahmed DIALLO", "M."),
    (FR, "Sr Marie-Josée Roy", "Marie-Josée Roy", "Sr"),
    (ES, "PhD Ana Ríos", "Ana Ríos", "PhD."),
    (EN, "Dr. (Mrs.) Ana Field", "Ana Field", "Dr Mrs"),
    (EN, "Prof. A. B. Field (Ms)", "A. B. Field", "Prof. Ms"),
    (EN, "Ms Ana Field (Engineer)", "Ana Field (Engineer)", "Ms"),
    (EN, 'Hon. Bo "Red" Hill, Jr.', 'Bo "Red" Hill, Jr.', "Hon."),
    (EN, "Ana Ríos", "Ana Ríos", None),
    (EN, "Mr Michele Acuto", "Michele Acuto", "Mr"),
    (EN, "Mr. Michele Acuto", "Michele Acuto", "Mr"),
    (EN, "Mr.Michele Acuto", "Michele Acuto", "Mr"),
    (EN, "Mr. Michele Acuto.", "Michele Acuto", "Mr"),
    (EN, "Ms. Ana Ríos", "Ana Ríos", "Ms"),
    (EN, "Mrs Ana Ríos", "Ana Ríos", "Mrs"),
    (EN, "Dr Ana Ríos", "Ana Ríos", "Dr"),
    (EN, "Professor Ana Ríos", "Ana Ríos", "Prof."),
    (EN, "Prof. Dr. Ana Ríos", "Ana Ríos", "Prof. Dr"),
    (EN, "H.E. Mr. Juma Assiago", "Juma Assiago", "H.E. Mr"),
    (EN, "HE Juma Assiago", "Juma Assiago", "H.E."),
    (EN, "Hon. Juma Assiago", "Juma Assiago", "Hon."),
    (EN, "Sir Peter Field", "Peter Field", "Sir"),
    (EN, "Ana Ríos (Dr.)", "Ana Ríos", "Dr"),
    (EN, "Ana Ríos, Ms.", "Ana Ríos", "Ms"),
    (EN, "Mr/Ms Ana Ríos", "Ana Ríos", None),
    (EN, "(Mr/Ms): Ana Ríos", "Ana Ríos", None),
    (EN, "Mr/Ms Dr Ana Ríos", "Ana Ríos", "Dr"),
    (EN, "- Ana Ríos", "Ana Ríos", None),
    (EN, "Dr Ana Ríos (Moderator)", "Ana Ríos", "Dr"),
    (EN, "Ana Ríos – keynote speaker", "Ana Ríos", None),
    (ES, "Lic. Ana Ríos (ponente y moderadora)", "Ana Ríos", "Lic."),
    (FR, "Mme Sonia Ba, modératrice", "Sonia Ba", "Mme"),
    (FR, "Mme Sonia Ba (modération)", "Sonia Ba", "Mme"),
    (FR, "Mme Sonia Ba Courriel :", "Sonia Ba", "Mme"),
    (EN, "Ana Ríos – E-mail", "Ana Ríos", None),
    (ES, "Ana Ríos N/A", "Ana Ríos", None),
    (ES, "Ana Ríos (apertura y moderación)", "Ana Ríos", None),
    (EN, "Ana Ríos – closing remarks", "Ana Ríos", None),
    (EN, "ACUTO, Michele", "ACUTO, Michele", None),
    (EN, "M. Acuto", "M. Acuto", None),
    (EN, "D. Juan", "D. Juan", None),
    (EN, "J. D. Field", "J. D. Field", None),
    (EN, "Drew Field", "Drew Field", None),
    (EN, "He Jinping", "He Jinping", None),
    (EN, "Sr. Juan Ríos", "Juan Ríos", "Sr."),
    (EN, "Mme Sonia Ba", "Sonia Ba", "Mme"),
    (EN, "李小龙", "李小龙", None),
    (ES, "Sra. Ana Ríos", "Ana Ríos", "Sra."),
    (ES, "Señora Ana Ríos", "Ana Ríos", "Sra."),
    (ES, "Arq. Ana Ríos", "Ana Ríos", "Arq."),
    (ES, "D. Juan Ríos", "Juan Ríos", "D."),
    (ES, "Sr. D. Juan Ríos", "Juan Ríos", "Sr. D."),
    (ES, "M.ª Ana Ríos", "M.ª Ana Ríos", None),
    (ES, "M. Ana Ríos", "M. Ana Ríos", None),
    (FR, "M. Mamadou Ba", "Mamadou Ba", "M."),
    (FR, "M. M. Achieng", "M. Achieng", "M."),
    (FR, "Monsieur Mamadou Ba", "Mamadou Ba", "M."),
    (FR, "M Mamadou", "M Mamadou", None),
    (FR, "Mme Sonia Ba", "Sonia Ba", "Mme"),
    (FR, "Pr. Sonia Ba", "Sonia Ba", "Pr"),
    (FR, "S.E.M. Paul Ba", "Paul Ba", "S.E.M."),
]


@pytest.mark.parametrize(
    ("language", "answer", "name", "honorific"), NAMES, ids=[f"{row[0]}: {row[1]}" for row in NAMES]
)
def test_the_honorific_is_taken_off_the_name(language: Language, answer: str, name: str, honorific: str | None) -> None:
    person = parse_person(answer, language)
    assert person is not None
    assert (person.name, person.honorific) == (name, honorific)


@pytest.mark.parametrize("answer", ["", " ", "Mr/Ms", "Mr", "Ms.", "Dr. Prof.", "—", "...", "123"])
def test_without_a_name_there_is_no_person(answer: str) -> None:
    assert parse_person(answer, EN) is None


def test_name_and_honorific_know_where_they_stand() -> None:
    for answer in ("Mr/Ms: Prof. Dr. Ana Ríos.", "Ana Ríos  ( Dr. )"):
        person = parse_person(answer, EN)
        assert person is not None
        assert person.honorific_span is not None
        assert person.span.of(answer) == "Ana Ríos"
        assert person.honorific_span.of(answer) in ("Prof. Dr.", "Dr.")


@given(st.text(max_size=40), st.sampled_from(Language))
def test_a_name_stands_in_the_answer(answer: str, language: Language) -> None:
    person = parse_person(answer, language)
    assert person is None or (person.span.of(answer) == person.name and any(c.isalpha() for c in person.name))
