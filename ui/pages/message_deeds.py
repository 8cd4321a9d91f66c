"""What a person does on the messages page; each deed is one step to undo."""

from collections.abc import Callable
from datetime import date

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from ui.fields.row_edits import review_date
from ui.pages.message_words import REFS
from ui.session import Session
from workbook.model.answers import Cell, MessageDrafts, Row
from workbook.model.edits import Edit, PutPerson, PutRow, RemoveRow, SetCell, Several
from workbook.model.records import new_id
from workbook.model.text import clean_text
from workbook.model.workbook import Person, Workbook
from workbook.outreach import message_edits as edits
from workbook.outreach.draft import Purpose
from workbook.outreach.lens import About
from workbook.outreach.message_edits import MessageAt, Notice


class MessageDeeds(QObject):
    """Changes messages; `said` carries a sentence for a screen reader."""

    said = Signal(str)
    opened = Signal(object)
    """Asks for a message to be shown: a `MessageAt`."""
    asked_row = Signal(str, str)

    def __init__(
        self, session: Session, today: date, parent: QObject | None = None, *, fresh_id: Callable[[str], str] = new_id
    ) -> None:
        """Change the workbook of `session`."""
        super().__init__(parent)
        self.session, self.today, self.fresh_id = session, today, fresh_id

    @property
    def workbook(self) -> Workbook:
        """The workbook as it is now."""
        return self.session.workbook

    def begin(self, purpose: Purpose, person_id: str | None, name: str = "", channel: str = "") -> MessageAt:
        """Begin a message to a known person, or to somebody new by name."""
        at = MessageAt(REFS[purpose], self.fresh_id("r"))
        values: dict[str, Cell] = {"channel": channel} if channel else {}
        if person_id is None and name.strip():
            new = self._newcomer(name)
            both = (PutPerson(new), edits.begin(at, new.id, values))
            self._apply(Several(both, label="Message begun"))
        else:
            self._apply(edits.begin(at, person_id, values))
        self.opened.emit(at)
        return at

    def address(self, at: MessageAt, person_id: str | None, name: str = "") -> None:
        """Say whom a message is to."""
        row = at.row_in(self.workbook)
        if row is None:
            return
        first: tuple[Edit, ...] = ()
        if person_id is None:
            new = self._newcomer(name)
            first, person_id = (PutPerson(new),), new.id
        to_them = PutRow(at.ref, MessageDrafts, replace(row, person=person_id))
        self._apply(Several((*first, to_them), label="Person chosen"))

    def write(self, at: MessageAt, text: str, origin: object) -> None:
        """Keep the words as they are typed."""
        edit = SetCell(at.ref, at.row_id, "text", clean_text(text), label="Typing", typing=True)
        self.session.apply(edit, origin=origin)

    def choose(self, at: MessageAt, column: str, value: Cell, *, typing: bool = False) -> None:
        """Set the situation, the channel, the language or a day."""
        label = "Typing" if typing else "Answer changed"
        self.session.apply(SetCell(at.ref, at.row_id, column, value, label=label, typing=typing))

    def notice(self, person_id: str, notice: Notice) -> None:
        """Keep something noticed."""
        self._apply(edits.noticed(self.workbook, person_id, notice, self.today, self.fresh_id))

    def excuse(self, at: MessageAt, reason: str) -> None:
        """Keep why one writes without having looked, or take it back."""
        self._apply(edits.excused(at, clean_text(reason).strip()))

    def mean(self, at: MessageAt, key: str) -> None:
        """Keep that a signal is meant so."""
        if row := at.row_in(self.workbook):
            self._apply(edits.meant_so(at, row, key))

    def ask_again(self, at: MessageAt, signal_id: str, key: str) -> None:
        """Have a signal asked again."""
        if row := at.row_in(self.workbook):
            self._apply(edits.asked_again(at, row, signal_id, key))

    def place(self, at: MessageAt, sentence: str, about: About | None) -> None:
        """Say what a sentence is about."""
        if row := at.row_in(self.workbook):
            self._apply(edits.placed(at, row, sentence, about))

    def level(self, at: MessageAt, criterion_id: str, level: int | None) -> None:
        """Keep one's own view of one criterion."""
        if row := at.row_in(self.workbook):
            self._apply(edits.levelled(at, row, criterion_id, level))

    def do(self, at: MessageAt, deed: str) -> None:
        """Mark where a message stands: "sent", "draft", "answered", "closed", "open" or "removed"."""
        row = at.row_in(self.workbook)
        if row is not None:
            self._apply(self._edit_of(at, row, deed))

    def _edit_of(self, at: MessageAt, row: Row, deed: str) -> Edit:
        match deed:
            case "sent":
                return edits.sent_by_hand(at, row, self.today)
            case "draft":
                return edits.not_sent(at, row)
            case "answered":
                return edits.heard_back(at, row, self.today)
            case "closed":
                return edits.let_be(at, row)
            case "open":
                return edits.waits_again(at, row)
            case "removed":
                return RemoveRow(at.ref, at.row_id, label="Message removed")
            case _:
                raise KeyError(deed)

    def follow_up(self, person_id: str, step: str) -> str:
        """Plan a next small thing; the id of its row."""
        row_id = self.fresh_id("r")
        values: dict[str, Cell] = {"step": step, "date": self.today.isoformat()} if step else {}
        self._apply(edits.follow_up(person_id, row_id, values))
        return row_id

    def give(self, person_id: str, what: str) -> None:
        """Write down something given today."""
        person = self.workbook.person(person_id)
        whose = "" if person is None else person.name
        self._apply(edits.given(person_id, clean_text(what).strip(), whose, self.today, self.fresh_id))

    def apply(self, edit: Edit) -> None:
        """Apply an edit that a row's own cells made."""
        self.session.apply(edit)

    def _newcomer(self, name: str) -> Person:
        return Person(id=self.fresh_id("p"), name=clean_text(name).strip(), review_by=review_date(self.today))

    def _apply(self, edit: Edit) -> None:
        self.session.apply(edit)
        self.said.emit(f"{edit.label}.")
