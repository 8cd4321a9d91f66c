"""The top of the studio: its title, what to do with all drafts, and which kind of text is worked on."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import places
from ui.fields.option_group import OptionGroup, chips
from ui.pages.studio_words import CHOICES, SAID, choice_of
from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Heading, Text
from ui.widgets.menu_button import Deed, MenuButton
from ui.widgets.segmented import Segmented
from workbook.curriculum.fields import Option
from workbook.drafting.draft_kinds import DraftKind, bio_kinds


class StudioHead(QWidget):
    """`chose` carries the key of a kind, `chose_bio` the id of a short self, `asked` what to do: "aloud", "copy" …"""

    chose = Signal(str)
    chose_bio = Signal(str)
    asked = Signal(str)

    def __init__(self, new: Callable[[], Sequence[Deed]]) -> None:
        """`new` tells what a new draft can begin with."""
        super().__init__()
        self.heading = Heading(places.TITLES[places.STUDIO])
        self.aloud = button("Read aloud", "secondary", icon="sound")
        self.aloud.clicked.connect(partial(self._ask, "aloud"))
        self.new = MenuButton("New draft", "primary", new, icon="pencil")
        self.new.asked.connect(self.asked)
        top = QWidget()
        flow = FlowLayout(top)
        flow.addWidget(self.heading)
        flow.add_spring()
        for part in (self.aloud, self.new):
            flow.addWidget(part)
        self.said = Text("", "body_large", tone="ink2")
        self.kinds = Segmented("Kind of text", CHOICES)
        self.kinds.chosen.connect(self.chose)
        self.bios: OptionGroup | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look().px(12))
        for part in (top, self.said, self.kinds):
            self._column.addWidget(part)

    def show_kind(self, kind: DraftKind) -> None:
        """Show which kind of text is worked on; the choice of a short bio is made when it is first needed."""
        choice = choice_of(kind)
        self.kinds.choose(choice)
        self.said.setText(SAID[choice])
        if choice == "bios" and self.bios is None:
            self.bios = chips("Which short bio", [Option(id=one.id, label=one.title) for one in bio_kinds()])
            self.bios.toggled.connect(self.chose_bio)
            self._column.addWidget(self.bios)
        if self.bios is not None:
            self.bios.setVisible(choice == "bios")
            self.bios.show_chosen([kind.id])

    def show_ways(self, wanted: bool) -> None:  # noqa: FBT001  a state
        """Reading and new drafts are offered here once there is a first one."""
        for part in (self.aloud, self.new):
            part.setVisible(wanted)

    def _ask(self, key: str, _checked: object = None) -> None:
        self.asked.emit(key)
