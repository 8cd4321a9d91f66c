"""What a person does with a message, as edits: begin, look first, mean it so, send by hand, hear back, let be."""

from collections.abc import Callable, Mapping
from datetime import date

from msgspec import Struct

from workbook.model.answers import Cell, MessageDrafts, PlanRows, RankedList, Row, StoryCards
from workbook.model.edits import Edit, PutRow, SetCell, Several, row_with
from workbook.model.ledger_edits import PutTouch
from workbook.model.workbook import Touch, Workbook
from workbook.outreach.ledger import FOLLOW_UPS
from workbook.outreach.lens import CORRECTIONS, About, with_correction
from workbook.outreach.look_first import OVERRIDE
from workbook.outreach.readiness import OWN, own_levels
from workbook.outreach.recipient import NOTICED, NOTICES
from workbook.outreach.review import MEANT

GIVES = "E9.4.gives"
FreshId = Callable[[str], str]


class MessageAt(Struct, frozen=True):
    """Where a message is kept: the field of E9.3 or E9.5, and its row."""

    ref: str
    row_id: str

    def row_in(self, workbook: Workbook) -> Row | None:
        """The message as it is now; None when it is gone."""
        return next((row for row in workbook.rows(self.ref) if row.id == self.row_id), None)


class Notice(Struct, frozen=True):
    """One thing noticed: the words, the kind ("choice") and where it was seen."""

    text: str
    kind: str = ""
    where: str = ""


def begin(at: MessageAt, person_id: str | None, values: Mapping[str, Cell] | None = None) -> PutRow:
    """A new message without words."""
    row = Row(id=at.row_id, person=person_id, values={"status": "draft", **(values or {})})
    return PutRow(at.ref, MessageDrafts, row, label="Message begun")


def noticed(workbook: Workbook, person_id: str, notice: Notice, today: date, fresh_id: FreshId) -> Edit:
    """Write an observation on the person's card of E9.2; a fourth one goes into the ledger."""
    card = next((row for row in workbook.rows(NOTICES) if row.person == person_id), None)
    if card is None:
        card = Row(id=fresh_id("r"), person=person_id)
    column = next((column for column in NOTICED if not card.text(column).strip()), None)
    if column is None:
        touch = Touch(id=fresh_id("t"), person=person_id, kind="noticed", on=today.isoformat(), line=notice.text)
        return PutTouch(touch, label="Observation kept")
    values: dict[str, Cell] = {column: notice.text}
    if notice.kind:
        values[f"{column}_kind"] = notice.kind
    if notice.where:
        values[f"{column}_where"] = notice.where
    return PutRow(NOTICES, StoryCards, row_with(card, values), label="Observation kept")


def excused(at: MessageAt, reason: str) -> SetCell:
    """Keep the reason for writing without having looked; no reason closes the gate again."""
    label = "Reason kept" if reason else "Reason taken out"
    return SetCell(at.ref, at.row_id, OVERRIDE, reason or None, label=label)


def meant_so(at: MessageAt, row: Row, key: str) -> SetCell:
    """Keep that a signal is meant so."""
    kept = tuple(one for one in row.words(MEANT) if one != key)
    return SetCell(at.ref, at.row_id, MEANT, (*kept, key), label="Meant so")


def asked_again(at: MessageAt, row: Row, signal_id: str, key: str) -> SetCell:
    """Have a signal asked again that was meant so."""
    kept = tuple(one for one in row.words(MEANT) if one not in {key, signal_id})
    return SetCell(at.ref, at.row_id, MEANT, kept, label="Asked again")


def placed(at: MessageAt, row: Row, sentence: str, about: About | None) -> SetCell:
    """Say what a sentence is about, or leave it to its words again (None)."""
    kept = with_correction(row.words(CORRECTIONS), sentence, about)
    return SetCell(at.ref, at.row_id, CORRECTIONS, kept, label="Sentence placed")


def levelled(at: MessageAt, row: Row, criterion_id: str, level: int | None) -> SetCell:
    """Keep the person's own level of one criterion (0 to 3), or take it back (None)."""
    levels = {one: mine for one, mine in own_levels(row).items() if one != criterion_id}
    if level is not None:
        levels[criterion_id] = level
    lines = tuple(f"{one}: {mine}" for one, mine in sorted(levels.items()))
    return SetCell(at.ref, at.row_id, OWN, lines, label="Your own view kept")


def sent_by_hand(at: MessageAt, row: Row, today: date) -> PutRow:
    """Mark as sent on this day; from then on the ledger of the person shows it."""
    return _with(at, row, {"status": "sent", "sent_on": today.isoformat()}, "Marked as sent")


def not_sent(at: MessageAt, row: Row) -> PutRow:
    """A draft again: it was not sent after all."""
    return _with(at, row, {"status": "draft", "sent_on": None, "answered_on": None}, "A draft again")


def heard_back(at: MessageAt, row: Row, today: date) -> PutRow:
    """Mark as answered on this day."""
    return _with(at, row, {"status": "answered", "answered_on": today.isoformat()}, "Marked as answered")


def let_be(at: MessageAt, row: Row) -> PutRow:
    """Close without an answer."""
    return _with(at, row, {"status": "closed"}, "Closed, no answer")


def waits_again(at: MessageAt, row: Row) -> PutRow:
    """Open a closed or answered message again: it waits for an answer."""
    return _with(at, row, {"status": "sent", "answered_on": None}, "Waiting again")


def follow_up(person_id: str, row_id: str, values: Mapping[str, Cell], label: str = "Follow-up added") -> PutRow:
    """A next small thing for a person, as E9.4 keeps it."""
    return PutRow(FOLLOW_UPS, PlanRows, Row(id=row_id, person=person_id, values=dict(values)), label=label)


def given(person_id: str, what: str, whose: str, today: date, fresh_id: FreshId) -> Several:
    """Something given today: a follow-up that is done, and a line of the give-list of E9.4."""
    done: dict[str, Cell] = {"step": "give", "do": what, "date": today.isoformat(), "done": True}
    gift = Row(id=fresh_id("r"), values={"what": what, "for": whose})
    return Several(
        (follow_up(person_id, fresh_id("r"), done), PutRow(GIVES, RankedList, gift)), label="Gift written down"
    )


def _with(at: MessageAt, row: Row, values: Mapping[str, Cell], label: str) -> PutRow:
    return PutRow(at.ref, MessageDrafts, row_with(row, values), label=label)
