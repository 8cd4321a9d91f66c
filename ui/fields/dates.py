"""Dates as people type them, read into ISO text and written back in words."""

import re
from datetime import date, timedelta
from typing import Final

MONTHS: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
NUMBERS: Final = re.compile(r"(\d{1,2})[./ -]+(\d{1,2})[./ -]+(\d{4}|\d{2})")
DAY_MONTH: Final = re.compile(r"(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]+)\.?(?:,? (\d{4}))?")
MONTH_DAY: Final = re.compile(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?")
ISO_MONTH: Final = re.compile(r"(\d{4})[-/.](\d{1,2})")
MONTH_NUMBER: Final = re.compile(r"(\d{1,2})[-/.](\d{4})")
MONTH_NAME: Final = re.compile(r"([a-z]+)\.? (\d{4})")


def read_date(typed: str, today: date, *, month_first: bool = False) -> date | None:
    """The day that `typed` means: ISO, 11.1.2027, 11/1/2027, 11 January, "today", "next monday"; None if unclear."""
    words = " ".join(typed.lower().split())
    if match := ISO.fullmatch(words):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := NUMBERS.fullmatch(words):
        first, second, year = int(match[1]), int(match[2]), int(match[3])
        day, month = (second, first) if month_first else (first, second)
        return _day(year + 2000 if year < 100 else year, month, day)
    if match := DAY_MONTH.fullmatch(words):
        return _named(match[2], int(match[1]), match[3], today)
    if match := MONTH_DAY.fullmatch(words):
        return _named(match[1], int(match[2]), match[3], today)
    return _relative(words, today)


def read_month(typed: str) -> str | None:
    """The month that `typed` means as ISO text "2026-10"; None if unclear."""
    words = " ".join(typed.lower().split())
    if match := ISO_MONTH.fullmatch(words):
        year, month = int(match[1]), int(match[2])
    elif match := MONTH_NUMBER.fullmatch(words):
        year, month = int(match[2]), int(match[1])
    elif match := MONTH_NAME.fullmatch(words):
        year, month = int(match[2]), _month(match[1])
    else:
        return None
    return f"{year:04}-{month:02}" if 1 <= month <= 12 else None


def date_words(iso: str) -> str:
    """An ISO day in words, "Mon 11 January 2027"; other text stays as it is."""
    match = ISO.fullmatch(iso)
    day = _day(int(match[1]), int(match[2]), int(match[3])) if match else None
    if day is None:
        return iso
    return f"{WEEKDAYS[day.weekday()][:3].capitalize()} {day.day} {MONTHS[day.month - 1].capitalize()} {day.year}"


def month_words(iso: str) -> str:
    """An ISO month in words, "October 2026"; other text stays as it is."""
    match = ISO_MONTH.fullmatch(iso)
    if match is None or not 1 <= int(match[2]) <= 12:
        return iso
    return f"{MONTHS[int(match[2]) - 1].capitalize()} {match[1]}"


def later_month(iso: str, months: int) -> str:
    """The ISO month `months` later (negative: earlier)."""
    year, month = int(iso[:4]), int(iso[5:7])
    count = year * 12 + month - 1 + months
    return f"{count // 12:04}-{count % 12 + 1:02}"


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(name: str) -> int:
    return next((n for n, month in enumerate(MONTHS, 1) if len(name) >= 3 and month.startswith(name)), 0)


def _named(name: str, day: int, year: str | None, today: date) -> date | None:
    month = _month(name)
    if year:
        return _day(int(year), month, day)
    found = _day(today.year, month, day)
    # Without a year, people mean the next such day.
    return _day(today.year + 1, month, day) if found is not None and found < today else found


def _relative(words: str, today: date) -> date | None:
    days = {"today": 0, "tomorrow": 1, "yesterday": -1}
    if words in days:
        return today + timedelta(days=days[words])
    name = words.removeprefix("next ")
    if name in WEEKDAYS:
        return today + timedelta(days=(WEEKDAYS.index(name) - today.weekday() - 1) % 7 + 1)
    return None
