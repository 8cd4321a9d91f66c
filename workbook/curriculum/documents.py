"""Pages outside the exercises (workshop formats, circle charter, mentor guide, culture notes) and the glossary."""

from functools import cache

from msgspec import convert

import resources
from workbook.curriculum.definition import Definition


class Session(Definition, frozen=True, kw_only=True):
    """One of the six workshop sessions: exercises, parts with their minutes, and what happens until the next."""

    number: int
    title: str
    exercises: str
    flow: tuple[str, ...]
    between: str


class Document(Definition, frozen=True, kw_only=True):
    """A page of paragraphs; `printable` ones are made to be handed out (L2)."""

    id: str
    title: str
    printable: bool = False
    paragraphs: tuple[str, ...]
    sessions: tuple[Session, ...] = ()


class Term(Definition, frozen=True, kw_only=True):
    """A word of the workbook and what it means (L6)."""

    term: str
    meaning: str


@cache
def documents(language: str = "en") -> tuple[Document, ...]:
    """All documents in their order."""
    table = resources.toml("curriculum", language, "documents.toml")
    return tuple(convert(document, Document) for document in table["documents"])


def document(document_id: str, language: str = "en") -> Document:
    """The document with this id ("circle_charter", "mentor_guide", "workshop_formats"); KeyError when there is none."""
    found = next((document for document in documents(language) if document.id == document_id), None)
    if found is None:
        raise KeyError(document_id)
    return found


@cache
def glossary(language: str = "en") -> tuple[Term, ...]:
    """The words of the workbook, in the order of the alphabet."""
    return tuple(convert(term, Term) for term in resources.toml("curriculum", language, "glossary.toml")["terms"])
