"""The whole command line in this process, on repositories and arguments that are drawn.

Each run has a folder with the example committed, a drawn register in its place, and kept pages.
"""

from __future__ import annotations

import atexit
import os
import random
import shutil
import tempfile
from contextlib import contextmanager
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from hostile import loader, pages, words
from hostile.case import Case, Fuzzer
from hostile.edit_words import CHANGING
from hostile.judging import judge
from hostile.running import inside
from sdtstd.cli import complete
from sdtstd.document import from_bytes
from sdtstd.loading import assemble
from sdtstd.verify.checked import find
from support.registers_in_git import a_register
from support.runs import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

ON_GITHUB = {
    "GITHUB_ACTIONS": "true",
    "GITHUB_SERVER_URL": "https://github.com",
    "GITHUB_REPOSITORY": "a/b",
    "GITHUB_SHA": "0" * 40,
}
_ENVIRONMENTS: tuple[dict[str, str], ...] = (
    {},
    {},
    {},
    ON_GITHUB,
    {"LANG": "zh_CN.UTF-8"},
    {"FORCE_COLOR": "1"},
)
COMPUTING = frozenset(
    {
        *("status", "forecast", "next", "coverage", "gaps", "list", "show", "report", "suggest"),
        "history",
    }
)
_TERMINALS = ({"COLUMNS": "20"}, {"COLUMNS": "80", "NO_COLOR": "1"}, {"COLUMNS": "200"})


def make(seed: int) -> Case:
    """Draw a register, kept files and a command line; its first word is the format."""
    chance = random.Random(seed)
    if chance.random() < 0.02:
        return Case(_data("data", chance), words.completion(chance))
    line, form = words.drawn(chance)
    folder = "reg" if "diff" in line and chance.random() < 0.2 else "data"
    line = tuple(folder if each == "data" else each for each in line)
    files = _data(folder, chance)
    if "-o" in line:
        files |= {
            name: pages.drawn(chance).encode("utf-8", "surrogatepass")
            for name in ("page.md", "other.md")
        }
    environ = dict(chance.choice(_ENVIRONMENTS))
    if chance.random() < 0.2:
        environ |= chance.choice(_TERMINALS)
    return Case(files, (form, *line), environ)


def _data(folder: str, chance: random.Random) -> dict[str, bytes]:
    return {f"{folder}/{name}": data for name, data in loader.register(chance).items()}


def tried(case: Case) -> None:
    """Run the command line, judge it, and look whether only what it may write was written."""
    form, *line = case.words
    with laid_out(case.files) as folder:
        if form == "completion":
            offered = getattr(complete, line[0])(line[1])
            assert all(isinstance(each, str) for each in offered), offered
            return
        before = seen(folder)
        environ = {"HOME": str(folder), **case.environ}
        run = inside(*line, **environ)
        coloured = not environ.keys().isdisjoint({"COLUMNS", "FORCE_COLOR"})
        form = "github" if form == "auto" and "GITHUB_ACTIONS" in environ else form
        judge(run, "text" if form == "auto" else form, styled=coloured)
        if run.code != 2 and _computes(line):
            assert loads(case.files), "numbers of data that does not load"
        after = seen(folder)
        output = _written_as_allowed(line, before, after)
        if line[:1] == ["check"] and output in after:
            judge(Run(0, after[output].decode(), ""), _format_of_file(line, environ))


def _format_of_file(line: list[str], environ: dict[str, str]) -> str:
    asked = [form for word, form in pairwise(line) if word == "--format"]
    if asked and asked[-1] != "auto":
        return asked[-1]
    return "github" if environ.get("GITHUB_ACTIONS") == "true" else "concise"


def _computes(line: list[str]) -> bool:
    """Tell whether a command line asks for numbers of the data on disk, and for no help."""
    asked = set(line)
    elsewhere = asked & {"--help", "--version", "--at"}
    return bool(asked & COMPUTING) and "data" in asked and not elsewhere


def loads(files: dict[str, bytes]) -> bool:
    """Tell whether numbers may be computed from the data files."""
    named = sorted((name, data) for name, data in files.items() if name.startswith("data/"))
    loaded = assemble(from_bytes(data, name) for name, data in named)
    return not any(map(loaded.bars_numbers, find(loaded, date.max).findings))


def _written_as_allowed(line: list[str], before: dict[str, bytes], after: dict[str, bytes]) -> str:
    """Demand that nothing else was written, and give what may have been."""
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    may_write = "-o" in line and "--check" not in line
    output = line[line.index("-o") + 1] if may_write else ""
    allowed = {output, output.rpartition("/")[0]}
    if "--dry-run" not in line and CHANGING & {line[0], " ".join(line[:2])}:
        allowed |= {"link.md", *(name for name in changed if name.startswith("data/"))}
    assert changed <= allowed, f"written: {changed - allowed}"
    return output if output in changed else ""


@cache
def _base() -> Path:
    """Give the repository of this process: the example committed."""
    folder = Path(tempfile.mkdtemp(prefix="sdtstd-hostile-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return a_register(folder)


@contextmanager
def laid_out(files: dict[str, bytes]) -> Iterator[Path]:
    """Put files into the repository of this process, go there, and tidy up afterwards."""
    folder, cwd = _base(), Path.cwd()
    for each in folder.iterdir():
        if each.name != ".git":
            each.unlink() if each.is_symlink() or each.is_file() else shutil.rmtree(each)
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    (folder / "link.md").symlink_to("data/standards.yaml")
    os.chdir(folder)
    try:
        yield folder
    finally:
        os.chdir(cwd)


def seen(folder: Path) -> dict[str, bytes]:
    """Give every file below a folder with what is in it, and the folders."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else b"/"
        for path in folder.rglob("*")
        if ".git" not in path.parts
    }


FUZZER = Fuzzer(make, tried, gate=800)
