"""What each part of the fast paths brings: a command with it, held against the same without it.

A part is switched off from outside, by a line of Python before the command runs.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import programs
from processes import Process

if TYPE_CHECKING:
    from inputs import Inputs

_START = "; import sys; sys.argv[0] = 'sdtstd'; from sdtstd.cli import run; run()"
_READER = "import sdtstd.document.parsing as it; it.LARGE = 1 << 60"
_MODELS = "import sdtstd.model.reading as it; it._of_model = None"
_ITEMS = (
    "import sdtstd.document as a, sdtstd.document.items as it;"
    " it.Items.parse = lambda _, *text: a.parse(*text)"
)
_NOTHING = "pass"


def parts(inputs: Inputs) -> dict[str, tuple[Process, Process]]:
    """Give for each part the command with it, and without it."""
    data, changed = inputs.data(10_000), inputs.changed(10_000)
    check, shipped = programs.on(data, "check"), programs.on(programs.ROOT / "data", "status")
    kept = (("SDTSTD_CACHE", "on"), ("XDG_CACHE_HOME", str(inputs.folder / "pages")))
    return {
        "reader": _switched(_READER, *check),
        "models": _switched(_MODELS, *check),
        "models-shipped": _switched(_MODELS, *shipped),
        "outline": (_run(_NOTHING, *shipped), _run(_NOTHING, *shipped, "--")),
        "items": _switched(_ITEMS, *programs.on(changed, "diff")),
        "pages": (_run(_NOTHING, *check, more=kept), _run(_NOTHING, *check)),
    }


def _switched(switch: str, *words: str) -> tuple[Process, Process]:
    return _run(_NOTHING, *words), _run(switch, *words)


def _run(switch: str, *words: str, more: tuple[tuple[str, str], ...] = programs.OFF) -> Process:
    """Give a command that computes its answer, with a line before it; no answer is looked up."""
    return Process(words[0], (sys.executable, "-c", switch + _START, *words), more=more)
