"""Where the work is, and older versions of it: each opens as a copy, none is ever overwritten."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Caption, Heading, Text
from ui.widgets.scroll_page import ScrollPage
from workbook.storage.backups import Backup


class VersionsPage(ScrollPage):
    """The file, its folder, and its older versions."""

    asked_folder = Signal()
    asked_copy = Signal()
    chosen = Signal(object)
    """A `Backup` to open as a copy."""
    left = Signal()

    def __init__(self, file: Path, backups: tuple[Backup, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName("Where your work is")
        self.column.addSpacing(look().px(24))
        self.column.addWidget(Heading("Where your work is"))
        self.column.addWidget(Text(f"In one file on this computer: {file}", "body_large", tone="ink2"))
        folder = button("Show its folder", "secondary", icon="folder")
        copy = button("Save a copy…", "secondary", icon="copy")
        self.back = button("Back to the workbook", "primary", icon="arrow-left")
        folder.clicked.connect(self.asked_folder)
        copy.clicked.connect(self.asked_copy)
        self.back.clicked.connect(self.left)
        self.column.addWidget(flow_row(self.back, folder, copy, gap=12))
        self.column.addWidget(Heading("Older versions", 2))
        if not backups:
            self.column.addWidget(
                Text("None yet. One is kept each time you open the workbook after a change.", tone="ink2")
            )
        for backup in backups:
            self.column.addLayout(self._version(backup))
        if backups:
            self.column.addWidget(Caption("An older version opens as a copy. The present one stays as it is."))
        self.column.addStretch(1)

    def focus_first(self) -> None:
        """Give the keyboard to the way back."""
        self.back.setFocus()

    def _version(self, backup: Backup) -> QHBoxLayout:
        when = QLocale().toString(
            QDateTime.fromSecsSinceEpoch(int(backup.at.timestamp())), QLocale.FormatType.LongFormat
        )
        row = QHBoxLayout()
        row.addWidget(Text(when), 1)
        show = button("Open as a copy", "link", name=f"Open the version of {when} as a copy")
        show.clicked.connect(partial(self.chosen.emit, backup))
        row.addWidget(show)
        return row
