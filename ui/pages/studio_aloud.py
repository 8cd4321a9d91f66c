"""Drafts read aloud: large, one sentence at a time."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.fields.read_aloud import ReadAloud
from ui.widgets.announce import announce
from workbook.drafting.draft_kinds import DraftKind
from workbook.drafting.drafts import Draft


def read_aloud(over: QWidget, title: str, text: str) -> None:
    """Open a text over the window of `over`; a text without words is only said to be none."""
    if not text.strip():
        announce(over, "There is nothing to read yet.")
        return
    page = ReadAloud(title, text, over.window())
    page.finished.connect(page.deleteLater)
    page.open()


def words_to_read(kind: DraftKind, drafts: Sequence[Draft], current: Draft | None) -> str:
    """Short texts one draft after the other; of a long one the draft that is worked on."""
    if kind.is_long:
        return current.text if current is not None else ""
    return "\n".join(draft.text for draft in drafts if draft.text.strip())
