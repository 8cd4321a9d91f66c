"""What a person chooses before printing, as the window knows it, without loading what makes pages."""

from datetime import date
from typing import Final, Literal

from msgspec import Struct
from msgspec.structs import replace

from workbook.model.edits import SetOwner
from workbook.model.workbook import Workbook

Paper = Literal["a4", "letter"]

PAPER_WIDTH_TO_HEIGHT: Final[dict[Paper, float]] = {"a4": 210 / 297, "letter": 8.5 / 11}
WHOLE_NAMES: Final = "Whole names of other people"
"""What the choice of names is called, wherever it is spoken of."""


class Choices(Struct, frozen=True):
    """Paper, the date on the pages, and which parts print; third people's names are short by default (A7)."""

    date: date
    paper: Paper = "a4"
    full_names: bool = False
    private_page: bool = False
    optional_parts: bool = True

    def as_in(self, workbook: Workbook) -> "Choices":
        """These choices with the ones that travel with a workbook."""
        return replace(self, paper=workbook.owner.paper, full_names=workbook.owner.full_names_in_print)

    def put_in(self, workbook: Workbook) -> Workbook:
        """The workbook with the choices that travel with it."""
        kept = {"paper": self.paper, "full_names_in_print": self.full_names}
        return replace(workbook, owner=replace(workbook.owner, **kept))

    def edit_for(self, workbook: Workbook) -> SetOwner | None:
        """The edit that keeps these choices in a workbook; None when it has them already."""
        owner = self.put_in(workbook).owner
        return None if owner == workbook.owner else SetOwner(owner, label="Print choices changed")
