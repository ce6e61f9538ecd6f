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


def told(text: str) -> str:
    """Put a help text into the language of the run."""
    return _translate()(text)


def told_doc(command: Callable[..., None]) -> str:
    """Give the docstring of a command, whose help it is."""
    return told(cleandoc(command.__doc__ or ""))


def told_examples(name: str) -> str:
    """Give the examples of a command, each on a line of its own."""
    lines = "\n".join(f"  sdtstd {name} {words}".rstrip() for words in EXAMPLES[name])
    heading = told("Examples:")
    return f"\b\n{heading}\n{lines}"


EXAMPLES = {
    "status": ("", "--plan all", "--as-of 2023-12-31 --lang zh"),
    "coverage": ("", "--task governance", "--format markdown"),
    "gaps": ("", "--field foundation/trust", "--plan sh-dt-standardization-2022"),
    "list": ("--level local --status in-force", "--text 数据", "--field foundation/data"),
    "show": ("'DB31/T 1419-2023'", "db31/t1419—2023 --format json"),
    "explain": ("local-and-group", "foundation/data", "'DB31/T 1419-2023'", "SDT301"),
    "check": (
        "",
        "--base main --new-only",
        "--select SDT3 --fail-on warning",
        "--format sarif -o F",
    ),
    "diff": ("", "main", "HEAD~1 HEAD --format markdown"),
    "report": ("-o PROGRESS.md", "-o PROGRESS.md --check", "--section goals --lang zh"),
    "schema": ("-o docs/schema/data.schema.json", "--generic"),
}


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
