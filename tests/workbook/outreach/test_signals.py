"""Each signal alone: what raises it, and what nearly does but is fine."""

import pytest

from tests.workbook.outreach.people import MONDAY, circle, person, touch, with_messages, with_notices
from tests.workbook.outreach.samples import sample, to_ingrid
from workbook.model.answers import Row
from workbook.outreach.draft import draft_of
from workbook.outreach.signals import SIGNALS, kinds, signals_of

GOOD = "Dr Brandt, your alarm log stood beside the nurses' notes. Which one surprised you?"

RAISED = (
    ("X1", "Dr Brandt, I hope this finds you well. Your alarm log surprised me. Which notes did you keep?"),
    ("X2", "I'd like to add you to my professional network on LinkedIn."),
    ("X3", "Your alarm log stood beside the nurses' notes. Which one surprised you?"),
    ("X4", "Dr Brandt, your reputation precedes you. Where do you live?"),
    ("X5", "Dr Brandt, what an amazing thing you have done for everybody. Could you say how it began?"),
    ("X6", "I am sure, Dr Brandt, that the alarm log surprised you. Which notes did you keep?"),
    ("X7", "Dr Brandt, I did my degree, I run my own shop, and we sold our van. Is that all right?"),
    ("X8", f"{GOOD} Let's circle back for a win-win."),
    ("X9", f"{GOOD} Book a call for a discount."),
    ("X10", f"{GOOD} See https://example.org/page"),
    ("X11", f"{GOOD} Could we jump on a call for 15 minutes?"),
    ("X12", f"{GOOD} May I pick your brain?"),
    ("X13", "Dr Brandt, your alarm log stood beside the nurses' notes."),
    ("X14", f"{GOOD} Why? When?"),
    ("X15", f"{GOOD} Any advice?"),
    ("X16", GOOD + " It was a long night on the ward." * 20),
    ("X17", "Dear {first_name}, your alarm log stood beside the nurses' notes. Which one surprised you, Dr Brandt?"),
    ("X20", f"{GOOD} Amazing, brilliant, outstanding."),
    ("X21", f"{GOOD} No strings, I promise."),
    ("X22", f"{GOOD} Just following up."),
    ("X23", f"{GOOD} WONDERFUL!!"),
    ("X24", f"{GOOD} How is your pregnancy?"),
    ("X25", f"{GOOD} Could you introduce me to him, and review my paper?"),
    ("X26", f"Re: {GOOD}"),
)
GENERAL = (
    "Dr Brandt, most leaders tell me that costs are rising everywhere. Shall I send you some information about it?"
)
FINE = (
    (
        "X1",
        "Dr Brandt, a gull ate the yellow paint on our harbour wall. Does yours drink turpentine as well, at low tide?",
    ),
    ("X15", "Dr Brandt, the gulls ate our yellow paint. Does turpentine drive them off?"),
    ("X24", f"{GOOD} You teach children too."),
    ("X5", "Dr Brandt, it was great to see the alarm log beside the nurses' notes. Which one surprised you?"),
    ("X11", "Dr Brandt, the alarm log started twenty minutes later. Did the nurses notice?"),
    ("X12", "Dr Brandt, may I pick your brain about the alarm log and the nurses' notes?"),
    ("X17", "Dr Brandt, your alarm log [sic] stood beside the nurses' notes. Which one surprised you?"),
    ("X23", f"{GOOD} 🙂"),
    ("X24", f"{GOOD} Our families read it too."),
    ("X25", f"{GOOD} Could you introduce me to him?"),
    ("X8", f"{GOOD} The leverage ratio of the bank fell."),
)


def ids(text: str) -> set[str]:
    return {signal.id for signal in signals_of(to_ingrid(text)).raised}


def test_there_are_26_signals_in_order_each_with_its_question() -> None:
    assert [signal_id for signal_id, _, _ in SIGNALS] == [f"X{number}" for number in range(1, 27)]
    assert list(kinds()) == [signal_id for signal_id, _, _ in SIGNALS]
    assert sum(kind.weight for kind in kinds().values()) == 308


def test_the_good_note_raises_nothing() -> None:
    assert ids(GOOD) == set()


@pytest.mark.parametrize(("signal_id", "text"), RAISED)
def test_raised(signal_id: str, text: str) -> None:
    assert signal_id in ids(text)


@pytest.mark.parametrize(("signal_id", "text"), FINE)
def test_not_raised(signal_id: str, text: str) -> None:
    assert signal_id not in ids(text)


def test_an_opening_without_a_word_of_its_own_is_stock_and_its_question_broad() -> None:
    found = signals_of(to_ingrid(GENERAL))
    assert found.has("X1", "X4", "X15")
    assert found.band.id == "sent_to_many"
    opening = next(signal for signal in found.raised if signal.id == "X1")
    assert opening.words == ("dr brandt, most leaders tell me that costs are rising everywhere.",)
    noticed = signals_of(to_ingrid(GENERAL + " Your alarm log shows it."))
    assert not noticed.has("X1", "X4", "X15")


def test_a_message_sent_to_another_is_interchangeable() -> None:
    ada, bo = person("Ada Okoro", why="her bees"), person("Bo Lind", why="his trees")
    text = "Dear {}, I read your piece on {} with my colleagues over lunch at work and we argued an hour about it. How?"
    sent = Row(id="m", person=bo.id, values={"text": text.format("Bo", "Acme"), "status": "sent"})
    workbook = with_messages(circle(ada, bo), sent)
    found = signals_of(draft_of(workbook, ada.id, text.format("Ada", "Globex")))
    raised = next(signal for signal in found.raised if signal.id == "X18")
    assert raised.question == "You've sent nearly this to B. L. What is only theirs?"
    assert "X18" not in {
        signal.id for signal in signals_of(draft_of(workbook, bo.id, text.format("Bo", "Acme"))).raised
    }


def test_only_a_title_is_a_recital() -> None:
    ada = person("Ada Okoro", field="head of production at Globex")
    workbook = with_notices(
        circle(ada), ada, ("Head of production at Globex", "title"), ("She mends looms at night", "work")
    )
    recital = signals_of(draft_of(workbook, ada.id, "Ada, how is production at Globex?"))
    assert recital.has("X19")
    assert not signals_of(draft_of(workbook, ada.id, "Ada, how do your looms at Globex sound at night?")).has("X19")


def test_as_discussed_is_true_for_somebody_one_met() -> None:
    ada = person("Ada Okoro", pile="stranger")
    text = "Ada, as discussed, the bees. Which one?"
    assert signals_of(draft_of(circle(ada), ada.id, text)).has("X26")
    met = circle(ada, ledger=(touch(ada, "met", MONDAY),))
    assert not signals_of(draft_of(met, ada.id, text)).has("X26")


def test_what_was_meant_so_counts_no_more_until_the_words_change() -> None:
    text = "Dr Brandt, what an amazing thing you have done. Could you say how it began?"
    first = signals_of(to_ingrid(text))
    praise = next(signal for signal in first.raised if signal.id == "X5")
    assert praise.key == "X5:amazing"
    again = signals_of(to_ingrid(text), (praise.key,))
    assert not again.has("X5")
    assert [signal.id for signal in again.meant] == ["X5"]
    assert again.index == first.index - 10
    changed = signals_of(to_ingrid(text.replace("amazing", "incredible")), (praise.key,))
    assert changed.has("X5")


def test_a_language_without_lists_says_what_it_did_not_look_at() -> None:
    text = "Дорогий Мареку, ваше відео дивився весь цех. Як ви навчилися слухати прес?"
    found = signals_of(draft_of(sample("hr-manager"), "p_marek_sikora", text))
    assert {"X1", "X5", "X8"} <= set(found.off)
    assert "X17" not in found.off
    assert found.off_sentence.startswith("There is no word list for this language yet. Not looked at: Stock opening")
    assert found.band.id == "personal"


def test_japanese_notices_are_found_by_pairs_of_signs() -> None:
    yuki = person("山田 雪", why="x")
    workbook = with_notices(circle(yuki), yuki, ("夜勤の看護記録を隣に並べた", "work"))
    near = signals_of(draft_of(workbook, yuki.id, "山田さん、看護記録のお話を覚えています。どちらに驚きましたか。"))
    far = signals_of(draft_of(workbook, yuki.id, "山田さん、お元気ですか。"))
    assert not near.has("X3", "X4", "X13")
    assert far.has("X4")


def test_a_note_to_a_helper_needs_no_notice() -> None:
    ada = person("Ada Okoro", pile="active")
    text = "Ada, you know Bo. Would you ask him whether he is open to a note from me?"
    assert not signals_of(draft_of(circle(ada), ada.id, text, situation="M4")).has("X4")
    assert signals_of(draft_of(circle(ada), ada.id, text, situation="M1")).has("X4")


def test_an_empty_message_is_asked_nothing() -> None:
    assert signals_of(to_ingrid(" \n")).raised == ()
