"""A day as an answer: typed, stepped or picked."""

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from ui.fields.date_box import DateBox
from ui.fields.field_widget import FieldWidget
from ui.fields.surroundings import Surroundings
from workbook.curriculum.fields import ShortTextField
from workbook.model.answers import ShortText
from workbook.model.edits import SetAnswer
from workbook.model.workbook import Workbook


class DateWidget(FieldWidget):
    """A short text that holds a day."""

    def __init__(
        self, ref: str, field: ShortTextField, workbook: Workbook, surroundings: Surroundings,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """Show the day at `ref`."""
        super().__init__(ref, field, workbook, surroundings, parent)
        self.box = DateBox(field.label, surroundings.today, month_first=surroundings.month_first)
        self.title.setBuddy(self.box.line)
        self.box.edited.connect(self._edited)
        self.body.addWidget(self.box)
        self.show_answer()

    def show_answer(self) -> None:
        self.box.show_value(self.workbook.text(self.ref))

    def focus_at(self, row_id: str = "", column: str = "") -> None:
        del row_id, column
        self.box.line.focus_end()

    def _edited(self, value: str) -> None:
        answer = self.workbook.answers.get(self.ref)
        known = answer if isinstance(answer, ShortText) else ShortText()
        self.send(SetAnswer(self.ref, replace(known, text=value), label="Date changed", typing=True))
