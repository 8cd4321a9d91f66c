"""What a goal path wants on the screen."""

import pytest

from workbook.model.answers import MultiChoice
from workbook.model.workbook import Workbook
from workbook.reading.path_notes import asking_note

NEVER = "Never ask anyone for what their employer would not want told. Ask what they make of what is public."


@pytest.mark.parametrize(
    ("main", "side", "note"), [("G4", "", NEVER), ("G1", "G4", NEVER), ("G1", "G7", ""), ("", "", "")]
)
def test_who_asks_about_a_field_reads_what_nobody_is_asked_for(main: str, side: str, note: str) -> None:
    chosen = {"E1.2.main": main, "E1.2.side": side}
    book = Workbook(id="w", answers={ref: MultiChoice(chosen=(path,)) for ref, path in chosen.items() if path})
    assert asking_note(book) == note
