"""What is made of words that were recognised: language, numerals, marks, bold, second readings, and their place."""

from collections.abc import Sequence

import cv2
import numpy as np
import pytest

from wufgraph.documents.layout import Page
from wufgraph.documents.layout.grids import find_grids
from wufgraph.documents.layout.page import BOLD
from wufgraph.documents.ocr.bold import measure_strokes, tell_bold
from wufgraph.documents.ocr.bullets import take_bullets
from wufgraph.documents.ocr.languages import tell_languages, without_marks
from wufgraph.documents.ocr.letters import tell_dash, tell_sign
from wufgraph.documents.ocr.line_height import line_height
from wufgraph.documents.ocr.lost_marks import restore_marks
from wufgraph.documents.ocr.marks import Seen, marks_of, see_marks
from wufgraph.documents.ocr.numerals import tell_numerals
from wufgraph.documents.ocr.pieces import MARGIN, Piece, cut
from wufgraph.documents.ocr.placing import place
from wufgraph.documents.ocr.second_reading import read_again
from wufgraph.documents.ocr.straightening import Picture
from wufgraph.documents.ocr.tesseract import Reading

CAPITAL = 30
BASE = 60
TOP = BASE - CAPITAL


def blank(height: int = 90, width: int = 600) -> Picture:
    return np.full((height, width), 255, np.uint8)


def read(text: str, x0: int, x1: int, confidence: float = 96.0, top: int = TOP, bottom: int = BASE) -> Reading:
    return Reading(text, x0, x1, top, bottom, top, bottom, confidence)


LANGUAGES = {
    "English": ("The session was on the future of cities and it is said that all were there with us", ("eng",)),
    "Spanish": ("El panel se reunió con las ciudades y los socios para que la gente hable del agua", ("spa",)),
    "French read without its accents": (
        "Le panel a ete suivi par les villes et le public dans une salle pour le debat sur les eaux",
        ("fra",),
    ),
    "an English form with French answers": (
        "the form is for the name of it, le débat dans la salle une heure et les élus sont avec nous sur le port",
        ("fra", "eng"),
    ),
    "names alone": ("Fundación Rockefeller, Nairobi", ()),
}


@pytest.mark.parametrize(("text", "told"), LANGUAGES.values(), ids=LANGUAGES.keys())
def test_the_languages_of_a_page_are_told_by_its_function_words(text: str, told: tuple[str, ...]) -> None:
    assert tell_languages(text.split()) == told


def test_letters_are_compared_without_their_marks() -> None:
    assert without_marks("Autónoma de São Çağ") == "Autonoma de Sao Cag"


MARKS = {"Medellin": 1, "Medellín": 1, "Zürich": 3, "Sinú": 2, "Sinu": 1, "Ça": 0, "d'ivoire": 3, "École": 1}


@pytest.mark.parametrize(("text", "count"), MARKS.items(), ids=MARKS.keys())
def test_marks_above_letters_are_counted(text: str, count: int) -> None:
    assert marks_of(text) == count


def draw_word(picture: Picture, x0: int, letters: int, marks: Sequence[int]) -> int:
    """Low letters as upright strokes, the first a capital; small squares above those that bear a mark."""
    for number in range(letters):
        x = x0 + 14 * number
        top = TOP if number == 0 else BASE - 22
        picture[top:BASE, x : x + 4] = 0
        if number in marks:
            picture[BASE - 32 : BASE - 26, x : x + 5] = 0
    return x0 + 14 * letters - 10


def test_marks_are_seen_above_the_word_that_they_belong_to() -> None:
    sheet = blank()
    ends = draw_word(sheet, 20, 4, [3]), draw_word(sheet, 200, 5, [])
    words = [read("Sinu", 20, ends[0]), read("Pamba", 200, ends[1])]
    assert [one.number for one in see_marks(cv2, sheet, words)] == [1, 0]


def draw_strokes(count: int) -> Picture:
    sheet = blank()
    for number in range(count):
        sheet[TOP:BASE, 200 + 9 * number : 204 + 9 * number] = 0
    return sheet


NUMERALS = {
    "three strokes read as letters": (3, "Ill", "III"),
    "three strokes read as two": (3, "II,", "III,"),
    "three strokes read as figures": (3, "111.", "III."),
    "a sign at the end": (3, "II!", "III"),
    "two strokes": (2, "Il", "II"),
    "a word": (3, "Ill-fated", "Ill-fated"),
}


@pytest.mark.parametrize(("strokes", "text", "told"), NUMERALS.values(), ids=NUMERALS.keys())
def test_the_numeral_of_a_conference_has_as_many_strokes_as_the_picture(strokes: int, text: str, told: str) -> None:
    words = [read("d'Hábitat", 20, 180), read(text, 198, 204 + 9 * strokes)]
    assert [one.text for one in tell_numerals(cv2, draw_strokes(strokes), words)] == ["d'Hábitat", told]


def test_strokes_behind_other_words_are_left_alone() -> None:
    words = [read("are", 20, 180), read("Ill", 198, 231)]
    assert [one.text for one in tell_numerals(cv2, draw_strokes(3), words)] == ["are", "Ill"]


def test_bold_words_have_thick_strokes_and_small_signs_are_as_what_stands_before_them() -> None:
    sheet = blank()
    for x0, thickness in ((20, 8), (120, 4), (220, 4), (320, 4)):
        for number in range(4):
            x = x0 + 18 * number
            sheet[TOP:BASE, x : x + thickness] = 0
    words = [read(text, x0, x0 + 66) for text, x0 in (("Date", 20), ("nine", 120), ("May,", 220), ("noon", 320))]
    words.insert(1, read(":", 90, 94))
    assert tell_bold(measure_strokes(cv2, sheet, words)) == [True, True, False, False, False]


def test_one_misread_word_does_not_change_the_height_of_its_line() -> None:
    line = [read("City", 0, 40, bottom=BASE + 8), read("Lab", 60, 90), read("Hall", 120, 160), read("bid.", 200, 230)]
    speck = line[1]._replace(top=TOP - 14)
    assert line_height([line[0], speck, *line[2:]]).capital == pytest.approx(line_height(line).capital, rel=0.05)


def test_an_accent_on_a_capital_makes_no_line_higher() -> None:
    accented = line_height([read("ÉCOLE", 0, 90, top=BASE - 38)])
    assert accented.capital == pytest.approx(CAPITAL, rel=0.02)
    assert accented.base == pytest.approx(BASE)


def test_a_dash_that_was_read_as_two_signs_is_one() -> None:
    assert tell_dash("-—", 8, 12) == "–"


SIGNS = {
    "a letter in place of the sign": ("z-nwosuQmoulouya.org.example", "z-nwosu@moulouya.org.example"),
    "an address": ("ana@first.example,", "ana@first.example,"),
    "a capital at the beginning": ("Questions", "Questions"),
    "capitals": ("FAQ.org", "FAQ.org"),
    "half of a pair of marks": ("¡", "i"),
}


@pytest.mark.parametrize(("text", "told"), SIGNS.values(), ids=SIGNS.keys())
def test_a_sign_is_told_by_the_letters_around_it(text: str, told: str) -> None:
    assert tell_sign(text) == told


def test_columns_of_text_without_rules_are_cut_apart() -> None:
    sheet = blank(400, 1000)
    for row in range(20, 380, 40):
        sheet[row : row + 20, 20:460] = 0
        sheet[row + 11 : row + 31, 540:980] = 0
    page = Page(width=1000, height=400, words=())
    assert find_grids(page) == []
    pieces = cut(sheet, page, 1.0)
    assert {(piece.x < 300, piece.picture.shape[1] < 480) for piece in pieces} == {(True, True), (False, True)}


def test_a_bullet_is_not_cut_from_its_text() -> None:
    sheet = blank(400, 1000)
    for row in range(20, 380, 40):
        sheet[row : row + 8, 20:28] = 0
        sheet[row : row + 20, 90:980] = 0
    assert {piece.x < 30 for piece in cut(sheet, Page(width=1000, height=400, words=()), 1.0)} == {True}


def test_a_filled_square_is_a_bullet_of_its_own() -> None:
    line = blank()
    line[TOP:BASE, 10 : 10 + CAPITAL] = 0
    draw_word(line, 80, 6, [])
    (bullet,) = take_bullets(cv2, line, float(CAPITAL))
    assert bullet.sign == "■"
    assert line[:, :60].min() == 255


def again(text: str, x0: int, x1: int, confidence: float) -> Reading:
    """A word of the second reading, where it stands on the sheet of what is read again."""
    return Reading(text, x0, x1, 40, 60, 40, 60, confidence)


CHOICES = {
    "a sign of an address": (
        [read("kim", 20, 80, 92), read("O", 90, 100, 50), read("un.example", 110, 300, 90)],
        [("kim@un.example", 20, 300, 91)],
        ["kim@un.example"],
    ),
    "an address that was read well": (
        [read("kim@un.example", 20, 300, 82)],
        [("kim", 20, 80, 92), ("O", 90, 100, 64), ("un.example", 110, 300, 92)],
        ["kim@un.example"],
    ),
    "a figure inside a word": ([read("Aut6noma", 20, 150, 72)], [("Autonoma", 20, 150, 74)], ["Autonoma"]),
    "a much surer word": ([read("Urefa", 20, 90, 14)], [("Urena", 20, 90, 97)], ["Urena"]),
    "a word that is hardly surer": ([read("Urena", 20, 90, 70)], [("Urefa", 20, 90, 80)], ["Urena"]),
    "parts of an address that was read whole": (
        [read("kim", 20, 80, 47), read("@", 90, 110, 30), read("un.example", 150, 300, 47)],
        [("kim@un.example", 20, 300, 74)],
        ["kim@un.example"],
    ),
    "an address whose sign both have in other words": (
        [read("kim@", 20, 100, 88), read("un.example", 140, 300, 88)],
        [("kim", 20, 80, 92), ("@un.example", 130, 300, 64)],
        ["kim@", "un.example"],
    ),
    "a figure for a sign": ([read("8", 20, 40, 95)], [("&", 20, 40, 93)], ["&"]),
    "a figure that is one": ([read("&", 20, 40, 93)], [("8", 20, 40, 95)], ["&"]),
    "strokes without letters": ([read("||", 20, 40, 45), read("doit", 60, 100)], [("Il", 20, 40, 78)], ["Il", "doit"]),
    "a mark that the picture lacks": ([read("Mlle", 20, 90, 61)], [("Mile", 20, 90, 95)], ["Mlle"]),
    "an accent of another language": ([read("Céte", 20, 90, 89)], [("Cote", 20, 90, 96)], ["Cote"]),
}


@pytest.mark.parametrize(("own", "other", "chosen"), CHOICES.values(), ids=CHOICES.keys())
def test_words_in_doubt_are_as_the_reading_has_them_for_which_more_speaks(
    own: list[Reading], other: list[tuple[str, int, int, float]], chosen: list[str]
) -> None:
    across = MARGIN - (own[0].x0 - 6)
    second = [again(text, x0 + across, x1 + across, sure) for text, x0, x1, sure in other]
    told = read_again(cv2, blank(), own, ("eng",), lambda _, __: second)
    assert [one.text for one in told] == chosen


def test_a_name_gets_the_mark_that_the_picture_shows() -> None:
    sheet = blank()
    end = draw_word(sheet, 20, 6, [3])
    across = MARGIN - 14
    second = [again("Panamá", 20 + across, end + across, 90)]
    told = read_again(cv2, sheet, [read("Panama", 20, end)], ("eng",), lambda _, __: second)
    assert [one.text for one in told] == ["Panamá"]
    assert told[0].x0 == 20


def test_words_without_doubt_are_not_read_again() -> None:
    def refuse(_: Picture, __: Sequence[str]) -> list[Reading]:
        raise AssertionError

    sheet = blank()
    end = draw_word(sheet, 20, 4, [])
    words = [read("Room", 20, end)]
    assert read_again(cv2, sheet, words, ("eng",), refuse) == words


DOT, ACCENT = 0.016, 0.025
LOST = {
    "an accent that the tables know": ("l'Etat", Seen(2, ACCENT), "l'État"),
    "an accent in place of a dot": ("Medellin,", Seen(1, ACCENT), "Medellín,"),
    "a dot": ("Medellin", Seen(1, DOT), "Medellin"),
    "a name that ends as Portuguese ones do": ("Ferrao", Seen(1, ACCENT), "Ferrão"),
    "the wrong mark at such an end": ("Ferräo,", Seen(1, ACCENT), "Ferrão,"),
    "an end without a mark": ("Bilbao", Seen(1, DOT), "Bilbao"),
    "two dots read as one accent": ("Ekstrôm", Seen(2, DOT), "Ekström"),
    "a speck above a word that no table knows": ("Grof", Seen(1, ACCENT), "Grof"),
}


@pytest.mark.parametrize(("text", "seen", "restored"), LOST.values(), ids=LOST.keys())
def test_marks_that_the_picture_shows_are_given_back(text: str, seen: Seen, restored: str) -> None:
    words = [read(text, 0, 90), read("cities", 100, 190), read("in", 200, 220)]
    told = restore_marks(words, [seen, Seen(2, DOT), Seen(1, DOT)])
    assert [one.text for one in told] == [restored, "cities", "in"]


def test_words_are_placed_on_their_page_with_their_style() -> None:
    piece = Piece(blank(40, 300), 500, 800)
    readings = [read("Date:", MARGIN, 100, top=MARGIN, bottom=54), read("Monday", 110, 200, top=MARGIN, bottom=54)]
    words = place([*readings, readings[1]._replace(text="noon", x0=210, x1=260)], [5, 3, 3], [piece], [MARGIN], 0.5)
    assert [(word.text, word.x0, word.style) for word in words] == [
        ("Date:", 250, BOLD),
        ("Monday", 293, 0),
        ("noon", 343, 0),
    ]


def test_a_dash_is_kept_however_unsure_and_dirt_is_not() -> None:
    texts = ("108", 40, 96.0, 0), ("—", 70, 39.0, 13), ("148", 100, 96.0, 0), ("»", 130, 30.0, 0)
    readings = [
        read(text, x, x + 20, sure, top=MARGIN + flat, bottom=54 - flat)._replace(line_top=MARGIN, line_bottom=54)
        for text, x, sure, flat in texts
    ]
    words = place(readings, [3.0] * 4, [Piece(blank(40, 300), 0, 0)], [MARGIN], 0.5)
    assert [word.text for word in words] == ["108", "–", "148"]
