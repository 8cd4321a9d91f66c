"""A chapter's opening: why, what you will have, the steps."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.session import Session
from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Caption, Heading, Quote, Text
from ui.widgets.scroll_page import ScrollPage
from workbook.curriculum.chapters import chapter
from workbook.curriculum.contents import ChapterTitle, ExerciseTitle
from workbook.progress import exercise_states

STAR_LEGEND = "★ The short way: about two evenings to a first plan."


class OpeningPage(ScrollPage):
    """What a chapter is for, how long it takes, and its steps in any order."""

    chosen = Signal(str)

    def __init__(self, session: Session, title: ChapterTitle, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName("Chapter opening")
        self.session = session
        definition = chapter(title.id)
        self.column.addWidget(Caption(f"Chapter {title.id}", tone="accent", weight=600))
        self.heading = Heading(title.title)
        self.column.addWidget(self.heading)
        self.column.addWidget(Text(definition.purpose, "body_large", tone="ink2"))
        idea = Card("soft", padding=20)
        idea.column.addWidget(Quote(definition.idea))
        self.column.addWidget(idea)
        if definition.care_note:
            care = Card("note", padding=14)
            care.column.addWidget(Text(definition.care_note))
            self.column.addWidget(care)
        self.column.addWidget(Text(f"What you will have: {definition.product}.", weight=600))
        self.column.addWidget(
            Caption(
                f"About {definition.self_guided} alone · {definition.coach_led} with a coach · in any order",
                tone="ink2",
            )
        )
        states = exercise_states(session.workbook)
        for number, step in enumerate(title.exercises, 1):
            self.column.addWidget(self._step(number, step, states.get(step.id, "not_started")))
        if any(step.star for step in title.exercises):
            self.column.addWidget(Caption(STAR_LEGEND, tone="ink2"))
        self.begin = button("Begin", "primary", icon="arrow-right", icon_last=True)
        self.begin.clicked.connect(partial(self.chosen.emit, title.exercises[0].id))
        self.column.addSpacing(look().px(8))
        self.column.addWidget(flow_row(self.begin))
        self.column.addStretch(1)

    def focus_first(self) -> None:
        """Give the keyboard to "Begin"."""
        self.begin.setFocus()

    def _step(self, number: int, step: ExerciseTitle, state: str) -> QWidget:
        words = f"{number}  {step.title}" + ("  ★" if step.star else "")
        icon = {"answered": "check", "set_aside": "ring-dashed"}.get(state, "ring")
        spoken = f"{step.title}, {state.replace('_', ' ')}" + (", part of the short way" if step.star else "")
        link = button(words, "nav", icon=icon, name=spoken)
        link.clicked.connect(partial(self.chosen.emit, step.id))
        return link
