"""The small constant line that says where the work is.

line = SaveLine(); line.show_state("saved"); line.show_state("saving")
line.show_state("trouble", "Not saved yet: the disk is full.")
line.asked.connect(...)       the person wants to see the file and older versions
"""

from typing import Final, Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.theme.tokens import Token
from ui.widgets.announce import announce
from ui.widgets.buttons import Button

SaveState = Literal["saved", "saving", "trouble", "read_only"]

WORDS: Final[dict[SaveState, str]] = {
    "saved": "Saved on this computer",
    "saving": "Saving…",
    "trouble": "Not saved yet",
    "read_only": "Open to read only",
}
ICONS: Final[dict[SaveState, str]] = {"saved": "check", "saving": "clock", "trouble": "warning", "read_only": "lock"}
TONES: Final[dict[SaveState, Token]] = {"saved": "good", "saving": "ink3", "trouble": "danger", "read_only": "ink3"}


class SaveLine(Button):
    """Says in words whether everything is saved; click for where."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start as saved."""
        super().__init__(WORDS["saved"], "link", "check", role="label", parent=parent)
        self._state: SaveState = "saved"
        self.setToolTip("Where is my work?")
        self.clicked.connect(self.asked)
        self.show_state("saved")

    @property
    def state(self) -> SaveState:
        """What is shown now."""
        return self._state

    def show_state(self, state: SaveState, words: str = "") -> None:
        """Show a state, in its usual words or in `words`; trouble is announced at once."""
        said = words or WORDS[state]
        if state == "trouble" and (state, said) != (self._state, self.text()):
            announce(self, said, urgent=True)
        self._state = state
        self.setText(said)
        self.setAccessibleName(said)
        self.set_icon(ICONS[state])
        self.set_tones("danger" if state == "trouble" else "ink3", TONES[state])
