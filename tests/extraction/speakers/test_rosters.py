"""Speakers in lines, cards and tables without captions."""

import pytest

from tests.corpus.printed import PrintedForm
from tests.extraction.typed_forms import fill, report_in
from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import Language, Report, Speaker

Told = tuple[str | None, str | None, tuple[str, ...], str | None, str | None, str | None, str | None]


def read(below: str, language: Language = Language.EN) -> Report:
    """The report of a form with some lines below the caption of its speakers."""
    guidance = PrintedForm(language).guidance("speakers")
    return report_in(fill(speakers=(), language=language).replace(guidance, f"{below}\n\n{guidance}"))


def told(report: Report) -> list[Told]:
    """Honorific, name, nationality, organization, position, time and address of each speaker."""
    return [_told(one) for one in report.speakers]


def _told(one: Speaker) -> Told:
    return one.honorific, one.name, one.nationality, one.organization, one.position, one.time, one.email


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        pytest.param(
            "Ms. Jane Wanjiru (Kenya), Director, Slum Dwellers – 14:50",
            ("Ms", "Jane Wanjiru", ("KE",), "Slum Dwellers", "Director", "14:50", None),
            id="time-behind",
        ),
        pytest.param(
            "Ms Jane Wanjiru, Gérante de marchés, Consorzio Case Popolari (CCP), 14:50",
            ("Ms", "Jane Wanjiru", (), "Consorzio Case Popolari (CCP)", "Gérante de marchés", "14:50", None),
            id="acronym-behind-strange-name",
        ),
        pytest.param(
            "14:50 – Ms. Jane Wanjiru, Slum Dwellers, Director (jane@slum.example)",
            ("Ms", "Jane Wanjiru", (), "Slum Dwellers", "Director", "14:50", "jane@slum.example"),
            id="time-in-front",
        ),
        pytest.param(
            "14h50 - 15h10: Ms Jane Wanjiru, Director, Slum Dwellers",
            ("Ms", "Jane Wanjiru", (), "Slum Dwellers", "Director", "14:50", None),
            id="range-in-front",
        ),
        pytest.param(
            "Moderator: Dr. Jane Wanjiru, University of Nairobi",
            ("Dr", "Jane Wanjiru", (), "University of Nairobi", None, None, None),
            id="role-in-front",
        ),
        pytest.param(
            "Keynote speaker – Prof. Jane Wanjiru (Kenyan) – University of Nairobi – Dean",
            ("Prof.", "Jane Wanjiru", ("KE",), "University of Nairobi", "Dean", None, None),
            id="role-dash",
        ),
        pytest.param(
            "1. Arq. María Gómez — Directora, Alcaldía de Bogotá — colombiana — maria@x.example",
            ("Arq.", "María Gómez", ("CO",), "Alcaldía de Bogotá", "Directora", None, "maria@x.example"),
            id="numbered",
        ),
        pytest.param(
            "- Jane Wanjiru, Kenyan, Slum Dwellers Union, Programme Coordinator, jane@slum.example",
            ("", "Jane Wanjiru", ("KE",), "Slum Dwellers Union", "Programme Coordinator", None, "jane@slum.example"),
            id="form-order",
        ),
        pytest.param(
            "WANJIRU, Jane (Ms), Deputy Mayor, City of Nairobi, Kenyan",
            ("Ms", "WANJIRU, Jane", ("KE",), "City of Nairobi", "Deputy Mayor", None, None),
            id="family-first",
        ),
        pytest.param(
            "Ms. JANE WANJIRU | Kenya | Director | Slum Dwellers | 2.50 pm | jane@slum.example",
            ("Ms", "JANE WANJIRU", ("KE",), "Slum Dwellers", "Director", "14:50", "jane@slum.example"),
            id="bars",
        ),
        pytest.param(
            "Ms. Jane Wanjiru / Kenya / Director / Slum Dwellers / 14:50",
            ("Ms", "Jane Wanjiru", ("KE",), "Slum Dwellers", "Director", "14:50", None),
            id="slashes",
        ),
        pytest.param(
            "Name: Ms. Jane Wanjiru; Nationality: Kenyan; Institution: Slum Dwellers; Role: Trustee; Mail: j@s.example",
            ("Ms", "Jane Wanjiru", ("KE",), "Slum Dwellers", "Trustee", None, "j@s.example"),
            id="captions-in-the-line",
        ),
        pytest.param(
            "Ms. Jane Wanjiru (Director, Slum Dwellers, Kenyan) 14:50",
            ("Ms", "Jane Wanjiru", ("KE",), "Slum Dwellers", "Director", "14:50", None),
            id="all-in-brackets",
        ),
        pytest.param(
            "Panellist 2: H.E. Mr. Jean Dupont, Ministry of Land, Housing and Urban Development, Minister, Congo",
            ("H.E. Mr", "Jean Dupont", (), "Ministry of Land, Housing and Urban Development", "Minister", None, None),
            id="numbered-role",
        ),
        pytest.param(
            "Mr. Bo Hill, Moderator / Policy Adviser, Second Forum, bo (at) second.example",
            ("Mr", "Bo Hill", (), "Second Forum", "Moderator / Policy Adviser", None, "bo@second.example"),
            id="hidden-address",
        ),
        pytest.param(
            "Ms Jane Wanjiru <jane@s.example>, British / Kenyan, Head of Unit, Slum Dwellers Union (SDU)",
            ("Ms", "Jane Wanjiru", ("GB", "KE"), "Slum Dwellers Union (SDU)", "Head of Unit", None, "jane@s.example"),
            id="acronym-behind",
        ),
        pytest.param(
            "14:50 Jane Wanjiru (Ms), Director of Housing, City of Nairobi, Kenyan",
            ("Ms", "Jane Wanjiru", ("KE",), "City of Nairobi", "Director of Housing", "14:50", None),
            id="hour-without-a-sign",
        ),
        pytest.param(
            "Opening (14:50): Ms Jane Wanjiru, Director, Slum Dwellers",
            ("Ms", "Jane Wanjiru", (), "Slum Dwellers", "Director", "14:50", None),
            id="what-happens-in-front",
        ),
        pytest.param(
            "First Institute: Ms Jane Wanjiru, Director, +254 722 123 456",
            ("Ms", "Jane Wanjiru", (), "First Institute", "Director", None, None),
            id="organization-in-front",
        ),
    ],
)  # fmt: skip
def test_a_speaker_is_read_from_a_line(line: str, speaker: Told) -> None:
    assert told(read(line)) == [(speaker[0] or None, *speaker[1:])]


@pytest.mark.parametrize(
    ("language", "line", "speaker"),
    [
        pytest.param(
            Language.ES,
            "Moderadora: Dra. Ana Ríos Peña, Universidad del Valle, profesora titular (ecuatoriana) – 9:30 h",
            ("Dra.", "Ana Ríos Peña", ("EC",), "Universidad del Valle", "profesora titular", "09:30", None),
            id="es-role",
        ),
        pytest.param(
            Language.ES,
            "• Excmo. Sr. Luis de la Fuente – Alcalde – Ayuntamiento de Rocas – España – luis@r.example",
            ("Excmo. Sr.", "Luis de la Fuente", ("ES",), "Ayuntamiento de Rocas", "Alcalde", None, "luis@r.example"),
            id="es-dashes",
        ),
        pytest.param(
            Language.FR,
            "Panéliste : Mme Awa Sow, maire de Thiès (Sénégal)",
            ("Mme", "Awa Sow", (), None, "maire de Thiès", None, None),
            id="fr-mayor",
        ),
        pytest.param(
            Language.FR,
            "Mme Aïcha N'Diaye, franco-sénégalaise, chargée de mission, Agence d'urbanisme de Thiès, à 14 h 30",
            ("Mme", "Aïcha N'Diaye", ("FR", "SN"), "Agence d'urbanisme de Thiès", "chargée de mission", "14:30", None),
            id="fr-two-nationalities",
        ),
        pytest.param(
            Language.FR,
            "S.E. M. Jean Kouassi (ivoirien) : Ministre, Ministère de la Construction, de l'Eau et de l'Urbanisme",
            ("S.E.M.", "Jean Kouassi", ("CI",), "Ministère de la Construction, de l'Eau et de l'Urbanisme",
             "Ministre", None, None),
            id="fr-commas-in-the-name",
        ),
    ],
)  # fmt: skip
def test_a_line_is_read_in_each_language(language: Language, line: str, speaker: Told) -> None:
    assert told(read(line, language)) == [speaker]


ANA: Told = ("Ms", "Ana Field", ("PE",), "First Institute", "Director", "09:00", "ana@first.example")
BO: Told = ("Mr", "Bo Hill", ("TD",), "Second Forum", "Adviser", "09:30", "bo@second.example")
NO_TIME = [(*ANA[:5], None, ANA[6]), (*BO[:5], None, BO[6])]
BARE = [("Ms", "Ana Field", (), None, None, None, None), ("Mr", "Bo Hill", (), None, None, None, None)]


@pytest.mark.parametrize(
    ("lines", "speakers"),
    [
        pytest.param(
            "- Ms Ana Field (Peru), Director, First Institute, 9:00, ana@first.example\n"
            "- Mr Bo Hill (Chad), Adviser, Second Forum, 9:30, bo@second.example",
            [ANA, BO],
            id="bullets",
        ),
        pytest.param(
            "Ms Ana Field (Peru), Director, First Institute, 9:00, ana@first.example;\n"
            "Mr Bo Hill (Chad), Adviser, Second Forum, 9:30, bo@second.example.",
            [ANA, BO],
            id="plain-lines",
        ),
        pytest.param(
            "1) Ms Ana Field; Peruvian; First Institute; 9:00; Director; ana@first.example\n"
            "2) Mr Bo Hill; Chadian; Second Forum; 9:30; Adviser; bo@second.example",
            [ANA, BO],
            id="semicolons",
        ),
        pytest.param(
            "Ms Ana Field (Peru), Director, First Institute, 9:00, ana@first.example; "
            "Mr Bo Hill (Chad), Adviser, Second Forum, 9:30, bo@second.example",
            [ANA, BO],
            id="all-in-one-line",
        ),
        pytest.param(
            "Ms Ana Field\nDirector\nFirst Institute\nPeruvian\n9:00\nana@first.example\n\n"
            "Mr Bo Hill\nAdviser\nSecond Forum\nChadian\n9:30\nbo@second.example",
            [ANA, BO],
            id="cards",
        ),
        pytest.param(
            "Ana Field\nDirector, First Institute\nPeruvian\nana@first.example\n\n"
            "Bo Hill\nAdviser, Second Forum\nChadian\nbo@second.example",
            [(None, *one[1:]) for one in NO_TIME],
            id="cards-without-titles",
        ),
        pytest.param(
            "Ana Field\nSlum Dwellers\nDirector\nana@first.example\nBo Hill\nCasa Verde\nAdviser\nbo@second.example",
            [(None, "Ana Field", (), "Slum Dwellers", "Director", None, "ana@first.example"),
             (None, "Bo Hill", (), "Casa Verde", "Adviser", None, "bo@second.example")],
            id="cards-without-gaps",
        ),
        pytest.param(
            "9:00 – Ms Ana Field (Peru)\nDirector, First Institute. Email: ana@first.example\n"
            "9:30 – Mr Bo Hill (Chad)\nAdviser, Second Forum. Email: bo@second.example",
            [ANA, BO],
            id="hours-in-front",
        ),
        pytest.param(
            "Moderator:\nMs Ana Field, Director, First Institute (Peruvian, ana@first.example)\n"
            "Panellists:\n- Mr Bo Hill, Adviser, Second Forum (Chadian, bo@second.example)",
            NO_TIME,
            id="under-their-roles",
        ),
        pytest.param(
            "Moderator: Ms Ana Field, Director, First Institute\nSpeaker 1: Mr Bo Hill, Adviser, Second Forum",
            [(*ANA[:2], (), *ANA[3:5], None, None), (*BO[:2], (), *BO[3:5], None, None)],
            id="behind-their-roles",
        ),
        pytest.param(
            "Who: Ms Ana Field; Hails: Peruvian; House: First Institute; Does: Director; Box: ana@first.example\n"
            "Who: Mr Bo Hill; Hails: Chadian; House: Second Forum; Does: Adviser; Box: bo@second.example",
            NO_TIME,
            id="strange-captions-in-lines",
        ),
        pytest.param(
            "Ms Ana Field\nDirector, First Institute\nPeruvian | 9:00 | ana@first.example\n\n"
            "Mr Bo Hill\nAdviser, Second Forum\nChadian | 9:30 | bo@second.example\n\n"
            "We remain at your disposal for any further question",
            [ANA, BO],
            id="cards-with-bars-and-thanks-below",
        ),
        pytest.param(
            "13.15 – Ms Ana Field (Manager, Cities and Climate, First Institute)\n"
            "13.30 – Mr Bo Hill (Adviser, Second Forum)",
            [("Ms", "Ana Field", (), "First Institute", "Manager, Cities and Climate", "13:15", None),
             ("Mr", "Bo Hill", (), "Second Forum", "Adviser", "13:30", None)],
            id="hours-with-points",
        ),
        pytest.param(
            "Panel: Ms Ana Field (First Institute), Mr Bo Hill (Second Forum)",
            [(*one[:2], (), one[3], None, None, None) for one in (ANA, BO)],
            id="one-line-with-commas",
        ),
        pytest.param(
            "1) Ms Ana Field - Director - First Institute - Peruvian - 9:00-9:15\n"
            "2) Mr Bo Hill - Adviser - Second Forum - Chadian - 9:30-9:45\n\n"
            "E-mails: A. Field ana@first.example; B. Hill bo@second.example",
            [ANA, BO],
            id="addresses-in-a-line-of-their-own",
        ),
        pytest.param(
            "7.1. Ms Ana Field\nNationality: Peruvian\nOrganization: First Institute\nPosition: Director\n"
            "7.2. Mr Bo Hill\nNationality: Chadian\nOrganization: Second Forum\nPosition: Adviser",
            [(*one[:5], None, None) for one in (ANA, BO)],
            id="names-with-numbers-of-two-levels",
        ),
        pytest.param("Ms Ana Field\nMr Bo Hill\nWith kind regards,\nCy Reed\nThird Office", BARE, id="signed-below"),
        pytest.param("Ms Ana Field\nMr Bo Hill", BARE, id="names-with-titles"),
        pytest.param("- Ana Field\n- Bo Hill", [(None, *one[1:]) for one in BARE], id="names-alone"),
        pytest.param("Ms Ana Field and Mr Bo Hill", BARE, id="two-joined"),
        pytest.param("The panel was made up of:\nMs Ana Field\nMr Bo Hill", BARE, id="words-in-front"),
        pytest.param(
            "El Amrani, Ana, Director, First Institute\nHill, Bo, Adviser, Second Forum",
            [(None, "El Amrani, Ana", (), "First Institute", "Director", None, None),
             (None, "Hill, Bo", (), "Second Forum", "Adviser", None, None)],
            id="family-names-first",
        ),
        pytest.param(
            "Ana Field, Director, First Institute, Peru\nBo Hill, Adviser, Second Forum, Chad",
            [(None, *ANA[1:5], None, None), (None, *BO[1:5], None, None)],
            id="country-at-the-end-of-each",
        ),
        pytest.param(
            "Ana Field, Casa Verde, Director\nBo Hill, Rincon Alto, Barefoot\nCy Reed, Tarea Vecinal, Adviser",
            [(None, "Ana Field", (), "Casa Verde", "Director", None, None),
             (None, "Bo Hill", (), "Rincon Alto", "Barefoot", None, None),
             (None, "Cy Reed", (), "Tarea Vecinal", "Adviser", None, None)],
            id="order-told-by-the-others",
        ),
        pytest.param(
            "Ms Ana Field\tPeruvian\tFirst Institute\t9:00\tDirector\tana@first.example\n"
            "Mr Bo Hill\tChadian\tSecond Forum\t9:30\tAdviser\tbo@second.example",
            [ANA, BO],
            id="grid-without-head",
        ),
        pytest.param(
            "1\tMs Ana Field\tDirector\tFirst Institute\tPeru\t9:00\tana@first.example\n"
            "2\tMr Bo Hill\tAdviser\tSecond Forum\tChad\t9:30\tbo@second.example",
            [ANA, BO],
            id="numbered-grid-without-head",
        ),
        pytest.param(
            "Who\tHailing\tBelonging\tClock\tBeing\tWire\n"
            "Ms Ana Field\tPeruvian\tFirst Institute\t9:00\tDirector\tana@first.example\n"
            "Mr Bo Hill\tChadian\tSecond Forum\t9:30\tAdviser\tbo@second.example",
            [ANA, BO],
            id="grid-with-a-strange-head",
        ),
        pytest.param(
            "Ana\tField\tPeruvian\tFirst Institute\tDirector\tana@first.example\n"
            "Bo\tHill\tChadian\tSecond Forum\tAdviser\tbo@second.example",
            [(None, *one[1:]) for one in NO_TIME],
            id="names-in-two-columns",
        ),
        pytest.param(
            "Name\tSurname\tNationality\tOrganization\tPosition\tEmail\n"
            "Ana\tField\tPeruvian\tFirst Institute\tDirector\tana@first.example\n"
            "Bo\tHill\tChadian\tSecond Forum\tAdviser\tbo@second.example",
            [(None, *one[1:]) for one in NO_TIME],
            id="names-in-two-columns-with-head",
        ),
        pytest.param(
            "Surname\tName\tNationality\tOrganization\tPosition\tEmail\n"
            "Field\tAna\tPeruvian\tFirst Institute\tDirector / Panellist\tana@first.example\n"
            "Hill\tBo\tChadian\tSecond Forum\tAdviser\tbo@second.example",
            [(None, *one[1:]) for one in NO_TIME],
            id="family-names-in-the-first-column",
        ),
        pytest.param(
            "No.\tPosition\tName\tE-mail\tOrganization\tTime\tNationality\n"
            "1\tDirector\tMs Ana Field\tana@first.example\tFirst Institute\t9:00\tPeruvian\n"
            "2\tAdviser\tMr Bo Hill\tbo@second.example\tSecond Forum\t9:30\tChadian",
            [ANA, BO],
            id="other-order",
        ),
        pytest.param(
            "First name: Ana\nLast name: Field\nNationality: Peruvian\nOrganization: First Institute\nRole: Director\n"
            "First name: Bo\nLast name: Hill\nNationality: Chadian\nOrganization: Second Forum\nRole: Adviser",
            [(None, *one[1:5], None, None) for one in (ANA, BO)],
            id="given-and-family-name",
        ),
        pytest.param(
            "Name and position: Ms Ana Field, Director\nOrganization: First Institute\n"
            "Name and position: Mr Bo Hill, Adviser\nOrganization: Second Forum",
            [(*one[:2], (), *one[3:5], None, None) for one in (ANA, BO)],
            id="name-and-position-together",
        ),
        pytest.param(
            "Name:\tMs Ana Field\tMr Bo Hill\nRole:\tDirector\tAdviser\nEmail:\tana@first.example\tbo@second.example",
            [(*one[:2], (), None, one[4], None, one[6]) for one in (ANA, BO)],
            id="across-with-fields-left-out",
        ),
        pytest.param(
            "Full name (Mr/Ms):\nNationality:\nOrganization/Institution:\nTime:\nPosition:\nContact address (Email):\n"
            "Ms Ana Field, Peruvian, First Institute, Director, 9:00, ana@first.example\n"
            "Mr Bo Hill, Chadian, Second Forum, Adviser, 9:30, bo@second.example",
            [ANA, BO],
            id="below-captions-left-blank",
        ),
        pytest.param(
            "Ms Ana Field, Peru\nCoordinator, Department of Public Health\nWHO\n\n"
            "Mr Bo Hill, Chad\nAdviser\nSecond Forum",
            [
                ("Ms", "Ana Field", ("PE",), "WHO", "Coordinator, Department of Public Health", None, None),
                ("Mr", "Bo Hill", ("TD",), "Second Forum", "Adviser", None, None),
            ],
            id="a-department-above-its-body",
        ),
        pytest.param(
            "- Cllr Ana Field, Chair of Housing, Kera Council\n- Mayor Ilona Kovacs, Ózd\n"
            "- Adv. Bo Hill, President, Second Forum\n- Jane Rao, she/her, Architect, Kera Council",
            [
                ("Cllr", "Ana Field", (), "Kera Council", "Chair of Housing", None, None),
                (None, "Ilona Kovacs", (), "Ózd", "Mayor", None, None),
                ("Advocate", "Bo Hill", (), "Second Forum", "President", None, None),
                (None, "Jane Rao", (), "Kera Council", "Architect", None, None),
            ],
            id="items-with-offices-in-front-of-names",
        ),
        pytest.param(
            "Ana Field, Professor of Law at the University of Kera, British (ana@kera.example); Bo Hill, lecturer, "
            "Second Forum, Peruvian; and Jane Rao, Director of the Alda Trust, who is British and Kenyan. I chaired.",
            [
                (None, "Ana Field", ("GB",), "University of Kera", "Professor of Law", None, "ana@kera.example"),
                (None, "Bo Hill", ("PE",), "Second Forum", "lecturer", None, None),
                (None, "Jane Rao", ("GB", "KE"), "Alda Trust", "Director", None, None),
            ],
            id="one-sentence-with-semicolons",
        ),
        pytest.param(
            "Ana Field (Poland/Sweden), senior researcher, Alda Housing Institute, chaired. Jean Ferrandi (France), "
            "Deputy Mayor, City of Nice. Piotr Zych (Poland), professor, Second Forum for Housing. "
            "Hilde Claes (Belgium), secretary general, Kera Towns Network (h.claes@kera.example).",
            [
                (None, "Ana Field", ("PL", "SE"), "Alda Housing Institute", "senior researcher", None, None),
                (None, "Jean Ferrandi", ("FR",), "City of Nice", "Deputy Mayor", None, None),
                (None, "Piotr Zych", ("PL",), "Second Forum for Housing", "professor", None, None),
                (None, "Hilde Claes", ("BE",), "Kera Towns Network", "secretary general", None, "h.claes@kera.example"),
            ],
            id="sentences-that-open-with-names-and-countries",
        ),
    ],
)  # fmt: skip
def test_speakers_are_told_apart(lines: str, speakers: list[Told]) -> None:
    assert told(read(lines)) == speakers


@pytest.mark.parametrize("joint", ["\n", "\n\n"])
def test_hours_over_the_names_are_those_of_the_speakers_below_them(joint: str) -> None:
    lines = ["14:00", "Ms Ana Field", "Director, Habitat Forum", "14:20", "Mr Bo Hill", "Mayor", "Mr Cy Dale", "Dean"]
    assert [one.time for one in read(joint.join(lines)).speakers] == ["14:00", "14:20", None]
    behind = ["Ms Ana Field", "Director, Habitat Forum", "14:00", "Mr Bo Hill", "Mayor", "14:20"]
    assert [one.time for one in read(joint.join(behind)).speakers] == ["14:00", "14:20"]


def test_rows_below_the_one_with_the_hour_tell_of_the_same_speaker() -> None:
    told = [("14:00", "Ms Ana Field"), ("", "Director, Habitat Forum"), ("", "Kenyan"), ("", "ana@forum.example")]
    told += [("14:20", "Mr Bo Hill"), ("", "Mayor, City of Alda"), ("", "Chadian"), ("", "bo@alda.example")]
    rows = "".join(f"<tr><td>{hour}</td><td>{words}</td></tr>" for hour, words in told)
    front = "".join(f"<p>{one}</p>" for one in ("Name of Reporter: Ana Field", "Date: 9 April 2014", "Venue: Room 3"))
    page = f"<html><body>{front}<p>Detail Information of Speakers</p><table>{rows}</table></body></html>"
    (report,) = extract(read_document(page.encode(), "made.html")).reports
    assert [(one.name, one.time, one.organization, one.email) for one in report.speakers] == [
        ("Ana Field", "14:00", "Habitat Forum", "ana@forum.example"),
        ("Bo Hill", "14:20", "City of Alda", "bo@alda.example"),
    ]
    (report,) = extract(read_document(page.replace("<td>14:00</td>", "<td></td>").encode(), "made.html")).reports
    assert [one.time for one in report.speakers] == [None, "14:20"]


FIELD = ("Ms", "Ana Field", ("PE",), "Habitat Forum", "Director", "14:00", "ana@forum.example")
HILL = ("Mr", "Bo Hill", ("TD",), "City of Alda", "Mayor", "14:20", "bo@alda.example")


@pytest.mark.parametrize("sign", [" // ", " → ", " -> ", " ... ", " :: ", " » "])
def test_any_sign_between_blanks_may_part_what_is_told(sign: str) -> None:
    lines = ("Ms Ana Field", "Peruvian", "Habitat Forum", "Director", "14:00", "ana@forum.example"), (
        "Mr Bo Hill", "Chadian", "City of Alda", "Mayor", "14:20", "bo@alda.example")  # fmt: skip
    assert told(read("\n".join(map(sign.join, lines)))) == [FIELD, HILL]


@pytest.mark.parametrize("mark", ["- ", "1. ", ""])
def test_items_below_a_name_tell_of_it(mark: str) -> None:
    cards = ("Ms Ana Field (Peru)", "Director", "Habitat Forum", "14:00", "ana@forum.example"), (
        "Mr Bo Hill (Chad)", "Mayor", "City of Alda", "14:20", "bo@alda.example")  # fmt: skip
    lines = [f"{mark}{card[0]}\n" + "\n".join(f"   - {one}" for one in card[1:]) for card in cards]
    assert told(read("\n".join(lines))) == [FIELD, HILL]


def test_hours_may_lead_a_sentence_about_a_speaker() -> None:
    lines = "At 14:00 Ms Ana Field (Peru), Director, Habitat Forum, spoke (ana@forum.example)."
    assert told(read(lines)) == [FIELD]


def test_numbers_over_cards_are_nobody() -> None:
    told = ("Ana Field", "Director", "Habitat Forum", "Peruvian", "14:00", "ana@forum.example"), (
        "Bo Hill", "Mayor", "City of Alda", "Chadian", "14:20", "bo@alda.example")  # fmt: skip
    report = read("\n\n".join("\n".join((f"Speaker {number}", *one)) for number, one in enumerate(told, 1)))
    assert [(one.name, one.time) for one in report.speakers] == [("Ana Field", "14:00"), ("Bo Hill", "14:20")]


def test_lines_of_one_item_tell_of_whom_it_names() -> None:
    people = (
        ("Ms Ana Field (Peru)", "Director", "Sol Andina", "14:00"),
        ("Mr Bo Hill (Chad)", "Mayor", "Kera Mueve", "14:20"),
    )
    items = "".join(f"<li>{'<br>'.join(one)}</li>" for one in people)
    front = "".join(f"<p>{one}</p>" for one in ("Name of Reporter: Ana Field", "Date: 9 April 2014", "Venue: Room 3"))
    page = f"<html><body>{front}<p>Detail Information of Speakers</p><ul>{items}</ul></body></html>"
    (report,) = extract(read_document(page.encode(), "made.html")).reports
    assert [(one.name, one.organization) for one in report.speakers] == [
        ("Ana Field", "Sol Andina"),
        ("Bo Hill", "Kera Mueve"),
    ]


def test_a_list_of_people_tells_the_caption_above_it() -> None:
    people = "Ms Ana Field (Peru), ana@first.example\nMr Bo Hill (Chad), bo@second.example"
    text = fill(speakers=()).replace(PrintedForm(Language.EN).caption("speakers"), f"Voices heard\n{people}")
    report = report_in(text)
    assert [one.name for one in report.speakers] == ["Ana Field", "Bo Hill"]
    assert "Ana Field" not in " ".join(statement.text for statement in report.statements)


def test_a_caption_that_comes_again_is_told_by_the_speakers_who_filled_it_in() -> None:
    ana, bo = (
        {"speaker-name": name, "speaker-time": time} for name, time in (("Ms Ana Field", ""), ("Mr Bo Hill", "9:42"))
    )
    text = fill(speakers=(ana, bo)).replace("Time:\t9:42", "Up:\t9:42").replace("Time:\t\n", "Up:\t\n")
    assert [one.time for one in report_in(text).speakers] == [None, "09:42"]


def test_what_a_list_tells_is_less_sure_than_what_captions_tell() -> None:
    listed, told_by_captions = read("- Ms Ana Field (Peru), ana@first.example"), report_in(fill())
    for pointer in ("/speakers/0/name", "/speakers/0/email"):
        assert listed.evidence[pointer].confidence < told_by_captions.evidence[pointer].confidence


@pytest.mark.parametrize(
    "lines",
    [
        "See the attached programme.",
        "They came from far away, and Ms Ana Field of Peru moderated the debate with a firm hand and much patience.",
        "The debate was moderated by Ms Ana Field, and Mr Bo Hill, who had come by train, answered until it was late.",
        "Casa Verde",
        "Annex: List",
        "n/a",
        "Photos by First Institute, Lima, Peru",
        "Seventeen women and twelve men",
    ],
)
def test_words_about_speakers_are_nobody(lines: str) -> None:
    assert told(read(lines)) == []


def test_a_title_in_brackets_on_the_line_below_a_name_does_no_harm() -> None:
    below = "Speakers\nAditi Raman\n(Ms) – chair\nIndia\nSAWF, Programme Associate\naditi@sawf.example\n"
    front = "Name of Reporter: Ana Field\nDate: 9 April 2014\nSummary of the Event:\nFull.\n"
    (report,) = extract(read_document(f"{front}{below}".encode(), "report.txt")).reports
    assert [one.name for one in report.speakers] == ["Aditi Raman"]


@pytest.mark.parametrize("line", ["Finished at", "Chair of the", "Director, at"])
def test_a_line_that_ends_in_a_preposition_is_read_where_no_organizer_is_known(line: str) -> None:
    guidance = PrintedForm(Language.EN).guidance("speakers")
    form = fill({"organizers": "", "bases": ""}, speakers=())
    report = report_in(form.replace(guidance, f"Ms Ana Field, Director, Alda Institute\n{line}\n\n{guidance}"))
    assert "Ana Field" in [one.name for one in report.speakers]


def test_the_stop_of_a_shortened_country_in_brackets_parts_nothing() -> None:
    report = read(
        "Ana Núñez (Rep. Dominicana) - Second Forum - Mayor - 15:00\nBo Hill (Kenya) - Kera Union - Clerk - 15:20"
    )
    assert told(report)[0] == (None, "Ana Núñez", ("DO",), "Second Forum", "Mayor", "15:00", None)


OF_ALDA = (None, "Cira Mota", ("KE",), "City of Alda", "Chair", "14:50", None)
OF_KERA = ("Hon.", "Bo Hill", ("PE",), "Kera Institute", "Rector", "15:10", None)


IN_BRACKETS = (
    "{name} ({nationality}, {body}, {position}, {time})",
    "{name} ({position}, {body}; {nationality}; {time})",
)
BEHIND_THE_HOUR = "{time}: {name} ({nationality}), {position}, {body}"


@pytest.mark.parametrize(
    ("card", "between"),
    [
        *((card, between) for card in IN_BRACKETS for between in (", ", " and ", "; and ", "; ", ". ", "\n")),
        *((BEHIND_THE_HOUR, between) for between in ("; and ", "; ", "\n")),
    ],
)
def test_speakers_with_brackets_behind_their_names_are_told_apart(card: str, between: str) -> None:
    cards = [
        card.format(name="Cira Mota", nationality="Kenyan", body="City of Alda", position="Chair", time="14:50"),
        card.format(
            name="Hon. Bo Hill", nationality="Peruvian", body="Kera Institute", position="Rector", time="15:10"
        ),
    ]
    assert told(read(between.join(cards))) == [OF_ALDA, OF_KERA]


@pytest.mark.parametrize("between", [", ", " and ", "\n"])
def test_positions_in_brackets_tell_speakers_apart(between: str) -> None:
    report = read(between.join(["Cira Mota (City of Alda, chair)", "Bo Hill (Kera Institute, rector)"]))
    assert [(one.name, one.organization, one.position) for one in report.speakers] == [
        ("Cira Mota", "City of Alda", "chair"),
        ("Bo Hill", "Kera Institute", "rector"),
    ]
