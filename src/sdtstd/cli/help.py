"""The help of the command line in the language of the run."""

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
    """Put a help text into the language of the run."""
    return _translate()(text)


def help_of(command: Callable[..., None]) -> str:
    """Give the docstring of a command, whose help it is."""
    return localized(cleandoc(command.__doc__ or ""))


def examples_of(name: str, examples: tuple[str, ...]) -> str:
    """Give the examples of a command, each on a line of its own."""
    lines = "\n".join(f"  sdtstd {name} {words}".rstrip() for words in examples)
    heading = localized("Examples:")
    return f"\b\n{heading}\n{lines}"


@cache
def _translate() -> Callable[[str], str]:
    language = language_of(None, os.environ)
    if language != "en":
        _borrow(language)
    return translator(language)


def _borrow(language: str) -> None:
    """Lend our catalogue to the command line's library, for the few words it translates."""
    import gettext
    from importlib.resources import files

    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain("sdtstd", str(files("sdtstd") / "locale"))
    gettext.textdomain("sdtstd")
