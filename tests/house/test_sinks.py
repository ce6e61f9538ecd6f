"""What is written went through a sink: raw text is refused by type, and types are made there."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import sdtstd

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = Path(sdtstd.__file__).parent
MADE_IN_SINKS = {"Inert", "Marked"}
# `python -m` speaks before anything of ours is imported, with `repr` alone.
WRITERS = {"cli/streams.py", "__main__.py"}


def calls(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func)


def names(path: Path) -> set[object]:
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    return {each.value for each in nodes if isinstance(each, ast.Constant)}


def files() -> dict[str, Path]:
    return {path.relative_to(SOURCE).as_posix(): path for path in sorted(SOURCE.rglob("*.py"))}


def test_only_sinks_say_that_a_text_does_nothing() -> None:
    others = (each for each in files().items() if not each[0].startswith("sinks/"))
    made = [(name, call) for name, path in others for call in calls(path) if call in MADE_IN_SINKS]
    assert made == []
    assert {"Inert", "Marked"} <= set(calls(SOURCE / "sinks" / "markdown.py"))


def test_only_the_streams_write_to_the_streams() -> None:
    writing = {"print", "typer.echo", "typer.secho", "click.echo"}
    writing |= {f"sys.{name}.write" for name in ("stdout", "stderr")}
    found = {name for name, path in files().items() if writing & set(calls(path))}
    assert found <= WRITERS
    text = (SOURCE / "cli" / "streams.py").read_text("utf-8")
    assert "def emit(text: Inert)" in text
    assert "def emit_error(text: Inert)" in text
    beneath = {name for name, path in files().items() if "raw" in names(path)}
    assert beneath == {"cli/streams.py", "cli/fleeting.py"}
    assert "def _write(self, text: Inert)" in (SOURCE / "cli" / "fleeting.py").read_text("utf-8")
