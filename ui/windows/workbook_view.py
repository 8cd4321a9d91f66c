"""One open workbook in the window: where one is, and the ways to go."""

from functools import cached_property

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui import places
from ui.pages.place_page import PlacePage
from ui.session import Session
from ui.settings import LastPlace
from ui.widgets.announce import announce
from ui.widgets.notice import Notice, Offer
from ui.widgets.scroll_page import ScrollPage
from ui.windows.frame import Frame
from ui.windows.page_maker import PageMaker
from ui.windows.undo_offer import REDO, UNDO, UndoOffer
from ui.windows.undo_offer import SECONDS as UNDO_SECONDS
from workbook.model.edits import SetMark
from workbook.progress import exercise_of, exercise_states
from workbook.reading.about_person import row_about

DRAWERS = {"to_rail": "rail", "to_side": "side"}
LEFT_BY_ESCAPE = frozenset({places.SETTINGS, places.KEYBOARD, places.ABOUT})
PLACES_OF_COMMANDS = {
    "show_studio": places.STUDIO,
    "show_people": places.PEOPLE,
    "show_messages": places.MESSAGES,
    "show_plan": places.PLAN,
    "show_export": places.EXPORT,
    "show_words": places.WORDS,
    "show_limits": places.LIMITS,
    "show_settings": places.SETTINGS,
    "show_keyboard": places.KEYBOARD,
    "show_about": places.ABOUT,
}


class WorkbookView(Frame):
    """One open workbook: where one is, and the ways to go."""

    asked = Signal(str)
    """The id of a command that is the window's."""
    moved = Signal(str)
    begun = Signal()
    """The first page after the workbook was opened has been painted; emitted once, before what lies around it."""

    def __init__(
        self, session: Session, maker: PageMaker, *, coach_view: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.place = ""
        self._maker = maker
        self._shown: ScrollPage | None = None
        self._coach_view = coach_view
        self._around_waits = False
        self._left_road_at = ""
        self._came_by = self._looked_from = ""
        self._carets: dict[str, int] = {}
        self._side_tab = ""
        self._undo_offer = UndoOffer(self, session)
        self._progress_soon = QTimer(self, singleShot=True, interval=120)
        self._progress_soon.timeout.connect(self._show_progress)
        self._card_soon = QTimer(self, singleShot=True, interval=30)
        self._card_soon.timeout.connect(self._show_card)
        self._connect()

    @cached_property
    def rail(self):
        """The chapters, with their ways to go."""
        from ui.windows.rail_words import BOTTOM

        rail = super().rail
        rail.chosen.connect(self.go)
        rail.chapter_chosen.connect(self._open_chapter)
        rail.place_chosen.connect(self.go)
        rail.show_places(BOTTOM)
        return rail

    @cached_property
    def _progress(self):
        from ui.windows.rail_words import RailProgress

        return RailProgress(self.rail)

    @cached_property
    def side(self):
        """The side panel, about this workbook."""
        side = super().side
        side.set_coach_view(shown=self._coach_view)
        side.show_workbook(self.session.workbook)
        side.begin_with(self._side_tab)
        side.tab_chosen.connect(self._keep_tab)
        return side

    @cached_property
    def notices(self):
        """What is said above the page, and done about it."""
        bar = super().notices
        bar.acted.connect(self.asked)
        return bar

    @cached_property
    def passing(self):
        """What is said over the page, and done about it."""
        bar = super().passing
        bar.acted.connect(self.asked)
        return bar

    # Going places

    def go(self, place: str, *, focus: bool = True) -> None:
        """Go to a place ("E5.4", "chapter:5", "plan"); the page is made anew."""
        if not places.exists(place):
            place = places.opening("1")
        self._looked_from = ""
        page = self._maker.make(place, self, self.page_room)
        if place != self.place:
            self._came_by, self.place = self.place, place
        if places.on_road(place):
            self._left_road_at = place
        self._undo_offer.move(place)
        self._put(page)
        self.header.place.setText(places.whereabouts(place))
        self.footer.show_exercise(shown=places.is_exercise(place))
        if not self._around_waits:
            self._show_around()
            announce(self, places.title(place))
        self.open_drawer("")
        if focus:
            page.open_at_top()
        self.moved.emit(place)

    def go_to_answer(self, ref: str, row_id: str = "", column: str = "") -> None:
        """Go to a field ("E5.4.final") and give it the keyboard, or to a whole page beside the road ("messages").

        Drafts that no exercise shows stand in the studio.
        """
        if self._is_drafted(ref):
            self.go(places.STUDIO, focus=False)
            if isinstance(self._shown, PlacePage):
                self._shown.show_answer(ref, row_id)
            return
        exercise_id = exercise_of(ref)
        if exercise_id != self.place:
            self.go(exercise_id, focus=not places.is_exercise(exercise_id))
        page = self._exercise_page()
        if page is not None and (field := page.field_for(ref)) is not None:
            field.focus_at(row_id, column)

    def look_up(self, ref: str, row_id: str = "") -> None:
        """Go to where earlier words stand; Back leads to the page one looked from."""
        looked_from = self.place
        self.go_to_answer(ref, row_id)
        if self.place != looked_from and places.is_exercise(self.place):
            self._looked_from = looked_from

    def go_on(self) -> None:
        """To the next place, or back to the road; an empty answer moves on and stays "not started"."""
        on_the_way = self.place == places.PLAN or places.on_road(self.place)
        self.go(places.after(self.place) if on_the_way else self._on_the_road())

    def go_short(self) -> None:
        """To the next exercise of the short way; after the last one to the plan."""
        self.go(places.after_short(self.place if places.on_road(self.place) else self._left_road_at))

    def go_back(self) -> None:
        """To the place before: from a source to where one looked it up, from one person to their row or all people,
        from beside the road to where one left."""
        if self._looked_from:
            self.go(self._looked_from)
            return
        person_id = places.person_at(self.place)[1]
        row = row_about(self.session.workbook, self._came_by, person_id) if person_id is not None else None
        if row is not None:
            self.go_to_answer(*row)
            return
        beside = person_id is None and not places.on_road(self.place)
        self.go(self._on_the_road() if beside else places.before(self.place))

    def _on_the_road(self) -> str:
        """Where one left the road; where nobody knows, as after a new start, the furthest exercise with an answer."""
        states = exercise_states(self.session.workbook)
        answered = [place for place in places.road() if states.get(place) == "answered"]
        return self._left_road_at or (answered[-1] if answered else places.opening("1"))

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
        """Go to the page of a person."""
        self.go(places.about(places.PEOPLE, person_id))

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
            "go_short": self.go_short,
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
        page = self._exercise_page()
        if page is not None:
            page.show_examples()

    def help_here(self) -> None:
        """Help for this exercise, in the side panel."""
        self.side.show_tab("help")
        self.show_side()

    # Undo

    def undo(self) -> None:
        """Take back one step and lead the eye to its place."""
        step = self.session.undo()
        self._after_travel(step.touches if step else None, "Undone", REDO, "There is nothing to undo.")

    def redo(self) -> None:
        """Bring back one step and lead the eye to its place."""
        step = self.session.redo()
        self._after_travel(step.touches if step else None, "Done again", UNDO, "There is nothing to do again.")

    def _after_travel(self, touches: frozenset[str] | None, said: str, way_back: Offer, nothing: str) -> None:
        if touches is None:
            announce(self, nothing)
            return
        ref = next((touched for touched in sorted(touches) if touched.startswith("E")), "")
        before = self.place
        seen = isinstance(self._shown, PlacePage) and self._shown.shows(touches)
        if ref and not seen and not any(exercise_of(touched) == self.place for touched in touches):
            self.go(exercise_of(ref), focus=ref.count(".") != 2)
        if ref.count(".") == 2 and not seen:
            self.go_to_answer(ref)
        from ui.pages.lent import title_of

        told = f"{said}: {title_of(ref)}" if ref else said
        if self.place != before:  # so that nobody misses what happened elsewhere
            self.passing.show_notice(Notice(f"{told}.", (way_back,), seconds=UNDO_SECONDS, tone="good"))
        else:
            announce(self, told)

    # Parts of the window

    def to_rail(self) -> None:
        """Give the keyboard to the chapters."""
        self.set_focus_mode(on=False)
        if self.room < 2:
            self.open_drawer("rail")
        self.rail.focus_list()

    def leave_drawer(self) -> None:
        """Close what lies over the page and go back to the answer; a page that is only looked at is left."""
        if self.close_drawer():
            self.to_page()
        elif self.place in LEFT_BY_ESCAPE:
            self.go_back()

    def to_page(self) -> None:
        """Give the keyboard back to where it was in the page; asked from beside the answer, to the answer itself."""
        self.open_drawer("")
        page, exercise, focused = self._shown, self._exercise_page(), QApplication.focusWidget()
        if page is None:
            return
        if focused is None or not page.isAncestorOf(focused):
            if not page.focus_again():
                page.focus_first()
        elif exercise is not None and not any(field.isAncestorOf(focused) for field in exercise.fields):
            exercise.focus_answer()

    def to_side(self) -> None:
        """Give the keyboard to the side panel."""
        self.show_side()
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

    def last_place(self) -> LastPlace:
        """Where the person is, to come back to."""
        focused = QApplication.focusWidget()
        page = self._exercise_page()
        field = page.ref_of(focused) if page is not None and focused is not None else ""
        scroll = self._shown.verticalScrollBar().value() if self._shown else 0
        caret = page.caret_at(field) if page is not None else None
        return LastPlace(self.place, field, caret, scroll, self._side_tab)

    def begin_at(self, last: LastPlace) -> None:
        """Show the first page after the workbook was opened; what lies around it follows when that has been painted."""
        self._around_waits = True
        self._side_tab = last.side
        self.return_to(last)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if self._around_waits:
            self._around_waits = False
            QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        """Make what lies around the first page, a little in each turn of the event loop."""
        self.begun.emit()
        announce(self, places.title(self.place))
        self._show_progress()
        QTimer.singleShot(0, self, self._show_around)

    def return_to(self, last: LastPlace) -> None:
        """Come back to where the person was."""
        self.go(last.place, focus=not last.field)
        if last.field:
            if last.caret is not None:
                self._carets[last.field] = last.caret
            self.go_to_answer(last.field)
        if self._shown is not None:
            self._shown.fit()
            self._shown.verticalScrollBar().setValue(last.scroll)

    def notify(self, notice: Notice) -> None:
        """Say one thing: above the page what stays, over its foot what passes."""
        (self.passing if notice.seconds else self.notices).show_notice(notice)

    def _connect(self) -> None:
        self.header.asked.connect(self._ask_from_header)
        self.footer.asked.connect(self.asked)
        self.asked_page.connect(self.leave_drawer)
        self.header.save.asked.connect(lambda: self.asked.emit("older_versions"))
        self.session.changed.connect(self._progress_soon.start)
        self.session.changed.connect(self._card_soon.start)

    def _ask_from_header(self, command_id: str) -> None:
        """Its buttons close the drawer they have opened."""
        if self.drawer and self.drawer == DRAWERS.get(command_id):
            self.leave_drawer()
        else:
            self.asked.emit(command_id)

    def _is_drafted(self, ref: str) -> bool:
        from workbook.reading.summaries import field_at

        return ref.count(".") == 2 and bool(self.session.workbook.rows(ref)) and field_at(ref) is None

    def _keep_tab(self, tab: str) -> None:
        self._side_tab = tab

    def _open_chapter(self, chapter_id: str) -> None:
        self.go(places.opening(chapter_id), focus=False)

    def _exercise_page(self):
        """The page of an exercise, if that is what is shown."""
        if not places.is_exercise(self.place):
            return None
        from ui.pages.exercise_page import ExercisePage

        return self._shown if isinstance(self._shown, ExercisePage) else None

    def _put(self, page: ScrollPage) -> None:
        self._shown = page
        exercise_page = self._exercise_page()
        if exercise_page is not None:
            exercise_page.carets = self._carets
            exercise_page.asked_source.connect(self.look_up)
            exercise_page.declined.connect(self.decline)
        elif isinstance(page, PlacePage):
            page.came_from(self._left_road_at or places.PLAN)
            page.asked_row.connect(self.go_to_answer)
        self.put_page(page)

    def _show_card(self) -> None:
        self.side.show_workbook(self.session.workbook)

    def _show_around(self) -> None:
        self.side.show_exercise(self.place if places.is_exercise(self.place) else "")
        self._show_progress()

    def _show_progress(self) -> None:
        self._progress.show(self.session.workbook, self.place)
