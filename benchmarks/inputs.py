"""The registers that are measured, made in a temporary folder; the same on every machine."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).resolve().parent
SIZES = (1_000, 10_000, 100_000)
TARGETS = 104
MEASURED = 8_000
FILES = 1_000
_DAY = re.compile(r"(?<=: )(\d{4}-\d\d-\d\d)(?=[,}\n])")
_CHANGES: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile("title_en: "), "title_en: Changed "),
    (re.compile("relevance: (core|partial)"), "relevance: partial"),
    (re.compile(r"publication: \d{4}-\d\d-\d\d"), lambda each: _earlier(each[0])),
)
_GIT = ("git", "-c", "user.name=bench", "-c", "user.email=bench@example.org")


@dataclass(frozen=True)
class Inputs:
    """Where each of them stands below a folder."""

    folder: Path

    def data(self, size: int) -> Path:
        """Give a register of so many records, in one file."""
        return self._made(f"{size}", str(size))

    def targets(self, number: int) -> Path:
        """Give a register with so many targets."""
        return self._made(f"targets-{number}", str(MEASURED), str(number))

    def files(self) -> Path:
        """Give a register in many files of a hundred records each."""
        return self._made("files", str(FILES * 100), "4", str(FILES))

    def quoted(self, size: int) -> Path:
        """Give the file of standards with all days in quotes."""
        file = self.folder / f"quoted-{size}.yaml"
        if not file.exists():
            _run(__file__, "quote", str(self.data(size) / "standards.yaml"), str(file))
        return file

    def changed(self, size: int) -> Path:
        """Give a register in a repository, of which a few records differ from its commit."""
        data = self.folder / f"changed-{size}" / "data"
        if not data.exists():
            _make(data, str(size))
            for words in (("init", "-q"), ("add", "."), ("commit", "-qm", "register")):
                subprocess.run([*_GIT, *words], cwd=data.parent, check=True)
            _run(__file__, "change", str(data / "standards.yaml"))
        return data

    def _made(self, name: str, *words: str) -> Path:
        data = self.folder / name / "data"
        if not data.exists():
            _make(data, *words)
        return data


def _make(data: Path, *words: str) -> None:
    _run(str(HERE / "register.py"), str(data), *words)


def _run(script: str, *words: str) -> None:
    """Run a script in a process of its own, so that the one that measures stays small."""
    subprocess.run([sys.executable, script, *words], check=True)


def _quote(file: Path, quoted: Path) -> None:
    quoted.write_text(_DAY.sub(r'"\1"', file.read_text("utf-8")), "utf-8", newline="\n")


def _change(file: Path) -> None:
    """Give three records, spread over the file, another title, relevance and day."""
    entries = file.read_text("utf-8").split("\n\n")
    published = [n for n, each in enumerate(entries) if "publication: " in each]
    apart = len(published) // len(_CHANGES)
    for at, (written, by) in zip(published[1::apart], _CHANGES, strict=False):
        changed = written.sub(by, entries[at], count=1)
        assert changed != entries[at]
        entries[at] = changed
    file.write_text("\n\n".join(entries), "utf-8", newline="\n")


def _earlier(stage: str) -> str:
    name, day = stage.split(": ")
    return f"{name}: {date.fromisoformat(day) - timedelta(days=1)}"


if __name__ == "__main__":
    files = [Path(each) for each in sys.argv[2:]]
    (_quote if sys.argv[1] == "quote" else _change)(*files)
