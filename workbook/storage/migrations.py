"""Steps from each past format to the next, on plain dicts; a step never drops a person's words."""

from collections.abc import Callable, Sequence

Body = dict[str, object]
Migration = Callable[[Body], Body]

MIGRATIONS: tuple[Migration, ...] = ()
"""The step at index 0 makes format 2 out of format 1, the next one format 3 out of format 2, and so on."""


def migrate(body: Body, number: int, steps: Sequence[Migration] = MIGRATIONS) -> Body:
    """The body of a file of format ``number`` (from 1) as the newest format writes it."""
    for at, step in enumerate(steps[number - 1 :], start=number):
        body = {**step(body), "format": at + 1}
    return body
