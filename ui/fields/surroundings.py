"""What a page lends its fields: the day, the language and look-ups; fields know no session and no settings."""

from collections.abc import Callable
from datetime import date

from msgspec import Struct

from workbook.curriculum.course import item_list, options_of
from workbook.curriculum.fields import Column, MultiChoiceField, Option
from workbook.curriculum.lists import ItemList
from workbook.model.records import new_id
from workbook.model.workbook import Workbook


class Room(Struct, frozen=True):
    """How much room a place gives (A5): `hard` in `unit`; folds in graphemes, where "see more" stands.

    `seen`: the person saw this figure, so it counts before the exercise's own. `length_of`: how this place counts,
    where it does not count the signs a reader sees.
    """

    name: str
    hard: int | None = None
    unit: str = "characters"
    fold_phone: int | None = None
    fold_desktop: int | None = None
    seen: bool = False
    length_of: Callable[[str], int] | None = None


def no_room(_limit_id: str) -> Room | None:
    """Nothing is known about any place."""
    return None


def own_title(ref: str) -> str:
    """The reference itself, where no titles are known."""
    return ref


class Surroundings(Struct, frozen=True):
    """Everything a field needs beside the workbook.

    `limit_of` takes the id of a platform limit or of a channel. `title_of` names an exercise or a field reference.
    `month_first` says how 3/4/2027 is read.
    """

    today: date
    language: str = "en"
    month_first: bool = False
    limit_of: Callable[[str], Room | None] = no_room
    title_of: Callable[[str], str] = own_title
    fresh_id: Callable[[str], str] = new_id

    def options(self, field: MultiChoiceField | Column, workbook: Workbook | None = None) -> tuple[Option, ...]:
        """What can be chosen in a field or a column; a choice among a person's own rows needs the workbook."""
        return options_of(field, self.language, workbook)

    def items(self, list_id: str) -> ItemList:
        """A list of the curriculum, such as the value cards."""
        return item_list(list_id, self.language)
