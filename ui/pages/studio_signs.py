"""Signs under a draft: at most two that work and one to try; looked for when the keys rest, one draft in each turn."""

from concurrent.futures import Future
from typing import Final

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.reviewer.reviewer import REST, language_bench
from ui.session import Session
from ui.theme.look import look
from ui.theme.tokens import Token
from ui.widgets.finding_card import MARKS, SPOKEN, FindingKind
from ui.widgets.icon_mark import IconMark
from ui.widgets.labels import Text
from workbook.drafting.draft_kinds import DraftKind
from workbook.drafting.drafts import text_answer
from workbook.model.workbook import Workbook

MOST_WORKS: Final = 2
SHORT: Final = 140
"""In characters: a longer remark is told by its title and its question."""
SOON: Final = 150
"""Milliseconds until drafts that come on screen are looked at: they are painted first."""


class Sign(Struct, frozen=True):
    """One short sentence about a draft."""

    kind: FindingKind
    words: str


def signs_of(workbook: Workbook, kind: DraftKind, text: str) -> tuple[Sign, ...]:
    """What there is to say about `text` if it were in use: first what works, then at most one thing to try."""
    from ui.reviewer.looking import own_review

    if not text.strip():
        return ()
    answer = replace(text_answer(workbook, kind.final), text=text)
    supposed = replace(workbook, answers={**workbook.answers, kind.final: answer})
    review = own_review(supposed, kind.final)
    works = tuple(Sign("works", finding.title) for finding in review.works[:MOST_WORKS])
    asked = next((finding for finding in review.findings if finding.kind == "try"), None)
    if asked is None:
        return works
    short = asked.text if len(asked.text) <= SHORT else ""
    question = asked.question or asked.text
    return (*works, Sign("try", short or (f"{asked.title}. {question}" if asked.title else question)))


class SignList(QWidget):
    """The signs of one draft, each with its mark and its words."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._shown: tuple[Sign, ...] = ()
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look().px(6))

    @property
    def shown(self) -> tuple[Sign, ...]:
        """What is shown now."""
        return self._shown

    def show_signs(self, signs: tuple[Sign, ...]) -> None:
        """Show other signs."""
        if signs == self._shown:
            return
        self._shown = signs
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [_line(sign) for sign in signs]
        for line in self._lines:
            self._column.addWidget(line)
        self.setVisible(bool(signs))


def _line(sign: Sign) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look().px(10))
    icon, tone, badge = MARKS[sign.kind]
    mark: Token = tone
    row.addWidget(IconMark(icon, mark, badge=badge, size=14, box=24, stroke=2.2), 0, Qt.AlignmentFlag.AlignTop)
    words = Text(sign.words, "label", tone="ink2", weight=400)
    words.setAccessibleName(f"{SPOKEN[sign.kind]}: {sign.words}")
    words.setContentsMargins(0, look().px(3), 0, 0)
    row.addWidget(words, 1)
    return line


class SignsAtRest(QObject):
    """Looks at drafts one by one once the keys rest; `found` carries a draft's id, its text and its signs."""

    found = Signal(str, str, object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Wait to be asked."""
        super().__init__(parent)
        self._session = session
        self._waiting: dict[str, tuple[DraftKind, str]] = {}
        self._ready: bool | None = None
        self._turn = QTimer(self, singleShot=True)
        self._turn.timeout.connect(self._next)

    @property
    def is_busy(self) -> bool:
        """Whether a draft waits to be looked at."""
        return bool(self._waiting) or self._turn.isActive()

    def ask(self, draft_id: str, kind: DraftKind, text: str, *, typed: bool) -> None:
        """Look at a draft, soon or when typing has rested."""
        self._waiting[draft_id] = (kind, text)
        if self._ready is None:
            self._ready = False
            language_bench().run(_load, self, self._loaded)
        if typed or not self._turn.isActive():
            self._turn.start(REST if typed else SOON)

    def _loaded(self, outcome: Future[None]) -> None:
        outcome.result()
        self._ready = True
        if not self._turn.isActive():
            self._turn.start(SOON)

    def _next(self) -> None:
        if not self._ready or not self._waiting:
            return
        draft_id = next(iter(self._waiting))
        kind, text = self._waiting.pop(draft_id)
        self.found.emit(draft_id, text, signs_of(self._session.workbook, kind, text))
        if self._waiting:
            self._turn.start(0)


def _load() -> None:
    """Read the checks away from the window; it takes a quarter of a second the first time."""
    from workbook.checks.find import warm_up

    warm_up()
