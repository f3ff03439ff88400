"""What each character was read as, beside what it is.

The true roles of a document stand among the gold records in `NAME.roles.json`, or in a folder `roles` beside them in
`NAME.json`: a JSON list of objects in reading order with `role` and either `start` and `end`, in code points of the
document's text, or the `text` itself, where another program made the document and does not know how it will be read.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path, PurePath
from typing import Any

from rapidfuzz.distance import LCSseq

from ..documents import load_bytes
from ..errors import DamagedInputError, InputError
from ..extraction import RoleRun
from ..folders import find_files
from ..intake import read_file
from ..model import Role
from .pairs import is_beside

_MOST_PAIRS = 400_000_000  # of characters that are aligned at once
_Confusion = Counter[tuple[Role, Role]]
_Character = tuple[str, Role]
_Word = tuple[_Character, ...]
_Aligned = tuple[Sequence[_Character], Sequence[_Character]]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleComparison:
    """One document's roles beside the true ones; all counts are of characters that are no white space.

    Attributes:
        confusion: True role and read role to characters.
        unmatched: Characters that are in one of the two texts only, and are compared with none.
    """

    name: str
    confusion: _Confusion
    unmatched: int

    @property
    def agreement(self) -> float | None:
        """Share of the compared characters whose role is right, 0 to 1; None where there are none."""
        compared = self.confusion.total()
        return sum(n for (true, read), n in self.confusion.items() if true is read) / compared if compared else None

    @property
    def answers_lost(self) -> int:
        """Characters of answers that were taken for guidance or boilerplate."""
        return self.confusion[Role.ANSWER, Role.GUIDANCE] + self.confusion[Role.ANSWER, Role.BOILERPLATE]


def evaluate_roles(documents: Path, gold: Path) -> tuple[list[RoleComparison], list[str]]:
    """Read documents and compare their roles with the true ones, where the gold folder has them.

    Args:
        documents: A document, or a folder of them.
        gold: A folder with `NAME.roles.json` for `NAME` or `NAME.docx`, or with a folder `roles` in or beside it.

    Returns:
        The documents, the worst first; and why some could not be read.

    Raises:
        DamagedInputError: A file of true roles is damaged.
    """
    known = _find_roles(gold)
    compared, failures = [], list[str]()
    for path in find_files([documents]):
        roles = known.get(path.name) or known.get(path.stem)
        if roles is None or is_beside(path):
            continue
        try:
            document, reading = read_file(path)
        except InputError as error:
            failures.append(str(error))
            continue
        if document is not None:
            compared.append(compare_roles(path.name, document.text, reading.roles, read_roles(roles, document.text)))
    return sorted(compared, key=lambda one: (one.agreement or 0.0, one.name)), failures


def by_format(documents: Iterable[RoleComparison]) -> list[RoleComparison]:
    """All documents with one ending taken together, by ending."""
    ordered = sorted(documents, key=_ending)
    return [_unite(f"all {ending}", list(some)) for ending, some in groupby(ordered, key=_ending)]


def _ending(document: RoleComparison) -> str:
    return PurePath(document.name).suffix


def _unite(name: str, documents: Sequence[RoleComparison]) -> RoleComparison:
    confusion = sum((one.confusion for one in documents), Counter[tuple[Role, Role]]())
    return RoleComparison(name=name, confusion=confusion, unmatched=sum(one.unmatched for one in documents))


def _find_roles(gold: Path) -> dict[str, Path]:
    """True roles by document: `NAME.roles.json` among the gold records, `NAME.json` in a folder `roles`."""
    folders = [gold, gold.parent / "roles"] if gold.is_dir() else [gold]
    return {
        path.name.removesuffix(".json").removesuffix(".roles"): path
        for folder in folders
        for path in find_files([folder])
        if path.name.endswith(".json" if folder.name == "roles" else ".roles.json")
    }


def read_roles(path: Path, text: str) -> list[tuple[str, Role]]:
    """Read true roles as passages in reading order.

    Raises:
        DamagedInputError: It is no list of roles.
    """
    try:
        rows = json.loads(load_bytes(path))
        return [(_passage(row, text), Role(row["role"])) for row in rows]
    except (ValueError, KeyError, TypeError) as error:
        raise DamagedInputError(
            f"{path}: expected a list of objects with role, start and end, or role and text, found: {error!r}; "
            "correct it"
        ) from error


def compare_roles(name: str, text: str, runs: Sequence[RoleRun], gold: Sequence[tuple[str, Role]]) -> RoleComparison:
    """Compare roles character by character.

    The two texts are aligned by their longest common sequence of characters, so that a text that was read in other
    lines, or with errors, is compared all the same; long texts by that of words first, and between these by characters.
    """
    read = _words([(run.span.of(text), run.role) for run in runs])
    true = _words(gold)
    confusion: _Confusion = Counter()
    for one, other in _align(true, read):
        for (_, is_), (_, was) in zip(one, other, strict=True):
            confusion[is_, was] += 1
    whole = sum(len(word) for words in (true, read) for word in words)
    return RoleComparison(name=name, confusion=confusion, unmatched=whole - 2 * confusion.total())


def _passage(row: dict[str, Any], text: str) -> str:
    """The words of a true passage; passages that have no place in the text are words apart."""
    return f"{row['text']} " if "text" in row else text[row["start"] : row["end"]]


def _words(passages: Sequence[tuple[str, Role]]) -> list[_Word]:
    """Words as characters with roles; a word may hold several roles."""
    characters = ((character, role) for words, role in passages for character in words)
    return [tuple(word) for is_space, word in groupby(characters, key=lambda one: one[0].isspace()) if not is_space]


def _align(true: Sequence[_Word], read: Sequence[_Word]) -> Iterator[_Aligned]:
    """Pairs of equally long runs of characters."""
    whole = [[character for word in words for character in word] for words in (true, read)]
    if len(whole[0]) * len(whole[1]) <= _MOST_PAIRS:
        yield from _align_characters(*whole)
        return
    steps = LCSseq.opcodes(*([_spell(word) for word in words] for words in (true, read)))
    for is_equal, group in groupby(steps, key=lambda step: step.tag == "equal"):
        taken = list(group)
        one = [c for word in true[taken[0].src_start : taken[-1].src_end] for c in word]
        other = [c for word in read[taken[0].dest_start : taken[-1].dest_end] for c in word]
        yield from [(one, other)] if is_equal else _align_characters(one, other)


def _align_characters(one: Sequence[_Character], other: Sequence[_Character]) -> Iterator[_Aligned]:
    if len(one) * len(other) <= _MOST_PAIRS:
        for step in LCSseq.opcodes(_spell(one), _spell(other)):
            if step.tag == "equal":
                yield one[step.src_start : step.src_end], other[step.dest_start : step.dest_end]


def _spell(characters: Sequence[_Character]) -> str:
    return "".join(character for character, _ in characters)
