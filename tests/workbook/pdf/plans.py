"""Workbooks to print: the three samples, empty ones, and ones with words put into single fields."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

from tests.workbook.pdf.reading import Read, read_back
from workbook.cli.reading import read
from workbook.model.answers import LongText
from workbook.model.edits import SetAnswer
from workbook.model.workbook import Owner, Workbook
from workbook.pdf import PlanOptions, PlanReport, render_with_report

Paper = Literal["a4", "letter"]
DAY = date(2027, 1, 11)
NAMES = ("nurse", "hr-manager", "accountant")
PAPERS: tuple[Paper, ...] = ("a4", "letter")
SIZES = {"a4": (595.28, 841.89), "letter": (612.0, 792.0)}
_SAMPLES = Path(__file__).parents[3] / "resources" / "samples"


@cache
def sample(name: str) -> Workbook:
    return read(_SAMPLES / f"{name}.brandbook").opened.workbook


@cache
def plan(name: str, paper: Paper = "a4") -> PlanReport:
    return render_with_report(sample(name), PlanOptions(DAY, paper))


@cache
def plan_read(name: str, paper: Paper = "a4") -> Read:
    return read_back(plan(name, paper).pdf)


def named(name: str = "", **texts: str) -> Workbook:
    """A workbook with a name and long texts, E1_1__for_me standing for E1.1.for_me."""
    workbook = Workbook(id="w_test", owner=Owner(name=name))
    for key, text in texts.items():
        ref = key.replace("__", ".").replace("_", ".", 1)
        workbook = SetAnswer(ref, LongText(text=text)).apply(workbook)
    return workbook


def printed(workbook: Workbook, options: PlanOptions | None = None) -> Read:
    return read_back(render_with_report(workbook, options or PlanOptions(DAY)).pdf)
