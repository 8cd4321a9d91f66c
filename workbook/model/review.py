"""What a person decides about feedback: what to set aside, how ready a text is, what does not count for them."""

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from workbook.model.plain import from_plain, to_plain
from workbook.model.workbook import OwnLimit, Rating, Workbook

MEANT_SO = "I meant it so"


class DismissFinding(Struct, frozen=True):
    """Set a finding aside for this text; `key` is the finding's own key."""

    key: str
    reason: str = MEANT_SO
    label: str = "Feedback set aside"
    typing_key: str | None = None

    @property
    def touches(self) -> frozenset[str]:
        return frozenset({self.key.split("|")[1]}) if self.key.count("|") else frozenset[str]()

    def apply(self, workbook: Workbook) -> Workbook:
        return replace(workbook, dismissed={**workbook.dismissed, self.key: self.reason})


class BringBackFindings(Struct, frozen=True):
    """Show findings of the field at `ref` again that were set aside; all of the workbook when it is empty."""

    ref: str = ""
    label: str = "Feedback brought back"
    typing_key: str | None = None

    @property
    def touches(self) -> frozenset[str]:
        return frozenset({self.ref or "everything"})

    def apply(self, workbook: Workbook) -> Workbook:
        kept = {key: why for key, why in workbook.dismissed.items() if self.ref and key.split("|")[1:2] != [self.ref]}
        return replace(workbook, dismissed=kept)


class SetLimit(Struct, frozen=True):
    """Write down what a site allows by one's own eyes; None goes back to what the product knows."""

    limit_id: str
    own: OwnLimit | None
    label: str = "Limit changed"
    typing_key: str | None = None

    @property
    def touches(self) -> frozenset[str]:
        return frozenset({"limits"})

    def apply(self, workbook: Workbook) -> Workbook:
        limits = {limit_id: own for limit_id, own in workbook.limits.items() if limit_id != self.limit_id}
        if self.own is not None:
            limits[self.limit_id] = self.own
        return replace(workbook, limits=limits)


class RateCriterion(Struct, frozen=True):
    """Say where the text stands for one criterion ("R-HEAD-4"); None takes the own level off."""

    criterion: str
    level: int | None
    by_coach: bool = False
    label: str = "Level changed"
    typing_key: str | None = None

    @property
    def touches(self) -> frozenset[str]:
        return frozenset({self.criterion})

    def apply(self, workbook: Workbook) -> Workbook:
        part = "coach" if self.by_coach else "own"
        return _with_rating(workbook, self.criterion, {part: self.level})


class WaiveCriterion(Struct, frozen=True):
    """Leave a criterion out, with the reason in words; an empty reason takes it back in."""

    criterion: str
    reason: str
    label: str = "Condition left out"
    typing: bool = False

    @property
    def touches(self) -> frozenset[str]:
        return frozenset({self.criterion})

    @property
    def typing_key(self) -> str | None:
        return f"waive/{self.criterion}" if self.typing else None

    def apply(self, workbook: Workbook) -> Workbook:
        return _with_rating(workbook, self.criterion, {"waived": self.reason})


def _with_rating(workbook: Workbook, criterion: str, changed: Mapping[str, int | str | None]) -> Workbook:
    old = workbook.ratings.get(criterion, Rating())
    rating = from_plain({**to_plain(old), **changed}, Rating)
    ratings = {name: kept for name, kept in workbook.ratings.items() if name != criterion}
    if rating != Rating():
        ratings[criterion] = rating
    return replace(workbook, ratings=ratings)
