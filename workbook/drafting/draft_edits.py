"""What can be done with drafts, as edits: each is one step to undo, and no word is lost on the way."""

from collections.abc import Callable, Mapping
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from workbook.drafting.draft_kinds import DraftKind
from workbook.drafting.drafts import ASIDE, NAME, REASON, TEXT, Draft, row_in_use, text_answer
from workbook.drafting.wordings import kept
from workbook.model.answers import Cell, LongText, MultiChoice, RankedList, Row, ShortText, TextAnswer, Version
from workbook.model.edits import Edit, PutRow, SetAnswer, SetCell, Several, row_with
from workbook.model.text import clean_text
from workbook.model.workbook import Workbook


class Desk(Struct, frozen=True):
    """What drafts are changed on: the workbook, the kind of text, the day and where new ids come from."""

    workbook: Workbook
    kind: DraftKind
    today: date
    fresh_id: Callable[[str], str]

    def written(
        self, draft: Draft, text: str, *, label: str = "Typing", typing: bool = False, keep: bool = False
    ) -> Edit:
        """Other words in a draft, and in the text in use when it is that; `keep` keeps the wording before."""
        text = clean_text(text)
        key = f"{draft.ref}/{draft.id}" if typing else None
        if not draft.row:
            return Several((SetAnswer(draft.ref, self._answer(draft.ref, text, keep=keep)),), label, key)
        row = self._row(draft.row)
        edits: list[Edit] = [SetCell(draft.ref, draft.row, TEXT, text)]
        if keep and row is not None:
            edits = [PutRow(draft.ref, RankedList, row_with(self._kept_row(row), {TEXT: text}))]
        if draft.in_use:
            edits.append(SetAnswer(self.kind.final, self._answer(self.kind.final, text, keep=False)))
        return Several(tuple(edits), label, key)

    def chosen(self, draft: Draft) -> Edit:
        """A draft put in use; what was in use is kept unless it stands somewhere else."""
        now = text_answer(self.workbook, self.kind.final)
        stands = {row.text(TEXT) for row in self.workbook.rows(self.kind.rows)}
        answer = now if now.text in stands else kept(now, self.today, self.fresh_id)
        chosen = MultiChoice(chosen=(draft.row,) if draft.row else ())
        edits = (SetAnswer(self.kind.chosen, chosen), SetAnswer(self.kind.final, _saying(answer, draft.text)))
        return Several((*edits, *self._reason_turned(draft)), label="Draft chosen")

    def added(self, text: str = "", *, tag: str = "", name: str = "", after: str = "") -> tuple[Edit, str]:
        """A new draft, and its id; right after the draft `after`, else at the end."""
        row_id = self.fresh_id("r")
        values: dict[str, Cell] = {TEXT: clean_text(text)}
        if tag and self.kind.tag_column:
            values[self.kind.tag_column] = tag
        if name:
            values[NAME] = name
        ids = [row.id for row in self.workbook.rows(self.kind.rows)]
        index = ids.index(after) + 1 if after in ids else None
        return PutRow(self.kind.rows, RankedList, Row(id=row_id, values=values), index, label="Draft added"), row_id

    def copied(self, draft: Draft) -> tuple[Edit, str]:
        """A copy of a draft beside it, and its id."""
        name = f"{draft.name}, copy" if len(draft.name) < 60 else draft.name
        return self.added(draft.text, tag=draft.tag, name=name, after=draft.row)

    def keeping(self, draft: Draft) -> Edit:
        """The present wording kept among the earlier ones."""
        row = self._row(draft.row)
        if row is not None:
            return PutRow(draft.ref, RankedList, self._kept_row(row), label="Wording kept")
        answer = kept(text_answer(self.workbook, draft.ref), self.today, self.fresh_id)
        return SetAnswer(draft.ref, answer, label="Wording kept")

    def brought_back(self, draft: Draft, version_id: str) -> Edit | None:
        """An earlier wording in place again; the present one is kept."""
        version = next((version for version in draft.versions if version.id == version_id), None)
        if version is None:
            return None
        return self.written(draft, version.text, label="Earlier wording brought back", keep=True)

    def named(self, draft: Draft, name: str) -> Edit:
        """Another name for a draft."""
        return SetCell(draft.ref, draft.row, NAME, clean_text(name).strip(), label="Draft named")

    def tagged(self, draft: Draft, tag: str) -> Edit:
        """Another pattern, structure or shape for a draft."""
        return SetCell(draft.ref, draft.row, self.kind.tag_column, tag, label="Draft marked")

    def put_aside(self, draft: Draft, *, aside: bool = True) -> Edit:
        """A draft out of sight, or back again."""
        label = "Draft put aside" if aside else "Draft brought back"
        return SetCell(draft.ref, draft.row, ASIDE, aside, label=label)

    def reasoned(self, words: str) -> Edit:
        """Why this one is in use, in the person's words."""
        answer = ShortText(text=clean_text(words))
        found = self.workbook.answers.get(self.kind.reason)
        if isinstance(found, ShortText | LongText):
            answer = _saying(found, clean_text(words))
        return SetAnswer(self.kind.reason, answer, label="Typing", typing=True)

    def _reason_turned(self, draft: Draft) -> tuple[Edit, ...]:
        """The reason for the one before goes with it, and the one given for this one earlier comes back."""
        now, row = text_answer(self.workbook, self.kind.reason), self._row(draft.row)
        said = row.text(REASON) if row is not None else ""
        if now.text == said:
            return ()
        before = row_in_use(self.workbook, self.kind)
        moved = (SetCell(self.kind.rows, before.id, REASON, now.text),) if before is not None and now.text else ()
        older = now if moved else kept(now, self.today, self.fresh_id)
        return (*moved, SetAnswer(self.kind.reason, _saying(older, said)))

    def _row(self, row_id: str) -> Row | None:
        return next((row for row in self.workbook.rows(self.kind.rows) if row.id == row_id), None)

    def _kept_row(self, row: Row) -> Row:
        """The row with its wording among the earlier ones, newest first."""
        text, earlier = row.text(TEXT), row.versions.get(TEXT, ())
        if not text.strip() or any(version.text == text for version in earlier):
            return row
        version = Version(id=self.fresh_id("v"), text=text, made_on=self.today)
        versions: Mapping[str, tuple[Version, ...]] = {**row.versions, TEXT: (version, *earlier)}
        return replace(row, versions=versions)

    def _answer(self, ref: str, text: str, *, keep: bool) -> TextAnswer:
        answer = text_answer(self.workbook, ref)
        return _saying(kept(answer, self.today, self.fresh_id) if keep else answer, text)


def _saying(answer: TextAnswer, text: str) -> TextAnswer:
    return replace(answer, text=text)
