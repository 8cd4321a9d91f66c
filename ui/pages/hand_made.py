"""What a few exercises have beside their fields, where a plain form would be poor."""

from dataclasses import dataclass

from ui.fields.surroundings import Surroundings
from ui.pages.about_blocks import PutTogether, StructureReader
from ui.pages.extra import Extra
from ui.pages.headline_choice import with_headline
from ui.pages.headline_patterns import PatternReader
from ui.pages.headline_pieces import PieceChips
from ui.pages.ladder import Ladder
from ui.pages.own_drafts import AboutDrafts, HeadlineDrafts
from ui.pages.plan_proposal import PlanProposal
from ui.pages.plan_review_dates import ReviewDates
from ui.pages.window_of_words import ResultWindow, WordWindow
from workbook.curriculum.exercises import Exercise
from workbook.curriculum.fields import ShortTextField
from workbook.model.edits import Edit
from workbook.model.workbook import Workbook
from workbook.reading.offers import OfferedWords


@dataclass(frozen=True, slots=True)
class Placed:
    """A part and where it stands: above or below the field with the id `by`."""

    part: Extra
    by: str
    above: bool = False


def extras(exercise: Exercise, workbook: Workbook, surroundings: Surroundings) -> tuple[Placed, ...]:
    """The parts that belong to an exercise beside its fields, in the order of the page."""
    match exercise.id:
        case "E2.4":
            return (Placed(ResultWindow(workbook), "others"),)
        case "E4.1":
            return (Placed(WordWindow(workbook, surroundings.fresh_id), "words", above=True),)
        case "E5.2":
            return tuple(
                Placed(PieceChips(f"E5.2.{field.id}", field, workbook), field.id)
                for field in exercise.fields
                if isinstance(field, ShortTextField)
            )
        case "E5.3":
            return (
                Placed(PatternReader(workbook), "drafts", above=True),
                Placed(HeadlineDrafts(workbook, surroundings), "drafts"),
            )
        case "E6.2":
            return (
                Placed(StructureReader(workbook, surroundings), "structure"),
                Placed(PutTogether(workbook, surroundings, preview=True), "blocks"),
            )
        case "E6.3":
            return (
                Placed(PutTogether(workbook, surroundings, preview=False), "about", above=True),
                Placed(AboutDrafts(workbook, surroundings), "about"),
            )
        case "E8.2":
            return (Placed(Ladder(workbook, surroundings), "ladder"),)
        case "E10.2":
            return (Placed(PlanProposal(workbook, surroundings.today), "weeks", above=True),)
        case "E10.5":
            return (Placed(ReviewDates(workbook, surroundings.today), "reviews", above=True),)
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
    return with_headline(edit, workbook, surroundings.today, surroundings.fresh_id)
