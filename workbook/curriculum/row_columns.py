"""The columns of a field with rows, with the person whom a row is about."""

from workbook.curriculum.fields import AnyRowsField, Column, MessageDraftField, StoryCardField

PERSON = Column(id="person", label="Who it is about", person_field="name")
"""Stands before the columns of rows that are about one person without naming a column for them."""


def columns_of(field: AnyRowsField) -> tuple[Column, ...]:
    """The columns to show: those of the field, after a person where rows are about one without a column for it."""
    about_person = isinstance(field, MessageDraftField) or (isinstance(field, StoryCardField) and field.per_person)
    named = any(column.person_field == "name" or column.type == "person" for column in field.columns)
    return (PERSON, *field.columns) if about_person and not named else field.columns
