"""A small spreadsheet of organizations, matched as OpenRefine does it: in batches, with a column of countries."""

import csv
import json
from pathlib import Path

from .asking import Client
from .contract import faults

SHEET = Path(__file__).parent / "spreadsheet.csv"
ORGANIZATIONS = "https://w3id.org/wufgraph/id/org/"


def match_rows(client: Client) -> list[tuple[dict[str, str], list[dict[str, object]]]]:
    """Rows of the spreadsheet with the candidates of each."""
    rows = list(csv.DictReader(SHEET.read_text(encoding="utf-8").splitlines()))
    matched: list[tuple[dict[str, str], list[dict[str, object]]]] = []
    for part in (rows[at : at + 10] for at in range(0, len(rows), 10)):
        batch = {
            f"q{n}": {
                "query": row["organization"],
                "type": "organization",
                "properties": [{"pid": "country", "v": row["country"]}] if row["country"] else [],
            }
            for n, row in enumerate(part)
        }
        answer = client.post("/", data={"queries": json.dumps(batch)}).json()
        assert faults("reconciliation-result-batch", answer) == []
        matched += [(row, answer[f"q{n}"]["result"]) for n, row in enumerate(part)]
    return matched


def test_nearly_all_organizations_of_a_spreadsheet_are_matched_and_none_wrongly(client: Client) -> None:
    rows = match_rows(client)
    wrong, missed, below = [], [], []
    for row, result in rows:
        meant = ORGANIZATIONS + row["meant"] if row["meant"] else None
        found = next((one["id"] for one in result if one["match"]), None)
        if found not in (None, meant):
            wrong.append(row["organization"])
        elif found != meant:
            missed.append(row["organization"])
            below += [row["organization"]] if result[0]["id"] != meant else []
    assert len(rows) == 30
    assert wrong == []
    assert below == []
    assert missed == []
