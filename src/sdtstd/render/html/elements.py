"""Elements of HTML around what is markup already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def below(parts: Iterable[Markup]) -> Markup:
    """Put markup one below the other."""
    return Markup("\n").join(parts)


def element(name: str, inner: Markup, kind: str = "") -> Markup:
    """Give an element of a class, whose name is ours."""
    return Markup("<{0}{1}>{2}</{0}>").format(Markup(name), _attribute("class", kind), inner)


def table(
    heads: Sequence[Markup], rows: Iterable[Sequence[Markup]], sides: Sequence[str], region: Markup
) -> Markup:
    """Give a table in a region of its own, which scrolls sideways where it is too wide.

    The first cell of a row is its heading; `sides` are left or right, `region` names the region.
    """
    kinds = ["number-cell" if side == "right" else "" for side in sides]
    head = Markup().join(heading("col", *each) for each in zip(heads, kinds, strict=True))
    body = below(_row(row, kinds) for row in rows)
    return Markup(
        '<div class="wide" role="group" tabindex="0" {}>'
        "<table><thead><tr>{}</tr></thead>\n<tbody>{}</tbody></table></div>"
    ).format(region, head, body)


def _row(row: Sequence[Markup], kinds: Sequence[str]) -> Markup:
    first, *others = zip(row, kinds, strict=True)
    cells = (element("td", *each) for each in others)
    return element("tr", heading("row", *first) + Markup().join(cells))


def heading(scope: str, inner: Markup, kind: str = "") -> Markup:
    """Give the heading of a row or a column (`row`, `col`) of a table."""
    kinds = _attribute("class", kind)
    return Markup("<th{}{}>{}</th>").format(_attribute("scope", scope), kinds, inner)


def _attribute(name: str, value: str) -> Markup:
    return Markup(' {}="{}"').format(Markup(name), value) if value else Markup()
