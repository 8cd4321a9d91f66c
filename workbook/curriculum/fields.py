"""What an exercise asks for: a closed union of field kinds (curriculum A4) and the columns of those with rows."""

from typing import Literal

from workbook.curriculum.definition import Definition


class Option(Definition, frozen=True, kw_only=True):
    """Something to choose: stored by id, shown by label."""

    id: str
    label: str
    detail: str = ""


class Limits(Definition, frozen=True, kw_only=True):
    """Lengths in graphemes. `soft` is advice, `hard` a warning; nothing is ever cut off."""

    minimum: int | None = None
    soft: int | None = None
    hard: int | None = None

    def __post_init__(self) -> None:
        given = [value for value in (self.minimum, self.soft, self.hard) if value is not None]
        if any(value < 1 for value in given) or given != sorted(given):
            raise ValueError("limits must be positive and in the order minimum, soft, hard")


ColumnType = Literal[
    "short",  # one line of text
    "long",  # several lines of text
    "words",  # several short texts (a tuple); `most` of them
    "choice",  # one option id (text), or free text when `other`
    "choices",  # several option ids (a tuple)
    "number",  # a whole number from `least` to `most`
    "date",  # ISO text "2027-01-11"
    "month",  # ISO text "2026-10"
    "tick",  # true or false
    "story",  # the row id of a proof story in E2.3.stories, or "not_yet_shown"
    "strengths",  # row ids of E2.2.strengths (a tuple)
    "person",  # a person id
    "ref",  # an exercise id or field reference this row leans on
]


class Column(Definition, frozen=True, kw_only=True):
    """One labelled part of a row, card or item.

    `person_field` names an attribute of the shared `Person`: the value lives there, so that every exercise sees it.
    `limit` is the id of a row of the platform limits (A5); `fold` asks for its fold preview.
    With `signs` a text may be an action of a week table, whose signs ("M6") a reader sees in words.
    What is not `printed` stays in the workbook, like what is `private`, but is not called private where it is written.
    With `marks` a choice says how sure the part of that id is, and is told in brackets after it.
    What is `suggested` comes from the app and not from the person: it is told as that, and never on paper.
    """

    id: str
    label: str
    type: ColumnType = "short"
    help: str = ""
    limits: Limits = Limits()
    least: int | None = None
    most: int | None = None
    options: tuple[Option, ...] = ()
    options_from: str = ""
    other: bool = False
    needed: bool = False
    private: bool = False
    printed: bool = True
    person_field: str = ""
    unit: str = ""
    limit: str = ""
    fold: bool = False
    signs: bool = False
    marks: str = ""
    suggested: bool = False


class FieldBase(Definition, frozen=True, kw_only=True, tag_field="kind"):
    """What every field has. `needed`: the printed plan wants it; nothing is ever blocked without it.

    With `private` the window says that the answer is never printed; what is not `printed` is left out of text exports
    without being called private (the Prints lines of the exercises).
    """

    id: str
    label: str
    help: str = ""
    needed: bool = False
    private: bool = False
    printed: bool = True

    @property
    def kind(self) -> str:
        """The kind of the answer: "short_text"."""
        return str(self.__struct_config__.tag)


class ShortTextField(FieldBase, frozen=True, kw_only=True, tag="short_text"):
    """One line of text, or a date (ISO text). `limit` is the id of a row of the platform limits (A5)."""

    limits: Limits = Limits()
    limit: str = ""
    fold: bool = False
    versions: bool = False
    date: bool = False
    starters: tuple[str, ...] = ()


class LongTextField(FieldBase, frozen=True, kw_only=True, tag="long_text"):
    """Several lines of text; `words` counts words instead of graphemes."""

    limits: Limits = Limits()
    limit: str = ""
    fold: bool = False
    versions: bool = False
    read_aloud: bool = False
    counted_in: Literal["graphemes", "words", "lines"] = "graphemes"
    starters: tuple[str, ...] = ()


class RowsField(FieldBase, frozen=True, kw_only=True):
    """What the kinds with rows share. `row_name` is what one row is called: "story", "person".

    `named_by` are the columns that tell one row from another, where its first words alone do not.
    """

    columns: tuple[Column, ...]
    least: int = 0
    most: int | None = None
    row_name: str = "item"
    named_by: tuple[str, ...] = ()
    starters: tuple[str, ...] = ()


class RankedListField(RowsField, frozen=True, kw_only=True, tag="ranked_list"):
    """Items in order."""


class PeopleTableField(RowsField, frozen=True, kw_only=True, tag="people_table"):
    """Rows of people, shared through their ids (unless `about_people` is false: a list in table form)."""

    about_people: bool = True
    view: Literal["table", "rings"] = "table"


class StoryCardField(RowsField, frozen=True, kw_only=True, tag="story_card"):
    """Cards of labelled texts; `per_person` cards belong to a shared person."""

    per_person: bool = False


class PlanRowsField(RowsField, frozen=True, kw_only=True, tag="plan_rows"):
    """Weeks or dates with something to do, or quiet times."""

    generated: bool = False


class MessageDraftField(RowsField, frozen=True, kw_only=True, tag="message_draft"):
    """Messages; `limit` names a row of the platform limits where the channel does not say."""

    message_type: Literal["message", "recommendation", "request", "ask", "no", "close"] = "message"
    limit: str = ""


class MultiChoiceField(FieldBase, frozen=True, kw_only=True, tag="multi_choice"):
    """One or several of a list given here or by `options_from`: a list, "paths", or rows ("E5.3.drafts")."""

    options: tuple[Option, ...] = ()
    options_from: str = ""
    least: int = 0
    most: int | None = 1
    other: bool = False
    look: Literal["list", "chips", "cards"] = "list"


class ScaleField(FieldBase, frozen=True, kw_only=True, tag="scale"):
    """A mark between two ends in words; a count when `look` is "count"."""

    least: int = 0
    most: int = 10
    low: str = ""
    high: str = ""
    look: Literal["marks", "count"] = "marks"
    history: bool = True


class CardSortField(FieldBase, frozen=True, kw_only=True, tag="card_sort"):
    """Cards of the list `cards_from` into named columns, then a limited top set; or rated 0 to 100."""

    cards_from: str
    columns: tuple[Option, ...] = ()
    top: int | None = None
    note_label: str = ""
    note_limits: Limits = Limits()
    rating: bool = False
    own_cards: int = 0


class ChecklistField(FieldBase, frozen=True, kw_only=True, tag="checklist"):
    """Items with a state each; "done", "not_for_me" and "later" unless `states` says otherwise."""

    items: tuple[Option, ...]
    states: tuple[Option, ...] = (
        Option(id="done", label="Done"),
        Option(id="not_for_me", label="Not for me"),
        Option(id="later", label="Later"),
    )


ExerciseField = (
    ShortTextField
    | LongTextField
    | RankedListField
    | MultiChoiceField
    | ScaleField
    | CardSortField
    | PeopleTableField
    | StoryCardField
    | PlanRowsField
    | ChecklistField
    | MessageDraftField
)
"""Any field of an exercise."""

TextField = ShortTextField | LongTextField
AnyRowsField = RankedListField | PeopleTableField | StoryCardField | PlanRowsField | MessageDraftField
