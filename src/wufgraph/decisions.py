"""What people decide about the identities of a store: to look at, to add to, to undo.

Nothing here changes the store: a decision is a line of a file, and `writing` applies the file to whatever is built.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from .decision_file import DecisionFile, identify
from .errors import DecisionError, LookupFailed
from .identity import Decided, decide
from .model import Anchor, Decision, DecisionKind, Entity, EntityKind, Identities, Mention, Side, Standing, Verdict
from .vocabulary import ID
from .wording import find_addresses, fold_space, match_key, slugify

_MOST_ANCHORS = 8
_SHOWN_CANDIDATES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """Who decides something, when, and why.

    Attributes:
        author: A name, or an ORCID; never an address.
        reason: In the author's words.
    """

    author: str
    date: dt.date
    reason: str


class Decisions:
    """The decisions about some reports, and what these are by them.

    Attributes:
        rules: Who is who without decisions.
        mentions: All that were resolved.
        file: The decisions.
    """

    def __init__(self, rules: Identities, mentions: Sequence[Mention], file: DecisionFile) -> None:
        self.rules = rules
        self.mentions = mentions
        self.file = file

    @cached_property
    def outcome(self) -> Decided:
        """Who is who by the decisions, and what became of each."""
        return decide(self.rules, self.mentions, self.file.decisions)

    @cached_property
    def places(self) -> Mapping[str, list[Mention]]:
        """Mentions by the IRI of what they mean."""
        found: dict[str, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            found[self.outcome.identities.by_mention[mention.report, mention.pointer]].append(mention)
        return found

    def without(self, identifiers: Iterable[str]) -> "Decisions":
        """With some decisions left out."""
        left = set(identifiers)
        decisions = tuple(replace(d, held=d.id in left) for d in self.file.decisions)
        return Decisions(self.rules, self.mentions, replace(self.file, decisions=decisions))

    def find(self, name: str, kind: EntityKind | None = None) -> str:
        """The IRI of the thing that a person means by an IRI, also one of before, or by a name.

        Raises:
            LookupFailed: Nothing, or more than one thing, is called so; the message lists what there is.
        """
        identities = self.outcome.identities
        if name.startswith(("http://", "https://")):
            iri = identities.replaced.get(name, name)
            if iri not in identities.entities:
                raise LookupFailed(
                    f"{name}: expected an institution, person or place, found none; `wufgraph entities` lists all"
                )
            return iri
        found = [e for e in self._called.get(match_key(name), ()) if kind in (None, e.kind)]
        if len(found) == 1:
            return found[0].iri
        if found:
            listed = "; ".join(f"{e.iri} ({self._describe(e)})" for e in found[:_SHOWN_CANDIDATES])
            more = f"; and {len(found) - _SHOWN_CANDIDATES} more" if len(found) > _SHOWN_CANDIDATES else ""
            raise LookupFailed(f"{name}: expected one thing called so, found {len(found)}; give one of: {listed}{more}")
        raise LookupFailed(
            f"{name}: expected the name of an institution, person or place, found none; {self._near(name)}"
        )

    def judge(self, kind: DecisionKind, subject: str, other: str, call: Call) -> Decision:
        """A decision on two things, or of one on its name.

        Args:
            kind: Any but a split.
            subject: IRI of what is kept, of the part, or of what gets a name.
            other: IRI of the other one, of the whole; or the name.
            call: Who decides.

        Raises:
            DecisionError: It says nothing, or tells an address.
        """
        one = self.side(subject)
        thing = Side(iri="", label=fold_space(other)) if kind is DecisionKind.RENAME else self.side(other)
        if subject == other:
            joined = [v.decision.id for v in self.outcome.verdicts if _joins(v, subject)]
            said = f", and {', '.join(joined)} made two into it: undo that" if joined else ""
            raise DecisionError(
                f"{one.label}: expected two things, found one and the same; `wufgraph decide split` parts it{said}"
            )
        if not thing.label:
            raise DecisionError(f"{one.label}: expected a name for it, found none; give one")
        return _made(kind, one, thing, call)

    def split(self, subject: str, words: Iterable[str], reports: Collection[str], name: str, call: Call) -> Decision:
        """A decision that words of a thing mean another one.

        Args:
            subject: IRI of the thing.
            words: Spellings.
            reports: Keys of the reports where they do; all reports by default, those to come included.
            name: What the new thing is called; its first spelling by default.
            call: Who decides.

        Raises:
            DecisionError: No report names the thing so, or all do.
        """
        wanted = [fold_space(one) for one in words]
        keys = {match_key(one) for one in wanted}
        here = [
            m
            for m in self.places.get(subject, ())
            if match_key(m.name) in keys and (not reports or m.report in reports)
        ]
        label = self.outcome.identities.entities[subject].name
        if not here or len(here) == len(self.places[subject]):
            spelled = ", ".join(
                sorted({f"'{m.name}' in {m.report}" for m in self.places.get(subject, ())})[:_SHOWN_CANDIDATES]
            )
            raise DecisionError(
                f"{label}: expected some of its mentions, found {'all' if here else 'none'} of them by "
                f"{', '.join(wanted)}; it is named {spelled}"
            )
        anchors = tuple(Anchor(*place) for place in sorted({(m.report if reports else "", m.name) for m in here}))
        named = fold_space(name) or wanted[0]
        new = Side(iri="", label=named, anchors=anchors)
        digits = identify(DecisionKind.SPLIT, self.side(subject), new, call.date)[-6:]
        folder = subject.removeprefix(str(ID)).rpartition("/")[0]
        iri = str(ID[f"{folder}/{slugify(named) or 'unnamed'}-{digits}"])
        return _made(DecisionKind.SPLIT, self.side(subject), replace(new, iri=iri), call)

    def side(self, iri: str) -> Side:
        """A thing with its name and where it is named: one report for each spelling, the most frequent first."""
        entity = self.outcome.identities.entities[iri]
        mentions = self.places.get(iri, ())
        times = Counter(m.name for m in mentions)
        first = {m.name: m.report for m in sorted(mentions, key=lambda m: (m.report, m.pointer), reverse=True)}
        spellings = sorted(times, key=lambda name: (-times[name], name))[:_MOST_ANCHORS]
        return Side(iri=iri, label=entity.name, anchors=tuple(Anchor(first[name], name) for name in spellings))

    def add(self, decision: Decision, *, instead: bool = False) -> "Decisions":
        """With one more decision.

        Args:
            decision: A new one.
            instead: Take out those that it contradicts.

        Raises:
            DecisionError: It is there already, or contradicts others, which are told.
        """
        if before := next((d for d in self.file.decisions if _says(d) == _says(decision)), None):
            raise DecisionError(
                f"{decision.subject.label}: this was decided already ({before.id}); nothing is to be done"
            )
        grown = Decisions(self.rules, self.mentions, self.file.with_decision(decision))
        verdict = grown.verdict(decision.id)
        if verdict.standing is Standing.CONFLICT:
            if not instead or not verdict.against:
                raise DecisionError(
                    f"{decision.subject.label}: expected a decision that agrees with those of before, but it "
                    f"{verdict.because}; undo one of these, or decide --instead"
                )
            return self.without_lines(verdict.against).add(decision, instead=True)
        return grown

    def undo(self, identifier: str) -> tuple["Decisions", Decision]:
        """Without one decision, and that decision.

        Raises:
            DecisionError: There is none, or others rest on it.
        """
        decision = self.named(identifier)
        resting = [
            d.id
            for d in self.file.decisions
            if d is not decision
            and decision.kind is DecisionKind.SPLIT
            and decision.object.iri in (d.subject.iri, d.object.iri)
        ]
        if resting:
            raise DecisionError(
                f"{decision.id}: expected that nothing rests on it, found decisions on what it split off: "
                f"{', '.join(resting)}; undo these first"
            )
        return self.without_lines([decision.id]), decision

    def without_lines(self, identifiers: Iterable[str]) -> "Decisions":
        """Without some decisions."""
        return Decisions(self.rules, self.mentions, self.file.without(identifiers))

    def named(self, identifier: str) -> Decision:
        """The decision with an identifier, or with the end of one that no other has.

        Raises:
            DecisionError: None, or more than one, is called so.
        """
        wanted = identifier.removeprefix("decision:")
        found = [d for d in self.file.decisions if wanted == d.id] or [
            d for d in self.file.decisions if wanted and d.id.endswith(wanted)
        ]
        if len(found) != 1:
            listed = ", ".join(d.id for d in found)
            raise DecisionError(
                f"{identifier}: expected the identifier of one decision, found {listed or 'none'}; "
                "`wufgraph decide list` shows them"
            )
        return found[0]

    def verdict(self, identifier: str) -> Verdict:
        """What became of a decision."""
        return next(v for v in self.outcome.verdicts if v.decision.id == identifier)

    @cached_property
    def _called(self) -> Mapping[str, list[Entity]]:
        called: dict[str, dict[str, Entity]] = defaultdict(dict)
        for entity in self.outcome.identities.entities.values():
            for name in (entity.name, *entity.other_names):
                called[match_key(name)][entity.iri] = entity
        return {key: list(found.values()) for key, found in called.items()}

    def _describe(self, entity: Entity) -> str:
        mentions = self.places.get(entity.iri, ())
        identities, reports = self.outcome.identities, len({m.report for m in mentions})
        where = {identities.by_mention[m.report, m.affiliation] for m in mentions if m.affiliation}
        of = "".join(f", of {name}" for name in sorted(identities.entities[iri].name for iri in where))
        return f"{entity.name}, {entity.kind}{of}, {reports} report{'' if reports == 1 else 's'}"

    def _near(self, name: str) -> str:
        import difflib

        near = difflib.get_close_matches(match_key(name), list(self._called), n=3, cutoff=0.6)
        names = list(dict.fromkeys(self._called[key][0].name for key in near))
        return f"did you mean {' or '.join(map(repr, names))}?" if names else "`wufgraph entities` lists all"


def _made(kind: DecisionKind, subject: Side, other: Side, call: Call) -> Decision:
    author, reason = fold_space(call.author), fold_space(call.reason)
    if not author or find_addresses(author):
        raise DecisionError(
            f"author: expected a name or an ORCID, found {'an address' if author else 'none'}; "
            "give one with --author, or set WUFGRAPH_AUTHOR"
        )
    if not reason or find_addresses(reason):
        raise DecisionError(
            f"because: expected a reason in words, found {'an address in it' if reason else 'none'}; word it without"
            if reason
            else "because: expected a reason in words, found none; give one with --because"
        )
    identifier = identify(kind, subject, other, call.date)
    return Decision(
        id=identifier, kind=kind, subject=subject, object=other, author=author, date=call.date, reason=reason
    )


def _joins(verdict: Verdict, iri: str) -> bool:
    """Whether a decision makes two things into one."""
    return verdict.decision.kind is DecisionKind.SAME and verdict.subject == iri and not verdict.because


def _says(decision: Decision) -> tuple[object, ...]:
    """What a decision says, whoever says it; of two that are the same, in either order."""
    sides = [decision.subject.iri, decision.object.iri or decision.object.label]
    if decision.kind in (DecisionKind.SAME, DecisionKind.NOT_SAME):
        sides.sort()
    moved = decision.object.anchors if decision.kind is DecisionKind.SPLIT else ()
    return (decision.kind, *sides[: 1 if moved else 2], frozenset(moved))
