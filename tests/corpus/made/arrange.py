"""Reports laid out as people do, one way of each table of a kit."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import count

from wufgraph.model import Language, Role

from ..answers import AGENDAS, HEADER, SPEAKER, Line, Mark
from ..printed import PLACEHOLDERS, PrintedForm, cross_cutting_slugs, theme_labels
from .chance import Chance
from .design import Design
from .kit import Kit
from .page import Block, Page, Paragraph, Run, plain
from .pieces import Pair, Panel, bold, with_colon
from .report import Invented
from .themes import areas

_SECTIONS = ("summary", "focus-areas", "discussion", "outline", "positions", "recommendations", "partnerships")
_GUIDED = ("summary", "recommendations", "partnerships")


class Arranger:
    """Lays out one report."""

    def __init__(self, chance: Chance, kit: Kit, report: Invented, design: Design, printed: Language) -> None:
        self.chance = chance
        self.kit = kit
        self.report = report
        self.design = design
        self.language = printed
        self.form = PrintedForm(printed)
        self.numbers = count(1)
        self.captions = {field: self._word(field) for field in (*HEADER, *_SECTIONS, *AGENDAS, "speakers", *SPEAKER)}

    def page(self) -> Page:
        """The whole document."""
        blocks: list[Block] = [*self._opening(), *self._header(), *self._body(), *self._speakers()]
        if self.design.thematic_list or self.report.ticked:
            blocks += self._thematic_list()
        if self.chance.maybe(0.08, "thanks at the end"):
            blocks.append(plain(self._say("thanks"), Role.BOILERPLATE))
        running = self._say("running") if self.chance.maybe(0.3, "page header") else ""
        title = self.report.gold.event.title or ""
        html = self.kit.html[self.chance.pick(tuple(self.kit.html))] if self.kit.html else None
        return Page(blocks=tuple(blocks), title=title, author=self.report.gold.reporter or "", running=running,
                    html=html, mails=self.kit.mails)  # fmt: skip

    def _say(self, kind: str) -> str:
        return self.chance.pick(self.chance.words.prose(self.language, kind))

    def _word(self, field: str) -> str:
        official = self.form.caption(field).rstrip(": \N{NO-BREAK SPACE}")
        ways = {"official": 0.0, "mixed": 0.35, "other": 1.0}
        if self.chance.random.random() >= ways[self.design.wording]:
            misprint = self.design.misprinted and field not in AGENDAS and self.chance.maybe(0.25)
            return misprinted(official, self.chance) if misprint else official
        others = [
            way for way in self.chance.words.captions(self.language, field) if way.casefold() != official.casefold()
        ]
        return self.chance.pick(tuple(others))

    def _caption(self, field: str, *, section: bool = False) -> str:
        number = f"{next(self.numbers)}. " if section and self.design.numbered else ""
        words = self.captions[field]
        if field in AGENDAS or (section and words[0].isdigit()):
            return words
        return number + with_colon(words, self.design.colon)

    def _opening(self) -> list[Block]:
        blocks: list[Block] = []
        if self.chance.maybe(0.1, "cover note"):
            note = plain(self._say("notes"), Role.BOILERPLATE)
            boxed = self.chance.maybe(0.4, "cover note in a text box")
            blocks.append(Paragraph(runs=note.runs, boxed=boxed))
        if self.design.title_block:
            lines = (*self.form.title_lines, *self.form.subtitle_lines)
            blocks += [plain(line, Role.BOILERPLATE, bold=not i, centred=True) for i, line in enumerate(lines)]
        return blocks

    def _header(self) -> list[Block]:
        pairs = [Pair(name=field, caption=bold(self._caption(field)), answer=self._values(field)) for field in HEADER
                 if self.report.header[field] or not self.chance.maybe(0.3)]  # fmt: skip
        return self.kit.headers[self.design.header](pairs)

    def _values(self, field: str) -> tuple[Block, ...]:
        control = field if self.design.controls else ""
        texts = self.report.header[field]
        runs: list[tuple[Run, ...]] = [(Run(text=text, role=Role.ANSWER, control=control),) for text in texts]
        if len(texts) == 1 and self.design.repeated and self.chance.maybe(0.3):
            runs = [(Run(text=with_colon(self.captions[field], ":") + " ", role=Role.CAPTION), *runs[0])]
        if not texts and self.chance.maybe(self.kit.habits.placeholders, "placeholder left in"):
            return (plain(PLACEHOLDERS[self.language], Role.GUIDANCE),)
        return tuple(Paragraph(runs=one) for one in runs)

    def _body(self) -> list[Block]:
        pairs: list[Pair] = []
        for section in _SECTIONS:
            if section == "discussion" and not self.design.discussion:
                continue
            blank = section in ("recommendations", "partnerships") and not self.report.sections.get(section)
            if blank and self.chance.maybe(self.kit.habits.dropped, f"no caption of {section}"):
                continue
            caption = bold(self._caption(section, section=True))
            answer = self._positions() if section == "positions" else self._answer(section)
            pairs.append(Pair(name=section, caption=caption, answer=tuple(answer)))
        return self.kit.sections[self.design.sections](pairs)

    def _positions(self) -> list[Block]:
        pairs: list[Pair] = []
        for agenda in AGENDAS:
            lines = self.report.sections.get(agenda, ())
            if lines or not self.chance.maybe(0.3):
                answer = tuple(self._paragraphs(lines))
                pairs.append(Pair(name=agenda, caption=bold(self._caption(agenda)), answer=answer, lines=lines))
        colon = " :" if self.language is Language.FR else ":"
        form, *_ = self.kit.agendas.values()
        blocks = self.kit.agendas[self.design.agendas](pairs, colon) or form(pairs, colon)
        return _outlined(blocks) if self.design.sections == "headings" else blocks

    def _answer(self, section: str) -> list[Block]:
        guidance: list[Block] = []
        if section in _GUIDED and self.design.guidance:
            guidance = [plain(self.form.guidance(section), Role.GUIDANCE, italic=True)]
        return [*guidance, *self._paragraphs(self.report.sections.get(section, ()))]

    def _paragraphs(self, lines: tuple[Line, ...]) -> list[Block]:
        blocks: list[Block] = []
        number = 0
        for line in lines:
            number = number + 1 if line.mark is Mark.NUMBER else 0
            level = {Mark.BULLET: 0, Mark.SUB_BULLET: 1}.get(line.mark)
            marker = f"{number}. " if number else self.design.bullets[level] if level is not None else ""
            typed = bool(self.design.bullets[0]) and line.mark is not Mark.HEADING
            runs = self._edited(Run(text=line.text, role=Role.ANSWER, bold=line.mark is Mark.HEADING))
            blocks.append(Paragraph(runs=runs, mark=line.mark, marker=marker if typed else "", number=number))
        return blocks

    def _edited(self, run: Run) -> tuple[Run, ...]:
        """The run, or its words with some put in and others struck out while changes were tracked."""
        words = run.text.split(" ")
        if not self.design.tracked or len(words) < 6 or not self.chance.maybe(0.3, "tracked changes"):
            return (run,)
        cut = self.chance.pick(range(2, len(words) - 2))
        return (
            replace(run, text=" ".join(words[:cut]) + " "),
            replace(run, text=" ".join(words[1 : cut + 1]) + " ", deleted=True),
            replace(run, text=words[cut] + " ", inserted=True),
            replace(run, text=" ".join(words[cut + 1 :])),
        )

    def _speakers(self) -> list[Block]:
        outline = 1 if self.design.sections == "headings" else 0
        head = Paragraph(runs=(bold(self._caption("speakers", section=True)),), outline=outline)
        panel = Panel(talks=self.report.speakers, captions=self.captions, colon=self.design.colon,
                      bullet=self.design.bullets[0], language=self.report.language)  # fmt: skip
        form, *_ = self.kit.speakers
        way = self.design.speakers
        blocks = self.kit.speakers[way](panel)
        if not blocks:
            way, blocks = form, self.kit.speakers[form](panel)
        if way != form:
            self.chance.oddities.append(f"speakers: {way}")
            return [head, *blocks]
        empty = replace(panel, talks=(dict.fromkeys(SPEAKER, ""),) * self.design.spare)
        blocks += self.kit.speakers[form](empty)
        guidance = [plain(self.form.guidance("speakers"), Role.GUIDANCE, italic=True)] if self.design.guidance else []
        return [head, *blocks, *guidance]

    def _thematic_list(self) -> list[Block]:
        if not self.report.ticked:
            return [plain(line, Role.BOILERPLATE) for line in self.form.thematic_list]
        labels = theme_labels(self.language)
        heading, intro, *_ = self.form.thematic_list
        blocks: list[Block] = [plain(heading, Role.BOILERPLATE), plain(intro, Role.BOILERPLATE)]
        for area, subs in areas().items():
            blocks.append(plain(labels[area].upper(), Role.BOILERPLATE))
            blocks += [self._choice(slug, labels) for slug in subs]
        return [*blocks, *(self._choice(slug, labels) for slug in cross_cutting_slugs())]

    def _choice(self, slug: str, labels: Mapping[str, str]) -> Paragraph:
        ticked = slug in self.report.ticked
        role = Role.ANSWER if ticked else Role.BOILERPLATE
        signs = self.design.ticks or ("☒ ", "☐ ")
        box = Run(text=signs[not ticked], role=role, ticked=None if self.design.ticks else ticked)
        return Paragraph(runs=(box, Run(text=labels[slug], role=role)))


def misprinted(words: str, chance: Chance) -> str:
    """A letter left out, doubled, or changed for its neighbour in one long word."""
    pieces = words.split(" ")
    long = [i for i, piece in enumerate(pieces) if len(piece) > 5 and piece.isalpha()]
    if not long:
        return words
    at = chance.pick(long)
    word = pieces[at]
    cut = chance.pick(range(2, len(word) - 1))
    ways = (word[:cut] + word[cut + 1 :], word[:cut] + word[cut] + word[cut:],
            word[: cut - 1] + word[cut] + word[cut - 1] + word[cut + 1 :])  # fmt: skip
    pieces[at] = chance.pick(ways)
    return " ".join(pieces)


def _outlined(blocks: list[Block]) -> list[Block]:
    """Captions that stand alone in a heading style."""
    return [
        replace(one, outline=3) if isinstance(one, Paragraph) and [r.role for r in one.runs] == [Role.CAPTION] else one
        for one in blocks
    ]
