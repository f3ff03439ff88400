"""Captions in words that the table does not hold: still read, and forgotten with the document."""

import random
from collections import defaultdict

import pytest

from tests.corpus.printed import PrintedForm
from tests.extraction.reworded import FIELDS, Shape, read_fields, reworded, unseen_wordings
from tests.extraction.typed_forms import HEADER_ANSWERS, document_of, fill, forms_in
from wufgraph.assets import read_table
from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.extraction.captions.candidate import Shape as Place
from wufgraph.extraction.captions.candidates import find_candidates
from wufgraph.extraction.captions.headers import Headers
from wufgraph.extraction.captions.rows import Rows
from wufgraph.extraction.captions.table import CaptionTable, load_captions
from wufgraph.extraction.segments.learning import read_forms
from wufgraph.model import Language
from wufgraph.wording import match_key

ROWS = read_table("data/reference/captions.csv")
VARIANTS = [row for row in ROWS if row["role"] == "caption" and row["source"] == "variant"]
TRUTH = read_fields(reworded({}, Shape.CELLS))
LEAST_READ = 0.95


def count_read(
    wordings: dict[str, str], shape: Shape, language: Language, table: CaptionTable | None = None
) -> list[bool]:
    got = read_fields(reworded(wordings, shape, language), table)
    return [got.get(field) == TRUTH[field] for field in wordings if field in TRUTH]


def share(read: list[bool]) -> float:
    return sum(read) / len(read)


@pytest.mark.parametrize("shape", Shape)
def test_every_layout_is_read_in_official_words(shape: Shape) -> None:
    assert read_fields(reworded({}, shape)) == TRUTH


@pytest.mark.parametrize("shape", Shape)
def test_a_wording_that_the_table_does_not_hold_is_still_read(shape: Shape) -> None:
    known = {match_key(row["wording"]) for row in ROWS}
    unseen = [one for one in unseen_wordings() if match_key(one[2]) not in known]
    read = [ok for field, language, words in unseen[::3] for ok in count_read({field: words}, shape, language)]
    assert share(read) >= LEAST_READ


def test_a_variant_that_is_taken_out_of_the_table_is_still_read() -> None:
    read: list[bool] = []
    for number, row in enumerate(VARIANTS[::8]):
        key = match_key(row["wording"])
        table = CaptionTable([r for r in ROWS if r["source"] != "variant" or match_key(r["wording"]) != key])
        shape = list(Shape)[number % len(Shape)]
        read += count_read({row["field"]: row["wording"]}, shape, Language(row["language"]), table)
    assert share(read) >= LEAST_READ


def test_half_of_the_captions_are_read_with_no_variant_in_the_table_at_all() -> None:
    wordings = defaultdict(list)
    for row in VARIANTS:
        wordings[row["field"], row["language"]].append(row["wording"])
    chance = random.Random(7)
    read: list[bool] = []
    for number in range(20):
        language, shape = list(Language)[number % 3], list(Shape)[number % len(Shape)]
        known = set(chance.sample(FIELDS, len(FIELDS) // 2))
        table = CaptionTable(
            [r for r in ROWS if r["role"] != "caption" or (r["source"] == "form" and r["field"] in known)]
        )
        others = {field: chance.choice(wordings[field, language]) for field in FIELDS if field not in known}
        read += count_read(others, shape, language, table)
    assert share(read) >= LEAST_READ


def test_what_one_document_taught_is_not_known_to_the_next() -> None:
    taught = document_of(fill().replace("Venue:", "Whereabouts of the gathering:"))
    _, table = read_forms(taught)
    assert table.find("Whereabouts of the gathering", ("venue",)) is not None
    assert load_captions().find("Whereabouts of the gathering", ("venue",)) is None
    assert extract(taught) == extract(taught)


def test_the_last_missing_field_is_told_by_its_neighbours_and_its_value() -> None:
    (report,) = extract(document_of(fill({"date": "9 April 2014"}).replace("Date:", "Zeitpunkt:"))).reports
    assert str(report.event.date) == "2014-04-09"


def test_a_value_of_another_kind_is_not_taken_for_a_field_that_is_missing() -> None:
    text = fill().replace(f"Date:\t{HEADER_ANSWERS['date']}", "Sponsor:\tThe Water Foundation")
    (report,) = extract(document_of(text)).reports
    assert report.event.date is None


@pytest.mark.parametrize(
    "text",
    [
        "Date: 9 April 2014\nPlace: Room 3\nFrom: Ana\nTo: Bo\nSubject: Lunch\n",
        "When: 9 April\nWhere: Room 3\nWho: Ana Field\nSummary of the trip\nWe went there.\nRecommendations: none\n",
    ],
    ids=["letter", "invitation"],
)
def test_another_document_with_a_few_like_captions_is_no_report(text: str) -> None:
    assert extract(read_document(text.encode(), "letter.txt")).reports == ()


def test_a_section_in_unknown_words_is_told_by_the_look_that_captions_share() -> None:
    text = fill().replace("Summary of the Event (max: 300 words):", "What it was all for:")
    (report,) = extract(document_of(text)).reports
    assert report.summary == "What the event was for."


def test_a_column_in_unknown_words_is_told_by_the_rows_that_fill_it() -> None:
    heading = PrintedForm(Language.EN).caption("speakers")
    rows = [
        "Full name\tPassport\tOrganization\tTime",
        "Ana Field\t\tAlda\t9:00",
        "Bo Hill\tKorean\tAlda\t9:10",
        "Cy Dale\tSwiss\tAlda\t9:20",
    ]
    text = fill({}, []).replace(heading, "\n".join([heading, "", *rows]))
    (report,) = extract(document_of(text)).reports
    assert [one.nationality for one in report.speakers] == [(), (), ("CH",)]


def test_themes_ticked_in_the_printed_list_are_chosen() -> None:
    text = fill({"focus-areas": ""}).replace("GENDER", "☒ GENDER").replace("YOUTH", "☐ YOUTH")
    (report,) = extract(document_of(text)).reports
    assert report.cross_cutting == ("gender",)


def test_a_second_report_is_known_by_its_header_alone() -> None:
    header = "Focal point for this report:\tBo Hill\nName of your event:\tBridges\nOn which day:\t10 April 2014\n"
    rest = fill()[fill().index("Venue:") :].replace("Room 1", "Room 2")
    reports = extract(document_of(fill() + "\n\n" + header + rest)).reports
    assert [report.event.title for report in reports] == ["Rivers and their cities", "Bridges"]


def test_a_header_in_any_order_of_its_rows_begins_a_second_report() -> None:
    header = "Focal point for this report:\tBo Hill\nName of your event:\tBridges\nHosts and partners:\tSecond Forum\n"
    header += "Where they are based:\tChad\nHow many people came:\t30\nOn which day:\t10 April 2014\n"
    rest = fill()[fill().index("Time:") :]
    reports = extract(document_of(fill() + "\n\n" + header + rest)).reports
    assert [report.event.title for report in reports] == ["Rivers and their cities", "Bridges"]


def test_the_name_and_title_of_a_speaker_open_no_report() -> None:
    lines = (
        "Name:\tMr Bo Hill\nIs a national of:\tChad\nRepresents:\tSecond Forum\nTime when he took the floor:\t11.24\n"
    )
    document = document_of(lines + "Title in the organization:\tDirector\nMail:\tbo@second.example\n")
    assert not [*Headers(load_captions()).find(document)]


def test_the_title_of_the_last_speaker_begins_no_report() -> None:
    lines = "Title held:\tDirector\nContact:\tana@first.example\nReporter:\tBo Hill\nTitle of event:\tBridges\n"
    document = document_of(lines + "Date of event:\t9 April 2014\nRoom:\t5\n")
    opening = [document.blocks[number] for number, _ in Headers(load_captions()).find(document)]
    assert [block.span.of(document.text) for block in opening] == ["Reporter:"]


OWN_WORDS = """Who wrote this up: Ms Ana Field
What it was called: Rivers and their cities
The day: 9 April 2014
Ran from / to: 14:00 - 15:30
Set up by: Alda Institute, Kera Network
How many were in the room: 45
What happened, in short
The event looked at how cities that lie at a river can plan the banks and the water together. Three towns told what
they tried, what it cost them and why it took ten years longer than anybody had thought when they began with it.
After them, engineers and fishermen answered questions from the floor, for the better part of an hour.
The debate in general terms
- The banks are planned by one office and the river by another.
- Nobody asks those who live at the water.
Recommendations to those who decide
- Plan the banks and the river together.
People on the panel
Panellist (name)	Ms Ana Field
Citizen of which country	Peru
Works for (organization)	Alda Institute
Time (talk)	14:00
Post held	Director
E-mail of panellist	ana@alda.example
Panellist (name)	Mr Bo Hill
Citizen of which country	Chad
Works for (organization)	Kera Network
Time (talk)	14:20
Post held	Hydrologist
E-mail of panellist	bo@kera.example
"""


def test_the_time_of_each_speaker_is_not_the_events() -> None:
    (report,) = extract(document_of(OWN_WORDS)).reports
    assert (report.event.start, report.event.end) == ("14:00", "15:30")
    assert [(one.name, one.time, one.position) for one in report.speakers] == [
        ("Ana Field", "14:00", "Director"),
        ("Bo Hill", "14:20", "Hydrologist"),
    ]
    assert (report.summary or "").startswith("The event looked at")


def test_a_caption_with_nothing_beside_it_does_not_ask_for_the_next_one() -> None:
    blank = "Panellist (name)\nCitizen of which country\nWorks for (organization)\nTime (talk)\nPost held\n"
    (report,) = extract(document_of(OWN_WORDS + blank + "E-mail of panellist\n")).reports
    assert [one.name for one in report.speakers] == ["Ana Field", "Bo Hill"]


@pytest.mark.parametrize(
    "name", ["Bureau de planification de Kera, Tchad (organisateur principal)", "Fonds Kera (Tchad)"]
)
def test_an_organizer_with_its_country_is_no_caption(name: str) -> None:
    hosts = f"Nom de la ou des institution(s) organisatrice(s) :\n{name}\n\nInstitut Alda, Pérou (co-organisateur)"
    front = "Nom du rapporteur :\nAna Field\n\nTitre/numéro de l'événement :\nRivières\n\nDate :\n9 avril 2014"
    last = "Nombre approximatif de participants :\n40\n\nRésumé de l'événement :\nDes rivières."
    (report,) = extract(document_of(f"{front}\n\n{hosts}\n\n{last}")).reports
    assert [one.country for one in report.organizers] == ["TD", "PE"]


def test_a_profession_is_no_name() -> None:
    words = {"Post held": "Name of post", "Director": "Ingeniera hidráulica", "Hydrologist": "Arquitecto paisajista"}
    text = OWN_WORDS
    for one, other in words.items():
        text = text.replace(one, other)
    (report,) = extract(document_of(text.replace("Panellist (name)", "As it should appear"))).reports
    assert [(one.name, one.position) for one in report.speakers] == [
        ("Ana Field", "Ingeniera hidráulica"),
        ("Bo Hill", "Arquitecto paisajista"),
    ]


def test_lines_of_the_printed_list_may_be_cut_anywhere() -> None:
    text = fill()
    at = text.index("All events are identified")
    lines = [" ".join(words) for line in text[at:].splitlines() for words in _threes(line.split())]
    (report,) = extract(document_of(text[:at] + "\n".join(lines))).reports
    assert report.unread == ()


def _threes(words: list[str]) -> list[list[str]]:
    return [words[start : start + 3] for start in range(0, len(words), 3)]


def test_what_a_line_of_the_header_tells_by_itself_is_no_caption() -> None:
    text = (
        'Rapporteure : Ana Field\nÉvénement parallèle n° 18 - "Réparer la ville"\nVendredi 11 avril, 14h30 à 16h30\n'
        "Organisé par :\n1) Réseau Villes du Sud (RVS) - Quito, Équateur\n2) Atelier du Nord - Lyon, France\n"
        "Nombre de participants : 40\n\nRésumé\nOn a parlé de la ville.\n"
    )
    (report,) = extract(document_of(text)).reports
    assert (report.event.title, report.event.number, str(report.event.date)) == ("Réparer la ville", "18", "2014-04-11")
    told = [(one.name, one.acronym, one.country) for one in report.organizers]
    assert told == [("Réseau Villes du Sud", "RVS", "EC"), ("Atelier du Nord", None, "FR")]


def test_a_number_may_have_the_title_behind_it() -> None:
    text = fill().replace("Event title/number:", "EVENT / NUMBER:").replace(
        HEADER_ANSWERS["title"], "Side event No. 3: Paying rent"
    )  # fmt: skip
    (report,) = extract(document_of(text)).reports
    assert (report.event.title, report.event.number) == ("Paying rent", "3")


@pytest.mark.parametrize("caption", ["What do you recommend?", "¿Qué recomiendan?", "To follow: recommendations"])
def test_a_caption_may_ask_or_name_its_section_behind_a_colon(caption: str) -> None:
    document = document_of(f"Outline of the discussion\nThe banks are low.\n{caption}\nBuild lower.\nAsk the tenants.")
    (form,) = forms_in(document)
    found = find_candidates(document, form, Rows(document, load_captions()))
    assert (caption, Place.ABOVE) in {(one.caption, one.shape) for one in found}
