"""Where a deleted person is still named: the owner's own sentences are never cut by a program."""

from collections.abc import Iterator

from workbook.model.answers import (
    Cell,
    LongText,
    MessageDrafts,
    PeopleTable,
    PlanRows,
    RankedList,
    ShortText,
    StoryCards,
)
from workbook.model.workbook import Person, Workbook
from workbook.outreach.recipient import names_of
from workbook.outreach.words import fold, read


def mentions_of(workbook: Workbook, person: Person) -> tuple[str, ...]:
    """The references of answers whose words still hold this person's name, each once, in the order of the workbook."""
    names = frozenset(name for name in names_of(person) if len(name) > 1)
    if not names:
        return ()
    return tuple(dict.fromkeys(ref for ref, text in _texts(workbook) if _names_here(text, names)))


def _names_here(text: str, names: frozenset[str]) -> bool:
    return any(fold(word.base) in names and (word.capital or not word.low.isascii()) for word in read(text).words)


def _texts(workbook: Workbook) -> Iterator[tuple[str, str]]:
    for ref, answer in workbook.answers.items():
        match answer:
            case ShortText() | LongText():
                yield ref, answer.text
                for version in answer.versions:
                    yield ref, version.text
            case RankedList() | PeopleTable() | StoryCards() | PlanRows() | MessageDrafts():
                for row in answer.rows:
                    yield from ((ref, text) for cell in row.values.values() for text in _of_cell(cell))
            case _:
                continue


def _of_cell(cell: Cell) -> tuple[str, ...]:
    if isinstance(cell, str):
        return (cell,)
    return cell if isinstance(cell, tuple) else ()
