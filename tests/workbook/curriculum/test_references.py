"""What the exercises name by id exists: sources, checks, rubrics, lists."""

from collections.abc import Iterator

import pytest

import resources
from workbook.curriculum.contents import exercise_ids
from workbook.curriculum.course import exercise, item_list, paths, sources
from workbook.curriculum.exercises import Exercise
from workbook.curriculum.fields import CardSortField, Column, MultiChoiceField, RowsField
from workbook.writing.limits import limits

LISTS = {file.stem for file in resources.path("curriculum", "en", "lists").glob("*.toml")} | {"paths"}
RUBRICS = {rubric.id for rubric in item_list("rubrics").items}
CHECKS = set(resources.toml("curriculum", "en", "checks.toml"))
SOURCES = {source.id for source in sources()}


def is_field(name: str) -> bool:
    exercise_id, _, field_id = name.rpartition(".")
    return exercise_id in exercise_ids() and any(field.id == field_id for field in exercise(exercise_id).fields)


def choices(found: Exercise) -> Iterator[MultiChoiceField | Column]:
    for field in found.fields:
        if isinstance(field, MultiChoiceField):
            yield field
        if isinstance(field, RowsField):
            yield from field.columns


@pytest.mark.parametrize("exercise_id", exercise_ids())
def test_what_an_exercise_names_exists(exercise_id: str) -> None:
    found = exercise(exercise_id)
    assert set(found.why.sources) <= SOURCES
    assert set(found.checks) <= CHECKS
    assert found.rubric in RUBRICS | {""}
    drawn_from = {choice.options_from for choice in choices(found)} - {""}
    assert {name for name in drawn_from if name not in LISTS and not is_field(name)} == set()
    assert {field.cards_from for field in found.fields if isinstance(field, CardSortField)} <= LISTS
    named = {getattr(field, "limit", "") for field in found.fields} - {""}
    assert named <= {limit.id for limit in limits()}


def test_the_people_of_the_paths_examples_speak_in_the_course() -> None:
    speakers = {example.who for exercise_id in exercise_ids() for example in exercise(exercise_id).examples}
    wanted = {who for path in paths() for who in path.examples_first_from}
    assert {who for who in wanted if not any(who in speaker for speaker in speakers)} == set()
