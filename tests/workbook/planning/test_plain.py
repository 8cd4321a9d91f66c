"""No sign of a week table reaches a reader."""

import re
from datetime import date

import pytest

from tests.workbook.planning.participants import planned
from workbook.model.answers import PlanRows, Row
from workbook.model.edits import SetAnswer
from workbook.planning.accept import proposal_for, with_fresh
from workbook.planning.plain import row_in_words
from workbook.planning.plan_row import WEEKS_REF, as_rows
from workbook.planning.propose import propose_weeks
from workbook.planning.tables import week_table
from workbook.reading.plain import in_words

SIGN = re.compile(r"(?<!\w)(?:[A-Z]{1,2}\d{1,2})(?!\w)")
TODAY = date(2027, 1, 4)
PATHS = tuple(f"G{number}" for number in range(1, 8))


@pytest.mark.parametrize("path", PATHS)
def test_every_action_of_a_table_is_said_in_words(path: str) -> None:
    actions = [row.action for week in week_table(path) for row in (*week.one_hour, *week.two_hours, *week.five_hours)]
    assert [said for action in actions if SIGN.search(said := in_words(action))] == []


@pytest.mark.parametrize("path", PATHS)
def test_a_proposal_holds_words_and_no_signs(path: str) -> None:
    rows = proposal_for(planned(path, "5"), TODAY).rows
    assert rows
    assert [row for row in rows if SIGN.search(row.text("action") + row.text("note"))] == []


def test_what_was_added_to_an_action_stays_and_so_do_own_words() -> None:
    assert (
        in_words("First M3 note – as a comment")
        == "First note to a possible client with a problem you know – as a comment"
    )
    own = Row(id="r", values={"action": "Drive down the M6 to Stoke", "note": "M6"})
    assert row_in_words(own).text("action") == "Drive down the M6 to Stoke"


def test_a_plan_with_signs_is_still_known_as_proposed() -> None:
    workbook = planned("G1")
    old = as_rows(propose_weeks(workbook, TODAY))
    workbook = SetAnswer(WEEKS_REF, PlanRows(rows=old)).apply(workbook)
    proposal = proposal_for(workbook, TODAY)
    assert (len(proposal.earlier), proposal.own) == (len(old), ())
    fresh = with_fresh(workbook, proposal).apply(workbook).rows(WEEKS_REF)
    assert [row.text("action") for row in fresh] == [in_words(row.text("action")) for row in old]
