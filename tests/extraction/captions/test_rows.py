"""What is found in the rows of tables is kept while captions are learned, but where they change it."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction.captions.rows import Rows
from wufgraph.extraction.captions.table import load_captions

ROWS = (
    ("Sala", "Responsable"),
    ("Room 3", "Ana Field"),
    ("Nombre", "Encargo de trabajo"),
    ("Ana Field", "Director"),
    ("Entidad", "Sede"),
    ("First Institute", "Peru"),
)
TABLE = "".join(f"<tr>{''.join(f'<td>{words}</td>' for words in row)}</tr>" for row in ROWS)


def answers(rows: Rows) -> list[object]:
    cells = [block.cell for block in rows.document.blocks if block.cell]
    asked = (rows.count_speaker_captions, rows.count_telling, rows.heads_columns, rows.heads_hosts, rows.holds_person)
    return [ask(cell) for cell in cells for ask in asked]


@pytest.mark.parametrize(
    "fields",
    [
        {"encargo de trabajo": "speaker-role"},
        {"sala": "venue", "responsable": "reporter"},
        {"entidad": "organizers", "sede": "bases"},
        {"nombre": "reporter"},  # which is the caption of another field, too
    ],
)
def test_rows_find_with_learned_captions_what_new_rows_do(fields: dict[str, str]) -> None:
    document = read_document(f"<html><table>{TABLE}</table></html>".encode(), "rows.html")
    rows, anew = Rows(document, load_captions()), Rows(document, load_captions().with_learned(fields))
    before = answers(rows)
    assert answers(rows.with_learned(fields)) == answers(anew)
    assert answers(rows) == before
