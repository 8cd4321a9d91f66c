"""Any answer in a few plain lines, for offers, closings, search and text exports."""

from collections.abc import Iterable

from workbook.curriculum.course import exercise, item_list, options_of
from workbook.curriculum.fields import (
    AnyRowsField,
    CardSortField,
    ChecklistField,
    Column,
    ExerciseField,
    MultiChoiceField,
    Option,
    ScaleField,
    ShortTextField,
)
from workbook.curriculum.row_columns import columns_of
from workbook.model.answers import (
    Answer,
    CardSort,
    Checklist,
    LongText,
    MultiChoice,
    Row,
    Scale,
    ShortText,
    UnknownAnswer,
)
from workbook.model.workbook import Workbook
from workbook.reading.days import told_day
from workbook.reading.plain import in_words

DAYS = frozenset({"date", "month"})
NOT_YET_SHOWN = "not_yet_shown"


def field_at(ref: str) -> ExerciseField | None:
    """The definition behind a field reference ("E5.4.final"); None when this course has no such field."""
    exercise_id, _, field_id = ref.rpartition(".")
    try:
        return exercise(exercise_id).field(field_id)
    except KeyError:
        return None


def answer_lines(workbook: Workbook, ref: str, *, private: bool = True) -> tuple[str, ...]:
    """The answer at `ref` as plain lines, one idea each; empty when there is nothing.

    With `private` False, as on paper, fields and columns marked private or not printed, and suggestions of the app, are
    left out.
    """
    answer = workbook.answers.get(ref)
    field = field_at(ref)
    if answer is None or field is None or not (private or _on_paper(field)):
        return ()
    return tuple(line for line in _lines(workbook, field, answer, private=private) if line.strip())


def _lines(workbook: Workbook, field: ExerciseField, answer: Answer, *, private: bool) -> Iterable[str]:
    match answer:
        case ShortText() if isinstance(field, ShortTextField) and field.date:
            return (told_day(answer.text),)
        case ShortText() | LongText():
            return answer.text.strip().split("\n\n")
        case MultiChoice():
            return _chosen(workbook, field, answer)
        case Scale():
            return _scale(field, answer)
        case CardSort():
            return _cards(field, answer)
        case Checklist():
            return _checked(field, answer)
        case UnknownAnswer():
            return ()
        case _:
            columns = columns_of(field) if isinstance(field, AnyRowsField) else ()
            return (row_line(workbook, columns, row, private=private) for row in answer.rows)


def _chosen(workbook: Workbook, field: ExerciseField, answer: MultiChoice) -> Iterable[str]:
    options = options_of(field, workbook=workbook) if isinstance(field, MultiChoiceField) else ()
    return (*(_label(options, chosen) for chosen in answer.chosen), answer.other)


def _scale(field: ExerciseField, answer: Scale) -> Iterable[str]:
    if answer.value is None or not isinstance(field, ScaleField):
        return (answer.other,)
    return (f"{answer.value}" if field.look == "count" else f"{answer.value} of {field.most}",)


def _cards(field: ExerciseField, answer: CardSort) -> Iterable[str]:
    if not isinstance(field, CardSortField):
        return ()
    own = tuple(Option(id=card.id, label=card.text) for card in answer.own)
    cards = (*(item.option for item in item_list(field.cards_from).items), *own)
    if field.rating:
        ordered = sorted(answer.ratings.items(), key=lambda rated: rated[1])
        return (f"{_label(cards, card)}: {rating}" for card, rating in ordered)
    return (_joined(" – ", _label(cards, card), answer.notes.get(card, "")) for card in answer.top)


def _checked(field: ExerciseField, answer: Checklist) -> Iterable[str]:
    if not isinstance(field, ChecklistField):
        return ()
    return (
        _joined(": ", item.label.rstrip(". "), _label(field.states, answer.states.get(item.id, "")))
        for item in field.items
        if item.id in answer.states
    )


def row_line(workbook: Workbook, columns: Iterable[Column], row: Row, *, private: bool = True) -> str:
    """One row as one line: its texts in the order of the columns, joined by middle dots."""
    cells = row_cells(workbook, columns, row, private=private)
    return " · ".join(named(column, words, begins=place == 0) for place, (column, words) in enumerate(cells))


def row_cells(
    workbook: Workbook, columns: Iterable[Column], row: Row, *, private: bool = True
) -> tuple[tuple[Column, str], ...]:
    """The cells of a row that say something, in words, in the order of the columns.

    A reference is a way from answer to answer inside the workbook and says nothing to a reader: it is left out.
    """
    found: dict[str, tuple[Column, str]] = {}
    for column in columns:
        told = column.type != "ref" and (private or (_on_paper(column) and not column.suggested))
        words = cell_words(workbook, column, row) if told else ""
        if words and not column.marks:
            found[column.id] = (column, words)
        elif words and column.marks in found:
            marked, before = found[column.marks]
            found[column.marks] = (marked, f"{before} ({words})")
    return tuple(found.values())


def named(column: Column, words: str, *, begins: bool = False) -> str:
    """A cell's words with what they are where they do not say it: "review by 24 November 2027"."""
    is_day = column.type in DAYS and column.label.casefold() != column.type
    if not words or not (is_day or column.suggested):
        return words
    return f"{column.label if begins else f'{column.label[0].lower()}{column.label[1:]}'} {words}"


def cell_words(workbook: Workbook, column: Column, row: Row) -> str:
    """One cell in words: labels for option ids, titles for stories, names for people; empty when unset."""
    if column.person_field:
        return _trait(workbook, column, row)
    value = row.values.get(column.id)
    match column.type:
        case "date" | "month":
            return told_day(row.text(column.id))
        case "tick":
            return column.label if value is True else ""
        case "story":
            return _story_title(workbook, row.text(column.id))
        case "strengths":
            names = {strength.id: strength.text("name") for strength in workbook.rows("E2.2.strengths")}
            return ", ".join(names.get(word, word) for word in row.words(column.id))
        case "person":
            return _somebody(workbook, column, row)
        case "words" | "choices":
            return ", ".join(_label(options_of(column, workbook=workbook), word) for word in row.words(column.id))
        case "number":
            return _amount(column, "" if value is None else str(value).strip())
        case "choice":
            return _label(options_of(column, workbook=workbook), row.text(column.id))
        case _:
            text = "" if value is None else str(value).strip()
            return in_words(text) if column.signs else text


def _trait(workbook: Workbook, column: Column, row: Row) -> str:
    person = workbook.person(row.person)
    value = str(getattr(person, column.person_field, "")) if person else ""
    if column.type in DAYS:
        return told_day(value)
    return _label(options_of(column, workbook=workbook), value)


def _somebody(workbook: Workbook, column: Column, row: Row) -> str:
    person = workbook.person(row.text(column.id))
    chosen = column.suggested and workbook.person(row.person) is not None
    return "" if person is None or chosen else person.name


def _amount(column: Column, number: str) -> str:
    if not number:
        return ""
    if column.unit:
        return f"{number} {column.unit}"
    return f"{column.label} {number}" if column.label.isalpha() else f"{column.label}: {number}"


def _story_title(workbook: Workbook, story_id: str) -> str:
    if story_id == NOT_YET_SHOWN:
        return "not yet shown"
    return next((story.title for story in workbook.stories if story.id == story_id), "")


def _on_paper(asked: ExerciseField | Column) -> bool:
    return asked.printed and not asked.private


def _label(options: Iterable[Option], option_id: str) -> str:
    return next((option.label for option in options if option.id == option_id), option_id)


def _joined(by: str, *parts: str) -> str:
    return by.join(part for part in parts if part.strip())
