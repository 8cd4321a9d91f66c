"""Find anything: exercises, answers, people and commands in one box (S8)."""

from collections.abc import Callable, Iterator
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.commands import COMMANDS, Command, plain
from ui.theme.look import look
from ui.widgets.announce import announce
from ui.widgets.labels import Caption
from ui.widgets.text_box import LineBox
from workbook.model.text import without_accents
from workbook.model.workbook import Workbook
from workbook.reading.search import Found, find

AT_FIRST: Final = ("show_plan", "show_export", "undo", "save_copy", "show_keyboard")
STAR: Final = "★ "
TARGET: Final = Qt.ItemDataRole.UserRole
STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class Hit(Struct, frozen=True):
    """One line of the list: group, words, and where it leads ("E5.4", a field reference, a person or "!command")."""

    group: str
    title: str
    detail: str
    target: str


class FindBox(QDialog):
    """A box and a list; arrows move, Enter goes, Esc closes."""

    chosen = Signal(str)

    def __init__(self, workbook: Workbook | None, enabled: Callable[[Command], bool], parent: QWidget) -> None:
        """Search `workbook` (None on the start page) and the commands that are `enabled`."""
        super().__init__(parent)
        self.setWindowTitle("Find anything")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workbook = workbook
        self._commands = tuple(command for command in COMMANDS if enabled(command))
        self.box = LineBox("Find anything", placeholder="An exercise, a word you wrote, a person, a command")
        self.list = QListWidget()
        self.list.setAccessibleName("Found")
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemActivated.connect(self._take)
        self.list.itemClicked.connect(self._take)
        self.count = Caption("", wraps=False)
        column = QVBoxLayout(self)
        edge = look().px(16)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(look().px(8))
        for part in (self.box, self.list, self.count):
            column.addWidget(part)
        self.box.edited.connect(self._search)
        self.box.installEventFilter(self)
        self.resize(min(look().px(620), parent.width() - 32), min(look().px(460), parent.height() - 32))
        self._search("")
        self.box.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self.box and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in STEPS:
                row = self.list.currentRow() + STEPS[key]
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._take(self.list.currentItem())
                return True
        return False

    def _search(self, wanted: str) -> None:
        self.list.clear()
        for hit in hits(self._workbook, self._commands, wanted):
            words = f"{hit.title}\n{hit.group} · {hit.detail}" if hit.detail else f"{hit.title}\n{hit.group}"
            item = QListWidgetItem(words)
            item.setData(TARGET, hit.target)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said_of(hit))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        found = self.list.count()
        said = "Nothing found. Try another word." if not found else f"{found} found" if wanted.strip() else ""
        self.count.setText(said)
        if said:
            announce(self, said)

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            target = str(item.data(TARGET))
            self.accept()
            self.chosen.emit(target)


def hits(workbook: Workbook | None, commands: tuple[Command, ...], wanted: str) -> Iterator[Hit]:
    """What matches, places before commands; five useful commands when nothing is typed."""
    needle = without_accents(wanted.strip())
    if not needle:
        by_id = {command.id: command for command in commands}
        yield from (_command_hit(by_id[name]) for name in AT_FIRST if name in by_id)
        return
    if workbook is not None:
        yield from (_place_hit(found) for found in find(workbook, wanted))
    yield from (_command_hit(command) for command in commands if needle in without_accents(plain(command.text)))


def said_of(hit: Hit) -> str:
    """A line as a screen reader says it, without the star of the short way, which the words beside it name."""
    detail = hit.detail.replace(STAR, "")
    return f"{hit.title}, {hit.group}" + (f" · {detail}" if detail else "")


def _place_hit(found: Found) -> Hit:
    return Hit(found.group, found.title, found.detail, found.target)


def _command_hit(command: Command) -> Hit:
    return Hit("Command", plain(command.text), " or ".join(command.keys), f"!{command.id}")
