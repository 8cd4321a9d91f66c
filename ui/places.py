"""Where one can be in the workbook window, and the road through the course."""

from typing import Final

from workbook.curriculum.contents import ChapterTitle, chapter_titled, contents, title_of

STUDIO: Final = "studio"
PEOPLE: Final = "people"
MESSAGES: Final = "messages"
PLAN: Final = "plan"
EXPORT: Final = "export"
WORDS: Final = "words"
LIMITS: Final = "limits"
SETTINGS: Final = "settings"
KEYBOARD: Final = "keyboard"
ABOUT: Final = "about"
TITLES: Final = {
    STUDIO: "Drafting studio",
    PEOPLE: "People",
    MESSAGES: "Messages",
    PLAN: "Plan and progress",
    EXPORT: "Print or export",
    WORDS: "My words",
    LIMITS: "What sites allow",
    SETTINGS: "Settings",
    KEYBOARD: "Keyboard",
    ABOUT: "About Brand Workbook",
}
PERSONAL: Final = (PEOPLE, MESSAGES)
"""Places that can be about one person: "people:p_3f9c"."""


def about(place: str, person_id: str) -> str:
    """The place of one person in People or Messages: "messages:p_3f9c"."""
    return f"{place}:{person_id}"


def person_at(place: str) -> tuple[str, str | None]:
    """A place without its person, and the id of that person if there is one."""
    base, _, person_id = place.partition(":")
    return (base, person_id or None) if base in PERSONAL else (place, None)


def opening(chapter_id: str) -> str:
    """The place of a chapter's first page."""
    return f"chapter:{chapter_id}"


def closing(chapter_id: str) -> str:
    """The place of a chapter's last page."""
    return f"chapter:{chapter_id}:end"


def is_exercise(place: str) -> bool:
    """Whether a place is an exercise."""
    return place.startswith("E")


def road() -> tuple[str, ...]:
    """Every place of the course in order: a chapter's opening, its exercises, its closing."""
    return tuple(place for chapter in contents() for place in _chapter_road(chapter))


def _chapter_road(chapter: ChapterTitle) -> tuple[str, ...]:
    return (opening(chapter.id), *(exercise.id for exercise in chapter.exercises), closing(chapter.id))


def after(place: str) -> str:
    """The next place on the road; after the last chapter the plan, after the plan its print; elsewhere the plan."""
    return _step(place, 1, EXPORT if place == PLAN else PLAN)


def after_short(place: str) -> str:
    """The next exercise of the short way (P10) after a place of the road; the plan after the last one."""
    places = road()
    later = places[places.index(place) + 1 :] if place in places else places
    short = {exercise.id for chapter in contents() for exercise in chapter.exercises if exercise.star}
    return next((one for one in later if one in short), PLAN)


def before(place: str) -> str:
    """The place before on the road, and from one person all people; the first one stays."""
    base, person_id = person_at(place)
    if person_id is not None:
        return base
    return _step(place, -1, road()[0])


def _step(place: str, by: int, otherwise: str) -> str:
    places = road()
    if place not in places:
        return otherwise
    at = places.index(place) + by
    return places[at] if 0 <= at < len(places) else otherwise


def chapter_of(place: str) -> ChapterTitle | None:
    """The chapter a place belongs to; None off the road."""
    bare = place.removeprefix("chapter:").removesuffix(":end")
    chapter_id = place[1:].partition(".")[0] if is_exercise(place) else bare
    return chapter_titled(chapter_id)


def title(place: str) -> str:
    """A place by name, for announcements and "You were at …"."""
    base, _ = person_at(place)
    if base in TITLES:
        return TITLES[base]
    if is_exercise(place):
        return title_of(place)
    chapter = chapter_of(place)
    return f"Chapter {chapter.id}: {chapter.title}" if chapter else place


def exists(place: str) -> bool:
    """Whether this course has the place; an older or newer file may name others."""
    return person_at(place)[0] in TITLES or on_road(place)


def on_road(place: str) -> bool:
    """Whether a place is part of the course: a chapter's opening, one of its exercises, its closing."""
    chapter = chapter_of(place)
    return chapter is not None and place in _chapter_road(chapter)


def whereabouts(place: str) -> str:
    """The place line in the header: "Chapter 5 · The headline · 2 of 4"."""
    chapter = chapter_of(place)
    if chapter is None:
        return TITLES.get(person_at(place)[0], "")
    line = f"Chapter {chapter.id} · {chapter.title}"
    for number, exercise in enumerate(chapter.exercises, 1):
        if exercise.id == place:
            return f"{line} · {number} of {len(chapter.exercises)}"
    return line
