"""The messages of the three sample participants, as the signals read them."""

import json
from functools import cache

import resources
from workbook.model.plain import from_plain
from workbook.model.workbook import Workbook
from workbook.outreach.draft import Draft, draft_of, draft_of_row
from workbook.outreach.situations import MESSAGES


@cache
def sample(name: str) -> Workbook:
    return from_plain(json.loads(resources.text("samples", f"{name}.brandbook"))["workbook"], Workbook)


def kept(name: str, row_id: str) -> Draft:
    """The draft a row of E9.3 holds in a sample."""
    workbook = sample(name)
    return draft_of_row(workbook, MESSAGES, next(row for row in workbook.rows(MESSAGES) if row.id == row_id))


def to_ingrid(text: str, channel: str = "email", situation: str = "M3") -> Draft:
    """A first message to a near-stranger with three notices."""
    return draft_of(sample("nurse"), "p_dr_ingrid_brandt", text, situation=situation, channel=channel)
