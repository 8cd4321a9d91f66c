"""Messages are counted as the messages page lists them."""

import pytest

from tests.workbook.outreach.samples import sample
from workbook.model.workbook import Workbook
from workbook.outreach.draft import PLACES
from workbook.outreach.ledger import MESSAGE_REFS
from workbook.outreach.message_count import written_and_sent
from workbook.outreach.printed_people import messages_sent


def test_every_place_of_messages_is_counted() -> None:
    assert set(MESSAGE_REFS) == {place.ref for place in PLACES}


@pytest.mark.parametrize("name", ["nurse", "hr-manager", "accountant"])
def test_the_plan_and_paper_count_the_same(name: str) -> None:
    written, sent = written_and_sent(sample(name))
    assert (written, sent) == (6, 3)
    assert messages_sent(sample(name)) == "Messages sent so far: 3."


def test_nothing_written_is_none() -> None:
    assert written_and_sent(Workbook(id="w")) == (0, 0)
    assert not messages_sent(Workbook(id="w"))
