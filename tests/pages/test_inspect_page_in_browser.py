"""The inspect page in a real browser: values and passages lead to each other, and nothing hostile runs."""

import re
from pathlib import Path

import pytest

from tests.extraction.typed_forms import document_of, fill
from tests.network.test_page_in_browser import CONSOLE, chromium
from wufgraph.extraction import extract
from wufgraph.pages import inspect_page
from wufgraph.pages.rendering import read_template, script_policy

from .test_findings_page import HOSTILE

pytestmark = pytest.mark.all


def digest_of(script: str) -> str:
    """What the page's policy knows its script by."""
    (digest,) = re.findall(r"sha256-[^']+", script_policy(script))
    return str(digest)


def opened(folder: Path, html: str, do: str = "") -> tuple[str, list[str]]:
    """The page once its script has run and something was done, and what the console says."""
    script = read_template("inspect.js")
    acted = script + do
    html = html.replace(script, acted)
    html = html.replace(digest_of(script), digest_of(acted))
    page = folder / "page.html"
    page.write_text(html, encoding="utf-8")
    run = chromium(page, "--dump-dom")
    return run.stdout, CONSOLE.findall(run.stderr)


def html_of(**answers: str) -> str:
    """The page of a filled-in form."""
    document = document_of(fill(dict(answers)))
    return inspect_page(document, extract(document))


def test_the_page_opens_without_a_word_on_the_console(tmp_path: Path) -> None:
    _, console = opened(tmp_path, html_of(venue=HOSTILE[0], title=HOSTILE[1]))
    assert console == []


def test_a_value_lights_its_passage_and_tells_its_rule(tmp_path: Path) -> None:
    do = '[...document.querySelectorAll(".values button")].find((one) => one.textContent.includes("Room 42")).click();'
    dom, console = opened(tmp_path, html_of(venue="Room 42"), do)
    assert console == []
    assert re.search(r'<span class="answer lit"[^>]*>Room 42</span>', dom)
    assert re.search(r'id="told"[^>]*>event venue: Room 42 \(answer · 0\.\d+\)<', dom)


def test_a_passage_marks_the_value_that_was_read_from_it(tmp_path: Path) -> None:
    do = '[...document.querySelectorAll("#text span")].find((one) => one.textContent === "Room 42").click();'
    dom, console = opened(tmp_path, html_of(venue="Room 42"), do)
    assert console == []
    (chosen,) = re.findall(r'<button[^>]*class="chosen"[^>]*>.*?</button>', dom, re.DOTALL)
    assert "Room 42" in chosen


def test_an_unread_passage_and_a_role_are_gone_to(tmp_path: Path) -> None:
    do = 'document.querySelector("[data-gap]").click();'
    dom, console = opened(tmp_path, html_of(venue="Room 1\nSponsor:\tAcme"), do)
    assert console == []
    assert re.search(r'<span class="unread lit">[^<]*Acme', dom)
    dom, _ = opened(tmp_path, html_of(), 'document.querySelector("[data-role=caption]").click();')
    assert re.search(r"caption: passage 1 of \d+", dom)
