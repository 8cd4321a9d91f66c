"""What the pages lend their fields, made from the product's data."""

from datetime import date

from PySide6.QtCore import QLocale

from ui.fields.surroundings import Room, Surroundings
from ui.places import title
from workbook.progress import exercise_of
from workbook.writing.limits import limits


def room_of(limit_id: str) -> Room | None:
    """How much room a place gives, for the counter under a text; None where nothing is known."""
    found = next((limit for limit in limits() if limit.id == limit_id), None)
    if found is None:
        return None
    name = f"{found.place} {found.field}"
    return Room(name, found.limit, found.unit, found.fold_phone, found.fold_desktop)


def title_of(ref: str) -> str:
    """The exercise a reference belongs to, by name; the reference itself when this course does not have it."""
    try:
        return title(exercise_of(ref))
    except KeyError:
        return ref


def surroundings(today: date) -> Surroundings:
    """Everything a field needs beside the workbook."""
    month_first = QLocale().dateFormat(QLocale.FormatType.ShortFormat).lower().startswith("m")
    return Surroundings(today, month_first=month_first, limit_of=room_of, title_of=title_of)
