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


def high_contrast(colors: Colors) -> Colors:
    """The same colours for a desktop that asks for high contrast: one ground, and everything on it in full strength."""
    ground = "#ffffff" if colors is LIGHT else "#000000"
    ink = "#000000" if colors is LIGHT else "#ffffff"
    grounds = dict.fromkeys(("window", "sunken", "surface", "raised"), ground)
    soft = dict.fromkeys((f"{name}_soft" for name in _with_soft_ground), ground)
    inks = dict.fromkeys(("border", "control", "outline", "scroll", "text", "icon", "code_comment"), ink)
    # What an empty field shows must not pass for what was typed, and is still at 7:1.
    muted, disabled = ("#595959", "#767676") if colors is LIGHT else ("#a6a6a6", "#8c8c8c")
    return colors._replace(**grounds, **soft, **inks, muted=muted, disabled=disabled)


_with_soft_ground = ("accent", "success", "warning", "danger", "unknown", "production")
