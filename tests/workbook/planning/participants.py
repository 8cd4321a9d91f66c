"""Three sample participants and small workbooks for the plan's tests."""

from pathlib import Path
from typing import Any

import yaml

from workbook.model.answers import (
    Answer,
    CardSort,
    Cell,
    MessageDrafts,
    MultiChoice,
    PeopleTable,
    PlanRows,
    Row,
    ShortText,
)
from workbook.model.workbook import Person, Workbook

SAMPLES = Path(__file__).parent / "samples"
NAMES = ("sample-nurse", "sample-hr", "sample-accountant")


def sample(name: str) -> dict[str, Any]:
    """The answers a plan leans on, and the plan expected before the rules that can be switched off."""
    return yaml.safe_load((SAMPLES / f"{name}.yaml").read_text(encoding="utf-8"))


def workbook_of(answers: dict[str, Any]) -> Workbook:
    """A workbook with the path, hours, people and ladder of a sample."""
    people = tuple(
        Person(id=person["name"], name=person["name"], pile=person["pile"], stage=str(person["stage"]),
               channel=person["channel"], why=person["why"])
        for person in answers["e9_1"]
    )  # fmt: skip
    given: dict[str, Answer] = {
        "E1.2.main": MultiChoice(chosen=(answers["e1_2"]["main"],)),
        "E1.2.side": MultiChoice(chosen=(answers["e1_2"]["side"],)),
        "E1.3.hours": MultiChoice(chosen=(str(answers["e1_3"]["hours"]),)),
        "E1.3.start": ShortText(text=answers["e1_3"]["start"].isoformat()),
        "E1.3.quiet": PlanRows(rows=tuple(quiet(f"q{n}", period) for n, period in enumerate(answers["e1_3"]["quiet"]))),
        "E9.1.people": PeopleTable(
            rows=tuple(
                Row(id=f"r{n}", person=person.id, values={"direction": "give" if "mostly give" in person.why else ""})
                for n, person in enumerate(people)
            )
        ),
        "E8.2.ladder": CardSort(ratings=answers["e8_2"]["ratings"]),
        "E8.2.first_rung": MultiChoice(chosen=(answers["e8_2"]["first_rung"],)),
    }
    return Workbook(answers=given, people=people)


def quiet(row_id: str, period: dict[str, Any]) -> Row:
    """A quiet period as E1.3 keeps it."""
    values: dict[str, Cell] = {"label": period["label"], "from": str(period["from"]), "to": str(period["to"])}
    return Row(id=row_id, values=values)


def planned(path: str = "G1", hours: str = "1", start: str = "2027-01-11", **more: Answer) -> Workbook:
    """A workbook with a path, hours and a start, and more answers by reference with _ for the point."""
    return Workbook(
        answers={
            "E1.2.main": MultiChoice(chosen=(path,)),
            "E1.3.hours": MultiChoice(chosen=(hours,)),
            "E1.3.start": ShortText(text=start),
            **{ref.replace("_", ".", 2): answer for ref, answer in more.items()},
        }
    )


def tries(rung: str, count: int) -> PlanRows:
    """A rung tried so many times."""
    return PlanRows(rows=tuple(Row(id=f"t{n}", values={"rung": rung, "status": "done"}) for n in range(count)))


def sent_messages(count: int, sent_on: str, status: str = "sent") -> MessageDrafts:
    """So many first messages sent on one day."""
    return MessageDrafts(
        rows=tuple(Row(id=f"m{n}", values={"status": status, "sent_on": sent_on}) for n in range(count))
    )
