"""Buttons of seven kinds, painted from tokens.

    button("Continue", "primary", icon="arrow-right", icon_last=True)
    button("Set aside for later", "ghost")         secondary, ghost, link, chip, nav (rail rows)
    button("", "icon", icon="search", name="Find anything", tip="Find anything (Ctrl+K)")

Each is a QPushButton, so `clicked`, `setCheckable` and shortcuts work as ever. A button with too little room breaks
its words into lines; its height follows.
"""

from typing import Final, Literal

from msgspec import Struct
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QBrush, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme.look import Styled, look, right_to_left
from ui.theme.tokens import Role, Token
from ui.widgets.text_lines import Setting, TextLines

Kind = Literal["primary", "secondary", "ghost", "link", "chip", "nav", "icon"]

BORDER: Final = 2
ICON: Final = 18
WIDEST: Final = 230
"""Width in px, at any text size, below which words may be put in lines: a window may be 480 px wide at 200 %."""

UNBROKEN: Final = 100_000
"""A width in px no line of words reaches."""


class Shape(Struct, frozen=True):
    """The measures of a kind, in px at 100 %."""

    height: int
    padding: int
    radius: int
    role: Role
    weight: int
    starts: bool = False
    """Whether words begin at the leading edge instead of the middle."""


SHAPES: Final[dict[Kind, Shape]] = {
    "primary": Shape(40, 24, 10, "body", 600),
    "secondary": Shape(40, 16, 10, "body", 500),
    "ghost": Shape(40, 10, 10, "body", 500),
    "link": Shape(30, 2, 6, "body", 500, starts=True),
    "chip": Shape(34, 12, 17, "body", 400),
    "nav": Shape(36, 12, 10, "label", 500, starts=True),
    "icon": Shape(40, 0, 10, "body", 500),
}


class Coat(Struct, frozen=True):
    """The colours of a button in one state; None is not painted."""

    text: Token
    ground: Token | None = None
    border: Token | None = None


class Button(Styled, QPushButton):
    """A button of one kind; see `button`."""

    def __init__(
        self, text: str, kind: Kind, icon: str = "", *, icon_last: bool = False, tone: Token | None = None,
        role: Role | None = None, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """Make a button; `tone` replaces the colour of its words, as for something that cannot be undone,
        `role` their size."""
        super().__init__(parent)
        self.kind: Kind = kind
        self._icon, self._icon_last = icon, icon_last
        self._role: Role = role or SHAPES[kind].role
        self._tone: Token | None = tone
        self._icon_tone: Token | None = None
        self._lines: dict[tuple[int, bool], TextLines] = {}
        self._heights: dict[int, int] = {}
        self._hint: QSize | None = None
        self._least: QSize | None = None
        self._beside = -1
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        # Not Maximum: in a nested layout that would narrow everything beside the button.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setFont(look().font(self._role, weight=SHAPES[kind].weight))
        if text:
            self.setText(text)

    def setText(self, text: str, /) -> None:
        """Show other words; an ampersand is just an ampersand."""
        if text == self.text():
            return
        super().setText(text)
        if "&" in text:
            self.setShortcut(QKeySequence())
        self._forget()

    def set_icon(self, name: str) -> None:
        """Show another icon; "" takes it away."""
        self._icon = name
        self._forget()
        self.updateGeometry()
        self.update()

    def set_tones(self, words: Token, icon: Token) -> None:
        """Colour the words and the icon apart from the kind."""
        self._tone, self._icon_tone = words, icon
        self.update()

    def restyle(self) -> None:
        """Take font and sizes again."""
        shape = SHAPES[self.kind]
        self.setFont(look().font(self._role, weight=shape.weight))
        self._forget()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return self.kind != "icon"

    def heightForWidth(self, width: int, /) -> int:
        height = self._heights.get(width)  # layouts ask many times
        if height is None:
            height = look().px(SHAPES[self.kind].height)
            if self.text():
                lines = self._laid(width - self._around())
                height += (lines.count - 1) * look().line(self._role)
            self._heights[width] = height
        return height

    def sizeHint(self) -> QSize:
        if self._hint is None:
            height = look().px(SHAPES[self.kind].height)
            width = self._around() + int(self._laid(UNBROKEN).natural_width) + 2 if self.text() else height
            self._hint = QSize(width, height)
        return self._hint

    def minimumSizeHint(self) -> QSize:
        if self._least is None:
            hint = self.sizeHint()
            self._least = QSize(min(hint.width(), WIDEST), hint.height()) if self.text() else hint
        return self._least

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}:
            self.click()
            return
        super().keyPressEvent(event)

    def hitButton(self, pos: QPoint, /) -> bool:
        return self._target().contains(pos)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        hover = self.underMouse() and self.isEnabled()
        coat = self._coat(hover=hover, down=self.isDown(), chosen=self.isChecked())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, coat)
        self._paint_words(painter, coat, underlined=hover and self.kind == "link")

    def _coat(self, *, hover: bool, down: bool, chosen: bool) -> Coat:
        if not self.isEnabled():
            return Coat("ink3", None, "line" if self.kind in {"primary", "secondary", "chip"} else None)
        words: Token = self._tone or "ink"
        quiet: Token = "ink" if hover or chosen else "ink2"
        edge: Token = "accent" if chosen else "hover" if hover else "control"
        pressed: Token = "accent_press" if down else "accent_hover" if hover else "accent"
        match self.kind:
            case "primary":
                return Coat("on_accent", pressed)
            case "secondary":
                return Coat(words, "accent_soft" if chosen else "sunken" if down else "surface", edge)
            case "chip":
                return Coat(self._tone or quiet, "accent_soft" if chosen else "surface", edge)
            case "link":
                return Coat(self._tone or pressed)
            case "nav":
                # Lighter for where one is, darker for where the pointer is: the two are told apart.
                ground: Token | None = "surface" if chosen else "line" if hover else None
                return Coat(self._tone or quiet, ground, "line" if chosen else None)
            case "ghost" | "icon":
                ground = "accent_soft" if chosen or down else "line" if hover else None
                return Coat(words if self.text() else self._tone or "ink2", ground)

    def _paint_ground(self, painter: QPainter, coat: Coat) -> None:
        shape = SHAPES[self.kind]
        area = QRectF(self._target())
        radius = min(look().px(shape.radius), area.height() / 2)
        focused = self.hasFocus()
        border: Token | None = coat.border
        if focused:
            theme = look().theme
            same = border is not None and theme.hex(border) == theme.hex("focus")  # a chosen chip has such an edge
            border = "ink" if same or self.kind == "primary" else "focus"
        if look().theme.name == "contrast" and coat.ground == "line":
            coat = Coat(coat.text, None)
            border = border or (None if self.kind == "nav" else "line")  # an edge is where one is
        inset = 0.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(look().colour(coat.ground)) if coat.ground else QBrush())
        if border:
            width = 1 if self.kind == "nav" and not focused else BORDER
            painter.setPen(QPen(look().colour(border), width))
            inset = width / 2
        if coat.ground or border:
            inner = area.adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(inner, radius - inset, radius - inset)
        if self.kind == "nav" and self.isChecked():
            self._paint_bar(painter, area)

    def _paint_bar(self, painter: QPainter, area: QRectF) -> None:
        """A short bar at the leading edge: this is where one is, in every theme."""
        width, high = look().px(3), area.height() / 2
        inset = look().px(4)
        left = area.right() - inset - width if right_to_left(self) else area.left() + inset
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look().colour("accent"))
        painter.drawRoundedRect(QRectF(left, area.center().y() - high / 2, width, high), width / 2, width / 2)

    def _paint_words(self, painter: QPainter, coat: Coat, *, underlined: bool) -> None:
        icon, gap = look().px(ICON), self._gap()
        padding = look().px(SHAPES[self.kind].padding) + BORDER if self.text() else 0
        room = self.width() - 2 * padding
        words = self._words_in(self.width() - self._around()) if self.text() else None
        content = (icon if self._icon else 0) + (gap + int(words.natural_width) + 1 if words else 0)
        starts = SHAPES[self.kind].starts or (words is not None and words.count > 1)
        offset = padding if starts else padding + max(0, (room - content) // 2)
        icon_at = offset + content - icon if self._icon_last else offset
        words_at = offset if self._icon_last or not self._icon else offset + icon + gap
        rtl = right_to_left(self)
        if self._icon:
            x = self.width() - icon_at - icon if rtl else icon_at
            quiet: Token = "ink2" if coat.text == "ink" and self._tone is None else coat.text
            ratio = self.devicePixelRatioF()
            picture = look().pixmap(self._icon, self._icon_tone or quiet, ICON, ratio=ratio, mirrored=rtl)
            painter.drawPixmap(QPointF(x, (self.height() - icon) / 2), picture)
        if words:
            x = self._around() - words_at if rtl else words_at  # laid right to left they end at the far side
            words.draw(painter, QPointF(x, (self.height() - words.height) / 2), look().colour(coat.text))
            if underlined:
                self._underline(painter, words, words_at)

    def _underline(self, painter: QPainter, words: TextLines, at: int) -> None:
        if words.count > 1:
            return
        base = (self.height() + look().px(15)) / 2 + 1
        width = words.natural_width
        x = self.width() - at - width if right_to_left(self) else at
        painter.drawLine(QPointF(x, base), QPointF(x + width, base))

    def _target(self) -> QRect:
        """What is painted and answers to a click: its own height, and a link only where its words are."""
        height = min(self.height(), self.heightForWidth(self.width()))
        width = min(self.width(), self.sizeHint().width()) if self.kind == "link" else self.width()
        left = self.width() - width if right_to_left(self) else 0
        return QRect(left, (self.height() - height) // 2, width, height)

    def _gap(self) -> int:
        return look().px(8) if self._icon and self.text() else 0

    def _around(self) -> int:
        """Width that is not words: padding, border, icon and gap."""
        if self._beside < 0:
            icon = look().px(ICON) + self._gap() if self._icon else 0
            self._beside = 2 * (look().px(SHAPES[self.kind].padding) + BORDER) + icon
        return self._beside

    def _words_in(self, width: int) -> TextLines:
        """The words as they fit: in lines, or cut short when a layout gave height for one line only."""
        lines = self._laid(width)
        if lines.count > 1 and self.height() < self.heightForWidth(self.width()):
            return TextLines(self.text(), self._set_type(most_lines=1), width)
        return lines

    def _laid(self, width: int) -> TextLines:
        rtl = right_to_left(self)
        whole = self._lines.get((UNBROKEN, rtl))
        if whole is None:
            whole = self._lines[UNBROKEN, rtl] = TextLines(self.text(), self._set_type(), UNBROKEN)
        if width == UNBROKEN or (whole.from_left and whole.natural_width < width):
            return whole
        lines = self._lines.get((width, rtl))
        if lines is None:
            if len(self._lines) > 4:
                self._lines.clear()
            lines = self._lines[width, rtl] = TextLines(self.text(), self._set_type(), width)
        return lines

    def _forget(self) -> None:
        self._lines.clear()
        self._heights.clear()
        self._hint = self._least = None
        self._beside = -1

    def _set_type(self, most_lines: int = 0) -> Setting:
        return Setting(self.font(), look().line(self._role), right_to_left(self), most_lines=most_lines)


def button(
    text: str, kind: Kind = "secondary", *, icon: str = "", icon_last: bool = False, name: str = "",
    tip: str = "", tone: Token | None = None, role: Role | None = None, parent: QWidget | None = None,
) -> Button:  # fmt: skip
    """A button of a kind; `name` is what a screen reader says when the words do not say it (icon buttons need it)."""
    made = Button(text, kind, icon, icon_last=icon_last, tone=tone, role=role, parent=parent)
    made.setAccessibleName(name or text)
    if tip or (name and not text):
        made.setToolTip(tip or name)
    return made
