"""What a change takes away: then somebody may want it back at once."""

from collections.abc import Mapping

from workbook.model.answers import (
    Answer,
    CardSort,
    Cell,
    Checklist,
    LongText,
    MessageDrafts,
    MultiChoice,
    PeopleTable,
    PlanRows,
    RankedList,
    Row,
    Scale,
    ShortText,
    StoryCards,
)
from workbook.model.workbook import Workbook


def takes_away(before: Workbook, after: Workbook) -> bool:
    """Whether words, rows or people of `before` are gone, moved or written over in `after`, or advice was put aside.

    What is only added is no loss.
    """
    return (
        any(_answer_suffers(answer, after.answers.get(ref)) for ref, answer in before.answers.items())
        or _moved([one.id for one in before.people], [one.id for one in after.people])
        or _moved([one.id for one in before.ledger], [one.id for one in after.ledger])
        or _any_replaced({one.id: one.line for one in before.ledger}, {one.id: one.line for one in after.ledger})
        or _any_replaced(before.written_beside, after.written_beside)
        or not after.dismissed.keys() <= before.dismissed.keys()
    )


def _answer_suffers(before: Answer, after: Answer | None) -> bool:
    if before is after:
        return False
    match before:
        case ShortText() | LongText():
            return _replaced(before.text, after.text if isinstance(after, ShortText | LongText) else "")
        case MultiChoice() | Scale():
            return _replaced(before.other, after.other if isinstance(after, MultiChoice | Scale) else "")
        case CardSort():
            kept = after if isinstance(after, CardSort) else CardSort()
            own = [card.id for card in before.own], [card.id for card in kept.own]
            return _moved(*own) or _any_replaced(before.notes, kept.notes)
        case Checklist():
            return _any_replaced(before.notes, after.notes if isinstance(after, Checklist) else {})
        case RankedList() | PeopleTable() | StoryCards() | PlanRows() | MessageDrafts():
            return _rows_suffer(before.rows, _rows(after))
        case _:
            return before != after


def _rows(answer: Answer | None) -> tuple[Row, ...]:
    if isinstance(answer, RankedList | PeopleTable | StoryCards | PlanRows | MessageDrafts):
        return answer.rows
    return ()


def _rows_suffer(before: tuple[Row, ...], after: tuple[Row, ...]) -> bool:
    now = {row.id: row for row in after}
    if _moved([row.id for row in before], list(now)):
        return True
    return any(row is not now[row.id] and _any_replaced(row.values, now[row.id].values) for row in before)


def _moved(before: list[str], after: list[str]) -> bool:
    """Whether one is gone, or stands in another order."""
    known = set(before)
    return before != [one for one in after if one in known]


def _any_replaced(before: Mapping[str, Cell], after: Mapping[str, Cell]) -> bool:
    return any(_replaced(value, after.get(key)) for key, value in before.items())


def _replaced(before: Cell, after: Cell) -> bool:
    """Whether words are gone or others; what is ticked, counted or chosen in a list is no words."""
    return isinstance(before, str) and bool(before.strip()) and before != after
