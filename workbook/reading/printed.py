"""What paper and the text exports tell of an answer that is told in part (the Prints lines of the curriculum)."""

import re
from collections import Counter
from collections.abc import Callable

from workbook.curriculum.course import item_list
from workbook.curriculum.fields import ChecklistField
from workbook.model.answers import Row
from workbook.model.workbook import Person, Story, Workbook
from workbook.reading.summaries import field_at

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_INITIAL = 2
_STRENGTHS, _SKILLS, _RECOMMENDATIONS, _RUNGS = 3, 5, 2, 3
_MAY_BE_QUOTED = frozenset({"name_and_role", "role_only", "neither"})
_NOT_FOR_ME = "not_for_me"
_DROPPED = "dropped"


def first_strengths(workbook: Workbook) -> tuple[Row, ...]:
    """The first three strengths that have a name (E2.2)."""
    return _with_words(workbook, "E2.2.strengths", "name")[:_STRENGTHS]


def titled_stories(workbook: Workbook) -> tuple[Story, ...]:
    """The stories that can be named (E2.3)."""
    return tuple(story for story in workbook.stories if story.title.strip())


def story_result(story: Story) -> str:
    """What changed; nothing of a story kept to oneself, which is only named (E2.3)."""
    return "" if story.publish == "no" else story.changed


def shared_words(workbook: Workbook) -> tuple[str, ...]:
    """The ids of the words that others and the owner both chose, those chosen most often first (E2.4)."""
    own = workbook.chosen("E2.4.own")
    others = Counter(word for row in workbook.rows("E2.4.others") for word in set(row.words("words")))
    return tuple(sorted((word for word in own if others[word]), key=lambda word: -others[word]))


def quotable_sentence(workbook: Workbook) -> str:
    """The sentence somebody said, if they agreed to be quoted; else empty (E2.5)."""
    agreed = _MAY_BE_QUOTED.intersection(workbook.chosen("E2.5.permission"))
    return workbook.text("E2.5.use_sentence") if agreed else ""


def first_kind(workbook: Workbook) -> str:
    """Who the first kind of people are, without where they are and what is hoped from them (E3.1)."""
    return next((row.text("who") for row in _with_words(workbook, "E3.1.kinds", "who")), "")


def portrait(workbook: Workbook) -> tuple[tuple[str, str], ...]:
    """What the first real person needs and the words they use, each with its label; by initials only (E3.2)."""
    row = next(iter(workbook.rows("E3.2.portrait")), None)
    if row is None:
        return ()
    who = initials(row.text("initials"))
    words = " · ".join(word.strip() for word in row.words("words") if word.strip())
    told = (
        (f"What {who} needs" if who else "What one of them needs", row.text("needs").strip()),
        (f"Words {who} uses" if who else "Words they use", words),
    )
    return tuple((label, text) for label, text in told if text)


def initials(text: str) -> str:
    """Initials only: "S.H." for "Selam Haile"; what is short already stays as it is."""
    words = _WORD.findall(text)
    if all(len(word) <= _LONGEST_INITIAL for word in words):
        return text.strip()
    return "".join(f"{word[0]}." for word in words)


def pile_counts(workbook: Workbook, language: str = "en") -> tuple[str, ...]:
    """How many people are in each pile, such as "Quiet 4"; nobody is named (E3.4)."""
    piles: Counter[str] = Counter()
    for row in workbook.rows("E3.4.people"):
        person = workbook.person(row.person)
        piles[person.pile if person and person.pile else row.text("pile")] += 1
    listed = item_list("piles", language).items
    return tuple(f"{item.label} {piles[item.id]}" for item in listed if piles[item.id])


def first_glance(workbook: Workbook) -> tuple[tuple[str, str], ...]:
    """What people see first, each with its state, "" while open; without what is not for this person (E7.1)."""
    states = workbook.checklist("E7.1.first_glance").states
    field = field_at("E7.1.first_glance")
    if not isinstance(field, ChecklistField):
        return ()
    labels = {state.id: state.label for state in field.states}
    told = ((item.label, states.get(item.id, "")) for item in field.items)
    return tuple((label, labels.get(state, state)) for label, state in told if state != _NOT_FOR_ME)


def first_skills(workbook: Workbook) -> tuple[str, ...]:
    """The first five skills (E7.3)."""
    return tuple(row.text("skill") for row in _with_words(workbook, "E7.3.skills", "skill")[:_SKILLS])


def recommended(workbook: Workbook) -> tuple[Person, ...]:
    """The first two people to whom a recommendation is given, each once, as long as they have a name (E7.4)."""
    people = (workbook.person(row.person) for row in workbook.rows("E7.4.recommendations"))
    named = [person for person in people if person is not None and person.name.strip()]
    return tuple({person.id: person for person in named[:_RECOMMENDATIONS]}.values())


def next_rungs(workbook: Workbook, language: str = "en") -> tuple[str, ...]:
    """The next three rungs: from the chosen first one upwards, without those climbed or set aside (E8.2)."""
    cards = workbook.cards("E8.2.ladder")
    own = {card.id: card.text for card in cards.own}
    rated = sorted((rating, card) for card, rating in cards.ratings.items() if cards.piles.get(card) != _NOT_FOR_ME)
    ordered = [card for _, card in rated]
    chosen = workbook.chosen("E8.2.first_rung")
    if chosen and chosen[0] in ordered:
        ordered = ordered[ordered.index(chosen[0]) :]
    climbed = {row.text("rung") for row in workbook.rows("E8.3.tries") if row.text("next") == "next"}
    ahead = [card for card in ordered if card not in climbed][:_RUNGS]
    return tuple(own.get(card) or _label("ladder", card, language) for card in ahead)


def count_of_tries(workbook: Workbook) -> int:
    """How many tries were made: those of which one wrote what happened (E8.3)."""
    return sum(1 for row in workbook.rows("E8.3.tries") if row.text("happened").strip())


def planned_weeks(workbook: Workbook) -> tuple[Row, ...]:
    """The rows of the weeks that have an action and were not dropped (E10.2)."""
    rows = _with_words(workbook, "E10.2.weeks", "action")
    return tuple(row for row in rows if row.text("status") != _DROPPED)


def company_name(workbook: Workbook, person: Callable[[str], str], other: Callable[[str], str]) -> str:
    """Who keeps one company (E10.5): by `person` as a person's name may be told, a circle's by `other`."""
    name = workbook.text("E10.5.name")
    return other(name) if "circle" in workbook.chosen("E10.5.company") else person(name)


def _with_words(workbook: Workbook, ref: str, column: str) -> tuple[Row, ...]:
    return tuple(row for row in workbook.rows(ref) if row.text(column).strip())


def _label(list_id: str, item_id: str, language: str) -> str:
    item = item_list(list_id, language).item(item_id)
    return item.label if item else item_id
