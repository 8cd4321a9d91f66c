"""Recovery: words typed after the last save come back as a list, and never over newer ones."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.workbook.storage.disks import Crash, QuickStorage, typed
from workbook.model.answers import LongText, Row, StoryCards
from workbook.model.edits import PutRow
from workbook.model.ledger_edits import PutTouch
from workbook.model.workbook import Owner, Touch, Workbook
from workbook.storage.journal import Record, frame, journals
from workbook.storage.local_state import Surroundings
from workbook.storage.opening import create_workbook, open_workbook
from workbook.storage.recovery import RecoveredPart, words
from workbook.storage.workbook_file import WorkbookFile


@pytest.fixture
def path(tmp_path: Path, around: Surroundings, ada: Workbook) -> Path:
    path = tmp_path / "a.brandbook"
    create_workbook(path, ada, around).close()
    return path


def crash_after(path: Path, around: Surroundings, *states: Workbook) -> None:
    """Type up to each state, and end without a save."""
    file = open_workbook(path, around)
    for state in states:
        file.journal(state)
    file.close()


def opened(path: Path, around: Surroundings) -> WorkbookFile:
    file = open_workbook(path, around)
    file.close()
    return file


def waiting(around: Surroundings, workbook: Workbook) -> int:
    return len(journals(around.storage, around.places.workbook(workbook.id)))


def test_three_changes_are_listed_with_old_and_new_words(path: Path, around: Surroundings, ada: Workbook) -> None:
    one = typed(ada, "E6.3.about", "New about")
    two = replace(one, owner=Owner(name="Ada Ö.", languages=("en", "tr")))
    three = replace(two, people=(*two.people[:1], replace(two.people[1], name="Bob")))
    crash_after(path, around, one, two, three)
    recovery = opened(path, around).recovery
    assert recovery is not None
    assert recovery.workbook == three
    assert recovery.fits
    at = "2026-11-02T09:36:12+00:00"
    assert recovery.last_at == at
    assert set(recovery.parts) == {
        RecoveredPart("E6.3.about", ada.text("E6.3.about"), "New about", at),
        RecoveredPart("owner", "Ada Öz", "Ada Ö.", at),
        RecoveredPart("p_2", "Bo", "Bob", at),
    }


def test_a_cleared_answer_is_listed_too(path: Path, around: Surroundings, ada: Workbook) -> None:
    answers = {ref: answer for ref, answer in ada.answers.items() if ref != "E5.4.final"}
    crash_after(path, around, replace(ada, answers=answers))
    recovery = opened(path, around).recovery
    assert recovery is not None
    assert [(part.ref, part.new_text) for part in recovery.parts] == [("E5.4.final", "")]
    assert not recovery.workbook.has("E5.4.final")


def test_typing_that_went_back_to_the_file_asks_nothing(path: Path, around: Surroundings, ada: Workbook) -> None:
    crash_after(path, around, typed(ada, "E1.1.a", "x"), ada)
    assert opened(path, around).recovery is None


def test_it_is_offered_until_it_is_answered(path: Path, around: Surroundings, ada: Workbook) -> None:
    crash_after(path, around, typed(ada, "E1.1.a", "x"))
    assert opened(path, around).recovery is not None
    assert opened(path, around).recovery is not None


def test_accepted_words_are_put_aside_only_after_a_save(path: Path, around: Surroundings, ada: Workbook) -> None:
    crash_after(path, around, typed(ada, "E1.1.a", "x"))
    file = open_workbook(path, around)
    recovered = file.accept_recovery()
    assert recovered.text("E1.1.a") == "x"
    assert file.recovery is None
    file.close()
    file = open_workbook(path, around)
    file.save(file.accept_recovery())
    file.close()
    assert waiting(around, ada) == 0
    after = opened(path, around)
    assert after.recovery is None
    assert after.workbook.text("E1.1.a") == "x"


def test_declined_words_are_put_aside_and_not_deleted(path: Path, around: Surroundings, ada: Workbook) -> None:
    crash_after(path, around, typed(ada, "E1.1.a", "precious"))
    file = open_workbook(path, around)
    file.decline_recovery()
    file.close()
    assert opened(path, around).recovery is None
    aside = [file.read_bytes() for file in around.places.workbook(ada.id).glob("settled-*")]
    assert len(aside) == 1
    assert b"precious" in aside[0]


def test_words_of_two_crashes_come_together(path: Path, around: Surroundings, ada: Workbook) -> None:
    crash_after(path, around, typed(ada, "E1.1.a", "first"))
    file = open_workbook(path, around)
    file.journal(typed(file.accept_recovery(), "E1.1.b", "second"))
    file.close()
    recovery = opened(path, around).recovery
    assert recovery is not None
    assert recovery.fits
    assert (recovery.workbook.text("E1.1.a"), recovery.workbook.text("E1.1.b")) == ("first", "second")


def test_a_file_that_went_on_elsewhere_keeps_its_words_and_gains_the_others(
    path: Path, around: Surroundings, ada: Workbook, tmp_path: Path
) -> None:
    crash_after(path, around, typed(typed(ada, "E6.3.about", "mine"), "E1.1.a", "only mine"))
    elsewhere = Surroundings(around.storage, type(around.places)(tmp_path / "other"), around.clock, around.pause)
    other = open_workbook(path, elsewhere)
    other.save(typed(ada, "E6.3.about", "theirs"))
    other.close()
    recovery = opened(path, around).recovery
    assert recovery is not None
    assert not recovery.fits
    answer = recovery.workbook.answers["E6.3.about"]
    assert isinstance(answer, LongText)
    assert answer.text == "theirs"
    assert [version.text for version in answer.versions] == ["mine"]
    assert recovery.workbook.text("E1.1.a") == "only mine"


def test_rows_people_and_touches_typed_before_a_crash_stand_beside_those_of_the_file(
    path: Path, around: Surroundings, ada: Workbook, tmp_path: Path
) -> None:
    mine = PutRow("E2.3.stories", StoryCards, Row(id="r_2", values={"title": "mine"})).apply(ada)
    mine = PutTouch(Touch(id="t_1", person="p_1", kind="noticed", on="2026-11-01", line="her talk")).apply(mine)
    crash_after(path, around, mine)
    elsewhere = Surroundings(around.storage, type(around.places)(tmp_path / "other"), around.clock, around.pause)
    other = open_workbook(path, elsewhere)
    other.save(PutRow("E2.3.stories", StoryCards, Row(id="r_3", values={"title": "theirs"})).apply(ada))
    other.close()
    recovery = opened(path, around).recovery
    assert recovery is not None
    assert [row.text("title") for row in recovery.workbook.rows("E2.3.stories")] == ["Year end", "theirs", "mine"]
    assert [touch.line for touch in recovery.workbook.ledger] == ["her talk"]


def test_a_crash_right_after_a_save_leaves_no_question_for_later(
    path: Path, around: Surroundings, ada: Workbook
) -> None:
    class EndsAfterRename(QuickStorage):
        def sync_folder(self, folder: Path) -> None:
            if folder == path.parent:
                raise Crash

    file = open_workbook(path, Surroundings(EndsAfterRename(), around.places, around.clock, around.pause))
    file.journal(typed(ada, "E1.1.a", "draft"))
    with pytest.raises(Crash):
        file.save(typed(ada, "E1.1.a", "saved"))
    file.close()
    file = open_workbook(path, around)
    assert file.recovery is None
    assert file.workbook.text("E1.1.a") == "saved"
    file.save(typed(ada, "E1.1.a", "later"))
    file.close()
    assert opened(path, around).recovery is None
    assert waiting(around, ada) == 0


def test_a_torn_end_costs_only_the_last_record(path: Path, around: Surroundings, ada: Workbook) -> None:
    crash_after(path, around, typed(ada, "E1.1.a", "whole"), typed(ada, "E1.1.a", "torn"))
    (journal,) = journals(around.storage, around.places.workbook(ada.id))
    journal.write_bytes(journal.read_bytes()[:-5])
    recovery = opened(path, around).recovery
    assert recovery is not None
    assert recovery.workbook.text("E1.1.a") == "whole"


def test_one_bad_value_does_not_cost_the_others(path: Path, around: Surroundings, ada: Workbook) -> None:
    crash_after(path, around, typed(ada, "E1.1.a", "good"))
    (journal,) = journals(around.storage, around.places.workbook(ada.id))
    rev = opened(path, around).head.rev
    put = {"E1.1.b": {"kind": "short_text", "text": 7}, "E1.1.c": {"kind": "short_text", "text": "cut \ud83d"}}
    bad = Record("changes", rev, 9, "2026", {"answers": {"put": put, "drop": []}, "owner": {"value": 3}})
    journal.write_bytes(journal.read_bytes() + frame(bad))
    recovery = opened(path, around).recovery
    assert recovery is not None
    assert recovery.workbook.text("E1.1.a") == "good"
    assert "E1.1.b" not in recovery.workbook.answers
    assert recovery.workbook.text("E1.1.c").startswith("cut ")
    assert recovery.workbook.owner == ada.owner


def test_words_are_what_a_person_wrote(ada: Workbook) -> None:
    assert words(ada.answers["E2.3.stories"]) == "Year end"
    assert words(ada.people) == "Amira\nBo"
    assert words(None) == ""
