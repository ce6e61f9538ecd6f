"""What is typed on a terminal: an answer that TAB completes, or lines as they are pasted."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sdtstd.cache.notes import does_more
from sdtstd.cli.streams import complain, emit
from sdtstd.diagnostics import CannotRun, say
from sdtstd.sinks.inert import lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.sinks.inert import Inert


def answered(prompt: Inert, offered: tuple[str, ...]) -> str:
    """Give an answer of one line, without the spaces around it.

    Raises:
        CannotRun: the input ends, or is no text.
    """
    with _leaving(), _completing(offered):
        return input(prompt).strip()


def typed_lines() -> Iterator[str]:
    """Give lines up to an empty one, as they come.

    What helps to type a line would take a pasted TAB for its own, and a pasted list for one line.

    Raises:
        CannotRun: the input ends, or is no text.
    """
    with _leaving():
        while True:
            typed = sys.stdin.readline()
            if not typed:
                raise EOFError
            if not typed.strip():
                return
            yield typed.rstrip("\r\n")


@contextmanager
def _leaving() -> Iterator[None]:
    """Let an interrupt reach what has changed the terminal, so that it is put back first."""
    import signal

    does_more()
    before = signal.getsignal(signal.SIGINT)
    if callable(before):  # else it is ignored
        signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    except KeyboardInterrupt:
        emit(lines([""]))
        complain(say("interrupted: nothing was written"))
        raise
    except EOFError:
        emit(lines([""]))
        raise CannotRun(say("the answers ended here: nothing was written")) from None
    except UnicodeDecodeError:
        raise CannotRun(say("the answer is no text in the encoding of the terminal")) from None
    finally:
        if before is not None:  # else somebody else set it, and not Python
            signal.signal(signal.SIGINT, before)


@contextmanager
def _completing(offered: tuple[str, ...]) -> Iterator[None]:
    """Let TAB complete a whole answer, where the system has what is needed for it."""
    try:
        import readline
    except ImportError:  # Windows has none
        yield
        return
    before = readline.get_completer(), readline.get_completer_delims()
    readline.set_completer(lambda typed, n: _completed(typed, n, offered))
    readline.set_completer_delims(",，")
    is_other = "libedit" in (readline.__doc__ or "")
    readline.parse_and_bind("bind ^I rl_complete" if is_other else "tab: complete")
    readline.set_auto_history(False)
    try:
        yield
    finally:
        readline.set_completer(before[0])
        readline.set_completer_delims(before[1])


def _completed(typed: str, number: int, offered: tuple[str, ...]) -> str | None:
    wanted = typed.strip().casefold()
    fitting = [each for each in dict.fromkeys(offered) if each.casefold().startswith(wanted)]
    return fitting[number] if number < len(fitting) else None
