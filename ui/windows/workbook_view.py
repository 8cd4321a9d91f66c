"""The workbook window's content: rail, page and side panel, laid out by the room there is."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ui import places
from ui.pages.exercise_page import ExercisePage
from ui.pages.lent import title_of
from ui.session import Change, Session
from ui.settings import LastPlace
from ui.theme.look import look
from ui.theme.tokens import RAIL_WIDTH, SIDE_WIDTH
from ui.widgets.announce import announce
from ui.widgets.card import rule
from ui.widgets.notice_bar import Notice, NoticeBar, Offer
from ui.widgets.rail import Place, Rail, RailChapter, RailItem
from ui.widgets.rail_rows import RailState
from ui.widgets.responsive import columns
from ui.windows.header import Footer, Header
from ui.windows.page_maker import Page, PageMaker
from ui.windows.side_panel import SidePanel
from workbook.curriculum.contents import contents
from workbook.model.edits import SetMark
from workbook.progress import exercise_of, exercise_states

UNDO_SECONDS = 10
QUIET_LABELS = frozenset({"Answer changed", "Typing", "Name changed", "Person changed"})
BOTTOM = (
    Place(places.PLAN, places.TITLES[places.PLAN], "calendar"),
    Place(places.EXPORT, places.TITLES[places.EXPORT], "page"),
    Place(places.SETTINGS, places.TITLES[places.SETTINGS], "settings"),
)
PLACES_OF_COMMANDS = {
    "show_plan": places.PLAN,
    "show_export": places.EXPORT,
    "show_settings": places.SETTINGS,
    "show_keyboard": places.KEYBOARD,
    "show_about": places.ABOUT,
}


class WorkbookView(QWidget):
    """One open workbook: where one is, and the ways to go."""

    asked = Signal(str)
    """The id of a command that is the window's."""
    moved = Signal(str)

    def __init__(self, session: Session, maker: PageMaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.place = ""
        self._maker = maker
        self._page: Page | None = None
        self._focused = False
        self._drawer = ""
        self._opened_chapter = ""
        self.rail, self.side = Rail(), SidePanel()
        self.header, self.footer, self.notices = Header(), Footer(), NoticeBar()
        self._lay_out()
        self._connect()
        self._progress_soon = QTimer(self, singleShot=True, interval=120)
        self._progress_soon.timeout.connect(self._show_progress)
        self._card_soon = QTimer(self, singleShot=True, interval=30)
        self._card_soon.timeout.connect(self._show_card)
        self.rail.show_places(BOTTOM)
        self._show_progress()
        self.side.show_workbook(session.workbook)

    # Going places

    def go(self, place: str, *, focus: bool = True) -> None:
        """Go to a place ("E5.4", "chapter:5", "plan"); the page is made anew."""
        if not places.exists(place):
            place = places.opening("1")
        page = self._maker.make(place)
        self._swap(page)
        self.place = place
        self.header.place.setText(places.whereabouts(place))
        self.footer.show_exercise(shown=places.is_exercise(place))
        self.side.show_exercise(place if places.is_exercise(place) else "")
        self._show_progress()
        self._open_drawer("")
        if focus:
            page.focus_first()
        announce(self, places.title(place))
        self.moved.emit(place)

    def go_to_answer(self, ref: str, row_id: str = "", column: str = "") -> None:
        """Go to a field ("E5.4.final") and give it the keyboard."""
        exercise_id = exercise_of(ref)
        if exercise_id != self.place:
            self.go(exercise_id, focus=False)
        if isinstance(self._page, ExercisePage) and (field := self._page.field_for(ref)) is not None:
            field.focus_at(row_id, column)

    def go_on(self) -> None:
        """To the next place; an empty answer moves on and stays "not started"."""
        self.go(places.after(self.place))

    def go_back(self) -> None:
        """To the place before."""
        self.go(places.before(self.place))

    def set_aside(self) -> None:
        """Keep this exercise for later and go on."""
        if places.is_exercise(self.place):
            self.session.apply(SetMark(self.place, "set_aside", label="Set aside for later"))
            self.go_on()

    def decline(self) -> None:
        """Answer with "I'd rather not"; that is an answer."""
        if places.is_exercise(self.place):
            self.session.apply(SetMark(self.place, "declined", label="You would rather not answer"))
            self.go_on()

    def go_to_person(self, person_id: str) -> None:
        """Go to the first answer about a person."""
        for ref in self.session.workbook.answers:
            for row in self.session.workbook.rows(ref):
                if row.person == person_id:
                    self.go_to_answer(ref, row.id)
                    return

    def do(self, command_id: str) -> None:
        """Do a command of the table that is the view's."""
        if command_id in PLACES_OF_COMMANDS:
            self.go(PLACES_OF_COMMANDS[command_id])
            return
        doing = {
            "undo": self.undo,
            "redo": self.redo,
            "go_on": self.go_on,
            "go_next": self.go_on,
            "go_back": self.go_back,
            "to_rail": self.to_rail,
            "to_page": self.to_page,
            "to_side": self.to_side,
            "next_region": self.next_region,
            "set_aside": self.set_aside,
            "decline": self.decline,
            "show_examples": self.show_examples,
            "help_here": self.help_here,
        }
        doing[command_id]()

    def show_examples(self) -> None:
        """Show or hide the examples of the exercise."""
        if isinstance(self._page, ExercisePage):
            self._page.show_examples()

    def help_here(self) -> None:
        """Help for this exercise, in the side panel."""
        self.side.show_tab("help")
        self._show_side()

    # Undo

    def undo(self) -> None:
        """Take back one step and lead the eye to its place."""
        step = self.session.undo()
        self._after_travel(step.touches if step else None, "Undone", "There is nothing to undo.")

    def redo(self) -> None:
        """Bring back one step and lead the eye to its place."""
        step = self.session.redo()
        self._after_travel(step.touches if step else None, "Done again", "There is nothing to do again.")

    def _after_travel(self, touches: frozenset[str] | None, said: str, nothing: str) -> None:
        if touches is None:
            announce(self, nothing)
            return
        ref = next((touched for touched in sorted(touches) if touched.startswith("E")), "")
        if ref and not any(exercise_of(touched) == self.place for touched in touches):
            self.go(exercise_of(ref), focus=False)
        if ref.count(".") == 2:
            self.go_to_answer(ref)
        announce(self, f"{said}: {title_of(ref)}" if ref else said)

    # Parts of the window

    def to_rail(self) -> None:
        """Give the keyboard to the chapters."""
        self.set_focus_mode(on=False)
        if columns(self.width(), look().scale) < 2:
            self._open_drawer("rail")
        self.rail.focus_list()

    def to_page(self) -> None:
        """Give the keyboard to the answer."""
        self._open_drawer("")
        if self._page is not None:
            self._page.focus_first()

    def to_side(self) -> None:
        """Give the keyboard to the side panel."""
        self._show_side()
        self.side.focus_panel()

    def next_region(self) -> None:
        """Rail, page, footer, side, and round again."""
        focused = QApplication.focusWidget()
        if focused is None or self.rail.isAncestorOf(focused):
            self.to_page()
        elif self.footer.isAncestorOf(focused):
            self.to_side()
        elif self.side.isAncestorOf(focused):
            self.to_rail()
        else:
            self.footer.on.setFocus()

    @property
    def focus_mode(self) -> bool:
        """Whether only the page is shown."""
        return self._focused

    def set_focus_mode(self, *, on: bool) -> None:
        """Show only the page, or everything again."""
        self._focused = on
        self._fit()

    def last_place(self) -> LastPlace:
        """Where the person is, to come back to."""
        focused = QApplication.focusWidget()
        field = ""
        if isinstance(self._page, ExercisePage) and focused is not None:
            inside = (widget.ref for widget in self._page.fields if widget.isAncestorOf(focused))
            field = next(inside, "")
        scroll = self._page.verticalScrollBar().value() if self._page else 0
        return LastPlace(self.place, field, 0, scroll)

    def return_to(self, last: LastPlace) -> None:
        """Come back to where the person was."""
        self.go(last.place, focus=not last.field)
        if last.field:
            self.go_to_answer(last.field)
        if self._page is not None:
            self._page.fit()
            self._page.verticalScrollBar().setValue(last.scroll)

    def notify(self, notice: Notice) -> None:
        """Say one thing above the page."""
        self.notices.show_notice(notice)

    # Making

    def _lay_out(self) -> None:
        self._middle = QVBoxLayout()
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(0)
        self._middle.addWidget(self.header)
        notice_row = QHBoxLayout()
        notice_row.setContentsMargins(24, 4, 24, 0)
        notice_row.addWidget(self.notices)
        self._middle.addLayout(notice_row)
        self._slot = QVBoxLayout()
        self._middle.addLayout(self._slot, 1)
        self._foot_rule = rule("h")
        self._middle.addWidget(self._foot_rule)
        self._middle.addWidget(self.footer)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.rail)
        self._rail_rule, self._side_rule = rule("v"), rule("v")
        self._row.addWidget(self._rail_rule)
        self._row.addLayout(self._middle, 1)
        self._row.addWidget(self._side_rule)
        self._row.addWidget(self.side)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.go)
        self.rail.chapter_chosen.connect(self._open_chapter)
        self.rail.place_chosen.connect(self.go)
        for part in (self.header, self.footer):
            part.asked.connect(self.asked)
        self.header.save.asked.connect(lambda: self.asked.emit("older_versions"))
        self.notices.acted.connect(self.asked)
        self.session.changed.connect(self._changed)
        look().changed.connect(self._fit)

    def _open_chapter(self, chapter_id: str) -> None:
        self.go(places.opening(chapter_id), focus=False)

    def _swap(self, page: Page) -> None:
        old, self._page = self._page, page
        if old is not None:
            self._slot.removeWidget(old)
            old.hide()
            old.deleteLater()
        if isinstance(page, ExercisePage):
            page.asked_source.connect(self.go_to_answer)
            page.declined.connect(self.decline)
        self._slot.addWidget(page)
        page.show()
        self.side.ensure_filled()

    def _changed(self, change: Change) -> None:
        self._progress_soon.start()
        self._card_soon.start()
        if change.way == "edit" and change.label not in QUIET_LABELS and not _only_typing(change):
            self.notify(Notice(f"{change.label}.", (Offer("undo", "Undo"),), seconds=UNDO_SECONDS))

    def _show_card(self) -> None:
        self.side.show_workbook(self.session.workbook)

    def _show_progress(self) -> None:
        workbook = self.session.workbook
        states = exercise_states(workbook)
        chapters = tuple(
            RailChapter(
                chapter.id,
                int(chapter.id),
                chapter.title,
                sum(states.get(exercise.id) == "answered" for exercise in chapter.exercises),
                len(chapter.exercises),
                tuple(
                    RailItem(exercise.id, exercise.title, _rail_state(exercise.id, self.place, states.get(exercise.id)))
                    for exercise in chapter.exercises
                ),
            )
            for chapter in contents()
        )
        answered, total = sum(one.answered for one in chapters), sum(one.total for one in chapters)
        name = workbook.owner.name.strip()
        self.rail.show_head(
            f"\u2068{name}\u2069’s workbook" if name else "My workbook",
            answered,
            total,
            f"{answered} of {total} answered · no rush",
        )
        self.rail.show_chapters(chapters)
        if places.is_exercise(self.place):
            self.rail.show_current(self.place)
            self._open_only_this_chapter()
        self.rail.show_place(self.place if self.place in places.TITLES else "")

    def _open_only_this_chapter(self) -> None:
        chapter = places.chapter_of(self.place)
        if chapter is not None and chapter.id != self._opened_chapter:
            self._opened_chapter = chapter.id
            self.rail.tree.set_open_chapters((chapter.id,))

    # Room

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        room = columns(self.width(), look().scale)
        rail = (room >= 2 and not self._focused) or self._drawer == "rail"
        side = (room >= 3 and not self._focused) or self._drawer == "side"
        alone = self._drawer != "" and room == 1
        self.rail.setMinimumWidth(0 if alone else look().px(RAIL_WIDTH))
        self.rail.setMaximumWidth(16_777_215 if alone else look().px(RAIL_WIDTH))
        self.side.setMinimumWidth(0 if alone else look().px(SIDE_WIDTH))
        self.side.setMaximumWidth(16_777_215 if alone else look().px(SIDE_WIDTH))
        self.rail.setVisible(rail)
        self._rail_rule.setVisible(rail)
        self.side.setVisible(side)
        self._side_rule.setVisible(side)
        page = not alone
        for part in (self.header, self.footer, self._foot_rule):
            part.setVisible(page)
        if self._page is not None:
            self._page.setVisible(page)
        self.header.show_columns(room, focused=self._focused)

    def _open_drawer(self, drawer: str) -> None:
        if drawer != self._drawer:
            self._drawer = drawer
            self._fit()

    def _show_side(self) -> None:
        if columns(self.width(), look().scale) < 3 or self._focused:
            self._open_drawer("side")

    def close_drawer(self) -> bool:
        """Close what lies over the page; whether there was anything."""
        was_open = bool(self._drawer) or self._focused
        self._focused = False
        self._drawer = ""
        self._fit()
        if was_open:
            self.to_page()
        return was_open


def _rail_state(exercise_id: str, here: str, state: str | None) -> RailState:
    if exercise_id == here:
        return "here"
    return "answered" if state == "answered" else "set_aside" if state == "set_aside" else "not_started"


def _only_typing(change: Change) -> bool:
    return change.label.startswith("Typing")
