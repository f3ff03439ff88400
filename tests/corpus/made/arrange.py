"""Reports laid out as people do: which captions, in tables or paragraphs, with what left in or out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from wufgraph.model import Language, Role

from ..answers import AGENDAS, HEADER, SPEAKER, Line, Mark
from ..printed import PrintedForm, cross_cutting_slugs, theme_labels
from .chance import Chance
from .page import Block, Cell, Page, Paragraph, Run, Table, plain
from .report import Invented
from .themes import areas
from .wordlists import caption_variants, prose

Row = tuple[Cell, ...]
_SECTIONS = ("summary", "focus-areas", "discussion", "outline", "positions", "recommendations", "partnerships")
_GUIDED = ("summary", "recommendations", "partnerships")
_BULLETS = (("- ", "  - "), ("• ", "– "), ("* ", "  o "), ("– ", "   · "), ("\uf0b7 ", "\uf0a7 "), ("", ""))
_TICKS = (("☒ ", "☐ "), ("☑ ", "☐ "), ("[x] ", "[ ] "), ("✓ ", "□ "), ("(X) ", "( ) "))


@dataclass(frozen=True, slots=True, kw_only=True)
class Design:
    """How one author's copy of the form looks.

    Attributes:
        header: Table of two columns, of four, with caption and answer in one cell, one above the other, nested
            in another table, or paragraphs.
        sections: Boxes, a table of one or two columns, headings or bold paragraphs.
        speakers: One table each, one grid, paragraphs, one table for all, a column or line for each, or all in the
            cells of one.
        wording: Official captions, others, or some of both.
        colon: What follows a caption.
        controls: Whether answers fill content controls.
        tracked: Whether some changes were tracked and left so.
        ticks: Signs of a box that is ticked and of one that is not; None for boxes that are controls.
    """

    header: str
    sections: str
    speakers: str
    wording: str
    colon: str
    numbered: bool
    guidance: bool
    thematic_list: bool
    title_block: bool
    controls: bool
    tracked: bool
    bullets: tuple[str, str]
    ticks: tuple[str, str] | None
    inline_agendas: bool


HEADERS = ("two columns", "two columns", "four columns", "one cell", "above", "nested", "paragraphs", "merged")
SECTIONS = ("boxes", "two columns", "headings", "paragraphs", "one table")
SPEAKERS = ("each", "grid", "paragraphs", "one table", "across", "shared cells", "listed")


def pick_design(chance: Chance, language: Language, *, unseen: bool) -> Design:
    """A layout."""
    wording = "other" if unseen else chance.pick(("official", "official", "official", "mixed", "other"))
    if wording != "official":
        chance.oddities.append(f"{wording} captions")
    colon = chance.pick((":", ":", ":", "", " -"))
    return Design(
        header=chance.pick(tuple(dict.fromkeys(HEADERS))) if chance.maybe(0.7) else "two columns",
        sections=chance.pick(SECTIONS),
        speakers=chance.pick(SPEAKERS) if chance.maybe(0.6) else chance.pick(("each", "grid")),
        wording=wording,
        colon=" :" if colon == ":" and language is Language.FR else colon,
        numbered=chance.maybe(0.15, "captions renumbered"),
        guidance=not chance.maybe(0.4, "guidance deleted"),
        thematic_list=not chance.maybe(0.35, "thematic list deleted"),
        title_block=not chance.maybe(0.2, "title block deleted"),
        controls=chance.maybe(0.15, "content controls"),
        tracked=chance.maybe(0.12),
        bullets=chance.pick(_BULLETS),
        ticks=None if chance.maybe(0.4) else chance.pick(_TICKS),
        inline_agendas=chance.maybe(0.12, "agendas inline"),
    )


class Arranger:
    """Lays out one report."""

    def __init__(self, chance: Chance, report: Invented, design: Design, printed: Language) -> None:
        self.chance = chance
        self.report = report
        self.design = design
        self.language = printed
        self.form = PrintedForm(printed)
        self.numbers = count(1)
        self.captions = {field: self._word(field) for field in (*HEADER, *_SECTIONS, *AGENDAS, "speakers", *SPEAKER)}

    def page(self) -> Page:
        """The whole document."""
        blocks: list[Block] = [*self._opening(), *self._header(), *self._body(), *self._speakers()]
        if self.design.guidance and self.design.speakers == "each":
            blocks.append(plain(self.form.guidance("speakers"), Role.GUIDANCE, italic=True))
        if self.design.thematic_list or self.report.ticked:
            blocks += self._thematic_list()
        if self.chance.maybe(0.08, "thanks at the end"):
            blocks.append(plain(self.chance.pick(prose(self.language, "thanks")), Role.BOILERPLATE))
        running = self.chance.pick(prose(self.language, "running")) if self.chance.maybe(0.3, "page header") else ""
        title = self.report.gold.event.title or ""
        return Page(blocks=tuple(blocks), title=title, author=self.report.gold.reporter or "", running=running)

    def _word(self, field: str) -> str:
        official = self.form.caption(field).rstrip(": \N{NO-BREAK SPACE}")
        ways = {"official": 0.0, "mixed": 0.35, "other": 1.0}
        if self.chance.random.random() >= ways[self.design.wording]:
            return official
        others = [way for way in caption_variants(self.language, field) if way.casefold() != official.casefold()]
        return self.chance.pick(tuple(others))

    def _caption(self, field: str, *, section: bool = False) -> str:
        number = f"{next(self.numbers)}. " if section and self.design.numbered else ""
        words = self.captions[field]
        if field in AGENDAS or (section and words[0].isdigit()):
            return words
        return f"{number}{words}{self.design.colon}"

    def _opening(self) -> list[Block]:
        blocks: list[Block] = []
        if self.chance.maybe(0.1, "cover note"):
            note = plain(self.chance.pick(prose(self.language, "notes")), Role.BOILERPLATE)
            boxed = self.chance.maybe(0.4, "cover note in a text box")
            blocks.append(Paragraph(runs=note.runs, boxed=boxed))
        if self.design.title_block:
            lines = (*self.form.title_lines, *self.form.subtitle_lines)
            blocks += [plain(line, Role.BOILERPLATE, bold=not i, centred=True) for i, line in enumerate(lines)]
        return blocks

    def _header(self) -> list[Block]:
        pairs = [(self._caption(field), self._values(field)) for field in HEADER
                 if self.report.header[field] or not self.chance.maybe(0.3)]  # fmt: skip
        return self._lay(pairs, self.design.header)

    def _values(self, field: str) -> tuple[Run, ...]:
        control = field if self.design.controls else ""
        return tuple(Run(text=text, role=Role.ANSWER, control=control) for text in self.report.header[field])

    def _lay(self, pairs: Sequence[tuple[str, tuple[Run, ...]]], way: str) -> list[Block]:
        """Captions and answers, one of the ways that forms have."""
        captions = [Run(text=caption, role=Role.CAPTION, bold=True) for caption, _ in pairs]
        values = [tuple(Paragraph(runs=(run,)) for run in runs) for _, runs in pairs]
        joined = [_together(caption, answer) for caption, answer in zip(captions, values, strict=True)]
        if way == "paragraphs":
            return [block for blocks in joined for block in blocks]
        if way == "one cell":
            return [Table(rows=tuple((Cell(blocks=blocks),) for blocks in joined), widths=(10,))]
        cells = [(_cell(caption), Cell(blocks=answer or _EMPTY))
                 for caption, answer in zip(captions, values, strict=True)]  # fmt: skip
        if way == "above":
            rows = tuple((cell,) for pair in cells for cell in pair)
            return [Table(rows=rows, widths=(10,))]
        if way == "four columns":
            pad = (*cells, (Cell(blocks=_EMPTY), Cell(blocks=_EMPTY)))
            fours = range(0, len(cells), 2)
            return [Table(rows=tuple((*pad[i], *pad[i + 1]) for i in fours), widths=(2, 3, 2, 3))]
        if way == "merged":
            whole: Row = (Cell(blocks=joined[0], span=2),)
            return [Table(rows=(whole, *cells[1:]), widths=(4, 6))]
        table = Table(rows=tuple(cells), widths=(4, 6))
        return [Table(rows=((Cell(blocks=(table, *_EMPTY)),),), widths=(10,))] if way == "nested" else [table]

    def _body(self) -> list[Block]:
        parts: list[tuple[str, list[Block]]] = []
        for section in _SECTIONS:
            if section == "discussion" and self.chance.maybe(0.2, "no caption of the discussion"):
                continue
            if section == "positions":
                parts.append((section, self._positions()))
            else:
                parts.append((section, self._answer(section)))
        return self._boxed([(self._caption(section, section=True), section, blocks) for section, blocks in parts])

    def _positions(self) -> list[Block]:
        blocks: list[Block] = []
        for agenda in AGENDAS:
            lines = self.report.sections.get(agenda, ())
            if not lines and self.chance.maybe(0.3):
                continue
            caption = Run(text=self._caption(agenda), role=Role.CAPTION, bold=True)
            if (
                self.design.inline_agendas
                and lines
                and all(line.mark is Mark.PLAIN or len(lines) == 1 for line in lines)
            ):
                caption = Run(
                    text=caption.text + (" :" if self.language is Language.FR else ":"), role=Role.CAPTION, bold=True
                )
                first, *more = lines
                blocks += _together(caption, tuple(self._paragraphs((Line(text=first.text),))))
                blocks += self._paragraphs(tuple(more))
            else:
                outline = 3 if self.design.sections == "headings" else 0
                blocks += [Paragraph(runs=(caption,), outline=outline), *self._paragraphs(lines)]
        return blocks

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

    def _boxed(self, parts: list[tuple[str, str, list[Block]]]) -> list[Block]:
        way = self.design.sections
        if way == "headings":
            heads = [
                Paragraph(runs=(_bold(words),), outline=1 if name in _SECTIONS[:3] else 2) for words, name, _ in parts
            ]
            return [block for head, (_, _, blocks) in zip(heads, parts, strict=True) for block in (head, *blocks)]
        if way == "paragraphs":
            return [block for words, _, blocks in parts for block in (Paragraph(runs=(_bold(words),)), *blocks)]
        if way == "two columns":
            rows = tuple((_cell(_bold(words)), Cell(blocks=tuple(blocks) or _EMPTY)) for words, _, blocks in parts)
            return [Table(rows=rows, widths=(3, 7))]
        cells = [Cell(blocks=(Paragraph(runs=(_bold(words),)), *blocks)) for words, _, blocks in parts]
        if way == "one table":
            return [Table(rows=tuple((cell,) for cell in cells), widths=(10,))]
        return [Table(rows=((cell,),), widths=(10,)) for cell in cells]

    def _speakers(self) -> list[Block]:
        head = Paragraph(runs=(_bold(self._caption("speakers", section=True)),),
                         outline=1 if self.design.sections == "headings" else 0)  # fmt: skip
        talks = self.report.speakers
        way = self.design.speakers
        if way == "grid":
            captions = tuple(_cell(_bold(self.captions[field])) for field in SPEAKER)
            rows = (captions, *(tuple(_answered(talk, field) for field in SPEAKER) for talk in talks))
            return [head, Table(rows=rows, widths=(3, 2, 3, 1, 3, 4))]
        if way == "listed":
            self.chance.oddities.append("speakers listed in a line each")
            return [head, *(self._listed(talk) for talk in talks)]
        if way == "shared cells" and all(text for talk in talks for text in talk.values()):
            self.chance.oddities.append("several speakers in one cell")
            rows = tuple((_cell(_bold(self._caption(field))), _shared(talks, field)) for field in SPEAKER)
            return [head, Table(rows=rows, widths=(4, 6))]
        if way == "across":
            self.chance.oddities.append("a column for each speaker")
            rows = tuple((_cell(_bold(self._caption(field))), *(_answered(talk, field) for talk in talks))
                         for field in SPEAKER)  # fmt: skip
            return [head, Table(rows=rows, widths=(2, *(2,) * len(talks)))]
        blocks: list[Block] = [head]
        rows_of_all: list[tuple[Cell, ...]] = []
        for talk in talks:
            pairs = [(self._caption(field), _runs(talk, field)) for field in SPEAKER]
            laid = self._lay(pairs, "paragraphs" if way == "paragraphs" else "two columns")
            rows_of_all += [row for block in laid if isinstance(block, Table) for row in block.rows]
            blocks += laid if way != "one table" else []
        return [head, Table(rows=tuple(rows_of_all), widths=(4, 6))] if way == "one table" else blocks

    def _listed(self, talk: Mapping[str, str]) -> Paragraph:
        """Everything of one speaker in a line, what is blank left out."""
        ways = ("{}", " ({})", ", {}", " – {}", ", {}", ", {}")
        pieces = [way.format(talk[field]) for way, field in zip(ways, SPEAKER, strict=True) if talk[field]]
        run = Run(text="".join(pieces), role=Role.ANSWER)
        return Paragraph(runs=(run,), mark=Mark.BULLET, marker=self.design.bullets[0])

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


_EMPTY: tuple[Block, ...] = (Paragraph(runs=()),)


def _bold(text: str) -> Run:
    return Run(text=text, role=Role.CAPTION, bold=True)


def _cell(run: Run) -> Cell:
    return Cell(blocks=(Paragraph(runs=(run,)),))


def _runs(talk: Mapping[str, str], field: str) -> tuple[Run, ...]:
    return (Run(text=talk[field], role=Role.ANSWER),) if talk[field] else ()


def _answered(talk: Mapping[str, str], field: str) -> Cell:
    return Cell(blocks=(Paragraph(runs=_runs(talk, field)),))


def _shared(talks: Sequence[Mapping[str, str]], field: str) -> Cell:
    return Cell(blocks=tuple(Paragraph(runs=_runs(talk, field)) for talk in talks))


def _together(caption: Run, answer: Sequence[Block]) -> tuple[Block, ...]:
    """The caption and the first paragraph of its answer in one."""
    first, *more = answer or (Paragraph(runs=()),)
    ends = caption.text.endswith((":", "-"))
    space = Run(text=" " if ends else ": ", role=Role.CAPTION)
    runs = first.runs if isinstance(first, Paragraph) else ()
    return (Paragraph(runs=(caption, space, *runs)), *more)
