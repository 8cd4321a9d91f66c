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
from workbook.writing.slip import Dialect
from workbook.writing.words import words_of

TEXTS_READ: Final = (
    "E4.2.own_voice", "E5.3.drafts/text", "E5.4.final", "E6.1.theirs", "E6.1.moment", "E6.1.plain", "E6.3.about",
    "E6.4.revised", "E5.4.second_language", "E6.4.second_language", "E4.2.drafts/text", "E6.3.drafts/text",
)  # fmt: skip
MESSAGES_READ: Final = ("E9.3.messages/text", "E9.5.messages/text")
ENGLISH: Final = "en"
SAME_SCRIPT: Final = {
    "ru": ("uk", "ru", "bg", "sr", "mk", "be", "kk"), "ar": ("ar", "fa", "ur"), "hi": ("hi", "mr", "ne"),
}  # fmt: skip
"""Languages that a script may stand for where only the script was seen."""


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


def tongue_of(text: str, workbook: Workbook, dialect: Dialect) -> str:
    """What a text is read as: the chosen English, or the code of another language.

    A script alone does not tell its language: Cyrillic may be any of several, so the person's own languages count.
    """
    found = language_of(words_of(text), workbook.owner.curriculum_language)
    if found == ENGLISH:
        return dialect
    return next((own for own in workbook.owner.languages if own in SAME_SCRIPT.get(found, ())), found)
