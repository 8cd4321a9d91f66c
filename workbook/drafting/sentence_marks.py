"""E6.4: the sentences of the whole draft, read one by one, and the mark a person gave each."""

from collections.abc import Callable
from typing import Final

from msgspec import Struct

from workbook.drafting.whole_about import ABOUT
from workbook.model.answers import RankedList, Row
from workbook.model.edits import PutRow, RemoveRow, SetCell
from workbook.model.workbook import Workbook
from workbook.writing.sentences import sentences_of

MARKS: Final = "E6.4.marks"


class Marked(Struct, frozen=True):
    """One sentence as it stands in the draft, with its mark (an option id of E6.4, or empty)."""

    sentence: str
    mark: str
    row_id: str = ""


def marked_sentences(workbook: Workbook) -> tuple[Marked, ...]:
    """Every sentence of the whole draft (E6.3) in order; marks are found by the words, without the end sign."""
    text = workbook.text(ABOUT)
    rows = {_key(row.text("sentence")): row for row in reversed(workbook.rows(MARKS)) if row.text("sentence").strip()}
    found: list[Marked] = []
    for stretch in sentences_of(text):
        sentence = stretch.of(text)
        row = rows.get(_key(sentence))
        found.append(Marked(sentence, row.text("mark") if row else "", row.id if row else ""))
    return tuple(found)


def with_mark(
    workbook: Workbook, sentence: Marked, mark: str, fresh_id: Callable[[str], str]
) -> PutRow | SetCell | RemoveRow:
    """The edit that marks a sentence; the mark it has already is taken away, a note beside it never."""
    if not sentence.row_id:
        row = Row(id=fresh_id("r"), values={"sentence": sentence.sentence, "mark": mark})
        return PutRow(MARKS, RankedList, row, label="Sentence marked")
    if mark != sentence.mark:
        return SetCell(MARKS, sentence.row_id, "mark", mark, label="Sentence marked")
    row = next(row for row in workbook.rows(MARKS) if row.id == sentence.row_id)
    if row.text("note").strip():
        return SetCell(MARKS, sentence.row_id, "mark", "", label="Mark taken away")
    return RemoveRow(MARKS, sentence.row_id, label="Mark taken away")


def _key(sentence: str) -> str:
    return " ".join(sentence.split()).rstrip(".!?…。！？؟").casefold()
