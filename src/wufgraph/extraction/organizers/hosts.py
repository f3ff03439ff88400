"""Who organized the event and where they are based: two lists, aligned by name or position where they agree."""

from collections.abc import Iterator, Sequence

import msgspec
from msgspec.structs import replace

from ...model import Note, Organizer, Span
from ...wording import fold_space
from ..evidence import Answer, Evidences
from ..values.acronyms import initials
from ..values.name_looks import HEADED, is_country_or_city, weigh_name
from .bases import Base, parse_bases
from .captions_within import find_bases_within
from .name_marks import spelled
from .named import NamedOrganizer
from .reading import parse_organizers


class Hosts(msgspec.Struct, frozen=True):
    """The organizers, and the bases that no single one of them can be given."""

    organizers: tuple[Organizer, ...]
    unaligned_bases: tuple[str, ...]


def read_hosts(answers: dict[str, Answer], evidences: Evidences, notes: list[Note]) -> Hosts:
    """Read organizers and bases.

    Args:
        answers: To the fields `organizers` and `bases`.
        evidences: Receives where each value stands.
        notes: Receives bases that cannot be assigned.
    """
    answers = _with_organizers(answers)
    answers = answers | _without_captions(answers)
    named_in, based_in = answers.get("organizers"), answers.get("bases")
    named, bases = _split(named_in, based_in)
    given = _with_cities(_align(bases, len(named)), named, bases)
    organizers = [
        _place(one, f"/organizers/{number}", given.get(number), answers, evidences, notes)
        for number, one in enumerate(named)
    ]
    # Where every organizer's country stands beside its name, a list of another length only says it again.
    told = bool(named) and all(one.country for one in named)
    used = {base for base, _ in given.values()}
    rest = [] if told else [base for base in bases if base not in used]
    unaligned = tuple(sorted({fold_space(base.text) for base in rest}))
    # Where there are more bases than organizers, an organizer is likelier to be missed than a base to be nobody's.
    rule, sure = ("longer list", 0.1) if len(bases) > len(named) else ("list of another length", 0.9)
    for number, text in enumerate(unaligned):
        if based_in:
            pointer = f"/unaligned_bases/{number}"
            evidences.add(pointer, based_in.span, "bases", rule, sure)
            notes.append(Note(pointer=pointer, code="unaligned-base", text=text))
    return Hosts(tuple(organizers), unaligned)


def _with_organizers(answers: dict[str, Answer]) -> dict[str, Answer]:
    """The answers, where the one on bases that names institutions is the one on organizers that is missing."""
    based_in = answers.get("bases")
    if based_in is None or "organizers" in answers:
        return answers
    named = parse_organizers(based_in.words)
    headed = [one for one in named if weigh_name(one.name) >= HEADED]
    if not headed or 2 * len(headed) < len(named) or any(is_country_or_city(one.name) for one in named):
        return answers
    rest = {name: answer for name, answer in answers.items() if name != "bases"}
    return rest | {"organizers": replace(based_in, field="organizers")}


def _without_captions(answers: dict[str, Answer]) -> dict[str, Answer]:
    """The answers without captions that stand within them; an answer that is torn stays."""
    named_in = answers.get("organizers")
    if named_in is None or named_in.pieces:
        return {}
    within = find_bases_within(named_in.words)
    if within is None:
        return {}
    end, bases = within
    names = replace(named_in, span=Span(named_in.span.start, named_in.span.start + end))
    found = {"bases": Answer("bases", named_in.part(bases), named_in.text)} if len(bases) else {}
    return {"organizers": names} | ({} if "bases" in answers else found)


def _align(bases: Sequence[Base], organizers: int) -> dict[int, tuple[Base, str]]:
    """The base of each organizer, and what tells that it is its base."""
    if any(base.organizer is not None for base in bases):
        # Of two bases of one organizer the first is its seat.
        return {
            base.organizer: (base, "named beside the base") for base in reversed(bases) if base.organizer is not None
        }
    if len(bases) == organizers:
        return {number: (base, "by position in the list") for number, base in enumerate(bases)}
    if len(bases) == 1 and bases[0].of_all:
        return dict.fromkeys(range(organizers), (bases[0], "one base for all"))
    return {}


def _with_cities(
    given: dict[int, tuple[Base, str]], named: Sequence[NamedOrganizer], bases: Sequence[Base]
) -> dict[int, tuple[Base, str]]:
    """What was given, and the only base in the country that stands beside the name of one organizer alone."""
    told, of_bases = ([one.country for one in many] for many in (named, bases))
    only = {base.country: (base, "the only base in its country") for base in bases if of_bases.count(base.country) == 1}
    more = {n: only[one] for n, one in enumerate(told) if one and one in only and told.count(one) == 1}
    return more | given


def _split(named_in: Answer | None, based_in: Answer | None) -> tuple[list[NamedOrganizer], list[Base]]:
    """Both lists; where their lengths differ, the names are split again with the number of bases in mind."""
    named = parse_organizers(named_in.words) if named_in else []
    bases = parse_bases(based_in.words, len(named), _called(named)) if based_in else []
    is_open = len(bases) > len(named) or all(base.organizer is None for base in bases)
    if named_in and based_in and len(bases) != len(named) and is_open:
        again = parse_organizers(named_in.words, len(bases))
        bases_again = parse_bases(based_in.words, len(again), _called(again))
        if len(again) == len(bases_again):
            return again, bases_again
    return named, bases


def _called(named: Sequence[NamedOrganizer]) -> list[tuple[str, ...]]:
    """What each organizer is called: by name, without its legal form, by acronym, by the acronym it would have."""
    return [(*_spellings(one.name), *((one.acronym,) if one.acronym else initials(one.name))) for one in named]


def _spellings(name: str) -> tuple[str, ...]:
    """A name, and what is left of it without its legal form: "Liga Peatonal" of "Liga Peatonal, A.C."."""
    bare, comma, tail = name.rpartition(",")
    return (name, bare) if comma and spelled("legal-form").fullmatch(tail.strip()) else (name,)


def _without_city(one: NamedOrganizer, given: tuple[Base, str] | None) -> NamedOrganizer:
    """An organizer without the brackets behind its name that hold the city of its base: "Alda Lab (Salto)"."""
    city = given[0].city if given else None
    behind = f"({city})"
    if city is None or not one.name.endswith(behind):
        return one
    name = one.name.removesuffix(behind).rstrip()
    return replace(one, name=name, span=Span(one.span.start, one.span.start + len(name)))


def _place(
    one: NamedOrganizer,
    pointer: str,
    given: tuple[Base, str] | None,
    answers: dict[str, Answer],
    evidences: Evidences,
    notes: list[Note],
) -> Organizer:
    one, named_in = _without_city(one, given), answers["organizers"]
    evidences.add(f"{pointer}/name", named_in.part(one.span), "organizers", "name in a list", 0.95)
    if one.acronym_span:
        place = named_in.part(one.acronym_span)
        evidences.add(f"{pointer}/acronym", place, "organizers", "bracketed acronym", 0.99)
    country, city = one.country, one.city
    if one.country_span:
        place = named_in.part(one.country_span)
        for key in _given(country, city):
            evidences.add(f"{pointer}/{key}", place, "organizers", "country beside the name", 0.97)
    if given and (country is None or given[0].country in (None, country)):  # either may stand beside the name alone
        base, rule = given
        country, city = country or base.country, city or base.city
        for key in _given(None if one.country else country, None if one.city else city):
            at = (base.city_span if key == "city" else None) or base.span
            evidences.add(f"{pointer}/{key}", answers["bases"].part(at), "bases", rule, 0.95)
        if country is None and city is None:
            notes.append(Note(pointer=f"{pointer}/country", code="ambiguous-country", text=fold_space(base.text)))
    return Organizer(
        name=fold_space(one.name), acronym=one.acronym, country=country, city=fold_space(city) if city else None
    )


def _given(country: str | None, city: str | None) -> Iterator[str]:
    yield from (key for key, value in (("country", country), ("city", city)) if value)
