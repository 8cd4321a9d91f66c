"""The year after the ninety days: three quarters, each with a focus of the path and a review (I7)."""

from datetime import date

from msgspec import Struct

from workbook.curriculum.course import item_list
from workbook.model.workbook import Workbook
from workbook.planning.dates import Review, review_dates, start_of
from workbook.reading.days import quiet_periods


class Quarter(Struct, frozen=True):
    """Three months: "4–6", what they are for (empty without a path), and the review at their end."""

    months: str
    focus: str
    review: Review


def quarters(workbook: Workbook, today: date, language: str = "en") -> tuple[Quarter, ...]:
    """The three quarters after the first ninety days."""
    path = item_list("quarters", language).item(workbook.path or "")
    reviews = review_dates(start_of(workbook, today), quiet_periods(workbook))
    spans = ("4–6", "7–9", "10–12")
    return tuple(
        Quarter(span, "" if path is None else str(path.details[f"months_{span.replace('–', '_')}"]), review)
        for span, review in zip(spans, reviews[-len(spans) :], strict=True)
    )
