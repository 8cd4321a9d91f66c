"""Names of third people, shortened for paper (A7)."""

import functools
import re
from collections.abc import Callable

from msgspec.structs import replace

import resources
from workbook.model.workbook import Person, Workbook

_TITLES = frozenset({"dr", "dr.", "prof", "prof.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "mx", "mx.", "sir", "dame"})
_ASIDE = re.compile(r"\s*(?:[(\[;،、]|\s[-–—]\s).*", re.DOTALL)


def shorten_name(name: str) -> str:
    """First name and initial, "Siobhán W." for "Siobhán Walsh"; a title stays, a single name stays.

    What follows a comma or stands in brackets is left out, unless it is the first name ("Walsh, Siobhán"). Initials
    already written ("S.H.", "Priyanka D.") stay, and so does a role in place of a name ("plant director"). In scripts
    without letter case the first letter of the last part stands with a dot as well.
    """
    parts = _in_order(name).split()
    if _is_role(parts):
        return " ".join(parts)
    titles, rest = _titles(parts)
    if len(rest) < 2:
        return " ".join(parts)
    return " ".join((*titles, rest[0], _initial(rest[-1])))


def short_forms(name: str) -> dict[str, str]:
    """How a name may stand in a text, each with what is printed in its place: whole, without title, title and last."""
    short = shorten_name(name)
    whole = " ".join(name.split())
    parts = _in_order(name).split()
    titles, rest = _titles(parts)
    forms = {whole: short}
    if len(rest) >= 2 and not _is_role(parts):
        forms[" ".join((*titles, *rest))] = short
        forms[" ".join(rest)] = f"{rest[0]} {_initial(rest[-1])}"
        if titles:
            forms[f"{titles[0]} {rest[-1]}"] = f"{titles[0]} {_initial(rest[-1])}"
    return {form: own for form, own in forms.items() if form and form != own}


def shortener(workbook: Workbook) -> Callable[[str], str]:
    """A function that shortens the names of this workbook's people wherever they stand whole in a text."""
    forms: dict[str, str] = {}
    for person in workbook.people:
        forms |= short_forms(person.name)
    if not forms:
        return str
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    return lambda text: pattern.sub(lambda found: forms[found.group()], text)


def shortened_people(workbook: Workbook) -> Workbook:
    """The workbook with every person's name shortened; for printing only."""
    return replace(workbook, people=tuple(_shortened(person) for person in workbook.people))


def _shortened(person: Person) -> Person:
    return replace(person, name=shorten_name(person.name))


def _in_order(name: str) -> str:
    """The name without what is said beside it, first name first."""
    main, comma, after = _ASIDE.sub("", name.strip()).partition(",")
    first_names = after.split()
    if comma and len(main.split()) == 1 and 1 <= len(first_names) <= 2 and all(map(_is_capital, first_names)):
        return f"{after.strip()} {main}"
    return main.strip() or " ".join(name.split())


def _is_role(words: list[str]) -> bool:
    """Whether words written where a name belongs describe a role, such as "practice educator"."""
    return sum(map(_is_capital, words)) < 2 and any(word in _role_words() for word in words)


def _titles(parts: list[str]) -> tuple[list[str], list[str]]:
    """The title in front, and the words of the name without a role said behind it."""
    titles = [part for part in parts[:1] if part.casefold() in _TITLES]
    return titles, [part for part in parts[len(titles) :] if part not in _role_words()]


def _is_capital(word: str) -> bool:
    return word[:1].isupper()


def _initial(word: str) -> str:
    return f"{word.lstrip('-’(' + chr(39))[:1]}."


@functools.cache
def _role_words() -> frozenset[str]:
    return frozenset(resources.toml("wordlists", "en", "role_words.toml")["words"])
