"""Back from a source, on along the short way, and what undo does elsewhere."""

from ui import places
from workbook.curriculum.contents import contents
from workbook.model.answers import LongText
from workbook.model.edits import SetAnswer


def begin(person, place: str):
    person.window.desk.start("Amira")
    person.view.go(place)
    person.settle()
    return person


def test_back_from_a_source_leads_to_where_one_looked_it_up(person) -> None:
    begin(person, "E10.2")
    person.view.look_up("E1.3.hours")
    assert person.view.place == "E1.3"
    person.view.go_back()
    assert person.view.place == "E10.2"
    person.view.go_back()
    assert person.view.place == "E10.1"


def test_who_goes_on_from_a_source_has_left_it(person) -> None:
    begin(person, "E10.2")
    person.view.look_up("E1.3.hours")
    person.view.go_on()
    person.view.go_back()
    assert person.view.place == "E1.3"


def test_the_short_way_leads_from_star_to_star_and_to_the_plan(person) -> None:
    begin(person, places.opening("1"))
    gone: list[str] = []
    while person.view.place != places.PLAN:
        person.window.run("go_short")
        gone.append(person.view.place)
    stars = [exercise.id for chapter in contents() for exercise in chapter.exercises if exercise.star]
    assert gone == [*stars, places.PLAN]


def test_undo_that_leads_elsewhere_says_what_it_took_back_and_offers_it_again(person) -> None:
    begin(person, "E4.2")
    person.session.apply(SetAnswer("E4.2.draft", LongText(text="I make night shifts calmer.")))
    person.view.go("E5.4")
    person.view.undo()
    person.settle()
    assert person.view.place == "E4.2"
    notice = person.view.passing_notice
    assert notice.sentence.startswith("Undone: ")
    assert [offer.key for offer in notice.offers] == ["redo"]
    person.view.passing.acted.emit("redo")
    assert person.session.workbook.text("E4.2.draft") == "I make night shifts calmer."


def test_the_answer_is_found_where_the_first_question_has_nothing_to_choose_from(person) -> None:
    begin(person, "E5.4")
    person.view.header.find_button.setFocus()
    person.view.to_page()
    focused = person.window.focusWidget()
    assert person.page.isAncestorOf(focused)
    person.view.to_page()
    assert any(field.isAncestorOf(person.window.focusWidget()) for field in person.page.fields)


def test_the_key_of_the_short_way_works_while_one_writes(person) -> None:
    begin(person, "E2.2")
    person.view.go_to_answer("E2.2.strengths")
    person.settle()
    person.press("Ctrl+Shift+Return")
    assert person.view.place == "E2.3"
    person.view.go("E1.1")
    person.settle()
    person.press("Ctrl+Shift+Return")
    assert person.view.place == "E1.2"
    assert not person.session.workbook.answers


def test_what_was_undone_is_offered_again_only_while_it_can_be(person) -> None:
    begin(person, "E4.2")
    person.session.apply(SetAnswer("E4.2.draft", LongText(text="I make night shifts calmer.")))
    person.view.go("E5.4")
    person.view.undo()
    person.session.apply(SetAnswer("E4.2.draft", LongText(text="Something else.")))
    assert person.view.passing_notice is None
