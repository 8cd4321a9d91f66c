"""The printed plan: sections in order, on paper, with page numbers and a report."""

from msgspec import Struct, field
from msgspec.structs import replace

from workbook.model.workbook import Workbook
from workbook.pdf.blocks import Opening
from workbook.pdf.canvas import TaggedCanvas
from workbook.pdf.charts import draw_rings
from workbook.pdf.clean import one_line
from workbook.pdf.context import PlanContext, day_in_words
from workbook.pdf.document import Facts, Flow, PageShape, build
from workbook.pdf.options import PlanOptions
from workbook.pdf.palette import RULE
from workbook.pdf.paragraph import Line, Setting, break_lines
from workbook.pdf.report import PlanReport, SectionPlace
from workbook.pdf.sections import SECTIONS
from workbook.pdf.styles import FOOTER
from workbook.writing.graphemes import count as count_graphemes
from workbook.writing.graphemes import cut_at

_NAME_IN_FOOTER = 48
_FOOTER_HEIGHT, _FOOTER_GAP, _BESIDE_NAME = 44.0, 48.0, 6.0


def render(workbook: Workbook, options: PlanOptions) -> bytes:
    """Return the plan as a tagged PDF; the same workbook and options give the same bytes."""
    return render_with_report(workbook, options).pdf


def render_with_report(workbook: Workbook, options: PlanOptions) -> PlanReport:
    """Return the plan with its page count, where sections begin, and characters no font can show, bundled or found."""
    shape = PageShape.on(options.paper)
    writer = _PlanWriter(PlanContext(_without_closed_chapters(workbook), options), shape)
    name = one_line(workbook.owner.name)
    title = f"{name}: my plan" if name else "My plan"
    facts = Facts(title, name, options.language, options.date)
    pdf, canvas = build(shape, facts, writer.fill, writer.furniture)
    return PlanReport(pdf, len(canvas.finished_pages()), tuple(writer.places), tuple(canvas.missing.values()))


def _without_closed_chapters(workbook: Workbook) -> Workbook:
    """The workbook as it prints: a chapter closed as "enough for me" is simply left out (B9)."""
    if not workbook.closed_chapters:
        return workbook
    closed = tuple(f"E{chapter}." for chapter in workbook.closed_chapters)
    answers = {ref: answer for ref, answer in workbook.answers.items() if not ref.startswith(closed)}
    return replace(workbook, answers=answers)


class _PlanWriter(Struct):
    """Fills the pages of one plan and remembers where sections begin."""

    context: PlanContext
    shape: PageShape
    places: list[SectionPlace] = field(default_factory=list[SectionPlace])

    def fill(self, canvas: TaggedCanvas, flow: Flow) -> None:
        """Place every section that has something to say."""
        told = [(section, blocks) for section in SECTIONS if (blocks := section.blocks(self.context))]
        for index, (section, blocks) in enumerate(told):
            if isinstance(blocks[0], Opening):
                flow.open(blocks)
            elif section.together and told[index - 1][0].together != section.together:
                flow.keep([block for other, own in told if other.together == section.together for block in own])
            page = flow.place(blocks, canvas.root.child("Sect"))
            if page is not None:
                self.places.append(SectionPlace(section.id, page))

    def furniture(self, canvas: TaggedCanvas, number: int, count: int) -> None:
        """Draw the footer: whose plan, of which day, and the page; the cover has rings in its corner instead."""
        if number == 1:
            draw_rings(canvas, self.shape.paper[0])
            return
        start, end = self.shape.side, self.shape.side + self.shape.width
        canvas.rule((start, _FOOTER_HEIGHT + 16), (end, _FOOTER_HEIGHT + 16), RULE, 0.5)
        pages = _footer_line(f"page {number} of {count}")
        self._draw(canvas, pages, end - pages.width)
        told = f"a plan, not a promise  ·  {day_in_words(self.context.options.date)}"
        name = self._name(self.shape.width - pages.width - _footer_line(told).width - _FOOTER_GAP)
        if name:
            self._draw(canvas, name, start)
            start += name.width + _BESIDE_NAME
        self._draw(canvas, _footer_line(f"·  {told}" if name else told), start)

    def _name(self, room: float) -> Line | None:
        """The owner's name as far as it has room; each piece of the footer keeps its own direction."""
        name = one_line(self.context.workbook.owner.name)
        length = min(count_graphemes(name), _NAME_IN_FOOTER)
        while length > 0:
            cut = cut_at(name, length)
            line = _footer_line(cut if cut == name else f"{cut.rstrip()} …")
            if line.width <= room:
                return line
            length -= 1
        return None

    def _draw(self, canvas: TaggedCanvas, line: Line, x: float) -> None:
        canvas.draw_line(line, x, _FOOTER_HEIGHT, FOOTER.size, FOOTER.colour)


def _footer_line(text: str) -> Line:
    return break_lines(text, Setting(FOOTER.family, FOOTER.size, 4000.0, tabular=True))[0]
