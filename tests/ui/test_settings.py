"""Choices about feedback are remembered; odd values count as unset."""

import pytest
from PySide6.QtCore import QSettings

from ui.settings import FeedbackChoices, Settings


def test_choices_about_feedback_are_kept(tmp_path, qapp):
    chosen = FeedbackChoices(marks=False, grammar=False, messages=True, dialect="indian")
    settings = Settings(tmp_path / "settings.ini")
    assert settings.feedback.now() == FeedbackChoices()
    settings.feedback.keep(chosen)
    settings.flush()
    assert Settings(tmp_path / "settings.ini").feedback.now() == chosen


@pytest.mark.parametrize("odd", ["klingon", "", "3"])
def test_an_english_that_is_not_known_is_the_usual_one(tmp_path, qapp, odd):
    file = tmp_path / "settings.ini"
    store = QSettings(str(file), QSettings.Format.IniFormat)
    store.setValue("feedback/dialect", odd)
    store.sync()
    assert Settings(file).feedback.now().dialect == "british"
