"""Who must bring something about (责任单位): a name, or a list of names."""

from __future__ import annotations

from typing import Annotated

from sdtstd.model.marks import Before
from sdtstd.model.scalars import Text


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


_EITHER = {"either": [{"scalar": "text"}, {"type": "array", "items": {"scalar": "text"}}]}
Owner = Annotated[tuple[Text, ...], Before(_listed, _EITHER)]
