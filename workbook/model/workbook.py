"""One person's workbook: frozen, complete, and valid however little is written."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from workbook.model.answers import (
    Answer,
    CardSort,
    Checklist,
    LongText,
    MessageDrafts,
    MultiChoice,
    PeopleTable,
    PlanRows,
    RankedList,
    Row,
    Scale,
    ShortText,
    StoryCards,
    has_words,
)
from workbook.model.records import Record, new_id
from workbook.model.text import Words

FORMAT = 1
"""The number of today's workbook format."""

ExerciseMark = Literal["set_aside", "declined"]
"""What a person decided about an exercise: later, or "I'd rather not answer" (which is an answer)."""


class Owner(Record, frozen=True):
    """Whose workbook it is, and the settings that travel with it."""

    name: Words = ""
    name_note: Words = ""
    name_original_script: Words = ""
    role: Words = ""
    place: Words = ""
    languages: tuple[str, ...] = ()
    curriculum_language: str = "en"
    mode: Literal["alone", "coach", "workshop", "circle"] = "alone"
    paper: Literal["a4", "letter"] = "a4"
    full_names_in_print: bool = False
    words_i_use: tuple[Words, ...] = ()
    words_i_never_use: tuple[Words, ...] = ()
    known_words: tuple[Words, ...] = ()
    network_account: Literal["basic", "premium"] = "basic"
    notes_a_month: int | None = None


class Person(Record, frozen=True):
    """A real person, shared by every exercise (A7: only what they could read over your shoulder)."""

    id: str
    name: Words = ""
    how: Words = ""
    field: Words = ""
    pile: str = ""
    kind: Words = ""
    why: Words = ""
    channel: str = ""
    stage: str = ""
    last_contact: Words = ""
    warmth: str = ""
    note: Words = ""
    next_step: Words = ""
    next_on: str = ""
    review_by: str = ""
    name_original_script: Words = ""
    snoozed_until: str = ""


TouchKind = Literal["noticed", "warmed", "written", "answered", "given", "asked", "reported_back", "met"]
"""What happened between two people; "answered" is theirs, all others are one's own (O7)."""


class Touch(Record, frozen=True):
    """One dated line of the attention ledger: what happened with whom, in any channel. `on` is ISO text."""

    id: str
    person: str
    kind: TouchKind
    on: str
    line: Words = ""


RubricLevel = Annotated[int, Meta(ge=0, le=3)]
Figure = Annotated[int, Meta(ge=1)]


class Rating(Record, frozen=True):
    """Where a person and their coach see a text by one criterion (0 to 3, Part H), or why it does not count here."""

    own: RubricLevel | None = None
    coach: RubricLevel | None = None
    waived: Words = ""


class OwnLimit(Record, frozen=True):
    """What a person saw a site allow, where that differs from what the product knows (A5); None keeps what is known."""

    limit: Figure | None = None
    fold_phone: Figure | None = None
    fold_desktop: Figure | None = None
    on: str = ""


class Workbook(Record, frozen=True):
    """Everything a person wrote. Keys of `answers` are field references such as "E5.4.final"."""

    format: int = FORMAT
    id: str = field(default_factory=lambda: new_id("w"))
    created_on: date | None = None
    owner: Owner = Owner()
    answers: Mapping[str, Answer] = field(default_factory=dict[str, Answer])
    people: tuple[Person, ...] = ()
    ledger: tuple[Touch, ...] = ()
    marks: Mapping[str, ExerciseMark] = field(default_factory=dict[str, ExerciseMark])
    closed_chapters: tuple[str, ...] = ()
    dismissed: Mapping[str, Words] = field(default_factory=dict[str, str])
    ratings: Mapping[str, Rating] = field(default_factory=dict[str, Rating])
    limits: Mapping[str, OwnLimit] = field(default_factory=dict[str, OwnLimit])
    written_beside: Mapping[str, Words] = field(default_factory=dict[str, str])
    unkept: Mapping[str, Words] = field(default_factory=dict[str, str])

    def text(self, ref: str) -> str:
        """The words of a short or long text; empty when there are none."""
        answer = self.answers.get(ref)
        return answer.text if isinstance(answer, ShortText | LongText) else ""

    def chosen(self, ref: str) -> tuple[str, ...]:
        """The option ids chosen in a multiple choice."""
        answer = self.answers.get(ref)
        return answer.chosen if isinstance(answer, MultiChoice) else ()

    def rows(self, ref: str) -> tuple[Row, ...]:
        """The rows of a list, table, set of cards, plan or messages."""
        answer = self.answers.get(ref)
        if isinstance(answer, RankedList | PeopleTable | StoryCards | PlanRows | MessageDrafts):
            return answer.rows
        return ()

    def scale(self, ref: str) -> Scale:
        """A scale with its history; an empty one when nothing was marked."""
        answer = self.answers.get(ref)
        return answer if isinstance(answer, Scale) else Scale()

    def cards(self, ref: str) -> CardSort:
        """A card sort; an empty one when nothing was sorted."""
        answer = self.answers.get(ref)
        return answer if isinstance(answer, CardSort) else CardSort()

    def checklist(self, ref: str) -> Checklist:
        """A checklist; an empty one when nothing was ticked."""
        answer = self.answers.get(ref)
        return answer if isinstance(answer, Checklist) else Checklist()

    def has(self, ref: str) -> bool:
        """Whether there is anything in the field at `ref`."""
        answer = self.answers.get(ref)
        return answer is not None and has_words(answer)

    def person(self, person_id: str | None) -> Person | None:
        """The person with this id, if they are still here."""
        return next((person for person in self.people if person.id == person_id), None)

    @property
    def path(self) -> str | None:
        """The main goal path ("G1" to "G7") chosen in E1.2."""
        chosen = self.chosen("E1.2.main")
        return chosen[0] if chosen else None

    @property
    def side_path(self) -> str | None:
        """The side path chosen in E1.2, if any."""
        chosen = self.chosen("E1.2.side")
        return chosen[0] if chosen else None

    @property
    def stories(self) -> "tuple[Story, ...]":
        """The proof stories of E2.3, in their order."""
        return tuple(Story.from_row(row) for row in self.rows("E2.3.stories"))


class Story(Struct, frozen=True):
    """A proof story (E2.3) as other exercises see it."""

    id: str
    title: str
    situation: str
    stake: str
    did: str
    changed: str
    learned: str
    publish: str

    @staticmethod
    def from_row(row: Row) -> "Story":
        """The story a card of E2.3 tells."""
        columns = ("title", "situation", "stake", "did", "changed", "learned", "publish")
        return Story(row.id, *(row.text(column) for column in columns))
