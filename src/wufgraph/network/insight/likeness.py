"""How much alike demands are, by the terms that they have in common."""

from collections.abc import Iterator, Sequence

import numpy as np
from scipy.sparse import csr_array

from .terms import is_act, is_matter

# What many demands say of any matter says less about what is demanded; a word that the table of terms does not have
# says least, for other languages have other words. How rare a term is does not count: what many ask for is common.
ACT_WEIGHT, WORD_WEIGHT = 0.6, 0.3
FEWEST_COMMON = 2
_ROWS_AT_ONCE = 256


def find_alike(terms: Sequence[frozenset[str]], least: float) -> Iterator[tuple[int, int, float]]:
    """Pairs of demands that are alike.

    Likeness is the cosine of two vectors over terms, 0 to 1, in which a matter weighs 1, an act `ACT_WEIGHT` and any
    other word `WORD_WEIGHT`. It is a fact of the two demands alone: more reports do not change it. Demands that have
    fewer than `FEWEST_COMMON` matters and acts in common, or no matter, are not alike.

    Args:
        terms: Of each demand, see `find_terms`.
        least: Pairs below are left out.

    Yields:
        Number of the first, number of the second, likeness; in order.

    Source: Salton, Wong & Yang 1975, doi:10.1145/361219.361220 (vectors over terms and their cosine).
    """
    vectors = _weigh(terms)
    for begin in range(0, len(terms), _ROWS_AT_ONCE):
        products = csr_array(vectors[begin : begin + _ROWS_AT_ONCE] @ vectors[begin:].T).tocoo()
        rows, columns = products.coords
        likeness = np.round(products.data, 6)
        kept = np.flatnonzero((rows < columns) & (likeness >= least))
        for place in kept[np.lexsort((columns[kept], rows[kept]))]:
            first, second = int(rows[place]) + begin, int(columns[place]) + begin
            if _has_common_ground(terms[first] & terms[second]):
                yield first, second, float(likeness[place])


def _has_common_ground(common: frozenset[str]) -> bool:
    shared = [term for term in common if is_matter(term) or is_act(term)]
    return len(shared) >= FEWEST_COMMON and any(map(is_matter, shared))


def _weigh(terms: Sequence[frozenset[str]]) -> csr_array:
    """Demands × terms, each row of length 1, or of length 0 where a demand has no terms."""
    names = sorted(frozenset().union(*terms))
    weights = np.array([1.0 if is_matter(name) else ACT_WEIGHT if is_act(name) else WORD_WEIGHT for name in names])
    number = {name: place for place, name in enumerate(names)}
    columns = np.array([number[name] for some in terms for name in sorted(some)], dtype=np.int64)
    rows = np.repeat(np.arange(len(terms)), [len(some) for some in terms])
    squares = np.bincount(rows, weights[columns] ** 2, len(terms))
    return csr_array((weights[columns] / np.sqrt(squares[rows]), (rows, columns)), shape=(len(terms), len(names)))
