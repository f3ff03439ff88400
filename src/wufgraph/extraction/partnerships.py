"""Partnerships that sentences tell of: parties, kind, and a stage that is never above what the words say."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..model import Figure, Language, Partnership, PartnershipKind, PartnershipStage, Span
from ..wording import fold_space, match_key
from .figures import find_figures
from .gazetteer import FoundName, Gazetteer, NameKind
from .institution_names import LEADING_ARTICLE, find_institution_names
from .partnership_words import PartnershipWords, partnership_words

_SENTENCE = re.compile(r"(?:[^.!?]|[.!?](?!\s+[^\W\d_a-z]))+[.!?]*")
_CLAUSE_BORDER = re.compile(r"[;:]\s")
_MONEY = re.compile(r"[A-Z]{3}")
_MONTH_OF_MAY = re.compile(r"\bMay(?=\s+(?:\d|of\b))")
_MORE_OF_NAME = re.compile(r"\s+(?:des|du|del|of(?:\s+the)?)\s+[^\W\d_a-zà-ÿ]")
_FEWEST_PARTIES = 2


@dataclass(frozen=True, slots=True)
class FoundPartnership:
    """A partnership, and where its sentence stands in the text that was searched."""

    partnership: Partnership
    span: Span
    confidence: float


@dataclass(frozen=True, slots=True)
class _Party:
    name: str
    key: str
    span: Span


def find_partnerships(
    text: str, language: Language, gazetteer: Gazetteer, *, only_firm: bool = False
) -> list[FoundPartnership]:
    """All partnerships of a text, one for a sentence at most.

    Args:
        text: A statement, white space of any kind as single characters.
        language: Of the report.
        gazetteer: The names that are known.
        only_firm: Whether only what is signed, committed or told as "the collaboration between …" that goes on
            counts: in prose that is not about partnerships.
    """
    found = []
    lowered = text.casefold().replace("’", "'")
    words = partnership_words(language)
    if only_firm and not (any(word in lowered for word in words.firm) or words.joint_noun.search(text)):
        return []
    for sentence in _SENTENCE.finditer(text):
        start = sentence.start() + len(sentence[0]) - len(sentence[0].lstrip())
        span = Span(start, sentence.end())
        sentence_read = _Sentence(span.of(text), language, gazetteer)
        one = sentence_read.read()
        firm = one and one.stage in (PartnershipStage.SIGNED, PartnershipStage.COMMITTED)
        if one and (firm or not only_firm or sentence_read.tells_of_one_that_goes_on(one)):
            found.append(FoundPartnership(one, span, 0.9 if firm else 0.8))
    return found


class _Sentence:
    def __init__(self, text: str, language: Language, gazetteer: Gazetteer) -> None:
        self.text, self.plain = text, text.replace("’", "'")
        self.language, self.gazetteer = language, gazetteer
        self.words: PartnershipWords = partnership_words(language)

    def read(self) -> Partnership | None:
        parties = self._parties()
        if len(parties) < _FEWEST_PARTIES or not self._tells_of_a_tie():
            return None
        told = self._without_names(parties)
        money = self._money()
        stage = self._stage(told, parties)
        if stage is None and money and self._gives(told):
            stage = PartnershipStage.DECLARED
        if stage is None:
            return None
        kind = self._kind(told, priced=money is not None)
        due = self.words.due.search(self.plain)
        if due and stage is PartnershipStage.SIGNED and not self.words.lasts.match(due[0]):
            due = None  # the day on which it was signed
        return Partnership(
            parties=tuple(party.name for party in parties),
            kind=kind,
            stage=stage,
            amount=money.value if money else None,
            currency=money.unit if money else None,
            due=due and (due["when"] or due["month"]),
            text=fold_space(self.text),
        )

    def tells_of_one_that_goes_on(self, partnership: Partnership) -> bool:
        """Whether the sentence is about a partnership itself: "the collaboration between … will continue"."""
        words = self.words
        is_declared = partnership.stage is PartnershipStage.DECLARED
        return is_declared and bool(words.joint_noun.search(self.plain) and words.future.search(self.plain))

    def _money(self) -> Figure | None:
        """The first sum of money of the sentence."""
        found = find_figures(self.text, self.language)
        return next((f.figure for f in found if _MONEY.fullmatch(f.figure.unit)), None)

    # -- stage and kind

    def _tells_of_a_tie(self) -> bool:
        words = self.words
        return any(
            pattern.search(self.plain)
            for pattern in (words.signed, words.committed, words.joint, words.shares, words.may_come, words.future)
        ) or any(pattern.search(self.plain) for pattern in words.kinds.values())

    def _without_names(self, parties: Sequence[_Party]) -> str:
        """The sentence with its parties' names blanked, so that "Cooperation Agency" is no cooperation.

        So is the month of May, which says of nothing that it may be.
        """
        told = self.plain
        for party in parties:
            told = told[: party.span.start] + "_" * len(party.span) + told[party.span.end :]
        return _MONTH_OF_MAY.sub("___", told)

    def _stage(self, told: str, parties: Sequence[_Party]) -> PartnershipStage | None:
        words = self.words
        bare = words.no_tie_but.sub("", self._main_clause(told, parties))
        if words.no_tie.search(bare):
            return None
        if words.may_come.search(bare):
            told_of = self._is_joint(told, parties) or self._coordinated(told, parties)
            return PartnershipStage.MENTIONED if told_of and not words.one_off.search(bare) else None
        if words.signed.search(bare) and not words.future.search(bare):
            return PartnershipStage.SIGNED if self._has_paper(bare) else None
        if words.committed.search(bare):
            return PartnershipStage.COMMITTED
        if words.one_off.search(bare) or not self._is_declared(bare, told, parties):
            return None
        return PartnershipStage.DECLARED

    def _gives(self, told: str) -> bool:
        """Whether a sum is to be given, without condition."""
        words = self.words
        barred = words.no_tie.search(words.no_tie_but.sub("", told)) or words.may_come.search(told)
        return not barred and bool(words.future.search(told) and words.kinds[PartnershipKind.PLEDGE].search(told))

    def _main_clause(self, told: str, parties: Sequence[_Party]) -> str:
        """The clauses that the parties stand in."""
        borders = [0, *(b.end() for b in _CLAUSE_BORDER.finditer(told)), len(told)]
        clauses = list(pairwise(borders))
        first, last = parties[0].span.start, parties[-1].span.end
        return " ".join(told[a:b] for a, b in clauses if a < last and b > first)

    def _has_paper(self, told: str) -> bool:
        kinds = self.words.kinds
        return any(kinds[k].search(told) for k in (PartnershipKind.MOU, PartnershipKind.AGREEMENT)) or bool(
            self.words.joint.search(told)
        )

    def _is_declared(self, bare: str, told: str, parties: Sequence[_Party]) -> bool:
        words = self.words
        if words.kinds[PartnershipKind.NETWORK_MEMBERSHIP].search(bare):
            return True
        if words.shares.search(bare) and words.tool.search(bare):
            return True
        if words.future.search(bare) and (self._has_paper(bare) or self._coordinated(told, parties)):
            return True
        return self._is_joint(told, parties)

    def _is_joint(self, told: str, parties: Sequence[_Party]) -> bool:
        """Whether two of them do something together, or a noun such as "collaboration between" leads to them."""
        if self.words.joint_noun.search(told):
            return True
        if any(self.words.kinds[k].search(told) for k in (PartnershipKind.MOU, PartnershipKind.AGREEMENT)):
            return True
        between = re.search(r"\b(?:between|entre)\b", told[: parties[0].span.start])
        return between is not None or (self._coordinated(told, parties) and self.words.joint.search(told) is not None)

    def _coordinated(self, told: str, parties: Sequence[_Party]) -> bool:
        """Whether the first two parties are joined: "A and B", "A, B et C", "A with B"."""
        between = told[parties[0].span.end : parties[1].span.start]
        joined = (
            r"\s*(?:\([^)]*\)\s*)?(?:,|(?:,\s*)?(?:and|y|e|et|with|con|avec|&))\s*(?:the|la|el|los|las|le|les|l')?\s*"
        )
        together = (
            r".{0,60}\b(?:with|together with|con|junto con|avec|aux côtés de)\s+(?:the|la|el|los|las|le|les|l')?\s*"
        )
        return re.fullmatch(joined, between) is not None or re.fullmatch(together, between) is not None

    def _kind(self, told: str, *, priced: bool) -> PartnershipKind:
        kinds = self.words.kinds
        if kinds[PartnershipKind.MOU].search(told):
            return PartnershipKind.MOU
        if kinds[PartnershipKind.NETWORK_MEMBERSHIP].search(told):
            return PartnershipKind.NETWORK_MEMBERSHIP
        if priced:
            return PartnershipKind.PLEDGE
        shares = self.words.shares.search(told)
        if shares and self.words.tool.search(told):
            return PartnershipKind.TOOL_SHARING
        if kinds[PartnershipKind.AGREEMENT].search(told):
            return PartnershipKind.AGREEMENT
        return PartnershipKind.JOINT_WORK

    # -- parties

    def _parties(self) -> list[_Party]:
        known = [n for n in self.gazetteer.find(self.text) if n.known.kind is NameKind.ORGANIZATION]
        known = [n for n in known if not self._goes_on(n.span)]
        parties: dict[str, _Party] = {}
        for party in sorted([*self._known(known), *self._unknown(known)], key=lambda p: p.span):
            before = self.plain[: party.span.start]
            if self.words.no_party_before.search(before) or re.search(r"\w\s*\($", before):
                continue
            parties.setdefault(party.key, party)
        return list(parties.values())

    def _goes_on(self, known: Span) -> bool:
        """Whether a name only begins as a known one does: "Alliance des villes des Trois Vallées"."""
        if not (" " in known.of(self.text) and _MORE_OF_NAME.match(self.text, known.end)):
            return False
        longer = find_institution_names(self.text, self.language, self.words.head, ())
        return any(one.start == known.start and one.end > known.end for one in longer)

    def _known(self, names: Sequence[FoundName]) -> Iterator[_Party]:
        for name in names:
            written = fold_space(name.span.of(self.text))
            bare = LEADING_ARTICLE.sub("", name.known.name)
            in_full = name.known.spoken or match_key(written) == match_key(bare)
            as_written = in_full and bare == name.known.name
            yield _Party(written if as_written else name.known.name, name.known.key, name.span)

    def _unknown(self, known: Sequence[FoundName]) -> Iterator[_Party]:
        taken = [name.span for name in known]
        for span in find_institution_names(self.text, self.language, self.words.head, taken):
            name = fold_space(span.of(self.text))
            yield _Party(name, match_key(name), span)
