"""The columns of the studio with the line of tools above them, and what their keys and clicks mean."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.lent import room_of
from ui.pages.studio_column import DraftColumn
from ui.pages.studio_deeds import StudioDeeds
from ui.pages.studio_mix import Mixer
from ui.pages.studio_pager import Pager
from ui.pages.studio_row import DraftRow, columns_in
from ui.pages.studio_signs import SignsAtRest
from ui.pages.studio_words import unused_words
from ui.session import Session
from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Caption
from workbook.drafting.drafts import Draft, standing_in


class StudioDrafts(QWidget):
    """`asked` carries what is wanted of all drafts, `compared` a draft and a version of it, `read` title and text."""

    asked = Signal(str)
    compared = Signal(str, str)
    read = Signal(str, str)
    said = Signal(str)
    turned = Signal()
    """Another draft is worked on."""

    def __init__(self, session: Session, deeds: StudioDeeds) -> None:
        """Make an empty row."""
        super().__init__()
        self.session, self.deeds = session, deeds
        self.entered = ""
        self._typing = False
        self._looked: dict[str, tuple[str, str]] = {}
        self.signs = SignsAtRest(session, self)
        self.signs.found.connect(self._show_signs)
        self.row = DraftRow(self._make_column)
        self.row.moved.connect(self._row_moved)
        self.row.beside.asked.connect(self.asked)
        self.mixer = Mixer(self.row, deeds)
        self.mixer.said.connect(self.said)
        self.pager = Pager()
        self.pager.went.connect(self.row.go)
        self.compare = button("Compare word by word", "link", icon="columns")
        self.compare.clicked.connect(partial(self._ask, "compare"))
        self.hand_on = button(
            "Put into the next draft", "link", icon="arrow-right",
            tip="Puts the words you chose at the caret of the next draft (Ctrl+Shift+Right)",
        )  # fmt: skip
        self.hand_on.clicked.connect(partial(self._ask, "hand_on"))
        self.tools = flow_row(self.pager, self.compare, self.hand_on, gap=20)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(8))
        column.addWidget(self.tools)
        column.addWidget(self.row)
        self.unused = Caption(tone="ink2")
        self.unused.hide()
        column.addWidget(self.unused)
        self.note = Caption(tone="ink2")
        self.note.hide()
        column.addWidget(self.note)

    def begin(self) -> None:
        """Another kind of text: no draft of it was written in yet."""
        self.entered = ""
        self.row.first = 0

    def fit(self, room: int, window: int) -> None:
        """Show as many columns as `room` px allow, in a window `window` px wide."""
        self.row.fit(columns_in(room, window, look().scale))

    def show_drafts(self, drafts: Sequence[Draft], *, typed: bool) -> None:
        """Show these drafts; after typing the signs wait until the keys rest."""
        self._typing = typed
        self.tools.setVisible(len(drafts) > 1)
        self._say_unused(standing_in(drafts))
        self.row.show_drafts(drafts, self.session.workbook.text(self.deeds.kind.reason))

    def _say_unused(self, draft: Draft | None) -> None:
        """While none is in use, say which one others see already."""
        words = "" if draft is None else unused_words(self.deeds.kind, draft)
        if words != self.unused.text():
            self.unused.setText(words)
        self.unused.setVisible(bool(words))

    def show_note(self, words: str) -> None:
        """Say where spelling is not looked at, and why."""
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def write_in(self, draft_id: str) -> None:
        """Bring a draft on screen and give it the keyboard."""
        column = self.row.bring(draft_id)
        if column is not None:
            column.write()

    def do(self, draft_id: str, key: str) -> None:
        """What is asked of one draft."""
        draft = self.deeds.draft(draft_id)
        if draft is None:
            return
        match key:
            case "use":
                self._use(draft_id)
            case "copy":
                self.deeds.copy(draft_id)
            case "keep":
                self.deeds.keep(draft_id)
            case "aloud":
                self.read.emit(draft.name, draft.text)
            case "compare":
                self.compared.emit(draft_id, "")
            case "aside":
                self.deeds.put_aside(draft_id)
            case "left" | "right":
                self.deeds.move(draft_id, -1 if key == "left" else 1)
            case _:
                self.deeds.tag(draft_id, key.removeprefix("tag:"))

    def _use(self, draft_id: str) -> None:
        self.deeds.use(draft_id)
        column = self.row.bring(draft_id)
        if column is not None and column.why is not None and column.draft.in_use:
            column.why.box.focus_end()

    def _make_column(self, draft: Draft) -> DraftColumn:
        kind, own = self.deeds.kind, self.session.workbook.limits
        column = DraftColumn(draft, kind, room_of(kind.field.limit, own) if kind.field.limit else None)
        column.box.set_read_only(self.session.read_only)
        column.typed.connect(self._typed)
        column.asked.connect(self.do)
        column.named.connect(self.deeds.name)
        column.reasoned.connect(self._reasoned)
        column.handed_on.connect(self.mixer.hand_on)
        column.handed_block.connect(self.mixer.hand_on_block)
        column.entered.connect(self._enter)
        column.brought_back.connect(self.deeds.bring_back)
        column.compared.connect(self.compared)
        return column

    def _ask(self, key: str, _checked: object = None) -> None:
        self.asked.emit(key)

    def _typed(self, draft_id: str, text: str) -> None:
        self.deeds.write(draft_id, text, self.sender())

    def _reasoned(self, _draft_id: str, words: str) -> None:
        self.deeds.give_reason(words, self.sender())

    def _enter(self, draft_id: str) -> None:
        if draft_id != self.entered:
            self.entered = draft_id
            self.turned.emit()

    def _row_moved(self) -> None:
        """Say which drafts are seen, and look at those whose words are new."""
        seen, kind = self.row.seen, self.deeds.kind
        self.pager.show_span(self.row.first, len(seen), len(self.row.ids))
        for column in seen:
            draft = column.draft
            if self._looked.get(draft.id) != (kind.final, draft.text):
                self._looked[draft.id] = (kind.final, draft.text)
                self.signs.ask(draft.id, kind, draft.text, typed=self._typing)

    def _show_signs(self, draft_id: str, text: str, signs: object) -> None:
        column = self.row.made.get(draft_id)
        if column is not None and column.draft.text == text and isinstance(signs, tuple):
            column.signs.show_signs(signs)
