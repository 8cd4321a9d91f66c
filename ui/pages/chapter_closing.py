"""A chapter's closing: what you have now."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import places
from ui.session import Session
from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Caption, Heading, Text
from ui.widgets.scroll_page import ScrollPage
from workbook.curriculum.chapters import chapter
from workbook.curriculum.contents import ChapterTitle, ExerciseTitle
from workbook.curriculum.course import exercise
from workbook.curriculum.fields import ExerciseField, ScaleField
from workbook.model.edits import CloseChapter
from workbook.model.workbook import Workbook
from workbook.progress import chapter_done, exercise_states
from workbook.reading.summaries import answer_lines

LINES_SHOWN = 3
CHAPTERS_WITH_READINESS = ("4", "5", "6")
VISIBLE_FEELS_HARD = 3
"""A mark of 3 or lower for "I feel all right being visible" offers Chapter 8 early (A8)."""


class ClosingPage(ScrollPage):
    """What a chapter has given so far, in a calm list; nothing is ever incomplete."""

    chosen = Signal(str)
    stopped = Signal()

    def __init__(self, session: Session, title: ChapterTitle, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName("Chapter closing")
        self.session, self._title = session, title
        definition = chapter(title.id)
        self.column.addWidget(Caption(f"Chapter {title.id} · {title.title}", tone="accent", weight=600))
        self.heading = Heading("What you have now")
        self.column.addWidget(self.heading)
        if chapter_done(session.workbook, title.id):
            self.column.addWidget(Text(definition.done_text, "body_large", serif=True))
        elif any(state == "answered" for state in self._states()):
            self.column.addWidget(Text("So far. You can add to it at any time.", "body_large", tone="ink2"))
        else:
            self.column.addWidget(Text("Nothing here yet. You can come back at any time.", "body_large", tone="ink2"))
        # Before the answers, so that the keyboard begins where the page does.
        self.column.addWidget(self._ways_on())
        self.column.addSpacing(look().px(8))
        if title.id in CHAPTERS_WITH_READINESS:
            from ui.pages.readiness_card import readiness_card

            card = readiness_card(session, title.id)
            if card is not None:
                self.column.addWidget(card)
        for step in title.exercises:
            self.column.addWidget(self._answer(step))
        self.column.addStretch(1)

    def focus_first(self) -> None:
        """Give the keyboard to the way on."""
        self.on.setFocus()

    def _states(self) -> list[str]:
        states = exercise_states(self.session.workbook)
        return [states.get(step.id, "not_started") for step in self._title.exercises]

    def _answer(self, step: ExerciseTitle) -> QWidget:
        card = Card("plain", padding=16, gap=4)
        head = QHBoxLayout()
        head.addWidget(Heading(step.title, 3), 1)
        change = button("Change", "link", name=f"Change {step.title}")
        change.clicked.connect(partial(self.chosen.emit, step.id))
        head.addWidget(change)
        card.column.addLayout(head)
        lines = self._lines(step.id)
        for line in lines[:LINES_SHOWN]:
            card.column.addWidget(Text(line, tone="ink2", own_side=True, most_lines=3))
        if len(lines) > LINES_SHOWN:
            card.column.addWidget(Caption(f"and {len(lines) - LINES_SHOWN} more"))
        if not lines:
            mark = self.session.workbook.marks.get(step.id)
            said = {"declined": "You would rather not answer. That is an answer.", "set_aside": "Set aside for later."}
            card.column.addWidget(Caption(said.get(mark or "", "Nothing here yet.")))
        return card

    def _lines(self, exercise_id: str) -> list[str]:
        workbook = self.session.workbook
        return [line for field in exercise(exercise_id).fields for line in closing_lines(workbook, exercise_id, field)]

    def _ways_on(self) -> QWidget:
        next_place = places.after(places.closing(self._title.id))
        self.on = button(f"Go on to {places.title(next_place)}", "primary", icon="arrow-right", icon_last=True)
        self.on.clicked.connect(partial(self.chosen.emit, next_place))
        stop = button("Stop here for today", "secondary")
        stop.clicked.connect(self.stopped)
        closed = self._title.id in self.session.workbook.closed_chapters
        enough = button("Open this chapter again" if closed else "This chapter is enough for me", "ghost")
        enough.clicked.connect(partial(self._close, closed=not closed))
        ways = [self.on, stop, enough]
        if self._title.id == "1" and self._visibility_first():
            early = button("First: being seen, comfortably", "secondary", icon="heart")
            early.clicked.connect(partial(self.chosen.emit, places.opening("8")))
            ways.insert(1, early)
        return flow_row(*ways, gap=12)

    def _visibility_first(self) -> bool:
        workbook = self.session.workbook
        mark = workbook.scale("E1.4.s5").value
        return workbook.path == "G7" or (mark is not None and mark <= VISIBLE_FEELS_HARD)

    def _close(self, *, closed: bool) -> None:
        label = "This chapter is enough for you; the print leaves it out" if closed else "Chapter opened again"
        self.session.apply(CloseChapter(self._title.id, closed=closed, label=label))


def closing_lines(workbook: Workbook, exercise_id: str, field: ExerciseField) -> tuple[str, ...]:
    """An answer in plain lines; a mark says what it marks."""
    lines = answer_lines(workbook, f"{exercise_id}.{field.id}")
    if isinstance(field, ScaleField):
        return tuple(f"{field.label.rstrip('. ')}: {line}" for line in lines)
    return lines
