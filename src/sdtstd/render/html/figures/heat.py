"""Existing texts by place and level as a table whose cells are the darker the more there are."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from markupsafe import Markup

from sdtstd.diagnostics import say
from sdtstd.render.html.elements import below, element, heading
from sdtstd.render.html.members import number
from sdtstd.report import Name, Title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.render.html.tongues import Tongues
    from sdtstd.report import Cell
    from sdtstd.report.figures import Heat, HeatRow

_SHADES = 5
# Seen as an empty cell: what there is stands out.
_NONE = Markup('<td class="nothing"><span class="unseen">0</span></td>')
_ABOUT = (
    say("existing: published, neither withdrawn nor replaced"),
    say("a text of two fields is in both rows; totals are of distinct texts"),
    say("where no survey is stated, an empty cell is unknown, not missing"),
)


def heat(figure: Heat, tongues: Tongues) -> Markup:
    """Give the table, its shades in words, and what its numbers mean."""
    bounds = shades(
        max((n for each in figure.rows if _shaded(each) for n in each.numbers), default=0)
    )
    rows = below(_row(each, figure, bounds, tongues) for each in figure.rows)
    region = tongues.attribute("aria-label", say("existing texts by field and level"))
    table = Markup(
        '<div class="wide" role="region" tabindex="0" {}><table class="heat">'
        "<thead><tr>{}</tr></thead>\n<tbody>{}</tbody>\n<tfoot><tr>{}</tr></tfoot></table></div>"
    ).format(region, _heads(figure, tongues), rows, _totals(figure, tongues))
    about = Markup().join(element("p", tongues.heading(each)) for each in _ABOUT)
    return table + _legend(bounds, tongues) + element("div", about, "notes")


def shades(most: int) -> tuple[int, ...]:
    """Give the least number of each shade: at most five of 1, 2, 5, 10, 20, 50 and so on."""
    bounds = []
    for n in count():
        bound = (1, 2, 5)[n % 3] * 10 ** (n // 3)
        if bound > most:
            break
        bounds.append(bound)
    return (1, *bounds[1:][1 - _SHADES :]) if bounds else ()


def _shaded(row: HeatRow) -> bool:
    """Tell whether a row has shades: what is shown again below has none, nor what has no place."""
    return row.place is not None and not row.whole


def _heads(figure: Heat, tongues: Tongues) -> Markup:
    first = heading("col", tongues.heading(say("task or field")))
    others: tuple[Cell, ...] = (*figure.levels, say("all levels"))
    return first + Markup().join(
        heading("col", tongues.heading(each), "number-cell") for each in others
    )


def _row(row: HeatRow, figure: Heat, bounds: tuple[int, ...], tongues: Tongues) -> Markup:
    query: dict[str, object] = {"unplaced": 1} if row.place is None else {"place": row.place}
    cells = [
        _cell(n, bounds if _shaded(row) else (), {**query, "level": level.value, "existing": 1})
        for n, level in zip(row.numbers, figure.levels, strict=True)
    ]
    cells.append(_cell(row.total, (), {**query, "existing": 1}, "total"))
    kind = "whole" if row.whole else "part" if row.place and "/" in row.place else "whole"
    inner = heading("row", _named(row, tongues)) + Markup().join(cells)
    return element("tr", inner, kind if row.place else "apart")


def _named(row: HeatRow, tongues: Tongues) -> Markup:
    title: Cell = Name(row.title) if isinstance(row.title, Title) else row.title
    name = tongues.both(title) if row.place else tongues.heading(title)
    if row.surveyed is None:
        return name
    return name + Markup(" ") + element("small", tongues.both(row.surveyed))


def _cell(n: int, bounds: tuple[int, ...], query: dict[str, object], kind: str = "") -> Markup:
    if not n and not kind:
        return _NONE
    shade = sum(bound <= n for bound in bounds)
    kinds = " ".join(filter(None, (f"heat-{shade}" if shade else "", kind)))
    return element("td", number("records", n, **query), kinds)


def _totals(figure: Heat, tongues: Tongues) -> Markup:
    name = heading("row", tongues.heading(say("all texts, each once")))
    cells = (
        _cell(n, (), {"level": level.value, "existing": 1})
        for n, level in zip(figure.totals, figure.levels, strict=True)
    )
    return name + Markup().join(cells) + _cell(figure.total, (), {"existing": 1}, "total")


def _legend(bounds: tuple[int, ...], tongues: Tongues) -> Markup:
    if not bounds:
        return Markup()
    items = Markup().join(
        Markup('<li><i class="sign heat-{}" aria-hidden="true"></i>{}</li>').format(n, each)
        for n, each in enumerate(_ranges(bounds), 1)
    )
    return Markup('<ul class="shades" {}>{}</ul>').format(
        tongues.attribute("aria-label", say("shades: texts of a field")), items
    )


def _ranges(bounds: tuple[int, ...]) -> Iterator[str]:
    for low, above in zip(bounds, (*bounds[1:], None), strict=True):
        if above is None:
            yield f"{low}+"
        else:
            yield str(low) if above == low + 1 else f"{low}–{above - 1}"
