"""Several captions and answers in one line, the same way for each speaker."""

import pytest

from tests.corpus.printed import PrintedForm
from tests.extraction.typed_forms import fill, report_in
from wufgraph.documents import read_document
from wufgraph.extraction.captions.caption_runs import split_caption_runs
from wufgraph.extraction.captions.table import load_captions
from wufgraph.model import Language

PEOPLE = (("Ms Ana Field", "Director", "First Institute", "Peruvian", "10:00 – 10:12", "ana@first.example"),
          ("Mr Bo Hill", "Lecturer", "Second Forum", "Dutch", "10:12 – 10:24", "bo@second.example"))  # fmt: skip
READ = [("Ana Field", ("PE",), "First Institute", "Director", "10:00", "ana@first.example"),
        ("Bo Hill", ("NL",), "Second Forum", "Lecturer", "10:12", "bo@second.example")]  # fmt: skip
CAPTIONS = {
    "bracketed": ("Nationality (full)", "Time allotted", "Contact information (email)"),
    "slashed": ("Nationality / country", "Time / slot", "Contact address / mail"),
    "unknown": ("Passport of", "Talked at", "Write to her or him (mail)"),
    "spanish": ("Ciudadano(a) de", "Horario de su ponencia", "Dirección de contacto / correo"),
    "french": ("Ressortissant(e) de", "A parlé de", "Coordonnées (courriel)"),
}


def lines(text: str) -> list[str]:
    """The blocks of a text after its lines were split."""
    document = read_document(text.encode(), "made.txt")
    split = split_caption_runs(document, load_captions())
    assert split.text == document.text
    return [block.span.of(split.text) for block in split.blocks]


def told(below: str) -> list[tuple[object, ...]]:
    """What is read of each speaker in lines below the caption of the speakers, without the honorific."""
    guidance = PrintedForm(Language.EN).guidance("speakers")
    report = report_in(fill(speakers=()).replace(guidance, f"{below}\n\n{guidance}"))
    return [(s.name, s.nationality, s.organization, s.position, s.time, s.email) for s in report.speakers]


@pytest.mark.parametrize("between", [" – ", "; ", " | ", ", ", ". ", "    "], ids=list("-;|,. "))
@pytest.mark.parametrize("captions", CAPTIONS.values(), ids=list(CAPTIONS))
def test_a_run_of_captions_below_a_card_is_read(captions: tuple[str, str, str], between: str) -> None:
    cards = [
        "\n".join([*card[:3], between.join(f"{c}: {v}" for c, v in zip(captions, card[3:], strict=True))])
        for card in PEOPLE
    ]
    assert told("\n\n".join(cards)) == READ


def test_a_caption_within_an_answer_stays_in_it() -> None:
    run = "Nationality: Dutch – Time: 9:00 – Contact information (email): Email: bo@second.example, tel.: +31 6 55"
    assert lines(run) == [
        "Nationality: Dutch",
        "Time: 9:00",
        "Contact information (email): Email: bo@second.example, tel.: +31 6 55",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "We agreed on two things: roads and drains. The rest: later.",
        "Cost: 10 dollars – Gain: 20 dollars",
        "Contact (mail; phone): bo@second.example",
        "Participants: how many      Total: 88",
        "Names of speakers: Ms Ana Field, Director. Nationality: Peruvian. E-mail: ana@first.example",
        "Ms Ana Field, Director. Nationality: Peruvian. E-mail: ana@first.example",
    ],
    ids=["sentences", "no field", "one", "value with a caption of its own", "names", "name"],
)
def test_other_lines_stay_whole(text: str) -> None:
    assert lines(text) == [text]


def test_a_table_with_a_last_line_below_its_captions_tells_of_nobody_else() -> None:
    form = PrintedForm(Language.EN)
    blank = [form.caption(field) for field in ("speaker-name", "nationality", "organization", "speaker-time", "email")]
    end = "\n\n".join([*blank, "END"])
    assert [one.name for one in report_in(f"{fill().split(form.guidance('speakers'))[0]}{end}\n").speakers] == [
        "Ana Field"
    ]
