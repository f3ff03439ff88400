"""Whether a text states an amount of money: figures beside a currency."""

import re

_BEFORE = r"usd|us\$|\$|eur|€|£|gbp|cop|fcfa|kes"
_AFTER = r"usd|us\$|\$|eur|euros?|€|£|gbp|dollars?|dólares|cop|pesos?|francs?|fcfa|kes"  # also as words
_AMOUNT = re.compile(
    rf"[0-9][0-9., ]*(million|millones|millions|mil|k|m)?[ ]*({_AFTER})|({_BEFORE})[ ]*[0-9]", re.IGNORECASE
)


def states_amount(text: str) -> bool:
    """Whether a text states an amount.

    >>> states_amount("an agreement over USD 20,000 a year"), states_amount("20 cities signed")
    (True, False)
    """
    return _AMOUNT.search(text) is not None
