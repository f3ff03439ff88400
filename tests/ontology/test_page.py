"""The page on the ontology is what its files say, and needs nothing else."""

import importlib.util
import re
from html.parser import HTMLParser
from types import ModuleType

import pytest

from .reading import ROOT, own_classes, own_properties, slug

LOADING = {"src", "srcset", "data", "poster", "xlink:href"}


@pytest.fixture(scope="module")
def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_ontology_page", ROOT / "docs/make_ontology_page.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def page() -> str:
    return (ROOT / "docs/ontology.html").read_text(encoding="utf-8")


class Attributes(HTMLParser):
    """Collects the attributes of all elements."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [(tag, name, value or "") for name, value in attrs]


@pytest.fixture(scope="module")
def attributes(page: str) -> list[tuple[str, str, str]]:
    parser = Attributes()
    parser.feed(page)
    return parser.found


def test_the_page_is_up_to_date(generator: ModuleType, page: str) -> None:
    assert page == generator.render(), "run `python docs/make_ontology_page.py`"


def test_every_term_has_its_place(attributes: list[tuple[str, str, str]]) -> None:
    places = [value for _, name, value in attributes if name == "id"]
    assert {slug(t) for t in own_classes() | own_properties()} <= set(places)
    assert len(places) == len(set(places))


def test_links_within_the_page_lead_somewhere(attributes: list[tuple[str, str, str]]) -> None:
    places = {value for _, name, value in attributes if name == "id"}
    targets = {value[1:] for _, name, value in attributes if name == "href" and value.startswith("#")}
    assert targets <= places


def test_the_page_loads_nothing_from_elsewhere(page: str, attributes: list[tuple[str, str, str]]) -> None:
    assert not [a for a in attributes if a[1] in LOADING or a[0] in ("link", "iframe", "object")]
    assert not re.search(r"@import|url\((?!#tip\))|fetch\(|XMLHttpRequest", page)


def test_every_word_is_there_in_three_languages(page: str) -> None:
    counts = {language: page.count(f'class="t" lang="{language}"') for language in ("en", "es", "fr")}
    assert counts["en"] > 500
    assert len(set(counts.values())) == 1
