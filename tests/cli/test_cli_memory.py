"""Too little memory: exit 2 and one sentence, at whatever moment it gives out."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from sdtstd.cli.faults import exit_code_of
from support.runs import BARE, SDTSTD, register

if TYPE_CHECKING:
    from pathlib import Path

resource = pytest.importorskip("resource")
MIB = 1024 * 1024
STEP = 40 * MIB
SAID = "the data is too large for the memory at hand"
ROW = (
    '- {code: "DB31/T %d-2020", title: t, topics: [a], stages: {publication: 2020},'
    " sources: [{title: t, notice: n, kind: official, seen: 2026}]}\n"
)
HEAD = "version: 1\nsystem: {id: s, title: t, tasks: [{id: a, title: t}]}\nstandards:\n"
TEXTS = {
    "valid": HEAD + "".join(ROW % n for n in range(1, 14_000)),
    "faults": HEAD + "- {}\n" * 300_000,
}


def limited(most: int, *words: str) -> tuple[int, str, str]:
    """Run with so many bytes of addresses: the exit code, stdout and stderr."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    done = subprocess.run(
        [str(SDTSTD), *words],
        preexec_fn=limit,
        env=BARE,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.fixture(scope="module")
def least() -> int:
    """Give what the program itself needs, with a small register."""
    steps = range(48 * MIB, 2048 * MIB, STEP)
    return next(each for each in steps if limited(each, "explain", "SDT301")[0] == 0)


@pytest.mark.parametrize("name", TEXTS)
def test_at_no_limit_anything_else_is_said(name: str, tmp_path: Path, least: int) -> None:
    words = ("check", "--data", str(register(tmp_path, TEXTS[name])), "--format", "json")
    ends: list[int] = []
    code = 2
    for step in range(60):
        code, out, err = limited(least + step * STEP, *words)
        assert code in (0, 1, 2), err
        assert "Traceback" not in err
        assert "this is a bug" not in err
        assert out[-2:] == ("" if code == 2 else "}\n")
        ends.append(code)
        if code != 2:
            break
        assert SAID in err
    assert ends[0] == 2
    assert code == (1 if name == "faults" else 0)


class _Lost:
    """Raises what the interpreter or a library raises where memory is lacking."""

    def __init__(self, error: Exception, beside: Exception | None = None) -> None:
        error.__context__ = beside
        self.error = error


@pytest.mark.parametrize(
    "lost",
    [
        _Lost(MemoryError()),
        _Lost(SystemError("error return without exception set")),
        _Lost(OSError(12, "Cannot allocate memory")),
        _Lost(ImportError("x.so: failed to map segment from shared object")),
        _Lost(RuntimeError("of another kind"), MemoryError()),
    ],
)
def test_every_way_to_lack_memory_is_told_alike(
    lost: _Lost, capsys: pytest.CaptureFixture[str]
) -> None:
    assert exit_code_of(lost.error) == 2
    assert capsys.readouterr().err.startswith(f"sdtstd: {SAID}")


def test_another_fault_of_the_interpreter_is_still_a_bug(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert exit_code_of(SystemError("bad argument to internal function")) == 2
    assert "this is a bug" in capsys.readouterr().err


def test_the_sentence_is_there_where_none_can_be_made(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def starved(_message: object) -> None:
        raise MemoryError

    monkeypatch.setattr("sdtstd.cli.faults.complain", starved)
    assert exit_code_of(MemoryError()) == 2
    assert capfd.readouterr().err.startswith(f"sdtstd: {SAID}")
