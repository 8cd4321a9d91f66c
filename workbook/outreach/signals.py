"""The 26 signals of a generic message (O8): soft marks with a question, an index for the details, bands in words."""

from collections.abc import Callable, Iterable
from functools import cache

from msgspec import Struct

from workbook.curriculum.course import item_list
from workbook.outreach import signals_of_attention as attention
from workbook.outreach import signals_of_form as form
from workbook.outreach import signals_of_phrases as said
from workbook.outreach.draft import Draft, Span
from workbook.outreach.hits import Hit

SIGNALS: tuple[tuple[str, Callable[[Draft], Hit | None], tuple[str, ...]], ...] = (
    ("X1", said.stock_opening, ("stock_openings",)),
    ("X2", attention.default_text, ("site_defaults",)),
    ("X3", attention.no_name, ()),
    ("X4", attention.nothing_noticed, ("stop_words",)),
    ("X5", attention.empty_praise, ("praise",)),
    ("X6", attention.me_first, ("self_words", "you_words")),
    ("X7", attention.me_heavy, ("self_words", "you_words")),
    ("X8", said.fog, ("fog",)),
    ("X9", said.pitch, ("pitch",)),
    ("X10", said.link, ()),
    ("X11", said.time_grab, ("time_grab",)),
    ("X12", said.brain_picking, ("brain_picking",)),
    ("X13", form.no_question, ()),
    ("X14", form.many_questions, ()),
    ("X15", said.unanswerable, ("unanswerable",)),
    ("X16", form.too_long, ()),
    ("X17", form.merge_marks, ()),
    ("X18", attention.interchangeable, ()),
    ("X19", attention.title_recital, ("title_recital",)),
    ("X20", said.flattery, ("praise",)),
    ("X21", said.hidden_hook, ("hidden_hook",)),
    ("X22", said.pressure, ("pressure",)),
    ("X23", form.shouting, ()),
    ("X24", said.too_private, ("private_matters", "you_words")),
    ("X25", said.two_asks, ("asks",)),
    ("X26", said.false_closeness, ("false_closeness",)),
)
"""Each signal, how it is seen, and the word lists it cannot do without."""
CAP = 100
TO_MANY = ("X2", "X17", "X18")
"""The site's own text, unfilled gaps and a message sent before could go to many, whatever else is in them."""
MOST_FOR_ONE = 44
"""A message with a true observation is not one that could be sent to many: the index stays below that band."""


class Kind(Struct, frozen=True):
    """A signal as the curriculum defines it: label, question, weight, and the most it may add."""

    id: str
    label: str
    question: str
    weight: int
    most: int


class Signal(Struct, frozen=True):
    """A raised signal: its question ready to show, what it weighs here, and the words it marks."""

    id: str
    label: str
    question: str
    weight: int
    spans: tuple[Span, ...]
    words: tuple[str, ...]

    @property
    def key(self) -> str:
        """What "I meant it so" remembers: the signal and the words it marked, so that other words ask again."""
        return f"{self.id}:{' · '.join(self.words)}" if self.words else self.id


class Band(Struct, frozen=True):
    """How a message reads, in words."""

    id: str
    words: str


class Signals(Struct, frozen=True):
    """What was seen: raised signals, those a person meant so, and those that could not be looked at.

    `index` (0 to 100) belongs into the details view only; `off_sentence` is empty when nothing is off.
    """

    raised: tuple[Signal, ...]
    meant: tuple[Signal, ...]
    off: tuple[str, ...]
    off_sentence: str
    index: int
    band: Band

    def has(self, *ids: str) -> bool:
        """Whether one of these signals is raised."""
        return any(signal.id in ids for signal in self.raised)


def signals_of(draft: Draft, meant: Iterable[str] = ()) -> Signals:
    """All signals of a message; those in `meant` ("I meant it so") are kept apart and add nothing."""
    found: list[Signal] = []
    off: list[str] = []
    if draft.text.strip():
        for signal_id, look, lists in SIGNALS:
            if not _can_look(draft, signal_id, lists):
                off.append(signal_id)
            elif (seen := look(draft)) is not None:
                found.append(_signal(draft, signal_id, seen))
    return with_meant(found, meant, tuple(off), most=MOST_FOR_ONE if draft.observes else CAP)


def with_meant(found: Iterable[Signal], meant: Iterable[str], off: tuple[str, ...] = (), *, most: int = CAP) -> Signals:
    """The signals parted into raised and meant; a remembered id without words covers every wording.

    `most`: where the index ends, unless the text itself shows that it goes to many.
    """
    keys = frozenset(meant)
    raised: list[Signal] = []
    kept: list[Signal] = []
    for signal in found:
        (kept if signal.key in keys or signal.id in keys else raised).append(signal)
    copied = any(signal.id in TO_MANY for signal in raised)
    index = min(CAP if copied else most, sum(signal.weight for signal in raised))
    return Signals(tuple(raised), tuple(kept), off, _off_sentence(off), index, band_of(index))


def _can_look(draft: Draft, signal_id: str, lists: tuple[str, ...]) -> bool:
    if signal_id == "X4" and (draft.recipient.pairs or not draft.can_compare):
        return draft.can_compare
    return all(draft.has_list(name) for name in lists)


def _signal(draft: Draft, signal_id: str, seen: Hit) -> Signal:
    kind = kinds()[signal_id]
    words = tuple(dict.fromkeys(draft.reading.low[begin:end] for begin, end in seen.spans))
    whom = (seen.initials or "someone else").rstrip(".")  # the question has its own full stop there
    question = kind.question.replace("{initials}", whom)
    return Signal(signal_id, kind.label, question, min(kind.most, kind.weight * seen.times), seen.spans, words)


@cache
def kinds(language: str = "en") -> dict[str, Kind]:
    """The 26 signals by id, as the curriculum defines them."""
    found: dict[str, Kind] = {}
    for item in item_list("signals", language).items:
        weight = int(str(item.details["weight"]))
        most = int(str(item.details.get("most", weight)))
        found[item.id] = Kind(item.id, item.label, str(item.details["question"]), weight, most)
    return found


@cache
def band_of(index: int, language: str = "en") -> Band:
    """The band of an index: "reads personal", "a few general places", "could be sent to many"."""
    bands = item_list("generic_bands", language).items
    item = next(item for item in bands if int(str(item.details["from"])) <= index <= int(str(item.details["to"])))
    return Band(item.id, item.label)


def _off_sentence(off: tuple[str, ...]) -> str:
    if not off:
        return ""
    if off == ("X4",):
        return "Your notes and this message are in different scripts, so shared words are not looked for."
    labels = ", ".join(kinds()[signal_id].label for signal_id in off)
    return f"There is no word list for this language yet. Not looked at: {labels}."
