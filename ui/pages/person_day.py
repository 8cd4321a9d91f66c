"""A box for a day that has room for the whole day in words beside its neighbours, and shrinks where there is none."""

from typing import Final

from PySide6.QtCore import QSize

from ui.fields.date_box import DateBox
from ui.theme.look import look

WIDTH: Final = 304
"""In px at 100 %: the example of a day is read whole."""


class DayBox(DateBox):
    """A `DateBox` for a row that wraps."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(max(hint.width(), look().px(WIDTH)), hint.height())
