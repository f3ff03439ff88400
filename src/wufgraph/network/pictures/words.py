"""What figures say, in three languages."""

from functools import cache

from ...assets import read_table
from ...model import Language
from ...phrases import typeset


def say(key: str, language: Language, **values: object) -> str:
    """One phrase of `data/reference/picture-words.csv`.

    >>> say("seed", Language.ES, seed=7)
    'Comunidades: Louvain, semilla 7.'
    """
    return typeset(_words()[key][language].format(**values), language)


def knows(key: str) -> bool:
    """Whether there is a phrase of a name."""
    return key in _words()


def number(value: float, language: Language) -> str:
    """A number as the language writes it: at most three significant digits of a fraction.

    >>> number(12345, Language.EN), number(0.25, Language.FR)
    ('12,345', '0,25')
    """
    text = f"{value:,.0f}" if float(value).is_integer() else f"{value:.3g}"
    if language is Language.EN:
        return text
    return text.replace(",", "\N{NO-BREAK SPACE}").replace(".", ",")


def percent(share: float, language: Language) -> str:
    """A share as the language writes it.

    >>> percent(0.431, Language.EN)
    '43%'
    """
    return f"{100 * share:.0f}{'' if language is Language.EN else chr(0xA0)}%"


@cache
def _words() -> dict[str, dict[Language, str]]:
    rows = read_table("data/reference/picture-words.csv")
    return {row["key"]: {language: row[language] for language in Language} for row in rows}
