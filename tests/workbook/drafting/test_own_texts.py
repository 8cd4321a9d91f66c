"""What a new draft can begin with: only the person's own words."""

import pytest

import resources
from workbook.drafting.draft_kinds import BRAND, HEADLINE, about_kind, bio_kinds
from workbook.drafting.own_texts import own_texts, wanted
from workbook.model.answers import LongText, ShortText
from workbook.model.plain import to_json
from workbook.model.workbook import Workbook
from workbook.storage.format import decode
from workbook.writing.words import words_of


@pytest.fixture(params=["nurse", "hr-manager", "accountant"])
def sample(request) -> Workbook:
    return decode(resources.path("samples", f"{request.param}.brandbook").read_bytes()).workbook


def own_words(workbook: Workbook) -> frozenset[str]:
    return frozenset(words_of(to_json(workbook).decode()).folded)


def test_every_kind_begins_with_words_of_the_person_alone(sample):
    said = own_words(sample)
    for kind in (HEADLINE, about_kind(sample), BRAND, *bio_kinds()):
        for found in own_texts(sample, kind):
            assert found.text.strip()
            assert found.why
            strange = set(words_of(found.text).folded) - said
            assert strange <= {"for"}, f"{kind.id}: {strange}"


def test_a_headline_carries_its_pattern(sample):
    assert all(found.tag.startswith("H") for found in own_texts(sample, HEADLINE))


def test_a_short_self_offers_only_what_fits():
    answers = {"E5.4.final": ShortText(text="Nurse who counts"), "E4.2.own_voice": LongText(text="x " * 100)}
    workbook = Workbook(id="w_1", answers=answers)
    kinds = {kind.id: kind for kind in bio_kinds()}
    assert [found.text for found in own_texts(workbook, kinds["c80"])] == ["Nurse who counts"]
    assert len(own_texts(workbook, kinds["c500"])) == 2
    assert own_texts(workbook, kinds["c80"])[0].why == "From “Choose and sharpen”: My headline"


def test_an_empty_workbook_is_told_which_question_would_help():
    asked = wanted(Workbook(id="w_1"), about_kind(Workbook(id="w_1")))
    assert [one.ref for one in asked] == ["E6.1.theirs", "E6.1.moment", "E6.1.plain"]
    assert own_texts(Workbook(id="w_1"), HEADLINE) == ()
