"""Words of a person's own that no dictionary knows: names, their people's words, and those they added."""

import re
from collections.abc import Iterable, Iterator

from workbook.model.answers import LongText, Row, ShortText
from workbook.model.workbook import Workbook

PLACES = ("E3.3.", "E5.2.", "E7.3.")
"""Where target words are collected: their words, the pieces of the headline, skills."""
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def own_spellings(workbook: Workbook) -> frozenset[str]:
    """The words that are never pointed at as misspelt in this workbook."""
    owner = workbook.owner
    texts: list[str] = [owner.name, owner.role, owner.place, *owner.words_i_use, *owner.known_words]
    for person in workbook.people:
        texts += (person.name, person.field)
    for ref, answer in workbook.answers.items():
        if ref.startswith(PLACES):
            if isinstance(answer, ShortText | LongText):
                texts.append(answer.text)
            else:
                texts += _words_in(workbook.rows(ref))
    return frozenset(_forms(word for text in texts for word in _WORD.findall(text)))


def _words_in(rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        for value in row.values.values():
            if isinstance(value, str):
                yield value
            elif isinstance(value, tuple):
                yield from value


def _forms(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        yield word
        yield word.removesuffix("'s").removesuffix("’s")
