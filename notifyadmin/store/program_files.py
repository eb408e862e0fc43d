"""Where the files are that travel with the program."""

from __future__ import annotations

import sys
from pathlib import Path


def resource_folder() -> Path:
    """The folder of icons, style and translations: in a wheel, in a one-folder build or beside the package."""
    package = Path(__file__).parent.parent
    bundle = Path(getattr(sys, "_MEIPASS", package.parent))
    inside = package / "resources"
    return inside if inside.is_dir() else bundle / "resources"
