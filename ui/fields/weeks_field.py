"""The weeks of the plan (E10.2): rows grouped by their week, this week open, the others folded."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui.fields.focus import focus_inside
from ui.fields.row_card import RowCard
from ui.fields.row_edits import row_at
from ui.fields.rows_field import RowsWidget
from ui.fields.week_group import WeekGroup
from ui.widgets.announce import announce
from ui.widgets.keyed_list import KeyedList
from workbook.model.answers import Row
from workbook.model.edits import Edit, PutRow, SetCell, Several
from workbook.planning.arranging import followed, placed, step_in, week_after
from workbook.planning.board import BoardWeek, board_of, every_week, monday_of
from workbook.planning.dates import day_from
from workbook.planning.moving import next_free_monday

SETTLES: Final = 250
"""Milliseconds after the keyboard left a row whose week was changed in it; the click that did it is over by then."""
FIRST: Final = "action"
"""The column in which a new step begins; its week is known."""
AT_ONCE: Final = 4
"""So many folded weeks are made at a time."""
ALL: Final = 10_000
IN_HEADING: Final = frozenset({"week", "date"})


class WeeksWidget(RowsWidget):
    """The rows of the plan by week; `cards` holds those of the open weeks, in the order of the page."""

    def begin(self) -> None:
        """Show the weeks, the one that matters now open."""
        kept = tuple(column for column in self.field.columns if column.id not in IN_HEADING)
        self._told = replace(self.field, columns=kept)
        self._restless: RowCard | None = None
        self._slot: tuple[int, str, str | None] | None = None
        self._room = AT_ONCE
        self._count = 0
        self.groups = KeyedList[WeekGroup](gap=6)
        self.groups.lost_focus.connect(self.add.setFocus)
        self.list.addWidget(self.groups)
        self.add.setText("Add a week")
        self.add.setAccessibleName("Add a week")
        self._settle = QTimer(self, singleShot=True, interval=SETTLES)
        self._settle.timeout.connect(self.show_answer)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self.show_answer()
        if self._room >= self._count:
            self._room = ALL

    def show_answer(self) -> None:
        weeks = self._weeks()
        focus = focus_inside(self)
        held = focus if focus is not None and focus.hasFocus() else None
        lead = self._lead(weeks) if weeks and not self.groups.parts else None
        if lead is not None and self._room == AT_ONCE:
            self._room += list(weeks).index(lead)
        self._count = len(weeks)
        self.groups.arrange(list(weeks)[: self._room], self._new_group)
        if lead is not None:
            self.groups.parts[lead].set_open(wanted=True)
        self._place_cards(weeks, held)
        self._restless = None
        self._say(len(self.workbook.rows(self.ref)))
        if held is not None and isValid(held) and self.isAncestorOf(held) and not held.hasFocus():
            held.setFocus()
        self.shown_rows(self.workbook.rows(self.ref))

    @property
    def to_come(self) -> bool:
        return super().to_come or self._room < self._count

    def grow(self) -> Sequence[QWidget]:
        if super().to_come:
            return super().grow()
        before = set(self.groups.parts)
        self._make_all(AT_ONCE)
        return [group for key, group in self.groups.parts.items() if key not in before]

    def make_card(self, row: Row) -> RowCard:
        return RowCard(self.rows, self.field, row, self.surroundings, told=self._told, roams=True)

    def focus_at(self, row_id: str = "", column: str = "") -> None:
        if row_id:
            self._make_all()
        group = next((group for group in self.groups.parts.values() if row_id in group.rows), None)
        if group is not None and not group.is_open:
            group.set_open(wanted=True)
            self.show_answer()
        if group is None and not self.cards and self.groups.parts:
            next(iter(self.groups.parts.values())).header.setFocus()
        else:
            super().focus_at(row_id, column)

    def move_row(self, card: RowCard, by: int) -> None:
        """Move a row by some places in its week, or past its end into the week before or after."""
        self._make_all()
        group = self._group_of(card)
        others = [row_id for row_id in group.rows if row_id != card.row_id]
        at = group.rows.index(card.row_id) + by
        if 0 <= at <= len(others):
            self._put(card, None, next(iter(others[at:]), None))
            return
        monday = self._beside(group, by)
        if monday is not None:
            there = self.groups.parts.get(monday.isoformat())
            self._put(card, monday, next(iter(there.rows), None) if there is not None and by > 0 else None)

    def remove_row(self, card: RowCard) -> None:
        """Take a row out; the keyboard goes to its neighbour, or to its week."""
        group = self._group_of(card)
        alone = len(group.rows) == 1
        super().remove_row(card)
        if alone and self.groups.parts.get(group.key) is group:
            group.header.setFocus()

    def row_edited(self, edit: Edit) -> None:
        """Pass on an edit of a card's cells; a row whose week changed goes there when the keyboard has left it."""
        card = self.sender()
        if isinstance(edit, SetCell) and edit.column in IN_HEADING:
            follows = followed(edit.apply(self.workbook), edit.row_id, edit.column, self.surroundings.today)
            if follows is not None:
                edit = Several((edit, follows), label=edit.label, typing_key=edit.typing_key)
        self.send(edit)
        weeks = self._weeks()
        for key, group in self.groups.parts.items():
            if key in weeks and tuple(row.id for row in weeks[key].rows) == group.rows:
                self._show_group(group, weeks[key])
            elif isinstance(card, RowCard):
                self._restless = card
        self._show_rows()
        self.shown_rows(self.workbook.rows(self.ref))

    def _make_all(self, most: int = ALL) -> None:
        """Make the weeks that are still to come, or so many of them."""
        if self._room < self._count:
            self._room = self._room + most if self._room + most < self._count else ALL
            self.show_answer()

    def _add_empty(self) -> None:
        self._add_in(week_after(self.workbook, self.surroundings.today))

    def _add_to(self, group: WeekGroup) -> None:
        self._add_in(day_from(group.key))

    def fresh_row(self) -> PutRow:
        return self._step_in(week_after(self.workbook, self.surroundings.today))

    def _step_in(self, monday: date | None) -> PutRow:
        return step_in(self.workbook, self.surroundings.fresh_id("r"), monday, self.surroundings.today)

    def _add_in(self, monday: date | None) -> None:
        self._put_new(self._step_in(monday), FIRST)

    def _weeks(self) -> Mapping[str, BoardWeek]:
        """The weeks by key, those without rows too; rows without a week are the last."""
        today = self.surroundings.today
        weeks = {week.monday.isoformat(): week for week in every_week(self.workbook, today)}
        undated = board_of(self.workbook, today).undated
        return {**weeks, "": BoardWeek(today, rows=undated)} if undated else weeks

    def _lead(self, weeks: Mapping[str, BoardWeek]) -> str:
        """The week to open first: this one, or the next that comes, or the last."""
        now = monday_of(self.surroundings.today).isoformat()
        return next((key for key in weeks if key >= now), list(weeks)[-1])

    def _new_group(self, key: str) -> WeekGroup:
        group = WeekGroup(key)
        group.turned.connect(self._turned)
        group.asked_row.connect(self._add_to)
        return group

    def _turned(self, group: WeekGroup) -> None:
        if not group.is_open:
            for card in [card for card in self.cards if group.isAncestorOf(card)]:
                self.cards.remove(card)
                self._drop(card)
        self.show_answer()

    def _place_cards(self, weeks: Mapping[str, BoardWeek], held: QWidget | None) -> None:
        known = {card.row_id: card for card in self.cards}
        followed_ids = {card.row_id for card in self.cards if card.is_open or (held and card.isAncestorOf(held))}
        self.cards = []
        for key, group in self.groups.parts.items():
            rows = weeks[key].rows
            self._show_group(group, weeks[key])
            if followed_ids.intersection(group.rows):
                group.set_open(wanted=True)
            if group.is_open:
                cards = [known.pop(row.id, None) or self._new_card(row) for row in rows]
                group.place(cards)
                self.cards += cards
        for card in known.values():
            self._drop(card)
        self._show_rows()

    def _show_group(self, group: WeekGroup, week: BoardWeek) -> None:
        group.show_week(
            week, self.workbook, is_now=bool(group.key) and week.monday == monday_of(self.surroundings.today)
        )

    def _show_rows(self) -> None:
        rows = {row.id: row for row in self.workbook.rows(self.ref)}
        for card in self.cards:
            ids = self._group_of(card).rows
            if card.row_id in rows and card.row_id in ids:
                card.show_row(rows[card.row_id], ids.index(card.row_id), len(ids), self.workbook)

    def _group_of(self, card: RowCard) -> WeekGroup:
        return next(group for group in self.groups.parts.values() if group.isAncestorOf(card))

    def _beside(self, group: WeekGroup, by: int) -> date | None:
        """The Monday of the week before or after; past the ends the next one that is not quiet."""
        keys = list(self.groups.parts)
        at = keys.index(group.key) + (1 if by > 0 else -1)
        if 0 <= at < len(keys) and keys[at]:
            return day_from(keys[at])
        monday = day_from(group.key)
        return None if monday is None else next_free_monday(self.workbook, monday, 1 if by > 0 else -1)

    def _put(self, card: RowCard, monday: date | None, before: str | None) -> None:
        row = row_at(self.workbook, self.ref, card.row_id)
        if row is None:
            return
        edit = placed(self.workbook, row, monday, before, self.surroundings.today)
        if edit.apply(self.workbook) == self.workbook:
            return
        focus = focus_inside(self)
        self.send(edit)
        self.show_answer()
        if focus is not None:
            focus.setFocus()
        group = self._group_of(card) if card in self.cards else None
        at = "" if group is None else f"Step {group.rows.index(card.row_id) + 1} of {len(group.rows)} in {group.title}."
        announce(self, at or f"{edit.label}.")

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._restless is not None and (new is None or not self._restless.isAncestorOf(new)):
            self._settle.start()

    def _drag(self, card: RowCard, global_y: int) -> None:
        del card
        here = self.mapFromGlobal(QPoint(0, global_y)).y()
        self._slot = min(self._slots(), key=lambda slot: abs(slot[0] - here), default=None)
        if self._slot is None:
            return
        self._drop_line.setParent(self)
        self._drop_line.setGeometry(self.groups.x(), self._slot[0] - 1, self.groups.width(), 3)
        self._drop_line.show()
        self._drop_line.raise_()

    def _drop_here(self, card: RowCard, _global_y: int = 0) -> None:
        self._drop_line.hide()
        if self._slot is not None and self._slot[2] != card.row_id:
            _y, key, before = self._slot
            self._put(card, day_from(key), before)
        self._slot = None

    def _slots(self) -> list[tuple[int, str, str | None]]:
        """Where a row can be dropped: the height in this field, the week, and the row it comes before."""
        slots: list[tuple[int, str, str | None]] = []
        for key, group in self.groups.parts.items():
            if not key:
                continue
            lines = [card for card in self.cards if group.isAncestorOf(card)]
            below: list[QWidget] = [group.header, *lines]
            before = [*(card.row_id for card in lines), None]
            for part, row_id in zip(below, before, strict=True):
                slots.append((part.mapTo(self, QPoint(0, part.height())).y() + 2, key, row_id))
        return slots
