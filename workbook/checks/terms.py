"""Words of earlier answers looked for in a later text: people, roles, topics, stories, phrases."""

from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from msgspec import Struct

from workbook.writing.word_lists import listed_words
from workbook.writing.words import SHORTEST_ROOT, Words, akin, pairs_of_signs, stem, terms_of, words_of

NOT_PART_OF_A_PHRASE = frozenset({
    "i", "you", "we", "they", "he", "she", "it", "this", "that", "these", "those", "my", "your", "our", "their", "a",
    "an", "the",
})  # fmt: skip


class Terms(Struct, frozen=True, dict=True):
    """Stems to look for, with their first letters as an index."""

    stems: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.stems)

    @cached_property
    def _by_head(self) -> dict[str, tuple[str, ...]]:
        heads: dict[str, list[str]] = {}
        for term in self.stems:
            if len(term) >= SHORTEST_ROOT - 1:
                heads.setdefault(term[: SHORTEST_ROOT - 1], []).append(term)
        return {head: tuple(terms) for head, terms in heads.items()}

    def hit(self, word: str) -> str:
        """The stem that `word` belongs to; empty when there is none."""
        own = stem(word)
        if own in self.stems:
            return own
        signs = pairs_of_signs(word)
        if signs:
            return next((pair for pair in signs if pair in self.stems), "")
        near = self._by_head.get(own[: SHORTEST_ROOT - 1], ()) if len(own) >= SHORTEST_ROOT - 1 else ()
        return next((term for term in near if akin(term, own)), "")

    def places(self, words: Words) -> Iterator[tuple[int, str]]:
        """The words of a text that belong to these terms: index and stem."""
        hits = self.hits(words.places)
        for index in sorted([at for word in hits for at in words.places[word]]):
            yield index, hits[words.folded[index]]

    @cached_property
    def _known(self) -> dict[str, str]:
        """What was looked up before: a person's vocabulary changes by one word at a time."""
        return {}

    def hits(self, vocabulary: Iterable[str]) -> dict[str, str]:
        """The words of a vocabulary that belong to these terms, each with its stem."""
        known = self._known
        if len(known) > MOST_KNOWN:
            known.clear()
        found: dict[str, str] = {}
        for word in vocabulary:
            stem_of_it = known.get(word)
            if stem_of_it is None:
                stem_of_it = known[word] = self.hit(word)
            if stem_of_it:
                found[word] = stem_of_it
        return found

    def first(self, words: Words, before: int | None = None) -> int | None:
        """The index of the first word that belongs to these terms, ending within `before` code points."""
        for index, _ in self.places(words):
            if before is None or words.spans[index][1] <= before:
                return index
            return None
        return None

    def shared_with(self, words: Words) -> frozenset[str]:
        """All stems of these terms that stand in the text."""
        return frozenset(found for _, found in self.places(words))


MOST_KNOWN = 5000
NO_TERMS = Terms(frozenset())


@lru_cache(maxsize=256)
def terms_from(texts: tuple[str, ...], language: str) -> Terms:
    """The terms of some answers, without the small and common words of their language."""
    left_out = left_out_in(language)
    return Terms(frozenset[str]().union(*(terms_of(words_of(text), left_out) for text in texts)))


@lru_cache(maxsize=8)
def left_out_in(language: str) -> frozenset[str]:
    """Words that carry no meaning of their own in a language; empty where there is no list."""
    names = ("stop_words", "generic_terms", "self_words", "you_words")
    return frozenset[str]().union(*(listed_words(name, language) for name in names))


@lru_cache(maxsize=256)
def _phrase_parts(phrase: str, language: str) -> tuple[tuple[str, ...], frozenset[str]]:
    words = words_of(phrase)
    bare = tuple(word for word in words.folded if word not in NOT_PART_OF_A_PHRASE)
    return bare, terms_of(words, left_out_in(language))


class PhraseFinder(Struct, frozen=True, dict=True):
    """A text in which collected phrases are looked for."""

    words: Words
    language: str

    @cached_property
    def _bare(self) -> tuple[int, ...]:
        return tuple([at for at, word in enumerate(self.words.folded) if word not in NOT_PART_OF_A_PHRASE])

    @cached_property
    def _begins(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for at, index in enumerate(self._bare):
            places.setdefault(self.words.folded[index], []).append(at)
        return places

    @cached_property
    def _stems(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for word, indices in self.words.places.items():
            for part in pairs_of_signs(word) or (stem(word),):
                places.setdefault(part, []).extend(indices)
        return places

    def find(self, phrase: str) -> tuple[int, int] | None:
        """Where a phrase stands (first and last word): word by word, or all its main words within twelve words."""
        bare, stems = _phrase_parts(phrase, self.language)
        found = self._in_order(bare)
        if found is not None or len(stems) < 2 or not all(part in self._stems for part in stems):
            return found
        return self._close_by(stems)

    def _in_order(self, bare: tuple[str, ...]) -> tuple[int, int] | None:
        if not bare:
            return None
        folded, order = self.words.folded, self._bare
        for at in self._begins.get(bare[0], ()):
            if at + len(bare) <= len(order) and all(
                folded[order[at + step]] == bare[step] for step in range(len(bare))
            ):
                return order[at], order[at + len(bare) - 1]
        return None

    def _close_by(self, stems: frozenset[str]) -> tuple[int, int] | None:
        rarest = min(stems, key=lambda part: len(self._stems[part]))
        for index in self._stems[rarest]:
            near = [min(self._stems[part], key=lambda place: abs(place - index)) for part in stems]
            if max(near) - min(near) <= WITHIN_WORDS:
                return min(near), max(near)
        return None


WITHIN_WORDS = 12
