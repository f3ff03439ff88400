"""Which column of a programme holds what: told by its header and by what stands in it, or by people."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from ..assets import read_table
from ..model import Language
from ..wording import match_key
from .cells import Field, Sample, take_sample

_KNOWN, _NEAR_ENOUGH, _CONTAINED = 1.0, 90.0, 0.8
_LEAST, _FROM_SAMPLE_ALONE = 0.45, 0.85
_OF_HEADER, _OF_SAMPLE = 0.6, 0.4


# Several columns may hold these: a lead organizer and others, two themes.
_SEVERAL = frozenset((Field.ORGANIZER, Field.COUNTRY, Field.THEME, Field.CONTACT, Field.STATUS, Field.OTHER))


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a programme, and what it was taken for.

    Attributes:
        place: From 0.
        header: As it is written; empty where it has none.
        field: What it holds; None where nobody knows.
        because: What that rests on, in words.
        score: 0 to 1; 1 for what people said.
        example: The first thing in it.
    """

    place: int
    header: str
    field: Field | None
    because: str
    score: float
    example: str = ""


def guess_columns(
    headers: Sequence[str],
    cells: Sequence[Sequence[str]],
    told: Mapping[str, Field | None],
    remembered: Mapping[str, Field | None],
) -> tuple[Column, ...]:
    """Tell what each column holds.

    Args:
        headers: Of each column, two header rows as one.
        cells: Of each column, those of the rows below.
        told: What people say now, by the header's matching key; None for a column that is not to be read.
        remembered: What they, or a guess that they saw, said of an earlier file.
    """
    samples = [take_sample(column) for column in cells]
    found: dict[int, Column] = {}
    for place, header in enumerate(headers):
        for words, known in (("as you say", told), ("as before", remembered)):
            if place not in found and header and match_key(header) in known:
                found[place] = _column(place, header, known[match_key(header)], words, _KNOWN, samples)
    taken = {one.field for one in found.values()}
    ranked = sorted(
        (
            (score, because, place, field)
            for place, header in enumerate(headers)
            if place not in found
            for field, score, because in _weigh(header, samples[place])
        ),
        key=lambda one: (-one[0], one[2], one[3]),
    )
    for score, because, place, field in ranked:
        if place not in found and (field in _SEVERAL or field not in taken) and score >= _LEAST:
            found[place] = _column(place, headers[place], field, because, score, samples)
            taken.add(field)
    _find_title(found, headers, samples, taken)
    unknown = {n: _column(n, header, None, "nobody knows", 0.0, samples) for n, header in enumerate(headers)}
    return tuple((unknown | found)[place] for place in range(len(headers)))


def weigh_header(header: str) -> dict[Field, float]:
    """How well a header fits each field, 0 to 1; fields that it does not fit are left out.

    >>> weigh_header("Nom de l'événement")[Field.TITLE]
    1.0
    """
    key = match_key(header)
    if not key or len(key) > 80:
        return {}
    whole = _wordings().get(key)
    if whole:
        return dict.fromkeys(whole, _KNOWN)
    found: dict[Field, float] = {}
    padded = f" {key} "
    for wording, fields in _wordings().items():
        if len(wording) > 2 and f" {wording} " in padded:
            score = _CONTAINED * (0.6 + 0.4 * len(wording) / len(key))
            score += 0.05 if padded.startswith(f" {wording} ") else 0.0
        elif len(wording) > 4 and fuzz.ratio(wording, key, score_cutoff=_NEAR_ENOUGH):
            score = _CONTAINED
        else:
            continue
        for field in fields:
            found[field] = max(found.get(field, 0.0), score)
    return found


def _weigh(header: str, sample: Sample) -> list[tuple[Field, float, str]]:
    """How well a column fits each field, by its header and by what stands in it."""
    of_header = weigh_header(header)
    found = []
    for field in Field:
        fits = sample.fits(field)
        if field in of_header and fits != 0.0:
            because = f"the header “{header}”"
            if fits is not None and fits > _FROM_SAMPLE_ALONE:
                because += " and what stands below it"
            score = of_header[field] * _OF_HEADER + (_OF_SAMPLE * (0.5 if fits is None else fits))
            found.append((field, score + (0.1 if of_header[field] == _KNOWN else 0.0), because))
        elif not of_header and fits is not None and fits >= _FROM_SAMPLE_ALONE and field in sample.telling:
            found.append((field, _LEAST + 0.1 * fits, "what stands in it"))
    return [(field, round(min(score, _KNOWN), 2), because) for field, score, because in found]


def _find_title(
    found: dict[int, Column], headers: Sequence[str], samples: Sequence[Sample], taken: set[Field | None]
) -> None:
    """Take the column with the longest, different words for the title, where no header tells which it is."""
    free = [n for n in range(len(headers)) if n not in found and samples[n].looks_like_titles]
    if Field.TITLE not in taken and free:
        best = max(free, key=lambda n: (samples[n].words, -n))
        found[best] = _column(best, headers[best], Field.TITLE, "the longest words, no two alike", _LEAST, samples)


def _column(
    place: int, header: str, field: Field | None, because: str, score: float, samples: Sequence[Sample]
) -> Column:
    return Column(place=place, header=header, field=field, because=because, score=score, example=samples[place].first)


@cache
def _wordings() -> dict[str, frozenset[Field]]:
    """Fields by the matching key of a header."""
    found: dict[str, frozenset[Field]] = {}
    for row in read_table("data/reference/programme-columns.csv"):
        key = match_key(row["wording"])
        found[key] = found.get(key, frozenset()) | {Field(row["field"])}
    return found


def header_language(headers: Sequence[str]) -> Language:
    """The language of most headers; English where none tells."""
    rows = read_table("data/reference/programme-columns.csv")
    keys = {match_key(header) for header in headers}
    counts = Counter(row["language"] for row in rows if match_key(row["wording"]) in keys)
    return max(Language, key=lambda one: (counts[str(one)], one is Language.EN))
