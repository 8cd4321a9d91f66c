"""Lists the exercises draw on (cards, words, questions, patterns …) and the seven goal paths."""

from collections.abc import Mapping

from workbook.curriculum.definition import Definition
from workbook.curriculum.fields import Option


class Item(Definition, frozen=True, kw_only=True):
    """One entry of a list: stored by id. `details` are named texts, or named lists of texts."""

    id: str
    label: str
    text: str = ""
    tags: tuple[str, ...] = ()
    details: Mapping[str, str | tuple[str, ...]] = {}

    @property
    def option(self) -> Option:
        """The entry as something to choose."""
        return Option(id=self.id, label=self.label, detail=self.text)


class ItemList(Definition, frozen=True, kw_only=True):
    """A list with its title and a note on how it is used."""

    id: str
    title: str
    note: str = ""
    items: tuple[Item, ...]

    def item(self, item_id: str) -> Item | None:
        """The entry with this id, if it is there."""
        return next((item for item in self.items if item.id == item_id), None)


class GoalPath(Definition, frozen=True, kw_only=True):
    """One of the seven goal paths (Part B), with all that it tunes (B8)."""

    id: str
    title: str
    says: str
    patterns: tuple[str, ...]
    structures: tuple[str, ...]
    situations: tuple[str, ...]
    strict_checks: str
    good_signs: tuple[str, ...]
    audience_starters: tuple[str, ...] = ()
    tuning: str
    honest_note: str = ""
    evidence: tuple[str, ...] = ()
    story_to_begin_with: str
    first_kind_of_person: str
    portrait_weight: tuple[str, ...]
    statement_shapes: tuple[str, ...]
    first_test_reader: str
    profile_emphasis: str
    first_rungs: tuple[str, ...]
    rungs_note: str = ""
    people_mix: str
    measures: tuple[str, ...]
    examples_first_from: tuple[str, ...]


class Source(Definition, frozen=True, kw_only=True):
    """A source that help texts name by its key (L7), with how sure we are."""

    id: str
    text: str
    evidence: str = ""
    note: str = ""
