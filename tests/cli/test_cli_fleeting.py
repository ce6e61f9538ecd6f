"""A line that stands for a while: whatever is shown, it fits, does nothing, and goes again."""

from __future__ import annotations

import os
import pty
import termios
import tty
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO
from unicodedata import category
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdtstd.cli.fleeting import Fleeting
from support.hostile_strings import HOSTILE
from support.screen import cells_of, standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WORDS = ("reading commit 57 of 200", "正在读取第 57 次提交，共 200 次", "57/200", "", "é\u0301x")
TEXTS = st.sampled_from((*WORDS, *HOSTILE))


@contextmanager
def terminal(columns: int, encoding: str = "utf-8") -> Iterator[tuple[TextIO, Callable[[], str]]]:
    ours, theirs = pty.openpty()
    tty.setraw(theirs)
    termios.tcsetwinsize(theirs, (24, columns))
    os.set_blocking(ours, False)
    shown = b""

    def read() -> str:
        nonlocal shown
        try:
            while True:
                shown += os.read(ours, 65536)
        except BlockingIOError:
            return shown.decode(encoding)

    with open(theirs, "w", encoding=encoding) as stream:  # noqa: PTH123 - a descriptor
        yield stream, read
    os.close(ours)


@given(
    st.lists(st.lists(TEXTS, max_size=3), max_size=4),
    st.integers(0, 70),
    st.sampled_from(["utf-8", "ascii", "gb18030"]),
)
def test_it_fits_and_nothing_is_left(told: list[list[str]], columns: int, encoding: str) -> None:
    with terminal(columns, encoding) as (stream, read), patch.dict(os.environ, COLUMNS="50"):
        line = Fleeting(stream)
        for texts in told:
            line.show(lambda texts=texts: texts)  # type: ignore[misc]
            read()
        with line.gone():
            stream.write("said\n")
            stream.flush()
        line.show(lambda: ["after"])
        line.end()
        line.show(lambda: ["late"])
        shown = read()
    assert standing(shown) == "said\n"
    assert max(cells_of(shown.replace("said\n", ""))) < (columns or 50)
    acting = [each for each in shown if not each.isprintable() and category(each) != "Zs"]
    assert set(acting) <= {"\r", "\n"}


@pytest.mark.parametrize(
    ("columns", "shown"),
    [
        (80, "row 5 of 20"),
        (14, "row 5 of 20"),
        (13, "5/20"),
        (7, "5/20"),
        (6, ""),
        (40, "row 5 of 20"),
    ],
)
def test_what_fits_is_shown(columns: int, shown: str) -> None:
    with terminal(columns) as (stream, read):
        Fleeting(stream).show(lambda: ["row 5 of 20", "5/20"])
        assert read() == f"\r{shown}"


def test_what_a_terminal_cannot_show_is_as_long_as_it_is_written() -> None:
    with terminal(20, "ascii") as (stream, read):
        line = Fleeting(stream)
        line.show(lambda: ["正在读取", "甲"])
        assert read() == "\r\\u7532"
        line.end()
        assert standing(read()) == ""


def test_the_cursor_stands_behind_the_text() -> None:
    """What a terminal echoes of Ctrl-C stands there, and goes with the line."""
    with terminal(40) as (stream, read):
        line = Fleeting(stream)
        line.show(lambda: ["a long text"])
        line.show(lambda: ["short"])
        assert read().endswith("\rshort")
        stream.write("^C")
        stream.flush()
        line.end()
        assert standing(read()) == ""


def test_in_the_background_nothing_is_written() -> None:
    with terminal(40) as (stream, read), patch.object(os, "tcgetpgrp", lambda _file: 0):
        line = Fleeting(stream)
        line.show(lambda: ["text"])
        line.end()
        assert read() == ""


def test_what_was_shown_before_it_went_to_the_background_is_not_wiped_away() -> None:
    """A shell has its prompt there by now."""
    with terminal(40) as (stream, read):
        line = Fleeting(stream)
        line.show(lambda: ["text"])
        with patch.object(os, "tcgetpgrp", lambda _file: 0):
            line.end()
        assert read() == "\rtext"


def test_a_terminal_that_has_gone_is_no_fault() -> None:
    ours, theirs = pty.openpty()
    with open(theirs, "w", encoding="utf-8") as stream:  # noqa: PTH123 - a descriptor
        os.close(ours)
        line = Fleeting(stream)
        line.show(lambda: ["text"])
        line.end()
