"""Names of third people, shortened for paper (A7)."""

from workbook.model.workbook import Person, Workbook

_TITLES = frozenset({"dr", "dr.", "prof", "prof.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "mx", "mx.", "sir", "dame"})


def shorten_name(name: str) -> str:
    """First name and initial, "Siobhán W." for "Siobhán Walsh"; a title stays, a single name stays.

    Initials already written ("S.H.", "Priyanka D.") stay as they are. In scripts without letter case the first
    letter of the last part stands with a dot as well.
    """
    parts = name.split()
    titles = [part for part in parts[:1] if part.casefold() in _TITLES]
    rest = parts[len(titles) :]
    if len(rest) < 2:
        return " ".join(parts)
    last = rest[-1].lstrip("-'’(")
    initial = last[:1]
    return " ".join((*titles, rest[0], f"{initial}."))


def shortened_people(workbook: Workbook) -> Workbook:
    """The workbook with every person's name shortened; for printing only."""
    return workbook.model_copy(update={"people": tuple(_shortened(person) for person in workbook.people)})


def _shortened(person: Person) -> Person:
    return person.model_copy(update={"name": shorten_name(person.name)})
