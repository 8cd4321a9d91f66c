"""Steps between formats: in order, once each, and nothing a person wrote is lost."""

import json

from tests.workbook.storage.disks import typed
from workbook.model.workbook import FORMAT, Workbook
from workbook.storage.format import decode, encode, first_head
from workbook.storage.migrations import MIGRATIONS, Body, migrate


def add_first(body: Body) -> Body:
    return {**body, "steps": [*body.get("steps", []), 1]}  # type: ignore[misc]


def add_second(body: Body) -> Body:
    return {**body, "steps": [*body.get("steps", []), 2]}  # type: ignore[misc]


def test_there_is_one_step_for_each_past_format() -> None:
    assert len(MIGRATIONS) == FORMAT - 1


def test_steps_run_from_the_format_of_the_file() -> None:
    steps = (add_first, add_second)
    assert migrate({"format": 1}, 1, steps) == {"format": 3, "steps": [1, 2]}
    assert migrate({"format": 2}, 2, steps) == {"format": 3, "steps": [2]}
    assert migrate({"format": 3}, 3, steps) == {"format": 3}
    assert migrate({"format": 9}, 9, steps) == {"format": 9}


def test_an_old_file_opens_as_the_newest_format(ada: Workbook) -> None:
    ada = typed(ada, "E6.3.about", "é\n👩‍🏫")
    opened = decode(encode(ada, first_head(ada)), (add_first, add_second))
    assert opened.migrated_from == 1
    assert opened.intact
    assert opened.head.number == 3
    assert opened.workbook.format == 3
    assert opened.workbook.unknown == {"steps": [1, 2]}
    assert opened.workbook.answers == ada.answers
    assert json.loads(encode(opened.workbook, opened.head))["schema"] == 3
