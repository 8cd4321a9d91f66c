"""The window and its world, as the journeys have them."""

from tests.journeys.conftest import chooser, disk, home, look_, person, sit_down, world

__all__ = ("chooser", "disk", "home", "look_", "person", "sit_down", "world")
