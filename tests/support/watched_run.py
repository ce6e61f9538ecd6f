"""Runs the command line in a process that notes what it opens and which variables it asks for.

Called with a file for the notes and the words of several runs, as JSON.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, MutableMapping
from contextlib import suppress
from pathlib import Path

ASKED: set[str] = set()
OPENED: set[str] = set()


class Environ(MutableMapping[str, str]):
    """The environment, which notes what is asked of it by name."""

    def __init__(self, real: MutableMapping[str, str]) -> None:
        self.real = real

    def __getitem__(self, name: str) -> str:
        ASKED.add(name)
        return self.real[name]

    def __setitem__(self, name: str, value: str) -> None:
        self.real[name] = value

    def __delitem__(self, name: str) -> None:
        del self.real[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.real)

    def __len__(self) -> int:
        return len(self.real)


def note(event: str, arguments: tuple[object, ...]) -> None:
    if event in {"open", "os.listdir", "os.scandir"} and isinstance(arguments[0], str | bytes):
        OPENED.add(str(Path(os.fsdecode(arguments[0])).absolute()))


def main() -> None:
    notes, runs = sys.argv[1], json.loads(sys.argv[2])
    os.environ = Environ(os.environ)  # type: ignore[assignment] # noqa: B003
    sys.addaudithook(note)
    from sdtstd.cli import main as whole

    streams = sys.stdout, sys.stderr
    for words in runs:
        sys.argv = ["sdtstd", *words]
        sys.stdout, sys.stderr = streams
        with suppress(SystemExit):
            whole()
    found = {"asked": sorted(ASKED), "opened": sorted(OPENED)}
    Path(notes).write_text(json.dumps(found), "utf-8")


if __name__ == "__main__":
    main()
