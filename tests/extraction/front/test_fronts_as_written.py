"""The front of the form as hurried people leave it: captions repeated, reworded and blank, crosses beside themes."""

import pytest

from tests.corpus.printed import PrintedForm
from tests.extraction.typed_forms import document_of, fill
from wufgraph.extraction import extract
from wufgraph.model import Language, Report

EN = PrintedForm(Language.EN)


def read(text: str) -> Report:
    (report,) = extract(document_of(text)).reports
    return report


def reword(field: str, caption: str, answer: str) -> str:
    """The form with a caption in other words, and an answer to it."""
    text = fill({field: "…"})
    return text.replace(f"{EN.caption(field)}\t…", f"{caption}\t{answer}")


@pytest.mark.parametrize("caption", ["Evento: título y número:", "Événement : titre et numéro", "Event: title, number"])
def test_what_a_caption_asks_for_behind_a_colon_is_no_title(caption: str) -> None:
    assert read(reword("title", caption, "Side Event 7: Rivers at night")).event.title == "Rivers at night"


@pytest.mark.parametrize("caption", ["Tittle of the evnt", "Título del eveno:", "Event title/number:"])
def test_a_caption_that_the_answer_begins_with_again_is_none_of_it(caption: str) -> None:
    answer = f"{caption.rstrip(':')}: Rivers at night"
    assert read(reword("title", caption, answer)).event.title == "Rivers at night"


@pytest.mark.parametrize("blank", ["Click here to enter text.", "N/A"])
def test_a_blank_caption_for_bases_below_organizers_is_no_organizer(blank: str) -> None:
    text = fill().replace(f"{EN.caption('bases')}\tPeru, Ecuador\n", f"Headquarters (country/city): {blank}\n")
    assert [one.name for one in read(text).organizers] == ["First Institute", "Second Forum"]


def test_organizers_in_lines_of_their_own_are_no_captions_of_their_countries() -> None:
    text = reword("organizers", "Lead organization and partners:", "Alda Institute – Peru;\nHeritage Society – Poland")
    text = text.replace(f"{EN.caption('bases')}\tPeru, Ecuador\n", "")
    assert [(one.name, one.country) for one in read(text).organizers] == [
        ("Alda Institute", "PE"),
        ("Heritage Society", "PL"),
    ]


def test_crosses_beside_the_printed_themes_choose_them() -> None:
    text = fill({"focus-areas": ""})
    for theme in ("GENDER", "YOUTH", "HUMAN RIGHTS"):
        text = text.replace(f"\n{theme}", f"\n{'_' if theme == 'YOUTH' else 'X'} {theme}")
    assert read(text).cross_cutting == ("gender", "human-rights")


def test_of_themes_with_crosses_and_blanks_in_the_answer_the_crossed_are_chosen() -> None:
    report = read(fill({"focus-areas": "X Safety\n_ Housing\n_ Urban Energy\nx Slum Upgrading"}))
    assert report.themes == ("safety", "slum-upgrading")
    assert report.other_themes == ()


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param("Housing\tX\nSafety\t\nGender\tX", id="behind-the-theme"),
        pytest.param("X\tHousing\n\tSafety\nX\tGender", id="in-front"),
        pytest.param("x Housing\nSafety\nx Gender", id="typed"),
    ],
)
def test_a_cross_in_a_cell_of_its_own_chooses_the_theme_beside_it(answer: str) -> None:
    report = read(fill({"focus-areas": answer}))
    assert (report.themes, report.cross_cutting) == (("housing",), ("gender",))


def test_the_line_that_an_answer_was_written_on_is_none_of_it() -> None:
    answers = {"venue": "____Room 3____", "organizers": "__ Alda Institute; Foro Sur __", "reporter": "__Ms Ana Field"}
    report = read(fill(answers))
    assert (report.event.venue, report.reporter) == ("Room 3", "Ana Field")
    assert [one.name for one in report.organizers] == ["Alda Institute", "Foro Sur"]


@pytest.mark.parametrize(
    ("written", "venue"), [("Room 7.", "Room 7"), ("Sala 3 (Sur).", "Sala 3 (Sur)"), ("B Bldg.", "B Bldg.")]
)
def test_a_stop_behind_a_room_is_none_of_its_name(written: str, venue: str) -> None:
    assert read(fill({"venue": written})).event.venue == venue


@pytest.mark.parametrize(
    "lead",
    [
        *("With", "In cooperation with", "Also", "And", "De la mano de", "Ainsi que"),
        *("With ......", "With......", "En colaboración con......"),
    ],
)
def test_organizers_go_on_behind_words_that_lead_to_more(lead: str) -> None:
    lines = f"Lead organizer: Alda Institute\n{lead}: Foro Sur; Kera Union\nDate: 9 April 2014"
    form = f"Name of Reporter: Ana Field\nEvent title: Rivers\n{lines}\n\nRecommendations\n- Count them."
    assert [one.name for one in read(form).organizers] == ["Alda Institute", "Foro Sur", "Kera Union"]


@pytest.mark.parametrize(
    "lines",
    [
        "Tuesday 8 April 2014, 14:00 – 16:00, Room 3\nSide event",
        "Side event – 8/04/2014 – 2 pm to 4 pm – Room 3",
        "(8 April 2014, from 14.00 to 16.00, Room 3)\nside event",
        "Side event\nTuesday 8 April 2014\n14:00 – 16:00\nRoom 3",
        "Room 3\n8 April 2014 | 14h00 – 16h00\nEvento paralelo",
    ],
)
def test_lines_below_the_title_that_tell_day_hour_room_or_type_are_none_of_it(lines: str) -> None:
    form = (
        f"Name of Reporter: Ana Field\nEvent title: Rivers\n{lines}\nOrganizers: Alda Institute (Peru)\n\nSummary\nGo."
    )
    event = read(form).event
    assert (event.title, str(event.date), event.start, event.end, event.venue, event.type) == (
        "Rivers",
        "2014-04-08",
        "14:00",
        "16:00",
        "Room 3",
        "side-event",
    )


@pytest.mark.parametrize(
    "line", ["Lessons of 8 April 2014 in Alda for other towns", "and of 14 rooms", "Room for rivers"]
)
def test_lines_that_tell_more_go_on_with_the_title(line: str) -> None:
    front = f"Name of Reporter: Ana Field\nEvent title: Rivers and streets\n{line}\nOrganizers: Alda Institute (Peru)"
    assert read(f"{front}\n\nSummary\nGo.").event.title == f"Rivers and streets {line}"


def test_women_men_and_all_may_each_be_counted_in_a_line() -> None:
    lines = "Number of participants\nMen: 40\nWomen: 62\nTotal: 102\nOrganizers: Alda Institute (Peru)"
    event = read(f"Name of Reporter: Ana Field\nEvent title: Rivers\n{lines}\n\nSummary\nGo.").event
    assert event.participants is not None
    assert event.participants.min == event.participants.max == 102


def test_a_title_ends_before_the_next_number_of_the_list() -> None:
    form = (
        "1/ Rapporteur : Anne Pré\n2/ Titre : Qui régule ?\n3/ C'était quand : le 9 avril 2014\n4/ Organisateurs : Alda"
    )
    event = read(f"{form}\n\n5/ Résumé : Nous avons parlé.").event
    assert (event.title, str(event.date)) == ("Qui régule ?", "2014-04-09")


PROSE = "Three towns told how they let people back to the water. It took ten years, and cost less than a road."


@pytest.mark.parametrize(
    "last", ["Event title: Rivers", "Number of participants: 52", "Organizers: Alda Institute (Peru)"]
)
def test_a_text_of_its_own_behind_the_header_is_the_summary(last: str) -> None:
    lines = {"Event title: Rivers", "Number of participants: 52", "Organizers: Alda Institute (Peru)"} - {last}
    header = "\n".join(["Name of Reporter: Ana Field", *sorted(lines), last])
    report = read(f"{header}\n\n{PROSE}\n\nRecommendations\n- Open the banks.")
    assert (report.summary, report.event.title, len(report.organizers)) == (PROSE, "Rivers", 1)
    assert report.evidence["/summary"].rule == "answer, told without a caption"


def test_a_text_of_its_own_is_no_summary_where_a_caption_asks_for_one() -> None:
    header = "Name of Reporter: Ana Field\nEvent title: Rivers\nNumber of participants: 52"
    report = read(f"{header}\n\n{PROSE}\n\nSummary\nBanks are open.\n\nRecommendations\n- Go.")
    assert report.summary == "Banks are open."
    assert [one.text for one in report.unread] == [PROSE]
