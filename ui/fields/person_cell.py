"""Who a row is about: type a new name, or pick somebody who is in the workbook already."""

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QStyledItemDelegate

from ui.fields.cells import CellWidget
from ui.fields.writing import Line, show_text
from ui.widgets.labels import Caption
from workbook.curriculum.fields import Column
from workbook.model.answers import Cell
from workbook.model.workbook import Person, Workbook

ALSO_HERE = "Also in other lists. A change shows there too."


class PersonCell(CellWidget):
    """A name with suggestions of people already known. `picked` carries the id of one of them."""

    picked = Signal(str)

    def __init__(self, column: Column) -> None:
        """Make an empty name."""
        super().__init__(column)
        self._people: tuple[Person, ...] = ()
        self._self: str | None = None
        self.entry = self.box = Line(column.label, placeholder="A name, or initials", description=column.help)
        self.label.setBuddy(self.box)
        self.box.edited.connect(self.tell_text)
        self._names = QStringListModel(self)
        self.body.addWidget(self.box)
        self.known = Caption()
        self.known.hide()
        self.body.addWidget(self.known)
        self._completer: QCompleter | None = None

    def show_value(self, value: Cell, workbook: Workbook) -> None:
        show_text(self.box, value if isinstance(value, str) else "")
        if workbook.people is not self._people:
            self._people = workbook.people
            self._offer()

    def set_person(self, person_id: str | None) -> None:
        """Say who this row is about at present; they are not suggested to themselves."""
        if person_id != self._self:
            self._self = person_id
            self._offer()

    def say_known(self, *, elsewhere: bool) -> None:
        """Say whether this person is in other lists as well."""
        self.known.setText(ALSO_HERE if elsewhere else "")
        self.known.setVisible(elsewhere)

    def _offer(self) -> None:
        named = [person for person in self._people if person.name.strip() and person.id != self._self]
        self._names.setStringList([_listed(person) for person in named])
        if self._completer is None and named:
            completer = QCompleter(self._names, self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            if (names := completer.popup()) is not None:
                self._dress(names)
            completer.activated[str].connect(self._chosen)  # type: ignore[index]
            self.box.setCompleter(completer)
            self._completer = completer

    @staticmethod
    def _dress(names: QAbstractItemView) -> None:
        """Let the list of names look like the rest: Qt's own delegate for it knows no style sheet."""
        names.setProperty("popup", True)
        names.setItemDelegate(QStyledItemDelegate(names))

    def _chosen(self, listed: str) -> None:
        person = next((person for person in self._people if _listed(person) == listed), None)
        if person is not None:
            self.box.set_text(person.name)
            self.picked.emit(person.id)


def _listed(person: Person) -> str:
    """The name with how the person is known, so that two people of one name can be told apart."""
    return f"{person.name} ({person.how})" if person.how.strip() else person.name
