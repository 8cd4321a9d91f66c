"""Makes the page of a place; only the page that is seen exists."""

from collections.abc import Callable
from datetime import date

from msgspec import Struct
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from ui import places
from ui.pages.place_page import PlacePage
from ui.session import Session
from ui.widgets.scroll_page import ScrollPage
from ui.windows.reviewing import Reviewing
from workbook.curriculum.contents import ChapterTitle


class PageMaker(Struct, frozen=True):
    """What pages need from the window; `place_pages` makes the pages off the road by place."""

    session: Session
    today: date
    go: Callable[[str], None]
    stop: Callable[[], None]
    ask: Callable[[str], None]
    place_pages: Callable[[str], PlacePage | None]
    reviewing: Reviewing

    def make(self, place: str, parent: QWidget | None = None, room: QSize | None = None) -> ScrollPage:
        """The page of a place that exists; what a page needs is imported with the first of its kind.

        The page of an exercise is made inside `parent`, so that its parts take on their look once, and for the
        `room` it will have, so that what is seen of it is made first.
        """
        self.reviewing.see_nothing()
        if places.is_exercise(place):
            return self._exercise(place, parent, room)
        other = self.place_pages(place)
        if other is not None:
            other.chosen.connect(self.go)
            other.asked.connect(self.ask)
            if place == places.STUDIO:
                self.reviewing.see_studio(other)
            return other
        chapter = places.chapter_of(place)
        if chapter is None:
            raise KeyError(place)
        return self._opening(chapter) if place == places.opening(chapter.id) else self._closing(chapter)

    def _exercise(self, place: str, parent: QWidget | None, room: QSize | None) -> ScrollPage:
        from ui.pages.exercise_page import ExercisePage
        from ui.pages.lent import surroundings

        lent = surroundings(self.today, self.session.workbook)
        page = ExercisePage(self.session, place, lent, parent, room=room)
        self.reviewing.see_exercise(page)
        return page

    def _opening(self, chapter: ChapterTitle) -> ScrollPage:
        from ui.pages.chapter_opening import OpeningPage

        opening = OpeningPage(self.session, chapter)
        opening.chosen.connect(self.go)
        return opening

    def _closing(self, chapter: ChapterTitle) -> ScrollPage:
        from ui.pages.chapter_closing import ClosingPage

        closing = ClosingPage(self.session, chapter)
        closing.chosen.connect(self.go)
        closing.stopped.connect(self.stop)
        return closing
