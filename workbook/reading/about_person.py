"""Where in an exercise a person stands."""

from workbook.model.workbook import Workbook
from workbook.progress import exercise_of


def row_about(workbook: Workbook, exercise_id: str, person_id: str) -> tuple[str, str] | None:
    """The field of an exercise and the id of its first row about a person; None when there is none."""
    return next(
        (
            (ref, row.id)
            for ref in workbook.answers
            if exercise_of(ref) == exercise_id
            for row in workbook.rows(ref)
            if row.person == person_id
        ),
        None,
    )
