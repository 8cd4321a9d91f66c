"""One text as the checks read it: its words, sentences and listed phrases, each worked out once and only when asked."""

import re
from bisect import bisect_left
from functools import cached_property

from msgspec import Struct

from workbook.checks.worn import Worn, stock_in, worn_in
from workbook.checks.worn_use import is_used
from workbook.model.answers import Row
from workbook.writing import graphemes
from workbook.writing.languages import language_of
from workbook.writing.phrases import Match, Phrases
from workbook.writing.sentences import Stretch, paragraphs_of, sentences_of
from workbook.writing.word_lists import languages_with_lists, phrases
from workbook.writing.words import Words, words_of

QUOTED = re.compile(
    r'"[^"\n]{1,200}"|“[^”\n]{1,200}”|„[^“”\n]{1,200}[“”]|«[^»\n]{1,200}»|「[^」\n]{1,200}」'
    r"|(?<!\w)['‘][^'’\n]{2,200}['’](?!\w)"
)


class Passage(Struct, frozen=True, dict=True):
    """The words in one field, or in one column of one row; `usual` is the language the person mostly writes in."""

    text: str
    ref: str = ""
    row: Row | None = None
    column: str = ""
    usual: str = "en"

    @property
    def place(self) -> tuple[str, str | None, str]:
        """Where it stands: field reference, row id, column."""
        return self.ref, None if self.row is None else self.row.id, self.column

    @cached_property
    def words(self) -> Words:
        """Its words with their places."""
        return words_of(self.text)

    @cached_property
    def sentences(self) -> tuple[Stretch, ...]:
        """Its sentences."""
        return sentences_of(self.text)

    @cached_property
    def paragraphs(self) -> tuple[Stretch, ...]:
        """Its paragraphs."""
        return paragraphs_of(self.text)

    @cached_property
    def sentence_lengths(self) -> tuple[int, ...]:
        """How many words each sentence has; a sign without spaces around it counts as half a word."""
        starts = [start for start, _ in self.words.spans]
        lengths: list[int] = []
        for sentence in self.sentences:
            first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
            lengths.append(self.words.count_between(first, last))
        return tuple(lengths)

    @cached_property
    def length(self) -> int:
        """How long it is in signs a reader sees."""
        return graphemes.count(self.text)

    @cached_property
    def language(self) -> str:
        """The language it is in, as far as that can be told."""
        return language_of(self.words, self.usual)

    @property
    def is_listed(self) -> bool:
        """Whether there are word lists for its language."""
        return self.language in languages_with_lists()

    @cached_property
    def quoted(self) -> tuple[tuple[int, int], ...]:
        """Where somebody else's words stand in quotation marks."""
        return tuple(match.span() for match in QUOTED.finditer(self.text))

    def is_used(self, match: Match) -> bool:
        """Whether the words of a match are meant: not quoted, denied, spoken of or part of a name."""
        return is_used(match, self.words, self.language, self.quoted)

    @cached_property
    def worn(self) -> tuple[Worn, ...]:
        """The worn words (L4) that are meant as such; none in a language without lists."""
        return worn_in(self.words, self.language, self.quoted) if self.is_listed else ()

    @cached_property
    def stock(self) -> tuple[Worn, ...]:
        """Stock phrases and turns that sound made by machine; none in a language without lists."""
        return stock_in(self.words, self.language, self.quoted) if self.is_listed else ()

    def found(self, *names: str) -> tuple[Match, ...]:
        """Phrases of the named lists in the passage's language."""
        if not self.is_listed:
            return ()
        tree: Phrases = phrases(self.language, *names)
        return tree.found(self.words)

    def word_at(self, index: int) -> str:
        """The word at `index` as it is written."""
        return self.words.cut(index, index)
