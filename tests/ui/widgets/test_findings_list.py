"""Feedback: what works first, one thing to try, the rest on demand."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from tests.ui.widgets.gallery import FINDINGS
from ui.widgets.buttons import Button
from ui.widgets.findings_list import FindingLine, FindingsList, counted, shared_out


def test_works_come_first_and_only_one_thing_to_try_is_shown():
    first, rest = shared_out(tuple(reversed(FINDINGS)))
    assert [line.kind for line in first] == ["works", "works", "try"]
    assert [line.id for line in rest] == ["3"]


def test_counts_are_words():
    assert counted(FINDINGS) == "2 work well · 2 to try"
    assert counted(FINDINGS[:1]) == "1 works well"
    assert counted(()) == ""


def test_show_all_opens_and_closes(qtbot, look_):
    findings = FindingsList()
    qtbot.addWidget(findings)
    findings.show_findings(FINDINGS)
    findings.show()
    assert len(findings.cards()) == 3
    assert findings.more.text() == "Show all (1 more)"
    QTest.keyClick(findings.more, Qt.Key.Key_Space)
    assert len(findings.cards()) == 4
    assert findings.more.text() == "Show less"


def test_the_id_is_told_for_an_action_and_for_a_dismissal(qtbot, look_):
    findings = FindingsList()
    qtbot.addWidget(findings)
    findings.show_findings(FINDINGS)
    acted, dismissed = [], []
    findings.acted.connect(acted.append)
    findings.dismissed.connect(dismissed.append)
    buttons = {one.accessibleName(): one for one in findings.findChildren(Button)}
    buttons["Show how: One thing to try"].click()
    buttons["Not for this text: One thing to try"].click()
    assert (acted, dismissed) == (["3"], ["3"])


def test_what_works_cannot_be_dismissed(qtbot, look_):
    findings = FindingsList()
    qtbot.addWidget(findings)
    findings.show_findings(FINDINGS[:2])
    assert not [one for one in findings.findChildren(Button) if one.accessibleName().startswith("Not for")]


def test_equal_findings_keep_their_cards(qtbot, look_):
    findings = FindingsList()
    qtbot.addWidget(findings)
    findings.show_findings(FINDINGS)
    cards = findings.cards()
    findings.show_findings(list(FINDINGS))
    assert findings.cards() == cards


def test_an_empty_list_says_what_will_be_here(qtbot, look_):
    findings = FindingsList()
    qtbot.addWidget(findings)
    assert findings.empty.isVisibleTo(findings)
    findings.show_findings(FINDINGS)
    assert not findings.empty.isVisibleTo(findings)
    findings.show_findings(())
    assert findings.empty.isVisibleTo(findings)
    assert findings.cards() == ()


def test_it_is_a_list_of_whole_sentences_to_a_screen_reader(qtbot, look_):
    findings = FindingsList()
    qtbot.addWidget(findings)
    findings.show_findings((FindingLine("x", "try", "A word", "Say what you do."),))
    assert QAccessible.queryAccessibleInterface(findings).role() == QAccessible.Role.List
    card = findings.cards()[0]
    interface = QAccessible.queryAccessibleInterface(card)
    assert interface.role() == QAccessible.Role.ListItem
    assert interface.text(QAccessible.Text.Name) == "To try: A word. Say what you do."


def test_a_card_that_stays_is_not_made_anew(qtbot, look_):
    findings = FindingsList()
    qtbot.addWidget(findings)
    findings.show_findings(FINDINGS)
    kept = findings.cards()[0]
    findings.show_findings((*FINDINGS[:1], FINDINGS[3]))
    assert findings.cards()[0] is kept
    assert [card.line.id for card in findings.cards()] == ["1", "4"]


def test_words_that_could_stand_there_are_told_with_the_id(qtbot, look_):
    findings = FindingsList()
    qtbot.addWidget(findings)
    findings.show_findings((FindingLine("s", "spelling", "Spelling", instead=("receive", ""), learn="Mine"),))
    told, learned = [], []
    findings.replaced.connect(lambda *both: told.append(both))
    findings.learned.connect(learned.append)
    buttons = {one.accessibleName(): one for one in findings.findChildren(Button)}
    buttons["Put 'receive' there"].click()
    buttons["Take these words out"].click()
    buttons["Mine: Spelling"].click()
    assert (told, learned) == ([("s", "receive"), ("s", "")], ["s"])
