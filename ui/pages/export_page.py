"""Print or export: choose what prints, see the pages, and take them away as PDF, on paper or as text."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLocale, QPoint
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import places
from ui.pages.export_choices import ChoicesPanel
from ui.pages.export_outputs import Order, Outputs
from ui.pages.export_spread import Spread
from ui.pages.export_viewer import Viewer
from ui.pages.export_words import EMPTY, LEAD, SAVE_PDF, missing_sentence
from ui.pages.place_page import PlacePage
from ui.preview.choices import Choices
from ui.preview.making import Pages
from ui.preview.plan_preview import PlanPreview
from ui.session import Change, Session
from ui.settings import Settings
from ui.theme.look import look
from ui.widgets.buttons import Button, button
from ui.widgets.card import Card, CardKind
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Heading, Text
from ui.widgets.notice import Notice
from ui.widgets.notice_bar import NoticeBar
from workbook.exchange import EXPORTS, Export

WIDEST: Final = 960
LEAST_PAGE: Final = 372
"""Width in px at 100 % under which a page is not made to fit the window's height."""
FOOT: Final = 48
"""Room in px kept around the actions and under the page."""
UNLIMITED: Final = 16_777_215
"""Qt's own greatest width."""


class Told(Card):
    """A sentence about the pages and one thing to do about it; hidden until it has words."""

    def __init__(self, kind: CardKind, action: str, then: Callable[[], None]) -> None:
        """Say nothing yet."""
        super().__init__(kind, padding=14, gap=4)
        self.words = Text("")
        self.action = button(action, "link", icon="arrow-right", icon_last=True)
        self.action.clicked.connect(then)
        self.column.addWidget(self.words)
        self.column.addWidget(self.action)
        self.hide()

    def tell(self, words: str) -> None:
        """Say something, or nothing."""
        self.words.setText(words)
        self.setVisible(bool(words))


class ExportPage(PlacePage):
    """Print or export."""

    def __init__(self, session: Session, today: date, path: Path, settings: Settings) -> None:
        super().__init__(most_width=WIDEST)
        self.setAccessibleName(places.TITLES[places.EXPORT])
        self.session = session
        self.choices = Choices(today).as_in(session.workbook)
        self.preview = PlanPreview(self)
        self.outputs = Outputs(self, path, settings.save_folder)
        self.panel = ChoicesPanel(self.choices, today, month_first=month_first())
        self.viewer = Viewer(self.choices.paper)
        self.notices = NoticeBar()
        self._lay_out()
        self._connect()

    def focus_first(self) -> None:
        """Give the keyboard to the main button."""
        self.save.setFocus()

    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self.preview.follow(self.session.workbook, self.choices)

    def fit(self) -> None:
        super().fit()
        self._fit_viewer()

    def _order(self) -> Order:
        return Order(self.session.workbook, self.choices, self.preview.pages if self.preview.current else None)

    def _lay_out(self) -> None:
        self.save = button(SAVE_PDF, "primary", icon="save")
        self.print = button("Print…", "secondary", icon="print")
        self.copy = button("Copy as text", "link", icon="copy")
        self.texts = {export.suffix: _text_button(export) for export in EXPORTS}
        self.empty = Told("note", "Go to the first page", self._begin)
        self.missing = Told("tip", "Show the page", self._show_missing)
        self.column.addWidget(Heading(places.TITLES[places.EXPORT]))
        self.column.addWidget(Text(LEAD, "body_large", tone="ink2"))
        self.ways = flow_row(self.save, self.print, gap=12)
        self.column.addWidget(self.ways)
        for part in (self.notices, self.empty, self.missing):
            self.column.addWidget(part)
        self.spread = Spread(self._side(), self.viewer)
        self.column.addSpacing(look().px(4))
        self.column.addWidget(self.spread)
        self.column.addStretch(1)

    def _side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(4))
        column.addWidget(self.panel)
        column.addSpacing(look().px(10))
        column.addWidget(Text("The words alone", "h3"))
        for link in (self.copy, *self.texts.values()):
            column.addWidget(link)
        column.addStretch(1)
        return side

    def _connect(self) -> None:
        self.save.clicked.connect(lambda: self.outputs.save_pdf(self._order()))
        self.print.clicked.connect(lambda: self.outputs.print_pages(self._order()))
        self.copy.clicked.connect(lambda: self.outputs.copy_text(self._order()))
        for export in EXPORTS:
            self.texts[export.suffix].clicked.connect(partial(self._save_text, export))
        self.panel.changed.connect(self._choose)
        self.preview.made.connect(self._show_pages)
        self.preview.drawn.connect(self.viewer.show_drawn)
        self.preview.troubled.connect(self._show_trouble)
        self.viewer.wanted.connect(self.preview.draw)
        self.viewer.larger_asked.connect(self._show_large)
        self.viewer.turned.connect(self._show_top)
        self.outputs.told.connect(self._tell)
        self.notices.acted.connect(self._act)
        self.session.changed.connect(self._changed)

    def _save_text(self, export: Export, _checked: object = None) -> None:
        self.outputs.save_text(self._order(), export)

    def _choose(self, choices: Choices) -> None:
        self.choices = choices
        edit = choices.edit_for(self.session.workbook)
        if edit is not None and not self.session.read_only:
            self.session.apply(edit, self)
        self.preview.follow(self.session.workbook, choices)

    def _changed(self, change: Change) -> None:
        if change.origin is not self:
            self.choices = self.choices.as_in(self.session.workbook)
            self.panel.show_choices(self.choices)
        self.preview.follow(self.session.workbook, self.choices)

    def _show_pages(self, pages: Pages) -> None:
        self.empty.tell(EMPTY if pages.only_cover else "")
        self.missing.tell(missing_sentence(pages.missing))
        self.viewer.show_pages(pages)

    def _show_trouble(self, what: str, to_do: str) -> None:
        self.viewer.show_trouble(f"{what} {to_do}".strip())

    def _show_missing(self) -> None:
        pages = self.viewer.pages
        if pages is not None and pages.missing:
            self.viewer.go(pages.missing[0].page - 1)
            self.viewer.sheet.setFocus()

    def _show_large(self, large: bool) -> None:  # noqa: FBT001  a signal's slot
        self.spread.set_stacked(large)
        self.viewer.show_large(large)
        self._fit_viewer()
        self.ensureWidgetVisible(self.viewer.larger)

    def _show_top(self) -> None:
        """A page is read from its top, also where it is taller than the window."""
        top = self.viewer.mapTo(self, QPoint(0, self.verticalScrollBar().value())).y()
        self.verticalScrollBar().setValue(min(self.verticalScrollBar().value(), top))

    def _fit_viewer(self) -> None:
        """A whole page is seen at once, unless the person asked for a larger one or it would be too small to read."""
        if not hasattr(self, "spread"):
            return
        above = self.ways.geometry().bottom() + look().px(FOOT)
        whole = max(self.viewer.width_for(self.viewport().height() - above), look().px(LEAST_PAGE))
        narrow = self.spread.stacked or not self.spread.has_room
        self.viewer.setMaximumWidth(UNLIMITED if narrow else whole)

    def _begin(self) -> None:
        self.chosen.emit(places.road()[0])

    def _tell(self, notice: Notice) -> None:
        self.notices.show_notice(notice)
        self.verticalScrollBar().setValue(0)

    def _act(self, key: str) -> None:
        self.outputs.act(key, self._order())


def month_first() -> bool:
    """Whether this person's dates begin with the month."""
    return QLocale().dateFormat(QLocale.FormatType.ShortFormat).lower().startswith("m")


def _text_button(export: Export) -> Button:
    return button(f"Save as {export.name}…" if export.suffix == ".md" else "Save as plain text…", "link", icon="page")
