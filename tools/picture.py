"""Draws the pictures of the READMEs with rich's export: what `status` looks like.

`update` writes docs/status.svg and its Chinese twin; without a word it tells whether they are
fresh.
"""

from __future__ import annotations

import io
import re
import sys
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.text import Text

from sdtstd.catalogue import translator
from sdtstd.commands.plans import choose_plans
from sdtstd.commands.status import status_report
from sdtstd.loading import load
from sdtstd.render.text.style import Style
from sdtstd.render.text.terminal import render_terminal
from sdtstd.render.words import Voice

ROOT = Path(__file__).parent.parent
DAY = date(2026, 11, 22)
WIDTH = 84
PICTURES = {"en": "status.svg", "zh": "status.zh-CN.svg"}
# rich names a font on the network; a picture of ours loads nothing.
_FONTS = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
_FAMILY = "Fira Code, Noto Sans Mono CJK SC, Sarasa Mono SC, monospace"


def main() -> int:
    """Write the pictures, or say which are stale."""
    drawn = {ROOT / "docs" / name: draw(language) for language, name in PICTURES.items()}
    if sys.argv[1:] == ["update"]:
        for path, svg in drawn.items():
            path.write_text(svg, "utf-8")
        return 0
    stale = [path for path, svg in drawn.items() if _read(path) != svg]
    for path in stale:
        print(f"stale: {path.relative_to(ROOT)}: python tools/picture.py update")
    return 1 if stale else 0


def draw(language: str) -> str:
    """Draw `status` of the shipped register in a language."""
    register = load(ROOT / "data").register
    report = status_report(register, DAY, choose_plans(register, None))
    style = Style(WIDTH, colour=True)
    text = render_terminal(report, Voice(language, translator(language)), style)
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(text.rstrip("\n")))
    svg = console.export_svg(title="sdtstd status", unique_id=f"status-{language}")
    bare = _FONTS.sub("", svg).replace("font-family: Fira Code, monospace", f"font-family: {_FAMILY}")
    return "\n".join(line.rstrip() for line in bare.splitlines()) + "\n"


def _read(path: Path) -> str | None:
    return path.read_text("utf-8") if path.exists() else None


if __name__ == "__main__":
    sys.exit(main())
