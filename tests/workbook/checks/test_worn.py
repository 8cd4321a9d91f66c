"""Worn words are found where they are worn, and left alone where they are meant literally, quoted or denied."""

from pathlib import Path

import pytest

from workbook.checks.passage import Passage
from workbook.checks.worn import all_worn
from workbook.writing.words import words_of


def worn(text: str) -> list[str]:
    passage = Passage(text)
    return [text[found.start : found.end] for found in all_worn(passage.words, "en", passage.quoted)]


LITERAL = (
    "I watch the leverage ratio of three small banks.",
    "We use robust regression because two gauges lie.",
    "I teach dynamic programming with paper cups.",
    "Rockstar Games tested my sound for two years.",
    "Certified welder for tight spots.",
    "Each patient gets one sheet, and the patient keeps it.",
    "Strategic planner for a town of nine thousand.",
    "Creative director at a bakery magazine.",
    "I play in a St Matthew Passion every spring.",
    "My first job was expert witness in a bridge case.",
    "The skilled trades here start at six.",
    "A gear driven by rain water turned the old mill.",
    "We are responsible adults, and we still forgot the tea.",
    "She has experienced two floods and stayed.",
    "What motivated me was one sentence in a letter.",
    "The theory was proven wrong by a child.",
    "Seasoned oak only; green wood moves.",
    "Foster carer, and nurse on Sundays.",
    "I repair harnesses for climbers and mend ropes.",
    "Analytical chemist for small breweries.",
    "The effective dose is printed in letters one can read.",
    "Outstanding invoices fell from 41 to 6.",
    "I weave tapestry and restore wool carpets.",
    "The ecosystem services of one wetland, counted by volunteers.",
    "Landscape gardener for roofs.",
    "I am not a guru and I sell nothing.",
    "I never say synergy.",
    "He called it innovative; I called it late.",
    'My boss says "results-driven"; I say on time.',
    "People told me “you are passionate about pumps”.",
    "No rock star, no ninja: a bookkeeper.",
    "The leadership team meets on Tuesdays; I bring the minutes.",
    "I hold the spare key to every unique reference number.",
    "Multinational crews on two ferries.",
    "Bandwidth allocation for village radio.",
    "I studied passive voice in Latin.",
    "The wizard of Oz, twice, as stage carpenter.",
    "Journey times on line 4 are mine to keep.",
    "Patient transport at night, by van.",
    "I cultivate mushrooms in old tunnels.",
    "Elite athletes and their knees.",
    "Excellent rated by nobody, visited by many.",
    "Next generation sequencing for potatoes.",
    "I do the accounts at Dynamic Earth in Edinburgh.",
    "Visionary Ltd made spectacles in Hull until 2008.",
    "World Class is the swimming group my pupils named.",
    "Team players wanted, it says on our door.",
    "We delve, literally: I dig clay.",
    "Patient? My youngest pupil took fourteen weeks.",
    "I bring coffee to the table for all of 3B.",
)  # fmt: skip


@pytest.mark.parametrize("text", LITERAL)
def test_a_literal_quoted_or_denied_word_is_left_alone(text: str) -> None:
    assert worn(text) == []


@pytest.mark.parametrize(("text", "words"), [
    ("Results driven baker", ["Results driven"]),
    ("RESULTS-DRIVEN BAKER", ["RESULTS-DRIVEN"]),
    ("I am patient, creative and driven", ["patient", "creative", "driven"]),
    ("Guru of growth", ["Guru"]),
    ("I'm passionate about pumps", ["I'm passionate about"]),
    ("I am passionate about pumps", ["I am passionate about"]),
    ("Open to work | Team player", ["Open to work", "Team player"]),
    ("Highly sought-after speaker", ["Highly sought-after"]),
    ("with over 15 years of experience", ["with over 15 years of experience"]),
    ("🙂 Proven track record", ["Proven track record"]),
    ("No, I am dynamic", ["dynamic"]),
    ("Honest, reliable and affordable plumbing", ["Honest", "reliable", "affordable"]),
    ("I am a Passionate nurse for night crews", ["Passionate"]),
    ("Nurse · Award-winning trainer of crews", ["Award-winning"]),
    ("A reliable van and an honest dog", []),
    ("Reliability, honesty and precision", ["Reliability", "honesty", "precision"]),
    ("Reliability and honesty", ["Reliability", "honesty"]),
    ("Service and community", []),
    ("Loyalty, and lots of enthusiasm", ["Loyalty", "lots of enthusiasm"]),
    ("Exceptional interpersonal skills", ["Exceptional interpersonal skills"]),
    ("A library professional and typist", []),
])  # fmt: skip
def test_worn_words_are_found_to_the_code_point(text: str, words: list[str]) -> None:
    assert worn(text) == words


def test_of_two_that_overlap_the_longer_one_counts() -> None:
    assert worn("A proven track record of success in sales") == ["A proven track record of"]


def test_another_language_has_no_worn_words() -> None:
    assert Passage("Ich bin ein dynamic leader und arbeite mit den Leuten").worn == ()
    assert all_worn(words_of("dynamic"), "de") == ()


def test_plain_good_prose_is_left_alone() -> None:
    lines = (Path(__file__).parent / "good_prose.txt").read_text(encoding="utf-8").splitlines()
    words = sum(len(words_of(line)) for line in lines)
    alarms = [found for line in lines for found in worn(line)]
    assert words > 800
    assert len(alarms) * 100 <= words, alarms
