"""Open candidates: pairs of things that may be one, with all that a person needs to decide."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from .decisions import Decisions
from .model import DecisionKind, EntityKind, Mention, Proposal, Report, Standing
from .wording import match_key

_MOST_REPORTS = 3
_MOST_SPELLINGS = 6
_COMPARED_SPELLINGS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One thing of a candidate.

    Attributes:
        spellings: How it is written, and how often, the most frequent first.
        countries: ISO codes that are stated for it, or for the institutions of a person.
        affiliations: Names of a person's institutions.
        reports: Titles of some reports that name it, with their dates.
        in_reports: How many reports name it.
    """

    iri: str
    name: str
    kind: EntityKind
    spellings: tuple[tuple[str, int], ...]
    countries: tuple[str, ...]
    affiliations: tuple[str, ...]
    reports: tuple[str, ...]
    in_reports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Two things that may be one.

    Attributes:
        one: The one that is kept where a person says that they are the same: named in more reports.
        score: From 0 to 1, how much speaks for it.
        matched: The two spellings that are most alike.
        reasons: What speaks for it and against it, in words.
        against: What else speaks against it: one report names both, or they have no country in common.
    """

    one: Party
    other: Party
    score: float
    matched: tuple[str, str]
    reasons: tuple[str, ...]
    against: tuple[str, ...] = ()


def list_candidates(
    decisions: Decisions, proposals: Iterable[Proposal], reports: Mapping[str, Report]
) -> list[Candidate]:
    """What nobody has decided yet, the best evidence first: pairs that something speaks against come last.

    Args:
        decisions: Those that were made.
        proposals: Pairs that the rules found.
        reports: Outlines by key.
    """
    decided = settled(decisions)
    replaced = decisions.outcome.identities.replaced
    found = []
    for proposal in sorted(proposals, key=lambda p: (-p.score, p.one, p.other)):
        pair = frozenset(replaced.get(iri, iri) for iri in (proposal.one, proposal.other))
        if len(pair) == 2 and pair not in decided and pair <= decisions.outcome.identities.entities.keys():
            decided.add(pair)
            found.append(_candidate(decisions, sorted(pair), proposal, reports))
    return sorted(found, key=lambda candidate: len(candidate.against))


def settled(decisions: Decisions) -> set[frozenset[str]]:
    """Pairs of things on which somebody has decided that they are two."""
    return {
        frozenset((verdict.subject, verdict.object))
        for verdict in decisions.outcome.verdicts
        if verdict.standing in (Standing.APPLIED, Standing.AGREED) and verdict.decision.kind is not DecisionKind.RENAME
    }


def _candidate(
    decisions: Decisions, pair: Iterable[str], proposal: Proposal, reports: Mapping[str, Report]
) -> Candidate:
    one, other = sorted(
        (_party(decisions, iri, reports) for iri in pair), key=lambda p: (-p.in_reports, -len(p.name), p.iri)
    )
    return Candidate(
        one=one,
        other=other,
        score=proposal.score,
        matched=_matched(one, other),
        reasons=proposal.reasons,
        against=tuple(_against(decisions, one, other, reports)),
    )


def _against(decisions: Decisions, one: Party, other: Party, reports: Mapping[str, Report]) -> Iterator[str]:
    ones, others = ({m.report for m in decisions.places.get(party.iri, ())} for party in (one, other))
    if both := sorted(ones & others):
        more = f" and {len(both) - 1} more" if len(both) > 1 else ""
        yield f"one report names both: {_title(reports.get(both[0]), both[0])}{more}"
    if one.countries and other.countries and not set(one.countries) & set(other.countries):
        yield f"no country in common: {', '.join(one.countries)}; {', '.join(other.countries)}"


def _party(decisions: Decisions, iri: str, reports: Mapping[str, Report]) -> Party:
    entity = decisions.outcome.identities.entities[iri]
    mentions = decisions.places.get(iri, ())
    times = Counter(m.name for m in mentions)
    affiliations = {decisions.outcome.identities.by_mention[m.report, m.affiliation] for m in mentions if m.affiliation}
    keys = sorted({m.report for m in mentions})
    named = (decisions.outcome.identities.entities[one].name for one in affiliations)
    return Party(
        iri=iri,
        name=entity.name,
        kind=entity.kind,
        spellings=tuple(sorted(times.items(), key=lambda item: (-item[1], item[0]))[:_MOST_SPELLINGS]),
        countries=tuple(sorted({*_countries(decisions, mentions, affiliations), entity.country or ""} - {""})),
        affiliations=tuple(sorted(named)),
        reports=tuple(_title(reports.get(key), key) for key in keys[:_MOST_REPORTS]),
        in_reports=len(keys),
    )


def _countries(decisions: Decisions, mentions: Iterable[Mention], affiliations: Iterable[str]) -> Iterator[str]:
    yield from (m.country for m in mentions if m.country)
    for iri in affiliations:
        yield decisions.outcome.identities.entities[iri].country or ""
        yield from (m.country for m in decisions.places.get(iri, ()) if m.country)


def _title(report: Report | None, key: str) -> str:
    if report is None or not report.event.title:
        return key
    return f"{report.event.title}, {report.event.date.isoformat()}" if report.event.date else report.event.title


def _matched(one: Party, other: Party) -> tuple[str, str]:
    ones, others = (
        [party.name, *(name for name, _ in party.spellings[:_COMPARED_SPELLINGS])] for party in (one, other)
    )
    return max(((a, b) for a in ones for b in others), key=lambda pair: fuzz.token_sort_ratio(*map(match_key, pair)))
