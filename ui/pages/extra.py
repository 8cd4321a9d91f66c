"""A part of one exercise's page beside its fields: it shows the workbook and sends edits."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.look import look
from workbook.model.workbook import Workbook


class Extra(QWidget):
    """`edited` carries an edit, `asked_source` a field reference to go to."""

    edited = Signal(object)
    asked_source = Signal(str)

    def __init__(self, refs: tuple[str, ...], *, gap: int = 8) -> None:
        """Make an empty part; `refs` are the field references whose changes it wants to be told of."""
        super().__init__()
        self.refs = refs
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(look().px(gap))

    def show_workbook(self, workbook: Workbook) -> None:
        """Bring what is on screen in line with `workbook`."""
        raise NotImplementedError

    def focus_first(self) -> bool:
        """Take the keyboard when the page opens, where this part is what the page is opened for; whether it did."""
        return False

    def show_when(self, wanted: bool) -> None:  # noqa: FBT001  a state
        """Show or hide this part; without a page yet it must not open as a window of its own."""
        if self.parentWidget() is not None or not wanted:
            self.setVisible(wanted)
