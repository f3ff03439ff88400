"""Applies what people decided to what rules resolved: decisions win, and what they do not name stays as it is.

A pure function of identities, mentions and decisions. Rules never see decisions, so that a decision on two things
moves no third one, and the graph without it is what it was before it was made.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..model import Decision, DecisionKind, Identities, Mention, Side, Standing, Verdict
from ..wording import match_key
from .contradictions import find_contradictions, say
from .decided import describe
from .dividing import Faults, divide
from .ground import Ground, folder_of


@dataclass(frozen=True, slots=True)
class Decided:
    """Who is who after decisions, and what became of each of these, in their order."""

    identities: Identities
    verdicts: tuple[Verdict, ...]


def decide(identities: Identities, mentions: Iterable[Mention], decisions: Sequence[Decision]) -> Decided:
    """Apply decisions.

    Args:
        identities: As the rules have them.
        mentions: All that were resolved.
        decisions: In any order.

    Returns:
        Identities with what was decided. Decisions that contradict each other, and those of which nothing is there any
        more, change nothing: their verdict tells why.
    """
    live = sorted((d for d in decisions if not d.held), key=lambda d: d.id)
    if not live:
        return Decided(identities, tuple(Verdict(decision=d, standing=Standing.HELD) for d in decisions))
    ground = Ground(identities, mentions, (side for d in live for side in (d.subject, d.object)))
    before = {d.id: (ground.locate(d.subject), _locate_object(ground, d)) for d in live}
    faults: dict[str, Verdict] = {}
    while True:
        ground.restart()
        gone, clashes = divide(ground, live)
        ends = {d.id: e for d in live if d.id not in gone and (e := _ends(ground, d, gone)) is not None}
        standing = [d for d in live if d.id in ends]
        contradictions = [*find_contradictions(standing, ends), *clashes]
        if not contradictions:
            break
        faults |= _tell(contradictions)
        live = [d for d in live if d.id not in faults]
    decided = describe(ground, standing, ends)
    verdicts = {d.id: Verdict(decision=d, standing=Standing.GONE, because=gone.get(d.id, "")) for d in live}
    verdicts |= {d.id: _judge(d, ends[d.id], before[d.id], identities, decided.replaced) for d in standing}
    held = (Verdict(decision=d, standing=Standing.HELD) for d in decisions if d.held)
    verdicts |= faults | {verdict.decision.id: verdict for verdict in held}
    return Decided(decided, tuple(verdicts[d.id] for d in decisions))


def may_concern(decisions: Iterable[Decision], iris: Iterable[str], mentions: Iterable[Mention]) -> bool:
    """Whether decisions may say anything of some things or of new mentions, so that these cannot be added alone.

    Args:
        decisions: All that there are.
        iris: Of things that new mentions are of, or that became one, with those of before.
        mentions: The new ones.
    """
    sides = [side for d in decisions if not d.held for side in (d.subject, d.object)]
    words = {match_key(words) for side in sides for words in (side.label, *(a.words for a in side.anchors))}
    return not {side.iri for side in sides}.isdisjoint(iris) or any(match_key(m.name) in words for m in mentions)


def _locate_object(ground: Ground, decision: Decision) -> str | None:
    if decision.kind is DecisionKind.RENAME:
        return ""
    if decision.kind is DecisionKind.SPLIT or not folder_of(decision.object.iri):
        return decision.object.iri
    return ground.locate(decision.object)


def _ends(ground: Ground, decision: Decision, gone: Faults) -> tuple[str, str] | None:
    """The things that a decision is about; None, and a word on it, where one is not there."""
    one, other = ground.locate(decision.subject), _locate_object(ground, decision)
    missing = [_name(s) for s, iri in ((decision.subject, one), (decision.object, other)) if iri is None]
    if one is None or other is None:
        gone[decision.id] = f"no report names {' or '.join(missing)} any more"
        return None
    return one, other


def _name(side: Side) -> str:
    return f"'{side.label or side.iri}'"


def _tell(contradictions: Iterable[Sequence[Decision]]) -> dict[str, Verdict]:
    faults: dict[str, Verdict] = {}
    for together in contradictions:
        for decision in together:
            others = [d for d in together if d is not decision]
            told = f"contradicts {'; '.join(map(say, others))}" if others else "its two are not of kinds that can be so"
            before = faults.get(decision.id)
            faults[decision.id] = Verdict(
                decision=decision,
                standing=Standing.CONFLICT,
                because=before.because if before else told,
                against=tuple(sorted({*(before.against if before else ()), *(d.id for d in others)})),
            )
    return faults


def _judge(
    decision: Decision,
    ends: tuple[str, str],
    before: tuple[str | None, str | None],
    identities: Identities,
    now: Mapping[str, str],
) -> Verdict:
    one, other = before
    entity = identities.entities.get(one or "")
    agreed = {
        DecisionKind.SAME: one is not None and one == other,
        DecisionKind.NOT_SAME: one != other,
        DecisionKind.PART_OF: entity is not None and other is not None and entity.part_of == other,
        DecisionKind.RENAME: entity is not None and entity.name == decision.object.label,
        DecisionKind.SPLIT: False,
    }[decision.kind]
    subject, thing = (now.get(iri, iri) for iri in ends)
    standing = Standing.AGREED if agreed else Standing.APPLIED
    return Verdict(decision=decision, standing=standing, subject=subject, object=thing)
