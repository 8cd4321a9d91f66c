"""Details that may point at someone, and those that do not."""

import pytest

from tests.workbook.checks.books import Checklist, Owner, book
from workbook.checks.find import find_in


def pointed_at(text: str, publish: str = "changed_details") -> list[str]:
    workbook = book({"E2.3.stories": [{"did": text, "publish": publish}]})
    found = find_in(workbook, "E2.3.stories")
    return [text[one.start : one.end] for one in found if one.check == "C-STORY-3"]


@pytest.mark.parametrize(("text", "word"), [
    ("I sat with a patient all night.", "patient"), ("In ward 7 it rang.", "ward"), ("Room 12 was cold.", "Room 12"),
    ("She was born in 1941.", "born in"), ("I asked Dr Ortega.", "Dr Ortega"), ("The man from 3.4.1961.", "3.4.1961"),
    ("I rang and Lucía came.", "Lucía"), ("Our pupil B came.", "pupil"),
])  # fmt: skip
def test_a_name_a_date_a_room_or_a_single_case_may_point_at_someone(text: str, word: str) -> None:
    assert pointed_at(text) == [word]
    assert pointed_at(text, "yes") == []


@pytest.mark.parametrize("text", [
    "On our 24-bed ward the monitors sounded.", "Patients came on Sundays in March.",
    "I wrote to the council in English.", "Dann habe ich die Alarme auf der Station mit den Leuten gezählt.",
])  # fmt: skip
def test_a_crowd_a_day_or_a_language_points_at_nobody(text: str) -> None:
    assert pointed_at(text) == []


@pytest.mark.parametrize(("about", "word"), [
    ("We share pictures of the hall.", "pictures"), ("I asked Marek.", "Marek"), ("One client sang.", "client"),
    ("I never share pictures.", ""), ("Clients sing.", ""), ("Marek is me.", "Marek"),
])  # fmt: skip
def test_agreements_are_remembered_where_they_matter(about: str, word: str) -> None:
    ticks = Checklist(states={"no_cases": "done", "ask_before_naming": "done"})
    answers = {"E1.5.ticks": ticks, "E1.5.employer_rule": "No pictures without consent", "E6.3.about": about}
    found = find_in(book(answers, Owner(name="Olena"), people=("Marek Nowak",)), "E6.3.about")
    assert [about[one.start : one.end] for one in found if one.check == "C-AB-11"] == ([word] if word else [])
