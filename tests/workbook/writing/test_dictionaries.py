"""Spelling in other languages: dictionaries found where they lie, names left alone, quiet where there are none."""

from pathlib import Path

import pytest

from workbook.writing.dictionaries import DictionaryEngine, dictionary_for, open_dictionary, usual_folders
from workbook.writing.grammar import Proofreader

AFFIXES = "SET UTF-8\nTRY esianrtolcdugmphbyfvkwq\n"
WORDS = ("hola", "soy", "panadera", "de", "noche", "pan", "hago")


class Listed:
    """Knows a few words and counts what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def spell(self, word: str, /) -> bool:
        self.asked.append(word)
        return word.casefold() in WORDS

    def suggest(self, word: str, /) -> tuple[str, ...]:
        return tuple(known for known in WORDS if known[:2] == word[:2].casefold())


def lay(folder: Path, name: str, words: tuple[str, ...] = WORDS) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.aff").write_text(AFFIXES, encoding="utf-8")
    (folder / f"{name}.dic").write_text("\n".join((str(len(words)), *words, "")), encoding="utf-8")
    return folder / name


def test_the_plain_name_comes_first_then_the_country_of_the_same_name(tmp_path):
    lay(tmp_path, "es_AR")
    assert dictionary_for("es", (tmp_path / "none", tmp_path)) == tmp_path / "es_AR"
    lay(tmp_path, "es_ES")
    assert dictionary_for("es", (tmp_path,)) == tmp_path / "es_ES"
    lay(tmp_path, "es")
    assert dictionary_for("es", (tmp_path,)) == tmp_path / "es"
    (tmp_path / "est.dic").write_text("0\n")
    (tmp_path / "pt.dic").write_text("0\n")
    assert dictionary_for("pt", (tmp_path,)) is None


def test_folders_a_person_names_come_before_the_systems():
    folders = usual_folders({"HOME": "/home/a", "DICPATH": "/a:/b"}, "linux")
    assert folders[:3] == (Path("/a"), Path("/b"), Path("/home/a/.local/share/hunspell"))
    assert Path("/usr/share/hunspell") in folders
    assert usual_folders({"HOME": "/Users/a"}, "darwin")[0] == Path("/Users/a/Library/Spelling")


def test_words_are_looked_up_once_and_names_figures_and_own_words_are_left_alone():
    speller = Listed()
    engine = DictionaryEngine("es", speller)
    engine.learn(("masamadre",))
    text = "Soy panadera de nohce, hago pan masamadre en Cádiz desde 2009, ONG. Soy panadera."
    slips = engine.look(text)
    assert [slip.words for slip in slips] == ["nohce", "desde"]
    assert all(slip.fits(text) for slip in slips)
    assert slips[0].instead == ("noche",)
    assert speller.asked.count("panadera") == 1


def test_at_the_beginning_of_a_sentence_only_a_word_one_step_away_is_told():
    engine = DictionaryEngine("es", Listed())
    assert [slip.words for slip in engine.look("Nohce de pan. Brandt de noche. Hola, Nohce.")] == ["Nohce"]


def test_german_nouns_are_looked_at():
    assert [slip.words for slip in DictionaryEngine("de", Listed()).look("Ich backe Brott")] == [
        "Ich",
        "backe",
        "Brott",
    ]


def test_each_tongue_has_its_engine_and_its_memory():
    made = []

    def make(tongue: str) -> DictionaryEngine | None:
        made.append(tongue)
        return None if tongue == "sw" else DictionaryEngine(tongue, Listed())

    reader = Proofreader(make)
    assert reader.look("habari", "sw", frozenset()) is None
    assert [slip.words for slip in reader.look("pann de noche", "es", frozenset())] == ["pann"]
    assert reader.look("pann", "es", frozenset({"pann"})) == ()
    assert made == ["sw", "es"]


def test_a_real_dictionary_is_read(tmp_path):
    pytest.importorskip("hunspell", reason="the extra for other languages is not installed")
    lay(tmp_path, "es_ES")
    engine = open_dictionary("es", lambda: (tmp_path,))
    assert engine is not None
    (slip,) = engine.look("Soy panadera de nohce")
    assert (slip.words, slip.instead[:1]) == ("nohce", ("noche",))
    assert open_dictionary("pt", lambda: (tmp_path,)) is None
