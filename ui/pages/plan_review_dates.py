"""Review dates offered from the start date (E10.5): seen first, put in with one click."""

from datetime import date

from ui.fields.week_words import counted
from ui.pages.extra import Extra
from ui.pages.plan_words import day_words, review_words
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Caption, Text
from workbook.model.answers import Row
from workbook.model.workbook import Workbook
from workbook.planning.review_rows import ACTIONS, REVIEWS_REF, offered_reviews, with_reviews


class ReviewDates(Extra):
    """The review dates that are not put in yet; hidden when none is missing."""

    def __init__(self, workbook: Workbook, today: date) -> None:
        """Offer the dates that are missing."""
        super().__init__((REVIEWS_REF, "E1.3.start", "E1.3.quiet"))
        self._workbook, self._today = workbook, today
        self.card = Card("soft", padding=16, gap=6)
        self.dates = Text("")
        self.put_in = button("", "secondary", icon="calendar")
        self.put_in.clicked.connect(self._put_in)
        self.card.column.addWidget(Caption("Proposed from your start date", tone="accent_ink", weight=600))
        self.card.column.addWidget(self.dates)
        self.card.column.addWidget(flow_row(self.put_in))
        self.body.addWidget(self.card)
        self.show_workbook(workbook)

    def show_workbook(self, workbook: Workbook) -> None:
        """Offer what is missing now."""
        self._workbook = workbook
        offered = offered_reviews(workbook, self._today)
        lines = (
            f"{_name(ACTIONS[review.id])}: {day_words(review.on)}, {review.minutes} min"
            + (" · in a quiet time, so a short look" if review.short else "")
            for review in offered
        )
        self.dates.setText("\n".join(lines))
        self.put_in.setText(f"Put in {counted(len(offered), 'date')}")
        self.put_in.setAccessibleName(self.put_in.text())
        self.card.setVisible(bool(offered))

    def _put_in(self) -> None:
        self.edited.emit(with_reviews(self._workbook, self._today))
        self.asked_source.emit(REVIEWS_REF)


def _name(action: str) -> str:
    return review_words(Row(id="", values={"action": action}))
