"""What a week holds against the hours given: a bar, and the same in words."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.fields.week_words import load_words, week_title
from ui.theme.look import look
from ui.widgets.labels import Caption
from ui.widgets.meter import Bar
from workbook.model.workbook import Workbook
from workbook.planning.board import BoardWeek


class Load(QWidget):
    """What a week holds against the hours given: a bar, and the same in words."""

    def __init__(self) -> None:
        super().__init__()
        self.bar = Bar()
        self.words = Caption(tone="ink2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(4))
        column.addWidget(self.bar)
        column.addWidget(self.words)

    def show_week(self, week: BoardWeek, workbook: Workbook) -> None:
        """Show the load of a week."""
        words = load_words(week, workbook)
        self.bar.setVisible(week.minutes > 0)
        self.bar.setMaximum(max(1, week.budget))
        self.bar.setValue(min(week.minutes, max(1, week.budget)))
        self.bar.tone = "tip" if week.over else "accent"
        self.bar.setAccessibleName(f"Minutes planned in {week_title(week)}")
        self.bar.setAccessibleDescription(words)
        self.bar.update()
        self.words.setText(words)
        self.words.with_tone("tip" if week.over else "ink2")
