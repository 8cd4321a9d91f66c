"""Settings, keyboard and about: small pages beside the course."""

import platform
from collections.abc import Callable
from functools import partial
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.commands import COMMANDS, plain
from ui.fields.option_group import chips
from ui.pages.place_page import PlacePage
from ui.settings import FAMILIES, THEMES, Settings
from ui.theme.look import look
from ui.theme.reading import FontChoice, Reading, ThemeChoice
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Heading, Text
from ui.widgets.segmented import Segmented
from workbook.curriculum.course import small_text
from workbook.curriculum.fields import Option
from workbook.writing.slip import DIALECTS

VERSION: Final = "0.1.0"
THEME_WORDS: Final = (("system", "As the system"), ("light", "Light"), ("dark", "Dark"), ("contrast", "High contrast"))
FONT_WORDS: Final = (("inter", "Inter"), ("atkinson", "Atkinson Hyperlegible"), ("system", "The system's"))
ON_OFF: Final = (("on", "On"), ("off", "Off"))
DIALECT_WORDS: Final = (
    ("british", "British"), ("american", "American"), ("canadian", "Canadian"), ("australian", "Australian"),
    ("indian", "Indian"),
)  # fmt: skip
TYPEFACES: Final = (
    "Inter, Source Serif 4, Atkinson Hyperlegible, Noto Sans (Arabic, Hebrew, Devanagari, Thai) and Noto Emoji.",
    "All of them are free under the SIL Open Font License 1.1. The text of each licence lies beside the font files.",
    "Inter was cut to the scripts that are used here; its letter shapes are the original ones.",
)
KEYS_OF_PAGES: Final = (
    ("Move a row, a card or a step", "Alt+Up, Alt+Down"),
    ("In the studio: the draft before, the next one", "Ctrl+Page Up, Ctrl+Page Down"),
    ("In the studio: put the chosen words into the next draft", "Ctrl+Shift+Right"),
    ("Close what lies over the page; leave Settings, Keyboard and About", "Esc"),
    ("Leave a text box", "Tab"),
)


class SettingsPage(PlacePage):
    """How the window looks and what it shows; everything applies at once."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.settings = settings
        self.column.addWidget(Heading("Settings"))
        self.column.addWidget(Heading("Reading", 2))
        reading = look().reading
        self._choice("Theme", THEME_WORDS, reading.theme, self._set_theme)
        self._size_row()
        self._choice("Typeface", FONT_WORDS, reading.family, self._set_family)
        self._choice("Motion", ON_OFF, "on" if reading.motion else "off", self._set_motion)
        self._feedback_rows()
        self._workbook_rows()
        self.column.addWidget(Heading("Coach", 2))
        self._choice("Coach view: a note for the facilitator beside each exercise", ON_OFF,
                     "on" if settings.coach_view else "off", self._set_coach)  # fmt: skip
        self.column.addWidget(Heading("Privacy", 2))
        self.column.addWidget(Text("Nothing is sent anywhere. There is no account, and no text leaves this computer."))
        self.column.addWidget(
            Text(
                "Each workbook is one file of yours. Older versions and a safety copy of what you type stay in this "
                "program's own folder on this computer. On a computer of your employer, the file may be in their "
                "backups.", tone="ink2",
            )
        )  # fmt: skip
        versions = button("Show older versions of this workbook", "link", icon="clock")
        versions.clicked.connect(partial(self.asked.emit, "older_versions"))
        self.column.addWidget(flow_row(versions))
        self.column.addStretch(1)

    def _choice(self, name: str, words: tuple[tuple[str, str], ...], now: str, change: Callable[[str], None]) -> None:
        self.column.addWidget(Text(name, "label"))
        choice = Segmented(name, words)
        choice.choose(now)
        choice.chosen.connect(change)
        self.column.addWidget(choice)

    def _feedback_rows(self) -> None:
        """What is said while somebody writes."""
        now = self.settings.feedback.now()
        self.column.addWidget(Heading("Feedback while you write", 2))
        for name, key, on in (
            ("Marks in the text", "marks", now.marks),
            ("Spelling and grammar in statement, headline and About", "grammar", now.grammar),
            ("Spelling and grammar in messages", "messages", now.messages),
        ):
            self._choice(name, ON_OFF, "on" if on else "off", partial(self._set_feedback, key))
        self.column.addWidget(Text("The English you write", "label"))
        self.dialects = chips("The English you write", [Option(id=one, label=words) for one, words in DIALECT_WORDS])
        self.dialects.show_chosen((now.dialect,))
        self.dialects.toggled.connect(self._set_dialect)
        self.column.addWidget(self.dialects)
        self.column.addWidget(Text("Checked on this computer. Nothing is sent anywhere.", "label", tone="ink2"))

    def _workbook_rows(self) -> None:
        """What belongs to the open workbook rather than to this computer."""
        words = button("My words: I use, I never use", "link", icon="pencil")
        sites = button("What sites allow", "link", icon="screen")
        words.clicked.connect(partial(self.asked.emit, "show_words"))
        sites.clicked.connect(partial(self.asked.emit, "show_limits"))
        self.column.addWidget(flow_row(words, sites, gap=12))

    def _set_feedback(self, key: str, on: str) -> None:
        feedback = self.settings.feedback
        feedback.keep(replace(feedback.now(), **{key: on == "on"}))

    def _set_dialect(self, chosen: str) -> None:
        feedback = self.settings.feedback
        dialect = next(one for one in DIALECTS if one == chosen)
        feedback.keep(replace(feedback.now(), dialect=dialect))
        self.dialects.show_chosen((dialect,))

    def _size_row(self) -> None:
        self.column.addWidget(Text("Text size (Ctrl and +, − or 0)", "label"))
        self.shown_size = Text(f"{look().reading.scale} %", "body", weight=600)
        smaller = button("", "icon", icon="minus", name="Smaller text")
        larger = button("", "icon", icon="plus", name="Larger text")
        smaller.clicked.connect(partial(self.asked.emit, "text_smaller"))
        larger.clicked.connect(partial(self.asked.emit, "text_larger"))
        look().changed.connect(self._show_size)
        self.column.addWidget(flow_row(smaller, self.shown_size, larger))

    def _show_size(self) -> None:
        self.shown_size.setText(f"{look().reading.scale} %")

    def _set_theme(self, theme: str) -> None:
        chosen: ThemeChoice = THEMES[theme]
        self._apply(replace(look().reading, theme=chosen))

    def _set_family(self, family: str) -> None:
        chosen: FontChoice = FAMILIES[family]
        self._apply(replace(look().reading, family=chosen))

    def _set_motion(self, motion: str) -> None:
        self._apply(replace(look().reading, motion=motion == "on"))

    def _apply(self, reading: Reading) -> None:
        look().apply(reading)
        self.settings.keep_reading(reading)

    def _set_coach(self, shown: str) -> None:
        if (shown == "on") != self.settings.coach_view:
            self.asked.emit("coach_view")


class KeyboardPage(PlacePage):
    """Every key, made from the table of commands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.column.addWidget(Heading("Keyboard"))
        self.column.addWidget(Text("Everything can be done without a mouse.", "body_large", tone="ink2"))
        card = Card("plain", padding=16)
        grid = QGridLayout()
        grid.setHorizontalSpacing(look().px(24))
        rows = [(plain(command.text), " or ".join(command.keys)) for command in COMMANDS if command.keys]
        for at, (words, keys) in enumerate((*rows, *KEYS_OF_PAGES)):
            grid.addWidget(Text(words), at, 0)
            grid.addWidget(Text(keys, tone="ink2"), at, 1)
        grid.setColumnStretch(0, 1)
        card.column.addLayout(grid)
        self.column.addWidget(card)
        self.column.addStretch(1)


class AboutPage(PlacePage):
    """What this program is, its version and licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.column.addWidget(Heading("About Brand Workbook"))
        self.column.addWidget(Text(small_text("welcome"), "body_large", serif=True))
        details = (
            f"Brand Workbook {VERSION} · Qt {qVersion()} · Python {platform.python_version()} · {platform.system()}"
        )
        self.column.addWidget(Text(details, tone="ink2"))
        copy = button("Copy these details", "link", icon="copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        self.column.addWidget(flow_row(copy))
        self.column.addWidget(Heading("Licences", 2))
        self.column.addWidget(
            Text(
                "This program is free under the MIT licence. It stands on Qt and PySide6 (LGPL 3), ReportLab (BSD), "
                "pikepdf (MPL 2), PDFium through pypdfium2 (Apache 2 and BSD), HarfBuzz through uharfbuzz (MIT and "
                "Apache 2), python-bidi (LGPL 3), msgspec (BSD 3), platformdirs (MIT), regex (Apache 2) and "
                "Harper through harper-py (Apache 2)."
            )
        )
        self.column.addWidget(Heading("Typefaces", 2))
        for words in TYPEFACES:
            self.column.addWidget(Text(words))
        self.column.addStretch(1)
