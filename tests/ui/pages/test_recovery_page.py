"""What was recovered is shown by name, and from where it differs from the file."""

import pytest

from ui.pages.recovery_page import from_the_change, part_name
from workbook.model.workbook import Person, Touch, Workbook

BO = Workbook(
    people=(Person(id="p_1", name="Bo"), Person(id="p_2")),
    ledger=(Touch(id="t_1", person="p_1", kind="noticed", on="2027-01-11"),),
)


@pytest.mark.parametrize(
    ("ref", "name"),
    [
        ("E5.4.final", "Choose and sharpen"),
        ("p_1", "Bo"),
        ("p_2", "Somebody without a name"),
        ("t_1", "Bo"),
        ("p_1:noticed", "A line you had begun about Bo"),
        ("m_9:noticed", "A line you had begun"),
    ],
)
def test_parts_are_called_by_name(ref: str, name: str) -> None:
    assert part_name(ref, BO) == name


def test_a_long_text_is_shown_from_a_few_words_before_the_change() -> None:
    same = "I repair organs in small churches and I come by when a pedal sticks. " * 5
    new, old = from_the_change(f"{same}The photograph is new.", f"{same}Nothing more.")
    assert new.startswith("… ")
    assert new.endswith("The photograph is new.")
    assert len(new) < 80
    assert old.endswith("Nothing more.")


def test_words_added_at_the_end_are_seen_too() -> None:
    same = "I repair organs in small churches and I come by when a pedal sticks. " * 5
    new, _ = from_the_change(f"{same}And now this.", same)
    assert new.endswith("And now this.")
    assert len(new) < 80


def test_a_change_near_the_beginning_is_shown_from_the_beginning() -> None:
    assert from_the_change("I mend organs.", "I repair organs.") == ("I mend organs.", "I repair organs.")
    assert from_the_change("New.", "") == ("New.", "")
