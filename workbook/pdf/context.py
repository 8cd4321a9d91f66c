"""What every section of a plan may ask: the workbook, the options, names made short, dates and labels in words."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import cached_property

from msgspec import Struct

from workbook.curriculum.course import item_list
from workbook.model.answers import Row
from workbook.model.names import shorten_name, shortener
from workbook.model.workbook import Workbook
from workbook.pdf.options import PlanOptions

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


class PlanContext(Struct, frozen=True, dict=True):
    """A workbook and options, seen from a section."""

    workbook: Workbook
    options: PlanOptions

    def text(self, ref: str) -> str:
        """The words at a field reference without space around them."""
        return self.workbook.text(ref).strip()

    def rows(self, ref: str, column: str) -> tuple[Row, ...]:
        """The rows at a reference that have words in a column."""
        return tuple(row for row in self.workbook.rows(ref) if row.text(column).strip())

    def name(self, name: str) -> str:
        """A third person's name as this plan may show it (A7)."""
        return name.strip() if self.options.full_names else shorten_name(name)

    def person(self, person_id: str | None) -> str:
        """The name of a person by id, as this plan may show it; empty when they are gone."""
        person = self.workbook.person(person_id)
        return self.name(person.name) if person else ""

    @cached_property
    def _shortened(self) -> Callable[[str], str]:
        return shortener(self.workbook)

    def discreet(self, text: str) -> str:
        """A text in which the people of this workbook appear by first name and initial only (A7)."""
        return text.strip() if self.options.full_names else self._shortened(text).strip()

    def label(self, list_id: str, item_id: str) -> str:
        """The label of a list's entry; the id itself where the list has none such."""
        item = item_list(list_id, self.options.language).item(item_id)
        return item.label if item else item_id


def parse_day(text: str) -> date | None:
    """Read an ISO date; None when the text is something else."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def day_in_words(value: date) -> str:
    """A date such as "11 January 2027"."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def short_day(value: date) -> str:
    """A date such as "11 Jan"."""
    return f"{value.day} {_MONTHS[value.month - 1][:3]}"


def day_text(text: str) -> str:
    """An ISO date in words; any other text as it is."""
    value = parse_day(text)
    return day_in_words(value) if value else text.strip()


def span_text(start: str, end: str) -> str:
    """Two ISO dates as a span in words; one of them alone as it is."""
    return " – ".join(part for part in (day_text(start), day_text(end)) if part)


def joined(parts: Iterable[str], by: str = " · ") -> str:
    """The parts that have words, with a sign between."""
    return by.join(part.strip() for part in parts if part.strip())
