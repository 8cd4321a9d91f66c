"""Drafting studio: headline, About, brand statement and short bios as drafts side by side."""

from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QPaintEvent, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication

from ui import places
from ui.pages.place_page import PlacePage
from ui.pages.studio_aloud import read_aloud, words_to_read
from ui.pages.studio_below import StudioBelow
from ui.pages.studio_box import holds_focus
from ui.pages.studio_deeds import StudioDeeds
from ui.pages.studio_drafts import StudioDrafts
from ui.pages.studio_empty import StudioEmpty
from ui.pages.studio_head import StudioHead
from ui.pages.studio_panels import StudioPanels
from ui.pages.studio_words import choice_for, choice_of, new_deeds
from ui.session import Change, Session
from ui.theme.look import look
from ui.widgets.announce import announce
from ui.widgets.menu_button import Deed
from workbook.drafting.draft_kinds import BRAND, HEADLINE, DraftKind, about_kind, bio_kinds, kind_touched
from workbook.drafting.drafts import Draft, aside_of
from workbook.drafting.own_texts import OwnText

WIDEST: Final = 1480
SIDE: Final = 32
SOON: Final = 40
"""So many ms after the drafts are painted what stands below them is made, however slow the machine."""
REST: Final = 250
"""Milliseconds without a key until the parts below and above follow the words."""


class StudioPage(PlacePage):
    """The same answers and edits as in the exercises, seen beside each other."""

    wide = True

    def __init__(self, session: Session, today: date) -> None:
        super().__init__(most_width=WIDEST, padding=SIDE)
        self.setAccessibleName(places.TITLES[places.STUDIO])
        self.session = session
        self.deeds = StudioDeeds(session, today, self)
        self.deeds.said.connect(partial(announce, self))
        self.deeds.came.connect(self.go_to_draft)
        self._build()
        self._later = QTimer(self, singleShot=True, interval=REST)
        self._later.timeout.connect(self._show_around)
        self._rest_soon = QTimer(self, singleShot=True, interval=SOON)
        self._rest_soon.timeout.connect(self.make_rest)
        self._begun = False
        session.changed.connect(self._changed)

    # What the window asks

    def came_from(self, place: str) -> None:
        """Begin with the kind of text that belongs to where the person was."""
        if not self._begun:
            self.deeds.turn_to(self._kind_of(choice_for(place)))

    def show_answer(self, ref: str, row_id: str) -> None:
        """Turn to the text whose drafts stand at `ref`, and write in one of them."""
        kind = kind_touched(frozenset({ref}), self.session.workbook)
        if kind is not None:
            self.turn_to(kind)
            if row_id in self.drafts.row.ids:
                self.go_to_draft(row_id)
            else:
                self.focus_first()

    def shows(self, touches: frozenset[str]) -> bool:
        """Whether undoing such a change can be seen here; the page turns to the kind of text it belongs to."""
        return kind_touched(touches, self.session.workbook) is not None

    def focus_first(self) -> None:
        """Give the keyboard to the draft in use, or to the way to a first one."""
        self._begin()
        self.fit()
        if not self.deeds.drafts:
            self.empty.action.setFocus()
            return
        used = next((draft for draft in self.deeds.drafts if draft.in_use), self.deeds.drafts[0])
        self.drafts.write_in(used.id)
        self.to_top()

    def make_rest(self) -> None:
        """Make what stands below the drafts, once."""
        if not self.below.is_whole:
            self.below.make_rest()
            self._show_around()

    # Kinds of text

    def turn_to(self, kind: DraftKind) -> None:
        """Show the drafts of another kind."""
        self.deeds.turn_to(kind)
        self._begun = True
        self.panels.hide()
        self.drafts.begin()
        self._show()

    def choose(self, key: str) -> None:
        """Turn to "headline", "about", "brand" or "bios", and show it from the top of the page."""
        if holds_focus(self, QApplication.focusWidget()):  # what has the keyboard now may go with the other kind
            self.head.kinds.setFocus(Qt.FocusReason.MouseFocusReason)
        self.turn_to(self._kind_of(key))
        self.to_top()

    def choose_bio(self, bio: str) -> None:
        """Turn to one of the short selves."""
        self.turn_to(next(kind for kind in bio_kinds() if kind.id == bio))

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

    # Drafts

    def go_to_draft(self, draft_id: str) -> None:
        """Bring a draft on screen and write in it."""
        self.drafts.write_in(draft_id)
        self.fit()

    @property
    def current(self) -> Draft | None:
        """The draft that was last written in, else the one in use, else the first."""
        drafts = self.deeds.drafts
        entered = next((draft for draft in drafts if draft.id == self.drafts.entered), None)
        used = next((draft for draft in drafts if draft.in_use), None)
        return entered or used or (drafts[0] if drafts else None)

    def ask(self, key: str) -> None:
        """What is asked for above the drafts: a new one, reading aloud, comparing, carrying over."""
        current = self.current
        match key:
            case "answers":
                self.panels.offer(self.session.workbook, self.deeds.kind)
                self.fit()
            case "aloud":
                kind = self.deeds.kind
                read_aloud(self, kind.title, words_to_read(kind, self.deeds.drafts, current))
            case "compare" if current is not None:
                self.compare(current.id, "")
            case "copy" if current is not None:
                self.deeds.copy(current.id)
            case "hand_on" if current is not None:
                self.drafts.mixer.hand_on(current.id)
            case _:
                self.deeds.add()

    def compare(self, draft_id: str, version_id: str) -> None:
        """Compare a draft with an earlier wording of it, or with the next draft."""
        other = f"{draft_id}|{version_id}" if version_id else self.drafts.mixer.next_of(draft_id)
        self.panels.compare(self.deeds.drafts, draft_id, other)
        self.fit()

    def _take(self, one: OwnText) -> None:
        self.deeds.take(one.text, one.tag)

    # Building

    def _build(self) -> None:
        self.head = StudioHead(self._new_deeds)
        self.head.chose.connect(self.choose)
        self.head.chose_bio.connect(self.choose_bio)
        self.head.asked.connect(self.ask)
        self.empty = StudioEmpty()
        self.empty.asked.connect(self.ask)
        self.panels = StudioPanels()
        self.panels.closed.connect(self._panel_closed)
        self.panels.took.connect(self._take)
        self.panels.asked_source.connect(partial(self._go_to_field))
        self.drafts = StudioDrafts(self.session, self.deeds)
        self.drafts.asked.connect(self.ask)
        self.drafts.compared.connect(self.compare)
        self.drafts.read.connect(partial(read_aloud, self))
        self.drafts.turned.connect(self._show_around)
        self.drafts.said.connect(partial(announce, self))
        self.below = StudioBelow()
        self.below.took_up.connect(self.deeds.take_up)
        self.below.chosen.connect(self.chosen)
        for part in (self.head, self.panels, self.empty, self.drafts, self.below):
            self.column.addWidget(part)
        self.column.addStretch(1)
        for key, by in ((Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageUp, -1)):
            keys = QKeySequence(Qt.Modifier.CTRL | key)
            shortcut = QShortcut(keys, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._step, by))

    def _new_deeds(self) -> tuple[Deed, ...]:
        return new_deeds(self.current)

    def _go_to_field(self, ref: str) -> None:
        self.asked_row.emit(ref, "")

    def _panel_closed(self) -> None:
        current = self.current
        if current is not None:
            self.go_to_draft(current.id)
        else:
            self.focus_first()

    def _step(self, by: int) -> None:
        current, ids = self.current, self.drafts.row.ids
        if current is not None and current.id in ids:
            self.go_to_draft(ids[(ids.index(current.id) + by) % len(ids)])

    # Showing

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self._begin()  # its first size comes before it is shown: all parts are then shown at once
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent, /) -> None:
        self._begin()
        super().showEvent(event)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if not self.below.is_whole and not self._rest_soon.isActive():
            self._rest_soon.start()

    def restyle(self) -> None:
        super().restyle()
        if hasattr(self, "drafts"):  # the page is styled once before it has parts
            self._fit_columns()

    def _begin(self) -> None:
        """Show the drafts for the first time, as many as there is room for."""
        self._fit_columns()
        if not self._begun:
            self._begun = True
            self._show()

    def _fit_columns(self) -> None:
        room = min(self.viewport().width() - 2 * look().px(SIDE), look().px(WIDEST))
        self.drafts.fit(room, self.window().width())

    def _changed(self, change: Change) -> None:
        if not self._begun:
            return
        if change.way != "edit":
            self.deeds.forget_visit()
            touched = kind_touched(change.touches, self.session.workbook)
            if touched is not None and not touched.refs & self.deeds.kind.refs:
                self.turn_to(touched)
                return
        typed = change.label == "Typing" and change.way == "edit"
        self._show(typed=typed)

    def _show(self, *, typed: bool = False) -> None:
        kind, drafts = self.deeds.kind, self.deeds.drafts
        if not typed:
            self.head.show_kind(kind)
            self.below.show_kind(kind)
            self.empty.show_choice(choice_of(kind))
        comes, goes = (self.drafts, self.empty) if drafts else (self.empty, self.drafts)
        comes.show()
        held = holds_focus(goes, QApplication.focusWidget())  # what goes hands the keyboard on, or it falls anywhere
        if held and not drafts:
            self.empty.action.setFocus(Qt.FocusReason.OtherFocusReason)
        self.head.show_ways(bool(drafts))
        self.drafts.show_drafts(drafts, typed=typed)
        if held and drafts:
            self.drafts.write_in(drafts[0].id)
        goes.hide()
        if typed:
            self._later.start()
        else:
            self._show_around()

    def _show_around(self) -> None:
        """What stands around the drafts follows them, at rest."""
        workbook, kind = self.session.workbook, self.deeds.kind
        self.panels.refresh(self.deeds.drafts, workbook, kind)
        self.below.show_drafts(workbook, kind, self.current, aside_of(workbook, kind))
