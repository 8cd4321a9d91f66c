"""The year after the plan: three quarters with a focus and a review each."""

from datetime import date

from tests.workbook.planning.participants import planned
from workbook.model.workbook import Workbook
from workbook.planning.year import quarters

TODAY = date(2026, 11, 24)


def test_each_quarter_has_the_focus_of_the_path_and_its_review() -> None:
    found = quarters(planned("G5"), TODAY)
    assert [(quarter.months, quarter.focus) for quarter in found] == [
        ("4–6", "rotating hosts"),
        ("7–9", "guest or twin circle"),
        ("10–12", "renew or end with a feast; both are success"),
    ]
    assert [quarter.review.on for quarter in found] == [date(2027, 7, 11), date(2027, 10, 11), date(2028, 1, 11)]


def test_without_a_path_the_quarters_keep_their_reviews() -> None:
    assert [(quarter.focus, quarter.review.id) for quarter in quarters(Workbook(), TODAY)] == [
        ("", "month_6"),
        ("", "month_9"),
        ("", "month_12"),
    ]
