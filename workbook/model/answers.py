"""One typed answer for each of the eleven input kinds (curriculum A4), and a safe home for kinds still unknown."""

from collections.abc import Mapping
from datetime import date

from msgspec import field

from workbook.model.records import UNKNOWN, Record
from workbook.model.text import Words

Cell = bool | int | Words | tuple[Words, ...] | None
"""A value in a row: text, a whole number, a tick, several short texts, or nothing. Dates are ISO text."""


class Version(Record, frozen=True):
    """An earlier wording that is kept."""

    id: str
    text: Words
    name: Words = ""
    made_on: date | None = None


class AnswerBase(Record, frozen=True, tag_field="kind"):
    """What every answer has."""

    @property
    def kind(self) -> str:
        """The kind as the curriculum and the file name it: "short_text"."""
        return str(self.__struct_config__.tag)


class ShortText(AnswerBase, frozen=True, tag="short_text"):
    """One line of text, with the earlier wordings a person kept."""

    text: Words = ""
    versions: tuple[Version, ...] = ()


class LongText(AnswerBase, frozen=True, tag="long_text"):
    """Several lines of text, with the earlier wordings a person kept."""

    text: Words = ""
    versions: tuple[Version, ...] = ()


class MultiChoice(AnswerBase, frozen=True, tag="multi_choice"):
    """Chosen option ids in the order they were chosen, and the words under "other"."""

    chosen: tuple[str, ...] = ()
    other: Words = ""


class Mark(Record, frozen=True):
    """Where somebody stood on one day."""

    on: date
    value: int


class Scale(AnswerBase, frozen=True, tag="scale"):
    """A mark between two ends in words; every earlier mark stays with its date, oldest first.

    `other` are words written where a mark was asked for, such as "about five".
    """

    value: int | None = None
    other: Words = ""
    history: tuple[Mark, ...] = ()


class OwnCard(Record, frozen=True):
    """A card a person added."""

    id: str
    text: Words


class CardSort(AnswerBase, frozen=True, tag="card_sort"):
    """Cards in named columns, a limited top set in order, a note and a rating for each card."""

    piles: Mapping[str, str] = field(default_factory=dict[str, str])
    top: tuple[str, ...] = ()
    notes: Mapping[str, Words] = field(default_factory=dict[str, str])
    ratings: Mapping[str, int] = field(default_factory=dict[str, int])
    own: tuple[OwnCard, ...] = ()


class Checklist(AnswerBase, frozen=True, tag="checklist"):
    """Item id to state ("done", "not_for_me", "later" or the item's own states), and a note for each item."""

    states: Mapping[str, str] = field(default_factory=dict[str, str])
    notes: Mapping[str, Words] = field(default_factory=dict[str, str])


class Row(Record, frozen=True):
    """One row, card, item or message: values by column id, and the person it is about, if any."""

    id: str
    person: str | None = None
    values: Mapping[str, Cell] = field(default_factory=dict[str, Cell])
    versions: Mapping[str, tuple[Version, ...]] = field(default_factory=dict[str, tuple[Version, ...]])

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


class RankedList(AnswerBase, frozen=True, tag="ranked_list"):
    """Items in the person's own order."""

    rows: tuple[Row, ...] = ()


class PeopleTable(AnswerBase, frozen=True, tag="people_table"):
    """Rows about people; who they are is shared by all exercises through the row's person id."""

    rows: tuple[Row, ...] = ()


class StoryCards(AnswerBase, frozen=True, tag="story_card"):
    """Cards of labelled texts."""

    rows: tuple[Row, ...] = ()


class PlanRows(AnswerBase, frozen=True, tag="plan_rows"):
    """Dated or weekly rows: what to do, or when it is quiet."""

    rows: tuple[Row, ...] = ()


class MessageDrafts(AnswerBase, frozen=True, tag="message_draft"):
    """Messages to people: text, situation, channel, status."""

    rows: tuple[Row, ...] = ()


class UnknownAnswer(AnswerBase, frozen=True, tag=UNKNOWN):
    """An answer of a kind this version does not know: the name of the kind, and all else in `unknown`, as it came."""

    name: str

    @property
    def kind(self) -> str:
        return self.name


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


Answer = KnownAnswer | UnknownAnswer


WRITTEN = ("text", "moment", "effect", "again", "point1", "point2")
"""The columns of a message that somebody writes; whom it is for and by which way is only its beginning."""
PLACED = frozenset({"week", "date", "kind", "status"})
"""The columns of a step that say where it stands in the weeks."""


def _message_says(row: Row) -> bool:
    sent = row.text("status") not in {"", "draft"}
    return sent or any(cell_has_words(row.values.get(column)) for column in WRITTEN)


def _step_says(row: Row) -> bool:
    """A step of a week says something beside its place in the weeks."""
    if "week" not in row.values:
        return row_has_words(row)
    said = (cell for column, cell in row.values.items() if column not in PLACED)
    return row.person is not None or any(map(cell_has_words, said))


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
        case MessageDrafts():
            return any(_message_says(row) for row in answer.rows)
        case PlanRows():
            return any(_step_says(row) for row in answer.rows)
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
