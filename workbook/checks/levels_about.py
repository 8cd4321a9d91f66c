"""Levels proposed for the About (R-ABOUT)."""

from collections.abc import Callable, Mapping

from workbook.checks.audience import deed_at, invitation_at, phrases_found
from workbook.checks.background import Background
from workbook.checks.claims import claims_in
from workbook.checks.length import breaks_off
from workbook.checks.levels import Level, cut, level
from workbook.checks.passage import Passage
from workbook.checks.person import balance
from workbook.checks.proof import trace_of
from workbook.checks.readability import average_words, hard_aloud, longest_sentence, wall
from workbook.checks.stock_phrases import stock_beginning
from workbook.checks.told import joined
from workbook.writing.word_lists import listed_words, phrases

SEVERAL = 2
PRESENT = 3
VERBS_ENOUGH = 3
WALL_AVERAGE, WALL_LONGEST = 25, 40


def opening(passage: Passage, background: Background) -> Level:
    """Stock opening, about me, a moment or their situation, and a complete thought before the cut."""
    stock = next(iter(stock_beginning(passage, background)), None)
    if stock is not None:
        return level(0, str(stock.gaps.get("start", "")))
    if passage.words.folded[:1] and passage.words.folded[0] in listed_words("self_starts", passage.language):
        return level(1)
    return level(2 if next(iter(breaks_off(passage, background)), None) else 3)


def reader_present(passage: Passage, background: Background) -> Level:
    """Never, once, several times, in words they use."""
    reader = balance(passage, background).reader
    found = phrases_found(passage, background.phrases_for("about"))
    if found and reader >= PRESENT:
        return level(3, cut(passage, next(iter(found.values()))))
    return level(min(reader, SEVERAL))


def moment_with_proof(passage: Passage, background: Background) -> Level:
    """None, claim, story trace; a person says whether the story is whole."""
    trace = trace_of(passage)
    if trace is not None:
        return level(2, cut(passage, trace))
    return level(1 if passage.worn or claims_in(passage, background) else 0)


def in_verbs(passage: Passage, _background: Background) -> Level:
    """None, nouns, verbs; a person says whether they stand in order of wish."""
    verbs = 0
    for sentence in passage.sentences:
        verbs += deed_at(Passage(sentence.of(passage.text), usual=passage.usual)) is not None
    first = deed_at(passage)
    if first is None:
        return level(0 if not passage.words.folded else 1)
    return level(2 if verbs >= VERBS_ENOUGH else 1, cut(passage, first))


def only_people_tell(_passage: Passage, _background: Background) -> Level:
    """Only a person can tell."""
    return level(None)


def invitation(passage: Passage, _background: Background) -> Level:
    """None, one of the sentences that stand everywhere, clear; a person says whether it is easy for them."""
    found = invitation_at(passage)
    generic = phrases(passage.language, "invitation:capped_at_one").found(passage.words) if passage.is_listed else ()
    late = [match for match in generic if match.end > len(passage.text) - 300]
    if late and "?" not in passage.text[late[0].start :]:
        return level(1, passage.text[late[0].start : late[0].end])
    return level(0 if found is None else 2)


def readable(passage: Passage, background: Background) -> Level:
    """A wall, long, good; a person says whether it is a pleasure aloud."""
    longest = longest_sentence(passage)[1]
    blocked = next(iter(wall(passage, background)), None) is not None
    if (blocked and longest > WALL_LONGEST) or average_words(passage) > WALL_AVERAGE:
        return level(0, longest)
    hard = next(iter(hard_aloud(passage, background)), None) is not None
    return level(1 if blocked or hard else 2, longest)


def agrees(passage: Passage, background: Background) -> Level:
    """How many of the three words, topics and people stand in it; open while none are chosen."""
    wanted = background.topics.stems | background.audience.stems
    if not wanted:
        return level(None)
    places = (*background.topics.places(passage.words), *background.audience.places(passage.words))
    found = {stem: passage.word_at(at) for at, stem in reversed(places)}
    words = list(found.values())
    return level(min(len(words), 3), joined(words) if len(words) != 1 else words[0])


ABOUT: Mapping[str, Callable[[Passage, Background], Level]] = {
    "R-ABOUT-1": opening,
    "R-ABOUT-2": reader_present,
    "R-ABOUT-3": moment_with_proof,
    "R-ABOUT-4": in_verbs,
    "R-ABOUT-5": only_people_tell,
    "R-ABOUT-6": only_people_tell,
    "R-ABOUT-7": invitation,
    "R-ABOUT-8": readable,
    "R-ABOUT-9": agrees,
}
