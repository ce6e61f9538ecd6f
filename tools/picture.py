"""Draws the terminal's pictures of the READMEs with rich's export: `status`, `history`, a review.

`update` writes docs/*.svg; without a word it tells whether they are fresh.
"""

from __future__ import annotations

import html
import io
import re
import sys
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from sdtstd.catalogue import translator
from sdtstd.document import parse
from sdtstd.loading import assemble, load
from sdtstd.lookup.plans import choose_plans
from sdtstd.measure.snapshot import Snapshot
from sdtstd.periods import By
from sdtstd.render.text.style import Style
from sdtstd.render.text.terminal import render_terminal
from sdtstd.render.voice import Voice
from sdtstd.verify.checked import find
from sdtstd.verify.difference import Side
from sdtstd.views.diff import diff_report
from sdtstd.views.history.asked import Asked, history_of
from sdtstd.views.history.report import history_report
from sdtstd.views.status import status_report

if TYPE_CHECKING:
    from sdtstd.loading import Loaded
    from sdtstd.report import Report

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "tests" / "example" / "data"
DAY = date(2026, 11, 22)
REVIEWED = date(2023, 6, 30)
WIDTH = 84
# rich names a font on the network; a picture of ours loads nothing.
_FONTS = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
_RUN = re.compile(
    r'<text (?P<look>class="[^"]*") x="(?P<x>[^"]*)" (?P<y>y="[^"]*") textLength="[^"]*"'
    r"(?P<rest>[^>]*)>(?P<text>[^<]*)</text>"
)
_CELL = 12.2
"""The width of a cell in rich's pictures."""
_FAMILY = "Fira Code, Menlo, Consolas, DejaVu Sans Mono, Noto Sans Mono CJK SC, monospace"


def main() -> int:
    """Write the pictures, or say which are stale."""
    drawn = {
        "status.svg": draw(status(), "en", "sdtstd status"),
        "status.zh-CN.svg": draw(status(), "zh", "sdtstd status"),
        "history.svg": draw(history(), "en", "sdtstd history --by year"),
        "history.zh-CN.svg": draw(history(), "zh", "sdtstd history --by year"),
        "review.svg": draw(review(), "en", "sdtstd diff main"),
        "review.zh-CN.svg": draw(review(), "zh", "sdtstd diff main"),
    }
    paths = {ROOT / "docs" / name: svg for name, svg in drawn.items()}
    if sys.argv[1:] == ["update"]:
        for path, svg in paths.items():
            path.write_text(svg, "utf-8")
        return 0
    stale = [path for path, svg in paths.items() if _read(path) != svg]
    for path in stale:
        print(f"stale: {path.relative_to(ROOT)}: python tools/picture.py update")
    return 1 if stale else 0


def status() -> Report:
    """Make the report of the shipped register."""
    register = load(ROOT / "data").register
    return status_report(Snapshot(register, DAY), choose_plans(register, None))


def history() -> Report:
    """Make the history of the shipped register, year by year."""
    snapshot = Snapshot(load(ROOT / "data").register, DAY)
    return history_report(history_of(snapshot, By.YEAR, Asked()))


def review() -> Report:
    """Make the report of a change to the example: a project published, a date moved."""
    before = find(_example({}), REVIEWED)
    edits = {
        "consultation: 2023-05}": "consultation: 2023-05, publication: 2023-06-20}",
        "publication: 2022-05-10": "publication: 2021-05-10",
    }
    after = find(_example(edits), REVIEWED, before)
    return diff_report(
        Side("main", "a1b2c3d4e5", "data", before), Side(None, None, "data", after), REVIEWED
    )


def draw(report: Report, language: str, title: str) -> str:
    """Draw a report in a language as SVG."""
    style = Style(WIDTH, colour=True)
    text = render_terminal(report, Voice(language, translator(language)), style)
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(text.rstrip("\n")))
    svg = console.export_svg(title=title, unique_id=re.sub(r"\W+", "-", f"{title}-{language}"))
    bare = _FONTS.sub("", svg).replace("Fira Code, monospace", _FAMILY)
    wide = _RUN.sub(_apart, bare)
    return "\n".join(line.rstrip() for line in wide.splitlines()) + "\n"


def _apart(run: re.Match[str]) -> str:
    """Put wide and narrow characters into runs of their own, each as wide as its cells.

    rich takes all characters for narrow, and would squeeze Chinese.
    """
    pieces, x = [], float(run["x"])
    for _, characters in groupby(html.unescape(run["text"]), _kind):
        text = "".join(characters)
        width = cell_len(text) * _CELL
        look = f'{run["look"]} x="{x:.6g}" {run["y"]} textLength="{width:.6g}"{run["rest"]}'
        if not text.isspace():
            pieces.append(f"<text {look}>{html.escape(text, quote=False)}</text>")
        x += width
    return "".join(pieces)


def _kind(character: str) -> tuple[int, bool]:
    return cell_len(character), character.isspace()


def _example(edits: dict[str, str]) -> Loaded:
    documents = []
    for path in sorted(EXAMPLE.iterdir()):
        text = path.read_text("utf-8")
        for old, new in edits.items():
            text = text.replace(old, new)
        documents.append(parse(text, f"data/{path.name}"))
    return assemble(documents)


def _read(path: Path) -> str | None:
    return path.read_text("utf-8") if path.exists() else None


if __name__ == "__main__":
    sys.exit(main())
