"""Forms that organizers made anew as web pages, with captions that no table holds, laid out as they liked."""

from collections.abc import Callable, Sequence
from html import escape

import pytest

from tests.extraction.test_unseen_layouts import ANSWERED, ASKED, HEADER, SECTIONS, SPEAKER, SPEAKERS, told
from wufgraph.documents import read_document
from wufgraph.extraction import extract

Pairs = Sequence[tuple[str, str]]


def in_label_and_value(pairs: Pairs) -> str:
    lines = (f'<span class="label">{asked}</span><span class="value">{answer}</span>' for asked, answer in pairs)
    return "".join(f"<div>{line}</div>" for line in lines)


def in_bold_lines_of_one_paragraph(pairs: Pairs) -> str:
    return "<p>" + "<br>".join(f"<b>{asked}</b> {answer}" for asked, answer in pairs) + "</p>"


def in_bold_lines_of_one_cell(pairs: Pairs) -> str:
    return (
        "<table><tr><td>" + "<br/>".join(f"<b>{asked}</b> {answer}" for asked, answer in pairs) + "</td></tr></table>"
    )


def in_a_list_of_definitions(pairs: Pairs) -> str:
    return "<dl>" + "".join(f"<dt>{asked}</dt><dd>{answer}</dd>" for asked, answer in pairs) + "</dl>"


def in_pairs_of_blocks(pairs: Pairs) -> str:
    return "".join(
        f'<div class="row"><div class="k">{asked}</div>\n<div class="v">{answer}</div></div>' for asked, answer in pairs
    )


def over_fields(pairs: Pairs) -> str:
    return "".join(f'<label>{asked}</label><br><input value="{answer}"><br>' for asked, answer in pairs)


def beside_names_of_parts(pairs: Pairs) -> str:
    groups = (("Event", pairs[:5]), ("Hosts", pairs[5:]))
    rows = (
        (f"<th rowspan={len(group)}>{name}</th>" if number == 0 else "", pair)
        for name, group in groups
        for number, pair in enumerate(group)
    )
    return "<table>" + "".join(f"<tr>{name}<td>{one}</td><td>{two}</td></tr>" for name, (one, two) in rows) + "</table>"


LAYOUTS = (
    in_pairs_of_blocks,
    over_fields,
    beside_names_of_parts,
    in_label_and_value,
    in_bold_lines_of_one_paragraph,
    in_bold_lines_of_one_cell,
    in_a_list_of_definitions,
)


def make_page(language: str, lay_out: Callable[[Pairs], str], *, in_front: bool = False) -> bytes:
    asked, answered = ([escape(words) for words in all_of[language].split(" | ")] for all_of in (ASKED, ANSWERED))
    pairs = list(zip(asked, answered, strict=False))
    header, rest = pairs[: len(HEADER)], pairs[len(HEADER) :]
    assert len(rest) == len(SECTIONS)
    sections = "".join(f"<h3>{caption}</h3><p>{answer}</p>" for caption, answer in rest)
    captions = asked[-1 - len(SPEAKER) : -1]
    speakers = "".join(
        "<table>"
        + "".join(f"<tr><td>{c}</td><td>{v}</td></tr>" for c, v in zip(captions, one, strict=True))
        + "</table>"
        for one in SPEAKERS
    )
    speakers = f"<h3>{asked[-1]}</h3>{speakers}"
    body = lay_out(header) + (speakers + sections if in_front else sections + speakers)
    return f"<html><head><meta charset=utf-8></head><body>{body}</body></html>".encode()


@pytest.mark.parametrize("lay_out", LAYOUTS, ids=[layout.__name__ for layout in LAYOUTS])
@pytest.mark.parametrize("language", list(ASKED))
def test_all_is_read_of_a_page(language: str, lay_out: Callable[[Pairs], str]) -> None:
    (report,) = extract(read_document(make_page(language, lay_out), "anew.html")).reports
    assert told(report, ANSWERED[language]) == []


@pytest.mark.parametrize("language", list(ASKED))
def test_sections_in_words_of_ones_own_are_read_below_the_speakers(language: str) -> None:
    page = make_page(language, in_a_list_of_definitions, in_front=True)
    (report,) = extract(read_document(page, "anew.html")).reports
    assert told(report, ANSWERED[language]) == []


def test_the_menu_of_a_site_is_no_part_of_the_report() -> None:
    menu = "<nav><ul><li><a href=/>Inicio</a></li></ul></nav><ul class=menu><li><a href=/>Contacto</a></li></ul>"
    page = make_page("es", in_a_list_of_definitions).replace(b"<body>", b"<body>" + menu.encode())
    (report,) = extract(read_document(page, "anew.html")).reports
    assert told(report, ANSWERED["es"]) == []
    assert not report.unread


def test_a_row_of_two_bold_cells_stands_over_its_answers() -> None:
    pairs = ("Who writes", "Ana Field"), ("What it was called", "Rivers and cities")
    table = "".join(
        "<tr>" + "".join(f"<{tag}>{words}</{tag}>" for words in row) + "</tr>"
        for tag, row in zip(("th", "td"), zip(*pairs, strict=True), strict=True)
    )
    page = make_page("en", in_a_list_of_definitions).decode()
    start = page.index("<dl>") + len("<dl>")
    end = page.index("<dt>When was it")
    report = extract(read_document((page[: start - 4] + f"<table>{table}</table><dl>" + page[end:]).encode(), "a.html"))
    assert told(report.reports[0], ANSWERED["en"]) == []
