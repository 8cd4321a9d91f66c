"""What the studio says about its four kinds of text."""

from collections.abc import Sequence
from typing import Final

from ui.widgets.menu_button import Deed
from workbook.drafting.draft_kinds import BRAND, HEADLINE, DraftKind
from workbook.drafting.drafts import Draft, tags_of

NOTHING_LOST: Final = "Nothing is lost: every draft stays in your workbook."
CHOICES: Final = (
    ("headline", "Headline"),
    ("about", "About"),
    ("brand", "Brand statement"),
    ("bios", "Short bios"),
)
SAID: Final = {
    "headline": "Same facts, several ways to say them. Read each one aloud. Which one would you say to a neighbour?",
    "about": "One story, several ways to tell it. Take the opening of one and the proof of another.",
    "brand": "Who you help, with what, and how one can tell. Say it as you would to a neighbour.",
    "bios": "Short versions for different places. Make only those you need; cutting shows what matters.",
}
EMPTY: Final = {
    "headline": "Write two or three headlines and look at them side by side. You can change your mind at any time.",
    "about": "Write your About in one or two ways, and look at them side by side. The others stay.",
    "brand": "Write your statement in a shape, then in your own voice. Both stand here side by side.",
    "bios": "Write this one in a line or two. You can keep several versions of it.",
}
EXAMPLES: Final = {
    "headline": "Getting night crews and day crews to trust the same numbers · production engineer",
    "about": "You have a line that stops at night, and in the morning three people have three reasons. …",
    "brand": "When a packaging line stops at two in the morning, I'm the person who finds out why. …",
    "bios": "Sort wet textile waste by fibre with light, not by hand. Founder in Accra.",
}
NEXT: Final = {"headline": "E5.4", "about": "E6.4", "brand": "E4.3", "bios": "E7.5"}
"""Where the course goes on with a text."""
TAGS: Final = {HEADLINE.id: "Pattern", "about": "Structure", BRAND.id: "Shape"}


CHAPTERS: Final = {"4": "brand", "6": "about", "7": "bios"}
"""Who comes from these chapters finds their text; everybody else the headline."""


def choice_for(place: str) -> str:
    """The kind of text that belongs to a place of the course."""
    chapter = place.removeprefix("chapter:").removeprefix("E").partition(":")[0].partition(".")[0]
    return CHAPTERS.get(chapter, "headline")


def choice_of(kind: DraftKind) -> str:
    """The first choice a kind belongs to."""
    return kind.id if kind.id in {"headline", "about", "brand"} else "bios"


def deeds_for(draft: Draft, kind: DraftKind, place: int, count: int) -> Sequence[Deed]:
    """What can be done with the draft that stands at `place` of `count`."""
    found = [Deed("copy", "Copy this draft"), Deed("keep", "Keep this wording"), Deed("aloud", "Read it aloud")]
    if count > 1:
        found.append(Deed("compare", "Compare word by word"))
    if not draft.row:
        return found
    found.append(Deed("rename", "Give it a name"))
    if tags := tags_of(kind):
        marks = tuple(Deed(f"tag:{tag}", label, chosen=tag == draft.tag) for tag, label in tags)
        found.append(Deed("", TAGS[kind.id], marks))
    if place > 0:
        found.append(Deed("left", "Move it one to the left"))
    if place < count - 1:
        found.append(Deed("right", "Move it one to the right"))
    if not draft.in_use:
        found.append(Deed("aside", "Put it aside"))
    return found


def new_deeds(current: Draft | None) -> tuple[Deed, ...]:
    """What a new draft can begin with."""
    copy = (Deed("copy", f"A copy of “{current.name}”"),) if current is not None else ()
    return (Deed("blank", "A blank one"), *copy, Deed("answers", "From my answers"))


def unused_words(kind: DraftKind, draft: Draft) -> str:
    """What is seen of a kind of text of which no draft is in use: its first draft with words."""
    where = "Your card and your print show" if kind.id in {"headline", "about"} else "Your print shows"
    return f"None is in use yet. {where} “{draft.name}” until you choose one with “Use this one”."


def span_words(first: int, last: int, count: int) -> str:
    """Which drafts are on screen: "Drafts 1 to 2 of 4"."""
    if first == last:
        return f"Draft {first} of {count}"
    return f"Drafts {first} to {last} of {count}"
