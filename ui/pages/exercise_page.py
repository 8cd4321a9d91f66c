"""An exercise: prompt, earlier words, its fields, and examples and reasons on demand."""

import time
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ui.fields.field_widget import FieldWidget
from ui.fields.rows_field import RowsWidget
from ui.fields.surroundings import Surroundings
from ui.fields.widget_for import widget_for
from ui.pages.examples import ExampleList, WhyList
from ui.pages.extra import Extra
from ui.pages.hand_made import extras, offers_beside, whole_edit
from ui.pages.offers import OfferList
from ui.session import Change, Session
from ui.theme.look import look
from ui.theme.tokens import TEXT_WIDTH
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Caption, Heading, Text
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.tab_stops import tab_stops
from workbook.curriculum.chapters import chapter
from workbook.curriculum.course import exercise, small_text
from workbook.model.edits import Edit
from workbook.model.text import clean_text
from workbook.reading.offers import OfferedWords, offered_words
from workbook.reading.path_notes import asking_note

AT_ONCE: Final = 0.006
"""Seconds of making parts in one stretch; a long page goes on growing below the window's edge."""
BETWEEN: Final = 15
"""Milliseconds between two such stretches, in which keys and painting come first."""
UNSEEN: Final = 250
"""Milliseconds after which a page that nobody has seen yet is completed all the same."""
DONE: Final = object()
ASKS_PEOPLE = ("E9.3", "E9.5")
NOTES_ABOUT_PEOPLE = ("E2.5", "E3.2", "E3.4", "E9.1", "E9.2")


class ExercisePage(ScrollPage):
    """One exercise of the course, built from its definition."""

    asked_source = Signal(str)
    """A field reference or a place beside the course to go to."""
    declined = Signal()

    def __init__(
        self, session: Session, exercise_id: str, surroundings: Surroundings, parent: QWidget | None = None,
        *, room: QSize | None = None,
    ) -> None:  # fmt: skip
        """Make what is seen in `room`, the size the page will have; the rest follows when that is painted."""
        super().__init__(parent=parent)
        self._room_at_first = room or QSize(look().px(640), look().px(480))
        self.expect_long(self._room_at_first)
        self._examples: ExampleList | None = None
        self._why: WhyList | None = None
        self._reach = 0
        self._unmeasured: list[QWidget] = []
        self.setAccessibleName("Exercise")
        self.session = session
        self._surroundings = surroundings
        self.exercise = exercise(exercise_id)
        self.heading = Heading(self.exercise.title)
        self._last_field: FieldWidget | None = None
        self.carets: dict[str, int] = {}
        """Where one stopped writing in texts, by field reference; a window lends its own to the pages it shows."""
        self._build_head()
        self.offers = OfferList(self._offered())
        self.offers.used.connect(self._use)
        self.offers.asked_source.connect(self.asked_source)
        self.column.addWidget(self.offers)
        self._fields: list[FieldWidget] = []
        self._extras: list[Extra] = []
        self._steps = self._building()
        self._complete = False
        self._seen = False
        self._more = QTimer(self, singleShot=True)
        self._more.timeout.connect(self._build_some)
        self._build_some()
        session.changed.connect(self._changed)

    @property
    def fields(self) -> Sequence[FieldWidget]:
        """The widgets of all fields; those that are still to come are made now."""
        self.complete()
        return self._fields

    @property
    def extras(self) -> Sequence[Extra]:
        """What stands beside the fields; what is still to come is made now."""
        self.complete()
        return self._extras

    def complete(self) -> None:
        """Make what is still to come of a long page."""
        while not self._complete:
            self._build_next()

    def field_for(self, ref: str) -> FieldWidget | None:
        """The widget of a field reference, when it is on this page; it is made now if it is still to come."""
        while True:
            found = next((widget for widget in self._fields if widget.ref == ref), None)
            if found is not None or self._complete:
                return found
            self._build_next()

    def ref_of(self, part: QWidget) -> str:
        """The reference of the field that `part` belongs to; "" when it belongs to none."""
        return next((field.ref for field in self._fields if field.isAncestorOf(part)), "")

    def caret_at(self, ref: str) -> int | None:
        """Where one stopped writing in a field, in characters; None for the end."""
        return next((field.caret for field in self._fields if field.ref == ref), None)

    def show_examples(self) -> None:
        """Show or hide the examples."""
        self.complete()
        if self._examples is None:
            self._examples = ExampleList(self.exercise, self.session.workbook)
            self.column.insertWidget(self.column.count() - 1, self._examples)  # what follows takes up what is left
        self._toggle(self._examples)
        self._show_examples.setText("Show examples" if self._examples.isHidden() else "Hide examples")

    def show_why(self) -> None:
        """Show or hide why this matters."""
        self.complete()
        if self._why is None:
            self._why = WhyList(self.exercise.why)
            self.column.insertWidget(self.column.indexOf(self._foot) + 1, self._why)
        self._toggle(self._why)
        self._show_why.setText("Why this matters" if self._why.isHidden() else "Hide why")

    def focus_first(self) -> None:
        """Give the keyboard to the first field, or to what stands before it when the field is below the window's edge.

        The page begins at its top, so that a person reads the question first; earlier words make room for the answer.
        """
        self.to_top()
        if any(part.focus_first() for part in self._extras):
            return
        while self._first_to_answer is None and not self._complete and not self._fills_the_view():
            self._build_next()
        first = self._first_to_answer
        if first is not None and self._comes_into_view(first):
            first.focus_at()
            self.to_top()
        elif not self.offers.focus_first():
            tab_stops(self)[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_answer(self) -> None:
        """Give the keyboard to the place where one answers, also where it is below the window's edge."""
        if any(part.focus_first() for part in self._extras):
            return
        while self._first_to_answer is None and not self._complete:
            self._build_next()
        if self._first_to_answer is not None:
            self._first_to_answer.focus_at()

    @property
    def _first_to_answer(self) -> FieldWidget | None:
        """The first field with something to do: a choice without anything to choose from yet has nothing."""
        return next((field for field in self._fields if tab_stops(field)), None)

    def _comes_into_view(self, field: FieldWidget) -> bool:
        """Whether one sees where to answer, at once or when fewer of the earlier words are shown."""
        if self._is_seen(field):
            return True
        spare = self.offers.spare
        if not spare or not self._is_seen(field, spare):
            return False
        self.offers.show_few(few=True)
        self.fit()
        return self._is_seen(field)

    def _is_seen(self, field: FieldWidget, lifted: int = 0) -> bool:
        """Whether the place where one answers is in view, or so much of the field that it is there or nearly there.

        With `lifted`: whether it would be if all of it stood so many px higher.
        """
        field.body.activate()  # what is asked for a place has one
        top = field.mapTo(self.viewport(), QPoint(0, 0)).y() - lifted
        enough = top <= self.viewport().height() - look().px(120)
        return enough or self._begins_in_view(next(iter(tab_stops(field)), field), lifted)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            if self._more.isActive():
                QTimer.singleShot(0, self, self._go_on)  # when all of it is painted

    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        if not self._complete:
            self._more.start(BETWEEN if self._seen else UNSEEN)

    def hideEvent(self, event: QHideEvent, /) -> None:
        super().hideEvent(event)
        self.carets |= {field.ref: at for field in self._fields if (at := field.caret) is not None}
        self._more.stop()  # a page that is left grows no more

    def _go_on(self) -> None:
        if self._more.isActive():
            self._more.start(BETWEEN)

    def _build_head(self) -> None:
        definition = self.exercise
        if definition.star:
            self.column.addWidget(Caption("★ Part of the short way", tone="accent", weight=600))
        self.column.addWidget(self.heading)
        self.column.addWidget(Text(definition.prompt, "body_large", tone="ink2"))
        for words, kind in ((chapter(definition.chapter_id).care_note, "note"), (definition.hint, "sunken")):
            if words:
                card = Card("note" if kind == "note" else "sunken", padding=14)
                card.column.addWidget(Text(words))
                self.column.addWidget(card)
        note = small_text("about_people_note")
        if definition.id in NOTES_ABOUT_PEOPLE and not any(note in field.help for field in definition.fields):
            self.column.addWidget(Caption(note))
        asked = asking_note(self.session.workbook) if definition.id in ASKS_PEOPLE else ""
        if asked:
            card = Card("note", padding=14)
            card.column.addWidget(Text(asked))
            self.column.addWidget(card)

    def _build_some(self) -> None:
        """Make all that is seen at first, later parts for a moment; what is left comes a little later."""
        begun = time.perf_counter()
        while not self._complete:
            self._build_next()
            long = not self._complete and time.perf_counter() - begun > AT_ONCE
            if long and (self._seen or self._fills_the_view()):
                self._more.start(BETWEEN if self._seen else UNSEEN)
                return

    def _fills_the_view(self) -> bool:
        """Whether what is made so far reaches the lower edge of the page."""
        width = min(self.viewport().width() - 2 * look().px(32), look().px(TEXT_WIDTH))
        if not self._reach:
            self._reach = look().px(12) + self.column.totalHeightForWidth(width)
        else:
            gap = self.column.spacing()
            self._reach += sum(gap + _height_at(width, part) for part in self._unmeasured)
        self._unmeasured.clear()
        growing = self._fields[-1] if self._fields and self._fields[-1].to_come else None
        below = growing.tail if growing is not None else 0
        return self._reach - below > self._room_at_first.height()

    def _build_next(self) -> None:
        """Make one step more."""
        self._more.stop()
        self._complete = next(self._steps, DONE) is DONE

    def _building(self) -> Iterator[None]:
        """Make the page field by field with what belongs to each, long fields in stretches, and at the end the foot."""
        for definition in self.exercise.fields:
            ref = f"{self.exercise.id}.{definition.id}"
            begun_with = self.session.workbook
            placed = extras(self.exercise, definition.id, begun_with, self._surroundings)
            for one in placed:
                if one.above:
                    self.column.addSpacing(look().px(8))
                    self._add_extra(one.make())
                    yield
            widget = widget_for(ref, definition, self.session.workbook, self._surroundings)
            widget.edited.connect(partial(self._apply, widget))
            widget.focused.connect(self._remember)
            widget.asked_source.connect(self.asked_source)
            self.column.addSpacing(look().px(8))
            self.column.addWidget(widget)
            self._fields.append(widget)
            self._unmeasured.append(widget)
            yield
            while widget.to_come:
                self._unmeasured += widget.grow()
                yield
            for one in placed:
                if not one.above:
                    part = one.make()
                    if self.session.workbook is not begun_with:
                        part.show_workbook(self.session.workbook)
                    self._add_extra(part)
                    yield
        self._build_foot()

    def _add_extra(self, part: Extra) -> None:
        part.edited.connect(partial(self.session.apply, origin=part))
        part.asked_source.connect(self.asked_source)
        self._extras.append(part)
        self._unmeasured.append(part)
        self.column.addWidget(part)

    def _offered(self) -> tuple[OfferedWords, ...]:
        return offers_beside(self.exercise, offered_words(self.session.workbook, self.exercise))

    def _build_foot(self) -> None:
        self._show_examples = button("Show examples", "link", icon="eye", tip="Ctrl+E")
        self._show_why = button("Why this matters", "link", icon="bulb")
        decline = button("I'd rather not answer", "link", icon="close", tone="ink2")
        self._show_examples.clicked.connect(self.show_examples)
        self._show_why.clicked.connect(self.show_why)
        decline.clicked.connect(self.declined)
        self.column.addSpacing(look().px(8))
        self._foot = flow_row(self._show_examples, self._show_why, decline, gap=12)
        self.column.addWidget(self._foot)
        self.column.addStretch(1)

    def _toggle(self, part: QWidget) -> None:
        part.setVisible(part.isHidden())
        self.fit()
        if part.isVisible():
            self.ensureWidgetVisible(part, 0, look().px(200))

    def _apply(self, widget: FieldWidget, edit: Edit) -> None:
        self.session.apply(whole_edit(edit, self.session.workbook, self._surroundings), origin=widget)

    def _remember(self, widget: FieldWidget) -> None:
        self._last_field = widget
        at = self.carets.pop(widget.ref, None)
        if at is not None:
            widget.put_caret(at)

    def _use(self, offer: OfferedWords, at: int) -> None:
        field = self.field_for(f"{self.exercise.id}.{offer.into}") if offer.into else None
        person = offer.people[at] if offer.people else ""
        if person and isinstance(field, RowsWidget) and field.takes_people:
            field.choose_person(person)
            return
        writable = [
            widget for widget in (field, self._last_field, *self.fields) if widget is not None and widget.takes_words
        ]
        if writable:
            writable[0].insert_words(clean_text(offer.lines[at]))

    def _changed(self, change: Change) -> None:
        workbook = self.session.workbook
        for widget in self._fields:  # what is still to come shows the workbook of then
            if widget is not change.origin:
                widget.show_workbook(workbook)
        for part in self._extras:
            if any(change.concerns(ref) for ref in part.refs):
                part.show_workbook(workbook)
        if not any(change.concerns(f"{self.exercise.id}.{field.id}") for field in self.exercise.fields):
            self.offers.show_offers(self._offered())


def _height_at(width: int, part: QWidget) -> int:
    return part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
