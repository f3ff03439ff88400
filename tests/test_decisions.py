"""What people decide about a store's identities: finding things, adding decisions, taking them back."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.identity.made_mentions import NOBODY, institution, person
from wufgraph.candidates import list_candidates
from wufgraph.decision_changes import changed_reports, compare, replaced_iris
from wufgraph.decision_file import DecisionFile
from wufgraph.decisions import Call, Decisions
from wufgraph.errors import DecisionError, LookupFailed
from wufgraph.identity import resolve
from wufgraph.model import Anchor, DecisionKind, EntityKind, Event, Proposal, Report, Standing
from wufgraph.vocabulary import ID

CALL = Call(author="Ana Ruiz", date=dt.date(2026, 11, 25), reason="they told me so")
MENTIONS = [
    institution("Alda Institute", "x", "/organizers/0", country="PT"),
    institution("Bancal", "x", "/organizers/1"),
    institution("ALDA INSTITUTE", "y", "/organizers/0"),
    institution("Bancal", "y", "/organizers/1"),
    person("Maria Rey", "x", "/speakers/0", affiliation="/organizers/0"),
    person("Maria Rey", "y", "/speakers/0", affiliation="/organizers/1"),
    institution("Dune", "z", "/organizers/0"),
]
ALDA, BANCAL, DUNE = (str(ID[f"org/{name}"]) for name in ("alda-institute", "bancal", "dune"))
START = Decisions(resolve(MENTIONS, NOBODY), MENTIONS, DecisionFile())


def with_same(one: str = ALDA, other: str = BANCAL, start: Decisions = START) -> Decisions:
    return start.add(start.judge(DecisionKind.SAME, one, other, CALL))


def test_a_thing_is_found_by_iri_and_by_any_name() -> None:
    assert START.find(ALDA) == START.find("alda  institute") == ALDA


def test_what_became_of_an_iri_is_found_by_it() -> None:
    assert with_same().find(BANCAL) == with_same().find("Bancal") == ALDA


def test_candidates_are_listed_where_several_things_have_a_name() -> None:
    with pytest.raises(LookupFailed, match=r"found 2.*Maria Rey, person, of Alda Institute, 1 report\)") as caught:
        START.find("Maria Rey")
    assert str(caught.value).count(str(ID["person/maria-rey"])) == 2


@pytest.mark.parametrize(
    ("name", "told"),
    [("Aldo Institute", "did you mean 'Alda Institute'"), ("Zzz", "entities"), (str(ID["org/zzz"]), "entities")],
    ids=["slip", "nothing", "iri"],
)
def test_what_is_not_there_is_told_with_a_hint(name: str, told: str) -> None:
    with pytest.raises(LookupFailed, match=told):
        START.find(name)


def test_a_decision_holds_where_both_things_were_named() -> None:
    (decision,) = with_same().file.decisions
    assert decision.subject.anchors == (Anchor("y", "ALDA INSTITUTE"), Anchor("x", "Alda Institute"))
    assert decision.object.anchors == (Anchor("x", "Bancal"),)


def test_a_decision_is_made_once() -> None:
    with pytest.raises(DecisionError, match="decided already"):
        with_same(BANCAL, ALDA, start=with_same().without([with_same().file.decisions[0].id]))


def test_two_that_are_one_already_are_told() -> None:
    made = with_same()
    with pytest.raises(DecisionError, match=f"one and the same.*{made.file.decisions[0].id}"):
        made.judge(DecisionKind.NOT_SAME, made.find("Alda Institute"), made.find("Bancal"), CALL)


def test_a_contradiction_is_told_and_not_added() -> None:
    two = START.add(START.judge(DecisionKind.NOT_SAME, ALDA, BANCAL, CALL))
    with pytest.raises(DecisionError, match=r"contradicts 'Alda Institute' is not 'Bancal' \(Ana Ruiz, 2026-11-25"):
        with_same(start=two)


def test_a_decision_may_take_the_place_of_those_that_it_contradicts() -> None:
    two = START.add(START.judge(DecisionKind.NOT_SAME, ALDA, BANCAL, CALL))
    one = two.add(two.judge(DecisionKind.SAME, ALDA, BANCAL, CALL), instead=True)
    assert [d.kind for d in one.file.decisions] == [DecisionKind.SAME]


def test_what_is_taken_back_leaves_all_as_it_was() -> None:
    after, decision = with_same().undo(with_same().file.decisions[0].id[-6:])
    assert (after.file, decision.kind) == (START.file, DecisionKind.SAME)
    assert after.outcome.identities == START.rules


@pytest.mark.parametrize("name", ["", "zzz"])
def test_a_decision_that_is_not_there_is_told(name: str) -> None:
    with pytest.raises(DecisionError, match="found none"):
        with_same().undo(name)


def test_what_others_rest_on_is_not_taken_back() -> None:
    one = START.add(START.split(BANCAL, ["Bancal"], ["y"], "Bancal of Y", CALL))
    two = one.add(one.judge(DecisionKind.SAME, DUNE, one.find("Bancal of Y"), CALL))
    with pytest.raises(DecisionError, match="undo these first"):
        two.undo(one.file.decisions[0].id)


def test_words_of_one_report_are_split_off() -> None:
    decision = START.split(BANCAL, ["bancal"], ["y"], "", CALL)
    assert decision.object.anchors == (Anchor("y", "Bancal"),)
    identities = START.add(decision).outcome.identities
    assert identities.by_mention["y", "/organizers/1"] == decision.object.iri
    assert identities.by_mention["x", "/organizers/1"] == BANCAL
    assert decision.object.iri.startswith(f"{BANCAL}-")


@pytest.mark.parametrize(("words", "found"), [("Zzz", "none"), ("Bancal", "all")], ids=["none", "all"])
def test_a_split_needs_some_of_the_mentions(words: str, found: str) -> None:
    with pytest.raises(DecisionError, match=f"found {found} of them.*'Bancal' in x"):
        START.split(BANCAL, [words], [], "", CALL)


@pytest.mark.parametrize(
    ("call", "told"),
    [
        pytest.param(replace(CALL, author=" "), "WUFGRAPH_AUTHOR", id="nobody"),
        pytest.param(replace(CALL, author="ana@alda.example"), "an address", id="address as author"),
        pytest.param(replace(CALL, reason=""), "--because", id="no reason"),
        pytest.param(replace(CALL, reason="ask ana@alda.example"), "an address in it", id="address in reason"),
    ],
)
def test_who_and_why_are_needed_and_no_address(call: Call, told: str) -> None:
    with pytest.raises(DecisionError, match=told):
        START.judge(DecisionKind.SAME, ALDA, BANCAL, call)


def test_an_empty_name_is_no_name() -> None:
    with pytest.raises(DecisionError, match="a name for it"):
        START.judge(DecisionKind.RENAME, ALDA, " ", CALL)


def test_changes_tell_what_is_merged_renamed_and_placed() -> None:
    after = with_same()
    after = after.add(after.judge(DecisionKind.RENAME, ALDA, "ALDA", CALL))
    after = after.add(after.judge(DecisionKind.PART_OF, DUNE, ALDA, CALL))
    changes = compare(START.rules, after.outcome.identities)
    assert [(c.kind, c.name, c.other_name, c.mentions) for c in changes] == [
        ("merged into", "Bancal", "ALDA", 2),
        ("part of", "Dune", "ALDA", 0),
        ("renamed", "Alda Institute", "ALDA", 0),
    ]
    assert changed_reports(changes) == ["x", "y"]
    assert replaced_iris(START.rules, after.outcome.identities) == {BANCAL: ALDA}
    back = compare(after.outcome.identities, START.rules)
    assert {c.kind for c in back} == {"parted into", "no longer part of", "renamed"}


def test_what_is_left_out_changes_nothing() -> None:
    made = with_same()
    left = made.without([made.file.decisions[0].id])
    assert left.outcome.identities == START.rules
    assert left.file.decisions[0].held
    assert left.without([]).outcome == made.outcome


REPORTS = {"x": Report(file="x.docx", event=Event(title="Streets", date=dt.date(2014, 4, 7)))}
PROPOSALS = [
    Proposal(one=BANCAL, other=DUNE, score=0.5, reasons=("both short",)),
    Proposal(one=ALDA, other=BANCAL, score=0.9, reasons=("they share a report",)),
]


def test_candidates_that_something_speaks_against_come_last() -> None:
    second, first = list_candidates(START, PROPOSALS, REPORTS)
    assert (first.score, second.score) == (0.9, 0.5)
    assert first.one.name == "Alda Institute"
    assert first.one.countries == ("PT",)
    assert first.one.reports == ("Streets, 2014-04-07", "y")
    assert (second.one.in_reports, second.other.in_reports) == (2, 1)
    assert first.against == ("one report names both: Streets, 2014-04-07 and 1 more",)
    assert second.against == ()


def test_persons_come_with_their_institutions() -> None:
    one, other = sorted(iri for iri, e in START.rules.entities.items() if e.kind is EntityKind.PERSON)
    (candidate,) = list_candidates(START, [Proposal(one=one, other=other, score=1, reasons=())], REPORTS)
    assert {candidate.one.affiliations, candidate.other.affiliations} == {("Alda Institute",), ("Bancal",)}
    assert "PT" in (*candidate.one.countries, *candidate.other.countries)


@pytest.mark.parametrize("kind", [DecisionKind.SAME, DecisionKind.NOT_SAME, DecisionKind.PART_OF])
def test_what_is_decided_is_open_no_more(kind: DecisionKind) -> None:
    after = START.add(START.judge(kind, ALDA, BANCAL, CALL))
    left = list_candidates(after, PROPOSALS, REPORTS)
    assert len(left) == 1
    assert DUNE in (left[0].one.iri, left[0].other.iri)


def test_verdicts_tell_what_things_are_now() -> None:
    made = with_same()
    verdict = made.verdict(made.file.decisions[0].id)
    assert (verdict.standing, verdict.subject, verdict.object) == (Standing.APPLIED, ALDA, ALDA)
