"""Many real names at once: half of the known organizations are in the graph, and the others must not be found there."""

import random
from functools import cache

from wufgraph.assets import read_table
from wufgraph.reconciliation import Question, Service

from .things import matched, serve_things, thing

Row = dict[str, str]
SLIPS = 3


@cache
def halves() -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """Rows of the table of organizations: those in the graph, and the others."""
    rows = read_table("data/reference/organizations.csv")
    random.Random(1).shuffle(rows)
    return tuple(rows[: len(rows) // 2]), tuple(rows[len(rows) // 2 :])


def names(row: Row) -> list[str]:
    """All names of an organization, the main one first."""
    columns = (row["name"], row["name_es"], row["name_fr"], *row["other_names"].split("|"), *row["acronyms"].split("|"))
    return [name for name in dict.fromkeys(columns) if name]


@cache
def service() -> Service:
    """A service over the first half."""
    return serve_things(*(thing(f"org/{row['slug']}", *names(row)) for row in halves()[0]))


def match(name: str) -> str | None:
    """The slug of what a name means; None where there is a doubt."""
    found = matched(service(), Question(text=name, types=("organization",)))
    return found.removeprefix("org/") if found else None


def slip(name: str, rng: random.Random) -> str:
    """A name with a letter left out, two swapped, or another letter."""
    at = rng.randrange(1, len(name) - 1)
    return rng.choice(
        (
            name[:at] + name[at + 1 :],
            name[:at] + name[at + 1] + name[at] + name[at + 2 :],
            name[:at] + rng.choice("aeiorst") + name[at + 1 :],
        )
    )


def test_no_name_of_an_organization_that_is_not_there_is_matched() -> None:
    there = {name.casefold() for row in halves()[0] for name in names(row)}
    others = [name for row in halves()[1] for name in names(row) if name.casefold() not in there]
    assert len(others) > 600
    assert [name for name in others if match(name)] == []


def test_no_part_of_an_organization_is_matched_to_its_whole() -> None:
    parts = [f"{row['name']}, Urban Planning Department" for row in halves()[0]]
    assert [name for name in parts if match(name)] == []


def test_every_name_that_one_organization_has_is_matched_to_it() -> None:
    found = [match(name) == row["slug"] for row in halves()[0] for name in names(row)]
    assert sum(found) > 0.98 * len(found)


def test_a_slip_of_the_keyboard_is_mostly_seen_through_and_never_misleads() -> None:
    rng = random.Random(2)
    rows = [row for row in halves()[0] if len(row["name"]) > 10 for _ in range(SLIPS)]
    found = [(match(slip(row["name"], rng)), row["slug"]) for row in rows]
    assert [one for one in found if one[0] not in (None, one[1])] == []
    assert sum(slug == meant for slug, meant in found) > 0.9 * len(found)
