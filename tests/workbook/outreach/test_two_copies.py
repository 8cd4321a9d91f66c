"""Two copies of a workbook come together: lines of the ledger, what was meant so, and corrections of both stay."""

from tests.workbook.outreach.people import MONDAY, circle, person, touch, with_messages
from workbook.model.answers import Row
from workbook.model.edits import SetCell
from workbook.model.ledger_edits import PutTouch
from workbook.model.plain import from_plain, to_plain
from workbook.model.workbook import Person, Workbook
from workbook.outreach.lens import CORRECTIONS
from workbook.outreach.review import MEANT
from workbook.outreach.situations import MESSAGES
from workbook.storage.head import Head
from workbook.storage.merge import merge

ADA = person("Ada Okoro")
ONE = Head(number=1, workbook_id="w", rev="a", counter=3)
OTHER = Head(number=1, workbook_id="w", rev="b", counter=4)


def base() -> Workbook:
    values = {"text": "Ada, …", MEANT: ("X5:great",), CORRECTIONS: ("you: Ada, …",)}
    return with_messages(circle(ADA), Row(id="m", person=ADA.id, values=values))


def test_both_sides_lines_stay_in_the_ledger() -> None:
    mine = PutTouch(touch(ADA, "met", MONDAY, "at the yard")).apply(base())
    theirs = PutTouch(touch(ADA, "given", MONDAY, "a sheet")).apply(base())
    merged = merge(base(), (mine, ONE), (theirs, OTHER))
    assert {line.line for line in merged.workbook.ledger} == {"at the yard", "a sheet"}
    assert merged.ties == ()


def test_what_was_meant_so_on_either_side_is_remembered() -> None:
    mine = SetCell(MESSAGES, "m", MEANT, ("X5:great", "X13")).apply(base())
    theirs = SetCell(MESSAGES, "m", MEANT, ("X5:great", "X6:i")).apply(base())
    merged = merge(base(), (mine, ONE), (theirs, OTHER)).workbook
    assert set(merged.rows(MESSAGES)[0].words(MEANT)) == {"X5:great", "X13", "X6:i"}


def test_a_correction_taken_back_on_one_side_is_gone() -> None:
    mine = SetCell(MESSAGES, "m", CORRECTIONS, ("me: Another.",)).apply(base())
    theirs = SetCell(MESSAGES, "m", CORRECTIONS, ("you: Ada, …", "us: A third.")).apply(base())
    merged = merge(base(), (mine, ONE), (theirs, OTHER)).workbook
    assert set(merged.rows(MESSAGES)[0].words(CORRECTIONS)) == {"me: Another.", "us: A third."}


def test_files_from_before_the_ledger_open_as_they_were() -> None:
    body = to_plain(Workbook(id="w", people=(ADA,)))
    del body["ledger"], body["owner"]["network_account"], body["owner"]["notes_a_month"]
    del body["people"][0]["snoozed_until"], body["people"][0]["name_original_script"]
    opened = from_plain(body, Workbook)
    assert opened.ledger == ()
    assert opened.owner.notes_a_month is None
    assert opened.people[0] == Person(id=ADA.id, name="Ada Okoro")
