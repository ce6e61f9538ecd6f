"""The data of a page: its records, leaves and targets in the rows of the contract, its words.

The script filters, sorts and opens them. It computes nothing: which part a record has in a target
stands here by letters, whether it is existing or expected in the statistics table by digits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from sdtstd.measure.query import Reason
from sdtstd.render.html.packing import Packing
from sdtstd.render.html.words import terms, words
from sdtstd.render.json import plain
from sdtstd.rows.answer import items_of
from sdtstd.sinks.page import page_json

if TYPE_CHECKING:
    from sdtstd.render.html.tongues import Tongues
    from sdtstd.rows.page import CountRow, JudgedRow, PageRows

_REASONS = {reason: "bcdefghijklmnopqrstuvwxyz"[n] for n, reason in enumerate(Reason)}


def page_data(rows: PageRows, tongues: Tongues) -> Markup:
    """Give the data as it stands in the page's element of JSON."""
    packing = Packing()
    root = packing.add(_told(rows) | _said(tongues))
    packed = {"shapes": packing.shapes, "root": root, "nodes": packing.nodes}
    return Markup(page_json(packed))


def _told(rows: PageRows) -> dict[str, object]:
    """Give the rows as JSON has them, with a letter or a digit for what is told of each record."""
    short = {
        "statistics": "".join(map(str, rows.statistics)),
        "counts": list(map(_count, rows.counts)),
    }
    return {name: plain(short.get(name, each)) for name, each in items_of(rows).items()}


def _count(row: CountRow) -> dict[str, object]:
    return {
        "target": row.target,
        "of": row.of,
        "event": row.event,
        "parts": "".join(map(_letter, row.judged)),
        "days": [plain(each.day) for each in row.judged],
    }


def _letter(row: JudgedRow) -> str:
    """Give `a` for counted, else the letter of the reason; a capital one of what is on its way."""
    letter = _REASONS[row.reason] if row.reason else "a"
    return letter.upper() if row.pipeline else letter


def _said(tongues: Tongues) -> dict[str, object]:
    voices = tuple(tongues.voices.values())
    reasons = {letter: reason.value for reason, letter in _REASONS.items()}
    return {"words": words(voices), "terms": terms(voices), "reasons": reasons}
