"""Puts the readers of the form's parts in order."""

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec
from msgspec.structs import replace

from ..assets import word_keys
from ..editions import USUAL, edition_for, edition_or_usual
from ..model import Document, Note, Report, Section, Span
from ..schemes import cross_cutting_slugs, in_form_order
from ..wording import count_words, match_key
from .captions.caption_words import weigh_words
from .captions.headers import Headers
from .captions.pieces import Form
from .captions.table import AGENDAS, FORM_ORDER, HEADER_FIELDS, SECTIONS, TITLE_PARTS, CaptionTable, load_captions
from .captions.told_edition import ToldEdition, tell_edition
from .confidence import measure
from .coverage import RoleRun, label_characters, unread_passages
from .evidence import Evidences
from .front.answers import answers_of
from .front.front_prose import mark_told, read_front
from .front.header import HeaderReader
from .front.joint_answers import part_joint_answers
from .front.salutation import mark_salutation
from .front.signatures import leave_closing, read_signature
from .language import detect_language
from .laying_out import lay_out
from .organizers.hosts import read_hosts
from .prose.reading import read_company, read_partnerships, read_prose
from .roles import ANSWER, BOILERPLATE, CAPTION, UNREAD
from .segments.caption_ends import mend_caption_ends
from .segments.form_numbers import read_form_numbers
from .segments.learning import read_forms
from .segments.new_reports import split_reports
from .segments.overrun import release_overrun
from .segments.speaker_headings import name_headings
from .segments.stray_themes import move_themes, release_prose
from .segments.unknown_captions import note_learned, unmatched_pairs
from .speakers.named_in_sentences import read_sentences
from .speakers.reading import read_speakers
from .speakers.rosters import read_rosters
from .statements.paragraphs import Paragraph, heal
from .statements.reading import ReadStatement, read_statements
from .values.boxes import is_box
from .values.gazetteer import report_gazetteer
from .values.nothing import is_nothing
from .values.theme_asides import leads_beside
from .values.themes import find_themes
from .values.ticked_rows import without_unticked

_FEWEST_CAPTIONS = 3
_BLANK = re.compile(r"\s+")
_DEBATE, _TELLING = ("summary", "discussion", "outline"), 0.5
_FEWEST_WITH_LEARNED, _FEWEST_BELOW_TITLE, _FEWEST_SECTIONS, _FEWEST_OF_HEADER = 8, 5, 2, 5
_FRONT, _MOST_LEVELS = 12, 2


class Reading(msgspec.Struct, frozen=True):
    """What a document holds.

    Attributes:
        reports: One for each event report in it.
        roles: What each character was read as, in order, without gaps.
    """

    reports: tuple[Report, ...]
    roles: tuple[RoleRun, ...]

    @property
    def read_share(self) -> float:
        """Share of the characters that were read, 0 to 1."""
        total = sum(len(run.span) for run in self.roles)
        unread = sum(len(run.span) for run in self.roles if run.role is UNREAD)
        return 1 - unread / total if total else 0.0


def extract(document: Document, captions: CaptionTable | None = None) -> Reading:
    """Read all reports in a document; it holds none where too few of the form's captions are found.

    The edition of the form is the one that people named (`CaptionTable.form`); else that of the forum session on one of
    whose days the event was; else what `tell_edition` finds in the words.

    Args:
        document: The text and its blocks.
        captions: Printed wording; that which ships with wufgraph by default.
    """
    table = captions or load_captions()
    told = tell_edition(document, table)
    reading = _read(document, table, told)
    dated = None if table.form else _edition_by_date(reading)
    return _read(document, table, dated) if dated and dated.edition != told.edition else reading


def _edition_by_date(reading: Reading) -> ToldEdition | None:
    """The edition of the forum session that the date of the first event with one lies in."""
    for report in reading.reports:
        place, edition = report.evidence.get("/forum"), edition_for(report.forum)
        if place and edition:
            return ToldEdition(edition.slug, "date of the event", Span(place.start, place.end))
    return None


def _read(document: Document, table: CaptionTable, told: ToldEdition) -> Reading:
    """Read all reports in a document as filled in on an edition of the form."""
    known = table if told.edition in (table.form, USUAL) else table.for_form(told.edition)
    reports, forms, furniture = list[Report](), list[Form](), set[Span]()
    for laid_out in _lay_out_reports(document, known):
        walked, learned = read_forms(laid_out, known)
        found = [_fill(form, laid_out, learned) for form in walked if _is_report(form, document.text)]
        reports += [_read_form(form, laid_out, learned, told) for form in found]
        forms += found
        furniture |= {*laid_out.furniture}
    whole = replace(document, furniture=tuple(sorted(furniture)))
    return Reading(tuple(reports), label_characters(whole, forms))


def _lay_out_reports(document: Document, table: CaptionTable) -> Iterator[Document]:
    """Each report of a document by itself, laid out as if it were alone; some are told apart only then."""
    headers = Headers(table)
    for part in split_reports(document, headers):
        laid_out = lay_out(part, table)
        yield from split_reports(laid_out, headers) if laid_out.blocks != part.blocks else (laid_out,)


def _fill(form: Form, document: Document, table: CaptionTable) -> Form:
    """The form, with what stands in it without captions."""
    language = detect_language(form, document.text)
    form = read_form_numbers(name_headings(leave_closing(form, document.text), document.text), document.text)
    form = release_overrun(mend_caption_ends(form, document.text), document.text)
    form = move_themes(form, document.text)
    form = release_prose(read_sentences(form, document.text), document.text)
    read = read_rosters(document, read_front(document, form, language), table, language)
    return mark_salutation(document, read_signature(document, read, language))


def _is_report(form: Form, text: str) -> bool:
    """Whether enough of the form is there: captions that the table knows, or many that were learned.

    "When" and "Where" by themselves are an invitation's too. Below the form's title, fewer are enough, or the header.
    """
    captions = [p for p in form.pieces if p.match and p.match.language and p.role is CAPTION]
    known = {p.field for p in captions if match_key(p.block.span.of(text)) not in word_keys("asks")}
    sections = form.captions & set(SECTIONS)
    is_titled = any(p.role is BOILERPLATE and p.field == "form-title" for p in form.pieces[:_FRONT])
    if is_titled and len(form.captions & set(HEADER_FIELDS)) >= _FEWEST_OF_HEADER:
        return True
    fewest = _FEWEST_BELOW_TITLE if is_titled else _FEWEST_WITH_LEARNED
    return len(known) >= _FEWEST_CAPTIONS or (len(form.captions) >= fewest and len(sections) >= _FEWEST_SECTIONS)


def _read_form(form: Form, document: Document, table: CaptionTable, told: ToldEdition) -> Report:
    edition = edition_or_usual(told.edition)
    evidences, notes = Evidences(document.text), list[Note]()
    language = detect_language(form, document.text)
    _tell_origin(form, evidences, told)
    answers = part_joint_answers(answers_of(form, document.text, HEADER_FIELDS + TITLE_PARTS), language)
    header = HeaderReader(answers, language, evidences, notes, edition.forum)
    reporter, event = header.reporter(), header.event()
    hosts = read_hosts(header.answers, evidences, notes)
    summary = _read_summary(form, document.text, evidences)
    mark_told(form, evidences)
    themes, issues, other = _read_themes(form, document.text, evidences, table)
    statements = read_statements(form, document.text, edition.kinds, table.agendas)
    for number, read in enumerate(statements):
        evidences.add(f"/statements/{number}", read.span, read.section, "paragraph or list item", 0.98)
    speakers = read_speakers(form, document.text, language)
    notes += [*speakers.notes, *note_learned(form, document.text)]
    if any(piece.block.recognised for piece in form.pieces):
        notes.append(Note(pointer="", code="read-by-ocr", text=""))
    told_in = _summary_span(form, document.text)
    gazetteer = report_gazetteer(hosts.organizers, speakers.speakers, _prose(told_in, statements, document.text))
    supporters, roundtable = read_company(told_in, gazetteer, evidences)
    partnerships = read_partnerships(statements, told_in, language, gazetteer, evidences)
    return Report(
        file=document.name,
        part=document.part,
        sha256=document.sha256,
        language=language,
        form=edition.slug,
        forum=header.forum,
        reporter=reporter,
        event=event,
        organizers=hosts.organizers,
        unaligned_bases=hosts.unaligned_bases,
        themes=themes,
        cross_cutting=issues,
        other_themes=other,
        summary=summary,
        statements=tuple(read_prose(statements, language, gazetteer, evidences)),
        supporters=supporters,
        roundtable=roundtable,
        partnerships=partnerships,
        speakers=speakers.speakers,
        sections=tuple(_count_sections(form, document.text, edition.counted)),
        evidence=measure({**evidences.by_pointer, **speakers.evidence}, document.media_type),
        unread=unread_passages(form, document.text),
        unmatched=unmatched_pairs(document, form, table),
        warnings=tuple(sorted(notes, key=lambda note: (note.pointer, note.code))),
    )


def _tell_origin(form: Form, evidences: Evidences, told: ToldEdition) -> None:
    """What language and form edition rest on: the longest answer; the words that tell it, or the first caption."""
    answers = [p.block.span for p in form.pieces if p.role is ANSWER]
    if answers:
        evidences.add("/language", max(answers, key=len), "", "function words", 0.97)
    caption = next(p for p in form.pieces if p.role is CAPTION)
    evidences.add("/form", told.span or caption.block.span, "", told.rule, 0.99)


def _read_summary(form: Form, text: str, evidences: Evidences) -> str | None:
    paragraphs = _summary_paragraphs(form, text)
    if not paragraphs:
        return None
    evidences.add("/summary", Span(paragraphs[0].span.start, paragraphs[-1].span.end), "summary", "answer", 0.99)
    return " ".join(paragraph.text(text) for paragraph in paragraphs)


def _summary_paragraphs(form: Form, text: str) -> list[Paragraph]:
    return [p for p in heal((p.block for p in form.answers("summary")), text) if not is_nothing(p.text(text))]


def _summary_span(form: Form, text: str) -> Span | None:
    paragraphs = _summary_paragraphs(form, text)
    return Span(paragraphs[0].span.start, paragraphs[-1].span.end) if paragraphs else None


def _prose(summary: Span | None, statements: Sequence[ReadStatement], text: str) -> str:
    """All that may define an acronym."""
    return "\n".join(span.of(text) for span in [*([summary] if summary else []), *(s.span for s in statements)])


def _read_themes(
    form: Form, text: str, evidences: Evidences, captions: CaptionTable
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    where: dict[str, tuple[Span, str, float]] = {}
    own: dict[str, Span] = {}
    answered = without_unticked([p.block for p in form.answers("focus-areas")], text)
    parts_below, is_beside = _MOST_LEVELS, False
    for paragraph in heal(answered, text):
        boxed = is_box(text[paragraph.start])
        start = paragraph.start if boxed else paragraph.span.start
        words = _BLANK.sub(_without_page_break, text[start : paragraph.span.end])
        found, others = find_themes(words, start)
        if not found and _is_printed(words, captions):
            continue  # "Content of the discussion (500 words)"
        for theme in found:
            where.setdefault(theme.slug, (theme.span, theme.rule, theme.confidence))
        if boxed:  # of a list to tick, which has no parts
            parts_below, is_beside = _MOST_LEVELS, False
        else:
            label, colon, _ = words.partition(":")
            is_beside = (leads_beside(label) and bool(colon or not found)) or (is_beside and not colon)
        if boxed or (paragraph.level <= parts_below and not is_beside):
            own.update({span.of(text): span for span in others if not _is_printed(span.of(text), captions)})
        if found and not boxed:
            parts_below = min(parts_below, paragraph.level)
    chosen = in_form_order(where)
    issues = tuple(slug for slug in chosen if slug in cross_cutting_slugs())
    areas = tuple(slug for slug in chosen if slug not in cross_cutting_slugs())
    other = tuple(sorted(own))
    for key, slugs in (("themes", areas), ("cross_cutting", issues)):
        for number, slug in enumerate(slugs):
            evidences.add(f"/{key}/{number}", where[slug][0], "focus-areas", where[slug][1], where[slug][2])
    for number, words in enumerate(other):
        evidences.add(f"/other_themes/{number}", own[words], "focus-areas", "reporter's own words", 0.7)
    return areas, issues, other


def _without_page_break(blank: re.Match[str]) -> str:
    """Spaces for as much white space that holds an empty line or a page break."""
    return " " * len(blank[0]) if blank[0].count("\n") > 1 or "\f" in blank[0] else blank[0]


def _is_printed(words: str, captions: CaptionTable) -> bool:
    """Whether a reporter's theme is none: a caption that stands in its answer, known or not, or "N/A"."""
    weights = weigh_words(words)
    if max(weights.get(field, 0.0) for field in _DEBATE) >= _TELLING:
        return True
    match = captions.find(words, FORM_ORDER)
    return is_nothing(words) or (match is not None and match.score == 1.0)


def _count_sections(form: Form, text: str, counted: Mapping[str, tuple[str, ...]]) -> Iterator[Section]:
    """Words of the answers; the headings of agendas count as the author's, other captions do not."""
    all_pieces = [p for p in form.pieces if p.role is ANSWER or (p.role is CAPTION and p.field in AGENDAS)]
    for name, fields in counted.items():
        pieces = [p for p in all_pieces if p.field in fields]
        answers = [p for p in pieces if p.role is ANSWER]
        if answers:
            yield Section(
                section=name,
                words=sum(count_words(p.block.span.of(text)) for p in pieces),
                start=answers[0].block.start,
                end=answers[-1].block.span.end,
            )
