"""Cells to choose in: options, stories, strengths; and cells for days and months."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from ui.fields.cells import CellWidget
from ui.fields.date_box import DateBox
from ui.fields.option_group import OptionGroup, chips
from ui.fields.writing import Line, show_text
from ui.theme.look import look, right_to_left
from ui.widgets.labels import Caption, Text
from workbook.curriculum.fields import Column, Option
from workbook.model.answers import Cell
from workbook.model.text import clean_text
from workbook.model.workbook import Workbook
from workbook.reading.summaries import NOT_YET_SHOWN

ARROW: Final = 16
FEW: Final = 7
SHORT: Final = 28
"""Up to seven options with short labels are chips; more, or longer ones, are a list that opens."""
STRENGTHS: Final = "E2.2.strengths"


class Choices(QComboBox):
    """A list that opens; the wheel scrolls the page, never the choice."""

    def __init__(self, name: str) -> None:
        """Make an empty list called `name`."""
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        # A style sheet leaves no arrow, and without one a list looks like a line to write in.
        size, side = look().px(ARROW), look().px(10)
        x = side if right_to_left(self) else self.width() - side - size
        picture = look().pixmap("chevron-down", "ink2", ARROW, ratio=self.devicePixelRatioF())
        QPainter(self).drawPixmap(QPointF(x, (self.height() - size) / 2), picture)

    def show_options(self, options: Sequence[Option], nothing: str) -> None:
        """Offer `nothing` and the options."""
        wanted = [("", nothing), *((option.id, option.label) for option in options)]
        if wanted == [(self.itemData(place), self.itemText(place)) for place in range(self.count())]:
            return
        self.clear()
        for key, label in wanted:
            self.addItem(label, key)


class ChoiceCell(CellWidget):
    """One of several options, as chips or as a list; with a line for own words where those are welcome."""

    def __init__(self, column: Column, options: Sequence[Option]) -> None:
        """Offer `options`."""
        super().__init__(column)
        self._options = tuple(options)
        self._value = ""
        self.chips: OptionGroup | None = None
        self.list: Choices | None = None
        if len(options) <= FEW and all(len(option.label) <= SHORT for option in options):
            self.chips = chips(column.label, options)
            self.chips.toggled.connect(self._toggled)
            self.body.addWidget(self.chips)
        else:
            self.list = Choices(column.label)
            self.list.show_options(options, "Choose, if you like")
            self.list.activated.connect(self._picked)
            self.body.addWidget(self.list)
        self.label.setBuddy(self.chips or self.list or self)
        self.detail = Caption()
        self.detail.hide()
        self.body.addWidget(self.detail)
        self.own: Line | None = None
        if column.other:
            self.own = Line(f"{column.label}, in your own words", placeholder="Or in your own words")
            self.own.edited.connect(self._written)
            self.body.addWidget(self.own)

    def show_value(self, value: Cell, workbook: Workbook) -> None:
        del workbook
        self._value = value if isinstance(value, str) else ""
        known = any(option.id == self._value for option in self._options)
        self._mark()
        if self.own is not None:
            show_text(self.own, "" if known else self._value)

    def focus_cell(self) -> None:
        (self.chips or self.list or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark(self) -> None:
        chosen = next((option for option in self._options if option.id == self._value), None)
        if self.chips is not None:
            self.chips.show_chosen((self._value,))
        if self.list is not None:
            place = self.list.findData(self._value) if chosen else 0
            if place != self.list.currentIndex():
                self.list.setCurrentIndex(max(0, place))
        self.detail.setText(chosen.detail if chosen else "")
        self.detail.setVisible(bool(chosen and chosen.detail))

    def _toggled(self, option_id: str) -> None:
        self._take("" if option_id == self._value else option_id)

    def _picked(self, place: int) -> None:
        if self.list is not None:
            self._take(str(self.list.itemData(place)))

    def _take(self, option_id: str) -> None:
        if option_id == self._value:
            return
        self._value = option_id
        if self.own is not None:
            self.own.set_text("")
        self._mark()
        self.tell(option_id or None)

    def _written(self, text: str) -> None:
        self._value = clean_text(text)
        self._mark()
        self.tell(self._value or None, typing=True)


class ChoicesCell(CellWidget):
    """Several of some options."""

    def __init__(self, column: Column, options: Sequence[Option]) -> None:
        """Offer `options` as chips."""
        super().__init__(column)
        self._chosen: tuple[str, ...] = ()
        self.chips = chips(column.label, options)
        self.chips.toggled.connect(self._toggled)
        self.body.addWidget(self.chips)

    def show_value(self, value: Cell, workbook: Workbook) -> None:
        del workbook
        self._chosen = value if isinstance(value, tuple) else ()
        self.chips.show_chosen(self._chosen)

    def focus_cell(self) -> None:
        self.chips.setFocus(Qt.FocusReason.OtherFocusReason)

    def _toggled(self, option_id: str) -> None:
        kept = tuple(chosen for chosen in self._chosen if chosen != option_id)
        self._chosen = kept if option_id in self._chosen else (*self._chosen, option_id)
        self.chips.show_chosen(self._chosen)
        self.tell(self._chosen)


class StrengthsCell(CellWidget):
    """The person's own strengths (E2.2) that a row shows; the chips follow that list."""

    def __init__(self, column: Column) -> None:
        """Start without chips."""
        super().__init__(column)
        self._inner: ChoicesCell | None = None
        self._options: tuple[Option, ...] = ()
        self._none = Text(
            "Your strengths will appear here once you have listed some.", "label", tone="ink3", weight=400
        )
        self.body.addWidget(self._none)

    def show_value(self, value: Cell, workbook: Workbook) -> None:
        options = strength_options(workbook)
        if self._inner is None or options != self._options:
            self._rebuild(options)
        if self._inner is not None:
            self._inner.show_value(value, workbook)

    def focus_cell(self) -> None:
        if self._inner is not None:
            self._inner.focus_cell()

    def _rebuild(self, options: tuple[Option, ...]) -> None:
        self._options = options
        if self._inner is not None:
            self._inner.hide()
            self._inner.deleteLater()
            self._inner = None
        self._none.setVisible(not options)
        if options:
            self._inner = ChoicesCell(replace(self.column, help=""), options)
            self._inner.label.hide()
            self._inner.changed.connect(self.changed)
            self.body.addWidget(self._inner)


class StoryCell(CellWidget):
    """A proof story (E2.3), or "not yet shown"; the list follows the stories."""

    def __init__(self, column: Column) -> None:
        """Start with no stories."""
        super().__init__(column)
        self.list = Choices(column.label)
        self.list.activated.connect(self._picked)
        self.label.setBuddy(self.list)
        self.body.addWidget(self.list)

    def show_value(self, value: Cell, workbook: Workbook) -> None:
        text = value if isinstance(value, str) else ""
        self.list.show_options((*story_options(workbook, text), NOT_SHOWN), "No story chosen")
        place = max(0, self.list.findData(text))
        if place != self.list.currentIndex():
            self.list.setCurrentIndex(place)

    def focus_cell(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _picked(self, place: int) -> None:
        self.tell(str(self.list.itemData(place)) or None)


class DateCell(CellWidget):
    """A day or a month."""

    def __init__(self, column: Column, today: date, *, month_first: bool) -> None:
        """Make an empty box."""
        super().__init__(column)
        grain = "month" if column.type == "month" else "day"
        self.box = DateBox(column.label, today, grain, month_first=month_first)
        self.label.setBuddy(self.box.line)
        self.box.edited.connect(self.tell_text)
        self.body.addWidget(self.box)

    def show_value(self, value: Cell, workbook: Workbook) -> None:
        del workbook
        self.box.show_value(value if isinstance(value, str) else "")

    def focus_cell(self) -> None:
        self.box.line.focus_end()


NOT_SHOWN: Final = Option(id=NOT_YET_SHOWN, label="Not yet shown")


def strength_options(workbook: Workbook) -> tuple[Option, ...]:
    """The person's strengths as something to choose."""
    named = ((row.id, row.text("name").strip()) for row in workbook.rows(STRENGTHS))
    return tuple(Option(id=row_id, label=name) for row_id, name in named if name)


def story_options(workbook: Workbook, chosen: str = "") -> tuple[Option, ...]:
    """The proof stories as something to choose; one that is `chosen` but gone stays in the list."""
    stories = [
        Option(id=story.id, label=story.title.strip() or "A story without a title") for story in workbook.stories
    ]
    if chosen and chosen != NOT_YET_SHOWN and all(story.id != chosen for story in stories):
        stories.append(Option(id=chosen, label="A story that was removed"))
    return tuple(stories)
