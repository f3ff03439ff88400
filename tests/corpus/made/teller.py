"""Fills the slots of sentences with what a report is about."""

import re
from collections.abc import Sequence
from typing import Any

from wufgraph.model import Language, Partnership, PartnershipKind, PartnershipStage

from .chance import Chance
from .institutions import Institution, institutions, with_article

# Put in front of what fills a slot, so that words contract with its article and not within a name.
_SLOT = "\0"
_CONTRACTIONS = {
    Language.ES: ((r"\b([Aa]) \0el\b", r"\1l"), (r"\b([Dd]e) \0el\b", r"\1l")),
    Language.FR: (
        (r"\bà \0le\b", "au"),
        (r"\bde \0le\b", "du"),
        (r"\bDe \0le\b", "Du"),
        (r"\bde \0(?=[AEIOUÉ])", "d'"),
    ),
}


class Teller:
    """Tells sentences about the institutions that held an event.

    Attributes:
        abbreviated: Identifiers of those that may be called by their acronym.
        sloppy: Whether words are misspelt now and then.
    """

    def __init__(
        self, chance: Chance, language: Language, hosts: Sequence[Institution], abbreviated: frozenset[str],
        *, sloppy: bool,
    ) -> None:  # fmt: skip
        self.chance = chance
        self.language = language
        self.hosts = hosts
        self.abbreviated = abbreviated
        self.sloppy = sloppy

    def tell(self, kind: str, number: int) -> list[str]:
        """Different sentences of one kind."""
        sentences = self.chance.words.prose(self.language, kind)
        return [self._fill(sentence) for sentence in self.chance.sample(sentences, number)]

    def deal(self, *, in_summary: bool) -> tuple[str, Partnership] | None:
        """A sentence about a partnership, and what it says; None where there are too few to be parties.

        One that is `ours` speaks of "us" instead of naming the first party: the only host.
        """
        deals = self.chance.words.read(f"prose-{self.language.value}")["deal"]
        alone = len(self.hosts) == 1
        known = [deal for deal in deals if (deal.get("summary") or not in_summary) and (alone or not deal.get("ours"))]
        template = _by_text(known, self.chance.pick(tuple(d["text"] for d in known)))
        slots = [slot for slot in "abc" if f"{{{slot}}}" in template["text"]]
        others = [one for one in institutions(self.chance.words) if one not in self.hosts]
        strangers = self.chance.sample(tuple(others), 3)
        parties = [*self.hosts, *strangers][: len(slots)]
        if self.chance.maybe(0.4):
            parties = [*self.hosts[:1], *strangers][: len(slots)]
        ours = self.hosts[:1] if template.get("ours") else []
        parties = strangers[: len(slots)] if ours else parties
        self.chance.random.shuffle(parties)
        amount = self.chance.pick(self.chance.words.styles("amounts", self.language))
        due = self.chance.pick(self.chance.words.styles("dues", self.language))
        names = {slot: self._mention(one) for slot, one in zip(slots, parties, strict=True)}
        text = self._polish(template["text"].format(amount=amount[0], due=due, **names))
        order = sorted(zip(slots, parties, strict=True), key=lambda pair: template["text"].index(f"{{{pair[0]}}}"))
        return text, Partnership(
            parties=tuple(one.name(self.language) for one in (*ours, *(party for _, party in order))),
            kind=PartnershipKind(template["kind"]),
            stage=PartnershipStage(template["stage"]),
            amount=float(amount[1]) if "{amount}" in template["text"] else None,
            currency=amount[2] if "{amount}" in template["text"] else None,
            due=due.removeprefix("the ") if "{due}" in template["text"] else None,
            text=text,
        )

    def _mention(self, one: Institution) -> str:
        short = one.id in self.abbreviated and self.chance.maybe(0.5)
        name = one.acronym(self.language) if short else None
        whole = one.name(self.language)
        return _SLOT + with_article(name or whole, whole, self.language, self.chance.words)

    def _fill(self, sentence: str) -> str:
        cities = self.chance.sample(tuple(self.chance.words.read("styles")["spoken"]["cities"]), 2)
        text = sentence.format(
            city=_SLOT + cities[0], city2=_SLOT + cities[1], n=self.chance.pick(range(13, 90)),
            pct=self.chance.pick(range(22, 81)),
            year=self.chance.pick(range(2010, 2014)), org=self._mention(self.chance.pick(self.hosts)),
        )  # fmt: skip
        return self._polish(_mistype(text, self.chance) if self.sloppy and self.chance.maybe(0.15) else text)

    def _polish(self, text: str) -> str:
        for found, put in _CONTRACTIONS.get(self.language, ()):
            text = re.sub(found, put, text)
        # A name that ends with a full stop ends the sentence too.
        text = text.replace(_SLOT, "").replace("..", ".")
        return text[0].upper() + text[1:]


def _by_text(deals: list[dict[str, Any]], text: str) -> dict[str, Any]:
    return next(deal for deal in deals if deal["text"] == text)


def _mistype(text: str, chance: Chance) -> str:
    """Two letters of one long word change places."""
    words = text.split(" ")
    long = [i for i, word in enumerate(words) if len(word) > 6 and word.isalpha() and word.islower()]
    if not long:
        return text
    at = chance.pick(long)
    words[at] = words[at][:2] + words[at][3] + words[at][2] + words[at][4:]
    return " ".join(words)
