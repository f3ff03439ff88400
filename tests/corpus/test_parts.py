"""What the parts of the corpus hold, and that they share nothing that could be learned from one for another."""

from collections.abc import Iterator
from itertools import combinations

import pytest

from wufgraph.model import Language, PartnershipKind, PartnershipStage

from .answers import AGENDAS, HEADER, SPEAKER
from .generate import Order, make_all
from .made.institutions import institutions, people
from .made.page import roles_of
from .made.parts import KITS, Part

FIELDS = (
    *HEADER, *AGENDAS, *SPEAKER, "summary", "focus-areas", "discussion", "outline", "positions", "recommendations",
    "partnerships", "speakers",
)  # fmt: skip
# Words for nothing, and lines about the forum, are nobody's own.
SHARED_KINDS = ("void",)
PAIRS = tuple(combinations(Part, 2))
# Parts that are, or were, to measure with, in the order in which they were written.
MEASURED = (
    Part.TUNING_C,
    Part.TUNING_D,
    Part.TUNING_E,
    Part.TUNING_F,
    Part.TUNING_G,
    Part.TUNING_H,
    Part.TUNING_I,
    Part.TUNING_J,
    Part.TUNING_K,
    Part.TUNING_L,
    Part.TUNING_M,
    Part.TUNING_N,
    Part.TUNING_O,
    Part.TUNING_P,
    Part.TUNING_Q,
    Part.TUNING_R,
    Part.FROZEN,
)


def sentences(part: Part, language: Language) -> Iterator[str]:
    prose = KITS[part].words.read(f"prose-{language}")
    yield from (text for kind, texts in prose.items() if kind not in (*SHARED_KINDS, "deal") for text in texts)
    yield from (deal["text"] for deal in prose["deal"])


@pytest.mark.parametrize("parts", PAIRS, ids="+".join)
@pytest.mark.parametrize("language", Language)
def test_the_parts_share_no_sentence(language: Language, parts: tuple[Part, Part]) -> None:
    one, other = ({text.casefold() for text in sentences(part, language)} for part in parts)
    shared = one & other
    assert not shared


@pytest.mark.parametrize("parts", PAIRS, ids="+".join)
@pytest.mark.parametrize("language", Language)
def test_the_parts_share_no_caption_but_the_official_ones(language: Language, parts: tuple[Part, Part]) -> None:
    for field in FIELDS:
        one, other = ({w.casefold() for w in KITS[part].words.captions(language, field)} for part in parts)
        shared = one & other
        assert not shared, field


@pytest.mark.parametrize("parts", PAIRS, ids="+".join)
def test_the_parts_share_no_person(parts: tuple[Part, Part]) -> None:
    one, other = ({(known.given, known.family) for known in people(KITS[part].words)} for part in parts)
    shared = one & other
    assert not shared


@pytest.mark.parametrize("parts", PAIRS, ids="+".join)
def test_the_parts_share_no_invented_institution(parts: tuple[Part, Part]) -> None:
    words = [KITS[part].words for part in parts]
    real = {row["id"] for kit in words for row in kit.read("institutions")["institution"] if "real" in row}
    one, other = (
        {(lang, known.name(lang)) for known in institutions(kit) if known.id not in real for lang in Language}
        for kit in words
    )
    shared = one & other
    assert not shared


@pytest.mark.parametrize(
    ("part", "least"),
    [
        (Part.TUNING, 8),
        (Part.TUNING_B, 8),
        (Part.TUNING_C, 5),
        (Part.TUNING_D, 9),
        (Part.TUNING_E, 9),
        (Part.TUNING_F, 9),
        (Part.TUNING_G, 9),
        (Part.TUNING_H, 9),
        (Part.TUNING_I, 9),
        (Part.TUNING_J, 9),
        (Part.TUNING_K, 9),
        (Part.TUNING_L, 9),
        (Part.TUNING_M, 9),
        (Part.TUNING_N, 9),
        (Part.TUNING_O, 9),
        (Part.TUNING_P, 9),
        (Part.TUNING_Q, 9),
        (Part.TUNING_R, 9),
        (Part.FROZEN, 9),
    ],
)
@pytest.mark.parametrize("language", Language)
def test_each_field_has_several_wordings(part: Part, least: int, language: Language) -> None:
    words = KITS[part].words
    assert {field: words.captions(language, field) for field in FIELDS
            if len(set(words.captions(language, field))) < least} == {}  # fmt: skip


@pytest.mark.parametrize("part", MEASURED)
@pytest.mark.parametrize("language", Language)
def test_a_part_to_measure_with_has_as_much_to_say_as_a_measure_needs(language: Language, part: Part) -> None:
    words = KITS[part].words
    assert len(words.prose(language, "titles")) >= 40
    assert len(set(sentences(part, language))) >= 200
    assert len(institutions(words)) >= 45
    assert len({one.country for one in people(words)}) >= 20


@pytest.mark.parametrize("part", MEASURED[1:])
@pytest.mark.parametrize("language", Language)
def test_a_part_to_measure_with_tells_of_partnerships_of_all_kinds_and_stages(language: Language, part: Part) -> None:
    deals = KITS[part].words.read(f"prose-{language}")["deal"]
    assert len(deals) >= 55
    assert {deal["kind"] for deal in deals} == set(PartnershipKind)
    assert {deal["stage"] for deal in deals} == set(PartnershipStage)
    assert len(KITS[part].words.prose(language, "decoy")) >= 20


def test_whoever_holds_a_frozen_event_may_send_a_speaker() -> None:
    words = KITS[Part.FROZEN].words
    assert {one.id for one in institutions(words)} == {one.institution.id for one in people(words)}


@pytest.mark.parametrize("part", Part)
def test_every_country_has_its_names_and_a_city(part: Part) -> None:
    words = KITS[part].words
    used = {one.country for one in institutions(words)} | {one.country for one in people(words)}
    assert used <= set(words.countries())
    assert used <= set(words.read("styles")["cities"])


@pytest.mark.parametrize("part", Part)
def test_a_caption_that_asks_ends_with_its_question_mark(part: Part) -> None:
    order = Order(seed=9, count=3, formats=("docx",), part=part, unseen=True)
    captions = [text for made, _ in make_all(order) for page in made.pages
                for role, text in roles_of(page) if role == "caption"]  # fmt: skip
    assert not [text for text in captions if "?:" in text or "? :" in text]
