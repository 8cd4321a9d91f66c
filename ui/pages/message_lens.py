"""The them/me lens: each sentence with what it is about, in words and shape, to be placed by the person if need be."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.fields.choice_cells import Choices
from ui.pages.message_words import target_words
from ui.theme.look import look, right_to_left
from ui.widgets.boxes import stand_up
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.keyed_list import KeyedList
from ui.widgets.labels import Caption, Heading, Text
from workbook.outreach.balance import Balance
from workbook.outreach.lens import ABOUT, NAMES, About, Lens, Sentence

MARK: Final = 26
NARROW: Final = 440
"""In less width, in px at 100 %, the choice stands below its sentence."""
MOST: Final = 10
LONGEST: Final = 300
"""So much of a sentence says which one it is; all of it stands in the box."""
BY_WORDS: Final = "rules"
KEY: Final = "“Me” is who writes: you."


class AboutMark(QWidget):
    """A shape for what a sentence is about: full disc, two discs, ring, or a dash."""

    def __init__(self) -> None:
        super().__init__()
        self.about: About = "nothing"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)

    def show_about(self, about: About) -> None:
        """Paint another shape."""
        if about != self.about:
            self.about = about
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(MARK), look().px(MARK))

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        radius, width = look().px(6), 2
        accent, quiet = look().colour("accent"), look().colour("ink2")
        match self.about:
            case "you":
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(accent)
                painter.drawEllipse(middle, radius, radius)
            case "us":
                apart = QPointF(radius * 0.7, 0)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(accent)
                painter.drawEllipse(middle - apart, radius, radius)
                painter.setPen(QPen(quiet, width))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(middle + apart, radius, radius)
            case "me":
                painter.setPen(QPen(quiet, width))
                painter.drawEllipse(middle, radius, radius)
            case "nothing":
                painter.setPen(QPen(quiet, width))
                painter.drawLine(middle - QPointF(radius, 0), middle + QPointF(radius, 0))


class SentenceLine(QWidget):
    """One sentence and what it is about. `placed` carries the sentence and the choice."""

    placed = Signal(str, str)

    def __init__(self, _key: str = "") -> None:
        super().__init__()
        self._text = ""
        self.mark = AboutMark()
        self.words = Text("", own_side=True, most_lines=3)
        self.choice = Choices("What this sentence is about")
        self.choice.setMaximumWidth(look().px(220))
        self.choice.setMinimumContentsLength(16)  # "about Margaret" is seen whole
        self.choice.activated.connect(self._chosen)
        self.said = Caption("Placed by you")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look().px(8))
        sentence = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        sentence.setSpacing(look().px(8))
        sentence.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignVCenter)
        sentence.addWidget(self.words, 1)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.choice)
        beside.addWidget(self.said)
        self._row.addLayout(sentence, 1)
        self._row.addLayout(beside)

    def show_sentence(self, sentence: Sentence, name: str) -> None:
        """Show another sentence, or another place of the same one; `name` is what the recipient is called."""
        self._text = sentence.text
        self.mark.show_about(sentence.about)
        words = " ".join(sentence.text.split())
        self.words.setText(words if len(words) <= LONGEST else f"{words[:LONGEST]} …")
        wanted = [(about, f"about {name}" if about == "you" else NAMES[about]) for about in ABOUT]
        if sentence.corrected:
            wanted.append((BY_WORDS, "as its words say"))
        if [(self.choice.itemData(at), self.choice.itemText(at)) for at in range(self.choice.count())] != wanted:
            self.choice.clear()
            for key, words in wanted:
                self.choice.addItem(words, key)
        self.choice.setCurrentIndex(ABOUT.index(sentence.about))
        self.choice.setAccessibleName(f"About whom: {self.words.text()[:120]}")
        seen = f"Seen in: {', '.join(sentence.because)}" if sentence.because else ""
        reason = " ".join(part for part in (sentence.why, seen) if part)
        self.choice.setToolTip(reason)
        self.choice.setAccessibleDescription(reason)
        self.said.setVisible(sentence.corrected)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        narrow = self.width() < look().px(NARROW)
        stand_up(self._row, narrow=narrow)

    def _chosen(self, at: int) -> None:
        self.placed.emit(self._text, str(self.choice.itemData(at)))


class BalanceBar(QWidget):
    """Words about them, full, beside words about oneself, hatched; a line marks the aim."""

    def __init__(self) -> None:
        super().__init__()
        self._balance: Balance | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)

    def show_balance(self, balance: Balance, name: str) -> None:
        """Paint another balance with the person called `name`."""
        self._balance = balance
        self.setAccessibleName(f"Words about {name} and about me")
        self.setAccessibleDescription(balance.sentence_about(name))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(120), look().px(16))

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        balance = self._balance
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = look().px(10)
        area = QRectF(1, (self.height() - height) / 2, self.width() - 2, height)
        painter.setPen(QPen(look().colour("control"), 1))
        painter.drawRoundedRect(area, height / 2, height / 2)
        if balance is None or not balance.known or not balance.them + balance.me:
            return
        if right_to_left(self):
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        share = balance.them / (balance.them + balance.me)
        them = QRectF(area.left(), area.top(), area.width() * share, height)
        me = QRectF(them.right(), area.top(), area.width() - them.width(), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setClipRect(them)
        painter.setBrush(look().colour("accent"))
        painter.drawRoundedRect(area, height / 2, height / 2)
        painter.setClipRect(me)
        painter.setBrush(look().colour("ink2"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look().colour("ink2"), 1))
        step = look().px(5)
        at = me.left() - height
        while at < me.right():
            painter.drawLine(QPointF(at, area.bottom()), QPointF(at + height, area.top()))
            at += step
        painter.setClipping(False)
        target = balance.target
        aim = area.left() + area.width() * float(target / (target + 1))
        painter.setPen(QPen(look().colour("ink"), 2))
        painter.drawLine(QPointF(aim, 0), QPointF(aim, self.height()))


class LensCard(Card):
    """The balance with its aim, and the sentences. `placed` carries a sentence and a place, or "rules"."""

    placed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__("plain", padding=16, gap=8)
        self._lens: Lens | None = None
        self._name = "them"
        self._most = MOST
        self.bar = BalanceBar()
        self.balance = Text("", weight=500)
        self.aim = Text("", "label", tone="ink2", weight=400)
        self.list: KeyedList[SentenceLine] = KeyedList(gap=10)
        self.more = button("", "link", icon="chevron-down", role="label")
        self.more.clicked.connect(self._show_more)
        self.list.lost_focus.connect(self.more.setFocus)
        for part in (
            Heading("Whom it is about", 3),
            self.bar,
            self.balance,
            self.aim,
            Caption(KEY),
            self.list,
            self.more,
        ):
            self.column.addWidget(part)

    def show_lens(self, lens: Lens, name: str = "them") -> None:
        """Show what each sentence is about; `name` is what the recipient is called."""
        self._lens, self._name = lens, name
        self.bar.setVisible(lens.known)
        self.bar.show_balance(lens.balance, name)
        self.balance.setText(lens.balance.sentence_about(name))
        self.aim.setText(target_words(lens.balance.target, name, reached=lens.balance.reached))
        self.aim.setVisible(lens.known)
        shown = lens.sentences[: self._most]
        self.list.arrange([str(place) for place in range(len(shown))], self._make)
        for place, sentence in enumerate(shown):
            self.list.parts[str(place)].show_sentence(sentence, name)
        left = len(lens.sentences) - len(shown)
        self.more.setText(f"Show more sentences ({left})")
        self.more.setAccessibleName(self.more.text())
        self.more.setVisible(left > 0)

    def _make(self, key: str) -> SentenceLine:
        line = SentenceLine(key)
        line.placed.connect(self.placed)
        return line

    def _show_more(self) -> None:
        before = self._most
        self._most += 2 * MOST
        if self._lens is not None:
            self.show_lens(self._lens, self._name)
        first = self.list.parts.get(str(before))
        if first is not None:
            first.choice.setFocus()
