"""Everybody as a list that is asked row by row: five thousand people are words only where they are seen."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.pages.people_words import about_words, name_words, search_words, searched
from workbook.model.workbook import Person
from workbook.outreach.recipient import initials_of

Index = QModelIndex | QPersistentModelIndex

ID: Final = Qt.ItemDataRole.UserRole + 1
ABOUT: Final = Qt.ItemDataRole.UserRole + 2
INITIALS: Final = Qt.ItemDataRole.UserRole + 3
NAME: Final = Qt.ItemDataRole.UserRole + 4
NOBODY: Final = QModelIndex()


class PeopleModel(QAbstractListModel):
    """The people of a workbook by name; those that a filter and a pile leave."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._given: Sequence[Person] = ()
        self._all: list[Person] = []
        self._shown: list[Person] = []
        self._stages: Mapping[str, int] = {}
        self._closed: frozenset[str] = frozenset()
        self._waits: Mapping[str, str] = {}
        self._hay: dict[str, str] = {}
        self._terms: tuple[str, ...] = ()
        self._pile = ""

    def show_people(self, people: Sequence[Person]) -> None:
        """Show these people in the order of their names."""
        if people is self._given:
            return
        self._given = people
        self._hay = {}
        self._all = sorted(people, key=_order)
        self._arrange()

    def show_stages(self, stages: Mapping[str, int], closed: frozenset[str], waits: Mapping[str, str]) -> None:
        """Tell where people stand, by id, who is closed, and what is said where a message waits for an answer."""
        if stages == self._stages and closed == self._closed and waits == self._waits:
            return
        self._stages, self._closed, self._waits, self._hay = stages, closed, waits, {}
        if self._terms:
            self._arrange()
        elif self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def filter(self, words: str, pile: str = "") -> None:
        """Leave those in whose name, kind, pile or stage all of the words are found."""
        terms = tuple(searched(words).split())
        if (terms, pile) != (self._terms, self._pile):
            self._terms, self._pile = terms, pile
            self._arrange()

    def row_of(self, person_id: str) -> int:
        """The place of a person in what is shown; -1 when they are not."""
        return next((row for row, person in enumerate(self._shown) if person.id == person_id), -1)

    @property
    def total(self) -> int:
        """How many people there are."""
        return len(self._all)

    def rowCount(self, parent: Index = NOBODY, /) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> object:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        person = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return person.name or person.name_original_script  # bare: letters typed in the list look for it
            case Qt.ItemDataRole.AccessibleTextRole:
                about = self._about(person)
                return f"{name_words(person)}, {about}" if about else name_words(person)
            case _ if role == ID:
                return person.id
            case _ if role == ABOUT:
                return self._about(person)
            case _ if role == NAME:
                return name_words(person)
            case _ if role == INITIALS:
                return initials_of(person.name)
            case _:
                return None

    def _about(self, person: Person) -> str:
        stage = self._stages.get(person.id) or None  # nothing has begun at stage 0, so nothing is said of it
        waits = self._waits.get(person.id, "")
        return about_words(person, stage, closed=person.id in self._closed, waits=waits)

    def _arrange(self) -> None:
        self.beginResetModel()
        whole = not self._terms and not self._pile
        self._shown = self._all if whole else [person for person in self._all if self._stays(person)]
        self.endResetModel()

    def _stays(self, person: Person) -> bool:
        if self._pile and person.pile != self._pile:
            return False
        if not self._terms:
            return True
        hay = self._hay.get(person.id)
        if hay is None:
            stage = self._stages.get(person.id, 0)
            hay = self._hay[person.id] = search_words(person, stage, closed=person.id in self._closed)
        return all(term in hay for term in self._terms)


def _order(person: Person) -> tuple[bool, str]:
    """By name; who has none yet stands last."""
    name = person.name or person.name_original_script
    return not name, searched(name)
