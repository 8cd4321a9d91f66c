"""Spelling and grammar: places in code points, names left alone, own words known, kind without an engine."""

import pytest

from workbook.model.answers import LongText, RankedList, Row
from workbook.model.workbook import Owner, Person, Workbook
from workbook.writing.grammar import Proofreader
from workbook.writing.own_spellings import own_spellings
from workbook.writing.slip import Slip
from workbook.writing.slip_filter import Remark, is_noise, one_step_apart


@pytest.fixture(scope="module")
def proofreader() -> Proofreader:
    pytest.importorskip("harper")
    return Proofreader()


class Parrot:
    """An engine that finds one word, counts its looks and knows what it was taught."""

    def __init__(self) -> None:
        self.looks: list[str] = []
        self.known: frozenset[str] = frozenset()

    def learn(self, words) -> None:
        self.known = frozenset(words)

    def look(self, paragraph: str) -> tuple[Slip, ...]:
        self.looks.append(paragraph)
        at = paragraph.find("teh")
        return () if at < 0 or "teh" in self.known else (Slip(at, at + 3, "teh", "?", "spelling", ("the",)),)


def test_slips_stand_at_code_points_beside_emoji_and_right_to_left_words(proofreader):
    text = "👩‍👩‍👧 שלום teh night.\n\n🎉 I recieve it."
    slips = proofreader.look(text, "british", frozenset())
    assert [text[slip.start : slip.end] for slip in slips if slip.words in {"teh", "recieve"}] == ["teh", "recieve"]
    assert all(slip.fits(text) for slip in slips)


def test_a_slip_offers_whole_replacements(proofreader):
    text = "A organised team. We should of gone to alot of places."
    mended = text
    for slip in reversed(proofreader.look(text, "british", frozenset())):
        mended = slip.mended(mended, slip.instead[0])
    assert mended == "An organised team. We should have gone to a lot of places."


def test_each_english_is_its_own(proofreader):
    british = proofreader.look("The colour of the center is grey.", "british", frozenset())
    american = proofreader.look("The colour of the center is grey.", "american", frozenset())
    assert "center" in {slip.words for slip in british}
    assert "colour" in {slip.words for slip in american}


def test_names_and_terms_of_a_trade_are_left_alone(proofreader):
    text = "SRE and KYC lead · Siobhan Yilmaz · HubSpot, dbt, Node.js · onboarding for fintechs"
    assert proofreader.look(text, "british", frozenset({"Siobhan", "Yilmaz"})) == ()


def test_the_hour_before_noon_needs_no_other_article(proofreader):
    assert proofreader.look("I count alarms at 4 a.m. on a ward.", "british", frozenset()) == ()


def test_a_text_is_mended_only_where_it_still_matches():
    slip = Slip(2, 9, "recieve", "?", "spelling", ("receive",))
    assert slip.mended("I recieve it", "receive") == "I receive it"
    assert slip.mended("We recieve it", "receive") == "We recieve it"


def test_only_the_paragraph_that_changed_is_looked_at_again():
    engine = Parrot()
    proofreader = Proofreader(lambda _dialect: engine)
    first = proofreader.look("one teh\ntwo", "british", frozenset())
    again = proofreader.look("one teh\ntwo three", "british", frozenset())
    assert engine.looks == ["one teh", "two", "two three"]
    assert first == again
    assert [(slip.start, slip.end) for slip in again] == [(4, 7)]


def test_words_added_and_taken_back_count_at_once():
    engine = Parrot()
    proofreader = Proofreader(lambda _dialect: engine)
    assert proofreader.look("teh", "british", frozenset({"teh"})) == ()
    assert len(proofreader.look("teh", "british", frozenset())) == 1


def test_without_an_engine_nothing_is_said():
    assert Proofreader(lambda _dialect: None).look("teh", "british", frozenset()) is None


def left_out(text: str, words: str, *instead: str, kind: str = "Spelling", others: tuple[Remark, ...] = ()) -> bool:
    start = text.index(words)
    return is_noise(Remark(kind, start, start + len(words), words, instead), text, others)


@pytest.mark.parametrize(
    ("words", "instead"),
    [("Yilmaz", "Mailman"), ("KYC", "KC"), ("HubSpot", "Hubs"), ("dbt", "debt"), ("v2", "v"), ("iOS", "is"),
     ("Ravi", "Rave"), ("Plzeň", "Plze"), ("kvass", "kiss"), ("urushi", "brush"), ("fermenter", "fermented"),
     ("nuri", "nu's"), ("Hohner", "Honer"), ("Majorna", "Majorca")],
)  # fmt: skip
def test_what_looks_like_a_name_or_a_term_is_noise(words, instead):
    assert left_out(f"I work with {words} here", words, instead)


@pytest.mark.parametrize(("words", "instead"), [
    ("recieve", "receive"), ("dont", "don't"), ("im", "I'm"), ("did'nt", "didn't"), ("wierd", "weird"),
    ("tommorow", "tomorrow"), ("maintainance", "maintenance"), ("Febuary", "February"),
])  # fmt: skip
def test_true_slips_stay(words, instead):
    assert not left_out(f"I work with {words} here", words, instead)


def test_a_capital_at_the_start_is_no_name_yet():
    assert not left_out("Definately here", "Definately", "Definitely")
    assert not left_out("Nurse | Proffesional baker", "Proffesional", "Professional")


def test_words_of_another_language_vouch_for_each_other():
    text = "Anopheles gambiae and txuleta"
    other = Remark("Spelling", 22, 29, "txuleta", ("theta",))
    assert not left_out("a gambel and tea", "gambel", "gamble")
    assert left_out(text, "gambiae", "gambit", others=(other,))


def test_other_remarks_that_are_usually_wrong():
    assert left_out("Bora Bora to Walla", "Bora Bora", "Bora", kind="Repetition")
    assert not left_out("the the boats", "the the", "the", kind="Repetition")
    assert left_out("At Yahoo! in Dublin", "in", "In", kind="Capitalization")
    assert left_out("MIG and TIG welding", "MIG", "MiG", kind="Capitalization")
    assert left_out("Dr. med. vet. Eze", "vet", "Vet", kind="Capitalization")
    assert not left_out("I bake bread. you eat", "you", "You", kind="Capitalization")
    assert left_out("one runbook", "runbook", "run book", kind="Typo")
    assert left_out("Nurse on the A&E desk", "A", "An", kind="Miscellaneous")


def test_a_space_before_the_next_word_is_no_slip():
    assert left_out("word ", " ", "", kind="Formatting")
    assert not left_out("a  word", "  ", " ", kind="Formatting")


def test_one_step_is_a_letter_more_less_other_or_swapped():
    assert [one_step_apart("recieve", other) for other in ("receive", "recive", "reciever", "recieve", "relief")] == [
        True, True, True, False, False,
    ]  # fmt: skip


def test_own_words_come_from_names_target_words_and_what_was_added():
    workbook = Workbook(
        id="w",
        owner=Owner(name="Aoife O'Neill", known_words=("organoid",)),
        people=(Person(id="p_1", name="Zeynep Yılmaz"),),
        answers={
            "E3.3.words": RankedList(rows=(Row(id="r", values={"phrase": "bedside handover"}),)),
            "E5.2.role": LongText(text="prosthetist"),
            "E6.3.about": LongText(text="mispeled"),
        },
    )
    words = own_spellings(workbook)
    assert {"Aoife", "O'Neill", "organoid", "Zeynep", "Yılmaz", "handover", "prosthetist"} <= words
    assert "mispeled" not in words
