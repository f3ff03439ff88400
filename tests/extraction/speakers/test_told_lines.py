"""Speakers as hurried people tell of them, in three languages: in lines, with verbs, with a shared title, in cells."""

import csv
from pathlib import Path

import pytest

from tests.corpus.printed import PrintedForm
from tests.extraction.typed_forms import fill, report_in
from wufgraph.model import Language, Speaker

# What stands below the caption, with signs for ends of lines; of each speaker what `tell` writes.
TOLD = list(csv.DictReader((Path(__file__).parent / "told_lines.csv").read_text(encoding="utf-8").splitlines()))
# Answers in the language of the form, which tell it.
ANSWERS: dict[Language, dict[str, str]] = {
    Language.EN: {},
    Language.ES: {
        "summary": "El curso enseñó a los vecinos a medir el caudal del río con los baldes de la casa.",
        "outline": "- El caudal baja cada año y las mujeres lo miden mejor que los técnicos de la empresa.",
    },
    Language.FR: {
        "summary": "Il s'agissait de présenter les règles que les marchandes se donnent dans les marchés de la ville.",
        "outline": "- Les marchandes paient deux fois et le marché brûle chaque année avec tout ce qui est dedans.",
    },
}


def tell(speaker: Speaker) -> str:
    values = (speaker.name, speaker.organization, speaker.position, "+".join(speaker.nationality))
    return " ~ ".join(value or "" for value in values).rstrip(" ~")


@pytest.mark.parametrize("row", TOLD, ids=[row["said"] for row in TOLD])
def test_speakers_are_read_as_they_are_told(row: dict[str, str]) -> None:
    language = Language(row["language"])
    guidance = PrintedForm(language).guidance("speakers")
    form = fill(ANSWERS[language], speakers=(), language=language).replace(guidance, row["said"].replace("⏎", "\n"))
    assert sorted(map(tell, report_in(form).speakers)) == sorted(row["told"].split(" | "))
