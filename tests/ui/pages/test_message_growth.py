"""While a message page grows below its box, no line of it is ever painted pressed together."""

from PySide6.QtCore import QEvent, QObject

from tests.ui.pages.messaging import AT, BEA, GOOD, one_message
from ui.pages.messages_page import MessagesPage
from ui.widgets.labels import Text
from workbook.model.answers import MessageDrafts, Row
from workbook.model.edits import PutRow
from workbook.outreach.situations import MESSAGES


class Watch(QObject):
    """Notes at each painting which lines have less height than their words need."""

    def __init__(self, page: MessagesPage) -> None:
        super().__init__(page)
        self.page = page
        self.painted = 0
        self.pressed: list[tuple[str, int, int]] = []
        page.widget().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.painted += 1
            self.pressed += [
                (line.text(), line.height(), line.heightForWidth(line.width()))
                for line in self.page.findChildren(Text)
                if line.isVisible() and line.hasHeightForWidth() and line.height() < line.heightForWidth(line.width())
            ]
        return False


def test_what_is_said_below_the_box_has_its_height_before_it_is_painted(messages, qtbot) -> None:
    long = f"{GOOD} " + "Which of your crew asked the question that nobody else on the whole ward would ask? " * 3
    again = Row(id="m2", person=BEA.id, values={"text": long, "status": "sent"})
    page = messages(PutRow(MESSAGES, MessageDrafts, again).apply(one_message(long)))
    watch = Watch(page)
    page.open(AT)
    qtbot.waitUntil(lambda: page.composer.rest is not None and bool(page.composer.rest.lens.list.parts), timeout=4000)
    qtbot.wait(100)
    assert page.composer.rest.signals.list.cards(), "one remark is there, so that it could have been pressed"
    assert watch.painted > 1
    assert watch.pressed == []
