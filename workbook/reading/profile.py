"""The profile as it stands now: what the live card, the plan and the text exports show."""

from msgspec import Struct

from workbook.model.workbook import Workbook


class Profile(Struct, frozen=True):
    """Name, headline, About, role and place; empty where nothing is written yet."""

    name: str
    headline: str
    about: str
    role: str
    place: str


def first_draft(workbook: Workbook, ref: str) -> str:
    """The words of the first draft at `ref` that has any and is not put aside: they stand until one is chosen."""
    drafts = (row.text("text").strip() for row in workbook.rows(ref) if not row.ticked("aside"))
    return next((draft for draft in drafts if draft), "")


def new_headline(workbook: Workbook) -> str:
    """The chosen headline (E5.4), else the first draft (E5.3); empty when there is none yet."""
    return workbook.text("E5.4.final").strip() or first_draft(workbook, "E5.3.drafts")


def headline(workbook: Workbook) -> str:
    """The new headline, else the present one (E5.1)."""
    return new_headline(workbook) or workbook.text("E5.1.current").strip()


def about(workbook: Workbook) -> str:
    """The revised About (E6.4), else the whole one (E6.3), else its first draft."""
    chosen = workbook.text("E6.4.revised").strip() or workbook.text("E6.3.about").strip()
    return chosen or first_draft(workbook, "E6.3.drafts")


def statement(workbook: Workbook) -> str:
    """The brand statement in one's own voice, else in a shape (both E4.2), else its first draft."""
    chosen = workbook.text("E4.2.own_voice").strip() or workbook.text("E4.2.draft").strip()
    return chosen or first_draft(workbook, "E4.2.drafts")


def short_bio(workbook: Workbook, field: str) -> str:
    """One of the short selves (E7.5), else its first draft."""
    ref = f"E7.5.{field}"
    return workbook.text(ref).strip() or first_draft(workbook, f"{ref}_drafts")


def profile(workbook: Workbook) -> Profile:
    """The profile as others would see it with today's words."""
    owner = workbook.owner
    return Profile(owner.name.strip(), headline(workbook), about(workbook), owner.role.strip(), owner.place.strip())
