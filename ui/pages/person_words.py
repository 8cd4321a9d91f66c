"""What is known about one person, in a few plain lines for each part of their page."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from ui.pages.people_deeds import NETWORK, PORTRAITS, row_about
from ui.pages.people_words import (
    NOW,
    due_when,
    full_day,
    isolated,
    keeping_words,
    label_of,
    near_day,
    on_day,
    paused_words,
)
from workbook.curriculum.course import small_text
from workbook.curriculum.fields import Column
from workbook.model.answers import Row
from workbook.model.workbook import Person, TouchKind, Workbook
from workbook.outreach.cadence import proposed_rhythm, rhythms, waiting_in
from workbook.outreach.due import NO_THREAD, Circle, Due, due_in
from workbook.outreach.ledger import FOLLOW_UPS, PEOPLE, STEP_REFS, Line, chosen_stage, ledger_of, stage_of
from workbook.outreach.people_checks import PeopleFinding, draft_finding, people_findings
from workbook.outreach.recipient import NOTICED, NOTICES
from workbook.outreach.situations import MESSAGES, SENT
from workbook.outreach.states import look_again
from workbook.outreach.threads import Thread
from workbook.reading.days import day_from, told_day

TOUCH_WORDS: tuple[tuple[TouchKind, str], ...] = (
    ("noticed", "Noticed"),
    ("warmed", "Warmed"),
    ("written", "Written"),
    ("answered", "They answered"),
    ("given", "Given"),
    ("asked", "Asked"),
    ("reported_back", "Reported back"),
    ("met", "Met in person"),
)
"""The eight kinds of a line in the attention ledger (O7)."""
FIVE = (("needs", "Needs"), ("wants", "Wants"), ("joys", "Joys"), ("fears", "Fears"), ("dreams", "Dreams"))
"""The five words of E3.2: what somebody needs, wants, enjoys, fears and dreams of."""
PERSON_REFS = (PEOPLE, NETWORK, NOTICES, PORTRAITS, *STEP_REFS)
REST = "No answer for a while. Let it rest until {day}. Silence usually says something about their week, not about you."


class PersonPicture(Struct, frozen=True, dict=True):
    """One person with everything that is about them, cut out of the workbook once."""

    whole: Workbook
    person: Person
    today: date

    @cached_property
    def workbook(self) -> Workbook:
        """A workbook that holds nobody else, so that what is asked of it is quick."""
        person_id = self.person.id
        answers = {ref: self.whole.answers[ref] for ref in ("E1.3.quiet", "E1.3.hours") if ref in self.whole.answers}
        for ref in PERSON_REFS:
            rows = tuple(row for row in self.whole.rows(ref) if row.person == person_id)
            if rows:
                answers[ref] = replace(self.whole.answers[ref], rows=rows)
        ledger = tuple(touch for touch in self.whole.ledger if touch.person == person_id)
        return Workbook(people=(self.person,), answers=answers, ledger=ledger)

    @cached_property
    def circle(self) -> Circle:
        """The person as the due list sees them."""
        return Circle(self.workbook, self.today)

    @property
    def thread(self) -> Thread:
        """What the ledger comes to."""
        return self.circle.threads.get(self.person.id, NO_THREAD)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The ledger, oldest first."""
        return ledger_of(self.workbook, self.person.id)

    @property
    def stage(self) -> int:
        """Where they stand, 0 to 7."""
        return stage_of(self.workbook, self.person, self.lines)

    @property
    def chosen_stage(self) -> int:
        """The stage set by hand."""
        return chosen_stage(self.person)

    @property
    def due(self) -> Due | None:
        """Why they are due today, if they are."""
        return next(iter(due_in(self.circle)), None)

    @property
    def again(self) -> date | None:
        """The day to look again at a message that waits for an answer."""
        return look_again(self.thread, self.today, self.circle.quiet)

    @property
    def waits(self) -> bool:
        """Whether there is nothing to write now: a message waits or rests, and nothing else is due."""
        return self.due is None and waiting_in(self.thread, self.today, self.circle.quiet).state != "none"

    @property
    def spoke_of(self) -> str:
        """What you last spoke of."""
        return " ".join(self.circle.spoke_of(self.person).split())

    @property
    def closed_reason(self) -> str:
        """Why they are closed; empty when they are not."""
        row = self.row(PEOPLE)
        return "" if row is None else row.text("closed_reason").strip()

    def row(self, ref: str) -> Row | None:
        """The first row at `ref` about them."""
        return row_about(self.workbook, ref, self.person.id)

    @cached_property
    def findings(self) -> tuple[PeopleFinding, ...]:
        """What is asked about them (C-PPL, C-ATT); C-ATT-3 where a message is drafted."""
        found = [one for one in people_findings(self.workbook, self.today) if one.person == self.person.id]
        drafted = any(row.text("status") not in SENT for row in self.workbook.rows(MESSAGES))
        more = draft_finding(self.workbook, self.person.id) if drafted else None
        return (*found, *((more,) if more is not None else ()))


def now_words(picture: PersonPicture) -> tuple[str, ...]:
    """What matters now: why they are due, the silence rule, the rhythm, a pause, the end; one line each."""
    due, today = picture.due, picture.today
    if picture.closed_reason:
        kind = small_text("closed_no_answer") if picture.thread.wrote and not picture.thread.answered else ""
        return tuple(words for words in (f"Closed: {isolated(picture.closed_reason)}", kind) if words)
    waiting = waiting_in(picture.thread, today, picture.circle.quiet)
    found = [paused_words(picture.person, today)]
    if due is not None:
        found.append(" ".join(part for part in (due.sentence, due_when(due, today)) if part))
    if waiting.state == "resting" and waiting.until is not None:
        found.append(REST.replace("{day}", near_day(waiting.until, today)))
    elif waiting.state == "waiting" and waiting.since is not None:
        again = f"Look again {on_day(picture.again, today)}." if picture.again is not None else ""
        found.append(f"Written on {full_day(waiting.since)}. Nothing to do while you wait. {again}".rstrip())
    if due is None and waiting.state == "none":
        found.append(keeping_words(picture.circle.keeping(picture.person), today))
    return tuple(words for words in found if words)


def who_lines(person: Person) -> tuple[str, ...]:
    """How one knows them, their field and channel."""
    how, field = " ".join(person.how.split()), " ".join(person.field.split())
    channel = label_of("channels", person.channel)
    last = told_day(person.last_contact) if person.last_contact else ""
    parts = (
        f"How I know of them: {isolated(how)}" if how else "",
        f"Field: {isolated(field)}" if field else "",
        f"Channel: {isolated(channel)}" if channel else "",
        f"Last contact: {last}" if last else "",
    )
    return tuple(part for part in parts if part)


def trait_lines(person: Person) -> tuple[str, ...]:
    """Who they are, a line for each thing that is known."""
    kind, stage = " ".join(person.kind.split()), person.stage
    more = (
        f"Kind: {isolated(kind)}" if kind else "",
        f"Pile: {label_of('piles', person.pile)}" if person.pile else "",
        f"Stage set by hand: {label_of('stages', stage)}" if stage else "",
    )
    return (*who_lines(person), *(part for part in more if part))


def noticed_lines(rows: Sequence[Row], kinds: Column) -> tuple[str, ...]:
    """What was noticed, with kind and where; and the wonder."""
    return tuple(line for row in rows for line in _noticed(row, kinds))


def _noticed(row: Row, kinds: Column) -> Iterator[str]:
    for column in NOTICED:
        words = " ".join(row.text(column).split())
        if words:
            kind = _option(kinds, row.text(f"{column}_kind"))
            where = " ".join(row.text(f"{column}_where").split())
            beside = ", ".join(part for part in (kind, isolated(where) if where else "") if part)
            yield f"{isolated(words)} ({beside})" if beside else isolated(words)
    wonder = " ".join(row.text("wonder").split())
    if wonder:
        yield f"I wonder: {isolated(wonder)}"


def matters_lines(card: Row | None, portrait: Row | None, columns: dict[str, Column]) -> tuple[str, ...]:
    """What might matter to them, each with know, heard or guess."""
    found: list[str] = []
    if card is not None and card.text("matters").strip():
        kind = _option(columns["matters_type"], card.text("matters_type")) or "Might matter"
        found.append(_marked(kind, card.text("matters"), card.text("matters_mark")))
    if portrait is not None:
        for column, label in FIVE:
            if portrait.text(column).strip():
                found.append(_marked(label, portrait.text(column), portrait.text(f"{column}_mark")))
    return tuple(found)


def _marked(label: str, words: str, mark: str) -> str:
    return f"{label}{f' ({mark})' if mark else ''}: {isolated(' '.join(words.split()))}"


def give_lines(card: Row | None) -> tuple[str, ...]:
    """What one could give, and common ground."""
    if card is None:
        return ()
    give, common = (" ".join(card.text(column).split()) for column in ("could_give", "common"))
    return tuple(
        part
        for part in (isolated(give) if give else "", f"Common ground: {isolated(common)}" if common else "")
        if part
    )


def keep_lines(picture: PersonPicture) -> tuple[str, ...]:
    """The day to look again at what waits, the rhythm, the next touch, and the day to decide: keep or let go."""
    person, row = picture.person, picture.row(PEOPLE)
    rhythm = rhythms().get("" if row is None else row.text("keep"))
    when = keeping_words(picture.circle.keeping(person), picture.today)
    step, on = " ".join(person.next_step.split()), day_from(person.next_on) if person.next_on else None
    review = day_from(person.review_by) if person.review_by else None
    next_touch = ", ".join(part for part in (isolated(step) if step else "", full_day(on) if on else "") if part)
    parts = (
        f"Look again: {full_day(picture.again)}" if picture.again is not None else "",
        f"Rhythm: {rhythm.label}. {when}".strip() if rhythm is not None else "",
        f"Next touch: {next_touch}" if next_touch else "",
        f"Review by: {full_day(review)}, then keep or let go" if review is not None else "",
        f"Closed because: {isolated(picture.closed_reason)}" if picture.closed_reason else "",
    )
    return tuple(part for part in parts if part)


def rhythm_offered(person: Person) -> str:
    """What the pile suggests as a rhythm: "Close people are often kept monthly." """
    rhythm = rhythms().get(proposed_rhythm(person))
    if rhythm is None:
        return ""
    pile = label_of("piles", person.pile)
    return (
        f"{pile} people are often kept {rhythm.label.lower()}: ideally after {rhythm.ideal} days, "
        f"at the latest after {rhythm.latest}. These are planning piles, not laws of nature."
    )


def promise_words(row: Row, today: date) -> tuple[str, str]:
    """A promise and its day, or that it is kept."""
    words = isolated(" ".join(row.text("promised").split()))
    if row.ticked("done"):
        return words, "Kept"
    by = day_from(row.text("promised_by"))
    return words, "" if by is None else f"For {near_day(by, today) if by >= today else full_day(by)}"


def said_lines(picture: PersonPicture) -> tuple[str, ...]:
    """Their words, the newest first, each with its day where it has one."""
    found: list[tuple[str, str]] = []
    for row in picture.workbook.rows(FOLLOW_UPS):
        said = " ".join(row.text("said").split())
        if said:
            found.append((row.text("date"), said))
    found.sort(key=lambda one: one[0], reverse=True)
    return tuple(f"“{isolated(said)}”{f' · {told_day(on)}' if day_from(on) else ''}" for on, said in found)


def line_words(line: Line, today: date) -> tuple[str, str]:
    """One line of the ledger: what happened and when, and the words."""
    kind = next(words for key, words in TOUCH_WORDS if key == line.kind)
    when = NOW if line.on == today else full_day(line.on)
    return f"{kind} · {when}", isolated(" ".join(line.line.split()))


def _option(column: Column, key: str) -> str:
    return next((option.label for option in column.options if option.id == key), key)
