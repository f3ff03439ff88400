"""The ledger of commitments: who, with whom, what, by when, how much, and what of it is not said."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ...prefixes import slug_of
from ...store import Store
from ..incidence import STAGES
from .passages import Passage, passage_of, read_rows

# What a commitment that can be followed up says, in the order in which it is asked for.
ASKED = ("with-whom", "what", "by-when", "how-much")


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A party of a commitment: its id, empty where the report's name was resolved to nothing, and its name."""

    id: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """What a report tells that organizations do or will do together.

    Attributes:
        id: IRI of the partnership.
        parties: In the order in which the report names them; who owes what to whom is in the words alone.
        stage: One of `STAGES`, never above what the words say.
        kind: Slug such as `mou`; empty where the words tell none.
        amount: In units of `currency`; None where none is given.
        currency: ISO 4217; empty where none is given.
        due: By when, as written; empty where nothing is said.
        passage: The words, and where they stand.
    """

    id: str
    parties: tuple[Party, ...]
    stage: str
    passage: Passage
    kind: str = ""
    amount: Decimal | None = None
    currency: str = ""
    due: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        """Which of `ASKED` the report does not say; an amount without a currency is no amount."""
        said = (len(self.parties) > 1, bool(self.passage.text), bool(self.due), self.is_valued)
        return tuple(name for name, there in zip(ASKED, said, strict=True) if not there)

    @property
    def is_valued(self) -> bool:
        """Whether an amount is given in a currency, so that it can be summed."""
        return self.amount is not None and bool(self.currency)


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """Sum of the amounts of one currency at one stage; currencies are never added up."""

    currency: str
    stage: str
    amount: Decimal
    commitments: int


def read_commitments(store: Store) -> tuple[Commitment, ...]:
    """Read the ledger.

    Returns:
        The firmest stage first; then by title of the event, and place in the report.
    """
    parties: dict[str, list[Party]] = defaultdict(list)
    for row in read_rows(store, "partners"):
        party = Party(id=str(row["organization"] or ""), label=str(row["label"] or row["written"] or ""))
        if party.label and party not in parties[str(row["partnership"])]:
            parties[str(row["partnership"])].append(party)
    found: dict[str, Commitment] = {}
    for row in read_rows(store, "partnerships"):
        id_, amount = str(row["partnership"]), row["amount"]
        commitment = Commitment(
            id=id_,
            parties=tuple(parties[id_]),
            stage=slug_of(row["stage"]),
            passage=passage_of(row),
            kind=slug_of(row["kind"]) if row["kind"] else "",
            amount=None if amount is None else Decimal(str(amount)),
            currency=str(row["currency"] or ""),
            due=str(row["due"] or ""),
        )
        found.setdefault(id_, commitment)
    return tuple(sorted(found.values(), key=_firmest_first))


def sum_by_currency(commitments: Iterable[Commitment]) -> tuple[Total, ...]:
    """Sums by currency and stage, sorted by currency, the firmest stage first."""
    amounts: dict[tuple[str, str], list[Decimal]] = defaultdict(list)
    for one in commitments:
        if one.amount is not None and one.is_valued:
            amounts[one.currency, one.stage].append(one.amount)
    totals = (
        Total(currency=currency, stage=stage, amount=sum(some, Decimal()), commitments=len(some))
        for (currency, stage), some in amounts.items()
    )
    return tuple(sorted(totals, key=lambda total: (total.currency, -STAGES.index(total.stage))))


def count_missing(commitments: Sequence[Commitment]) -> dict[str, int]:
    """How many commitments leave each of `ASKED` unsaid."""
    return {name: sum(name in one.missing for one in commitments) for name in ASKED}


def _firmest_first(one: Commitment) -> tuple[int, str, int, str]:
    return -STAGES.index(one.stage), one.passage.title, one.passage.start or 0, one.id
