"""A live plan: pages follow the workbook and the choices a moment later, and the newest wish wins.

preview = PlanPreview(parent)
preview.made.connect(...)        Pages, when other pages are there
preview.drawn.connect(...)       Drawn: a page as a picture
preview.follow(workbook, choices); preview.draw(0, 744)
"""

from concurrent.futures import Future
from functools import partial
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from ui.background import paper_bench
from ui.preview.choices import Choices
from ui.preview.making import Pages, draw_page, make_pages, page_text
from workbook.errors import WorkbookError
from workbook.model.workbook import Workbook

AFTER: Final = 120
"""Milliseconds of rest before pages are made again."""


class Drawn(Struct, frozen=True):
    """Page `index` (from 0) of `pages`, as a picture and in words."""

    pages: Pages
    index: int
    picture: QImage
    words: str


class Newest(Struct):
    """The number of the newest wish; older ones find out here that nobody waits for them."""

    number: int = 0


class PlanPreview(QObject):
    """Makes pages and pictures for one place where they are shown."""

    made = Signal(object)
    """`Pages` for the newest workbook and choices."""
    drawn = Signal(object)
    """`Drawn` for the newest page asked for."""
    troubled = Signal(str, str)
    """What stands in the way of making pages, and what to do."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make nothing before it is asked."""
        super().__init__(parent)
        self.pages: Pages | None = None
        """The newest finished pages."""
        self._wanted: tuple[Workbook, Choices] | None = None
        self._shown: tuple[Workbook, Choices] | None = None
        self._making, self._drawing = Newest(), Newest()
        self._rest = QTimer(self, singleShot=True, interval=AFTER)
        self._rest.timeout.connect(self._make)

    @property
    def current(self) -> bool:
        """Whether `pages` show the newest wish."""
        return self.pages is not None and self._shown is self._wanted

    def follow(self, workbook: Workbook, choices: Choices) -> None:
        """Make pages for this workbook and these choices: the first at once, later ones after a moment of rest."""
        if self._wanted is not None and self._wanted[0] is workbook and self._wanted[1] == choices:
            return
        first = self._wanted is None
        self._wanted = (workbook, choices)
        self._making.number += 1
        if first:
            self._make()
        else:
            self._rest.start()

    def draw(self, index: int, width: int) -> None:
        """Draw page `index` (from 0) of the newest pages, `width` device px wide."""
        if self.pages is None:
            return
        self._drawing.number += 1
        work = partial(_draw, self.pages, index, width, self._drawing, self._drawing.number)
        paper_bench().run(work, self, self._got_picture)

    def _make(self) -> None:
        if self._wanted is None:
            return
        work = partial(_make, *self._wanted, self._making, self._making.number)
        paper_bench().run(work, self, self._got_pages)

    def _got_pages(self, future: "Future[tuple[int, Pages | None]]") -> None:
        error = future.exception()
        if error is not None:
            if isinstance(error, WorkbookError):
                self.troubled.emit(error.what, error.to_do)
                return
            self.troubled.emit("The pages could not be made.", "Your words are safe. You can still save them as text.")
            raise error
        number, pages = future.result()
        if pages is not None and number == self._making.number:
            self.pages, self._shown = pages, self._wanted
            self.made.emit(pages)

    def _got_picture(self, future: "Future[tuple[int, Drawn | None]]") -> None:
        number, drawn = future.result()
        if drawn is not None and number == self._drawing.number and drawn.pages is self.pages:
            self.drawn.emit(drawn)


def _make(workbook: Workbook, choices: Choices, newest: Newest, number: int) -> tuple[int, Pages | None]:
    return number, make_pages(workbook, choices) if newest.number == number else None


def _draw(pages: Pages, index: int, width: int, newest: Newest, number: int) -> tuple[int, Drawn | None]:
    if newest.number != number:
        return number, None
    return number, Drawn(pages, index, draw_page(pages.pdf, index, width), page_text(pages.pdf, index))
