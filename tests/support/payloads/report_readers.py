"""The formats of any report read back by others, and held against what the report says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from sdtstd.render.formats import Format, Of
from sdtstd.render.json import plain
from sdtstd.render.voice import Voice
from sdtstd.report import Goals, Sentences, Shares, unfolded
from support.examples import examples
from support.payloads.github_filters import acted_on
from support.payloads.html_page import Page, by_cmark, by_markdown_it
from support.payloads.readers import squeezed, strict_json, strings
from support.payloads.said import Said, said
from support.payloads.said_lines import lines_of

if TYPE_CHECKING:
    from sdtstd.render.links import Links
    from sdtstd.report import Cell, Report

VOICE = Voice("en")
# markdown-it is slow: in the gate it reads some of the pages.
EVERY = 1 if examples(1) > 1 else 9


def read_markdown(markdown: str, report: Report, links: Links | None, name: str) -> None:
    expected = said(report, VOICE, links)
    agree(by_cmark(markdown), expected, name)
    if len(name) % EVERY == 0:
        agree(by_markdown_it(markdown), expected, name)
    assert "$" not in markdown, name


def read_json(text: str, report: Report, _links: Links | None, name: str) -> None:
    wanted = [each for each in strings(plain(report.data.items)) if "\0" not in each]
    assert list(strings(strict_json(text))) == wanted, name


def read_text(text: str, report: Report, _links: Links | None, name: str) -> None:
    if any(isinstance(each, Goals | Shares) for each in unfolded(report.blocks)):
        read_screen(text, report, name)
        return
    expected = map(squeezed, lines_of(report, VOICE))
    for line, wanted in zip(text.split("\n"), expected, strict=True):
        assert re.sub(r"\A\^+\Z", "^", squeezed(line)) == wanted, name


def read_screen(text: str, report: Report, name: str) -> None:
    """Read what is laid out in cells: all figures are there, in order."""
    rest = squeezed(text)
    for block in unfolded(report.blocks):
        told: list[tuple[Cell, ...]]
        match block:
            case Goals():
                told = [(goal.value, goal.state) for goal in block.rows]
            case Shares():
                told = [(whole.leaves,) for whole in block.rows]
            case Sentences():
                told = [(cell,) for cell in block.cells]
            case _:
                told = []
        for words in (squeezed(VOICE.tell(cell)) for row in told for cell in row):
            assert words in rest, name
            rest = rest.partition(words)[2]


REPORT_READERS = {
    Format.MARKDOWN: read_markdown,
    Format.JSON: read_json,
    Format.TEXT: read_text,
}
assert set(REPORT_READERS) == {each for each in Format if each.of is Of.REPORTS}


def agree(page: Page, expected: Said, command: str) -> None:
    assert page.strange == [], command
    assert page.headings == expected.headings, command
    assert unquoted(page.tables) == unquoted(expected.tables), command
    assert page.folds == expected.folds, command
    assert page.paragraphs == expected.paragraphs, command
    assert list(map(unquote, page.links)) == list(map(unquote, expected.links)), command
    assert [each for text in page.texts for each in acted_on(text)] == [], command


def unquoted(tables: list[list[list[str]]]) -> list[list[list[str]]]:
    """Read the addresses of a table, which Markdown quotes."""
    return [
        [[" ".join(unquote(cell).split()) for cell in row] for row in table] for table in tables
    ]
