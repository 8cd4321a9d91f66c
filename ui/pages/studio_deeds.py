"""What a person does with drafts: each a single step to undo, said aloud for those who do not see it."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from ui.session import Session
from workbook.drafting.draft_edits import Desk
from workbook.drafting.draft_kinds import HEADLINE, DraftKind, about_kind
from workbook.drafting.drafts import Draft, drafts_of
from workbook.drafting.mixing import Mixed
from workbook.model.edits import Edit, MoveRow
from workbook.model.records import new_id


class StudioDeeds(QObject):
    """Changes drafts of the present kind; `said` carries a sentence, `came` the id of a draft to go to."""

    said = Signal(str)
    came = Signal(str)

    def __init__(self, session: Session, today: date, parent: QObject | None = None) -> None:
        """Begin with the headline."""
        super().__init__(parent)
        self.session, self._today = session, today
        self._kind: DraftKind = HEADLINE
        self._begun: set[str] = set()

    @property
    def kind(self) -> DraftKind:
        """The kind of text that is worked on; which About is in use can change with every word."""
        return about_kind(self.session.workbook) if self._kind.id == "about" else self._kind

    def turn_to(self, kind: DraftKind) -> None:
        """Work on another kind."""
        self._kind = kind

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """The drafts side by side, as they are now."""
        return drafts_of(self.session.workbook, self.kind)

    @property
    def desk(self) -> Desk:
        """The edits for the present kind and workbook."""
        return Desk(self.session.workbook, self.kind, self._today, new_id)

    def draft(self, draft_id: str) -> Draft | None:
        """A draft by its id, if it is still there."""
        return next((draft for draft in self.drafts if draft.id == draft_id), None)

    def forget_visit(self) -> None:
        """After undo the wording of before is no longer kept; the next key keeps it again."""
        self._begun.clear()

    # Words

    def write(self, draft_id: str, text: str, origin: object = None) -> None:
        """Other words by typing; what stood there when the person came is kept as an earlier wording."""
        draft = self.draft(draft_id)
        if draft is not None:
            first = draft.id not in self._begun
            self._begun.add(draft.id)
            self.session.apply(self.desk.written(draft, text, typing=True, keep=first), origin)

    def mix(self, draft_id: str, mixed: Mixed) -> None:
        """Words or a block carried in."""
        if (draft := self.draft(draft_id)) is not None:
            self.session.apply(self.desk.written(draft, mixed.text, label="Words carried over", keep=True))

    def give_reason(self, words: str, origin: object = None) -> None:
        """Why the one in use is in use."""
        self.session.apply(self.desk.reasoned(words), origin)

    # Drafts

    def use(self, draft_id: str) -> None:
        """Put a draft in use."""
        if (draft := self.draft(draft_id)) is not None and not draft.in_use:
            self._do(self.desk.chosen(draft), f"“{draft.name}” is in use now. The one before is kept.")

    def add(self) -> None:
        """An empty draft at the end."""
        self._add(*self.desk.added())

    def take(self, text: str, tag: str) -> None:
        """A draft from the person's answers; the keyboard stays where it is, to take another."""
        edit, _ = self.desk.added(text, tag=tag)
        self._do(edit, "Added to your drafts.")

    def copy(self, draft_id: str) -> None:
        """A copy beside a draft."""
        if (draft := self.draft(draft_id)) is not None:
            self._add(*self.desk.copied(draft))

    def keep(self, draft_id: str) -> None:
        """Keep the present wording."""
        if (draft := self.draft(draft_id)) is not None:
            self._do(self.desk.keeping(draft), "Kept among the earlier wordings.")

    def bring_back(self, draft_id: str, version_id: str) -> None:
        """An earlier wording back in its place."""
        draft = self.draft(draft_id)
        edit = self.desk.brought_back(draft, version_id) if draft is not None else None
        if edit is not None:
            self._do(edit, "Brought back. What stood there is kept.")

    def name(self, draft_id: str, name: str) -> None:
        """Another name."""
        if (draft := self.draft(draft_id)) is not None and draft.row:
            self.session.apply(self.desk.named(draft, name))

    def tag(self, draft_id: str, tag: str) -> None:
        """Another pattern, structure or shape."""
        if (draft := self.draft(draft_id)) is not None and draft.row:
            self.session.apply(self.desk.tagged(draft, tag))

    def put_aside(self, draft_id: str) -> None:
        """Out of sight, still in the workbook."""
        if (draft := self.draft(draft_id)) is not None and draft.row:
            self._do(self.desk.put_aside(draft), f"“{draft.name}” is put aside. It stays in your workbook.")

    def take_up(self, draft: Draft) -> None:
        """Back among the others."""
        self._do(self.desk.put_aside(draft, aside=False), f"“{draft.name}” is back.")
        self.came.emit(draft.id)

    def move(self, draft_id: str, by: int) -> None:
        """One place to the left or right among the drafts that are seen."""
        shown = [draft.row for draft in self.drafts]
        if draft_id not in shown:
            return
        place = shown.index(draft_id) + by
        if not 0 <= place < len(shown) or not shown[place]:
            return
        rows = [row.id for row in self.session.workbook.rows(self.kind.rows)]
        self._do(MoveRow(self.kind.rows, draft_id, rows.index(shown[place]), label="Draft moved"),
                 f"Now draft {place + 1} of {len(shown)}.")  # fmt: skip
        self.came.emit(draft_id)

    def _add(self, edit: Edit, draft_id: str) -> None:
        self.session.apply(edit)
        if not self.session.read_only:
            self.came.emit(draft_id)

    def _do(self, edit: Edit, said: str) -> None:
        self.session.apply(edit)
        if not self.session.read_only:
            self.said.emit(said)
