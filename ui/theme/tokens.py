"""Design tokens: colours of three themes, spacing, radii and type; every colour of the product is written here."""

from typing import Final, Literal

from msgspec import Struct
from msgspec.structs import fields

ThemeName = Literal["light", "dark", "contrast"]
Role = Literal["caption", "label", "body", "body_large", "h3", "h2", "h1"]
Token = Literal[
    "bg", "rail", "surface", "sunken", "line", "control", "ink", "ink2", "ink3",
    "accent", "accent_hover", "accent_press", "on_accent", "accent_soft", "accent_ink",
    "good", "good_soft", "tip", "tip_soft", "note", "note_soft", "danger", "danger_soft",
    "focus", "hover", "select", "banner1", "banner2", "banner3",
]  # fmt: skip


class Theme(Struct, frozen=True):
    """The colours of one theme, as #RRGGBB."""

    name: ThemeName
    bg: str
    rail: str
    surface: str
    sunken: str
    line: str
    control: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    accent_hover: str
    accent_press: str
    on_accent: str
    accent_soft: str
    accent_ink: str
    good: str
    good_soft: str
    tip: str
    tip_soft: str
    note: str
    note_soft: str
    danger: str
    danger_soft: str
    focus: str
    hover: str
    select: str
    banner1: str
    banner2: str
    banner3: str

    def hex(self, token: Token) -> str:
        """The colour of one token as #RRGGBB."""
        value: str = getattr(self, token)
        return value

    def colours(self) -> dict[str, str]:
        """All tokens with their colours."""
        return {f.name: getattr(self, f.name) for f in fields(self) if f.name != "name"}


LIGHT: Final = Theme(
    name="light",
    bg="#F5F6F8", rail="#EAEDF1", surface="#FFFFFF", sunken="#F0F2F5",
    line="#DCE1E8", control="#7D8797",
    ink="#18202C", ink2="#445063", ink3="#5B6678",
    accent="#0B6169", accent_hover="#094F56", accent_press="#073F45", on_accent="#FFFFFF",
    accent_soft="#DCEEEE", accent_ink="#0A555C",
    good="#1C6B3E", good_soft="#E3F3E8", tip="#855000", tip_soft="#FCF0DA",
    note="#34558F", note_soft="#E7EEF9", danger="#A62B2B", danger_soft="#FBE9E7",
    focus="#0B6169", hover="#5B6678", select="#BFE3E3",
    banner1="#0E6E72", banner2="#2F8F83", banner3="#E9B872",
)  # fmt: skip

DARK: Final = Theme(
    name="dark",
    bg="#151A21", rail="#10141A", surface="#1D232C", sunken="#171C23",
    line="#323B48", control="#7F8B9D",
    ink="#EBEFF4", ink2="#BAC4D1", ink3="#99A5B5",
    accent="#62C7C3", accent_hover="#7AD6D2", accent_press="#4FB3AF", on_accent="#062A2B",
    accent_soft="#173E41", accent_ink="#86DAD6",
    good="#82D3A0", good_soft="#17352A", tip="#F1BE72", tip_soft="#3A2E18",
    note="#9DBBF0", note_soft="#1E2D47", danger="#F2A19A", danger_soft="#43221F",
    focus="#8BE0DC", hover="#99A5B5", select="#24595B",
    banner1="#0C4A50", banner2="#1F6A66", banner3="#A9793A",
)  # fmt: skip

CONTRAST: Final = Theme(
    name="contrast",
    bg="#000000", rail="#000000", surface="#000000", sunken="#000000",
    line="#FFFFFF", control="#FFFFFF",
    ink="#FFFFFF", ink2="#FFFFFF", ink3="#E6E6E6",
    accent="#FFD400", accent_hover="#FFE25C", accent_press="#E6BF00", on_accent="#000000",
    accent_soft="#2B2500", accent_ink="#FFD400",
    good="#7CFFB0", good_soft="#00240F", tip="#FFD400", tip_soft="#2B2500",
    note="#9CC9FF", note_soft="#00152E", danger="#FF9D94", danger_soft="#2E0500",
    focus="#00E5FF", hover="#E6BF00", select="#3D3D00",
    banner1="#000000", banner2="#000000", banner3="#000000",
)  # fmt: skip

THEMES: Final = (LIGHT, DARK, CONTRAST)

SPACE: Final = (4, 8, 12, 16, 24, 32, 48, 64)
"""Steps of space in px at 100 %."""

RADIUS_SMALL: Final = 6
RADIUS: Final = 10
RADIUS_LARGE: Final = 14

RAIL_WIDTH: Final = 272
SIDE_WIDTH: Final = 352
TEXT_WIDTH: Final = 660


class Type(Struct, frozen=True):
    """One size of type: px at 100 %, weight, and line height in px."""

    size: int
    weight: int
    line: int


TYPE: Final[dict[Role, Type]] = {
    "caption": Type(12, 400, 16),
    "label": Type(13, 500, 18),
    "body": Type(15, 400, 23),
    "body_large": Type(17, 400, 27),
    "h3": Type(15, 600, 21),
    "h2": Type(20, 600, 28),
    "h1": Type(29, 600, 37),
}

Pair = tuple[Token, Token, float]

PAIRS: Final[tuple[Pair, ...]] = (
    ("ink", "bg", 4.5), ("ink", "surface", 4.5), ("ink", "rail", 4.5), ("ink", "sunken", 4.5),
    ("ink2", "bg", 4.5), ("ink2", "surface", 4.5), ("ink2", "rail", 4.5), ("ink2", "sunken", 4.5),
    ("ink3", "bg", 4.5), ("ink3", "surface", 4.5), ("ink3", "rail", 4.5), ("ink3", "sunken", 4.5),
    ("on_accent", "accent", 4.5), ("on_accent", "accent_hover", 4.5), ("on_accent", "accent_press", 4.5),
    ("accent", "surface", 4.5), ("accent", "bg", 4.5), ("accent", "rail", 3.0),
    ("accent_hover", "surface", 4.5), ("accent_hover", "bg", 4.5),
    ("accent_ink", "accent_soft", 4.5), ("ink", "accent_soft", 4.5), ("ink2", "accent_soft", 4.5),
    ("good", "good_soft", 4.5), ("good", "surface", 4.5), ("good", "bg", 4.5), ("good", "rail", 4.5),
    ("tip", "tip_soft", 4.5), ("tip", "surface", 4.5), ("tip", "bg", 4.5),
    ("note", "note_soft", 4.5), ("note", "surface", 4.5),
    ("danger", "danger_soft", 4.5), ("danger", "surface", 4.5), ("danger", "bg", 4.5),
    ("ink", "good_soft", 4.5), ("ink", "tip_soft", 4.5), ("ink", "note_soft", 4.5), ("ink", "danger_soft", 4.5),
    ("ink2", "good_soft", 4.5), ("ink2", "tip_soft", 4.5), ("ink2", "note_soft", 4.5),
    ("ink2", "danger_soft", 4.5),
    ("ink", "select", 4.5), ("surface", "good", 3.0),
    ("control", "surface", 3.0), ("control", "bg", 3.0), ("control", "rail", 3.0),
    ("hover", "surface", 3.0), ("hover", "bg", 3.0),
    ("focus", "surface", 3.0), ("focus", "bg", 3.0), ("focus", "rail", 3.0),
    ("focus", "accent_soft", 3.0), ("focus", "good_soft", 3.0), ("focus", "tip_soft", 3.0),
)  # fmt: skip
"""Every pair of tokens in use: foreground, ground and the least ratio (WCAG 2.2, 1.4.3 and 1.4.11)."""


def luminance(colour: str) -> float:
    """Relative luminance 0 to 1 of #RRGGBB (WCAG 2.2)."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio 1 to 21 between two #RRGGBB colours (WCAG 2.2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
