"""Texts of the help: marked where they are written, translated where they are shown."""

from __future__ import annotations

import os
from functools import cache
from inspect import cleandoc
from typing import TYPE_CHECKING

from sdtstd.catalogue import translator
from sdtstd.cli.language import language_of

if TYPE_CHECKING:
    from collections.abc import Callable


def localized(text: str) -> str:
    """Mark a text of the help: the catalogues hold it, the page puts it into their language."""
    return text


def translated(text: str) -> str:
    """Put a text into the language of the run."""
    return _translator(language_of(None, os.environ))(text)


def help_of(command: Callable[..., None]) -> str:
    """Give the docstring of a command, whose help it is."""
    return cleandoc(command.__doc__ or "")


def examples_of(name: str, examples: tuple[str, ...]) -> str:
    """Give the examples of a command as they are typed, a line each."""
    return "\n".join(f"sdtstd {name} {words}".rstrip() for words in examples)


_translator = cache(translator)
