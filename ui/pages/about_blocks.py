"""E6.2 and E6.3: a structure to read and to lay blocks out by, and one whole text from a person's own blocks."""

from PySide6.QtWidgets import QWidget

from ui.fields.disclosure import Disclosure
from ui.fields.surroundings import Surroundings
from ui.pages.extra import Extra
from ui.theme.look import look
from ui.widgets.announce import announce
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.fold_preview import Fold, FoldPreview
from ui.widgets.labels import Caption, Heading, Quote, Text
from workbook.curriculum.course import goal_path, item_list
from workbook.curriculum.lists import Item
from workbook.drafting.whole_about import (
    ABOUT,
    BLOCKS,
    STRUCTURE,
    Whole,
    lay_out,
    put_together,
    steps_of,
    structure_of,
    whole_about,
)
from workbook.model.workbook import Workbook

OPENINGS = ("E6.1.theirs", "E6.1.moment", "E6.1.plain", "E6.1.chosen")
FOLDS = (Fold("On a phone", 200, "phone"), Fold("On a computer", 300, "screen"))
"""Where an About is cut when its place says nothing else (A5)."""


class StructureReader(Extra):
    """The chosen structure step by step, with a whole text by somebody else to read, never to insert."""

    def __init__(self, workbook: Workbook, surroundings: Surroundings) -> None:
        """Show the structure chosen in E6.2."""
        super().__init__((STRUCTURE, BLOCKS, "E1.2.main"))
        self._workbook, self._surroundings = workbook, surroundings
        self._structure: Item | None = None
        self.suits = Caption(tone="ink2")
        self._card = Card("sunken", padding=14, gap=6)
        self.title = Text(weight=600)
        self.steps = Text(tone="ink2")
        self.order = button("", "secondary", icon="down")
        self.order.clicked.connect(self._lay_out)
        self.said = Caption("Your blocks follow these steps.", tone="good")
        self._example: Disclosure | None = None
        for part in (self.title, self.steps, flow_row(self.order), self.said):
            self._card.column.addWidget(part)
        self.body.addWidget(self.suits)
        self.body.addWidget(self._card)
        self.show_workbook(workbook)

    def show_workbook(self, workbook: Workbook) -> None:
        self._workbook = workbook
        structure = structure_of(workbook)
        path = goal_path(workbook.path)
        names = [item.label for item in item_list("structures").items if path and item.id in path.structures]
        self.suits.setText(f"Often fits your path: {', '.join(names)}." if names else "")
        self.suits.setVisible(bool(names))
        self._card.setVisible(structure is not None)
        if structure is None:
            return
        if structure != self._structure:
            self._show_structure(structure)
        ordered = lay_out(workbook, self._surroundings.fresh_id) is None
        has_words = whole_about(workbook).blocks > 0
        self.order.setText("Put my blocks in this order" if has_words else "Lay out a block for each step")
        self.order.setAccessibleName(self.order.text())
        self.order.setVisible(not ordered)
        self.said.setVisible(ordered)

    def _show_structure(self, structure: Item) -> None:
        self._structure = structure
        self.title.setText(f"{structure.label}, step by step")
        self.steps.setText("\n".join(f"{at}  {step}" for at, step in enumerate(steps_of(structure), 1)))
        self._card.setAccessibleName(self.title.text())
        if self._example is not None:
            self._card.column.removeWidget(self._example)
            self._example.hide()
            self._example.deleteLater()
        who = f"{structure.details.get('who', '')}, {structure.details.get('who_role', '')}"
        self._example = Disclosure(f"Read a whole one, by {who}", self._whole_example)
        self._card.column.addWidget(self._example)

    def _whole_example(self) -> QWidget:
        text = self._structure.details.get("example", "") if self._structure else ""
        card = Card("plain", padding=14)
        card.column.addWidget(Quote(str(text).strip()))
        card.column.addWidget(Caption("A person we made up. Yours can sound different."))
        return card

    def _lay_out(self) -> None:
        edit = lay_out(self._workbook, self._surroundings.fresh_id)
        if edit is not None:
            self.edited.emit(edit)
            announce(self, "The blocks stand in this order.")


class PutTogether(Extra):
    """One button that makes the whole About from the person's own blocks; nothing is added, nothing is lost."""

    def __init__(self, workbook: Workbook, surroundings: Surroundings, *, preview: bool) -> None:
        """With `preview`, show where the whole text is cut, and lead on to it."""
        super().__init__((BLOCKS, ABOUT, *OPENINGS))
        self.body.setContentsMargins(0, look().px(8 if preview else 0), 0, 0)
        self._workbook, self._surroundings = workbook, surroundings
        self._card = Card("soft", padding=16, gap=6)
        self._card.column.addWidget(Heading("Put together", 3))
        self.said = Text(tone="ink2")
        self._card.column.addWidget(self.said)
        self.fold = FoldPreview(_folds(surroundings)) if preview else None
        if self.fold is not None:
            self._card.column.addWidget(self.fold)
        self.make = button("Put together", "secondary", icon="page")
        self.make.clicked.connect(self._put_together)
        self.go = button("", "link", icon="arrow-right", icon_last=True, tone="accent_ink")
        self.go.setText("Go to the whole draft" if preview else "Go to my blocks")
        self.go.setAccessibleName(self.go.text())
        self.go.clicked.connect(lambda: self.asked_source.emit(ABOUT if preview else BLOCKS))
        self._card.column.addWidget(flow_row(self.make, self.go, gap=12))
        self.body.addWidget(self._card)
        self.show_workbook(workbook)

    def show_workbook(self, workbook: Workbook) -> None:
        self._workbook = workbook
        whole = whole_about(workbook)
        self.show_when(bool(whole.text))
        if not whole.text:
            return
        about = workbook.text(ABOUT).strip()
        self.said.setText(told(whole, about))
        self.make.setVisible(about != whole.text)
        if self.fold is not None:
            self.fold.show_text(whole.text)

    def _put_together(self) -> None:
        edit = put_together(self._workbook, self._surroundings.today, self._surroundings.fresh_id)
        if edit is not None:
            self.edited.emit(edit)
            self.go.setFocus()
            announce(self, "Put together. Undo brings back what was there.")


def told(whole: Whole, about: str) -> str:
    """What "Put together" would do, in a sentence or two."""
    if about == whole.text:
        return "Your About says exactly this."
    name = "Your block" if whole.blocks == 1 else f"Your {whole.blocks} blocks, in your order,"
    what = f"{name} as one text." if whole.blocks else "The opening you chose, as the beginning of your About."
    kept = " What your About says now is kept as an earlier wording." if about else ""
    return f"{what} Only your own words. You can change all of it afterwards.{kept}"


def _folds(surroundings: Surroundings) -> tuple[Fold, ...]:
    room = surroundings.limit_of("linkedin.about")
    phone, computer = FOLDS
    return (
        Fold(phone.name, (room.fold_phone if room else None) or phone.after, phone.icon),
        Fold(computer.name, (room.fold_desktop if room else None) or computer.after, computer.icon),
    )
