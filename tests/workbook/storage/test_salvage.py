"""Salvage: what is complete in a broken file comes out whole."""

import random

from msgspec.structs import replace

from tests.workbook.storage.disks import typed
from workbook.model.workbook import Touch, Workbook
from workbook.storage.format import encode, first_head
from workbook.storage.salvage import salvage


def test_a_good_file_gives_everything(ada: Workbook) -> None:
    found = salvage(encode(ada, first_head(ada)))
    assert found.count == 4
    assert found.workbook.answers == ada.answers
    assert found.workbook.people == ada.people
    assert found.workbook.owner == ada.owner


def test_the_ledger_and_what_was_dismissed_come_too(ada: Workbook) -> None:
    touch = Touch(id="t_1", person="p_1", kind="met", on="2026-11-02", line="at the fair")
    full = replace(ada, ledger=(touch,), dismissed={"W-WORN|E5.4.final|x": "mine"})
    found = salvage(encode(full, first_head(full))).workbook
    assert (found.ledger, found.dismissed) == (full.ledger, full.dismissed)


def test_a_cut_file_gives_what_was_complete(ada: Workbook) -> None:
    data = encode(ada, first_head(ada))
    cut = data.index(b"E6.3.about") + 60
    found = salvage(data[:cut])
    assert found.workbook.answers == {"E5.4.final": ada.answers["E5.4.final"]}
    assert found.workbook.owner == ada.owner


def test_a_hole_costs_only_the_answer_it_is_in(ada: Workbook) -> None:
    data = bytearray(encode(ada, first_head(ada)))
    at = data.index(b"Line one")
    data[at - 12 : at + 40] = bytes(52)
    found = salvage(bytes(data))
    assert found.workbook.answers.keys() == ada.answers.keys() - {"E6.3.about"}
    assert found.workbook.people == ada.people


def test_names_inside_a_text_are_not_answers(ada: Workbook) -> None:
    tricky = typed(ada, "E6.3.about", '"E1.1.a": {"kind": "short_text", "text": "not me"}')
    found = salvage(encode(tricky, first_head(tricky)))
    assert found.workbook.answers == tricky.answers


def test_an_answer_of_a_wrong_shape_is_still_shown_raw() -> None:
    found = salvage(
        b'{"answers": {"E1.1.a": {"kind": "short_text", "text": 7}, "E1.2.b": {"kind": "scale", "value": 3}}'
    )
    assert found.count == 1
    assert found.raw["E1.1.a"] == {"kind": "short_text", "text": 7}


def test_salvage_never_fails_on_damage(ada: Workbook) -> None:
    good = encode(ada, first_head(ada))
    dice = random.Random(3)
    most = 0
    for _ in range(60):
        data = bytearray(good)
        at = dice.randrange(len(data))
        data[at : at + dice.randrange(80)] = dice.randbytes(dice.randrange(80))
        found = salvage(bytes(data))
        most = max(most, found.count)
        assert found.count >= 1
    assert most == 4
    assert salvage(b"").count == 0
    assert salvage(b'"E1.1.a": {' * 3000).count == 0
