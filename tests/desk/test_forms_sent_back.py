"""Forms that come back from other programs than the one that made them."""

import pytest

from tests.corpus.made.to_office import FILTERS, convert_all
from tests.golden_files import DEMO, SAMPLE_WORD
from wufgraph.desk.changes import compare_reports
from wufgraph.desk.forms import filled_form
from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.intake import read_outcome

# Of a summary in a PDF, a hyphen at a line's end may be the author's or the program's.
REPORTS = [SAMPLE_WORD, *(path for path in sorted(DEMO.iterdir()) if not path.name.startswith("06"))]


@pytest.mark.all
@pytest.mark.parametrize("kind", ["odt", "office-pdf"])
def test_a_form_that_is_saved_in_another_format_is_read_as_the_same_report(kind: str) -> None:
    reports = {path.stem: read_outcome(path).reports[0] for path in REPORTS}
    saved = convert_all({name: filled_form(report) for name, report in reports.items()}, kind)
    ending = FILTERS[kind][0]
    changes = {
        name: [change.pointer for change in compare_reports(reports[name], again)]
        for name, data in saved.items()
        for again in extract(read_document(data, f"{name}.{ending}")).reports
    }
    assert changes == {name: [] for name in reports}
