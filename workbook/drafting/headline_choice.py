"""E5.4: choosing a draft fills the headline; a wording that stands nowhere else is kept."""

from collections.abc import Callable
from datetime import date

from msgspec.structs import replace

from workbook.drafting.wordings import kept
from workbook.model.answers import MultiChoice, ShortText
from workbook.model.edits import Edit, SetAnswer, Several
from workbook.model.workbook import Workbook

CHOSEN, DRAFTS, FINAL = "E5.4.chosen", "E5.3.drafts", "E5.4.final"


def with_headline(edit: Edit, workbook: Workbook, today: date, fresh_id: Callable[[str], str]) -> Edit:
    """The choice of a draft together with the headline it fills; any other edit as it is."""
    if not (isinstance(edit, SetAnswer) and edit.ref == CHOSEN and isinstance(edit.answer, MultiChoice)):
        return edit
    before, now = workbook.chosen(CHOSEN), edit.answer.chosen
    rows = {row.id: row.text("text") for row in workbook.rows(DRAFTS)}
    draft = rows.get(now[0], "") if now and now != before else ""
    if not draft.strip():
        return edit
    found = workbook.answers.get(FINAL)
    answer = found if isinstance(found, ShortText) else ShortText()
    if answer.text not in rows.values():
        answer = kept(answer, today, fresh_id)
    filled = replace(answer, text=draft)
    return Several((edit, SetAnswer(FINAL, filled)), label="Draft chosen")
