"""The header of the form: reporter, event, organizers and their bases."""

from dataclasses import dataclass, field

from ..model import Event, EventType, Language, Note, Organizer
from ..vocabulary import forum_sessions
from ..wording import fold_space
from .attendance import parse_participants
from .dates import forum_of, parse_date, session_of
from .evidence import Answer, Evidences
from .names import parse_person
from .organizers import Base, NamedOrganizer, parse_bases, parse_organizers
from .segments import Form
from .statements import is_nothing
from .times import parse_time_range
from .titles import parse_title, type_of_room

DEFAULT_FORUM = "wuf7"


@dataclass(slots=True)
class Header:
    """What the header says, with evidence and doubts."""

    reporter: str | None = None
    event: Event = field(default_factory=Event)
    forum: str = DEFAULT_FORUM
    organizers: tuple[Organizer, ...] = ()
    unaligned_bases: tuple[str, ...] = ()


def read_header(form: Form, text: str, language: Language, evidences: Evidences, notes: list[Note]) -> Header:
    """Read the eight header fields.

    Args:
        form: The pieces of one report.
        text: The document's text.
        language: The report's language.
        evidences: Receives where each value stands.
        notes: Receives answers that could not be read and doubts.
    """
    answers = _answers(form, text)
    event, forum = _read_event(answers, language, evidences, notes)
    organizers, unaligned = _read_organizers(answers, evidences, notes)
    return Header(
        reporter=_read_reporter(answers.get("reporter"), language, evidences),
        event=event,
        forum=forum,
        organizers=organizers,
        unaligned_bases=unaligned,
    )


def _answers(form: Form, text: str) -> dict[str, Answer]:
    found: dict[str, Answer] = {}
    for name in ("reporter", "title", "date", "venue", "time", "organizers", "bases", "participants"):
        parts = [Answer(name, piece.block.span, text) for piece in form.answers(name)]
        if parts and not is_nothing(Answer.join(parts).words):
            found[name] = Answer.join(parts)
    return found


def _read_reporter(answer: Answer | None, language: Language, evidences: Evidences) -> str | None:
    if answer is None:
        return None
    # "Ana Ruiz, Alda Institute" or "Ana Ruiz (AIUF)": the name alone.
    person = parse_person(answer.words.split("\n")[0].split(",")[0].split("(")[0].split(" – ")[0].split(" - ")[0], language)
    if person is None:
        return None
    evidences.add("/reporter", answer.part(person.span), "reporter", "personal name", 0.97)
    return fold_space(person.name)


def _read_event(answers: dict[str, Answer], language: Language, evidences: Evidences, notes: list[Note]) -> tuple[Event, str]:
    title = number = kind = date = start = end = venue = participants = None
    forum = DEFAULT_FORUM
    if answer := answers.get("title"):
        found_title, found_number, found_kind = parse_title(answer.words)
        for pointer, found in (("title", found_title), ("number", found_number), ("type", found_kind)):
            if found:
                evidences.add(f"/event/{pointer}", answer.part(found.span), "title", found.rule, found.confidence)
        title = fold_space(found_title.value) if found_title else None
        number = found_number.value if found_number else None
        kind = found_kind.value if found_kind else None
    if answer := answers.get("date"):
        session = session_of(DEFAULT_FORUM) or forum_sessions()[0]
        found_date = parse_date(answer.words, language, session.first_day.year)
        if found_date:
            date = found_date.value
            forum = forum_of(date, DEFAULT_FORUM)
            evidences.add("/event/date", answer.part(found_date.span), "date", found_date.rule, found_date.confidence)
            evidences.add("/forum", answer.part(found_date.span), "date", "session by date", 0.95)
        else:
            _note(notes, "/event/date", "unreadable-date", answer)
    if answer := answers.get("time"):
        found_start, found_end = parse_time_range(answer.words)
        for pointer, clock in (("start", found_start), ("end", found_end)):
            if clock:
                evidences.add(f"/event/{pointer}", answer.part(clock.span), "time", clock.rule, clock.confidence)
        start, end = (f.value if f else None for f in (found_start, found_end))
        if not found_start:
            _note(notes, "/event/start", "unreadable-time", answer)
    if answer := answers.get("venue"):
        venue = fold_space(answer.words)
        evidences.add("/event/venue", answer.span, "venue", "answer", 0.99)
        kind = kind or _type_by_room(answer, evidences)
    if answer := answers.get("participants"):
        found_participants = parse_participants(answer.words, language)
        if found_participants:
            participants = found_participants.value
            evidences.add("/event/participants", answer.span, "participants", found_participants.rule, found_participants.confidence)
        else:
            _note(notes, "/event/participants", "unreadable-number", answer)
    event = Event(title=title, number=number, type=kind, date=date, start=start, end=end, venue=venue, participants=participants)
    return event, forum


def _type_by_room(answer: Answer, evidences: Evidences) -> EventType | None:
    found = type_of_room(answer.words)
    if found:
        evidences.add("/event/type", answer.part(found.span), "venue", found.rule, found.confidence)
    return found.value if found else None


def _read_organizers(answers: dict[str, Answer], evidences: Evidences, notes: list[Note]) -> tuple[tuple[Organizer, ...], tuple[str, ...]]:
    named_in, based_in = answers.get("organizers"), answers.get("bases")
    named = parse_organizers(named_in.words) if named_in else []
    bases = parse_bases(based_in.words, len(named)) if based_in else []
    if named_in and len(bases) != len(named):
        named = parse_organizers(named_in.words, len(bases))
        bases = parse_bases(based_in.words, len(named)) if based_in else []
    aligned = len(bases) == len(named)
    organizers = tuple(
        _place_organizer(one, number, bases[number] if aligned else None, named_in, based_in, evidences, notes)
        for number, one in enumerate(named)
        if named_in
    )
    if aligned or not based_in:
        return organizers, ()
    unaligned = tuple(sorted({fold_space(base.text) for base in bases}))
    for number, text in enumerate(unaligned):
        evidences.add(f"/unaligned_bases/{number}", based_in.span, "bases", "list of another length", 0.9)
        notes.append(Note(pointer=f"/unaligned_bases/{number}", code="unaligned-base", text=text))
    return organizers, unaligned


def _place_organizer(
    one: NamedOrganizer, number: int, base: Base | None, named_in: Answer, based_in: Answer | None, evidences: Evidences, notes: list[Note]
) -> Organizer:
    pointer = f"/organizers/{number}"
    evidences.add(f"{pointer}/name", named_in.part(one.span), "organizers", "name in a list", 0.95)
    if one.acronym_span:
        evidences.add(f"{pointer}/acronym", named_in.part(one.acronym_span), "organizers", "bracketed acronym", 0.99)
    country, city = one.country, one.city
    if one.country_span:
        evidences.add(f"{pointer}/country", named_in.part(one.country_span), "organizers", "country beside the name", 0.97)
    elif base and based_in:
        country, city = base.country, base.city
        for key, value in (("country", country), ("city", city)):
            if value:
                evidences.add(f"{pointer}/{key}", based_in.part(base.span), "bases", "by position in the list", 0.95)
        if country is None and city is None:
            notes.append(Note(pointer=f"{pointer}/country", code="ambiguous-country", text=fold_space(base.text)))
    return Organizer(
        name=fold_space(one.name),
        acronym=one.acronym,
        country=country,
        city=fold_space(city) if city else None,
    )


def _note(notes: list[Note], pointer: str, code: str, answer: Answer) -> None:
    notes.append(Note(pointer=pointer, code=code, text=fold_space(answer.words)))
