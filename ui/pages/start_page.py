"""The start page: go on, begin, open, or look at a filled example. No tour, no account, nothing to fill in first."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Caption, Heading, Text
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.text_box import LineBox
from workbook.curriculum.course import small_text

EXAMPLES = (
    ("nurse", "Minh Anh, a nurse moving into health software"),
    ("hr-manager", "Олена, an HR manager in manufacturing"),
    ("accountant", "\u200eأمينة, an independent accountant"),
)


class StartPage(ScrollPage):
    """What a person sees first."""

    started = Signal(str)
    """The name to put on the card; may be empty."""
    opened = Signal(object)
    """A `Path`."""
    forgot = Signal(object)
    asked_open = Signal()
    asked_example = Signal(str)
    asked_coach = Signal()

    def __init__(
        self, recent: tuple[Path, ...], you_were_at: str = "", *, coach: bool = False, parent: QWidget | None = None
    ) -> None:
        """Greet a person with `recent` workbooks; `you_were_at` names the last place in the newest one."""
        super().__init__(parent=parent)
        self.setAccessibleName("Start")
        self.column.addSpacing(look().px(24))
        there = tuple(file for file in recent if file.exists())
        self._back = bool(there)
        if there:
            self._welcome_back(there[0], you_were_at)
        else:
            self._welcome()
        if recent:
            self._recent(recent, there)
        self._examples()
        coach_words = "Coach view is on" if coach else "I am a coach"
        self.coach = button(coach_words, "link", icon="people", tone="ink2")
        self.coach.clicked.connect(self.asked_coach)
        self.column.addWidget(flow_row(self.coach))
        self.column.addWidget(Caption("Your work stays on this computer. Nothing is sent anywhere."))
        self.column.addStretch(1)

    def focus_first(self) -> None:
        """Give the keyboard to the line for a name; to the main button where somebody comes back."""
        (self.main if self._back else self.name).setFocus()

    def show_trouble(self, what: str, to_do: str) -> None:
        """Say why something could not be opened, and what to do."""
        card = Card("tip", padding=16, gap=4)
        card.column.addWidget(Text(what, weight=600))
        if to_do:
            card.column.addWidget(Text(to_do, tone="ink2"))
        self.column.insertWidget(1, card)
        self.fit()
        self.ensureWidgetVisible(card)

    def _welcome(self) -> None:
        self.heading = Heading("Let’s find the words for what you do")
        self.column.addWidget(self.heading)
        self.column.addWidget(Text(small_text("welcome"), "body_large", tone="ink2"))
        self.column.addSpacing(look().px(8))
        self.column.addWidget(Text("What should we call you?", "h3"))
        self.column.addWidget(Caption("It goes on the card. You can leave this empty."))
        self.column.addWidget(self._name_box())
        self.main = button("Start", "primary", icon="arrow-right", icon_last=True)
        self.main.clicked.connect(self._start)
        other = button("Open a workbook…", "secondary", icon="folder")
        other.clicked.connect(self.asked_open)
        self.column.addWidget(flow_row(self.main, other, gap=12))
        self.column.addWidget(Caption(small_text("first_start"), tone="ink2"))

    def _welcome_back(self, newest: Path, you_were_at: str) -> None:
        self.heading = Heading("Welcome back")
        self.column.addWidget(self.heading)
        at = f"You were at: {you_were_at}" if you_were_at else newest.stem
        self.column.addWidget(Text(at, "body_large", tone="ink2"))
        self.main = button("Carry on", "primary", icon="arrow-right", icon_last=True)
        self.main.clicked.connect(partial(self.opened.emit, newest))
        other = button("Open a workbook…", "secondary", icon="folder")
        other.clicked.connect(self.asked_open)
        self.column.addWidget(flow_row(self.main, other, gap=12))
        self.column.addSpacing(look().px(8))
        self.column.addWidget(Text("Or begin a new one. What should we call you?", "h3"))
        row = QHBoxLayout()
        row.setSpacing(look().px(12))
        row.addWidget(self._name_box(), 1)
        begin = button("Start a new workbook", "secondary")
        begin.clicked.connect(self._start)
        row.addWidget(begin)
        self.column.addLayout(row)

    def _name_box(self) -> LineBox:
        self.name = LineBox("What should we call you?", placeholder="First name, nickname or initials")
        self.name.returnPressed.connect(self._start)
        return self.name

    def _start(self) -> None:
        self.started.emit(self.name.text().strip())

    def _recent(self, recent: tuple[Path, ...], there: tuple[Path, ...]) -> None:
        self.column.addSpacing(look().px(8))
        self.column.addWidget(Heading("Recent", 2))
        for file in recent:
            row = QHBoxLayout()
            if file in there:
                link = button(file.stem, "nav", icon="page", tip=str(file), name=f"Open {file.stem}")
                link.clicked.connect(partial(self.opened.emit, file))
                row.addWidget(link, 1)
            else:
                row.addWidget(Text(f"{file.stem} (no longer in its folder)", tone="ink3"), 1)
            forget = button("", "icon", icon="close", name=f"Take {file.stem} off this list")
            forget.clicked.connect(partial(self.forgot.emit, file))
            row.addWidget(forget)
            self.column.addLayout(row)

    def _examples(self) -> None:
        self.column.addSpacing(look().px(8))
        self.column.addWidget(Heading("Look at a filled example", 2))
        for name, words in EXAMPLES:
            link = button(words, "nav", icon="eye", name=f"Look at the example of {words}")
            link.clicked.connect(partial(self.asked_example.emit, name))
            self.column.addWidget(link)
