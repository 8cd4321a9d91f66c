"""Hears of changes and, when the keys rest, says what there is to say about the fields that are seen.

    reviewer.watch(("E5.4.final",))      the fields on the page; none when there are none
    reviewer.reviewed.connect(...)       carries a `Review`, only when it differs from the one before

Our own checks take a few milliseconds and run here, one field in each turn, so that keys come first. Spelling and
grammar run in one thread of their own; what comes back for a text that has changed since is dropped.
"""

from collections.abc import Callable
from concurrent.futures import Future
from functools import cache, partial
from typing import Final, Protocol

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from ui.background import Bench
from ui.reviewer.review import Place, PlacedSlip, Review
from ui.session import Change, Session
from ui.settings import FeedbackChoices
from workbook.writing.slip import DIALECTS, Dialect, Slip

REST: Final = 340
"""Milliseconds without a key until the checks look; what they find is on screen within 400 ms of the last key."""
STAYS: Final = 200
"""Milliseconds until the checks are read in, the first time: pages that are only leafed through come first."""
SOON: Final = 30
"""Milliseconds until they look after anything else than typing: undo, a click."""
TYPED: Final = frozenset({"Typing", "Answer changed", "Person changed", "Person added", "Name changed"})
ABSENT: Final = "Spelling is not checked: the language part is not installed on this computer."
NO_DICTIONARY: Final = (
    "Spelling looks at English, and at languages whose dictionary is on this computer. "
    "This text seems to be in another one."
)


Question = tuple[str, str, frozenset[str]]
"""A text, its English or the code of its language, and the words that are known."""


class Reader(Protocol):
    """Looks for slips; None where no engine is installed."""

    def look(self, text: str, tongue: str, words: frozenset[str]) -> tuple[Slip, ...] | None:
        """The slips of a text in an English or another language."""
        ...


@cache
def language_bench() -> Bench:
    """The one thread that owns the spelling engine."""
    return Bench("language")


@cache
def proofreader() -> Reader:
    """The one engine of the program, for the language bench only."""
    from workbook.writing.grammar import Proofreader

    return Proofreader()


class Reviewer(QObject):
    """Looks at the texts of one open workbook."""

    reviewed = Signal(object)

    def __init__(
        self, session: Session, choices: Callable[[], FeedbackChoices], parent: QObject | None = None,
        *, reader: Callable[[], Reader] = proofreader,
    ) -> None:  # fmt: skip
        """Hear `session`; `choices` tells what the person wants looked at, `reader` gives the proofreader."""
        super().__init__(parent)
        self._session, self.choices, self._reader = session, choices, reader
        self._watched: tuple[str, ...] = ()
        self._only_slips = False
        self._waiting: list[str] = []
        self._said: dict[str, Review] = {}
        self._own: dict[str, Review] = {}
        self._slips: dict[Place, tuple[Question, tuple[Slip, ...] | str]] = {}
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._next)
        self._painted = QTimer(self, singleShot=True, interval=0)
        self._painted.timeout.connect(self._begin)
        self._loading = QTimer(self, singleShot=True, interval=STAYS)
        self._loading.timeout.connect(self._read_in)
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._next)
        self._ready: bool | None = None
        session.changed.connect(self._changed)

    def watch(self, refs: tuple[str, ...], *, only_slips: bool = False) -> None:
        """Look at these fields from now on, and soon for the first time; `only_slips` leaves our own checks out."""
        self._watched, self._only_slips = refs, only_slips
        self._said.clear()
        self._own.clear()
        self._slips.clear()
        self._waiting = list(refs)
        self._turn.stop()
        self._rest.stop()
        self._painted.stop()
        self._loading.stop()
        if not refs:
            return
        self._painted.start()  # a page that takes its time to appear is seen before it is looked at

    def _begin(self) -> None:
        self._rest.start(SOON)
        if self._ready is None:
            self._loading.start()

    def _read_in(self) -> None:
        self._ready = False
        language_bench().run(_load, self, self._loaded)

    def _changed(self, change: Change) -> None:
        if not self._watched:
            return
        self._turn.stop()
        touched = [ref for ref in self._watched if change.concerns(ref)]
        self._waiting = touched + [ref for ref in self._watched if ref not in touched]
        typed = change.way == "edit" and change.label in TYPED
        self._rest.start(REST if typed else SOON)

    def _next(self) -> None:
        """Look at one field; the others have their own turns."""
        if not self._waiting or not self._ready:
            return
        from ui.reviewer.looking import own_review

        ref = self._waiting.pop(0)
        self._own[ref] = Review(ref) if self._only_slips else own_review(self._session.workbook, ref)
        self._ask_about_slips(ref)
        self._say(ref)
        if self._waiting:
            self._turn.start()

    def _ask_about_slips(self, ref: str) -> None:
        from ui.reviewer.looking import places_to_read, tongue_of
        from workbook.writing.own_spellings import own_spellings

        workbook, choices = self._session.workbook, self.choices()
        places = places_to_read(workbook, ref, choices)
        kept = {place: self._slips[place] for place in places if place in self._slips}
        self._slips = {place: said for place, said in self._slips.items() if place.ref != ref} | kept
        words = own_spellings(workbook) if places else frozenset[str]()
        for place in places:
            text = place.text_in(workbook)
            question = (text, tongue_of(text, workbook, choices.dialect), words)
            if place in self._slips and self._slips[place][0] == question:
                continue
            work = partial(_look, self._reader, *question)
            language_bench().run(work, self, partial(self._looked, place, question))

    def _looked(self, place: Place, question: Question, outcome: Future[tuple[Slip, ...] | None]) -> None:
        slips = outcome.result()
        stale = place.ref not in self._own or place.text_in(self._session.workbook) != question[0]
        if stale or self._rest.isActive():
            return
        absent = ABSENT if question[1] in DIALECTS else NO_DICTIONARY
        self._slips[place] = (question, absent if slips is None else slips)
        self._say(place.ref)

    def _say(self, ref: str) -> None:
        said = {place: what for place, (question, what) in self._slips.items()
                if place.ref == ref and question[0] == place.text_in(self._session.workbook)}  # fmt: skip
        notes = [what for what in said.values() if isinstance(what, str)]
        dismissed = self._session.workbook.dismissed
        found = [PlacedSlip(place, slip) for place, what in said.items() if not isinstance(what, str) for slip in what]
        slips = tuple(placed for placed in found if placed.key not in dismissed)
        put_aside = tuple(placed for placed in found if placed.key in dismissed)
        own = self._own[ref]
        aside = own.aside + len({placed.key for placed in put_aside})
        review = replace(own, slips=slips, slips_aside=put_aside, aside=aside, note=notes[0] if notes else "")
        if self._said.get(ref) != review:
            self._said[ref] = review
            self.reviewed.emit(review)

    def _loaded(self, outcome: Future[None]) -> None:
        """The checks are read: look at what waits, and wake the engine while nobody waits for it."""
        outcome.result()
        self._ready = True
        if not self._rest.isActive():
            self._rest.start(SOON)
        choices = self.choices()
        if choices.grammar:
            language_bench().run(partial(_wake, self._reader, choices.dialect), self, _settled)


def _look(reader: Callable[[], Reader], text: str, tongue: str, words: frozenset[str]) -> tuple[Slip, ...] | None:
    return reader().look(text, tongue, words)


def _load() -> None:
    """Read the checks and their lists away from the window: about a quarter of a second."""
    from workbook.checks.find import warm_up

    warm_up()


def _wake(reader: Callable[[], Reader], dialect: Dialect) -> None:
    """The first misspelling ever takes longest, so let it be ours."""
    reader().look("I recieve guests.", dialect, frozenset())


def _settled(outcome: Future[None]) -> None:
    outcome.result()
