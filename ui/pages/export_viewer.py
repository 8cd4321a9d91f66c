"""The pages of a plan, one at a time: turn them, make them larger, or read one as text."""

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.export_sheet import Sheet
from ui.pages.export_words import AS_PAGE, AS_PAGE_NAME, AS_TEXT, AS_TEXT_NAME, MAKING, page_name, page_number
from ui.preview.choices import PAPER_WIDTH_TO_HEIGHT, Paper
from ui.preview.making import Pages
from ui.preview.plan_preview import Drawn
from ui.theme.look import look
from ui.widgets.announce import announce
from ui.widgets.buttons import button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Text
from ui.widgets.text_box import TextBox

SETTLED: Final = 80
"""Milliseconds after the last change of width until the page is drawn sharp again."""
ROW_GAP: Final = 6


class Viewer(QWidget):
    """One page and what turns it. `wanted` asks for a picture: page from 0, width in device px."""

    wanted = Signal(int, int)
    larger_asked = Signal(bool)
    turned = Signal()
    """Another page is shown."""

    def __init__(self, paper: Paper, parent: QWidget | None = None) -> None:
        """Show empty paper until there are pages."""
        super().__init__(parent)
        self.pages: Pages | None = None
        self.index = 0
        self._asked = (0, 0)
        self.before = button("", "icon", icon="chevron-left", name="Page before")
        self.number = Text("", "label", weight=600, wraps=False)
        self.after = button("", "icon", icon="chevron-right", name="Next page")
        self.as_text = button(AS_TEXT, "ghost", icon="eye", name=AS_TEXT_NAME, role="label")
        self.larger = button("", "icon", icon="focus", name="Larger page")
        self.sheet = Sheet(PAPER_WIDTH_TO_HEIGHT[paper])
        self.words = TextBox("This page as text", least_lines=6, most_lines=200)
        self.words.set_read_only(True)
        self.words.hide()
        self._resharpen = QTimer(self, singleShot=True, interval=SETTLED)
        self._resharpen.timeout.connect(self._want)
        self._lay_out()
        self._connect()
        self.sheet.show_waiting(MAKING)
        self._show_place()

    def show_pages(self, pages: Pages) -> None:
        """Show other pages; the page number stays where it was, if there is one."""
        self.pages = pages
        self.index = min(self.index, pages.count - 1)
        self._asked = (0, 0)
        self._show_place()
        self._want()

    def show_drawn(self, drawn: Drawn) -> None:
        """Show a picture that was asked for."""
        if drawn.pages is self.pages and drawn.index == self.index:
            self.sheet.show_picture(drawn.picture)
            self.words.set_text(drawn.words)

    def show_trouble(self, words: str) -> None:
        """Show empty paper that says why."""
        self.pages = None
        self.sheet.show_waiting(words)
        self._show_place()

    def turn(self, by: int) -> None:
        """Turn by so many pages, as far as there are pages."""
        if self.pages is not None:
            self.go(max(0, min(self.index + by, self.pages.count - 1)))

    def go(self, index: int) -> None:
        """Show page `index`, from 0."""
        if self.pages is None or index == self.index:
            return
        self.index = index
        self._show_place()
        self._want()
        self.turned.emit()
        announce(self, page_name(self.pages, index))

    def show_as_text(self, as_text: bool) -> None:  # noqa: FBT001  a state
        """Show the page's words instead of its picture, or the picture again."""
        self.words.setVisible(as_text)
        self.sheet.setVisible(not as_text)
        self.as_text.setText(AS_PAGE if as_text else AS_TEXT)
        self.as_text.setAccessibleName(AS_PAGE_NAME if as_text else AS_TEXT_NAME)
        self.as_text.set_icon("page" if as_text else "eye")

    def show_large(self, large: bool) -> None:  # noqa: FBT001  a state
        """Offer the way back from the larger page, or to it."""
        self.larger.setChecked(large)
        name = "Smaller page" if large else "Larger page"
        self.larger.setAccessibleName(name)
        self.larger.setToolTip(name)

    def width_for(self, height: int) -> int:
        """The width in px at which the whole page, with the row above it, is `height` px tall."""
        around = self._row.sizeHint().height() + look().px(ROW_GAP)
        return self.sheet.width_for(max(0, height - around))

    def _lay_out(self) -> None:
        row = self._row = QWidget()
        flow = FlowLayout(row, gap=4)
        for part in (self.before, self.number, self.after):
            flow.addWidget(part)
        flow.add_spring()
        flow.addWidget(self.as_text)
        flow.addWidget(self.larger)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(ROW_GAP))
        column.addWidget(row)
        column.addWidget(self.sheet)
        column.addWidget(self.words)
        column.addStretch(1)

    def _connect(self) -> None:
        self.before.clicked.connect(lambda: self.turn(-1))
        self.after.clicked.connect(lambda: self.turn(1))
        self.sheet.turned.connect(self.turn)
        self.sheet.resized.connect(self._resize)
        self.as_text.clicked.connect(lambda: self.show_as_text(self.words.isHidden()))
        self.larger.setCheckable(True)
        self.larger.clicked.connect(self.larger_asked)

    def _resize(self) -> None:
        if self._asked == (0, 0):
            self._want()
        else:
            self._resharpen.start()

    def _want(self) -> None:
        if self.pages is None or not self.isVisible():
            return
        asked = (self.index, self.sheet.pixels())
        if asked != self._asked:
            self._asked = asked
            self.wanted.emit(*asked)

    def _show_place(self) -> None:
        count = self.pages.count if self.pages else 0
        self.number.setText(page_number(self.index, count))
        # The button in use must not lose the keyboard to the end of the pages.
        self.before.setEnabled(self.index > 0 or self.before.hasFocus())
        self.after.setEnabled(self.index < count - 1 or self.after.hasFocus())
        if self.pages is not None:
            name = page_name(self.pages, self.index)
            self.sheet.setAccessibleName(name)
            self.words.setAccessibleName(f"{name}, as text")
