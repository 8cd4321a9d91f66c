"""All checks, in the order in which they are worth looking at: proof and people before length and volume."""

from workbook.checks import (
    audience,
    care,
    claims,
    headline,
    length,
    loudness,
    machine_sounding,
    own_name,
    own_words,
    paths,
    person,
    plan,
    proof,
    readability,
    sameness,
    stock_phrases,
    worn_words,
)
from workbook.checks.check import Check

CHECKS: tuple[Check, ...] = (
    *care.CHECKS,
    *own_name.CHECKS,
    *audience.CHECKS,
    *proof.CHECKS,
    *headline.CHECKS,
    *worn_words.CHECKS,
    *stock_phrases.CHECKS,
    *own_words.CHECKS,
    *machine_sounding.CHECKS,
    *claims.CHECKS,
    *person.CHECKS,
    *readability.CHECKS,
    *sameness.CHECKS,
    *loudness.CHECKS,
    *length.CHECKS,
    *paths.CHECKS,
    *plan.CHECKS,
)
