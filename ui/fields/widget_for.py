"""The widget for a field: one kind, one widget."""

from ui.fields.card_sort_field import CardSortWidget
from ui.fields.checklist_field import ChecklistWidget
from ui.fields.choice_field import ChoiceWidget
from ui.fields.date_field import DateWidget
from ui.fields.field_widget import FieldWidget
from ui.fields.rating_field import RatingWidget
from ui.fields.rows_field import RowsWidget
from ui.fields.scale_field import ScaleWidget
from ui.fields.surroundings import Surroundings
from ui.fields.text_field import TextWidget
from ui.fields.weeks_field import WeeksWidget
from workbook.curriculum.fields import (
    CardSortField,
    ChecklistField,
    ExerciseField,
    LongTextField,
    MessageDraftField,
    MultiChoiceField,
    PeopleTableField,
    PlanRowsField,
    RankedListField,
    ScaleField,
    ShortTextField,
    StoryCardField,
)
from workbook.model.workbook import Workbook


def widget_for(ref: str, field: ExerciseField, workbook: Workbook, surroundings: Surroundings) -> FieldWidget:
    """A widget that shows and edits the field at `ref` ("E5.4.final")."""
    match field:
        case ShortTextField():
            make = DateWidget if field.date else TextWidget
            return make(ref, field, workbook, surroundings)
        case LongTextField():
            return TextWidget(ref, field, workbook, surroundings)
        case PlanRowsField() if field.generated:
            return WeeksWidget(ref, field, workbook, surroundings)
        case RankedListField() | StoryCardField() | PeopleTableField() | PlanRowsField() | MessageDraftField():
            return RowsWidget(ref, field, workbook, surroundings)
        case MultiChoiceField():
            return ChoiceWidget(ref, field, workbook, surroundings)
        case ScaleField():
            return ScaleWidget(ref, field, workbook, surroundings)
        case CardSortField():
            make_cards = RatingWidget if field.rating else CardSortWidget
            return make_cards(ref, field, workbook, surroundings)
        case ChecklistField():
            return ChecklistWidget(ref, field, workbook, surroundings)
