"""Speakers behind captions in anybody's words, in lists, side by side, and with the name above the captions."""

import pytest

from tests.corpus.printed import PrintedForm
from tests.extraction.typed_forms import fill, report_in
from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.extraction.captions.caption_words import weigh_words
from wufgraph.model import Language, Report

ANA = ("Ana Field", ("PE",), "First Institute", "Director of Housing", "09:00", "ana@first.example")
BO = ("Bo Hill", ("TD",), "Second Forum", "Legal Adviser", "09:20", "bo@second.example")
VALUES = (
    ("Ms Ana Field", "Peruvian", "First Institute", "9:00", "Director of Housing", "ana@first.example"),
    ("Mr Bo Hill", "Chadian", "Second Forum", "9:20", "Legal Adviser", "bo@second.example"),
)
# Captions of name, nationality, organization, time, position and address.
CAPTIONS = {
    "official": ("Full name (Mr/Ms)", "Nationality", "Organization/Institution", "Time", "Position", "E-mail"),
    "short": ("Who", "Passport", "For", "At", "As", "Write to"),
    "questions": (
        "Who spoke?",
        "Citizen of which country?",
        "For whom?",
        "From when on?",
        "In what capacity?",
        "How to reach?",
    ),
    "odd": ("Mr, Mrs or Ms", "Flag", "House", "Slot", "Tasks", "Reach at"),
    "titles": ("Dr / Mr / Ms", "Hails from", "On behalf of", "Floor given at", "Does what there", "Mailbox"),
}


def told(report: Report) -> list[tuple[object, ...]]:
    """What was read of each speaker, without the honorific."""
    return [(s.name, s.nationality, s.organization, s.position, s.time, s.email) for s in report.speakers]


def read(below: str) -> Report:
    """The report of a typed form with some lines below the caption of its speakers."""
    guidance = PrintedForm(Language.EN).guidance("speakers")
    return report_in(fill(speakers=()).replace(guidance, f"{below}\n\n{guidance}"))


def cards(captions: tuple[str, ...], between: str, before: str = "") -> str:
    """A line for each value of each speaker, an empty line between speakers."""
    return "\n\n".join(
        "\n".join(f"{before if n else ''}{c}{between}{v}" for n, (c, v) in enumerate(zip(captions, given, strict=True)))
        for given in VALUES
    )


@pytest.mark.parametrize("between", [": ", "\t", " – "], ids=["colon", "tab", "dash"])
@pytest.mark.parametrize("captions", CAPTIONS.values(), ids=list(CAPTIONS))
def test_the_values_of_all_speakers_tell_what_a_caption_asks(captions: tuple[str, ...], between: str) -> None:
    assert told(read(cards(captions, between))) == [ANA, BO]


@pytest.mark.parametrize("captions", CAPTIONS.values(), ids=list(CAPTIONS))
@pytest.mark.parametrize("mark", ["- ", "• ", "* "], ids=["hyphen", "bullet", "star"])
def test_captions_may_be_items_below_the_name(captions: tuple[str, ...], mark: str) -> None:
    assert told(read(cards(captions, ": ", mark))) == [ANA, BO]


@pytest.mark.parametrize("order", [(4, 2), (2, 4)], ids=["position-first", "organization-first"])
def test_captions_for_all_but_the_name_belong_to_the_name_above_them(order: tuple[int, int]) -> None:
    lines = [
        "\n".join(
            [given[0], *(given[n] for n in order), *(f"{CAPTIONS['official'][n]}: {given[n]}" for n in (1, 3, 5))]
        )
        for given in VALUES
    ]
    assert told(read("\n\n".join(lines))) == [ANA, BO]


@pytest.mark.parametrize(
    ("captions", "blank"),
    [
        pytest.param(CAPTIONS["official"], None, id="official"),
        pytest.param(CAPTIONS["odd"], None, id="odd"),
        pytest.param(CAPTIONS["official"], 3, id="one-time-blank"),
    ],
)
def test_speakers_side_by_side_are_two(captions: tuple[str, ...], blank: int | None) -> None:
    rows = "".join(
        "<tr>"
        + "".join(f"<td>{c}:</td><td>{'' if n == blank and not s else given[n]}</td>" for s, given in enumerate(VALUES))
        + "</tr>"
        for n, c in enumerate(captions)
    )
    paragraphs = "".join(f"<p>{line}</p>" for line in fill(speakers=()).replace("\t", ": ").splitlines() if line)
    guidance = PrintedForm(Language.EN).guidance("speakers")
    page = f"<html><body>{paragraphs}</body></html>".replace(f"<p>{guidance}", f"<table>{rows}</table><p>{guidance}")
    report = extract(read_document(page.encode(), "form.html")).reports[0]
    first = tuple(None if blank and value == "09:00" else value for value in ANA)
    assert told(report) == [first, BO]


def page_with(rows: str) -> Report:
    paragraphs = "".join(f"<p>{line}</p>" for line in fill(speakers=()).replace("\t", ": ").splitlines() if line)
    guidance = PrintedForm(Language.EN).guidance("speakers")
    page = f"<html><body>{paragraphs}</body></html>".replace(f"<p>{guidance}", f"<table>{rows}</table><p>{guidance}")
    return extract(read_document(page.encode(), "form.html")).reports[0]


@pytest.mark.parametrize("hint", ["which:", "in full:"])
def test_a_hint_with_a_colon_behind_a_caption_is_of_it(hint: str) -> None:
    rows = [
        f"<tr><td colspan=2><b>{given[0]}</b></td></tr>"
        + "".join(
            f"<tr><td>{c}: {hint}</td><td>{v}</td></tr>"
            for c, v in list(zip(CAPTIONS["official"], given, strict=True))[1:]
        )
        for given in VALUES
    ]
    assert told(page_with("</table><p></p><table>".join(rows))) == [ANA, BO]


def test_captions_may_say_speaker_in_front_of_what_they_ask() -> None:
    captions = [f"Speaker: {c.lower()}" if n else "Speaker" for n, c in enumerate(CAPTIONS["official"])]
    heads = "".join(f"<td>{c}</td>" for c in captions)
    rows = "".join("<tr>" + "".join(f"<td>{v}</td>" for v in given) + "</tr>" for given in VALUES)
    assert told(page_with(f"<tr>{heads}</tr>{rows}")) == [ANA, BO]
    assert told(read(cards(tuple(captions), ": "))) == [ANA, BO]


@pytest.mark.parametrize("captions", [CAPTIONS["official"], CAPTIONS["short"]], ids=["official", "short"])
def test_cells_of_a_speaker_may_each_hold_a_caption_and_its_value(captions: tuple[str, ...]) -> None:
    cells = [[f"<td>{c}: {v}</td>" for c, v in zip(captions, given, strict=True)] for given in VALUES]
    rows = "".join(f"<tr>{a}{b}</tr><tr>{c}{d}</tr><tr>{e}{f}</tr>" for a, b, c, d, e, f in cells)
    assert told(page_with(rows)) == [ANA, BO]


@pytest.mark.parametrize("between", ["<br>", "</p><p>"], ids=["break", "paragraph"])
def test_cells_of_a_speaker_may_hold_the_value_below_its_caption(between: str) -> None:
    captions = (*CAPTIONS["official"][:5], "Where to write")
    cells = [[f"<td><p>{c}{between}{v}</p></td>" for c, v in zip(captions, given, strict=True)] for given in VALUES]
    rows = ["<tr>{}{}{}</tr><tr>{}{}{}</tr>".format(*one) for one in cells]
    assert told(page_with("</table><p></p><table>".join(rows))) == [ANA, BO]


@pytest.mark.parametrize("asked", ["His/her institution", "Whose institution", "Her institution"])
def test_whose_institution_is_asked_for_does_not_matter(asked: str) -> None:
    assert weigh_words(asked) == weigh_words("Institution")


def test_a_caption_may_go_on_where_its_bold_letters_end() -> None:
    captions = [
        f"<b>{c}</b> of the speaker" if n in (2, 4) else f"<b>{c}</b>" for n, c in enumerate(CAPTIONS["official"])
    ]
    rows = "".join(
        "".join(f"<tr><td>{c}: {v}</td></tr>" for c, v in zip(captions, given, strict=True)) for given in VALUES
    )
    assert told(page_with(rows)) == [ANA, BO]


def test_a_column_may_ask_for_the_name_and_where_to_write() -> None:
    heads = ("Name as announced / Address to contact", "Post held now", "Represents (institution)", "Flag", "Slot")
    rows = "".join(
        f"<tr><td>{name}<br>{email}</td><td>{post}</td><td>{house}</td><td>{flag}</td><td>{time}</td></tr>"
        for name, flag, house, time, post, email in VALUES
    )
    assert told(page_with("<tr>" + "".join(f"<td>{one}</td>" for one in heads) + f"</tr>{rows}")) == [ANA, BO]


# What stands behind the name → position, organization.
WORKPLACES = {
    "Head of Unit at the First Bank": ("Head of Unit", "First Bank"),
    "Legal Adviser, Water and Land at Casa Verde": ("Legal Adviser, Water and Land", "Casa Verde"),
    "Urban Planner working for Siemens": ("Urban Planner", "Siemens"),
    "Programme Officer at UNDP Kenya": ("Programme Officer", "UNDP Kenya"),
    "Director at Second Forum (SF)": ("Director", "Second Forum (SF)"),
    "Engineer / Department of Works": ("Engineer", "Department of Works"),
    "Directora en la Fundación Río Claro": ("Directora", "Fundación Río Claro"),
    "Asesor jurídico en el Ministerio de Vivienda": ("Asesor jurídico", "Ministerio de Vivienda"),
    "Urbaniste à l'Agence du Littoral": ("Urbaniste", "Agence du Littoral"),
    "Chargée de mission auprès de la Fédération des maires": ("Chargée de mission", "Fédération des maires"),
    "Ingénieur chez Arup": ("Ingénieur", "Arup"),
}


@pytest.mark.parametrize(("words", "said"), WORKPLACES.items(), ids=list(WORKPLACES))
def test_a_position_says_where_it_is_held(words: str, said: tuple[str, str]) -> None:
    report = read(f"Ms Ana Field – {words} – ana@first.example")
    assert [(one.position, one.organization) for one in report.speakers] == [said]


@pytest.mark.parametrize(
    "position", ["Director in Lima", "Experta en Vivienda Social", "Consultante à Paris", "Adviser on Land at Nairobi"]
)
def test_a_field_of_work_or_a_town_is_no_workplace(position: str) -> None:
    report = read(f"Ms Ana Field – {position} – First Institute – ana@first.example")
    assert [(one.position, one.organization) for one in report.speakers] == [(position, "First Institute")]


def test_a_line_of_slashes_may_have_commas_in_its_parts() -> None:
    line = (
        "Ms Ana Field / Director, Land and Housing / First Institute / Peru / 9:00 / ana@first.example; tel. 555 0148"
    )
    name, *_, email = told(read(line))[0]
    assert (name, email) == ("Ana Field", "ana@first.example")
    assert told(read(line))[0][2:4] == ("First Institute", "Director, Land and Housing")


@pytest.mark.parametrize(
    "captions",
    [
        ("Nat.", "Org.", "Hour", "Post", "E-mail"),
        ("Nac.", "Org.", "Hr.", "Cgo.", "Corr."),
        ("Nat.", "Org.", "Hre", "Fonct.", "Mél"),
    ],
    ids=["en", "es", "fr"],
)
def test_shortened_captions_in_a_line_below_the_name(captions: tuple[str, ...]) -> None:
    below = "\n\n".join(
        f"{name}\n" + " – ".join(f"{c}: {v}" for c, v in zip(captions, values, strict=True)) for name, *values in VALUES
    )
    assert told(read(below)) == [ANA, BO]
