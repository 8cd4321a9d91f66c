"""Who speaks and who is spoken to: self words against reader words, "we" without "I", the third person."""

from collections.abc import Iterator

from msgspec import Struct

from workbook.checks.background import Background
from workbook.checks.check import ABOUTS, TextCheck
from workbook.checks.finding import Seen
from workbook.checks.passage import Passage
from workbook.writing.word_lists import listed_words
from workbook.writing.words import words_of

READER_SHARE = 3
"""Reader words may be as few as one for so many self words (C-AB-5)."""
THIRD_PERSON = frozenset({"he", "she", "his", "her"})
NAMED_BY = frozenset({"am", "i'm", "is", "me", "called", "name", "im"})
SHORTEST_NAME = 3


class Count(Struct, frozen=True):
    """Words about oneself and words about the reader or the people the text is for."""

    own: int
    reader: int


def _is_self(word: str, own: frozenset[str]) -> bool:
    return word in own or (word.startswith(("i'", "we'")) and word.partition("'")[0] in own)


def balance(passage: Passage, background: Background) -> Count:
    """How many words speak of oneself and how many of the reader (C-AB-5); audience terms count as reader words."""
    own = listed_words("self_words", passage.language)
    reader = listed_words("you_words", passage.language)
    places = passage.words.places
    mine = {word for word in places if _is_self(word, own)}
    audience = background.audience.hits(places)
    theirs = {word for word in places if word in audience or word.partition("'")[0] in reader} - mine
    return Count(sum(len(places[word]) for word in mine), sum(len(places[word]) for word in theirs))


def mostly_self(passage: Passage, background: Background) -> Iterator[Seen]:
    """Reader words under a third of self words (C-AB-5)."""
    count = balance(passage, background)
    if count.reader * READER_SHARE < count.own:
        yield Seen(gaps={"self": count.own, "reader": count.reader})


def we_without_i(passage: Passage, _background: Background) -> Iterator[Seen]:
    """What I did speaks of "we" and never of "I" (C-STORY-2)."""
    words = passage.words.folded
    if any(word in {"i", "my", "me", "myself"} or word.startswith("i'") for word in words):
        return
    for at, word in enumerate(words):
        if word in {"we", "our", "us"} or word.startswith("we'"):
            yield Seen(*passage.words.spans[at])
            return


def third_person(passage: Passage, background: Background) -> Iterator[Seen]:
    """The own name, or he or she about oneself (C-AB-10)."""
    words, places = passage.words.folded, passage.words.places
    parts = {part for name in background.names for part in words_of(name).folded if len(part) >= SHORTEST_NAME}
    for at in sorted(at for part in parts for word in (part, f"{part}'s") for at in places.get(word, ())):
        capital = passage.word_at(at)[:1] != passage.word_at(at)[:1].lower()
        if capital and not (at and words[at - 1] in NAMED_BY):
            yield Seen(*passage.words.spans[at], {"word": passage.word_at(at)})
            return
    if not any(word in {"i", "me", "my"} or word.startswith("i'") for word in places):
        for at in sorted(places[word][0] for word in THIRD_PERSON if word in places)[:1]:
            yield Seen(*passage.words.spans[at], {"word": passage.word_at(at)})


CHECKS = (
    TextCheck("C-STORY-2", ("E2.3.stories/did",), we_without_i, listed=True),
    TextCheck("C-AB-5", ABOUTS, mostly_self, listed=True),
    TextCheck("C-AB-10", ABOUTS, third_person, listed=True),
)
