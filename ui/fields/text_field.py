"""Texts: one line or several, with a counter, what a place shows of it, beginnings and earlier wordings."""

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from ui.fields.amounts import Unit, amount
from ui.fields.field_widget import FieldWidget
from ui.fields.kept_versions import KeptVersions
from ui.fields.read_aloud import ReadAloud
from ui.fields.starters import Starters
from ui.fields.surroundings import Room, Surroundings
from ui.fields.writing import Entry, append_words, caret_in, line_entry, put_caret, show_text
from ui.widgets.buttons import button
from ui.widgets.fold_preview import Fold, FoldPreview
from ui.widgets.labels import Caption
from ui.widgets.meter import Meter
from ui.widgets.text_box import TextBox
from workbook.curriculum.fields import LongTextField, ShortTextField, TextField
from workbook.model.answers import LongText, ShortText, TextAnswer
from workbook.model.edits import SetAnswer
from workbook.model.text import clean_text
from workbook.model.workbook import Workbook

LONG_ENOUGH_FOR_MORE_LINES = 400
"""A text with at least this much room (graphemes) starts with more lines."""

LINE_FOLD = 60
PHONE_FOLD = 200
DESKTOP_FOLD = 300
"""Where texts are cut when a place says nothing else (A5), in characters."""


class TextWidget(FieldWidget):
    """A text with everything that belongs to it."""

    def __init__(
        self, ref: str, field: TextField, workbook: Workbook, surroundings: Surroundings, parent: QWidget | None = None
    ) -> None:
        """Show the text at `ref`."""
        super().__init__(ref, field, workbook, surroundings, parent)
        self.field = field
        self._room = surroundings.limit_of(field.limit) if field.limit else None
        self.meter = Meter() if self._has_limit else None
        self.box = self._make_box()
        self.title.setBuddy(self.box)
        self.box.edited.connect(self._typed)
        self.watch(self.box)
        self.body.addWidget(self.box)
        if self.meter is not None:
            self.body.addWidget(self.meter)
        self.advice = Caption()
        self.advice.hide()
        self.body.addWidget(self.advice)
        self._fold: FoldPreview | None = None
        self._versions: KeptVersions | None = None
        self._reading: QWidget | None = None
        self._plan_below()
        self.show_answer()

    def show_answer(self) -> None:
        answer = self.answer
        show_text(self.box, answer.text)
        self._follow(answer)

    @property
    def caret(self) -> int | None:
        at = caret_in(self.box) if self._written_in else len(self.box.text())
        return at if at < len(self.box.text()) else None

    def put_caret(self, at: int) -> None:
        put_caret(self.box, at)

    @property
    def answer(self) -> TextAnswer:
        """The answer as this field last saw it; an empty one when there is none."""
        found = self.workbook.answers.get(self.ref)
        if isinstance(found, ShortText | LongText):
            return found
        return LongText() if isinstance(self.field, LongTextField) else ShortText()

    @property
    def _has_limit(self) -> bool:
        limits = self.field.limits
        return bool(limits.soft or limits.hard or self._room or self._unit != "graphemes")

    @property
    def _unit(self) -> Unit:
        return self.field.counted_in if isinstance(self.field, LongTextField) else "graphemes"

    def _make_box(self) -> Entry:
        name, field = self.field.label, self.field
        if isinstance(field, ShortTextField):
            return line_entry(name, field.limits.hard, description=field.help, meter=self.meter)
        room = field.limits.hard or field.limits.soft or LONG_ENOUGH_FOR_MORE_LINES
        lines = 6 if room > LONG_ENOUGH_FOR_MORE_LINES else 3
        return TextBox(name, description=field.help, least_lines=lines, meter=self.meter)

    def _plan_below(self) -> None:
        field = self.field
        if field.fold:
            self.later(self._add_fold)
        if field.starters:
            self.later(self._add_starters)
        if field.versions:
            self.later(self._add_versions)
        if isinstance(field, LongTextField) and field.read_aloud:
            self.later(self._add_reading)

    def _add_fold(self) -> QWidget:
        self._fold = FoldPreview(_folds(self.field, self._room))
        self.body.addWidget(self._fold)
        self._count(self.answer.text)
        return self._fold

    def _add_starters(self) -> QWidget:
        starters = Starters(self.field.starters)
        starters.picked.connect(self._start)
        self.body.addWidget(starters)
        return starters

    def _add_versions(self) -> QWidget:
        self._versions = KeptVersions(self.answer, self.surroundings.today, self.surroundings.fresh_id)
        self._versions.changed.connect(self._versions_changed)
        self.body.addWidget(self._versions)
        return self._versions

    def _add_reading(self) -> QWidget:
        self._reading = button("Read it aloud", "link", icon="sound")
        self._reading.clicked.connect(self._read_aloud)
        self.body.addWidget(self._reading)
        self._reading.setVisible(bool(self.answer.text.strip()))
        return self._reading

    def _read_aloud(self) -> None:
        page = ReadAloud(self.field.label, self.answer.text, self.window())
        page.finished.connect(page.deleteLater)
        page.open()

    def _typed(self, text: str) -> None:
        answer = replace(self.answer, text=clean_text(text))
        self.send(SetAnswer(self.ref, answer, label="Typing", typing=True))
        self._follow(answer)

    def _follow(self, answer: TextAnswer) -> None:
        """Let everything below the box follow its text."""
        self._count(answer.text)
        if self._versions is not None:
            self._versions.show_answer(answer)
        if self._reading is not None:
            self._reading.setVisible(bool(answer.text.strip()))

    def _start(self, words: str) -> None:
        append_words(self.box, words)

    def _versions_changed(self, answer: TextAnswer, label: str, typing: bool) -> None:  # noqa: FBT001  a signal's slot
        self.send(SetAnswer(self.ref, answer, label=label, typing=typing))
        show_text(self.box, answer.text)
        self._follow(answer)

    def _count(self, text: str) -> None:
        if self.meter is None and not self.field.limits.minimum and self._fold is None:
            return
        measured = amount(text, self.field.limits, self._unit, self._room)
        if self.meter is not None:
            self.meter.show_count(measured.count)
        self.advice.setText(measured.advice)
        self.advice.setVisible(bool(measured.advice))
        if self._fold is not None:
            self._fold.show_text(text)
            self._fold.setVisible(bool(text.strip()))


def _folds(field: TextField, room: Room | None) -> tuple[Fold, ...]:
    phone = room.fold_phone if room else None
    desktop = room.fold_desktop if room else None
    if isinstance(field, ShortTextField):
        return (Fold("In lists and comments", phone or LINE_FOLD, "phone"),)
    return (Fold("On a phone", phone or PHONE_FOLD, "phone"), Fold("On a computer", desktop or DESKTOP_FOLD, "screen"))
