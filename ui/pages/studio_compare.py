"""Two drafts or wordings beside each other, word by word; what stands in one only is underlined, and told in words."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QTextCharFormat
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from ui.fields.choice_cells import Choices
from ui.fields.dates import date_words
from ui.theme.look import look
from ui.widgets.boxes import stand_up
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.labels import Caption, Heading
from ui.widgets.text_box import TextBox
from ui.widgets.text_marks import cursor_at
from workbook.curriculum.fields import Option
from workbook.drafting.comparing import Stretch, compared
from workbook.drafting.drafts import Draft

SIDE_BY_SIDE: Final = 560
EDGES: Final = " ,;:·|–—"
"""Signs at the ends of words that are of no use when they are told."""
MOST_TOLD: Final = 6
"""So many differences are told in words; the text itself shows all of them."""


class Wording(Struct, frozen=True):
    """A text that can be compared: a draft as it is, or an earlier wording of it."""

    key: str
    name: str
    text: str


def wordings_of(drafts: Sequence[Draft]) -> tuple[Wording, ...]:
    """Every draft with the earlier wordings kept of it."""
    found: list[Wording] = []
    for draft in drafts:
        found.append(Wording(draft.id, draft.name, draft.text))
        for version in draft.versions:
            if version.text != draft.text:
                when = date_words(version.made_on.isoformat()) if version.made_on else "earlier"
                name = f"{draft.name}, kept {when}: {' '.join(version.text.split())[:32]}"
                found.append(Wording(f"{draft.id}|{version.id}", name, version.text))
    return tuple(found)


class Side(QWidget):
    """One of the two: which wording, and its words with the differences underlined."""

    picked = Signal()

    def __init__(self, name: str) -> None:
        """Make an empty side."""
        super().__init__()
        self.choice = Choices(name)
        self.choice.activated.connect(self._pick)
        self.box = TextBox(name, least_lines=2, most_lines=40)
        self.box.set_read_only(True)
        self.told = Caption(tone="ink2")
        look().changed.connect(self._mark)
        self._stretches: tuple[Stretch, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(8))
        for part in (self.choice, self.box, self.told):
            column.addWidget(part)
        column.addStretch(1)

    @property
    def key(self) -> str:
        """The key of the wording that is chosen."""
        found = self.choice.currentData()
        return found if isinstance(found, str) else ""

    def show_wordings(self, wordings: Sequence[Wording], key: str) -> None:
        """Offer these wordings, one of them chosen."""
        options = [Option(id=one.key, label=one.name) for one in wordings]
        self.choice.show_options(options[1:], options[0].label)
        self.choice.setItemData(0, options[0].id)
        at = next((place for place, one in enumerate(wordings) if one.key == key), 0)
        self.choice.setCurrentIndex(at)
        self.box.setAccessibleName(f"{wordings[at].name}, to compare")

    def show_side(self, stretches: tuple[Stretch, ...], only: Sequence[str]) -> None:
        """Show one side of a comparison."""
        self._stretches = stretches
        self.box.set_text("".join(stretch.text for stretch in stretches))
        told = only_here(only)
        self.told.setText(told)
        self.box.setAccessibleDescription(told)
        self._mark()

    def _mark(self) -> None:
        marks: list[QTextEdit.ExtraSelection] = []
        at = 0
        for stretch in self._stretches:
            end = at + len(stretch.text)
            if not stretch.same and stretch.text.strip():
                marks.append(self._underlined(at, end))
            at = end
        self.box.setExtraSelections(marks)

    def _underlined(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        shape = QTextCharFormat()
        shape.setFontUnderline(True)
        shape.setUnderlineColor(look().colour("tip"))
        shape.setBackground(look().colour("tip_soft"))
        mark.cursor = cursor_at(self.box, start, end)  # pyright: ignore[reportAttributeAccessIssue]
        mark.format = shape  # pyright: ignore[reportAttributeAccessIssue]
        return mark

    def _pick(self, _at: int) -> None:
        self.picked.emit()


class CompareCard(Card):
    """Two sides and a way to close; `closed` when it is no longer wanted."""

    closed = Signal()

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__("soft", padding=20, gap=12)
        self._wordings: tuple[Wording, ...] = ()
        self.setAccessibleName("Word by word")
        head = QHBoxLayout()
        head.addWidget(Heading("Word by word", 2), 1)
        self.close_it = button("Close", "ghost", icon="close", name="Close the comparison")
        self.close_it.clicked.connect(self.closed)
        head.addWidget(self.close_it)
        self.said = Caption(tone="accent_ink")
        self.one, self.other = Side("The first one"), Side("The second one")
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(look().px(16))
        for side in (self.one, self.other):
            side.picked.connect(self._compare)
            self._sides.addWidget(side, 1)
        self.column.addLayout(head)
        self.column.addWidget(self.said)
        self.column.addLayout(self._sides)
        QShortcut(
            QKeySequence(Qt.Key.Key_Escape), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        ).activated.connect(self.closed)

    def compare(self, wordings: Sequence[Wording], one: str, other: str) -> None:
        """Compare two of these wordings, by their keys."""
        self._wordings = tuple(wordings)
        self.one.show_wordings(wordings, one)
        self.other.show_wordings(wordings, other)
        self._compare()

    def refresh(self, wordings: Sequence[Wording]) -> None:
        """Look again after a change; what is gone gives way to what stands first."""
        if wordings and tuple(wordings) != self._wordings:
            self.compare(wordings, self.one.key, self.other.key)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        narrow = self.width() < look().px(SIDE_BY_SIDE)
        stand_up(self._sides, narrow=narrow)

    def _compare(self) -> None:
        texts = {wording.key: wording.text for wording in self._wordings}
        found = compared(texts.get(self.one.key, ""), texts.get(self.other.key, ""))
        alike = "Both say the same, word for word."
        self.said.setText(alike if found.alike else "What is underlined stands in this one only.")
        self.one.show_side(found.one, found.only_in_one())
        self.other.show_side(found.other, found.only_in_other())


def only_here(only: Sequence[str]) -> str:
    """The differences of one side in words; "" when there are none."""
    if not only:
        return ""
    only = [words for words in only if words.strip(EDGES + ".!?")] or only
    told = "; ".join(f"“{words.strip(EDGES) or words}”" for words in only[:MOST_TOLD])
    more = len(only) - MOST_TOLD
    return f"Only here: {told}" + (f"; and {more} more." if more > 0 else ".")
