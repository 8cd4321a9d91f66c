"""Continue leads somewhere from everywhere: on along the road, or back to it."""

from ui import places


def test_continue_leads_from_the_plan_to_its_print_and_from_settings_back_to_the_answer(person):
    person.window.desk.start("Amira")
    person.view.go("E4.2")
    person.press("Ctrl+,")
    assert person.view.place == places.SETTINGS
    person.press("Ctrl+Return")
    assert person.view.place == "E4.2"
    person.press("Ctrl+Shift+P")
    person.press("Ctrl+Return")
    assert person.view.place == places.EXPORT
    person.press("Ctrl+Return")
    assert person.view.place == "E4.2"
