"""Small parts, each by what it promises."""

from collections import Counter

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.theme.reading import Reading
from ui.widgets.announce import Announcer, announce
from ui.widgets.buttons import button
from ui.widgets.card import ground
from ui.widgets.empty_state import EmptyState
from ui.widgets.fold_preview import Fold, FoldPreview, cut
from ui.widgets.labels import Heading, Quote, Text
from ui.widgets.meter import Count, Meter
from ui.widgets.notice import Notice, Offer
from ui.widgets.notice_bar import NoticeBar
from ui.widgets.own_words import OwnWords
from ui.widgets.profile_card import Profile, ProfileCard
from ui.widgets.responsive import columns
from ui.widgets.save_line import SaveLine
from ui.widgets.scale_row import ScaleRow
from ui.widgets.segmented import Segmented
from ui.widgets.stepper import Stepper
from ui.widgets.text_lines import Setting, TextLines, reads_right_to_left


@pytest.fixture(autouse=True)
def _with_look(look_):
    """Every part needs a Look."""


def told(signal):
    seen = []
    signal.connect(lambda *what: seen.append(what[0] if what else None))
    return seen


# Buttons


def test_a_button_tells_its_name_and_an_icon_button_needs_one(qtbot):
    plain = button("Continue", "primary", icon="arrow-right", icon_last=True)
    icon = button("", "icon", icon="search", name="Find anything")
    for one in (plain, icon):
        qtbot.addWidget(one)
    assert plain.accessibleName() == "Continue"
    assert icon.accessibleName() == icon.toolTip() == "Find anything"
    assert min(icon.sizeHint().width(), icon.sizeHint().height()) == 40


def test_an_ampersand_is_an_ampersand(qtbot):
    made = button("Q&A", "secondary")
    qtbot.addWidget(made)
    assert made.text() == "Q&A"
    assert made.shortcut().isEmpty()


def test_long_words_go_in_lines_when_there_is_little_room(qtbot):
    made = button("I helped a small charity with a very long sentence", "chip")
    qtbot.addWidget(made)
    assert made.heightForWidth(200) > made.heightForWidth(2000)


def test_focus_is_seen_without_a_change_of_size(qtbot):
    made = button("Back", "ghost")
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.clearFocus()
    rest, size = made.grab().toImage(), made.sizeHint()
    made.setFocus()
    assert made.grab().toImage() != rest
    assert made.sizeHint() == size


def test_space_and_enter_press_the_button_that_has_the_focus(qtbot):
    made = button("Remove", "secondary")
    qtbot.addWidget(made)
    pressed = told(made.clicked)
    QTest.keyClick(made, Qt.Key.Key_Space)
    QTest.keyClick(made, Qt.Key.Key_Return)
    QTest.keyClick(made, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(pressed) == 2
    assert not made.autoDefault()


# Words


def test_user_text_is_never_read_as_markup(qtbot):
    label = Text("<b>not bold</b> & so on")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == label.accessibleName() == "<b>not bold</b> & so on"


def test_height_is_whole_lines_of_the_role(qtbot, look_):
    label = Text("word " * 60, "body")
    qtbot.addWidget(label)
    assert label.heightForWidth(300) % look_.line("body") == 0
    assert label.heightForWidth(150) > label.heightForWidth(300)


def test_one_line_is_cut_with_an_ellipsis(look_):
    setting = Setting(look_.font("body"), 23, most_lines=1)
    lines = TextLines("word " * 60, setting, 120)
    assert lines.cut
    assert lines.count == 1
    assert lines.natural_width <= 121


def test_heading_is_a_heading_and_follows_its_text(qtbot):
    heading = Heading("Draft your headline")
    qtbot.addWidget(heading)
    heading.setText("Choose between drafts")
    interface = QAccessible.queryAccessibleInterface(heading)
    assert interface.role() == QAccessible.Role.Heading
    assert interface.text(QAccessible.Text.Name) == "Choose between drafts"


@pytest.mark.parametrize(("text", "rtl"), [("سلمى", True), ("12 سلمى", True), ("Leila سلمى", False), ("12", False)])
def test_first_strong_letter_decides_the_side(text, rtl):
    assert reads_right_to_left(text) is rtl


def inked_columns(widget):
    picture = widget.grab().toImage()
    return [
        x
        for x in range(picture.width())
        if any(picture.pixelColor(x, y).lightness() < 120 for y in range(picture.height()))
    ]


def test_own_words_start_from_the_side_of_their_script(qtbot, look_):
    for words, right in (("شكرا", True), ("Thanks", False)):
        host = ground(QWidget(), "bg")
        qtbot.addWidget(host)
        quote = Quote(words, parent=host)
        quote.resize(400, 40)
        host.resize(400, 40)
        host.show()
        inked = inked_columns(host)
        middle = sum(inked) / len(inked)
        assert (middle > 200) is right


# Meter


@pytest.mark.parametrize(
    ("count", "words", "state"),
    [
        (Count(88, 220), "88 of 220 characters", "normal"),
        (Count(210, 220), "210 of 220 characters · 10 left", "near"),
        (Count(220, 220), "220 of 220 characters · 0 left", "near"),
        (Count(234, 220), "234 of 220 characters · 14 over", "over"),
        (Count(62, unit="words"), "62 words", "normal"),
        (Count(1200, 2600), "1,200 of 2,600 characters", "normal"),
    ],
)
def test_a_count_is_said_in_words(count, words, state):
    assert count.words() == words
    assert count.state == state


def test_the_bar_is_a_progress_bar_with_a_value(qtbot):
    meter = Meter()
    qtbot.addWidget(meter)
    meter.show_count(Count(234, 220, after="The last words will be cut off on a profile."))
    interface = QAccessible.queryAccessibleInterface(meter.bar)
    assert interface.role() == QAccessible.Role.ProgressBar
    assert meter.bar.value() == 220
    assert meter.after.isVisibleTo(meter)
    meter.show_count(Count(20, 220, after="The last words will be cut off on a profile."))
    assert not meter.after.isVisibleTo(meter)


# Previews


def test_a_cut_never_splits_a_letter_as_people_see_it():
    family = "👩‍👩‍👧"
    assert cut(f"ab{family}cd", 3) == (f"ab{family}", "cd")
    assert cut("short", 10) == ("short", "")
    assert cut("exact", 5) == ("exact", "")
    assert cut("", 5) == ("", "")


def test_the_preview_shows_where_each_place_cuts(qtbot):
    preview = FoldPreview((Fold("On a phone", 10), Fold("On a computer", 100, "screen")))
    qtbot.addWidget(preview)
    preview.show_text("I help small charities win grants")
    phone, computer = preview.columns
    assert phone.shown.text() == "I help sma… see more"
    assert phone.hidden.text() == "ll charities win grants"
    assert phone.line.isVisibleTo(phone)
    assert computer.shown.text() == "I help small charities win grants"
    assert computer.all_shown.isVisibleTo(computer)
    assert phone.accessibleName() == "On a phone: I help sma… see more"


def test_columns_stand_below_each_other_when_narrow(qtbot):
    preview = FoldPreview((Fold("On a phone", 10), Fold("On a computer", 100)))
    qtbot.addWidget(preview)
    preview.resize(700, 300)
    preview.show()
    one, other = preview.columns
    assert one.y() == other.y()
    preview.resize(320, 600)
    QApplication.processEvents()
    assert one.x() == other.x()


def test_the_card_is_spoken_and_grows_with_its_words(qtbot):
    card = ProfileCard()
    qtbot.addWidget(card)
    empty = card.heightForWidth(320)
    card.show_profile(Profile("Amira Haddad", "I help small charities win", "Rotterdam", "About me. " * 40))
    assert card.heightForWidth(320) > empty
    assert "Amira Haddad. I help small charities win. Rotterdam. About: About me." in card.accessibleName()
    assert card.accessibleName().endswith("… see more")


@pytest.mark.parametrize(
    ("name", "initials"),
    [("Amira Haddad", "AH"), ("Ana Maria da Silva", "AS"), ("Björk", "B"), ("", ""), ("أمينة حداد", ""), ("(x) 9", "")],
)
def test_initials(name, initials):
    assert Profile(name).initials() == initials


# Own words, notices, saving


def test_own_words_offers_the_words_and_their_source(qtbot):
    card = OwnWords("What you do", "I read small print")
    qtbot.addWidget(card)
    used, source = told(card.used), told(card.asked_source)
    card.use.click()
    card.go.click()
    assert (len(used), len(source)) == (1, 1)
    assert card.source.text() == "From “What you do”"
    assert card.words.text() == "“I read small print”"


def test_a_notice_offers_undo_and_goes_when_it_is_taken(qtbot):
    bar = NoticeBar()
    qtbot.addWidget(bar)
    acted, gone = told(bar.acted), told(bar.gone)
    bar.show_notice(Notice("Draft removed.", (Offer("undo", "Undo"),), seconds=10))
    assert bar.isVisible()
    assert bar._timer.remainingTime() > 9000
    bar._buttons[0].click()
    assert acted == ["undo"]
    assert len(gone) == 1
    assert not bar.isVisible()


def test_trouble_stays_after_its_offer_is_taken(qtbot):
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.show_notice(Notice("Not saved yet.", (Offer("copy", "Save a copy elsewhere"),), tone="danger", can_close=False))
    bar._buttons[0].click()
    assert bar.isVisible()
    assert not bar._timer.isActive()
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert bar.isVisible()


def test_a_new_notice_takes_the_place_of_the_old(qtbot):
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.show_notice(Notice("One.", (Offer("a", "A"), Offer("b", "B"))))
    bar.show_notice(Notice("Two.", (Offer("c", "C"),)))
    assert bar.accessibleName() == "Two."
    assert [one.text() for one in bar._buttons] == ["C"]
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert bar.notice is None


def test_the_save_line_says_its_state_in_words(qtbot):
    line = SaveLine()
    qtbot.addWidget(line)
    assert line.text() == "Saved on this computer"
    line.show_state("trouble", "Not saved yet: the disk is full")
    assert line.accessibleName() == "Not saved yet: the disk is full"
    asked = told(line.asked)
    line.click()
    assert len(asked) == 1


# Numbers


def test_a_stepper_steps_and_stops_at_its_ends(qtbot):
    stepper = Stepper("Hours a week", most=2)
    qtbot.addWidget(stepper)
    seen = told(stepper.edited)
    assert not stepper.less.isEnabled()
    stepper.more.click()
    QTest.keyClick(stepper.box, Qt.Key.Key_Up)
    assert seen == [1, 2]
    assert not stepper.more.isEnabled()
    stepper.set_value(0)
    assert seen == [1, 2]
    assert stepper.less.accessibleName() == "Less: Hours a week"


def test_the_number_of_a_stepper_can_be_seen(qtbot):
    stepper = Stepper("Hours a week")
    qtbot.addWidget(stepper)
    stepper.show()
    assert stepper.box.lineEdit().width() > 40


@pytest.mark.parametrize(
    ("width", "rows"),
    [(600, [11]), (458, [11]), (438, [11]), (418, [11]), (417, [6, 5]), (398, [6, 5]), (170, [4, 4, 3])],
)
def test_the_numbers_of_a_scale_stand_in_one_row_or_in_even_ones(qtbot, width: int, rows: list[int]) -> None:
    row = ScaleRow("Ready", "not yet", "ready now")
    qtbot.addWidget(row)
    row.resize(width, 200)
    row.show()
    tops = Counter(step.mapTo(row, QPoint(0, 0)).y() for step in row.steps)
    assert list(tops.values()) == rows
    assert max(step.mapTo(row, step.rect().bottomRight()).x() for step in row.steps) < row.width()


def test_a_scale_is_moved_by_arrows_and_can_be_cleared(qtbot):
    row = ScaleRow("Ready", "not yet", "ready now")
    qtbot.addWidget(row)
    row.show()
    row.activateWindow()
    qtbot.waitUntil(row.isActiveWindow)
    seen, cleared = told(row.edited), told(row.cleared)
    assert row.value() is None
    row.set_value(3)
    row.steps[3].setFocus()
    QTest.keyClick(row.steps[3], Qt.Key.Key_Right)
    assert row.value() == 4
    assert seen == [4]
    row.clear.click()
    assert row.value() is None
    assert len(cleared) == 1


def test_the_ends_of_a_scale_are_said_in_words(qtbot):
    row = ScaleRow("Ready", "not yet", "ready now")
    qtbot.addWidget(row)
    names = [step.accessibleName() for step in row.steps]
    assert names[0] == "Ready 0 of 10, not yet"
    assert names[5] == "Ready 5 of 10"
    assert names[10] == "Ready 10 of 10, ready now"
    assert QAccessible.queryAccessibleInterface(row.steps[0]).role() == QAccessible.Role.RadioButton


# Choices, places, announcements


def test_segments_tell_their_key_only_when_the_person_changes_them(qtbot):
    tabs = Segmented("Side panel", (("card", "Card"), ("plan", "PDF plan"), ("notes", "Q&A")))
    qtbot.addWidget(tabs)
    seen = told(tabs.chosen)
    tabs.choose("notes")
    assert (seen, tabs.key()) == ([], "notes")
    tabs.show()
    QTest.keyClick(tabs, Qt.Key.Key_Left)
    assert seen == ["plan"]


def test_an_empty_place_says_that_its_example_is_made_up(qtbot) -> None:
    empty = EmptyState("Your weeks", "Thirteen calm weeks.", example="Week 1 · Thank one teacher · 20 min")
    qtbot.addWidget(empty)
    said = [part.text() for part in empty.findChildren(Text)]
    assert said[-2:] == ["An example we made up", "Week 1 · Thank one teacher · 20 min"]


def test_an_empty_state_offers_one_action(qtbot):
    empty = EmptyState("Your people", "Who would be glad to hear from you?", action="Add a person", icon="people")
    qtbot.addWidget(empty)
    acted = told(empty.acted)
    empty.action.click()
    assert len(acted) == 1


@pytest.mark.parametrize(
    ("width", "scale", "expected"),
    [(1360, 1, 3), (1120, 1, 3), (1119, 1, 2), (820, 1, 2), (819, 1, 1), (1366, 2, 1), (1366, 1.2, 3), (900, 0.8, 3)],
)
def test_columns_by_width_and_scale(width, scale, expected):
    assert columns(width, scale) == expected


def test_announcements_are_spaced_and_the_newest_wins(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    said = []

    class Spoken(Announcer):
        def _speak(self, sentence, politeness):
            said.append((sentence, politeness))
            super()._speak(sentence, politeness)

    speaker = Spoken(window, gap=40)
    speaker.say("one")
    speaker.say("two")
    speaker.say("three")
    speaker.say("Not saved yet", urgent=True)
    polite, urgent = QAccessible.AnnouncementPoliteness.Polite, QAccessible.AnnouncementPoliteness.Assertive
    assert said == [("one", polite), ("Not saved yet", urgent)]
    speaker.say("four")
    qtbot.waitUntil(lambda: said[-1] == ("four", polite))
    assert len(said) == 3


def test_a_window_has_one_announcer(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    child = QWidget(window)
    announce(child, "Undo is offered.")
    announce(window, "Moved.")
    assert len(window.findChildren(Announcer)) == 1


def test_a_dead_part_does_not_hear_a_switch(qtbot, look_):
    part = Text("gone")
    part.deleteLater()
    QApplication.sendPostedEvents(None, 52)
    look_.apply(Reading(theme="dark"))
    assert look_.theme.name == "dark"
