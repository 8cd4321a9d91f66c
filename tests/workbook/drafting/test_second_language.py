"""A version in another language knows what it was written beside, and says what is new there."""

from workbook.drafting.second_language import HEADLINE, first_changed, fits_again, with_first
from workbook.model.answers import LongText, ShortText
from workbook.model.edits import SetAnswer
from workbook.model.workbook import Workbook

ABOUT = "E6.4.second_language"


def put(workbook: Workbook, ref: str, answer: ShortText | LongText) -> Workbook:
    return with_first(SetAnswer(ref, answer, typing=True), workbook).apply(workbook)


def bilingual() -> Workbook:
    workbook = put(Workbook(id="w"), "E5.4.final", ShortText(text="I count alarms"))
    return put(workbook, HEADLINE, ShortText(text="Tôi đếm tiếng báo động"))


def test_both_fit_until_the_first_changes_and_again_when_the_person_says_so():
    workbook = bilingual()
    assert first_changed(workbook, HEADLINE) is None
    workbook = put(workbook, "E5.4.final", ShortText(text="I count every alarm"))
    changed = first_changed(workbook, HEADLINE)
    assert (changed.added, changed.gone) == (("I count every alarm",), ("I count alarms",))
    workbook = put(workbook, HEADLINE, ShortText(text="Tôi đếm mọi tiếng báo động"))
    assert first_changed(workbook, HEADLINE) is not None
    assert first_changed(fits_again(workbook, HEADLINE).apply(workbook), HEADLINE) is None


def test_typing_stays_one_step_and_other_edits_stay_as_they_are():
    first = SetAnswer(HEADLINE, ShortText(text="T"), typing=True)
    assert with_first(first, Workbook(id="w")).typing_key == first.typing_key
    other = SetAnswer("E5.4.final", ShortText(text="T"))
    assert with_first(other, Workbook(id="w")) is other


def test_of_an_about_only_the_sentences_that_changed_are_told():
    workbook = put(Workbook(id="w"), "E6.3.about", LongText(text="One. Two.\n\nThree."))
    workbook = put(workbook, ABOUT, LongText(text="Một. Hai. Ba."))
    workbook = put(workbook, "E6.4.revised", LongText(text="One. Two and a half.\nThree."))
    changed = first_changed(workbook, ABOUT)
    assert (changed.added, changed.gone) == (("Two and a half.",), ("Two.",))


def test_without_a_second_version_nothing_is_said():
    assert first_changed(put(Workbook(id="w"), "E5.4.final", ShortText(text="x")), HEADLINE) is None
