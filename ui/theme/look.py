"""The Look of the running application: theme, text scale and typeface, and what widgets draw with.

One `Look` is made in the composition root, `Look(app, Reading(...))`, and lives on the application object.
Widgets reach it with `look()`. To take sizes, fonts and colours again, those a page has many of are `Styled`, the
others connect `look().changed`. `look().apply(Reading(...))` switches everything at once.

    look().px(16)                      length at the text scale
    look().font("h1", serif=True)      QFont of a role
    look().colour("accent")            QColor of a token
    look().pixmap("check", "good")     an icon for painting
"""

from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

import resources
from ui.theme import icons
from ui.theme.reading import SCALE_STEP, FontChoice, Reading, ThemeChoice, fitting_scale
from ui.theme.style_sheet import palette, style_sheet
from ui.theme.tokens import CONTRAST, DARK, LIGHT, TYPE, Role, Theme, Token

SERIF: Final = "Source Serif 4"
FAMILY: Final[dict[FontChoice, str]] = {"inter": "Inter", "atkinson": "Atkinson Hyperlegible"}
FALLBACKS: Final = ("Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Devanagari", "Noto Sans Thai", "Noto Emoji")
ON_APPLICATION: Final = "brand_workbook_look"
"""The attribute of the application object that holds its Look."""
USUAL_SYSTEM_TEXT: Final = 13.5
"""Height in px of the plain interface text that desktops start with (between 12 and 15)."""


def load_fonts() -> None:
    """Make the bundled typefaces known to Qt."""
    for file in sorted(resources.path("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def system_scale(system: QFont) -> int:
    """The text scale in percent that matches a larger or smaller system font; small differences count as 100."""
    percent = 100 * QFontInfo(system).pixelSize() / USUAL_SYSTEM_TEXT
    return 100 if abs(percent - 100) < 1.5 * SCALE_STEP else fitting_scale(percent)


def theme_for(choice: ThemeChoice, scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference) -> Theme:
    """The theme to paint for a choice, given the system's colour scheme and wish for contrast."""
    match choice:
        case "light":
            return LIGHT
        case "dark":
            return DARK
        case "contrast":
            return CONTRAST
        case "system":
            if contrast == Qt.ContrastPreference.HighContrast:
                return CONTRAST
            return DARK if scheme == Qt.ColorScheme.Dark else LIGHT


class Styled:
    """A widget class that takes sizes, fonts and colours again with each Look; a connection each would cost more."""

    def restyle(self) -> None:
        """Take sizes, fonts and colours again."""
        raise NotImplementedError


class Look(QObject):
    """Theme, text scale and typeface in use; `changed` after every switch."""

    changed = Signal()

    def __init__(self, app: QApplication, reading: Reading | None = None) -> None:
        """Load fonts and paint the application as `reading` asks (default: as the system)."""
        super().__init__(app)
        self.setObjectName("look")
        setattr(app, ON_APPLICATION, self)
        self._app = app
        self._system_font = app.font()
        self._reading = reading or Reading(scale=system_scale(self._system_font))
        self._theme = LIGHT
        self._pixmaps: dict[tuple[str, str, int, float, float, bool], QPixmap] = {}
        self._fonts: dict[tuple[Role, bool, int | None, bool], QFont] = {}
        load_fonts()
        self._hints = app.styleHints()  # held: what it gives out dies with its Python wrapper
        self._hints.colorSchemeChanged.connect(self._follow_system)
        self._contrast = self._hints.accessibility()
        self._contrast.contrastPreferenceChanged.connect(self._follow_system)
        self.apply(self._reading)

    @property
    def reading(self) -> Reading:
        """What the person chose."""
        return self._reading

    @property
    def theme(self) -> Theme:
        """The theme in use (never "system")."""
        return self._theme

    @property
    def scale(self) -> float:
        """Text scale as a factor, 0.8 to 2."""
        return self._reading.scale / 100

    def px(self, length: float) -> int:
        """A length in px at 100 %, at the text scale in use; at least 1."""
        size = round(length * self._reading.scale / 100)  # asked over a thousand times a page
        return max(1, size)

    def line(self, role: Role) -> int:
        """Line height of a role in px."""
        return self.px(TYPE[role].line)

    def font(self, role: Role, *, serif: bool = False, weight: int | None = None, italic: bool = False) -> QFont:
        """The font of a role, with our own faces for other scripts; `serif` for page headings and own words."""
        key = (role, serif, weight, italic)
        if key not in self._fonts:
            font = self.line_font(role)
            font.setFamilies([SERIF if serif else font.family(), *FALLBACKS])
            font.setWeight(QFont.Weight(weight or TYPE[role].weight))
            font.setItalic(italic)
            self._fonts[key] = font
        return QFont(self._fonts[key])

    def line_font(self, role: Role) -> QFont:
        """The font of a role for Qt's one-line boxes: they clip tall letters when a font names its own fallbacks."""
        own = self._system_font.family() if self._reading.family == "system" else FAMILY[self._reading.family]
        font = QFont(own)
        font.setPixelSize(self.px(TYPE[role].size))
        font.setWeight(QFont.Weight(TYPE[role].weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def colour(self, token: Token, alpha: int = 255) -> QColor:
        """The colour of a token; `alpha` 0 to 255."""
        colour = QColor(self._theme.hex(token))
        colour.setAlpha(alpha)
        return colour

    def pixmap(
        self, name: str, token: Token, size: float = 18, *,
        ratio: float = 1.0, stroke: float = icons.STROKE, mirrored: bool = False,
    ) -> QPixmap:  # fmt: skip
        """An icon as a picture for painting; `size` in px at 100 %, `ratio` of the widget's screen."""
        key = (name, self._theme.hex(token), self.px(size), ratio, stroke, mirrored)
        if key not in self._pixmaps:
            self._pixmaps[key] = icons.draw(*key[:4], stroke=stroke, mirrored=mirrored)
        return self._pixmaps[key]

    def apply(self, reading: Reading) -> None:
        """Switch to `reading` at once, in the whole application."""
        self._reading = replace(reading, scale=fitting_scale(reading.scale))
        self._pixmaps.clear()
        self._fonts.clear()
        # Without a style sheet, palette and font pass through the live widgets quickly; it is set last.
        self._app.setStyleSheet("")
        if reading.theme == "system":
            self._hints.unsetColorScheme()
        else:
            dark = reading.theme != "light"
            self._hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        self._paint(self._wanted_theme())

    def larger(self, steps: int) -> None:
        """Change the text size by steps of 10 %; negative is smaller, 0 is back to 100 %."""
        scale = self._reading.scale + steps * SCALE_STEP if steps else 100
        self.apply(replace(self._reading, scale=scale))

    def _wanted_theme(self) -> Theme:
        return theme_for(self._reading.theme, self._hints.colorScheme(), self._contrast.contrastPreference())

    def _paint(self, theme: Theme) -> None:
        self._theme = theme
        self._app.setPalette(palette(theme))
        self._app.setFont(self.line_font("body"))
        self._app.setStyleSheet(style_sheet(theme, self.px))
        for widget in QApplication.allWidgets():
            if isinstance(widget, Styled):
                widget.restyle()
        self.changed.emit()

    def _follow_system(self) -> None:
        if self._reading.theme == "system" and self._wanted_theme() is not self._theme:
            self._pixmaps.clear()
            self._app.setStyleSheet("")
            self._paint(self._wanted_theme())


def look() -> Look:
    """The Look of the running application; a widget without one is a mistake of its maker."""
    app = QApplication.instance()
    # Painting asks thousands of times a page; searching the application's children each time is felt.
    found: Look | None = getattr(app, ON_APPLICATION, None)
    if found is None:
        raise RuntimeError("Make a Look(app) before the first widget.")
    return found


def right_to_left(widget: QWidget) -> bool:
    """Whether the widget is laid out right to left."""
    return widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
