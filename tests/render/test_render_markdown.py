"""Markdown read back by an independent parser: the same rows and columns, nothing forged."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sdtstd.address import Address
from sdtstd.catalogue import translator
from sdtstd.diagnostics import say
from sdtstd.loading import load
from sdtstd.lookup.records import find_record
from sdtstd.measure.snapshot import Snapshot
from sdtstd.render.links import Links
from sdtstd.render.look import Look
from sdtstd.render.markdown import render
from sdtstd.render.voice import Voice
from sdtstd.report import (
    Anchor,
    Column,
    Findings,
    Goals,
    Heading,
    Meter,
    Outline,
    Pairs,
    Report,
    Sentences,
    Shares,
    Table,
    unfolded,
)
from sdtstd.report import Title as Named
from sdtstd.rows.answer import Answer
from sdtstd.rows.findings import ManualRow
from sdtstd.sinks.inert import shown
from sdtstd.verify.checked import find
from sdtstd.views.check import check_report
from sdtstd.views.coverage import coverage_report
from sdtstd.views.explain import explain_report
from sdtstd.views.filters import Filter
from sdtstd.views.gaps import gaps_report
from sdtstd.views.listed import list_report
from sdtstd.views.next import next_report
from sdtstd.views.records import show_report
from sdtstd.views.status import status_report
from sdtstd.views.summary import a_year_before, progress_report
from sdtstd.views.todo_filter import TodoFilter
from support.hostile_strings import HOSTILE, NAMES

if TYPE_CHECKING:
    from markdown_it.token import Token

DAY = date(2026, 11, 22)
DATA = Path(__file__).parent.parent.parent / "data"
LOADED = load(DATA)
REGISTER = LOADED.register
SNAPSHOT = Snapshot(REGISTER, DAY)
VOICE = Voice("zh", translator("zh"))
PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
OURS = "https://example.org/r/"

REPORTS = {
    "status": status_report(SNAPSHOT, REGISTER.plans),
    "next": next_report(SNAPSHOT, TodoFilter(every=True), LOADED.line_of),
    "coverage": coverage_report(SNAPSHOT, None),
    "gaps": gaps_report(SNAPSHOT, REGISTER.plans, lambda _: True),
    "list": list_report(SNAPSHOT, Filter(), LOADED.line_of),
    "show": show_report(SNAPSHOT, (find_record(REGISTER, "DB31/T 1419-2023"),), LOADED.line_of),
    "explain": explain_report(SNAPSHOT, "local-and-group", LOADED.line_of),
    "explain-rule": explain_report(SNAPSHOT, "SDT301", LOADED.line_of),
    "explain-leaf": explain_report(SNAPSHOT, "foundation/data", LOADED.line_of),
    "check": check_report(find(LOADED, DAY), 1000),
    "report": progress_report(SNAPSHOT, a_year_before(DAY), REGISTER.plans, ()),
}


def tables(markdown: str) -> list[list[list[str]]]:
    """Give the cells of each table as a reader sees them, headings first."""
    found: list[list[list[str]]] = []
    for token in PARSER.parse(markdown):
        if token.type == "table_open":
            found.append([])
        elif token.type == "tr_open":
            found[-1].append([])
        elif token.type == "inline" and found and token.level == 4:
            found[-1][-1].append(seen(token))
    return found


def seen(inline: Token) -> str:
    return "".join(child.content for child in inline.children or []).replace("\u200b", "")


def sizes(report: Report) -> list[tuple[int, int]]:
    """Give rows (with the heading) and columns of the tables that a report must make."""
    made = []
    for block in unfolded(report.blocks):
        match block:
            case Table() if block.rows:
                made.append((len(block.rows) + 1, len(block.columns)))
            case Outline():
                lines = sum(max(len(each.lines), 1) for each in block.rows)
                made.append((lines + 1, len(block.columns)))
            case Pairs():
                made.append((len(block.rows) + 1, 2))
            case Goals() if block.rows:
                barred = any(row.bar is not None for row in block.rows)
                dated = len({row.due for row in block.rows}) > 1
                made.append((len(block.rows) + 1, 3 + barred + dated))
            case Shares():
                states = range(len(block.rows[0].states))
                kept = [n for n in states if any(row.states[n][1] for row in block.rows)]
                made.append((len(block.rows) + 1, 3 + len(kept)))
            case Meter():
                made.append((len(block.figures) + 1, 2))
            case Findings() if block.shown:
                made.append((len(block.shown) + 1, 5))
            case _:
                pass
    return made


@pytest.mark.parametrize("name", REPORTS)
def test_the_shipped_register_reads_back_with_its_rows_and_columns(name: str) -> None:
    markdown = render(REPORTS[name], Look(VOICE, links=Links(LOADED.line_of, OURS)))
    read = tables(markdown)
    assert [(len(table), len(table[0])) for table in read] == sizes(REPORTS[name])
    assert all(len(row) == len(table[0]) for table in read for row in table)
    assert forged(markdown) == []


def is_fold(html: str) -> bool:
    """Tell whether HTML is the beginning or the end of what we fold."""
    return bool(re.fullmatch(r"<details><summary>[^<>]*</summary>\n|</details>\n", html))


def forged(markdown: str) -> list[str]:
    """Give what only data could have brought: HTML, images, links that are not ours."""
    found = []
    for token in PARSER.parse(markdown):
        for each in [token, *(token.children or [])]:
            href = str(each.attrGet("href") or "")
            if each.type in {"html_block", "html_inline", "image"} and not is_fold(each.content):
                found.append(each.content)
            if each.type == "link_open" and not href.startswith(("https://", "http://")):
                found.append(href)
    return found


def hostile_report(text: str) -> Report:
    columns = (Column(say("one")), Column(say("two"), "right"))
    row = (Anchor(text, Address("a.yaml")), Named(text, text))
    return Report(
        title=Named(text),
        data=Answer(ManualRow("", "", "", None, None, None)),
        blocks=(
            Heading(Named(text)),
            Sentences((text,)),
            Table(columns, (row, row)),
            Pairs(((say("name"), text),)),
        ),
    )


def spoken(text: str) -> str:
    return shown(" ".join(text.split()))


@pytest.mark.parametrize("text", HOSTILE, ids=NAMES)
def test_no_title_breaks_a_table_or_forges_anything(text: str) -> None:
    hold_together(text)


LINE_STARTS = [
    "- a",
    "+ a",
    "* a",
    "1. a",
    "12) a",
    "---",
    "===",
    "# a",
    "> a",
    "    a",
    "```",
    "~~~",
]


@pytest.mark.parametrize("text", LINE_STARTS)
def test_no_title_begins_a_block(text: str) -> None:
    hold_together(text)


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=40))
def test_no_text_at_all_does(text: str) -> None:
    hold_together(text)


def hold_together(text: str) -> None:
    links = Links(lambda at: (at.file, 1), OURS)
    markdown = render(hostile_report(text), Look(Voice("en"), links=links))
    expected = spoken(text)
    read = tables(markdown)
    assert [(len(table), len(table[0])) for table in read] == [(3, 2), (2, 2)]
    assert read[0][1][0] == expected
    assert read[0][1][1] == f"{expected} {expected}".strip()
    assert read[1][1][1] == expected
    tokens = PARSER.parse(markdown)
    hrefs = {
        str(child.attrGet("href"))
        for token in tokens
        for child in token.children or []
        if child.type == "link_open"
    }
    addressed = {f"{OURS}a.yaml#L1"} | (
        {text} if text.startswith(("http://", "https://")) else set()
    )
    assert hrefs <= addressed
    assert not any(
        token.type in {"html_block", "hr", "blockquote_open", "fence"} for token in tokens
    )
    assert sum(token.type == "heading_open" for token in tokens) == 2
    assert not any(token.type.endswith("list_open") for token in tokens)
