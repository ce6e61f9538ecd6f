"""Runs of the command line: as a process, and fast in this one, in a pipe or on a terminal."""

from __future__ import annotations

import atexit
import gc
import os
import shutil
import subprocess
import sys
import tempfile
import termios
from contextlib import chdir, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

import typer.main

from support import cached
from support.cached import pipe, twice, written
from support.terminals import terminal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SDTSTD = Path(sys.executable).with_name("sdtstd")
EXAMPLE = Path(__file__).parents[1] / "example" / "data"
DAY = "2023-06-30"
BARE = {
    "PATH": os.environ["PATH"],
    "HOME": "/nonexistent",
    "LANG": "C.UTF-8",
    **cached.ENVIRON,
}

# Root may read and write anything; without its capabilities it is a user like others.
POWERLESS = (
    ("setpriv", "--bounding-set=-all", "--inh-caps=-all")
    if os.geteuid() == 0 and shutil.which("setpriv")
    else ()
)

COMMANDS: dict[str, tuple[str, ...]] = {
    "status": ("status",),
    "forecast": ("forecast",),
    "next": ("next",),
    "suggest": ("suggest",),
    "coverage": ("coverage",),
    "gaps": ("gaps",),
    "history": ("history",),
    "list": ("list",),
    "show": ("show", "DB31/T 9001-2022"),
    "explain-target": ("explain", "demo-plan/local-and-group"),
    "explain-indicator": ("explain", "demo-plan/online-rate"),
    "explain-milestone": ("explain", "demo-plan/framework"),
    "explain-leaf": ("explain", "foundation/data/quality"),
    "explain-field": ("explain", "foundation/data"),
    "explain-code": ("explain", "DB31/T 319001-2023"),
    "explain-pilot": ("explain", "park-pilot"),
    "explain-measure": ("explain", "working-group"),
    "explain-rule": ("explain", "SDT301"),
    "check": ("check",),
}
"""Every command with what it needs, run on the example."""

COMPUTING = tuple(name for name in COMMANDS if name not in {"check", "explain-rule"})


@dataclass(frozen=True, slots=True)
class Run:
    """How a run ended: the exit code, and what it wrote."""

    code: int
    out: str
    err: str


def on_example(name: str, *more: str, data: Path | None = None) -> tuple[str, ...]:
    """Give the words of a command on the example, on its day, in English."""
    where = ("--data", str(data or example()), "--as-of", DAY)
    return (*COMMANDS[name], *where, "--lang", "en", *more)


@contextmanager
def closed(path: Path, mode: int) -> Iterator[None]:
    """Change the mode of a path for a while."""
    before = path.stat().st_mode
    path.chmod(mode)
    try:
        yield
    finally:
        path.chmod(before)


_built = cache(typer.main.get_command)


@contextmanager
def built_once() -> Iterator[None]:
    """Build the commands once a process: it is most of a short run, and they keep nothing of it."""
    with patch.object(typer.main, "get_command", _built):
        yield


@cache
def example() -> Path:
    """Give a copy of the example outside of any repository: its paths are `data/…` everywhere."""
    folder = tempfile.mkdtemp(prefix="sdtstd-example-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(shutil.copytree(EXAMPLE, Path(folder, "data")))


def register(folder: Path, *texts: str) -> Path:
    """Write a data folder of `standards.yaml` and what else there is, and give it."""
    data = folder / "data"
    data.mkdir(parents=True, exist_ok=True)
    for name, text in zip(("standards.yaml", "targets.yaml", "third.yaml"), texts, strict=False):
        (data / name).write_text(text, "utf-8")
    return data


@twice
def process(
    *args: str,
    cwd: Path | None = None,
    prefix: tuple[str, ...] = (),
    environ: Mapping[str, str] = BARE,
) -> Run:
    """Run the console script itself; the environment is bare but for what is given."""
    done = subprocess.run(
        [*prefix, str(SDTSTD), *args],
        cwd=cwd,
        env={**BARE, **environ},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=600,
        check=False,
    )
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


def shell(script: str, *args: str, cwd: Path | None = None, **environ: str) -> Run:
    """Run a line of bash in which `"$@"` is the console script with its arguments."""
    done = subprocess.run(
        ["/bin/bash", "-c", script, "bash", str(SDTSTD), *args],
        cwd=cwd,
        env=BARE | environ,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=600,
        check=False,
    )
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


@twice
def inside(*args: str, **environ: str) -> Run:
    """Run in this process, writing to pipes as it were."""
    with pipe(BARE | environ) as out, pipe(BARE | environ) as err:
        code = _main(args, (out, err), environ)
        return Run(code, written(out), written(err))


def inside_of(folder: Path, *args: str, **environ: str) -> Run:
    """Run in this process, standing in a folder."""
    with chdir(folder):
        return inside(*args, **environ)


@twice
def on_terminal(*args: str, columns: int, encoding: str = "utf-8", **environ: str) -> Run:
    """Run in this process with stdout on a terminal of so many columns."""
    with pipe(BARE | environ) as err, terminal() as (end, read):
        with open(end, "w", encoding=encoding) as out:  # noqa: PTH123 - a descriptor
            code = _main(args, (out, err), environ | {"COLUMNS": str(columns)})
        shown = read()
        return Run(code, shown.decode(encoding), written(err))


@twice
def all_on_terminal(*args: str, columns: int, **environ: str) -> Run:
    """Run in this process with stdout and stderr on one terminal, which is all in `out`."""
    with terminal() as (end, read):
        termios.tcsetwinsize(end, (24, columns))
        with open(end, "w", encoding="utf-8") as out:  # noqa: PTH123 - a descriptor
            code = _main(args, (out, out), {"TERM": "xterm"} | environ)
        shown = read()
    return Run(code, shown.decode(), "")


@twice
def telling(*args: str, columns: int, **environ: str) -> Run:
    """Run in this process with stderr on a terminal of so many columns."""
    with pipe(BARE | environ) as out, terminal() as (end, read):
        termios.tcsetwinsize(end, (24, columns))
        with open(end, "w", encoding="utf-8") as err:  # noqa: PTH123 - a descriptor
            code = _main(args, (out, err), {"TERM": "xterm"} | environ)
        shown = read()
        return Run(code, written(out), shown.decode())


@twice
def process_on_terminal(*args: str, columns: int, **environ: str) -> Run:
    """Run the console script with stdout on a terminal of so many columns."""
    with terminal() as (end, read):
        done = subprocess.run(
            [str(SDTSTD), *args],
            env=BARE | {"COLUMNS": str(columns)} | environ,
            stdin=subprocess.DEVNULL,
            stdout=end,
            stderr=subprocess.PIPE,
            timeout=600,
            check=False,
        )
        os.close(end)
        shown = read()
    return Run(done.returncode, shown.decode(), done.stderr.decode())


def _main(args: tuple[str, ...], streams: tuple[object, object], environ: dict[str, str]) -> int:
    out, err = streams
    with (
        patch.dict(os.environ, BARE | environ, clear=True),
        patch.object(sys, "argv", ["sdtstd", *args]),
        patch.object(sys, "stdout", out),
        patch.object(sys, "stderr", err),
        built_once(),
    ):
        try:
            cached.answer()
        except SystemExit as end:
            return end.code if isinstance(end.code, int) else -1
        finally:
            for stream in streams:
                stream.flush()  # type: ignore[attr-defined]
            gc.enable()
    raise AssertionError("main returned")  # pragma: no cover
