"""What is wrong with a text as a value of the data, in the words of the check."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.loading.one_reading import one_reading
from sdtstd.loading.sentences import tell
from sdtstd.model.scalars import DATE
from sdtstd.nearest import Nearest

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from sdtstd.diagnostics import Message
    from sdtstd.model.scalar import Scalar


def fault_of(scalar: Scalar, text: str) -> Message | None:
    """Say what keeps a text from being such a scalar, and how to write one; None for nothing.

    A date that is not written as dates are is none of this where it can be read in one way only.
    """
    if scalar is DATE and one_reading(text) is not None:
        return None
    from pydantic_core import PydanticCustomError

    try:
        if scalar.read is not None:
            scalar.read(text)
        elif not re.search(scalar.pattern, text):
            return _told("string_pattern_mismatch", {"pattern": scalar.pattern}, text)
    except PydanticCustomError as error:
        return _told(error.type, error.context or {}, text)
    return None


def _told(kind: str, context: dict[str, object], text: str) -> Message:
    error: ErrorDetails = {"type": kind, "loc": (), "msg": "", "input": text, "ctx": context}
    _, (_, message, hint) = tell(error, text, Nearest())
    return say("{wrong}; {mend}", wrong=message, mend=hint)
