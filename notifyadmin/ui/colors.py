"""The colours of the program by what they mean, for day and for night; `test_colors` holds their contrasts."""

from __future__ import annotations

from typing import NamedTuple


class Colors(NamedTuple):
    """The colours by what they mean. Each text colour can be read on every background; `x_soft` is the ground of x."""

    # Grounds, from the back to the front
    window: str
    sunken: str
    surface: str
    raised: str
    hover: str
    pressed: str
    selection: str
    # Lines: of parts, of controls, and those that must be seen
    border: str
    control: str
    outline: str
    focus: str
    focus_on_accent: str
    scroll: str
    # Words
    text: str
    muted: str
    icon: str
    disabled: str
    tip: str
    on_tip: str
    # The one colour of the program
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accent_text: str
    accent_soft: str
    # What happened
    success: str
    success_soft: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str
    danger_fill: str
    unknown: str
    unknown_soft: str
    # Where it goes
    production: str
    production_soft: str
    on_production: str
    # Code
    code_key: str
    code_string: str
    code_number: str
    code_literal: str
    code_comment: str


LIGHT = Colors(
    window="#f6f6f8",
    sunken="#f0f0f3",
    surface="#ffffff",
    raised="#ffffff",
    hover="#ececf0",
    pressed="#e2e3e9",
    selection="#dcdffb",
    border="#dfe0e6",
    control="#7d808d",
    outline="#5f626e",
    focus="#4a55c9",
    focus_on_accent="#0b0d2a",
    scroll="#c6c8d1",
    text="#1d1f27",
    muted="#5a5d69",
    icon="#434651",
    disabled="#8f929d",
    tip="#26282f",
    on_tip="#f2f2f5",
    accent="#4a55c9",
    accent_hover="#3f4ab8",
    accent_pressed="#363fa3",
    on_accent="#ffffff",
    accent_text="#434ec2",
    accent_soft="#e9eafb",
    success="#146c43",
    success_soft="#e6f4ec",
    warning="#855000",
    warning_soft="#fcf2dd",
    danger="#b3261e",
    danger_soft="#fdeceb",
    danger_fill="#b3261e",
    unknown="#6a3ec2",
    unknown_soft="#f1ecfb",
    production="#b53a00",
    production_soft="#fdeee6",
    on_production="#ffffff",
    code_key="#3a46b8",
    code_string="#146c43",
    code_number="#944700",
    code_literal="#8a2f9e",
    code_comment="#5f626e",
)
DARK = Colors(
    window="#17181c",
    sunken="#131417",
    surface="#1e1f24",
    raised="#26272d",
    hover="#2c2d34",
    pressed="#35363e",
    selection="#30355f",
    border="#303239",
    control="#767985",
    outline="#9a9daa",
    focus="#8d98ff",
    focus_on_accent="#dfe2ff",
    scroll="#44464f",
    text="#e6e7eb",
    muted="#a7aab5",
    icon="#c3c5ce",
    disabled="#6f727d",
    tip="#35363e",
    on_tip="#f2f2f5",
    accent="#5560d6",
    accent_hover="#5c67dc",
    accent_pressed="#4a55c4",
    on_accent="#ffffff",
    accent_text="#a9b1ff",
    accent_soft="#282b49",
    success="#5fce95",
    success_soft="#182c22",
    warning="#eab252",
    warning_soft="#30260f",
    danger="#ff8e85",
    danger_soft="#38201f",
    danger_fill="#c0362d",
    unknown="#c3a4ff",
    unknown_soft="#2b2340",
    production="#ff9a62",
    production_soft="#3a2215",
    on_production="#2b1000",
    code_key="#a9b1ff",
    code_string="#7fd6a6",
    code_number="#f0b470",
    code_literal="#dba0ef",
    code_comment="#a9acb8",
)

_contrast_lines = ("border", "control", "outline", "scroll")
_contrast_light = dict.fromkeys(("window", "sunken", "surface", "raised"), "#ffffff") | dict.fromkeys(
    (*_contrast_lines, "text", "icon"), "#000000"
)
_contrast_dark = dict.fromkeys(("window", "sunken", "surface", "raised"), "#000000") | dict.fromkeys(
    (*_contrast_lines, "text", "icon"), "#ffffff"
)
CONTRAST_LIGHT = LIGHT._replace(
    **_contrast_light,
    hover="#e6e6e6",
    pressed="#e6e6e6",
    selection="#e0e3ff",
    focus="#0a1ad0",
    focus_on_accent="#0090b0",
    # What an empty field shows must not pass for what was typed, and is still at 7:1.
    muted="#404040",
    disabled="#767676",
    tip="#000000",
    on_tip="#ffffff",
    accent="#1a237e",
    accent_hover="#2a3390",
    accent_pressed="#10175c",
    accent_text="#1a237e",
    accent_soft="#ffffff",
    success="#004d2a",
    success_soft="#ffffff",
    warning="#5c3800",
    warning_soft="#ffffff",
    danger="#8c0a05",
    danger_soft="#ffffff",
    danger_fill="#8c0a05",
    unknown="#4a1fa0",
    unknown_soft="#ffffff",
    production="#7a2600",
    production_soft="#ffffff",
    code_key="#1a237e",
    code_string="#004d2a",
    code_number="#702f00",
    code_literal="#6b1580",
    code_comment="#404040",
)
CONTRAST_DARK = DARK._replace(
    **_contrast_dark,
    hover="#333333",
    pressed="#333333",
    selection="#262b66",
    focus="#ffd400",
    focus_on_accent="#ffd400",
    muted="#d0d0d0",
    disabled="#8c8c8c",
    tip="#ffffff",
    on_tip="#000000",
    accent="#3a45b0",
    accent_hover="#333d9c",
    accent_pressed="#282f80",
    accent_text="#c6ccff",
    accent_soft="#000000",
    success="#7fe0b0",
    success_soft="#000000",
    warning="#ffc870",
    warning_soft="#000000",
    danger="#ffb8b0",
    danger_soft="#000000",
    danger_fill="#a01d17",
    unknown="#d9c6ff",
    unknown_soft="#000000",
    production="#ffba94",
    production_soft="#000000",
    on_production="#000000",
    code_key="#c6ccff",
    code_string="#7fe0b0",
    code_number="#ffc870",
    code_literal="#ecc0fa",
    code_comment="#d0d0d0",
)
"""For high contrast: one ground, and everything on it in full strength."""
