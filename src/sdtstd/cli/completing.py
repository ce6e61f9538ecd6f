"""A shell that asks what may follow: it gets words or nothing, and hears of no fault."""

from __future__ import annotations

import os
import sys

from sdtstd.cli.offering import offers
from sdtstd.cli.streams import emit
from sdtstd.cli.typed import Unusual
from sdtstd.sinks.inert import lines, with_tabs

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from collections.abc import Sequence

    from sdtstd.cli.offering import Offer
    from sdtstd.sinks.inert import Inert

_UNABLE = 2


def complete(asked: str) -> int:
    """Answer the shell and give the exit code; where it asks for nothing known, say nothing."""
    try:
        return _answer(asked)
    except Exception:  # noqa: BLE001 - whatever it is, the line that is typed stays as it is
        return _UNABLE


def _answer(asked: str) -> int:
    shells = {"complete_bash": _bash, "complete_zsh": _zsh, "complete_fish": _fish}
    try:
        text = shells[asked]()
    except (KeyError, ValueError, Unusual):
        return _by_the_library()
    if text is None:
        return _UNABLE
    emit(text)
    return 0


def _bash() -> Inert:
    words, number = _split(os.environ["COMP_WORDS"]), int(os.environ["COMP_CWORD"])
    if number < 1:
        raise Unusual
    begun = words[number] if number < len(words) else ""
    return lines([each.word for each in offers(words[1:number], begun)] or [""])


def _zsh() -> Inert:
    found = _following()
    if not found:
        return lines(["_files"])
    first, *more = (f'"{_of_zsh(each.word)}"' + _beside(each) for each in found)
    *most, last = (f"_arguments '*: :(({first}", *more)
    return lines([*most, f"{last}))'"])


def _beside(each: Offer) -> str:
    return f':"{_of_zsh(each.help)}"' if each.help else ""


def _of_zsh(text: str) -> str:
    for character, written in (('"', '""'), ("'", "''"), ("$", r"\$"), ("`", r"\`"), (":", r"\\:")):
        text = text.replace(character, written)
    return text


def _fish() -> Inert | None:
    """Give the words, or where fish asks whether there are any, None if there are not."""
    found, action = _following(), os.environ.get("_TYPER_COMPLETE_FISH_ACTION")
    if action == "get-args":
        return with_tabs([filter(None, (each.word, each.help)) for each in found] or [("",)])
    if action == "is-args":
        return lines(()) if found else None
    raise Unusual


def _following() -> Sequence[Offer]:
    """Give what may follow the line as zsh and fish tell it: whole, up to where it is typed."""
    line = os.environ.get("_TYPER_COMPLETE_ARGS", "")
    words = _split(line)[1:]
    begun = words.pop() if words and not line.endswith(" ") else ""
    return offers(words, begun)


def _split(line: str) -> list[str]:
    """Part a line into words as a shell does; what is open at its end is taken as it is."""
    from shlex import shlex

    reader = shlex(line, posix=True)
    reader.whitespace_split, reader.commenters = True, ""
    words: list[str] = []
    try:
        words.extend(reader)
    except ValueError:
        words.append(reader.token)
    return words


def _by_the_library() -> int:
    from contextlib import redirect_stderr

    from sdtstd.cli.app import app

    with open(os.devnull, "w", encoding="utf-8") as nowhere, redirect_stderr(nowhere):  # noqa: PTH123
        try:
            app(standalone_mode=False)
            sys.stdout.flush()
        except SystemExit as end:
            return _UNABLE if end.code else 0
    return 0
