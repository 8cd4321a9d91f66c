"""The swap test: with another name over it, which words would still be this person's, and which are common stock."""

from typing import Literal

from msgspec import Struct

from workbook.checks.background import Background
from workbook.checks.passage import Passage
from workbook.checks.terms import Terms, left_out_in
from workbook.checks.told import joined
from workbook.checks.worn import Worn, all_worn
from workbook.model.workbook import Workbook
from workbook.writing.word_lists import listed_words
from workbook.writing.words import pairs_of_signs

Whose = Literal["yours", "common", "neutral"]


class SwapWord(Struct, frozen=True):
    """A word that carries meaning, whose it is, and where it stands (code points)."""

    start: int
    end: int
    whose: Whose


class Swap(Struct, frozen=True):
    """The words of a text parted into yours, common stock and neither, with one sentence that says so."""

    words: tuple[SwapWord, ...]
    yours: tuple[str, ...]
    common: tuple[str, ...]
    sentence: str


def swap_test(workbook: Workbook, text: str, language: str = "en") -> Swap:
    """Which words of `text` come from this person's stories, facts, topics and people, and which stand everywhere."""
    passage = Passage(text, usual=language)
    own = _own_terms(Background(workbook))
    stock = {at for worn in _worn(passage) for at in range(worn.first, worn.last + 1)}
    left_out = left_out_in(passage.language) | listed_words("number_words", passage.language)
    words: list[SwapWord] = []
    for at, (word, (start, end)) in enumerate(zip(passage.words.folded, passage.words.spans, strict=True)):
        if at in stock:
            words.append(SwapWord(start, end, "common"))
        elif word[0].isdigit() or (word not in left_out and own.hit(word)):
            words.append(SwapWord(start, end, "yours"))
        elif word not in left_out and (len(word) > 2 or pairs_of_signs(word)):
            words.append(SwapWord(start, end, "neutral"))
    yours = tuple(dict.fromkeys(text[word.start : word.end] for word in words if word.whose == "yours"))
    common = tuple(dict.fromkeys(text[worn.start : worn.end] for worn in _worn(passage)))
    return Swap(tuple(words), yours, common, _sentence(yours, common))


def _worn(passage: Passage) -> tuple[Worn, ...]:
    return all_worn(passage.words, passage.language, passage.quoted) if passage.is_listed else ()


def _own_terms(background: Background) -> Terms:
    stories = background.column("E2.3.stories", "title", "situation", "stake", "did", "changed", "learned")
    facts = background.column("E2.2.strengths", "fact")
    portrait = background.column("E3.2.portrait", "day", "needs", "wants", "joys", "fears", "dreams")
    phrases = background.column("E3.3.phrases", "phrase")
    place = (background.workbook.owner.place, background.workbook.text("E5.2.place"))
    told = background.terms((*stories, *facts, *portrait, *phrases, *place))
    return Terms(told.stems | background.topics.stems | background.audience.stems)


def _sentence(yours: tuple[str, ...], common: tuple[str, ...]) -> str:
    if yours and common:
        return (
            f"With another name over it, {joined(yours)} would still be yours. "
            f"{joined(common)} could stand on anyone's page."
        )
    if yours:
        return f"With another name over it, {joined(yours)} would still be yours."
    if common:
        return f"{joined(common)} could stand on anyone's page. Which word comes from one of your stories?"
    return "No word here comes from your stories yet. Which one would only you have written?"
