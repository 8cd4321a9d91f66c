"""Which words of a message are theirs: a true observation is what makes a message fit one person only.

A word that would not fit into a message to anybody is theirs when "you" or "your" spoke last before it in its sentence,
or speaks first after it, or follows it at once ("the goats you keep"); a word after "I" or "we" is one's own. Two words
of theirs in one sentence, or three in all, are an observation. A figure, a quotation, "you said" or a question about a
thing counts as one more beside a word of theirs; praise or a stock phrase beside it as one less.
"""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cache

from msgspec import Struct

from workbook.outreach.words import Reading, Word
from workbook.writing.word_lists import listed_words

IN_A_SENTENCE = 2
IN_ALL = 3
TOLD_WITHIN = 3
"""So soon after "you" stands the verb of telling."""
ENOUGH_TOLD = 5
"""So many words after "you said" are an observation, whatever words they are."""
_FIGURE = re.compile(
    r"(?<![\w.,:%€$£+])\d[\d.,:]*(?![\w%+]|\s*(?:%|x\b|\+|k\b|min|hours?\b|years?\b|days?\b|people\b))"
)
_QUOTED = re.compile(r"[\"“„«‹][^\"“”„«»‹›\n]{6,160}[\"”“»›]")


class Speakers(Struct, frozen=True):
    """The small words of a language that say whose words follow, and what one does to or with "you"."""

    you: frozenset[str]
    mine: frozenset[str]
    speaking: frozenset[str]
    asking: frozenset[str]
    giving: frozenset[str]
    telling: frozenset[str]
    doing: frozenset[str]
    supposing: frozenset[str]
    linking: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        """Every word of either side that speaks."""
        return self.you | self.mine


@cache
def speakers(language: str) -> Speakers:
    """The small words of one language; "me" and "us" only receive, so they claim nothing that follows."""
    return Speakers(
        listed_words("you_words", language),
        listed_words("self_words", language) - listed_words("self_words", language, "received"),
        listed_words("self_words", language, "speaking"),
        listed_words("attention_verbs", language, "asking"),
        listed_words("attention_verbs", language, "giving"),
        listed_words("attention_verbs", language, "telling"),
        listed_words("attention_verbs", language, "doing"),
        listed_words("you_words", language, "supposing"),
        listed_words("you_words", language, "linking"),
    )


def sentence_places(reading: Reading) -> Iterator[range]:
    """The places of the words of each sentence, in order."""
    place = 0
    for _, end in reading.sentences:
        first = place
        while place < len(reading.words) and reading.words[place].start < end:
            place += 1
        yield range(first, place)


def theirs_in(reading: Reading, own: AbstractSet[int], language: str) -> frozenset[int]:
    """The places of words that are theirs, among those (`own`) that would not fit into a message to anybody."""
    known = speakers(language)
    if not own or not known.you:
        return frozenset()
    found: list[int] = []
    for (_, end), places in zip(reading.sentences, sentence_places(reading), strict=True):
        if places:
            words_here, you_spoke = _theirs(reading.words, places, own, known)
            asked = reading.words[places.start].low in known.asking and reading.text[end - 1] == "?"
            found += words_here if you_spoke is not None or asked else []
    return frozenset(found)


def _theirs(
    words: tuple[Word, ...], places: range, own: AbstractSet[int], known: Speakers
) -> tuple[list[int], bool | None]:
    """The words of one sentence that "you" claims, and whether "you" spoke last: None where nobody spoke.

    What follows "you said" is theirs to the end of the sentence; "if you" and "as a baker, you" claim nothing.
    """
    found: list[int] = []
    you_spoke: bool | None = None
    reported = False
    for place in places:
        base, before = words[place].base, words[place - 1].base if place > places.start else ""
        if base in known.mine and not reported:
            if you_spoke is None:
                found.clear()
            you_spoke = False
        elif base in known.you and not reported:
            if you_spoke is None and (before in known.supposing or words[places.start].base == "as"):
                found.clear()
            named = place - 1 - (before in known.linking)
            if you_spoke is False and named in own and words[place].low == "you":
                found.append(named)  # "the goats you keep", "the goats that you keep"
            received = you_spoke is False and words[place].base != "your" and before in known.giving
            you_spoke = not received and before not in known.supposing
        elif you_spoke and words[place].low in known.telling:
            reported = True
        elif place in own and you_spoke is not False:
            found.append(place)
    return found, you_spoke


def observed(reading: Reading, theirs: AbstractSet[int], stock: Iterable[int], language: str) -> bool:
    """Whether a message holds a true observation; `stock`: where phrases that very many send begin in it.

    A sentence with such a phrase needs one word of theirs more, and adds none to the others.
    """
    known = speakers(language)
    begins = tuple(stock)
    in_all: set[str] = set()
    for span, places in zip(reading.sentences, sentence_places(reading), strict=True):
        is_stock = any(span[0] <= begin < span[1] for begin in begins)
        here = {reading.stems[place] for place in places if place in theirs}
        if not here:
            told = _reported_words(reading.words[places.start : places.stop], known)
            if told is not None and told >= ENOUGH_TOLD and not is_stock:
                return True
            continue
        in_all |= set() if is_stock else here
        if len(here) + _exactness(reading, span, places, known) >= IN_A_SENTENCE + is_stock:
            return True
    return len(in_all) >= IN_ALL


def _exactness(reading: Reading, span: tuple[int, int], places: range, known: Speakers) -> int:
    """What else is exact in a sentence: a figure, a quotation, what they said, or a question about a thing."""
    text = reading.text[slice(*span)]
    words = reading.words[places.start : places.stop]
    asks_of_a_thing = words[0].low in known.asking and not any(word.base in known.all for word in words)
    return (
        (_FIGURE.search(text) is not None)
        + (_QUOTED.search(text) is not None)
        + (_tells(words, known) or (asks_of_a_thing and text.endswith("?")))
    )


def reports(words: tuple[Word, ...], known: Speakers) -> bool:
    """Whether a sentence reports their words: "you said", "you once wrote"."""
    return _reported_words(words, known) is not None


def _reported_words(words: tuple[Word, ...], known: Speakers) -> int | None:
    """How many words follow "you said"; None where nothing is reported."""
    for at, word in enumerate(words):
        if word.low == "you":
            for told in range(at + 1, min(at + 1 + TOLD_WITHIN, len(words))):
                if words[told].low in known.telling:
                    return len(words) - told - 1
    return None


def _tells(words: tuple[Word, ...], known: Speakers) -> bool:
    """Whether a sentence reports what they said or did: "you" and such a verb, with no "I" or "we" between."""
    you_speak = False
    for word in words:
        if word.base in known.you:
            you_speak = True
        elif word.base in known.speaking:
            you_speak = False
        elif you_speak and (word.low in known.telling or word.low in known.doing):
            return True
    return False
