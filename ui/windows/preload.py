"""Once the window is in use: load what the first exercise page needs, a little at a time, so that it opens quickly."""

from collections.abc import Iterator
from importlib import import_module
from typing import Final

from PySide6.QtCore import QObject, QTimer

SOON: Final = 250
"""Milliseconds after a workbook is shown; whoever begins at once has the keyboard to themselves until then."""
BETWEEN: Final = 20
"""Milliseconds between two parts, in which keys and painting come first; a part takes about ten."""
PARTS: Final = (
    "ui.fields.surroundings", "ui.fields.writing", "ui.fields.field_widget", "ui.fields.amounts",
    "ui.fields.text_field", "ui.fields.cells", "ui.fields.choice_cells", "ui.fields.row_editor", "ui.fields.rows_field",
    "workbook.planning.plan_row", "workbook.planning.board", "workbook.planning.moving", "ui.fields.week_words",
    "ui.fields.weeks_field", "ui.fields.card_sort_field", "ui.fields.rating_field", "ui.fields.widget_for",
    "workbook.checks.passage", "workbook.checks.background", "workbook.checks.claims", "workbook.drafting.headlines",
    "workbook.drafting.abouts", "ui.pages.own_drafts", "ui.pages.ladder", "ui.pages.plan_proposal",
    "ui.pages.hand_made", "ui.pages.exercise_page", "ui.pages.field_feedback", "ui.pages.page_feedback",
    "ui.pages.lent",
)  # fmt: skip
"""In an order in which each has little of its own left to load."""


class Preload(QObject):
    """Loads the parts one by one while the event loop runs."""

    def __init__(self, parent: QObject) -> None:
        """Begin soon; `parent` going away ends it."""
        super().__init__(parent)
        self._parts: Iterator[str] = iter(PARTS)
        self._timer = QTimer(self, singleShot=True, interval=SOON)
        self._timer.timeout.connect(self._next)
        self._timer.start()

    def _next(self) -> None:
        part = next(self._parts, None)
        if part is None:
            _read_an_exercise()
        else:
            import_module(part)
            self._timer.start(BETWEEN)


def _read_an_exercise() -> None:
    """Reading the first exercise ever makes the types of all of them, which takes as long as a part."""
    from workbook.curriculum.contents import contents
    from workbook.curriculum.course import exercise

    exercise(contents()[0].exercises[0].id)
