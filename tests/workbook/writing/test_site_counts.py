"""Counts of single sites: of X as its reference library gives them, of Bluesky and Mastodon from their rules."""

import pytest

from workbook.writing.limits import limit_named
from workbook.writing.site_counts import mastodon_count, x_count

FAMILY = "👩‍👩‍👧‍👦"
X = (
    ("", 0), ("Night nurse in Leeds", 20), ("café cafe\u0301", 9), ("日本語で書く", 12), ("한국어", 6),
    ("Олена Ковальчук", 15), ("أمينة الفاسي", 12), (f"{FAMILY} mother of four", 17), ("👍🏽👍", 4), ("🇻🇳 Việt Nam", 12),
    ("“quotes” – dash — and … dots", 29), ("price 5 € · £ · ™ ©", 22),
    ("https://example.com/a/very/long/path?with=query", 23), ("see example.com for more", 36),
    ("see https://example.com, and http://b.org.", 57), ("@ada #night", 11), ("zero\u200dwidth", 10), ("☕ and ✅", 9),
    ("１２３ full width", 17), ("Nguyễn Minh Anh", 16), ("x" * 161, 161), ("line\nbreak", 10), ("मनुष्य", 6), ("ไทย", 3),
    ("a.b", 3), ("e.g. this", 9), ("mail me: a@example.com", 22), ("www.example.org/x", 23),
)  # fmt: skip
"""Text and its weighted length as twitter-text 3.0 gives it."""


@pytest.mark.parametrize(("text", "weighted"), X)
def test_x_counts_as_its_own_library_does(text, weighted):
    assert x_count(text) == weighted
    assert limit_named("x.bio").length_of(text) == weighted


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("Nguyễn Minh Anh", 15),
        (f"{FAMILY} four", 6),
        ("see https://example.com/a/very/long/path, now", 4 + 23 + 5),
        ("bare example.com stays", 22),
        ("ask @ada@mastodon.example today", len("ask @ada today")),
        ("ask @ada today", 14),
        ("日本語", 3),
    ],
)
def test_mastodon_counts_addresses_and_far_mentions_short(text, count):
    assert mastodon_count(text) == count
    assert limit_named("mastodon.bio").length_of(text) == count


@pytest.mark.parametrize(
    ("text", "reach"),
    [("a" * 256, "near"), ("a" * 257, "over"), (FAMILY * 64, "fits"), (FAMILY * 110, "over"), ("語" * 256, "near")],
)
def test_bluesky_holds_signs_and_bytes_both(text, reach):
    limit = limit_named("bluesky.description")
    assert limit.reach_of(text) == reach
    assert (limit.limit, limit.bytes) == (256, 2560)
