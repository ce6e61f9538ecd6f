"""Runs the `>>>` lines of a page in one session, and writes what each gives below it.

`python session.py TEXT` is a process of its own: a session has one standard output and one folder.
"""

from __future__ import annotations

import re
import sys
import traceback
from contextlib import redirect_stdout
from io import StringIO
from typing import Any

BLOCK = re.compile(r"^```pycon\n(.*?)^```$", re.MULTILINE | re.DOTALL)
"""A block of a page that is run: its lines begin with >>>, or ... where a statement goes on."""

_STATEMENT = re.compile(r"^>>> .*\n(?:\.\.\. ?.*\n)*", re.MULTILINE)


def main() -> None:
    """Write the page with its outputs to stdout."""
    space: dict[str, Any] = {}
    sys.stdout.write(BLOCK.sub(lambda found: f"```pycon\n{_ran(found[1], space)}```", sys.argv[1]))


def _ran(block: str, space: dict[str, Any]) -> str:
    return "".join(each + _said(each, space) for each in _STATEMENT.findall(block))


def _said(statement: str, space: dict[str, Any]) -> str:
    source = "".join(line[4:] or "\n" for line in statement.splitlines(keepends=True))
    with redirect_stdout(StringIO()) as out:
        try:
            exec(compile(source, "<page>", "single"), space)  # noqa: S102 - our own documents
        except Exception as error:  # noqa: BLE001 - a page may show what is refused
            last = "".join(traceback.format_exception_only(error))
            return f"Traceback (most recent call last):\n  ...\n{last}"
    return out.getvalue()


if __name__ == "__main__":
    main()
