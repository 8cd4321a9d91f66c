"""E5.3: the ten patterns of a headline, one at a time, to read beside the drafts. Nothing of them is ever inserted."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.fields.option_group import chips
from ui.pages.extra import Extra
from ui.theme.look import look
from ui.widgets.card import Card
from ui.widgets.labels import Caption, Heading, Quote, Text
from workbook.curriculum.course import goal_path, item_list
from workbook.curriculum.fields import Option
from workbook.curriculum.lists import Item
from workbook.model.workbook import Workbook
from workbook.reading.titles import in_titles


class PatternReader(Extra):
    """A chip for each pattern; the chosen one is shown with its bones, its uses and three examples."""

    def __init__(self, workbook: Workbook) -> None:
        """Begin with the first pattern that often suits the person's path."""
        super().__init__(("E1.2.main",))
        self._patterns = item_list("patterns")
        suited = suited_patterns(workbook)
        self.shown = suited[0] if suited else self._patterns.items[0].id
        self.body.addWidget(Heading("Ten patterns to read", 3))
        self.suits = Caption(tone="ink2")
        self.body.addWidget(self.suits)
        options = [Option(id=item.id, label=item.label) for item in self._patterns.items]
        self.group = chips("Patterns to read", options)
        self.group.toggled.connect(self.show_pattern)
        self.body.addWidget(self.group)
        self._card = Card("sunken", padding=14, gap=6)
        self._inside: QWidget | None = None
        self.body.addWidget(self._card)
        self.show_workbook(workbook)
        self.show_pattern(self.shown)

    def show_workbook(self, workbook: Workbook) -> None:
        names = [item.label for item in self._patterns.items if item.id in suited_patterns(workbook)]
        self.suits.setText(f"Often fits your path: {', '.join(names)}." if names else "")
        self.suits.setVisible(bool(names))

    def show_pattern(self, pattern_id: str) -> None:
        """Show one pattern."""
        item = self._patterns.item(pattern_id)
        if item is None:
            return
        self.shown = pattern_id
        self.group.show_chosen([pattern_id])
        if self._inside is not None:
            self._card.column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = _anatomy(item)
        self._card.column.addWidget(self._inside)
        self._card.setAccessibleName(f"Pattern: {item.label}")


def suited_patterns(workbook: Workbook) -> tuple[str, ...]:
    """The patterns that often suit the person's goal path (B8), by id."""
    path = goal_path(workbook.path)
    return path.patterns if path else ()


def _anatomy(item: Item) -> QWidget:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look().px(6))
    column.addWidget(Text(item.label, weight=600))
    parts = item.details.get("bones_parts", ())
    if isinstance(parts, tuple) and parts:
        column.addWidget(Text("  ·  ".join(f"{at} {part}" for at, part in enumerate(parts, 1)), tone="ink2"))
    for lead, key in (("Works when", "when"), ("Better not", "not")):
        words = item.details.get(key, "")
        if isinstance(words, str) and words:
            column.addWidget(Caption(f"{lead} {in_titles(words)}.", tone="ink2"))
    for example in _texts(item, "examples"):
        column.addWidget(Quote(example))
    column.addWidget(Caption("By people we made up. Read them; yours can sound different."))
    return inside


def _texts(item: Item, key: str) -> tuple[str, ...]:
    found = item.details.get(key, ())
    return found if isinstance(found, tuple) else (found,)
