"""The demo reports: up to date, plainly made up, and with the faults that they are meant to have."""

import datetime as dt
import json
import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import networkx as nx
import pytest
from rdflib import Graph, Literal, Namespace
from rdflib.namespace import SKOS

from wufgraph.model import Agenda, Language, Report, StatementKind, StatementSubkind
from wufgraph.record import read_record
from wufgraph.wording import count_words

from .answers import AGENDAS, Layout
from .content import Entry, read_demo
from .gold import read_perfectly
from .printed import ROOT, PrintedForm, theme_labels
from .write_demo import CLUSTERS, DEMO, GOLDEN, holds_the_same, make_files

ENTRIES = read_demo()
REPORTS = {entry.file: read_perfectly(entry) for entry in ENTRIES}
FILES = list(make_files())
OPENING, CLOSING = dt.date(2014, 4, 5), dt.date(2014, 4, 11)

FAULTS = {
    "01-land-readjustment.docx": set(),
    "02-espacio-publico.docx": set(),
    "03-young-planners.txt": {"discussion too long", "no e-mail: Lina Haddadeen"},
    "04-villes-riveraines.docx": {
        "bases not aligned",
        "no position: post-2015",
        "no nationality: Clarisse Mbemba",
    },
    "05-suelo-y-plusvalias.txt": {"summary too long", "no type"},
    "06-housing-data.docx": {"no nationality: Teguh Wibawa"},
    "07-laderas-seguras.docx": {"date outside the forum", "no participants", "no position: post-2015"},
    "08-donnees-ouvertes.txt": {
        "theme not on the list: Administration électronique",
        "no position: new-urban-agenda",
    },
    "09-retrofit-finance.docx": {"no reporter", "no position: new-urban-agenda", "no partnerships"},
    "10-water-by-right.txt": {"no e-mail: Mamadou THIOMBANE", "outside the event: Sailosi Vuetaki"},
    "11-places-de-jeunesse.docx": {"no speakers", "no position: habitat-iii"},
    "12-movilidad-del-cuidado.docx": {"end before start", "no theme", "discussion too long"},
}


def discussion_words(entry: Entry) -> int:
    """Words under 1 to 4, the headings of agendas and of the author among them."""
    form, printed = entry.form, PrintedForm(entry.form.printed)
    sections = ("outline", *AGENDAS, "recommendations", "partnerships")
    lines = [line.text for section in sections for line in form.answers.get(section, ())]
    return sum(map(count_words, [*lines, *map(printed.caption, AGENDAS)]))


def faults_of(entry: Entry) -> Iterator[str]:
    report = REPORTS[entry.file]
    event = report.event
    blank = {"reporter": report.reporter, "type": event.type, "participants": event.participants}
    yield from (f"no {name}" for name, value in blank.items() if value is None)
    if event.date is None or not OPENING <= event.date <= CLOSING:
        yield "date outside the forum"
    if event.start is None or event.end is None or event.end < event.start:
        yield "end before start"
    if report.unaligned_bases or any(o.country is None for o in report.organizers):
        yield "bases not aligned"
    if not report.themes:
        yield "no theme"
    yield from (f"theme not on the list: {theme}" for theme in report.other_themes)
    if count_words(report.summary or "") > 300:
        yield "summary too long"
    if discussion_words(entry) > 500:
        yield "discussion too long"
    answered = {s.agenda for s in report.statements}
    yield from (f"no position: {agenda}" for agenda in Agenda if agenda not in answered)
    if not any(s.kind == StatementKind.PARTNERSHIP for s in report.statements):
        yield "no partnerships"
    if not report.speakers:
        yield "no speakers"
    yield from _faults_of_speakers(report)


def _faults_of_speakers(report: Report) -> Iterator[str]:
    start, end = report.event.start or "", report.event.end or ""
    for speaker in report.speakers:
        if not speaker.nationality:
            yield f"no nationality: {speaker.name}"
        if not speaker.email:
            yield f"no e-mail: {speaker.name}"
        if start <= end and not start <= (speaker.time or "") < end:
            yield f"outside the event: {speaker.name}"


@pytest.mark.parametrize(("path", "data"), FILES, ids=[path.name for path, _ in FILES])
def test_what_is_stored_is_what_the_content_files_say(path: Path, data: bytes) -> None:
    assert holds_the_same(path, data), f"{path.name}: run python -m tests.corpus.write_demo"


def test_the_demo_holds_the_twelve_reports_and_nothing_else() -> None:
    assert sorted(path.name for path in DEMO.iterdir()) == sorted(REPORTS)
    assert len(REPORTS) == 12


def test_languages_and_layouts_are_mixed() -> None:
    languages = [entry.language for entry in ENTRIES]
    assert [languages.count(language) for language in Language] == [5, 4, 3]
    layouts = [entry.layout for entry in ENTRIES]
    assert [layouts.count(layout) for layout in Layout] == [2, 2, 2, 2, 4]


@pytest.mark.parametrize("entry", ENTRIES, ids=[entry.file for entry in ENTRIES])
def test_each_report_has_the_faults_it_is_meant_to_have(entry: Entry) -> None:
    assert set(faults_of(entry)) == FAULTS[entry.file]


@pytest.mark.parametrize("report", REPORTS.values(), ids=list(REPORTS))
def test_reports_are_of_a_size_that_people_write(report: Report) -> None:
    assert 8 <= len(report.statements) <= 25
    assert count_words(report.summary or "") >= 120


@pytest.mark.parametrize("report", REPORTS.values(), ids=list(REPORTS))
def test_findings_say_so_and_points_do_not(report: Report) -> None:
    heads = re.compile(r"findings|results|resultados|résultats", re.IGNORECASE)
    says = re.compile(r"\b(found|finds|shows?|showed|muestran?|encontró|montre|montrent)\b", re.IGNORECASE)
    for statement in report.statements:
        told = bool(says.search(statement.text) or heads.search(statement.heading or ""))
        if statement.subkind in (StatementSubkind.FINDING, StatementSubkind.POINT):
            assert told == (statement.subkind is StatementSubkind.FINDING), statement.text


@pytest.mark.parametrize("report", REPORTS.values(), ids=list(REPORTS))
def test_addresses_lead_nowhere(report: Report) -> None:
    addresses = [s.email for s in report.speakers if s.email]
    assert all(re.fullmatch(r"[a-z.-]+@[a-z-]+\.example", address) for address in addresses)
    assert "@" not in json.dumps([report.summary, [s.text for s in report.statements]])


def test_one_memorandum_is_signed_and_one_pledge_has_an_amount() -> None:
    deals = [deal for report in REPORTS.values() for deal in report.partnerships]
    assert [deal.kind for deal in deals if deal.stage == "signed"] == ["mou"]
    assert [(deal.kind, deal.amount, deal.currency) for deal in deals if deal.amount] == [("pledge", 40000.0, "EUR")]


def test_gold_records_are_records() -> None:
    for file, report in REPORTS.items():
        stored = (GOLDEN / "demo" / file).with_suffix(".json")
        assert read_record(stored.read_bytes(), stored.name).statements == report.statements


@pytest.mark.parametrize("language", Language)
def test_printed_themes_are_labels_of_the_ontology(language: Language) -> None:
    theme = Namespace("https://w3id.org/wufgraph/scheme/theme/")
    graph = Graph().parse(ROOT / "ontology" / "themes.ttl")
    for slug, printed in theme_labels(language).items():
        known = [label for p in (SKOS.prefLabel, SKOS.altLabel) for label in graph.objects(theme[slug], p)]
        assert Literal(printed, lang=language.value) in known


def test_institutions_form_two_clusters_with_a_bridge_a_hub_and_a_pair_apart() -> None:
    network = co_organization_network()
    hub = max(network, key=network.degree)
    assert hub == "un-habitat"
    network.remove_node(hub)
    pair = {"carpathian-retrofit-alliance", "tengri-school-of-municipal-finance"}
    assert pair in list(nx.connected_components(network))
    network.remove_nodes_from(pair)
    assert nx.is_connected(network)
    network.remove_node("alda-institute-for-urban-futures")
    west, east = sorted(nx.connected_components(network), key=len)
    assert west == {
        "universidad-del-valle-verde",
        "fundacion-tejido-barrial",
        "observatorio-austral-de-suelo-urbano",
        "alcaldia-de-puerto-claro",
        "instituto-ribeira-de-mobilidade",
    }
    assert {"reseau-des-villes-riveraines", "institute-of-water-studies"} <= east


def test_institutions_recur_under_several_spellings() -> None:
    organizers = co_organizers()
    events: dict[str, int] = {}
    for event in organizers:
        for institution in event:
            events[institution] = events.get(institution, 0) + 1
    assert sorted(events.values(), reverse=True)[:9] == [6, 4, 3, 3, 3, 3, 2, 2, 2]


def test_two_people_may_have_one_name_and_one_person_two() -> None:
    clusters = json.loads(CLUSTERS.read_bytes())
    names = {c["id"]: {m["as_written"] for m in c["mentions"]} for c in clusters if c["kind"] == "person"}
    assert names["maria-fernanda-rios-uvve"] == names["maria-fernanda-rios-oasu"]
    assert names["grace-achieng-wekesa"] == {"Grace Achieng Wekesa", "Grace Wekesa"}


def co_organizers() -> list[list[str]]:
    clusters = json.loads(CLUSTERS.read_bytes())
    who = {(m["file"], m["as_written"]): c["id"] for c in clusters for m in c["mentions"]}
    return [[who[report.file, o.name] for o in report.organizers] for report in REPORTS.values()]


def co_organization_network() -> "nx.Graph[str]":
    network: nx.Graph[str] = nx.Graph()
    for event in co_organizers():
        network.add_edges_from(combinations(event, 2))
    return network
