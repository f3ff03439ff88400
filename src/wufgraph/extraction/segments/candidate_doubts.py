"""What speaks plainly for a likely caption asking for a field, or against it, whatever its single words say."""

import re

from ..captions.agendas import name_agenda, names_several
from ..captions.candidate import Candidate, Shape
from ..captions.caption_words import weigh_words
from ..captions.fields import HOSTS
from ..captions.host_captions import tells_hosts
from ..captions.open_ends import ends_as_caption
from ..captions.table import AGENDAS, SECTIONS, SPEAKER_FIELDS
from ..speakers.lines import is_of_list
from ..values.countries import country_code
from ..values.event_types import TYPE, fold_keeping_length, names_type
from ..values.line_kinds import Kind, is_titled, may_name, tell_kind, tells_of_person
from ..values.line_parts import split_line
from ..values.list_marks import role_before, role_behind
from ..values.name_looks import HEADED, KNOWN, weigh_name
from ..values.nothing import is_nothing
from .places import Place

_SURE_WORDS, _TOLD = 0.72, 0.9
ENOUGH_WORDS, _WORDS_OF_HOSTS, _ANY_WORD = 0.5, 0.4, 0.01
_WORD = re.compile(r"[^\W\d_]{2,}")
_BESIDE_AGENDA = 3
_OPENING, _CLOSING = ",(–", " .)"
_MOMENT = ("date", "time", "venue")
_HEADED = (*SECTIONS, *AGENDAS, "speaker-name")


def weigh_caption(candidate: Candidate) -> dict[str, float]:
    """How surely a caption asks for each field: by its words, a verb of those who held the event, or names below it."""
    words = weigh_words(candidate.key)
    if candidate.column and "/" in candidate.caption:
        titled = sum(map(is_titled, candidate.column))
        if 2 * titled >= len(candidate.column):  # "Title and name / from which country" over "Ms Ana Field", "Peruvian"
            return {**words, "speaker-name": _TOLD}
    return {**words, "organizers": _TOLD} if tells_hosts(candidate.caption) else words


def tells_section(candidate: Candidate, field: str) -> bool:
    """Whether the guidance below a candidate is that of a section, or it names several agendas, as the positions do."""
    return candidate.guided == field or (field == "positions" and names_several(candidate.caption))


def may_ask_for(field: str, candidate: Candidate, place: Place, by_words: float) -> bool:
    """Whether a candidate has the shape of a caption of the header or of a speaker."""
    if _WORD.search(candidate.caption) is None:
        return False  # "(a)" numbers what stands beside it, or below
    if candidate.shape is Shape.ABOVE:
        # In front of all captions, what has nothing below it is the heading of the report.
        # Over another caption stands the heading of a section.
        is_over_caption = ends_as_caption(candidate.value.split("\n", 1)[0].rstrip())
        return candidate.is_set_off and not is_over_caption and (bool(candidate.value) or place.before >= 0)
    if candidate.shape is not Shape.LINE:
        return True
    if field == "bases" and role_before().fullmatch(f"{candidate.caption}:"):
        return False  # "Co-host: Foro Sur, Chile"
    # "Foro Sur – Peru" is an organizer; the colon of "Too hot to work: shade for builders" is the title's own.
    if field in HOSTS and weigh_name(candidate.caption) >= HEADED:
        capitals = sum(word[:1].isupper() for word in _WORD.findall(candidate.caption))
        return by_words >= (_WORDS_OF_HOSTS if capitals > 1 else _ANY_WORD)  # "Head office" is no name
    return field != "title" or (by_words > 0 and not _numbers_event(candidate.caption))


def _numbers_event(caption: str) -> bool:
    """Whether words tell type and number of an event, and are of the answer: "Side event no. 118 – Repair"."""
    return any(map(str.isdigit, caption)) and TYPE.search(fold_keeping_length(caption)) is not None


def is_of_people(candidate: Candidate, field: str, by_words: float) -> bool:
    """Whether what may be a caption of the speakers is what is told of one of them."""
    if field == "speakers":
        return tells_of_person(candidate.caption) or weigh_name(candidate.caption) == KNOWN  # "WHO"
    # "Name, with Mr or Ms in front" beside a name asks for it.
    is_asked = field == "speaker-name" and by_words >= _SURE_WORDS and candidate.shape is Shape.ROW
    if field in SPEAKER_FIELDS and candidate.caption[:1].isdigit() and names_at_hour(candidate.caption):
        return True
    return not is_asked and field in SPEAKER_FIELDS and is_of_list(candidate.caption, is_told=by_words >= ENOUGH_WORDS)


def _ends_sentence(value: str) -> bool:
    first = value.partition("\n")[0].rstrip()
    return first.endswith((".", "?", "!")) and not is_titled(first)


def names_at_hour(words: str) -> bool:
    """Whether words tell an hour and who speaks at it, "11:15 Ana Field"."""
    parts = split_line(words)
    return len(parts) > 1 and tell_kind(parts[0].words) is Kind.TIME and may_name(parts[1].words)


def is_host_in_country(candidate: Candidate, field: str) -> bool:
    """Whether what may ask for the hosts names one with its country, and perhaps its role: "Alda Fund, Peru (lead)"."""
    if field not in HOSTS:
        return False
    bare = role_behind().sub("", candidate.caption).rstrip(_CLOSING)
    mark = max(bare.rfind(sign) for sign in _OPENING)
    return mark > 0 and country_code(bare[mark + 1 :].strip()) is not None


def asks_for_else(candidate: Candidate, field: str, by_words: float, by_value: float) -> bool:
    """Whether what stands beside or below a candidate is not what a field would hold.

    A row of two short cells is the head of a table in an answer, "Issue", "What was said"; "From" over the names of
    institutions asks for no nationality.
    """
    if (field in AGENDAS and names_several(candidate.caption)) or is_host_in_country(candidate, field):
        return True
    if country_code(candidate.caption) is not None:
        return True  # "Pays-Bas" has the word for "country"
    if field in _MOMENT and names_type(candidate.caption):
        return True  # "Side event – 9 April – Room 3"
    if field in _MOMENT and any(map(str.isdigit, candidate.caption)):
        tells_hour = tell_kind(candidate.caption) is Kind.TIME  # "13h45 - 15h15" over "Room 3"
        if tells_hour or (field == "venue" and not candidate.value):  # "Room 3" over nothing
            return True
    if field == "positions" and name_agenda(candidate.caption.rstrip("? "), unknown=_BESIDE_AGENDA):
        return True  # "Our contribution to a new urban agenda"
    if candidate.column and by_value < 0 and by_words < ENOUGH_WORDS:
        return True
    if field == "speaker-name" and candidate.shape is Shape.ABOVE and _ends_sentence(candidate.value):
        return True  # "Who pays" over what was said of that
    if candidate.shape is not Shape.ROW or field not in _HEADED:
        return False
    # Of what goes on in the rows below, the value is the first line: "Recommendations:" beside "National level".
    is_told = by_words >= ENOUGH_WORDS and ends_as_caption(candidate.caption) and not ends_as_caption(candidate.value)
    is_short = bool(candidate.value) and "\n" not in candidate.value and not is_told
    return by_value < 0 and is_short and not is_nothing(candidate.value)
