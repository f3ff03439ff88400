"""Tables that people put into an answer."""

import pytest

from tests.documents.word_files import paragraph, read_word, row, table
from tests.extraction.typed_forms import answers_in
from wufgraph.extraction import extract

DATA, BANKS = "Share the data of all offices.", "Plan the banks and the river together."
OPENING = ("Name of Reporter: Ana Field", "Date: 9 April 2014", "Summary of the Event", "It was held.")
FRAME = "".join(map(paragraph, OPENING))
TABLES = {
    "numbers": ([row("1", DATA), row("2", BANKS)], [(None, DATA), (None, BANKS)]),
    "numbers under a head": ([row("No.", "Recommendation"), row("1.", DATA)], [(None, DATA)]),
    "topics": ([row("Data", DATA), row("Land:", BANKS)], [("Data", DATA), ("Land", BANKS)]),
    "topics under a head": ([row("Issue", "What was said"), row("Data", DATA)], [("Data", DATA)]),
    "recommendations between topics and who does it": (
        [row("Topic", "Recommendation", "Who"), row("Land", "Map it all", "City"), row("2", "Open the data", "State")],
        [("Land", "Map it all"), (None, "Open the data")],
    ),
    "sentences side by side": ([row(DATA, BANKS)], [(None, DATA), (None, BANKS)]),
    "short words side by side": ([row("Data", "Open"), row("Banks", "Green")],
                                 [(None, words) for words in ("Data", "Open", "Banks", "Green")]),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "expected"), TABLES.values(), ids=list(TABLES))
def test_what_heads_columns_and_rows_is_no_statement(rows: list[str], expected: list[tuple[str | None, str]]) -> None:
    document = read_word(FRAME + paragraph("3. Recommendations made during the discussion") + table(*rows))
    (report,) = extract(document).reports
    assert [(s.heading, s.text) for s in report.statements] == expected
    assert {field for field, _ in answers_in(document)[3:]} == {"recommendations"}


def test_a_row_of_partnerships_is_one_however_long_its_cells_are() -> None:
    what = "Memorandum of understanding signed on the joint training of forty operators"
    rows = row("Partners", "What was agreed", "Amount"), row("Alda Institute and UN-Habitat", what, "USD 9,000")
    document = read_word(FRAME + paragraph("4. New partnerships, commitments and pledges:") + table(*rows))
    (report,) = extract(document).reports
    assert [s.text for s in report.statements] == [f"Alda Institute and UN-Habitat {what} USD 9,000"]
    assert [(one.stage, one.amount) for one in report.partnerships] == [("signed", 9000)]
