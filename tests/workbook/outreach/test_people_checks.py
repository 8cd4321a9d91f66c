"""What the people list, the notices and an opened draft are asked about."""

from datetime import date

import pytest
from msgspec.structs import replace

from tests.workbook.outreach.people import MONDAY, circle, person, with_notices
from tests.workbook.outreach.samples import sample
from workbook.outreach.people_checks import draft_finding, is_private, only_rank, people_findings
from workbook.outreach.recipient import initials_of


def found(workbook, today: date = MONDAY) -> list[tuple[str, str]]:
    return [(finding.check, finding.text) for finding in people_findings(workbook, today)]


def test_the_samples_are_asked_nothing() -> None:
    assert [found(sample(name)) for name in ("nurse", "hr-manager", "accountant")] == [[], [], []]


def test_mostly_strangers_or_mostly_upwards() -> None:
    people = [
        person(f"P{number} Q", pile="stranger" if number < 3 else "active", why="her bees") for number in range(5)
    ]
    strangers = [("C-PPL-1", "Mostly strangers. Whom do you already know that you've lost sight of?")]
    assert found(circle(*people)) == strangers
    known = [replace(one, pile="active") for one in people]
    upwards = circle(*known, directions={one.id: "up" for one in known[:3]})
    assert found(upwards)[0][1].startswith("Mostly people further along than you.")
    assert found(circle(*people[:2])) == []


@pytest.mark.parametrize(
    ("why", "empty"),
    [
        ("CEO of BigCo – could be useful.", True),
        ("Senior manager at Siemens, hiring", True),
        ("knows everyone in the industry", True),
        ("She measured the drain and not the pipe", False),
        ("He can say what I can't", False),
        ("Head of the mill who answers every apprentice", False),
        ("彼女は夜勤の記録を見せた", False),
        ("", False),
    ],
)
def test_rank_alone_is_no_reason(why: str, empty: bool) -> None:
    assert only_rank(why) is empty


def test_a_reason_of_rank_is_asked_about_at_its_place() -> None:
    boss = person("Boss Man", pile="active", why="CEO of BigCo – could be useful.")
    finding = people_findings(circle(boss), MONDAY)[0]
    assert (finding.check, finding.ref, finding.row, finding.column, finding.person) == (
        "C-PPL-2",
        "E9.1.people",
        "r_p_boss",
        "why",
        boss.id,
    )


def test_a_passed_review_day_asks_keep_or_let_go() -> None:
    ada = person("Dr Ada Okoro", pile="active", why="her bees", review_by="2027-01-03")
    assert found(circle(ada)) == [("C-PPL-3", "You noted A. O. a year ago. Keep, or let go?")]
    assert found(circle(ada), date(2027, 1, 3)) == []


def test_titles_alone_are_no_notices() -> None:
    ada = person("Ada Okoro", pile="active", why="her bees")
    titles = with_notices(circle(ada), ada, ("Head of dyeing", "title"), ("CEO of Acme", "work"))
    assert [check for check, _ in found(titles)] == ["C-ATT-1"]
    mixed = with_notices(circle(ada), ada, ("Head of dyeing", "title"), ("She measured the drain", "work"))
    assert found(mixed) == []


@pytest.mark.parametrize(
    ("text", "private"),
    [
        ("Her daughter was ill last year", True),
        ("He is a devout catholic", True),
        ("their divorce", True),
        ("She wrote children's books", False),
        ("She published the health record standard", False),
        ("Her sentence for families without news", False),
        ("The church roof he mended", False),
        ("", False),
    ],
)
def test_private_matters_of_theirs(text: str, private: bool) -> None:
    assert is_private(text) is private


def test_a_private_note_is_asked_about_with_initials() -> None:
    ada = person("Ada Okoro", pile="active", why="her bees")
    noted = with_notices(circle(ada), ada, ("Her daughter was ill", "care"))
    assert found(noted) == [("C-ATT-2", "Would A. O. be glad that this is written here?")]


def test_a_draft_with_few_notices_says_how_many() -> None:
    ada = person("Ada Okoro")
    few = with_notices(circle(ada), ada, ("She measured the drain", "work"), ("She thanks by name", "care"))
    finding = draft_finding(few, ada.id)
    assert finding is not None
    assert finding.text == "Three things make a letter. You have 2. Look again, or write to someone else today."
    assert draft_finding(sample("nurse"), "p_dr_ingrid_brandt") is None
    assert draft_finding(few, None) is None


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Dr Ingrid Brandt", "I. B."),
        ("B.", "B."),
        ("", ""),
        ("山田 雪", "山. 雪."),
        ("أمينة الفاسي", "أ. ا."),
        ("🙂", ""),
    ],
)
def test_initials(name: str, initials: str) -> None:
    assert initials_of(name) == initials
