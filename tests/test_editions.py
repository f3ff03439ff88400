"""Editions of the form: what each asks for, and how it is found."""

import datetime as dt

import pytest

from wufgraph.editions import (
    USUAL,
    Edition,
    edition_for,
    edition_or_usual,
    editions,
    find_edition,
    name_edition,
    section_iri,
)
from wufgraph.errors import LookupFailed
from wufgraph.model import Agenda, EventType, Report, StatementKind

WUF7, WUF12 = (edition_or_usual(slug) for slug in ("wuf7-partners", "wuf12-partners"))


def test_the_editions_that_ship_are_known_by_their_slugs() -> None:
    assert [one.slug for one in editions()] == ["wuf12-partners", "wuf7-partners"]


def test_the_usual_edition_is_that_of_a_record_that_names_none() -> None:
    assert Report(file="made.docx").form == USUAL


@pytest.mark.parametrize("given", ["wuf12", "wuf12-partners"])
def test_people_name_an_edition_or_its_forum(given: str) -> None:
    assert name_edition(given) == WUF12


def test_an_edition_that_does_not_exist_is_told_with_those_that_do() -> None:
    with pytest.raises(LookupFailed, match=r"wuf9: .* wuf12-partners \(wuf12\), wuf7-partners \(wuf7\)"):
        name_edition("wuf9")
    assert (find_edition("wuf9-partners"), edition_for("wuf9"), edition_or_usual("wuf9-partners")) == (None, None, WUF7)


def test_the_form_of_2014_asks_for_what_the_code_knows() -> None:
    assert WUF7.event_types == ("networking-event", "side-event", "training-event", *list(EventType)[3:])
    assert (WUF7.agendas, tuple(WUF7.kinds.values())) == (tuple(Agenda), tuple(StatementKind))


def test_another_edition_asks_for_other_things() -> None:
    assert WUF12.deadline == dt.datetime.fromisoformat("2024-11-30T18:00:00+03:00")
    assert WUF12.agendas == ("new-urban-agenda", "2030-agenda", "pact-for-the-future")
    assert "voices-from-cities" in WUF12.event_types
    assert EventType.AGORA not in WUF12.event_types
    assert WUF12.kinds == {**WUF7.kinds, "follow-up": "follow-up"}


@pytest.mark.parametrize("edition", [WUF7, WUF12], ids=lambda one: one.slug)
def test_a_section_that_is_divided_counts_the_words_of_its_parts(edition: Edition) -> None:
    parts = [field for section in edition.kinds for field in edition.counted[section]]
    assert list(edition.counted["discussion"]) == parts
    assert edition.kinds_within == {"discussion": tuple(edition.kinds.values())}


def test_an_edition_has_sections_of_its_own() -> None:
    assert str(section_iri("wuf7-partners", "summary")).endswith("/scheme/section/summary")
    assert str(section_iri("wuf12-partners", "summary")).endswith("/scheme/wuf12-section/summary")
    assert section_iri("unknown", "summary") == section_iri(USUAL, "summary")
