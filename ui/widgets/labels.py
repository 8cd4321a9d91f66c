"""Words on a page: `Heading`, `Text`, `Caption`, `Quote`. Plain text only, wrapped, in an even line height.

    Heading("Draft your headline")               page heading in the serif, role Heading for screen readers
    Heading("Feedback", level=3)                 level 2 and 3 are set in the sans
    Text("Why this matters", "body_large", tone="ink2")
    Text(title, wraps=False)                     one line, cut with an ellipsis when there is no room
    Caption("about here"); Quote("the person's own words")

Margins around the words are set before a layout asks for sizes.

Each keeps its accessible name equal to its text.
"""

import math
from functools import cache
from typing import ClassVar, Literal, Self

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme.look import Styled, look, right_to_left
from ui.theme.tokens import Role, Token
from ui.widgets.roles import Spoken, speak_roles
from ui.widgets.text_lines import Setting, TextLines

UNBROKEN = 100_000
"""A width in px no line of text reaches."""
BROKEN = 320
"""Width in px at 100 % from which text would rather break than be wider."""
LONG = 120
"""Letters in a paragraph that is wider than that in any script."""


class Text(Styled, QLabel):
    """Plain words in one role and colour; wraps, and its height follows its width."""

    def __init__(
        self, text: str = "", role: Role = "body", *, tone: Token = "ink", serif: bool = False,
        weight: int | None = None, italic: bool = False, wraps: bool = True, own_side: bool = False,
        centred: bool = False, most_lines: int = 0, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """Set `text`; `own_side` starts each paragraph from the side its own script starts from."""
        super().__init__(parent)
        self._role: Role = role
        self._tone: Token = tone
        self._serif, self._weight, self._italic = serif, weight, italic
        self._own_side = own_side
        self._most_lines = most_lines if wraps else 1
        self._lines: dict[tuple[int, bool], TextLines] = {}
        self._heights: dict[int, int] = {}
        self._hint: QSize | None = None
        self._unbroken = -1.0
        self._whole: TextLines | None = None
        if centred:
            super().setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if wraps:
            self.setWordWrap(True)
        self.setSizePolicy(_policy(wraps))
        self.setFont(look().font(role, serif=serif, weight=weight, italic=italic))
        if text:
            super().setText(text)
            self.setAccessibleName(text)

    def setText(self, text: str, /) -> None:
        """Show other words; the same ones cost nothing, as most do at a key."""
        if text == self.text():
            return
        super().setText(text)
        self._forget()
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def setAlignment(self, side: Qt.AlignmentFlag, /) -> None:
        """Start from the leading side, the middle or the trailing side."""
        super().setAlignment(side)
        self._forget()
        self.update()

    def with_tone(self, tone: Token) -> Self:
        """Change the colour; gives the label back."""
        self._tone = tone
        self.update()
        return self

    def restyle(self) -> None:
        """Take font and sizes again."""
        self.setFont(look().font(self._role, serif=self._serif, weight=self._weight, italic=self._italic))
        self._forget()
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int, /) -> int:
        height = self._heights.get(width)  # layouts ask many times
        if height is None:
            height = self._heights[width] = self._height_at(width)
        return height

    def sizeHint(self) -> QSize:
        if self._hint is None:
            margins = self.contentsMargins()
            beside = margins.left() + margins.right()
            if self._breaks():
                width = look().px(BROKEN)
                lines = math.ceil(len(self.text()) * self.fontMetrics().averageCharWidth() / width)
                height = lines * look().line(self._role) + margins.top() + margins.bottom()
                self._hint = QSize(width + beside, height)
            else:
                width = int(self._unbroken_width()) + 2
                if self.wordWrap():
                    width = min(width, look().px(BROKEN))
                self._hint = QSize(width + beside, self.heightForWidth(width + beside))
        return self._hint

    def minimumSizeHint(self) -> QSize:
        least = min(self.sizeHint().width(), look().px(48))
        return QSize(least, look().line(self._role) + self.contentsMargins().top() + self.contentsMargins().bottom())

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        area = self.contentsRect()
        lines = self._laid(area.width())
        top = area.top()
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            top += max(0, (area.height() - lines.height) // 2)
        lines.draw(painter, QPointF(area.left(), top), look().colour(self._tone))

    def _forget(self) -> None:
        self._lines.clear()
        self._heights.clear()
        self._hint = self._whole = None
        self._unbroken = -1.0

    def _height_at(self, width: int) -> int:
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        # Where no line breaks, nothing need be laid out to know how many there are.
        if not self._most_lines and not self._breaks() and self._unbroken_width() < inner:
            height = (self.text().count("\n") + 1) * look().line(self._role)
        else:
            height = self._laid(inner).height
        return height + margins.top() + margins.bottom()

    def _breaks(self) -> bool:
        """Whether the words are sure to break: then only their height at the width they get is ever asked for.

        Laying them out at another width first takes as long as all the rest of them.
        """
        text = self.text()
        return (
            not self._most_lines and len(text) >= LONG and ("\n" not in text or max(map(len, text.split("\n"))) >= LONG)
        )

    def _unbroken_width(self) -> float:
        """Width in px at which no line breaks."""
        if self._unbroken < 0:
            if self._most_lines:
                lines = self._laid(UNBROKEN)
                self._unbroken = lines.natural_width
            else:
                width = look().px(BROKEN)
                lines = self._laid(width)  # the width that is asked for next
                self._unbroken = lines.unbroken_width
                if self._unbroken >= width:
                    return self._unbroken
            self._whole = lines if lines.from_left else None
        return self._unbroken

    def _laid(self, width: int) -> TextLines:
        if self._whole is not None and self._unbroken < width:
            return self._whole
        # Qt means by AlignRight the trailing side.
        side = self.alignment()
        rtl = right_to_left(self) != bool(side & Qt.AlignmentFlag.AlignRight)
        lines = self._lines.get((width, rtl))
        if lines is None:
            if len(self._lines) > 4:
                self._lines.clear()
            setting = Setting(
                self.font(), look().line(self._role), rtl, self._own_side,
                self._most_lines, bool(side & Qt.AlignmentFlag.AlignHCenter),
            )  # fmt: skip
            lines = self._lines[width, rtl] = TextLines(self.text(), setting, width)
        return lines


@cache
def _policy(wraps: bool) -> QSizePolicy:  # noqa: FBT001  a key
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(wraps)
    return policy


class Heading(Spoken, Text):
    """A heading of level 1 (page), 2 or 3, announced as a heading."""

    access_role: ClassVar[QAccessible.Role] = QAccessible.Role.Heading

    def __init__(
        self, text: str = "", level: Literal[1, 2, 3] = 1, *, tone: Token = "ink", wraps: bool = True,
        centred: bool = False, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """Set a heading; level 1 in the serif."""
        speak_roles()
        roles: dict[int, Role] = {1: "h1", 2: "h2", 3: "h3"}
        super().__init__(text, roles[level], tone=tone, serif=level == 1, wraps=wraps, centred=centred, parent=parent)


class Caption(Text):
    """Small supporting words."""

    def __init__(
        self, text: str = "", *, tone: Token = "ink3", weight: int | None = None, wraps: bool = True,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """Set a caption."""
        super().__init__(text, "caption", tone=tone, weight=weight, wraps=wraps, parent=parent)


class Quote(Text):
    """Someone's own words, in the serif, from the side their script starts from."""

    def __init__(
        self, text: str = "", *, tone: Token = "ink", most_lines: int = 0, parent: QWidget | None = None
    ) -> None:
        """Set a quotation; quotation marks are the caller's."""
        super().__init__(
            text, "body_large", tone=tone, serif=True, own_side=True, most_lines=most_lines, parent=parent
        )  # fmt: skip
