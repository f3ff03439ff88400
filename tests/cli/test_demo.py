"""The demo from one end to the other: it is run once, for it takes a while."""

import csv
import io
import json
from pathlib import Path

from rdflib import Graph

from tests.golden_files import DEMO, SAMPLE_WORD
from tests.pages.html import assert_self_contained
from wufgraph.dataset import Dataset
from wufgraph.intake import read_file

from .running import run

FILES = {
    "index.html",
    "findings.html",
    "network.html",
    "brief.html",
    "events.csv",
    "institutions.csv",
    "ties.csv",
    "graph.ttl",
    "graph.trig",
    "graph.nq",
    "graph.rdf",
    "graph.jsonld",
    "network.graphml",
    "network.gexf",
    "wuf-store",
    "identities",
}


def test_the_demo_leaves_a_folder_that_is_complete_and_sound(tmp_path: Path) -> None:
    output = tmp_path / "out"
    ended = run("demo", SAMPLE_WORD, "--output", output)

    assert ended.code == 0
    assert "Reading 13 files" in ended.err
    assert f"Open {output / 'index.html'} in a browser." in ended.out
    assert {path.name for path in output.iterdir()} == FILES

    front = assert_self_contained((output / "index.html").read_text(encoding="utf-8"))
    assert "What was found in 13 partner reports" in front.words("h1")
    assert all((output / name).is_file() for name in front.values("href"))
    findings = assert_self_contained((output / "findings.html").read_text(encoding="utf-8"))
    assert "Findings on 13 reports" in findings.words("h1")
    assert "14" in findings.words("b")  # Violations: 13 of the demo reports, 1 of the sample

    brief = assert_self_contained((output / "brief.html").read_text(encoding="utf-8"))
    assert "Brief: Urban Land, Legislation & Governance" in brief.words("h1")

    tables = {path.stem: read_csv(path) for path in output.glob("*.csv")}
    assert len(tables["events"]) == 13
    with Dataset(output / "wuf-store", read_only=True) as dataset:
        assert len(tables["institutions"]) == dataset.counts().institutions
        assert len(tables["ties"]) == dataset.network().number_of_edges()
        assert (output / "graph.nq").read_bytes() == dataset.export("nquads")
    assert len(json.loads((output / "graph.jsonld").read_text(encoding="utf-8"))["@graph"]) > 13
    assert len(Graph().parse(output / "graph.ttl", format="turtle")) > 5000

    addresses = {
        speaker.email
        for path in [*DEMO.iterdir(), SAMPLE_WORD]
        for report in read_file(path)[1].reports
        for speaker in report.speakers
        if speaker.email
    }
    for path in output.iterdir():
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            assert [address for address in addresses if address in text] == []


def read_csv(path: Path) -> list[dict[str, str]]:
    """The rows of a table for a spreadsheet."""
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode(), newline=""), strict=True))
