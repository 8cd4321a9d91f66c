"""Spelling under the drafts of the studio: looked for when the keys rest, said and mended as in the exercises."""

from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.pages.feedback_lines import GRAMMAR, SPELLING, slip_line
from ui.pages.field_feedback import CARET_RESTS, LONGEST_MARK
from ui.pages.slip_deeds import half_typed, mend_label, word_kept
from ui.pages.studio_box import choose_words
from ui.pages.studio_column import DraftColumn
from ui.pages.studio_page import StudioPage
from ui.reviewer.review import Place, PlacedSlip, Review
from ui.reviewer.reviewer import Reviewer
from ui.theme.look import look
from ui.widgets.announce import announce
from ui.widgets.buttons import button
from ui.widgets.findings_list import FindingsList
from ui.widgets.text_marks import TextMark, underlines
from workbook.drafting.draft_kinds import DraftKind
from workbook.drafting.drafts import TEXT, Draft
from workbook.model.edits import Edit
from workbook.model.review import BringBackFindings, DismissFinding

ALL_HEARD = 60
"""Milliseconds after a review in which others follow: a list that is read anew does not go and come."""


class DraftSlips(QWidget):
    """What is said about the spelling of one draft. `asked_back` wants what was set aside."""

    asked_back = Signal()

    def __init__(self, name: str) -> None:
        """Make an empty list for the draft called `name`."""
        super().__init__()
        self.list = FindingsList(f"Spelling in {name}", shown=SPELLING)
        self.back = button("", "link", icon="undo", role="label")
        self.back.clicked.connect(self.asked_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(6))
        column.addWidget(self.list)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)

    def show_slips(self, slips: tuple[PlacedSlip, ...], aside: int) -> None:
        """Show these, and how many more were set aside."""
        self.list.show_findings(
            tuple(slip_line(one, SPELLING if one.slip.kind == "spelling" else GRAMMAR) for one in slips)
        )
        self.list.setVisible(bool(slips))
        self.back.setText(f"{aside} set aside. Bring back")
        self.back.setAccessibleName(self.back.text())
        self.back.setVisible(bool(aside))
        self.setVisible(bool(slips) or bool(aside))


class StudioSlips(QObject):
    """Has the reviewer read the drafts of the kind that is shown, and says what it finds below each of them."""

    def __init__(self, page: StudioPage, reviewer: Reviewer) -> None:
        """Read the drafts of `page`, which owns this."""
        super().__init__(page)
        self._page, self._reviewer = page, reviewer
        self._refs: tuple[str, ...] = ()
        self._reviews: dict[str, Review] = {}
        self._marked: set[DraftColumn] = set()
        self.parts: dict[DraftColumn, DraftSlips] = {}
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._show)
        reviewer.reviewed.connect(self._hear)
        page.drafts.row.moved.connect(self._follow)

    # Hearing

    def _follow(self) -> None:
        """Other drafts are seen, or another kind of text."""
        refs = refs_of(self._page.deeds.kind)
        if refs != self._refs:
            self._refs = refs
            self._reviews.clear()
            self._reviewer.watch(refs, only_slips=True)
        self._caret_moved()

    def _caret_moved(self) -> None:
        """A word the caret has left is no longer half typed."""
        self._again.start(CARET_RESTS)

    def _hear(self, review: Review) -> None:
        if review.ref in self._refs:
            self._reviews[review.ref] = review
            self._again.start(ALL_HEARD)

    # Showing

    def _show(self) -> None:
        self._marked = {column for column in self._marked if isValid(column)}
        self.parts = {column: part for column, part in self.parts.items() if isValid(column)}
        for column in self._page.drafts.row.made.values():
            self._show_in(column)
        self._page.drafts.show_note(next((one.note for one in self._reviews.values() if one.note), ""))

    def _show_in(self, column: DraftColumn) -> None:
        draft, box = column.draft, column.box
        review = self._reviews.get(draft.ref, Review(draft.ref))
        slips = tuple(one for one in _of(draft, review.slips) if not half_typed(box, draft.text, one.slip))
        aside = len({one.key for one in _of(draft, review.slips_aside)})
        if slips or aside or column in self.parts:
            part = self.parts.get(column) or self._make(column)
            part.show_slips(slips, aside)
            self._mark(column, slips)

    def _make(self, column: DraftColumn) -> DraftSlips:
        part = self.parts[column] = DraftSlips(column.draft.name)
        column.put_below_signs(part)
        part.list.acted.connect(partial(self._select, column))
        part.list.learned.connect(partial(self._learn, column))
        part.list.dismissed.connect(self._drop)
        part.list.replaced.connect(partial(self._mend, column))
        part.asked_back.connect(partial(self._bring_back, column))
        column.box.cursorPositionChanged.connect(self._caret_moved)
        return part

    def _mark(self, column: DraftColumn, slips: tuple[PlacedSlip, ...]) -> None:
        """Underline the words, where the box still says what was read."""
        marks = [
            TextMark(one.slip.start, one.slip.end, "spelling")
            for one in slips
            if self._reviewer.choices().marks and one.slip.end - one.slip.start <= LONGEST_MARK
        ]
        if column.box.text() != column.draft.text:
            marks = []
        if marks or column in self._marked:
            column.box.setExtraSelections(underlines(column.box, marks))
            self._marked.add(column)

    def _slip(self, column: DraftColumn, key: str) -> PlacedSlip | None:
        review = self._reviews.get(column.draft.ref, Review(column.draft.ref))
        return next((one for one in _of(column.draft, review.slips) if one.key == key), None)

    # What a person does

    def _select(self, column: DraftColumn, key: str) -> None:
        placed = self._slip(column, key)
        if placed is not None:
            choose_words(column.box, placed.slip.start, placed.slip.end)
            column.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mend(self, column: DraftColumn, key: str, words: str) -> None:
        placed, draft = self._slip(column, key), self._page.deeds.draft(column.draft_id)
        if placed is None or draft is None or not placed.slip.fits(draft.text):
            announce(self._page, "The text has changed since.")
            return
        mended = placed.slip.mended(draft.text, words)
        self._apply(self._page.deeds.desk.written(draft, mended, label=mend_label(placed.slip)))

    def _learn(self, column: DraftColumn, key: str) -> None:
        placed = self._slip(column, key)
        if placed is not None:
            self._apply(word_kept(self._page.session.workbook, placed.slip))

    def _drop(self, key: str) -> None:
        self._apply(DismissFinding(key))

    def _bring_back(self, column: DraftColumn) -> None:
        self._apply(BringBackFindings(column.draft.ref))

    def _apply(self, edit: Edit) -> None:
        # Not from within the click: the card that was clicked goes away with the change.
        QTimer.singleShot(0, self, partial(self._page.session.apply, edit, origin=self))


def refs_of(kind: DraftKind) -> tuple[str, ...]:
    """Where the drafts of a kind stand."""
    return (kind.rows, kind.final, *kind.beside)


def _of(draft: Draft, slips: tuple[PlacedSlip, ...]) -> tuple[PlacedSlip, ...]:
    """Those that stand in the words of a draft as they are now."""
    place = place_of(draft)
    return tuple(one for one in slips if one.place == place and one.slip.fits(draft.text))


def place_of(draft: Draft) -> Place:
    """Where the words of a draft stand."""
    return Place(draft.ref, draft.row, TEXT) if draft.row else Place(draft.ref)
