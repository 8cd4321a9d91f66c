"""How many messages there are, counted the same way on the plan page and on paper (E9.3, E9.5)."""

from workbook.model.workbook import Workbook
from workbook.outreach.ledger import MESSAGE_REFS
from workbook.outreach.situations import SENT


def written_and_sent(workbook: Workbook) -> tuple[int, int]:
    """How many messages hold words or are sent, and how many of them are sent; all that the messages page lists."""
    rows = [row for ref in MESSAGE_REFS for row in workbook.rows(ref)]
    sent = sum(row.text("status") in SENT for row in rows)
    written = sum(bool(row.text("text").strip()) or row.text("status") in SENT for row in rows)
    return written, sent
