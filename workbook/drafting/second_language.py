"""A version in another language beside the first one, and whether the first one changed since (E5.4, E6.4)."""

from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from workbook.model.answers import LongText, ShortText
from workbook.model.edits import Edit, SetAnswer, Several
from workbook.model.workbook import Workbook
from workbook.reading import profile
from workbook.writing.sentences import sentences_of

HEADLINE, ABOUT = "E5.4.second_language", "E6.4.second_language"
FIRST: Final = {HEADLINE: profile.headline, ABOUT: profile.about}
"""The second versions by reference, each with what it is written beside."""


class KeepBeside(Struct, frozen=True):
    """Remember the words of the first version that the second one at `ref` fits."""

    ref: str
    words: str
    label: str = "The versions fit again"
    typing_key: str | None = None

    @property
    def touches(self) -> frozenset[str]:
        return frozenset({self.ref})

    def apply(self, workbook: Workbook) -> Workbook:
        return replace(workbook, written_beside={**workbook.written_beside, self.ref: self.words})


class FirstChanged(Struct, frozen=True):
    """What the first version says now and did not say when the second was written, and what went; by sentence."""

    added: tuple[str, ...]
    gone: tuple[str, ...]


def with_first(edit: Edit, workbook: Workbook) -> Edit:
    """The first words of a second version together with what they are written beside; any other edit as it is."""
    if not (isinstance(edit, SetAnswer) and edit.ref in FIRST and isinstance(edit.answer, ShortText | LongText)):
        return edit
    if workbook.text(edit.ref).strip() or not edit.answer.text.strip():
        return edit
    keep = KeepBeside(edit.ref, FIRST[edit.ref](workbook))
    return Several((edit, keep), label=edit.label, typing_key=edit.typing_key)


def first_changed(workbook: Workbook, ref: str) -> FirstChanged | None:
    """How the first version changed since the one at `ref` was written beside it; None where they fit."""
    if not workbook.text(ref).strip() or ref not in workbook.written_beside:
        return None
    then, now = (_sentences(text) for text in (workbook.written_beside[ref], FIRST[ref](workbook)))
    if then == now:
        return None
    added = tuple(sentence for sentence in now if sentence not in then)
    gone = tuple(sentence for sentence in then if sentence not in now)
    return FirstChanged(added, gone)


def fits_again(workbook: Workbook, ref: str) -> KeepBeside:
    """The edit that says both versions fit as they are now."""
    return KeepBeside(ref, FIRST[ref](workbook))


def _sentences(text: str) -> tuple[str, ...]:
    return tuple(" ".join(stretch.of(text).split()) for stretch in sentences_of(text))
