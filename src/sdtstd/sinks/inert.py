"""Text that does nothing where it is printed, be it a terminal or the log of a CI runner."""

from __future__ import annotations

from sdtstd.sinks.number import number

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import NewType

    Inert = NewType("Inert", str)
    """What an output may take as it is."""
else:
    Inert = str

# GitHub's `##[command]`, Azure's `##vso[command]` and TeamCity's `##teamcity[command]` work
# anywhere in a line; a heading of Markdown is none of them. .NET, in which GitHub's runner looks
# for them, overlooks characters that hide: those are shown before.
COMMAND = r"#(?=#[A-Za-z]*\[)"


def shown(text: str) -> str:
    r"""Show what acts or hides as \u{…}, so that it does neither; the rest stays as it is."""
    if text.isascii() and text.isprintable():
        return text
    from sdtstd.sinks.harmless import harmless  # few texts of a start need what it compiles

    return harmless(text)


def line(text: str) -> Inert:
    r"""Make a text one line without commands; what would do something is shown as \u{…}."""
    inert = without_commands(shown(text))
    bare = inert.lstrip()
    if bare.startswith("::"):
        inert = f"{inert[: len(inert) - len(bare)]}{number(':')}{bare[1:]}"
    return Inert(inert)


def without_commands(text: str) -> str:
    r"""Show the first sign of a command that works anywhere in a line as \u{…}."""
    if "##" not in text:
        return text
    import re

    return re.sub(COMMAND, lambda sign: number(sign.group()), text)


def lines(texts: Iterable[str]) -> Inert:
    """Make each text a line of its own, and end it."""
    return Inert("".join(f"{line(each)}\n" for each in texts))


def with_tabs(rows: Iterable[Iterable[str]]) -> Inert:
    """Make the texts of each row a line of its own, with tabs between them."""
    return Inert("".join("\t".join(map(line, row)) + "\n" for row in rows))


def ended_as_they_are(texts: Iterable[str]) -> Inert:
    """Make each text, which ends as a line of Unix or of Windows does, a line of its own."""
    return Inert("".join(f"{line(each.rstrip(_END))}{_end_of(each)}" for each in texts))


_END = "\r\n"


def _end_of(text: str) -> str:
    return _END if text.endswith(_END) else "\n"
