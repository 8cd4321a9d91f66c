"""What a person chooses before printing."""

import datetime as dt
from typing import Literal

from msgspec import Struct

from workbook.model.workbook import Workbook


class PlanOptions(Struct, frozen=True):
    """How a plan is printed; the same workbook and options always give the same bytes.

    `date` is the day of printing, shown on the cover and in the footer.
    `full_names` prints third people's whole names (A7); `private_page` adds edges and what-if sentences (E4.4, E8.4);
    `optional_parts` adds values, shared words, ladder and tries; `language` is that of the course and of the headings.
    """

    date: dt.date
    paper: Literal["a4", "letter"] = "a4"
    full_names: bool = False
    private_page: bool = False
    optional_parts: bool = True
    language: str = "en"

    @classmethod
    def for_workbook(cls, workbook: Workbook, date: dt.date) -> "PlanOptions":
        """Return the choices that travel with a workbook."""
        owner = workbook.owner
        return cls(date, owner.paper, owner.full_names_in_print, language=owner.curriculum_language)
