"""Every file of the corpus is judged by each command, and found as its line in the table says."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hostile import corpus
from hostile.command_lines import ON_GITHUB, laid_out
from hostile.judging import judge
from hostile.running import inside
from sdtstd.render.formats import Format, Of
from support.bombs import BOMBS
from support.runs import DAY

if TYPE_CHECKING:
    from collections.abc import Iterable

KINDS: dict[str, Iterable[str]] = {
    "yaml": corpus.YAML,
    "pages": corpus.PAGES,
    "names": corpus.NAMES,
    "bombs": BOMBS,
}
EACH = [(kind, name) for kind, names in KINDS.items() for name in names]
TESTS = Path(__file__).parents[1]
WHERE = ("--data", "data", "--as-of", DAY)
FORMATS = [each.value for each in Format]
SHOWN = [each.value for each in Format if each.of is Of.REPORTS]


def test_the_table_names_every_file_and_no_other() -> None:
    listed = dict(corpus.listed())
    _demand_tests(listed.pop("reproductions"))
    assert {kind: set(names) for kind, names in listed.items()} == {
        kind: set(names) for kind, names in KINDS.items()
    }
    files = {path for path in corpus.FOLDER.rglob("*") if path.is_file()}
    assert files == {*corpus.YAML.values(), *corpus.PAGES.values()}
    assert len(files) > 250
    for table in listed.values():
        assert len({attack for attack, _ in table.values()}) == len(table)


def _demand_tests(reproductions: dict[str, tuple[str, str]]) -> None:
    assert list(reproductions) == [f"{n:02}" for n in range(1, 23)]
    for _, held_by in reproductions.values():
        named = re.findall("`(.+?)`", held_by)
        assert named
        assert [each for each in named if not (TESTS / each).is_file()] == []


@pytest.mark.parametrize(("kind", "name"), EACH)
def test_each_is_judged(kind: str, name: str) -> None:
    number = EACH.index((kind, name))
    where = (*WHERE, "--lang", ("zh", "en")[number % 2])
    with laid_out(corpus.register(name, kind)):
        if kind == "pages":
            _keep(where)
            return
        for n, command in enumerate(("status", "report")):
            form = SHOWN[(number + n) % len(SHOWN)]
            judge(inside(command, *where, "--format", form), form)
        forms = FORMATS if kind == "names" else (FORMATS[number % len(FORMATS)],)
        for form in forms:
            judge(inside("check", *where, "--format", form, **ON_GITHUB), form)
        if kind == "yaml":
            _finds_what_the_table_says(name)


def _keep(where: tuple[str, ...]) -> None:
    """Fill the blocks of the page twice, and hold them against the data."""
    judge(inside("report", *where, "-o", "page.md", "--check"))
    before = Path("page.md").read_bytes()
    first = inside("report", *where, "-o", "page.md")
    judge(first)
    after = Path("page.md").read_bytes()
    assert first.code == 0 or after == before
    second = inside("report", *where, "-o", "page.md")
    assert (second.code, Path("page.md").read_bytes()) == (first.code, after)


def _finds_what_the_table_says(name: str) -> None:
    run = inside("check", *WHERE, "--format", "json")
    judge(run, "json")
    found = {each["name"] for each in json.loads(run.out)["findings"]}
    assert ", ".join(sorted(found)) == corpus.listed()["yaml"][name][1]
