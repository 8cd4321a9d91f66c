"""What the side panel has for coaches: the note of an exercise, and pages for sessions where there is no exercise."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.fields.disclosure import Disclosure
from ui.theme.look import look
from ui.widgets.labels import Caption, Heading, Text
from workbook.curriculum.chapters import chapter
from workbook.curriculum.documents import Document, Session, document
from workbook.curriculum.exercises import CoachNote, Exercise
from workbook.reading.titles import in_titles

PAGES = ("workshop_formats", "circle_charter", "mentor_guide", "language_and_culture", "privacy")
"""Documents of the course that a coach works with (L1, L2, L2b, L5, A7)."""


def coach_parts(definition: Exercise) -> list[QWidget]:
    """The facilitator's note: minutes, questions, pitfalls, virtual and pair variants, and the pages it speaks of."""
    note: CoachNote = definition.coach
    told: list[QWidget] = [
        Heading(definition.title, 3),
        Caption(f"{note.minutes} · chapter with a coach {chapter(definition.chapter_id).coach_led}", tone="note"),
    ]
    asks = "\n".join(f"“{question}”" for question in note.ask)
    for title, words in (
        ("How", note.note),
        ("Ask", asks),
        ("Pitfall", note.pitfall),
        ("On video", note.virtual),
        ("In pairs", note.pair),
        ("In a circle", note.peer),
    ):
        if words:
            told += [Heading(title, 3), Text(in_titles(words), tone="ink2")]
    return told + [_page(document(page)) for page in note.pages]


def coach_pages() -> list[QWidget]:
    """Pages for sessions, each closed until it is wanted."""
    told: list[QWidget] = [
        Heading("For your sessions", 3),
        Text("Open an exercise, and its note for coaches will be here.", tone="ink2"),
    ]
    return told + [_page(document(page)) for page in PAGES]


def _page(page: Document) -> Disclosure:
    return Disclosure(page.title, partial(_told, page))


def _told(page: Document) -> QWidget:
    """The paragraphs of a page, then its sessions with their parts."""
    shown = QWidget()
    column = QVBoxLayout(shown)
    column.setContentsMargins(0, 0, 0, look().px(8))
    column.setSpacing(look().px(8))
    for paragraph in page.paragraphs:
        column.addWidget(Text(in_titles(paragraph), tone="ink2"))
    for session in page.sessions:
        column.addWidget(Heading(f"{session.number} {session.title}", 3))
        column.addWidget(Text(_flow(session), tone="ink2"))
    return shown


def _flow(session: Session) -> str:
    parts = (session.exercises, *session.flow, f"Until the next: {session.between}" if session.between else "")
    return "\n".join(in_titles(part) for part in parts if part)
