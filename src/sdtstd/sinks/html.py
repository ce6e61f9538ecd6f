"""A table for notebooks, in which data are data: neither tags nor formulas.

A notebook looks for formulas in the text itself, whatever entities it is written with: only the
classes that its typesetters know keep them out.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from sdtstd.sinks.inert import Inert, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_NO_FORMULAS = "tex2jax_ignore mathjax_ignore"


def table(headings: Sequence[str], rows: Iterable[Sequence[str]], below: str = "") -> Inert:
    """Write a table, and a line below it where there is one."""
    head = "".join(f"<th>{_words(each)}</th>" for each in headings)
    body = "".join(
        f"<tr>{''.join(f'<td>{_words(cell)}</td>' for cell in row)}</tr>\n" for row in rows
    )
    after = f"<p>{_words(below)}</p>\n" if below else ""
    written = f"<table>\n<tr>{head}</tr>\n{body}</table>\n{after}"
    return Inert(f'<div class="{_NO_FORMULAS}">\n{written}</div>\n')


def _words(text: str) -> str:
    return escape(shown(text))
