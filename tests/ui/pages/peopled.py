"""Workbooks with people, for the tests of their pages."""

from datetime import date, timedelta

from msgspec.structs import replace

from workbook.model.answers import Cell, PeopleTable, PlanRows, Row, RowsAnswer, StoryCards
from workbook.model.workbook import Person, Touch, TouchKind, Workbook

TODAY = date(2026, 11, 24)


def ago(days: int) -> str:
    return (TODAY - timedelta(days=days)).isoformat()


def somebody(number: int, name: str, **traits: str) -> Person:
    return Person(id=f"p_{number}", name=name, **traits)


def line(number: int, person: int, kind: TouchKind, days: int, words: str = "") -> Touch:
    return Touch(id=f"t_{number}", person=f"p_{person}", kind=kind, on=ago(days), line=words)


def about(kind: type[RowsAnswer], *rows: tuple[str, int, dict[str, Cell]]) -> RowsAnswer:
    return kind(rows=tuple(Row(id=row_id, person=f"p_{person}", values=values) for row_id, person, values in rows))


def circle() -> Workbook:
    """Six people: one who answered, one met, one silent, one kept monthly, one new, one to look at again."""
    people = (
        somebody(1, "Ama Owusu", why="She measured the drain and not the pipe.", kind="Chemists", pile="active"),
        somebody(2, "Olena Kovalchuk", name_original_script="Олена Ковальчук", pile="close", kind="Teachers"),
        somebody(3, "Nguyễn Minh Khai", pile="quiet"),
        somebody(4, "سلمى بن علي", pile="close"),
        somebody(5, "Ben", why="He reads the form after midnight.", pile="stranger"),
        somebody(6, "Ćićo Ángel", pile="quiet", review_by="2026-11-20"),
    )
    ledger = (
        line(1, 1, "written", 20, "Asked about the dye baths"),
        line(2, 1, "answered", 1, "The drain, not the pipe"),
        line(3, 2, "met", 2, "Market day"),
        line(4, 3, "written", 12, "The oven by ear"),
        line(5, 4, "given", 40, "خبز"),
    )
    listed = about(
        PeopleTable,
        ("r_1", 1, {}), ("r_2", 2, {}), ("r_3", 3, {}), ("r_4", 4, {"keep": "monthly"}), ("r_5", 5, {}),
    )  # fmt: skip
    return Workbook(people=people, ledger=ledger, answers={"E9.1.people": listed})


def everywhere() -> Workbook:
    """Ama in every kind of answer, with Ben beside her."""
    start = circle()
    answers = {
        **start.answers,
        "E3.4.people": about(PeopleTable, ("m_1", 1, {}), ("m_5", 5, {})),
        "E3.2.portrait": about(
            StoryCards, ("f_1", 1, {"initials": "A.", "needs": "Clear water", "needs_mark": "know"}),
        ),
        "E9.2.notices": about(
            StoryCards,
            ("n_1", 1, {
                "noticed1": "Measured the drain herself", "noticed1_kind": "work", "noticed1_where": "Kumasi day",
                "wonder": "Which colour worries her most?", "could_give": "Two dye recipes", "matters_type": "want",
                "matters": "A second chemist", "matters_mark": "guess",
            }),
        ),
        "E9.4.follow_ups": about(
            PlanRows, ("w_1", 1, {"promised": "The recipe", "promised_by": "2026-11-27"}),
            ("w_2", 1, {"said": "The drain, not the pipe", "date": "2026-11-23"}),
        ),
        "E10.2.weeks": about(PlanRows, ("k_1", 1, {"action": "Write back"}), ("k_2", 5, {"action": "Read"})),
    }  # fmt: skip
    return replace(start, answers=answers)
