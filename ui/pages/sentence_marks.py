"""E6.4: the whole draft read sentence by sentence, each with a mark when one stumbles."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from ui.fields.option_group import chips
from ui.fields.surroundings import Surroundings
from ui.pages.extra import Extra
from ui.theme.look import look
from ui.widgets.announce import announce
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Caption, Quote
from workbook.curriculum.course import exercise
from workbook.curriculum.fields import Option, RankedListField
from workbook.drafting.sentence_marks import MARKS, Marked, marked_sentences, with_mark
from workbook.drafting.whole_about import ABOUT
from workbook.model.workbook import Workbook

READ: Final = "Read it aloud. Would you talk like that?"


class SentenceMarks(Extra):
    """One sentence at a time, in the order of the draft; a mark becomes a row below, where a better sentence can be."""

    def __init__(self, workbook: Workbook, surroundings: Surroundings) -> None:
        """Begin at the first sentence."""
        super().__init__((ABOUT, MARKS))
        self._workbook, self._fresh_id = workbook, surroundings.fresh_id
        self._sentences: tuple[Marked, ...] = ()
        self._at = 0
        self.where = Caption("", tone="accent_ink", weight=600)
        self.sentence = Quote("")
        self.marks = chips("Mark this sentence", mark_options())
        self.marks.toggled.connect(self._mark)
        self.back = button("", "icon", icon="arrow-left", name="The sentence before", tip="Alt+Up")
        self.next = button("Next sentence", "secondary", icon="arrow-right", icon_last=True, tip="Alt+Down")
        self.back.clicked.connect(partial(self.step, -1))
        self.next.clicked.connect(partial(self.step, 1))
        self.card = Card("sunken", padding=14, gap=8)
        for part in (self.where, self.sentence, self.marks, flow_row(self.back, self.next)):
            self.card.column.addWidget(part)
        self.body.setContentsMargins(0, 0, 0, look().px(4))
        self.body.addWidget(self.card)
        for key, by in ((Qt.Key.Key_Up, -1), (Qt.Key.Key_Down, 1)):
            keys = QKeySequence(Qt.Modifier.ALT | key)
            shortcut = QShortcut(keys, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.step, by))
        self.show_workbook(workbook)

    def show_workbook(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._sentences = marked_sentences(workbook)
        self._at = max(0, min(self._at, len(self._sentences) - 1))
        self.show_when(bool(self._sentences))
        if self._sentences:
            self._show()

    def step(self, by: int) -> None:
        """Move by some sentences, between the first and the last, and say where."""
        at = max(0, min(self._at + by, len(self._sentences) - 1))
        if at != self._at:
            self._at = at
            self._show()
            announce(self, f"{self.where.text()}: {self.sentence.text()}")

    def _show(self) -> None:
        now, count = self._sentences[self._at], len(self._sentences)
        self.where.setText(f"Sentence {self._at + 1} of {count}. {READ}")
        self.sentence.setText(now.sentence)
        self.marks.show_chosen((now.mark,) if now.mark else ())
        self.back.setEnabled(self._at > 0)
        self.next.setEnabled(self._at < count - 1)
        self.card.setAccessibleName(f"Sentence {self._at + 1} of {count}")

    def _mark(self, mark: str) -> None:
        self.edited.emit(with_mark(self._workbook, self._sentences[self._at], mark, self._fresh_id))


def mark_options() -> tuple[Option, ...]:
    """The marks E6.4 knows."""
    field = exercise("E6.4").field("marks")
    columns = field.columns if isinstance(field, RankedListField) else ()
    return next(column.options for column in columns if column.id == "mark")
