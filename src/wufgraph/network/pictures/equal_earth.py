"""The Equal Earth projection: areas are true, and coasts look as readers know them.

Formula: with sin θ = (√3 / 2) sin φ,
x = 2√3 λ cos θ / (3 (9 A4 θ⁸ + 7 A3 θ⁶ + 3 A2 θ² + A1)) and y = A4 θ⁹ + A3 θ⁷ + A2 θ³ + A1 θ, for a globe of radius 1.

Source: Šavrič, Patterson & Jenny 2018, The Equal Earth map projection, doi:10.1080/13658816.2018.1504949.
"""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M = np.sqrt(3) / 2


def to_plane(degrees: Floats) -> Floats:
    """Project places.

    Args:
        degrees: n × 2, longitude and latitude.

    Returns:
        n × 2, x in ±2.7066 and y in ±1.3174, in radii of the globe.
    """
    longitude, latitude = np.radians(degrees).T
    theta = np.arcsin(_M * np.sin(latitude))
    square = theta * theta
    sixth = square**3
    x = longitude * np.cos(theta) / (_M * (_A1 + 3 * _A2 * square + sixth * (7 * _A3 + 9 * _A4 * square)))
    y = theta * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))
    return np.stack([x, y], axis=1)
