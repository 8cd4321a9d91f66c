"""One's own messages to everybody, read again only when people or messages changed: a key press changes neither."""

from functools import lru_cache

from workbook.model.workbook import Workbook
from workbook.outreach.recipient import names_of
from workbook.outreach.sameness import Earlier


class Written:
    """The people and messages of a workbook; equal when they are the same objects, as snapshots share."""

    def __init__(self, workbook: Workbook, refs: tuple[str, ...]) -> None:
        self.workbook = workbook
        self.refs = refs
        self._parts = (workbook.people, *(workbook.answers.get(ref) for ref in refs))

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Written)
            and self.refs == other.refs
            and all(one is another for one, another in zip(self._parts, other._parts, strict=True))
        )

    def __hash__(self) -> int:
        return hash(tuple(map(id, self._parts)))


@lru_cache(maxsize=2)
def messages_in(written: Written) -> tuple[Earlier, ...]:
    """Every message that has words and is to somebody, with that person's name, in the order of the places."""
    people = {person.id: person for person in written.workbook.people}
    found: list[Earlier] = []
    for row in (row for ref in written.refs for row in written.workbook.rows(ref)):
        person = people.get(row.person or "")
        text = row.text("text")
        if person is not None and text.strip():
            found.append(Earlier(row.id, text, names_of(person), person.name, person.id))
    return tuple(found)
