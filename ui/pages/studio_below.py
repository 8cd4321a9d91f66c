"""Below the drafts: where others see the one that is worked on, what was put aside, and where the course goes on."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.studio_aside import AsideDrafts
from ui.pages.studio_reading import StudioReading
from ui.pages.studio_shown import WhereShown
from ui.pages.studio_words import NEXT, NOTHING_LOST, choice_of
from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Caption
from workbook.curriculum.contents import title_of
from workbook.drafting.draft_kinds import DraftKind
from workbook.drafting.drafts import Draft
from workbook.model.workbook import Workbook


class StudioBelow(QWidget):
    """`took_up` carries a draft that is wanted again, `chosen` a place to go to."""

    took_up = Signal(object)
    chosen = Signal(str)

    def __init__(self) -> None:
        """Make only the last line; the rest comes with `make_rest`, when the drafts have been painted."""
        super().__init__()
        self.shown: WhereShown | None = None
        self.aside: AsideDrafts | None = None
        self.reading: StudioReading | None = None
        self._place = ""
        self.lost = Caption(NOTHING_LOST, tone="ink2")
        self.onward = button("", "link", icon="arrow-right", icon_last=True)
        self.onward.clicked.connect(self._go_on)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look().px(12))
        self._column.addWidget(flow_row(self.lost, self.onward, gap=16))

    @property
    def is_whole(self) -> bool:
        """Whether all of it is made."""
        return self.shown is not None

    def make_rest(self) -> None:
        """Make what stands above the last line, once."""
        if self.shown is None:
            self.shown, self.aside = WhereShown(), AsideDrafts()
            self.shown.hide()
            self.aside.hide()
            self.aside.took_up.connect(self.took_up)
            self._column.insertWidget(0, self.shown)
            self._column.insertWidget(1, self.aside)
            self.reading = StudioReading()
            self._column.insertWidget(2, self.reading)

    def show_kind(self, kind: DraftKind) -> None:
        """Say where the course goes on with this kind of text."""
        self._place = NEXT[choice_of(kind)]
        words = f"Go on in “{title_of(self._place)}”"
        if words != self.onward.text():
            self.onward.setText(words)
            self.onward.setAccessibleName(words)

    def show_drafts(self, workbook: Workbook, kind: DraftKind, current: Draft | None, aside: Sequence[Draft]) -> None:
        """Show where the present draft is seen, and what was put aside."""
        if self.shown is None or self.aside is None or self.reading is None:
            return
        self.reading.show_kind(workbook, kind.id)
        if current is None:
            self.shown.hide()
        else:
            self.shown.show_text(workbook, kind, current.name, current.text)
        self.aside.show_drafts(aside)

    def _go_on(self) -> None:
        self.chosen.emit(self._place)
