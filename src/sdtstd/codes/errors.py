"""Why a text is no standard code: a reason for programs, a sentence for people."""

from __future__ import annotations

from enum import StrEnum
from typing import assert_never


class Reason(StrEnum):
    """The machine key of a refusal, for callers that say it in their own language."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    INVISIBLE = "invisible"
    LOOK_ALIKE = "look-alike"
    UNKNOWN_PLACE = "unknown-place"
    UNKNOWN_FORM = "unknown-form"


class CodeError(ValueError):
    """A text that cannot be read as a standard code, or as a series.

    `detail` is the length found (too-long), the Unicode name of the character (invisible,
    look-alike), the area code (unknown-place), the text (unknown-form), or empty (empty).
    """

    def __init__(self, reason: Reason, detail: str = "") -> None:
        # args, not a sentence: unpickling calls the class with them again
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail

    def __str__(self) -> str:
        match self.reason:
            case Reason.EMPTY:
                return "no code is given"
            case Reason.TOO_LONG:
                return f"{self.detail} characters are too long for a code"
            case Reason.INVISIBLE:
                return f"invisible character {self.detail}; delete it"
            case Reason.LOOK_ALIKE:
                return f"{self.detail} is not an ASCII letter or digit; type it anew"
            case Reason.UNKNOWN_PLACE:
                return f"no province has the area code {self.detail!r}"
            case Reason.UNKNOWN_FORM:
                return f"{self.detail!r} has no known form of a code, such as 'GB/T 1.1-2020'"
            case _:
                assert_never(self.reason)
