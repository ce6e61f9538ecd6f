"""Findings and what they are made of: rules, messages that can be translated, places, edits."""

from __future__ import annotations

from enum import StrEnum
from functools import reduce

from sdtstd.frozen import frozen

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Self

    from sdtstd.address import Address


@frozen
class Message:
    """A sentence with named gaps; `text` is the English original and the key of its translation."""

    text: str
    gaps: tuple[tuple[str, object], ...] = ()

    def __str__(self) -> str:
        return self.translated(str)

    def translated(self, translate: Callable[[str], str]) -> str:
        """Give the sentence in another language, messages and terms in its gaps included."""
        sentence = translate(self.text)
        if not self.gaps:
            return sentence
        return sentence.format(**{name: _gap(gap, translate) for name, gap in self.gaps})


def _gap(gap: object, translate: Callable[[str], str]) -> object:
    if isinstance(gap, Message):
        return gap.translated(translate)
    if isinstance(gap, Term):
        return gap.word.translated(translate)
    if isinstance(gap, StrEnum):  # a level: the codes know no messages
        return translate(gap.value)
    return gap


def joined(messages: Iterable[Message], between: str) -> Message:
    """Put messages one after the other."""
    named = {f"m{n}": message for n, message in enumerate(messages)}
    return Message(between.join(f"{{{name}}}" for name in named), tuple(named.items()))


def say(text: str, /, **gaps: object) -> Message:
    """Make a message; the catalogues find their sentences by this name.

    A text without gaps is taken as it stands, braces included.
    """
    return Message(text, tuple(gaps.items()))


def listed(messages: Iterable[Message]) -> Message:
    """Put messages one after the other, with the commas of the language."""
    return reduce(lambda first, more: say("{first}, {more}", first=first, more=more), messages)


class Term(StrEnum):
    """A word that data, programs and people share; people read `word` for it.

    Each member is written with both: `COVERED = "covered", say("covered")`.
    """

    _value_: str
    word: Message

    def __new__(cls, value: str, *word: Message) -> Self:
        """Make a member of the word that data and programs have, and the one that people read."""
        term = str.__new__(cls, value)
        term._value_ = value
        (term.word,) = word
        return term

    @property
    def key(self) -> str:
        """The name of the field in which rows have the number of what is of this member."""
        return self.value.replace("-", "_")


class Severity(Term):
    """How much a finding weighs; only errors make `check` exit 1 by default."""

    ERROR = "error", say("error")
    WARNING = "warning", say("warning")
    INFO = "info", say("info")


class CannotRun(Exception):  # noqa: N818 - it says what happened, not whose error it is
    """The run cannot go on; the command line says why and exits 2. A message is one line."""

    def __init__(self, *messages: Message) -> None:
        super().__init__("\n".join(map(str, messages)))
        self.messages = messages


class NoRegister(CannotRun):
    """There is no register at hand: none at all, rather than one that cannot be read."""


@frozen
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


@frozen
class Span:
    """A stretch of a file's text: offsets in code points, `end` exclusive."""

    file: str
    start: int
    end: int


@frozen
class Edit:
    """A change to a data file that mends a finding.

    At an address the scalar there gets the text as its value, with `of_key` the key; a span, of a
    file that cannot be read or of marks around a value, becomes the text as it is.
    """

    at: Address | Span
    text: str
    of_key: bool = False


@frozen
class Diagnostic:
    """What a rule found, at an address or (before there are addresses) at a span.

    `about` is the object the finding is of, as waivers name it: a record's id, PLAN/TARGET,
    a leaf, or the file. `edit` mends it where only one change can be meant. `times` is how many
    faults it stands for: of very many in one file the last ones are told together, and `least`
    says that there are so many at least. `was` is the object's name in the base, where a change
    gave it another.
    """

    rule: Rule
    at: Address | Span
    message: Message
    hint: Message
    about: str = ""
    edit: Edit | None = None
    times: int = 1
    was: str = ""
    least: bool = False


@frozen
class Place:
    """Where a finding points: 1-based lines and columns in code points, `end_column` exclusive."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        """Give the place as editors and compilers write it."""
        return f"{self.path}:{self.line}:{self.column}"


@frozen
class Finding:
    """A diagnostic with its place in the text; `message` names other places by file and line."""

    diagnostic: Diagnostic
    place: Place
    message: Message

    @property
    def rule(self) -> Rule:
        """The rule that it breaks."""
        return self.diagnostic.rule

    @property
    def hint(self) -> Message:
        """How to mend it."""
        return self.diagnostic.hint

    @property
    def fixable(self) -> bool:
        """Whether `check --fix` can mend it."""
        return self.diagnostic.edit is not None

    @property
    def about(self) -> str:
        """The object that it is of."""
        return self.diagnostic.about

    @property
    def times(self) -> int:
        """How many faults it stands for."""
        return self.diagnostic.times

    @property
    def least(self) -> bool:
        """Whether there are so many at least."""
        return self.diagnostic.least


COUNTED = 100_000
"""So far faults are counted; of more it is said that there are more."""


@frozen
class Number:
    """How many faults there are; with `least` so many at least."""

    faults: int
    least: bool = False

    @property
    def in_words(self) -> int | Message:
        """The number as people read it: never more exact than it is."""
        if self.faults > COUNTED:
            return say("more than {n}", n=f"{COUNTED:,}")
        return say("at least {n}", n=self.faults) if self.least else self.faults


def number_of(findings: Iterable[Finding | Diagnostic]) -> Number:
    """Count the faults that findings stand for, up to one more than are counted."""
    faults, least = 0, False
    for each in findings:
        faults += each.times
        least = least or each.least
    return Number(min(faults, COUNTED + 1), least or faults > COUNTED)
