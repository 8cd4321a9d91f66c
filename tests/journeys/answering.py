"""Answering a page by keys alone: go on with Tab, and do with each part what one does with such a part."""

from collections.abc import Callable, Iterator
from itertools import count

from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QComboBox, QPlainTextEdit, QRadioButton, QWidget

from tests.journeys.person import Person
from ui.fields.cells import NumberLine
from ui.fields.date_box import DateLine
from ui.fields.field_widget import FieldWidget
from ui.fields.rows_field import RowsWidget
from ui.pages.exercise_page import ExercisePage
from ui.widgets.tab_stops import tab_stops
from ui.widgets.text_box import LineBox, TextBox

MOST_STOPS = 600


def answer_page(person: Person, words: Callable[[], str]) -> list[str]:
    """Answer every field of the exercise on the screen; the words that were typed, in order."""
    page = person.page
    assert isinstance(page, ExercisePage)
    person.qtbot.waitUntil(lambda: len(page.fields) == len(page.exercise.fields))
    person.settle()
    typed: list[str] = []
    _to_first(person, next(field for field in page.fields if tab_stops(field)))  # a choice may have nothing yet
    done: set[QWidget] = set()
    for _ in range(MOST_STOPS):
        part = person.focus
        field = next((one for one in page.fields if one.isAncestorOf(part)), None)
        if field is None and person.view.footer.isAncestorOf(part):
            return typed
        if field is not None and part not in done:
            done.add(part)
            typed += _answer(person, field, part, words)
        if person.focus is part or person.focus in done:
            person.press("Tab")
    raise AssertionError(f"Tab does not lead out of the fields of {page.exercise.id}.")


def numbered(start: str = "word") -> Callable[[], str]:
    """Words that are never the same twice, so that none can stand for another."""
    numbers: Iterator[int] = count(1)
    return lambda: f"{start} {next(numbers)}"


def _to_first(person: Person, field: FieldWidget) -> None:
    for _ in range(MOST_STOPS):
        if field.isAncestorOf(person.focus):
            return
        person.press("Tab")
    raise AssertionError(f"Tab does not lead to {field.ref}.")


def _answer(person: Person, field: FieldWidget, part: QWidget, words: Callable[[], str]) -> list[str]:
    match part:
        case DateLine():
            person.press("Up")
        case NumberLine():
            person.type("3")
        case TextBox() | LineBox() | QPlainTextEdit() if not part.isReadOnly():
            written = words()
            person.type(written)
            return [written]
        case QComboBox():
            person.press("Down")
        case QAbstractSlider():
            person.type("5")
        case QAbstractButton() if _wants_a_press(field, part):
            person.press("Space")
        case _:
            pass
    return []


def _wants_a_press(field: FieldWidget, part: QAbstractButton) -> bool:
    """Choices that stand open, and "Add" where there is no row yet; never what takes something away."""
    if isinstance(part, QRadioButton):
        beside = part.parentWidget().findChildren(QRadioButton)
        return not any(one.isChecked() for one in beside)
    if part.isCheckable():
        return not part.isChecked()
    return isinstance(field, RowsWidget) and part is field.add and not field.cards
