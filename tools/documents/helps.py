"""Runs `sdtstd NAME --help` for each name, and writes what each says as JSON.

`python helps.py NAME…` is a process of its own for all of them: a run of the console script for
each would mostly load the same libraries again.
"""

from __future__ import annotations

import json
import sys
from io import BytesIO, TextIOWrapper

from sdtstd.cli import main as command


def main() -> None:
    """Write the page of each command, by its name, to stdout."""
    sys.stdout.write(json.dumps({name: _said(name) for name in sys.argv[1:]}))


def _said(name: str) -> str:
    """Give what the command line writes where its output is no terminal."""
    given, page = (sys.argv, sys.stdout), BytesIO()
    out = TextIOWrapper(page)  # closed, and the page with it, as soon as nobody has it
    sys.argv, sys.stdout = ["sdtstd", *name.split(), "--help"], out
    try:
        command()
    except SystemExit as end:
        assert end.code == 0, name  # noqa: PT017 - a page without its help is none
        sys.stdout.flush()
    finally:
        sys.argv, sys.stdout = given
    out.flush()
    return page.getvalue().decode()


if __name__ == "__main__":
    main()
