"""Which earlier edition a text replaces: whole, or only partly (部分代替)."""

from __future__ import annotations

from typing import Annotated, Any

from sdtstd.model.base import Part
from sdtstd.model.marks import Before
from sdtstd.model.scalars import Flag, Reference


class Replaced(Part):
    """A text by its code or id; one that is partly replaced lives on."""

    code: Reference
    partly: Flag = False

    @property
    def name(self) -> str:
        """The canonical code, or the id."""
        return self.code if isinstance(self.code, str) else self.code.key


def _whole(value: Any) -> Any:
    return value if isinstance(value, dict) else {"code": value}


_EITHER = {"either": [{"scalar": "reference"}, {"model": "Replaced"}]}
Replacement = Annotated[Replaced, Before(_whole, _EITHER)]
"""A code or id alone for a text replaced whole, or `{code, partly: true}`."""
