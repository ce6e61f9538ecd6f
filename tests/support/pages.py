"""Pages as tests want them: of a folder or of a register at hand, and the data in them."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sdtstd.loading import load
from sdtstd.measure.snapshot import Snapshot
from sdtstd.render.html.page import render
from sdtstd.views.page.page import page_of
from sdtstd.views.summary import a_year_before

if TYPE_CHECKING:
    from sdtstd.address import Address
    from sdtstd.model.register import Register
    from sdtstd.rows.records import LineOf

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 22)
SHIPPED = ROOT / "data"
EXAMPLE = ROOT / "tests" / "example" / "data"


def nowhere(_: Address) -> tuple[str, int]:
    """Place what was never written."""
    return "data/test.yaml", 1


def page_text(
    register: Register, day: date = DAY, language: str = "en", line_of: LineOf = nowhere
) -> str:
    """Make the page of all plans of a register."""
    found = page_of(Snapshot(register, day), a_year_before(day), register.plans, line_of)
    return render(found, language)


def data_of(text: str) -> Any:
    """Read the data of a page as its script does."""
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)
    assert found
    packed = json.loads(found[1])
    nodes, shapes = packed["nodes"], packed["shapes"]

    def value(place: int) -> Any:
        node = nodes[place]
        if not isinstance(node, list):
            return node
        if not node or node[0] >= 0:
            return [value(each) for each in node]
        keys = shapes[-1 - node[0]]
        parts = [value(each) for each in node[1:]]
        return dict(zip(keys, parts + [None] * (len(keys) - len(parts)), strict=True))

    return value(packed["root"])


@cache
def page_of_folder(folder: Path, day: date = DAY, language: str = "en") -> str:
    """Make the page of all plans of a folder, once for all who ask."""
    loaded = load(folder)
    return page_text(loaded.register, day, language, loaded.line_of)
