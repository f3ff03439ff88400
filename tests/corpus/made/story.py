"""The prose of a report: sections of lines with what they mean, and the partnerships they tell of."""

import re
from dataclasses import dataclass
from typing import Any

from wufgraph.model import Language, Partnership, PartnershipKind, PartnershipStage, StatementSubkind

from ..answers import AGENDAS, Line, Mark
from .chance import Chance
from .header import Hosts
from .institutions import Institution, institutions, with_article
from .wordlists import prose, read_toml, styles

_CONTRACTIONS = {
    Language.ES: ((r"\b([Aa]) el\b", r"\1l"), (r"\b([Dd]e) el\b", r"\1l")),
    Language.FR: ((r"\bà le\b", "au"), (r"\bde le\b", "du"), (r"\bDe le\b", "Du")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Lines of each section, by section or agenda, and the partnerships in them."""

    sections: dict[str, tuple[Line, ...]]
    partnerships: tuple[Partnership, ...]


class Teller:
    """Fills the slots of sentences with what the report is about."""

    def __init__(self, chance: Chance, language: Language, hosts: Hosts) -> None:
        self.chance = chance
        self.language = language
        self.hosts = hosts
        self.sloppy = chance.maybe(0.15, "typing errors")

    def tell(self, kind: str, number: int) -> list[str]:
        """Different sentences of one kind."""
        return [self._fill(sentence) for sentence in self.chance.sample(prose(self.language, kind), number)]

    def deal(self, *, in_summary: bool) -> tuple[str, Partnership] | None:
        """A sentence about a partnership, and what it says; None where there are too few to be parties."""
        known = [d for d in read_toml(f"prose-{self.language.value}")["deal"] if d.get("summary") or not in_summary]
        template = _by_text(known, self.chance.pick(tuple(d["text"] for d in known)))
        slots = [slot for slot in "abc" if f"{{{slot}}}" in template["text"]]
        others = [one for one in institutions() if one not in self.hosts.institutions]
        strangers = self.chance.sample(tuple(others), 3)
        parties = [*self.hosts.institutions, *strangers][: len(slots)]
        if self.chance.maybe(0.4):
            parties = [*self.hosts.institutions[:1], *strangers][: len(slots)]
        self.chance.random.shuffle(parties)
        amount = self.chance.pick(styles("amounts", self.language))
        due = self.chance.pick(styles("dues", self.language))
        names = {slot: self._mention(one) for slot, one in zip(slots, parties, strict=True)}
        text = self._polish(template["text"].format(amount=amount[0], due=due, **names))
        order = sorted(zip(slots, parties, strict=True), key=lambda pair: template["text"].index(f"{{{pair[0]}}}"))
        return text, Partnership(
            parties=tuple(one.name(self.language) for _, one in order),
            kind=PartnershipKind(template["kind"]),
            stage=PartnershipStage(template["stage"]),
            amount=float(amount[1]) if "{amount}" in template["text"] else None,
            currency=amount[2] if "{amount}" in template["text"] else None,
            due=due if "{due}" in template["text"] else None,
            text=text,
        )

    def _mention(self, one: Institution) -> str:
        short = one.id in self.hosts.abbreviated and self.chance.maybe(0.5)
        name = one.acronym(self.language) if short else None
        whole = one.name(self.language)
        return with_article(name or whole, whole, self.language)

    def _fill(self, sentence: str) -> str:
        cities = self.chance.sample(tuple(read_toml("styles")["spoken"]["cities"]), 2)
        text = sentence.format(
            city=cities[0], city2=cities[1], n=self.chance.pick(range(13, 90)), pct=self.chance.pick(range(22, 81)),
            year=self.chance.pick(range(2010, 2014)), org=self._mention(self.chance.pick(self.hosts.institutions)),
        )  # fmt: skip
        return self._polish(_mistype(text, self.chance) if self.sloppy and self.chance.maybe(0.15) else text)

    def _polish(self, text: str) -> str:
        for found, put in _CONTRACTIONS.get(self.language, ()):
            text = re.sub(found, put, text)
        return text[0].upper() + text[1:]


def tell_story(chance: Chance, language: Language, hosts: Hosts) -> Story:
    """All sections of a report; some are left blank or say that there is nothing to say."""
    teller = Teller(chance, language, hosts)
    sections: dict[str, tuple[Line, ...]] = {}
    deals: list[Partnership] = []
    sentences = teller.tell("summary", chance.pick((4, 5, 6)))
    if chance.maybe(0.2, "partnership in the summary") and (told := teller.deal(in_summary=True)):
        sentences.insert(2, told[0])
        deals.append(told[1])
    cut = chance.pick((2, 3))
    sections["summary"] = tuple(Line(text=" ".join(part)) for part in (sentences[:cut], sentences[cut:]) if part)
    mark = chance.pick((Mark.BULLET, Mark.BULLET, Mark.NUMBER, Mark.PLAIN))
    sections["outline"] = _outline(chance, teller, mark)
    for section in (*AGENDAS, "recommendations"):
        number = chance.pick((1, 2, 3)) if section in AGENDAS else chance.pick((3, 4, 5))
        sections[section] = _answer(chance, teller, section, number, mark)
    sections["partnerships"], told_of = _partnerships(chance, teller, mark)
    return Story(sections=sections, partnerships=(*deals, *told_of))


def _outline(chance: Chance, teller: Teller, mark: Mark) -> tuple[Line, ...]:
    lines: list[Line] = []
    colon = chance.pick((":", ""))
    if teller.language is Language.FR and colon:
        colon = " :"
    if chance.maybe(0.6):
        lines += [Line(text=text, subkind=StatementSubkind.QUESTION) for text in teller.tell("question", 1)]
    if chance.maybe(0.6):
        lines.append(Line(text=teller.tell("finding_heading", 1)[0] + colon, mark=Mark.HEADING))
        lines += [Line(text=t, mark=mark, subkind=StatementSubkind.FINDING) for t in teller.tell("finding", 3)]
        lines.append(Line(text=teller.tell("heading", 1)[0] + colon, mark=Mark.HEADING))
    points = [
        Line(text=t, mark=mark, subkind=StatementSubkind.POINT) for t in teller.tell("point", chance.pick((4, 5, 6)))
    ]
    if mark is Mark.BULLET and chance.maybe(0.4):
        points.append(Line(text=teller.tell("lead", 1)[0], mark=mark, subkind=StatementSubkind.POINT))
        points += [
            Line(text=text, mark=Mark.SUB_BULLET, subkind=StatementSubkind.POINT) for text in teller.tell("sub", 3)
        ]
    return (*lines, *points)


def _answer(chance: Chance, teller: Teller, section: str, number: int, mark: Mark) -> tuple[Line, ...]:
    if chance.maybe(0.08, f"nothing on {section}"):
        return ()
    if chance.maybe(0.06, f"says that there is nothing on {section}"):
        return (Line(text=chance.pick(prose(teller.language, "void")), void=True),)
    return tuple(Line(text=text, mark=mark) for text in teller.tell(section, number))


def _partnerships(chance: Chance, teller: Teller, mark: Mark) -> tuple[tuple[Line, ...], list[Partnership]]:
    if chance.maybe(0.12, "no partnerships"):
        return (Line(text=chance.pick(prose(teller.language, "void")), void=True),) if chance.maybe(0.6) else (), []
    told: dict[str, Partnership] = {}
    for _ in range(chance.pick((1, 2, 2, 3))):
        found = teller.deal(in_summary=False)
        if found:
            told.setdefault(*found)
    texts = [*told, *teller.tell("decoy", chance.pick((0, 1, 2)))]
    chance.random.shuffle(texts)
    lines = tuple(Line(text=text, mark=mark) for text in texts)
    return lines, [told[text] for text in texts if text in told]


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
