"""Messages: everybody one writes to, where each message stands, and one message at a time to write."""

from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import places
from ui.pages.message_composer import Composer
from ui.pages.message_deeds import MessageDeeds
from ui.pages.message_list import MessageList
from ui.pages.message_person import NewMessage
from ui.pages.message_words import YOURSELF, open_words, person_words, purpose_named
from ui.pages.place_page import PlacePage
from ui.session import Change, Session
from ui.theme.look import look
from ui.widgets.announce import announce
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Heading, Text
from workbook.outreach.draft import PLACES
from workbook.outreach.ledger import FOLLOW_UPS
from workbook.outreach.message_edits import GIVES, MessageAt
from workbook.outreach.recipient import NOTICES
from workbook.outreach.situations import notes_budget

SOON: Final = 40
"""After so many ms what stands below the box is made: the box is painted first."""
SHOWN_HERE: Final = frozenset((*(place.ref for place in PLACES), NOTICES, FOLLOW_UPS, GIVES))
NOBODY_YET: Final = "Write to one person first"
WHO: Final = "Who would be glad to hear from you?"
LOOK_AT_THEM: Final = "What have they done or said that stayed with you? Begin there."
GONE: Final = "The message you had open is gone. Undo brings it back."


class MessagesPage(PlacePage):
    """The list, or one message; with a person, the list is theirs only."""

    def __init__(self, session: Session, today: date, person_id: str | None = None) -> None:
        super().__init__()
        self.setAccessibleName(places.TITLES[places.MESSAGES])
        self.session, self.today, self.person_id = session, today, person_id
        self.deeds = MessageDeeds(session, today, self)
        self.deeds.opened.connect(self.open)
        self.deeds.asked_row.connect(self.asked_row)
        self.deeds.said.connect(partial(announce, self))
        self.composer: Composer | None = None
        self._gone: MessageAt | None = None
        self._says_gone = False
        self._build_list()
        self.column.addWidget(self.overview)
        self.back = button("All messages", "link", icon="arrow-left")
        self.back.clicked.connect(self.close_message)
        self.back.hide()
        self.column.insertWidget(0, self.back)
        self.column.addStretch(1)
        self._rest_soon = QTimer(self, singleShot=True, interval=SOON)
        self._rest_soon.timeout.connect(self.show_rest)
        self._show()
        session.changed.connect(self._changed)

    def shows(self, touches: frozenset[str]) -> bool:
        """Whether undoing such a change can be seen here."""
        return bool(touches & SHOWN_HERE)

    def focus_first(self) -> None:
        """Give the keyboard to the message, to the first of the list, or to the way to begin one."""
        self.fit()
        if self.composer is not None:
            self.composer.focus_first()
            return
        lines = self.list.lines
        begin = (self.new.pick.line,) if self.new is not None else ()
        first = next(iter((*begin, *lines[:1])), self.write if self.empty.isHidden() else self.empty.action)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def open(self, at: MessageAt) -> None:
        """Show one message."""
        if at.row_in(self.session.workbook) is None:  # a workbook that is open to read only takes no new message
            return
        self._drop_composer()
        self._gone, self._says_gone = None, False
        composer = self.composer = Composer(self.deeds, at)
        composer.began.connect(self._begin)
        composer.opened_alike.connect(self._open_row)
        composer.asked_place.connect(self.chosen)
        composer.grew.connect(self.fit)
        self.column.insertWidget(1, composer)
        self.overview.hide()
        self.back.show()
        if self.isVisible():
            composer.show()
            self.verticalScrollBar().setValue(0)
            self._rest_soon.start()
        self.focus_first()
        if composer.is_open:
            self.fit()
            self.ensureWidgetVisible(composer.box, 0, look().px(16))  # the box with its length

    def close_message(self) -> None:
        """Back to the list, where the message stands."""
        before = None if self.composer is None else self.composer.at
        self._drop_composer()
        self._show()
        self.overview.show()
        self.fit()
        parts = self.list.people.parts.values()
        lines = {key: line for part in parts for key, line in part.list.parts.items()}
        here = None if before is None else lines.get(f"{before.ref}/{before.row_id}")
        if here is not None:
            here.setFocus()
        else:
            self.focus_first()

    def show_rest(self) -> None:
        """Make what stands below the box."""
        if self.composer is not None:
            self.composer.show_rest()
            self.fit()

    def begin_new(self) -> None:
        """Ask what to write, and to whom."""
        if self.new is None:
            self.new = NewMessage()
            self.new.begun.connect(self._begin_new)
            self.new.closed.connect(self._close_new)
            self._overview.insertWidget(self._overview.indexOf(self.list), self.new)
        self.new.pick.show_workbook(self.session.workbook)
        known = self.session.workbook.person(self.person_id)
        if known is not None:
            self.new.pick.choose(known.id)
        self.new.show()
        self._show()
        (self.new.pick.line if known is None else self.new.pick.go).setFocus()

    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        if self.composer is not None and self.composer.rest is None:
            self._rest_soon.start()

    def _build_list(self) -> None:
        self.overview = QWidget()
        self._overview = QVBoxLayout(self.overview)
        self._overview.setContentsMargins(0, 0, 0, 0)
        self._overview.setSpacing(look().px(12))
        self.heading = Heading(places.TITLES[places.MESSAGES])
        self.said = Text("", "body_large", tone="ink2")
        self.stop = Card("note", padding=12)
        self.stop_words = Text("")
        self.stop.column.addWidget(self.stop_words)
        self.gone = Card("note", padding=12)
        self.gone.column.addWidget(Text(GONE))
        self.write = button("Write a message", "primary", icon="pencil")
        self.write.clicked.connect(self.begin_new)
        self.everybody = button("Messages to everybody", "secondary", icon="send")
        self.everybody.clicked.connect(partial(self.chosen.emit, places.MESSAGES))
        self.ways = flow_row(self.write, self.everybody)
        self.empty = EmptyState(
            NOBODY_YET, WHO, action="Write a message", icon="send",
            example="Leila · Sent 3 days ago · look again on Mon 7 December",
        )  # fmt: skip
        self.empty.acted.connect(self.begin_new)
        self.new: NewMessage | None = None
        self.list = MessageList()
        self.list.opened.connect(self.open)
        for part in (self.heading, self.said, self.gone, self.stop, self.ways, self.empty, self.list):
            self._overview.addWidget(part)

    def _changed(self, change: Change) -> None:
        if self.composer is not None and self.composer.row is None:
            self._gone, self._says_gone = self.composer.at, change.way == "edit"
            self.close_message()
            return
        if self._gone is not None and self._gone.row_in(self.session.workbook) is not None:
            self.open(self._gone)
            return
        if self.composer is not None:
            self.composer.follow(change)
            return
        self._says_gone = False
        self._show()

    def _show(self) -> None:
        workbook = self.session.workbook
        count = self.list.show_workbook(workbook, self.today, self.person_id)
        asking = self.new is not None and not self.new.isHidden()
        self.empty.setVisible(not count and not asking)
        self.list.setVisible(bool(count))
        self.write.setVisible(bool(count) and not asking)
        self.everybody.setVisible(self.person_id is not None)
        self.ways.setVisible(not self.write.isHidden() or not self.everybody.isHidden())
        budget = notes_budget(workbook, self.today)
        notes = budget.sentence if budget.most is not None and budget.matters else ""
        self.said.setText(" ".join(part for part in (YOURSELF, notes) if part))
        self.gone.setVisible(self._says_gone)
        stop = open_words(workbook, self.today)
        self.stop_words.setText(stop)
        self.stop.setVisible(bool(stop))
        name = person_words(workbook, self.person_id)
        self.heading.setText(f"Messages to {name}" if name else places.TITLES[places.MESSAGES])
        self.empty.title.setText(f"Nothing written to {name} yet" if name else NOBODY_YET)
        self.empty.words.setText(LOOK_AT_THEM if name else WHO)

    def _begin_new(self, kind: str, person_id: str | None, name: str) -> None:
        self._close_new()
        person = self.session.workbook.person(person_id)
        self.deeds.begin(purpose_named(kind), person_id, name, "" if person is None else person.channel)

    def _begin(self, kind: str, person_id: str | None, channel: str) -> None:
        self.deeds.begin(purpose_named(kind), person_id, channel=channel)

    def _close_new(self) -> None:
        if self.new is not None:
            self.new.pick.clear()
            self.new.hide()
            self._show()
            if self.composer is None:
                self.focus_first()

    def _open_row(self, row_id: str) -> None:
        for place in PLACES:
            if any(row.id == row_id for row in self.session.workbook.rows(place.ref)):
                self.open(MessageAt(place.ref, row_id))
                return

    def _drop_composer(self) -> None:
        if self.composer is not None:
            self.column.removeWidget(self.composer)
            self.composer.hide()
            self.composer.deleteLater()
            self.composer = None
        self.back.hide()
