"""Signals that phrases give away: stock openings, fog, pitch, time, pressure (X1, X8 to X12, X15, X20 to X22, X25)."""

import re

from workbook.outreach.draft import Draft, Span
from workbook.outreach.hits import Hit, hit
from workbook.outreach.word_lists import phrases
from workbook.writing.word_lists import listed, listed_words

_ADDRESS = re.compile(
    r"https?://\S+|www\.\S+|(?<![\w@.])[\w-]+\.(?:com|org|net|io|co|me|ly|eu|app|dev|de|fr|uk|pl)(?:/\S*)?(?!\w)"
)
_MINUTES = re.compile(
    r"(?<!\w)(?:\d+|an?|five|ten|fifteen|twenty|thirty|half an|couple of|few)[\s-]*"
    r"(?:min|mins|minutes?|hour call)(?!\w)"
    r"(?!\s+(?:later|earlier|before|after|late|early|away|ago|long|walk|old|from|of noise|of silence|into|past)\b)"
)
BETWEEN_YOU_AND_IT = frozenset(
    {"are", "were", "look", "looked", "have", "had", "got", "get", "so", "very", "and", "a", "as"}
)
TOPIC_WITHIN = 12
SHORTEST_OPENING = 4
MET_BEFORE = frozenset({"M6", "M7"})
"""Situations in which the two have met, so that knees and fathers may have been spoken of."""
CLOSING = "\"'»”’)] \n"
_WHICH = frozenset({"which", "what", "who", "whom", "whose", "where", "when", "why", "how", "and"})
_REPLY_MARK = re.compile(r"^\s*(?:subject:\s*)?(?:re|fwd?|aw|wg)\s*:", re.IGNORECASE)


def stock_opening(draft: Draft) -> Hit | None:
    """X1: a beginning that very many use; "long time no see" when a request follows."""
    spans = draft.found("stock_openings")
    with_request = phrases("stock_openings", draft.language, "when_a_request_follows")
    if with_request is not None:
        spans += tuple(span for span in with_request.spans(draft.reading) if _request_after(draft, span))
    return hit(spans or _general_opening(draft))


def _general_opening(draft: Draft) -> tuple[Span, ...]:
    """The opening of a message that fits anybody."""
    reading = draft.reading
    if not draft.fits_anybody:
        return ()
    spans = (span for span in reading.sentences if len(reading.text[slice(*span)].split()) >= SHORTEST_OPENING)
    opening = next(spans, None)
    return () if opening is None or _has_figure(reading.text[slice(*opening)]) else (opening,)


def _has_figure(text: str) -> bool:
    return any(sign.isdigit() for sign in text)


def _request_after(draft: Draft, span: Span) -> bool:
    return any(begin > span[1] for spans in _asks(draft) for begin, _ in spans)


def fog(draft: Draft) -> Hit | None:
    """X8: words nobody says across a table, each counted up to two."""
    spans = draft.found("fog")
    return hit(spans, times=len({draft.reading.low[begin:end] for begin, end in spans}))


def pitch(draft: Draft) -> Hit | None:
    """X9: the words of an offer nobody asked for."""
    return hit(draft.found("pitch"))


def link(draft: Draft) -> Hit | None:
    """X10: an address or booking words in a first message."""
    if not draft.is_first:
        return None
    return hit(tuple(found.span() for found in _ADDRESS.finditer(draft.reading.low)) + draft.found("link_words"))


def time_grab(draft: Draft) -> Hit | None:
    """X11: a call, or a number of minutes, in a first message that does not follow a meeting (M7)."""
    if not draft.is_first or (draft.situation is not None and draft.situation.id == "M7"):
        return None
    minutes = tuple(found.span() for found in _MINUTES.finditer(draft.reading.low))
    return hit(draft.found("time_grab") + minutes)


def brain_picking(draft: Draft) -> Hit | None:
    """X12: a coffee without a topic in the twelve words that follow."""
    words = draft.reading.words

    def has_topic(span: Span) -> bool:
        after = [place for place, word in enumerate(words) if word.start >= span[1]][:TOPIC_WITHIN]
        return any(words[place].low in {"about", "regarding"} or place in draft.noticed_here for place in after)

    return hit(tuple(span for span in draft.found("brain_picking") if not has_topic(span)))


def unanswerable(draft: Draft) -> Hit | None:
    """X15: a question anybody could be asked: a known one, or one without a word of its own beside nothing noticed."""
    spans = draft.found("unanswerable")
    return hit(spans or (_broad_questions(draft) if draft.says_nothing_noticed else ()))


def _broad_questions(draft: Draft) -> tuple[Span, ...]:
    """Questions without a figure or a word of their own; in a message that fits anybody, all that ask of nothing."""
    asked = [
        span
        for span in draft.reading.sentences
        if draft.text[: span[1]].rstrip(CLOSING).endswith("?") and not _has_figure(draft.text[slice(*span)])
    ]
    words = draft.reading.words
    own = [words[place].start for place in draft.own_places]
    most = 1 if draft.fits_anybody else 0
    return tuple(
        (begin, end)
        for begin, end in asked
        if sum(begin <= start < end for start in own) <= most and not _asks_what_happened(draft, (begin, end))
    )


def _asks_what_happened(draft: Draft, span: Span) -> bool:
    """Whether a question is about one thing they did ("Which wall did you paint?"), other than how they got there."""
    said = [word.low for word in draft.reading.words if span[0] <= word.start < span[1]]
    if "did" not in said or said[0] not in _WHICH:
        return False
    return not any(word in listed_words("broad_questions", draft.language, "past") for word in said)


def flattery(draft: Draft) -> Hit | None:
    """X20: three or more words of praise."""
    spans = draft.found("praise")
    return hit(spans) if len(spans) >= 3 else None


def hidden_hook(draft: Draft) -> Hit | None:
    """X21: saying that there is no hook."""
    return hit(draft.found("hidden_hook"))


def pressure(draft: Draft) -> Hit | None:
    """X22: reminding, and deadlines that are not theirs."""
    return hit(draft.found("pressure"))


def two_asks(draft: Draft) -> Hit | None:
    """X25: two different kinds of request."""
    kinds = [spans for spans in _asks(draft) if spans]
    return hit(tuple(spans[0] for spans in kinds)) if len(kinds) >= 2 else None


def _asks(draft: Draft) -> tuple[tuple[Span, ...], ...]:
    found = (phrases("asks", draft.language, kind) for kind in listed("asks", draft.language))
    return tuple(() if kind is None else kind.spans(draft.reading) for kind in found)


def false_closeness(draft: Draft) -> Hit | None:
    """X26: "Re:" on a first message, or "as discussed" where nothing was."""
    if draft.recipient.known or draft.earlier_contact or draft.purpose not in {"first", "ask"}:
        return None
    reply = _REPLY_MARK.match(draft.text)
    spans = (reply.span(),) if reply is not None else ()
    met = draft.situation is not None and draft.situation.id == "M7"
    return hit(spans if met else spans + draft.found("false_closeness"))


def too_private(draft: Draft) -> Hit | None:
    """X24: family, health, religion, looks, age or politics beside "you"; not to somebody close or met before."""
    if draft.recipient.pile == "close" or (draft.situation is not None and draft.situation.id in MET_BEFORE):
        return None
    words = draft.reading.words
    starts = {span[0]: span for span in draft.found("private_matters")}
    return hit(
        tuple(
            starts[word.start] for place, word in enumerate(words) if word.start in starts and _is_theirs(draft, place)
        )
    )


def _is_theirs(draft: Draft, place: int) -> bool:
    """Whether "your" stands within three words before, or "you" with only a small verb between ("you look")."""
    before = [word.base for word in draft.reading.words[max(0, place - 3) : place]]
    if "your" in before or "yours" in before:
        return True
    last = max(
        (at for at, base in enumerate(before) if base in listed_words("you_words", draft.language)), default=None
    )
    return last is not None and set(before[last + 1 :]) <= BETWEEN_YOU_AND_IT
