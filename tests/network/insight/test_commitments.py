"""The ledger of commitments."""

from dataclasses import replace
from decimal import Decimal

import pytest

from wufgraph.cli.commitments import ASKED as TOLD_ASKED
from wufgraph.cli.commitments import STAGES as TOLD_STAGES
from wufgraph.network.incidence import STAGES
from wufgraph.network.insight.commitments import (
    ASKED,
    Commitment,
    Party,
    count_missing,
    read_commitments,
    sum_by_currency,
)
from wufgraph.network.insight.passages import Passage
from wufgraph.store import EmbeddedStore

WHOLE = Commitment(
    id="p",
    parties=(Party(id="a", label="A"), Party(id="b", label="B")),
    stage="committed",
    passage=Passage(text="A gives B 5 euros by May.", event="e", title="E", file="e.docx"),
    amount=Decimal(5),
    currency="EUR",
    due="May",
)


def test_a_ledger_tells_who_with_whom_what_by_when_and_how_much(forum_store: EmbeddedStore) -> None:
    pledge, talk = read_commitments(forum_store)
    assert [party.label for party in pledge.parties] == ["Meadow Institute", "Harbour Trust"]
    assert (pledge.stage, pledge.amount, pledge.currency, pledge.due) == (
        "committed",
        Decimal(40000),
        "EUR",
        "March 2015",
    )
    assert (pledge.passage.title, pledge.passage.file, pledge.missing) == ("Alpha", "alpha.docx", ())
    assert (talk.stage, talk.missing) == ("mentioned", ("by-when", "how-much"))


def test_no_address_is_in_the_ledger(forum_store: EmbeddedStore) -> None:
    assert not any("@" in one.passage.text for one in read_commitments(forum_store))


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ({}, ()),
        ({"due": ""}, ("by-when",)),
        ({"amount": None}, ("how-much",)),
        ({"currency": ""}, ("how-much",)),
        ({"parties": WHOLE.parties[:1]}, ("with-whom",)),
        ({"passage": replace(WHOLE.passage, text="")}, ("what",)),
    ],
    ids=["nothing", "date", "amount", "currency", "second party", "words"],
)
def test_what_is_not_said_is_told(change: dict[str, object], missing: tuple[str, ...]) -> None:
    assert replace(WHOLE, **change).missing == missing  # type: ignore[arg-type]


def test_sums_are_by_currency_and_stage_and_never_across() -> None:
    ledger = [
        WHOLE,
        replace(WHOLE, amount=Decimal("0.1")),
        replace(WHOLE, amount=Decimal("0.2"), stage="signed"),
        replace(WHOLE, currency="USD"),
        replace(WHOLE, currency=""),
    ]
    assert [(total.currency, total.stage, total.amount, total.commitments) for total in sum_by_currency(ledger)] == [
        ("EUR", "signed", Decimal("0.2"), 1),
        ("EUR", "committed", Decimal("5.1"), 2),
        ("USD", "committed", Decimal(5), 1),
    ]


def test_what_is_missing_is_counted() -> None:
    assert count_missing([WHOLE, replace(WHOLE, due="")]) == {
        "with-whom": 0,
        "what": 0,
        "by-when": 1,
        "how-much": 0,
    }


def test_the_command_knows_the_stages_and_questions_that_there_are() -> None:
    assert (TOLD_STAGES, TOLD_ASKED) == (STAGES, ASKED)
