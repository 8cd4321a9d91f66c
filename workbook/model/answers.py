"""One typed answer for each of the eleven input kinds (curriculum A4), and a safe home for kinds still unknown."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, StrictBool, StrictInt, Tag

from workbook.model.records import Record
from workbook.model.text import Words

Cell = StrictBool | StrictInt | Words | tuple[Words, ...] | None
"""A value in a row: text, a whole number, a tick, several short texts, or nothing. Dates are ISO text."""


class Version(Record):
    """An earlier wording that is kept."""

    id: str
    text: Words
    name: Words = ""
    made_on: date | None = None


class ShortText(Record):
    """One line of text, with the earlier wordings a person kept."""

    kind: Literal["short_text"] = "short_text"
    text: Words = ""
    versions: tuple[Version, ...] = ()


class LongText(Record):
    """Several lines of text, with the earlier wordings a person kept."""

    kind: Literal["long_text"] = "long_text"
    text: Words = ""
    versions: tuple[Version, ...] = ()


class MultiChoice(Record):
    """Chosen option ids in the order they were chosen, and the words under "other"."""

    kind: Literal["multi_choice"] = "multi_choice"
    chosen: tuple[str, ...] = ()
    other: Words = ""


class Mark(Record):
    """Where somebody stood on one day."""

    on: date
    value: int


class Scale(Record):
    """A mark between two ends in words; every earlier mark stays with its date, oldest first.

    `other` are words written where a mark was asked for, such as "about five".
    """

    kind: Literal["scale"] = "scale"
    value: int | None = None
    other: Words = ""
    history: tuple[Mark, ...] = ()


class OwnCard(Record):
    """A card a person added."""

    id: str
    text: Words


class CardSort(Record):
    """Cards in named columns, a limited top set in order, a note and a rating for each card."""

    kind: Literal["card_sort"] = "card_sort"
    piles: Mapping[str, str] = Field(default_factory=dict[str, str])
    top: tuple[str, ...] = ()
    notes: Mapping[str, Words] = Field(default_factory=dict[str, str])
    ratings: Mapping[str, int] = Field(default_factory=dict[str, int])
    own: tuple[OwnCard, ...] = ()


class Checklist(Record):
    """Item id to state ("done", "not_for_me", "later" or the item's own states), and a note for each item."""

    kind: Literal["checklist"] = "checklist"
    states: Mapping[str, str] = Field(default_factory=dict[str, str])
    notes: Mapping[str, Words] = Field(default_factory=dict[str, str])


class Row(Record):
    """One row, card, item or message: values by column id, and the person it is about, if any."""

    id: str
    person: str | None = None
    values: Mapping[str, Cell] = Field(default_factory=dict[str, Cell])
    versions: Mapping[str, tuple[Version, ...]] = Field(default_factory=dict[str, tuple[Version, ...]])

    def text(self, column: str) -> str:
        """The words in `column`; empty when there are none."""
        value = self.values.get(column)
        return value if isinstance(value, str) else ""

    def number(self, column: str) -> int | None:
        """The whole number in `column`, if there is one."""
        value = self.values.get(column)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def ticked(self, column: str) -> bool:
        """Whether the tick in `column` is set."""
        return self.values.get(column) is True

    def words(self, column: str) -> tuple[str, ...]:
        """The short texts in `column`."""
        value = self.values.get(column)
        return value if isinstance(value, tuple) else ()


class RankedList(Record):
    """Items in the person's own order."""

    kind: Literal["ranked_list"] = "ranked_list"
    rows: tuple[Row, ...] = ()


class PeopleTable(Record):
    """Rows about people; who they are is shared by all exercises through the row's person id."""

    kind: Literal["people_table"] = "people_table"
    rows: tuple[Row, ...] = ()


class StoryCards(Record):
    """Cards of labelled texts."""

    kind: Literal["story_card"] = "story_card"
    rows: tuple[Row, ...] = ()


class PlanRows(Record):
    """Dated or weekly rows: what to do, or when it is quiet."""

    kind: Literal["plan_rows"] = "plan_rows"
    rows: tuple[Row, ...] = ()


class MessageDrafts(Record):
    """Messages to people: text, situation, channel, status."""

    kind: Literal["message_draft"] = "message_draft"
    rows: tuple[Row, ...] = ()


class UnknownAnswer(Record):
    """An answer of a kind this version does not know; kept byte for value."""

    kind: str


TextAnswer = ShortText | LongText
RowsAnswer = RankedList | PeopleTable | StoryCards | PlanRows | MessageDrafts
KnownAnswer = TextAnswer | MultiChoice | Scale | CardSort | Checklist | RowsAnswer

ROWS_KINDS: tuple[type[RowsAnswer], ...] = (RankedList, PeopleTable, StoryCards, PlanRows, MessageDrafts)
KINDS = (
    "short_text",
    "long_text",
    "ranked_list",
    "multi_choice",
    "scale",
    "card_sort",
    "people_table",
    "story_card",
    "plan_rows",
    "checklist",
    "message_draft",
)


def _kind_of(value: Any) -> str:
    kind = value.get("kind") if isinstance(value, dict) else getattr(value, "kind", None)
    return kind if kind in KINDS else "unknown"


Answer = Annotated[
    Annotated[ShortText, Tag("short_text")]
    | Annotated[LongText, Tag("long_text")]
    | Annotated[RankedList, Tag("ranked_list")]
    | Annotated[MultiChoice, Tag("multi_choice")]
    | Annotated[Scale, Tag("scale")]
    | Annotated[CardSort, Tag("card_sort")]
    | Annotated[PeopleTable, Tag("people_table")]
    | Annotated[StoryCards, Tag("story_card")]
    | Annotated[PlanRows, Tag("plan_rows")]
    | Annotated[Checklist, Tag("checklist")]
    | Annotated[MessageDrafts, Tag("message_draft")]
    | Annotated[UnknownAnswer, Tag("unknown")],
    Discriminator(_kind_of),
]


def has_words(answer: Answer) -> bool:
    """Whether a person has put anything into this answer yet."""
    match answer:
        case ShortText() | LongText():
            return bool(answer.text.strip())
        case MultiChoice():
            return bool(answer.chosen or answer.other.strip())
        case Scale():
            return answer.value is not None or bool(answer.other.strip())
        case CardSort():
            return bool(answer.piles or answer.top or answer.ratings or answer.own)
        case Checklist():
            return bool(answer.states or any(note.strip() for note in answer.notes.values()))
        case UnknownAnswer():
            return True
        case _:
            return any(row_has_words(row) for row in answer.rows)


def row_has_words(row: Row) -> bool:
    """Whether a row says anything: a person, words, a number or a tick."""
    return row.person is not None or any(cell_has_words(cell) for cell in row.values.values())


def cell_has_words(cell: Cell) -> bool:
    """Whether a cell says anything; an unset tick and spaces do not."""
    if isinstance(cell, str):
        return bool(cell.strip())
    if isinstance(cell, tuple):
        return any(word.strip() for word in cell)
    return cell is not None and cell is not False
