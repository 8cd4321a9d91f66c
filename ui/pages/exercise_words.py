"""What is told about an exercise: why it is there, how sure we are, and where its answer comes back, in plain words."""

import re
from typing import Final

from workbook.curriculum.contents import contents, title_of
from workbook.curriculum.course import goal_path, sources
from workbook.curriculum.exercises import Exercise, Why

EVIDENCE_WORDS: Final = {
    "strong": "How sure are we: strong. Several good studies or one large experiment, and it fits the situation.",
    "fair": "How sure are we: fair. Sound, but another setting or small effects.",
    "thin": "How sure are we: thin. Small, commercial, old or disputed.",
    "mixed": "How sure are we: mixed. Studies disagree.",
    "observation": "This is an observation of ours, not a finding.",
    "design choice": "This is our judgement, a design choice.",
    "recommendation": "This is our recommendation, not a finding.",
    "none": "",
}
PLACES: Final = {
    "plan": "your plan",
    "reviews": "your reviews",
    "reminders": "your reminders",
    "everywhere": "everywhere",
    "R-BRAND": "the end of chapter 4, where your brand statement stands",
    "R-HEAD": "the end of chapter 5, where your headline stands",
    "R-ABOUT": "the end of chapter 6, where your About stands",
}
SOURCE_IN_TEXT: Final = re.compile(r"(?<=\()S\d+, |,? ?\bS\d+\b")


def why_text(why: Why) -> str:
    """The reason in one paragraph, without the ids of its sources; these stand below it."""
    return re.sub(r" ?\(\)", "", SOURCE_IN_TEXT.sub("", why.text))


def sureness(why: Why) -> tuple[str, ...]:
    """How sure we are, and what there is to add to that, each said once."""
    words = EVIDENCE_WORDS[why.evidence]
    note = why.note if why.note.casefold() not in words.casefold() else ""
    added = f"{note[0].upper()}{note[1:]}." if note else ""
    return tuple(one for one in (words, added) if one)


def source_lines(why: Why) -> tuple[str, ...]:
    """The studies it rests on, by who made them and when."""
    return tuple(source.text for source in sources() if source.id in why.sources)


def comes_back(definition: Exercise) -> str:
    """Where the answer is used again: exercises by their titles, other places in words."""
    named = ", ".join(_place(one) for one in definition.reused_in)
    first = f"{named[0].upper()}{named[1:]}." if named else ""
    return f"{first} {definition.reused_note}".strip()


def _place(reused: str) -> str:
    if reused.startswith("E") and reused in _exercises():
        return f"“{title_of(reused)}”"
    if reused.startswith("chapter "):
        chapter_id = reused.removeprefix("chapter ")
        chapter = next((one for one in contents() if one.id == chapter_id), None)
        return f"{reused} ({chapter.title})" if chapter else reused
    path_id, _, rest = reused.partition(" ")
    path = goal_path(path_id)
    if path is not None and rest:
        return f"the {rest} of “{path.title}”"
    return PLACES.get(reused, reused)


def _exercises() -> frozenset[str]:
    return frozenset(exercise.id for chapter in contents() for exercise in chapter.exercises)
