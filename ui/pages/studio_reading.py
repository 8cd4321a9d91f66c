"""Ways others lay a text out, to read beside one's own drafts; nothing of them is ever put into a draft."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.fields.disclosure import Disclosure
from ui.fields.option_group import chips
from ui.pages.headline_patterns import PatternReader
from ui.theme.look import look
from ui.theme.tokens import TEXT_WIDTH
from ui.widgets.card import Card
from ui.widgets.labels import Caption, Quote, Text
from workbook.curriculum.course import item_list
from workbook.curriculum.fields import Option
from workbook.curriculum.lists import Item
from workbook.drafting.draft_kinds import HEADLINE
from workbook.drafting.whole_about import steps_of
from workbook.model.workbook import Workbook

WORDS: Final = {HEADLINE.id: "Ten patterns to read", "about": "Five structures to read"}


class StudioReading(QWidget):
    """A line that opens the patterns of a headline or the structures of an About; made when somebody wants them."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._workbook: Workbook | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.lines = {kind: Disclosure(words, self._patterns if kind == HEADLINE.id else StructureList)
                      for kind, words in WORDS.items()}  # fmt: skip
        for line in self.lines.values():
            self._column.addWidget(line)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Lines of text stay short enough to read."""
        self.setMaximumWidth(look().px(TEXT_WIDTH + 80))

    def show_kind(self, workbook: Workbook, kind: str) -> None:
        """Offer what belongs to a kind of text."""
        self._workbook = workbook
        for one, line in self.lines.items():
            line.setVisible(one == kind)
        self.setVisible(kind in self.lines)

    def _patterns(self) -> QWidget:
        return PatternReader(self._workbook or Workbook())


class StructureList(QWidget):
    """A chip for each structure; the chosen one with its steps and a whole text by somebody we made up."""

    def __init__(self) -> None:
        """Begin with the first one."""
        super().__init__()
        self._items = item_list("structures").items
        self.group = chips("Structures to read", [Option(id=item.id, label=item.label) for item in self._items])
        self.group.toggled.connect(self.show_structure)
        card = Card("sunken", padding=14, gap=6)
        self.title = Text(weight=600)
        self.steps = Text(tone="ink2")
        self.example = Quote()
        self.who = Caption(tone="ink2")
        for part in (self.title, self.steps, self.example, self.who):
            card.column.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(8))
        column.addWidget(self.group)
        column.addWidget(card)
        self.show_structure(self._items[0].id)

    def show_structure(self, structure: str) -> None:
        """Show one structure."""
        item = next(item for item in self._items if item.id == structure)
        self.group.show_chosen([structure])
        self.title.setText(item.label)
        self.steps.setText("  ·  ".join(f"{at} {step}" for at, step in enumerate(steps_of(item), 1)))
        self.example.setText(_detail(item, "example").strip())
        self.who.setText(f"{_detail(item, 'who')}, {_detail(item, 'who_role')}. A person we made up.")


def _detail(item: Item, key: str) -> str:
    found = item.details.get(key, "")
    return found if isinstance(found, str) else " ".join(found)
