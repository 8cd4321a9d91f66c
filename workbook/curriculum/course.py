"""Whole exercises, lists and paths; each file is read and validated when it is first asked for."""

import re
from functools import cache

from msgspec import convert

import resources
from workbook.curriculum.contents import contents
from workbook.curriculum.exercises import Exercise
from workbook.curriculum.fields import AnyRowsField, Column, MultiChoiceField, Option
from workbook.curriculum.lists import GoalPath, ItemList, Source
from workbook.model.workbook import Workbook

LADDER = "E8.2.ladder"
SIGNS_ON_A_CARD = 2
SOURCE_KEY = re.compile(r" \(S\d+(?:, S\d+)*\)")
"""The key of a source, which belongs to the page of sources and not into a sentence."""


def exercise(exercise_id: str, language: str = "en") -> Exercise:
    """The exercise with this id ("E5.4"); KeyError when there is none."""
    return _exercise(exercise_id, language)


@cache
def _exercise(exercise_id: str, language: str) -> Exercise:  # a cache takes a language that is named for another
    for chapter_title in contents(language):
        for title in chapter_title.exercises:
            if title.id == exercise_id:
                return convert(resources.toml(*title.file), Exercise)
    raise KeyError(exercise_id)


def item_list(list_id: str, language: str = "en") -> ItemList:
    """The list with this id: "value_cards", "window_words", "ladder" …; FileNotFoundError when there is none."""
    return _item_list(list_id, language)


@cache
def _item_list(list_id: str, language: str) -> ItemList:
    return convert(resources.toml("curriculum", language, "lists", f"{list_id}.toml"), ItemList)


def paths(language: str = "en") -> tuple[GoalPath, ...]:
    """The seven goal paths, G1 to G7."""
    return _paths(language)


@cache
def _paths(language: str) -> tuple[GoalPath, ...]:
    return tuple(convert(path, GoalPath) for path in resources.toml("curriculum", language, "paths.toml")["paths"])


def goal_path(path_id: str | None, language: str = "en") -> GoalPath | None:
    """The goal path with this id, if there is one."""
    return next((path for path in paths(language) if path.id == path_id), None)


@cache
def sources(language: str = "en") -> tuple[Source, ...]:
    """The sources named in help texts (L7)."""
    return tuple(
        convert(source, Source) for source in resources.toml("curriculum", language, "sources.toml")["sources"]
    )


@cache
def small_text(key: str, language: str = "en") -> str:
    """A final sentence of the interface's small texts (A10); KeyError when there is none."""
    return str(resources.toml("curriculum", language, "texts.toml")[key])


def options_of(
    field: MultiChoiceField | Column, language: str = "en", workbook: Workbook | None = None
) -> tuple[Option, ...]:
    """What can be chosen: the options given with the field, or those of the list, paths or rows it names.

    Rows ("E5.3.drafts") and steps added to the ladder are the person's own, so they need the workbook.
    """
    if not field.options_from:
        return field.options
    if field.options_from == "paths":
        told = _told_of if isinstance(field, MultiChoiceField) and field.needed else _sentence_of
        return tuple(Option(id=path.id, label=path.title, detail=told(path)) for path in paths(language))
    if "." in field.options_from:
        return _rows_as_options(field.options_from, language, workbook)
    listed = tuple(item.option for item in item_list(field.options_from, language).items)
    own = workbook.cards(LADDER).own if workbook is not None and field.options_from == "ladder" else ()
    return (*listed, *(Option(id=card.id, label=card.text) for card in own))


def _sentence_of(path: GoalPath) -> str:
    return path.says


def _told_of(path: GoalPath) -> str:
    """What the card of a path says where one must be chosen: the sentence, two good signs, an honest note (E1.2)."""
    signs = ". ".join(path.good_signs[:SIGNS_ON_A_CARD])
    honest = SOURCE_KEY.sub("", path.honest_note)
    parts = (path.says, f"Good signs: {signs}.", f"An honest note: {honest}" if honest else "")
    return "\n".join(part for part in parts if part)


def _rows_as_options(ref: str, language: str, workbook: Workbook | None) -> tuple[Option, ...]:
    exercise_id, _, field_id = ref.rpartition(".")
    field = exercise(exercise_id, language).field(field_id)
    if workbook is None or not isinstance(field, AnyRowsField):
        return ()
    name = field.columns[0].id
    return tuple(Option(id=row.id, label=row.text(name)) for row in workbook.rows(ref) if row.text(name).strip())
