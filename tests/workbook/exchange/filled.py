"""Workbooks in which every answer that can hold words holds the same one."""

from workbook.curriculum.course import exercise
from workbook.curriculum.fields import Column, ExerciseField
from workbook.model.answers import (
    Answer,
    CardSort,
    Cell,
    Checklist,
    LongText,
    MessageDrafts,
    MultiChoice,
    OwnCard,
    PeopleTable,
    PlanRows,
    RankedList,
    Row,
    Scale,
    ShortText,
    StoryCards,
)
from workbook.model.workbook import Person, Workbook

WORD = "zebra"
SOMEBODY = Person(
    id="p_z", name=WORD, how=WORD, field=WORD, pile=WORD, kind=WORD, why=WORD, channel=WORD, stage=WORD, warmth=WORD,
    last_contact=WORD, note=WORD, next_step=WORD, next_on=WORD, review_by=WORD,
)  # fmt: skip
_ROWS = {
    "ranked_list": RankedList,
    "people_table": PeopleTable,
    "story_card": StoryCards,
    "plan_rows": PlanRows,
    "message_draft": MessageDrafts,
}


def filled_exercise(exercise_id: str) -> Workbook:
    """A workbook with the word in every answer of one exercise, and about one person of that name in every way."""
    fields = exercise(exercise_id).fields
    answers = {f"{exercise_id}.{field.id}": filled(field) for field in fields}
    return Workbook(id="w_1", people=(SOMEBODY,), answers=answers)


def filled(field: ExerciseField) -> Answer:
    """An answer to a field with the word wherever it may stand."""
    match field.kind:
        case "short_text":
            return ShortText(text=WORD)
        case "long_text":
            return LongText(text=WORD)
        case "multi_choice":
            return MultiChoice(chosen=(WORD,), other=WORD)
        case "scale":
            return Scale(other=WORD)
        case "card_sort":
            return CardSort(
                own=(OwnCard(id="c", text=WORD),),
                top=("c",),
                notes={"c": WORD},
                ratings={"c": 30},
                piles={"c": "matters"},
            )
        case "checklist":
            items = getattr(field, "items", ())
            return Checklist(states={item.id: WORD for item in items}, notes={item.id: WORD for item in items})
        case _:
            columns: tuple[Column, ...] = getattr(field, "columns", ())
            values = {column.id: cell(column) for column in columns if not column.person_field}
            return _ROWS[field.kind](rows=(Row(id="r", person="p_z", values=values),))


def cell(column: Column) -> Cell:
    """The word as a column keeps words; a person is the one of that name."""
    match column.type:
        case "words" | "choices" | "strengths":
            return (WORD,)
        case "person":
            return "p_z"
        case "number":
            return 7
        case "tick":
            return True
        case _:
            return WORD
