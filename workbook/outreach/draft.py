"""One message with all that its signals need to know: whom it is to, where it goes, what was sent before."""

from functools import cached_property
from typing import Literal

from msgspec import Struct

from workbook.model.answers import Row
from workbook.model.workbook import Person, Workbook
from workbook.outreach.balance import Mark, is_name, marks_of
from workbook.outreach.others import Written, messages_in
from workbook.outreach.recipient import KNOWN_PILES, NOBODY, Recipient, names_of, recipient_of
from workbook.outreach.sameness import Earlier
from workbook.outreach.situations import MESSAGES, SENT, Situation, limit_of, situation_named
from workbook.outreach.theirs import observed, theirs_in
from workbook.outreach.word_lists import Phrases, language_of, phrases, small_words, stem_set
from workbook.outreach.words import Reading, read, same_writing, sign_pairs, stem
from workbook.writing.limits import Limit
from workbook.writing.word_lists import listed_words

Purpose = Literal["first", "reply", "ask", "no", "close"]
"""A first message (stage 3), a reply (stage 4), and the three of E9.5."""


class Place(Struct, frozen=True):
    """A field that keeps messages, what they are for, and how long they should be where no situation says so."""

    ref: str
    purpose: Purpose
    longest: int | None


PLACES = (
    Place(MESSAGES, "first", None),
    Place("E9.5.ask", "ask", 400),
    Place("E9.5.decline", "no", 300),
    Place("E9.5.close", "close", 400),
)
SHORT_NOTE = 200
"""In a place that holds no more than this, the name may be left out (X3)."""
GOODBYES = frozenset({"no", "close"})
"""A kind no and a closing note answer somebody: they need no notice (E9.5)."""
WEAK_ONES = 3
"""So many different words that anybody might use, shared with the notices, count like one of the person's own."""
STOCK = ("praise", "stock_openings", "formulas", "pitch")
"""Lists of phrases that very many send."""
ROOM_TO_SAY = 13
"""A message of fewer words has no room for an observation."""
ROOM_FOR_YOU = 8
"""In fewer words, nobody can tell yet who "you" is."""
Span = tuple[int, int]


class Draft(Struct, frozen=True, dict=True):
    """What the signals read. `earlier_contact`: the two were in touch; `others`: one's messages to other people."""

    text: str
    recipient: Recipient = NOBODY
    situation: Situation | None = None
    channel: str = ""
    limit: Limit | None = None
    language: str = "en"
    purpose: Purpose = "first"
    longest: int | None = None
    earlier_contact: bool = False
    others: tuple[Earlier, ...] = ()
    owner_names: frozenset[str] = frozenset()

    @cached_property
    def reading(self) -> Reading:
        """The text read once."""
        return read(self.text)

    @cached_property
    def name_places(self) -> frozenset[int]:
        """The places of words that are the recipient's name."""
        if not self.recipient.names:
            return frozenset()
        return frozenset(
            place for place in range(len(self.reading.words)) if is_name(self.reading, place, self.recipient)
        )

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """What each word is about."""
        return marks_of(self.reading, self.recipient, self.name_places, self.language)

    @cached_property
    def noticed_here(self) -> frozenset[int]:
        """The places of words that pick up something noticed: one of the person's own, or three that many use."""
        stems, noticed, weak = self.reading.stems, self.recipient.noticed, stem_set("weak_words", self.language)
        own = frozenset(place for place, one in enumerate(stems) if one in noticed and one not in weak)
        shared = {one for one in stems if one in noticed}
        return (
            own
            if own or len(shared) < WEAK_ONES
            else frozenset(place for place, one in enumerate(stems) if one in noticed)
        )

    @property
    def says_nothing_noticed(self) -> bool:
        """Whether nothing noticed is picked up, where that can be seen: not in a note to a helper or a goodbye."""
        if self.noticed_here or self.to_helper or self.purpose in GOODBYES:
            return False
        if self.recipient.pairs and self.recipient.pairs & sign_pairs(self.text):
            return False
        return self.can_compare

    @property
    def can_compare(self) -> bool:
        """Whether message and notices are in one script, so that words in common may be looked for."""
        return not self.recipient.notices or same_writing(self.text, self.recipient.notices)

    @cached_property
    def own_places(self) -> frozenset[int]:
        """The places of words that would not fit into a message to anybody; none in a language without the list."""
        if not self.has_list("general_words"):
            return frozenset()
        general = stem_set("general_words", self.language) | stem_set("broad_questions", self.language)
        small = small_words(self.language)
        words, stems = self.reading.words, self.reading.stems
        return frozenset(
            place
            for place, word in enumerate(words)
            if len(word.base) >= 3
            and word.base not in small
            and stems[place] not in general
            and stem(word.base) not in general
            and place not in self.name_places
            and word.base not in self.owner_names
        )

    @cached_property
    def theirs(self) -> frozenset[int]:
        """The places of words of their own that "you" or "your" speaks of, other than their title and employer."""
        stems, formal = self.reading.stems, self.recipient.formal
        own = self.own_places if not formal else {one for one in self.own_places if stems[one] not in formal}
        return theirs_in(self.reading, own, self.language)

    @cached_property
    def observes(self) -> bool:
        """Whether a true observation stands in it."""
        stock = (begin for name in STOCK for begin, _ in self.found(name))
        return observed(self.reading, self.theirs, stock, self.language)

    @cached_property
    def is_to_nobody(self) -> bool:
        """Whether it says something, and holds no observation and nothing noticed."""
        if len(self.reading.words) < ROOM_FOR_YOU or not self.has_list("general_words"):
            return False
        return self.says_nothing_noticed and not self.observes

    @property
    def fits_anybody(self) -> bool:
        """The same of a message that had room for an observation."""
        return len(self.reading.words) >= ROOM_TO_SAY and self.is_to_nobody

    @property
    def is_first(self) -> bool:
        """Whether it opens: nothing has been answered yet."""
        return self.purpose == "first" and not self.earlier_contact

    @property
    def to_helper(self) -> bool:
        """Whether an M4 note asks somebody one knows to pass it on, rather than writes to the person meant."""
        if self.situation is None or self.situation.id != "M4":
            return False
        return self.recipient.pile in KNOWN_PILES or bool(self.found("helper"))

    def list(self, name: str) -> Phrases | None:
        """A list of phrases in the message's language."""
        return phrases(name, self.language)

    def found(self, name: str) -> tuple[Span, ...]:
        """Where the phrases of a list stand; nowhere in a language without that list."""
        known = self.list(name)
        return () if known is None else known.spans(self.reading)

    def has_list(self, name: str) -> bool:
        """Whether the language has this list."""
        return bool(listed_words(name, self.language))


def draft_of(
    workbook: Workbook,
    person_id: str | None,
    text: str,
    *,
    situation: str = "",
    channel: str = "",
    said_language: str = "",
    purpose: Purpose = "first",
    row_id: str = "",
) -> Draft:
    """The draft of a message in this workbook; `row_id` is its own row, which is not compared with itself."""
    language = language_of(text, said_language)
    recipient = recipient_of(workbook, person_id, language)
    found = situation_named(situation)
    own_length = next((place.longest for place in PLACES if place.purpose == purpose), None)
    return Draft(
        text=text,
        recipient=recipient,
        situation=found,
        channel=channel,
        limit=limit_of(channel, workbook),
        language=language,
        purpose=purpose,
        longest=own_length if found is None else found.longest(channel),
        earlier_contact=has_answered(workbook, person_id, except_row=row_id),
        others=others_of(workbook, person_id),
        owner_names=names_of(Person(id="", name=workbook.owner.name)),
    )


def draft_of_row(workbook: Workbook, ref: str, row: Row) -> Draft:
    """The draft a row of E9.3 or E9.5 holds."""
    place = next((place for place in PLACES if place.ref == ref), PLACES[0])
    return draft_of(
        workbook,
        row.person,
        row.text("text"),
        situation=row.text("situation"),
        channel=row.text("channel"),
        said_language=row.text("language"),
        purpose=place.purpose,
        row_id=row.id,
    )


def has_answered(workbook: Workbook, person_id: str | None, *, except_row: str = "") -> bool:
    """Whether this person has answered or met the owner before, other than through the message in `except_row`."""
    if person_id is None:
        return False
    answered = any(
        row.person == person_id and row.text("status") == "answered" and row.id != except_row
        for row in workbook.rows(MESSAGES)
    )
    return answered or any(
        touch.person == person_id and touch.kind in {"answered", "met", "reported_back"} for touch in workbook.ledger
    )


def others_of(workbook: Workbook, person_id: str | None) -> tuple[Earlier, ...]:
    """Every message of one's own to somebody else, with that person's name."""
    written = messages_in(Written(workbook, tuple(place.ref for place in PLACES)))
    return tuple(message for message in written if message.person != person_id)


def sent_rows(workbook: Workbook) -> tuple[Row, ...]:
    """The messages of E9.3 that were sent, in their order."""
    return tuple(row for row in workbook.rows(MESSAGES) if row.text("status") in SENT)
