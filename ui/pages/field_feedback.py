"""Feedback below one field: the list, the marks in the text, and what a click does."""

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.fields.field_widget import FieldWidget
from ui.fields.rows_field import RowsWidget
from ui.fields.text_field import TextWidget
from ui.fields.writing import Entry
from ui.pages.feedback_lines import lines_of
from ui.pages.slip_deeds import half_typed, mend_label, word_kept
from ui.reviewer.review import Place, PlacedSlip, Review
from ui.session import Session
from ui.settings import FeedbackChoices
from ui.theme.look import look
from ui.widgets.announce import announce
from ui.widgets.buttons import button
from ui.widgets.findings_list import FindingsList
from ui.widgets.labels import Caption
from ui.widgets.text_box import TextBox
from ui.widgets.text_marks import TextMark, cursor_at, underlines
from ui.widgets.written import units
from workbook.curriculum.course import small_text
from workbook.model.answers import LongText, ShortText
from workbook.model.edits import Edit, SetAnswer, SetCell
from workbook.model.review import BringBackFindings, DismissFinding

LONGEST_MARK = 90
"""Code points; a longer stretch is only said in words, since a text underlined all over is not quiet."""
CARET_RESTS = 250
"""Milliseconds after which a word the caret has left is no longer half typed."""


class FieldFeedback(QWidget):
    """What is said about one field, and what a person does with it."""

    def __init__(self, field: FieldWidget, session: Session, choices: Callable[[], FeedbackChoices]) -> None:
        """Show nothing yet."""
        super().__init__()
        self._field, self._session, self._choices = field, session, choices
        self._review = Review(field.ref)
        self._marked: set[TextBox] = set()
        self._heard: set[Entry] = set()
        self.list = FindingsList(
            f"Feedback on {field.title.text()}", empty=small_text("checks_quiet"), shown="Feedback"
        )
        self.note = Caption(tone="ink2")
        self.back = button("", "link", icon="undo", role="label")
        self.back.clicked.connect(self._bring_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look().px(4), 0, look().px(8))
        column.setSpacing(look().px(6))
        for part in (self.list, self.note, self.back):
            column.addWidget(part)
        self.list.acted.connect(self._show_place)
        self.list.dismissed.connect(self._drop)
        self.list.replaced.connect(self._replace)
        self.list.learned.connect(self._learn)
        self._again = QTimer(self, singleShot=True, interval=CARET_RESTS)
        self._again.timeout.connect(self._show)
        look().changed.connect(self._mark)

    def show_review(self, review: Review) -> None:
        """Show what is said now."""
        self._review = review
        self._again.stop()
        self._show()

    def _show(self) -> None:
        review = self._review
        slips = tuple(placed for placed in review.slips if not self._half_typed(placed))
        shown = Review(review.ref, review.works, review.findings, slips)
        lines = lines_of(shown, self._session.workbook, self._row_name())
        self.list.show_findings(lines)
        self.note.setText(review.note)
        self.note.setVisible(bool(review.note))
        self.back.setText(f"{review.aside} set aside. Bring back")
        self.back.setAccessibleName(self.back.text())
        self.back.setVisible(bool(review.aside))
        quiet = review.written and isinstance(self._field, TextWidget)
        self.list.setVisible(bool(lines) or quiet)
        self.setVisible(bool(lines) or quiet or bool(review.aside) or bool(review.note))
        self._mark()

    def _row_name(self) -> str:
        return self._field.field.row_name if isinstance(self._field, RowsWidget) else ""

    # Places in the text

    def _entry(self, place: Place) -> Entry | None:
        """The box of a text, if it is open."""
        if isinstance(self._field, TextWidget):
            return self._field.box
        if not isinstance(self._field, RowsWidget):
            return None
        card = next((card for card in self._field.cards if card.row_id == place.row), None)
        cell = card.editor.cells.get(place.column) if card is not None and card.editor is not None else None
        return cell.entry if cell is not None else None

    def _spans(self) -> dict[str, tuple[Place, int, int]]:
        found = {
            finding.key: (Place(finding.ref, finding.row, finding.column), finding.start, finding.end)
            for finding in self._review.findings
        }
        return found | {one.key: (one.place, one.slip.start, one.slip.end) for one in self._review.slips}

    def _mark(self) -> None:
        """Underline what is spoken of, where the box still says what was looked at."""
        marks: dict[TextBox, list[TextMark]] = {box: [] for box in self._marked if isValid(box)}
        if self._choices().marks:
            for finding in self._review.findings:
                place = Place(finding.ref, finding.row, finding.column)
                self._add_mark(
                    marks, place, TextMark(finding.start, finding.end, "note" if finding.kind == "note" else "try")
                )
            for placed in self._review.slips:
                if not self._half_typed(placed):
                    self._add_mark(marks, placed.place, TextMark(placed.slip.start, placed.slip.end, "spelling"))
        for box, wanted in marks.items():
            wanted.sort(key=lambda mark: mark.start - mark.end)  # the shortest is drawn last and stays to be seen
            box.setExtraSelections(underlines(box, wanted))
        self._marked = {box for box, wanted in marks.items() if wanted}

    def _add_mark(self, marks: dict[TextBox, list[TextMark]], place: Place, mark: TextMark) -> None:
        entry = self._entry(place)
        text = place.text_in(self._session.workbook)
        quiet = mark.start < mark.end <= mark.start + LONGEST_MARK
        if isinstance(entry, TextBox) and entry.text() == text and quiet:
            marks.setdefault(entry, []).append(mark)

    def _half_typed(self, placed: PlacedSlip) -> bool:
        """Whether the caret stands at the end of the word, so that somebody may be in the middle of it."""
        entry = self._entry(placed.place)
        if entry is None:
            return False
        if entry not in self._heard:
            self._heard.add(entry)
            entry.cursorPositionChanged.connect(self._caret_moved)
        return half_typed(entry, placed.place.text_in(self._session.workbook), placed.slip)

    def _caret_moved(self, *_places: int) -> None:
        if self._review.slips:
            self._again.start()

    # What a person does

    def _show_place(self, key: str) -> None:
        """Select the words in their box and give it the keyboard."""
        if key not in self._spans():
            return
        place, start, end = self._spans()[key]
        if place.row is not None:
            self._field.focus_at(place.row, place.column)
        entry = self._entry(place)
        if isinstance(entry, TextBox):
            entry.setTextCursor(cursor_at(entry, start, end))
            entry.ensureCursorVisible()
        elif entry is not None:
            text = entry.text()
            entry.setSelection(units(text[:start]), units(text[start:end]))
        if entry is not None:
            entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, key: str) -> None:
        self._apply(DismissFinding(key))

    def _bring_back(self) -> None:
        self._apply(BringBackFindings(self._field.ref))

    def _placed(self, key: str) -> PlacedSlip | None:
        return next((placed for placed in self._review.slips if placed.key == key), None)

    def _replace(self, key: str, words: str) -> None:
        """Put other words there, as one step; only where the text still says what was looked at."""
        placed = self._placed(key)
        if placed is None:
            return
        place = placed.place
        text = place.text_in(self._session.workbook)
        mended = placed.slip.mended(text, words)
        if mended == text:
            announce(self, "The text has changed since.")
            return
        label = mend_label(placed.slip)
        answer = self._session.workbook.answers.get(place.ref)
        if place.row is not None:
            self._apply(SetCell(place.ref, place.row, place.column, mended, label=label))
        elif isinstance(answer, ShortText | LongText):
            self._apply(SetAnswer(place.ref, replace(answer, text=mended), label=label))

    def _learn(self, key: str) -> None:
        placed = self._placed(key)
        if placed is not None:
            self._apply(word_kept(self._session.workbook, placed.slip))

    def _apply(self, edit: Edit) -> None:
        # Not from within the click: the card that was clicked goes away with the change.
        QTimer.singleShot(0, self, partial(self._session.apply, edit, origin=self))
