"""The command line of the workbook: reads arguments, runs one verb, turns trouble into a sentence and exit code 2."""

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from workbook.cli import check, due, export, info, message, sample, validate
from workbook.errors import WorkbookError

OVERVIEW: Final = """\
brand-workbook [FILE] opens the window. These verbs work without one:

  sample NAME DEST         write a filled example workbook (nurse, hr-manager, accountant)
  export FILE -o DEST      write the plan: .pdf, .md or .txt; a folder in and a folder out works too
  info FILE                say whose workbook it is and how far it is
  validate FILE            check that a file can be read; one sentence for each problem
  check FILE               ask what the checks ask: field, place, question
  message FILE TEXT --person ID --situation M3
                           say what a message is about before you send it yourself
  due FILE                 whom to be in touch with this week
"""
EXIT_CODES: Final = """\
Exit code: 0 done; 1 the arguments do not fit; 2 something could not be done, and a sentence says why. In a folder the
other workbooks are exported all the same.
"""

Run = Callable[[argparse.Namespace], int]
Add = Callable[..., argparse.ArgumentParser]


def main(arguments: Sequence[str]) -> int:
    """Run one verb; exit code 0 (done), 1 (used wrongly) or 2 (told why not)."""
    try:
        options = _parser().parse_args(arguments)
    except SystemExit as ended:
        return 0 if ended.code == 0 else 1
    run: Run = options.run
    try:
        return run(options)
    except WorkbookError as trouble:
        print(trouble, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Stopped. Nothing was changed after the last finished file.", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="brand-workbook",
        description=OVERVIEW,
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    verbs = parser.add_subparsers(metavar="VERB", required=True)
    for add_verb in (_add_sample, _add_export, _add_info, _add_validate, _add_check, _add_message, _add_due):
        add_verb(verbs.add_parser)
    return parser


def _add_sample(add: Add) -> None:
    verb = add("sample", help="write a filled example workbook")
    verb.add_argument("name", choices=sample.NAMES, help="whose example")
    verb.add_argument("dest", type=Path, help="the file to write, or a folder")
    run: Run = lambda options: sample.run(options.name, options.dest)  # noqa: E731
    verb.set_defaults(run=run)


def _add_export(add: Add) -> None:
    verb = add("export", help="write the plan as PDF, Markdown or plain text")
    verb.add_argument("file", type=Path, help="a workbook, or a folder of workbooks")
    verb.add_argument("-o", "--output", type=Path, required=True, help="DEST.pdf, .md or .txt; a folder for a folder")
    verb.add_argument("--paper", choices=("a4", "letter"), help="paper size (default: as set in the workbook)")
    verb.add_argument("--date", type=_day, help="the date printed on the plan, YYYY-MM-DD (default: today)")
    verb.add_argument("--full-names", action="store_true", help="print whole names of other people")
    verb.add_argument("--private", action="store_true", help="print the private page too")
    verb.add_argument("--jobs", type=_jobs, default=1, metavar="N", help="for a folder: how many at a time")
    run: Run = lambda options: export.run(export.Order.from_options(options))  # noqa: E731
    verb.set_defaults(run=run)


def _add_info(add: Add) -> None:
    verb = add("info", help="say whose workbook it is and how far it is")
    verb.add_argument("file", type=Path)
    verb.add_argument("--json", action="store_true", help="for programs")
    run: Run = lambda options: info.run(options.file, as_json=options.json)  # noqa: E731
    verb.set_defaults(run=run)


def _add_validate(add: Add) -> None:
    verb = add("validate", help="check that a file can be read")
    verb.add_argument("file", type=Path)
    run: Run = lambda options: validate.run(options.file)  # noqa: E731
    verb.set_defaults(run=run)


def _add_message(add: Add) -> None:
    verb = add("message", help="say what a message is about")
    verb.add_argument("file", type=Path)
    verb.add_argument("text", type=Path, help="a text file with the message; - reads what is typed")
    verb.add_argument("--person", required=True, help="the id or name of the person it is to")
    verb.add_argument("--situation", default="", metavar="M1-M8", help="what it is for")
    verb.add_argument("--channel", default="", help="how it reaches them (default: as kept for the person)")
    verb.add_argument("--language", default="", help="its language (default: seen from its words)")
    verb.add_argument("--json", action="store_true", help="for programs")
    run: Run = lambda options: message.run(  # noqa: E731
        options.file,
        options.text,
        options.person,
        options.situation,
        channel=options.channel,
        language=options.language,
        as_json=options.json,
    )
    verb.set_defaults(run=run)


def _add_due(add: Add) -> None:
    verb = add("due", help="whom to be in touch with this week")
    verb.add_argument("file", type=Path)
    verb.add_argument("--date", type=_day, help="a day of the week to show, YYYY-MM-DD (default: today)")
    verb.add_argument("--json", action="store_true", help="for programs")
    run: Run = lambda options: due.run(options.file, options.date, as_json=options.json)  # noqa: E731
    verb.set_defaults(run=run)


def _add_check(add: Add) -> None:
    verb = add("check", help="print what the checks ask, field by field; advice only")
    verb.add_argument("file", type=Path)
    verb.add_argument("--json", action="store_true", help="for programs")
    run: Run = lambda options: check.run(options.file, as_json=options.json)  # noqa: E731
    verb.set_defaults(run=run)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError("write the date as YYYY-MM-DD, for example 2027-01-11") from error


def _jobs(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 64:
        raise argparse.ArgumentTypeError("write a number from 1 to 64")
    return int(text)
