"""Where others meet a text: the same headline in each spot, an About on a phone and a computer, all "about here"."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.fields.dates import month_words
from ui.theme.look import look
from ui.widgets.card import Card
from ui.widgets.fold_preview import ABOUT_HERE, ALL_SHOWN, Fold, FoldPreview, cut
from ui.widgets.icon_mark import IconMark
from ui.widgets.labels import Caption, Heading, Text
from workbook.drafting.draft_kinds import DraftKind
from workbook.model.workbook import Workbook
from workbook.writing.limits import Limit, Sight, limit_named

SPOT: Final = 176
"""The least width of a spot in px at 100 %."""
GAP: Final = 12
NO_NAME: Final = "Your name"
DATED: Final = (
    "“About here”: sites change this without telling anyone. Checked in {month}. "
    "You can put in other figures in “What sites allow”."
)


class Spot(Card):
    """One spot: what it is, whose text it is, and the text as it is cut there."""

    def __init__(self, sight: Sight, after: int | None) -> None:
        """Make an empty spot; the text is cut after about `after` characters."""
        super().__init__("plain", padding=12, gap=6)
        self.sight, self.after = sight, after
        head = QHBoxLayout()
        head.setSpacing(look().px(6))
        head.addWidget(IconMark(sight.icon, "ink2", size=14, box=18))
        head.addWidget(Caption(sight.name, tone="ink2", weight=600), 1)
        who = QHBoxLayout()
        who.setSpacing(look().px(10))
        words = QVBoxLayout()
        words.setSpacing(look().px(1))
        self.name = Text("", "label", weight=600, own_side=True, most_lines=1)
        self.shown = Text("", "label", weight=400, own_side=True)
        self.told = Caption()
        words.addWidget(self.name)
        words.addWidget(self.shown)
        words.addWidget(self.told)
        disc = QVBoxLayout()
        disc.addWidget(IconMark("person", "accent_ink", badge="accent_soft", size=14, box=26))
        disc.addStretch(1)
        who.addLayout(disc)
        who.addLayout(words, 1)
        self.column.addLayout(head)
        self.column.addLayout(who)
        self.column.addStretch(1)

    def show_text(self, name: str, text: str) -> None:
        """Show a text of somebody."""
        head, rest = (text, "") if self.after is None else cut(text, self.after)
        self.name.setText(name or NO_NAME)
        self.shown.setText(f"{head.rstrip()}…" if rest else text)
        self.told.setText(f"Cut {ABOUT_HERE}" if rest else ALL_SHOWN)
        self.told.with_tone("tip" if rest else "good")
        self.setAccessibleName(f"{self.sight.name}: {self.shown.text()} {self.told.text()}")


class Spots(QWidget):
    """Spots of one text, as many beside each other as there is room for."""

    def __init__(self, limit: Limit) -> None:
        """Make the spots of a limit."""
        super().__init__()
        self.spots = tuple(Spot(sight, limit.cut_at(sight)) for sight in limit.seen)
        self._across = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._lay()

    def show_text(self, name: str, text: str) -> None:
        """Show the text in every spot."""
        for spot in self.spots:
            spot.show_text(name, text)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        gap, count = look().px(GAP), len(self.spots)
        most = max(1, (self.width() + gap) // (look().px(SPOT) + gap))
        across = count if most >= count else min(most, (count + 1) // 2)
        if across == self._across:
            return
        self._across = across
        self._grid.setSpacing(gap)
        for at, spot in enumerate(self.spots):
            self._grid.removeWidget(spot)
            self._grid.addWidget(spot, at // across, at % across)
        for column in range(count):
            self._grid.setColumnStretch(column, 1 if column < across else 0)


class WhereShown(QWidget):
    """The part below the drafts; out of sight for a text that has no such place."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.title = Heading("", 2)
        self.dated = Caption()
        self._limit = ""
        self.view: Spots | FoldPreview | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, look().px(8), 0, 0)
        self._column.setSpacing(look().px(10))
        self._column.addWidget(self.title)
        self._column.addWidget(self.dated)

    def show_text(self, workbook: Workbook, kind: DraftKind, name: str, text: str) -> None:
        """Show the words of the draft called `name`."""
        limit_id = kind.field.limit or ""
        limit = limit_named(limit_id, workbook.limits) if limit_id else None
        if limit is None or not text.strip() or not (limit.seen or limit.fold_phone):
            self.hide()
            return
        if limit_id != self._limit or self.view is None:
            self._limit = limit_id
            self._put(Spots(limit) if limit.seen else FoldPreview(folds(limit)))
            self.dated.setText(DATED.format(month=month_words(limit.checked_on[:7])))
        self.title.setText(f"Where others see “{name}”")
        if isinstance(self.view, Spots):
            self.view.show_text(workbook.owner.name.strip(), " ".join(text.split()))
        elif self.view is not None:
            self.view.show_text(text.strip())
        self.show()

    def _put(self, view: Spots | FoldPreview) -> None:
        if self.view is not None:
            self._column.removeWidget(self.view)
            self.view.hide()
            self.view.deleteLater()
        self.view = view
        self._column.insertWidget(1, view)
        view.show()


def folds(limit: Limit) -> Sequence[Fold]:
    """Where a long text is cut on a phone and on a computer."""
    found = (("On a phone", limit.fold_phone, "phone"), ("On a computer", limit.fold_desktop, "screen"))
    return tuple(Fold(name, after, icon) for name, after, icon in found if after)
