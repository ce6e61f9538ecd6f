"""Texts of the help: marked where they are written, translated where they are shown."""

from __future__ import annotations

import os

from sdtstd.catalogue import translator
from sdtstd.cli.language import language_of

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from collections.abc import Callable


def localized(text: str) -> str:
    """Mark a text of the help: the catalogues hold it, the page puts it into their language."""
    return text


def translated(text: str) -> str:
    """Put a text into the language of the run."""
    return translator(language_of(None, os.environ))(text)


def summary(text: str) -> str:
    """Give the line by which a command is listed: the first paragraph of its help, translated."""
    return translated(text).partition("\n\n")[0].replace("\n", " ")


def help_of(command: Callable[..., None]) -> str:
    """Give the docstring of a command, whose help it is."""
    from inspect import cleandoc

    return cleandoc(command.__doc__ or "")


def examples_of(name: str, examples: tuple[str, ...]) -> str:
    """Give the examples of a command as they are typed, a line each."""
    return "\n".join(f"sdtstd {name} {words}".rstrip() for words in examples)
