"""How many events two members have in common by chance: the Poisson binomial distribution, exactly."""

import numpy as np
from numpy.typing import NDArray
from scipy.fft import irfft

Counts = NDArray[np.int64]
Numbers = NDArray[np.float64]

_LEAST_NONE = -600.0  # logarithm of the least chance of no common event at which sums of products are used
_REST = 1e-12  # share of a tail that may be left out
_ROOM = 4_000_000  # numbers held at once


def tail_chances(chances: Numbers, counts: Counts, least: Counts) -> Numbers:
    """The chance of having at least so many events in common: P(X >= least), exactly.

    X is the sum of independent events of chance, `counts[c]` of them with the chance `chances[·, c]`. Its
    distribution is the product of binomial ones, summed up term by term. All terms are positive, so that the share by
    which a tail is wrong stays below 1e-11 however small it is. Pairs that have more in common than sums can hold (the
    chance of no common event is below e^-600) go through the discrete Fourier transform of the distribution, which is
    wrong by less than 1e-11, absolutely. There is no normal or Poisson approximation at any size.

    Args:
        chances: pairs × classes of events, 0 to 1.
        counts: Events of each class.
        least: For each pair.

    Returns:
        For each pair, 0 to 1.

    Source: Hong 2013, doi:10.1016/j.csda.2012.10.006 (exact distribution by its transform).
    """
    sure = chances >= 1
    left = np.maximum(least - (sure * counts).sum(axis=1), 0)
    open_chances = np.where(sure, 0.0, chances)
    none = (counts * np.log1p(-open_chances)).sum(axis=1)
    tails = np.ones(len(chances))
    for size, places in _group_by_size(open_chances, counts, left):
        few = places[none[places] > _LEAST_NONE]
        many = places[none[places] <= _LEAST_NONE]
        for part in _in_parts(few, size):
            tails[part] = _by_products(open_chances[part], counts, left[part], size)
        for part in _in_parts(many, size):
            tails[part] = _by_transform(open_chances[part], counts, left[part], size)
    possible = ((open_chances > 0) * counts).sum(axis=1)
    return np.where(left == 0, 1.0, np.where(left > possible, 0.0, np.clip(tails, 0.0, 1.0)))


def _group_by_size(chances: Numbers, counts: Counts, least: Counts) -> list[tuple[int, Counts]]:
    """Places of pairs by the number of terms, a power of two or all, beyond which no more than `_REST` is left."""
    mean = (counts * chances).sum(axis=1)
    spread = np.sqrt((counts * chances * (1 - chances)).sum(axis=1))
    enough = np.maximum(least, mean) + 12 * spread + 40
    sizes = np.minimum(2 ** np.ceil(np.log2(enough)).astype(np.int64), int(counts.sum()) + 1)
    needed = np.flatnonzero(least > 0)
    return [(int(size), needed[sizes[needed] == size]) for size in np.unique(sizes[needed])]


def _in_parts(places: Counts, size: int) -> list[Counts]:
    step = max(1, _ROOM // size)
    return [places[start : start + step] for start in range(0, len(places), step)]


def _by_products(chances: Numbers, counts: Counts, least: Counts, size: int) -> Numbers:
    terms = np.zeros((len(chances), size))
    terms[:, 0] = 1
    for place, count in enumerate(counts.tolist()):
        binomial = _binomial_terms(chances[:, place], count, min(size, count + 1))
        longer = np.zeros_like(terms)
        for more in range(binomial.shape[1]):
            if not binomial[:, more].any():
                break
            longer[:, more:] += binomial[:, more, None] * terms[:, : size - more]
        terms = longer
    return _sum_tails(terms, least)


def _binomial_terms(chances: Numbers, count: int, size: int) -> Numbers:
    odds = (chances / (1 - chances))[:, None]
    number = np.arange(1, size)
    ratios = (count - number + 1) / number * odds
    none = np.exp(count * np.log1p(-chances))[:, None]
    return np.concatenate([none, none * np.cumprod(ratios, axis=1)], axis=1)


def _by_transform(chances: Numbers, counts: Counts, least: Counts, size: int) -> Numbers:
    turns = np.exp(-2j * np.pi * np.arange(size // 2 + 1) / size)
    logs = np.zeros((len(chances), len(turns)), dtype=np.complex128)
    for place, count in enumerate(counts.tolist()):
        with np.errstate(divide="ignore"):  # half of a sure pair of opposite turns has no logarithm, and is 0
            logs += count * np.log1p(chances[:, place, None] * (turns - 1))
    return _sum_tails(irfft(np.exp(logs), size, axis=1), least)


def _sum_tails(terms: Numbers, least: Counts) -> Numbers:
    """Sums from `least` on, the smallest terms first."""
    sums = np.cumsum(terms[:, ::-1], axis=1)[:, ::-1]
    at = np.minimum(least, terms.shape[1] - 1)
    return np.where(least < terms.shape[1], np.take_along_axis(sums, at[:, None], axis=1)[:, 0], 0.0)
