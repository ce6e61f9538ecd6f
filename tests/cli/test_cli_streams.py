"""The shell's manners: exit codes, streams that are full, closed or gone, and interrupts."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from sdtstd.views import status as status_module
from support.runs import BARE, SDTSTD, example, inside, on_example, process, register, shell

BAD = "version: 1\nstandards: [{code: DB31/T 1-2022, titel: x}]\n"


def test_exit_codes(tmp_path: Path) -> None:
    assert inside(*on_example("check")).code == 0
    later = ("--as-of", "2026-11-22")
    assert inside(*on_example("check", *later, "--fail-on", "warning")).code == 1
    data = str(register(tmp_path, BAD))
    assert inside("check", "--data", data).code == 1
    assert inside("check", "--data", data, "--fail-on", "never").code == 0
    assert inside("status", "--data", data).code == 2


@pytest.mark.parametrize(
    "words",
    [
        ("nonsense",),
        ("status", "--nonsense"),
        ("status", "extra"),
        ("status", "--format", "xml"),
        ("status", "--lang", "fr"),
        ("check", "--fail-on", "info"),
        ("check", "--max-findings", "-1"),
        ("check", "--max-findings", "many"),
        ("show",),
        ("explain",),
        ("status", "\x1b[31mextra"),
        ("\x1b[31m",),
    ],
)
def test_misuse_is_2_and_says_so(words: tuple[str, ...]) -> None:
    run = inside(*words)
    assert (run.code, run.out) == (2, "")
    assert "Usage" in run.err
    assert "\x1b" not in run.err
    assert "bug" not in run.err


def test_without_a_command_help_is_shown() -> None:
    run = inside()
    assert run.code == 2
    assert run.out == ""
    assert run.err == inside("--help").out


@pytest.mark.parametrize("words", [("status",), ("check", "--fail-on", "warning"), ("--help",)])
def test_a_reader_that_goes_away_is_no_fault(words: tuple[str, ...]) -> None:
    """The verdict stands, and nothing is said of the pipe."""
    where = () if words == ("--help",) else ("--data", str(example()), "--as-of", "2026-11-22")
    run = shell('"$@" | true; echo ${PIPESTATUS[0]}', *words, *where)
    assert run.out == ("1\n" if "check" in words else "0\n")
    assert "ipe" not in run.err
    assert "Exception" not in run.err


def test_head_takes_the_first_line() -> None:
    run = shell('"$@" | head -1', *on_example("list"))
    assert run.out == "standards on 2023-06-30\n"
    assert run.err == ""


@pytest.mark.parametrize("words", [("status",), ("list", "--format", "json"), ("--help",)])
def test_a_full_output_is_2(words: tuple[str, ...]) -> None:
    run = shell('"$@" > /dev/full', *words, cwd=example().parent)
    assert run.code == 2
    assert run.err == "sdtstd: the output cannot be written: no space left on device\n"


@pytest.mark.parametrize("words", [("status",), ("check", "--format", "json"), ("--help",)])
def test_a_closed_output_is_2(words: tuple[str, ...]) -> None:
    run = shell('"$@" >&-', *words, cwd=example().parent)
    assert (run.code, run.err) == (2, "sdtstd: the output is closed\n")


@pytest.mark.parametrize("error", ["2>&-", "2>/dev/full"])
def test_an_error_stream_that_takes_nothing_changes_nothing(error: str) -> None:
    """What belongs on stderr must not go to stdout instead, and the verdict stands."""
    words = on_example("status", "--format", "json")
    run = shell(f'"$@" {error}', *words)
    assert (run.code, run.out) == (0, inside(*words).out)
    assert shell(f'"$@" {error}', "nonsense").code == 2


def test_no_stream_at_all_is_2() -> None:
    assert shell('"$@" <&- >&- 2>&-', *on_example("status")).code == 2


def _hears_interrupts() -> None:
    """Undo what a shell does to jobs in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="nothing shows how far it is")
def test_an_interrupt_is_130_and_silent(tmp_path: Path) -> None:
    records = "".join(
        f"  - {{code: DB31/T {n}-2022, title: x, topics: [a/b], stages: {{publication: 2022}}}}\n"
        for n in range(1, 40_000)
    )
    data = register(tmp_path, "version: 1\nstandards:\n" + records)
    running = subprocess.Popen(
        [str(SDTSTD), "check", "--data", str(data)],
        env=BARE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=_hears_interrupts,  # noqa: PLW1509 - one thread starts it
    )
    maps = Path(f"/proc/{running.pid}/maps")
    looks = 0
    while "_yaml" not in maps.read_text():  # the reader is not loaded yet
        looks += 1
        assert looks < 60_000  # that it hangs
        time.sleep(0.01)
    assert running.poll() is None
    os.kill(running.pid, signal.SIGINT)
    out, err = running.communicate(timeout=600)
    assert running.returncode == 130
    assert out == b""
    assert err.strip() == b""


def test_a_crash_is_2_with_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object) -> None:
        raise ZeroDivisionError("\x1b[31mone\ntwo")

    monkeypatch.setattr(status_module, "status_report", crash)
    run = inside(*on_example("status"))
    assert (run.code, run.out) == (2, "")
    assert run.err.count("\n") == 1
    assert run.err.startswith("sdtstd: this is a bug (ZeroDivisionError: ")
    assert "--traceback" in run.err
    assert "\x1b" not in run.err
    shown = inside("--traceback", *on_example("status"))
    assert shown.code == 2
    assert "Traceback (most recent call last)" in shown.err
    assert "in crash" in shown.err


def test_version_and_help_go_to_stdout() -> None:
    version = process("--version")
    assert (version.code, version.err) == (0, "")
    assert version.out.startswith("sdtstd ")
    assert process("--help").out.startswith("Usage: sdtstd")
