"""Who keeps me company, and the dates to look back (E10.5)."""

from workbook.pdf.blocks import Block, TextBlock
from workbook.pdf.context import PlanContext, day_text, joined
from workbook.pdf.parts import heading, labelled
from workbook.pdf.styles import BODY, CELL_MIDDLE, CELL_STRONG, LABEL
from workbook.pdf.tables import Cell, Column, Row, TableBlock
from workbook.reading.printed import company_name
from workbook.reading.summaries import cell_words, field_at

_KINDS = {"partner": "A partner", "circle": "A circle", "coach": "A coach", "alone": "Alone for now"}
_DATES = "Dates to look back"
_APART = ". Looks in the weeks may stand some days away."
"""Dates go by days from the start, looks by the weeks that are not quiet (I3 rules 3 and 9)."""


def blocks(context: PlanContext) -> tuple[Block, ...]:
    """Company, what we ask of each other, what I'd like to be asked, and the review dates."""
    kind = next((_KINDS.get(item, item) for item in context.workbook.chosen("E10.5.company")), "")
    shown = company_name(context.workbook, context.name, context.discreet)
    line = joined((kind, shown, context.discreet(context.text("E10.5.rhythm"))))
    told: list[Block] = [TextBlock(line, BODY)] if line else []
    told.extend(labelled("What we ask of each other", context.discreet(context.text("E10.5.agreement"))))
    told.extend(labelled("Please ask me", context.discreet(context.text("E10.5.ask_me"))))
    rows = _reviews(context)
    if rows:
        told.append(
            TextBlock(
                _DATES + (_APART if context.workbook.has("E10.2.weeks") else ""),
                LABEL.but(before=8.0, keep_with_next=True),
            )
        )
        told.append(
            TableBlock(
                (Column("Date", 140.0, CELL_STRONG), Column("What"), Column("Done", 48.0, CELL_MIDDLE)),
                rows,
            )
        )
    return (heading("Company and review dates"), *told) if told else ()


def _reviews(context: PlanContext) -> tuple[Row, ...]:
    field = field_at("E10.5.reviews")
    columns = {column.id: column for column in getattr(field, "columns", ())}
    rows: list[Row] = []
    for row in context.rows("E10.5.reviews", "date"):
        what = cell_words(context.workbook, columns["action"], row) if "action" in columns else row.text("action")
        told = context.discreet(joined((what, row.text("note"))))
        done = Cell("done") if row.text("status") == "done" else Cell(tick="to tick")
        rows.append(Row((Cell(day_text(row.text("date"))), Cell(told), done)))
    return tuple(rows)
