"""Findings and what they are made of: rules, messages that can be translated, places."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sdtstd.address import Address


class Severity(StrEnum):
    """How much a finding weighs; only errors make `check` exit 1 by default."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence with named gaps; `text` is the English original and the key of its translation."""

    text: str
    gaps: tuple[tuple[str, object], ...] = ()

    def __str__(self) -> str:
        return self.told(str)

    def told(self, translate: Callable[[str], str]) -> str:
        """Give the sentence in another language, messages in its gaps included."""
        sentence = translate(self.text)
        if not self.gaps:
            return sentence
        return sentence.format(**{name: _told(gap, translate) for name, gap in self.gaps})


def _told(gap: object, translate: Callable[[str], str]) -> object:
    if isinstance(gap, Message):
        return gap.told(translate)
    if isinstance(gap, StrEnum):  # a stage, a level, a state: the word that people have for it
        return translate(WORDS.get(gap.value, gap.value.replace("-", " ")))
    return gap


WORDS = {"in_force": "entry into force"}


def joined(messages: Iterable[Message], between: str) -> Message:
    """Put messages one after the other."""
    named = {f"m{n}": message for n, message in enumerate(messages)}
    return Message(between.join(f"{{{name}}}" for name in named), tuple(named.items()))


def say(text: str, /, **gaps: object) -> Message:
    """Make a message; the catalogues find their sentences by this name.

    A text without gaps is taken as it stands, braces included.
    """
    return Message(text, tuple(gaps.items()))


class CannotRun(Exception):  # noqa: N818 - it says what happened, not whose error it is
    """The run cannot go on; the command line says why in one sentence and exits 2."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


@dataclass(frozen=True, slots=True)
class Rule:
    """One check: its code (SDT, the family's digit, two digits), its name and its manual."""

    code: str
    name: str
    severity: Severity
    what: Message
    why: Message
    mend: Message

    @property
    def family(self) -> int:
        """The digit: 0 files, 1 shape, 2 identity, 3 lives, 4 sources, 5 plans, 6 changes."""
        return int(self.code[3])


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a file's text: offsets in code points, `end` exclusive."""

    file: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """What a rule found, at an address or (before there are addresses) at a span.

    `about` is the object the finding is of, as waivers name it: a record's id, PLAN/TARGET,
    a leaf, or the file.
    """

    rule: Rule
    at: Address | Span
    message: Message
    hint: Message
    about: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding points: 1-based lines and columns in code points, `end_column` exclusive."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Finding:
    """A diagnostic with its place in the text."""

    rule: Rule
    place: Place
    message: Message
    hint: Message
    about: str
