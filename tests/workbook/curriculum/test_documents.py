"""Documents and glossary, held to their types."""

import pytest

from workbook.curriculum.documents import document, documents, glossary


def test_the_charter_and_the_mentor_guide_are_for_printing() -> None:
    assert [found.id for found in documents() if found.printable] == ["circle_charter", "mentor_guide"]
    assert document("mentor_guide").paragraphs[2] == '(1) "What would you look at first?"'


def test_the_six_sessions_last_ninety_minutes() -> None:
    sessions = document("workshop_formats").sessions
    assert [session.number for session in sessions] == [1, 2, 3, 4, 5, 6]
    for session in sessions:
        assert sum(int(part.split()[-1]) for part in session.flow) == 90, session.title


def test_a_word_of_the_workbook_is_explained() -> None:
    meanings = {term.term: term.meaning for term in glossary()}
    assert meanings["Tuesday line"] == "what a value makes you do on an ordinary day"
    assert list(meanings) == sorted(meanings, key=str.casefold)


def test_an_unknown_document_is_an_error() -> None:
    with pytest.raises(KeyError):
        document("manifesto")
