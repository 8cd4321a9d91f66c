"""Changes of the attention ledger: one line put or taken out."""

from msgspec import Struct
from msgspec.structs import replace

from workbook.model.workbook import Touch, Workbook


class PutTouch(Struct, frozen=True):
    """Write a line into the attention ledger, or replace the one with the same id where it stands."""

    touch: Touch
    label: str = "Note added"
    typing: bool = False

    @property
    def touches(self) -> frozenset[str]:
        return frozenset({self.touch.person})

    @property
    def typing_key(self) -> str | None:
        return self.touch.id if self.typing else None

    def apply(self, workbook: Workbook) -> Workbook:
        ledger = list(workbook.ledger)
        for place, touch in enumerate(ledger):
            if touch.id == self.touch.id:
                ledger[place] = self.touch
                break
        else:
            ledger.append(self.touch)
        return replace(workbook, ledger=tuple(ledger))


class RemoveTouch(Struct, frozen=True):
    """Take one line out of the attention ledger."""

    touch_id: str
    label: str = "Note removed"
    typing_key: str | None = None

    @property
    def touches(self) -> frozenset[str]:
        return frozenset({"everything"})

    def apply(self, workbook: Workbook) -> Workbook:
        kept = tuple(touch for touch in workbook.ledger if touch.id != self.touch_id)
        return replace(workbook, ledger=kept)
