"""The three sample people open whole, answer every exercise, and use only what the course knows."""

from collections.abc import Iterable, Iterator
from datetime import date

import pytest

import resources
from workbook.curriculum.contents import exercise_ids
from workbook.curriculum.course import exercise, item_list, options_of
from workbook.curriculum.fields import (
    AnyRowsField,
    CardSortField,
    ChecklistField,
    Column,
    ExerciseField,
    MultiChoiceField,
    ScaleField,
)
from workbook.model.answers import Answer, CardSort, Checklist, MultiChoice, Row, RowsAnswer, Scale, has_words
from workbook.model.workbook import Person, Workbook
from workbook.progress import chapter_progress, exercise_states
from workbook.storage.format import Opened, decode

SAMPLES = ("nurse", "hr-manager", "accountant")


def opened(name: str) -> Opened:
    return decode(resources.path("samples", f"{name}.brandbook").read_bytes())


@pytest.fixture(params=SAMPLES)
def sample(request: pytest.FixtureRequest) -> Workbook:
    return opened(request.param).workbook


def fields_with_answers(workbook: Workbook) -> Iterator[tuple[str, ExerciseField, Answer]]:
    for ref, answer in workbook.answers.items():
        exercise_id, _, field_id = ref.rpartition(".")
        yield ref, exercise(exercise_id).field(field_id), answer


def rows_of(workbook: Workbook) -> Iterator[tuple[str, AnyRowsField, Row]]:
    for ref, field, answer in fields_with_answers(workbook):
        if isinstance(field, AnyRowsField) and isinstance(answer, RowsAnswer):
            yield from ((ref, field, row) for row in answer.rows)


def cells_of(workbook: Workbook) -> Iterator[tuple[str, Column, Row]]:
    for ref, field, row in rows_of(workbook):
        columns = {column.id: column for column in field.columns}
        for name in row.values:
            yield f"{ref}.{name}", columns[name], row


def in_texts(cell: object) -> Iterable[str]:
    return cell if isinstance(cell, tuple) else () if not isinstance(cell, str) else (cell,)


def test_opens_whole_and_unharmed() -> None:
    for name in SAMPLES:
        found = opened(name)
        assert (found.intact, found.problems, found.read_only_reason) == (True, (), "")


def test_ids_of_the_samples_stay_the_same() -> None:
    assert [opened(name).workbook.id for name in SAMPLES] == ["sample-nurse", "sample-hr", "sample-accountant"]


def test_every_exercise_has_words(sample: Workbook) -> None:
    answered = {exercise_id for exercise_id, state in exercise_states(sample).items() if state == "answered"}
    assert answered == set(exercise_ids())
    assert [ref for ref, answer in sample.answers.items() if not has_words(answer)] == []


def test_every_chapter_is_done_for_the_plan(sample: Workbook) -> None:
    assert [chapter.id for chapter in chapter_progress(sample) if not chapter.done] == []


def test_every_answer_is_of_its_fields_kind(sample: Workbook) -> None:
    assert [ref for ref, field, answer in fields_with_answers(sample) if field.kind != answer.kind] == []


def test_chosen_options_exist(sample: Workbook) -> None:
    for ref, field, answer in fields_with_answers(sample):
        if isinstance(field, MultiChoiceField) and isinstance(answer, MultiChoice):
            known = {option.id for option in options_of(field, workbook=sample)}
            assert set(answer.chosen) <= known, ref
            assert field.least <= len(answer.chosen), ref
            assert field.most is None or len(answer.chosen) <= field.most, ref


def test_cards_and_ticks_exist(sample: Workbook) -> None:
    for ref, field, answer in fields_with_answers(sample):
        if isinstance(field, CardSortField) and isinstance(answer, CardSort):
            known = {item.id for item in item_list(field.cards_from).items}
            assert {*answer.piles, *answer.top, *answer.notes, *answer.ratings} <= known, ref
            assert set(answer.piles.values()) <= {column.id for column in field.columns}, ref
            assert len(answer.top) == (field.top or 0), ref
        if isinstance(field, ChecklistField) and isinstance(answer, Checklist):
            assert set(answer.states) <= {item.id for item in field.items}, ref
            assert set(answer.states.values()) <= {state.id for state in field.states}, ref


def test_marks_are_within_their_ends_and_dated(sample: Workbook) -> None:
    for ref, field, answer in fields_with_answers(sample):
        if isinstance(field, ScaleField) and isinstance(answer, Scale):
            assert answer.value is not None, ref
            assert field.least <= answer.value <= field.most, ref
            assert [mark.value for mark in answer.history] == [answer.value], ref


def test_cells_hold_what_their_columns_say(sample: Workbook) -> None:
    for ref, column, row in cells_of(sample):
        cell = row.values[column.id]
        assert not column.person_field, f"{ref} belongs to the person"
        match column.type:
            case "choice" | "choices" if not column.other:
                assert set(in_texts(cell)) <= {option.id for option in options_of(column)}, ref
            case "date":
                assert date.fromisoformat(row.text(column.id)), ref
            case "number":
                number = row.number(column.id)
                assert number is not None, ref
                assert (column.least or 0) <= number <= (column.most or number), ref
            case "words" | "choices":
                assert row.words(column.id), ref
            case _:
                assert in_texts(cell), ref


def test_links_lead_to_stories_strengths_and_people(sample: Workbook) -> None:
    linked = {
        "story": {story.id for story in sample.stories} | {"not_yet_shown"},
        "strengths": {row.id for row in sample.rows("E2.2.strengths")},
        "person": {person.id for person in sample.people},
    }
    for ref, column, row in cells_of(sample):
        if column.type in linked:
            assert set(in_texts(row.values[column.id])) <= linked[column.type], ref
    about = {row.person for _, _, row in rows_of(sample)} - {None}
    assert about == linked["person"]


def test_row_and_person_ids_are_unique(sample: Workbook) -> None:
    rows = [f"{ref} {row.id}" for ref, _, row in rows_of(sample)]
    assert len(set(rows)) == len(rows)
    assert len({person.id for person in sample.people}) == len(sample.people)
    assert all(person.id.isascii() for person in sample.people)


def test_people_stand_on_known_piles_and_stages(sample: Workbook) -> None:
    piles = {item.id for item in item_list("piles").items} | {""}
    stages = {item.id for item in item_list("stages").items} | {""}
    assert {person.pile for person in sample.people} <= piles
    assert {person.stage for person in sample.people} <= stages
    assert len(sample.rows("E9.1.people")) == 10


def test_names_keep_their_scripts() -> None:
    owners = [opened(name).workbook.owner for name in SAMPLES]
    assert [owner.name for owner in owners] == ["Nguyễn Minh Anh", "Олена Ковальчук", "أمينة الفاسي"]
    assert owners[0].name_original_script == "Nguyễn Thị Minh Anh"
    assert [owner.languages for owner in owners] == [("vi", "en"), ("uk", "pl", "en"), ("ar", "fr", "en")]
    assert [owner.mode for owner in owners] == ["coach", "workshop", "alone"]


def named(workbook: Workbook, person_id: str) -> Person:
    person = workbook.person(person_id)
    assert person is not None
    return person


def test_names_of_others_keep_their_scripts() -> None:
    nurse, hr, accountant = (opened(name).workbook for name in SAMPLES)
    assert named(nurse, "p_bao_tran").name == "Bao Trần"
    assert named(nurse, "p_siobhan_walsh").name == "Siobhán Walsh"
    assert named(accountant, "p_salma_b").note == "سلمى"
    assert accountant.rows("E9.3.messages")[2].text("text").startswith("سلمى, the mirror")
    assert hr.text("E7.5.signature").split("\n")[0] == "Олена Ковальчук · Olena Kovalchuk"
    assert "العربية" in accountant.text("E7.5.c160")


@pytest.mark.parametrize(
    ("name", "headline", "about"), [("nurse", 121, 1308), ("hr-manager", 129, 1335), ("accountant", 145, 1397)]
)
def test_texts_have_their_measured_lengths(name: str, headline: int, about: int) -> None:
    workbook = opened(name).workbook
    assert (len(workbook.text("E5.4.final")), len(workbook.text("E6.3.about"))) == (headline, about)


def test_weeks_add_up_to_their_minutes() -> None:
    weeks = [opened(name).workbook.rows("E10.2.weeks") for name in SAMPLES]
    assert [sum(row.number("minutes") or 0 for row in rows) for rows in weeks] == [545, 1100, 2825]
    assert [{row.number("week") for row in rows} for rows in weeks] == [set(range(1, 14))] * 3
