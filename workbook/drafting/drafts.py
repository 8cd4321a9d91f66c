"""The drafts of a text as they stand side by side: what is in use, texts beside it, and every row not put aside."""

from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from workbook.curriculum.course import item_list, options_of
from workbook.curriculum.fields import MultiChoiceField
from workbook.drafting.draft_kinds import DraftKind
from workbook.model.answers import LongText, Row, ShortText, TextAnswer, Version
from workbook.model.workbook import Workbook
from workbook.reading.summaries import field_at

TEXT: Final = "text"
NAME: Final = "name"
ASIDE: Final = "aside"
REASON: Final = "reason"
"""Columns of a row: its words, the name a person gave it, whether it stands apart for now, why it was in use."""


class Draft(Struct, frozen=True):
    """One draft. `row` is empty when it is a field of its own at `ref`; `versions` are earlier wordings, newest first.

    `tag` is the id of its pattern, structure or shape; `named` the name a person gave it, `name` what to call it.
    """

    ref: str
    row: str
    text: str
    name: str
    named: str = ""
    tag: str = ""
    in_use: bool = False
    versions: tuple[Version, ...] = ()

    @property
    def id(self) -> str:
        """Stable as long as the draft is there."""
        return self.row or self.ref


def drafts_of(workbook: Workbook, kind: DraftKind) -> tuple[Draft, ...]:
    """All drafts to show, in the person's order; the text in use stands first when no draft says the same."""
    final = text_answer(workbook, kind.final)
    rows = workbook.rows(kind.rows)
    used = row_in_use(workbook, kind)
    found: list[Draft] = []
    if used is None and _stands(final):
        in_use = bool(final.text.strip())
        found.append(Draft(kind.final, "", final.text, f"My {kind.noun}", in_use=in_use, versions=final.versions))
    for ref in kind.beside:
        answer, field = text_answer(workbook, ref), field_at(ref)
        if _stands(answer) and answer.text != final.text and field is not None:
            found.append(Draft(ref, "", answer.text, field.label, versions=answer.versions))
    found += [
        _of_row(workbook, kind, row, number, used=row is used)
        for number, row in enumerate(rows, 1)
        if not row.ticked(ASIDE) or row is used
    ]
    return tuple(found)


def aside_of(workbook: Workbook, kind: DraftKind) -> tuple[Draft, ...]:
    """The drafts put aside."""
    used = row_in_use(workbook, kind)
    rows = enumerate(workbook.rows(kind.rows), 1)
    return tuple(
        _of_row(workbook, kind, row, number, used=False)
        for number, row in rows
        if row.ticked(ASIDE) and row is not used
    )


def row_in_use(workbook: Workbook, kind: DraftKind) -> Row | None:
    """The chosen draft, as long as the text in use says the same; both may be empty while it is written anew."""
    chosen, text = workbook.chosen(kind.chosen), workbook.text(kind.final)
    if not chosen:
        return None
    return next((row for row in workbook.rows(kind.rows) if row.id == chosen[0] and row.text(TEXT) == text), None)


def standing_in(drafts: Iterable[Draft]) -> Draft | None:
    """The draft that card and print show until one is put in use: the first with words; None when one is in use."""
    written = [draft for draft in drafts if draft.text.strip()]
    return None if any(draft.in_use for draft in written) else next(iter(written), None)


def text_answer(workbook: Workbook, ref: str) -> TextAnswer:
    """The text at a reference; an empty one of the right kind when there is none."""
    found = workbook.answers.get(ref)
    if isinstance(found, ShortText | LongText):
        return found
    field = field_at(ref)
    return LongText() if field is not None and field.kind == "long_text" else ShortText()


def tags_of(kind: DraftKind) -> tuple[tuple[str, str], ...]:
    """What a draft of a kind can be marked with: ids and names."""
    if not kind.tags:
        return ()
    field = field_at(kind.tags)
    if isinstance(field, MultiChoiceField):
        return tuple((option.id, option.label) for option in options_of(field))
    return tuple((item.id, item.label) for item in item_list(kind.tags).items)


def tag_name(kind: DraftKind, tag: str) -> str:
    """The name of a pattern, structure or shape; words of the person's own as they are."""
    return next((label for tag_id, label in tags_of(kind) if tag_id == tag), tag)


def _stands(answer: TextAnswer) -> bool:
    """Whether a text has a place among the drafts: one that was emptied keeps it for its earlier wordings."""
    return bool(answer.text.strip() or answer.versions)


def _of_row(workbook: Workbook, kind: DraftKind, row: Row, number: int, *, used: bool) -> Draft:
    versions: Iterable[Version] = row.versions.get(TEXT, ())
    if used:
        said = {version.text for version in versions}
        final = text_answer(workbook, kind.final).versions
        versions = (*versions, *(version for version in final if version.text not in said))
    named = row.text(NAME).strip()
    tag = row.text(kind.tag_column) if kind.tag_column else ""
    return Draft(
        kind.rows, row.id, row.text(TEXT), named or f"Draft {number}", named, tag, in_use=used, versions=tuple(versions)
    )
