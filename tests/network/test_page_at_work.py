"""The interactive page in a browser that is asked: how soon it opens, what it asks the net for, who can use it."""

import random
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

from wufgraph.network.incidence import EVIDENCE, Event, Organization, Partnership
from wufgraph.network.page import draw_page, spell_page
from wufgraph.network.page_facts import Facts

from .browser import Page, browsing, violations
from .made import commitment, incidence

pytestmark = pytest.mark.all

DRAWN = "performance.getEntriesByName('drawn').length"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A browser, the same for all tests here."""
    with browsing(tmp_path_factory.mktemp("browser") / "profile") as opened:
        yield opened


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five organizations of two countries at events of two forums, one pair with a signed agreement."""
    found = incidence(
        {"e1": "ab", "e2": "abc", "e3": "cd", "e4": "e"},
        events=[
            Event(id="e1", label="First", date="2014-04-07", forum="wuf7", type="agora", themes=("land",)),
            Event(id="e2", label="Second", date="2016-10-18", forum="wuf9", type="training", themes=("water",)),
            Event(id="e3", label="Third", forum="wuf9", type="agora"),
        ],
        organizations=[
            Organization(id="a", label="Aye", country="KE", sector="academia"),
            Organization(id="b", label="Bee", country="FR", sector="local-authority"),
            Organization(id="c", label="Cee", country="FR", sector="academia", parent="d"),
        ],
        partnerships=[Partnership(id="p", event="e1", stage="signed", partners=("a", "b"))],
    )
    path = tmp_path_factory.mktemp("small") / "page.html"
    said = [commitment("p", "Signed, by both, in Medellín.")]
    path.write_text(draw_page(found, "Five", commitments=said), encoding="utf-8")
    return path


def large(organizations: int = 5000, events: int = 9000) -> Facts:
    """As many organizations as at a forum, some 50 000 ties, places by chance."""
    chance = random.Random(5)
    members = [sorted(chance.sample(range(organizations), chance.randrange(2, 6))) for _ in range(events)]
    common: dict[tuple[int, int], list[object]] = {}
    for number, some in enumerate(members):
        for pair in ((a, b) for a in some for b in some if a < b):
            common.setdefault(pair, []).append(number)
    facts = ("partners", "strength", "betweenness", "events", "jointEvents")
    return {
        "organizations": [
            {
                "id": f"https://example.org/organization/{n}",
                "label": f"Organization for Sustainable Cities number {n}",
                "x": chance.uniform(-40, 40),
                "y": chance.uniform(-30, 30),
                "country": chance.choice(["KE", "FR"]),
                "community": 1 + n % 70,
                **dict.fromkeys(facts, 1 + n % 9),
            }
            for n in range(organizations)
        ],
        "events": [
            {
                "id": f"e{n}",
                "label": f"Networking event {n}",
                "date": "2014-04-07",
                "x": n % 70,
                "y": n // 70,
                "organizers": some,
            }
            for n, some in enumerate(members)
        ],
        "ties": [[a, b, shared] for (a, b), shared in sorted(common.items(), key=lambda one: (-len(one[1]), one[0]))],
        "evidence": list(EVIDENCE),
        "largest": organizations,
    }


def test_five_thousand_organizations_are_drawn_within_two_seconds(page: Page, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(spell_page(large(), "Large"), encoding="utf-8")
    seconds = []
    for _ in range(5):
        page.open(path)
        page.wait(DRAWN)
        seconds.append(page.run("performance.getEntriesByName('drawn')[0].startTime") / 1000)
    assert statistics.median(seconds) < 2
    assert page.run("document.getElementsByTagName('*').length") < 2500


def test_nothing_but_the_file_itself_is_asked_for(page: Page, small: Path) -> None:
    page.open(small)
    page.wait(DRAWN)
    page.run("document.getElementById('download-svg').focus()")
    assert [one["request"]["url"] for one in page.said("Network.requestWillBeSent")] == [small.as_uri()]
    assert (page.said("Log.entryAdded"), page.said("Runtime.exceptionThrown")) == ([], [])


STATES = {
    "as it opens": "",
    "an organization": "document.querySelector('#table tbody button').click()",
    "a tie": "document.getElementById('tab-ties').click(); document.querySelector('#table tbody button').click()",
    "all unfolded": "for (const one of document.querySelectorAll('details')) one.open = true",
    "suggestions": "const box = document.getElementById('search'); box.value = 'e'; box.oninput()",
    "events": "document.getElementsByName('view')[1].click()",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("script", STATES.values(), ids=STATES.keys())
def test_axe_finds_no_violation(page: Page, small: Path, scheme: str, script: str) -> None:
    page.open(small, prefers_color_scheme=scheme)
    page.wait(DRAWN)
    page.run(f"{{ {script} }}")
    assert violations(page) == []


def test_axe_finds_no_violation_on_a_telephone(page: Page, small: Path) -> None:
    page.open(small, width=390, height=844)
    page.wait(DRAWN)
    assert violations(page) == []
    assert page.run("document.documentElement.scrollWidth <= innerWidth")


def rows(page: Page) -> list[str]:
    found: list[str] = page.run("[...document.querySelectorAll('#table tbody tr th')].map((cell) => cell.textContent)")
    return sorted(found)


@pytest.mark.parametrize(
    ("facet", "value", "left"),
    [
        ("country", "FR", ["Bee", "Cee"]),
        ("sector", "academia", ["Aye", "Cee"]),
        ("theme", "land", ["Aye", "Bee"]),
        ("forum", "wuf9", ["Aye", "Bee", "Cee", "d"]),
        ("type", "training", ["Aye", "Bee", "Cee"]),
    ],
)
def test_what_is_chosen_is_shown_in_the_table_too(
    page: Page, small: Path, facet: str, value: str, left: list[str]
) -> None:
    page.open(small)
    page.run(f"{{ const one = document.getElementById('by-{facet}'); one.value = '{value}'; one.onchange(); }}")
    assert rows(page) == left
    assert page.run("document.getElementById('shown').textContent").startswith("Only ")
    page.run("document.getElementById('start-over').click()")
    assert len(rows(page)) == 5


def test_ties_of_weaker_evidence_can_be_left_out(page: Page, small: Path) -> None:
    page.open(small)
    page.run("{ const one = document.getElementById('by-evidence'); one.value = 'signed'; one.onchange(); }")
    page.run("document.getElementById('tab-ties').click()")
    assert rows(page) == ["Aye"]


def test_one_organization_and_its_partners_alone_can_be_shown(page: Page, small: Path) -> None:
    page.open(small)
    page.run("[...document.querySelectorAll('#table tbody button')].find((one) => one.textContent === 'd').click()")
    page.run("document.getElementById('ego').click()")
    assert rows(page) == ["Cee", "d"]
    assert page.run("document.activeElement.id") == "ego"
    page.run("document.getElementById('ego').click()")
    assert len(rows(page)) == 5


def test_a_tie_tells_its_events_days_evidence_and_how_sure_it_is(page: Page, small: Path) -> None:
    page.open(small)
    page.run("document.getElementById('tab-ties').click(); document.querySelector('#table tbody button').click()")
    told = page.run("document.getElementById('panel').textContent")
    for words in (
        "Agreement signed",
        "both signed",
        "7 April 2014 – 18 October 2016",
        "First",
        "WUF9",
        "Signed, by both, in Medellín.",
        "one.docx",
        "wufgraph why",
    ):
        assert words in told


def test_an_organization_tells_its_partnerships_in_words(page: Page, small: Path) -> None:
    page.open(small)
    page.run("document.querySelector('#table tbody button').click()")
    told = page.run("document.getElementById('panel').textContent")
    assert "Signed, by both, in Medellín. With Bee, Bank of Elsewhere · First, one.docx" in told


def test_the_table_is_used_by_keys_alone(page: Page, small: Path) -> None:
    page.open(small)
    page.run("document.querySelector('#table thead button').focus()")
    page.press("Enter")
    assert page.run("document.querySelector('#table thead th').ariaSort") == "ascending"
    page.run("document.querySelector('#table tbody button').focus()")
    page.press("Enter")
    assert page.run("document.querySelector('#panel-title').textContent") == "Aye"


def test_where_motion_is_unwanted_nothing_glides(page: Page, small: Path) -> None:
    page.open(small, prefers_reduced_motion="reduce")
    page.wait(DRAWN)
    moving = (
        "[...document.querySelectorAll('*')].filter((one) => parseFloat(getComputedStyle(one).transitionDuration) > 0)"
    )
    assert page.run(f"{moving}.length") == 0
