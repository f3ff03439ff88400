"""A question → its candidates, scored, and the one that is a match where there is no doubt.

A candidate is a match where all of this holds: its name is the one sought (the same letters, the same words in
whatever order and language, or a slip of the keyboard in a word that is nobody else's); no other candidate comes
within `MARGIN` points; no property and no type that was asked for contradicts it; the name has three letters at
least, or is a country's code; and of a person, two words at least are written out.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from .catalogue import Catalogue, Thing
from .constraints import agrees
from .index import Entry, Index
from .kinds import Kind, find_kind
from .likeness import SURE, Likeness, Way, compare, spellings
from .names import Form, tidy
from .questions import Question

MARGIN = 10.0
_LEAST_SURE, _LEAST_ALIKE = 92.0, 35.0
_SHORTEST_NAME = 3
# What a property that says otherwise, and one of which nothing is known, leave of a score.
_CONTRADICTED, _NOT_KNOWN = 0.7, 0.95
_OTHER_TYPE = 0.85
_ONLY_PROPERTIES = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """What a cell may mean.

    Attributes:
        score: From 0 to 100.
        match: Whether there is no doubt.
        likeness: Of its name to the one sought; None where no name was.
        agreement: Whether each property is as asked, by its identifier; what cannot be told is left out.
    """

    thing: Thing
    score: float
    match: bool
    likeness: Likeness | None
    agreement: dict[str, bool]


def match(question: Question, catalogue: Catalogue, index: Index) -> list[Candidate]:
    """The candidates for a question, the best first."""
    kinds = _kinds(question)
    if not kinds:
        return []
    found = sorted(_candidates(question, kinds, catalogue, index), key=_rank)
    if found and _is_match(found, question):
        found[0] = replace(found[0], match=True)
    return found[: question.limit]


def _kinds(question: Question) -> tuple[Kind, ...]:
    """The types to look among; nothing is of a type that is not known, nor of two types."""
    if not question.types or question.strictness == "should":
        return tuple(Kind)
    asked = {kind for name in question.types if (kind := find_kind(name))}
    if question.strictness == "all" and (len(asked) > 1 or not all(map(find_kind, question.types))):
        return ()
    return tuple(kind for kind in Kind if kind in asked)


def _candidates(question: Question, kinds: Sequence[Kind], catalogue: Catalogue, index: Index) -> Iterator[Candidate]:
    text = tidy(question.text)
    if not text:
        return _by_properties(question, kinds, catalogue, index)
    named = catalogue.find(text)
    if named and named.kind in kinds:
        likeness = Likeness(100.0, Way.IDENTIFIER, text)
        return iter([_weigh(named, likeness, question, catalogue, index)])
    return (
        _weigh(entry.thing, likeness, question, catalogue, index)
        for kind in kinds
        for entry, likeness in _alike(spellings(text, kind), kind, index)
    )


def _alike(forms: Sequence[Form], kind: Kind, index: Index) -> Iterator[tuple[Entry, Likeness]]:
    for entry in index.find(forms, kind):
        likeness = compare(forms, entry, index)
        if likeness.score >= _LEAST_ALIKE:
            yield entry, likeness


def _by_properties(
    question: Question, kinds: Sequence[Kind], catalogue: Catalogue, index: Index
) -> Iterator[Candidate]:
    """Things that have every property asked for; no name tells which of them is meant, so none is a match."""
    for entry in index.entries if question.wanted else ():
        if entry.thing.kind in kinds:
            agreement = _agreement(entry.thing, question, catalogue, index)
            if agreement and all(agreement.values()):
                share = len(agreement) / len(question.wanted)
                score = round(_ONLY_PROPERTIES * share, 2)
                yield Candidate(thing=entry.thing, score=score, match=False, likeness=None, agreement=agreement)


def _weigh(thing: Thing, likeness: Likeness, question: Question, catalogue: Catalogue, index: Index) -> Candidate:
    agreement = _agreement(thing, question, catalogue, index)
    asked = [property_ for property_, wanted in question.wanted if wanted]
    shares = [_share(agreement.get(property_)) for property_ in asked]
    score = likeness.score * (sum(shares) / len(shares) if shares else 1.0)
    if not _is_asked_for(thing, question):
        score *= _OTHER_TYPE
    return Candidate(thing=thing, score=round(score, 2), match=False, likeness=likeness, agreement=agreement)


def _share(agreed: bool | None) -> float:
    return _NOT_KNOWN if agreed is None else 1.0 if agreed else _CONTRADICTED


def _agreement(thing: Thing, question: Question, catalogue: Catalogue, index: Index) -> dict[str, bool]:
    told = ((property_, agrees(thing, property_, wanted, catalogue, index)) for property_, wanted in question.wanted)
    return {property_: agreed for property_, agreed in told if agreed is not None}


def _is_match(found: Sequence[Candidate], question: Question) -> bool:
    best, *others = found
    likeness = best.likeness
    if likeness is None or likeness.way not in SURE or likeness.score < _LEAST_SURE:
        return False
    if not all(best.agreement.values()) or not _is_asked_for(best.thing, question):
        return False
    if _is_near(others, best.score - MARGIN):
        return False
    if likeness.way is Way.IDENTIFIER:
        return True
    form = spellings(question.text, best.thing.kind)[0]
    if form.person and not form.person.is_full:
        return False
    return len(form.compact) >= _SHORTEST_NAME or best.thing.kind is Kind.COUNTRY


def _is_asked_for(thing: Thing, question: Question) -> bool:
    """Whether a thing is of one of the types that were asked for, if any were."""
    return not question.types or thing.kind in map(find_kind, question.types)


def _is_near(others: Iterable[Candidate], score: float) -> bool:
    return any(other.score > score for other in others)


def _rank(candidate: Candidate) -> tuple[float, int, str]:
    events = len(candidate.thing.facts.get("involved-in", ()))
    return -candidate.score, -events, candidate.thing.iri
