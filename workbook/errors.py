"""Expected trouble, told to a person in a plain sentence with what to do."""


class WorkbookError(Exception):
    """Something a person can act on: what happened, and what to do about it.

    Both are whole plain sentences without paths of code, error numbers or answers' text.
    """

    def __init__(self, what: str, to_do: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.to_do = to_do

    def __str__(self) -> str:
        return f"{self.what} {self.to_do}".strip()
