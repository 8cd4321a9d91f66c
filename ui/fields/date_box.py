"""A day or a month: typed in many ways, stepped with the arrow keys, or picked from a calendar."""

from datetime import date, timedelta
from typing import Literal

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ui.fields.dates import date_words, later_month, month_words, read_date, read_month
from ui.fields.writing import Line
from ui.theme.look import look, right_to_left
from ui.widgets.buttons import button
from ui.widgets.labels import Caption
from workbook.model.text import clean_text

Grain = Literal["day", "month"]
HINTS: dict[Grain, str] = {"day": "Such as 11 January 2027", "month": "Such as October 2026"}
UNCLEAR: dict[Grain, str] = {
    "day": "Not read as a date yet. Try 11 January 2027, or pick one.",
    "month": "Not read as a month yet. Try October 2026.",
}


class DateLine(Line):
    """The line one types a date into; Up and Down step it."""

    stepped = Signal(int, bool)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        wide = {Qt.Key.Key_PageUp: 1, Qt.Key.Key_PageDown: -1}
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.AltModifier or (key not in steps and key not in wide):
            super().keyPressEvent(event)
        elif key in steps:
            self.stepped.emit(steps[key], False)
        else:
            self.stepped.emit(wide[key], True)

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class DateBox(QWidget):
    """A line, a calendar button and a remark. `edited` carries ISO text, or the words while they are unclear."""

    edited = Signal(str)

    def __init__(self, name: str, today: date, grain: Grain = "day", *, month_first: bool = False) -> None:
        """Make an empty box called `name`."""
        super().__init__()
        self._unclear = UNCLEAR[grain]
        self._today, self._grain, self._month_first = today, grain, month_first
        self._value = ""
        self._calendar: QFrame | None = None
        self.line = DateLine(name, placeholder=HINTS[grain], description="Type a date, or use the arrow keys.")
        self.line.edited.connect(self._typed)
        self.line.stepped.connect(self._step)
        self.line.left.connect(self._settle)
        self.line.returnPressed.connect(self._settle)
        self.line.setMaximumWidth(look().px(280))
        self.setFocusProxy(self.line)
        self.pick = button("", "icon", icon="calendar", name=f"Open the calendar: {name}")
        self.pick.clicked.connect(self._open_calendar)
        self.remark = Caption(tone="tip")
        self.remark.hide()
        row = QHBoxLayout()
        row.setSpacing(look().px(4))
        row.addWidget(self.line, 1)
        row.addWidget(self.pick)
        row.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(4))
        column.addLayout(row)
        column.addWidget(self.remark)
        self.pick.setVisible(grain == "day")

    @property
    def value(self) -> str:
        """ISO text of the day or month, or the words as typed."""
        return self._value

    def show_value(self, value: str) -> None:
        """Show a stored value without a signal."""
        if value == self._value:
            return
        self._value = value
        self.line.set_text(self._words(value))
        self._remark()

    def _typed(self, text: str) -> None:
        words = clean_text(text)
        self._value = self._read(words) or words
        self.remark.hide()
        self.edited.emit(self._value)

    def _settle(self) -> None:
        if self._value:
            self.line.set_text(self._words(self._value))
        self._remark()

    def _remark(self) -> None:
        unclear = bool(self._value.strip()) and self._read(self._value) is None
        self.remark.setText(self._unclear if unclear else "")
        self.remark.setVisible(unclear)

    def _read(self, words: str) -> str | None:
        if self._grain == "month":
            return read_month(words)
        day = read_date(words, self._today, month_first=self._month_first)
        return day.isoformat() if day else None

    def _words(self, value: str) -> str:
        return date_words(value) if self._grain == "day" else month_words(value)

    def _step(self, by: int, wide: bool) -> None:  # noqa: FBT001  a signal's slot
        now = self._read(self._value)
        if self._grain == "month":
            start = now or f"{self._today.year:04}-{self._today.month:02}"
            self._take(later_month(start, by * (12 if wide else 1)) if now else start)
        else:
            start = date.fromisoformat(now) if now else self._today
            self._take((start + timedelta(days=by * (7 if wide else 1))).isoformat() if now else start.isoformat())

    def _take(self, iso: str) -> None:
        self._value = iso
        self.line.set_text(self._words(iso))
        self._remark()
        self.edited.emit(iso)

    def _open_calendar(self) -> None:
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget()
        calendar.setAccessibleName(self.pick.accessibleName())
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        _dress(calendar)
        iso = self._read(self._value) or self._today.isoformat()
        calendar.setSelectedDate(QDate.fromString(iso, Qt.DateFormat.ISODate))
        calendar.activated.connect(self._picked)
        calendar.clicked.connect(self._picked)
        column = QVBoxLayout(popup)
        column.setContentsMargins(2, 2, 2, 2)
        column.addWidget(calendar)
        side = self.pick.rect().bottomRight() if right_to_left(self) else self.pick.rect().bottomLeft()
        popup.adjustSize()
        at = self.pick.mapToGlobal(side)
        popup.move(at - QPoint(popup.width(), 0) if right_to_left(self) else at)
        popup.show()
        calendar.setFocus()
        self._calendar = popup

    def _picked(self, day: QDate) -> None:
        if self._calendar is not None:
            self._calendar.close()
            self._calendar = None
        self._take(str(day.toString(Qt.DateFormat.ISODate)))
        self.line.setFocus()


def _dress(calendar: QCalendarWidget) -> None:
    """Colours and arrows of ours: Qt's own red weekends and black arrows cannot be read in a dark theme."""
    plain = QTextCharFormat()
    plain.setForeground(look().colour("ink2"))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, plain)
    rtl = right_to_left(calendar)
    for name, icon in (("prevmonth", "arrow-left"), ("nextmonth", "arrow-right")):
        arrow = calendar.findChild(QToolButton, f"qt_calendar_{name}")
        if isinstance(arrow, QToolButton):
            picture = look().pixmap(icon, "ink", 16, ratio=calendar.devicePixelRatioF(), mirrored=rtl)
            arrow.setIcon(QIcon(picture))
