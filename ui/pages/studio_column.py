"""One draft: its name, its words, how long they are, what a list shows of them, signs, and the way to use it."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.fields.amounts import Unit, amount
from ui.fields.surroundings import Room
from ui.fields.writing import show_text
from ui.pages.studio_blocks import BlockList
from ui.pages.studio_box import DraftKeys, draft_box
from ui.pages.studio_reason import ReasonLine
from ui.pages.studio_rename import NameLine
from ui.pages.studio_signs import SignList
from ui.pages.studio_strip import ColumnStrip
from ui.pages.studio_versions import EarlierWordings
from ui.pages.studio_words import deeds_for
from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.labels import Caption, Heading
from ui.widgets.menu_button import Deed, MenuButton
from ui.widgets.meter import Meter
from workbook.curriculum.fields import LongTextField
from workbook.drafting.draft_kinds import DraftKind
from workbook.drafting.drafts import Draft, tag_name

LEAST: Final = 300
"""The least width of a column in px at 100 %."""
SHORT: Final = 400
"""A text with at most this much room begins with few lines."""


class Standing(Struct, frozen=True):
    """Where a draft stands among how many, why the one in use is in use, and whether any of them has a mark.

    With a mark on one, all have a line for it, so that the boxes begin at one height.
    """

    place: int
    count: int
    reason: str
    tagged: bool


class DraftColumn(Card):
    """A draft on a card. Every signal carries the draft's id first."""

    typed = Signal(str, str)
    asked = Signal(str, str)
    named = Signal(str, str)
    reasoned = Signal(str, str)
    handed_on = Signal(str)
    handed_block = Signal(str, str)
    entered = Signal(str)
    brought_back = Signal(str, str)
    compared = Signal(str, str)

    def __init__(self, draft: Draft, kind: DraftKind, room: Room | None) -> None:
        """Make the column of one draft; `room` is what the place of the text gives."""
        super().__init__("plain", padding=16, gap=10)
        self.draft, self.kind = draft, kind
        self._place, self._count = 0, 1
        self._counted: str | None = None
        field = kind.field
        self._limits = field.limits
        self._unit: Unit = field.counted_in if isinstance(field, LongTextField) else "graphemes"
        self._room = room
        self._build_head()
        self._build_words()
        self._build_foot()

    @property
    def draft_id(self) -> str:
        """The id of the draft that is shown."""
        return self.draft.id

    def show_draft(self, draft: Draft, standing: Standing) -> None:
        """Show another state of the draft."""
        place, count, reason = standing.place, standing.count, standing.reason
        before = self._count
        renamed = draft.name != self.draft.name or not self.name.text()
        self.draft, self._place, self._count = draft, place, count
        if renamed:
            self._show_name()
        tag = tag_name(self.kind, draft.tag) if draft.tag else ""
        if tag != self.tag.text().strip() or not self.tag.text():
            self.tag.setText(tag or " ")
        self.tag.setVisible(standing.tagged)
        self.set_kind("chosen" if draft.in_use else "plain")
        self.pill.setVisible(draft.in_use)
        self.setAccessibleName(f"{draft.name}, in use" if draft.in_use else draft.name)
        show_text(self.box, draft.text)
        if not self.keys.visited and not self.box.textCursor().hasSelection():
            self.box.moveCursor(QTextCursor.MoveOperation.Start)  # a long text begins at its top
        if draft.text != self._counted:
            self._counted = draft.text
            self.show_length(draft.text)
        elif (before == 1) != (count == 1):
            self._show_blocks()
        self.use.setVisible(not draft.in_use)
        self.use.setEnabled(bool(draft.text.strip()))
        if draft.in_use or self.why is not None:
            self._show_reason(reason)
        self.earlier.show_versions(draft)

    def show_length(self, text: str) -> None:
        """Count and cut the words."""
        measured = amount(text, self._limits, self._unit, self._room)
        self.meter.show_count(measured.count)
        self.strip.show_text(text)
        self._show_blocks()

    def write(self) -> None:
        """Give the keyboard to the words: to their end, or in a long text to where it was."""
        if self.kind.is_long and self.draft.text.strip():
            self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.box.focus_end()

    def put_below_signs(self, part: QWidget) -> None:
        """Give a part its place where a reader looks for what there is to say."""
        self.column.insertWidget(self.column.indexOf(self.signs) + 1, part)

    def begin_naming(self) -> None:
        """Let the person write a name in the place of the heading."""
        if self.name_line is None:
            self.name_line = NameLine()
            self.name_line.done.connect(self._named)
            self._head.insertWidget(1, self.name_line, 1)
        self.name.hide()
        self.name_line.begin(self.draft.named)

    def _build_head(self) -> None:
        self.name = Heading("", 3)
        self.name_line: NameLine | None = None
        self.pill = Card("good", padding=7, gap=0)
        self.pill.column.addWidget(Caption("In use", tone="good", weight=600, wraps=False))
        self.more = MenuButton("", "icon", self._deeds, icon="more", name="More", tip="Copy, compare, name and more")
        self.more.asked.connect(self._ask)
        self.tag = Caption(tone="ink2")
        self._head = head = QHBoxLayout()
        head.setSpacing(look().px(6))
        head.addWidget(self.name, 1)
        head.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.more)
        self.column.addLayout(head)
        self.column.addWidget(self.tag)

    def _build_words(self) -> None:
        field, long = self.kind.field, self.kind.is_long
        short = (field.limits.hard or 0) <= SHORT
        self.box = draft_box(self.draft.name, one_line=not long, short=short)
        self.keys = DraftKeys(self.box, blocks=long and not short)
        self.keys.handed_on.connect(self._hand_on)
        self.keys.entered.connect(self._enter)
        self.box.edited.connect(self._typed)
        self.meter = Meter()
        self.strip = ColumnStrip(self._room, long=long)
        self.signs = SignList()
        self.signs.hide()
        for part in (self.box, self.meter, self.strip, self.signs):
            self.column.addWidget(part)
        self.blocks: BlockList | None = None
        if self.keys.blocks:
            self.blocks = BlockList()
            self.blocks.handed_on.connect(self._hand_block)
            self.column.addWidget(self.blocks)
        self.column.addStretch(1)

    def _build_foot(self) -> None:
        self.use = button("Use this one", "secondary")
        self.use.clicked.connect(self._use)
        self.why: ReasonLine | None = None
        self.earlier = EarlierWordings()
        self.earlier.brought_back.connect(self._bring_back)
        self.earlier.compared.connect(self._compare)
        row = QHBoxLayout()
        row.addWidget(self.use)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(self.earlier)

    def _show_blocks(self) -> None:
        """A block can go over where there is another draft."""
        if self.blocks is not None:
            self.blocks.show_text(self.draft.name, self.draft.text if self._count > 1 else "")

    def _show_reason(self, reason: str) -> None:
        """The line for a reason is made with the first draft that needs it here."""
        if self.why is None:
            self.why = ReasonLine()
            self.why.edited.connect(self._reason)
            self.column.insertWidget(self.column.count() - 2, self.why)
        self.why.setVisible(self.draft.in_use)
        self.why.show_words(reason)

    def _show_name(self) -> None:
        name = self.draft.name
        self.name.setText(name)
        self.box.setAccessibleName(f"{name}: {self.kind.title}")
        self.meter.setAccessibleName(f"Length of {name}")
        self.use.setAccessibleName(f"Use “{name}”")
        self.more.setAccessibleName(f"More for “{name}”")

    def _deeds(self) -> Sequence[Deed]:
        return deeds_for(self.draft, self.kind, self._place, self._count)

    def _ask(self, key: str) -> None:
        if key == "rename":
            self.begin_naming()
        else:
            self.asked.emit(self.draft_id, key)

    def _named(self, name: str) -> None:
        self.name.show()
        if name != self.draft.named:
            self.named.emit(self.draft_id, name)
        self.more.setFocus()

    def _typed(self, text: str) -> None:
        self.typed.emit(self.draft_id, text)

    def _hand_on(self) -> None:
        self.handed_on.emit(self.draft_id)

    def _hand_block(self, block: str) -> None:
        self.handed_block.emit(self.draft_id, block)

    def _enter(self) -> None:
        self.entered.emit(self.draft_id)

    def _use(self) -> None:
        self.asked.emit(self.draft_id, "use")

    def _reason(self, words: str) -> None:
        self.reasoned.emit(self.draft_id, words)

    def _bring_back(self, version_id: str) -> None:
        self.brought_back.emit(self.draft_id, version_id)

    def _compare(self, version_id: str) -> None:
        self.compared.emit(self.draft_id, version_id)
