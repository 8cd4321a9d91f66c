"""One limit of one site: what is known, how sure, and the figures a person saw."""

from functools import partial
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.fields.cells import whole_number
from ui.fields.writing import Line
from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Caption, Text
from workbook.model.workbook import OwnLimit
from workbook.reading.days import told_day
from workbook.writing.limits import FIGURES, Limit, with_own

SURE: Final = {
    "strong": "The site says so itself.",
    "good": "Several sources agree.",
    "fair": "Sources disagree a little.",
    "thin": "Sources disagree, or are old.",
    "none": "No figure was found.",
    "convention": "A custom, not a rule.",
}
FIGURE_WORDS: Final = {
    "limit": "At most", "fold_phone": "Cut on a phone after", "fold_desktop": "Cut on a computer after",
}  # fmt: skip

SEPARATORS: Final = " ,.'’\u00a0\u202f"
"""What people write between thousands."""


class LimitLine(QWidget):
    """A limit in a line; `changed` carries an `OwnLimit`, or None to go back to what is known."""

    changed = Signal(object)

    def __init__(self, limit: Limit) -> None:
        """Make the line of a limit as the product knows it."""
        super().__init__()
        self.limit = limit
        self._own: OwnLimit | None = None
        self.boxes: dict[str, Line] = {}
        self._form: QWidget | None = None
        name = limit.field[:1].upper() + limit.field[1:]
        self.said = Text("", tone="ink2")
        self.sure = Caption("")
        self.note = Caption("", tone="ink")
        self.change = button("Change", "link", icon="pencil", name=f"Change: {limit.place}, {limit.field}")
        self.change.clicked.connect(self.open_form)
        words = QVBoxLayout()
        words.setSpacing(look().px(2))
        for part in (Text(name, weight=500), self.said, self.sure):
            words.addWidget(part)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        self._all = QVBoxLayout(self)
        self._all.setContentsMargins(0, 0, 0, 0)
        self._all.setSpacing(look().px(6))
        self._all.addLayout(head)
        if limit.unit == "pixels":
            self.change.hide()  # a picture's size is only told: nothing in the workbook is measured by it

    def show_own(self, own: OwnLimit | None) -> None:
        """Show the limit with a person's own figures, or as it is known."""
        self._own = own
        now = with_own(self.limit, own) if own is not None else self.limit
        self.said.setText(limit_words(now))
        self.sure.setText(sure_words(now, seen=own is not None))

    def focus_at(self) -> None:
        """Give the keyboard to this line."""
        self.change.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_form(self) -> None:
        """Show the boxes for the figures one saw, or close them."""
        if self._form is None:
            self._form = self._make_form()
            self._all.addWidget(self._form)
        else:
            self._form.setVisible(self._form.isHidden())
        now = with_own(self.limit, self._own) if self._own is not None else self.limit
        for figure, box in self.boxes.items():
            value = getattr(now, figure)
            box.set_text("" if value is None else str(value))
        if not self._form.isHidden():
            first = next(iter(self.boxes.values()))
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            first.selectAll()

    def _make_form(self) -> QWidget:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(look().px(12), 0, 0, look().px(8))
        column.setSpacing(look().px(6))
        for figure in FIGURES:
            if figure != "limit" and getattr(self.limit, figure) is None:
                continue
            box = self.boxes[figure] = Line(f"{FIGURE_WORDS[figure]} ({self.limit.unit})")
            box.setMaximumWidth(look().px(160))
            box.returnPressed.connect(self._keep)
            column.addWidget(Text(f"{FIGURE_WORDS[figure]} ({self.limit.unit})", "label"))
            column.addWidget(box)
        self.note.hide()
        column.addWidget(self.note)
        keep = button("Use what I saw", "secondary", icon="check")
        back = button("As it was known", "link", icon="undo", name=f"As it was known: {self.limit.field}")
        keep.clicked.connect(self._keep)
        back.clicked.connect(partial(self._done, None))
        column.addWidget(flow_row(keep, back))
        return form

    def _keep(self) -> None:
        figures: dict[str, int] = {}
        for figure, box in self.boxes.items():
            text = "".join(sign for sign in box.text() if sign not in SEPARATORS)
            if not text:
                continue
            seen = whole_number(text)
            if seen is None or seen < 1:
                self.note.setText("A whole number, please: 220, for instance. What you typed is still there.")
                self.note.show()
                box.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            if seen != getattr(self.limit, figure):
                figures[figure] = seen
        self._done(replace(OwnLimit(), **figures) if figures else None)

    def _done(self, own: OwnLimit | None) -> None:
        self.note.hide()
        if self._form is not None:
            self._form.hide()
        self.focus_at()
        self.changed.emit(own)


def limit_words(limit: Limit) -> str:
    """What a field holds: "220 characters. On a phone about 60 show at first."."""
    if limit.width and limit.height:
        told = f"{limit.width:,} × {limit.height:,} pixels."
    elif limit.limit is None:
        told = f"Aim for {limit.aim:,} {limit.unit} or fewer." if limit.aim else "No figure."
    elif limit.least:
        told = f"{limit.least:,} to {limit.limit:,} {limit.unit}."
    else:
        told = f"{limit.limit:,} {limit.unit}."
    folds = [
        f"on a {screen} about {fold:,} show at first"
        for screen, fold in (("phone", limit.fold_phone), ("computer", limit.fold_desktop))
        if fold
    ]
    return f"{told} {'; '.join(folds).capitalize()}." if folds else told


def sure_words(limit: Limit, *, seen: bool) -> str:
    """How sure we are and since when; a figure a person saw is theirs."""
    month = told_day(limit.checked_on)
    if seen:
        return f"You saw this in {month}."
    words = [SURE[part.split()[-1]] for part in limit.confidence.split("/")[:1]]
    notes = [limit.note] if limit.note else []
    return " ".join((*notes, *words, f"Checked in {month}."))
