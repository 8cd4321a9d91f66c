"""Rows: add, write, move, remove; people are shared; every step can be undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.ui.fields.conftest import TODAY
from ui.fields.rows_field import count_words
from ui.fields.surroundings import Surroundings
from ui.fields.widget_for import widget_for
from ui.widgets.tab_stops import stops, tab_stops
from workbook.curriculum.course import exercise
from workbook.curriculum.fields import (
    AnyRowsField,
    Column,
    Limits,
    MessageDraftField,
    Option,
    PeopleTableField,
    PlanRowsField,
    RankedListField,
    StoryCardField,
)
from workbook.model.answers import MessageDrafts, PeopleTable, RankedList, Row, StoryCards
from workbook.model.edits import DeletePerson, MoveRow, PutPerson, PutRow, RemoveRow, SetCell
from workbook.model.workbook import Person, Workbook

REF = "E0.0.rows"
ALT = Qt.KeyboardModifier.AltModifier
WANT = (Option(id="more", label="want more"), Option(id="fine", label="fine"))
NAME = Column(id="name", label="Name", limits=Limits(hard=60))


def ranked(*columns, **more):
    return RankedListField(id="rows", label="Strengths", row_name="strength", columns=columns or (NAME,), **more)


def people(*columns):
    name = Column(id="name", label="Name", person_field="name")
    return PeopleTableField(id="rows", label="People", row_name="person", columns=(name, *columns), least=1, most=5)


def holding(*names):
    rows = tuple(Row(id=f"r{place}", values={"name": name}) for place, name in enumerate(names))
    return Workbook(id="w_1", answers={REF: RankedList(rows=rows)})


def names_in(page):
    return [row.text("name") for row in page.workbook.rows(REF)]


def test_a_row_is_added_and_written_in(page):
    shown = page(ranked())
    shown.widget.add.click()
    shown.type("Calm")
    assert shown.edits[0] == PutRow(REF, RankedList, Row(id="r_1"), label="Strength added")
    assert shown.edits[-1] == SetCell(REF, "r_1", "name", "Calm", label="Typing", typing=True)
    assert names_in(shown) == ["Calm"]
    shown.undo()
    assert names_in(shown) == [""]
    shown.undo()
    assert shown.workbook.rows(REF) == ()
    assert shown.widget.cards == []


def test_rows_move_with_alt_and_arrows_and_the_keyboard_goes_along(page):
    shown = page(ranked(), holding("a", "b", "c"))
    header = shown.widget.cards[0].header
    header.setFocus()
    shown.key(Qt.Key.Key_Down, ALT)
    assert shown.edits[-1] == MoveRow(REF, "r0", 1, label="Strength moved")
    assert names_in(shown) == ["b", "a", "c"]
    assert header.hasFocus()
    assert [card.row_id for card in shown.widget.cards] == ["r1", "r0", "r2"]
    shown.key(Qt.Key.Key_Up, ALT)
    shown.key(Qt.Key.Key_Up, ALT)
    assert names_in(shown) == ["a", "b", "c"]


def test_a_row_moves_from_inside_its_text(page):
    shown = page(ranked(), holding("a", "b"))
    shown.widget.focus_at("r1", "name")
    shown.key(Qt.Key.Key_Up, ALT)
    assert names_in(shown) == ["b", "a"]
    shown.type("!")
    assert names_in(shown) == ["b!", "a"]


def test_removing_a_row_is_one_step_and_the_keyboard_stays_near(page):
    shown = page(ranked(), holding("a", "b", "c"))
    shown.widget.cards[1].header.setFocus()
    shown.key(Qt.Key.Key_Delete)
    assert shown.edits == [RemoveRow(REF, "r1", label="Strength removed")]
    assert shown.widget.cards[1].header.hasFocus()
    shown.undo()
    assert names_in(shown) == ["a", "b", "c"]
    assert [card.row_id for card in shown.widget.cards] == ["r0", "r1", "r2"]


def test_dragging_a_row_drops_it_between_others(page):
    shown = page(ranked(), holding("a", "b", "c"))
    shown.widget.cards[0].set_open(wanted=False)
    QApplication.processEvents()
    first, last = shown.widget.cards[0], shown.widget.cards[2]
    bottom = last.mapToGlobal(last.rect().bottomLeft()).y()
    first.header.dragged.emit(bottom)
    assert not shown.widget._drop_line.isHidden()
    first.header.dropped.emit(bottom)
    assert names_in(shown) == ["b", "c", "a"]


def test_a_change_from_elsewhere_leaves_the_caret_in_a_cell(page):
    shown = page(ranked(), holding("Calm hands", "b"))
    shown.widget.focus_at("r0", "name")
    box = QApplication.focusWidget()
    box.setCursorPosition(2)
    shown.change(SetCell(REF, "r1", "name", "other"))
    assert box.hasFocus()
    assert box.cursorPosition() == 2
    assert shown.widget.cards[1].header.summary.main == "other"


def test_many_rows_are_closed_and_light(page):
    workbook = holding(*(f"Name {number}" for number in range(60)))
    shown = page(ranked(), workbook)
    assert len(shown.widget.cards) == 60
    assert sum(card.editor is not None for card in shown.widget.cards) <= 5


def grown_no_further(qtbot, workbook):
    """The field as it is when it has just been made."""
    cells = (NAME, *(Column(id=name, label=name) for name in ("when", "where", "why", "how")))
    widget = widget_for(REF, ranked(*cells), workbook, Surroundings(today=TODAY))
    qtbot.addWidget(widget)
    return widget


def removals(widget):
    return [one for one in widget.findChildren(QAbstractButton) if one.text() == "Remove this strength"]


def test_rows_are_closed_at_first_and_open_cell_by_cell(qtbot):
    widget = grown_no_further(qtbot, holding("Calm"))
    assert widget.cards[0].editor is None
    assert widget.to_come
    made = [len(widget.grow())]
    assert len(widget.cards[0].editor.made) < 5
    while widget.cards[0].editor.to_come:
        made.append(len(widget.grow()))
    assert removals(widget) == []
    widget.complete()
    assert len(removals(widget)) == 1
    assert all(made)


def test_a_row_one_is_led_to_is_whole_at_once(qtbot):
    widget = grown_no_further(qtbot, holding("Calm", "Clear"))
    widget.focus_at("r1", "where")
    card = widget.cards[1]
    assert len(card.editor.made) == 5
    assert len(removals(card)) == 1


def test_a_name_typed_for_a_new_row_makes_a_shared_person(page):
    shown = page(people())
    shown.widget.add.click()
    shown.type("Leila")
    person = shown.workbook.people[0]
    assert person.name == "Leila"
    assert person.review_by == "2027-11-24"
    assert shown.workbook.rows(REF)[0].person == person.id
    shown.undo()
    assert shown.workbook.people == ()


def test_a_persons_column_changes_the_shared_person(page):
    why = Column(id="why", label="Why them", type="long", person_field="why")
    leila = Person(id="p1", name="Leila")
    workbook = Workbook(id="w_1", people=(leila,), answers={REF: PeopleTable(rows=(Row(id="r0", person="p1"),))})
    shown = page(people(why), workbook)
    shown.widget.focus_at("r0", "why")
    shown.type("Her talk")
    assert shown.workbook.people[0].why == "Her talk"
    assert isinstance(shown.edits[-1], PutPerson)
    shown.change(PutPerson(Person(id="p1", name="Leila H.", why="Her talk")))
    assert shown.widget.cards[0].header.summary.main == "Leila H."


@pytest.mark.qt_log_ignore("does not support")
def test_picking_somebody_known_lets_the_begun_person_go(page):
    workbook = Workbook(id="w_1", people=(Person(id="p1", name="Leila"),))
    shown = page(people(), workbook)
    shown.widget.add.click()
    shown.type("Le")
    assert len(shown.workbook.people) == 2
    cell = shown.widget.cards[0].editor.cells["name"]
    cell._chosen("Leila")
    assert [person.name for person in shown.workbook.people] == ["Leila"]
    assert shown.workbook.rows(REF)[0].person == "p1"
    assert cell.box.text() == "Leila"


def test_a_person_can_be_deleted_everywhere_and_brought_back(page):
    workbook = Workbook(
        id="w_1",
        people=(Person(id="p1", name="Leila"), Person(id="p2", name="Omar")),
        answers={
            REF: PeopleTable(rows=(Row(id="r0", person="p1"), Row(id="r1", person="p2"))),
            "E9.3.messages": MessageDrafts(rows=(Row(id="m1", person="p1"),)),
        },
    )
    shown = page(people(), workbook)
    shown.widget.delete_person(shown.widget.cards[0])
    assert shown.edits == [DeletePerson("p1")]
    assert shown.workbook.rows("E9.3.messages") == ()
    assert [card.row_id for card in shown.widget.cards] == ["r1"]
    shown.undo()
    assert shown.workbook == workbook


def test_a_row_about_nobody_yet_has_no_person_to_read_about_or_to_delete(page):
    text = Column(id="text", label="Message", type="long")
    field = MessageDraftField(id="rows", label="Messages", row_name="message", columns=(text,))
    workbook = Workbook(id="w_1", answers={REF: MessageDrafts(rows=(Row(id="r0", values={"text": "Not now."}),))})
    shown = page(field, workbook)
    card = shown.widget.cards[0]
    deeds = [one for one in card.findChildren(QAbstractButton) if "this person" in one.text()]
    assert len(deeds) == 2
    assert all(one.isHidden() for one in deeds)
    card.focus_cell("person")
    shown.type("Omar")
    assert not any(one.isHidden() for one in deeds)


def test_where_nothing_is_to_be_said_about_the_number_of_rows_no_line_is_kept_free(page):
    shown = page(ranked())
    assert shown.widget.said.isHidden()
    shown.widget.add.click()
    assert shown.widget.said.text() == "1 strength."
    assert not shown.widget.said.isHidden()


def test_a_message_names_its_person_and_counts_by_its_channel(page):
    channel = Column(id="channel", label="Channel", type="choice", options=(Option(id="note", label="Note"),))
    text = Column(id="text", label="Message", type="long")
    field = MessageDraftField(id="rows", label="Messages", row_name="message", columns=(channel, text))
    shown = page(field)
    shown.widget.add.click()
    shown.type("Omar")
    row = shown.workbook.rows(REF)[0]
    assert shown.workbook.person(row.person).name == "Omar"
    cells = shown.widget.cards[0].editor.cells
    cells["channel"].chips.buttons[0].click()
    cells["text"].focus_cell()
    shown.type("Twenty-five letters here.")
    assert "5 over" in cells["text"].remark.text()
    assert shown.workbook.rows(REF)[0].text("text") == "Twenty-five letters here."


@pytest.mark.parametrize(
    ("column", "typed", "value"),
    [
        (Column(id="c", label="Minutes", type="number", least=0, most=60), "25", 25),
        (Column(id="c", label="Minutes", type="number"), "a few", "a few"),
        (Column(id="c", label="Day", type="date"), "11 Jan 2027", "2027-01-11"),
        (Column(id="c", label="Day", type="date"), "soon", "soon"),
        (Column(id="c", label="Month", type="month"), "October 2026", "2026-10"),
        (Column(id="c", label="Words", type="words"), "scrap,changeover", ("scrap", "changeover")),
        (Column(id="c", label="Channel", type="choice", other=True, options=WANT), "by drum", "by drum"),
    ],
)
def test_what_is_typed_in_a_cell_is_kept_as_its_kind(page, column, typed, value):
    field = PlanRowsField(id="rows", label="Plan", row_name="step", columns=(column,))
    shown = page(field)
    shown.widget.add.click()
    cell = shown.widget.cards[0].editor.cells["c"]
    part = getattr(cell, "own", None) or cell
    (part.setFocus if part is not cell else part.focus_cell)()
    shown.type(typed)
    assert shown.workbook.rows(REF)[0].values["c"] == value
    before = shown.workbook
    shown.widget.show_workbook(before)
    assert shown.widget.workbook.rows(REF)[0].values["c"] == value


def test_choices_are_made_and_taken_back_with_the_keyboard(page):
    one = Column(id="want", label="Want", type="choice", options=WANT)
    many = Column(id="habits", label="Habits", type="choices", options=WANT)
    tick = Column(id="done", label="Done", type="tick")
    shown = page(ranked(one, many, tick), Workbook(id="w_1", answers={REF: RankedList(rows=(Row(id="r0"),))}))
    cells = shown.widget.cards[0].editor.cells
    cells["want"].focus_cell()
    shown.key(Qt.Key.Key_Right)
    shown.key(Qt.Key.Key_Space)
    assert shown.workbook.rows(REF)[0].text("want") == "fine"
    shown.key(Qt.Key.Key_Space)
    assert shown.workbook.rows(REF)[0].values["want"] is None
    cells["habits"].chips.buttons[1].click()
    cells["habits"].chips.buttons[0].click()
    assert shown.workbook.rows(REF)[0].words("habits") == ("fine", "more")
    cells["done"].tick.click()
    assert shown.workbook.rows(REF)[0].ticked("done")


def test_stories_and_strengths_come_from_their_exercises(page):
    columns = (Column(id="story", label="Story", type="story"), Column(id="str", label="Strengths", type="strengths"))
    workbook = Workbook(
        id="w_1",
        answers={
            "E2.2.strengths": RankedList(rows=(Row(id="s1", values={"name": "Calm"}),)),
            "E2.3.stories": StoryCards(rows=(Row(id="st1", values={"title": "The pump"}),)),
            REF: StoryCards(rows=(Row(id="r0"),)),
        },
    )
    field = StoryCardField(id="rows", label="Claims", row_name="claim", columns=columns)
    shown = page(field, workbook)
    cells = shown.widget.cards[0].editor.cells
    listed = [cells["story"].list.itemText(place) for place in range(cells["story"].list.count())]
    assert listed == ["No story chosen", "The pump", "Not yet shown"]
    cells["story"].list.activated.emit(1)
    cells["str"]._inner.chips.buttons[0].click()
    assert shown.workbook.rows(REF)[0].values == {"story": "st1", "str": ("s1",)}
    shown.change(SetCell("E2.2.strengths", "s1", "name", "Patience"))
    assert cells["str"]._inner.chips.buttons[0].text() == "Patience"


def test_words_from_elsewhere_go_into_the_cell_one_wrote_in(page):
    shown = page(ranked(), holding("a", "b"))
    shown.widget.focus_at("r1", "name")
    shown.widget.insert_words("these words")
    assert names_in(shown) == ["a", "b these words"]


def test_tab_goes_from_top_to_bottom(page):
    shown = page(ranked(NAME, Column(id="want", label="Want", type="choice", options=WANT)), holding("a", "b", "c"))
    shown.widget.add_row()
    shown.widget.move_row(shown.widget.cards[-1], -2)
    QApplication.processEvents()
    reached = tab_stops(shown.widget)
    reached[0].setFocus()
    walked = [reached[0]]
    for _ in reached[1:]:
        shown.key(Qt.Key.Key_Tab)
        walked.append(QApplication.focusWidget())
    assert [w.accessibleName() for w in walked] == [w.accessibleName() for w in reached]
    tops = [part.mapTo(shown.widget, part.rect().topLeft()).y() for part in walked]
    assert tops == sorted(tops)


@pytest.mark.parametrize("rtl", [False, True])
def test_every_part_has_a_name_and_is_large_enough(page, rtl):
    shown = page(
        ranked(NAME, Column(id="want", label="Want", type="choice", options=WANT)), holding("اسم", "b"), rtl=rtl
    )
    shown.widget.cards[0].set_open(wanted=True)
    QApplication.processEvents()
    for part in stops(shown.widget):
        if part.isVisible():
            assert part.accessibleName(), part
            assert min(part.width(), part.height()) >= 24, part.accessibleName()


def test_markup_in_a_row_is_only_letters(page):
    shown = page(ranked(), holding("<img src=x onerror=y>"))
    assert shown.widget.cards[0].header.summary.main == "<img src=x onerror=y>"
    assert "<img src=x" in shown.widget.cards[0].header.accessibleName()


@pytest.mark.parametrize(
    ("exercise_id", "field_id", "said"),
    [("E3.1", "kinds", "3 kinds of people."), ("E2.3", "stories", "3 stories."), ("E9.1", "people", "3 people.")],
)
def test_rows_are_counted_in_plain_english(exercise_id: str, field_id: str, said: str) -> None:
    field = exercise(exercise_id).field(field_id)
    assert isinstance(field, AnyRowsField)
    assert count_words(field, 3).startswith(said)


def test_the_advice_on_skills_is_the_same_in_both_sentences() -> None:
    field = exercise("E7.3").field("skills")
    assert isinstance(field, AnyRowsField)
    assert "Five to twenty-five are plenty" in field.help
    assert count_words(field, 0) == "Between 5 and 25 is a good number."
