"""Settings: what is said while one writes can be chosen, and applies to the next look."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.pages.small_pages import SettingsPage
from ui.settings import FeedbackChoices, Settings
from ui.widgets.segmented import Segmented


@pytest.fixture
def page(qtbot, tmp_path) -> SettingsPage:
    made = SettingsPage(Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(made)
    made.resize(700, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_marks_and_spelling_are_switched_by_keys(page):
    switches = {one.accessibleName(): one for one in page.findChildren(Segmented)}
    for name in ("Marks in the text", "Spelling and grammar in statement, headline and About"):
        switches[name].setFocus()
        QTest.keyClick(switches[name], Qt.Key.Key_Right)
    assert page.settings.feedback.now() == FeedbackChoices(marks=False, grammar=False)


def test_the_english_is_one_of_five(page):
    names = [chip.option.id for chip in page.dialects.buttons]
    assert len(names) == 5
    indian = page.dialects.buttons[names.index("indian")]
    indian.setFocus()
    QTest.keyClick(indian, Qt.Key.Key_Space)
    assert page.settings.feedback.now().dialect == "indian"
    assert [chip.option.id for chip in page.dialects.buttons if chip.isChecked()] == ["indian"]
