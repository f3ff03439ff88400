"""The interactive page in a real browser: headless Chromium, driven by its command line."""

import re
import subprocess
from pathlib import Path

import networkx as nx
import pytest

from wufgraph.network.page import draw_page

from .browser import OPTIONS, find_browser
from .test_page import HOSTILE, Elements, affiliation

pytestmark = pytest.mark.all

CONSOLE = re.compile(r"CONSOLE[:(]\d+\)?\] (.*)")


def chromium(page: Path, *options: str) -> "subprocess.CompletedProcess[str]":
    """Open a page without network, let it run, and leave."""
    return subprocess.run(
        [
            *(find_browser(), *OPTIONS, "--enable-logging=stderr", "--virtual-time-budget=5000"),
            *(f"--user-data-dir={page.parent / 'profile'}", "--window-size=1400,900", *options, page.as_uri()),
        ],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )


def opened(folder: Path, html: str) -> tuple[Elements, list[str]]:
    """The elements once the script has run, and what the console says."""
    page = folder / "page.html"
    page.write_text(html, encoding="utf-8")
    run = chromium(page, "--dump-dom")
    return Elements(run.stdout), CONSOLE.findall(run.stderr)


def test_the_table_holds_every_organization_and_the_console_is_silent(tmp_path: Path) -> None:
    network = affiliation()
    elements, console = opened(tmp_path, draw_page(network, "Partnerships"))
    assert console == []
    body = elements.texts["td"]
    assert elements.texts["bdi"].count("AARP") == 1
    assert len(body) == 5 * 4
    assert body[:4] == ["2", "2", "3", "0"]
    assert (
        elements.texts["p"].count("Shown: 4 organizations, 3 ties. Circle area: strength; line width: common events.")
        == 1
    )


def test_hostile_labels_run_nothing_and_break_nothing(tmp_path: Path) -> None:
    elements, console = opened(tmp_path, draw_page(affiliation(HOSTILE), HOSTILE[0]))
    assert console == []
    assert "img" not in elements.texts
    assert HOSTILE[0] in elements.texts["bdi"]
    assert "5 organizations" in elements.texts["p"]


def test_an_empty_network_opens_without_errors(tmp_path: Path) -> None:
    elements, console = opened(tmp_path, draw_page(nx.Graph(), "Partnerships"))
    assert console == []
    assert "No organizations yet." in elements.texts["p"]


def test_an_organization_without_ties_opens_without_errors(tmp_path: Path) -> None:
    network = affiliation()
    network.remove_nodes_from([f"https://example.org/o{number}" for number in (0, 1, 2)])
    elements, console = opened(tmp_path, draw_page(network, "Partnerships"))
    assert console == []
    assert "No two organizations organized an event together in these reports." in elements.texts["p"]


def test_a_page_with_a_foreign_script_is_stopped_by_its_policy(tmp_path: Path) -> None:
    html = draw_page(affiliation(), "Partnerships").replace(
        "</body>", "<script>document.title = 'taken'</script></body>"
    )
    elements, console = opened(tmp_path, html)
    assert elements.texts["title"] == ["Partnerships"]
    assert any("Content Security Policy" in line for line in console)


def test_the_picture_is_drawn(tmp_path: Path) -> None:
    page, picture, blank = tmp_path / "page.html", tmp_path / "drawn.png", tmp_path / "blank.png"
    html = draw_page(affiliation(), "Partnerships")
    page.write_text(html, encoding="utf-8")
    chromium(page, f"--screenshot={picture}")
    page.write_text(re.sub(r"<script>.*?</script>", "", html, flags=re.DOTALL), encoding="utf-8")
    chromium(page, f"--screenshot={blank}")
    assert picture.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    assert len(picture.read_bytes()) > 1.2 * len(blank.read_bytes())
