"""One message from the first look to the last touch; it is looked at when the keys rest, never while they run."""

from concurrent.futures import Future
from functools import cache, partial
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import places
from ui.background import Bench
from ui.fields.unkept import Unkept
from ui.pages.message_after import AfterCard
from ui.pages.message_box import MessageBox
from ui.pages.message_deeds import MessageDeeds
from ui.pages.message_lens import BY_WORDS
from ui.pages.message_look import LookCard
from ui.pages.message_person import PersonPick
from ui.pages.message_ready import KIND_AND_TRUE, TuesdayCard
from ui.pages.message_review import ReviewPart
from ui.pages.message_send import SendCard
from ui.pages.message_setting import Setting
from ui.pages.message_words import PURPOSES, called, state_words, title_words
from ui.session import Change
from ui.theme.look import look
from ui.widgets.card import Card
from ui.widgets.labels import Caption, Heading, Text
from workbook.model.answers import Row
from workbook.outreach.draft import GOODBYES, PLACES, Purpose
from workbook.outreach.lens import ABOUT
from workbook.outreach.look_first import Gate, gate
from workbook.outreach.message_edits import MessageAt, Notice
from workbook.outreach.readiness import own_levels
from workbook.outreach.review import Review, review
from workbook.outreach.situations import SENT, limit_of, situation_named
from workbook.outreach.states import MessageState, state_of
from workbook.outreach.threads import Sources, Thread, threads
from workbook.reading.path_notes import asking_note

REST: Final = 340
"""Milliseconds without a key until the message is looked at."""
SOON: Final = 30
"""Milliseconds after anything else than typing."""
TYPED: Final = frozenset({"Typing", "Person changed"})
PLACEHOLDERS: Final = {
    "first": "What did you notice, and what would you like to know from them?",
    "ask": "One thing, small, why them, and an easy way out.",
    "no": "Thank them, say no plainly, wish them well.",
    "close": "What it gave you. They need not answer.",
}
SHUT: Final = "The message opens once one true thing is written above and kept with “Keep this”."


@cache
def reading_bench() -> Bench:
    """The thread that reads word lists for the first look at a message."""
    return Bench("messages")


class Composer(QWidget):
    """The parts of one message, from the top: whom, situation and channel, what was noticed, the box, what follows."""

    began = Signal(str, object, str)
    """Another message to begin: its kind, the person's id, a channel."""
    opened_alike = Signal(str)
    asked_place = Signal(str)
    grew = Signal()
    """More is said about the message: the page takes its height before it is painted."""

    def __init__(self, deeds: MessageDeeds, at: MessageAt) -> None:
        """Show the message `at`; what stands below the box is made by `show_rest`."""
        super().__init__()
        self.deeds, self.at = deeds, at
        self.purpose: Purpose = PURPOSES[at.ref]
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look().px(12))
        self.rest: ReviewPart | None = None
        self.send: SendCard | None = None
        self.after: AfterCard | None = None
        self.tuesday: TuesdayCard | None = None
        self._gate: Gate | None = None
        self._waits = QTimer(self, singleShot=True)
        self._waits.timeout.connect(self._look)
        self._warm = False
        self._build_top()
        row = self.row
        about = row.person or row.id if row is not None else at.row_id
        self._begun = Unkept(self.look.form.words, deeds.session, f"{about}:noticed")
        self.look.take_up(self._begun.words)
        self.show_message()

    @property
    def row(self) -> Row | None:
        """The message as it is now; None when it is gone."""
        return self.at.row_in(self.deeds.workbook)

    @property
    def is_open(self) -> bool:
        """Whether the box is shown: the gate is open, or there are words, which are never hidden."""
        return not self.box.isHidden()

    def focus_first(self) -> None:
        """Give the keyboard to what comes first: whom, then looking, then writing."""
        if not self.whom.isHidden():
            self.pick.line.setFocus()
        elif self.is_open:
            self.box.box.focus_end()
        else:
            self.look.focus_form()

    def follow(self, change: Change) -> None:
        """Hear of a change: own typing waits for the keys to rest, all else shows at once."""
        typed = change.way == "edit" and change.label in TYPED
        if not typed:
            self.show_message()
        if not typed or not self._waits.isActive() or self._waits.interval() == REST:
            self._waits.start(REST if typed else SOON)

    def look_now(self) -> None:
        """Look at the message as it is and say what there is to say."""
        row = self.row
        if row is None or self.rest is None:
            return
        self._warm = True
        seen = review(self.deeds.workbook, row, self.at.ref)
        self.show_message()
        person = self.deeds.workbook.person(row.person)
        self.rest.show_review(seen, called("" if person is None else person.name))
        self.box.show_marks(seen.signals.raised, seen.draft.text)
        self.grew.emit()

    def _look(self) -> None:
        """Look now; the very first time word lists are read, which is done away from the window."""
        row = self.row
        if self._warm or row is None:
            self.look_now()
            return
        reading_bench().run(partial(review, self.deeds.workbook, row, self.at.ref), self, self._warmed)

    def _warmed(self, outcome: Future[Review]) -> None:
        outcome.result()
        self._warm = True
        if not self._waits.isActive():
            self._waits.start(0)

    def show_rest(self) -> None:
        """Make what stands below the box, once, and look at the message."""
        if self.rest is not None:
            return
        self.rest = ReviewPart()
        self.send = SendCard(self.deeds.today)
        self.after = AfterCard(self.deeds)
        self.tuesday = TuesdayCard()
        for part in (self.rest, self.send, self.after, self.tuesday):
            self._column.addWidget(part)
        self._wire_review(self.rest)
        self._wire_rest(self.send, self.after, self.tuesday)
        self.show_message()
        if self.isVisible():
            for part in (self.send, self.tuesday):
                part.show()
            self.rest.setVisible(self.is_open)
        self._waits.start(SOON)

    def show_message(self) -> None:
        """Show the message as the workbook has it; equal words stay as they are."""
        row, workbook = self.row, self.deeds.workbook
        if row is None:
            return
        self.title.setText(title_words(workbook, self.at.ref, row))
        known = workbook.person(row.person) is not None
        self.whom.setVisible(not known)
        if not known:
            self.pick.show_workbook(workbook)
        self._show_gate(row, known=known)
        self.setting.show_row(row, workbook)
        situation = situation_named(row.text("situation"))
        own = next(place.longest for place in PLACES if place.ref == self.at.ref)
        longest = own if situation is None else situation.longest(row.text("channel"))
        self.box.show_row(row, limit_of(row.text("channel"), workbook), longest)
        state = self._state(row)
        self.state.setText(f"{state_words(row, state, self.deeds.today)}.")
        if self.send is not None and self.after is not None and self.tuesday is not None:
            self.send.show_state(row, state, self.purpose)
            self.after.show_row(row, workbook, answered=state.state == "answered")
            self.tuesday.show_level(own_levels(row).get(KIND_AND_TRUE))

    def _state(self, row: Row) -> MessageState:
        workbook, today = self.deeds.workbook, self.deeds.today
        known = threads(Sources(workbook), today)
        return state_of(workbook, row, known.get(row.person or "", Thread()), today)

    def _show_gate(self, row: Row, *, known: bool) -> None:
        workbook = self.deeds.workbook
        found = gate(workbook, row.person, row)
        was_shut = self._gate is not None and not self._gate.open
        self._gate = found
        needs_no_look = self.purpose in GOODBYES
        held = self.look.isAncestorOf(self.window().focusWidget() or self)
        self.look.show_gate(found, row, workbook)
        looked_too_late = row.text("status") in SENT and not found.observations
        self.look.setVisible(known and not needs_no_look and not looked_too_late)
        shown = found.open or needs_no_look or bool(row.text("text").strip())
        self.box.setVisible(shown)
        if self.rest is not None:
            self.rest.setVisible(shown)
        self.shut.setVisible(not shown and known)
        asked = "" if needs_no_look or row.text("status") in SENT else asking_note(workbook)
        self.asking_words.setText(asked)
        self.asking.setVisible(shown and bool(asked))
        if shown and was_shut and held:
            self.box.box.focus_end()

    def _build_top(self) -> None:
        self.title = Heading("")
        self.state = Text("", tone="ink2")
        self.whom = Card("chosen", padding=16)
        self.pick = PersonPick("Choose this person")
        self.pick.chosen.connect(partial(self.deeds.address, self.at))
        self.whom.column.addWidget(self.pick)
        self.look = LookCard()
        self.look.kept.connect(self._notice)
        self.look.excused.connect(partial(self.deeds.excuse, self.at))
        self.setting = Setting(self.at.ref, self.deeds.today)
        self.setting.changed.connect(self._choose)
        self.setting.asked_limits.connect(partial(self.asked_place.emit, places.LIMITS))
        self.shut = Caption(SHUT, tone="ink2")
        self.box = MessageBox(PLACEHOLDERS[self.purpose])
        self.box.edited.connect(self._write)
        self.asking = Card("note", padding=12)
        self.asking_words = Text("")
        self.asking.column.addWidget(self.asking_words)
        for part in (self.title, self.state, self.whom, self.setting, self.look, self.shut, self.asking, self.box):
            self._column.addWidget(part)

    def _wire_review(self, rest: ReviewPart) -> None:
        rest.signals.meant.connect(partial(_later, self, self.deeds.mean, self.at))
        rest.signals.asked_again.connect(partial(_later, self, self.deeds.ask_again, self.at))
        rest.signals.shown_where.connect(self.box.select)
        rest.lens.placed.connect(self._place)
        rest.alike.opened.connect(self.opened_alike)
        rest.ready.levelled.connect(partial(self.deeds.level, self.at))

    def _wire_rest(self, send: SendCard, after: AfterCard, tuesday: TuesdayCard) -> None:
        send.did.connect(self._do)
        send.dated.connect(self._choose)
        send.copied.connect(self._copy)
        send.wrote_second.connect(partial(self._begin, "first"))
        after.began.connect(self._begin)
        after.asked_person.connect(self._ask_person)
        tuesday.levelled.connect(partial(self.deeds.level, self.at))

    def _write(self, text: str) -> None:
        self.deeds.write(self.at, text, self)

    def _choose(self, column: str, value: object, typing: bool) -> None:  # noqa: FBT001  a signal's slot
        if value is None or isinstance(value, str):
            self.deeds.choose(self.at, column, value, typing=typing)

    def _notice(self, notice: Notice) -> None:
        row = self.row
        if row is not None and row.person is not None:
            self._begun.done()
            self.deeds.notice(row.person, notice)

    def _place(self, sentence: str, about: str) -> None:
        for one in ABOUT:
            if one == about:
                self.deeds.place(self.at, sentence, one)
        if about == BY_WORDS:
            self.deeds.place(self.at, sentence, None)

    def _copy(self) -> None:
        if self.send is not None:
            self.send.copy_text(self.box.text())

    def _do(self, deed: str) -> None:
        _later(self, self.deeds.do, self.at, deed)
        if deed == "answered" and self.after is not None:
            _later(self, self.after.plan.setFocus)  # what did they say? that comes first

    def _ask_person(self) -> None:
        row = self.row
        if row is not None and row.person is not None:
            self.asked_place.emit(places.about(places.PEOPLE, row.person))

    def _begin(self, kind: str) -> None:
        row = self.row
        if row is not None:
            self.began.emit(kind, row.person, row.text("channel"))


def _later(owner: QWidget, work: object, *values: object) -> None:
    """Do it after the click: the part that was clicked may go away with the change."""
    if callable(work):
        QTimer.singleShot(0, owner, partial(work, *values))
