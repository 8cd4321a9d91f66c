"""Earlier wordings under a text: keep this one, bring one back, give it a name."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.fields.dates import date_words
from ui.fields.disclosure import Disclosure
from ui.fields.writing import Line, show_text
from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.keyed_list import KeyedList
from ui.widgets.labels import Caption, Quote
from workbook.drafting.wordings import brought_back, kept, named, without
from workbook.model.answers import TextAnswer, Version

NAME_HINT = "Name, if you like"


class WordingCard(Card):
    """One earlier wording with its date and name."""

    bring_back = Signal(str)
    remove = Signal(str)
    rename = Signal(str, str)

    def __init__(self, version: Version) -> None:
        """Show one version."""
        super().__init__("sunken", padding=12, gap=6)
        self.version = version
        when = date_words(version.made_on.isoformat()) if version.made_on else "earlier"
        column = self.column
        self.name = Line(f"Name of the wording from {when}", placeholder=NAME_HINT)
        self.name.edited.connect(partial(self.rename.emit, version.id))
        column.addWidget(Caption(f"Kept on {when}"))
        column.addWidget(Quote(version.text, most_lines=4))
        column.addWidget(self.name)
        back = button("Bring back", "link", icon="undo", name=f"Bring back the wording from {when}")
        gone = button("Remove", "link", icon="trash", name=f"Remove the wording from {when}")
        back.clicked.connect(lambda: self.bring_back.emit(version.id))
        gone.clicked.connect(lambda: self.remove.emit(version.id))
        column.addWidget(flow_row(back, gone))
        self.setFocusProxy(back)
        self.show_version(version)

    def show_version(self, version: Version) -> None:
        """Take another name of the same wording."""
        self.version = version
        show_text(self.name, version.name)


class KeptVersions(QWidget):
    """ "Keep this wording" and the list of those kept; `changed` carries (answer, label, typing)."""

    changed = Signal(object, str, bool)

    def __init__(self, answer: TextAnswer, today: date, fresh_id: Callable[[str], str]) -> None:
        """Show the wordings kept with `answer`."""
        super().__init__()
        self._answer = answer
        self._today, self._fresh_id = today, fresh_id
        self.cards: KeyedList[WordingCard] | None = None
        self.keep = button("Keep this wording", "link", icon="copy")
        self.keep.clicked.connect(self._keep)
        self.said = Caption(wraps=False)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.keep)
        row.addWidget(self.said, 1)
        self.earlier = Disclosure("", self._make_list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(4))
        column.addLayout(row)
        column.addWidget(self.earlier)
        self.show_answer(answer)

    def show_answer(self, answer: TextAnswer) -> None:
        """Show another state of the answer; cards that stay are kept as they are."""
        self._answer = answer
        count = len(answer.versions)
        same = bool(answer.text.strip()) and any(version.text == answer.text for version in answer.versions)
        self.keep.setVisible(bool(answer.text.strip()) and not same)
        self.said.setText("This wording is kept." if same else "")
        self.said.setVisible(same)
        if self.cards is not None:
            self._fill(self.cards)
        self.earlier.setVisible(count > 0)  # last: who was in it has another place by now
        self.earlier.say("1 wording kept" if count == 1 else f"{count} wordings kept")

    def _make_list(self) -> QWidget:
        self.cards = KeyedList[WordingCard](gap=8)
        self.cards.lost_focus.connect(self.keep.setFocus)
        self._fill(self.cards)
        return self.cards

    def _fill(self, cards: KeyedList[WordingCard]) -> None:
        wanted = {version.id: version for version in self._answer.versions}
        cards.arrange(list(wanted), lambda version_id: self._card(wanted[version_id]))
        for version_id, card in cards.parts.items():
            card.show_version(wanted[version_id])

    def _card(self, version: Version) -> WordingCard:
        card = WordingCard(version)
        card.bring_back.connect(self._bring_back)
        card.remove.connect(self._remove)
        card.rename.connect(self._rename)
        return card

    def _keep(self) -> None:
        self._tell(kept(self._answer, self._today, self._fresh_id), "Wording kept")

    def _bring_back(self, version_id: str) -> None:
        answer = brought_back(self._answer, version_id, self._today, self._fresh_id)
        self._tell(answer, "Earlier wording brought back")

    def _remove(self, version_id: str) -> None:
        self._tell(without(self._answer, version_id), "Kept wording removed")

    def _rename(self, version_id: str, name: str) -> None:
        answer = named(self._answer, version_id, name)
        self._answer = answer
        self.changed.emit(answer, "Wording named", True)

    def _tell(self, answer: TextAnswer, label: str) -> None:
        self.show_answer(answer)
        self.changed.emit(answer, label, False)
