"""The rail's rows: chapters and exercises with their states, counted from the workbook."""

from unicodedata import bidirectional

from ui import places
from ui.widgets.rail import Place, Rail, RailChapter, RailItem
from ui.widgets.rail_rows import RailState
from workbook.curriculum.contents import ChapterTitle, contents
from workbook.model.workbook import Workbook
from workbook.progress import ExerciseState, exercise_states

BOTTOM = (
    Place(places.STUDIO, places.TITLES[places.STUDIO], "columns"),
    Place(places.PEOPLE, places.TITLES[places.PEOPLE], "people"),
    Place(places.MESSAGES, places.TITLES[places.MESSAGES], "send"),
    Place(places.PLAN, places.TITLES[places.PLAN], "calendar"),
    Place(places.EXPORT, places.TITLES[places.EXPORT], "page"),
    Place(places.SETTINGS, places.TITLES[places.SETTINGS], "settings"),
)


class RailProgress:
    """Keeps the rail true: whose workbook it is, how far it is, and where the person is."""

    def __init__(self, rail: Rail) -> None:
        """Keep `rail`."""
        self._rail = rail
        self._opened_chapter = ""

    def show(self, workbook: Workbook, place: str) -> None:
        """Show `workbook` with the person at `place`; only a chapter one has just come to is opened."""
        chapters = rail_chapters(workbook, place)
        answered, total = sum(one.answered for one in chapters), sum(one.total for one in chapters)
        title = workbook_title(workbook.owner.name)
        self._rail.show_head(title, answered, total, f"{answered} of {total} answered · no rush")
        self._rail.show_chapters(chapters)
        chapter = places.chapter_of(place)
        if chapter is not None and places.is_exercise(place) and chapter.id != self._opened_chapter:
            self._opened_chapter = chapter.id
            self._rail.tree.set_open_chapters((chapter.id,))
        here = place if places.is_exercise(place) else chapter.id if chapter is not None else ""
        self._rail.show_current(here)
        base, _ = places.person_at(place)
        self._rail.show_place(base if base in places.TITLES else "")


def rail_chapters(workbook: Workbook, here: str) -> tuple[RailChapter, ...]:
    """All chapters with the states of their exercises; `here` is the exercise that is open."""
    states = exercise_states(workbook)

    def row(chapter: ChapterTitle) -> RailChapter:
        answered = sum(states.get(exercise.id) == "answered" for exercise in chapter.exercises)
        items = tuple(
            RailItem(
                exercise.id, exercise.title, _rail_state(exercise.id, here, states.get(exercise.id)), exercise.star
            )
            for exercise in chapter.exercises
        )
        return RailChapter(chapter.id, int(chapter.id), chapter.title, answered, len(items), items)

    return tuple(row(chapter) for chapter in contents())


def _rail_state(exercise_id: str, here: str, state: ExerciseState | None) -> RailState:
    if exercise_id == here:
        return "here"
    return state or "not_started"


def workbook_title(name: str) -> str:
    """ "Amira’s workbook"; the other way round for names written from the right, which would turn the line about."""
    name = name.strip()
    if not name:
        return "My workbook"
    first = next((way for sign in name if (way := bidirectional(sign)) in {"L", "R", "AL"}), "L")
    return f"{name}’s workbook" if first == "L" else f"Workbook of \u2068{name}\u2069"
