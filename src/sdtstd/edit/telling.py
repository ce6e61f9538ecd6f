"""What became of a file, as sentences."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, say
from sdtstd.reasons import reason_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sdtstd.diagnostics import Message

NOT_READ = say("{path!r} cannot be read: {reason}")
NOT_WRITTEN = say("{path!r} cannot be written: {reason}")
UNCONFIRMED = say("{path!r} is written, but the disk did not confirm it: {reason}")
NOT_PUT_BACK = say("{path!r} is written all the same, and cannot be put back: {reason}")


@contextmanager
def telling(sentence: Message, path: Path) -> Iterator[None]:
    """Make an error of the system a sentence about the file.

    Raises:
        CannotRun: there was one.
    """
    try:
        yield
    except OSError as error:
        raise CannotRun(about(sentence, path, error)) from None


def about(sentence: Message, path: Path, error: OSError) -> Message:
    """Fill the gaps of a sentence: the path, and why the system refused."""
    return say(sentence.text, path=str(path), reason=reason_of(error))


def changed(path: Path) -> CannotRun:
    """Say that a file is no more as it was when it was looked at."""
    return CannotRun(
        say(
            "{path!r} was changed or removed in the meantime, and was left as it is: run again",
            path=str(path),
        )
    )
