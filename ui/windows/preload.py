"""Once the window is in use: load what exercise pages need, a little at a time, so that they open quickly."""

import gc
from collections.abc import Callable, Iterator
from functools import partial
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
LISTS: Final = (
    "value_cards", "window_words", "piles", "patterns", "about_blocks", "structures", "message_status", "ladder",
    "safety_habits", "stages", "channels", "keep_rhythms", "situations", "plan_status", "action_kinds", "measures",
)  # fmt: skip
"""Lists that exercise pages show, in the order of the course."""


class Preload(QObject):
    """Loads the parts one by one while the event loop runs."""

    def __init__(self, parent: QObject) -> None:
        """Begin soon; `parent` going away ends it."""
        super().__init__(parent)
        self._parts = all_parts()
        self._timer = QTimer(self, singleShot=True, interval=SOON)
        self._timer.timeout.connect(self._next)
        self._timer.start()

    def _next(self) -> None:
        part = next(self._parts, None)
        if part is None:
            gc.freeze()  # all of it stays: looking for garbage in it would stop the person for 30 ms now and then
            return
        part()
        self._timer.start(BETWEEN)


def all_parts() -> Iterator[Callable[[], object]]:
    """What is loaded, part by part: first what every page is made of, then what they are made from."""
    for module in PARTS:
        yield partial(import_module, module)
    from workbook.curriculum.chapters import chapter
    from workbook.curriculum.contents import contents
    from workbook.curriculum.course import exercise, item_list, paths, small_text

    yield partial(small_text, "about_people_note")
    yield paths
    for one in contents():
        yield partial(chapter, one.id)
        yield from (partial(exercise, title.id) for title in one.exercises)
    yield from (partial(item_list, name) for name in LISTS)
