"""The prose of a report: sections of lines with what they mean, and the partnerships they tell of."""

from dataclasses import dataclass

from wufgraph.model import Language, Partnership

from ..answers import AGENDAS, Line, Mark
from .chance import Chance
from .hosts import Hosts
from .kit import Kit
from .teller import Teller


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Lines of each section, by section or agenda, and the partnerships in them."""

    sections: dict[str, tuple[Line, ...]]
    partnerships: tuple[Partnership, ...]


def tell_story(chance: Chance, kit: Kit, language: Language, hosts: Hosts) -> Story:
    """All sections of a report; some are left blank or say that there is nothing to say."""
    sloppy = chance.maybe(kit.habits.typing_errors, "typing errors")
    teller = Teller(chance, language, hosts.institutions, hosts.abbreviated, sloppy=sloppy)
    sections: dict[str, tuple[Line, ...]] = {}
    deals: list[Partnership] = []
    sentences = teller.tell("summary", chance.pick((4, 5, 6)))
    if chance.maybe(0.2, "partnership in the summary") and (told := teller.deal(in_summary=True)):
        sentences.insert(2, told[0])
        deals.append(told[1])
    cut = chance.pick((2, 3))
    sections["summary"] = tuple(Line(text=" ".join(part)) for part in (sentences[:cut], sentences[cut:]) if part)
    mark = chance.pick((Mark.BULLET, Mark.BULLET, Mark.NUMBER, Mark.PLAIN))
    sections["outline"] = kit.outlines[chance.way(kit.outlines, 0.0)](teller, "outline", mark)
    for section in (*AGENDAS, "recommendations"):
        sections[section] = _answer(chance, kit, teller, section, mark)
    sections["partnerships"], told_of = _partnerships(chance, teller, mark)
    return Story(sections=sections, partnerships=(*deals, *told_of))


def _answer(chance: Chance, kit: Kit, teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    if chance.maybe(0.08, f"nothing on {section}"):
        return ()
    if chance.maybe(0.06, f"says that there is nothing on {section}"):
        return (Line(text=chance.pick(chance.words.prose(teller.language, "void")), void=True),)
    return kit.answers[chance.way(kit.answers, 0.6)](teller, section, mark)


def _partnerships(chance: Chance, teller: Teller, mark: Mark) -> tuple[tuple[Line, ...], list[Partnership]]:
    if chance.maybe(0.12, "no partnerships"):
        void = Line(text=chance.pick(chance.words.prose(teller.language, "void")), void=True)
        return (void,) if chance.maybe(0.6) else (), []
    told: dict[str, Partnership] = {}
    for _ in range(chance.pick((1, 2, 2, 3))):
        found = teller.deal(in_summary=False)
        if found:
            told.setdefault(*found)
    texts = [*told, *teller.tell("decoy", chance.pick((0, 1, 2)))]
    chance.random.shuffle(texts)
    lines = tuple(Line(text=text, mark=mark) for text in texts)
    return lines, [told[text] for text in texts if text in told]
