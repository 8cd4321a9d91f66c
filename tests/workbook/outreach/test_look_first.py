"""The message opens once one true thing is noticed, or with a reason one keeps."""

from tests.workbook.outreach.people import MONDAY, circle, person, touch, with_notices
from workbook.model.answers import Row
from workbook.outreach.look_first import NOT_YET, OVERRIDE, gate

ADA = person("Ada Okoro")


def test_nothing_noticed_keeps_the_message_closed_and_says_what_to_do() -> None:
    closed = gate(circle(ADA), ADA.id)
    assert (closed.open, closed.sentence) == (False, NOT_YET)


def test_one_true_observation_opens_it() -> None:
    seen = gate(with_notices(circle(ADA), ADA, ("She measured the drain", "work")), ADA.id)
    assert (seen.open, seen.sentence) == (True, "Noticed: 1 of 3.")


def test_a_title_or_a_single_word_is_no_observation() -> None:
    assert not gate(with_notices(circle(ADA), ADA, ("Head of dyeing at Acme", "title")), ADA.id).open
    assert not gate(with_notices(circle(ADA), ADA, ("bees", "work")), ADA.id).open


def test_a_meeting_in_the_ledger_is_an_observation() -> None:
    assert gate(circle(ADA, ledger=(touch(ADA, "met", MONDAY, "spoke of her bees"),)), ADA.id).open
    assert not gate(circle(ADA, ledger=(touch(ADA, "met", MONDAY),)), ADA.id).open


def test_signs_without_spaces_count_as_words() -> None:
    assert gate(with_notices(circle(ADA), ADA, ("看護記録を隣に並べた", "work")), ADA.id).open


def test_a_reason_opens_it_and_is_kept_with_the_message() -> None:
    seen = gate(circle(ADA), ADA.id, Row(id="m", person=ADA.id, values={OVERRIDE: "She asked me to write"}))
    assert (seen.open, seen.reason) == (True, "She asked me to write")
    assert seen.sentence == "Written without looking first, because: She asked me to write"


def test_words_that_are_written_are_never_locked_away() -> None:
    seen = gate(circle(ADA), ADA.id, Row(id="m", person=ADA.id, values={"text": "Ada, …"}))
    assert (seen.open, seen.sentence) == (True, NOT_YET)


def test_without_a_person_it_asks_for_one() -> None:
    assert gate(circle(ADA), None).sentence == "Whom is this to? Choose one person first."
    assert gate(circle(ADA), "p_gone").open is False
