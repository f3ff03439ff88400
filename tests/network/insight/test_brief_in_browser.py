"""A brief in a real browser: it prints on two sides of A4, and runs nothing."""

import re
from pathlib import Path

import pypdfium2
import pytest

from tests.network.browser import browsing, violations
from tests.network.test_page_in_browser import CONSOLE, chromium
from wufgraph.model import Language
from wufgraph.network.insight import Scope, write_brief
from wufgraph.pages.brief_page import brief_page
from wufgraph.store import EmbeddedStore

pytestmark = pytest.mark.all


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("theme", ["urban-land-legislation-and-governance", "youth", "urban-waste-management"])
def test_it_prints_on_two_sides_of_a4(theme: str, language: Language, built_store: Path, tmp_path: Path) -> None:
    with EmbeddedStore(built_store) as store:
        page = brief_page(write_brief(store, Scope(theme=theme), language))
    (tmp_path / "brief.html").write_text(page, encoding="utf-8")
    printed = tmp_path / "brief.pdf"
    run = chromium(tmp_path / "brief.html", f"--print-to-pdf={printed}", "--no-pdf-header-footer")
    assert CONSOLE.findall(run.stderr) == []
    with pypdfium2.PdfDocument(printed) as document:
        assert len(document) <= 2
        width, height = document[0].get_size()
    assert (round(width), round(height)) == (595, 842)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(scheme: str, built_store: Path, tmp_path: Path) -> None:
    path = tmp_path / "brief.html"
    with EmbeddedStore(built_store) as store:
        path.write_text(brief_page(write_brief(store, Scope(theme="safety"))), encoding="utf-8")
    with browsing(tmp_path / "profile") as page:
        page.open(path, prefers_color_scheme=scheme)
        assert violations(page) == []


def test_every_heading_follows_the_one_above_it(built_store: Path) -> None:
    with EmbeddedStore(built_store) as store:
        page = brief_page(write_brief(store, Scope(theme="safety")))
    levels = list(map(int, re.findall(r"<h(\d)", page)))
    assert levels[0] == 1
    assert set(levels[1:]) == {2}
