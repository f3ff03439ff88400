"""Several speakers in one table."""

import pytest

from tests.extraction.typed_forms import read_answers
from wufgraph.extraction.evidence import Answer
from wufgraph.extraction.speakers.bodies import Bodies
from wufgraph.extraction.speakers.shared_cells import part_position, share_out
from wufgraph.model import Language, Span

BODIES = Bodies(language=Language.EN)


def answers(**given: str) -> dict[str, list[Answer]]:
    """Answers by field, with "_" for "-"; a line break parts two paragraphs."""
    return {
        name.replace("_", "-"): [Answer(name, Span(0, len(text)), text) for text in words.split("\n")]
        for name, words in given.items()
    }


def words_of(found: list[dict[str, Answer]]) -> list[dict[str, str]]:
    return [{name: answer.words for name, answer in one.items()} for one in found]


@pytest.mark.parametrize("between", ["\n", "; "], ids=["paragraphs", "semicolons"])
def test_each_speaker_of_a_cell_gets_a_part_of_every_other_cell(between: str) -> None:
    given = answers(speaker_name=f"Ms Ana Field{between}Mr Bo Hill", nationality=f"Peruvian{between}Kenyan")
    assert words_of(share_out(given)) == [
        {"speaker-name": "Ms Ana Field", "nationality": "Peruvian"},
        {"speaker-name": "Mr Bo Hill", "nationality": "Kenyan"},
    ]


def test_a_cell_with_fewer_parts_is_the_first_speakers() -> None:
    given = answers(speaker_name="Ms Ana Field\nMr Bo Hill", nationality="Peruvian\nKenyan", position="Director")
    assert [one.get("position") is not None for one in share_out(given)] == [True, False]


def test_a_name_over_two_lines_is_one_speaker() -> None:
    given = answers(speaker_name="Ms Ana Field\nFirst Institute", nationality="Peruvian")
    assert len(share_out(given)) == 1


def test_a_table_of_two_speakers_is_read_as_two() -> None:
    report = read_answers(
        speakers=[
            {
                "speaker-name": "Ms Ana Field; Mr Bo Hill",
                "nationality": "Peruvian; Kenyan",
                "organization": "First Institute; River Office",
                "speaker-time": "9:00; 9:20",
                "position": "Director; Planner",
                "email": "ana@first.example; bo@river.example",
            }
        ]
    )
    told = [
        (one.name, one.honorific, one.nationality, one.organization, one.time, one.email) for one in report.speakers
    ]
    assert told == [
        ("Ana Field", "Ms", ("PE",), "First Institute", "09:00", "ana@first.example"),
        ("Bo Hill", "Mr", ("KE",), "River Office", "09:20", "bo@river.example"),
    ]


@pytest.mark.parametrize(
    "lines", [("Mayor", "City of Alda"), ("City of Alda", "Mayor"), ("Greffier municipal", "Ville d'Alda")]
)
def test_position_and_organization_in_lines_of_one_cell_are_two_answers(lines: tuple[str, str]) -> None:
    text = "\n".join(lines)
    cut = len(lines[0])
    both = [Answer("organization", Span(0, cut), text), Answer("organization", Span(cut + 1, len(text)), text)]
    parted = part_position({"organization": both}, BODIES)
    assert {parted["organization"][0].words, parted["position"][0].words} == set(lines)
    assert "Alda" in parted["organization"][0].words


def test_an_organizer_beside_a_position_in_one_cell_is_the_organization() -> None:
    text = "Save the Streams Peru, directora de programas"
    both = [Answer("organization", Span(0, len(text)), text)]
    assert "position" not in part_position({"organization": both}, BODIES)
    parted = part_position(
        {"organization": both}, Bodies(language=Language.ES, known="ciudad alta save the streams peru")
    )
    assert (parted["organization"][0].words, parted["position"][0].words) == tuple(text.split(", "))


def test_two_lines_of_an_organization_stay_one_answer() -> None:
    text = "Faculty of Law\nUniversity of Alda"
    both = [Answer("organization", Span(0, 14), text), Answer("organization", Span(15, len(text)), text)]
    assert "position" not in part_position({"organization": both}, BODIES)


def test_an_organizer_behind_a_position_without_a_mark_is_the_organization() -> None:
    parted = part_position(
        answers(name="Ana Field", position="Deputy Mayor City of Alda"),
        Bodies(language=Language.EN, known="city of alda"),
    )
    assert [one.words for one in (*parted["position"], *parted["organization"])] == ["Deputy Mayor", "City of Alda"]
