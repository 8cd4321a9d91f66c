"""Merging: the same on both sides, no newly typed text gone, an edit outlives a deletion."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.workbook.storage.disks import typed
from workbook.model.answers import Checklist, LongText, Mark, MultiChoice, Row, Scale, StoryCards, UnknownAnswer
from workbook.model.workbook import Person, Workbook
from workbook.storage.head import Head
from workbook.storage.merge import OTHER_COPY, Tie, merge

OLDER = Head(number=1, workbook_id="w", rev="a", counter=3)
NEWER = Head(number=1, workbook_id="w", rev="b", counter=4)


def with_answer(workbook: Workbook, ref: str, answer: object) -> Workbook:
    return replace(workbook, answers={**workbook.answers, ref: answer})


def long_text(workbook: Workbook, ref: str) -> LongText:
    answer = workbook.answers[ref]
    assert isinstance(answer, LongText)
    return answer


def test_changes_in_different_places_come_together(ada: Workbook) -> None:
    mine = typed(ada, "E1.1.a", "mine")
    theirs = replace(typed(ada, "E6.3.about", "theirs"), people=(*ada.people, Person(id="p_3", name="Cem")))
    merged = merge(ada, (mine, OLDER), (theirs, NEWER))
    assert merged.ties == ()
    assert merged.workbook.text("E1.1.a") == "mine"
    assert merged.workbook.text("E6.3.about") == "theirs"
    assert [person.name for person in merged.workbook.people] == ["Amira", "Bo", "Cem"]


def test_two_wordings_of_one_answer_are_both_kept(ada: Workbook) -> None:
    merged = merge(ada, (typed(ada, "E6.3.about", "mine"), NEWER), (typed(ada, "E6.3.about", "theirs"), OLDER))
    answer = long_text(merged.workbook, "E6.3.about")
    assert answer.text == "mine"
    assert [(version.text, version.name) for version in answer.versions] == [("theirs", OTHER_COPY)]
    assert merged.ties == (Tie("E6.3.about", "mine", "theirs"),)


def test_an_edit_outlives_a_deletion_and_a_deletion_an_old_text(ada: Workbook) -> None:
    fewer = replace(ada, answers={"E5.4.final": ada.answers["E5.4.final"]}, people=())
    edited = typed(ada, "E6.3.about", "still needed")
    merged = merge(ada, (fewer, NEWER), (edited, OLDER)).workbook
    assert set(merged.answers) == {"E5.4.final", "E6.3.about"}
    assert merged.people == ()


def test_rows_merge_by_id_and_cell(ada: Workbook) -> None:
    row = Row(id="r_1", person="p_1", values={"title": "Year end", "publish": True})

    def cards(*rows: Row) -> Workbook:
        return with_answer(ada, "E2.3.stories", StoryCards(rows=rows))

    mine = cards(Row(id="r_2", values={"title": "New"}), replace(row, values={**row.values, "title": "A"}))
    theirs = cards(replace(row, values={"title": "B", "publish": False}))
    merged = merge(ada, (mine, NEWER), (theirs, OLDER)).workbook
    rows = merged.rows("E2.3.stories")
    assert [row.id for row in rows] == ["r_2", "r_1"]
    assert rows[1].values == {"title": "A", "publish": False}
    assert [version.text for version in rows[1].versions["title"]] == ["B"]


def test_the_side_that_reordered_decides_the_order(ada: Workbook) -> None:
    turned = replace(ada, people=ada.people[::-1])
    more = replace(ada, people=(*ada.people, Person(id="p_3")))
    for heads in ((OLDER, NEWER), (NEWER, OLDER)):
        merged = merge(ada, (turned, heads[0]), (more, heads[1])).workbook
        assert [person.id for person in merged.people] == ["p_2", "p_1", "p_3"]


def test_notes_join_marks_unite_and_single_choices_stay_single(ada: Workbook) -> None:
    def state(note: str, day: int, choice: str) -> Workbook:
        book = with_answer(ada, "E8.1.list", Checklist(states={"photo": "done"}, notes={"photo": note}))
        book = with_answer(book, "E1.4.trust", Scale(value=day, history=(Mark(on=date(2026, 1, day), value=day),)))
        return with_answer(book, "E1.2.main", MultiChoice(chosen=(choice,)))

    merged = merge(ada, (state("by Bo", 2, "G1"), NEWER), (state("on Monday", 3, "G2"), OLDER)).workbook
    assert merged.checklist("E8.1.list").notes["photo"] == "by Bo\non Monday"
    assert [mark.value for mark in merged.scale("E1.4.trust").history] == [2, 3]
    assert merged.chosen("E1.2.main") == ("G1",)


def test_answers_of_different_kinds_are_never_mixed(ada: Workbook) -> None:
    theirs = with_answer(ada, "E6.3.about", UnknownAnswer(name="hologram", unknown={"light": "blue"}))
    merged = merge(ada, (typed(ada, "E6.3.about", "mine"), OLDER), (theirs, NEWER))
    assert merged.workbook.answers["E6.3.about"] == theirs.answers["E6.3.about"]
    assert merged.ties == (Tie("E6.3.about", "blue", "mine"),)


TEXTS = st.dictionaries(st.sampled_from(["E1.1.a", "E1.2.b", "E2.1.c"]), st.sampled_from(["", "x", "y", "zz"]))
PEOPLE = st.lists(st.sampled_from("pqrs"), unique=True, max_size=4)
BOOKS = st.builds(
    lambda texts, people: Workbook(
        id="w",
        answers={ref: LongText(text=text) for ref, text in texts.items()},
        people=tuple(Person(id=name, name=name) for name in people),
        closed_chapters=tuple(people),
    ),
    TEXTS,
    PEOPLE,
)


@settings(max_examples=150, deadline=None)
@given(BOOKS, BOOKS, BOOKS)
def test_any_two_versions_merge_alike_on_both_sides(base: Workbook, one: Workbook, other: Workbook) -> None:
    merged = merge(base, (one, OLDER), (other, NEWER))
    assert merge(base, (other, NEWER), (one, OLDER)) == merged
    again = merge(other, (merged.workbook, NEWER), (other, OLDER))
    assert again.workbook == merged.workbook
    assert again.ties == ()
    for side in (one, other):
        for ref, answer in side.answers.items():
            if answer != base.answers.get(ref) and side.text(ref):
                kept = long_text(merged.workbook, ref)
                assert side.text(ref) in {kept.text, *(version.text for version in kept.versions)}


@settings(max_examples=60, deadline=None)
@given(BOOKS, BOOKS)
def test_without_a_common_base_nothing_is_lost(one: Workbook, other: Workbook) -> None:
    merged = merge(Workbook(id="w"), (one, OLDER), (other, NEWER)).workbook
    assert set(merged.answers) == {*one.answers, *other.answers}
    assert {person.id for person in merged.people} == {person.id for side in (one, other) for person in side.people}
