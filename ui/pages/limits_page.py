"""What sites allow (A5): dated figures with how sure we are, and a person's own figure where a site shows another."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import groupby
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from ui import places
from ui.pages.limit_line import LimitLine
from ui.pages.place_page import PlacePage
from ui.session import Change, Session
from ui.widgets.announce import announce
from ui.widgets.card import Card
from ui.widgets.labels import Heading, Text
from workbook.curriculum.course import small_text
from workbook.model.review import SetLimit
from workbook.model.workbook import OwnLimit
from workbook.writing.limits import Limit, limits

SOON: Final = 30
"""Milliseconds between the places; the first one is painted before the others are made."""


class LimitsPage(PlacePage):
    """Every limit by place. Nothing here is a lock: a text over a limit is kept whole."""

    def __init__(self, session: Session, today: date) -> None:
        """Show the limits of a workbook; a figure changed now is dated with `today`."""
        super().__init__()
        self.setAccessibleName(places.TITLES[places.LIMITS])
        self.session, self.today = session, today
        self._made: dict[str, LimitLine] = {}
        self.column.addWidget(Heading(places.TITLES[places.LIMITS]))
        self.column.addWidget(Text(small_text("limits_note"), "body_large", tone="ink2"))
        self.column.addStretch(1)
        self._steps = self._building()
        self._more = QTimer(self, singleShot=True, interval=SOON)
        self._more.timeout.connect(self._build_next)
        next(self._steps)
        session.changed.connect(self._changed)

    @property
    def lines(self) -> dict[str, LimitLine]:
        """The lines of all limits by id; those still to come are made now."""
        for _ in self._steps:
            pass
        return self._made

    def shows(self, touches: frozenset[str]) -> bool:
        return "limits" in touches

    def focus_first(self) -> None:
        self.fit()
        next(iter(self._made.values())).focus_at()

    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self._more.start()

    def _build_next(self) -> None:
        if next(self._steps, ...) is not ...:
            self._more.start()

    def _building(self) -> Iterator[None]:
        for place, found in groupby(limits(), key=lambda limit: limit.place):
            card = self._card(place, tuple(found))
            self.column.insertWidget(self.column.count() - 1, card)
            if self.isVisible():
                card.show()  # only what is shown counts when the page takes its height
                self.fit()
            yield

    def _card(self, place: str, found: tuple[Limit, ...]) -> QWidget:
        card = Card("plain", padding=16, gap=10)
        card.setAccessibleName(place)
        card.column.addWidget(Heading(place, 2))
        for limit in found:
            line = self._made[limit.id] = LimitLine(limit)
            line.show_own(self.session.workbook.limits.get(limit.id))
            line.changed.connect(partial(self._put, limit))
            card.column.addWidget(line)
        return card

    def _put(self, limit: Limit, own: OwnLimit | None) -> None:
        if own is not None:
            own = replace(own, on=f"{self.today:%Y-%m}")
        label = "Limit as we know it" if own is None else "Limit changed"
        self.session.apply(SetLimit(limit.id, own, label=label), origin=self)
        announce(self, f"{limit.place}, {limit.field}: {self._made[limit.id].said.text()}")

    def _changed(self, change: Change) -> None:
        if change.concerns("limits"):
            for limit_id, line in self._made.items():
                line.show_own(self.session.workbook.limits.get(limit_id))
