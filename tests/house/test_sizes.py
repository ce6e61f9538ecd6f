"""Files and functions stay small enough to be read at once."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = ("src", "tests", "tools", "benchmarks", "action")
FILES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
LINES = 250
FUNCTION = 40
LONG = {
    "src/sdtstd/document/events.py": {"_grow"},  # it says why
    "src/sdtstd/cli/commands/add/pilot.py": {"run"},  # a line an option
    "src/sdtstd/cli/commands/add/standard.py": {"run"},
    "src/sdtstd/cli/commands/import_.py": {"run"},
}


def long_functions(text: str) -> set[str]:
    return {
        node.name
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > FUNCTION
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_and_its_functions_are_small(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.count("\n") <= LINES
    assert long_functions(text) == LONG.get(str(path.relative_to(ROOT)), set())


def test_a_long_function_is_found() -> None:
    assert len(FILES) > 300
    assert long_functions("def a():\n" + "    b()\n" * FUNCTION) == {"a"}
    assert long_functions("def a():\n" + "    b()\n" * (FUNCTION - 1)) == set()
