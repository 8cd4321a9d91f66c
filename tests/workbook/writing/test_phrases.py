"""Words, sentences, phrases and the language of a text, to the code point."""

import pytest

from workbook.writing.languages import language_of
from workbook.writing.phrases import Phrases
from workbook.writing.sentences import paragraphs_of, sentences_of
from workbook.writing.words import akin, stem, terms_of, words_of


def phrases_in(text: str, *listed: str) -> list[str]:
    found = Phrases({"list": listed}).found(words_of(text))
    return [text[match.start : match.end] for match in found]


def test_words_have_plain_apostrophes_and_their_own_places() -> None:
    words = words_of("🙂 I’m Zoë – results-driven")
    assert words.folded == ("i'm", "zoë", "results", "driven")
    assert words.cut(0, 1) == "I’m Zoë"
    assert words_of("İş ARIYORUM").cut(1, 1) == "ARIYORUM"


def test_marks_belong_to_their_word() -> None:
    assert len(words_of("नमस्ते दुनिया")) == 2
    assert words_of("日本語のテスト").count == 3


@pytest.mark.parametrize(("text", "found"), [
    ("A RESULTS-DRIVEN nurse", ["RESULTS-DRIVEN"]), ("results driven", ["results driven"]), ("results. Driven", []),
    ("We share 12 very dear connections", ["share 12 very dear connections"]), ("We share connections", []),
    ("pick their brains", ["pick their brains"]), ("team players", []),
    ("team player, team player", ["team player"] * 2),
])  # fmt: skip
def test_phrases(text: str, found: list[str]) -> None:
    listed = ("results-driven", "share … connections", "pick your|their brain|brains", "team player")
    assert phrases_in(text, *listed) == found


def test_a_class_stands_for_each_of_its_words() -> None:
    tree = Phrases(
        {"list": ("<strong> skills", "<strong> <area> skills")}, {"strong": ("great", "vast"), "area": ("people",)}
    )
    text = "great skills, vast people skills, people skills, great people"
    assert [text[match.start : match.end] for match in tree.found(words_of(text))] == [
        "great skills",
        "vast people skills",
    ]


def test_the_longest_phrase_counts_and_the_first_list_wins() -> None:
    tree = Phrases({"fine": ("test driven",), "worn": ("driven", "test driven development", "test driven")})
    found = tree.found(words_of("driven by test driven development and test driven work"))
    assert [(match.label, match.phrase) for match in found] == [
        ("worn", "driven"), ("worn", "test driven development"), ("fine", "test driven")]  # fmt: skip


@pytest.mark.parametrize(("text", "sentences"), [
    ("Dr. Anh counts. She sleeps", ["Dr. Anh counts.", "She sleeps"]), ("At 4 a.m. it rang.", ["At 4 a.m. it rang."]),
    ('"Who?" I asked B. in hall 2.', ['"Who?"', "I asked B. in hall 2."]), ("一。二！三", ["一。", "二！", "三"]),
    ("كيف حالك؟ بخير", ["كيف حالك؟", "بخير"]), ("One\nTwo", ["One", "Two"]), ("3.5 tonnes", ["3.5 tonnes"]), ("", []),
])  # fmt: skip
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [stretch.of(text) for stretch in sentences_of(text)] == sentences


def test_paragraphs_are_what_stands_between_line_breaks() -> None:
    assert [stretch.of("a\n\n b \n") for stretch in paragraphs_of("a\n\n b \n")] == ["a", "b"]


def test_stems_terms_and_kin() -> None:
    assert (stem("alarms"), stem("listening"), stem("was")) == ("alarm", "listen", "was")
    assert terms_of(words_of("The alarms of 4 wards"), frozenset({"the", "of"})) == {"alarm", "4", "ward"}
    assert akin("bake", "bakeri")
    assert not akin("art", "article")


@pytest.mark.parametrize(("text", "language"), [
    ("Pipe welder, Gdynia", "en"), ("I weld pipes for the yard", "en"), ("", "en"),
    ("Ich schweiße Rohre für die Werft", "de"),
    ("Je soude des tuyaux dans une usine", "fr"), ("أنا محاسبة", "ar"), ("私は看護師です", "ja"), ("Я медсестра", "ru"),
])  # fmt: skip
def test_the_language_of_a_text(text: str, language: str) -> None:
    assert language_of(words_of(text)) == language
