"""The them/me meter: words about the recipient beside words about oneself (O8)."""

from fractions import Fraction
from typing import Literal

from msgspec import Struct

from workbook.outreach.recipient import Recipient
from workbook.outreach.situations import Situation
from workbook.outreach.words import Reading, Word, fold, is_cjk, stem
from workbook.writing.word_lists import listed_words

Mark = Literal[-1, 0, 1]
"""What one word is about: 1 them, -1 me, 0 neither."""
THEM: Mark = 1
ME: Mark = -1
NEITHER: Mark = 0
_AFTER_A_NAME = frozenset(",.!:;–—-\n")


class Balance(Struct, frozen=True):
    """Words about them and about me, the situation's target, and how it reads in words.

    `known` is false for a language without lists of "you" and "I" words: then nothing is said.
    """

    them: int
    me: int
    target: Fraction
    known: bool = True

    @property
    def ratio(self) -> Fraction | None:
        """Words about them for one about me; None when there is none about me."""
        return None if self.me == 0 else Fraction(self.them, self.me)

    @property
    def reached(self) -> bool:
        """Whether the target of the situation is reached."""
        return self.them > 0 and self.them >= self.target * self.me

    @property
    def leaning(self) -> Literal["mostly them", "balanced", "mostly me", "nobody yet"]:
        """How it reads: twice as many words on one side is "mostly"."""
        if self.them == self.me == 0:
            return "nobody yet"
        if self.them >= 2 * self.me:
            return "mostly them"
        return "mostly me" if self.me >= 2 * self.them else "balanced"

    @property
    def sentence(self) -> str:
        """What the meter says in a plain sentence; "me" is who writes, as in the message itself."""
        return self.sentence_about("them")

    def sentence_about(self, name: str) -> str:
        """The same with a word or name for the person it is to."""
        if not self.known:
            return "There is no list of small words for this language yet, so nobody counts here."
        leaning = {"mostly them": f"Mostly {name}"}.get(self.leaning, self.leaning.capitalize())
        return f"{leaning}: {name} {_times(self.them)}, me {_times(self.me)}."


def _times(count: int) -> str:
    return {0: "not once", 1: "once", 2: "twice"}.get(count, f"{count} times")


def balance_of(marks: tuple[Mark, ...], situation: Situation | None, *, known: bool = True) -> Balance:
    """The balance of a whole message; the target is 1:1 where no situation is chosen."""
    target = Fraction(1) if situation is None else situation.target
    return Balance(marks.count(THEM), marks.count(ME), target, known)


def marks_of(reading: Reading, recipient: Recipient, name_places: frozenset[int], language: str) -> tuple[Mark, ...]:
    """What each word of the text is about, in the order of the words."""
    self_words, you_words = listed_words("self_words", language), listed_words("you_words", language)
    if not self_words:
        return (NEITHER,) * len(reading.words)
    marks: list[Mark] = []
    for place, word in enumerate(reading.words):
        base = word.base
        if base in you_words or place in name_places:
            marks.append(THEM)
        elif base in self_words:
            marks.append(ME)
        else:
            about_them = reading.stems[place] in recipient.closer or stem(base) in recipient.closer
            marks.append(THEM if about_them else NEITHER)
    return tuple(marks)


def is_name(reading: Reading, place: int, recipient: Recipient) -> bool:
    """Whether the word is the recipient's name; a name that is also a small word ("Will") must stand as a name."""
    word = reading.words[place]
    if not recipient.names:
        return False
    if is_cjk(word.low):
        return any(is_cjk(name) and name in word.low for name in recipient.names)
    low = fold(word.base)
    if low not in recipient.names or not _long_enough(word, recipient):
        return False
    if low.isascii() and low in listed_words("stop_words") | listed_words("self_words") | {
        "i",
        "a",
        "hope",
        "mark",
        "long",
    }:
        return word.capital and _stands_as_name(reading, word)
    return True


def _long_enough(word: Word, recipient: Recipient) -> bool:
    """One letter of a fuller name ("J. Ortega") is not the name; where only initials are known, they are."""
    return (
        len(word.low) > 1 or not word.low.isascii() or all(len(name) == 1 for name in recipient.names if name.isascii())
    )


def _stands_as_name(reading: Reading, word: Word) -> bool:
    inside = all(begin != word.start for begin, _ in reading.sentences)
    return inside or reading.text[word.end : word.end + 1] in _AFTER_A_NAME
