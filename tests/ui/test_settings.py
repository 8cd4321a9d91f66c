"""What this computer remembers is there at the next start; odd values count as unset."""

import pytest
from PySide6.QtCore import QSettings

from ui.settings import RECENT_KEPT, FeedbackChoices, LastPlace, Settings
from ui.theme.reading import Reading, fitting_scale


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


@pytest.fixture
def kept(tmp_path, qapp):
    """Settings, and a way to read them again as at the next start."""
    file = tmp_path / "settings.ini"
    settings = Settings(file)

    def again() -> Settings:
        settings.flush()
        return Settings(file)

    return settings, again


def test_nothing_is_chosen_at_first(kept):
    settings, _again = kept
    assert settings.reading() is None
    assert settings.recent() == ()
    assert not settings.coach_view
    assert settings.last_place("w_1") is None
    assert settings.save_folder.now() is None
    assert settings.geometry().isEmpty()


@pytest.mark.parametrize("motion", [True, False])
def test_how_somebody_reads_is_kept(kept, motion):
    settings, again = kept
    reading = Reading(theme="contrast", scale=150, family="atkinson", motion=motion)
    settings.keep_reading(reading)
    assert again().reading() == reading


@pytest.mark.parametrize(("scale", "read"), [("-40", "least"), ("9000", "most"), ("wide", 100)])
def test_a_text_size_out_of_range_is_brought_back(tmp_path, qapp, scale, read):
    file = tmp_path / "settings.ini"
    store = QSettings(str(file), QSettings.Format.IniFormat)
    store.setValue("reading/theme", "dark")
    store.setValue("reading/scale", scale)
    store.setValue("reading/family", "wingdings")
    store.sync()
    expected = {"least": fitting_scale(1), "most": fitting_scale(100_000)}.get(read, read)
    assert Settings(file).reading() == Reading(theme="dark", scale=expected, family="inter")


def test_recent_files_are_the_latest_first_each_once_and_ten_at_most(kept, tmp_path):
    settings, again = kept
    files = [tmp_path / f"número {number}.brandbook" for number in range(12)]
    for number, file in enumerate((*files, files[5])):
        settings.add_recent(file, f"w_{number}")
    recent = again().recent()
    assert recent[:3] == (files[5], files[11], files[10])
    assert len(recent) == len(set(recent)) == RECENT_KEPT
    assert again().workbook_at(files[5]) == "w_12"


def test_a_forgotten_file_leaves_the_others(kept, tmp_path):
    settings, again = kept
    one, other = tmp_path / "a.brandbook", tmp_path / "b.brandbook"
    settings.add_recent(one, "w_1")
    settings.add_recent(other, "w_2")
    settings.forget_recent(other)
    assert again().recent() == (one,)


def test_each_workbook_has_its_own_place(kept):
    settings, again = kept
    settings.keep_place("w_1", LastPlace("E5.4", "E5.4.final", 12, 340, "help"))
    settings.keep_place("w_2", LastPlace("plan"))
    settings.keep_place("w_3", LastPlace("E5.4", "E5.4.final", 0))
    assert again().last_place("w_1") == LastPlace("E5.4", "E5.4.final", 12, 340, "help")
    assert again().last_place("w_2") == LastPlace("plan")
    assert again().last_place("w_3") == LastPlace("E5.4", "E5.4.final", 0), "before the first letter is a place too"


def test_coach_view_and_the_folder_are_kept(kept, tmp_path):
    settings, again = kept
    settings.keep_coach_view(shown=True)
    settings.save_folder.keep(tmp_path)
    assert again().coach_view
    assert again().save_folder.now() == tmp_path
    settings.keep_coach_view(shown=False)
    assert not again().coach_view
