"""What the two parts of the corpus hold, and that they share nothing that could be learned from one for the other."""

from collections.abc import Iterator

import pytest

from wufgraph.model import Language

from .answers import AGENDAS, HEADER, SPEAKER
from .made.institutions import institutions, people
from .made.parts import KITS, Part
from .made.wordlists import Wordlists

FIELDS = (
    *HEADER, *AGENDAS, *SPEAKER, "summary", "focus-areas", "discussion", "outline", "positions", "recommendations",
    "partnerships", "speakers",
)  # fmt: skip
# Words for nothing, and lines about the forum, are nobody's own.
SHARED_KINDS = ("void",)
TUNING, FROZEN = (KITS[part].words for part in Part)


def sentences(part: Part, language: Language) -> Iterator[str]:
    prose = KITS[part].words.read(f"prose-{language}")
    yield from (text for kind, texts in prose.items() if kind not in (*SHARED_KINDS, "deal") for text in texts)
    yield from (deal["text"] for deal in prose["deal"])


@pytest.mark.parametrize("language", Language)
def test_the_parts_share_no_sentence(language: Language) -> None:
    tuning, frozen = ({text.casefold() for text in sentences(part, language)} for part in Part)
    assert not tuning & frozen


@pytest.mark.parametrize("language", Language)
def test_the_parts_share_no_caption_but_the_official_ones(language: Language) -> None:
    for field in FIELDS:
        tuning, frozen = ({w.casefold() for w in words.captions(language, field)} for words in (TUNING, FROZEN))
        assert not tuning & frozen, field


def test_the_parts_share_no_person() -> None:
    tuning, frozen = ({(one.given, one.family) for one in people(words)} for words in (TUNING, FROZEN))
    assert not tuning & frozen


def test_the_parts_share_no_invented_institution() -> None:
    real = {
        row["id"] for words in (TUNING, FROZEN) for row in words.read("institutions")["institution"] if "real" in row
    }
    tuning, frozen = (
        {(lang, one.name(lang)) for one in institutions(words) if one.id not in real for lang in Language}
        for words in (TUNING, FROZEN)
    )
    assert not tuning & frozen


@pytest.mark.parametrize(("part", "least"), [(Part.TUNING, 8), (Part.FROZEN, 5)])
@pytest.mark.parametrize("language", Language)
def test_each_field_has_several_wordings(part: Part, least: int, language: Language) -> None:
    words = KITS[part].words
    assert {field: words.captions(language, field) for field in FIELDS
            if len(set(words.captions(language, field))) < least} == {}  # fmt: skip


@pytest.mark.parametrize("language", Language)
def test_the_frozen_part_has_as_much_to_say_as_a_measure_needs(language: Language) -> None:
    assert len(FROZEN.prose(language, "titles")) >= 40
    assert len(set(sentences(Part.FROZEN, language))) >= 200
    assert len(institutions(FROZEN)) >= 45
    assert len({one.country for one in people(FROZEN)}) >= 20


@pytest.mark.parametrize("words", [TUNING, FROZEN], ids=list(Part))
def test_every_country_has_its_names_and_a_city(words: Wordlists) -> None:
    used = {one.country for one in institutions(words)} | {one.country for one in people(words)}
    assert used <= set(words.countries())
    assert used <= set(words.read("styles")["cities"])
