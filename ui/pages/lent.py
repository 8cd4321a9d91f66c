"""What the pages lend their fields, made from the product's data."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QLocale

from ui.fields.surroundings import Room, Surroundings
from ui.places import title
from workbook.model.workbook import OwnLimit, Workbook
from workbook.progress import exercise_of
from workbook.writing.limits import limit_named, limits


def room_of(limit_id: str, own: Mapping[str, OwnLimit] | None = None) -> Room | None:
    """How much room a place gives, for the counter under a text; None where nothing is known.

    `own` is `Workbook.limits`: what the person saw counts before what the exercise says.
    """
    if all(limit.id != limit_id for limit in limits()):
        return None
    found, mine = limit_named(limit_id, own), (own or {}).get(limit_id)
    name = f"{found.place} {found.field}"
    seen = mine is not None and mine.limit is not None
    counts = found.length_of if found.counted else None
    return Room(name, found.limit, found.unit, found.fold_phone, found.fold_desktop, seen=seen, length_of=counts)


def title_of(ref: str) -> str:
    """The exercise a reference belongs to, by name; the reference itself when this course does not have it."""
    try:
        return title(exercise_of(ref))
    except KeyError:
        return ref


def surroundings(today: date, workbook: Workbook) -> Surroundings:
    """Everything a field needs beside the workbook."""
    month_first = QLocale().dateFormat(QLocale.FormatType.ShortFormat).lower().startswith("m")
    return Surroundings(
        today, month_first=month_first, limit_of=partial(room_of, own=workbook.limits), title_of=title_of
    )
