"""Texts: what is typed arrives word for word, changes from elsewhere leave the caret, nothing is ever cut."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from ui.fields.read_aloud import ReadAloud, sentences
from workbook.curriculum.fields import Limits, LongTextField, ShortTextField
from workbook.model.answers import LongText, ShortText, Version
from workbook.model.edits import SetAnswer
from workbook.model.workbook import Workbook

REF = "E0.0.text"


def long_field(**more):
    return LongTextField(id="text", label="My About", **more)


def short_field(**more):
    return ShortTextField(id="text", label="My headline", **more)


def holding(text, kind=LongText):
    return Workbook(id="w_1", answers={REF: kind(text=text)})


def test_typing_sends_the_whole_text_as_one_step(page):
    shown = page(long_field())
    shown.widget.focus_at()
    shown.type("I weld.")
    assert shown.edits[-1] == SetAnswer(REF, LongText(text="I weld."), label="Typing", typing=True)
    assert shown.workbook.text(REF) == "I weld."
    shown.undo()
    assert not shown.workbook.text(REF)
    assert not shown.widget.box.text()


@pytest.mark.parametrize("limits", [Limits(hard=40), Limits(hard=220), Limits()])
def test_a_short_text_keeps_its_kind_and_takes_no_line_break(page, limits):
    shown = page(short_field(limits=limits))
    shown.widget.focus_at()
    shown.type("One")
    shown.key(Qt.Key.Key_Return)
    shown.type(" line")
    assert shown.workbook.answers[REF] == ShortText(text="One line")


def test_a_change_from_elsewhere_leaves_the_caret_and_the_keyboard(page):
    shown = page(long_field(), holding("One two three"))
    box = shown.widget.box
    box.setFocus()
    cursor = box.textCursor()
    cursor.setPosition(3)
    box.setTextCursor(cursor)
    shown.change(SetAnswer("E0.0.other", LongText(text="x")))
    assert box.textCursor().position() == 3
    assert box.hasFocus()
    assert shown.edits == []


def test_an_equal_text_in_another_form_does_not_move_the_caret(page):
    shown = page(long_field())
    shown.widget.focus_at()
    shown.widget.box.insertPlainText("Cafe\u0301 ole")  # stored composed
    shown.widget.box.moveCursor(QTextCursor.MoveOperation.Start)
    shown.widget.show_workbook(shown.workbook)
    assert shown.workbook.text(REF) == "Café ole"
    assert shown.widget.box.textCursor().position() == 0


def test_markup_is_only_letters(page):
    shown = page(long_field(), holding("<b>bold</b> & <script>x</script>"))
    assert shown.widget.box.text() == "<b>bold</b> & <script>x</script>"
    assert shown.widget.box.toPlainText() == "<b>bold</b> & <script>x</script>"


@pytest.mark.parametrize("definition", [long_field(), short_field(limits=Limits(hard=20)), short_field()])
def test_a_hundred_thousand_characters_arrive_whole(page, definition):
    shown = page(definition)
    shown.widget.focus_at()
    pasted = "word " * 20_000
    source = QMimeData()
    source.setText(pasted)
    box = shown.widget.box
    if hasattr(box, "insertFromMimeData"):
        box.insertFromMimeData(source)
    else:
        box.insert(pasted)
    assert len(shown.workbook.text(REF)) == 100_000


def test_words_go_where_one_last_wrote(page):
    shown = page(long_field(), holding("I help."))
    shown.widget.box.clearFocus()
    heard = []
    shown.widget.focused.connect(lambda widget: heard.append(widget))  # noqa: PLW0108  Qt cannot call a built-in method
    shown.widget.insert_words("They say so.")
    assert shown.workbook.text(REF) == "I help. They say so."
    cursor = shown.widget.box.textCursor()
    cursor.setPosition(1)
    shown.widget.box.setTextCursor(cursor)
    shown.widget.insert_words("gladly")
    assert shown.workbook.text(REF) == "I gladly help. They say so."
    assert heard[-1] is shown.widget


def test_a_beginning_fills_an_empty_box_and_its_gap_is_chosen(page):
    shown = page(long_field(starters=("I help … to …",)))
    shown.widget._start("I help … to …")
    shown.type("nurses")
    assert shown.workbook.text(REF) == "I help nurses to …"
    shown.widget._start("Ask me")
    assert shown.workbook.text(REF).endswith("to … Ask me")


def test_the_counter_speaks_of_limits_in_friendly_words(page):
    shown = page(short_field(limits=Limits(minimum=10, soft=20, hard=30)), holding("x" * 5, ShortText))
    assert "about 10 characters" in shown.widget.advice.text()
    shown.change(SetAnswer(REF, ShortText(text="x" * 25)))
    assert "About 20" in shown.widget.advice.text()
    shown.change(SetAnswer(REF, ShortText(text="x" * 33)))
    assert "3 over" in shown.widget.meter.words.text()
    assert "kept" in shown.widget.meter.after.text()


def test_a_wording_is_kept_and_brought_back_without_losing_the_present_one(page):
    shown = page(long_field(versions=True), holding("First wording"))
    versions = shown.widget._versions
    versions.keep.click()
    shown.widget.focus_at()
    shown.type(" grows")
    versions.earlier.toggle()
    card = next(iter(versions.cards.parts.values()))
    card.bring_back.emit(card.version.id)
    answer = shown.workbook.answers[REF]
    assert answer.text == "First wording"
    assert [version.text for version in answer.versions] == ["First wording grows", "First wording"]
    assert shown.widget.box.text() == "First wording"
    shown.undo()
    assert shown.workbook.text(REF) == "First wording grows"


def test_a_kept_wording_takes_a_name_and_can_go(page):
    shown = page(long_field(versions=True), holding("First"))
    versions = shown.widget._versions
    versions.keep.click()
    versions.earlier.toggle()
    card = next(iter(versions.cards.parts.values()))
    card.name.setFocus()
    shown.type("Plain")
    assert shown.workbook.answers[REF].versions[0].name == "Plain"
    card.remove.emit(card.version.id)
    assert shown.workbook.answers[REF].versions == ()
    shown.undo()
    assert shown.workbook.answers[REF].versions[0].name == "Plain"


def test_the_keyboard_stays_near_a_kept_wording_that_is_removed(page):
    kept = tuple(Version(id=f"v{n}", text=f"Wording {n}") for n in range(2))
    shown = page(long_field(versions=True), Workbook(id="w_1", answers={REF: LongText(text="Now", versions=kept)}))
    versions = shown.widget._versions
    versions.earlier.toggle()
    first, second = versions.cards.parts.values()
    first.name.setFocus()
    first.remove.emit("v0")
    assert second.isAncestorOf(QApplication.focusWidget())
    second.remove.emit("v1")
    assert versions.keep.hasFocus()


def test_reading_aloud_shows_one_sentence_at_a_time(qtbot):
    assert sentences("One. Two?\nمرحبا.") == ("One.", "Two?", "مرحبا.")
    shown = ReadAloud("My About", "One. Two? <b>Three</b>.")
    qtbot.addWidget(shown)
    assert shown.shown == "One."
    shown.go(1)
    shown.go(1)
    assert shown.sentence.text() == "<b>Three</b>."
    assert not shown.next.isEnabled()


def test_every_part_has_a_name_and_a_size(page):
    shown = page(
        short_field(limits=Limits(hard=220), versions=True, fold=True, starters=("I …",)), holding("x", ShortText)
    )
    for part in (shown.widget.box, shown.widget._versions.keep):
        assert part.accessibleName()
        assert min(part.width(), part.height()) >= 24


@pytest.mark.parametrize("field", [long_field(), short_field(), short_field(limits=Limits(hard=40))])
def test_who_comes_back_finds_the_caret_where_they_wrote(page, field):
    kind = LongText if isinstance(field, LongTextField) else ShortText
    shown = page(field, holding("🛠 I weld pipes", kind))
    shown.widget.focus_at()
    assert shown.widget.caret is None, "at the end there is nothing to remember"
    shown.widget.put_caret(3)
    assert shown.widget.caret == 3
    shown.widget.box.clearFocus()
    shown.widget.focus_at()
    shown.type("x")
    assert shown.workbook.text(REF) == "🛠 Ix weld pipes"


def test_a_caret_beyond_a_text_that_is_shorter_by_now_stands_at_its_end(page):
    shown = page(long_field(), holding("I weld"))
    shown.widget.focus_at()
    shown.widget.put_caret(400)
    shown.type(".")
    assert shown.workbook.text(REF) == "I weld."
