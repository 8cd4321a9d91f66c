"""Why a row is in the plan: the answer it leans on."""

from workbook.model.workbook import Workbook
from workbook.planning.plan_row import PlanRow
from workbook.planning.tables import says_one_of

BY_WORDS = (
    (("headline",), "E5.4.final"),
    (("about",), "E6.3.about"),
    (("bios",), "E7.5.c160"),
    (("experience entry",), "E7.2.roles"),
    (("recommendation", "recommendations"), "E7.4.recommendations"),
    (("stories", "story"), "E2.3.stories"),
    (("phrases",), "E3.3.phrases"),
    (("portrait", "one reader"), "E3.2.portrait"),
    (("network map", "quiet contacts"), "E3.4.people"),
    (("topics",), "E4.1.topics"),
    (("60-day look", "30-day look", "90-day review"), "E10.1.learned"),
)
BY_KIND = {
    "L": "E8.2.ladder",
    "M": "E10.5.company",
    "G": "E9.4.gives",
    "R": "E10.1.worth_it",
    "O": "E4.1.topics",
}


def because_of(row: PlanRow, workbook: Workbook) -> str:
    """The reference of the given answer a row leans on most; the path when there is nothing closer."""
    if row.person is not None:
        return "E9.1.people"
    near = [ref for words, ref in BY_WORDS if says_one_of(row.action, words)]
    by_kind = BY_KIND.get(row.kind)
    given = (ref for ref in (*near, *((by_kind,) if by_kind else ())) if workbook.has(ref))
    return next(given, "E1.2.main")
