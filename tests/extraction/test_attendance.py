"""Numbers of participants."""

import pytest

from wufgraph.extraction.attendance import parse_participants
from wufgraph.model import Language, Participants

EN, ES, FR = Language.EN, Language.ES, Language.FR
# Language, answer, lowest and highest number, whether the answer itself says "about".
NUMBERS = [
    (EN, "60", 60, 60, False),
    (EN, "60 participants", 60, 60, False),
    (EN, "approx. 60", 60, 60, True),
    (EN, "Approximately 60 people", 60, 60, True),
    (EN, "about 60", 60, 60, True),
    (EN, "around 60", 60, 60, True),
    (EN, "~60", 60, 60, True),
    (EN, "≈ 60", 60, 60, True),
    (EN, "60 approx", 60, 60, True),
    (EN, "1,200", 1200, 1200, False),
    (EN, "1 200", 1200, 1200, False),
    (EN, "1.200", 1200, 1200, False),
    (EN, "12 000", 12000, 12000, False),
    (EN, "0", 0, 0, False),
    (EN, "60-80", 60, 80, False),
    (EN, "60 – 80", 60, 80, False),
    (EN, "60 to 80", 60, 80, False),
    (EN, "60/80", 60, 80, False),
    (EN, "between 60 and 80", 60, 80, False),
    (EN, "approx. 60-80 people", 60, 80, True),
    (EN, "120+", 120, None, True),
    (EN, "200 plus", 200, None, True),
    (EN, "more than 100", 100, None, False),
    (EN, "over 150", 150, None, False),
    (EN, "at least sixty", 60, None, False),
    (EN, "> 100", 100, None, False),
    (EN, "up to 50", None, 50, False),
    (EN, "fewer than 40", None, 40, False),
    (EN, "60, of whom 45 women", 60, 60, False),
    (EN, "60 (45 women and 15 men)", 60, 60, False),
    (EN, "60 women", 60, 60, False),
    (EN, "sixty-five", 65, 65, False),
    (EN, "about sixty", 60, 60, True),
    (EN, "one hundred and twenty", 120, 120, False),
    (EN, "a dozen", 12, 12, True),
    (EN, "60 or more", 60, None, True),
    (EN, "60 or so", 60, 60, True),
    (EN, "60ish", 60, 60, True),
    (ES, "una treintena de personas", 30, 30, True),
    (ES, "medio centenar", 50, 50, True),
    (FR, "une soixantaine de participants", 60, 60, True),
    (FR, "une centaine", 100, 100, True),
    (ES, "unas 60", 60, 60, True),
    (ES, "aproximadamente 45 personas", 45, 45, True),
    (ES, "cerca de 200", 200, 200, True),
    (ES, "más de 100", 100, None, False),
    (ES, "menos de 40", None, 40, False),
    (ES, "entre 60 y 80", 60, 80, False),
    (ES, "ciento veinte", 120, 120, False),
    (FR, "environ 45", 45, 45, True),
    (FR, "près de 200", 200, 200, True),
    (FR, "plus de 100", 100, None, False),
    (FR, "moins de 40", None, 40, False),
    (FR, "de 60 à 80", 60, 80, False),
    (FR, "quatre-vingt-dix", 90, 90, False),
]


@pytest.mark.parametrize(
    ("language", "text", "low", "high", "about"), NUMBERS, ids=[f"{row[0]}: {row[1]}" for row in NUMBERS]
)
def test_an_attendance_is_read(language: Language, text: str, low: int | None, high: int | None, about: bool) -> None:
    found = parse_participants(text, language)
    assert found is not None
    assert found.value == Participants(min=low, max=high, approximate=about)


@pytest.mark.parametrize(
    "text", ["many", "a full room", "", "N/A", "dozens", "45 women and 15 men", "12 mujeres, 8 hombres"]
)
def test_what_states_no_total_is_not_guessed_at(text: str) -> None:
    assert parse_participants(text, EN) is None


def test_a_number_in_words_is_less_sure() -> None:
    in_words, in_digits = parse_participants("sixty", EN), parse_participants("60", EN)
    assert in_words is not None
    assert in_digits is not None
    assert (in_words.rule, in_digits.rule) == ("number in words", "number")
    assert in_words.confidence < in_digits.confidence
