"""What prints and how: paper, parts and the date, in words."""

from datetime import date
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.fields.date_box import DateBox
from ui.fields.tiles import CheckTile
from ui.preview.choices import WHOLE_NAMES, Choices, Paper
from ui.theme.look import look
from ui.widgets.labels import Caption, Text
from ui.widgets.segmented import Segmented
from workbook.curriculum.fields import Option

PAPERS: Final[dict[str, Paper]] = {"a4": "a4", "letter": "letter"}
PAPER_WORDS: Final = (("a4", "A4"), ("letter", "Letter"))
PARTS: Final = (
    Option(
        id="optional_parts",
        label="Values, shared words and tries",
        detail="Also the ladder of small steps. Without them, the plan is shorter.",
    ),
    Option(
        id="full_names",
        label=WHOLE_NAMES,
        detail="Off: a first name and one letter, such as Ada L. Paper gets around.",
    ),
    Option(
        id="private_page",
        label="Your private page",
        detail="Your edges and “what if” sentences. It comes last and can be taken out.",
    ),
)
NOT_PRINTED: Final = "Your messages do not print; only how many you have sent."


class ChoicesPanel(QWidget):
    """`changed` carries the new `Choices` when the person changes one."""

    changed = Signal(object)

    def __init__(self, choices: Choices, today: date, *, month_first: bool, parent: QWidget | None = None) -> None:
        """Show `choices`."""
        super().__init__(parent)
        self.setAccessibleName("What prints")
        self._choices = choices
        self.paper = Segmented("Paper", PAPER_WORDS)
        self.parts = {option.id: CheckTile(option, framed=False) for option in PARTS}
        self.date = DateBox("Date on the pages", today, month_first=month_first)
        self._lay_out()
        self.show_choices(choices)
        self.paper.chosen.connect(self._take_paper)
        for tile in self.parts.values():
            tile.clicked.connect(self._take_parts)
            tile.moved.connect(self._move)
        self.date.edited.connect(self._take_date)

    def show_choices(self, choices: Choices) -> None:
        """Show other choices without a signal."""
        self._choices = choices
        self.paper.choose(choices.paper)
        for name, tile in self.parts.items():
            tile.show_chosen(bool(getattr(choices, name)))
        self.date.show_value(choices.date.isoformat())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(6))
        column.addWidget(Text("Paper", "h3"))
        column.addWidget(self.paper)
        column.addSpacing(look().px(10))
        column.addWidget(Text("On the pages", "h3"))
        for tile in self.parts.values():
            column.addWidget(tile)
        column.addWidget(Caption(NOT_PRINTED, tone="ink2"))
        column.addSpacing(look().px(10))
        column.addWidget(Text("Date on the pages", "h3"))
        column.addWidget(self.date)

    def _take_paper(self, key: str) -> None:
        self._change(replace(self._choices, paper=PAPERS[key]))

    def _take_parts(self) -> None:
        self._change(
            replace(
                self._choices,
                optional_parts=self.parts["optional_parts"].isChecked(),
                full_names=self.parts["full_names"].isChecked(),
                private_page=self.parts["private_page"].isChecked(),
            )
        )

    def _take_date(self, words: str) -> None:
        try:
            day = date.fromisoformat(words)
        except ValueError:
            return  # the box says itself that these words are no date yet; the pages keep the last one
        self._change(replace(self._choices, date=day))

    def _move(self, by: int) -> None:
        tiles = list(self.parts.values())
        now = next((place for place, tile in enumerate(tiles) if tile.hasFocus()), 0)
        tiles[max(0, min(now + by, len(tiles) - 1))].setFocus()

    def _change(self, choices: Choices) -> None:
        if choices != self._choices:
            self._choices = choices
            self.changed.emit(choices)
