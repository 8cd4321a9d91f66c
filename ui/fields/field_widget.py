"""What every field widget is: a label, a few words of help, and edits that go out."""

from collections import deque
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.fields.surroundings import Surroundings
from ui.fields.writing import Entry, put_words
from ui.theme.look import Styled, look
from ui.widgets.labels import Caption, Text
from workbook.curriculum.fields import FieldBase
from workbook.model.edits import Edit
from workbook.model.workbook import Workbook

PRIVATE_NOTE = "Only for you. It is left out of prints."


class FieldWidget(Styled, QWidget):
    """One field of an exercise.

    `edited` carries an `Edit`; `focused` carries this widget when one of its text boxes takes the keyboard;
    `asked_source` asks to go to another answer or a place beside the course, such as a person's page.
    """

    edited = Signal(object)
    focused = Signal(object)
    asked_source = Signal(str)

    def __init__(
        self, ref: str, field: FieldBase, workbook: Workbook, surroundings: Surroundings, parent: QWidget | None = None
    ) -> None:
        """Show the field at `ref` ("E5.4.final") of `workbook`."""
        super().__init__(parent)
        self.ref = ref
        self.surroundings = surroundings
        self._workbook = workbook
        self._entry: Entry | None = None
        self._written_in = False
        self._later: deque[Callable[[], QWidget]] = deque()
        self.title = Text(field.label, "h3")
        self.help = Text(field.help, tone="ink2")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(look().px(8))
        self.body.addWidget(self.title)
        self.body.addWidget(self.help)
        self.help.setVisible(bool(field.help))
        if field.private:
            self.body.addWidget(Caption(PRIVATE_NOTE))
        self.setAccessibleName(field.label)

    @property
    def workbook(self) -> Workbook:
        """The workbook as this field last saw it, with its own edits."""
        return self._workbook

    @property
    def to_come(self) -> bool:
        """Whether `grow` has more to make: a long field shows its beginning first."""
        return bool(self._later)

    @property
    def tail(self) -> int:
        """Height in px of what is made already and stands below the place where the field grows."""
        return 0

    def grow(self) -> Sequence[QWidget]:
        """Make a little more of a long field; the parts that came, whose heights tell how much that is."""
        return (self._later.popleft()(),) if self._later else ()

    def complete(self) -> None:
        """Make all that is still to come."""
        while self.to_come:
            self.grow()

    def later(self, make: Callable[[], QWidget]) -> None:
        """Have `grow` make a part when its turn comes."""
        self._later.append(make)

    def show_workbook(self, workbook: Workbook) -> None:
        """Show another state of the workbook; what is equal stays as it is, with caret and focus."""
        self._workbook = workbook
        self.show_answer()

    def show_answer(self) -> None:
        """Bring what is on screen in line with `workbook`."""
        raise NotImplementedError

    def insert_words(self, text: str) -> None:
        """Put words where the person last wrote; without such a place, nothing happens."""
        if self._entry is None:
            return
        if not self._written_in:
            self._entry.focus_end()
        put_words(self._entry, text)

    @property
    def takes_words(self) -> bool:
        """Whether `insert_words` has a place to put them."""
        return self._entry is not None

    def focus_at(self, row_id: str = "", column: str = "") -> None:
        """Give the keyboard to the field, or to one row and column of it; the caret stays where one wrote."""
        del row_id, column
        if self._entry is None:
            return
        if self._written_in:
            self._entry.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._entry.focus_end()

    @property
    def caret(self) -> int | None:
        """Where one stopped writing, in characters; None for the end, and in a field that is more than one text."""
        return None

    def put_caret(self, at: int) -> None:
        """Put the caret after so many characters; it means something in a field that is one text."""
        del at

    def restyle(self) -> None:
        """Take distances again after the Look changed."""
        self.body.setSpacing(look().px(8))

    def send(self, edit: Edit) -> None:
        """Keep up with an own edit and send it out."""
        self._workbook = edit.apply(self._workbook)
        self.edited.emit(edit)

    def watch(self, entry: Entry) -> None:
        """Remember this text box as the place of writing whenever it takes the keyboard."""
        entry.installEventFilter(self)
        if self._entry is None:
            self._entry = entry

    def forget(self, entry: Entry) -> None:
        """Stop counting on a text box that goes away."""
        entry.removeEventFilter(self)
        if self._entry is entry:
            self._entry = None

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, Entry):
            self._entry, self._written_in = watched, True
            self.focused.emit(self)
        return False
