"""Numbers that open to their members: links whose address says which members they are.

The script of the page reads the address; what each key means stands in `static/`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from markupsafe import Markup

from sdtstd.sinks.inert import shown
from sdtstd.sinks.page import page_text

if TYPE_CHECKING:
    from typing import Literal

    Of = Literal["records", "leaves", "targets"]


def number(of: Of, told: object, /, **query: object) -> Markup:
    """Give a number with the way to its members: records, leaves or targets of a query."""
    text = page_text(str(told))
    return Markup(f'<a class="number" href="{way(of, **query)}">{text}</a>')


def way(of: Of, /, **query: object) -> Markup:
    """Give the address of members; underscores after a key that Python keeps for itself go.

    The data of the page show what acts or hides in texts: so does what is to be found in them.
    """
    asked = urlencode({key.rstrip("_"): shown(str(value)) for key, value in query.items()})
    return Markup(page_text(f"#{of}?{asked}"))
