"""E5.2: for each piece of a headline, the person's own words from earlier answers, to tick or leave."""

from msgspec.structs import replace

from ui.pages.extra import Extra
from ui.pages.source_chips import SourceChips
from workbook.curriculum.fields import ShortTextField
from workbook.model.answers import ShortText, TextAnswer
from workbook.model.edits import SetAnswer
from workbook.model.workbook import Workbook
from workbook.reading.pieces import PIECES, pieces_for

BETWEEN = ", "


class PieceChips(Extra):
    """The words offered for one piece; a tick puts them into its line, another click takes them out."""

    def __init__(self, ref: str, field: ShortTextField, workbook: Workbook) -> None:
        """Offer words for the field at `ref` ("E5.2.role")."""
        sources = next((sources for name, sources in PIECES if name == field.id), ())
        super().__init__((ref, *(source for source, _column in sources)))
        self._ref, self._piece, self._label = ref, field.id, field.label
        self._workbook = workbook
        self.sources: dict[str, SourceChips] = {}
        self.show_workbook(workbook)

    def show_workbook(self, workbook: Workbook) -> None:
        self._workbook = workbook
        offered = {one.source: one for one in pieces_for(workbook, self._piece)}
        for source in [source for source in self.sources if source not in offered]:
            gone = self.sources.pop(source)
            self.body.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for source, words in offered.items():
            if source not in self.sources:
                self.sources[source] = self._new(source)
            self.sources[source].show_words(words)
        text = workbook.text(self._ref)
        for shown in self.sources.values():
            shown.show_taken([word for word in shown.sourced.words if has_piece(text, word)])
        self.show_when(bool(self.sources))

    def _new(self, source: str) -> SourceChips:
        words = next(one for one in pieces_for(self._workbook, self._piece) if one.source == source)
        shown = SourceChips(words, self._label)
        shown.toggled.connect(self._toggle)
        shown.asked_source.connect(self.asked_source)
        self.body.addWidget(shown)
        return shown

    def _toggle(self, words: str) -> None:
        found = self._workbook.answers.get(self._ref)
        answer: TextAnswer = found if isinstance(found, ShortText) else ShortText()
        taken = has_piece(answer.text, words)
        text = without_piece(answer.text, words) if taken else with_piece(answer.text, words)
        label = "Words taken out" if taken else "Words taken"
        self.edited.emit(SetAnswer(self._ref, replace(answer, text=text), label=label))


def has_piece(text: str, words: str) -> bool:
    """Whether `words` are one of the pieces of `text`, or all of it."""
    return words == text.strip() or f"{BETWEEN}{words}{BETWEEN}" in f"{BETWEEN}{text.strip()}{BETWEEN}"


def with_piece(text: str, words: str) -> str:
    """`text` with `words` at its end, after a comma when something stands there."""
    return f"{text.rstrip()}{BETWEEN}{words}" if text.strip() else words


def without_piece(text: str, words: str) -> str:
    """`text` without `words` and the comma beside them; all other words stay."""
    if words == text.strip():
        return ""
    padded = f"{BETWEEN}{text.strip()}{BETWEEN}".replace(f"{BETWEEN}{words}{BETWEEN}", BETWEEN, 1)
    return padded.removeprefix(BETWEEN).removesuffix(BETWEEN)
