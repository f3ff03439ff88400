"""Numbers as literals in the one form that every store gives back unchanged.

Oxigraph keeps numbers as values: a derived integer type comes back as `xsd:integer`, and a decimal in
its canonical form (XML Schema 1.1 part 2, 3.3.3.2). What is written here is that form already.
"""

from decimal import Decimal

from rdflib import XSD, Literal


def integer(value: int) -> Literal:
    """An `xsd:integer`."""
    return Literal(str(value), datatype=XSD.integer)


def decimal(value: float) -> Literal:
    """A canonical `xsd:decimal`.

    >>> str(decimal(0.950)), str(decimal(1.0)), str(decimal(2e6))
    ('0.95', '1', '2000000')
    """
    return Literal(f"{Decimal(str(value)).normalize():f}", datatype=XSD.decimal, normalize=False)
