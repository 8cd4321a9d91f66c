"""What can be chosen, also where the choices are the person's own earlier rows ("E5.3.drafts")."""

from collections.abc import Iterator

from workbook.curriculum.course import options_of
from workbook.curriculum.fields import Column, MultiChoiceField, Option
from workbook.model.answers import Row
from workbook.model.workbook import Workbook


def names_rows(options_from: str) -> bool:
    """Whether choices come from the rows of a field ("E5.3.drafts") instead of a list."""
    return options_from.startswith("E") and options_from.count(".") == 2


def choices(workbook: Workbook, field: MultiChoiceField | Column, language: str = "en") -> tuple[Option, ...]:
    """The options of a field or column; rows of another field become options by their first words."""
    if not names_rows(field.options_from):
        return options_of(field, language)
    rows = workbook.rows(field.options_from)
    return tuple(Option(id=row.id, label=words) for row in rows if (words := _first_words(workbook, row)))


def _first_words(workbook: Workbook, row: Row) -> str:
    person = workbook.person(row.person)
    if person and person.name.strip():
        return person.name
    return next(_texts(row), "")


def _texts(row: Row) -> Iterator[str]:
    return (value for value in row.values.values() if isinstance(value, str) and value.strip())
