"""Every byte goes to the system, however little it takes; and signals wait for the end."""

from __future__ import annotations

import os
import signal
import threading
from typing import TYPE_CHECKING, Any

import pytest

from sdtstd.diagnostics import CannotRun
from sdtstd.edit.ending import held_back
from sdtstd.edit.whole import write_whole
from support.faults.cases import written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CONTENT = bytes(range(256)) * 9


@pytest.mark.parametrize("most", [1, 7, 255, 1 << 20])
def test_what_was_not_taken_is_written_again(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    taken = []

    def write(_file: int, content: bytes) -> int:
        taken.append(bytes(content[:most]))
        return len(taken[-1])

    monkeypatch.setattr(os, "write", write)
    write_whole(-1, CONTENT)
    assert b"".join(taken) == CONTENT


def test_a_system_that_takes_nothing_is_not_asked_for_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "write", lambda *_: 0)
    with pytest.raises(OSError, match="Input/output error"):
        write_whole(-1, CONTENT)


def test_between_two_pieces_it_can_be_left(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[int] = []

    def leave() -> None:
        if len(taken) == 2:
            raise Ended

    def write(_file: int, content: bytes) -> int:
        taken.append(len(content))
        return taken[-1]

    monkeypatch.setattr(os, "write", write)
    with pytest.raises(Ended):
        write_whole(-1, bytes(5 << 20), leave)
    assert taken == [1 << 20] * 2


def test_many_threads_write_one_file_and_each_writes_it_whole(tmp_path: Path) -> None:
    """Each one that says so has written; the others were told that somebody was there."""
    path = tmp_path / "kept.md"
    contents = [bytes([number]) * 99_999 for number in range(8)]
    done: list[bytes] = []

    def work(content: bytes) -> None:
        try:
            written(path, content)
        except CannotRun as error:
            assert "was changed or removed" in str(error)  # noqa: PT017
        else:
            done.append(content)

    threads = [threading.Thread(target=work, args=(each,)) for each in contents]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert path.read_bytes() in done
    assert [*tmp_path.iterdir()] == [path]


class Ended(Exception):  # noqa: N818 - it says what happened
    """What a handler of somebody else raises."""


@pytest.fixture
def heard() -> Iterator[list[int]]:
    """Handlers that come back, but for one that raises; and what they have heard."""
    heard: list[int] = []

    def hang_up(number: int, _frame: object) -> None:
        heard.append(number)
        raise Ended

    def note(number: int, _frame: object) -> None:
        heard.append(number)

    before = [signal.signal(signal.SIGTERM, note), signal.signal(signal.SIGHUP, hang_up)]
    yield heard
    signal.signal(signal.SIGTERM, before[0])
    signal.signal(signal.SIGHUP, before[1])


def test_handlers_of_somebody_else_are_called_at_the_end(heard: list[int]) -> None:
    with held_back():
        signal.raise_signal(signal.SIGTERM)
        signal.raise_signal(signal.SIGTERM)
        assert heard == []
    assert heard == [signal.SIGTERM]


def test_what_was_left_is_left_although_the_handler_came_back(heard: list[int]) -> None:
    with pytest.raises(KeyboardInterrupt), held_back() as leave_if_ended:  # noqa: PT012
        leave_if_ended()
        signal.raise_signal(signal.SIGTERM)
        leave_if_ended()
        pytest.fail("it goes on")
    assert heard == [signal.SIGTERM]


def test_an_error_in_the_block_is_told_and_signals_are_heard_as_before(heard: list[int]) -> None:
    before = signal.getsignal(signal.SIGTERM)
    with pytest.raises(ZeroDivisionError), held_back():  # noqa: PT012
        signal.raise_signal(signal.SIGTERM)
        raise ZeroDivisionError
    assert heard == [signal.SIGTERM]
    assert signal.getsignal(signal.SIGTERM) is before
    with pytest.raises(Ended), held_back():
        signal.raise_signal(signal.SIGHUP)
    assert signal.getsignal(signal.SIGTERM) is before


def test_a_handler_that_raises_keeps_no_other_from_being_restored(
    heard: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The signal comes when its handler is restored, and the next one is not yet."""
    real = signal.signal
    before = signal.getsignal(signal.SIGTERM)

    def put_back(number: int, handler: Any) -> Any:
        result = real(number, handler)
        if number == signal.SIGHUP:
            signal.raise_signal(signal.SIGHUP)
        return result

    with pytest.raises(Ended), held_back():
        monkeypatch.setattr(signal, "signal", put_back)
    monkeypatch.undo()
    assert heard == [signal.SIGHUP]
    assert signal.getsignal(signal.SIGTERM) is before


def test_other_threads_hold_nothing_back() -> None:
    seen = []

    def work() -> None:
        with held_back() as leave_if_ended:
            leave_if_ended()
            seen.append(signal.getsignal(signal.SIGTERM))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [signal.getsignal(signal.SIGTERM)]
