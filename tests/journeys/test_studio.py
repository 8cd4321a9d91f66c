"""The studio by keys alone: a headline from the first word to the one in use, and a sample from chapter 4 to 7."""

import shutil

import pytest

import resources
from tests.journeys.test_plan import tab_to
from ui import places
from ui.pages.studio_page import StudioPage
from workbook.model.answers import LongText, ShortText
from workbook.model.workbook import Workbook

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grab)", extend=True)  # offscreen menus
FIRST = "I count alarms for people who design ward software"


def studio(person) -> StudioPage:
    page = person.page
    assert isinstance(page, StudioPage)
    return page


def from_menu(person, name: str, words: str) -> None:
    """Open the menu of the button called `name` and choose a line by its first letters."""
    tab_to(person, name)
    person.press("Return")
    menu = person._hears
    lines = [action.text() for action in menu.actions()]
    for _ in range(lines.index(words) + 1):
        person.press("Down")
    person.press("Return")
    person.settle()


def texts(workbook: Workbook) -> list[str]:
    return [row.text("text") for row in workbook.rows("E5.3.drafts")]


def said_earlier(workbook: Workbook, ref: str) -> list[str]:
    answer = workbook.answers.get(ref)
    versions = answer.versions if isinstance(answer, ShortText | LongText) else ()
    rows = (version.text for row in workbook.rows(ref) for kept in row.versions.values() for version in kept)
    return [*(version.text for version in versions), *rows]


def test_a_headline_is_drafted_copied_changed_compared_mixed_chosen_and_brought_back(person):
    person.window.desk.start("Amira")
    person.press("Ctrl+Shift+D")
    page = studio(person)
    assert person.focus is page.empty.action
    person.press("Return")
    person.type(FIRST)
    assert texts(person.workbook) == [FIRST]

    from_menu(person, "More for “Draft 1”", "Copy this draft")
    assert person.focus.accessibleName() == "Draft 1, copy: Headline"
    for _ in range(2):
        person.press("Ctrl+Shift+Left")
    person.type("hospital screens")
    assert texts(person.workbook) == [FIRST, "I count alarms for people who design hospital screens"]

    tab_to(person, "Compare word by word")
    person.press("Return")
    person.settle()
    assert "Only here: “hospital screens”." in person.reads()
    assert "Only here: “ward software”." in person.reads()
    person.press("Escape")
    assert person.focus.accessibleName() == "Draft 1, copy: Headline"

    person.press("End")
    for _ in range(2):
        person.press("Ctrl+Shift+Left")
    person.press("Ctrl+Shift+Right")
    assert texts(person.workbook)[0] == f"{FIRST} hospital screens"
    assert person.focus.accessibleName() == "Draft 1, copy: Headline"
    person.press("Ctrl+Z")
    assert texts(person.workbook)[0] == FIRST
    person.press("Ctrl+Y")
    assert texts(person.workbook)[0] == f"{FIRST} hospital screens"

    tab_to(person, "Use “Draft 1, copy”")
    person.press("Return")
    assert person.focus.accessibleName() == "Why this one"
    person.type("They know the word screen")
    assert person.workbook.text("E5.4.final") == "I count alarms for people who design hospital screens"
    assert person.workbook.text("E5.4.reason") == "They know the word screen"

    tab_to(person, "1 earlier wording of “Draft 1”")
    person.press("Return")
    tab_to(person, f"Bring back for “Draft 1”: {FIRST[:40]}")
    person.press("Return")
    person.settle()
    assert texts(person.workbook)[0] == FIRST
    assert f"{FIRST} hospital screens" in said_earlier(person.workbook, "E5.3.drafts")
    assert person.focus.isVisible()

    person.press("Ctrl+Z")
    assert texts(person.workbook)[0] == f"{FIRST} hospital screens"
    while person.session.undo_label is not None:
        person.press("Ctrl+Z")
        assert person.view.place == places.STUDIO
        assert person.focus.isVisible()
    assert texts(person.workbook) == []
    assert "Your drafts will stand here, side by side" in person.reads()


@pytest.mark.parametrize("name", ["nurse", "hr-manager", "accountant"])
def test_a_sample_goes_from_chapter_4_to_7_in_the_studio(sit_down, home, name):
    file = home / f"{name}.brandbook"
    shutil.copy(resources.path("samples", f"{name}.brandbook"), file)
    person = sit_down(file=file)
    before = person.workbook
    person.press("Ctrl+Shift+D")
    page = studio(person)
    for key, steps in (("brand", 2), ("headline", -2), ("about", 1), ("bios", 2)):
        tab_to(person, "Kind of text")
        for _ in range(abs(steps)):
            person.press("Right" if steps > 0 else "Left")
        assert page.head.kinds.key() == key
        ref = page.deeds.kind.final
        used = next(draft for draft in page.deeds.drafts if draft.in_use)
        from_menu(person, f"More for “{used.name}”", "Copy this draft")
        copy = page.current
        assert copy is not None
        assert copy.text == before.text(ref)
        person.type("Now. ")
        changed = page.current
        assert changed is not None
        assert "Now." in changed.text
        tab_to(person, f"Use “{copy.name}”")
        person.press("Return")
        assert person.workbook.text(ref) == changed.text
        person.type("Closer to me")
        assert person.workbook.text(page.deeds.kind.reason) == "Closer to me"
        assert before.text(ref) in said_earlier(person.workbook, ref) or before.text(ref) in {
            draft.text for draft in page.deeds.drafts
        } | {version.text for draft in page.deeds.drafts for version in draft.versions}
    while person.session.undo_label is not None:
        person.press("Ctrl+Z")
    assert person.workbook == before
    assert person.view.place == places.STUDIO


def test_the_studio_on_a_narrow_window_shows_one_draft_and_turns_by_keys(sit_down, home):
    file = home / "nurse.brandbook"
    shutil.copy(resources.path("samples", "nurse.brandbook"), file)
    person = sit_down(file=file, size=(780, 700))
    person.press("Ctrl+Shift+D")
    page = studio(person)
    assert [column.draft.name for column in page.drafts.row.seen] == ["My headline"]
    person.press("Ctrl+PgDown")
    assert [column.draft.name for column in page.drafts.row.seen] == ["Draft 1"]
    assert person.focus.accessibleName() == "Draft 1: Headline"
    person.press("Ctrl+PgUp")
    assert person.focus.accessibleName() == "My headline: Headline"


def test_a_draft_is_found_from_anywhere(sit_down, home):
    file = home / "nurse.brandbook"
    shutil.copy(resources.path("samples", "nurse.brandbook"), file)
    person = sit_down(file=file)
    person.view.go("E6.3")
    person.press("Ctrl+Shift+D")
    page = studio(person)
    assert page.head.kinds.key() == "about"
    from_menu(person, "More for “My About”", "Copy this draft")
    person.type("A lighthouse in the fog. ")
    person.view.go("E1.1")
    person.find("lighthouse")
    assert person.view.place == places.STUDIO
    assert studio(person).head.kinds.key() == "about"
    assert person.focus.isVisible()
