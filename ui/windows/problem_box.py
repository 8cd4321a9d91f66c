"""What a person sees when the app has a fault: their work is safe, and what they can do."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from ui.theme.look import look
from ui.widgets.buttons import button
from ui.widgets.flow_layout import flow_row
from ui.widgets.labels import Heading, Text


class ProblemBox(QDialog):
    """A calm sentence, the details to copy, and the way on. It never holds an answer."""

    def __init__(self, details: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Something went wrong in the app")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        edge = look().px(24)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(look().px(12))
        column.addWidget(Heading("Something went wrong in the app", 2))
        column.addWidget(Text("Your work is safe. You can carry on. Nothing is sent anywhere."))
        text = QPlainTextEdit(details)
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName("Details for the people who make this program")
        column.addWidget(text)
        on = button("Carry on", "primary")
        copy = button("Copy details", "secondary", icon="copy")
        on.clicked.connect(self.accept)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        column.addWidget(flow_row(on, copy, gap=12))
        self.resize(look().px(560), look().px(420))
        on.setFocus()
