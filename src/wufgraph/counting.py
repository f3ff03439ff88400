"""What a change adds to the counts of a store: what it concerns is counted before and after, and nothing else.

The sum is what `queries/internal/counts.rq` finds when it counts everything anew.
"""

from collections.abc import Iterable, Mapping

from rdflib import URIRef

from .model import Report, StatementKind
from .prefixes import PREFIXES
from .store import Answer, Solutions, Store

_PREFIXES = "".join(f"PREFIX {name}: <{PREFIXES[name]}> " for name in ("foaf", "org", "role", "wuf"))
# Terms stand in the text of a query: bound from outside, Oxigraph does not order the query by them.
_WHOLES = "SELECT ?other WHERE { THING org:subOrganizationOf ?other }"
_PARTS = "SELECT ?other WHERE { ?other org:subOrganizationOf THING }"
_PERSON = "ASK { THING a foaf:Person }"
_SPEAKER = "ASK { ?p wuf:participant THING ; wuf:withRole role:speaker }"
_ORGANIZATION = "ASK { THING a org:Organization }"
_TAKES_PART = ("ASK { ?p wuf:participant THING }", "ASK { ?p wuf:onBehalfOf THING }")


def count_contents(reports: Iterable[Report]) -> dict[str, int]:
    """What new reports hold whoever they name: themselves, their events, statements, and passages not read."""
    counts = dict.fromkeys(("reports", "events", "statements", "positions", "unread"), 0)
    for report in reports:
        counts["reports"] += 1
        counts["events"] += 1
        counts["statements"] += len(report.statements)
        counts["positions"] += sum(one.kind == StatementKind.POSITION for one in report.statements)
        counts["unread"] += len(report.unread)
    return counts


def with_wholes(parts: Mapping[str, str | None], others: Iterable[str], store: Store) -> frozenset[str]:
    """Things with what they are a part of, what that is a part of, and so on: as stored, and as it will be.

    Args:
        parts: The whole of each thing that is described anew; None where it has none.
        others: Things that will be gone.
        store: Before the change.
    """
    found: set[str] = set()
    waiting = [*parts, *others]
    while waiting:
        thing = waiting.pop()
        if thing not in found:
            found.add(thing)
            whole = parts.get(thing)
            waiting += [*_others(_WHOLES, thing, store), *([whole] if whole else ())]
    return frozenset(found)


def count_things(things: Iterable[str], store: Store) -> dict[str, int]:
    """How many of some things are counted as persons, as speakers, and as institutions."""
    counts = dict.fromkeys(("persons", "speakers", "institutions"), 0)
    for thing in things:
        counts["persons"] += _is(_PERSON, thing, store)
        counts["speakers"] += _is(_SPEAKER, thing, store)
        counts["institutions"] += _is(_ORGANIZATION, thing, store) and _takes_part(thing, store)
    return counts


def add_counts(counts: Mapping[str, int], *more: Mapping[str, int], less: Mapping[str, int]) -> dict[str, int]:
    """Counts with what came to them, and without what was counted before."""
    return {
        name: number + sum(other.get(name, 0) for other in more) - less.get(name, 0) for name, number in counts.items()
    }


def _takes_part(thing: str, store: Store) -> bool:
    """Whether something takes part in an event or partnership, or a part of it does."""
    seen: set[str] = set()
    waiting = [thing]
    while waiting:
        one = waiting.pop()
        if any(_is(query, one, store) for query in _TAKES_PART):
            return True
        seen.add(one)
        waiting += [part for part in _others(_PARTS, one, store) if part not in seen]
    return False


def _is(query: str, thing: str, store: Store) -> bool:
    return _ask(query, thing, store) is True


def _others(query: str, thing: str, store: Store) -> list[str]:
    answer = _ask(query, thing, store)
    return [str(row[0]) for row in answer.rows] if isinstance(answer, Solutions) else []


def _ask(query: str, thing: str, store: Store) -> Answer:
    return store.ask(_PREFIXES + query.replace("THING", URIRef(thing).n3()))
