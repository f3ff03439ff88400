"""A small corpus in the formats that need no other program: its gold, its truth and its parts."""

import html
import io
import json
import quopri
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pypdfium2
import pytest
from openpyxl import load_workbook

from wufgraph.model import Language, Report, Role, StatementKind

from .generate import PURE, Made, Order, make_all, read_order, write_corpus
from .made.chance import Chance
from .made.page import Cell, Page, Paragraph, Run, Table, roles_of
from .made.parts import KITS, Part
from .made.to_office import FILTERS
from .made.to_pdf import write_pdf
from .printed import ROOT, theme_slugs
from .test_forms import paragraphs_of

SCHEMA = json.loads((ROOT / "data" / "reference" / "record.schema.json").read_bytes())
SMALL = Order(seed=3, count=24, formats=("docx", "txt", "html", "pdf", "xlsx", "eml"))


@cache
def small(part: Part = Part.TUNING) -> tuple[tuple[Made, bytes], ...]:
    return tuple(make_all(replace(SMALL, part=part)))


def of_format(kind: str, part: Part = Part.TUNING) -> list[tuple[Made, bytes]]:
    return [(made, data) for made, data in small(part) if made.kind == kind]


def squeezed(text: str) -> str:
    """Without white space, and without the hyphens and carriage returns that wrapping puts in."""
    return "".join(text.split()).replace("-", "")


def words_of(made: Made, data: bytes) -> str:
    """All text of a document, by means other than the project's readers."""
    if made.kind == "docx":
        # Struck-out text is no w:t, so it is not found.
        return "\n".join(paragraphs_of(data))
    if made.kind == "txt":
        encodings = {"utf-16", "cp1252", "utf-8-sig"} & set(made.chance.oddities)
        return data.decode(encodings.pop() if encodings else "utf-8")
    if made.kind == "html":
        return html.unescape(data.decode())
    if made.kind == "xlsx":
        rows = load_workbook(io.BytesIO(data)).worksheets[0].iter_rows(values_only=True)
        return "\n".join(str(value) for row in rows for value in row if value)
    with pypdfium2.PdfDocument(data) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def strings_of(report: Report) -> Iterable[str]:
    """What the gold record holds word for word."""
    yield from filter(None, (report.reporter, report.event.title, report.event.venue))
    yield from (one.name for one in report.organizers)
    yield from (statement.text for statement in report.statements)
    for talk in report.speakers:
        yield from filter(None, (talk.name, talk.organization, talk.position, talk.email))


def missing_in(made: Made, data: bytes) -> list[str]:
    """Strings of the gold that the document has not."""
    text = squeezed(words_of(made, data))
    strings = [one for report in made.reports for one in strings_of(report.gold)]
    # A PDF gives its lines across cells: the words of an answer may stand apart, an address or a long word be broken,
    # and in a grid within a column of two most words.
    oddities = made.chance.oddities
    longest = 4 if "two columns" in oddities else 8 if "hyphenated wraps" in oddities else 10
    whole = [word for one in strings for word in one.split() if "@" not in word and len(word) <= longest]
    pieces = whole if made.kind == "pdf" else strings
    return [one for one in pieces if squeezed(one) not in text]


@pytest.mark.parametrize("part", Part)
@pytest.mark.parametrize("kind", ["docx", "txt", "xlsx", "html", "pdf"])
def test_every_string_of_the_gold_stands_in_the_document(kind: str, part: Part) -> None:
    missing = {made.file: missing_in(made, data) for made, data in of_format(kind, part)}
    assert {file: words for file, words in missing.items() if words} == {}


@pytest.mark.soak
@pytest.mark.parametrize("part", Part)
def test_a_large_corpus_holds_every_string_of_its_gold(part: Part) -> None:
    order = Order(seed=77, count=600, formats=("docx", "txt", "xlsx", "html"), part=part)
    assert [made.file for made, data in make_all(order) if missing_in(made, data)] == []


def test_a_mail_holds_the_report_in_its_body_or_as_a_file() -> None:
    for made, data in of_format("eml"):
        body = quopri.decodestring(data)
        assert b"report.docx" in data or str(made.reports[0].gold.speakers[1].name).encode() in body


@pytest.mark.parametrize("part", Part)
def test_gold_records_are_of_the_shape_of_the_contract(part: Part, tmp_path: Path) -> None:
    write_corpus(replace(SMALL, part=part), tmp_path)
    validator = jsonschema.Draft202012Validator(SCHEMA)
    for path in sorted((tmp_path / "gold").iterdir()):
        record = json.loads(path.read_bytes())
        assert not list(validator.iter_errors(record)), path.name
        assert (tmp_path / "documents" / record["file"]).is_file()


@pytest.mark.parametrize("part", Part)
def test_every_mention_stands_in_exactly_one_cluster(part: Part, tmp_path: Path) -> None:
    write_corpus(replace(SMALL, part=part), tmp_path)
    clusters: list[dict[str, Any]] = json.loads((tmp_path / "clusters.json").read_bytes())
    mentions = [(c["kind"], m["file"], m["as_written"]) for c in clusters for m in c["mentions"]]
    assert len(mentions) == len(set(mentions))
    for path in (tmp_path / "gold").iterdir():
        record = json.loads(path.read_bytes())
        named = [one["name"] for one in record["organizers"]] + [s["organization"] for s in record["speakers"]]
        assert {("institution", record["file"], name) for name in named} <= set(mentions)


@pytest.mark.parametrize("part", Part)
@pytest.mark.parametrize("kind", PURE)
def test_the_same_order_gives_the_same_bytes(kind: str, part: Part) -> None:
    order = Order(seed=5, count=2, formats=(kind,), part=part)
    assert [data for _, data in make_all(order)] == [data for _, data in make_all(order)]


def test_another_seed_gives_other_reports() -> None:
    other = [made.reports[0].gold for made, _ in make_all(replace(SMALL, seed=4, count=6))]
    assert not {report.summary for report in other} & {made.reports[0].gold.summary for made, _ in small()}


@pytest.mark.parametrize("part", Part)
def test_statements_and_partnerships_rest_on_answers(part: Part) -> None:
    for made, _ in small(part):
        for report in (one.gold for one in made.reports):
            declared = {s.text for s in report.statements if s.kind == StatementKind.PARTNERSHIP}
            assert all(p.text in declared or p.text in str(report.summary) for p in report.partnerships)
            assert {*report.themes, *report.cross_cutting} <= set(theme_slugs())


@pytest.mark.parametrize("part", Part)
def test_roles_hold_every_answer_that_the_gold_rests_on(part: Part) -> None:
    for made, _ in small(part):
        answers = {text for page in made.pages for role, text in roles_of(page) if role == "answer"}
        assert {s.text for report in made.reports for s in report.gold.statements} <= answers


def test_unseen_captions_are_other_than_the_official_ones() -> None:
    order = Order(seed=2, count=2, formats=("docx",), languages=(Language.EN,), unseen=True)
    for made, data in make_all(order):
        assert "Name of Reporter" not in words_of(made, data)


def test_the_command_line_tells_the_order() -> None:
    order, output = read_order(
        ["--count", "3", "--formats", "txt", "--languages", "fr", "--part", "tuning-h", "--output", "x"]
    )
    assert (order.count, order.formats, order.languages, order.part) == (3, ("txt",), (Language.FR,), Part.TUNING_H)
    assert output == Path("x")


def test_archives_hold_two_reports() -> None:
    ((made, data),) = make_all(Order(count=1, formats=("zip",)))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist() == ["report-1.docx", "report-2.docx"]
    assert len(made.reports) == 2


@pytest.mark.all
@pytest.mark.parametrize("kind", FILTERS)
def test_libreoffice_makes_each_of_its_formats(kind: str) -> None:
    made = list(make_all(Order(count=2, formats=(kind,))))
    starts = {"odt": b"PK", "rtf": b"{\\rtf", "doc": b"\xd0\xcf\x11\xe0", "office-pdf": b"%PDF"}
    assert [data.startswith(starts[kind]) for _, data in made] == [True, True]


@pytest.mark.all
@pytest.mark.parametrize(("kind", "start"), [("scan-pdf", b"%PDF"), ("png", b"\x89PNG"), ("jpg", b"\xff\xd8")])
def test_scans_are_pictures_that_hold_no_text(kind: str, start: bytes) -> None:
    order = Order(count=1, formats=(kind,))
    ((_, data),), ((_, again),) = make_all(order), make_all(order)
    assert data.startswith(start)
    assert data == again
    if kind == "scan-pdf":
        with pypdfium2.PdfDocument(data) as document:
            assert not any(page.get_textpage().get_text_range() for page in document)


def test_a_table_within_one_of_several_cells_is_printed() -> None:
    def cell(text: str) -> Cell:
        return Cell(blocks=(Paragraph(runs=(Run(text=text, role=Role.ANSWER),)),))

    inner = Table(rows=((cell("Habitat"), cell("Cities")),), widths=(1, 1))
    outer = Table(rows=((cell("Agenda"), Cell(blocks=(inner,))),), widths=(1, 1))
    data = write_pdf(Page(blocks=(outer,), title="Made up", author="Made up"), Chance("any", KITS[Part.TUNING].words))
    with pypdfium2.PdfDocument(data) as document:
        assert {"Agenda", "Habitat", "Cities"} <= set(document[0].get_textpage().get_text_range().split())
