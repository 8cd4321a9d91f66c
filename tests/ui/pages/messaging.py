"""The messages page for tests: two people, one message, and the page over a real session."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.workbook.outreach.people import circle, person, with_messages, with_notices
from ui.pages.message_composer import Composer
from ui.pages.messages_page import MessagesPage
from ui.session import Session
from ui.widgets.labels import Text
from workbook.model.answers import Row
from workbook.model.workbook import Workbook
from workbook.outreach.message_edits import MessageAt
from workbook.outreach.situations import MESSAGES

TODAY = date(2027, 1, 20)
ADA, BEA = person("Ada Okoro", why="She measured the drain and not the pipe"), person("Bea Lind")
AT = MessageAt(MESSAGES, "m1")
WEAK = (
    "Hi, I came across your impressive profile and would love to add you to my network to explore potential "
    "synergies. Looking forward to connecting!"
)
GOOD = "Ada, you draw fault trees by hand and post the wrong ones too. Which wrong tree taught the crew most?"
SEEN = (
    ("She draws fault trees by hand", "choice"),
    ("She posts the wrong trees", "choice"),
    ("She answers apprentices", "care"),
)
PageMaker = Callable[..., MessagesPage]


def one_message(text: str = "", *, looked: bool = True, **values) -> Workbook:
    workbook = circle(ADA, BEA)
    if looked:
        workbook = with_notices(workbook, ADA, *SEEN)
    return with_messages(workbook, Row(id="m1", person=ADA.id, values={"text": text, "status": "draft", **values}))


@pytest.fixture
def messages(qtbot) -> PageMaker:
    def make(workbook: Workbook, *, opened: MessageAt | None = None, width: int = 730, person_id: str | None = None):
        page = MessagesPage(Session(workbook), TODAY, person_id)
        page.resize(width, 700)
        qtbot.addWidget(page)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        if opened is not None:
            page.open(opened)
            page.show_rest()
            composer(page).look_now()
        return page

    return make


def composer(page: MessagesPage) -> Composer:
    assert page.composer is not None
    return page.composer


def row(page: MessagesPage, at: MessageAt = AT) -> Row:
    found = at.row_in(page.session.workbook)
    assert found is not None
    return found


def press(key: Qt.Key, times: int = 1) -> None:
    for _ in range(times):
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key)


def words_on(page: MessagesPage) -> list[str]:
    return [label.text() for label in page.findChildren(Text) if label.isVisible()]


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()
