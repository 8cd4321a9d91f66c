"""What a message and a week of many people cost, in milliseconds of CPU time.

A 700-character message is reviewed as if it were typed (each time other words) beside 300 earlier messages; a due list
and a week page are made from 5,000 people with 20,000 lines. Prints one line of JSON.
"""

import sys

sys.path[:] = [entry for entry in sys.path if not entry.endswith("benchmarks")]

import json
import random
import time
from collections.abc import Callable
from datetime import date, timedelta

from workbook.model.answers import MessageDrafts, MultiChoice, PeopleTable, Row, StoryCards
from workbook.model.workbook import Person, Touch, Workbook
from workbook.outreach.due import due_list
from workbook.outreach.review import review
from workbook.outreach.week import week_page

TODAY = date(2027, 6, 2)
KINDS = ("noticed", "warmed", "written", "answered", "given", "asked", "reported_back", "met")
WORDS = tuple(
    word
    for line in (
        "night ward alarm log notes river colour drain press sheet tree branch fault yard cold blanket bread minutes",
        "word list border report shop books mistake exercise apprentice thank question teach sentence family you your",
        "the a of and to in that it on with for when how which who read wrote asked showed kept moved learned I we",
    )
    for word in line.split()
)
TYPED = 400
RUNS = 40


def sentence(chance: random.Random, words: int = 12) -> str:
    said = " ".join(chance.choice(WORDS) for _ in range(words))
    return said[0].upper() + said[1:] + chance.choice(".?.")


def message(chance: random.Random, length: int) -> str:
    text = ""
    while len(text) < length:
        text += sentence(chance) + " "
    return text[:length]


def many_messages(chance: random.Random, count: int) -> Workbook:
    people = tuple(Person(id=f"p{one}", name=f"Ada{one} Okoro", why=sentence(chance)) for one in range(count + 1))
    rows = tuple(
        Row(id=f"m{one}", person=f"p{one}", values={"text": message(chance, 500), "status": "sent"})
        for one in range(count)
    )
    noticed = {f"noticed{one}": sentence(chance) for one in (1, 2, 3)} | {"wonder": sentence(chance)}
    cards = tuple(Row(id=f"n{one}", person=f"p{one}", values=noticed) for one in range(count + 1))
    answers = {"E9.3.messages": MessageDrafts(rows=rows), "E9.2.notices": StoryCards(rows=cards)}
    return Workbook(id="w", people=people, answers=answers)


def many_people(chance: random.Random, count: int, lines: int) -> Workbook:
    people = tuple(Person(id=f"p{one}", name=f"Ada{one} Okoro", why="why", pile="active") for one in range(count))
    keeps = ("monthly", "quarterly", "twice_a_year", "")
    rows = tuple(Row(id=f"r{one}", person=f"p{one}", values={"keep": chance.choice(keeps)}) for one in range(count))
    days = sorted((chance.randrange(700) for _ in range(lines)), reverse=True)  # lines are written as days go by
    ledger = tuple(
        Touch(
            id=f"t{one}",
            person=f"p{chance.randrange(count)}",
            kind=chance.choice(KINDS),
            on=(TODAY - timedelta(days=days[one])).isoformat(),
            line=sentence(chance, 6),
        )
        for one in range(lines)
    )
    answers = {"E9.1.people": PeopleTable(rows=rows), "E1.3.hours": MultiChoice(chosen=("2",))}
    return Workbook(id="w", people=people, ledger=ledger, answers=answers)


def measured(work: Callable[[int], object], times: int) -> list[float]:
    took: list[float] = []
    for one in range(times):
        begun = time.process_time()
        work(one)
        took.append((time.process_time() - begun) * 1000)
    return took


def high(took: list[float], share: float) -> float:
    return round(sorted(took)[min(len(took) - 1, int(len(took) * share))], 2)


def main() -> None:
    chance = random.Random(7)
    written = many_messages(chance, 300)
    text = message(chance, 700 - TYPED // 10)
    values = {"situation": "M3", "channel": "email"}
    person = written.people[-1].id

    def type_one(one: int) -> object:
        said = text + message(random.Random(one), one // 10)
        return review(written, Row(id="new", person=person, values={**values, "text": said}))

    first = measured(type_one, 1)
    typed = measured(type_one, TYPED)
    known = many_people(chance, 5000, 20000)
    cold = measured(lambda one: due_list(known, TODAY - timedelta(days=one)), RUNS)
    due = measured(lambda _: due_list(known, TODAY), RUNS)
    week = measured(lambda _: week_page(known, TODAY), RUNS)
    print(
        json.dumps(
            {
                "message_first_ms": round(first[0], 2),
                "message_p50_ms": high(typed, 0.5),
                "message_p95_ms": high(typed, 0.95),
                "due_first_p50_ms": high(cold, 0.5),
                "due_p50_ms": high(due, 0.5),
                "due_p95_ms": high(due, 0.95),
                "week_p50_ms": high(week, 0.5),
                "due": len(due_list(known, TODAY)),
            }
        )
    )


if __name__ == "__main__":
    main()
