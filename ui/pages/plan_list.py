"""Lists as the plan shows them."""

from ui.widgets.keyed_list import KeyedList

__all__ = ("KeyedList",)
