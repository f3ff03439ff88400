"""The pieces of ink in a picture: letters, the marks above them, bullets and dirt."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from .straightening import Picture

_INK = 160


def find_specks(cv2: Any, picture: Picture) -> tuple[Picture, NDArray[np.int32]]:
    """Find what hangs together, corners included.

    Args:
        cv2: OpenCV.
        picture: Grey; what is darker than a light grey is ink.

    Returns:
        The ink, 255 where there is any; and a row for each piece: left, top, width, height and area, in pixels.
    """
    _, ink = cv2.threshold(picture, _INK, 255, cv2.THRESH_BINARY_INV)
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    return ink, stats[1:]
