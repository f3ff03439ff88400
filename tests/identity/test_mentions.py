"""The mentions that a report holds."""

import pytest
from hypothesis import given

from tests.strategies import reports
from wufgraph.identity import find_mentions
from wufgraph.model import EntityKind, Event, Mention, Organizer, Partnership, Report, Speaker
from wufgraph.wording import find_addresses

REPORT = Report(
    file="made.docx",
    forum="wuf9",
    reporter="Ana Field",
    event=Event(venue="Room 1"),
    organizers=(
        Organizer(name="First Institute", acronym="FI", country="PE", city="Lima"),
        Organizer(name="Second Forum"),
    ),
    speakers=(
        Speaker(name="Bo Hill", organization="Second Forum (SF)"),
        Speaker(name="Cy Lake"),
        Speaker(organization="Third Network"),
    ),
    partnerships=(Partnership(parties=("First Institute", "Second Forum (SF)")),),
)


def found(report: Report) -> dict[str, Mention]:
    return {mention.pointer: mention for mention in find_mentions(report, "wuf9/key")}


def test_every_name_of_a_report_is_a_mention() -> None:
    assert {pointer: (mention.kind, mention.name) for pointer, mention in found(REPORT).items()} == {
        "/reporter": (EntityKind.PERSON, "Ana Field"),
        "/event/venue": (EntityKind.VENUE, "Room 1"),
        "/organizers/0": (EntityKind.INSTITUTION, "First Institute"),
        "/organizers/0/city": (EntityKind.CITY, "Lima"),
        "/organizers/1": (EntityKind.INSTITUTION, "Second Forum"),
        "/speakers/0/organization": (EntityKind.INSTITUTION, "Second Forum"),
        "/speakers/0": (EntityKind.PERSON, "Bo Hill"),
        "/speakers/1": (EntityKind.PERSON, "Cy Lake"),
        "/speakers/2/organization": (EntityKind.INSTITUTION, "Third Network"),
        "/partnerships/0/parties/0": (EntityKind.INSTITUTION, "First Institute"),
        "/partnerships/0/parties/1": (EntityKind.INSTITUTION, "Second Forum"),
    }


def test_a_mention_knows_what_stands_beside_its_name() -> None:
    mentions = found(REPORT)
    assert (mentions["/organizers/0"].acronym, mentions["/organizers/0"].country) == ("FI", "PE")
    assert mentions["/organizers/0/city"].country == "PE"
    assert mentions["/event/venue"].context == "wuf9"
    assert mentions["/speakers/0"].affiliation == "/speakers/0/organization"
    assert mentions["/speakers/1"].affiliation is None
    assert {mention.report for mention in mentions.values()} == {"wuf9/key"}


@pytest.mark.parametrize(
    ("written", "name", "acronym"),
    [
        ("University College London (UCL)", "University College London", "UCL"),
        ("UN-Habitat", "UN-Habitat", None),
        ("Alda Institute (Lisbon)", "Alda Institute (Lisbon)", None),
        ("Alda Institute (AIUF) GmbH", "Alda Institute (AIUF) GmbH", None),
        ("(UCL)", "(UCL)", None),
        ("Shack Dwellers (SDI) ", "Shack Dwellers", "SDI"),
    ],
)
def test_a_bracketed_acronym_is_taken_off_a_speakers_organization(written: str, name: str, acronym: str | None) -> None:
    mention = found(Report(file="x", speakers=(Speaker(organization=written),)))["/speakers/0/organization"]
    assert (mention.name, mention.acronym) == (name, acronym)


def test_an_empty_report_mentions_nothing() -> None:
    assert found(Report(file="x")) == {}


def test_a_name_never_holds_an_address() -> None:
    report = Report(
        file="x",
        reporter="Ana ana@first.example",
        event=Event(venue="Room bo@second.example"),
        speakers=(Speaker(name="Bo <bo@second.example>", organization="Forum (BO@SECOND.EXAMPLE)"),),
    )
    for mention in found(report).values():
        assert find_addresses(f"{mention.name} {mention.acronym}") == []


@given(reports(with_addresses=True))
def test_pointers_are_distinct_and_names_hold_something(report: Report) -> None:
    mentions = list(find_mentions(report, "key"))
    assert len({mention.pointer for mention in mentions}) == len(mentions)
    assert all(mention.name.strip() for mention in mentions)
    by_pointer = {mention.pointer: mention for mention in mentions}
    assert all(m.affiliation is None or m.affiliation in by_pointer for m in mentions)


def test_addresses_are_told_only_as_digests_and_only_when_asked_for() -> None:
    report = Report(file="a.docx", speakers=(Speaker(name="Ana Field", email="Ana@alda.example"),))
    (silent,) = find_mentions(report, "a")
    (one,) = find_mentions(report, "a", addresses=True)
    assert silent.address is None
    assert one.address is not None
    assert b"alda" not in one.address
    assert "address" not in repr(one)
