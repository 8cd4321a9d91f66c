"""E8.2: the rated steps as a ladder, easiest first; where to begin, and a half-step where a rung is far up."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.fields.surroundings import Surroundings
from ui.pages.extra import Extra
from ui.theme.look import look
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, button
from ui.widgets.labels import Caption, Heading, Text
from workbook.curriculum.course import exercise
from workbook.curriculum.fields import CardSortField
from workbook.model.workbook import Workbook
from workbook.practice.ladder import (
    FIRST_RUNG,
    HIGHEST_BEGIN,
    LADDER,
    Rung,
    begin_at,
    begun_at,
    proposed,
    rungs,
    with_half_step,
)

ABOVE: Final = 3
"""So many rungs above the first one are shown; the others wait behind a link."""
BELOW_THE_LADDER: Final = (
    "Then we start below the ladder: open the site, read one post, close it. What is that? "
    "Give it a number, and it becomes your first rung."
)
NOT_YET: Final = "Your ladder builds itself here, from the easiest step up, as soon as you rate a step."


class Rail(QWidget):
    """The place of a rung on the ladder: two uprights, a rung between them, and its number."""

    def __init__(self) -> None:
        """Make an empty piece of ladder."""
        super().__init__()
        self._number, self._here, self._last = 1, False, False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take its width again after the Look changed."""
        self.setFixedWidth(look().px(44))

    def show_place(self, number: int, *, here: bool, last: bool) -> None:
        """Show the number; `here`: one begins at this rung."""
        self._number, self._here, self._last = number, here, last
        self.update()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset, rung, disc = look().px(8), look().px(24), look().px(24)
        painter.setPen(QPen(look().colour("control"), 2))
        for x in (inset, self.width() - inset):
            top = rung - look().px(14) if self._number == 1 else 0
            bottom = rung + look().px(14) if self._last else self.height()
            painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        painter.setPen(QPen(look().colour("accent" if self._here else "control"), 3 if self._here else 2))
        painter.drawLine(QPointF(inset, rung), QPointF(self.width() - inset, rung))
        circle = QRectF((self.width() - disc) / 2, rung - disc / 2, disc, disc)
        painter.setPen(QPen(look().colour("accent" if self._here else "control"), 2))
        painter.setBrush(look().colour("accent" if self._here else "surface"))
        painter.drawEllipse(circle)
        painter.setFont(look().font("caption", weight=600))
        painter.setPen(look().colour("on_accent" if self._here else "ink2"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))


class RungRow(QWidget):
    """One rung with its words. `begin` and `half` carry the rung's id."""

    begin = Signal(str)
    half = Signal(str)

    def __init__(self) -> None:
        """Make an empty row."""
        super().__init__()
        self.rung = Rung("", "", 0)
        self.rail = Rail()
        self.words = Text(weight=500)
        self.said = Caption(tone="ink2")
        self.start = button("Begin here", "link", icon="flag")
        self.half_step: Text | None = None
        self.add_half: Button | None = None
        self.start.clicked.connect(lambda: self.begin.emit(self.rung.id))
        self._words = QVBoxLayout()
        self._words.setContentsMargins(0, look().px(12), 0, look().px(8))
        self._words.setSpacing(look().px(2))
        self._words.addWidget(self.words)
        self._words.addWidget(self.said)
        self._words.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeading)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look().px(12))
        row.addWidget(self.rail)
        row.addLayout(self._words, 1)

    def show_rung(self, rung: Rung, number: int, *, here: bool, last: bool, may_add: bool) -> None:
        """Show a rung; `may_add`: there is room for one more step of one's own."""
        self.rung = rung
        self.rail.show_place(number, here=here, last=last)
        self.words.setText(rung.label)
        self.said.setText(f"{rung.rating} of 100")
        self.start.setText("You begin here" if here else "Begin here")
        self.start.set_icon("check" if here else "flag")
        self.start.setAccessibleName(f"{self.start.text()}: {rung.label}")
        self._show_half(rung.half_step, may_add=may_add)
        self.setAccessibleName(f"Rung {number}: {rung.label}, {self.said.text()}")

    def _show_half(self, half_step: str, *, may_add: bool) -> None:
        if self.half_step is None or self.add_half is None:
            if not half_step:
                return
            self.half_step = Text("", "label", tone="ink2", weight=400)
            self.add_half = button("Add this half-step", "link", icon="plus")
            self.add_half.clicked.connect(lambda: self.half.emit(self.rung.id))
            self._words.insertWidget(self._words.count() - 1, self.half_step)
            self._words.insertWidget(self._words.count() - 1, self.add_half, 0, Qt.AlignmentFlag.AlignLeading)
        self.half_step.setText(f"A half-step on the way up: {half_step}.")
        self.half_step.setVisible(bool(half_step))
        self.add_half.setVisible(bool(half_step) and may_add)
        self.add_half.setAccessibleName(f"Add this half-step: {half_step}")


class Ladder(Extra):
    """The person's own ladder. Nothing here pushes: any rung may be the first one."""

    def __init__(self, workbook: Workbook, surroundings: Surroundings) -> None:
        """Show the ladder of a workbook."""
        super().__init__((LADDER, FIRST_RUNG), gap=4)
        self._workbook, self._surroundings = workbook, surroundings
        self.body.setContentsMargins(0, look().px(8), 0, 0)
        self._all = False
        self.rows: list[RungRow] = []
        self.said = Text(tone="ink2")
        self.body.addWidget(Heading("Your ladder", 3))
        self.body.addWidget(self.said)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addLayout(self._list)
        self.more = button("", "link", icon="chevron-down")
        self.more.clicked.connect(self._show_all)
        self.body.addWidget(self.more)
        self.show_workbook(workbook)

    def show_workbook(self, workbook: Workbook) -> None:
        self._workbook = workbook
        ladder = rungs(workbook)
        here = begun_at(workbook, ladder)
        self.said.setText(told(ladder, here))
        start = here or proposed(ladder)
        until = ladder.index(start) + 1 + ABOVE if start else ABOVE
        shown = ladder if self._all else ladder[:until]
        self._fill(shown, here)
        hidden = len(ladder) - len(shown)
        self.more.setText(f"Show the rungs above, for later ({hidden})")
        self.more.setAccessibleName(f"Show the rungs above, for later, {hidden} more")
        self.more.setVisible(hidden > 0)

    def _fill(self, shown: tuple[Rung, ...], here: Rung | None) -> None:
        while len(self.rows) < len(shown):
            row = RungRow()
            row.begin.connect(self._begin)
            row.half.connect(self._add_half)
            self.rows.append(row)
            self._list.addWidget(row)
        field = exercise("E8.2").field("ladder")
        most = field.own_cards if isinstance(field, CardSortField) else 0
        may_add = len(self._workbook.cards(LADDER).own) < most
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(shown))
            if place < len(shown):
                last = place == len(shown) - 1
                row.show_rung(shown[place], place + 1, here=shown[place] == here, last=last, may_add=may_add)

    def _begin(self, rung_id: str) -> None:
        self.edited.emit(begin_at(self._workbook, rung_id))
        announce(self, "You begin here. Two tries before the next rung, or as many as you like.")

    def _add_half(self, rung_id: str) -> None:
        rung = next((rung for rung in rungs(self._workbook) if rung.id == rung_id), None)
        if rung is not None:
            self.edited.emit(with_half_step(self._workbook, rung, self._surroundings.fresh_id("c")))
            announce(self, "The half-step is on your ladder.")

    def _show_all(self) -> None:
        self._all = True
        self.show_workbook(self._workbook)


def told(ladder: tuple[Rung, ...], here: Rung | None) -> str:
    """A sentence or two on where to begin, which never push."""
    if not ladder:
        return NOT_YET
    if here is not None:
        if here.rating > HIGHEST_BEGIN and here.half_step:
            return f"You begin high up. A half-step first is fine too: {here.half_step}."
        return "You begin where it says so. Two tries before going up, or rest as long as you like."
    start = proposed(ladder)
    if start is None:
        return BELOW_THE_LADDER
    return f"A good place to begin: “{start.label}”, which you rated {start.rating}. Another rung is fine."
