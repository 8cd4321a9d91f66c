"""Small workbooks for the tests of checks."""

from collections.abc import Mapping

from workbook.curriculum.course import exercise
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
    ShortText,
    StoryCards,
)
from workbook.model.workbook import Owner, Person, Workbook

Given = str | list[dict[str, Cell]] | tuple[str, ...] | Answer
ROWS = {
    "ranked_list": RankedList,
    "people_table": PeopleTable,
    "story_card": StoryCards,
    "plan_rows": PlanRows,
    "message_draft": MessageDrafts,
}


def book(answers: Mapping[str, Given], owner: Owner | None = None, people: tuple[str, ...] = ()) -> Workbook:
    """A workbook with these answers: text, rows (ids row_1, row_2 …), or chosen options, by field reference."""
    persons = tuple(Person(id=f"p_{at}", name=name) for at, name in enumerate(people))
    return Workbook(
        id="w_1",
        owner=owner or Owner(),
        answers={ref: _answer(ref, given) for ref, given in answers.items()},
        people=persons,
    )


def _answer(ref: str, given: Given) -> Answer:
    exercise_id, _, field_id = ref.rpartition(".")
    kind = exercise(exercise_id).field(field_id).kind
    match given:
        case str() if kind == "long_text":
            return LongText(text=given)
        case str():
            return ShortText(text=given)
        case list():
            rows = tuple(Row(id=f"row_{at}", values=values) for at, values in enumerate(given, 1))
            return ROWS[kind](rows=rows)
        case tuple():
            return MultiChoice(chosen=given)
        case _:
            return given


STORY: dict[str, Cell] = {
    "title": "A week of alarms",
    "situation": "On our ward the monitors sounded day and night.",
    "did": "I asked two colleagues to tally with me for one week.",
    "changed": "1,312 alarms in one week, 41 that needed hands.",
    "publish": "yes",
    "confirm": "Ward manager",
}
AUDIENCE: dict[str, Given] = {"E3.1.kinds": [{"who": "Designers of ward software"}]}
GOOD_ABOUT = (
    "You build screens for people you rarely see awake. I am one of them.\n\n"
    "I have been a ward nurse in Leeds for eleven years. In one week our monitors sounded 1,312 times. "
    "Forty-one of those needed hands.\n\n"
    "If you design for wards: which workaround have you seen that you never understood? Tell me."
)

__all__ = ["AUDIENCE", "GOOD_ABOUT", "STORY", "CardSort", "Checklist", "Given", "MultiChoice", "Owner", "book"]
