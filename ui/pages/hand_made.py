"""What a few exercises have beside their fields, where a plain form would be poor."""

from collections.abc import Callable
from functools import partial

from msgspec import Struct

from ui.fields.surroundings import Surroundings
from ui.pages.about_blocks import PutTogether, StructureReader
from ui.pages.all_texts import AllTexts
from ui.pages.extra import Extra
from ui.pages.first_version import FirstVersion
from ui.pages.headline_patterns import PatternReader
from ui.pages.headline_pieces import PieceChips
from ui.pages.ladder import Ladder
from ui.pages.look_closer import LookCloser
from ui.pages.message_door import MessageDoor
from ui.pages.own_drafts import AboutDrafts, HeadlineDrafts
from ui.pages.plan_proposal import PlanProposal
from ui.pages.plan_review_dates import ReviewDates
from ui.pages.sentence_marks import SentenceMarks
from ui.pages.window_of_words import ResultWindow, WordWindow
from workbook.curriculum.exercises import Exercise
from workbook.curriculum.fields import ShortTextField
from workbook.drafting.headline_choice import with_headline
from workbook.drafting.second_language import with_first
from workbook.model.edits import Edit
from workbook.model.workbook import Workbook
from workbook.reading.offers import OfferedWords


class Placed(Struct, frozen=True):
    """A part that stands below its field, or above it, made when its turn comes."""

    make: Callable[[], Extra]
    above: bool = False


def extras(exercise: Exercise, field_id: str, workbook: Workbook, surroundings: Surroundings) -> tuple[Placed, ...]:
    """The parts that belong beside one field of an exercise, in the order of the page."""
    match exercise.id, field_id:
        case "E2.4", "others":
            return (Placed(partial(ResultWindow, workbook)),)
        case "E4.1", "words":
            return (Placed(partial(WordWindow, workbook, surroundings.fresh_id), above=True),)
        case "E7.5", "signature":
            return (Placed(partial(AllTexts, workbook)),)
        case "E8.2", "ladder":
            return (Placed(partial(Ladder, workbook, surroundings)),)
        case ("E9.3", "messages") | ("E9.5", "ask"):
            return (Placed(MessageDoor, above=True),)
        case "E10.2", "weeks":
            return (Placed(partial(PlanProposal, workbook, surroundings.today), above=True),)
        case "E10.5", "reviews":
            return (Placed(partial(ReviewDates, workbook, surroundings.today), above=True),)
        case _:
            return _beside_drafts(exercise, field_id, workbook, surroundings)


def _beside_drafts(
    exercise: Exercise, field_id: str, workbook: Workbook, surroundings: Surroundings
) -> tuple[Placed, ...]:
    """Chapters 5 and 6, where headline and About are written."""
    match exercise.id, field_id:
        case "E5.2", _:
            field = next((one for one in exercise.fields if one.id == field_id), None)
            chips = isinstance(field, ShortTextField)
            return (Placed(partial(PieceChips, f"E5.2.{field_id}", field, workbook)),) if chips else ()
        case ("E4.2", "own_voice") | ("E5.4", "final") | ("E6.4", "revised"):
            return (Placed(partial(LookCloser, workbook, f"{exercise.id}.{field_id}")),)
        case "E5.3", "drafts":
            return (
                Placed(partial(PatternReader, workbook), above=True),
                Placed(partial(HeadlineDrafts, workbook, surroundings)),
            )
        case "E6.2", "structure":
            return (Placed(partial(StructureReader, workbook, surroundings)),)
        case "E6.2", "blocks":
            return (Placed(partial(PutTogether, workbook, surroundings, preview=True)),)
        case "E6.3", "about":
            together = partial(PutTogether, workbook, surroundings, preview=False)
            return (
                Placed(together, above=True),
                Placed(partial(AboutDrafts, workbook, surroundings)),
                Placed(partial(LookCloser, workbook, "E6.3.about")),
            )
        case (("E5.4" | "E6.4"), "second_language"):
            return (Placed(partial(FirstVersion, workbook, f"{exercise.id}.{field_id}")),)
        case "E6.4", "marks":
            return (Placed(partial(SentenceMarks, workbook, surroundings), above=True),)
        case _:
            return ()


def offers_beside(exercise: Exercise, offers: tuple[OfferedWords, ...]) -> tuple[OfferedWords, ...]:
    """The earlier words to show at the top: those that no part of the page offers at its own place."""
    match exercise.id:
        case "E4.1" | "E5.2":
            return ()
        case "E5.4":
            return tuple(offer for offer in offers if offer.source != "E5.3.drafts")
        case _:
            return offers


def whole_edit(edit: Edit, workbook: Workbook, surroundings: Surroundings) -> Edit:
    """The edit with what belongs to it on this page, as one step to undo."""
    return with_first(with_headline(edit, workbook, surroundings.today, surroundings.fresh_id), workbook)
