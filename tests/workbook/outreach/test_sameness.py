"""Two messages of one shape are found, two about different things are not."""

import pytest

from workbook.outreach.sameness import (
    NEARLY_THIS,
    Earlier,
    longest_shared,
    nearest,
    nearly_same,
    shape_of,
    site_default,
)

FORM = (
    "Hi {name}, I enjoyed your talk on {topic} at {event}. I lead a team of {number} at {firm} and we face the same "
    "questions every day. I would love to hear how you got started. Would you have a moment next week?"
)
FIRST = FORM.format(name="Ada", topic="dye baths", event="the Kumasi day", number="12", firm="Acme")


@pytest.mark.parametrize(
    "other",
    [
        FORM.format(name="Bo", topic="dye baths", event="the Lyon fair", number="1,200", firm="Globex Nordic AB"),
        FORM.format(name="Cem", topic="night shifts", event="the Kraków day", number="4", firm="Initech"),
        FORM.format(name="Dr Dana Reyes", topic="sheet metal", event="the yard", number="40", firm="Our Mill").replace(
            "every day", "each day"
        ),
    ],
)
def test_a_form_with_other_names_is_nearly_the_same(other: str) -> None:
    assert nearly_same(shape_of(FIRST), shape_of(other)) >= NEARLY_THIS


@pytest.mark.parametrize(
    "other",
    [
        "Ada, you measured the drain and not the pipe. Which colour surprised you most?",
        "Hi Bo, I enjoyed your wrong fault tree. Which branch did the crew argue with longest? We still argue here.",
        "",
        "Thanks.",
    ],
)
def test_messages_about_different_things_are_not(other: str) -> None:
    assert nearly_same(shape_of(FIRST), shape_of(other)) < 0.5


def test_the_nearest_is_found_with_the_words_both_share() -> None:
    others = (
        Earlier("m1", "Something else about the river and its colours of the week.", name="Cem Kaya"),
        Earlier(
            "m2", FORM.format(name="Bo", topic="trees", event="the fair", number="3", firm="Globex"), name="Bo Lind"
        ),
    )
    match = nearest(FIRST, frozenset({"ada"}), others)
    assert match is not None
    assert match.earlier.id == "m2"
    assert "and we face the same questions every day" in match.shared
    assert nearest(FIRST, frozenset(), ()) is None


def test_masks_are_gaps_in_the_shared_words() -> None:
    assert longest_shared(("a", "_", "b"), ("x", "a", "_", "b")) == "a … b"


@pytest.mark.parametrize(
    "text",
    [
        "I'd like to add you to my professional network on LinkedIn.",
        "Hi Ada, I’d like to add you to my professional network on LinkedIn.",
        "Ada, I'd like to join your LinkedIn network",
        "Dear Ada!\nI would like to add you to my network.",
    ],
)
def test_a_sites_own_sentence_is_known(text: str) -> None:
    assert site_default(text) is not None


@pytest.mark.parametrize(
    "text",
    ["", "Ada, your network of wells on the map made me stop.", "Congrats on the drain you measured, Ada.", "Thanks."],
)
def test_ones_own_sentence_is_not_the_sites(text: str) -> None:
    assert site_default(text) is None
