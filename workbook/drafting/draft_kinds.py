"""The four kinds of text that are drafted side by side: where what is in use stands, and where its drafts are kept."""

from functools import cache
from typing import Final

from msgspec import Struct

from workbook.curriculum.course import exercise
from workbook.curriculum.fields import LongTextField, ShortTextField, TextField
from workbook.model.workbook import Workbook
from workbook.reading.summaries import field_at

BIOS: Final = "E7.5"


class DraftKind(Struct, frozen=True):
    """References of one kind: the text in use, the rows of drafts, the draft chosen, the reason, texts beside it.

    `rows`, `chosen` and `reason` of kinds other than the headline are answers of their own: an exercise shows the
    text in use, the drafts stay with it. `tags` names what a draft can be marked with: a list of the course or a field.
    """

    id: str
    title: str
    noun: str
    final: str
    rows: str
    chosen: str
    reason: str
    beside: tuple[str, ...] = ()
    tags: str = ""
    tag_column: str = ""

    @property
    def field(self) -> TextField:
        """The field of the text in use; KeyError when this course has none."""
        found = field_at(self.final)
        if not isinstance(found, ShortTextField | LongTextField):
            raise KeyError(self.final)
        return found

    @property
    def is_long(self) -> bool:
        """Whether the text has paragraphs."""
        return isinstance(self.field, LongTextField)

    @property
    def refs(self) -> frozenset[str]:
        """Every reference a change of which can be seen among these drafts."""
        return frozenset({self.final, self.rows, self.chosen, self.reason, *self.beside})


HEADLINE: Final = DraftKind(
    "headline", "Headline", "headline", "E5.4.final", "E5.3.drafts", "E5.4.chosen", "E5.4.reason",
    tags="patterns", tag_column="pattern",
)  # fmt: skip
BRAND: Final = DraftKind(
    "brand", "Brand statement", "statement", "E4.2.own_voice", "E4.2.drafts", "E4.2.chosen", "E4.2.reason",
    beside=("E4.2.draft",), tags="E4.2.shape", tag_column="shape",
)  # fmt: skip
_ABOUT: Final = DraftKind(
    "about", "About", "About", "E6.3.about", "E6.3.drafts", "E6.3.chosen", "E6.3.reason",
    beside=("E6.4.revised",), tags="structures", tag_column="structure",
)  # fmt: skip
_REVISED: Final = DraftKind(
    "about", "About", "About", "E6.4.revised", "E6.3.drafts", "E6.3.chosen", "E6.3.reason",
    beside=("E6.3.about",), tags="structures", tag_column="structure",
)  # fmt: skip


def about_kind(workbook: Workbook) -> DraftKind:
    """The About: the revised one (E6.4) is in use once it says anything, with the whole draft (E6.3) beside it."""
    return _REVISED if workbook.text("E6.4.revised").strip() else _ABOUT


@cache
def bio_kinds() -> tuple[DraftKind, ...]:
    """The short selves (E7.5), each with drafts of its own."""
    fields = (field for field in exercise(BIOS).fields if isinstance(field, ShortTextField | LongTextField))
    return tuple(_bio(field.id, field.label) for field in fields)


def _bio(name: str, label: str) -> DraftKind:
    ref = f"{BIOS}.{name}"
    return DraftKind(name, label, "version", ref, f"{ref}_drafts", f"{ref}_chosen", f"{ref}_reason")


def kind_touched(touches: frozenset[str], workbook: Workbook) -> DraftKind | None:
    """The kind a change belongs to, if it belongs to one."""
    kinds = (HEADLINE, about_kind(workbook), _REVISED, _ABOUT, BRAND, *bio_kinds())
    return next((kind for kind in kinds if kind.refs & touches), None)
