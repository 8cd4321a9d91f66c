"""Spelling and grammar of English texts: slips with their places, from an engine behind an interface of our own.

The engine is an extra that may be absent; then there is nothing to say about spelling and everything else works.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from typing import Final, Protocol

from msgspec.structs import replace

from workbook.writing.dictionaries import open_dictionary
from workbook.writing.sentences import paragraphs_of
from workbook.writing.slip import DIALECTS, Dialect, Slip
from workbook.writing.slip_filter import Remark, is_noise
from workbook.writing.word_lists import listed

RULES_OFF: Final = (
    "OxfordComma", "PhrasalVerbAsCompoundNoun", "LongSentences", "PassionateAbout", "FillerWords", "Hedging",
    "MassNouns", "CompoundNouns", "QuantifierNumeralConflict", "NotTo", "FindOut", "CurrencyPlacement",
    "ExpandMemoryShorthands", "NumericRangeEnDash",
)  # fmt: skip
"""Matters of taste, what is often wrong in short texts of names and figures, and what our own checks ask better."""
MOST_INSTEAD: Final = 3
PARAGRAPHS_KEPT: Final = 400


class Engine(Protocol):
    """Looks at one paragraph at a time; for one thread only."""

    def learn(self, words: Iterable[str]) -> None:
        """Take exactly these words as known beside the dictionary."""
        ...

    def look(self, paragraph: str) -> tuple[Slip, ...]:
        """The slips of a paragraph, places counted from its beginning."""
        ...


class HarperEngine:
    """The Harper grammar checker; making one takes about a second."""

    def __init__(self, dialect: Dialect) -> None:
        """Make an engine for one English. Raises ImportError when Harper is not installed."""
        from harper import Dialect as HarperDialect
        from harper import Linter

        self._linter = Linter(HarperDialect[dialect.upper()])
        config = self._linter.get_lint_config()
        self._linter.set_lint_config({**config, **dict.fromkeys(RULES_OFF, False)})

    def learn(self, words: Iterable[str]) -> None:
        """Take exactly these words as known beside the dictionary."""
        self._linter.clear_words()
        self._linter.import_words(sorted(set(words)))

    def look(self, paragraph: str) -> tuple[Slip, ...]:
        """The slips of a paragraph, without those that are usually names, terms or taste."""
        remarks: list[Remark] = []
        messages: list[str] = []
        for lint in self._linter.lint(paragraph, language="plaintext"):
            words, start, end = lint.problem_text, lint.span.start, lint.span.end
            if paragraph[start:end] == words:
                ways = tuple((int(way.kind), way.replacement_text) for way in lint.suggestions)
                instead = tuple(dict.fromkeys(_instead(words, kind, text) for kind, text in ways))[:MOST_INSTEAD]
                remarks.append(Remark(lint.lint_kind, start, end, words, instead))
                messages.append(lint.message)
        return tuple(
            _slip(remark, message)
            for remark, message in zip(remarks, messages, strict=True)
            if not is_noise(remark, paragraph, remarks)
        )


def _slip(remark: Remark, message: str) -> Slip:
    kind = "spelling" if remark.kind in {"Spelling", "Typo"} else "grammar"
    told = _sentence(message, remark.words, kind)
    return Slip(remark.start, remark.end, remark.words, told, kind, remark.instead)


def open_engine(tongue: str) -> Engine | None:
    """An engine for one English, or for the spelling of another language by its code; None where none is installed."""
    dialect: Dialect | None = next((one for one in DIALECTS if one == tongue), None)
    if dialect is None:
        return open_dictionary(tongue)
    try:
        return HarperEngine(dialect)
    except ImportError:
        return None


class Proofreader:
    """An engine for each tongue, with the person's words and a memory by paragraph; it belongs to one thread."""

    def __init__(self, make: Callable[[str], Engine | None] = open_engine) -> None:
        """Make no engine yet; the first look does."""
        self._make = make
        self._engines: dict[str, Engine | None] = {}
        self._words: dict[str, frozenset[str]] = {}
        self._kept: OrderedDict[tuple[str, str], tuple[Slip, ...]] = OrderedDict()

    def look(self, text: str, tongue: str, words: frozenset[str]) -> tuple[Slip, ...] | None:
        """The slips of a text, places in its code points; None when no engine is installed.

        `tongue` is an English ("british") or the code of another language ("es").
        """
        engine = self._prepared(tongue, words)
        if engine is None:
            return None
        found: list[Slip] = []
        for part in paragraphs_of(text):
            slips = self._look_at(engine, tongue, part.of(text))
            found += [replace(slip, start=slip.start + part.start, end=slip.end + part.start) for slip in slips]
        return tuple(found)

    def _prepared(self, tongue: str, words: frozenset[str]) -> Engine | None:
        if tongue not in self._engines:
            self._engines[tongue] = self._make(tongue)
        engine = self._engines[tongue]
        if engine is not None and words != self._words.get(tongue):
            engine.learn(words | frozenset(listed("terms_of_trades", "en")))
            self._words[tongue] = words
            for place in [place for place in self._kept if place[0] == tongue]:
                del self._kept[place]
        return engine

    def _look_at(self, engine: Engine, tongue: str, paragraph: str) -> tuple[Slip, ...]:
        kept = self._kept.get((tongue, paragraph))
        if kept is None:
            kept = self._kept[tongue, paragraph] = engine.look(paragraph)
            while len(self._kept) > PARAGRAPHS_KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end((tongue, paragraph))
        return kept


def _instead(words: str, kind: int, text: str) -> str:
    match kind:
        case 1:
            return ""
        case 2:
            return words + text
        case _:
            return text.capitalize() if len(words) == 1 and words.isupper() else text


def _sentence(message: str, words: str, kind: str) -> str:
    """The engine's remark in our way of speaking: no marks of code, no exclamation."""
    if kind == "spelling":
        return f"Is '{words}' written as you want it?"
    quoted = message.replace("`", "'").replace("“", "'").replace("”", "'").replace("!", ".").strip()
    return quoted if quoted.endswith((".", "?")) else f"{quoted}."
