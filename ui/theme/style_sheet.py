"""The one style sheet: only what Qt's own widgets need; everything with own geometry is painted from tokens."""

from collections.abc import Callable
from string import Template
from typing import Final

from PySide6.QtGui import QColor, QPalette

from ui.theme.tokens import Theme

SHEET: Final = Template("""
QLabel { background: transparent; }
QScrollArea, QScrollArea > #qt_scrollarea_viewport > QWidget { background: transparent; border: none; }
QDialog { background: $bg; color: $ink; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
*[ground="bg"] { background: $bg; }
*[ground="rail"] { background: $rail; }
*[ground="surface"] { background: $surface; }
*[rule="h"] { background: $line; border: none; min-height: 1px; max-height: 1px; }
*[rule="v"] { background: $line; border: none; min-width: 1px; max-width: 1px; }

.QPushButton, QToolButton { min-height: ${n32}px; padding: 0 ${n16}px; border: 2px solid $control;
  border-radius: ${n10}px; color: $ink; background: $surface; font-weight: 500; }
QFileDialog QToolButton, QCalendarWidget QToolButton { min-height: ${n28}px; min-width: ${n20}px; padding: 0 ${n6}px; }
.QPushButton:hover, QToolButton:hover { border-color: $hover; }
.QPushButton:default { background: $accent; color: $on_accent; border-color: $accent; }
.QPushButton:focus, QToolButton:focus { border-color: $focus; }
.QPushButton:default:focus { border-color: $ink; }
.QPushButton:disabled, .QPushButton:default:disabled { color: $ink3; background: $sunken; border-color: $line; }

TextBox, LineBox, QSpinBox, QComboBox, QDateEdit, .QLineEdit, .QPlainTextEdit, .QTextEdit {
  background: $surface; border: 2px solid $control; color: $ink;
  placeholder-text-color: $ink3; selection-background-color: $select; selection-color: $ink; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; padding: 0; min-height: 0; background: transparent; }
TextBox { border-radius: ${n14}px; padding: ${n10}px ${n12}px; }
LineBox, QSpinBox, QComboBox, QDateEdit, .QLineEdit { border-radius: ${n10}px; padding: 0 ${n12}px;
  min-height: ${n36}px; }
TextBox:hover, LineBox:hover, QSpinBox:hover, QComboBox:hover, QDateEdit:hover { border-color: $hover; }
TextBox:focus, LineBox:focus, QSpinBox:focus, QComboBox:focus, QDateEdit:focus, .QLineEdit:focus,
  .QPlainTextEdit:focus, .QTextEdit:focus { border-color: $focus; }
TextBox[readOnly="true"], LineBox[readOnly="true"] { background: $sunken; border-color: $line; }
TextBox[readOnly="true"]:focus, LineBox[readOnly="true"]:focus { border-color: $focus; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: ${n28}px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $control; color: $ink;
  selection-background-color: $accent_soft; selection-color: $ink; outline: 0; padding: ${n4}px; }
QCheckBox, QRadioButton { color: $ink; spacing: ${n10}px; min-height: ${n28}px; padding: 2px ${n4}px;
  border: 2px solid transparent; border-radius: ${n6}px; }
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }

Card { border: 1px solid $line; border-radius: ${n14}px; background: $surface; }
Card[kind="soft"] { background: $accent_soft; border-color: $accent_soft; }
Card[kind="sunken"] { background: $sunken; border-color: $sunken; border-radius: ${n10}px; }
Card[kind="good"] { background: $good_soft; border-color: $good_soft; }
Card[kind="tip"] { background: $tip_soft; border-color: $tip_soft; }
Card[kind="note"] { background: $note_soft; border-color: $note_soft; }
Card[kind="danger"] { background: $danger_soft; border-color: $danger_soft; }
Card[kind="chosen"] { border: 2px solid $accent; }
Card[outlined="true"] { border-color: $line; }
Card[kind="chosen"][outlined="true"] { border-color: $accent; }
Card[floating="true"] { border: 1px solid $control; }

QTreeView, QListView, QTableView { background: $surface; border: 1px solid $line; color: $ink; outline: 0;
  alternate-background-color: $sunken; selection-background-color: $accent_soft; selection-color: $ink; }
QListView[plain="true"] { border: none; }
QListView[popup="true"] { border: 1px solid $control; }
QListView[popup="true"]::item { min-height: ${n36}px; padding: 0 ${n12}px; }
QListView[popup="true"]::item:selected, QListView[popup="true"]::item:hover { background: $accent_soft; color: $ink; }
QListWidget::item { padding: ${n8}px ${n12}px; border-radius: ${n6}px; }
QListWidget::item:selected { background: $accent_soft; color: $ink; }
RailTree { background: transparent; border: none; }
QHeaderView::section { background: $sunken; color: $ink2; border: none; border-bottom: 1px solid $line;
  padding: ${n8}px; font-weight: 600; }

QMenuBar, QMenu { font-size: ${n15}px; }
QMenuBar { background: $rail; color: $ink; }
QMenuBar::item { background: transparent; padding: ${n4}px ${n8}px; border-radius: ${n6}px; }
QMenuBar::item:selected { background: $accent_soft; color: $ink; }
QMenu { background: $surface; color: $ink; border: 1px solid $control; padding: ${n4}px; }
QMenu::item { padding: ${n6}px ${n24}px ${n6}px ${n16}px; border-radius: ${n6}px; min-height: ${n20}px; }
QMenu::item:selected { background: $accent_soft; color: $ink; }
QMenu::item:disabled { color: $ink3; }
QMenu::separator { background: $line; height: 1px; margin: ${n4}px ${n8}px; }

QScrollBar:vertical { background: transparent; width: ${n10}px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: ${n10}px; margin: 2px; }
QScrollBar::handle { background: $control; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $ink3; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
  background: none; border: none; height: 0; width: 0; }
QSplitter::handle { background: $line; }
QToolTip { background: $surface; color: $ink; border: 1px solid $control; padding: ${n6}px; }
""")

STEPS: Final = (4, 6, 8, 10, 12, 14, 15, 16, 20, 24, 28, 32, 36)


def style_sheet(theme: Theme, px: Callable[[float], int]) -> str:
    """The whole style sheet for one theme, its lengths scaled by `px`."""
    return SHEET.substitute(theme.colours(), **{f"n{step}": str(px(step)) for step in STEPS})


def palette(theme: Theme) -> QPalette:
    """A palette with every role taken from the theme."""
    colour, role = QPalette(), QPalette.ColorRole
    roles = (
        (role.Window, theme.bg), (role.WindowText, theme.ink), (role.Base, theme.surface),
        (role.AlternateBase, theme.sunken), (role.Text, theme.ink), (role.Button, theme.surface),
        (role.ButtonText, theme.ink), (role.BrightText, theme.danger), (role.Highlight, theme.select),
        (role.HighlightedText, theme.ink), (role.Link, theme.accent), (role.LinkVisited, theme.accent_ink),
        (role.ToolTipBase, theme.surface), (role.ToolTipText, theme.ink), (role.PlaceholderText, theme.ink3),
        (role.Light, theme.surface), (role.Midlight, theme.line), (role.Mid, theme.line),
        (role.Dark, theme.control), (role.Shadow, theme.ink), (role.Accent, theme.accent),
    )  # fmt: skip
    for one, value in roles:
        colour.setColor(one, QColor(value))
    for one in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        colour.setColor(QPalette.ColorGroup.Disabled, one, QColor(theme.ink3))
    colour.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(theme.line))
    return colour
