"""The field widgets of an exercise: the general ones, and the few hand-made ones where a form would be poor."""

from ui.fields.field_widget import FieldWidget
from ui.fields.surroundings import Surroundings
from ui.fields.widget_for import widget_for
from workbook.curriculum.exercises import Exercise
from workbook.model.workbook import Workbook


def field_widgets(exercise: Exercise, workbook: Workbook, surroundings: Surroundings) -> tuple[FieldWidget, ...]:
    """One widget for each field of the exercise, in order."""
    return tuple(widget_for(f"{exercise.id}.{field.id}", field, workbook, surroundings) for field in exercise.fields)
