"""Two lines as the plan shows them."""

from ui.widgets.two_lines import TwoLines

__all__ = ("TwoLines",)
