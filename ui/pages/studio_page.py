"""Drafting studio: headline, About, brand statement and short bios as drafts side by side."""

from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from ui import places
from ui.fields.option_group import OptionGroup, chips
from ui.fields.read_aloud import ReadAloud
from ui.pages.lent import room_of
from ui.pages.place_page import PlacePage
from ui.pages.studio_column import DraftColumn
from ui.pages.studio_deeds import StudioDeeds
from ui.pages.studio_menu import Deed, MenuButton
from ui.pages.studio_mix import Mixer
from ui.pages.studio_pager import Pager
from ui.pages.studio_row import DraftRow, columns_in
from ui.pages.studio_signs import SignsAtRest
from ui.pages.studio_words import CHOICES, EMPTY, EXAMPLES, NEXT, NOTHING_LOST, SAID, choice_of
from ui.session import Change, Session
from ui.theme.look import look
from ui.widgets.announce import announce
from ui.widgets.buttons import button
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout, flow_row
from ui.widgets.labels import Caption, Heading, Text
from ui.widgets.segmented import Segmented
from workbook.curriculum.contents import title_of
from workbook.curriculum.fields import Option
from workbook.drafting.draft_kinds import BRAND, HEADLINE, DraftKind, about_kind, bio_kinds, kind_touched
from workbook.drafting.drafts import Draft

WIDEST: Final = 1480
SIDE: Final = 32


class StudioPage(PlacePage):
    """The same answers and edits as in the exercises, seen beside each other."""

    wide = True

    def __init__(self, session: Session, today: date) -> None:
        super().__init__(most_width=WIDEST, padding=SIDE)
        self.setAccessibleName(places.TITLES[places.STUDIO])
        self.session, self.today = session, today
        self.deeds = StudioDeeds(session, today, self)
        self.deeds.said.connect(partial(announce, self))
        self.deeds.came.connect(self.go_to_draft)
        self.signs = SignsAtRest(session, self)
        self.signs.found.connect(self._show_signs)
        self._looked: dict[str, tuple[str, str]] = {}
        self._entered = ""
        self._typing = False
        self._build_head()
        self.row = DraftRow(self._make_column)
        self.row.moved.connect(self._row_moved)
        self.mixer = Mixer(self.row, self.deeds)
        self.mixer.said.connect(partial(announce, self))
        self._build_tools()
        self.column.addWidget(self.row)
        self._build_foot()
        self._keys()
        self._show()
        session.changed.connect(self._changed)

    # What the window asks

    def shows(self, touches: frozenset[str]) -> bool:
        """Whether undoing such a change can be seen here; the page turns to the kind of text it belongs to."""
        return kind_touched(touches, self.session.workbook) is not None

    def focus_first(self) -> None:
        """Give the keyboard to the draft in use, or to the way to a first one."""
        self.fit()
        if self.empty.isVisibleTo(self):
            self.empty.action.setFocus()
            return
        used = next((draft for draft in self.deeds.drafts if draft.in_use), self.deeds.drafts[0])
        column = self.row.bring(used.id)
        if column is not None:
            column.box.focus_end()
            self.verticalScrollBar().setValue(0)

    # Kinds of text

    def turn_to(self, kind: DraftKind) -> None:
        """Show the drafts of another kind."""
        self.deeds.turn_to(kind)
        self._entered = ""
        self.row.first = 0
        self._show()

    def _choose(self, key: str) -> None:
        self.turn_to(self._kind_of(key))
        self.kinds.setFocus()

    def _kind_of(self, key: str) -> DraftKind:
        workbook = self.session.workbook
        match key:
            case "headline":
                return HEADLINE
            case "about":
                return about_kind(workbook)
            case "brand":
                return BRAND
            case _:
                written = (kind for kind in bio_kinds() if workbook.text(kind.final).strip())
                return next(written, bio_kinds()[0])

    def _choose_bio(self, bio: str) -> None:
        self.turn_to(next(kind for kind in bio_kinds() if kind.id == bio))

    # Drafts

    def go_to_draft(self, draft_id: str) -> None:
        """Bring a draft on screen and write in it."""
        column = self.row.bring(draft_id)
        if column is not None:
            self.fit()
            column.box.focus_end()

    def current(self) -> Draft | None:
        """The draft that was last written in, else the one in use, else the first."""
        drafts = self.deeds.drafts
        entered = next((draft for draft in drafts if draft.id == self._entered), None)
        used = next((draft for draft in drafts if draft.in_use), None)
        return entered or used or (drafts[0] if drafts else None)

    def read_aloud(self) -> None:
        """Short texts one draft after the other; a long one sentence by sentence."""
        kind, current = self.deeds.kind, self.current()
        if current is None:
            return
        texts = [current.text] if kind.is_long else [draft.text for draft in self.deeds.drafts]
        self._read(kind.title, "\n".join(text for text in texts if text.strip()))

    def _read(self, title: str, text: str) -> None:
        if not text.strip():
            announce(self, "There is nothing to read yet.")
            return
        page = ReadAloud(title, text, self.window())
        page.finished.connect(page.deleteLater)
        page.open()

    def _asked(self, draft_id: str, key: str) -> None:
        draft = self.deeds.draft(draft_id)
        if draft is None:
            return
        match key:
            case "use":
                self.deeds.use(draft_id)
                column = self.row.column(draft_id)
                if column is not None and not column.why.isHidden():
                    column.reason.focus_end()
            case "copy":
                self.deeds.copy(draft_id)
            case "keep":
                self.deeds.keep(draft_id)
            case "aloud":
                self._read(draft.name, draft.text)
            case "aside":
                self.deeds.put_aside(draft_id)
            case "left" | "right":
                self.deeds.move(draft_id, -1 if key == "left" else 1)
            case _:
                self.deeds.tag(draft_id, key.removeprefix("tag:"))

    # Building

    def _build_head(self) -> None:
        self.heading = Heading(places.TITLES[places.STUDIO])
        self.aloud = button("Read aloud", "secondary", icon="sound")
        self.aloud.clicked.connect(self.read_aloud)
        self.new = MenuButton("New draft", "primary", self._new_deeds, icon="pencil")
        self.new.asked.connect(self._new)
        head = QWidget()
        flow = FlowLayout(head)
        flow.addWidget(self.heading)
        flow.add_spring()
        for part in (self.aloud, self.new):
            flow.addWidget(part)
        self.said = Text("", "body_large", tone="ink2")
        self.kinds = Segmented("Kind of text", CHOICES)
        self.kinds.chosen.connect(self._choose)
        self.bios: OptionGroup | None = None
        for part in (head, self.said, self.kinds):
            self.column.addWidget(part)
        self.empty = EmptyState(
            "Your drafts will stand here, side by side", EMPTY["headline"],
            action="Write a first draft", icon="columns", example=EXAMPLES["headline"],
        )  # fmt: skip
        self.empty.acted.connect(partial(self._new, "blank"))
        self.column.addWidget(self.empty)

    def _build_tools(self) -> None:
        self.pager = Pager()
        self.pager.went.connect(self.row.go)
        self.hand_on = button("Put into the next draft", "link", icon="arrow-right", icon_last=True)
        self.hand_on.clicked.connect(self._hand_on)
        self.tools = flow_row(self.pager, self.hand_on, gap=16)
        self.column.addWidget(self.tools)

    def _build_foot(self) -> None:
        self.lost = Caption(NOTHING_LOST, tone="ink2")
        self.onward = button("", "link", icon="arrow-right", icon_last=True)
        self.onward.clicked.connect(self._go_on)
        self.column.addWidget(flow_row(self.lost, self.onward, gap=16))
        self.column.addStretch(1)

    def _keys(self) -> None:
        for key, by in ((Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageUp, -1)):
            keys = QKeySequence(Qt.Modifier.CTRL | key)
            shortcut = QShortcut(keys, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._step, by))

    def _make_column(self, draft: Draft) -> DraftColumn:
        kind, own = self.deeds.kind, self.session.workbook.limits
        column = DraftColumn(draft, kind, room_of(kind.field.limit, own) if kind.field.limit else None)
        column.typed.connect(self._typed)
        column.asked.connect(self._asked)
        column.named.connect(self.deeds.name)
        column.reasoned.connect(self._reasoned)
        column.handed_on.connect(self.mixer.hand_on)
        column.entered.connect(self._enter)
        column.brought_back.connect(self.deeds.bring_back)
        return column

    def _new_deeds(self) -> tuple[Deed, ...]:
        current = self.current()
        copy = (Deed("copy", f"A copy of “{current.name}”"),) if current is not None else ()
        return (Deed("blank", "A blank one"), *copy)

    def _new(self, key: str) -> None:
        current = self.current()
        if key == "copy" and current is not None:
            self.deeds.copy(current.id)
        else:
            self.deeds.add()

    def _go_on(self) -> None:
        self.chosen.emit(NEXT[choice_of(self.deeds.kind)])

    def _hand_on(self) -> None:
        current = self.current()
        if current is not None:
            self.mixer.hand_on(current.id)

    def _step(self, by: int) -> None:
        current = self.current()
        ids = self.row.ids
        if current is not None and current.id in ids:
            self.go_to_draft(ids[(ids.index(current.id) + by) % len(ids)])

    def _typed(self, draft_id: str, text: str) -> None:
        self.deeds.write(draft_id, text, self.sender())

    def _reasoned(self, _draft_id: str, words: str) -> None:
        self.deeds.give_reason(words, self.sender())

    def _enter(self, draft_id: str) -> None:
        self._entered = draft_id

    # Showing

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self._fit_columns()
        super().resizeEvent(event)

    def restyle(self) -> None:
        super().restyle()
        if hasattr(self, "row"):
            self._fit_columns()

    def showEvent(self, event: QShowEvent, /) -> None:
        self._fit_columns()
        super().showEvent(event)

    def _fit_columns(self) -> None:
        room = min(self.viewport().width() - 2 * look().px(SIDE), look().px(WIDEST))
        self.row.fit(columns_in(room, self.window().width(), look().scale))

    def _changed(self, change: Change) -> None:
        workbook = self.session.workbook
        if change.way != "edit":
            self.deeds.forget_visit()
            touched = kind_touched(change.touches, workbook)
            if touched is not None and not touched.refs & self.deeds.kind.refs:
                self.deeds.turn_to(touched)
        self._show(typed=change.label == "Typing" and change.way == "edit")

    def _show(self, *, typed: bool = False) -> None:
        kind, drafts = self.deeds.kind, self.deeds.drafts
        if not typed:
            self._show_kind(kind)
        self.empty.setVisible(not drafts)
        self.row.setVisible(bool(drafts))
        self.tools.setVisible(len(drafts) > 1)
        self.aloud.setVisible(bool(drafts))
        self._typing = typed
        self.row.show_drafts(drafts, self.session.workbook.text(kind.reason))

    def _show_kind(self, kind: DraftKind) -> None:
        choice = choice_of(kind)
        self.kinds.choose(choice)
        self.said.setText(SAID[choice])
        self.empty.words.setText(EMPTY[choice])
        self.onward.setText(f"Go on in “{title_of(NEXT[choice])}”")
        self.onward.setAccessibleName(self.onward.text())
        if choice == "bios" and self.bios is None:
            self.bios = chips("Which short bio", [Option(id=one.id, label=one.title) for one in bio_kinds()])
            self.bios.toggled.connect(self._choose_bio)
            self.column.insertWidget(self.column.indexOf(self.kinds) + 1, self.bios)
        if self.bios is not None:
            self.bios.setVisible(choice == "bios")
            self.bios.show_chosen([kind.id])

    def _row_moved(self) -> None:
        seen, count = len(self.row.seen), len(self.row.ids)
        self.pager.show_span(self.row.first, seen, count)
        kind, typed = self.deeds.kind, self._typing
        for column in self.row.seen:
            draft = column.draft
            if self._looked.get(draft.id) != (kind.final, draft.text):
                self._looked[draft.id] = (kind.final, draft.text)
                self.signs.ask(draft.id, kind, draft.text, typed=typed)

    def _show_signs(self, draft_id: str, text: str, signs: object) -> None:
        column = self.row.made.get(draft_id)
        if column is not None and column.draft.text == text and isinstance(signs, tuple):
            column.signs.show_signs(signs)
