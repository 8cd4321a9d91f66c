"""One page with every part, for tests of names, sizes and clipping and for looking at.

Run `python -m tests.ui.widgets.gallery light 100 ltr out.png [width height]` for a picture.
"""

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.look import Look, look
from ui.theme.reading import Reading
from ui.theme.tokens import SIDE_WIDTH
from ui.widgets.buttons import button
from ui.widgets.card import Card, ground, rule
from ui.widgets.empty_state import EmptyState
from ui.widgets.findings_list import FindingLine, FindingsList
from ui.widgets.flow_layout import flow_row
from ui.widgets.fold_preview import Fold, FoldPreview
from ui.widgets.labels import Caption, Heading, Quote, Text
from ui.widgets.meter import Count, Meter
from ui.widgets.middle_row import MiddleRow
from ui.widgets.notice import Notice, Offer
from ui.widgets.notice_bar import NoticeBar
from ui.widgets.own_words import OwnWords
from ui.widgets.profile_card import Profile, ProfileCard
from ui.widgets.rail import Place, Rail, RailChapter, RailItem
from ui.widgets.save_line import SaveLine
from ui.widgets.scale_row import ScaleRow
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.segmented import Segmented
from ui.widgets.stepper import Stepper
from ui.widgets.text_box import LineBox, TextBox

HEADLINE = "I help small charities win the grants they need, by turning messy ideas into clear plans"
ABOUT = (
    "A library in Rotterdam nearly closed its reading room. Nobody there had time to write. I sat with them for two "
    "evenings, and the room is open. I read the small print of grant calls, and I turn a messy idea into something a "
    "funder can say yes to. Which door would you like to keep open?"
)
WORDS = "I read the small print of grant calls, and I turn a messy idea into something a funder can say yes to."

CHAPTERS = (
    RailChapter("1", 1, "Where you are", 3, 3, (RailItem("E1.1", "What brings you here", "answered"),)),
    RailChapter(
        "2", 2, "Your story", 3, 4,
        (
            RailItem("E2.1", "Moments you are proud of", "answered"),
            RailItem("E2.2", "What people thank you for", "answered"),
            RailItem("E2.3", "Strengths, in your words", "answered"),
            RailItem("E2.4", "Values you work by", "set_aside"),
        ),
    ),
    RailChapter(
        "3", 3, "Your headline", 1, 4,
        (
            RailItem("E3.1", "What you do, said plainly", "answered"),
            RailItem("E3.2", "Draft your headline", "here"),
            RailItem("E3.3", "Choose between drafts"),
            RailItem("E3.4", "Read it as a stranger who has never met you before"),
        ),
    ),
    RailChapter("4", 4, "Your About", 0, 5, (RailItem("E4.1", "Open with them"),)),
    RailChapter("5", 5, "Proof and examples", 0, 4, (RailItem("E5.1", "Proof"),)),
    RailChapter("6", 6, "People and messages", 0, 4, (RailItem("E6.1", "People"),)),
    RailChapter("10", 10, "Your 30-day plan", 0, 3, (RailItem("E10.1", "Plan"),)),
)  # fmt: skip

FINDINGS = (
    FindingLine("1", "works", "Says who you help", "A stranger knows in one line whether this is for them."),
    FindingLine("2", "works", "Fits in search results", "About the first 60 to 70 characters show in a list."),
    FindingLine(
        "3", "try", "One thing to try", "Could you add one fact? A number or a place helps.", action="Show how"
    ),
    FindingLine("4", "try", "A word many people use", "What do you do that shows it?", action="Show how"),
)


def rail() -> Rail:
    """The rail with four states."""
    made = Rail()
    made.show_head("Amira’s workbook", 7, 27, "7 of 27 answered · no rush")
    made.show_chapters(CHAPTERS)
    made.tree.set_open_chapters(("2", "3"))
    made.show_current("E3.2")
    made.show_places(
        (
            Place("studio", "Drafting studio", "columns"),
            Place("messages", "Messages", "send"),
            Place("plan", "Plan and progress", "calendar"),
            Place("export", "Print or export", "page"),
        )
    )
    return made


def header() -> QWidget:
    """Place line, save line and icon buttons."""
    line = MiddleRow(below=4)
    line.row.addWidget(Text("Chapter 3 · Your headline · 2 of 4", "label", tone="ink3", wraps=False))
    line.row.add_spring()
    line.row.addWidget(SaveLine())
    line.row.addWidget(button("", "icon", icon="search", name="Find anything", tip="Find anything (Ctrl+K)"))
    line.row.addWidget(button("", "icon", icon="focus", name="Focus mode", tip="Focus (F11)"))
    return line


def footer() -> QWidget:
    """Back, set aside, continue."""
    line = MiddleRow()
    line.row.addWidget(button("Back", "ghost", icon="arrow-left"))
    line.row.add_spring()
    line.row.addWidget(button("Set aside for later", "ghost"))
    line.row.addWidget(button("Continue", "primary", icon="arrow-right", icon_last=True))
    return line


def exercise() -> QWidget:
    """The middle column of the exercise screen."""
    page = ground(QWidget(), "bg")
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    scroll = ScrollPage()
    add = scroll.column
    add.addWidget(Heading("Draft your headline"))
    why = (
        "It is the one line people read before they decide to open your profile. Say who you help and what changes "
        "for them. You can write a rough one now; you will compare drafts in the next step."
    )
    add.addWidget(Text(why, "body_large", tone="ink2"))
    add.addWidget(OwnWords("What you do, said plainly", WORDS))
    label = Text("Your headline", "h3")
    meter = Meter()
    box = TextBox("Your headline", placeholder="For example: I help …", meter=meter)
    label.setBuddy(box)
    box.set_text(HEADLINE)
    meter.show_count(Count(88, 220))
    add.addWidget(label)
    add.addLayout(box.column())
    add.addWidget(Text("Stuck? Start with one of these:", "label", tone="ink2"))
    starters = ("I help … to …", "People come to me when …", "I am good at …", "After … years of …, I now …")
    add.addWidget(flow_row(*(button(words, "chip") for words in starters), name="Starters"))
    links = (button("Show three examples", "link", icon="eye"), button("Why this matters", "link", icon="bulb"))
    add.addWidget(flow_row(*links, gap=16))
    add.addStretch(1)
    column.addWidget(header())
    column.addWidget(scroll, 1)
    column.addWidget(rule())
    column.addWidget(footer())
    return page


def side() -> QWidget:
    """The right column."""
    panel = ground(QWidget(), "bg")
    panel.setFixedWidth(look().px(SIDE_WIDTH))
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, look().px(12), 0, 0)
    tabs = Segmented("Side panel", (("card", "Card"), ("plan", "PDF plan"), ("notes", "Notes")))
    head = QHBoxLayout()
    head.setContentsMargins(look().px(16), 0, look().px(16), 0)
    head.addWidget(tabs)
    head.addStretch(1)
    column.addLayout(head)
    scroll = ScrollPage(most_width=None, padding=16)
    card = ProfileCard()
    card.show_profile(Profile("Amira Haddad", HEADLINE, "Rotterdam · Grants and fundraising", ABOUT))
    scroll.column.addWidget(card)
    scroll.column.addWidget(Caption("How it looks to others. Updates as you write."))
    findings = FindingsList()
    findings.show_findings(FINDINGS)
    scroll.column.addWidget(findings)
    scroll.column.addStretch(1)
    column.addWidget(scroll, 1)
    return panel


def parts() -> QWidget:
    """Everything else, in one scrolling column."""
    scroll = ScrollPage()
    ground(scroll, "bg")
    add = scroll.column
    add.addWidget(Heading("Other parts", 2))
    undo = NoticeBar()
    add.addWidget(undo)
    undo.show_notice(Notice("Draft removed.", (Offer("undo", "Undo"),)))
    trouble = NoticeBar()
    add.addWidget(trouble)
    words = "Not saved yet: the disk is full. Your text is still here."
    trouble.show_notice(Notice(words, (Offer("copy", "Save a copy elsewhere"),), tone="danger", can_close=False))
    fold = FoldPreview((Fold("On a phone", 200, "phone"), Fold("On a computer", 300, "screen")))
    fold.show_text(ABOUT)
    add.addWidget(fold)
    meter = Meter()
    line = LineBox("Your name", placeholder="Your name", meter=meter)
    meter.show_count(Count(234, 220, after="The last words will be cut off on a profile."))
    line.set_text("أمينة Haddad")
    add.addLayout(line.column())
    rating = ScaleRow("How ready do you feel?", "not yet", "ready now")
    rating.set_value(6)
    add.addWidget(Text("How ready do you feel?", "h3"))
    add.addWidget(rating)
    add.addWidget(Stepper("Hours a week", most=40, unit="hours a week"))
    save = SaveLine()
    save.show_state("trouble", "Not saved yet: the disk is full")
    add.addWidget(save)
    kinds = [button(kind.capitalize(), kind) for kind in ("primary", "secondary", "ghost", "link", "chip")]
    off = button("Not now", "primary")
    off.setEnabled(False)
    chosen = button("Chosen", "chip")
    chosen.setCheckable(True)
    chosen.setChecked(True)
    long = button("I helped a small charity with a very long sentence that has to break into lines somewhere", "chip")
    add.addWidget(flow_row(*kinds, off, chosen, long))
    add.addWidget(Quote("سلمى، المرآة التي أعطيتني إياها لا تزال معلقة بجانب الباب"))
    chosen_card = Card("chosen")
    chosen_card.column.addWidget(Text("A chosen card"))
    add.addWidget(chosen_card)
    add.addWidget(
        EmptyState(
            "Your people", "Write to one person first. Who would be glad to hear from you?",
            action="Add a person", icon="people", example="Leila, met at the spring fair",
        )
    )  # fmt: skip
    add.addStretch(1)
    return scroll


def window(*, with_rail: bool = True, with_side: bool = True, with_parts: bool = False) -> QWidget:
    """Columns as in the main window."""
    made = QWidget()
    made.setMinimumSize(480, 400)
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    columns = [rail()] if with_rail else []
    columns.append(parts() if with_parts else exercise())
    if with_side:
        columns.append(side())
    for at, column in enumerate(columns):
        if at:
            row.addWidget(rule("v"))
        row.addWidget(column, 0 if isinstance(column, Rail) else 1)
    return made


def main(arguments: list[str]) -> None:
    """Save a picture of the window or, with "parts", of the other parts."""
    from ui.app import Application

    app = Application(arguments)
    theme, scale, way, out = arguments[1:5]
    width, height = (int(arguments[5]), int(arguments[6])) if len(arguments) > 6 else (1360, 860)
    if way == "rtl":
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    Look(app, Reading(theme=theme, scale=int(scale)))  # type: ignore[arg-type]
    columns = width / (int(scale) / 100)
    other = "parts" in arguments
    made = window(with_rail=columns >= 820, with_side=columns >= 1120 and not other, with_parts=other)
    made.resize(width, height)
    made.show()
    box = made.findChild(TextBox)
    if box is not None:
        box.focus_end()
    for _ in range(5):
        app.processEvents()
    made.grab().save(out)


if __name__ == "__main__":
    main(sys.argv)
