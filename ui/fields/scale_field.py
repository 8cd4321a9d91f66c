"""A mark between two ends in words, or a count; earlier marks stay with their dates."""

from datetime import date

from msgspec.structs import replace
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.fields.cells import NumberCell
from ui.fields.dates import date_words
from ui.fields.field_widget import FieldWidget
from ui.fields.surroundings import Surroundings
from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.labels import Caption
from ui.widgets.scale_row import MOST, ScaleRow
from workbook.curriculum.fields import Column, ScaleField
from workbook.model.answers import Mark, Scale
from workbook.model.edits import SetAnswer
from workbook.model.workbook import Workbook


class ScaleWidget(FieldWidget):
    """Eleven marks in a row, or a number to type and step."""

    def __init__(
        self, ref: str, field: ScaleField, workbook: Workbook, surroundings: Surroundings, parent: QWidget | None = None
    ) -> None:
        """Show the scale at `ref`."""
        super().__init__(ref, field, workbook, surroundings, parent)
        self.field = field
        self.marks: ScaleRow | None = None
        self.number: NumberCell | None = None
        if field.look == "marks" and field.least == 0 and field.most == MOST:
            self.marks = ScaleRow(field.label, field.low, field.high)
            self.marks.edited.connect(self._mark)
            self.marks.cleared.connect(lambda: self._mark(None))
            self.body.addWidget(self.marks)
        else:
            self._add_number()
        self.earlier = Caption()
        self.body.addWidget(self.earlier)
        self.show_answer()

    def show_answer(self) -> None:
        scale = self.workbook.scale(self.ref)
        if self.marks is not None and self.marks.value() != scale.value:
            self.marks.set_value(scale.value)
        if self.number is not None:
            self.number.show_value(shown(scale), self.workbook)
        self._say(scale)

    def focus_at(self, row_id: str = "", column: str = "") -> None:
        del row_id, column
        if self.marks is not None:
            self.marks.setFocus()
        if self.number is not None:
            self.number.focus_cell()

    def _add_number(self) -> None:
        column = Column(id="value", label=self.field.label, type="number", least=self.field.least, most=self.field.most)
        self.number = NumberCell(column)
        self.number.label.hide()
        self.number.changed.connect(self._counted)
        clear = button("Clear", "link", name=f"Clear: {self.field.label}")
        clear.clicked.connect(lambda: self._mark(None))
        row = QHBoxLayout()
        row.setSpacing(look().px(8))
        row.addWidget(self.number)
        row.addWidget(clear)
        row.addStretch(1)
        self.body.addLayout(row)
        ends = [f"{self.field.least}: {self.field.low}"] if self.field.low else []
        ends += [f"{self.field.most}: {self.field.high}"] if self.field.high else []
        self.body.addWidget(Caption(" · ".join(ends)))

    def _counted(self, value: object, _typing: object) -> None:
        if value is None or (isinstance(value, int) and self.field.least <= value <= self.field.most):
            self._mark(value)
        else:
            self._mark(None, str(value))  # words, or a number out of range, are kept as they are

    def _mark(self, value: int | None, other: str = "") -> None:
        today = self.surroundings.today
        scale = marked(self.workbook.scale(self.ref), value, today, keep=self.field.history)
        scale = replace(scale, other=other)
        label = "Mark taken back" if value is None and not other else "Mark set"
        self.send(SetAnswer(self.ref, scale, label=label, typing=True))
        if self.number is not None:
            self.number.show_value(shown(scale), self.workbook)
        if self.marks is not None and self.marks.value() != value:
            self.marks.set_value(value)
        self._say(scale)

    def _say(self, scale: Scale) -> None:
        today = self.surroundings.today
        past = [mark for mark in scale.history if mark.on != today]
        words = " · ".join(f"{date_words(mark.on.isoformat())}: {mark.value}" for mark in past[-4:])
        self.earlier.setText(f"Earlier marks: {words}" if words else "")
        self.earlier.setVisible(bool(words))


def shown(scale: Scale) -> int | str | None:
    """What stands in the box: the mark, or words in its place."""
    return scale.value if scale.value is not None else scale.other or None


def marked(scale: Scale, value: int | None, today: date, *, keep: bool = True) -> Scale:
    """The scale with today's mark set, replaced or (None) taken back; earlier days stay."""
    past = tuple(mark for mark in scale.history if mark.on != today)
    history = (*past, Mark(on=today, value=value)) if keep and value is not None else past
    return replace(scale, value=value, history=history)
