"""The one scale of distances between what is laid out, in device-independent pixels; no layout has another.

`S` is what Fusion leaves between controls where a layout says nothing.
"""

from __future__ import annotations

from typing import Final

XXS: Final = 2
XS: Final = 4
S: Final = 6
M: Final = 8
L: Final = 12
XL: Final = 16

SCALE: Final = (XXS, XS, S, M, L, XL)
EDGE: Final = L
"""Around a page, and in a banner."""
EDGE_OF_DIALOG: Final = XL
