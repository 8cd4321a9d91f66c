"""The eight situations, their limits by account, and the month's notes."""

from datetime import date
from fractions import Fraction

import pytest
from msgspec.structs import replace

from tests.workbook.outreach.people import circle, person, with_messages
from workbook.model.answers import Row
from workbook.model.workbook import Owner, Workbook
from workbook.outreach.situations import limit_of, notes_budget, situation_named, situations
from workbook.writing import graphemes

TODAY = date(2027, 2, 20)


def test_there_are_eight_each_complete() -> None:
    assert [one.id for one in situations()] == [f"M{number}" for number in range(1, 9)]
    for one in situations():
        assert all((one.title, one.when, one.order, one.length_text, one.never, one.weak, one.weak_why, one.next))
        assert len(one.examples) == 2


def test_examples_are_as_long_as_they_say_and_fit() -> None:
    for one in situations():
        for example in one.examples:
            assert graphemes.count(example.text) == example.length <= example.limit


def test_targets_and_lengths() -> None:
    targets = {one.id: one.target for one in situations()}
    assert targets == {
        **dict.fromkeys(("M1", "M2", "M3"), Fraction(2)),
        **dict.fromkeys(("M4", "M5", "M7"), Fraction(3, 2)),
        **dict.fromkeys(("M6", "M8"), Fraction(1)),
    }
    second = situation_named("M2")
    assert second is not None
    assert (second.longest("comment"), second.longest("email")) == (300, 500)
    assert situation_named("M9") is None


@pytest.mark.parametrize(
    ("channel", "account", "limit"),
    [("linkedin_note", "basic", 200), ("linkedin_note", "premium", 300), ("linkedin_inmail", "basic", 1900)],
)
def test_the_limit_follows_channel_and_account(channel: str, account: str, limit: int) -> None:
    workbook = Workbook(id="w", owner=Owner(network_account=account))
    found = limit_of(channel, workbook)
    assert found is not None
    assert found.limit == limit
    assert limit_of("email", workbook) is None
    assert limit_of("pigeon", workbook) is None


def notes(*days: str, own: int | None = None, account: str = "basic") -> Workbook:
    values = [{"channel": "linkedin_note", "status": "sent", "sent_on": day, "text": "x"} for day in days]
    rows = [Row(id=f"m{place}", person="p_ada", values=one) for place, one in enumerate(values)]
    owner = Owner(notes_a_month=own, network_account=account)
    return replace(with_messages(circle(person("Ada Okoro")), *rows), owner=owner)


def test_five_notes_a_month_unless_the_person_says_otherwise() -> None:
    budget = notes_budget(notes("2027-02-01", "2027-02-28", "2027-01-31", ""), TODAY)
    assert (budget.most, budget.sent, budget.left) == (5, 2, 3)
    assert budget.sentence == "3 LinkedIn notes left this month. Spend them on people you have looked at."
    assert notes_budget(notes("2027-02-01", own=2), TODAY).sentence.startswith("1 LinkedIn note left")
    used = notes_budget(notes("2027-02-01", own=1), TODAY)
    assert (
        used.sentence
        == "This month's LinkedIn notes are used. A comment, an e-mail or someone you both know also works."
    )
    assert notes_budget(notes("2027-02-01", account="premium"), TODAY).left is None


def test_the_budget_matters_only_where_somebody_is_reached_by_such_a_note() -> None:
    by_mail = Row(id="m", person="p_ada", values={"channel": "email", "status": "sent", "sent_on": "2027-02-02"})
    assert not notes_budget(with_messages(circle(person("Ada Okoro")), by_mail), TODAY).matters
    drafted = Row(id="m", person="p_ada", values={"channel": "linkedin_note", "text": "Ada"})
    assert notes_budget(with_messages(circle(person("Ada Okoro")), drafted), TODAY).matters
    assert notes_budget(circle(person("Ada Okoro", channel="linkedin_note")), TODAY).matters
    assert notes_budget(notes("2027-02-01"), TODAY).matters
