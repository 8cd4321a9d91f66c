"""Every exercise of the course: filled by keys, taken back to empty, done again, saved, closed, opened: equal."""

import pytest

from tests.journeys.answering import answer_page, numbered
from workbook.curriculum.contents import exercise_ids
from workbook.curriculum.course import exercise, options_of
from workbook.curriculum.fields import MultiChoiceField
from workbook.model.plain import to_json
from workbook.model.workbook import Workbook


def unanswerable(exercise_id: str) -> set[str]:
    """Fields that choose among a person's own rows, of which an empty workbook has none."""
    fields = exercise(exercise_id).fields
    empty = Workbook()
    return {
        f"{exercise_id}.{field.id}"
        for field in fields
        if isinstance(field, MultiChoiceField) and not field.other and not options_of(field, "en", empty)
    }


@pytest.mark.qt_log_ignore(
    "This plugin does not support (raise|grab)", extend=True
)  # the list of known people, offscreen
@pytest.mark.parametrize("exercise_id", exercise_ids())
def test_what_is_typed_can_be_undone_redone_and_is_there_the_next_day(exercise_id, person, sit_down):
    person.window.desk.start("Amira")
    person.view.go(exercise_id)
    empty = person.workbook

    typed = answer_page(person, numbered())
    filled = person.workbook
    asked = {f"{exercise_id}.{field.id}" for field in exercise(exercise_id).fields}
    answered = {ref for ref in filled.answers if ref.startswith(f"{exercise_id}.")}
    assert asked - answered <= unanswerable(exercise_id)
    whole = to_json(filled).decode()
    assert [words for words in typed if words not in whole] == []

    steps = 0
    while person.session.undo_label is not None:
        person.press("Ctrl+Z")
        steps += 1
    assert steps > 0
    assert person.workbook == empty
    for _ in range(steps):
        person.press("Ctrl+Y")
    assert person.workbook == filled

    file = person.file
    person.leave()
    again = sit_down(file=file)
    assert again.workbook == filled
