"""Literals in the one form that every store and every RDF syntax gives back unchanged.

Oxigraph keeps numbers as values: a derived integer type comes back as `xsd:integer`, and a decimal in
its canonical form (XML Schema 1.1 part 2, 3.3.3.2). What is written here is that form already.
"""

import re
from decimal import Decimal

from rdflib import XSD, Literal

# Characters that XML 1.0 (section 2.2) does not allow: RDF/XML cannot carry them.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def string(words: str) -> Literal:
    r"""A plain string, control characters as spaces.

    >>> str(string("and how\fdifferent"))
    'and how different'
    """
    return Literal(_NOT_XML.sub(" ", words))


def integer(value: int) -> Literal:
    """An `xsd:integer`."""
    return Literal(str(value), datatype=XSD.integer)


def decimal(value: float) -> Literal:
    """A canonical `xsd:decimal`.

    >>> str(decimal(0.950)), str(decimal(1.0)), str(decimal(2e6))
    ('0.95', '1', '2000000')
    """
    return Literal(f"{Decimal(str(value)).normalize():f}", datatype=XSD.decimal, normalize=False)
