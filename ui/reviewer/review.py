"""What there is to say about one field: what works, what could be asked, and what may be a slip."""

from msgspec import Struct

from workbook.checks.finding import Finding
from workbook.model.workbook import Workbook
from workbook.writing.slip import Slip


class Place(Struct, frozen=True):
    """One text: a field, or one column of one of its rows."""

    ref: str
    row: str | None = None
    column: str = ""

    def text_in(self, workbook: Workbook) -> str:
        """The words there; empty when there are none or the row is gone."""
        if self.row is None:
            return workbook.text(self.ref)
        return next((row.text(self.column) for row in workbook.rows(self.ref) if row.id == self.row), "")


class PlacedSlip(Struct, frozen=True):
    """A slip and the text it is in."""

    place: Place
    slip: Slip

    @property
    def key(self) -> str:
        """What is kept when a person sets this slip aside for this text."""
        return "|".join(("SLIP", self.place.ref, self.place.row or "", self.place.column, self.slip.words))


class Review(Struct, frozen=True):
    """All there is to say about one field; `note` says where spelling is not looked at, and why.

    `aside` counts what a person has set aside; `slips_aside` are the slips among it.
    """

    ref: str
    works: tuple[Finding, ...] = ()
    findings: tuple[Finding, ...] = ()
    slips: tuple[PlacedSlip, ...] = ()
    aside: int = 0
    written: bool = False
    note: str = ""
    slips_aside: tuple[PlacedSlip, ...] = ()

    @property
    def is_quiet(self) -> bool:
        """Whether nothing is said at all."""
        return not (self.works or self.findings or self.slips or self.aside or self.note)
