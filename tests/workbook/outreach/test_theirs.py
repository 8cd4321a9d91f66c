"""Which words are theirs, and what makes an observation."""

import pytest

from tests.workbook.outreach.people import circle, person
from tests.workbook.outreach.samples import to_ingrid
from workbook.outreach.draft import Draft, draft_of
from workbook.outreach.signals import signals_of


def to_somebody(text: str) -> Draft:
    """A first message to a person about whom nothing is noted."""
    ada = person("Ada Okoro", why="")
    return draft_of(circle(ada), ada.id, text)


@pytest.mark.parametrize(
    ("text", "theirs"),
    [
        ("Your goats stand on the roof.", {"goats", "roof"}),
        ("I keep goats on the roof.", set()),
        ("I keep goats; yours stand on the roof.", {"roof"}),
        ("The goats you keep stand on my roof.", {"goats"}),
        ("We sell goats to roofers like you, cheese included.", set()),
        ("Goats stand on roofs.", set()),
        ("Why do the goats stand on the roof?", {"goats", "roof"}),
    ],
)
def test_words_belong_to_whoever_spoke_last(text: str, theirs: set[str]) -> None:
    draft = to_somebody(text)
    assert {draft.reading.words[place].low for place in draft.theirs} == theirs


@pytest.mark.parametrize(
    "text",
    [
        "Your goats stand on the roof.",
        "You keep 40 goats.",
        "You said goats need nothing.",
        "Your goat hummed. You fed it. Did your neighbour weep?",
        "Your sign says “beware of goats”.",
        "Where do the goats swim in it?",
    ],
)
def test_an_observation_is_two_words_of_theirs_or_one_with_something_exact(text: str) -> None:
    assert to_somebody(text).observes


@pytest.mark.parametrize(
    "text",
    [
        "Your goats are amazing.",
        "I keep 40 goats on the roof and would love to connect with you.",
        "Your profile and your experience are impressive, and you have a great career in your field.",
        "We can save you 40 % of your costs in 15 minutes.",
        "Your passion and your courage inspire so many people.",
        "Your bakery is amazing and the bread fantastic.",
        "If you keep goats on roofs, call.",
        "As a breeder of goats you know it.",
        "",
    ],
)
def test_what_fits_anybody_is_no_observation(text: str) -> None:
    assert not to_somebody(text).observes


def test_a_title_alone_is_no_observation() -> None:
    ada = person("Ada Okoro", field="goat breeder on a volcano")
    text = "Ada, you are a goat breeder on a volcano."
    assert not draft_of(circle(ada), ada.id, text).observes
    assert to_somebody(text).observes


PITCH = (
    "I sell feed, I sell fences, I sell salt. Book a call for a discount, quick call, 15 minutes, free trial, demo!!"
)


def test_a_true_observation_keeps_a_clumsy_message_out_of_the_last_band() -> None:
    general = signals_of(to_somebody(PITCH))
    assert general.band.id == "sent_to_many"
    seen = signals_of(to_somebody(f"{PITCH} Your goats stood on the roof."))
    assert (seen.band.id, seen.index) == ("general_places", 44)


def test_an_unfilled_gap_counts_in_spite_of_an_observation() -> None:
    text = "Dear {name}, I sell feed. Just following up: your goats stood on the roof. Book a call"
    assert signals_of(to_somebody(text)).band.id == "sent_to_many"


@pytest.mark.parametrize(
    "text",
    [
        "Good evening, I am baker and I make contacts with colleagues. I wish you success and good health.",
        "It was lovely to meet so many inspiring people at the festival. Your energy is contagious! Let's meet soon.",
        "We are the number one supplier of uniforms for hospitals and hotels. Fair price! May I call you tomorrow?",
        "I follow you since long time and I learn much from your posts. I am fan of you. Please accept my friendship.",
        "You were recommended to me as an expert. I have a project for you. When would be a good time to call?",
    ],
)
def test_what_fits_anybody_could_be_sent_to_many(text: str) -> None:
    assert to_somebody(text).fits_anybody
    assert signals_of(to_somebody(text)).band.id == "sent_to_many"


def test_something_noticed_or_few_words_do_not_fit_anybody() -> None:
    text = "I am very impressed by your profile and your great experience in many fields of work"
    assert to_ingrid(f"{text}.").fits_anybody
    assert not to_ingrid(f"{text}, and by the alarm log beside the notes.").fits_anybody
    assert not to_ingrid("Your profile is impressive.").fits_anybody


def test_what_you_said_is_an_observation_whatever_its_words() -> None:
    assert to_somebody("You asked at the end who had read it before the meeting.").observes
    assert not to_somebody("I agree with every word you said.").observes
    assert not to_somebody("Well done, you said what so many people think about it.").observes
