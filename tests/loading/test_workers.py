"""Other processes that do pieces of work: whatever befalls one, every piece is done once."""

from __future__ import annotations

import subprocess
import sys
from textwrap import dedent

from support.runs import BARE

# In a process of its own: Python warns of a fork beside threads, which the runner of tests has.
HEAD = """
    import os, signal, sys, time
    from sdtstd.loading.workers import shared_out
    PARENT = os.getpid()
    def own(piece):
        time.sleep(.002)
        assert os.getpid() == PARENT
        return piece
    def taken_in(piece, answer):
        assert os.getpid() == PARENT
        return answer
"""
TAIL = """
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        pass
    else:
        print("a process is left over")
"""


def run(script: str) -> tuple[int, str, str]:
    program = dedent(HEAD) + dedent(script) + dedent(TAIL)
    done = subprocess.run(
        [sys.executable, "-c", program], env=BARE, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout, done.stderr


def test_each_piece_is_done_once_here_or_elsewhere() -> None:
    assert run("""
        def aside(piece):
            time.sleep(.002)
            return b"%d" % piece
        done = shared_out(256, own, aside, taken_in, 2)
        assert sorted(done) == list(range(256))
        assert all(int(each) == piece for piece, each in done.items())
        assert {type(each) for each in done.values()} == {int, bytes}
        print("every one")
    """) == (0, "every one\n", "")


BEGUN = """
    ear, mouth = os.pipe()
    def begins(piece):
        os.write(mouth, b".")
    def after_one_is_brought(piece):
        if not waited:
            waited.append(os.read(ear, 1) + os.read(ear, 1))  # whoever begins a second sent a first
        return piece
    waited = []
"""


def test_what_is_brought_is_taken_in_while_others_work_on() -> None:
    assert run(f"""{BEGUN}
    met = []
    def here(piece):
        met.append("here")
        return after_one_is_brought(piece)
    def elsewhere(piece):
        begins(piece)
        return b"%d" % piece
    def taken(piece, answer):
        met.append("taken in")
        return int(answer)
    done = shared_out(20, here, elsewhere, taken, 1)
    assert done == {{piece: piece for piece in range(20)}}
    print(met[1])
    """) == (0, "taken in\n", "")


def test_an_answer_may_be_longer_than_a_pipe_holds() -> None:
    assert run(f"""{BEGUN}
    def elsewhere(piece):
        begins(piece)
        return b"%c" % piece * 300_000
    done = shared_out(30, after_one_is_brought, elsewhere, taken_in, 2)
    assert all(each in (piece, b"%c" % piece * 300_000) for piece, each in done.items())
    print(len(done), bytes in map(type, done.values()))
    """) == (0, "30 True\n", "")


def test_what_was_brought_before_a_process_ended_is_kept() -> None:
    assert run(f"""{BEGUN}
    def elsewhere(piece):
        begins(piece)
        if piece > 5:
            os.kill(os.getpid(), signal.SIGKILL)
        return b"%d" % piece
    done = shared_out(20, after_one_is_brought, elsewhere, taken_in, 1)
    assert {{int(each) for each in done.values()}} == set(range(20))
    print(bytes in map(type, done.values()))
    """) == (0, "True\n", "")


def test_what_a_process_does_not_bring_is_done_here() -> None:
    assert run("""
        ENDS = [
            lambda: os.kill(os.getpid(), signal.SIGKILL),
            lambda: os._exit(0),
            lambda: sys.exit(0),
            lambda: signal.raise_signal(signal.SIGINT),
            lambda: bytes(-1),
            lambda: bytearray(1 << 60),
        ]
        for end in ENDS:
            done = shared_out(5, own, lambda piece: end(), taken_in, 1)
            assert done == {piece: piece for piece in range(5)}
        print("every one")
    """) == (0, "every one\n", "")


def test_what_ends_this_process_ends_the_others() -> None:
    assert run("""
        def interrupted(piece):
            raise KeyboardInterrupt
        try:
            shared_out(256, interrupted, lambda piece: time.sleep(60), taken_in, 2)
        except KeyboardInterrupt:
            print("ended")
    """) == (0, "ended\n", "")


def test_nothing_that_was_to_be_written_is_written_twice() -> None:
    assert run("""
        sys.stdout.write("once\\n")
        shared_out(20, own, lambda piece: b"", taken_in, 1)
    """) == (0, "once\n", "")


def test_where_nobody_is_told_of_the_end_of_processes() -> None:
    assert run("""
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)
        def aside(piece):
            time.sleep(.002)
            return b""
        assert bytes in map(type, shared_out(20, own, aside, taken_in, 1).values())
    """) == (0, "", "")


def test_an_interrupt_that_is_ignored_stays_so() -> None:
    assert run("""
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        def aside(piece):
            signal.raise_signal(signal.SIGINT)
            time.sleep(.002)
            return b""
        assert bytes in map(type, shared_out(20, own, aside, taken_in, 1).values())
    """) == (0, "", "")
