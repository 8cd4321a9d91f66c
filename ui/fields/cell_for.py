"""Which cell belongs to which column."""

from ui.fields.cells import CellWidget, NumberCell, TextCell, TickCell, TitleCell, WordsCell
from ui.fields.choice_cells import ChoiceCell, ChoicesCell, DateCell, StoryCell, StrengthsCell
from ui.fields.options import options_in
from ui.fields.person_cell import PersonCell
from ui.fields.surroundings import Surroundings
from workbook.curriculum.fields import Column
from workbook.model.workbook import Workbook


def cell_for(column: Column, workbook: Workbook, surroundings: Surroundings) -> CellWidget:  # noqa: C901  one line a kind
    """A cell for a column; the type checker names a kind that is missing."""
    if column.person_field == "name":
        return PersonCell(column)
    match column.type:
        case "short" | "long":
            return TextCell(column, surroundings.limit_of(column.limit) if column.limit else None)
        case "words":
            return WordsCell(column)
        case "choice":
            return ChoiceCell(column, options_in(column, workbook, surroundings))
        case "choices":
            return ChoicesCell(column, options_in(column, workbook, surroundings))
        case "number":
            return NumberCell(column)
        case "date" | "month":
            return DateCell(column, surroundings.today, month_first=surroundings.month_first)
        case "tick":
            return TickCell(column)
        case "story":
            return StoryCell(column)
        case "strengths":
            return StrengthsCell(column)
        case "person":
            return PersonCell(column)
        case "ref":
            return TitleCell(column, surroundings.title_of)
