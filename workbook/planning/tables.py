"""The week tables of the seven paths (I4) and the rungs actions need (I5), read from resources."""

import re
from functools import cache

from msgspec import Struct, convert

import resources
from workbook.outreach.cadence import NEW_PEOPLE

BUDGETS = ((1, 55), (2, 110), (5, 270))
"""Hours a week and the minutes of them that are planned; the rest is slack (I3 rule 1)."""


class TableRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One action of a week table: what, how many minutes, which kind (I2)."""

    action: str
    minutes: int
    kind: str


class TableWeek(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One week of a path: the rows for one hour, and what two and five hours add."""

    number: int
    one_hour: tuple[TableRow, ...]
    two_hours: tuple[TableRow, ...]
    five_hours: tuple[TableRow, ...]


class RungRule(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which rung an action of a kind needs when it holds one of the words."""

    kind: str
    words: tuple[str, ...] = ()
    pile: str = ""
    rung: str

    def fits(self, action: str, kind: str, pile: str) -> bool:
        """Whether this rule speaks about the action, for a person of this pile."""
        return (
            kind == self.kind
            and (not self.pile or pile == self.pile)
            and (not self.words or says_one_of(action, self.words))
        )


class Budget(Struct, frozen=True):
    """What the chosen hours allow in a week."""

    hours: int
    minutes: int
    new_people: int


@cache
def week_table(path_id: str, language: str = "en") -> tuple[TableWeek, ...]:
    """The thirteen weeks of a path, in order."""
    table = resources.toml("curriculum", language, "plan", f"{path_id}.toml")
    return tuple(convert(week, TableWeek) for week in table["weeks"])


@cache
def rung_rules(language: str = "en") -> tuple[RungRule, ...]:
    """The rungs needed by actions, first fit first."""
    table = resources.toml("curriculum", language, "plan", "rungs.toml")
    return tuple(convert(rule, RungRule) for rule in table["rungs"])


def rung_of(action: str, kind: str, pile: str = "", language: str = "en") -> str | None:
    """The rung an action needs ("V12"), if it needs one."""
    return next((rule.rung for rule in rung_rules(language) if rule.fits(action, kind, pile)), None)


def budget_for(hours: int) -> Budget:
    """The budget of 1, 2 or 5 hours a week; anything else counts as the next smaller of them."""
    fitting = max((known for known, _ in BUDGETS if known <= hours), default=1)
    return Budget(fitting, dict(BUDGETS)[fitting], dict(NEW_PEOPLE)[fitting])


def says_one_of(text: str, words: tuple[str, ...]) -> bool:
    """Whether `text` holds one of `words` as a whole word, whatever the case."""
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) for word in words)
