"""Kinds of noise that occur in the frozen part alone. Whoever works on the resolver does not read this."""

import re
from random import Random

from .spelling import Kind

_LOOKALIKES = (("rn", "m"), ("l", "1"), ("m", "rn"), ("cl", "d"), ("O", "0"), ("i", "l"))


def run_together(random: Random, text: str) -> str:
    """A space lost between two words."""
    places = [found.start() for found in re.finditer(" ", text)]
    if not places:
        return text
    place = random.choice(places)
    return text[:place] + text[place + 1 :]


def misread(random: Random, text: str) -> str:
    """A letter as a scan shows it."""
    possible = [pair for pair in _LOOKALIKES if pair[0] in text[1:]]
    if not possible:
        return text
    old, new = random.choice(possible)
    return text[0] + text[1:].replace(old, new, 1)


def quote(random: Random, text: str) -> str:
    """In quotation marks."""
    return random.choice(("“{}”", "«{}»", '"{}"')).format(text)


def curl(random: Random, text: str) -> str:
    """Other apostrophes and dashes."""
    return text.replace("'", "’").replace(" - ", " – ").replace("-", "‑")


def break_line(random: Random, text: str) -> str:
    """A word hyphenated at the end of a line."""
    words = list(re.finditer(r"[^\W\d_]{8,}", text))
    if not words:
        return text
    place = random.choice(words).start() + 4
    return f"{text[:place]}- {text[place:]}"


KINDS = (
    Kind("run together", 8, run_together),
    Kind("misread", 6, misread),
    Kind("quoted", 4, quote, safe=True),
    Kind("curled", 4, curl, safe=True),
    Kind("broken line", 4, break_line),
)


def call_frozen(random: Random, name: str, *, placed: bool) -> tuple[str, str]:
    """A person's name in a way that no tuning set has, and what that is called."""
    way = random.randrange(4)
    if way == 0:
        return (
            f"{name}{random.choice((', PhD', ', MA', ', Arch.', ' (Ms.)', ', Esq.', ' (moderator)'))}",
            "behind the name",
        )
    if way == 1:
        return name.lower(), "small letters"
    if way == 2:
        return name.replace(" ", "\N{NO-BREAK SPACE}", 1), "another space"
    return (misread(random, name), "misread") if placed else (name, "none")
