# SPDX-License-Identifier: Apache-2.0
"""Goes down a smooth, convex slope: L-BFGS without bounds.

scipy's own heeds bounds, and with a million weights spends three times as long on them as the loss
itself takes.

Source: Nocedal and Wright, Numerical Optimization (2006), algorithms 7.4 and 3.1.
"""

from collections import deque
from collections.abc import Callable
from typing import Final

import numpy as np

Loss = Callable[[np.ndarray], tuple[float, np.ndarray]]
"""Height at a place and the slope there, both of the shape of the place, float32."""

REMEMBERED: Final = 10
ENOUGH: Final = 1e-4  # of the fall that the slope promises
FLAT: Final = 1e-2
HARDLY_LOWER: Final = 2e-9
HALVINGS: Final = 20


def lowest(loss: Loss, start: np.ndarray, *, steps: int) -> np.ndarray:
    """The place of least loss that is found within so many steps from the start."""
    place = start
    height, slope = loss(place)
    past: deque[tuple[np.ndarray, np.ndarray, float]] = deque(maxlen=REMEMBERED)
    for _ in range(steps):
        way = _way_down(slope, past)
        found = _step(loss, place, height, slope, way, first=not past)
        if found is None:
            break
        moved, new_height, new_slope = found
        turned = new_slope - slope
        bent = float(turned @ moved)
        fallen = height - new_height
        place, height, slope = place + moved, new_height, new_slope
        if bent > 0:
            past.append((moved, turned, bent))
        if float(np.abs(slope).max()) <= FLAT or fallen <= HARDLY_LOWER * abs(height):
            break
    return place


def _way_down(slope: np.ndarray, past: deque[tuple[np.ndarray, np.ndarray, float]]) -> np.ndarray:
    """Straight down at first; later as the bends of the last steps suggest."""
    way = -slope
    if not past:
        return way
    shares = []
    for moved, turned, bent in reversed(past):
        share = float(moved @ way) / bent
        way -= np.float32(share) * turned
        shares.append(share)
    _, turned, bent = past[-1]
    way *= np.float32(bent / float(turned @ turned))
    for (moved, turned, bent), share in zip(past, reversed(shares), strict=True):
        way += np.float32(share - float(turned @ way) / bent) * moved
    return way


def _step(
    loss: Loss, place: np.ndarray, height: float, slope: np.ndarray, way: np.ndarray, *, first: bool
) -> tuple[np.ndarray, float, np.ndarray] | None:
    """The longest of ever shorter steps that goes down enough; None where none does."""
    falling = float(slope @ way)
    length = 1 / max(float(np.linalg.norm(slope)), 1e-9) if first else 1.0
    for _ in range(HALVINGS):
        moved = np.float32(length) * way
        new_height, new_slope = loss(place + moved)
        if new_height <= height + ENOUGH * length * falling:
            return moved, new_height, new_slope
        length /= 2
    return None
