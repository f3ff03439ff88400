"""Speakers, presenters and moderators: their names and what the form asks about them."""

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

import msgspec

from ...assets import word_list
from ...model import Language, Note, Span, Speaker
from ...wording import find_addresses, fold_space, match_key
from ..captions.pieces import Form
from ..confidence import Stated
from ..evidence import Answer, Evidences
from ..values.countries import nationality_codes
from ..values.honorifics import find_form
from ..values.names import PersonName, end_before_role, parse_person
from ..values.nothing import is_nothing
from ..values.times import parse_time_range
from .as_above import repeat_answers
from .bodies import Bodies
from .collecting import TITLE, collect
from .joint_titles import share_joint
from .plain_cells import put_right
from .shared_cells import part_position, share_out, without_roles
from .unparted_names import part_name, part_nationalities
from .values_by_kind import told_by_kind

_Given: TypeAlias = tuple[dict[str, Answer], bool]
"""Answers about a speaker by field, and whether no caption told them."""
# No caption says what a value in a list is.
_LISTED = 0.93
# An address that the edge of a narrow cell has cut: "<ana@first. example>", "ana@first .example".
_IN_BRACKETS = re.compile(r"<[^<>@]{1,80}@[^<>@]{1,80}>")
_PARTED = re.compile(r"(?<=[\w-])\s?@\s?(?=[\w-]+(?:\.[\w-]+)+)")
# A line of an address: neither a telephone nor a page, nor a town.
_ADDRESS_PART = re.compile(r"(?!www\.|[A-ZÀ-Þ][a-zà-ÿ]+$|[\d-]+$)[\w.+@-]+")
_CUT = re.compile(r"(?<=@)([\w-]+)(?:\.\s+|\s+\.)(?=[a-z]{2,})")


class ReadSpeakers(msgspec.Struct, frozen=True):
    """The speakers of a form, with evidence by JSON Pointer and doubts."""

    speakers: tuple[Speaker, ...]
    evidence: dict[str, Stated]
    notes: list[Note]


def read_speakers(form: Form, text: str, language: Language) -> ReadSpeakers:
    """Read every speaker's table, line or card that has any answer in it; "N/A" is none."""
    hosts = match_key(" ".join(piece.block.span.of(text) for piece in form.answers("organizers")))
    bodies = Bodies(language=language, known=hosts)
    all_told = list(collect(form, text, language))
    each = [
        (one, told.is_listed)
        for told, answers in zip(all_told, part_nationalities([told.answers for told in all_told]), strict=True)
        for one in share_out(part_position(put_right(told_by_kind(part_name(without_roles(answers)))), bodies))
    ]
    given = [
        (answers, is_listed)
        for one, (_, is_listed) in zip(repeat_answers(one for one, _ in each), each, strict=True)
        if (answers := {name: answer for name, answer in one.items() if not is_nothing(answer.words)})
    ]
    given = [one for one in _join_again(given, language) if _tells_anything(one[0])]
    given = [(answers, is_listed) for answers, (_, is_listed) in zip(share_joint(given), given, strict=True)]
    evidences = Evidences(text)
    notes: list[Note] = []
    speakers = [
        _SpeakerReader(answers, f"/speakers/{number}", language, evidences, notes, is_listed).speaker()
        for number, (answers, is_listed) in enumerate(given)
    ]
    return ReadSpeakers(tuple(speakers), evidences.by_pointer, notes)


def _tells_anything(answers: Mapping[str, Answer]) -> bool:
    """Whether answers are about somebody: not "End" below the last blank table's captions, an hour alone, or "All"."""
    only = next(iter(answers.values())) if len(answers) == 1 else None
    if only and (only.field == "speaker-time" or (only.field == "email" and not find_addresses(only.words))):
        return False
    name = answers.get("speaker-name")
    return bool(answers) and (name is None or match_key(name.words) not in word_list("everybody"))


def _join_again(given: Sequence[_Given], language: Language) -> list[_Given]:
    """The answers about each speaker, where a second list tells more of who stands in the first."""
    joined: list[_Given] = []
    places: dict[str, int] = {}
    for answers, is_listed in given:
        name = answers.get("speaker-name")
        person = parse_person(name.words, language) if name else None
        named_before = _called_by_surname(person, places) if person else None
        place = places.setdefault(match_key(person.name), len(joined)) if person else len(joined)
        more = {field: answer for field, answer in answers.items() if field not in ("speaker-name", TITLE)}
        if named_before is not None:
            joined[named_before] = {**more, **joined[named_before][0]}, joined[named_before][1]
        elif place < len(joined) and more and not more.keys() & joined[place][0].keys():
            joined[place] = {**joined[place][0], **more}, joined[place][1]
        else:
            joined.append((answers, is_listed))
    return joined


def _called_by_surname(person: PersonName, places: dict[str, int]) -> int | None:
    """The place of the one speaker whom "Dr Field" means, "Dr Ana Field" further up; None where there is none."""
    key = match_key(person.name)
    if " " in key or not person.honorific:
        return None
    meant = [place for name, place in places.items() if name.endswith(f" {key}")]
    return meant[0] if len(meant) == 1 else None


class _SpeakerReader(msgspec.Struct, frozen=True):
    """Reads the answers about one speaker, by field, and records where each value stands.

    Attributes:
        is_listed: Whether the kinds of the answers told their fields, and no caption.
    """

    answers: dict[str, Answer]
    pointer: str
    language: Language
    evidences: Evidences
    notes: list[Note]
    is_listed: bool

    def speaker(self) -> Speaker:
        name, honorific = self._name()
        return Speaker(
            name=name,
            honorific=honorific,
            nationality=self._nationality(),
            organization=self._plain("organization"),
            position=self._position(),
            time=self._time(),
            email=self._email(),
        )

    def _name(self) -> tuple[str | None, str | None]:
        answer = self.answers.get("speaker-name")
        person = parse_person(answer.words, self.language) if answer else None
        if answer is None or person is None:
            return None, None
        title = self.answers.get(TITLE)
        ticked = find_form(title.words, self.language) if title else None
        if title and ticked and person.honorific is None:
            self._tell("name", answer, "personal name", 0.97, answer.part(person.span))
            self._tell("honorific", title, "ticked honorific", 0.99)
            return fold_space(person.name), ticked
        self._tell("name", answer, "personal name", 0.97, answer.part(person.span))
        if person.honorific_span:
            self._tell("honorific", answer, "honorific", 0.99, answer.part(person.honorific_span))
        return fold_space(person.name), person.honorific

    def _nationality(self) -> tuple[str, ...]:
        answer = self.answers.get("nationality")
        if answer is None:
            return ()
        codes, open_question = nationality_codes(answer.words)
        self._tell("nationality", answer, "nationality", 0.5 if open_question else 0.99)
        if open_question:
            self._note("nationality", "ambiguous-nationality", answer)
        return codes

    def _time(self) -> str | None:
        answer = self.answers.get("speaker-time")
        clock, _ = parse_time_range(answer.words) if answer else (None, None)
        if answer and clock:
            self._tell("time", answer, clock.rule, clock.confidence, answer.part(clock.span))
        elif answer:
            self._note("time", "unreadable-time", answer)
        return clock.value if clock else None

    def _email(self) -> str | None:
        answer = self.answers.get("email")
        addresses = find_addresses(_mend_addresses(answer.words)) if answer else []
        if answer and addresses:
            self._tell("email", answer, "e-mail address", 0.99)
        return addresses[0] if addresses else None

    def _position(self) -> str | None:
        """The position without a role at the event behind it, "Mayor / Panellist"."""
        answer = self.answers.get("position")
        end = end_before_role(answer.words, 0) if answer else 0
        words = answer.words[:end].rstrip(" /") if answer else ""
        if answer is None or answer.pieces or not words or words == answer.words:
            return self._plain("position")
        self._tell("position", answer, "answer", 0.97, answer.part(Span(0, len(words))))
        return fold_space(words)

    def _plain(self, name: str) -> str | None:
        answer = self.answers.get(name)
        if answer is None:
            return None
        self._tell(name, answer, "answer", 0.99)
        return fold_space(answer.words)

    def _tell(self, key: str, answer: Answer, rule: str, confidence: float, span: Span | None = None) -> None:
        if self.is_listed:
            rule, confidence = f"{rule} in a list", min(confidence, _LISTED)
        self.evidences.add(f"{self.pointer}/{key}", span or answer.span, answer.field, rule, confidence)

    def _note(self, key: str, code: str, answer: Answer) -> None:
        self.notes.append(Note(pointer=f"{self.pointer}/{key}", code=code, text=fold_space(answer.words)))


def _mend_addresses(words: str) -> str:
    r"""Addresses in one piece, also where a narrow column has cut the only one into lines.

    >>> _mend_addresses("ana@first.exampl\ne")
    'ana@first.example'
    >>> _mend_addresses("<ana@fir st.example> or bo@second. example")
    '<ana@first.example> or bo@second.example'
    """
    lines = words.split("\n")
    if len(lines) > 1 and all(map(_ADDRESS_PART.fullmatch, lines)) and words.count("@") == 1:
        return "".join(lines)
    joined = _IN_BRACKETS.sub(lambda found: "".join(found[0].split()), words)
    return _PARTED.sub("@", _CUT.sub(r"\1.", joined))
