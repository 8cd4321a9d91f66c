"""Limits are dated data; near and over are said, nothing is locked."""

import pytest
from msgspec import ValidationError, convert, to_builtins

from workbook.model.workbook import OwnLimit
from workbook.writing.limits import Limit, limit_named, limits

FIGURES = {
    "linkedin.headline": 220,
    "linkedin.about": 2600,
    "linkedin.connection_note": 200,
    "linkedin.connection_note_premium": 300,
    "linkedin.inmail_subject": 200,
    "linkedin.inmail_body": 1900,
    "linkedin.message": 3000,
    "linkedin.first_name": 20,
    "linkedin.last_name": 40,
    "linkedin.position_title": 100,
    "linkedin.experience": 2000,
    "linkedin.skills": 100,
    "linkedin.recommendation": 3000,
    "linkedin.custom_address": 100,
    "linkedin.post": 3000,
    "linkedin.comment": 1250,
    "x.bio": 160,
    "x.name": 50,
    "bluesky.description": 256,
    "bluesky.name": 64,
    "mastodon.bio": 500,
    "mastodon.name": 30,
    "threads.bio": 150,
    "instagram.bio": 150,
    "facebook.intro": 101,
    "youtube.description": 1000,
    "tiktok.bio": 80,
    "github.bio": 160,
    "speaker.short": 50,
    "speaker.medium": 100,
    "speaker.long": 150,
    "email.signature": 4,
}


@pytest.mark.parametrize(("limit_id", "figure"), FIGURES.items())
def test_a_figure_is_the_one_that_was_checked(limit_id: str, figure: int) -> None:
    assert limit_named(limit_id).limit == figure


def test_every_limit_is_dated_sure_or_unsure_and_named_once() -> None:
    assert len({limit.id for limit in limits()}) == len(limits())
    assert all(limit.checked_on == "2026-11" and limit.confidence for limit in limits())
    assert all(limit.limit or limit.aim or limit.width for limit in limits())


def test_an_unknown_limit_is_an_error_and_a_misspelt_key_too() -> None:
    with pytest.raises(KeyError):
        limit_named("linkedin.mood")
    with pytest.raises(ValidationError):
        convert({**to_builtins(limits()[0]), "folds": 3}, Limit)


@pytest.mark.parametrize(
    ("text", "reach"),
    [("", "fits"), ("a" * 208, "fits"), ("a" * 209, "near"), ("a" * 220, "near"), ("a" * 221, "over")],
)
def test_a_text_fits_comes_near_or_goes_over(text: str, reach: str) -> None:
    assert limit_named("linkedin.headline").reach_of(text) == reach


def test_a_text_whose_emoji_some_sites_count_more_than_once_is_near() -> None:
    headline = limit_named("linkedin.headline")
    assert headline.length_of("👩‍💻" * 50) == 50
    assert headline.reach_of("👩‍💻" * 50) == "near"


def test_bytes_count_where_a_site_counts_them() -> None:
    assert limit_named("bluesky.name").reach_of("👨‍👩‍👧‍👦" * 30) == "over"


def test_words_and_lines_have_their_own_measure() -> None:
    assert limit_named("speaker.short").reach_of("word " * 51) == "over"
    assert limit_named("email.signature").room_left("a\nb\n") == 2


def test_without_a_known_limit_everything_fits() -> None:
    xing = limit_named("xing.about")
    assert xing.reach_of("a" * 5000) == "fits"
    assert xing.room_left("a") is None
    assert xing.aim == 1000


def test_a_person_may_change_a_limit() -> None:
    own = {"linkedin.headline": OwnLimit(limit=240, on="2027-02"), "linkedin.about": OwnLimit(fold_phone=150)}
    headline, about = (limit_named(limit_id, own) for limit_id in own)
    assert headline.reach_of("a" * 225) == "fits"
    assert (headline.checked_on, headline.fold_phone) == ("2027-02", 60)
    assert (about.limit, about.fold_phone, about.fold_desktop) == (2600, 150, 265)
