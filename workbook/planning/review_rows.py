"""The review dates of E10.5: offered from the start date, put in with one step, and shown with their questions."""

from datetime import date

from workbook.curriculum.course import item_list
from workbook.model.answers import PlanRows, Row
from workbook.model.edits import SetAnswer
from workbook.model.workbook import Workbook
from workbook.planning.dates import Review, quiet_periods, review_dates, start_of

REVIEWS_REF = "E10.5.reviews"
ACTIONS = {
    "30_days": "day30",
    "60_days": "day60",
    "90_days": "day90",
    "month_6": "month6",
    "month_9": "month9",
    "month_12": "month12",
}
"""The choice of E10.5 that each review of the plan stands for."""
SHORT_LOOK = "short look"
QUESTIONS = {"day30": "30_days", "day60": "60_days", "day90": "90_days"}


def offered_reviews(workbook: Workbook, today: date) -> tuple[Review, ...]:
    """The reviews that are not among the dates of E10.5 yet."""
    present = {row.text("action") for row in workbook.rows(REVIEWS_REF)}
    found = review_dates(start_of(workbook, today), quiet_periods(workbook))
    return tuple(review for review in found if ACTIONS[review.id] not in present)


def with_reviews(workbook: Workbook, today: date) -> SetAnswer:
    """The offered reviews added to the dates that are there, by date; those that are there stay as they are."""
    rows = list(workbook.rows(REVIEWS_REF))
    for review in offered_reviews(workbook, today):
        row = _row(review)
        day = row.text("date")
        later = (place for place, one in enumerate(rows) if one.text("date") > day)
        rows.insert(next(later, len(rows)), row)
    return SetAnswer(REVIEWS_REF, PlanRows(rows=tuple(rows)), label="Review dates put in")


def _row(review: Review) -> Row:
    action = ACTIONS[review.id]
    values = {"date": review.on.isoformat(), "action": action, "status": "planned"}
    return Row(id=f"review_{action}", values={**values, "note": SHORT_LOOK} if review.short else values)


def questions_of(action: str, language: str = "en") -> str:
    """What to ask oneself at a review (I7); nothing for a meeting or an own date."""
    if action not in ACTIONS.values():
        return ""
    item = item_list("reviews", language).item(QUESTIONS.get(action, "each_quarter"))
    return item.text if item is not None else ""
