"""From the first start to a printed plan by keys alone: no typed word is lost."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.journeys.answering import answer_page, numbered
from ui import places
from workbook.cli.main import main as run_verb
from workbook.curriculum.contents import contents
from workbook.model.plain import to_json
from workbook.storage.opening import open_workbook

STARRED = tuple(exercise.id for chapter in contents() for exercise in chapter.exercises if exercise.star)


def read_words(pdf: Path) -> str:
    return " ".join(page.extract_text() for page in PdfReader(pdf).pages)


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grab)", extend=True)  # offscreen only
def test_the_short_way_from_a_name_to_a_printed_plan(person, chooser, tmp_path):
    assert person.focus.accessibleName() == "What should we call you?"
    person.type("Олена")
    person.press("Return")
    assert person.view.place == places.opening("1")
    assert person.workbook.owner.name == "Олена"

    words, typed, walked = numbered("kept"), [], []
    while person.view.place != places.PLAN:
        if person.view.place in STARRED:
            walked.append(person.view.place)
            typed += answer_page(person, words)
        person.press("Ctrl+Return")
    assert tuple(walked) == STARRED
    assert len(typed) > 100
    assert [one for one in typed if one not in to_json(person.workbook).decode()] == []

    person.press("Ctrl+Return")
    assert person.view.place == places.EXPORT
    chooser.saves = tmp_path / "my plan.pdf"
    person.page.outputs.ask = chooser
    person.tab_to("Save as PDF…")
    person.press("Space")
    person.qtbot.waitUntil(lambda: "Saved as" in person.reads(), timeout=20_000)
    printed = read_words(chooser.saves)
    assert "Олена" in printed
    assert words().partition(" ")[0] in printed

    person.press("Ctrl+S")
    person.qtbot.waitUntil(lambda: person.open.autosave.state.kind == "saved" and not person.open.autosave.unsaved)
    file, written = person.file, person.workbook
    person.press("Alt+Home")
    read = open_workbook(file, person.world.around)
    assert read.workbook == written
    read.close()

    assert run_verb(["export", str(file), "--output", str(tmp_path / "plan.pdf"), "--date", "2026-11-24"]) == 0
    assert read_words(tmp_path / "plan.pdf") == printed


def test_find_leads_to_a_word_and_the_window_comes_back_there_the_next_day(person, sit_down):
    person.type("Amira")
    person.press("Ctrl+N")
    person.type("Amira")
    person.press("Return")
    person.find("Strengths")
    typed = answer_page(person, numbered("calm"))
    place = person.view.place
    person.press("Ctrl+1")
    person.find(typed[0])
    assert person.view.place == place
    file = person.file
    person.leave()
    again = sit_down()
    assert "Welcome back" in again.reads()
    again.press("Return")
    assert again.file == file
    assert again.view.place == place
    assert typed[0] in to_json(again.workbook).decode()
