"""Reads captions that the table does not know, by everything else that speaks for them.

Four witnesses are heard: the single words of the caption, the kind of the value, the neighbours' order on
the form, and the look of the place. What they agree on is added to the table for this one document, and the
document is walked again; nothing is kept for the next one.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

import msgspec

from ...model import Document
from ..captions.agendas import name_agenda
from ..captions.candidate import Candidate, Look, Shape
from ..captions.candidates import find_candidates
from ..captions.caption_words import speaks_for
from ..captions.cut_captions import find_printed
from ..captions.pieces import Form
from ..captions.rows import Rows
from ..captions.table import AGENDAS, HEADER_FIELDS, SECTIONS, SPEAKER_FIELDS, CaptionTable, load_captions
from ..roles import CAPTION
from .candidate_doubts import ENOUGH_WORDS, asks_for_else, is_of_people, may_ask_for, tells_section, weigh_caption
from .cutting import segment
from .gone_over import goes_on
from .numbered_speakers import find_numbers
from .places import PARTS, RANK, Place, is_own_heading, names_theme, places_of, weigh_order, without_strays
from .section_turns import find_turns, names_caption_below
from .speaker_captions import asked_for_else, captions_read, find_repeated
from .speaker_heads import find_heads
from .title_parts import find_title_parts
from .value_kinds import fit_value

_MOST_WALKS, _MOST_CANDIDATES = 4, 400
_WORDS, _VALUE, _ORDER, _BEST_FIT = 3.0, 1.2, 1.0, 1.0
_LOOK = {Shape.ROW: 0.3, Shape.LINE: 0.2, Shape.COLUMN: 0.6, Shape.ABOVE: 0.0}
_ENOUGH, _TURN, _SURE_TURN, _SURE_HEAD = 1.9, 2.0, 4.0, 6.0
_SEVERAL, _MANY = 2, 3
_SAID_WITHOUT_ASKING = ("positions", "recommendations", "partnerships")
_SOME_WORDS = 0.2
_TOLD, _SURE_WORDS, _CLEAR_WORDS = 0.9, 0.6, 0.45
_ALIGNED, _ALIKE, _BOLD = 1.3, 0.6, 0.2
_OTHER_FIELDS_CLAIM, _CLAIM_OF_THE_READ = 2.0, 0.5


class Guess(msgspec.Struct, frozen=True, kw_only=True):
    """A field for an unknown caption.

    Attributes:
        score: Sum of the witnesses, at least `_ENOUGH`.
        reason: Which witnesses spoke for it.
    """

    candidate: Candidate
    field: str
    score: float
    reason: str


def read_forms(document: Document, captions: CaptionTable | None = None) -> tuple[tuple[Form, ...], CaptionTable]:
    """The forms in a document, walked as often as something new is learned of its captions; and the table with it."""
    rows, learned = Rows(document, captions or load_captions()), dict[str, str]()
    same = find_printed(rows), find_numbers(document)  # whatever is learned
    forms = segment(rows, *same)
    for _ in range(_MOST_WALKS):
        told = {guess.candidate.key: guess.field for guess in guess_captions(forms, rows)}
        if told.items() <= learned.items():
            break  # nothing, or what stands where the form's order refuses it each time
        learned |= told
        rows = rows.with_learned(told)
        forms = segment(rows, *same)
    return forms, rows.captions


def guess_captions(forms: Sequence[Form], rows: Rows) -> list[Guess]:
    """Fields for the unknown captions of a document that are sure enough to be believed, best first."""
    believed: list[Guess] = []
    for form in forms:
        taken: set[str] = set()
        used: set[str] = set()
        chosen: list[Guess] = []
        # Of fields that are equally likely the later one: the earlier has its caption further up more often.
        guesses = _weigh_form(form, rows)
        for guess in sorted(guesses, key=lambda g: (-g.score, g.candidate.number, -RANK.get(g.field, 0))):
            if guess.field not in taken and guess.candidate.key not in used:
                taken.add(guess.field)
                used.add(guess.candidate.key)
                chosen.append(guess)
        believed += [guess for guess in chosen if not _contradicts(guess, chosen, form)]
    return believed


def _contradicts(guess: Guess, chosen: Sequence[Guess], form: Form) -> bool:
    """Whether a section would stand where the others, read or believed, say that it cannot."""
    if guess.field in SPEAKER_FIELDS:
        asked = {other.field for other in chosen if other.candidate.number > guess.candidate.number}
        # Who is told of in front of the header reports.
        return len(asked & set(HEADER_FIELDS)) >= (_SEVERAL if "speakers" in asked else _MANY)
    # What stands over a table of speakers is theirs, wherever it stands.
    if guess.field not in SECTIONS or (guess.field == "speakers" and guess.score == _SURE_TURN):
        return False
    others = [(other.candidate.number, other.field) for other in chosen if other is not guess]
    others += [(number, p.field) for number, p in enumerate(form.pieces) if p.role is CAPTION]
    number, rank = guess.candidate.number, RANK[guess.field]
    against = {
        field
        for place, field in others
        if field in SECTIONS and (place < number) != (RANK[field] < rank) and field != guess.field
    }
    is_last = all(place < number for place, field in others if field in SECTIONS and field != "speakers")
    return len(against) >= _MANY and not (guess.field == "focus-areas" and is_last)


def weigh(
    candidate: Candidate,
    place: Place,
    missing: Sequence[str],
    standing: Mapping[bool, tuple[int, int]],
    looks: Collection[Look],
) -> Iterator[Guess]:
    """The missing fields that enough speaks for at a place.

    Args:
        candidate: A likely caption.
        place: The captions around it.
        missing: Fields whose caption was not found.
        standing: Which of the candidates of the same place it is, and how many they are: for sections, and for fields.
        looks: How the captions of sections look that were found.
    """
    words = weigh_caption(candidate)
    alike = candidate.look is not None and candidate.look in looks
    by_shape = _LOOK[candidate.shape] + (0.2 if candidate.shape is Shape.ABOVE and candidate.is_set_off else 0.0)
    # A field whose caption was read already claims another one with less right.
    claims = [
        weight if field in missing else weight * _CLAIM_OF_THE_READ
        for field, weight in words.items()
        if PARTS[field] in place.parts
    ]
    strongest = max(claims, default=0.0)
    between = [field for field in missing if place.before < RANK[field] < place.after]
    # For a field against the order of the form, without a word for it, nothing else is enough.
    spoken_for = {*between, *words, candidate.guided, "positions"}
    for field in missing:
        if field not in spoken_for or PARTS[field] not in place.parts:
            continue
        is_section = field in SECTIONS or field in AGENDAS
        by_words = max(words.get(field, 0.0), _TOLD if tells_section(candidate, field) else 0.0)
        order = weigh_order(field, place, between, *standing[is_section])
        if is_own_heading(candidate, field, place, by_words):
            continue
        look = by_shape + (_liking(candidate) if is_section and alike else 0.0)
        claim = max(strongest - by_words - 0.1, 0.0)
        if _score(by_words, _BEST_FIT, order, look, claim) < _ENOUGH:
            continue  # whatever the value is
        like_one = alike and field not in AGENDAS and not (field == "outline" and place.is_answered)
        if is_section and not _may_open_section(candidate, field, by_words, order, alike=like_one):
            continue
        if not is_section and not may_ask_for(field, candidate, place, by_words):
            continue
        if is_of_people(candidate, field, by_words) or (
            field in _SAID_WITHOUT_ASKING and _stands_over_question(candidate)
        ):
            continue
        # Of the lines below a caption, all may be a section's; a field's value is the first.
        whole = is_section or candidate.shape is not Shape.ABOVE
        values = candidate.column or (candidate.value if whole else candidate.value.split("\n")[0],)
        by_value = max(fit_value(field, value) for value in values)
        if asks_for_else(candidate, field, by_words, by_value):
            continue
        score = _score(by_words, by_value, order, look, claim)
        if score >= _ENOUGH:
            yield Guess(candidate=candidate, field=field, score=score, reason=_reason(by_words, by_value, order))


def _liking(candidate: Candidate) -> float:
    return _ALIKE + (_BOLD if candidate.look and candidate.look.is_bold else 0.0)


def _stands_over_question(candidate: Candidate) -> bool:
    """Whether a candidate is the heading of what was asked in the discussion, "Questions from the floor"."""
    first = candidate.value.split("\n", 1)[0].rstrip()
    return first.endswith("?") and name_agenda(first, unknown=1) is None


def _score(by_words: float, by_value: float, order: float, look: float, claim: float) -> float:
    return _WORDS * by_words + _VALUE * by_value + _ORDER * order + look - _OTHER_FIELDS_CLAIM * claim


def _weigh_form(form: Form, rows: Rows) -> Iterator[Guess]:
    document = rows.document
    read = captions_read(form)
    missing = [field for field in rows.captions.asks if field not in read]
    if not missing:
        return
    candidates = list(islice(find_candidates(document, form, rows), _MOST_CANDIDATES))
    again = Counter(one.key for one in candidates)
    beside = {one.key for one in candidates if one.shape is Shape.ROW}  # left blank, it stands over the next caption
    candidates = [one for one in candidates if one.shape is not Shape.ABOVE or one.key not in beside]
    looks = _looks(document, form)
    read_in = [(n, p.field) for n, p in enumerate(form.pieces) if p.role is CAPTION and p.field in RANK]
    captions = without_strays(read_in, [one.number for one in candidates if speaks_for(one.key, SECTIONS)])
    places = places_of(candidates, captions)
    candidates = [
        one for one in candidates if not (names_theme(one, places[one.number]) or goes_on(one, form, document.text))
    ]
    sharing: dict[Place, list[Candidate]] = defaultdict(list)
    for one in candidates:
        sharing[places[one.number]].append(one)
    for one, field in find_turns(document, form, candidates, looks):
        score = _SURE_TURN if field in ("outline", "speakers") else _TURN
        yield Guess(candidate=one, field=field, score=score, reason="what stands below it")
    for one, field in find_heads(document, form, rows):
        yield Guess(candidate=one, field=field, score=_SURE_HEAD, reason="words of a row of captions")
    for one, field in find_title_parts(candidates, places, read):
        yield Guess(candidate=one, field=field, score=_TURN, reason="words of the caption and kind of the value")
    for one, field, fit in find_repeated(form, candidates, missing):
        yield Guess(candidate=one, field=field, score=_TURN * (1 + fit), reason="the values of all speakers")
    standings = {number: found for rivals in sharing.values() for number, found in _standings(rivals, looks)}
    for one in candidates:
        place, wanted = places[one.number], missing
        if _stands_over_discussion(one, form):
            # Of two captions in a row the first is the discussion's, the second its outline's.
            place, wanted = replace(place, after=RANK["outline"]), [*missing, "discussion"]
        elif again_named := names_caption_below(one, form):
            place, wanted = replace(place, after=RANK[again_named] + 1), [*missing, again_named]
        guesses = weigh(one, place, wanted, standings[one.number], looks)
        others = asked_for_else(one, rows.captions)
        guesses = (guess for guess in guesses if guess.field not in others)
        yield from (guess for guess in guesses if _may_be_once(guess, is_once=again[one.key] == 1))


def _may_be_once(guess: Guess, *, is_once: bool) -> bool:
    """Whether a caption may stand as often as it does: one in a line comes for each speaker, their heading never."""
    if guess.field == "speakers":  # "Speaker 1:" stands over one of them
        return is_once and not guess.candidate.key[-1:].isdigit()
    return not (is_once and guess.candidate.is_plain_line and guess.field in SPEAKER_FIELDS)


def _stands_over_discussion(candidate: Candidate, form: Form) -> bool:
    following = form.pieces[candidate.number + 1 : candidate.number + 2]
    return any(
        piece.role is CAPTION and piece.field == "discussion" and piece.match and not piece.match.official
        for piece in following
    )


def _may_open_section(candidate: Candidate, field: str, by_words: float, order: float, *, alike: bool) -> bool:
    if candidate.shape is Shape.COLUMN or candidate.opens_sentence:
        return False
    if order <= 0:  # some begin with what came of it, or leave the themes to the end
        if field == "focus-areas":
            least = _SOME_WORDS if fit_value(field, candidate.value) == _BEST_FIT else _CLEAR_WORDS
            return by_words >= least and (alike or least < _CLEAR_WORDS)
        return field == "recommendations" and by_words >= _SURE_WORDS and alike
    told_by_look = alike and (order >= _ALIGNED or by_words >= _SOME_WORDS)
    if by_words >= ENOUGH_WORDS or told_by_look:
        return True
    plain = field == "speakers" or (field == "focus-areas" and by_words >= _SOME_WORDS)
    return plain and fit_value(field, candidate.value) == _BEST_FIT


def _standings(
    rivals: Sequence[Candidate], looks: Collection[Look]
) -> Iterator[tuple[int, dict[bool, tuple[int, int]]]]:
    """Which of its peers each candidate of a place is, and how many they are, by number: for sections, and for fields.

    The peers are the rivals that look like captions of that kind; it is one of them itself, whatever it looks like.
    """
    # What comes again for each speaker is one caption.
    first = {one.key: one for one in reversed(rivals)}.values()
    peers = {one.key: {True: one.look in looks, False: one.shape is not Shape.ABOVE or one.is_set_off} for one in first}
    total = {kind: sum(peer[kind] for peer in peers.values()) for kind in (True, False)}
    before = {True: 0, False: 0}
    found: dict[str, dict[bool, tuple[int, int]]] = {}
    for one in rivals:
        if one.key not in found:
            peer = peers[one.key]
            found[one.key] = {kind: (before[kind], total[kind] + (not peer[kind])) for kind in before}
            before = {kind: before[kind] + peer[kind] for kind in before}
        yield one.number, found[one.key]


def _looks(document: Document, form: Form) -> frozenset[Look]:
    """How most captions of sections look that were found; empty where nothing sets them off."""
    captions = (n for n, p in enumerate(form.pieces) if p.role is CAPTION and p.field in SECTIONS)
    found = Counter(Look.of(form.pieces, number, document.text) for number in captions)
    return frozenset(look for look, count in found.items() if look.is_telling and count > 1)


def _reason(by_words: float, by_value: float, order: float) -> str:
    spoken = (
        f"words of the caption {by_words:.2f}" if by_words else "",
        f"kind of the value {by_value:.1f}" if by_value > 0 else "",
        "order on the form" if order > 0 else "",
    )
    return "; ".join(filter(None, spoken))
