"""Blocks laid out by a structure, and one whole text that holds nothing but the person's own words."""

import pytest

from ui.pages.about_blocks import PutTogether, StructureReader
from workbook.curriculum.course import item_list
from workbook.drafting.whole_about import laid_out, steps_of
from workbook.model.answers import LongText, MultiChoice, RankedList, Row
from workbook.model.workbook import Workbook

STEPS = ("your situation", "what I do there", "how it goes, step by step", "a moment", "invitation")


def block(row_id, kind, text="", **more):
    return Row(id=row_id, values={"block": kind, "text": text, **more})


BLOCKS = (
    block("i", "invitation", "Write to me."),
    block("e", "edges", "I take no commission."),
    block("m", "moment", "Eleven letters became two."),
    block("o", "opening", "الرسالة تصل يوم الجمعة."),
)


def book(*blocks, structure="AB3", about="", **answers):
    texts = {"E6.3.about": LongText(text=about)} if about else {}
    chosen = {"E6.2.structure": MultiChoice(chosen=(structure,))} if structure else {}
    rows = {"E6.2.blocks": RankedList(rows=blocks)} if blocks else {}
    return Workbook(id="w_1", answers={**chosen, **rows, **texts, **answers})


def part(page, kind):
    return next(part for part in page.extras if isinstance(part, kind))


def order(page):
    return [(row.text("block"), row.text("text")) for row in page.session.workbook.rows("E6.2.blocks")]


def test_blocks_follow_the_structure_and_keep_all_words():
    ids = iter("12345")
    found = laid_out(BLOCKS, STEPS, lambda _prefix: next(ids))
    assert [row.id for row in found] == ["o", "1", "2", "m", "e", "i"]
    assert [row for row in found if row in BLOCKS] == [BLOCKS[3], BLOCKS[2], BLOCKS[1], BLOCKS[0]]


def test_empty_blocks_of_another_structure_go_and_those_with_a_note_stay():
    empty = (block("a", "question"), block("b", "who helps", story="s1"), block("c", "of my own"))
    found = laid_out(empty, ("a moment", "invitation"), lambda _prefix: "new")
    assert [row.text("block") for row in found] == ["a moment", "who helps", "of my own", "invitation"]


@pytest.mark.parametrize("structure", ["AB1", "AB2", "AB3", "AB4", "AB5"])
def test_each_structure_is_laid_out_and_can_be_undone(exercise_page, structure):
    page = exercise_page("E6.2", book(structure=structure))
    reader = part(page, StructureReader)
    assert reader.order.text() == "Lay out a block for each step"
    reader.order.click()
    assert [name for name, _text in order(page)] == list(steps_of(item_list("structures").item(structure)))
    assert not reader.order.isVisible()
    page.session.undo()
    assert order(page) == []
    assert reader.order.isVisible()


def test_another_structure_puts_the_blocks_in_its_order(exercise_page):
    page = exercise_page("E6.2", book(*BLOCKS))
    reader = part(page, StructureReader)
    assert reader.order.text() == "Put my blocks in this order"
    reader.order.click()
    assert [card.row_id[0] for card in page.fields[1].cards] == ["o", "r", "r", "m", "e", "i"]
    assert {text for _name, text in order(page)} == {"", *(row.text("text") for row in BLOCKS)}
    assert order(page)[-1] == ("invitation", "Write to me.")


def test_the_example_is_read_and_never_inserted(exercise_page):
    page = exercise_page("E6.2", book())
    before = page.session.workbook
    part(page, StructureReader)._example.toggle()
    assert page.session.workbook is before


def test_put_together_takes_own_words_in_order_and_nothing_else(exercise_page):
    page = exercise_page("E6.2", book(*BLOCKS, block("x", "why", "  ")))
    together = part(page, PutTogether)
    together.make.click()
    about = page.session.workbook.text("E6.3.about")
    assert about.split("\n\n") == [row.text("text") for row in BLOCKS]
    assert page.session.undo_label == "Blocks put together"
    assert together.said.text() == "Your About says exactly this."
    assert not together.make.isVisible()
    page.session.undo()
    assert page.session.workbook.text("E6.3.about") == ""


def test_an_older_text_is_kept_as_a_wording(exercise_page):
    page = exercise_page("E6.3", book(*BLOCKS, about="What I wrote by hand."))
    together = part(page, PutTogether)
    assert "is kept as an earlier wording" in together.said.text()
    together.make.click()
    answer = page.session.workbook.answers["E6.3.about"]
    assert [version.text for version in answer.versions] == ["What I wrote by hand."]
    assert page.fields[0].box.text() == answer.text
    page.session.undo()
    assert page.session.workbook.answers["E6.3.about"] == LongText(text="What I wrote by hand.")


def test_the_order_of_the_person_counts(exercise_page):
    page = exercise_page("E6.2", book(*BLOCKS[:2]))
    rows = page.fields[1]
    rows.move_row(rows.cards[1], -1)
    part(page, PutTogether).make.click()
    assert page.session.workbook.text("E6.3.about") == "I take no commission.\n\nWrite to me."


def test_without_blocks_the_chosen_opening_begins_the_about(exercise_page):
    opening = {"E6.1.moment": LongText(text="Eleven letters."), "E6.1.chosen": MultiChoice(chosen=("moment",))}
    page = exercise_page("E6.3", book(structure="", **opening))
    part(page, PutTogether).make.click()
    assert page.session.workbook.text("E6.3.about") == "Eleven letters."


def test_an_empty_workbook_has_nothing_to_put_together(exercise_page):
    assert part(exercise_page("E6.3"), PutTogether).isHidden()
    page = exercise_page("E6.2")
    assert part(page, PutTogether).isHidden()
    assert not part(page, StructureReader)._card.isVisible()
