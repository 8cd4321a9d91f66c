"""Drafts side by side: what stands where, which is in use, and that no word is lost on any way."""

from datetime import date
from itertools import count

import pytest

import resources
from workbook.drafting.draft_edits import Desk
from workbook.drafting.draft_kinds import BRAND, HEADLINE, about_kind, bio_kinds, kind_touched
from workbook.drafting.drafts import aside_of, drafts_of, row_in_use, tag_name
from workbook.model.answers import LongText, MultiChoice, RankedList, Row, ShortText, Version
from workbook.model.edits import SetAnswer
from workbook.model.workbook import Workbook
from workbook.storage.format import decode, encode, first_head

TODAY = date(2026, 11, 24)


@pytest.fixture
def desk():
    numbers = count(1)
    return lambda workbook, kind=HEADLINE: Desk(workbook, kind, TODAY, lambda prefix: f"{prefix}_{next(numbers)}")


def headlines(*texts: str, final: str = "", chosen: str = "") -> Workbook:
    rows = tuple(Row(id=f"d{n}", values={"text": text, "pattern": "H3"}) for n, text in enumerate(texts, 1))
    answers = {"E5.3.drafts": RankedList(rows=rows), "E5.4.final": ShortText(text=final)}
    if chosen:
        answers["E5.4.chosen"] = MultiChoice(chosen=(chosen,))
    return Workbook(id="w_1", answers=answers)


def shown(workbook, kind=HEADLINE):
    return [(draft.name, draft.text, draft.in_use) for draft in drafts_of(workbook, kind)]


def said_anywhere(workbook: Workbook, words: str) -> bool:
    return words.encode() in encode(workbook, first_head(workbook))


def test_the_text_in_use_stands_first_when_no_draft_says_the_same():
    found = drafts_of(headlines("One", "Two", final="One, sharper", chosen="d1"), HEADLINE)
    assert [(draft.name, draft.in_use) for draft in found] == [
        ("My headline", True), ("Draft 1", False), ("Draft 2", False),
    ]  # fmt: skip
    assert tag_name(HEADLINE, found[1].tag) == "From … to …"


def test_the_chosen_draft_is_the_text_in_use_while_both_say_the_same():
    workbook = headlines("One", "Two", final="Two", chosen="d2")
    assert shown(workbook) == [("Draft 1", "One", False), ("Draft 2", "Two", True)]
    assert row_in_use(workbook, HEADLINE).id == "d2"


def test_an_equal_draft_that_was_not_chosen_stays_one_of_its_own():
    workbook = headlines("One", final="One")
    assert shown(workbook) == [("My headline", "One", True), ("Draft 1", "One", False)]


def test_typing_in_the_draft_in_use_changes_the_headline_too(desk):
    workbook = headlines("One", "Two", final="Two", chosen="d2")
    edit = desk(workbook).written(drafts_of(workbook, HEADLINE)[1], "Two!", typing=True)
    after = edit.apply(workbook)
    assert after.text("E5.4.final") == "Two!"
    assert shown(after) == [("Draft 1", "One", False), ("Draft 2", "Two!", True)]
    assert edit.touches == {"E5.3.drafts", "E5.4.final"}
    assert edit.typing_key is not None


def test_typing_in_another_draft_leaves_the_headline_alone(desk):
    workbook = headlines("One", "Two", final="Two", chosen="d2")
    after = desk(workbook).written(drafts_of(workbook, HEADLINE)[0], "One!", typing=True, keep=True).apply(workbook)
    assert after.text("E5.4.final") == "Two"
    (first, _) = drafts_of(after, HEADLINE)
    assert [version.text for version in first.versions] == ["One"]
    assert first.versions[0].made_on == TODAY


def test_choosing_keeps_a_headline_that_stands_nowhere_else(desk):
    workbook = headlines("One", "Two", final="Mine alone")
    after = desk(workbook).chosen(drafts_of(workbook, HEADLINE)[2]).apply(workbook)
    assert after.text("E5.4.final") == "Two"
    assert after.chosen("E5.4.chosen") == ("d2",)
    assert shown(after) == [("Draft 1", "One", False), ("Draft 2", "Two", True)]
    assert [version.text for version in drafts_of(after, HEADLINE)[1].versions] == ["Mine alone"]


def test_a_copy_stands_beside_and_is_not_in_use(desk):
    workbook = headlines("One", "Two", final="One", chosen="d1")
    edit, copy = desk(workbook).copied(drafts_of(workbook, HEADLINE)[0])
    after = edit.apply(workbook)
    found = drafts_of(after, HEADLINE)
    assert [draft.id for draft in found] == ["d1", copy, "d2"]
    assert [draft.in_use for draft in found] == [True, False, False]
    assert found[1].tag == "H3"


def test_bringing_back_an_earlier_wording_keeps_the_present_one(desk):
    workbook = headlines("One", final="One", chosen="d1")
    changed = desk(workbook).written(drafts_of(workbook, HEADLINE)[0], "Other", keep=True).apply(workbook)
    draft = drafts_of(changed, HEADLINE)[0]
    back = desk(changed).brought_back(draft, draft.versions[0].id).apply(changed)
    assert back.text("E5.4.final") == "One"
    assert {version.text for version in drafts_of(back, HEADLINE)[0].versions} == {"One", "Other"}
    assert desk(changed).brought_back(draft, "unknown") is None


def test_put_aside_is_not_gone_and_the_one_in_use_is_always_seen(desk):
    workbook = headlines("One", "Two", final="Two", chosen="d2")
    one, two = drafts_of(workbook, HEADLINE)
    after = desk(workbook).put_aside(one).apply(workbook)
    assert shown(after) == [("Draft 2", "Two", True)]
    assert [draft.name for draft in aside_of(after, HEADLINE)] == ["Draft 1"]
    assert said_anywhere(after, "One")
    back = desk(after).put_aside(aside_of(after, HEADLINE)[0], aside=False).apply(after)
    assert [name for name, _, _ in shown(back)] == ["Draft 1", "Draft 2"]
    used = desk(workbook).put_aside(two).apply(workbook)
    assert [name for name, _, _ in shown(used)] == ["Draft 1", "Draft 2"]


def test_a_name_and_a_pattern_and_a_reason(desk):
    workbook = headlines("One")
    draft = drafts_of(workbook, HEADLINE)[0]
    workbook = desk(workbook).named(draft, " Plain ").apply(workbook)
    workbook = desk(workbook).tagged(draft, "H8").apply(workbook)
    workbook = desk(workbook).reasoned("Sounds like me").apply(workbook)
    found = drafts_of(workbook, HEADLINE)[0]
    assert (found.name, found.tag) == ("Plain", "H8")
    assert workbook.text("E5.4.reason") == "Sounds like me"


def test_the_statement_in_its_shape_stands_beside_the_one_in_own_voice(desk):
    answers = {"E4.2.draft": LongText(text="I help …"), "E4.2.own_voice": LongText(text="I find out why.")}
    workbook = Workbook(id="w_1", answers=answers)
    found = drafts_of(workbook, BRAND)
    assert [(draft.name, draft.in_use) for draft in found] == [("My statement", True), ("Draft in shape", False)]
    after = desk(workbook, BRAND).chosen(found[1]).apply(workbook)
    assert after.text("E4.2.own_voice") == "I help …"
    assert [version.text for version in drafts_of(after, BRAND)[0].versions] == ["I find out why."]


def test_the_revised_about_is_in_use_with_the_whole_draft_beside_it(desk):
    workbook = Workbook(id="w_1", answers={"E6.3.about": LongText(text="First.")})
    assert about_kind(workbook).final == "E6.3.about"
    workbook = SetAnswer("E6.4.revised", LongText(text="Second.")).apply(workbook)
    kind = about_kind(workbook)
    assert shown(workbook, kind) == [("My About", "Second.", True), ("My About", "First.", False)]
    edit, row = desk(workbook, kind).added("Third.", tag="AB1")
    after = edit.apply(workbook)
    after = desk(after, kind).chosen(drafts_of(after, kind)[-1]).apply(after)
    assert after.text("E6.4.revised") == "Third."
    assert after.text("E6.3.about") == "First."
    assert row_in_use(after, about_kind(after)).id == row
    assert said_anywhere(after, "Second.")


def test_every_short_self_has_drafts_of_its_own(desk):
    kinds = bio_kinds()
    assert len(kinds) == 10
    assert len({kind.rows for kind in kinds}) == 10
    workbook = Workbook(id="w_1")
    for kind in kinds:
        edit, _ = desk(workbook, kind).added(f"For {kind.id}.")
        workbook = edit.apply(workbook)
    for kind in kinds:
        workbook = desk(workbook, kind).chosen(drafts_of(workbook, kind)[0]).apply(workbook)
        assert workbook.text(kind.final) == f"For {kind.id}."


def test_a_file_with_drafts_reads_back_whole(desk):
    sample = decode(resources.path("samples", "nurse.brandbook").read_bytes()).workbook
    kind = about_kind(sample)
    edit, _ = desk(sample, kind).added("Another About.", tag="AB2", name="Short one")
    after = desk(edit.apply(sample), kind).reasoned("It is shorter.").apply(edit.apply(sample))
    assert decode(encode(after, first_head(after))).workbook == after


def test_a_change_belongs_to_its_kind():
    workbook = headlines("One")
    assert kind_touched(frozenset({"E5.3.drafts"}), workbook) == HEADLINE
    assert kind_touched(frozenset({"E6.3.chosen"}), workbook) == about_kind(workbook)
    assert kind_touched(frozenset({"E7.5.c80_drafts"}), workbook).id == "c80"
    assert kind_touched(frozenset({"E1.1.for_others"}), workbook) is None


def test_a_kept_wording_of_a_field_is_kept_once(desk):
    kept = LongText(text="Now.", versions=(Version(id="v_0", text="Before.", made_on=TODAY),))
    workbook = Workbook(id="w_1", answers={"E6.3.about": kept})
    kind = about_kind(workbook)
    once = desk(workbook, kind).keeping(drafts_of(workbook, kind)[0]).apply(workbook)
    again = desk(once, kind).keeping(drafts_of(once, kind)[0]).apply(once)
    assert [version.text for version in drafts_of(again, kind)[0].versions] == ["Now.", "Before."]


def test_a_reason_stays_with_its_draft_and_comes_back_with_it(desk):
    workbook = headlines("One", "Two", final="One", chosen="d1")
    workbook = desk(workbook).reasoned("It is plain.").apply(workbook)
    two = desk(workbook).chosen(drafts_of(workbook, HEADLINE)[1]).apply(workbook)
    assert two.text("E5.4.reason") == ""
    two = desk(two).reasoned("It has a fact.").apply(two)
    one = desk(two).chosen(drafts_of(two, HEADLINE)[0]).apply(two)
    assert one.text("E5.4.reason") == "It is plain."
    again = desk(one).chosen(drafts_of(one, HEADLINE)[1]).apply(one)
    assert again.text("E5.4.reason") == "It has a fact."


def test_a_reason_for_a_text_that_is_no_draft_is_kept_among_earlier_wordings(desk):
    workbook = headlines("One", final="Mine alone")
    workbook = desk(workbook).reasoned("It is mine.").apply(workbook)
    after = desk(workbook).chosen(drafts_of(workbook, HEADLINE)[1]).apply(workbook)
    assert after.text("E5.4.reason") == ""
    assert [version.text for version in after.answers["E5.4.reason"].versions] == ["It is mine."]


def test_a_text_that_was_emptied_keeps_its_place(desk):
    workbook = headlines("One", final="Mine alone")
    emptied = desk(workbook).written(drafts_of(workbook, HEADLINE)[0], "", typing=True, keep=True).apply(workbook)
    found = drafts_of(emptied, HEADLINE)[0]
    assert (found.id, found.text, found.in_use) == ("E5.4.final", "", False)
    assert [version.text for version in found.versions] == ["Mine alone"]


def test_an_emptied_revision_gives_way_to_the_whole_draft_and_stays_beside(desk):
    answers = {"E6.3.about": LongText(text="First."), "E6.4.revised": LongText(text="Second.")}
    workbook = Workbook(id="w_1", answers=answers)
    kind = about_kind(workbook)
    emptied = desk(workbook, kind).written(drafts_of(workbook, kind)[0], "", keep=True).apply(workbook)
    found = drafts_of(emptied, about_kind(emptied))
    assert [(draft.id, draft.in_use) for draft in found] == [("E6.3.about", True), ("E6.4.revised", False)]
