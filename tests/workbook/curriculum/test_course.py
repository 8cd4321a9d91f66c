"""Every exercise file of every chapter: complete, honest about its evidence, and in step with all others."""

import re
from collections.abc import Iterator
from functools import cache

import pytest

import resources
from workbook.curriculum.chapters import chapter
from workbook.curriculum.contents import contents
from workbook.curriculum.course import exercise, item_list, options_of, sources
from workbook.curriculum.exercises import Exercise
from workbook.curriculum.fields import (
    AnyRowsField,
    CardSortField,
    ChecklistField,
    Column,
    ExerciseField,
    LongTextField,
    MultiChoiceField,
    ShortTextField,
)
from workbook.model.answers import RankedList, Row
from workbook.model.workbook import Person, Workbook

IDS = (
    *("E1.1", "E1.2", "E1.3", "E1.4", "E1.5"),
    *("E2.1", "E2.2", "E2.3", "E2.4", "E2.5"),
    *("E3.1", "E3.2", "E3.3", "E3.4"),
    *("E4.1", "E4.2", "E4.3", "E4.4", "E4.5"),
    *("E5.1", "E5.2", "E5.3", "E5.4"),
    *("E6.1", "E6.2", "E6.3", "E6.4"),
    *("E7.1", "E7.2", "E7.3", "E7.4", "E7.5"),
    *("E8.1", "E8.2", "E8.3", "E8.4"),
    *("E9.1", "E9.2", "E9.3", "E9.4", "E9.5"),
    *("E10.1", "E10.2", "E10.3", "E10.4", "E10.5"),
)
SHORT_ROUTES = {
    "1": "1.1 1.2 1.3 1.4",
    "2": "2.2 2.3",
    "3": "3.1 3.2",
    "4": "4.1 4.2",
    "5": "5.2 5.3 5.4",
    "6": "6.1 6.3",
    "7": "7.1 7.2 7.5",
    "8": "8.2 8.3",
    "9": "9.1 9.2 9.3",
    "10": "10.1 10.2 10.5",
}
"""The starred exercises of each chapter (A8)."""
STRENGTH_OF = {"E2.5": ("S14", "S15"), "E3.4": ("S2", "S1", "S24"), "E1.1": ("S20",), "E4.2": ("S21",)}

EXERCISE_ID = re.compile(r"E\d+\.\d+")
FIELD_ID = re.compile(r"[a-z][a-z0-9_]*")


@cache
def found_ids() -> tuple[str, ...]:
    return tuple(title.id for chapter_title in contents() for title in chapter_title.exercises)


def lists_named_by(owner: Exercise) -> Iterator[MultiChoiceField | Column]:
    for field in owner.fields:
        if isinstance(field, MultiChoiceField):
            yield field
        elif isinstance(field, AnyRowsField):
            yield from (column for column in field.columns if column.options_from)


def texts_with_limits(field: ExerciseField) -> Iterator[str]:
    if isinstance(field, ShortTextField | LongTextField):
        yield field.limit
    elif isinstance(field, AnyRowsField):
        yield from (column.limit for column in field.columns)


def test_all_forty_six_exercises_are_here_once() -> None:
    assert found_ids() == IDS


def test_chapters_are_ten_in_order() -> None:
    assert [title.id for title in contents()] == [str(number) for number in range(1, 11)]


@pytest.mark.parametrize("chapter_id", SHORT_ROUTES)
def test_chapter_opens_and_closes_with_words(chapter_id: str) -> None:
    opened = chapter(chapter_id)
    words = (opened.purpose, opened.idea, opened.self_guided, opened.coach_led, opened.product, opened.done_text)
    assert all(word.strip() for word in words)
    assert opened.short_route == SHORT_ROUTES[chapter_id]
    assert bool(opened.care_note) == (chapter_id == "8")


def test_stars_mark_the_short_route() -> None:
    starred = {title.id for chapter_title in contents() for title in chapter_title.exercises if title.star}
    assert starred == {f"E{number}" for route in SHORT_ROUTES.values() for number in route.split()}


def test_the_first_block_of_a_file_is_all_the_rail_needs() -> None:
    for chapter_title in contents():
        assert set(resources.toml_head(*chapter_title.folder, "chapter.toml")) == {"id", "title"}
        for title in chapter_title.exercises:
            assert set(resources.toml_head(*title.file)) == {"id", "title", "star"}, title.file
            assert title.file[-1].startswith(f"{title.id}-"), title.file
            assert title.id.startswith(f"E{chapter_title.id}."), title.file


@pytest.mark.parametrize("exercise_id", IDS)
def test_exercise_says_all_it_must(exercise_id: str) -> None:
    told = exercise(exercise_id)
    assert told.prompt.strip()
    assert told.why.text.strip()
    assert told.prints.strip()
    assert told.fields
    assert re.match(r"\d+ min|with ", told.coach.minutes), told.coach.minutes
    assert told.coach.pitfall
    assert told.coach.virtual or told.coach.pair or told.coach.peer
    assert {example.kind for example in told.examples} == {"good", "weak"}
    for example in told.examples:
        assert example.text.strip()
        assert example.kind == "good" or example.why or example.question
        assert example.kind == "weak" or example.who


@pytest.mark.parametrize("exercise_id", IDS)
def test_texts_are_plain_and_dressed(exercise_id: str) -> None:
    raw = resources.text(*next(t.file for c in contents() for t in c.exercises if t.id == exercise_id))
    assert "*" not in raw
    assert "  " not in exercise(exercise_id).prompt
    assert not exercise(exercise_id).prompt.startswith(('"', "“"))


@pytest.mark.parametrize("exercise_id", IDS)
def test_fields_and_columns_have_ids_and_labels(exercise_id: str) -> None:
    fields = exercise(exercise_id).fields
    assert len({field.id for field in fields}) == len(fields)
    for field in fields:
        assert FIELD_ID.fullmatch(field.id), field.id
        assert field.label.strip(), field.id
        columns = field.columns if isinstance(field, AnyRowsField) else ()
        assert len({column.id for column in columns}) == len(columns), field.id
        for column in columns:
            assert FIELD_ID.fullmatch(column.id), column.id
            assert column.label.strip(), column.id


@pytest.mark.parametrize("exercise_id", IDS)
def test_least_is_never_above_most(exercise_id: str) -> None:
    for field in exercise(exercise_id).fields:
        if isinstance(field, AnyRowsField | MultiChoiceField):
            assert field.most is None or field.least <= field.most, field.id
        for column in field.columns if isinstance(field, AnyRowsField) else ():
            assert column.least is None or column.most is None or column.least <= column.most, column.id


@pytest.mark.parametrize("exercise_id", IDS)
def test_choices_can_be_made(exercise_id: str) -> None:
    for choosing in lists_named_by(exercise(exercise_id)):
        if "." in choosing.options_from:
            owner, _, field_id = choosing.options_from.rpartition(".")
            assert exercise(owner).field(field_id), choosing.options_from
        else:
            options = options_of(choosing)
            assert len({option.id for option in options}) == len(options) > 0, choosing.id
            assert all(option.label.strip() for option in options), choosing.id


@pytest.mark.parametrize("exercise_id", IDS)
def test_columns_of_choice_have_choices(exercise_id: str) -> None:
    for field in exercise(exercise_id).fields:
        if isinstance(field, ChecklistField):
            assert field.items, field.id
        if isinstance(field, CardSortField):
            assert item_list(field.cards_from).items
        for column in field.columns if isinstance(field, AnyRowsField) else ():
            chooses = column.type in {"choice", "choices"}
            assert chooses == bool(column.options or column.options_from), f"{field.id}.{column.id}"
            assert not column.person_field or column.person_field in Person.__struct_fields__, column.person_field


@pytest.mark.parametrize("exercise_id", IDS)
def test_offers_come_from_earlier_fields_into_fields_of_this_exercise(exercise_id: str) -> None:
    here = exercise(exercise_id)
    for offer in here.offers:
        source_exercise, _, field_id = offer.source.rpartition(".")
        assert source_exercise in IDS, offer.source
        assert exercise(source_exercise).field(field_id), offer.source
        assert not offer.into or here.field(offer.into), offer.into


@pytest.mark.parametrize("exercise_id", IDS)
def test_where_an_answer_is_reused_it_is_offered(exercise_id: str) -> None:
    here = exercise(exercise_id)
    assert here.reused_in
    for target in here.reused_in:
        if EXERCISE_ID.fullmatch(target):
            offered = {offer.source.rpartition(".")[0] for offer in exercise(target).offers}
            assert exercise_id in offered, f"{target} offers nothing from {exercise_id}"
        else:
            assert not re.fullmatch(r"\d+\.\d+", target), target


def test_every_source_key_has_its_line() -> None:
    known = {source.id for source in sources()}
    named = {key for exercise_id in IDS for key in exercise(exercise_id).why.sources}
    assert named <= known
    assert {exercise_id: exercise(exercise_id).why.sources for exercise_id in STRENGTH_OF} == STRENGTH_OF


def test_strong_evidence_names_its_source() -> None:
    bare = [i for i in IDS if exercise(i).why.evidence in {"strong", "mixed"} and not exercise(i).why.sources]
    assert bare == []


def test_checks_and_rubrics_exist() -> None:
    checks = resources.toml("curriculum", "en", "checks.toml")
    rubrics = item_list("rubrics")
    for exercise_id in IDS:
        here = exercise(exercise_id)
        assert [check for check in here.checks if check not in checks] == [], exercise_id
        assert not here.rubric or rubrics.item(here.rubric), here.rubric


def test_every_named_platform_limit_is_a_row_of_the_table() -> None:
    known = {row["id"] for row in resources.toml("limits.toml")["limits"]}
    named = {limit for i in IDS for field in exercise(i).fields for limit in texts_with_limits(field) if limit}
    assert "linkedin.headline" in named
    assert named <= known


def test_a_choice_among_rows_shows_the_persons_own_words() -> None:
    chosen = exercise("E5.4").field("chosen")
    assert isinstance(chosen, MultiChoiceField)
    rows = (Row(id="a", values={"text": "Night nurse"}), Row(id="b", values={"text": " "}))
    workbook = Workbook(id="w", answers={"E5.3.drafts": RankedList(rows=rows)})
    assert [(o.id, o.label) for o in options_of(chosen, workbook=workbook)] == [("a", "Night nurse")]
    assert options_of(chosen) == ()


def test_what_the_printed_plan_wants_is_marked() -> None:
    needed = {f"{i}.{field.id}" for i in IDS[:23] for field in exercise(i).fields if field.needed}
    assert needed == {
        *("E1.1.for_me", "E1.1.for_others", "E1.2.main", "E1.3.hours", "E1.3.start"),
        *("E2.2.strengths", "E2.3.stories", "E3.1.kinds", "E3.2.portrait"),
        *("E4.1.words", "E4.2.own_voice", "E5.4.final"),
    }


def test_the_path_one_must_choose_shows_two_good_signs_and_its_honest_note() -> None:
    main, side = (field for field in exercise("E1.2").fields if isinstance(field, MultiChoiceField))
    (mentors, clients, *_) = options_of(main)
    assert mentors.detail == (
        "I want people who are further along to think with me.\n"
        "Good signs: Two people have given considered advice and heard back what you did with it. "
        "One repeat conversation.\n"
        "An honest note: Benefits of mentoring are real and, on average, modest."
    )
    assert clients.detail.count("\n") == 1
    assert options_of(side)[0].detail == "I want people who are further along to think with me."
