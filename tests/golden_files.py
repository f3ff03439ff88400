"""Where the tests find the sample, the demo reports and what was made by hand of them."""

from functools import cache
from pathlib import Path

from rdflib import Graph

ROOT = Path(__file__).resolve().parents[1]
GOLDEN = ROOT / "tests" / "golden"
DEMO = ROOT / "data" / "demo"
SAMPLE_TEXT = ROOT / "data" / "reports" / "sample-report.txt"
SAMPLE_WORD = ROOT / "data" / "reports" / "sample-report.docx"
SAMPLE_KEY = "wuf7/strategic-leadership-for-safer-cities"


@cache
def sample_gold() -> Graph:
    """The graph that a perfect reader would make of the sample report; do not change it."""
    return Graph().parse(GOLDEN / "sample-gold.ttl", format="turtle")
