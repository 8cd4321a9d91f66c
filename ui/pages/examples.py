"""Examples and reasons on demand. They are read, never inserted (P2)."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.exercise_words import source_lines, sureness, why_text
from ui.theme.look import look
from ui.widgets.card import Card
from ui.widgets.labels import Caption, Heading, Quote, Text
from workbook.curriculum.course import goal_path
from workbook.curriculum.exercises import Example, Exercise, Why
from workbook.model.workbook import Workbook
from workbook.reading.titles import in_titles


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look().px(10))
    return column


def examples_for(exercise: Exercise, workbook: Workbook) -> tuple[Example, ...]:
    """The exercise's examples; those of people the chosen path shows first come first (B8)."""
    path = goal_path(workbook.path)
    first = path.examples_first_from if path else ()
    return tuple(sorted(exercise.examples, key=lambda example: (example.kind == "weak", example.who not in first)))


class ExampleList(QWidget):
    """The examples of an exercise, the good ones first, each weak one with its reason or question."""

    def __init__(self, exercise: Exercise, workbook: Workbook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = _column(self)
        column.addWidget(Heading("Examples", 3))
        column.addWidget(Caption("People we made up. Yours can sound different."))
        for example in examples_for(exercise, workbook):
            column.addWidget(self._card(example))

    def _card(self, example: Example) -> Card:
        good = example.kind == "good"
        card = Card("good" if good else "sunken", padding=14, gap=4)
        name = (
            "A weak one" if not good else f"A good one, from: {in_titles(example.who)}" if example.who else "A good one"
        )
        card.setAccessibleName(name)
        card.column.addWidget(Caption(name, tone="good" if good else "ink2", weight=600))
        card.column.addWidget(Quote(in_titles(example.text)))
        if example.why:
            card.column.addWidget(Text(f"Why it is weak: {in_titles(example.why)}", tone="ink2"))
        if example.question:
            card.column.addWidget(Text(in_titles(example.question), tone="ink2", italic=True))
        return card


class WhyList(QWidget):
    """Why an exercise matters, with how sure we are and where it comes from."""

    def __init__(self, why: Why, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = _column(self)
        column.addWidget(Heading("Why this matters", 3))
        column.addWidget(Text(why_text(why)))
        for words in sureness(why):
            column.addWidget(Caption(words, tone="ink2"))
        for source in source_lines(why):
            column.addWidget(Caption(source))
