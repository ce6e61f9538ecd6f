"""Every file of the corpus is judged by each command, and found as its line in the table says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from hostile import corpus
from hostile.command_lines import ON_GITHUB, laid_out
from hostile.judging import judge
from sdtstd.render.formats import Format, Of
from support.bombs import BOMBS
from support.runs import DAY, inside

if TYPE_CHECKING:
    from collections.abc import Iterable

KINDS: dict[str, Iterable[str]] = {
    "yaml": corpus.YAML,
    "pages": corpus.PAGES,
    "names": corpus.NAMES,
    "bombs": BOMBS,
}
EACH = [(kind, name) for kind, names in KINDS.items() for name in names]
WHERE = ("--data", "data", "--as-of", DAY)
SHOWN = [each.value for each in Format if each.of is Of.REPORTS]


def test_the_table_names_every_file_and_no_other() -> None:
    listed = corpus.listed()
    assert {kind: set(names) for kind, names in listed.items()} == {
        kind: set(names) for kind, names in KINDS.items()
    }
    files = {path for path in corpus.FOLDER.rglob("*") if path.is_file()}
    assert files == {*corpus.YAML.values(), *corpus.PAGES.values()}
    assert len(files) > 250
    for table in listed.values():
        assert len({attack for attack, _ in table.values()}) == len(table)


@pytest.mark.parametrize(("kind", "name"), EACH)
def test_each_is_judged(kind: str, name: str) -> None:
    number = EACH.index((kind, name))
    lang = ("--lang", ("zh", "en")[number % 2])
    with laid_out(corpus.register(name, kind)):
        for n, command in enumerate(("status", "report")):
            form = SHOWN[(number + n) % len(SHOWN)]
            environ = ON_GITHUB if number % 3 == n else {}
            judge(inside(command, *WHERE, *lang, "--format", form, **environ), form)
        form = list(Format)[number % len(Format)].value
        judge(inside("check", *WHERE, *lang, "--format", form, **ON_GITHUB), form)
        _finds_what_the_table_says(kind, name)
        if kind == "pages":
            judge(inside("report", *WHERE, *lang, "-o", "page.md", "--check"))
            judge(inside("report", *WHERE, *lang, "-o", "page.md"))


def _finds_what_the_table_says(kind: str, name: str) -> None:
    run = inside("check", *WHERE, "--format", "json")
    judge(run, "json")
    if kind == "yaml":
        found = {each["name"] for each in json.loads(run.out)["findings"]}
        assert ", ".join(sorted(found)) == corpus.listed()[kind][name][1]
