"""What people decide changes who is who, and nothing else."""

import dataclasses
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.identity.made_decisions import not_same, part_of, rename, same, side, split
from tests.identity.made_mentions import NOBODY, institution, known, person
from wufgraph.identity import Decided, decide, may_concern, resolve
from wufgraph.identity.authority import Authority
from wufgraph.model import Decision, Identities, Mention, Standing
from wufgraph.vocabulary import ID

A, B, C, D = (side(f"org/{name}") for name in ("alda", "bancal", "cusco-lab", "dune"))
FOUR = [institution(name, "r", f"/organizers/{n}") for n, name in enumerate(("Alda", "Bancal", "Cusco Lab", "Dune"))]


def decided(mentions: Sequence[Mention], *decisions: Decision, authority: Authority = NOBODY) -> Decided:
    return decide(resolve(mentions, authority), mentions, decisions)


def standings(found: Decided) -> list[Standing]:
    return [verdict.standing for verdict in found.verdicts]


def called(identities: Identities, mentions: Sequence[Mention]) -> list[str]:
    """The last part of the IRI of each mention."""
    return [identities.by_mention[m.report, m.pointer].rpartition("/")[2] for m in mentions]


def test_two_that_are_the_same_have_the_first_ones_iri_and_all_names() -> None:
    found = decided(FOUR, same(A, B)).identities
    assert called(found, FOUR) == ["alda", "alda", "cusco-lab", "dune"]
    assert found.entities[A.iri].name == "Alda"
    assert found.entities[A.iri].other_names == ("Bancal",)
    assert B.iri not in found.entities
    assert found.replaced == {B.iri: A.iri}


def test_what_is_the_same_as_the_same_is_the_same() -> None:
    found = decided(FOUR, same(A, B), same(B, C), same(D, C)).identities
    assert len(set(called(found, FOUR))) == 1
    assert set(found.replaced.values()) <= {A.iri, D.iri}


def test_the_reason_of_a_decision_is_told() -> None:
    (reason,) = decided(FOUR, same(A, B)).identities.reasons
    assert (reason.rule, reason.iri) == ("decision", A.iri)
    assert "Ana Ruiz decided on 2026-11-25" in reason.because
    assert "they told me so" in reason.because


def test_a_decision_touches_nothing_else() -> None:
    before = resolve(FOUR, NOBODY)
    after = decided(FOUR, same(A, B), rename(A, "ALDA"), not_same(A, C)).identities
    assert {iri: after.entities[iri] for iri in (C.iri, D.iri)} == {iri: before.entities[iri] for iri in (C.iri, D.iri)}


def test_without_decisions_all_is_as_the_rules_have_it() -> None:
    before = resolve(FOUR, NOBODY)
    held = dataclasses.replace(same(A, B), held=True)
    assert decide(before, FOUR, []).identities == before
    assert decide(before, FOUR, [held]).identities == before
    assert standings(decide(before, FOUR, [held])) == [Standing.HELD]


def test_a_part_gets_its_whole() -> None:
    found = decided(FOUR, part_of(A, B), same(C, B)).identities
    assert found.entities[A.iri].part_of == C.iri
    assert called(found, FOUR)[0] == "alda"


def test_a_person_wins_over_the_authority() -> None:
    authority = Authority([known("alda", "Alda", part_of="bancal"), known("bancal", "Bancal")])
    found = decided(FOUR, part_of(B, A), authority=authority)
    assert found.identities.entities[B.iri].part_of == A.iri
    assert found.identities.entities[A.iri].part_of is None
    assert standings(decided(FOUR, part_of(A, B), authority=authority)) == [Standing.AGREED]


def test_a_part_that_is_the_same_as_its_whole_is_no_part_of_itself() -> None:
    authority = Authority([known("alda", "Alda", part_of="bancal"), known("bancal", "Bancal")])
    assert decided(FOUR, same(A, B), authority=authority).identities.entities[A.iri].part_of is None


def test_what_is_renamed_keeps_its_iri_and_its_old_name() -> None:
    entity = decided(FOUR, rename(A, "Alda International")).identities.entities[A.iri]
    assert (entity.name, entity.other_names) == ("Alda International", ("Alda",))


def test_the_same_thing_elsewhere_is_noted() -> None:
    elsewhere = side("http://www.wikidata.org/entity/Q1")
    assert decided(FOUR, same(A, elsewhere)).identities.entities[A.iri].same_as == (elsewhere.iri,)
    assert decided(FOUR, same(A, elsewhere), same(B, elsewhere), not_same(A, B)).identities.replaced == {}


UCL = [
    institution("University College London", "x", "/organizers/0", acronym="UCL"),
    institution("UCL", "x", "/organizers/1"),
    institution("UCL", "y", "/organizers/0"),
    institution("University College London", "y", "/organizers/1"),
    institution("Bancal", "y", "/organizers/2"),
]
LONDON = side("org/university-college-london", ("x", "University College London"))


def test_a_split_moves_the_words_of_one_report() -> None:
    found = decided(UCL, split(LONDON, side("org/ucl-3fa9c2", ("y", "UCL"), label="UCLouvain"))).identities
    london = "university-college-london"
    assert called(found, UCL) == [london, london, "ucl-3fa9c2", london, "bancal"]
    assert found.entities[str(ID["org/ucl-3fa9c2"])].name == "UCLouvain"
    assert "UCL" in found.entities[LONDON.iri].other_names


def test_a_split_moves_the_words_of_all_reports() -> None:
    found = decided(UCL, split(LONDON, side("org/ucl-3fa9c2", ("", "UCL"), label="UCLouvain"))).identities
    assert called(found, UCL)[1:3] == ["ucl-3fa9c2"] * 2
    assert found.entities[str(ID["org/ucl-3fa9c2"])].other_names == ("UCL",)


def test_what_was_split_off_may_be_another_thing() -> None:
    new = side("org/ucl-3fa9c2", ("y", "UCL"), label="UCLouvain")
    found = decided(UCL, split(LONDON, new), same(side("org/bancal"), new)).identities
    assert called(found, UCL)[2:] == ["bancal", "university-college-london", "bancal"]
    assert found.replaced == {new.iri: str(ID["org/bancal"])}


def test_a_split_of_what_was_split_off() -> None:
    new = side("org/ucl-1", ("", "UCL"))
    found = decided(UCL, split(new, side("org/ucl-0", ("y", "UCL"))), split(LONDON, new)).identities
    assert called(found, UCL)[1:3] == ["ucl-1", "ucl-0"]


def test_words_are_split_off_what_people_joined() -> None:
    bancal = side("org/bancal")
    found = decided(UCL, same(bancal, LONDON), split(bancal, side("org/ucl-1", ("y", "UCL")))).identities
    assert called(found, UCL) == ["bancal", "bancal", "ucl-1", "bancal", "bancal"]


def test_two_that_the_rules_have_since_joined_are_two() -> None:
    one = side("org/university-college-london", ("x", "University College London"))
    other = side("org/ucl", ("y", "UCL"), label="UCL")
    found = decided(UCL, not_same(one, other))
    assert called(found.identities, UCL)[:4] == [one.iri.rpartition("/")[2], "ucl", "ucl", one.iri.rpartition("/")[2]]
    assert standings(found) == [Standing.APPLIED]


def test_two_that_the_rules_joined_under_a_third_name_have_their_iris_back() -> None:
    one, other = side("org/ucl-london", ("x", "University College London")), side("org/ucl", ("y", "UCL"))
    found = decided(UCL, not_same(one, other)).identities
    assert set(called(found, UCL)) == {"ucl-london", "ucl", "bancal"}
    assert found.replaced == {LONDON.iri: str(ID["org/ucl"])} or found.replaced == {LONDON.iri: one.iri}


def test_two_persons_of_one_name_go_with_their_reports() -> None:
    people = [
        institution("Alda", "x"),
        person("Maria Garcia", "x", affiliation="/organizers/0"),
        institution("Alda", "y"),
        person("Maria Garcia", "y", affiliation="/organizers/0"),
    ]
    before = resolve(people, NOBODY)
    (iri,) = {before.by_mention[p.report, p.pointer] for p in people if p.kind == "person"}
    one, other = side(iri, ("x", "Maria Garcia")), side("person/maria-garcia-2", ("y", "Maria Garcia"))
    found = decided(people, not_same(one, other)).identities
    assert (found.by_mention["x", "/speakers/0"], found.by_mention["y", "/speakers/0"]) == (iri, other.iri)


def test_a_decision_follows_its_mentions_where_an_iri_is_gone() -> None:
    found = decided(FOUR, same(side("org/alda-of-old", ("r", "Alda")), side("org/gone", ("r", "BANCAL"))))
    assert found.identities.replaced == {B.iri: A.iri}


def test_a_decision_by_hand_follows_the_name_where_an_iri_is_gone() -> None:
    assert decided(FOUR, same(A, side("org/gone", label="bancal"))).identities.replaced == {B.iri: A.iri}


def test_a_decision_of_which_nothing_is_left_is_told() -> None:
    (verdict,) = decided(FOUR, same(A, side("org/gone", ("other", "Gone"), label="Gone"))).verdicts
    assert verdict.standing is Standing.GONE
    assert "'Gone'" in verdict.because


@pytest.mark.parametrize(
    "one",
    [
        split(A, side("org/new", ("r", "Nobody"))),
        split(A, side("org/new", ("r", "Alda"))),
        not_same(side("org/alda", ("r", "Alda")), side("org/x", ("r", "Alda"))),
    ],
    ids=["no such words", "all of it", "one and the same"],
)
def test_what_cannot_be_told_apart_is_told(one: Decision) -> None:
    found = decided(FOUR, one)
    assert standings(found) == [Standing.GONE]
    assert found.identities == resolve(FOUR, NOBODY)


X, Y = side("org/x", ("", "UCL")), side("org/y", ("y", "UCL"))
PERSON = side("person/alda")


@pytest.mark.parametrize(
    ("mentions", "together", "apart"),
    [
        pytest.param(FOUR, [same(A, B), same(B, C), not_same(A, C)], [same(C, D)], id="same and not"),
        pytest.param(FOUR, [same(A, B), same(B, A), not_same(A, B)], [], id="said twice"),
        pytest.param(FOUR, [same(A, B), same(B, C), part_of(C, A)], [rename(D, "Duna")], id="same and part"),
        pytest.param(FOUR, [part_of(A, B), part_of(B, C), part_of(C, A)], [part_of(D, A)], id="circle"),
        pytest.param(FOUR, [part_of(A, B), part_of(C, A)], [same(B, C)], id="circle by a same"),
        pytest.param(FOUR, [part_of(A, B), part_of(A, C)], [same(A, D)], id="two wholes"),
        pytest.param(FOUR, [rename(A, "One"), rename(B, "Two")], [same(A, B)], id="two names"),
        pytest.param(UCL, [split(LONDON, X), split(LONDON, Y)], [], id="two splits"),
        pytest.param(UCL, [split(LONDON, Y), same(LONDON, Y)], [], id="split and same"),
        pytest.param(UCL, [not_same(LONDON, Y), same(Y, LONDON)], [], id="the rules say same too"),
        pytest.param([*FOUR, person("Alda", "r")], [same(A, PERSON)], [], id="two kinds"),
    ],
)
def test_nothing_of_a_contradiction_is_applied(
    mentions: Sequence[Mention], together: list[Decision], apart: list[Decision]
) -> None:
    found = decided(mentions, *together, *apart)
    told = {v.decision.id: v.standing for v in found.verdicts}
    conflicting = {i for i, standing in told.items() if standing is Standing.CONFLICT}
    assert {d.id for d in together} & conflicting == conflicting - {d.id for d in apart}
    assert conflicting
    without = [d for d in (*together, *apart) if d.id not in conflicting]
    assert found.identities == decided(mentions, *without).identities


def test_a_contradiction_names_lines_authors_and_days() -> None:
    lines = [dataclasses.replace(d, line=n) for n, d in enumerate([same(A, B), not_same(A, B)], 9)]
    (verdict, _) = decided(FOUR, *lines).verdicts
    assert verdict.because.startswith("contradicts line 10: 'org/alda' is not 'org/bancal' (Ana Ruiz, 2026-11-25, ")


POOL = [
    *(same(one, other) for one in (A, B, C, D) for other in (A, B, C, D) if one.iri < other.iri),
    *(not_same(one, other) for one in (A, B, C, D) for other in (A, B, C, D) if one.iri < other.iri),
    *(part_of(one, other) for one in (A, B, C, D) for other in (A, B, C, D) if one is not other),
    rename(A, "One"),
    rename(B, "Two"),
]


@given(st.lists(st.sampled_from(POOL), unique_by=lambda d: d.id, max_size=8), st.randoms())
def test_any_decisions_leave_what_holds_together(decisions: list[Decision], chance: object) -> None:
    found = decided(FOUR, *decisions)
    shuffled = list(decisions)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert decided(FOUR, *shuffled).identities == found.identities
    at = {d: found.identities.replaced.get(d.iri, d.iri) for d in (A, B, C, D)}
    for verdict in found.verdicts:
        one, other = verdict.decision.subject, verdict.decision.object
        if verdict.standing in (Standing.APPLIED, Standing.AGREED) and other.iri:
            assert (at[one] == at[other]) == (verdict.decision.kind == "same")
    for start in found.identities.entities.values():
        seen, entity = {start.iri}, start
        while entity.part_of:
            entity = found.identities.entities[entity.part_of]
            assert entity.iri not in seen
            seen.add(entity.iri)


@pytest.mark.parametrize(
    ("iris", "names", "expected"),
    [
        ((A.iri,), (), True),
        ((), ("BANCAL",), True),
        ((), ("Old Name",), True),
        ((C.iri,), ("Cusco Lab",), False),
    ],
    ids=["thing", "words", "label", "neither"],
)
def test_decisions_concern_what_they_name(iris: tuple[str, ...], names: tuple[str, ...], *, expected: bool) -> None:
    decisions = [same(A, side("org/bancal", ("r", "Bancal"), label="Old name"))]
    mentions = [institution(name, "new") for name in names]
    assert may_concern(decisions, iris, mentions) is expected
    assert not may_concern([dataclasses.replace(decisions[0], held=True)], iris, mentions)


def test_an_iri_that_another_one_replaced_is_followed() -> None:
    before = dataclasses.replace(resolve(FOUR, NOBODY), replaced={str(ID["org/old"]): B.iri})
    found = decide(before, FOUR, [same(A, side("org/old"))]).identities
    assert found.replaced == {B.iri: A.iri, str(ID["org/old"]): A.iri}
