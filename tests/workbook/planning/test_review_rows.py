"""Review dates: offered from the start date, put in once, own ones kept."""

from datetime import date

from tests.workbook.planning.participants import planned, quiet
from workbook.curriculum.course import exercise
from workbook.model.answers import PlanRows, Row
from workbook.planning.review_rows import ACTIONS, REVIEWS_REF, offered_reviews, questions_of, with_reviews

TODAY = date(2026, 11, 24)


def test_six_dates_are_offered_and_put_in_by_date() -> None:
    workbook = planned("G1")
    assert len(offered_reviews(workbook, TODAY)) == 6
    after = with_reviews(workbook, TODAY).apply(workbook)
    rows = after.rows(REVIEWS_REF)
    assert [row.text("action") for row in rows] == ["day30", "day60", "day90", "month6", "month9", "month12"]
    assert rows[0].text("date") == "2027-02-10"
    assert offered_reviews(after, TODAY) == ()
    assert with_reviews(after, TODAY).apply(after) == after


def test_dates_that_are_there_stay_as_they_are() -> None:
    own = (Row(id="r1", values={"date": "2027-02-20", "action": "day30"}),
           Row(id="r2", values={"date": "2027-03-01", "action": "meeting"}))  # fmt: skip
    workbook = planned("G1", E10_5_reviews=PlanRows(rows=own))
    rows = with_reviews(workbook, TODAY).apply(workbook).rows(REVIEWS_REF)
    assert [row for row in rows if row.id in {"r1", "r2"}] == list(own)
    assert len(rows) == 7
    assert [row.text("date") for row in rows] == sorted(row.text("date") for row in rows)


def test_a_review_in_a_quiet_time_says_short_look() -> None:
    away = PlanRows(rows=(quiet("q", {"label": "Away", "from": "2027-02-08", "to": "2027-02-14"}),))
    workbook = planned("G1", E1_3_quiet=away)
    assert with_reviews(workbook, TODAY).apply(workbook).rows(REVIEWS_REF)[0].text("note") == "short look"


def test_the_choices_of_the_exercise_are_the_ones_put_in() -> None:
    columns = {column.id: column for column in exercise("E10.5").field("reviews").columns}
    options = {option.id for option in columns["action"].options}
    assert set(ACTIONS.values()) < options
    assert all(questions_of(action) for action in ACTIONS.values())
    assert questions_of("meeting") == ""
