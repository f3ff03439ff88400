"""The form's captions, guidance and printed matter: a table of data, matched whole.

`data/reference/captions.csv` holds the wording; here is only how a line is compared with it. A table is that of one
edition of the form: what only others print is not in it.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from functools import cache, lru_cache

import msgspec
from msgspec.structs import replace

from ...assets import read_table
from ...editions import USUAL, edition_or_usual
from ...model import Document, Language, Role
from ..roles import CAPTION, GUIDANCE
from .bracketed_questions import asked_in_brackets
from .caption_keys import BRACKETS, caption_key, caption_keys, first_word_of
from .caption_words import names_speaker, speaks_for_another
from .edition_rows import choose_rows
from .fields import (
    AGENDAS,
    ALL_FIELDS,
    FORM_ORDER,
    HEADER_FIELDS,
    HOSTS,
    ONE_ANSWER,
    SECTIONS,
    SPEAKER_FIELDS,
    TITLE_PARTS,
)
from .like_keys import LikeKeys
from .owned_captions import without_owner

__all__ = [
    "AGENDAS",
    "ALL_FIELDS",
    "FORM_ORDER",
    "HEADER_FIELDS",
    "HOSTS",
    "ONE_ANSWER",
    "SECTIONS",
    "SPEAKER_FIELDS",
    "TITLE_PARTS",
    "CaptionTable",
    "Match",
    "load_captions",
]

_JOINT = re.compile(r"\s*[,/&+]\s*|\s(?:and|y|e|et)\s|\s[-–—]\s")
_PAIR, _MOST_LANGUAGES = 2, 3
_ROMAN_NUMBER = re.compile(r"\b[ivx]+\b")
_PAGE_BREAK_GAP = 2
_LONGEST_CAPTION = 220
_LONGEST, _SHORTEST_BEGIN = _LONGEST_CAPTION + 80, 24  # with what stands in brackets
_REMEMBERED = 4096
_EQUAL = 100.0
_ONE_OF_SEVERAL = re.compile(r"\d$|\s(?:[b-z]|\d+[a-z])$")
# Whole captions are compared; a short one leaves no room for error ("Date", "Time", "Lieu").
_CUTOFFS = ((8, 100.0), (20, 90.0), (_LONGEST_CAPTION, 86.0))


class Match(msgspec.Struct, frozen=True, kw_only=True):
    """Printed wording that a line is.

    Attributes:
        field: The field or section that the wording belongs to.
        language: None for a wording that was learned from the document itself.
        official: Whether it is the form's own wording, not a known variant.
        score: Likeness, 0 to 1.
    """

    role: Role
    field: str
    language: Language | None
    official: bool
    score: float


class CaptionTable:
    """Finds the printed wording that a piece of text is.

    Attributes:
        form: The edition of the form that all documents follow; None where each document tells its own.
        asks: The fields and sections that the edition asks for, in its order.
        agendas: Those towards which it asks for positions.
    """

    def __init__(self, rows: Iterable[dict[str, str]], form: str | None = None) -> None:
        self.form = form
        self._rows = tuple(rows)
        self._by_form: dict[str, CaptionTable] = {}
        edition = edition_or_usual(form or USUAL)
        self.asks = tuple(field for field in FORM_ORDER if field in edition.fields)
        self.agendas = edition.agendas
        self._by_key: dict[Role, dict[str, list[Match]]] = {role: {} for role in Role}
        for row, official in choose_rows(self._rows, edition.slug, edition.fields):
            match = Match(
                role=Role(row["role"]),
                field=row["field"],
                language=Language(row["language"]),
                official=official,
                score=1.0,
            )
            for key in caption_keys(row["wording"]):
                self._by_key[match.role].setdefault(key, []).append(match)
        keys = {key for by_key in self._by_key.values() for key in by_key}
        known = LikeKeys(keys)

        @lru_cache(maxsize=_REMEMBERED)
        def find_like(text: str) -> tuple[tuple[str, float], ...]:
            """The known keys that a text has, and those that are like its first one, best first; mostly none."""
            own = caption_keys(text)
            cutoff = _cutoff(len(own[0])) if own else _EQUAL
            found = tuple((key, 1.0) for key in own if key in keys)
            if not found and "/" in text and (twice := self._asked_twice(text)):
                return ((twice, 1.0),)
            alike = () if cutoff == _EQUAL else known.find(own[0], cutoff)
            return (*found, *alike) if found or alike or not own else tuple(known.find_slip(own[0]))

        self._find_like = find_like
        captions = self._by_key[CAPTION].items()
        self._prints = frozenset(key for key, found in captions if any(match.field in ALL_FIELDS for match in found))
        self._guidance_begins = frozenset(key.split()[0] for key in self._by_key[GUIDANCE])
        self._begins = frozenset(key.split()[0] for key in keys)

    def __reduce__(self) -> tuple[type["CaptionTable"], tuple[object, ...]]:
        """To another process, a table is handed over as the rows that it is made of."""
        return CaptionTable, (self._rows, self.form)

    def for_form(self, edition: str) -> "CaptionTable":
        """The table of an edition of the form, with the same wordings behind it."""
        if edition not in self._by_form:
            self._by_form[edition] = CaptionTable(self._rows, edition)
        return self._by_form[edition]

    def with_learned(self, fields: Mapping[str, str]) -> "CaptionTable":
        """This table, and the captions that one document taught, by matching key; this table stays as it is."""
        extended = CaptionTable((), self.form)
        extended._guidance_begins = self._guidance_begins
        extended._begins = self._begins
        extended._prints = self._prints.union(key for key, name in fields.items() if name in ALL_FIELDS)
        learned = dict(self._by_key[CAPTION])
        extended._by_key = {**self._by_key, CAPTION: learned}
        for key, name in fields.items():
            match = Match(role=CAPTION, field=name, language=None, official=False, score=1.0)
            learned[key] = [match, *self._by_key[CAPTION].get(key, ())]
        known = self._find_like

        @lru_cache(maxsize=_REMEMBERED)
        def find_like(text: str) -> tuple[tuple[str, float], ...]:
            own = tuple((key, 1.0) for key in caption_keys(text) if key in fields)
            return (*own, *known(text)) if own else known(text)

        extended._find_like = find_like
        return extended

    def find(self, text: str, fields: Collection[str], role: Role = CAPTION) -> Match | None:
        """The best wording of one role, among some fields, that the whole text is; None where none is near.

        Args:
            text: One line, with or without numbering and a closing colon.
            fields: Fields that may stand here.
            role: Caption, guidance or boilerplate.
        """
        if len(text) > _LONGEST:
            return None
        found = self._find_known(text, fields, role)
        if (found and found.score == 1.0) or role is not CAPTION or not (asked := without_owner(text)):
            return found
        owned = self._find_known(asked, [field for field in fields if field in SPEAKER_FIELDS], role)
        return owned if owned and owned.score == 1.0 else found

    def _find_known(self, text: str, fields: Collection[str], role: Role) -> Match | None:
        """The best wording, as `find` does, whoever it may say that it asks."""
        if not (like := self._find_like(text)):
            return None
        known = self._by_key[role]
        for key, score in like:
            if key not in known or (found := _choose(known[key], score, fields)) is None:
                continue
            if score == 1.0:
                asked = asked_in_brackets(text, found.field, fields) if "(" in text else found.field
                return found if asked == found.field else replace(found, field=asked)
            own = caption_keys(text)[0]
            if found.field == "venue" and _ONE_OF_SEVERAL.search(own) and not _ONE_OF_SEVERAL.search(key):
                return None  # "Meeting room 4" is one
            if _ROMAN_NUMBER.findall(key) == _ROMAN_NUMBER.findall(own):  # Habitat II is not Habitat III
                is_else = role is CAPTION and speaks_for_another(own, key, found.field, fields)
                return None if is_else else found
        return None

    def find_joint(self, text: str, fields: Collection[str], chief: str) -> Match | None:
        """Of several captions that stand together the one of a chief field: "Title and name", "Time, date and room".

        Args:
            text: One line.
            fields: Fields that may stand here; None is found where any part is no caption of these.
            chief: The field that the whole is taken for; where it is not among them, the first is.
        """
        parts = _joint_parts(text) if len(text) <= _LONGEST_CAPTION else ()
        found = list[Match]()
        for part in parts:
            match = self.find(part, fields)
            if match is None or match.score < 1.0:
                return None
            found.append(match)
        if [match.field for match in found[1:]] == [chief] and names_speaker(parts[-1]):
            return found[0]  # "Nationality – speaker" asks for one thing, "Speaker / nationality" for two
        by_field = {match.field: match for match in found}
        # "Organization/institution" is one in two words.
        return by_field.get(chief, found[0]) if len(by_field) >= _PAIR else None

    def prints(self, text: str) -> bool:
        """Whether a text is the wording of a caption of any field, to the letter but for capitals and marks."""
        if not self._prints.isdisjoint(caption_keys(text)) or ("/" in text and bool(self._asked_twice(text))):
            return True
        asked = without_owner(text)
        return bool(asked) and not self._prints.isdisjoint(caption_keys(asked))

    def printed_fields(self, text: str) -> frozenset[str]:
        """All fields of which a text is the wording of a caption, as `prints` compares them."""
        known = self._by_key[CAPTION]
        same = (key for key, score in self._find_like(text) if score == 1.0)
        return frozenset(match.field for key in same for match in known.get(key, ()))

    def _asked_twice(self, text: str) -> str:
        """The first part's key of a line that asks for one thing twice, "Summary / Résumé"; empty for any other."""
        parts = [caption_keys(part) for part in text.split("/")]
        if not _PAIR <= len(parts) <= _MOST_LANGUAGES or not all(parts):
            return ""
        captions = self._by_key[CAPTION]
        fields = ({match.field for key in keys for match in captions.get(key, ())} for keys in parts)
        return next((key for key in parts[0] if key in captions), "") if set.intersection(*fields) else ""

    def may_begin(self, text: str) -> bool:
        """Whether a text's first word, behind its number, is the first one of any printed wording."""
        return first_word_of(text) in self._begins

    def find_cut_guidance(self, document: Document) -> dict[int, Match]:
        """Guidance that was half deleted, or that a page break or a line's end has cut: by where each block begins."""
        found: dict[int, Match] = {}
        lines = [(block, block.span.of(document.text)) for block in document.blocks]
        begun = [first_word_of(line) in self._guidance_begins for _, line in lines]
        for (block, line), begins in zip(lines, begun, strict=True):
            if begins and (match := self._begun_guidance(line)):
                found[block.start] = match
        for (one, line), (other, rest), begins in zip(lines, lines[1:], begun, strict=False):
            if begins or other.gap >= _PAGE_BREAK_GAP:
                match = self.find(f"{line} {rest}", SECTIONS, GUIDANCE) if caption_keys(rest) else None  # no "–"
                if match and match.score == 1.0:
                    found |= {one.start: match, other.start: match}
        return found

    def _begun_guidance(self, text: str) -> Match | None:
        """The guidance that a line is the begin of, whose end is gone."""
        if not _SHORTEST_BEGIN <= len(text) <= _LONGEST_CAPTION:
            return None
        own, known = caption_key(text), self._by_key[GUIDANCE]
        whole = next((key for key in known if key.startswith(own)), None) if len(own) >= _SHORTEST_BEGIN else None
        return known[whole][0] if whole else None


@cache
def load_captions() -> CaptionTable:
    """The table that ships with wufgraph."""
    return CaptionTable(read_table("data/reference/captions.csv"))


@lru_cache(maxsize=_REMEMBERED)
def _joint_parts(text: str) -> tuple[str, ...]:
    """The parts of a line that may be captions that stand together; none where it has but one."""
    if not _JOINT.search(text):
        return ()
    parts = tuple(part for part in _JOINT.split(BRACKETS.sub("", text)) if part.strip())
    return parts if len(parts) >= _PAIR else ()


def _choose(matches: Iterable[Match], score: float, fields: Collection[str]) -> Match | None:
    """The form's own wording, or the first of others, among some fields."""
    best: Match | None = None
    for match in matches:
        if match.field in fields and (best is None or (match.official and not best.official)):
            best = match
    return best if best is None or best.score == score else replace(best, score=score)


def _cutoff(length: int) -> float:
    for limit, cutoff in _CUTOFFS:
        if length <= limit:
            return cutoff
    return _EQUAL
