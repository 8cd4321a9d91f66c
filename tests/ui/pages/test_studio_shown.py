"""Where others see a text: the spots of a headline, the folds of an About."""

from msgspec.structs import replace

from tests.ui.pages.drafting import Maker, column, headlines, sample
from ui.pages.studio_shown import Spots
from ui.widgets.fold_preview import FoldPreview
from workbook.model.workbook import OwnLimit


def test_the_same_headline_is_shown_in_five_spots_from_the_limits(studio: Maker) -> None:
    long = "Ward nurse moving into health software, eleven years of alarms, learning to design fewer"
    page = studio(headlines(long))
    page.make_rest()
    view = page.below.shown.view
    assert isinstance(view, Spots)
    assert [spot.sight.name for spot in view.spots] == [
        "Top of your profile", "In a search list", "Beside a comment", "In an invitation", "On a phone",
    ]  # fmt: skip
    whole, *cut = view.spots
    assert whole.shown.text() == long
    assert {spot.shown.text() for spot in cut} == {"Ward nurse moving into health software, eleven years of alar…"}
    assert whole.told.text() == "All of it shows."
    assert cut[0].told.text() == "Cut about here"


def test_what_the_person_saw_on_the_site_counts(studio: Maker) -> None:
    own = {"linkedin.headline": OwnLimit(fold_phone=10)}
    page = studio(replace(headlines("Ward nurse moving on"), limits=own))
    page.make_rest()
    view = page.below.shown.view
    assert isinstance(view, Spots)
    assert view.spots[-1].shown.text() == "Ward nurse…"
    assert column(page, "d1").strip.shown.text() == "Ward nurse…"


def test_an_about_is_shown_folded_on_a_phone_and_a_computer(studio: Maker) -> None:
    page = studio(sample("accountant"))
    page.choose("about")
    page.make_rest()
    view = page.below.shown.view
    assert isinstance(view, FoldPreview)
    phone, computer = view.columns
    assert phone.line.isVisibleTo(page)
    assert len(phone.shown.text()) < len(computer.shown.text())
    page.choose("brand")
    assert not page.below.shown.isVisibleTo(page)


def test_where_others_see_it_follows_the_draft_that_is_written_in(studio: Maker) -> None:
    page = studio(headlines("One", "Two", final="One", chosen="d1"))
    page.make_rest()
    assert page.below.shown.title.text() == "Where others see “Draft 1”"
    column(page, "d2").box.setFocus()
    assert page.below.shown.title.text() == "Where others see “Draft 2”"
