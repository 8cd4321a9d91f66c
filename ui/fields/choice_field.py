"""Choosing one or several: as lines, chips or cards, with own words where those are welcome."""

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from ui.fields.choice_cells import Choices
from ui.fields.field_widget import FieldWidget
from ui.fields.option_group import OptionGroup, chips, tiles
from ui.fields.options import options_in
from ui.fields.surroundings import Surroundings
from ui.fields.writing import Line, show_text
from ui.widgets.labels import Caption, Text
from workbook.curriculum.fields import MultiChoiceField, Option
from workbook.model.answers import MultiChoice
from workbook.model.edits import SetAnswer
from workbook.model.text import clean_text
from workbook.model.workbook import Workbook

MANY = 10
"""One out of more than ten lines is chosen from a list that opens."""
NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


class ChoiceWidget(FieldWidget):
    """A multiple choice; ids stay in the order they were chosen."""

    def __init__(
        self, ref: str, field: MultiChoiceField, workbook: Workbook, surroundings: Surroundings,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """Show the choice at `ref`."""
        super().__init__(ref, field, workbook, surroundings, parent)
        self.field = field
        self._options: tuple[Option, ...] = ()
        self.group: OptionGroup | None = None
        self.list: Choices | None = None
        self.said = Caption()
        self.none_yet = Text("What you wrote elsewhere will be offered here.", "label", tone="ink3", weight=400)
        self.none_yet.hide()
        self.body.addWidget(self.said)
        self.body.addWidget(self.none_yet)
        self._at = self.body.count()
        self.own: Line | None = None
        if field.other:
            self.own = Line(f"{field.label}: something else", placeholder="Something else, in your own words")
            self.own.edited.connect(self._written)
            self.body.addWidget(self.own)
            self.watch(self.own)
        self.show_answer()

    @property
    def answer(self) -> MultiChoice:
        """The choice as this field last saw it."""
        found = self.workbook.answers.get(self.ref)
        return found if isinstance(found, MultiChoice) else MultiChoice()

    def show_answer(self) -> None:
        options = options_in(self.field, self.workbook, self.surroundings)
        if (self.group is None and self.list is None) or options != self._options:
            self._rebuild(options)
        answer = self.answer
        self._mark(answer)
        if self.own is not None:
            show_text(self.own, answer.other)
        self._say(answer)

    def focus_at(self, row_id: str = "", column: str = "") -> None:
        del row_id, column
        part = self.group or self.list
        if part is not None:
            part.setFocus()

    def _mark(self, answer: MultiChoice) -> None:
        if self.group is not None:
            self.group.show_chosen(answer.chosen)
        if self.list is not None:
            place = self.list.findData(answer.chosen[0]) if answer.chosen else 0
            self.list.setCurrentIndex(max(0, place))

    def _rebuild(self, options: tuple[Option, ...]) -> None:
        self._options = options
        self.none_yet.setVisible(not options)
        if self.list is not None:
            self.list.show_options(options, "Choose, if you like")
            return
        if self.group is not None:
            self.body.removeWidget(self.group)
            self.group.hide()
            self.group.deleteLater()
            self.group = None
        if self.field.most == 1 and self.field.look == "list" and len(options) > MANY:
            self.list = Choices(self.field.label)
            self.list.show_options(options, "Choose, if you like")
            self.list.activated.connect(self._picked)
            self.body.insertWidget(self._at, self.list)
        else:
            self._add_group(options)

    def _add_group(self, options: tuple[Option, ...]) -> None:
        many = self.field.most != 1
        if self.field.look == "chips":
            self.group = chips(self.field.label, options)
        else:
            self.group = tiles(self.field.label, options, many=many, framed=self.field.look == "cards")
        self.group.toggled.connect(self._toggled)
        self.body.insertWidget(self._at, self.group)

    def _picked(self, place: int) -> None:
        if self.list is not None:
            option_id = str(self.list.itemData(place))
            self._put(replace(self.answer, chosen=(option_id,) if option_id else ()))

    def _toggled(self, option_id: str) -> None:
        answer = self.answer
        kept = tuple(chosen for chosen in answer.chosen if chosen != option_id)
        added = (option_id,) if self.field.most == 1 else (*kept, option_id)
        chosen = kept if option_id in answer.chosen else added
        self._put(replace(answer, chosen=chosen))

    def _written(self, text: str) -> None:
        answer = replace(self.answer, other=clean_text(text))
        self.send(SetAnswer(self.ref, answer, label="Typing", typing=True))
        self._say(answer)

    def _put(self, answer: MultiChoice) -> None:
        self.send(SetAnswer(self.ref, answer, label="Choice changed"))
        self._mark(answer)
        self._say(answer)

    def _say(self, answer: MultiChoice) -> None:
        count = len(answer.chosen) + bool(answer.other.strip())
        words = choose_words(self.field.least, self.field.most, count)
        self.said.setText(words)
        self.said.setVisible(bool(words))


def choose_words(least: int, most: int | None, count: int) -> str:
    """How many to choose and how many are chosen, such as "Choose four to six. You have three."."""
    if most == 1:
        return "Choose one." if least and not count else ""
    if most is None:
        wanted = f"Choose {_number(least)} or more." if least else "Choose as many as you like."
    elif least == most:
        wanted = f"Choose {_number(most)}."
    else:
        wanted = f"Choose {_number(least)} to {_number(most)}." if least > 1 else f"Choose up to {_number(most)}."
    if not count:
        return wanted
    if most is not None and count > most:
        return f"{wanted} You have {_number(count)}: which could you leave out?"
    return f"{wanted} You have {_number(count)}."


def _number(count: int) -> str:
    return NUMBERS[count] if count < len(NUMBERS) else str(count)
