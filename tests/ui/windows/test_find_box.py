"""Find anything: what matches is listed in groups, the arrows move, Enter goes."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ui.commands import COMMANDS
from ui.windows.find_box import AT_FIRST, TARGET, FindBox, hits, said_of
from workbook.model.answers import LongText
from workbook.model.workbook import Person, Workbook

WRITTEN = Workbook(
    id="w_1",
    people=(Person(id="p_1", name="Zoë Hadžić"),),
    answers={"E4.2.draft": LongText(text="I make night shifts calmer.")},
)


def found(wanted: str, workbook: Workbook | None = WRITTEN) -> list[tuple[str, str]]:
    return [(hit.group, hit.target) for hit in hits(workbook, COMMANDS, wanted)]


def test_before_a_word_is_typed_a_few_useful_commands_are_offered() -> None:
    assert found("  ") == [("Command", f"!{name}") for name in AT_FIRST]


def test_a_command_that_cannot_be_done_now_is_not_offered() -> None:
    alone = tuple(command for command in COMMANDS if not command.needs_workbook)
    assert [hit.target for hit in hits(None, alone, "")] == ["!show_keyboard"]


@pytest.mark.parametrize(
    ("wanted", "hit"),
    [
        ("E5.4", ("Go to", "E5.4")),
        ("your weeks", ("Go to", "E10.2")),
        ("NIGHT", ("In your answers", "E4.2.draft")),
        ("zoe hadzic", ("People", "p_1")),
        ("larger text", ("Command", "!text_larger")),
    ],
)
def test_exercises_words_people_and_commands_are_found(wanted: str, hit: tuple[str, str]) -> None:
    assert hit in found(wanted)


def test_the_star_of_the_short_way_is_said_in_words_only() -> None:
    hit = next(hit for hit in hits(WRITTEN, COMMANDS, "E5.4") if hit.target == "E5.4")
    assert hit.detail.endswith("★ part of the short way")
    assert said_of(hit) == "Choose and sharpen, Go to · Chapter 5 · The headline · part of the short way"


def test_places_stand_before_commands() -> None:
    groups = [group for group, _target in found("plan")]
    assert groups.index("Command") == len([group for group in groups if group != "Command"])


def test_without_a_workbook_only_commands_are_found() -> None:
    assert {group for group, _target in found("e", None)} == {"Command"}


def test_a_person_asked_for_by_name_stands_first() -> None:
    with_words = replace(WRITTEN, answers={"E4.2.draft": LongText(text="Zoë taught me.")})
    assert found("zoe", with_words) == [("People", "p_1"), ("In your answers", "E4.2.draft")]


@pytest.fixture
def box(look_, qtbot):
    parent = QWidget()
    parent.resize(900, 700)
    qtbot.addWidget(parent)
    made = FindBox(WRITTEN, lambda _command: True, parent)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    chosen: list[str] = []
    made.chosen.connect(chosen.append)
    made.heard = chosen
    made.open()
    yield made
    made.close()


def target(box: FindBox) -> str:
    return box.list.currentItem().data(TARGET)


@pytest.mark.qt_log_ignore("does not support")
def test_typing_lists_and_enter_goes_to_the_first(box) -> None:
    QTest.keyClicks(box.box, "night")
    assert box.count.text() == "1 found"
    QTest.keyClick(box.box, Qt.Key.Key_Return)
    assert box.heard == ["E4.2.draft"]
    assert not box.isVisible()


@pytest.mark.qt_log_ignore("does not support")
def test_arrows_move_in_the_list_and_stop_at_its_ends(box) -> None:
    first = target(box)
    QTest.keyClick(box.box, Qt.Key.Key_Up)
    assert target(box) == first
    QTest.keyClick(box.box, Qt.Key.Key_Down)
    assert target(box) == f"!{AT_FIRST[1]}"
    QTest.keyClick(box.box, Qt.Key.Key_PageDown)
    assert target(box) == f"!{AT_FIRST[-1]}"
    QTest.keyClick(box.box, Qt.Key.Key_Return)
    assert box.heard == [f"!{AT_FIRST[-1]}"]


@pytest.mark.qt_log_ignore("does not support")
def test_a_word_that_is_nowhere_says_so_and_enter_leads_nowhere(box) -> None:
    QTest.keyClicks(box.box, "xyzzy")
    assert box.count.text() == "Nothing found. Try another word."
    QTest.keyClick(box.box, Qt.Key.Key_Return)
    assert box.heard == []
    assert box.isVisible()


@pytest.mark.qt_log_ignore("does not support")
def test_a_line_is_read_out_whole(box) -> None:
    QTest.keyClicks(box.box, "night")
    item = box.list.item(0)
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == item.text().replace("\n", ", ")
    assert "I make night shifts calmer." in item.text()


@pytest.mark.qt_log_ignore("does not support")
def test_escape_closes_and_goes_nowhere(box) -> None:
    QTest.keyClick(box.box, Qt.Key.Key_Escape)
    assert not box.isVisible()
    assert box.heard == []
