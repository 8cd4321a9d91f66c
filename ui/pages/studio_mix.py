"""Carrying words or a whole block from one draft into the next."""

from PySide6.QtCore import QObject, Signal

from ui.fields.writing import caret_in
from ui.pages.studio_box import choose_words, chosen_words
from ui.pages.studio_deeds import StudioDeeds
from ui.pages.studio_row import DraftRow
from workbook.drafting.mixing import block_at, with_block, with_words


class Mixer(QObject):
    """Puts what is chosen in one draft into the next one, at its caret; nothing is taken out of the first."""

    said = Signal(str)

    def __init__(self, row: DraftRow, deeds: StudioDeeds) -> None:
        """Carry between the columns of `row`, which owns this."""
        super().__init__(row)
        self._row, self._deeds = row, deeds

    def next_of(self, draft_id: str) -> str:
        """The draft that words of this one go to: the next, after the last the first; "" when it is alone."""
        ids = self._row.ids
        if len(ids) < 2 or draft_id not in ids:
            return ""
        return ids[(ids.index(draft_id) + 1) % len(ids)]

    def hand_on(self, draft_id: str) -> None:
        """The chosen words; in a text of blocks, without chosen words, the block in which the caret stands."""
        column = self._row.column(draft_id)
        if column is None:
            return
        words = chosen_words(column.box)
        if words:
            self._put(draft_id, words, block=False)
        elif column.keys.blocks:
            self._put(draft_id, block_at(column.box.text(), caret_in(column.box)), block=True)
        else:
            self.said.emit("Choose some words in a draft first.")

    def hand_on_block(self, draft_id: str, block: str) -> None:
        """One whole block."""
        self._put(draft_id, block, block=True)

    def _put(self, draft_id: str, words: str, *, block: bool) -> None:
        goal = self.next_of(draft_id)
        target = self._row.column(goal) if goal else None
        if target is None or not words.strip():
            self.said.emit("There is no other draft yet." if words.strip() else "This draft is empty.")
            return
        self._row.bring(draft_id, goal)
        at, text = caret_in(target.box), target.box.text()
        if not target.keys.visited:
            at = len(text)
        mixed = with_block(text, at, words) if block else with_words(text, at, words, one_line=not target.kind.is_long)
        self._deeds.mix(goal, mixed)
        choose_words(target.box, mixed.start, mixed.end)
        self.said.emit(f"Put into “{target.draft.name}”.")
