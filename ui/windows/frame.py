"""The frame of the workbook window: rail, page and side panel, laid out by the room there is."""

from functools import cached_property

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.look import look
from ui.theme.tokens import RAIL_WIDTH, SIDE_WIDTH, TEXT_WIDTH
from ui.widgets.buttons import button
from ui.widgets.card import ground, rule
from ui.widgets.notice import Notice
from ui.widgets.responsive import Columns, columns
from ui.widgets.scroll_page import ScrollPage
from ui.windows.header import Footer, Header

NO_LIMIT = 16_777_215
"""Qt's own greatest width."""


class Frame(QWidget):
    """Three columns, two or one; what has no column of its own is a drawer over the page.

    Rail, side panel and notices are made when they are first asked for: a page is painted before them.
    """

    asked_page = Signal()
    """Back to the page from what lies over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rail_column, self._side_column = ground(QWidget(), "rail"), ground(QWidget(), "bg")
        self.header, self.footer = Header(), Footer()
        self._ways_out: dict[QWidget, QWidget] = {}
        self._noticed = False
        self._page: QWidget | None = None
        self._focused = False
        self._drawer = ""
        self._lay_out()
        look().changed.connect(self.fit)

    @cached_property
    def rail(self):
        """The chapters, made when first asked for."""
        from ui.widgets.rail import Rail

        rail = Rail()
        _room_in(self._rail_column).addWidget(rail, 1)
        return rail

    @cached_property
    def side(self):
        """The side panel, made when first asked for."""
        from ui.windows.side_panel import SidePanel

        side = SidePanel()
        _room_in(self._side_column).addWidget(side, 1)
        return side

    @cached_property
    def notices(self):
        """What is said above the page and stays; made with the first."""
        from ui.widgets.notice_bar import NoticeBar

        bar = NoticeBar()
        self._notice_row.addWidget(bar)
        return bar

    @cached_property
    def passing(self):
        """What is said over the page and passes; made with the first."""
        from ui.widgets.notice_bar import FloatingNotice

        bar = FloatingNotice(self)
        bar.asked_place.connect(self.place_passing)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self.place_passing)
        self._noticed = True
        return bar

    @property
    def passing_notice(self) -> Notice | None:
        """What is being said over the page."""
        return self.passing.notice if self._noticed else None

    @property
    def room(self) -> Columns:
        """How many columns there is room for; a wide page leaves no column for the side panel."""
        found = columns(self.width(), look().scale)
        return 2 if found == 3 and isinstance(self._page, ScrollPage) and self._page.wide else found

    @property
    def focus_mode(self) -> bool:
        """Whether only the page is shown."""
        return self._focused

    @property
    def page_room(self) -> QSize:
        """The size in px a page gets."""
        shown = self._page.size() if self._page is not None else QSize()
        return shown.boundedTo(self.size()) if shown.height() > look().px(100) else self.size()

    def set_focus_mode(self, *, on: bool) -> None:
        """Show only the page, or everything again."""
        self._focused = on
        self.fit()

    def put_page(self, page: QWidget) -> None:
        """Show `page`; the one before is gone."""
        room = self.room
        old, self._page = self._page, page
        if old is not None:
            focused = QApplication.focusWidget()
            if focused is not None and old.isAncestorOf(focused):
                focused.clearFocus()  # Qt would look for another place, and the new page has its own
            self._slot.removeWidget(old)
            old.hide()
            QTimer.singleShot(0, old, old.deleteLater)  # when the new page is painted
        self._slot.addWidget(page)
        if self.room != room:
            self.fit()
        page.setVisible(not self._covered)

    @property
    def drawer(self) -> str:
        """What lies over the page: "rail", "side" or nothing."""
        return self._drawer

    def open_drawer(self, drawer: str) -> None:
        """Open "rail" or "side" where they have no column; "" closes what is open."""
        if drawer != self._drawer:
            self._drawer = drawer
            self.fit()

    def show_side(self) -> None:
        """Make sure the side panel is seen."""
        if self.room < 3 or self._focused:
            self.open_drawer("side")

    def close_drawer(self) -> bool:
        """Close what lies over the page and leave the page alone mode; whether there was anything."""
        was_open = bool(self._drawer) or self._focused
        self._focused = False
        self._drawer = ""
        self.fit()
        return was_open

    def fit(self) -> None:
        """Show what there is room for."""
        room, alone = self.room, self._covered
        rail = (room >= 2 and not self._focused) or self._drawer == "rail"
        side = (room >= 3 and not self._focused) or self._drawer == "side"
        for part, width in ((self._rail_column, RAIL_WIDTH), (self._side_column, SIDE_WIDTH)):
            part.setMinimumWidth(0 if alone else look().px(width))
            part.setMaximumWidth(NO_LIMIT if alone else look().px(width))
            self._row.setStretchFactor(part, int(alone))
        self._row.setStretchFactor(self._middle, int(not alone))
        self._rail_column.setVisible(rail)
        self._rail_rule.setVisible(rail and not alone)
        self._side_column.setVisible(side)
        self._side_rule.setVisible(side and not alone)
        for part in (self.header, self.footer, self._foot_rule):
            part.setVisible(not alone)
        self._notice_row.setContentsMargins(*((0, 0, 0, 0) if alone else (24, 4, 24, 0)))
        for column in (self._rail_column, self._side_column):
            self._offer_to_close(column, offered=alone and not column.isHidden())
        self.header.show_columns(room, focused=self._focused, drawer=self._drawer)
        if self._page is not None:
            self._page.setVisible(not alone)  # last, when it has the room it will have
        self.place_passing()

    def _offer_to_close(self, column: QWidget, *, offered: bool) -> None:
        """A drawer that covers everything has its own way out, also for the mouse; made when first needed."""
        way_out = self._ways_out.get(column)
        if way_out is None and offered:
            way_out = self._ways_out[column] = button("Close", "ghost", icon="close", tip="Esc")
            way_out.clicked.connect(self.asked_page)
            _room_in(column).insertWidget(0, way_out, 0, Qt.AlignmentFlag.AlignTrailing)
        if way_out is not None:
            way_out.setVisible(offered)

    def place_passing(self) -> None:
        """Lay what is said in passing over the foot of the page, or over its head where one writes at the foot."""
        if self.passing_notice is None:
            return
        self._row.activate()
        area, edge, gap = self._middle.geometry(), look().px(24), look().px(10)
        width = min(area.width() - 2 * edge, look().px(TEXT_WIDTH))
        size = QRect(0, 0, width, self.passing.height_at(width))
        middle = area.center().x() - width // 2
        top = self._slot.geometry().top() + gap
        foot = size.translated(middle, self._slot.geometry().bottom() - gap - size.height())
        written = self._where_one_writes()
        head = size.translated(middle, top)
        hidden = written.intersected(foot).height() > written.intersected(head).height()
        self.passing.setGeometry(head if hidden else foot)
        self.passing.raise_()

    def _where_one_writes(self) -> QRect:
        """The part of the page that has the keyboard; empty when none has."""
        focused = QApplication.focusWidget()
        if self._page is None or focused is None or not self._page.isAncestorOf(focused):
            return QRect()
        return QRect(focused.mapTo(self, QPoint(0, 0)), focused.size())

    @property
    def _covered(self) -> bool:
        return self._drawer != "" and self.room == 1

    def _lay_out(self) -> None:
        self._middle = QVBoxLayout()
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(0)
        self._middle.addWidget(self.header)
        self._notice_row = QHBoxLayout()
        self._middle.addLayout(self._notice_row)
        self._slot = QVBoxLayout()
        self._middle.addLayout(self._slot, 1)
        self._foot_rule = rule("h")
        self._middle.addWidget(self._foot_rule)
        self._middle.addWidget(self.footer)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._rail_column)
        self._rail_rule, self._side_rule = rule("v"), rule("v")
        self._row.addWidget(self._rail_rule)
        self._row.addLayout(self._middle, 1)
        self._row.addWidget(self._side_rule)
        self._row.addWidget(self._side_column)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()


def _room_in(column: QWidget) -> QVBoxLayout:
    """The layout of a column, made with the first that goes into it."""
    layout = column.layout()
    if not isinstance(layout, QVBoxLayout):
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
    return layout
