"""The profile as it stands now: what the live card, the plan and the text exports show."""

from dataclasses import dataclass

from workbook.model.workbook import Workbook


@dataclass(frozen=True)
class Profile:
    """Name, headline, About, role and place; empty where nothing is written yet."""

    name: str
    headline: str
    about: str
    role: str
    place: str


def headline(workbook: Workbook) -> str:
    """The chosen headline (E5.4), else the first draft (E5.3), else the present one (E5.1)."""
    chosen = workbook.text("E5.4.final").strip()
    drafts = (row.text("text").strip() for row in workbook.rows("E5.3.drafts"))
    return chosen or next((draft for draft in drafts if draft), "") or workbook.text("E5.1.current").strip()


def about(workbook: Workbook) -> str:
    """The revised About (E6.4), else the whole draft (E6.3)."""
    return workbook.text("E6.4.revised").strip() or workbook.text("E6.3.about").strip()


def profile(workbook: Workbook) -> Profile:
    """The profile as others would see it with today's words."""
    owner = workbook.owner
    return Profile(owner.name.strip(), headline(workbook), about(workbook), owner.role.strip(), owner.place.strip())
