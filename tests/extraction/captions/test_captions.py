"""The form's printed wording, and lines that are like it."""

import pytest

from tests.corpus.answers import SPEAKER
from wufgraph.assets import read_table
from wufgraph.editions import USUAL, editions
from wufgraph.extraction.captions.caption_words import weigh_words
from wufgraph.extraction.captions.table import (
    AGENDAS,
    FORM_ORDER,
    HEADER_FIELDS,
    SECTIONS,
    SPEAKER_FIELDS,
    TITLE_PARTS,
    CaptionTable,
    load_captions,
)
from wufgraph.model import Language, Role

ROWS = read_table("data/reference/captions.csv")
OFFICIAL = [row for row in ROWS if row["role"] == "caption" and row["source"] == "form"]
VARIANTS = [row for row in ROWS if row["role"] == "caption" and row["source"] == "variant"]
OTHERS = [row for row in ROWS if row["role"] != "caption"]
OF_EDITIONS = [row for row in ROWS if row["role"] == "caption" and row["source"] not in ("form", "variant")]
PRINTED = ("form-title", "thematic-list")
# Fields whose captions may stand in one place of the form: "Time" is two things.
PLACES = [(*HEADER_FIELDS, *SECTIONS), (*SECTIONS, *AGENDAS), SPEAKER_FIELDS]
TYPOS = {
    "Name of Reportter": "reporter",
    "Name of the Reporter": "reporter",
    "Nme of Reporter:": "reporter",
    "Vneue:": "venue",
    "Fehca:": "date",
    "Name of Organising Institution(s)": "organizers",
    "Name of Organizing Institutions": "organizers",
    "Aproximate number of participants": "participants",
    "Country / City where the Organizing Institutions are based": "bases",
    "Summary of the Event (max. 300 words)": "summary",
    "Sumary of the Event": "summary",
    "Relevant focus areas (refer to below: UN-Habitat thematic areas) and cross cutting issues": "focus-areas",
    "1) Outline of discussion/debates": "outline",
    "Recommendations made during discussion": "recommendations",
    "Building partnerships, networks and synergies with UN Habitat": "partnerships",
    "Detailed Information of Speakers/Presenters/Moderators": "speakers",
    "Nombre del relatór": "reporter",
    "Numero aproximado de participantes": "participants",
    "Recomendaciones formuladas durante la discusion": "recommendations",
    "Nom du raporteur": "reporter",
    "Resume de l'evenement": "summary",
}
PROSE = """
The reporter | Dates | Times | Dating | A venue | Rome | The time is short | Event | Name | Number
Institutions of learning | Summary of the events of 2014 | The recommendations were many
A new agenda | Partners | Speaker after speaker | Position paper
Habitat | Habitat II | Urban agenda | Post-2020 | Participation | Title | Local | Hour | Country | City
Countries and cities
"""


def field_of(text: str, fields: tuple[str, ...], role: Role = Role.CAPTION) -> str | None:
    match = load_captions().find(text, fields, role)
    return match.field if match else None


def table_of(row: dict[str, str]) -> CaptionTable:
    """The table of the usual form, or of the one that prints or asks for what is in a row."""
    asks = row["field"] in (*load_captions().asks, *TITLE_PARTS, *PRINTED)
    form = next((one.slug for one in editions() if one.slug == row["source"]), USUAL if asks else "wuf12-partners")
    return load_captions().for_form(form)


def places_of(field: str) -> list[tuple[str, ...]]:
    return [fields for fields in PLACES if field in fields]


@pytest.mark.parametrize("row", OFFICIAL, ids=[f"{row['language']}: {row['wording']}" for row in OFFICIAL])
def test_official_captions_are_found_in_three_languages(row: dict[str, str]) -> None:
    for fields in places_of(row["field"]):
        match = load_captions().find(row["wording"], fields)
        assert match is not None
        assert (match.field, match.score, match.official) == (row["field"], 1.0, True)


@pytest.mark.parametrize("row", OF_EDITIONS, ids=[f"{row['language']}: {row['wording']}" for row in OF_EDITIONS])
def test_captions_of_an_edition_are_found_in_reports_on_it_alone(row: dict[str, str]) -> None:
    for fields in places_of(row["field"]):
        own, usual = table_of(row).find(row["wording"], fields), load_captions().find(row["wording"], fields)
        assert own is not None
        assert (own.field, own.score, own.official) == (row["field"], 1.0, True)
        assert usual is None or row["field"] in load_captions().asks


@pytest.mark.parametrize("row", VARIANTS, ids=[f"{row['language']}: {row['wording']}" for row in VARIANTS])
def test_known_variants_are_found_as_such(row: dict[str, str]) -> None:
    for fields in places_of(row["field"]):
        match = table_of(row).find(row["wording"], fields)
        assert match is not None
        assert (match.field, match.score) == (row["field"], 1.0)


@pytest.mark.parametrize("row", OTHERS, ids=[f"{row['language']}: {row['wording'][:60]}" for row in OTHERS])
def test_guidance_and_printed_matter_are_found_in_their_role_alone(row: dict[str, str]) -> None:
    found = table_of(row).find(row["wording"], (row["field"],), Role(row["role"]))
    assert found is not None
    assert found.field == row["field"]
    assert table_of(row).find(row["wording"], (*HEADER_FIELDS, *AGENDAS, *SPEAKER_FIELDS)) is None


@pytest.mark.parametrize(
    "line",
    [
        "Name of Reporter:",
        "NAME OF REPORTER",
        "name of reporter :",
        "  Name  of\tReporter",
        "1. Name of Reporter",
        "a) Name of Reporter",
    ],
)
def test_case_space_colons_and_numbering_do_not_matter(line: str) -> None:
    assert field_of(line, HEADER_FIELDS) == "reporter"


def test_what_stands_in_brackets_may_be_left_out() -> None:
    assert field_of("Summary of the Event", SECTIONS) == "summary"
    assert field_of("Full name", SPEAKER_FIELDS) == "speaker-name"
    assert field_of("Summary of the Event (at most 300 words, please)", SECTIONS) == "summary"


@pytest.mark.parametrize(("line", "field"), TYPOS.items(), ids=list(TYPOS))
def test_a_whole_line_that_is_nearly_a_caption_is_one(line: str, field: str) -> None:
    match = load_captions().find(line, (*HEADER_FIELDS, *SECTIONS))
    assert match is not None
    assert match.field == field


@pytest.mark.parametrize("line", [text.strip() for line in PROSE.strip().splitlines() for text in line.split(" | ")])
def test_prose_that_shares_words_with_a_caption_is_none(line: str) -> None:
    assert field_of(line, (*HEADER_FIELDS, *SECTIONS, *AGENDAS)) is None


def test_only_the_fields_that_may_stand_here_are_found() -> None:
    assert field_of("Time", HEADER_FIELDS) == "time"
    assert field_of("Time", SPEAKER_FIELDS) == "speaker-time"
    assert field_of("Time", SECTIONS) is None


def test_a_likeness_has_a_score_below_one() -> None:
    match = load_captions().find("Name of Reportter", HEADER_FIELDS)
    assert match is not None
    assert 0.86 <= match.score < 1.0


@pytest.mark.parametrize("caption", ["Mail de l'intervenant", "Correo del ponente", "Mail of the speaker"])
def test_a_word_that_asks_for_something_else_is_no_misspelling(caption: str) -> None:
    assert field_of(caption, SPEAKER_FIELDS) in (None, "email")
    assert field_of("Nome de l'intervenant", SPEAKER_FIELDS) == "speaker-name"
    assert field_of("Home of the organisers", HEADER_FIELDS) in (None, "bases")


@pytest.mark.parametrize("room", ["Meeting room C", "Meeting room 2B", "Salle de réunion C", "Sala de reuniones B"])
def test_one_of_several_rooms_is_a_value_and_no_caption(room: str) -> None:
    assert field_of(room, HEADER_FIELDS) is None


@pytest.mark.parametrize("line", ["", ":", "—", "Name of Reporter " * 40], ids=["empty", "colon", "dash", "long"])
def test_what_cannot_be_a_caption_is_none(line: str) -> None:
    assert field_of(line, FORM_ORDER) is None


def test_the_language_is_that_of_the_wording() -> None:
    match = load_captions().find("Fecha", HEADER_FIELDS)
    assert match is not None
    assert match.language is Language.ES


def test_every_field_has_its_place_in_the_order_of_the_form() -> None:
    assert set(FORM_ORDER) == {row["field"] for row in (*OFFICIAL, *OF_EDITIONS)}
    assert set(load_captions().asks) == {row["field"] for row in OFFICIAL}
    assert len(set(FORM_ORDER)) == len(FORM_ORDER)
    assert set(SPEAKER) == set(SPEAKER_FIELDS)


@pytest.mark.parametrize(
    ("caption", "field"),
    [("Summary / Résumé", "summary"), ("2. Recommendations/Recomendaciones/Recommandations", "recommendations"),
     ("Nationalité / Nationality", "nationality"), ("Venue / Position", None), ("Date / Cairo", None)],
)  # fmt: skip
def test_a_caption_in_two_languages_is_one(caption: str, field: str | None) -> None:
    assert field_of(caption, (*SECTIONS, *SPEAKER_FIELDS)) == field
    assert load_captions().prints(caption) == (field is not None)


@pytest.mark.parametrize(
    ("caption", "field"),
    [
        ("What we propose", "recommendations"),
        ("Ce qui est demandé", "recommendations"),
        ("Con quiénes nos aliamos", "partnerships"),
        ("Avec qui nous nous allions", "partnerships"),
        ("What we bring to the agendas", "positions"),
    ],
)
def test_a_question_word_speaks_against_no_field(caption: str, field: str) -> None:
    weighed = weigh_words(caption)
    assert max(weighed, key=lambda name: weighed[name]) == field
    assert weighed[field] > 0.5


@pytest.mark.parametrize(
    ("caption", "field"),
    [
        ("Nat. de l'intervenant(e) :", "nationality"),
        ("Org. de l'orateur ou de l'oratrice", "organization"),
        ("Email (speaker)", "email"),
        ("Pos. of speaker/moderator:-", "position"),
        ("Hora de ponente", "speaker-time"),
    ],
)
def test_a_caption_may_say_whom_it_asks_it_of(caption: str, field: str) -> None:
    assert field_of(caption, SPEAKER_FIELDS) == field


@pytest.mark.parametrize("words", ["Rights of speakers", "Speaker", "The hall (speaker)", "A mayor, a presenter"])
def test_who_speaks_makes_no_caption_of_other_words(words: str) -> None:
    found = load_captions().find(words, (*HEADER_FIELDS, *SPEAKER_FIELDS))
    assert found is None or found.field == "speaker-name"


@pytest.mark.parametrize("words", ["Item", "Data", "Pots", "Roma", "Durre"])
def test_other_short_words_are_no_captions_with_a_slip(words: str) -> None:
    assert load_captions().find(words, (*HEADER_FIELDS, *SPEAKER_FIELDS)) is None


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ("Nationality – speaker", "nationality"),
        ("Position / speaker", "position"),
        ("Speaker / nationality", "speaker-name"),
        ("Position / name", "speaker-name"),
    ],
)
def test_what_is_asked_of_the_speaker_is_not_the_speaker(asked: str, field: str) -> None:
    match = load_captions().find_joint(asked, SPEAKER_FIELDS, "speaker-name")
    assert match is not None
    assert match.field == field
