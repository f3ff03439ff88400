"""Products of sparse matrices by blocks of rows: whole, they would be too large to hold."""

from collections.abc import Iterator

from scipy.sparse import csr_array

_ROWS = 2000


def row_blocks(matrix: csr_array) -> Iterator[csr_array]:
    """The rows of a matrix, some at a time, in order."""
    for first in range(0, matrix.shape[0], _ROWS):
        yield matrix[first : first + _ROWS]
