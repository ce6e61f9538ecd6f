"""When progress is looked at, and how it gives way to what else is written."""

from __future__ import annotations

import sys
from io import BytesIO, TextIOWrapper
from unittest.mock import patch

from sdtstd.cli import progress
from sdtstd.cli.progress import Progress
from sdtstd.cli.streams import complain
from sdtstd.diagnostics import Message, say


def test_it_looks_a_second_after_the_beginning_and_ten_times_a_second() -> None:
    waited: list[float] = []
    seen: list[int] = []

    def over(seconds: float) -> bool:
        waited.append(seconds)
        return len(waited) > 3

    class Work:
        def look(self) -> None:
            seen.append(len(waited))

    progress._look(Work(), over)  # type: ignore[arg-type]
    assert (waited, seen) == ([1.0, 0.1, 0.1, 0.1], [1, 2, 3])


def test_what_fails_while_it_is_told_says_nothing() -> None:
    def look() -> None:
        raise MemoryError

    progress._look(type("Work", (), {"look": staticmethod(look)})(), lambda _seconds: False)


def test_items_that_nobody_watches_are_given_as_they_are() -> None:
    items = [1, 2]
    assert Progress(None).watched(items, commits) is items


def commits(n: int, total: int) -> Message:
    return say("reading commit {n} of {total}", n=n, total=total)


def test_a_program_without_a_stream_shows_nothing() -> None:
    with patch.object(sys, "stderr", None), progress.progress("en") as work:
        work.phase(say("reading the list"))


def test_what_else_is_written_stands_alone_and_no_step_from_before_is_told_after_it() -> None:
    shown = BytesIO()
    with (
        patch.object(sys, "stderr", TextIOWrapper(shown)),
        patch.object(progress, "can_show"),
        patch.object(progress, "FIRST", 3600.0),
        progress.progress("en") as work,
    ):
        work.phase(say("reading the list"))
        work.look()
        work.phase(say("reading the register"))
        complain(say("it is empty"))
        work.look()
        work.phase(say("preparing the report"))
        work.look()
        work.look()
    first, second = "reading the list", "preparing the report"
    told = f"\r{first}{_blank(first)}sdtstd: it is empty\n\r{second}{_blank(second)}"
    assert shown.getvalue().decode() == told


def _blank(line: str) -> str:
    return f"\r{' ' * (len(line) + len('^C'))}\r"
