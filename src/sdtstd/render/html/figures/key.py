"""What stands beneath a figure: the sign of each part, its word, its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from sdtstd.frozen import frozen
from sdtstd.render.html.elements import below

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.render.html.tongues import Tongues
    from sdtstd.report import Cell


@frozen
class Part:
    """A part of a figure: the name of its sign, what it is called, its number as markup."""

    sign: str
    word: Cell
    number: Markup


def key(parts: Iterable[Part], tongues: Tongues) -> Markup:
    """List the parts of a figure with their numbers."""
    rows = below(
        Markup(
            '<div><dt><i class="sign {}" aria-hidden="true"></i>{}</dt><dd>{}</dd></div>'
        ).format(each.sign, tongues.both(each.word), each.number)
        for each in parts
    )
    return Markup('<dl class="key">{}</dl>').format(rows)
