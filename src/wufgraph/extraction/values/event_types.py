"""The types of events, by the words and codes that people use for them.

Those of the form of 2014 are told by patterns; one that another edition adds, by the names that
`data/reference/words.csv` lists for it, as `event-type-` and its slug.
"""

import re
from functools import lru_cache

from ...assets import list_names, word_list
from ...model import EventType
from ...wording import ascii_fold

# What any event is called, its type untold.
EVENT = "event|evento|evenement|session|sesion|seance"
# What a code, "SE", has behind it: "SE 47", "SE n°47", "SE: …".
_CODE_END = r"[ /#-]{0,2}(?:n\.?[°º]\s?|no\.?\s)?\d|\s?[:–]\s"
_KIND = r"(?:evenement|manifestation|session|seance|reunion|rencontre|atelier)"
# What may be meant by these words alone is told by what stands around: "Formation : …", "(capacitación)".
_TRAINING = (
    r"(?:formation|formacion|capacitacion)(?=\s?:|\s[-–—]\s|\s?n\S{0,2}\s?(?:t\.?e\.?[ -]?)?\d|\s?\d)"
    r"|(?<=[(\[])(?:formation|formacion|capacitacion)(?=[)\]])|\A(?:formation|formacion|capacitacion)\s*\Z"
)
# "The market as a school / paralelo 88": the kind alone, with a number, and no word in front of it.
_ALONE = r"(?<!\w)(?<!\w\s)(?:{})(?=\s(?:n\S{{0,2}}\s?)?\d{{1,3}}\b)"
_NAMES = (
    (
        EventType.NETWORKING_EVENT,
        (
            r"networking(?: (?:event|session|meeting))?"
            r"|(?:evento|sesion|encuentro) de (?:red(?:es)?|networking|trabajo en red|creacion de redes|contactos)"
            rf"|(?:{_KIND} de )?(?:reseautage|mise en reseau)|{_KIND} en reseau|{_KIND} de networking"
            rf"|{_ALONE.format('red(?:es)?')}|\bn\.?e\.?(?={_CODE_END})|\bnet(?=[ -]?\d)|\ber(?=[ /#-]{{0,2}}\d)"
        ),
    ),
    (
        EventType.SIDE_EVENT,
        (
            r"side[ -](?:event|session)|parallel event|evento (?:paralelo|lateral)|sesion paralela"
            rf"|{_ALONE.format('side|paralelo|parallele')}|{_KIND} parallele|evenement en marge"
            rf"|\bep(?=[ /#-]{{0,2}}\d)|\bs\.?e\.?(?={_CODE_END})"
        ),
    ),
    (
        EventType.TRAINING_EVENT,
        (
            r"training(?: event| session| workshop| course)?"
            r"|(?:evento|taller|sesion|curso) de (?:capacitacion|formacion)"
            rf"|{_KIND} de formation|{_TRAINING}|\bec(?=[ /#-]{{0,2}}\d)|\bt\.?e\.?(?={_CODE_END})"
        ),
    ),
    (
        EventType.CITY_CHANGER_ROOM,
        (
            r"city changers?(?: room)?(?: event| session)?|\bccr\b"
            r"|(?:sala|espacio|salle|espace)(?: des?(?: los)?)? city changers?"
        ),
    ),
    (
        EventType.ONE_UN_ROOM,
        (
            r"one un(?: room| pavilion)?(?: event| session)?"
            r"|(?:(?:sala|evento|pabellon|salle|evenement|pavillon) )?un[ae] onu|onu unie"
        ),
    ),
    (EventType.URBAN_LIBRARY, r"urban library(?: event| session)?|biblioteca urbana|bibliotheque urbaine"),
    (
        EventType.AGORA,
        r"agora(?: room)?(?: event| session| talk)?|(?:sala|salle|evento|sesion)(?: (?:en el|de l))? agora",
    ),
)
_LONGEST = 60
_LIST = "event-type-"
_ADDED = tuple(
    (name.removeprefix(_LIST), rf"\b(?:{'|'.join(re.escape(ascii_fold(word)) for word in word_list(name))})\b")
    for name in list_names()
    if name.startswith(_LIST)
)
_ALL: tuple[tuple[str, str], ...] = (*_ADDED, *_NAMES)
TYPE = re.compile("|".join(f"(?P<t{n}>{pattern})" for n, (_, pattern) in enumerate(_ALL)))
ANY_TYPE = "|".join(pattern for _, pattern in _ALL)


def type_of(match: re.Match[str]) -> str | None:
    """The slug of the type that a match of a pattern with `TYPE` in it tells; None where it tells none."""
    return next((kind for n, (kind, _) in enumerate(_ALL) if match[f"t{n}"]), None)


def types_in(words: str) -> set[str]:
    """The slugs of all types of events that words name."""
    return {kind for found in TYPE.finditer(fold_keeping_length(words)) if (kind := type_of(found))}


def names_type(line: str) -> bool:
    """Whether a line is the name of a type of event, and nothing else.

    >>> names_type("Evento de networking"), names_type("Networking for rivers")
    (True, False)
    """
    return len(line) <= _LONGEST and TYPE.fullmatch(fold_keeping_length(line).strip(" .:()")) is not None


def fold_keeping_length(text: str) -> str:
    """A text without case and accents, every character in its place."""
    if text.isascii():
        return ascii_fold(text)
    folded = "".join(map(_fold_letter, text))
    return folded if len(folded) == len(text) else text.lower()


@lru_cache(maxsize=1024)
def _fold_letter(letter: str) -> str:
    folded = ascii_fold(letter)
    return folded if len(folded) == 1 else letter
