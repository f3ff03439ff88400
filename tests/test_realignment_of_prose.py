"""Evidence of what statements say in passing stays with it when a record is edited by hand."""

from dataclasses import replace

import pytest

from wufgraph.model import Evidence, Figure, Mentioned, Report, Statement, StatementKind
from wufgraph.realignment import realign


def evidence(quote: str) -> Evidence:
    return Evidence(start=0, end=len(quote), section="outline", rule="made", confidence=1, quote=quote)


FIRST = Statement(kind=StatementKind.DISCUSSION, text="Land is scarce.")
SECOND = Statement(
    kind=StatementKind.DISCUSSION,
    text="200 cities, 5% of homes, Lima and Cali",
    figures=(Figure(value=200, unit="cities", text="200 cities"), Figure(value=5, unit="percent", text="5% of homes")),
    mentions=(Mentioned(name="Lima", country="PE", text="Lima"), Mentioned(name="Cali", country="CO", text="Cali")),
)
WHOLE = Report(
    file="made.docx",
    statements=(FIRST, SECOND),
    evidence={
        "/statements/0": evidence(FIRST.text),
        "/statements/1": evidence(SECOND.text),
        "/statements/1/figures/0": evidence("200 cities"),
        "/statements/1/figures/1": evidence("5%"),
        "/statements/1/mentions/0": evidence("Lima"),
        "/statements/1/mentions/1": evidence("Cali"),
    },
)
EDITED = {
    "nothing": ((FIRST, SECOND), {p: e.quote for p, e in WHOLE.evidence.items() if p.count("/") == 4}),
    "the statement before taken out": (
        (SECOND,),
        {"figures/0": "200 cities", "figures/1": "5%", "mentions/0": "Lima", "mentions/1": "Cali"},
    ),
    "one figure and one mention taken out": (
        (FIRST, replace(SECOND, figures=SECOND.figures[1:], mentions=SECOND.mentions[1:])),
        {"figures/0": "5%", "mentions/0": "Cali"},
    ),
}


@pytest.mark.parametrize(("statements", "quotes"), EDITED.values(), ids=EDITED.keys())
def test_each_value_keeps_its_own_evidence(statements: tuple[Statement, ...], quotes: dict[str, str]) -> None:
    found = realign(replace(WHOLE, statements=statements)).evidence
    place = f"/statements/{len(statements) - 1}/"
    told = {pointer.removeprefix(place): e.quote for pointer, e in found.items() if pointer.startswith(place)}
    assert told == {pointer.removeprefix(place): quote for pointer, quote in quotes.items()}
