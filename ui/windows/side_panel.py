"""The side panel: the live card, help for this exercise and, for coaches, the facilitator's note."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.exercise_words import comes_back, source_lines, sureness, why_text
from ui.theme.look import look
from ui.widgets.boxes import empty
from ui.widgets.card import ground
from ui.widgets.labels import Caption, Heading, Text
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.segmented import Segmented
from workbook.curriculum.course import exercise
from workbook.curriculum.exercises import Exercise
from workbook.model.workbook import Workbook

TABS: Final = (("card", "Card"), ("help", "Help"))
COACH_TAB: Final = ("coach", "Coach")


class SidePanel(QWidget):
    """What stands beside the page. Each part is made when it is first shown."""

    tab_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "bg")
        self.setAccessibleName("Side panel")
        self._workbook = Workbook()
        self._exercise_id = ""
        self._coach = False
        self._tab = "card"
        self._seen = False
        self._layout = QVBoxLayout(self)
        self._tabs = self._new_tabs()
        self._page = ScrollPage(most_width=None, padding=16)
        self._show_on_card: Callable[[Workbook], None] | None = None
        self._screen = "phone"
        self._head = QHBoxLayout()
        self._head.addWidget(self._tabs)
        self._head.addStretch(1)
        self._layout.addLayout(self._head)
        self._layout.addWidget(self._page, 1)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take distances again after the Look changed."""
        edge = look().px(16)
        self._layout.setContentsMargins(0, look().px(12), 0, 0)
        self._layout.setSpacing(look().px(4))
        self._head.setContentsMargins(edge, 0, edge, 0)

    def show_workbook(self, workbook: Workbook) -> None:
        """Bring the card up to date."""
        self._workbook = workbook
        if self._show_on_card is not None:
            self._show_on_card(workbook)

    def show_exercise(self, exercise_id: str) -> None:
        """Show help and coach's note of another exercise; "" for none."""
        if exercise_id != self._exercise_id:
            self._exercise_id = exercise_id
            filled = self._page.column.count() > 0
            if filled and self._show_on_card is None:  # the card is the same for all of them
                self._fill()

    def set_coach_view(self, *, shown: bool) -> None:
        """Add the coach's tab, or take it away."""
        if shown == self._coach:
            return
        self._coach = shown
        self._tab = "coach" if shown else "card" if self._tab == "coach" else self._tab
        old = self._tabs
        self._tabs = self._new_tabs()
        self._head.replaceWidget(old, self._tabs)
        old.deleteLater()
        self._tabs.choose(self._tab)
        self._fill()

    def begin_with(self, tab: str) -> None:
        """Have the tab in front that was open the last time, where there is such a tab; it is made when it is seen."""
        if tab not in dict(self._kinds):
            return
        self._tab = tab
        self._tabs.choose(tab)
        if self._page.column.count() > 0:
            self._fill()

    def show_tab(self, tab: str) -> None:
        """Bring a tab to the front: "card", "help" or "coach"."""
        self._tabs.choose(tab)
        self._choose(tab)

    def focus_panel(self) -> None:
        """Give the keyboard to the tabs."""
        self._tabs.setFocus()

    @property
    def _kinds(self) -> tuple[tuple[str, str], ...]:
        return (*TABS, COACH_TAB) if self._coach else TABS

    def _new_tabs(self) -> Segmented:
        tabs = Segmented("Side panel", self._kinds)
        tabs.chosen.connect(self._choose)
        return tabs

    def _choose(self, tab: str) -> None:
        self._tab = tab
        self._fill()
        self.tab_chosen.emit(tab)

    def _fill(self) -> None:
        column = self._page.column
        empty(column)
        self._show_on_card = None
        match self._tab:
            case "help" if self._exercise_id:
                for part in help_parts(exercise(self._exercise_id)):
                    column.addWidget(part)
            case "coach":
                from ui.windows.coach_notes import coach_pages, coach_parts  # for coaches only

                for part in coach_parts(exercise(self._exercise_id)) if self._exercise_id else coach_pages():
                    column.addWidget(part)
            case "help":
                column.addWidget(Text("Open an exercise; what belongs to it will be here.", tone="ink2"))
            case _:
                self._add_card()
        column.addStretch(1)
        self._page.fit()

    def _add_card(self) -> None:
        from ui.windows.side_card import SideCard  # the page beside it is painted first

        card = SideCard(self._workbook, self._screen)
        card.screens.chosen.connect(self._keep_screen)
        self._show_on_card = card.show_workbook
        self._page.column.addWidget(card)

    def _keep_screen(self, screen: str) -> None:
        self._screen = screen

    def ensure_filled(self) -> None:
        """Fill the panel for the first time."""
        if self._page.column.count() == 0:
            self._fill()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self, self.ensure_filled)  # the page beside it comes first


def help_parts(definition: Exercise) -> list[QWidget]:
    """Why, how sure, what checks look at, where the answer goes and what prints."""
    told: list[QWidget] = [Heading(definition.title, 3), Text(why_text(definition.why))]
    told += [Caption(words, tone="ink2") for words in sureness(definition.why)]
    told += [Caption(source) for source in source_lines(definition.why)]
    for title, words in (
        ("How it works", definition.rules),
        ("Where your answer comes back", comes_back(definition)),
        ("What is printed", definition.prints),
    ):
        if words:
            told += [Heading(title, 3), Text(words, tone="ink2")]
    return told
