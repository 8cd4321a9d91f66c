"""The live card: how a profile looks to others, as it is being written.

    card = ProfileCard()
    card.show_profile(Profile("Amira Haddad", "I help small charities …", place="Rotterdam · Grants", about="…"))

The About is cut where a phone or a computer cuts it (`about_after` characters). Names and lines in right-to-left
scripts start from the right.
"""

from typing import Final

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme.look import look, right_to_left
from ui.theme.tokens import RADIUS_LARGE, Role, Token
from ui.widgets.fold_preview import SEE_MORE, cut
from ui.widgets.text_lines import Setting, TextLines, reads_right_to_left

BANNER: Final = 72
BANNER_STOPS: Final[tuple[tuple[float, Token], ...]] = ((0.0, "banner1"), (0.62, "banner2"), (1.0, "banner3"))
DISC: Final = 68
SIDE: Final = 20
PHONE_FOLD: Final = 200
NO_HEADLINE: Final = "Your headline will appear here"
NO_NAME: Final = "Your name"


class Profile(Struct, frozen=True):
    """What the card shows; every part may be empty."""

    name: str = ""
    headline: str = ""
    place: str = ""
    about: str = ""
    about_after: int = PHONE_FOLD

    def initials(self) -> str:
        """First letters of the first and last name; nothing for scripts that do not use initials."""
        words = [word for word in self.name.split() if word[0].isalpha()]
        picked = words[:1] + words[-1:] if len(words) > 1 else words
        return "".join(word[0] for word in picked).upper() if not reads_right_to_left(self.name) else ""

    def spoken(self) -> str:
        """The card in words, for a screen reader."""
        head, rest = cut(self.about, self.about_after)
        about = f"About: {head}{SEE_MORE if rest else ''}" if self.about else ""
        parts = (self.name or NO_NAME, self.headline or NO_HEADLINE, self.place, about)
        return "How it looks to others. " + ". ".join(part for part in parts if part)


class Part(Struct, frozen=True):
    """One laid part of the card with its top edge and colour."""

    lines: TextLines
    top: int
    tone: Token


class ProfileCard(QLabel):
    """A painted card; as tall as its words need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(parent)
        self._profile = Profile()
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look().changed.connect(self.updateGeometry)
        self.show_profile(Profile())

    def show_profile(self, profile: Profile) -> None:
        """Show other words; where nothing that is seen differs, nothing is painted again."""
        before, self._profile = self._profile, profile
        if profile.spoken() == before.spoken() and self.accessibleName():
            return
        self.setAccessibleName(profile.spoken())
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        last = self._parts(width)[-1]
        return last.top + last.lines.height + look().px(20)

    def sizeHint(self) -> QSize:
        width = look().px(300)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(180), look().px(160))

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = look().px(RADIUS_LARGE)
        shape = QPainterPath()
        shape.addRoundedRect(area, radius, radius)
        painter.fillPath(shape, look().colour("surface"))
        self._paint_banner(painter, shape, area)
        self._paint_disc(painter, area)
        for part in self._parts(self.width()):
            part.lines.draw(painter, QPointF(look().px(SIDE), part.top), look().colour(part.tone))
        painter.setPen(QPen(look().colour("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape)

    def _paint_banner(self, painter: QPainter, shape: QPainterPath, area: QRectF) -> None:
        painter.save()
        painter.setClipPath(shape)
        banner = QRectF(area.left(), area.top(), area.width(), look().px(BANNER))
        painter.setClipRect(banner, Qt.ClipOperation.IntersectClip)
        rtl = right_to_left(self)
        start, end = banner.topLeft(), banner.bottomRight()
        if rtl:
            start, end = banner.topRight(), banner.bottomLeft()
        gradient = QLinearGradient(start, end)
        for at, token in BANNER_STOPS:
            gradient.setColorAt(at, look().colour(token))
        painter.fillRect(banner, gradient)
        if look().theme.name != "contrast":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look().colour("banner3", 52))
            for across, down, size in ((40, 4, 58), (120, 86, 46)):
                x = area.left() + look().px(across) if rtl else area.right() - look().px(across)
                painter.drawEllipse(QPointF(x, area.top() + look().px(down)), look().px(size), look().px(size))
        painter.restore()
        if look().theme.name == "contrast":
            painter.setPen(QPen(look().colour("line"), 1))
            painter.drawLine(banner.bottomLeft(), banner.bottomRight())

    def _paint_disc(self, painter: QPainter, area: QRectF) -> None:
        size = look().px(DISC)
        left = area.left() + look().px(SIDE)
        if right_to_left(self):
            left = area.right() - look().px(SIDE) - size
        disc = QRectF(left, look().px(BANNER) - size * 0.58, size, size)
        painter.setPen(QPen(look().colour("surface"), look().px(4)))
        painter.setBrush(look().colour("accent_soft"))
        painter.drawEllipse(disc)
        initials = self._profile.initials()
        if initials:
            painter.setPen(look().colour("accent_ink"))
            painter.setFont(look().font("h2"))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, initials)
            return
        picture = look().pixmap("person", "accent_ink", 30, ratio=self.devicePixelRatioF())
        half = look().px(30) / 2
        painter.drawPixmap(disc.center() - QPointF(half, half), picture)

    def _parts(self, width: int) -> tuple[Part, ...]:
        profile = self._profile
        head, rest = cut(profile.about, profile.about_after)
        about = f"{head.rstrip()}{SEE_MORE}" if rest else profile.about
        plan: tuple[tuple[str, Role, int, int, Token, int], ...] = (
            (profile.name or NO_NAME, "h2", 600, 28, "ink" if profile.name else "ink3", 0),
            (profile.headline or NO_HEADLINE, "body", 500, 21, "ink" if profile.headline else "ink3", 3),
            (profile.place, "caption", 400, 18, "ink3", 8),
            (about, "label", 400, 19, "ink2", 10),
        )
        top = look().px(BANNER + DISC * 0.42 + 12)
        parts: list[Part] = []
        for words, role, weight, line, tone, gap in plan:
            if not words:
                continue
            top += look().px(gap) if gap else 0
            setting = Setting(look().font(role, weight=weight), look().px(line), right_to_left(self), own_side=True)
            lines = TextLines(words, setting, width - 2 * look().px(SIDE))
            parts.append(Part(lines, top, tone))
            top += lines.height
        return tuple(parts)
