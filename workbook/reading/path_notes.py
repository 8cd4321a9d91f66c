"""What a goal path wants on the screen where one writes to people (Part B)."""

from typing import Final

from workbook.curriculum.course import small_text
from workbook.model.workbook import Workbook

INTELLIGENCE: Final = "G4"


def asking_note(workbook: Workbook, language: str = "en") -> str:
    """What nobody is asked for, where business intelligence is the main or the side path; empty elsewhere."""
    chosen = INTELLIGENCE in {workbook.path, workbook.side_path}
    return small_text("intelligence_screen", language) if chosen else ""
