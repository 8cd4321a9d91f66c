"""The sections of a plan in reading order; a section returns no blocks when it has nothing to say."""

from collections.abc import Callable

from msgspec import Struct

from workbook.pdf.blocks import Block
from workbook.pdf.context import PlanContext
from workbook.pdf.sections import (
    about,
    audience,
    brand,
    company,
    cover,
    employer_rule,
    first_glance,
    headline,
    if_then,
    ladder,
    network,
    ninety_days,
    path,
    people,
    private_page,
    profile,
    rhythm,
    short_selves,
    start_line,
    stories,
    strengths,
    tally,
    values,
    weeks,
    why,
    year,
)


class Section(Struct, frozen=True):
    """One part of a plan: the exercise it comes from (or its own name), and how its blocks are made.

    Neighbours with the same `together` stand on one page where a page can hold them.
    """

    id: str
    blocks: Callable[[PlanContext], tuple[Block, ...]]
    together: str = ""


SECTIONS: tuple[Section, ...] = (
    Section("cover", cover.blocks),
    Section("E1.1", why.blocks),
    Section("E1.2", path.blocks),
    Section("E1.3", rhythm.blocks, "rhythm"),
    Section("E1.4", start_line.blocks),
    Section("E4.2", brand.blocks),
    Section("E5.4", headline.blocks),
    Section("E6.3", about.blocks),
    Section("E7.5", short_selves.blocks),
    Section("E2.2", strengths.blocks),
    Section("E2.3", stories.blocks),
    Section("E2.1", values.blocks),
    Section("E3.1", audience.blocks),
    Section("E3.4", network.blocks),
    Section("E7.1", first_glance.blocks),
    Section("E7.2", profile.experience),
    Section("E7.3", profile.skills),
    Section("E9.1", people.people),
    Section("E9.4", people.gifts),
    Section("E7.4", profile.recommendations),
    Section("E10.1", ninety_days.blocks),
    Section("E8.2", ladder.blocks),
    Section("E10.2", weeks.blocks),
    Section("E10.3", if_then.blocks, "each week"),
    Section("E10.4", tally.blocks, "each week"),
    Section("E10.5", company.blocks, "what follows"),
    Section("year", year.blocks, "what follows"),
    Section("E1.5", employer_rule.blocks, "what follows"),
    Section("E4.4", private_page.blocks),
)
