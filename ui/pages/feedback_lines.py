"""A review put into the lines of a findings list: whole sentences, each with its way to the place."""

from collections.abc import Iterator
from typing import Final

from ui.reviewer.review import PlacedSlip, Review
from ui.widgets.finding_card import NOT_FOR_THIS, FindingLine
from workbook.checks.finding import Finding
from workbook.model.workbook import Workbook

WHERE: Final = "Show me where"
KEEP: Final = "Keep it as it is"
LEARN: Final = "It is a word of mine"
SPELLING: Final = "Spelling"
GRAMMAR: Final = "Wording"


def lines_of(review: Review, workbook: Workbook, row_name: str) -> tuple[FindingLine, ...]:
    """Everything a review says, in its order; `row_name` is what one row of the field is called ("draft")."""
    numbers = {row.id: number for number, row in enumerate(workbook.rows(review.ref), 1)}

    def titled(title: str, row: str | None) -> str:
        return f"{row_name.capitalize()} {numbers[row]}: {title}" if row in numbers else title

    def told() -> Iterator[FindingLine]:
        for finding in review.works:
            yield FindingLine(finding.key, "works", titled(finding.title, finding.row), finding.text)
        for finding in review.findings:
            yield finding_line(finding, titled(finding.title, finding.row))
        for placed in review.slips:
            yield slip_line(placed, titled(SPELLING if placed.slip.kind == "spelling" else GRAMMAR, placed.place.row))

    return tuple(told())


def finding_line(finding: Finding, title: str) -> FindingLine:
    """One finding: what we saw, the question, why, the rule; a finding of one sentence says just that."""
    question = finding.question or finding.text
    return FindingLine(
        id=finding.key,
        kind=finding.kind,
        title=title or "One thing to look at",
        body=finding.why,
        saw=finding.saw,
        question=question,
        rule=f"Rule {finding.rule}",
        action=WHERE if finding.end > finding.start else "",
        drop=KEEP if finding.strict else NOT_FOR_THIS,
    )


def slip_line(placed: PlacedSlip, title: str) -> FindingLine:
    """One slip: what stands there, and what could stand there instead."""
    slip = placed.slip
    return FindingLine(
        id=placed.key,
        kind="spelling",
        title=title,
        saw="" if slip.kind == "spelling" else f"'{slip.words.strip()}' stands here." if slip.words.strip() else "",
        question=slip.message,
        action=WHERE,
        instead=slip.instead,
        learn=LEARN if slip.kind == "spelling" else "",
    )
