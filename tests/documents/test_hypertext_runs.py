"""Words of a page that touch in its source, and are shown apart or as one word."""

import pytest

from tests.documents.test_hypertext import read_page
from tests.documents.word_files import lines

LABELLED = '<p><span class="label">{}</span><span class="value">{}</span></p>'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p><span>Venue</span><span>Room 3</span></p>", ["Venue", "Room 3"]),
        ("<p><label>Sala</label><span>tres</span></p>", ["Sala", "tres"]),
        ('<p><span class="label">Venue</span>Room 3</p>', ["Venue", "Room 3"]),
        ("<p><b>Venue</b><i>Room 3</i> below</p>", ["Venue Room 3 below"]),
        ("<table><tr><td><b>Ana Field</b><span>Mayor</span></td></tr></table>", ["Ana Field", "Mayor"]),
        (
            '<div><b>Ms Ana Field</b><span>Mayor</span><span>kenyan</span><a href="mailto:a@b.org">a@b.org</a></div>',
            ["Ms Ana Field", "Mayor", "kenyan", "a@b.org"],
        ),
        ("<p><span>Ven</span><span>ue</span>: Room 3</p>", ["Venue: Room 3"]),
        ('<p><span class="SpellE">Ven</span><span class="GramE">ue</span></p>', ["Venue"]),
        ('<p><span class="c1">2</span><span class="c3">014</span></p>', ["2014"]),
        ("<p>H<b>o</b>ld <i>WUF</i><b>7</b></p>", ["Hold WUF7"]),
    ],
)
def test_runs_that_touch_are_apart_where_no_word_goes_on(body: str, expected: list[str]) -> None:
    assert lines(read_page(body)) == expected


def test_runs_of_classes_that_come_again_are_apart_whatever_they_begin_with() -> None:
    pairs = [("Venue", "room 3"), ("Sede", "la Paz"), ("Came", "over 60")]
    assert lines(read_page("".join(LABELLED.format(*pair) for pair in pairs))) == [
        one for pair in pairs for one in pair
    ]
    assert lines(read_page(LABELLED.format("Ven", "ue"))) == ["Venue"]
