"""Speakers, presenters and moderators: one table each, or one grid for all."""

from dataclasses import dataclass

from ..model import Evidence, Language, Note, Role, Speaker
from ..wording import find_addresses, fold_space
from .countries import nationality_codes
from .evidence import Answer, Evidences
from .names import parse_person
from .pieces import Form
from .shared_cells import share_out
from .statements import is_nothing
from .times import parse_clock


@dataclass(frozen=True, slots=True)
class ReadSpeakers:
    """The speakers of a form, with evidence by JSON Pointer and doubts."""

    speakers: tuple[Speaker, ...]
    evidence: dict[str, Evidence]
    notes: list[Note]


def read_speakers(form: Form, text: str, language: Language) -> ReadSpeakers:
    """Read every speaker's table that has any answer in it; "N/A" is none."""
    tables: dict[tuple[int, int], dict[str, list[Answer]]] = {}
    for piece in form.pieces:
        if piece.role is Role.ANSWER and piece.speaker is not None:
            answer = Answer(piece.field, piece.block.span, text)
            tables.setdefault(piece.speaker, {}).setdefault(piece.field, []).append(answer)
    given = [
        answers
        for key in sorted(tables)
        for one in share_out(tables[key])
        if (answers := {name: answer for name, answer in one.items() if not is_nothing(answer.words)})
    ]
    evidences = Evidences(text)
    notes: list[Note] = []
    speakers = [
        _read_speaker(answers, f"/speakers/{number}", language, evidences, notes)
        for number, answers in enumerate(given)
    ]
    return ReadSpeakers(tuple(speakers), evidences.by_pointer, notes)


def _read_speaker(
    answers: dict[str, Answer], pointer: str, language: Language, evidences: Evidences, notes: list[Note]
) -> Speaker:
    name = honorific = time = email = None
    nationality: tuple[str, ...] = ()
    if answer := answers.get("speaker-name"):
        person = parse_person(answer.words, language)
        if person:
            name, honorific = fold_space(person.name), person.honorific
            evidences.add(f"{pointer}/name", answer.part(person.span), "speaker-name", "personal name", 0.97)
            if person.honorific_span:
                evidences.add(
                    f"{pointer}/honorific",
                    answer.part(person.honorific_span),
                    "speaker-name",
                    "honorific",
                    0.99,
                )
    if answer := answers.get("nationality"):
        nationality, open_question = nationality_codes(answer.words)
        evidences.add(
            f"{pointer}/nationality",
            answer.span,
            "nationality",
            "nationality",
            0.5 if open_question else 0.99,
        )
        if open_question:
            notes.append(
                Note(
                    pointer=f"{pointer}/nationality",
                    code="ambiguous-nationality",
                    text=fold_space(answer.words),
                )
            )
    if answer := answers.get("speaker-time"):
        clock = parse_clock(answer.words)
        if clock:
            time = clock.value
            evidences.add(f"{pointer}/time", answer.part(clock.span), "speaker-time", clock.rule, clock.confidence)
        else:
            notes.append(Note(pointer=f"{pointer}/time", code="unreadable-time", text=fold_space(answer.words)))
    if answer := answers.get("email"):
        addresses = find_addresses(answer.words)
        if addresses:
            email = addresses[0]
            evidences.add(f"{pointer}/email", answer.span, "email", "e-mail address", 0.99)
    return Speaker(
        name=name,
        honorific=honorific,
        nationality=nationality,
        organization=_plain(answers, "organization", f"{pointer}/organization", evidences),
        position=_plain(answers, "position", f"{pointer}/position", evidences),
        time=time,
        email=email,
    )


def _plain(answers: dict[str, Answer], name: str, pointer: str, evidences: Evidences) -> str | None:
    answer = answers.get(name)
    if answer is None:
        return None
    evidences.add(pointer, answer.span, name, "answer", 0.99)
    return fold_space(answer.words)
