"""Short words from earlier answers, with where they stand."""

from workbook.model.answers import CardSort, LongText, MultiChoice, OwnCard, PeopleTable, RankedList, Row, ShortText
from workbook.model.workbook import Owner, Workbook
from workbook.reading.pieces import (
    chosen_by_others,
    own_window_words,
    pieces_for,
    word_sources,
)


def rows(column, *words, kind=RankedList, **more):
    return kind(rows=tuple(Row(id=f"r{at}", values={column: word, **more}) for at, word in enumerate(words)))


def test_a_piece_names_its_sources_in_order():
    book = Workbook(
        id="w",
        answers={"E3.1.kinds": rows("who", "owners of cafés"), "E4.1.topics": rows("for", "bakers", "owners of cafés")},
    )
    found = pieces_for(book, "people")
    assert [(one.source, one.words) for one in found] == [
        ("E3.1.kinds", ("owners of cafés",)),
        ("E4.1.topics", ("bakers", "owners of cafés")),
    ]
    assert found[0].title == "The people who matter"


def test_what_somebody_said_about_themselves_has_no_page_to_go_to():
    book = Workbook(id="w", owner=Owner(role="ward nurse"), answers={"E5.1.current": ShortText(text="Nurse at Leeds")})
    assert [(one.source, one.words) for one in pieces_for(book, "role")] == [
        ("", ("ward nurse",)),
        ("E5.1.current", ("Nurse at Leeds",)),
    ]


def test_sources_without_words_are_left_out():
    assert pieces_for(Workbook(id="w"), "people") == ()
    assert (
        pieces_for(Workbook(id="w", answers={"E3.3.phrases": rows("phrase", "  ", kind=PeopleTable)}), "problem") == ()
    )


def test_long_texts_are_offered_by_their_short_sentences():
    short, long = "I start counting.", f"When a ward has stopped hearing {'all of ' * 20}its alarms, I stay."
    book = Workbook(id="w", answers={"E4.2.own_voice": LongText(text=f"{short} {long}")})
    assert [one.words for one in pieces_for(book, "change")] == [(short,)]


def test_a_strength_to_leave_behind_is_not_offered():
    book = Workbook(id="w", answers={"E2.2.strengths": rows("fact", "Six rescues", want="no_longer")})
    assert pieces_for(book, "proof") == ()


def test_the_panes_hold_values_strengths_and_the_words_of_others():
    book = Workbook(
        id="w",
        answers={
            "E2.1.values": CardSort(top=("c1", "calm"), own=(OwnCard(id="c1", text="صبر"),)),
            "E2.2.strengths": rows("name", "Listening"),
            "E2.4.own": MultiChoice(chosen=("exact",), other="stubborn, slow; kind "),
            "E2.4.others": RankedList(
                rows=(
                    Row(id="a", values={"words": ("calm", "dry_humoured")}),
                    Row(id="b", values={"words": ("dry_humoured", "dry_humoured")}),
                )
            ),
            "E2.5.use_sentence": LongText(text="She counts."),
        },
    )
    panes = {name: [one.words for one in sources] for name, sources in word_sources(book)}
    assert panes == {
        "What I stand for": [("صبر", "Calm"), ("exact", "stubborn", "slow", "kind")],
        "What I am good at": [("Listening",)],
        "Words others choose": [("dry-humoured", "calm")],
        "What people say": [("She counts.",)],
    }
    assert chosen_by_others(book) == {"dry_humoured": 2, "calm": 1}, "a person counts once for a word"
    assert own_window_words(book) == ("exact", "stubborn", "slow", "kind")
