"""What each sentence is about, and how a person puts it right."""

import pytest
from msgspec.structs import replace

from tests.workbook.outreach.samples import kept, sample, to_ingrid
from workbook.outreach.draft import draft_of
from workbook.outreach.lens import Lens, lens_of, with_correction


def about(text: str) -> list[str]:
    return [sentence.about for sentence in lens_of(to_ingrid(text)).sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Your talk showed the alarm log.", "you"),
        ("Which of the two surprised you?", "you"),
        ("I run a small shop in Lyon.", "me"),
        ("We both work at night.", "us"),
        ("The weather is cold.", "nothing"),
        ("Dr Brandt, good morning.", "nothing"),
        ("I hope this finds you well.", "nothing"),
        ("Thank you, Dr Brandt.", "nothing"),
        ("– Minh Anh", "nothing"),
        ("We help hospitals like yours.", "me"),
        ("I thought you might want it.", "me"),
        ("I read your paper twice.", "you"),
        ("You taught me that.", "you"),
        ("Would you send me a line?", "you"),
        ("Shall we exchange lists?", "us"),
        ("It was cold when we met in Leeds.", "us"),
        ("I put those pieces together.", "me"),
    ],
)
def test_a_sentence_is_about_somebody_or_nothing(text: str, expected: str) -> None:
    assert about(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada, your goats stood on the roof. Is it the moss?", ["you", "you"]),
        ("Your goats stood on the roof. I keep bees. The roof is slate.", ["you", "me", "me"]),
        ("I told my son about the goats you keep on the roof.", ["you"]),
        ("I have the photographs of your goats on the roof.", ["you"]),
        ("Nobody allowed me to write about your goats on the roof.", ["you"]),
        ("Your goats stood on the roof. We have a barn and it smells as when you came.", ["you", "me"]),
        ("Your goats stood on the roof. Thank you for the rope.", ["you", "you"]),
        ("Your goats stood on the roof. Thank you very much.", ["you", "nothing"]),
        ("Your goats stood on the roof. No hurry at all.", ["you", "nothing"]),
        ("Your goats stood on the roof. Would you come, or shall we?", ["you", "you"]),
        ("Your goats stood on the roof. They ate it.", ["you", "you"]),
        ("I keep bees by the shed that you wrote about.", ["you"]),
        ("Two of us bring goats. Your goats stood on the roof.", ["me", "you"]),
    ],
)
def test_in_a_message_to_one_person_the_main_clause_decides(text: str, expected: list[str]) -> None:
    assert about(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dear colleague, I saw that you have an excellent profile. I am baker.", ["nothing", "me"]),
        ("You have such a great career and I admire it. We offer training for teams.", ["nothing", "me"]),
        ("I would be so grateful to be in your network. I hope we can exchange ideas.", ["nothing", "us"]),
        ("I think that we have so much in common, you and I. Please let us know.", ["us", "nothing"]),
        ("It was a pleasure to meet all of you there. Let us stay in contact!", ["nothing", "us"]),
        ("I am new in this field and I want to make contacts. Please accept my invitation.", ["me", "nothing"]),
    ],
)
def test_in_a_message_that_fits_anybody_you_is_nobody(text: str, expected: list[str]) -> None:
    assert about(text) == expected


def test_in_an_invitation_to_a_circle_we_are_both() -> None:
    text = "Your goats stood on the roof. We are four who meet over such roofs."
    assert [one.about for one in lens_of(to_ingrid(text, situation="M8")).sentences] == ["you", "us"]
    assert [one.about for one in lens_of(to_ingrid(text, situation="M2")).sentences] == ["you", "me"]


def test_in_a_note_through_somebody_he_or_she_is_the_one() -> None:
    text = "Your goats stood on the roof. I would ask her how they came down."
    assert [one.about for one in lens_of(to_ingrid(text, situation="M4")).sentences] == ["you", "you"]
    assert [one.about for one in lens_of(to_ingrid(text, situation="M2")).sentences] == ["you", "me"]


def test_each_sentence_tells_the_rule() -> None:
    lens = lens_of(to_ingrid("Good morning. Your goats stood on the roof. I keep bees."))
    assert [one.why for one in lens.sentences] == [
        "A greeting, thanks or a formula: it fits anybody.",
        "“You”, their name or something of theirs comes first, or more often than “I”.",
        "“I” or “we” comes first and does something of its own.",
    ]


def test_sentences_keep_titles_times_and_quotes_together() -> None:
    text = "Dr. Brandt, you came at 5 p.m. on Friday. “Why?” you asked. «Et toi?» I said…\n– Minh Anh"
    lens = lens_of(to_ingrid(text))
    assert [sentence.text for sentence in lens.sentences] == [
        "Dr. Brandt, you came at 5 p.m. on Friday.",
        "“Why?”",
        "you asked.",
        "«Et toi?»",
        "I said…",
        "– Minh Anh",
    ]
    assert all(text[one.start : one.end] == one.text for one in lens.sentences)


def test_the_words_that_say_so_are_shown() -> None:
    lens = lens_of(kept("nurse", "message_1"))
    assert lens.sentences[2].because == ("surprised", "you")
    assert lens.balance.sentence == "Mostly them: them 13 times, me once."
    assert lens.balance.reached


def test_the_meter_can_call_them_by_name() -> None:
    lens = lens_of(kept("nurse", "message_1"))
    assert lens.balance.sentence_about("Ingrid") == "Mostly Ingrid: Ingrid 13 times, me once."


def test_a_signature_is_about_nobody() -> None:
    draft = replace(
        to_ingrid("You asked why Mr. Hale eats so little.\n\nRosa, nights"), owner_names=frozenset({"rosa"})
    )
    assert [one.about for one in lens_of(draft).sentences][-1] == "nothing"
    assert lens_of(draft).sentences[-1].why == "It is how one signs."
    asked = replace(to_ingrid("Rosa and I read your report twice."), owner_names=frozenset({"rosa"}))
    assert lens_of(asked).sentences[-1].why != "It is how one signs."


def test_a_correction_is_kept_as_words_and_moves_the_meter() -> None:
    draft = kept("nurse", "message_3")
    before = lens_of(draft)
    sentence = next(one for one in before.sentences if one.about == "me")
    corrections = with_correction((), sentence.text, "us")
    assert corrections == (f"us: {sentence.text}",)
    after = lens_of(draft, with_correction(corrections, sentence.text, "you"))
    moved = next(one for one in after.sentences if one.text == sentence.text)
    assert (moved.about, moved.corrected) == ("you", True)
    assert after.balance.me == before.balance.me - 2
    assert with_correction(corrections, sentence.text, None) == ()


def test_a_correction_lapses_when_the_sentence_changes() -> None:
    corrections = with_correction((), "I run a small shop in Lyon.", "you")
    lens = lens_of(to_ingrid("I run a large shop in Lyon."), corrections)
    assert [(one.about, one.corrected) for one in lens.sentences] == [("me", False)]


@pytest.mark.parametrize("odd", ["", "you", "you: ", "them: I run a shop.", ": ", "me:I run a shop."])
def test_odd_corrections_change_nothing(odd: str) -> None:
    lens = lens_of(to_ingrid("I run a shop."), (odd,))
    assert not lens.sentences[0].corrected


def test_a_language_without_small_words_says_so() -> None:
    lens: Lens = lens_of(draft_of(sample("hr-manager"), "p_marek_sikora", "Мареку, як ви слухаєте прес?"))
    assert not lens.known
    assert lens.balance.sentence == "There is no list of small words for this language yet, so nobody counts here."


def test_targets_follow_the_situation() -> None:
    text = "Dr Brandt, you left the columns. I saw it."
    reached = {one: lens_of(to_ingrid(text, situation=one)).balance.reached for one in ("M1", "M4", "M6")}
    assert reached == {"M1": True, "M4": True, "M6": True}
    less = "Brandt, I saw your slide."
    reached = {one: lens_of(to_ingrid(less, situation=one)).balance.reached for one in ("M1", "M4", "M6")}
    assert all(reached.values())
    even = "I wrote, and you wrote."
    reached = {one: lens_of(to_ingrid(even, situation=one)).balance.reached for one in ("M1", "M4", "M6")}
    assert reached == {"M1": False, "M4": False, "M6": True}
