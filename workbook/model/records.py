"""The base of everything stored: frozen, and kind to fields that a newer version wrote."""

import secrets

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A frozen value. Unknown fields of a newer format are kept as they came, never dropped."""

    model_config = ConfigDict(
        frozen=True, extra="allow", hide_input_in_errors=True, allow_inf_nan=False, defer_build=True
    )


def new_id(prefix: str) -> str:
    """A fresh id such as `p_3f9c02ab41d7`: random, so that two copies of a file never hand out the same one."""
    return f"{prefix}_{secrets.token_hex(6)}"
