"""How far a message is by R-OUT, in words, with one's own view; and the question of the tired Tuesday, always last."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.fields.choice_cells import Choices
from ui.fields.disclosure import Disclosure
from ui.fields.option_group import chips
from ui.pages.message_words import TUESDAY, criterion_words, level_words
from ui.theme.look import look
from ui.widgets.card import Card, rule
from ui.widgets.labels import Caption, Heading, Text
from workbook.curriculum.course import item_list
from workbook.curriculum.fields import Option
from workbook.outreach.readiness import Criterion, Readiness

KIND_AND_TRUE: Final = "R-OUT-7"
ANSWERS: Final = (("0", "No"), ("1", "Not sure"), ("2", "It is kind and true"), ("3", "Yes, I would be glad"))
AS_SEEN: Final = "as seen"


def levels_of(criterion_id: str) -> tuple[str, ...]:
    """The four levels of a criterion in plain words."""
    item = item_list("rubric_criteria").item(criterion_id)
    found = () if item is None else item.details.get("levels", ())
    words = (found,) if isinstance(found, str) else found
    return tuple(level_words(criterion_id, level, said) for level, said in enumerate(words))


class CriterionLine(QWidget):
    """One criterion: where the message is, why, and a choice for those who see it otherwise."""

    levelled = Signal(str, object)

    def __init__(self, criterion_id: str, label: str) -> None:
        super().__init__()
        self._id = criterion_id
        self.words = Text("", own_side=False)
        self.reason = Caption(tone="ink2")
        self.choice = Choices(f"Your own view: {label}")
        for key, words in ((AS_SEEN, "As the program sees it"), *enumerate(levels_of(criterion_id))):
            self.choice.addItem(words[:1].upper() + words[1:], str(key))
        self.choice.activated.connect(self._chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(4))
        for part in (Text(label, "label", weight=600), self.words, self.reason, self.choice):
            column.addWidget(part)

    def show_criterion(self, criterion: Criterion) -> None:
        """Show where the message is."""
        words = criterion_words(criterion)
        self.words.setText(f"{words[:1].upper()}{words[1:]}")
        self.reason.setText(criterion.reason)
        self.reason.setVisible(bool(criterion.reason))
        own = str(criterion.level) if criterion.by_person and criterion.level is not None else AS_SEEN
        self.choice.setCurrentIndex(self.choice.findData(own))

    def _chosen(self, at: int) -> None:
        key = str(self.choice.itemData(at))
        self.levelled.emit(self._id, None if key == AS_SEEN else int(key))


class ReadyCard(Card):
    """The whole rubric in a sentence; each criterion on demand. `levelled` carries a criterion and a level or None."""

    levelled = Signal(str, object)

    def __init__(self) -> None:
        super().__init__("plain", padding=16, gap=8)
        self.sentence = Text("", "body_large")
        self.lines: dict[str, CriterionLine] = {}
        self.all = Disclosure("What this is made of", self._make_all)
        self._readiness: Readiness | None = None
        for part in (Heading("How far it is", 3), self.sentence, self.all):
            self.column.addWidget(part)

    def show_readiness(self, readiness: Readiness) -> None:
        """Show how far the message is."""
        self._readiness = readiness
        self.sentence.setText(readiness.sentence)
        for criterion in readiness.criteria:
            if criterion.id in self.lines:
                self.lines[criterion.id].show_criterion(criterion)

    def _make_all(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(10))
        for criterion in () if self._readiness is None else self._readiness.criteria:
            if criterion.id != KIND_AND_TRUE:
                line = self.lines[criterion.id] = CriterionLine(criterion.id, criterion.label)
                line.show_criterion(criterion)
                line.levelled.connect(self.levelled)
                column.addWidget(rule())
                column.addWidget(line)
        return inside


class TuesdayCard(Card):
    """The last thing on the page: what no program can see. `levelled` carries the level, or None when taken back."""

    levelled = Signal(str, object)

    def __init__(self) -> None:
        super().__init__("soft", padding=16, gap=8)
        self.chosen = ""
        self.answers = chips(TUESDAY, [Option(id=key, label=words) for key, words in ANSWERS])
        self.answers.toggled.connect(self._choose)
        self.question = Text(TUESDAY, "body_large", serif=True)
        self.column.addWidget(self.question)
        self.column.addWidget(self.answers)

    def show_level(self, level: int | None) -> None:
        """Show the person's answer."""
        self.chosen = "" if level is None else str(level)
        self.answers.show_chosen((self.chosen,))

    def _choose(self, key: str) -> None:
        self.levelled.emit(KIND_AND_TRUE, None if key == self.chosen else int(key))
