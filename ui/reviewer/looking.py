"""Looking at one field with our own checks, and which texts spelling is sought in.

All checks are loaded with this module, so the reviewer imports it only when a field is seen.
"""

from typing import Final

from ui.reviewer.review import Place, Review
from ui.settings import FeedbackChoices
from workbook.checks.background import Background
from workbook.checks.find import checked_refs, find_among, set_aside, texts_of
from workbook.checks.works import works_among
from workbook.model.workbook import Workbook
from workbook.writing.languages import language_of
from workbook.writing.words import words_of

TEXTS_READ: Final = (
    "E4.2.own_voice", "E5.3.drafts/text", "E5.4.final", "E6.1.theirs", "E6.1.moment", "E6.1.plain", "E6.3.about",
    "E6.4.revised",
)  # fmt: skip
MESSAGES_READ: Final = ("E9.3.messages/text", "E9.5.messages/text")
ENGLISH: Final = "en"


def own_review(workbook: Workbook, ref: str) -> Review:
    """What our own checks say about a field, without spelling; a few milliseconds for a full About."""
    if not workbook.has(ref):
        return Review(ref)
    if ref not in checked_refs():
        return Review(ref)
    background = Background(workbook)
    texts = texts_of(ref, background)
    found = find_among(texts, ref, background)
    dismissed = any(key.split("|")[1:2] == [ref] for key in workbook.dismissed)
    aside = len(set_aside(workbook, ref)) if dismissed else 0
    return Review(ref, works_among(texts, background), found, aside=aside, written=True)


def places_to_read(workbook: Workbook, ref: str, choices: FeedbackChoices) -> tuple[Place, ...]:
    """The texts of a field whose spelling and grammar are looked at, as the person chose."""
    read = (TEXTS_READ if choices.grammar else ()) + (MESSAGES_READ if choices.messages else ())
    columns = tuple(place.partition("/")[2] for place in read if place.partition("/")[0] == ref)
    if columns == ("",):
        places = (Place(ref),)
    else:
        places = tuple(Place(ref, row.id, column) for row in workbook.rows(ref) for column in columns)
    return tuple(place for place in places if place.text_in(workbook).strip())


def is_english(text: str, workbook: Workbook) -> bool:
    """Whether a text is in English, as far as that can be told."""
    return language_of(words_of(text), workbook.owner.curriculum_language) == ENGLISH
