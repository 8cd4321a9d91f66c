"""From a path to a plan, by keys alone: propose, put in, tick, undo, open a row, put in the dates to look back."""

from tests.workbook.planning.participants import planned
from ui import places
from ui.pages.plan_page import PlanPage
from ui.pages.plan_proposal import PlanProposal
from workbook.model.edits import SetAnswer, Several
from workbook.planning.plan_row import WEEKS_REF
from workbook.planning.review_rows import REVIEWS_REF


def tab_to(person, name: str) -> None:
    """Press Tab until the keyboard is on the part called `name`."""
    for _ in range(120):
        if person.focus.accessibleName() == name:
            return
        person.press("Tab")
    raise AssertionError(f"Tab never came to {name!r}.")


def test_a_plan_is_proposed_lived_and_looked_back_on(person):
    person.window.desk.start("Amira")
    person.press("Ctrl+Shift+P")
    page = person.page
    assert isinstance(page, PlanPage)
    assert person.focus is page.empty.action
    person.press("Return")
    assert person.view.place == "E10.2"

    answers = planned("G1").answers
    person.session.apply(Several(tuple(SetAnswer(ref, answer) for ref, answer in answers.items()), label="Typing"))
    person.press("Ctrl+Shift+P")
    person.press("Return")
    assert person.focus.accessibleName() == "Put these weeks in"
    person.press("Return")
    person.settle()
    rows = person.workbook.rows(WEEKS_REF)
    assert {row.number("week") for row in rows} == set(range(1, 14))
    assert person.session.undo_label == "Proposed weeks put in"

    person.press("Ctrl+Shift+P")
    page = person.page
    assert isinstance(page, PlanPage)
    first = rows[0]
    assert person.focus.accessibleName() == f"Done: {first.text('action')}"
    person.press("Space")
    assert person.workbook.rows(WEEKS_REF)[0].text("status") == "done"
    person.press("Ctrl+Z")
    assert person.workbook.rows(WEEKS_REF)[0].text("status") == "planned"
    assert person.view.place == places.PLAN

    page.show_rest()
    tab_to(person, "Put in the review dates")
    person.press("Return")
    assert len(person.workbook.rows(REVIEWS_REF)) == 6
    assert person.focus.isVisible()

    person.press("Ctrl+2")
    person.press("Tab")
    person.press("Return")
    person.settle()
    assert person.view.place == "E10.2"
    card = next(card for card in person.page.field_for(WEEKS_REF).cards if card.row_id == first.id)
    assert card.is_open
    assert card.isAncestorOf(person.focus)
    assert any(isinstance(part, PlanProposal) for part in person.page.extras)
