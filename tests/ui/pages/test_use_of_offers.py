"""What "Use" beside earlier words does in a list of rows: it chooses people, begins rows, and leaves names alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.widgets.buttons import Button
from workbook.model.answers import MessageDrafts, PeopleTable, PlanRows, RankedList, Row, ShortText
from workbook.model.workbook import Person, Workbook

PEOPLE = (Person(id="p_m", name="Marta Oduya Vikar"), Person(id="p_j", name="Jonas Brandt", next_on="2027-11-24"))
LIST = PeopleTable(rows=(Row(id="r_j", person="p_j"), Row(id="r_m", person="p_m")))
TO_MARTA = Row(id="m_1", person="p_m", values={"text": "Dear Marta"})
MESSAGES = "E9.3.messages"
DRAFTS = "E5.3.drafts"


def book(*messages: Row) -> Workbook:
    answers = {"E9.1.people": LIST, MESSAGES: MessageDrafts(rows=messages)}
    return Workbook(id="w_1", people=PEOPLE, answers=answers)


def use(page, which: int = 0) -> None:
    """Click the "Use" beside a lent line."""
    [one for one in page.offers.findChildren(Button) if one.text().startswith("Use")][which].click()


def test_a_lent_person_is_chosen_for_a_message_of_their_own(exercise_page):
    page = exercise_page("E9.3", book(TO_MARTA))
    use(page)
    workbook = page.session.workbook
    assert [person.name for person in workbook.people] == ["Marta Oduya Vikar", "Jonas Brandt"]
    assert workbook.rows(MESSAGES)[0] == TO_MARTA
    assert [row.person for row in workbook.rows(MESSAGES)] == ["p_m", "p_j"]
    page.session.undo()
    assert page.session.workbook.rows(MESSAGES) == (TO_MARTA,)


def test_a_lent_person_fills_a_message_to_nobody(exercise_page):
    page = exercise_page("E9.3", book(Row(id="m_1")))
    use(page, 1)
    assert [(row.id, row.person) for row in page.session.workbook.rows(MESSAGES)] == [("m_1", "p_m")]
    use(page, 1)
    assert len(page.session.workbook.rows(MESSAGES)) == 1


def test_a_message_written_to_nobody_gets_the_person_when_one_stands_in_it(exercise_page):
    page = exercise_page("E9.3", book(TO_MARTA, Row(id="m_2", values={"text": "Hello"})))
    page.field_for(MESSAGES).focus_at("m_2", "text")
    use(page)
    rows = page.session.workbook.rows(MESSAGES)
    assert [(row.person, row.text("text")) for row in rows] == [("p_m", "Dear Marta"), ("p_j", "Hello")]


def test_words_used_while_one_stands_in_a_name_go_into_the_text(exercise_page):
    page = exercise_page("E9.3", book(TO_MARTA))
    field = page.field_for(MESSAGES)
    field.focus_at("m_1", "person")
    field.insert_words("your talk")
    workbook = page.session.workbook
    assert workbook.people == PEOPLE
    assert workbook.rows(MESSAGES)[0].text("text") == "Dear Marta your talk"


def test_words_used_in_an_empty_list_begin_its_first_row(exercise_page):
    page = exercise_page("E5.3", Workbook(id="w_1", answers={"E5.2.role": ShortText(text="night nurse")}))
    use(page)
    assert [row.text("text") for row in page.session.workbook.rows(DRAFTS)] == ["night nurse"]


def test_words_used_before_one_wrote_leave_the_rows_there_as_they_are(exercise_page):
    answers = {
        "E5.2.role": ShortText(text="night nurse"),
        DRAFTS: RankedList(rows=(Row(id="h_1", values={"text": "Nights"}), Row(id="h_2"))),
    }
    page = exercise_page("E5.3", Workbook(id="w_1", answers=answers))
    use(page)
    assert [row.text("text") for row in page.session.workbook.rows(DRAFTS)] == ["Nights", "night nurse"]


def test_a_lent_person_gets_a_step_of_their_own_and_planned_ones_stay_about_nobody(exercise_page):
    step = Row(id="s_1", values={"week": 1, "date": "2026-11-23", "action": "Read aloud", "status": "planned"})
    answers = {"E9.1.people": LIST, "E10.2.weeks": PlanRows(rows=(step,))}
    page = exercise_page("E10.2", Workbook(id="w_1", people=PEOPLE, answers=answers))
    offer = next(one for one in page._offered() if one.source == "E9.1.people")
    page.offers.used.emit(offer, 1)
    rows = page.session.workbook.rows("E10.2.weeks")
    assert rows[0] == step
    assert [(row.person, bool(row.text("date"))) for row in rows[1:]] == [("p_m", True)]


def low_page(exercise_page, nurse, height: int):
    """The follow-ups of a filled workbook, opened in so many pixels."""
    page = exercise_page("E9.4", nurse)
    page.resize(736, height)
    QApplication.processEvents()
    page.open_at_top()
    QApplication.processEvents()
    return page


def lent(page) -> list[Button]:
    """The "Use" buttons that are seen."""
    return [one for one in page.offers.findChildren(Button) if one.text() == "Use" and one.isVisible()]


@pytest.mark.parametrize(("height", "shown"), [(900, 3), (600, 1)])
def test_earlier_words_make_room_for_the_answer_which_has_the_keyboard(exercise_page, nurse, height: int, shown: int):
    page = low_page(exercise_page, nurse, height)
    focused = QApplication.focusWidget()
    assert page.ref_of(focused) == page.fields[0].ref
    assert page.verticalScrollBar().value() == 0
    assert focused.mapTo(page.viewport(), focused.rect().bottomLeft()).y() <= page.viewport().height()
    assert len(lent(page)) == shown


def test_words_that_made_room_come_back_by_key(exercise_page, nurse):
    page = low_page(exercise_page, nurse, 600)
    more = next(one for one in page.offers.findChildren(Button) if one.text() == "Show 2 more" and one.isVisible())
    assert more.accessibleName().startswith("Show 2 more from “")
    more.setFocus()
    QTest.keyClick(more, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert len(lent(page)) == 3
    assert lent(page)[1].hasFocus()
    assert not more.isVisible()


def test_words_that_would_not_bring_the_answer_into_view_stay(exercise_page, nurse):
    page = low_page(exercise_page, nurse, 420)
    assert len(lent(page)) == 3
    assert lent(page)[0].hasFocus(), "what is in view has the keyboard"
