"""Feedback on the fields of one exercise's page; each part is made when there is first something to say."""

from PySide6.QtCore import QObject

from ui.pages.exercise_page import ExercisePage
from ui.pages.field_feedback import FieldFeedback
from ui.reviewer.review import Review
from ui.reviewer.reviewer import Reviewer


class PageFeedback(QObject):
    """Puts what the reviewer says below the fields."""

    def __init__(self, page: ExercisePage, reviewer: Reviewer) -> None:
        """Have the reviewer look at the fields of `page`, which owns this."""
        super().__init__(page)
        self._page, self._reviewer = page, reviewer
        self.parts: dict[str, FieldFeedback] = {}
        self._refs = tuple(f"{page.exercise.id}.{field.id}" for field in page.exercise.fields)
        reviewer.reviewed.connect(self._show)
        reviewer.watch(self._refs)

    def _show(self, review: Review) -> None:
        if review.ref not in self._refs:
            return
        part = self.parts.get(review.ref)
        if part is None and not review.is_quiet:
            part = self._make(review.ref)
        if part is not None:
            part.show_review(review)

    def _make(self, ref: str) -> FieldFeedback | None:
        field = self._page.field_for(ref)
        if field is None:
            return None
        part = self.parts[ref] = FieldFeedback(field, self._page.session, self._reviewer.choices)
        column = self._page.column
        column.insertWidget(column.indexOf(field) + 1, part)
        return part
