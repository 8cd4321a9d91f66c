"""What works in a text, found before anything else: people named, a fact, a deed, their words, an invitation."""

from collections.abc import Iterable, Iterator

from workbook.checks.audience import audience_at, deed_at, invitation_at, phrases_found
from workbook.checks.background import Background
from workbook.checks.catalogue import worded
from workbook.checks.check import ABOUTS, HEADLINES, OPENINGS, SHORT_BIOS, STATEMENT, TextCheck
from workbook.checks.claims import claims_in, thread_of
from workbook.checks.find import texts_of
from workbook.checks.finding import Finding, Seen
from workbook.checks.headline import FIRST, names_role_or_people
from workbook.checks.own_words import USE, own_words
from workbook.checks.passage import Passage
from workbook.checks.proof import change_in, is_small, is_time, number_in, number_word_in
from workbook.checks.readability import OPENING_MOST, longest_sentence
from workbook.checks.told import shortened
from workbook.model.workbook import Workbook
from workbook.writing import graphemes
from workbook.writing.word_lists import listed_words

SHOWN_MOST = 30
LEAST_SENTENCES = 2
FIRST_WORDS = 4


def _word(passage: Passage, span: tuple[int, int] | None) -> Iterator[Seen]:
    if span is not None:
        yield Seen(*span, {"word": shortened(passage.text[span[0] : span[1]], SHOWN_MOST)})


def people_named(passage: Passage, background: Background) -> Iterator[Seen]:
    """The people of E3.1 are named."""
    place = background.audience.first(passage.words)
    return _word(passage, None if place is None else passage.words.spans[place])


def begins_with_them(passage: Passage, background: Background) -> Iterator[Seen]:
    """The first words speak to the reader or of the people, before any "I"."""
    own = listed_words("self_starts", passage.language)
    span = audience_at(passage, background)
    first = passage.words.folded[:FIRST_WORDS]
    if span is not None and not any(word in own for word in first):
        at = passage.words.spans.index(span)
        if at < FIRST_WORDS:
            yield Seen(*span)


def shows_fact(passage: Passage, _background: Background) -> Iterator[Seen]:
    """A number or a quotation."""
    number = number_in(passage.text) or number_word_in(passage)
    return _word(passage, next(iter(passage.quoted), None) if number is None else _with_unit(passage, number))


def _with_unit(passage: Passage, number: tuple[int, int]) -> tuple[int, int]:
    """The number with the word it counts: "43 families"; a small word or a time of day counts nothing."""
    if is_time(passage.text[number[0] : number[1]]):
        return number
    following = next((span for span in passage.words.spans if span[0] > number[1]), None)
    near = following is not None and following[0] == number[1] + 1 and passage.text[number[1]] == " "
    if following is None or not near:
        return number
    word = passage.words.folded[passage.words.spans.index(following)]
    return number if is_small(word, passage.language) else (number[0], following[1])


def shows_change(passage: Passage, _background: Background) -> Iterator[Seen]:
    """A before and after."""
    return _word(passage, change_in(passage))


def shows_deed(passage: Passage, _background: Background) -> Iterator[Seen]:
    """A verb a camera could see."""
    return _word(passage, deed_at(passage))


def uses_their_words(passage: Passage, background: Background) -> Iterator[Seen]:
    """A phrase collected in E3.3."""
    use = "headline" if passage.ref.startswith("E5") else "about"
    found = phrases_found(passage, background.phrases_for(use))
    return _word(passage, next(iter(found.values()), None))


def story_behind(passage: Passage, background: Background) -> Iterator[Seen]:
    """A claim that one of the person's stories shows."""
    for claim in claims_in(passage, background):
        thread = thread_of(claim, background)
        if thread.story:
            yield Seen(claim.start, claim.end, {"story": thread.title, "word": shortened(claim.text, SHOWN_MOST)})
            return


def invites(passage: Passage, _background: Background) -> Iterator[Seen]:
    """The end asks or invites."""
    span = invitation_at(passage)
    if span is not None:
        yield Seen(*span)


def easy_to_say(passage: Passage, _background: Background) -> Iterator[Seen]:
    """Every sentence can be said in one breath."""
    if len(passage.sentences) >= LEAST_SENTENCES and longest_sentence(passage)[1] <= OPENING_MOST:
        yield Seen()


def own_word(passage: Passage, background: Background) -> Iterator[Seen]:
    """A word on the list of words I use."""
    found = next((match for match in own_words(passage, background) if match.label == USE), None)
    return _word(passage, None if found is None else (found.start, found.end))


def stands_when_cut(passage: Passage, background: Background) -> Iterator[Seen]:
    """Role or people stand in the first sixty characters."""
    first = graphemes.cut_at(passage.text, FIRST)
    if names_role_or_people(passage, background, len(first)):
        yield Seen(0, len(first))


WORKS: tuple[TextCheck, ...] = (
    TextCheck("W-PEOPLE-FIRST", (*STATEMENT, *OPENINGS, *ABOUTS), begins_with_them),
    TextCheck("W-THEIR-WORDS", (*HEADLINES, *STATEMENT, *OPENINGS, *ABOUTS), uses_their_words),
    TextCheck("W-STORY", (*STATEMENT, *HEADLINES, *ABOUTS, *SHORT_BIOS), story_behind),
    TextCheck("W-PEOPLE", (*STATEMENT, *HEADLINES, *OPENINGS, *ABOUTS, *SHORT_BIOS), people_named),
    TextCheck("W-CHANGE", ("E2.3.stories/changed", *STATEMENT, *ABOUTS), shows_change, listed=True),
    TextCheck("W-PROOF", ("E2.3.stories/changed", *STATEMENT, *HEADLINES, *ABOUTS, *SHORT_BIOS), shows_fact),
    TextCheck("W-DEED", (*STATEMENT, *HEADLINES, *OPENINGS), shows_deed, listed=True),
    TextCheck("W-FITS", HEADLINES, stands_when_cut, listed=True),
    TextCheck("W-INVITES", ABOUTS, invites),
    TextCheck("W-OWN-WORD", (*STATEMENT, *HEADLINES, *OPENINGS, *ABOUTS, *SHORT_BIOS), own_word),
    TextCheck("W-BREATH", (*STATEMENT, *ABOUTS), easy_to_say),
)


def what_works(workbook: Workbook, ref: str, row: str | None = None) -> tuple[Finding, ...]:
    """What works in the field at `ref` (or in one of its rows), the rarest and best signs first."""
    background = Background(workbook)
    return works_among(texts_of(ref, background), background, row)


def works_among(texts: tuple[Passage, ...], background: Background, row: str | None = None) -> tuple[Finding, ...]:
    """What works in texts that are read already (`texts_of`), in all of them or in one row."""
    wanted = (passage for passage in texts if row is None or (passage.row is not None and passage.row.id == row))
    return tuple(_works(wanted, background))


def _works(texts: Iterable[Passage], background: Background) -> Iterator[Finding]:
    for passage in texts:
        place = f"{passage.ref}/{passage.column}" if passage.column else passage.ref
        for check in WORKS:
            if place in check.places and (passage.is_listed or not check.listed):
                for seen in check.look(passage, background):
                    yield worded(check.id, seen, passage.place, background.paths)
