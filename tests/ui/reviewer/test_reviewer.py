"""The reviewer: rest before it looks, one review for each change, stale results dropped."""

from concurrent.futures import Future

import pytest

from ui.reviewer.reviewer import ABSENT, REST, Reviewer
from ui.session import Session
from ui.settings import FeedbackChoices
from workbook.model.answers import ShortText
from workbook.model.edits import SetAnswer
from workbook.model.workbook import Workbook
from workbook.writing.slip import Slip

REF = "E5.4.final"


class Slow:
    """A reader that lets the test look at what was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def look(self, text, _dialect, _words):
        self.asked.append(text)
        return (Slip(0, 3, text[:3], "?", "spelling"),)


@pytest.fixture
def slow() -> Slow:
    return Slow()


@pytest.fixture
def session(qapp) -> Session:
    return Session(Workbook(id="w", answers={REF: ShortText(text="Nurse for the nights")}))


@pytest.fixture
def reviewer(session, slow) -> Reviewer:
    return Reviewer(session, FeedbackChoices, session, reader=lambda: slow)


def write(session: Session, text: str) -> None:
    session.apply(SetAnswer(REF, ShortText(text=text), label="Typing", typing=True))


def test_the_fields_on_the_page_are_looked_at_soon(reviewer, qtbot):
    with qtbot.waitSignal(reviewer.reviewed, timeout=4000) as told:
        reviewer.watch((REF,))
    assert told.args[0].ref == REF
    assert told.args[0].written


def test_keys_that_follow_each_other_are_one_review(reviewer, session, qtbot):
    reviewer.watch((REF,))
    qtbot.waitUntil(lambda: bool(reviewer._slips), timeout=4000)
    told = []
    reviewer.reviewed.connect(told.append)
    for end in range(4, 12):
        write(session, "Passionate dynamic nurse"[: end * 2])
        qtbot.wait(10)
    assert told == []
    qtbot.waitUntil(lambda: bool(told), timeout=REST + 1000)
    qtbot.wait(60)
    assert len({review.findings for review in told}) == 1


def test_a_result_for_a_text_that_has_changed_is_dropped(reviewer, session, qtbot):
    reviewer.watch((REF,))
    qtbot.waitUntil(lambda: bool(reviewer._slips), timeout=4000)
    (place,) = reviewer._slips
    write(session, "Another text for them")
    late: Future = Future()
    late.set_result((Slip(0, 5, "Nurse", "?", "spelling"),))
    told = []
    reviewer.reviewed.connect(told.append)
    reviewer._looked(place, ("Nurse for the nights", "british", frozenset()), late)
    assert told == []
    qtbot.waitUntil(lambda: bool(told) and bool(told[-1].slips), timeout=2000)
    assert [one.slip.words for one in told[-1].slips] == ["Ano"]


def test_nothing_is_looked_at_when_no_page_is_watched(reviewer, session, slow, qtbot):
    reviewer.watch(())
    write(session, "Passionate nurse")
    qtbot.wait(REST + 60)
    assert slow.asked == []


def test_an_engine_that_is_absent_is_said_once_and_nothing_else_changes(session, qtbot):
    class Nobody:
        def look(self, _text, _dialect, _words):
            return None

    reviewer = Reviewer(session, FeedbackChoices, session, reader=Nobody)
    told = []
    reviewer.reviewed.connect(told.append)
    reviewer.watch((REF,))
    qtbot.waitUntil(lambda: bool(told) and told[-1].note == ABSENT, timeout=4000)
    assert told[-1].works + told[-1].findings
    assert told[-1].slips == ()
