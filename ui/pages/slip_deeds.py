"""What is done about a slip wherever words are written: whether it is still being typed, and how a word is kept."""

from msgspec.structs import replace

from ui.fields.writing import Entry
from ui.widgets.text_box import LineBox
from ui.widgets.written import units
from workbook.model.edits import SetOwner
from workbook.model.workbook import Workbook
from workbook.writing.slip import Slip


def half_typed(entry: Entry, text: str, slip: Slip) -> bool:
    """Whether the caret stands at the end of the word, so that somebody may be in the middle of it."""
    if not slip.fits(text):
        return True
    caret = entry.cursorPosition() if isinstance(entry, LineBox) else entry.textCursor().position()
    return entry.hasFocus() and caret == units(text[: slip.end]) and slip.words[-1:].isalpha()


def word_kept(workbook: Workbook, slip: Slip) -> SetOwner:
    """The words of a slip kept as the person's own."""
    owner = workbook.owner
    known = tuple(dict.fromkeys((*owner.known_words, slip.words)))
    return SetOwner(replace(owner, known_words=known), label="Word kept as yours")


def mend_label(slip: Slip) -> str:
    """What the step is called that puts other words there."""
    return "Spelling changed" if slip.kind == "spelling" else "Wording changed"
