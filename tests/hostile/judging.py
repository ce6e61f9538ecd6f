"""What every run must be: a verdict, no crash, nothing that acts, no command but our own."""

from __future__ import annotations

import csv
import re
from io import StringIO
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from markdown_it import MarkdownIt

from sdtstd.measure.todo.item import TodoKind
from sdtstd.render.formats import Format
from support.acting import acting
from support.calendars import events
from support.payloads.readers import on_screen, strict_json
from support.runner_port import commands

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from markdown_it.token import Token

    from support.runs import Run

_OURS = {"error", "warning", "notice"}
_TITLE = re.compile(r"SDT\d{3} [a-z0-9-]+")
_CONCISE = re.compile(r".+:\d+:\d+: SDT\d{3} [a-z0-9-]+ ")
_FOLD = re.compile(r"<details><summary>[^<>]*</summary>\n|</details>\n?")
_WRITTEN = re.compile(r"::[a-z-]+ file=[^,]*,line=\d+,")


def judge(run: Run, form: str = "text", *, styled: bool = False) -> None:
    """Judge a run by its exit code and both streams; `styled` output may be coloured by us."""
    assert run.code in {0, 1, 2}, f"exit {run.code}: {run.err}"
    for each in ("Traceback (most recent", "this is a bug"):
        assert each not in run.out + run.err, run.err
    assert run.err or run.code != 2, "could not run, and no word why"
    out = _lines(run.out) if form in FILES else run.out
    still(on_screen(out) if styled else out, form)
    still(run.err, "stderr")
    if run.code != 2 and run.out and form in FILES:
        FILES[form](run.out)
    elif run.code != 2 and run.out:
        readable(run.out, form)


def still(text: str, sink: str) -> None:
    """Demand text in which nothing acts but the ends of lines, and no command of a runner."""
    found = acting(text)
    assert not found, f"{sink} holds what acts: {found}"
    if sink != "github":
        assert not commands(text), f"{sink} holds a command: {commands(text)[:3]!a}"


def ours(text: str) -> None:
    """Demand that each command is an annotation of a finding, and each annotation one line."""
    found = commands(text)
    assert len(found) == len(_WRITTEN.findall(text)), "a command that is no annotation"
    for each in found:
        assert each.name in _OURS, f"a forged command: {each!a}"
        assert _TITLE.fullmatch(each.properties.get("title", "")), f"a forged annotation: {each!a}"


def readable(text: str, form: str) -> None:
    """Demand that what reads a format can read it."""
    READERS[Format(form)](text)


def _made_of_ours(text: str) -> None:
    """Demand Markdown without images, HTML but for folds, or links but to the web or a file."""
    for token in _tokens(MarkdownIt("commonmark").enable("table").parse(text)):
        is_fold = token.type == "html_block" and _FOLD.fullmatch(token.content)
        forbidden = {"html_block", "html_inline", "image"}
        assert is_fold or token.type not in forbidden, f"{token.content[:99]!a}"
        link = str(token.attrs.get("href", "https:"))
        assert link.startswith(("https:", "http:")) or "#L" in link, f"a link to {link!a}"


def _tokens(tokens: Iterable[Token]) -> Iterator[Token]:
    for each in tokens:
        yield each
        yield from _tokens(each.children or ())


def _read_lines(text: str) -> None:
    for line in text.splitlines():
        strict_json(line)


def _read_concise(text: str) -> None:
    for line in text.splitlines():
        assert _CONCISE.match(line), f"no finding: {line[:99]!a}"


def _lines(table: str) -> str:
    """Give a file as lines of text; its mark, its ends of lines and tabs are those of a file."""
    return table.removeprefix("\ufeff").replace("\r\n", "\n").replace("\t", " ")


def _read_rows(table: str) -> None:
    rows = [*csv.reader(StringIO(table.removeprefix("\ufeff"), newline=""))]
    assert len({len(row) for row in rows}) == 1, "a forged row or cell"


def _read_days(text: str) -> None:
    found = {str(each["X-SDTSTD-KIND"]) for each in events(text.encode())}
    assert found <= {*TodoKind}, "a forged day"


FILES: dict[str, Callable[[str], object]] = {"csv": _read_rows, "ics": _read_days}
"""How each file is read that is no report, and ends its lines as other programs do."""


def _left_to_people(_text: str) -> None:
    """Text has no form that a program could demand."""


READERS: dict[Format, Callable[[str], object]] = {
    Format.TEXT: _left_to_people,
    Format.CONCISE: _read_concise,
    Format.MARKDOWN: _made_of_ours,
    Format.JSON: strict_json,
    Format.JSONL: _read_lines,
    Format.GITHUB: ours,
    Format.GITLAB: strict_json,
    Format.JUNIT: ET.fromstring,
    Format.SARIF: strict_json,
}
"""How each format is read; a new one needs its row."""
assert set(READERS) == set(Format)
